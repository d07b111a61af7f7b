// Arrow keys go from cell to cell in a map, in the program's and in that of a page without it.

/** What has the keyboard in a cell: its link, or the cell itself. */
const target = (/** @type {HTMLTableCellElement | undefined} */ cell) => cell?.querySelector("a") ?? cell;

/**
 * Goes from a cell to the one beside it, over rows that are hidden.
 * @param {HTMLTableCellElement} cell
 * @param {string} key The arrow key that was pressed.
 */
export function goFrom(cell, key) {
  const { rows } = /** @type {HTMLTableElement} */ (cell.closest("table"));
  const ahead = getComputedStyle(cell).direction === "rtl" ? -1 : 1;
  const [down, along] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowRight: [0, ahead], ArrowLeft: [0, -ahead] }[key] ?? [0, 0];
  const shown = [...rows].filter((row) => row.getClientRects().length > 0);
  const row = shown.indexOf(/** @type {HTMLTableRowElement} */ (cell.parentElement)) + down;
  const next = target(shown[row]?.cells[cell.cellIndex + along]);
  if (!next) return;
  if (!next.matches("a")) next.tabIndex = -1;
  next.focus();
}
