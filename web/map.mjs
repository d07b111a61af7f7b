// Makes a map easier to work with where scripts run: sorted and cut down to a group, delegations ticked to be read side
// by side, and arrow keys from cell to cell. Without it, the map is the same table.

import { goFrom } from "./grid.mjs";

const form = /** @type {HTMLFormElement} */ (document.querySelector(".plain-tools"));
const table = /** @type {HTMLTableElement} */ (document.querySelector(".plain-tools ~ .plain-table table"));
const [body] = table.tBodies;
const [order, group] = /** @type {NodeListOf<HTMLSelectElement>} */ (form.querySelectorAll("select"));
const open = /** @type {HTMLAnchorElement} */ (form.querySelector("a"));
const comparison = open.href;
/** In the order that the page has them in: by name. */
const rows = [...body.rows];
const groups = [...group.options].map((option) => option.value).filter(Boolean);

/** The first group of the list that a delegation is in. */
const firstGroup = (/** @type {HTMLTableRowElement} */ row) => {
  const own = row.dataset.groups?.split(" ") ?? [];
  const place = groups.findIndex((known) => own.includes(known));
  return place < 0 ? groups.length : place;
};

/** By what rows are sorted, the smallest first; names stay as they are. */
const keys = {
  name: () => 0,
  group: firstGroup,
  amount: (/** @type {HTMLTableRowElement} */ row) => -Number(row.dataset.count),
};

/** Shows the rows of a group, in an order. The totals are of all delegations. */
function arrange() {
  const key = keys[/** @type {keyof typeof keys} */ (order.value)];
  const isIn = (/** @type {HTMLTableRowElement} */ row) =>
    !group.value || (row.dataset.groups ?? "").split(" ").includes(group.value);
  body.append(...[...rows].sort((one, other) => key(one) - key(other)));
  for (const row of rows) row.hidden = !isIn(row);
  /** @type {HTMLElement} */ (table.tFoot).hidden = group.value !== "";
}

/** Has the link lead to the delegations that are ticked. */
function choose() {
  const ticked = rows.filter((row) => row.querySelector("input")?.checked);
  const address = new URL(comparison);
  address.searchParams.set("authors", ticked.map((row) => row.dataset.author).join(" "));
  open.href = address.href;
  open.hidden = ticked.length === 0;
}

/** Arrow keys go from cell to cell. */
function move(/** @type {KeyboardEvent} */ event) {
  const cell = /** @type {HTMLTableCellElement | null} */ (/** @type {Element} */ (event.target).closest("td, th"));
  if (!cell || !event.key.startsWith("Arrow") || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  goFrom(cell, event.key);
}

form.hidden = false;
for (const row of rows) /** @type {HTMLElement} */ (row.querySelector("input")).hidden = false;
form.addEventListener("change", arrange);
body.addEventListener("change", choose);
table.addEventListener("keydown", move);
// A browser that comes back to the page has the choices of before, and sets them after this.
addEventListener("pageshow", () => {
  arrange();
  choose();
});
