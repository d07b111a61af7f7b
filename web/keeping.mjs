// What a reader has brought, kept on this device only, in parts: a list, each document by itself, and what the
// page shows. Everything here may be refused by the browser, in a private window or where the disk is full; then
// a code says so, which the “Your documents” page has words for (`crates/i18n/src/importer`), and the page goes on without.
import { isTop } from "./top.mjs";

/**
 * @typedef {{ what: string, why: string }} Trouble What is wrong, as a code, and why; both "" where nothing is.
 *
 * @typedef Changes
 * @property {string} [list]
 * @property {[id: string, text: string | undefined][]} entries No text: it goes.
 * @property {Uint8Array} [shown]
 *
 * @typedef {IDBTransaction & { failure?: DOMException }} Transaction With the reason for which it was ended here.
 */

const NAME = "side-by-state";
const STORE = "own";
/** From a disk, all files of some browsers have one store, which any of them may read: it is used when the reader asks. */
export const IS_SHARED = !/^https?:$/.test(location.protocol);
/** One server may hold several copies of the page, and one disk several files; each keeps its own. */
const KEY = (import.meta.url ? new URL("../", import.meta.url) : location).pathname;
/** Says that there is something to load, so that readers who have brought nothing wait for nothing. */
const MARK = `${NAME} own ${KEY}`;

/** The names of the parts. */
const LIST = [KEY, "list"];
const SHOWN = [KEY, "shown"];
const STATE = [KEY, "state"];
const entry = (/** @type {string} */ id) => [KEY, "entry", id];
/** All parts, and all documents: in the order of such names an empty list stands behind every text. */
const all = () => IDBKeyRange.bound([KEY], [KEY, []]);
const entries = () => IDBKeyRange.bound([KEY, "entry"], [KEY, "entry", []]);

/**
 * What is wrong, as a code, and why: a number, or an error with the browser's words.
 * @type {(what: string, why?: any) => Trouble}
 */
export const trouble = (what, why = "") => ({ what, why: String(why?.message || why) });
/** The name of the error when another window is in the way. */
const BLOCKED = "BlockedError";
/** The name of the error when another window has kept something that this one does not know. */
const ELSEWHERE = "ElsewhereError";

/**
 * The state of what is kept that this window knows; another window may have kept another one since.
 * @type {string | undefined}
 */
let known;

/** Whether something is kept here, as far as is known without opening anything. */
export function isKept() {
  try {
    return isTop && localStorage.getItem(MARK) !== null;
  } catch {
    return false;
  }
}

let isAsked = false;

/** The reader asks to have things kept where other files may read them; from then on until all is deleted. */
export const askToKeep = () => (isAsked = true);

/** Whether things are kept: `always`, `not-asked`, or `asked` where the reader has to be asked first. */
export function howKept() {
  if (!IS_SHARED) return "always";
  return isAsked || isKept() ? "asked" : "not-asked";
}

/** How long the browser may take to open the store, in milliseconds: the page goes on without rather than never. */
const PATIENCE = 5000;

/**
 * @param {number} [version] None, for the one that is there.
 * @returns {Promise<IDBDatabase>}
 */
function openAs(version) {
  return new Promise((done, failed) => {
    if (!isTop) throw new DOMException("", "SecurityError");
    const request = indexedDB.open(NAME, version);
    let isLate = false;
    const giveUp = (/** @type {DOMException} */ why) => {
      isLate = true;
      failed(why);
    };
    const patience = setTimeout(() => giveUp(new DOMException("", BLOCKED)), PATIENCE);
    request.onupgradeneeded = () => {
      const { result } = request;
      if (!result.objectStoreNames.contains(STORE)) result.createObjectStore(STORE);
    };
    request.onsuccess = () => {
      clearTimeout(patience);
      // One that nobody waits for any more would stand in the way of all other windows.
      if (isLate) request.result.close();
      else done(request.result);
    };
    request.onerror = () => {
      clearTimeout(patience);
      failed(request.error);
    };
    request.onblocked = () => giveUp(new DOMException("", BLOCKED));
  });
}

