// Starts the program in the one file, which holds all its parts. Nothing is fetched. `file.mjs` is the plain file's,
// `file-full.mjs` that of the file which holds the “Your documents” page too; `cargo xtask stage` puts either into its file, with all that
// it imports, and the parts.
import { program } from "./side-by-state.js";
import { Engine, startsWith } from "./run.mjs";
import { saveView } from "./save.mjs";

/**
 * @import { PlaceOnPage, Show, Ways } from "./own.mjs"
 * @import { Notify, HostContext } from "./run.mjs"
 *
 * @typedef DeskWays The ways to the “Your documents” page, in the file that holds it.
 * @property {(base: Promise<Uint8Array>) => Promise<Uint8Array | null>} [begun]
 * @property {(place: Omit<PlaceOnPage & Ways, "desk" | "release">) => void} [installImportLinks]
 */

const root = document.documentElement;
const host = /** @type {HTMLElement} */ (document.getElementById("side-by-state"));

/** The Selection behind the number sign; where something else stands there, that of the file. */
function beginning() {
  const hash = location.hash.slice(1);
  return hash.includes("=") ? hash : /** @type {string} */ (host.dataset.query);
}

/**
 * A part of the file: packed, and written in letters.
 * @param {string} id
 */
export async function part(id) {
  const letters = /** @type {HTMLElement} */ (document.getElementById(id)).textContent;
  const packed = Uint8Array.fromBase64?.(letters) ?? Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(bytes).arrayBuffer());
}

/** @param {any} error */
function tellFailure(error) {
  root.dataset.program = "failed";
  delete root.dataset.desk;
  const failures = /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll("[data-failure]"));
  for (const failure of failures) failure.hidden = false;
  for (const reason of host.querySelectorAll("[data-reason]")) {
    reason.textContent = String(error?.message ?? error);
  }
  console.error(error);
}

/** @param {DeskWays} ways */
async function start({ begun, installImportLinks }) {
  if (typeof WebAssembly === "undefined") throw new Error("WebAssembly");
  const module = part("wasm").then((bytes) => WebAssembly.compile(bytes));
  const base = part("collection");
  /** The collection on screen, where it is not the file's own. */
  let shown = (await begun?.(base)) ?? null;
  const engine = new Engine({ program, module, collection: shown ?? base, messages: part("messages") });
  if (!(await startsWith(engine, shown, await base))) shown = null;
  /** @type {Notify} */
  const notify = (word) => {
    if (word === "drawn") root.dataset.program = "running";
    if (word === "failed") root.dataset.program = "failed";
    if (word === "save") {
      void saveView({ host, site: "", query: mountPoint.query(), notices: engine.notices, collection: shown });
    }
  };
  /** @type {HostContext} */
  const context = { place: "file", site: "", pinned: true };
  const mountPoint = engine.mount({ host, context, query: beginning(), notify, fallback: host.querySelector(".static") });
  /** @type {Show} */
  const show = async (collection, query) => {
    if (collection) await engine.replaceCollection((shown = collection));
    if (query) mountPoint.choose(query);
  };
  const words = () => engine.notices[root.lang] ?? engine.notices.en;
  installImportLinks?.({ host, base: await base, language: () => root.lang, show, words });
}

/**
 * Starts it, with the ways to a desk where there is one.
 * @param {DeskWays} ways
 */
export const begin = (ways = {}) => void start(ways).catch(tellFailure);
