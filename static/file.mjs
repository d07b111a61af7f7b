// Starts the program in the one file, which holds all its parts: `cargo xtask stage` puts this, all that it
// imports, and the parts into the file. Nothing is fetched.
import { program } from "./side-by-state.js";
import { Engine } from "./run.mjs";
import { saveView } from "./save.mjs";

const root = document.documentElement;
const host = document.getElementById("side-by-state");

/** The Selection behind the number sign; where something else stands there, that of the file. */
function beginning() {
  const hash = location.hash.slice(1);
  return hash.includes("=") ? hash : host.dataset.query;
}

/** A part of the file: packed, and written in letters. */
async function part(id) {
  const letters = document.getElementById(id).textContent;
  const packed = Uint8Array.fromBase64?.(letters) ?? Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(bytes).arrayBuffer());
}

function tellFailure(error) {
  root.dataset.program = "failed";
  for (const failure of host.querySelectorAll("[data-failure]")) failure.hidden = false;
  for (const reason of host.querySelectorAll("[data-reason]")) {
    reason.textContent = String(error?.message ?? error);
  }
  console.error(error);
}

async function begin() {
  if (typeof WebAssembly === "undefined") throw new Error("WebAssembly");
  const module = part("wasm").then((bytes) => WebAssembly.compile(bytes));
  const engine = new Engine({ program, module, collection: part("collection"), messages: part("messages") });
  await engine.ready();
  const told = (word) => {
    if (word === "drawn") root.dataset.program = "running";
    if (word === "failed") root.dataset.program = "failed";
    if (word === "save") void saveView({ host, site: "", query: seat.query(), notices: engine.notices });
  };
  const surroundings = { place: "file", site: "", pinned: true, release: "" };
  const seat = engine.seat({ host, surroundings, query: beginning(), told, still: host.querySelector(".static") });
}

begin().catch(tellFailure);
