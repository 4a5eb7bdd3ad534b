// Runs in every page that `casebook serve` shows: keeps it as the archive stands, and says what is wrong with it.
const here = '/casebook-state?page=' + encodeURIComponent(location.pathname);
const panel = document.createElement('details');
let shown = '';

panel.id = 'casebook-serve';
panel.addEventListener('toggle', () => sessionStorage.setItem('casebook-serve', panel.open ? 'open' : 'closed'));

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
  const quiet = state.findings.length === 0 && !grave;
  const summary = line('summary', '');
  const list = document.createElement('ul');
  summary.append(line('strong', grave ? 'Mend this' : counted(state.findings)));
  if (!state.settled) summary.append(' ', line('span', 'the rest of the site follows\u2026', 'casebook-pending'));
  if (state.broken) list.append(line('li', state.broken));
  for (const finding of state.findings) {
    const item = line('li', '');
    item.append(line('strong', finding.severity), ' ', finding.message, line('p', finding.place, 'casebook-place'));
    if (finding.help) item.append(line('p', finding.help));
    list.append(item);
  }
  panel.replaceChildren(summary, list);
  panel.className = grave ? 'casebook-grave' : '';
  panel.hidden = quiet && state.settled;
  panel.open = grave || sessionStorage.getItem('casebook-serve') === 'open';
}

const withoutHash = (address) => address.replace(/\.\w+\.css$/, '');

// Of the site's stylesheets, changes those that the page wears.
function dress(styles) {
  const links = [...document.querySelectorAll('link[rel=stylesheet]:not([data-casebook-serve])')];
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

// A page that is the same but for the index may search the new one without being loaded again.
function find(root) {
  const script = document.querySelector('script[data-search-root]');
  if (script) script.dataset.searchRoot = root;
}

async function follow() {
  const state = await (await fetch(here, { cache: 'no-store' })).json();
  if (shown && shown !== state.page) {
    location.reload();
    return;
  }
  shown = state.page;
  dress(state.styles);
  find(state.search);
  tell(state);
}

const look = document.createElement('link');
look.rel = 'stylesheet';
look.href = '/casebook-serve.css';
look.dataset.casebookServe = '';
document.head.append(look);
document.body.append(panel);
panel.hidden = true;
new EventSource('/casebook-changes?page=' + encodeURIComponent(location.pathname)).onmessage = follow;
