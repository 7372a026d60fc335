"use strict";
// The page is whole without this: it only filters, steps and switches the light.
const table = document.getElementById("passages");
const tools = document.getElementById("tools");
const where = document.getElementById("where");
const STOPS = {
  change: [...table.querySelectorAll("tbody tr[id]:not(.verbatim), tbody tr.moved")],
  finding: [...document.querySelectorAll(".findings li")],
};
let current = null;

function isShown(stop) {
  return stop.getClientRects().length > 0;
}

// The next stop counts from where the reader is: the last stop, or what the window shows.
function goTo(kind, step) {
  const stops = STOPS[kind].filter(isShown);
  if (!stops.length) {
    where.textContent = `No ${kind} to go to`;
    return;
  }
  let index = stops.indexOf(current);
  if (index < 0) {
    const below = stops.findIndex((stop) => stop.getBoundingClientRect().bottom > 0);
    index = (below < 0 ? stops.length : below) - (step > 0 ? 1 : 0);
  }
  show(stops[(index + step + stops.length) % stops.length], kind, stops);
}

function show(stop, kind, stops) {
  current?.classList.remove("at");
  current = stop;
  current.classList.add("at");
  current.tabIndex = -1;
  current.focus({ preventScroll: true });
  current.scrollIntoView({ block: "center" });
  where.textContent = `${kind} ${stops.indexOf(stop) + 1} of ${stops.length}`;
}

function toggleKind(button) {
  const isOn = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", String(isOn));
  table.classList.toggle(`no-${button.dataset.kind}`, !isOn);
}

function switchLight() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
}

tools.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.kind) toggleKind(button);
  else if (button?.dataset.go) {
    const [kind, step] = button.dataset.go.split(":");
    goTo(kind, Number(step));
  } else if (button) switchLight();
});

const KEYS = { j: ["change", 1], k: ["change", -1], n: ["finding", 1], p: ["finding", -1] };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
  goTo(...KEYS[event.key]);
});

// A link to a row that the filter hides shows its kind again.
addEventListener("hashchange", () => {
  const row = document.querySelector(":target");
  if (!row || isShown(row)) return;
  for (const button of tools.querySelectorAll("[aria-pressed=false]")) {
    if (row.classList.contains(button.dataset.kind)) toggleKind(button);
  }
  row.scrollIntoView({ block: "center" });
});

tools.hidden = false;
