// Files and folders that are dropped on the page. Anything else that is dropped stays the browser's matter.

const root = document.documentElement;
/** So many files are taken of what is dropped at once. */
const MOST = 2000;

const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

/** Calls `take` with pairs of file and name whenever something is dropped; with none where nothing is to be read of it. */
export function onDrop(take, isRead = true) {
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    root.dataset.dropping = "";
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) delete root.dataset.dropping;
  });
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    delete root.dataset.dropping;
    if (!isRead) return take([]);
    // Both lists are emptied once this function ends.
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.());
    const files = [...event.dataTransfer.files].map((file) => [file, file.name]);
    const hasFolders = entries.some((entry) => entry?.isDirectory);
    (hasFolders ? filesIn(entries.filter(Boolean)) : Promise.resolve(files)).then(take);
  });
}

/** The files below, with the folders in their names. Hidden ones are none. */
async function filesIn(entries) {
  const found = [];
  const walk = async (entry) => {
    if (found.length >= MOST || entry.name.startsWith(".")) return;
    if (entry.isFile) {
      const file = await new Promise((done) => entry.file(done, () => done(null)));
      if (file) found.push([file, entry.fullPath.replace(/^\//, "")]);
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      // A folder is given in parts.
      const part = await new Promise((done) => reader.readEntries(done, () => done([])));
      if (part.length === 0) return;
      for (const inside of part) await walk(inside);
    }
  };
  for (const entry of entries) await walk(entry);
  return found;
}
