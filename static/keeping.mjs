// What a reader has brought, kept on this device only. Everything here may be refused by the browser, in a
// private window or where the disk is full; then a code says so, which the desk has words for (`desk/src/words`),
// and the page goes on without.

const NAME = "side-by-state";
const STORE = "own";
/** One server may hold several copies of the page; each keeps its own. */
const KEY = new URL("../", import.meta.url).pathname;
/** Says that there is something to load, so that readers who have brought nothing wait for nothing. */
const MARK = `${NAME} own ${KEY}`;

/** What is wrong, as a code, and why in the browser's words, if it has any; both "" where nothing is. */
const trouble = (what, why = "") => ({ what, why });
/** The name of the error when another window is in the way. */
const BLOCKED = "BlockedError";

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
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new DOMException("", BLOCKED));
  });
}

/** Does something with the store, and gives what the request gives once all is written. */
async function within(mode, act) {
  const database = await open();
  try {
    return await new Promise((done, failed) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = transaction.onerror = () => failed(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

/** What was kept: `{kept, shown, release}`; nothing where there is none, or where it cannot be had. */
export async function load() {
  try {
    const found = await within("readonly", (store) => store.get(KEY));
    const isWhole = typeof found?.kept === "string" && found.shown instanceof Uint8Array;
    return isWhole ? found : null;
  } catch {
    return null;
  }
}

/** Keeps it. Says whether that was refused, and why. */
export async function keep(record) {
  try {
    const isFirst = !isKept();
    await within("readwrite", (store) => store.put(record, KEY));
    localStorage.setItem(MARK, "");
    // Whether the browser agrees is its matter: it keeps it in any case, if less firmly.
    if (isFirst) void navigator.storage?.persist?.().catch(() => {});
    return trouble("");
  } catch (error) {
    if (error?.name === "QuotaExceededError") return trouble("no-room");
    return error?.name === BLOCKED ? trouble("other-window") : trouble("not-allowed");
  }
}

/** Forgets it. Says whether that failed, and why. */
export async function forget() {
  try {
    if (isKept()) {
      await within("readwrite", (store) => store.delete(KEY));
      localStorage.removeItem(MARK);
    }
    return trouble("");
  } catch (error) {
    return trouble("not-deleted", String(error?.message || error));
  }
}
