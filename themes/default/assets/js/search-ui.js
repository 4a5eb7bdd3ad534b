/*
 * The search people see: a dialog on every page (Ctrl/Cmd+K or "/"), and the search page, whose words stand in its address.
 * Nothing is loaded before the first word is wanted; the engine answers in a worker. All text reaches the page as text.
 */
(() => {
  "use strict";

  const settings = document.currentScript.dataset;
  const root = new URL(settings.root, document.baseURI).href;
  const fromRoot = (path) => new URL(path, root).href;
  const LIMIT = { home: 5, dialog: 8, page: 30 };
  const RECENT = "casebook.recent " + new URL(root).pathname;

  /** An element with classes and children; strings become text. */
  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  const marked = (parts) => parts.map((part) => (part.match ? make("mark", "", part.text) : part.text));
  const quoted = (words) => words.map((word) => `“${word}”`).join(", ");

  // The engine, once.

  let engine;
  function openEngine() {
    engine ??= import(fromRoot(settings.searchClient)).then((client) =>
      client.openSearch({
        workerUrl: fromRoot(settings.searchWorker),
        indexUrl: fromRoot(settings.searchIndex),
        engineUrl: fromRoot(settings.searchEngine),
      }),
    );
    engine.catch(() => (engine = undefined));
    return engine;
  }

  // Recent searches stay in this browser.

  const recent = {
    read() {
      try {
        const words = JSON.parse(localStorage.getItem(RECENT));
        return Array.isArray(words) ? words.filter((word) => typeof word === "string").slice(0, 6) : [];
      } catch {
        return [];
      }
    },
    keep(words) {
      if (words.length > 200) return;
      this.write([words, ...this.read().filter((other) => other !== words)].slice(0, 6));
    },
    write(words) {
      try {
        localStorage.setItem(RECENT, JSON.stringify(words));
      } catch {
        // A browser that keeps nothing is fine.
      }
    },
  };

  /** One field with its results; `changed` is told the words, `remembers` says whether recent searches are offered. */
  class SearchView {
    constructor(place, limit, { changed = () => {}, remembers = true } = {}) {
      this.place = place;
      this.limit = limit;
      this.changed = changed;
      this.remembers = remembers;
      this.input = place.querySelector("input[type=search]");
      this.status = make("p", "search-status");
      this.status.setAttribute("role", "status");
      this.list = make("ol", "search-hits");
      this.before = make("div", "recent");
      place.querySelector("[data-search-output]").append(this.before, this.status, this.list);
      this.turn = 0;
      this.input.addEventListener("input", () => this.later());
      this.input.addEventListener("paste", (event) => this.paste(event));
      place.addEventListener("keydown", (event) => this.steer(event));
      this.list.addEventListener("click", () => recent.keep(this.words()));
    }

    words() {
      return this.input.value.trim();
    }

    /** A pasted stack trace keeps its words apart, which a one-line field would not do. */
    paste(event) {
      const text = event.clipboardData?.getData("text") ?? "";
      if (!/[\r\n]/.test(text)) return;
      event.preventDefault();
      const { selectionStart, selectionEnd } = this.input;
      this.input.setRangeText(text.replace(/\s+/g, " ").slice(0, this.input.maxLength), selectionStart, selectionEnd, "end");
      this.later();
    }

    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), 90);
    }

    /** Shows the hits for the words as they stand; the hits shown so far stay until the new ones are here. */
    async search() {
      clearTimeout(this.timer);
      const words = this.words();
      const turn = ++this.turn;
      this.changed(words);
      if (!words) return this.show("", [], words);
      // What stands there already is not shown anew: the focus may be on it.
      if (words === this.shown && this.links().length) return;
      try {
        const slow = setTimeout(() => turn === this.turn && (this.status.textContent = "Searching…"), 400);
        const result = await openEngine()
          .then((search) => search.query(words, this.limit))
          .finally(() => clearTimeout(slow));
        if (turn === this.turn) this.show(this.summary(result), result.hits, words);
      } catch (problem) {
        if (turn === this.turn) this.show(this.trouble(), [], words);
      }
    }

    summary({ hits, total, ignored }) {
      const found = total === 0 ? "Nothing matches. Fewer or other words may." : total === 1 ? "1 postmortem" : `${total} postmortems`;
      const best = total > hits.length && hits.length > 0 ? `, the best ${hits.length} shown` : "";
      const left = ignored && ignored.length ? ` Ignored: ${quoted(ignored)}.` : "";
      return found + best + (left && total > 0 ? "." : "") + left;
    }

    trouble() {
      return location.protocol === "file:"
        ? "Browsers do not let a page opened from a file search. Serve the folder with any web server, or browse."
        : "The search could not be loaded. Check the connection and type again, or browse.";
    }

    show(message, hits, words) {
      this.status.textContent = message;
      this.list.replaceChildren(...hits.map((hit) => this.hit(hit)));
      this.shown = words;
      this.mark();
      const old = words || !this.remembers ? [] : recent.read();
      this.before.replaceChildren(...(old.length ? this.recentButtons(old) : []));
      const browse = this.place.querySelector("[data-search-browse]");
      if (browse) browse.hidden = hits.length > 0;
    }

    hit(hit) {
      const title = make("span", "hit-title", ...marked(hit.titleParts?.length ? hit.titleParts : [{ text: hit.title }]));
      if (hit.section?.heading) title.append(make("span", "hit-section", " › " + hit.section.heading));
      const link = make("a", "", title);
      const meta = [hit.date, hit.severity].filter(Boolean).join(" · ");
      if (meta) link.append(make("div", "hit-meta", meta));
      if (hit.excerpt?.length) link.append(make("div", "hit-excerpt", ...marked(hit.excerpt)));
      link.href = fromRoot(hit.url) + (hit.section?.anchor ? "#" + encodeURIComponent(hit.section.anchor) : "");
      return make("li", "", link);
    }

    recentButtons(words) {
      const again = (word) => {
        const button = make("button", "", word);
        button.type = "button";
        button.addEventListener("click", () => {
          this.input.value = word;
          this.input.focus();
          this.search();
        });
        return button;
      };
      const forget = make("button", "forget", "Forget these");
      forget.type = "button";
      forget.addEventListener("click", () => {
        recent.write([]);
        this.before.replaceChildren();
        this.input.focus();
      });
      return [make("span", "", "Recent:"), ...words.map(again), forget];
    }

    links() {
      return [...this.list.querySelectorAll("a")];
    }

    /** In the dialog, Enter opens the first hit while the field has the focus. */
    mark() {
      const typing = this.limit === LIMIT.dialog && document.activeElement === this.input;
      this.links().forEach((link, at) => link.classList.toggle("first", typing && at === 0));
    }

    steer(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const links = this.links();
      const at = links.indexOf(document.activeElement);
      const typing = document.activeElement === this.input;
      if (event.key === "ArrowDown" && links.length && (typing || at >= 0)) {
        event.preventDefault();
        links[Math.min(at + 1, links.length - 1)].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        event.preventDefault();
        (at === 0 ? this.input : links[at - 1]).focus();
      } else if (at >= 0 && event.key.length === 1 && event.key !== " ") {
        this.input.focus();
      }
      this.mark();
    }
  }

  // The dialog, on every page but the search page.

  function dialog(element) {
    const view = new SearchView(element, LIMIT.dialog);
    const form = element.querySelector("form");
    const open = () => {
      if (element.open) return view.input.select();
      element.showModal();
      view.input.select();
      view.search();
      openEngine().catch(() => {});
    };
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!view.words()) return;
      if (view.shown !== view.words()) await view.search();
      const [first] = view.links();
      if (first && document.activeElement === view.input) first.click();
      else {
        recent.keep(view.words());
        form.submit();
      }
    });
    // A click beside the dialog closes it, and so does a hit, which may lead to a section of this very page.
    element.addEventListener("click", (event) => {
      if (event.target === element || event.target.closest(".search-hits a")) element.close();
    });
    element.addEventListener("keydown", (event) => {
      // Left to itself, a search field takes the first Esc to clear its words.
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      element.close();
    });
    for (const link of document.querySelectorAll("[data-search-open]")) {
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        open();
      });
    }
    return open;
  }

  // The search page.

  function page(element) {
    const address = (words) => (words ? "?q=" + encodeURIComponent(words) : location.pathname);
    const asked = () => new URLSearchParams(location.search).get("q") ?? "";
    const note = (how, words) => location.protocol !== "file:" && history[how](null, "", address(words));
    const view = new SearchView(element, LIMIT.page, {
      changed: (words) => words !== asked().trim() && note("replaceState", words),
    });
    const start = () => {
      view.input.value = asked();
      view.search();
    };
    element.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (view.words()) recent.keep(view.words());
      note("pushState", view.words());
      view.search();
    });
    addEventListener("popstate", start);
    view.input.focus({ preventScroll: true });
    start();
    openEngine().catch(() => {});
    return () => view.input.select();
  }

  // The home page's field: the first hits below it, all of them on the search page.

  function home(element) {
    const view = new SearchView(element, LIMIT.home, { remembers: false });
    view.input.addEventListener("focus", () => openEngine().catch(() => {}), { once: true });
    element.querySelector("form").addEventListener("submit", () => view.words() && recent.keep(view.words()));
  }

  // Opened from a file, a link to a folder has to name the page in it.

  function nameIndexPages() {
    addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }, true);
  }

  const here = document.querySelector("[data-search-here]");
  const box = document.querySelector(".search-dialog");
  const field = document.querySelector("[data-search-home]");
  if (field) home(field);
  const focusSearch = here ? page(here) : box ? dialog(box) : undefined;

  addEventListener("keydown", (event) => {
    if (!focusSearch || event.defaultPrevented || event.isComposing) return;
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const chord = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
    if (!chord && !slash) return;
    event.preventDefault();
    focusSearch();
  });

  if (location.protocol === "file:") nameIndexPages();
})();
