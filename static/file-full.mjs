// The one file that holds the desk too, so that documents of one's own can be brought with no server and no network.
import { makeDesk, mergedAnew } from "./desk.mjs";
import { begin, part } from "./one-file.mjs";
import { begun, openTheWays } from "./own.mjs";

/** The worker's script, which stands in the file as text, gets an address of its own: the one that is let in. */
async function workerMaker() {
  const script = new Blob([await part("desk-worker")], { type: "text/javascript" });
  const ours = URL.createObjectURL(script);
  const refuseOthers = (address) => {
    if (address !== ours) throw new TypeError(`${address} is no worker of ours`);
    return address;
  };
  const policy = globalThis.trustedTypes?.createPolicy("side-by-state", { createScriptURL: refuseOthers });
  return () => new Worker((policy ?? { createScriptURL: refuseOthers }).createScriptURL(ours));
}

/** The release whose parts these are: the file's own, which no other takes the place of. */
const release = document.getElementById("side-by-state").dataset.release;

const desk = async () => {
  const worker = await workerMaker();
  const parts = {
    module: async () => WebAssembly.compile(await part("desk-wasm")),
    worker,
    // The file's style sheet has it all.
    dress: async () => {},
  };
  return { makeDesk: (place) => makeDesk({ ...place, parts }), mergedAnew: (base) => mergedAnew(base, parts, release) };
};

begin({
  begun: async (base) => begun({ base, release, desk }),
  openTheWays: (place) => openTheWays({ desk, release, ...place }),
});
