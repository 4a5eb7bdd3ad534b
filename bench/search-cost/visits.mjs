import { setTimeout as sleep } from "node:timers/promises";
import { dependentSteps } from "./steps.mjs";

/** What of Casebook's search page the benchmark reads. */
const CASEBOOK = {
  output: "[data-search-output]",
  hits: "[data-search-output] ol.search-hits > li",
  excerpt: ".hit-excerpt",
  status: ".search-status",
  waiting: "Searching",
  complete: "data-complete",
  input: "[data-search-here] input[type=search]",
};

/** Results that make an answer complete. */
const WANTED = 10;

/** A page has settled when for so many milliseconds it has neither changed nor fetched anything. */
const SETTLED = 600;

/** Visits pages in fresh browser contexts, with nothing cached, and reports what each visit cost. */
export class Visitor {
  constructor(browser, link, timeout) {
    this.browser = browser;
    this.link = link;
    this.timeout = timeout;
  }

  /** One query to Pagefind, the query standing in the address. */
  pagefind(server, query) {
    return this.#visit(server, `/search.html?q=${encodeURIComponent(query)}`, { watch: watchNothing });
  }

  /** One query on Casebook's search page, the query standing in the address. */
  casebook(server, query) {
    return this.#visit(server, `/search/?q=${encodeURIComponent(query)}`, { watch: watchCasebook });
  }

  /** One query to Casebook's engine on a bare page, as Pagefind's is; `addresses` as the search page names them. */
  engine(server, query, { client, worker, root, parts, ahead }) {
    const asked = new URLSearchParams({ client, worker, root, parts, q: query, ahead: ahead ? query : "" });
    return this.#visit(server, `/engine.html?${asked}`, { watch: watchNothing });
  }

  /** Pagefind, its words typed; `each` searches and shows results for every key instead of Pagefind's own debouncing. */
  pagefindTyping(server, words, each) {
    const type = { words, input: "input" };
    return this.#visit(server, "/typing.html" + (each ? "?each" : ""), { watch: watchNothing, type });
  }

  casebookTyping(server, words) {
    return this.#visit(server, "/search/", { watch: watchCasebook, type: { words, input: CASEBOOK.input } });
  }

  async #visit(server, address, { watch, type }) {
    server.begin(this.link());
    const context = await this.browser.newContext();
    try {
      const page = await context.newPage();
      const problems = [];
      const issued = [];
      page.on("pageerror", (problem) => problems.push(problem.message));
      context.on("request", (request) => issued.push(request));
      await page.addInitScript(watch, { ...CASEBOOK, wanted: WANTED });
      await page.addInitScript(watchLongTasks);
      await page.goto(server.origin + address, { waitUntil: type ? "load" : "commit", timeout: this.timeout });
      if (type) {
        await page.focus(type.input);
        await page.keyboard.type(type.words, { delay: 60 });
      }
      const outcome = await this.#outcome(page, server, type?.words, problems);
      return { ...cost(server.log, issued, outcome), problems };
    } finally {
      await context.close();
    }
  }

  /** Waits until the answer is there and everything is quiet; `done` stays null when that takes too long. */
  async #outcome(page, server, typed, problems) {
    const until = Date.now() + this.timeout;
    for (;;) {
      await sleep(50);
      const quiet = server.idle() >= SETTLED;
      const late = Date.now() > until || problems.length > 0;
      if (!quiet && !late) continue;
      const seen = await page.evaluate(readOutcome, { typed, settled: SETTLED });
      if (seen.done !== null || late) return seen;
    }
  }
}

/**
 * What a visit cost, from the server's log, the requests the browser issued and the times the page noted. Times are in
 * milliseconds since the navigation began, sizes in bytes.
 */
