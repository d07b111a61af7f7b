// Starts the program in a page of the site, or in a frame. The only module that these pages name; all that
// it needs lies beside it. What stands on the page until then was made at build time.
import { speakWithHost } from "./in-frame.mjs";
import { begun, installImportLinks, sayAbove } from "./own.mjs";
import { Engine, fetchedBeside, partsBeside, startsWith } from "./run.mjs";
import { isTop } from "./top.mjs";

/**
 * @import { LoadDesk, Show } from "./own.mjs"
 * @import { Notify, Report, HostContext } from "./run.mjs"
 */

const root = document.documentElement;
const host = /** @type {HTMLElement} */ (document.getElementById("side-by-state"));
const { place } = /** @type {{ place: "page" | "frame" }} */ (host.dataset);
const site = new URL(/** @type {string} */ (host.dataset.site), location.href).href;

/** The Selection to begin with: that of the text on the page, but for what the address asks. */
function beginning() {
  const query = new URLSearchParams(host.dataset.query);
  // Another thing behind the number sign leads to a place of the page.
  const behindHash = location.hash.includes("=") ? location.hash.slice(1) : "";
  for (const part of [location.search, behindHash]) {
    for (const [name, value] of new URLSearchParams(part)) query.set(name, value);
  }
  return query.toString();
}

/**
 * Addresses of older releases named the reader's own documents where the server sees them: they are moved behind the
 * number sign before anything else is asked for, with the passage where it is of one of them.
 */
function hideOwn() {
  const sent = new URLSearchParams(location.search);
  const own = sent.get("own");
  if (own === null) return;
  const kept = new URLSearchParams({ own });
  const passage = sent.get("passage");
  if (passage !== null && own.split(" ").includes(passage.split("/")[0])) {
    kept.set("passage", passage);
    sent.delete("passage");
  }
  sent.delete("own");
  const query = sent.toString();
  history.replaceState(history.state, "", `${location.pathname}${query && "?"}${query}#${kept}`);
}

const sayOfEmbed = sayAbove(host);

/**
 * Opens the Embed dialog, which is loaded when it is first asked for.
 * @param {string} query The Selection on screen.
 */
async function embed(query) {
  const button = /** @type {HTMLElement} */ (host.querySelector(".program [name=embed]"));
  if (button.hasAttribute("aria-busy")) return;
  button.setAttribute("aria-busy", "true");
  try {
    const [{ openEmbedDialog }, collection] = await Promise.all([
      import("./embed-dialog.mjs"),
      shown ?? parts.collection,
    ]);
    const release = host.dataset.release ?? "";
    const save = (/** @type {boolean} */ leaveAddress) => void serve("save", query, leaveAddress);
    await openEmbedDialog({ host, collection, site, release, query, save });
    sayOfEmbed(null);
  } catch (error) {
    console.error(error);
    const { embed_failed, try_again } = words();
    const text = embed_failed.replace("{reason}", () => String(error?.message ?? error));
    // The program says again what is on screen then.
    sayOfEmbed(text, try_again, () => /** @type {HTMLElement | null} */ (host.querySelector(".program [name=embed]"))?.click());
  } finally {
    button.removeAttribute("aria-busy");
  }
}

/**
 * Does what the program asks of the scripts.
 * @param {Report} word
 * @param {string} value
 * @param {boolean} [leaveAddress] Whether a saved view is not to name the site.
 */
async function serve(word, value, leaveAddress) {
  if (word === "drawn") {
    delete root.dataset.static;
    root.dataset.program = "running";
    // It is of the product's own collection.
    if (shown) document.querySelector("meta[name=description]")?.remove();
  }
  if (word === "failed") root.dataset.program = "failed";
  if (word === "embed") await embed(value);
  if (word === "save" && isTop) {
    const { saveView } = await import("./save.mjs");
    const query = value || mountPoint.query();
    await saveView({ host, site, query, notices: engine.notices, collection: shown, leaveAddress });
  }
}

if (place === "page") hideOwn();
if (!isTop) root.dataset.framed = "";
// At once: a frame's text has a height too where the program does not run.
const tellHost = place === "frame" ? speakWithHost(host) : null;
const parts = partsBeside(import("./side-by-state.js"), fetchedBeside(import.meta.url));
const [release] = /app-[0-9a-f]+(?=\/)/.exec(import.meta.url) ?? ["app"];
/**
 * The script of the “Your documents” page, with where its parts come from.
 * @type {LoadDesk}
 */
const desk = async () => {
  const [{ makeDesk, rebuildMerged }, { parts }] = await Promise.all([import("./desk.mjs"), import("./desk-parts.mjs")]);
  return { makeDesk: (place) => makeDesk({ ...place, parts }), rebuildMerged: (base) => rebuildMerged(base, parts, release) };
};
/** The collection on screen, where it is not the product's own. */
let shown = place === "page" ? await begun({ base: parts.collection, release, desk }) : null;
const engine = new Engine(shown ? { ...parts, collection: shown } : parts);
const words = () => engine.notices[root.lang] ?? engine.notices.en;
/** @type {ReturnType<Engine["mount"]>} */
let mountPoint;
try {
  if (!(await startsWith(engine, shown, parts.collection))) shown = null;
  const { pinned } = host.dataset;
  /** @type {HostContext} */
  const context = { place, site, pinned: pinned !== undefined };
  /** @type {Notify} */
  const notify = (word, value) => {
    serve(word, value).catch((error) => console.info(error));
    if (word === "select") tellHost?.(value);
  };
  mountPoint = engine.mount({ host, context, query: beginning(), notify, fallback: host.querySelector(".static") });
  if (place === "page") {
    const base = await parts.collection;
    const language = () => root.lang;
    /** @type {Show} */
    const show = async (collection, query) => {
      if (collection) await engine.replaceCollection((shown = collection));
      if (query) mountPoint.choose(query);
    };
    const file = new URL("side-by-state-full.html", site).href;
    installImportLinks({ desk, host, base, release, language, show, file, words });
  }
  if (place !== "frame") {
    // The program runs: what fails from here on is not its start, and concerns nobody who reads.
    import("./offline.mjs").then((it) => it.stayOffline({ site, words })).catch(() => {});
  }
} catch (error) {
  console.error(error);
  // early.js says it.
  dispatchEvent(new CustomEvent("program-failed", { detail: error?.message ?? error }));
  root.dataset.program = "failed";
}
