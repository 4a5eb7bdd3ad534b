/*
 * Filters the register of actions in place, by words and by what the actions themselves name. The address holds what is chosen. Without this script
 * the links above the list lead to pages of the same.
 */
const form = document.querySelector("[data-choose]");
const items = [...document.querySelectorAll("[data-actions] > li")].map((element) => ({
  element,
  words: element.textContent.toLowerCase(),
  team: text(element, ".action-owner a"),
  type: text(element, ".action-type").toLowerCase(),
  states: [text(element, ".action-state").startsWith("in progress") ? "in progress" : "open"].concat(element.querySelector(".overdue") ? "overdue" : []),
}));

function text(element, selector) {
  return element.querySelector(selector)?.textContent.trim() ?? "";
}

/** Offers what there is to choose; a field with one value tells nothing and goes. */
function fill(name, values) {
  const select = form.elements[name];
  const counts = new Map();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of [...counts.keys()].sort()) select.add(new Option(`${value} (${counts.get(value)})`, value));
  select.parentElement.hidden = counts.size < 2;
}

function show() {
  const { words, state, team, type } = Object.fromEntries(new FormData(form));
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of items) {
    const fits =
      (!state || item.states.includes(state)) &&
      (!team || item.team === team) &&
      (!type || item.type === type) &&
      wanted.every((word) => item.words.includes(word));
    item.element.hidden = !fits;
    if (fits) shown++;
  }
  form.querySelector("output").textContent = shown === items.length ? `${shown} actions` : `${shown} of ${items.length} actions`;
}

/** Keeps in the address what is chosen, so that it can be shared and is there again after a reload. */
function keep() {
  const address = new URL(location.href);
  for (const [name, value] of new FormData(form)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

if (form && items.length) {
  fill("state", items.flatMap((item) => item.states));
  fill("team", items.map((item) => item.team));
  fill("type", items.map((item) => item.type));
  for (const [name, value] of new URL(location.href).searchParams) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
    if (field && field.value !== value) field.value = "";
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    show();
    keep();
  });
  form.hidden = false;
  show();
}
