// The one file that holds the “Your documents” page too, so that your own documents can be added with no server and no network.
import { makeDesk, rebuildMerged } from "./desk.mjs";
import { begin, part } from "./one-file.mjs";
import { begun, installImportLinks } from "./own.mjs";

// The “Your documents” page may be loaded more than once: after a first try that failed, and for what another release has kept. A
// page has one policy of a name and no second, so this is made once, whatever becomes of the “Your documents” page.
/** The address of the worker's script, which is in the file as text; "" as long as that is not unpacked. */
let ours = "";
const refuseOthers = (/** @type {string} */ address) => {
  if (!ours || address !== ours) throw new TypeError(`${address} is no worker of ours`);
  return address;
};
/** @type {WorkerPolicy | null} */
let policy = null;

/** Unpacks the worker's script. Where that fails, files are read on the page, and the next time it is tried again. */
async function prepareWorker() {
  if (ours) return;
  const script = await part("desk-worker").catch(() => null);
  if (script) ours ||= URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}

/** Throws where there is none to be had. */
function worker() {
  const rules = { createScriptURL: refuseOthers };
  policy ??= globalThis.trustedTypes?.createPolicy("side-by-state", rules) ?? rules;
  return new Worker(policy.createScriptURL(ours));
}

/** The release whose parts these are: the file's own, which no other takes the place of. */
const { dataset } = /** @type {HTMLElement} */ (document.getElementById("side-by-state"));
const { release } = /** @type {{ release: string }} */ (dataset);

/** @type {import("./own.mjs").LoadDesk} */
const desk = async () => {
  await prepareWorker();
  const parts = {
    module: async () => WebAssembly.compile(await part("desk-wasm")),
    worker,
    // The file's style sheet has it all.
    dress: async () => {},
  };
  return { makeDesk: (place) => makeDesk({ ...place, parts }), rebuildMerged: (base) => rebuildMerged(base, parts, release) };
};

begin({
  begun: async (base) => begun({ base, release, desk }),
  installImportLinks: (place) => installImportLinks({ desk, release, ...place }),
});
