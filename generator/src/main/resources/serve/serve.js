// Runs in every page that `casebook serve` shows: keeps it as the archive stands, and says what is wrong with it. It runs where it stands,
// before the page's own scripts that wait for the whole page.
(() => {
  const MAIN = 'main';
  const HEAD = 'head title, head meta[name], head meta[property]';
  const STYLE = 'link[rel=stylesheet]';
  const OWN = 'script[data-page]';

  let shown = document.currentScript.dataset.page;
  /** Whether a newer page waits until nobody is busy with this one. */
  let waits = false;
  let turn = Promise.resolve();

  const frame = frameOf(document);
  const panel = document.createElement('details');
  const look = document.createElement('link');

  // What is wrong with the page.

  function line(tag, text, className) {
    const element = document.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function counted(findings) {
    return ['error', 'warning', 'note']
      .map((severity) => [findings.filter((f) => f.severity === severity).length, severity])
      .filter(([count]) => count > 0)
      .map(([count, severity]) => count + ' ' + severity + (count === 1 ? '' : 's'))
      .join(', ');
  }

  function tell(state) {
    const grave = state.broken !== '' || state.findings.some((f) => f.severity === 'error');
    const summary = line('summary', '');
    const list = document.createElement('ul');
    summary.append(line('strong', grave ? 'Mend this' : counted(state.findings)));
    if (waits) summary.append(' ', line('span', 'a newer page waits until you are done here', 'casebook-pending'));
    else if (!state.settled) summary.append(' ', line('span', 'the rest of the site follows\u2026', 'casebook-pending'));
    if (state.broken) list.append(line('li', state.broken));
    for (const finding of state.findings) {
      const item = line('li', '');
      item.append(line('strong', finding.severity), ' ', finding.message, line('p', finding.place, 'casebook-place'));
      if (finding.help) item.append(line('p', finding.help));
      list.append(item);
    }
    panel.replaceChildren(summary, list);
    panel.className = grave ? 'casebook-grave' : '';
    panel.hidden = !grave && state.findings.length === 0 && state.settled && !waits;
    panel.open = grave || sessionStorage.getItem('casebook-serve') === 'open';
  }

  // The page as it is now, in place of the page as it was.

  /** All of a page but what may change in place. */
  function frameOf(page) {
    const rest = page.documentElement.cloneNode(true);
    rest.querySelector(OWN).remove();
    rest.querySelector(MAIN)?.replaceChildren();
    for (const link of rest.querySelectorAll(STYLE)) link.setAttribute('href', withoutHash(link.getAttribute('href') ?? ''));
    for (const part of rest.querySelectorAll(HEAD)) {
      part.textContent = '';
      part.removeAttribute('content');
    }
    return rest.outerHTML.replace(/\s+/g, '');
  }

  /** Whether `next` differs only in what may change in place, and no script of either minds. */
  function isOfSameFrame(next) {
    const lasts = (script) => 'lasting' in script.dataset;
    return document.querySelector(MAIN) && frameOf(next) === frame && [...document.scripts, ...next.scripts].every(lasts);
  }

  /** Makes `old` what `next` is. What is in both stays, and with it focus, selection, listeners and the place on the screen. */
  function become(old, next) {
    if (old.isEqualNode(next)) return;
    if (!old.cloneNode().isEqualNode(next.cloneNode())) {
      old.replaceWith(next);
      return;
    }
    // Of the children, elements that are in both stay; others become what is new in their place.
    const before = [...old.childNodes];
    const after = [...next.childNodes];
    const indexOf = (node, nodes) => (node?.tagName ? nodes.findIndex((other) => other.isEqualNode(node)) : -1);
    while (after.length) {
      const node = after.shift();
      const at = indexOf(node, before);
      if (at >= 0) before.splice(0, at + 1).slice(0, at).forEach((gone) => gone.remove());
      else if (before.length && indexOf(before[0], after) < 0) become(before.shift(), node);
      else old.insertBefore(node, before[0] ?? null);
    }
    before.forEach((gone) => gone.remove());
  }

  /** A reader opens and closes <details> on the page; the new ones are as their namesakes are. */
  function keepOpen(old, next) {
    const name = (details) => details.querySelector('summary')?.textContent;
    const states = new Map([...old.querySelectorAll('details')].map((details) => [name(details), details.open]));
    for (const details of next.querySelectorAll('details')) details.open = states.get(name(details)) ?? details.open;
  }

  /** Shows the page as it is now; loads it where that would not do. */
  async function renew() {
    const answer = await fetch(location.pathname, { cache: 'no-store' });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.status !== 200 || answer.redirected || !isOfSameFrame(next)) {
      load();
      return;
    }
    keepOpen(document.querySelector(MAIN), next.querySelector(MAIN));
    const parts = next.querySelectorAll(HEAD);
    document.querySelectorAll(HEAD).forEach((part, i) => become(part, parts[i]));
    become(document.querySelector(MAIN), next.querySelector(MAIN));
    shown = next.querySelector(OWN).dataset.page;
    waits = false;
  }

  /** Whether loading the page would take something away: an open dialog, or what was typed and is not in the address. */
  function isBusy() {
    const address = [...new URLSearchParams(location.search).values()];
    const isTyped = ({ value, defaultValue }) => value !== defaultValue && !address.includes(value.trim());
    const isSeen = (field) => field.getClientRects().length > 0;
    return [...document.querySelectorAll('dialog[open], input, textarea')].some((one) => isSeen(one) && (one.open || isTyped(one)));
  }

  function load() {
    waits = isBusy();
    if (!waits) location.reload();
  }

  // A click on a hit closes the search and then leads away; loading this page anew would stop that.
  for (const event of ['close', 'input', 'focusout']) addEventListener(event, () => setTimeout(() => waits && load(), 100), true);
  addEventListener('beforeunload', () => (waits = false));

  // What of the page stands elsewhere.

  function withoutHash(address) {
    return address.replace(/\.\w+\.css$/, '');
  }

  /** Of the site's stylesheets, changes those that the page wears. */
  function dress(styles) {
    const links = [...document.querySelectorAll(STYLE + ':not([data-casebook-serve])')];
    for (const style of styles) {
      const { href } = new URL(style, location.origin);
      const worn = links.filter((link) => withoutHash(link.href) === withoutHash(href));
      if (!worn.length || worn.at(-1).href === href) continue;
      const next = worn.at(-1).cloneNode();
      next.href = href;
      next.addEventListener('load', () => worn.forEach((link) => link.remove()));
      worn.at(-1).after(next);
    }
  }

  async function follow(state) {
    if (state.page === shown) waits = false;
    else await renew();
    dress(state.styles);
    tell(state);
  }

  look.rel = 'stylesheet';
  look.href = '/casebook-serve.css';
  look.dataset.casebookServe = '';
  document.head.append(look);
  panel.id = 'casebook-serve';
  panel.hidden = true;
  panel.addEventListener('toggle', () => sessionStorage.setItem('casebook-serve', panel.open ? 'open' : 'closed'));
  document.body.append(panel);
  new EventSource('/casebook-changes?page=' + location.pathname).onmessage = ({ data }) => {
    turn = turn.then(() => follow(JSON.parse(data))).catch(() => {});
  };
})();
