// The one Trusted Types policy of the page, `side-by-state`: it gives out the addresses of our own workers,
// which it works out from where this module lies, and no other. Nothing that a page or a reader says is
// part of them.

const SERVICE_WORKER = new URL("../sw.js", import.meta.url).href;
/**
 * The address of the import worker, once it is kept.
 * @type {string | null}
 */
let deskWorker = null;

/** @param {string} address */
function refuseOthers(address) {
  if (address !== SERVICE_WORKER && address !== deskWorker) throw new TypeError(`${address} is no worker of ours`);
  return address;
}

/**
 * Made once, and not before a worker is asked for: a server whose policy refuses it costs the page a worker, and not
 * what else the modules do that import this one.
 * @type {WorkerPolicy | null}
 */
let policy = null;

/**
 * The address of a worker, in the form in which a browser takes it. Throws where the browser takes none.
 * @param {string | URL | null} address
 */
export function workerAddress(address) {
  // Where the browser has no trusted types, the check is the same and gives a plain string.
  const rules = { createScriptURL: refuseOthers };
  policy ??= globalThis.trustedTypes?.createPolicy("side-by-state", rules) ?? rules;
  return policy.createScriptURL(String(address));
}

/**
 * Fetches the import worker, and keeps it under an address of the page's own: such a worker is under the page's policy,
 * where one from an address of the server has what the server sends, which may be none. The page fetches it, and the
 * worker imports nothing, because Firefox asks no service worker for what such a worker imports.
 */
export async function keepDeskWorker() {
  const response = await fetch(new URL("./desk-worker.mjs", import.meta.url));
  if (!response.ok) throw new Error(`desk-worker.mjs: ${response.status}`);
  deskWorker ??= URL.createObjectURL(new Blob([await response.text()], { type: "text/javascript" }));
}

/** The address of the import worker; throws before it is kept. */
export const deskWorkerAddress = () => workerAddress(deskWorker);
