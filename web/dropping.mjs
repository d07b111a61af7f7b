// Files and folders that are dropped on the page. Anything else that is dropped stays the browser's matter.

const root = document.documentElement;
/** So many files are taken of what is dropped at once. */
const MOST = 2000;

/** @typedef {[file: File, name: string]} Named A file, and its name with the folders that it is in. */

const hasFiles = (/** @type {DragEvent} */ event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
/** While a dialog is open, nothing behind it takes files; the browser does not get them either, it would leave the page. */
const isCovered = () => document.querySelector("dialog[open]") !== null;

/**
 * Calls `take` whenever something is dropped; with nothing where nothing is to be read of it.
 * @param {(files: Named[]) => void} take
 */
export function onDrop(take, isRead = true) {
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const covered = isCovered();
    /** @type {DataTransfer} */ (event.dataTransfer).dropEffect = covered ? "none" : "copy";
    if (!covered) root.dataset.dropping = "";
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) delete root.dataset.dropping;
  });
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    delete root.dataset.dropping;
    if (isCovered()) return;
    if (!isRead) return take([]);
    // Both lists are emptied once this function ends.
    const dropped = /** @type {DataTransfer} */ (event.dataTransfer);
    const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.());
    const files = [...dropped.files].map((file) => /** @type {Named} */ ([file, file.name]));
    const hasFolders = entries.some((entry) => entry?.isDirectory);
    (hasFolders ? filesIn(/** @type {FileSystemEntry[]} */ (entries.filter(Boolean))) : Promise.resolve(files)).then(take);
  });
}

/**
 * The files below, with the folders in their names. Hidden ones are none.
 * @param {FileSystemEntry[]} entries
 */
async function filesIn(entries) {
  /** @type {Named[]} */
  const found = [];
  const walk = async (/** @type {FileSystemEntry} */ entry) => {
    if (found.length >= MOST || entry.name.startsWith(".")) return;
    if (entry.isFile) {
      /** @type {File | null} */
      const file = await new Promise((done) => {
        /** @type {FileSystemFileEntry} */ (entry).file(done, () => done(null));
      });
      if (file) found.push([file, entry.fullPath.replace(/^\//, "")]);
      return;
    }
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    for (;;) {
      // A folder is given in parts.
      /** @type {FileSystemEntry[]} */
      const part = await new Promise((done) => reader.readEntries(done, () => done([])));
      if (part.length === 0) return;
      for (const inside of part) await walk(inside);
    }
  };
  for (const entry of entries) await walk(entry);
  return found;
}
