/*
 * The search people see: a dialog on every page (Ctrl/Cmd+K or "/"), the home page's field, and the search page, whose words stand in its
 * address. Nothing is loaded before the first word is wanted; a worker answers. All text reaches the page as text.
 * Where it is published, the search index's search-client.js stands before it, which declares openSearch.
 */
(() => {
  "use strict";

  const settings = document.currentScript.dataset;
  const root = new URL(settings.root, document.baseURI).href;
  const fromRoot = (path) => new URL(path, root).href;
  const onDisk = location.protocol === "file:";
  const LIMIT = { home: 5, dialog: 8, page: 10 };
  const LONGEST_ALERT = 65536;
  /** The field's own limit: more would be cut off. */
  const LONGEST_LINE = 4000;
  /** How long somebody who types has to rest before more is looked up than the hits, in milliseconds. */
  const REST = 600;
  const MOST_DOCUMENTS_FOR_FREE_COUNTS = 2000;
  const RECENT = "casebook.recent " + new URL(root).pathname;

  /** An element with classes and children; strings become text. */
  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  function button(text, className, action) {
    const element = make("button", className, text);
    element.type = "button";
    element.addEventListener("click", action);
    return element;
  }

  function anchor(className, url, ...children) {
    const element = make("a", className, ...children);
    element.href = url;
    return element;
  }

  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

  /** 2024-01-23 as 23 Jan 2024, without the tens of milliseconds that Intl takes to begin. */
  function dayOf(date) {
    const [year, month, day] = date.split("-");
    return day ? `${Number(day)} ${MONTHS[month - 1]} ${year}` : date;
  }

  const marked = (parts) => parts.map((part) => (part.match ? make("mark", "", part.text) : part.text));
  const quoted = (words) => words.map((word) => `“${word}”`).join(", ");

  /** The words in the address. */
  const askedFor = () => new URLSearchParams(location.search).get("q") ?? "";

  // The engine, once.

  let engine;
  function openEngine() {
    engine ??= openSearch({
      workerUrl: fromRoot(settings.searchWorker),
      rootUrl: fromRoot(settings.searchRoot),
      partsUrl: fromRoot(settings.searchParts),
      ahead: settings.searchAhead === "" ? askedFor() : "",
    });
    engine.catch(() => (engine = undefined));
    return engine;
  }

  // What only some searches need: facets, and what to loosen.

  let filters;
  function openFilters() {
    filters ??= import(fromRoot(settings.searchFilters));
    filters.catch(() => (filters = undefined));
    return filters;
  }

  const warmUp = () => openEngine().catch(() => {});

  const TROUBLE = {
    network: "The search could not be loaded: check the connection.",
    corrupt: "The search index arrived damaged.",
    engine: "The search did not start, or stopped working.",
  };

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
      if (words && words.length <= 200) this.write([words, ...this.read().filter((other) => other !== words)].slice(0, 6));
    },
    write(words) {
      try {
        localStorage.setItem(RECENT, JSON.stringify(words));
      } catch {
        // A browser that keeps nothing is fine.
      }
    },
  };

  /** One field with its results; `asked` is told of every search, `found` of every answer. */
  class SearchView {
    constructor(place, limit, { asked = () => {}, found = () => {} } = {}) {
      this.place = place;
      this.first = this.limit = limit;
      this.asked = asked;
      this.found = found;
      this.turn = 0;
      this.form = place.querySelector("form");
      this.input = place.querySelector("input[type=search]");
      this.output = place.querySelector("[data-search-output]");
      this.browse = place.querySelector("[data-search-browse]");
      this.recent = make("div", "choices");
      this.status = make("p", "search-status");
      this.status.setAttribute("role", "status");
      this.notes = make("div", "search-notes");
      this.list = make("ol", "search-hits");
      this.more = button("Show more", "search-more", () => this.showMore());
      this.more.hidden = true;
      this.output.append(this.recent, this.status, this.notes, this.list, this.more);
      this.makeAlert();
      this.input.addEventListener("input", () => this.search(true));
      this.input.addEventListener("paste", (event) => this.paste(event));
      place.addEventListener("keydown", (event) => this.steer(event));
      this.list.addEventListener("click", () => recent.keep(this.words()));
    }

    // A pasted alert: a box in the place of the field.

    makeAlert() {
      this.alert = make("textarea");
      this.alert.rows = 7;
      this.alert.maxLength = LONGEST_ALERT;
      this.alert.spellcheck = false;
      this.alert.addEventListener("input", () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.search(true), 250);
      });
      const label = make("label", "", make("span", "label", "An alert, a log excerpt or a stack trace"), this.alert);
      this.panel = make("div", "search-alert", label, make("p", "note", "Paste it or drop a file here. Nothing leaves this machine."));
      this.panel.hidden = true;
      const aids = this.place.querySelector("[data-search-aids]");
      this.toggle = button("Paste an alert", "", () => this.takeAlert(this.panel.hidden ? this.alert.value : undefined));
      aids.prepend(this.toggle);
      aids.before(this.panel);
      aids.hidden = false;
      this.place.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
      this.place.addEventListener("drop", async (event) => {
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        this.takeAlert(await file.slice(0, LONGEST_ALERT).text());
      });
    }

    /** Shows the box with `text` in it, or the field again. */
    setAlert(text) {
      const on = text !== undefined;
      if (on) this.alert.value = text.slice(0, LONGEST_ALERT);
      this.form.hidden = on;
      this.panel.hidden = !on;
      this.toggle.textContent = on ? "Search by words" : "Paste an alert";
    }

    takeAlert(text) {
      this.setAlert(text);
      this.field().focus();
      this.search();
    }

    /** Many lines are an alert, whose line ends a one-line field would lose; so is JSON, and what the field cannot hold. */
    paste(event) {
      const text = (event.clipboardData?.getData("text") ?? "").trim();
      if (!/[\r\n]|^\[?\s*{\s*"/.test(text) && (this.input.value + text).length <= LONGEST_LINE) return;
      event.preventDefault();
      this.takeAlert(text);
    }

    // Asking.

    field() {
      return this.panel.hidden ? this.input : this.alert;
    }

    enter() {
      this.field().focus();
      this.field().select();
    }

    /** The alert in the box, unless the field is shown. */
    pasted() {
      return this.panel.hidden ? undefined : this.alert.value;
    }

    words() {
      return this.panel.hidden ? this.input.value.trim() : "";
    }

    /** Puts other words into the field, as a button asks for. */
    setWords(words) {
      this.input.value = words;
      this.input.focus();
      this.search();
    }

    /** Shows the hits for what the field holds; the hits shown so far stay until the new ones are here. While typing, the last word may go on, and one letter means nothing. */
    async search(typing = false, limit = this.first) {
      clearTimeout(this.timer);
      this.limit = limit;
      this.typing = typing;
      const alert = !this.panel.hidden;
      const text = this.field().value.trimStart();
      const key = [alert, typing, limit, text].join();
      const turn = ++this.turn;
      const isLatest = () => turn === this.turn;
      this.asked(typing);
      if (text.length < (typing ? 2 : 1)) return this.clear();
      if (key !== this.shown) {
        delete this.output.dataset.complete;
        const slow = setTimeout(() => isLatest() && (this.status.textContent = "Searching…"), 400);
        try {
          const search = await openEngine();
          const answer = await (alert ? search.similar(text, { limit }) : search.query(text, { limit, typing }));
          if (!answer || !isLatest()) return;
          this.show(answer, alert);
          this.shown = key;
          const goOn = () => {
            this.found(search);
            if (!answer.total && !alert) this.loosen(isLatest);
          };
          if (typing) this.timer = setTimeout(goOn, REST);
          else goOn();
        } catch (problem) {
          if (isLatest()) this.fail(problem);
          return;
        } finally {
          clearTimeout(slow);
        }
      }
      this.output.dataset.complete = text.trim();
    }

    async showMore() {
      const before = this.links().length;
      await this.search(this.typing, this.limit < 30 ? 30 : this.limit + 30);
      if (this.more.hidden) this.links()[before]?.focus();
    }

    // Showing.

    clear() {
      this.fill("", [], []);
      delete this.output.dataset.complete;
      const words = this.panel.hidden ? recent.read() : [];
      if (!words.length) return;
      this.recent.append(
        "Recent:",
        ...words.map((word) => button(word, "", () => this.setWords(word))),
        button("Forget these", "forget", () => {
          recent.write([]);
          this.recent.replaceChildren();
          this.input.focus();
        }),
      );
    }

    /** Replaces everything below the field; the focus stays on the hit it was on, or on the one in its place. */
    fill(message, notes, hits, more = false) {
      const at = this.links().indexOf(document.activeElement);
      this.shown = undefined;
      this.recent.replaceChildren();
      this.status.textContent = message;
      this.notes.replaceChildren(...notes);
      this.list.replaceChildren(...hits);
      this.more.hidden = !more;
      if (this.browse) this.browse.hidden = hits.length > 0;
      if (at >= 0) (this.links()[Math.min(at, hits.length - 1)] ?? this.field()).focus();
      this.mark();
    }

    show(answer, alert) {
      const { hits, total } = answer;
      // What stands in quotation marks is in every hit, or one of several ways to be one.
      const asked = alert ? [] : answer.words.filter((word) => !this.input.value.includes(`"${word}"`));
      const shown = hits.map((hit) => this.hit(hit, asked));
      this.fill(this.summary(answer, alert), this.advice(answer, alert), shown, total > hits.length);
    }

    summary({ hits, total, ignored = [], changes = [] }, alert) {
      const what = alert ? "similar postmortem" : "postmortem";
      const found = total === 0 ? "Nothing matches" : total === 1 ? `1 ${what}` : `${total} ${what}s`;
      const best = total > hits.length ? `, the best ${hits.length} shown` : "";
      const said = changes.map(({ reason, word, others }) => {
        const as = quoted(others.slice(0, 4));
        return reason === "corrected" ? `Showing results for ${as} instead of “${word}”.` : `“${word}” also as ${as}.`;
      });
      if (ignored.length) said.push(`Ignored: ${quoted(ignored)}.`);
      if (alert && this.alert.value.length >= LONGEST_ALERT) said.push("Only the first 64 KB count.");
      return [`${found}${best}.`, ...said].join(" ");
    }

    /** Buttons that put other words into the field: pairs of what each says and the words then. */
    choices(text, pairs) {
      return make("div", "choices", text, ...pairs.map(([label, words]) => button(label, "", () => this.setWords(words))));
    }

    /** Below the summary: an alert's telling words, and what is nowhere in the archive. */
    advice({ unknown = [], telling = [] }, alert) {
      if (alert) {
        const words = telling.map((word) => make("li", "", word));
        return words.length ? [make("div", "telling", "Looked for:", make("ul", "", ...words))] : [];
      }
      const words = this.input.value;
      return unknown.map(({ word, others }) => {
        const at = words.toLowerCase().indexOf(word.toLowerCase());
        const instead = (near) => [near, at < 0 ? near : words.slice(0, at) + near + words.slice(at + word.length)];
        return this.choices(`“${word}” is nowhere in the archive.${others.length ? " Nearest:" : ""}`, others.map(instead));
      });
    }

    /** For words that match nothing: what to give up. */
    async loosen(isLatest) {
      const words = this.input.value;
      const ways = await openFilters().then((filters) => filters.looser(words), () => []);
      if (isLatest() && ways.length) this.notes.append(this.choices("Loosen:", ways));
    }

    hit(hit, asked) {
      const [best, ...others] = hit.excerpts ?? [];
      const address = (excerpt) => fromRoot(hit.url) + (excerpt?.anchor ? "#" + encodeURIComponent(excerpt.anchor) : "");
      const title = make("span", "hit-title", ...marked(hit.titleParts));
      if (best?.heading) title.append(make("span", "hit-section", " › " + best.heading));
      const link = anchor("hit", address(best), title);
      const kind = hit.kind?.replaceAll("-", " ");
      const meta = [dayOf(hit.date), hit.severity, kind, ...(hit.failureModes ?? []), hit.services?.join(", ")].filter(Boolean);
      if (meta.length) link.append(make("span", "hit-meta", meta.join(" · ")));
      if (best?.parts?.length) link.append(make("span", "hit-excerpt", ...marked(best.parts)));
      const item = make("li", "", link);

      const sections = new Map(others.filter((other) => other.heading).map((other) => [other.heading, other]));
      sections.delete(best?.heading);
      const also = [...sections].flatMap(([heading, other], at) => [at ? ", " : "Also in: ", anchor("", address(other), heading)]);
      // Why it matched is said where it does not go without saying: for an alert, and where some of the words are missing.
      const has = hit.words ?? [];
      const missing = asked.filter((word) => !has.includes(word));
      const why = has.length && (missing.length || !this.panel.hidden) ? ["Matches: " + has.slice(0, 8).join(", ")] : [];
      if (why.length && missing.length) why.push("; not ", ...missing.flatMap((word, at) => [at ? ", " : "", make("s", "", word)]));
      if (why.length && also.length) why.push(" · ");
      if (why.length || also.length) item.append(make("p", "hit-why", ...why, ...also));
      return item;
    }

    fail({ code }) {
      const outdated = ["missing", "too-old", "too-new"].includes(code);
      const message = onDisk
        ? "Browsers do not let a page opened from a file search. Serve the folder with any web server, or browse."
        : outdated
          ? "This page is older or newer than the published site."
          : (TROUBLE[code] ?? TROUBLE.engine);
      const again = () => {
        if (outdated) return location.reload();
        if (code === "engine") engine = undefined;
        this.field().focus();
        this.search(this.typing, this.limit);
      };
      const notes = onDisk ? [] : [make("div", "choices", button(outdated ? "Reload" : "Try again", "", again))];
      this.fill(message, notes, []);
    }

    // Steering.

    links() {
      return [...this.list.querySelectorAll(".hit")];
    }

    /** In the dialog, Enter opens the first hit while the field has the focus. */
    mark() {
      const typing = this.first === LIMIT.dialog && document.activeElement === this.input;
      this.links().forEach((link, at) => link.classList.toggle("first", typing && at === 0));
    }

    steer(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const links = this.links();
      const at = links.indexOf(document.activeElement);
      const go = (element) => {
        event.preventDefault();
        element?.focus();
      };
      if (event.key === "ArrowDown" && (at >= 0 || event.target === this.input)) go(links[Math.min(at + 1, links.length - 1)]);
      else if (at < 0) return;
      else if (event.key === "ArrowUp") go(links[at - 1] ?? this.field());
      else if (event.key === "Home") go(links[0]);
      else if (event.key === "End") go(links.at(-1));
      else if (event.key === "Escape" && !this.place.open) go(this.field());
      else if (event.key.length === 1 && event.key !== " ") this.field().focus();
      this.mark();
    }
  }

  // The dialog, on every page but the search page.

  function dialog(element) {
    const view = new SearchView(element, LIMIT.dialog);
    view.setAlert(history.state?.alert);
    const open = () => {
      if (element.open) return view.enter();
      element.showModal();
      view.enter();
      view.search(true);
      warmUp();
    };
    view.form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const words = view.words();
      if (!words) return;
      if (view.output.dataset.complete !== words) await view.search();
      const [first] = view.links();
      if (first && document.activeElement === view.input) return first.click();
      recent.keep(words);
      view.form.submit();
    });
    // The hidden field would hold the focus until the next frame, and take a "/" typed before that for itself.
    const close = () => {
      document.activeElement.blur();
      element.close();
    };
    // A click that began beside the dialog closes it, and so does a hit, which may lead to a section of this very page.
    let beside;
    element.addEventListener("mousedown", ({ clientX, clientY }) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      beside = clientX < left || clientX > right || clientY < top || clientY > bottom;
    });
    element.addEventListener("click", ({ target }) => {
      const hit = target.closest(".search-hits a");
      // A reader who comes back finds the alert again.
      if (hit) history.replaceState({ alert: view.pasted() }, "");
      if ((target === element && beside) || hit) close();
    });
    element.addEventListener("keydown", (event) => {
      // Left to itself, a search field takes the first Esc to clear its words.
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      close();
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
    const place = element.querySelector("[data-search-facets]");
    let facets;
    // Whether the present address is one to come back to: what is typed goes on in the entry of the history that typing began.
    let settled = askedFor() !== "";

    function note(typing) {
      const alert = view.pasted();
      const words = view.words();
      const before = history.state ?? {};
      place.hidden = !words;
      facets?.sync();
      if (onDisk) return;
      const moved = words !== askedFor().trim() || alert !== before.alert;
      const state = { alert, limit: view.limit };
      const address = words ? "?q=" + encodeURIComponent(words) : location.pathname;
      if (moved) history[settled || !typing ? "pushState" : "replaceState"](state, "", address);
      else if (before.limit !== view.limit) history.replaceState(state, "");
      if (moved || !typing) settled = !typing && Boolean(words || alert);
    }

    /** Facets cost bytes, so a large archive's, and all on a narrow screen, are fetched when asked for. */
    async function narrow(search) {
      const free = search.documents <= MOST_DOCUMENTS_FOR_FREE_COUNTS && matchMedia("(min-width: 60rem)").matches;
      if (free && !place.ontoggle) place.open = true;
      place.ontoggle = () => narrow(search);
      if (!place.open && !facets && !view.words().includes(":")) return;
      const filters = await openFilters().catch(() => undefined);
      if (!filters || !view.words()) return;
      facets ??= new filters.Facets(place, view, search, { make, button });
      facets.follow(search);
    }

    const view = new SearchView(element, LIMIT.page, { asked: note, found: narrow });

    /** What the address asks for. The browser scrolls before the hits are there, so a reader who comes back from one is led there again. */
    async function restore() {
      const { alert, limit, top } = history.state ?? {};
      view.input.value = askedFor();
      view.setAlert(alert);
      await view.search(false, limit);
      if (!top) return;
      history.replaceState({ alert, limit }, "");
      scrollTo(0, top);
    }

    view.form.addEventListener("submit", (event) => {
      event.preventDefault();
      recent.keep(view.words());
      view.search();
    });
    view.list.addEventListener("click", () => history.replaceState({ ...history.state, top: scrollY }, ""));
    // A step to a place on this very page has no state, and changes nothing.
    addEventListener("popstate", ({ state }) => state && restore());
    restore();
    view.field().focus({ preventScroll: true });
    warmUp();
    return () => view.enter();
  }

  // The home page's field: the first hits below it, all of them on the search page.

  function home(element) {
    const view = new SearchView(element, LIMIT.home);
    view.input.addEventListener("focus", warmUp, { once: true });
    view.form.addEventListener("submit", () => recent.keep(view.words()));
    view.more.addEventListener("click", (event) => {
      if (!view.words()) return;
      event.stopImmediatePropagation();
      view.form.requestSubmit();
    }, true);
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

  if (onDisk) nameIndexPages();
})();
