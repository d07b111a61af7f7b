// The “Your documents” page: where readers bring documents of their own. Loaded when it is first asked for, or when
// something is kept on this device that another release has put together. What is on the screen is the module's
// matter (`desk/`), how files are read `reading.mjs`', how anything is kept `keeping.mjs`', and where the parts come
// from `desk-parts.mjs`'.
import { program } from "./desk.js";
import { askToKeep, forget, howKept, keep, load, mayKeep, trouble } from "./keeping.mjs";
import { Reading } from "./reading.mjs";
import { keepWords } from "./run.mjs";
import { isTop } from "./top.mjs";

/**
 * @import { Desk } from "./desk.js"
 * @import { Named } from "./dropping.mjs"
 * @import { Trouble } from "./keeping.mjs"
 *
 * @typedef Parts Where its parts come from.
 * @property {() => Promise<WebAssembly.Module>} module Its module, compiled.
 * @property {() => Worker} worker A worker that reads files.
 * @property {() => Promise<unknown>} dress Puts its look on the page.
 *
 * @typedef Place
 * @property {Parts} parts
 * @property {HTMLElement} host The element that it is drawn in, beside the comparison.
 * @property {Uint8Array} base The product's collection, encoded.
 * @property {string} release Which one this is.
 * @property {() => string} language
 * @property {(collection: Uint8Array | null, query: string) => void} show Shows the comparison with that collection, in
 *   which the Selection is changed by `query`.
 * @property {string} [file] The address of the one file that holds all of this, where this is not it.
 */

const root = document.documentElement;
/** How long after a change it is kept, in milliseconds: not after every letter. */
const SOON = 400;

/**
 * Of a folder of data the collection's own file first, which the documents speak of.
 * @param {Named[]} files
 */
const inOrder = (files) => {
  const isFirst = (/** @type {Named} */ [, name]) => /(^|\/)collection\.toml$/.test(name);
  return [...files.filter(isFirst), ...files.filter((file) => !isFirst(file))];
};

/** A random number, of which the names of new documents are made: addresses have them, and they are to say nothing. */
const seed = () => crypto.getRandomValues(new BigUint64Array(1))[0];

/**
 * The module, compiled once.
 * @type {Promise<WebAssembly.Module> | null}
 */
let compiled = null;

/**
 * A fresh copy of the module that runs.
 * @param {Parts} parts
 */
async function started(parts) {
  compiled ??= parts.module();
  const module = await compiled.catch((error) => {
    compiled = null;
    throw error;
  });
  const glue = program();
  await glue.default({ module_or_path: module });
  return { glue, module };
}

/**
 * What the page shows with what is kept, which was put together by another release.
 * @param {Uint8Array} base
 * @param {Parts} parts
 * @param {string} release
 */
export async function rebuildMerged(base, parts, release) {
  const { glue } = await started(parts);
  const { list, entries } = await load();
  const desk = new glue.Desk(base, list, entries, seed());
  const shown = desk.shown();
  // An older release named documents by what they are called: the names that they got instead are to stay.
  while (!desk.isStored()) {
    const { what } = await keep(desk.changes(), release);
    if (what) break;
  }
  desk.free();
  return shown;
}

/**
 * Makes the “Your documents” page.
 * @param {Place} place
 */
