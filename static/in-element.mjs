// The program inside <side-by-state>: loads it beside itself, seats it, and looks up the host's colours.
// What the element says to the page around it is `element.js`' matter, and so is when to load.
//
// `load(sheet)` → `open(collection)` → `seat({host, site, pinned, query, told})` is all that `element.js` of
// any release knows of this file. A later release may add to it and must not change it.
import { hostColours } from "./host-colours.mjs";

const beside = (name) => new URL(name, import.meta.url);

async function answer(name) {
  const response = await fetch(beside(name));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  return response;
}

const bytes = async (name) => new Uint8Array(await (await answer(name)).arrayBuffer());

/** Fills the sheet that all elements share, and gives a function that opens a collection. */
export async function load(sheet) {
  const [{ Engine }, { program }, module, collection, messages, styles] = await Promise.all([
    import("./run.mjs"),
    import("./side-by-state.js"),
    bytes("side-by-state_bg.wasm").then(WebAssembly.compile),
    bytes("collection.bin"),
    bytes("messages.bin"),
    answer("side-by-state.css").then((response) => response.text()),
  ]);
  await sheet.replace(styles);
  let shared;
  return async (own) => {
    // All elements with the bundled data share one engine; one with data of its own has its own.
    const engine = own === null
      ? (shared ??= new Engine({ program, module, collection, messages }))
      : new Engine({ program, module, collection: await encoded(own), messages });
    return (options) => seat(engine, options);
  };
}

/** A collection of the host's own as the program reads it; throws all its faults as one text. */
async function encoded(collection) {
  const { default: start, encode } = await import("./exchange.js");
  await start();
  return encode(collection);
}

/** Seats the program with the colours of the page around it, for as long as it stays. */
function seat(engine, options) {
  const letGo = hostColours(options.host);
  const seat = engine.seat({ ...options, place: "element" });
  return {
    choose: (query) => seat.choose(query),
    query: () => seat.query(),
    selection: () => seat.selection(),
    comparison: () => seat.comparison(),
    leave() {
      letGo();
      seat.leave();
    },
  };
}