function cost(log, issued, { done, html, start, timeOrigin, ...seen }) {
  const origin = log[0].start - start;
  const requests = log.map((request) => ({
    ...request,
    kind: kindOf(request.path),
    issued: issueTime(request.path, request.start - origin, issued, timeOrigin),
    start: request.start - origin,
    end: request.end === null ? null : request.end - origin,
  }));
  const search = requests.filter(({ kind }) => kind === "search");
  const needed = done === null ? search : search.filter((request) => request.start < done);
  return {
    ...seen,
    done,
    sinceHtml: done === null ? null : done - html,
    requests: needed.length,
    bytes: sum(needed),
    steps: dependentSteps([requests[0], ...needed]) - 1,
    settledRequests: search.length,
    settledBytes: sum(search),
    htmlBytes: sum(requests.filter(({ kind }) => kind === "html")),
    styleBytes: sum(requests.filter(({ kind }) => kind === "style")),
    failed: requests.filter(({ status }) => status >= 400).map(({ path }) => path),
    log: requests,
  };
}

/** When the page asked for what reached the server at `start`, which may be later for want of a free connection. */
function issueTime(path, start, issued, timeOrigin) {
  const times = issued
    .filter((request) => decodeURIComponent(new URL(request.url()).pathname) === path)
    .map((request) => request.timing().startTime - timeOrigin)
    .filter((time) => time <= start);
  return Math.max(0, ...times) || start;
}

const sum = (requests) => requests.reduce((total, { bytes }) => total + bytes, 0);

function kindOf(path) {
  if (path.endsWith("/") || path.endsWith(".html")) return "html";
  if (path.endsWith(".css")) return "style";
  return /\.(svg|ico|png|woff2?)$/.test(path) ? "picture" : "search";
}

// What follows runs in the page.

/** Pagefind's pages note the outcome themselves. */
function watchNothing() {}

/** Notes when Casebook's result list is complete, as far as the page shows it, and when it last changed. */
function watchCasebook({ output, hits, excerpt, status, waiting, complete, wanted }) {
  const seen = (window.watched = { changed: null, filled: null, marked: null });
  const look = () => {
    const place = document.querySelector(output);
    if (!place) return;
    const items = [...document.querySelectorAll(hits)];
    const whole = items.filter((item) => item.querySelector(excerpt)?.textContent.trim()).length;
    const text = place.querySelector(status)?.textContent ?? "";
    const mark = place.getAttribute(complete);
    seen.words = document.querySelector(`input[type=search]`)?.value.trim();
    seen.hits = items.length;
    seen.text = text;
    seen.changed = text || items.length ? performance.now() : null;
    seen.waits = text.startsWith(waiting);
    if (whole >= wanted) seen.filled ??= performance.now();
    if (mark === null || mark === "false") seen.marked = null;
    else seen.marked ??= performance.now();
  };
  const what = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [complete] };
  new MutationObserver(look).observe(document, what);
}

/** Notes the longest task of the page's main thread since the first key. */
function watchLongTasks() {
  window.longestTask = 0;
  let firstKey = Infinity;
  addEventListener("keydown", () => (firstKey = Math.min(firstKey, performance.now())), true);
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) {
      if (task.startTime >= firstKey) window.longestTask = Math.max(window.longestTask, task.duration);
    }
  }).observe({ type: "longtask" });
}

/** The outcome so far; `done` is null until there is an answer to what was asked. */
function readOutcome({ typed, settled }) {
  const { outcome, watched, longestTask } = window;
  const [navigation] = performance.getEntriesByType("navigation");
  const { timeOrigin } = performance;
  const times = { timeOrigin, start: navigation.requestStart, html: navigation.responseEnd, longestTask };
  if (!watched) {
    const mine = outcome && (!typed || outcome.words === typed) ? outcome : { done: null };
    return { ...times, ...mine };
  }
  const { changed, filled, marked, hits, text, waits } = watched;
  // A page that marks complete answers is believed; one that does not is watched until its list rests.
  const rests = changed !== null && !waits && performance.now() - changed >= settled;
  const unmarked = typed ? changed : (filled ?? changed);
  return { ...times, hits, text, changed, filled, marked, done: rests ? (marked ?? unmarked) : null };
}
