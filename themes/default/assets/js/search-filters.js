/*
 * Filters, which stand in the words as field:value: the facets that choose them, and what can be given up of words that match nothing.
 * Loaded by search-ui.js when there is something to narrow or to loosen.
 */
const FEW = 6;
const TOKEN = /[-+]?(?:[\w-]+:)?(?:"[^"]*"(?=[\s)]|$)|[^\s()]+)/g;
const SOMETHING = /[\p{L}\p{N}]/u;
const OUTPUT = /[[\]{}<>=;|\\]|.{201}/;
const FILTER = /^[-+]?((failure[-_])?mode|service|severity|kind|year|team|symptom|trigger|tag|title|after|before)s?:("|[^[\]{}<>=;|\\]+$)/i;

const isFilter = (token) => FILTER.test(token);
const filter = (field, id) => `${field}:${/[\s"():[\]{}<>=;|\\]/.test(id) ? `"${id}"` : id}`;
const same = (one) => (other) => one.toLowerCase() === other.toLowerCase();

/** The words with or without a filter; a space at their end, so that what is typed next is a word of its own. */
function toggled(words, written, on) {
  const others = words.replace(TOKEN, (token) => (same(token)(written) ? "" : token));
  return `${others.replace(/\s+/g, " ").trim()} ${on ? written + " " : ""}`.trimStart();
}

/** The filters that words hold; what looks like the output of a program is text but for those at its end. */
function chosen(words) {
  const tokens = words.match(TOKEN) ?? [];
  const end = tokens.findLastIndex((token) => !isFilter(token)) + 1;
  return OUTPUT.test(tokens.slice(0, end).join(" ")) ? tokens.slice(end) : tokens.filter(isFilter);
}

/** What can be given up in words that match nothing: pairs of what to say and the words then. */
export function looser(words) {
  const ways = [];
  for (const { 0: token, index } of words.matchAll(TOKEN)) {
    const way = (label, instead = "") => {
      const becomes = words.slice(0, index) + instead + words.slice(index + token.length);
      if (SOMETHING.test(becomes)) ways.push([label, becomes.replace(/\s+/g, " ").trim()]);
    };
    if (isFilter(token)) way(`Remove ${token}`);
    else if (/^-./.test(token)) way(`Allow ${token.slice(1)}`);
    else if (/".+"$/.test(token)) way(`${token} as single words`, token.replaceAll('"', ""));
    else if (token === "AND") way("Any word instead of all");
  }
  return ways;
}

/** What the results can be narrowed to, with counts. */
export class Facets {
  /**
   * @param element a <details>
   * @param view whose words are filtered
   * @param search the opened search
   * @param tools make and button of search-ui.js
   */
  constructor(element, view, search, tools) {
    Object.assign(this, { element, view, search, tools, boxes: new Map() });
    this.summary = element.querySelector("summary");
    element.addEventListener("change", ({ target }) => {
      view.input.value = toggled(view.input.value, filter(target.name, target.value), target.checked);
      view.search();
    });
  }

  /** After an answer, and when somebody opened them. */
  follow(search) {
    this.search = search;
    this.sync();
    this.load();
  }

  /** Shows which filters the words hold. */
  sync() {
    const filters = chosen(this.view.words());
    this.summary.textContent = "Narrow down" + (filters.length ? ` (${filters.length})` : "");
    for (const box of this.element.querySelectorAll("input")) box.checked = filters.some(same(filter(box.name, box.value)));
  }

  async load() {
    const words = this.view.words();
    if (!this.element.open || !words || words === this.shown) return;
    this.shown = words;
    const groups = await this.search.facets(words).catch(() => []);
    if (words !== this.view.words()) return;
    for (const group of groups) this.fill(group);
    this.sync();
  }

  /** A group whose filters somebody is choosing stays as it is: they do not change its own counts. */
  fill({ field, values }) {
    if (!this.boxes.has(field)) this.boxes.set(field, this.group(field[0].toUpperCase() + field.slice(1).replace("-", " ")));
    const group = this.boxes.get(field);
    const { box, list, all } = group;
    const counts = JSON.stringify(values);
    if (counts === group.counts) return;
    group.counts = counts;
    const { name, value } = document.activeElement;
    box.hidden = !values.length;
    all.hidden = values.length <= FEW + 1;
    all.textContent = `All ${values.length}`;
    box.classList.toggle("facet-few", !all.hidden && !box.classList.contains("facet-all"));
    list.replaceChildren(...values.map((one) => this.value(field, one)));
    if (name === field) [...list.querySelectorAll("input")].find((input) => input.value === value)?.focus();
  }

  group(title) {
    const { make, button } = this.tools;
    const list = make("ul");
    const all = button("", "quiet-button", () => {
      box.classList.replace("facet-few", "facet-all");
      list.querySelectorAll("input")[FEW].focus();
    });
    const box = make("fieldset", "facet", make("legend", "", title), list, all);
    this.element.append(box);
    return { box, list, all };
  }

  value(field, { id, name, count }) {
    const { make } = this.tools;
    const check = Object.assign(make("input"), { type: "checkbox", name: field, value: id });
    return make("li", "", make("label", "", check, make("span", "", name), make("span", "quiet", String(count))));
  }
}
