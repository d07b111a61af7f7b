// The desk in a page: where readers bring documents of their own. Loaded when it is first asked for, or when
// something is kept on this device. What is on the screen is the module's matter (`desk/`), how files are read
// `reading.mjs`', and how anything is kept `keeping.mjs`'.
import { program } from "./desk.js";
import { forget, keep } from "./keeping.mjs";
import { Reading } from "./reading.mjs";

const root = document.documentElement;
/** How long after a change it is kept, in milliseconds: not after every letter. */
const SOON = 400;

/** Pairs of file and name; of a folder of data the collection's own file first, which the documents speak of. */
const inOrder = (files) => {
  const isFirst = ([, name]) => /(^|\/)collection\.toml$/.test(name);
  return [...files.filter(isFirst), ...files.filter((file) => !isFirst(file))];
};

/** The module, compiled once. */
let compiled = null;

/** A fresh copy of the module that runs. */
async function started() {
  compiled ??= fetch(new URL("desk_bg.wasm", import.meta.url)).then(async (response) => {
    if (!response.ok) throw new Error(`desk_bg.wasm: ${response.status} ${response.statusText}`.trim());
    return WebAssembly.compile(await response.arrayBuffer());
  });
  const module = await compiled.catch((error) => {
    compiled = null;
    throw error;
  });
  const glue = program();
  await glue.default({ module_or_path: module });
  return { glue, module };
}

/** What the page shows with what is kept, which was put together by another release. */
export async function mergedAnew(base, kept) {
  const { glue } = await started();
  const desk = new glue.Desk(base, kept);
  const shown = desk.collection();
  desk.free();
  return shown;
}

/**
 * Makes the desk. `host`: the element that it is drawn in, beside the comparison; `base`: the product's collection,
 * encoded; `kept`: what was kept; `release`: which release this is; `language()`; `show(collection, query)`:
 * shows the comparison with that collection, in which the Selection is changed by `query`.
 */
export async function makeDesk({ host, base, kept, release, language, show }) {
  const { glue, module } = await started();
  let desk;
  let said = "";
  try {
    desk = new glue.Desk(base, kept ?? undefined);
  } catch (error) {
    // What cannot be read any more is not thrown away: nothing is kept over it before the reader says so.
    desk = new glue.Desk(base, undefined);
    said = `What was kept on this device could not be read: ${error?.message ?? error}`;
  }
  const place = document.createElement("main");
  place.className = "desk side-by-state";
  place.hidden = true;
  host.append(place);
  const styles = document.createElement("link");
  styles.rel = "stylesheet";
  styles.href = new URL("desk.css", import.meta.url).href;
  // Not shown before it has its look; without, it can be read and used all the same.
  await new Promise((done) => {
    styles.onload = styles.onerror = done;
    document.head.append(styles);
  });

  const reading = new Reading({ module, ground: () => desk.ground() });
  let jobs = 0;
  let changed = false;
  let soon = 0;
  let before = null;

  const keepNow = async () => {
    clearTimeout(soon);
    soon = 0;
    const text = desk.kept();
    const reason = text ? await keep({ kept: text, shown: desk.collection(), release }) : await forget();
    desk.said(reason);
  };
  addEventListener("pagehide", () => soon && void keepNow());

  const take = (file, name = file.name) => {
    const job = ++jobs;
    desk.begins(job, name);
    reading.add({
      job,
      name,
      file,
      progress: (done, of) => desk.progress(job, done, of),
      came: (read) => desk.came(job, read),
      fails: (message, password) => desk.fails(job, message, password),
    });
  };

  const takeAll = (files) => {
    for (const [file, name] of inOrder(files)) take(file, name);
  };

  const close = (query = "") => {
    place.hidden = true;
    root.dataset.desk = "";
    const collection = changed ? desk.collection() : null;
    changed = false;
    show(collection, query);
    before?.focus?.({ preventScroll: true });
  };

  const told = (word, value) => {
    if (word === "files") takeAll(Array.from(value, (file) => [file, file.webkitRelativePath || file.name]));
    if (word === "text") take(new File([value], "Pasted text.txt", { type: "text/plain" }));
    if (word === "cancel") reading.cancel(value);
    if (word === "password") reading.again(value.job, value.password);
    if (word === "save") save(value);
    if (word === "close") close();
    if (word === "compare") close(value);
    if (word === "keep" || word === "clear") {
      changed = true;
      clearTimeout(soon);
      soon = setTimeout(() => void keepNow(), word === "clear" ? 0 : SOON);
    }
  };

  return {
    /** Opens the desk at a place of it; see `Desk.show`. */
    open(what) {
      if (place.hidden) {
        before = document.activeElement;
        desk.mount(place, language(), told);
        if (said) desk.said(said);
        place.hidden = false;
        root.dataset.desk = "open";
        scrollTo(0, 0);
      }
      desk.show(what);
      // The screen is drawn a moment later.
      setTimeout(() => place.querySelector("h1")?.focus({ preventScroll: true }));
    },
    /** Takes files, as they were dropped: pairs of file and name. */
    take: takeAll,
    isOpen: () => !place.hidden,
  };
}

/** Gives the reader a file to save. */
function save({ name, type, bytes }) {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Browsers begin to save a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
