// The one Trusted Types policy of the page, `side-by-state`: it gives out the addresses of our own workers,
// which it works out from where this module lies, and no other. Nothing that a page or a reader says is
// part of them.

const OURS = new Set(["../sw.js", "./desk-worker.mjs"].map((path) => new URL(path, import.meta.url).href));

function refuseOthers(address) {
  if (!OURS.has(address)) throw new TypeError(`${address} is no worker of ours`);
  return address;
}

// Where the browser has no trusted types, the check is the same and gives a plain string.
const policy = globalThis.trustedTypes?.createPolicy("side-by-state", {
  createScriptURL: refuseOthers,
}) ?? { createScriptURL: refuseOthers };

/** The address of a worker, in the form in which a browser takes it. */
export const workerAddress = (address) => policy.createScriptURL(String(address));
