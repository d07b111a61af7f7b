// What a reader has brought, kept on this device only, in parts: a list, each document by itself, and what the
// page shows. Everything here may be refused by the browser, in a private window or where the disk is full; then
// a sentence says so, and the page goes on without.

const NAME = "side-by-state";
const STORE = "own";
/** One server may hold several copies of the page, and one disk several files; each keeps its own. */
const KEY = (import.meta.url ? new URL("../", import.meta.url) : location).pathname;
/** Says that there is something to load, so that readers who have brought nothing wait for nothing. */
const MARK = `${NAME} own ${KEY}`;

/** The names of the parts. */
const LIST = [KEY, "list"];
const SHOWN = [KEY, "shown"];
const STATE = [KEY, "state"];
const entry = (id) => [KEY, "entry", id];
/** All parts, and all documents: in the order of such names an empty list stands behind every text. */
const all = () => IDBKeyRange.bound([KEY], [KEY, []]);
const entries = () => IDBKeyRange.bound([KEY, "entry"], [KEY, "entry", []]);

const INSTEAD = "Save your work to a file if you want to keep it.";

/** The state of what is kept that this window knows; another window may have kept another one since. */
let known;

/** Whether something is kept here, as far as can be told without opening anything. */
export function isKept() {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return false;
  }
}

function open() {
  return new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 2);
    request.onupgradeneeded = () => {
      const { result } = request;
      if (!result.objectStoreNames.contains(STORE)) result.createObjectStore(STORE);
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error("another window holds it"));
  });
}

/** Does something with the store, and gives what the requests of `act` give, by name, once all is written. */
async function within(mode, act) {
  const database = await open();
  try {
    return await new Promise((done, failed) => {
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

/** What was kept: `{list, entries}`, texts; no list where there is nothing, or where it cannot be had. */
export async function load() {
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
 * Keeps what has changed: `list`, `entries` (pairs of name and text; no text: it goes), `shown`. Gives a sentence
 * where that is refused, and "" where it is not. What another window has kept meanwhile is not written over.
 */
export async function keep({ list, entries, shown }, release) {
  try {
    const isFirst = !isKept();
    const next = crypto.getRandomValues(new Uint32Array(2)).join();
    await within("readwrite", (store, transaction) => {
      const state = store.get(STATE);
      state.onsuccess = () => {
        if (state.result !== known) {
          transaction.failure = new Error("elsewhere");
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
    return "";
  } catch (error) {
    if (error?.message === "elsewhere") {
      return `Another window has changed what is kept, so that nothing is kept of this one. ${INSTEAD}`;
    }
    const full = error?.name === "QuotaExceededError";
    const why = full ? "there is no room left" : "this browser does not allow it, as in a private window";
    return `What you bring cannot be kept on this device: ${why}. ${INSTEAD}`;
  }
}

/** Whether this browser keeps anything: "" or a sentence. Told at once, and not after the work is done. */
export async function mayKeep() {
  try {
    await within("readonly", () => ({}));
    localStorage.getItem(MARK);
    return "";
  } catch {
    return `What you bring cannot be kept on this device: this browser does not allow it, as in a private window. ${INSTEAD}`;
  }
}

/** Forgets it all, whichever window kept it. Gives a sentence where that fails. */
export async function forget() {
  try {
    if (isKept()) {
      await within("readwrite", (store) => ({ done: store.delete(all()) }));
      localStorage.removeItem(MARK);
    }
    known = undefined;
    return "";
  } catch (error) {
    return `What was kept on this device could not be deleted: ${error?.message ?? error}`;
  }
}
