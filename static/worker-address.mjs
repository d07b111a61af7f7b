// The one Trusted Types policy of the page, `side-by-state`: it gives out the addresses of our own workers,
// which it works out from where this module lies, and no other. Nothing that a page or a reader says is
// part of them.

const SERVICE_WORKER = new URL("../sw.js", import.meta.url).href;
/** The address of the desk's worker, once it was asked for. */
let deskWorker = null;

function refuseOthers(address) {
  if (address !== SERVICE_WORKER && address !== deskWorker) throw new TypeError(`${address} is no worker of ours`);
  return address;
}

// Where the browser has no trusted types, the check is the same and gives a plain string.
const policy = globalThis.trustedTypes?.createPolicy("side-by-state", {
  createScriptURL: refuseOthers,
}) ?? { createScriptURL: refuseOthers };

/** The address of a worker, in the form in which a browser takes it. */
export const workerAddress = (address) => policy.createScriptURL(String(address));

/**
 * The address of the desk's worker. It is that of a text which imports the script and does nothing else: such a worker
 * is under the page's policy, where one from an address of the server has what the server sends, which may be none.
 */
export const deskWorkerAddress = () => {
  const script = new URL("./desk-worker.mjs", import.meta.url).href;
  const start = () => new Blob([`import ${JSON.stringify(script)};`], { type: "text/javascript" });
  return workerAddress((deskWorker ??= URL.createObjectURL(start())));
};
