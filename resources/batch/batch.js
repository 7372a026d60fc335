"use strict";
// The page is whole without this: it only sorts the table and switches the light.
const theme = document.getElementById("theme");
const table = document.getElementById("pairs");
const inOrder = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" }).compare;

function switchLight() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
}

function valueOf(row, column) {
  const cell = row.cells[column];
  return cell?.dataset.value ?? cell?.textContent ?? "";
}

// What failed has no numbers, and stands below whatever has, both ways.
function sortBy(header) {
  const column = header.cellIndex;
  const isNumber = header.dataset.sort === "number";
  const isUp = header.ariaSort ? header.ariaSort === "descending" : !isNumber || !column;
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  header.ariaSort = isUp ? "ascending" : "descending";
  const compare = (one, other) => {
    const values = [valueOf(one, column), valueOf(other, column)];
    return isNumber ? values[0] - values[1] : inOrder(...values);
  };
  const has = (row) => column < 2 || !row.classList.contains("failed");
  const rows = [...table.tBodies[0].rows];
  rows.sort((one, other) => has(other) - has(one) || (has(one) && compare(one, other) * (isUp ? 1 : -1)));
  table.tBodies[0].append(...rows);
}

theme.addEventListener("click", switchLight);
theme.hidden = false;
for (const header of table?.querySelectorAll("th[data-sort]") ?? []) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...header.childNodes);
  button.addEventListener("click", () => sortBy(header));
  header.append(button);
}