export async function makeDesk({ parts, host, base, release, language, show, file }) {
  if (!isTop) throw new Error("frame");
  const [{ glue, module }, { list, entries }, notKept] = await Promise.all([started(parts), load(), mayKeep()]);
  /** @type {Desk} */
  let desk;
  let said = notKept;
  /** What is there and cannot be read is not written over before the reader has it forgotten. */
  let isKeeping = true;
  try {
    desk = new glue.Desk(base, list, entries, seed());
    // An older release named documents by what they are called: they have got other names.
    if (!desk.isStored()) setTimeout(() => keepNow());
    if (desk.unread() > 0) said = trouble("some-not-read", desk.unread());
  } catch (error) {
    desk = new glue.Desk(base, undefined, [], seed());
    isKeeping = false;
    said = trouble("not-read", error);
  }
  const place = document.createElement("main");
  place.className = "desk side-by-state";
  place.hidden = true;
  host.append(place);
  keepWords(place);
  await parts.dress();

  const reading = new Reading({ module, makeWorker: parts.worker, program, baseCollection: () => desk.baseCollection() });
  let jobs = 0;
  let soon = 0;
  /** @type {HTMLElement | null} */
  let before = null;

  let saidHow = "";
  const sayHowKept = () => {
    const how = howKept();
    if (how !== saidHow) desk.keeps((saidHow = how));
  };
  sayHowKept();

  /** One after the other: each begins with what the one before has left. */
  let keeping = Promise.resolve();
  const inTurn = (/** @type {() => Promise<Trouble>} */ act) => {
    clearTimeout(soon);
    soon = 0;
    keeping = keeping.then(async () => {
      const found = await act();
      sayHowKept();
      if (found.what === said.what && found.why === said.why) return;
      said = found;
      desk.said(said.what, said.why);
    });
  };
  const keepNow = () =>
    inTurn(async () => {
      if (!isKeeping || howKept() === "not-asked") return said;
      const found = await keep(desk.changes(), release);
      if (found.what) desk.notStored();
      // The rest in a moment, once the page has answered.
      else if (!desk.isStored()) soon ||= setTimeout(keepNow, 20);
      return found;
    });
  addEventListener("pagehide", () => soon && keepNow());

  const take = (/** @type {File} */ file, name = file.name) => {
    const job = ++jobs;
    root.dataset.brought = "";
    desk.begins(job, name);
    reading.add({
      job,
      name,
      file,
      progress: (done, of) => desk.progress(job, done, of),
      imported: (read) => desk.imported(job, read),
      refused: (fault) => desk.refused(job, fault),
      fails: (code, value) => desk.fails(job, code, value),
    });
  };

  const takeAll = (/** @type {Named[]} */ files) => {
    for (const [file, name] of inOrder(files)) take(file, name);
  };

  const close = (query = "") => {
    place.hidden = true;
    root.dataset.desk = "";
    show(desk.toShow() ?? null, query);
    before?.focus?.({ preventScroll: true });
  };

  /** @type {(file: File) => Named} */
  const named = (file) => [file, file.webkitRelativePath || file.name];
  const notify = (/** @type {string} */ word, /** @type {any} */ value) => {
    if (word === "files") takeAll(Array.from(value, named));
    if (word === "text") take(new File([value.text], value.name, { type: "text/plain" }));
    if (word === "cancel") reading.cancel(value);
    if (word === "password") reading.again(value.job, value.password);
    if (word === "save") save(value);
    if (word === "close") close();
    if (word === "compare") close(value);
    if (word === "keep") soon ||= setTimeout(keepNow, SOON);
    if (word === "keep-here") {
      askToKeep();
      keepNow();
    }
    if (word === "clear") {
      isKeeping = true;
      delete root.dataset.brought;
      inTurn(forget);
    }
  };

  return {
    /**
     * Opens the “Your documents” page at a place of it; see `Desk.show`.
     * @param {string} what
     */
    open(what) {
      if (place.hidden) {
        before = /** @type {HTMLElement | null} */ (document.activeElement);
        desk.mount(place, language(), file, notify);
        if (said.what) desk.said(said.what, said.why);
        // Light or dark, as the page has it.
        place.dataset.theme = root.dataset.theme ?? "auto";
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
    /** Takes it off the page, where it has failed. */
    leave() {
      place.remove();
      root.dataset.desk = "";
    },
  };
}

/**
 * Gives the reader a file to save.
 * @param {{ name: string, type: string, bytes: Uint8Array<ArrayBuffer> }} file
 */
function save({ name, type, bytes }) {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Browsers begin to save a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
