"use strict";
// The page is whole without this: it only filters, steps, and shows the same text in other ways.
const table = document.getElementById("passages");
const tools = document.getElementById("tools");
const where = document.getElementById("where");
const hidden = document.getElementById("hidden");
const type = document.getElementById("type");
const rows = [...table.querySelectorAll("tbody tr[id^=p]")];
const findings = [...document.querySelectorAll(".findings li")];
const kindButtons = [...tools.querySelectorAll("[data-kind]")];
const STOPS = {
  change: rows.filter((row) => !row.classList.contains("verbatim") || row.classList.contains("moved")),
  finding: findings,
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

function isPressed(button) {
  return button.getAttribute("aria-pressed") === "true";
}

function press(button, isOn) {
  button.setAttribute("aria-pressed", String(isOn));
}

function showKind(button, isOn) {
  press(button, isOn);
  table.classList.toggle(`no-${button.dataset.kind}`, !isOn);
  if (button.dataset.kind === "verbatim") press(document.getElementById("changes"), !isOn);
}

// Findings of one type, and the passages that they speak of.
function showType(name) {
  if (!type) return;
  type.value = name;
  table.classList.toggle("by-type", name !== "");
  for (const row of rows) row.classList.remove("of-type");
  for (const finding of findings) {
    const isOf = !name || finding.classList.contains(name);
    finding.hidden = !isOf;
    if (!isOf || !name) continue;
    for (const link of finding.querySelectorAll("p > span a")) {
      document.getElementById(link.hash.slice(1))?.classList.add("of-type");
    }
  }
}

function showAll() {
  for (const button of kindButtons) showKind(button, true);
  showType("");
}

// Whoever reads, on paper too, is told what is not there.
function tellHidden() {
  const off = kindButtons.filter((button) => !isPressed(button)).map((button) => button.dataset.kind);
  const isOut = (row) =>
    (type?.value && !row.classList.contains("of-type")) ||
    off.some((kind) => row.classList.contains(kind) && !(kind === "verbatim" && row.classList.contains("moved")));
  const count = off.length || type?.value ? rows.filter(isOut).length : 0;
  hidden.hidden = !count;
  hidden.textContent = `${count} of ${rows.length} passages are hidden by the filters above.`;
  where.textContent = count ? `${count} of ${rows.length} passages hidden` : "";
}

// One text as tracked changes: what both have in common once, the source's words struck out
// where they stood, the repost's behind them. Blanks around a change may differ between the two.
function merged(source, repost) {
  const made = document.createDocumentFragment();
  const inserted = insertions(repost);
  let place = 0;
  const insertNext = () => made.append(...inserted.shift().nodes);
  const insertHere = () => {
    while (inserted.length && inserted[0].place <= place) insertNext();
  };
  for (const node of source.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) {
      made.append(node.cloneNode(true));
      // Two changes with only a blank between them: each has its own words behind it.
      if (!isBlankBetween(node.nextSibling)) insertHere();
      else if (inserted[0]?.place === place) insertNext();
      continue;
    }
    let rest = node.data;
    // What stands at the very end of common text may replace the words struck out there.
    while (inserted.length && inserted[0].place - place < inkOf(rest)) {
      const cut = cutBehind(rest, inserted[0].place - place);
      made.append(rest.slice(0, cut));
      place = inserted[0].place;
      rest = rest.slice(cut);
      insertHere();
    }
    made.append(rest);
    place += inkOf(rest);
  }
  insertHere();
  return made;
}

function isBlankBetween(node) {
  return node?.nodeType === Node.TEXT_NODE && !inkOf(node.data) && node.nextSibling !== null;
}

// The repost's own words, each with how many letters of the common text stand before it.
function insertions(repost) {
  const found = [];
  let place = 0;
  let isSpaced = false;
  for (const node of repost.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (found.length && /^\s/.test(node.data)) found.at(-1).nodes.push(" ");
      place += inkOf(node.data);
      isSpaced = /\s$/.test(node.data);
    } else {
      found.push({ place, nodes: isSpaced ? [" ", node.cloneNode(true)] : [node.cloneNode(true)] });
      isSpaced = false;
    }
  }
  return found;
}

function inkOf(text) {
  return text.replace(/\s+/g, "").length;
}

// Where a text that has more of them is cut so that `ink` letters stand before it.
function cutBehind(text, ink) {
  let place = 0;
  for (let left = ink; left > 0; place += 1) if (/\S/.test(text[place])) left -= 1;
  return place;
}

// Made when it is first asked for: a reader who never asks does not wait.
function fillRedline() {
  for (const row of rows) {
    const [source, repost] = [row.firstElementChild, row.lastElementChild];
    const cell = document.createElement("td");
    cell.className = "both-in-one";
    cell.dir = "auto";
    if (source.matches(".none,.again")) cell.append(whole("ins", repost));
    else if (repost.matches(".none")) cell.append(whole("del", source));
    else if (row.matches(".paraphrased")) cell.append(whole("del", source), " ", whole("ins", repost));
    else cell.append(merged(source, repost));
    cell.lang = (repost.matches(".none") ? source : repost).closest("[lang]").lang;
    row.append(cell);
  }
}

function whole(tag, cell) {
  const made = document.createElement(tag);
  made.textContent = cell.textContent.trim();
  made.lang = cell.closest("[lang]").lang;
  return made;
}

function switchRedline(button) {
  const isOn = !isPressed(button);
  press(button, isOn);
  if (isOn && !table.querySelector(".both-in-one")) fillRedline();
  table.classList.toggle("redline", isOn);
  table.tHead.rows[1].lastElementChild.textContent = isOn ? "Source to repost" : "Repost";
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function switchLight(button) {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  nameLight(button);
}

function nameLight(button) {
  button.textContent = isDark() ? "Light" : "Dark";
}

const ACTIONS = {
  changes: () => showKind(kindButtons.find((button) => button.dataset.kind === "verbatim"), isPressed(document.getElementById("changes"))),
  redline: switchRedline,
  theme: switchLight,
};

tools.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.go) {
    const [kind, step] = button.dataset.go.split(":");
    goTo(kind, Number(step));
    return;
  }
  if (button.dataset.kind) showKind(button, !isPressed(button));
  else ACTIONS[button.id](button);
  tellHidden();
});

type?.addEventListener("change", () => {
  showType(type.value);
  tellHidden();
});

const KEYS = { j: ["change", 1], k: ["change", -1], n: ["finding", 1], p: ["finding", -1] };
document.addEventListener("keydown", (event) => {
  // What is searched for must be found: no filter may hide it.
  if ((event.ctrlKey || event.metaKey) && event.key === "f") {
    showAll();
    tellHidden();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
  if (event.target.closest("select")) return;
  goTo(...KEYS[event.key]);
});

// A link to what a filter hides takes the filter away.
addEventListener("hashchange", () => {
  const place = document.querySelector(":target");
  if (!place || isShown(place)) return;
  showAll();
  tellHidden();
  place.scrollIntoView({ block: "center" });
});

nameLight(document.getElementById("theme"));
tools.hidden = false;
