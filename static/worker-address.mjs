// The one Trusted Types policy of the page, `side-by-state`: it gives out the addresses of our own workers,
// which it works out from where this module lies, and no other. Nothing that a page or a reader says is
// part of them.

const OURS = new Set(["../sw.js", "./desk-worker.mjs"].map((path) => new URL(path, import.meta.url).href));

function refuseOthers(address) {
  if (!OURS.has(address)) throw new TypeError(`${address} is no worker of ours`);
  return address;
}

/** Made once, and not before a worker is asked for: a server whose policy refuses it costs the page a worker, and not
 * what else the modules do that import this one. */
let policy = null;

/** The address of a worker, in the form in which a browser takes it. Throws where the browser takes none. */
export function workerAddress(address) {
  // Where the browser has no trusted types, the check is the same and gives a plain string.
  const rules = { createScriptURL: refuseOthers };
  policy ??= globalThis.trustedTypes?.createPolicy("side-by-state", rules) ?? rules;
  return policy.createScriptURL(String(address));
}