/** A newer release may have been here and left a newer store, with the same things in it. */
const open = () =>
  openAs(2).catch((error) => {
    if (error?.name === "VersionError") return openAs();
    throw error;
  });

/**
 * Does something with the store, and gives what the requests of `act` give, by name, once all is written.
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore, transaction: Transaction) => Record<string, IDBRequest>} act
 * @returns {Promise<Record<string, any>>}
 */
async function within(mode, act) {
  const database = await open();
  try {
    return await new Promise((done, failed) => {
      /** @type {Transaction} */
      const transaction = database.transaction(STORE, mode);
      const requests = act(transaction.objectStore(STORE), transaction);
      transaction.oncomplete = () =>
        done(Object.fromEntries(Object.entries(requests).map(([name, { result }]) => [name, result])));
      transaction.onabort = transaction.onerror = () => failed(transaction.failure ?? transaction.error);
    });
  } finally {
    database.close();
  }
}

/** What the page shows with what is kept, and which release put it together; nothing where that cannot be had. */
export async function loadShown() {
  try {
    const { shown } = await within("readonly", (store) => ({ shown: store.get(SHOWN) }));
    return shown?.collection instanceof Uint8Array ? shown : null;
  } catch {
    return null;
  }
}

/**
 * What was kept: texts; no list where there is nothing, or where it cannot be had.
 * @returns {Promise<{ list?: string, entries: string[] }>}
 */
export async function load() {
  if (howKept() === "not-asked") return { entries: [] };
  try {
    const found = await within("readonly", (store) => ({
      list: store.get(LIST),
      entries: store.getAll(entries()),
      state: store.get(STATE),
    }));
    known = found.state;
    return { list: found.list, entries: found.entries };
  } catch {
    return { entries: [] };
  }
}

/**
 * Keeps what has changed. Says whether that was refused, and why. What another window has kept meanwhile is not written
 * over. Not to be called where the reader is to be asked first.
 * @param {Changes} changes
 * @param {string} release
 */
export async function keep({ list, entries, shown }, release) {
  try {
    const isFirst = !isKept();
    const next = crypto.getRandomValues(new Uint32Array(2)).join();
    await within("readwrite", (store, transaction) => {
      const state = store.get(STATE);
      state.onsuccess = () => {
        if (state.result !== known) {
          transaction.failure = new DOMException("", ELSEWHERE);
          transaction.abort();
          return;
        }
        for (const [id, text] of entries) {
          if (text === undefined) store.delete(entry(id));
          else store.put(text, entry(id));
        }
        if (list !== undefined) store.put(list, LIST);
        if (shown !== undefined) store.put({ collection: shown, release }, SHOWN);
        store.put(next, STATE);
      };
      return {};
    });
    known = next;
    localStorage.setItem(MARK, "");
    // Whether the browser agrees is its matter: it keeps it in any case, if less firmly.
    if (isFirst) void navigator.storage?.persist?.().catch(() => {});
    return trouble("");
  } catch (error) {
    isAsked = false;
    return troubleOf(error);
  }
}

/** @param {any} error */
function troubleOf(error) {
  if (error?.name === ELSEWHERE) return trouble("elsewhere");
  if (error?.name === "QuotaExceededError") return trouble("no-room");
  return error?.name === BLOCKED ? trouble("other-window") : trouble("not-allowed");
}

/** Whether this browser keeps anything, and why not. Reported before the work, not after it. */
export async function mayKeep() {
  if (howKept() === "not-asked") return trouble("");
  try {
    await within("readonly", () => ({}));
    localStorage.getItem(MARK);
    return trouble("");
  } catch (error) {
    return troubleOf(error);
  }
}

/** Forgets it all, whichever window kept it. Says whether that failed, and why. */
export async function forget() {
  try {
    if (isKept()) {
      await within("readwrite", (store) => ({ done: store.delete(all()) }));
      localStorage.removeItem(MARK);
    }
    known = undefined;
    isAsked = false;
    return trouble("");
  } catch (error) {
    return trouble("not-deleted", error);
  }
}
