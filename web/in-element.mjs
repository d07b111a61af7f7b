// The program inside <side-by-state>: loads it beside itself, mounts it, and looks up the host's colours.
// What the element says to the page around it is `element.js`' matter, and so is when to load.
//
// `load(sheet)` → `open(collection)` → `seat({host, still, site, pinned, query, told})` is all that
// `element.js` of any release knows of this file: a later release may add to it and must not change it. The pinned
// element has this file in itself, and brings its own way to fetch.
import { hostColours } from "./host-colours.mjs";
import { Engine, fetchedBeside, partsBeside } from "./run.mjs";

/**
 * @import { Fetched } from "./run.mjs"
 *
 * @typedef Place What `element.js` of any release gives: its words are those of the oldest.
 * @property {HTMLElement} host
 * @property {Element} still The host's own content, shown while the program does not run.
 * @property {string} site
 * @property {boolean} pinned
 * @property {string} query
 * @property {(kind: string, value: string) => void} told
 */

const here = new URL("./", import.meta.url);

/**
 * The styles for this page. Many pages make the root's font too small to read, to make sums easy, and larger again for
 * their own text: on such a page nothing is measured by the root. Looked up once, when the program is loaded.
 * @param {string} styles
 */
function readable(styles) {
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (root >= 14) return styles;
  return styles.replace(/([\d.]+)rem\b/g, (_, size) => `${Number(size) * 16}px`);
}

/**
 * Fills the sheet that all elements share, and gives a function that opens a collection.
 * @param {CSSStyleSheet} sheet
 * @param {Fetched} fetched
 */
export async function load(sheet, fetched = fetchedBeside(here)) {
  if (typeof WebAssembly === "undefined") throw new Error("WebAssembly");
  const parts = partsBeside(import("./side-by-state.js"), fetched);
  const shared = new Engine(parts);
  const [styles] = await Promise.all([fetched("side-by-state.css"), shared.ready()]);
  await sheet.replace(readable(await styles.text()));
  return async (/** @type {unknown} */ collection) => {
    // Data of the host's own has an instance of its own, of the same module.
    const engine = collection === null ? shared : new Engine({ ...parts, collection: encoded(collection, fetched) });
    await engine.ready();
    return (/** @type {Place} */ place) => mount(engine, { ...place, ownData: collection !== null });
  };
}

/**
 * A collection of the host's own as the program reads it; throws all its faults as one text.
 * @param {unknown} collection
 * @param {Fetched} fetched
 */
async function encoded(collection, fetched) {
  const { default: start, encode } = await import("./exchange.js");
  await start({ module_or_path: fetched("exchange_bg.wasm") });
  return encode(collection);
}

/**
 * Mounts the program, with the colours of the page around it, for as long as it stays.
 * @param {Engine} engine
 * @param {Place & { ownData: boolean }} place
 */
function mount(engine, { host, still: fallback, site, pinned, ownData, query, told: notify }) {
  const letGo = hostColours(host);
  const around = /** @type {ShadowRoot} */ (host.getRootNode()).host.closest("[lang]");
  const language = /** @type {HTMLElement | null} */ (around)?.lang;
  /** @type {import("./run.mjs").HostContext} */
  const context = { place: "element", site, pinned, ownData, language };
  const mountPoint = engine.mount({ host, fallback, context, query, notify });
  return {
    choose: (/** @type {string} */ query) => mountPoint.choose(query),
    selection: () => mountPoint.selection(),
    comparison: () => mountPoint.comparison(),
    leave() {
      letGo();
      mountPoint.leave();
    },
  };
}
