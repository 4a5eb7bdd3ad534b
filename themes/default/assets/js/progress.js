/*
 * What of a reading path has been read, kept in this browser alone. A postmortem counts as read when its reader says so on the path, or has
 * reached the end of its page. Without this script the path is a plain list.
 */
const script = document.querySelector("script[data-progress]");
const root = new URL(script.dataset.root, location.href);
const KEY = "casebook.read " + root.pathname;

/** The addresses of what has been read, from the site's root; a browser that keeps nothing has read nothing. */
function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : []);
  } catch {
    return new Set();
  }
}

function keep(address, isRead) {
  const all = read();
  all[isRead ? "add" : "delete"](address);
  try {
    localStorage.setItem(KEY, JSON.stringify([...all].slice(-2000)));
  } catch {
    // A browser that keeps nothing still shows the list.
  }
}

function path(list) {
  const state = list.previousElementSibling;
  const stops = [...list.querySelectorAll(":scope > [data-stop]")];
  const buttons = stops.map((stop) => {
    const button = document.createElement("button");
    button.type = "button";
    button.addEventListener("click", () => {
      keep(stop.dataset.stop, button.getAttribute("aria-pressed") !== "true");
      show();
    });
    stop.querySelector(".note").append(" ", button);
    return button;
  });
  function show() {
    const all = read();
    stops.forEach((stop, i) => {
      const isRead = all.has(stop.dataset.stop);
      stop.classList.toggle("stop-read", isRead);
      buttons[i].setAttribute("aria-pressed", isRead);
      buttons[i].textContent = isRead ? "Read" : "Mark as read";
      buttons[i].setAttribute("aria-label", `${isRead ? "Read" : "Mark as read"}: ${stop.querySelector("a").textContent}`);
    });
    const done = stops.filter((stop) => all.has(stop.dataset.stop)).length;
    state.textContent = `${done} of ${stops.length} read, known to this browser only.`;
  }
  show();
  addEventListener("pageshow", show);
}

document.querySelectorAll("[data-route]").forEach(path);

const end = document.querySelector("[data-end]");
if (end) {
  const address = decodeURI(location.pathname.slice(root.pathname.length)).replace(/index\.html$/, "");
  new IntersectionObserver((seen, watch) => {
    if (seen.some((one) => one.isIntersecting)) {
      keep(address, true);
      watch.disconnect();
    }
  }).observe(end);
}
