// What a reader has brought, kept on this device only. Everything here may be refused by the browser, in a
// private window or where the disk is full; then a sentence says so, and the page goes on without.

const NAME = "side-by-state";
const STORE = "own";
/** One server may hold several copies of the page; each keeps its own. */
const KEY = new URL("../", import.meta.url).pathname;
/** Says that there is something to load, so that readers who have brought nothing wait for nothing. */
const MARK = `${NAME} own ${KEY}`;

const INSTEAD = "Save your work to a file if you want to keep it.";

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
    request.onblocked = () => failed(new Error("another window holds it"));
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

/** Keeps it. Gives a sentence where that is refused, and "" where it is not. */
export async function keep(record) {
  try {
    const isFirst = !isKept();
    await within("readwrite", (store) => store.put(record, KEY));
    localStorage.setItem(MARK, "");
    // Whether the browser agrees is its matter: it keeps it in any case, if less firmly.
    if (isFirst) void navigator.storage?.persist?.().catch(() => {});
    return "";
  } catch (error) {
    const full = error?.name === "QuotaExceededError";
    const why = full ? "there is no room left" : "this browser does not allow it, as in a private window";
    return `What you bring cannot be kept on this device: ${why}. ${INSTEAD}`;
  }
}

/** Forgets it. Gives a sentence where that fails. */
export async function forget() {
  try {
    if (isKept()) {
      await within("readwrite", (store) => store.delete(KEY));
      localStorage.removeItem(MARK);
    }
    return "";
  } catch (error) {
    return `What was kept on this device could not be deleted: ${error?.message ?? error}`;
  }
}
