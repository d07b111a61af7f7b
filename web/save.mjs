// "Save this view": the one file, with what is on screen as its text, and its Selection to begin
// with. The file is taken from the site; inside a file, from itself.
import { noticeOf } from "./run.mjs";

/** @import { Notices } from "./run.mjs" */

const BEFORE = "<!--view-->";
const AFTER = "<!--/view-->";
/** What does nothing without the program. */
const OF_THE_PROGRAM = ".controls, .preferences, .pager, .skip, .share";

/** The Selection without the list of own documents on screen: the file has them all. */
const withoutOwn = (/** @type {string} */ query) => query.split("&").filter((pair) => !pair.startsWith("own=")).join("&");

/**
 * Hands the reader the file, without the site's address where they have chosen so.
 * @param {object} what
 * @param {Element} what.host
 * @param {string} what.site
 * @param {string} what.query The Selection on screen.
 * @param {Notices} what.notices
 * @param {Uint8Array | null} [what.collection] The collection on screen, encoded, where it is not the file's own.
 * @param {boolean} [what.leaveAddress] Whether the reader has chosen so elsewhere than beside the page's own button.
 */
export async function saveView({ host, site, query, notices, collection = null, leaveAddress = false }) {
  const view = /** @type {HTMLElement} */ (host.querySelector(".program > .side-by-state"));
  try {
    let template = site ? await ofSite(site) : ofThisFile();
    if (collection) template = holding(withSourcesOf(template, collection), await packed(collection));
    const snapshot = wholeOf(view);
    leaveAddress ||= host.querySelector(".program [name=leave-address]:checked") !== null;
    if (site && leaveAddress) leaveOut(site, snapshot, template);
    offer(spliced(template, withoutOwn(query), snapshot), new URLSearchParams(query).get("topic"));
  } catch (error) {
    const words = notices[view?.lang] ?? notices.en;
    const text = words.save_failed.replace("{reason}", String(error?.message ?? error));
    /** @type {Element} */
    const notice = noticeOf(document, text, words.close, () => notice.remove());
    host.prepend(notice);
  }
}

/**
 * A copy of the view with all its authors: of cards, what is printed instead of them.
 * @param {HTMLElement} view
 */
function wholeOf(view) {
  dispatchEvent(new Event("beforeprint"));
  const whole = /** @type {HTMLElement} */ (view.cloneNode(true));
  dispatchEvent(new Event("afterprint"));
  for (const paper of whole.querySelectorAll(".is-printed > .on-paper")) {
    /** @type {Element} */ (paper.parentElement).replaceWith(...paper.childNodes);
  }
  return whole;
}

/** @param {string} site */
async function ofSite(site) {
  const name = "side-by-state.html";
  const response = await fetch(new URL(name, site));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`.trim());
  return response.text();
}

/** This file as it was before the program drew in it. */
function ofThisFile() {
  const copy = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  delete copy.dataset.program;
  /** @type {Element} */ (copy.querySelector("#side-by-state")).replaceChildren(new Comment("view"), new Comment("/view"));
  return `<!doctype html>\n${copy.outerHTML}`;
}

/**
 * The template with another collection in the place of its own.
 * @param {string} template
 * @param {string} letters
 */
function holding(template, letters) {
  const holder = /(id="collection">)[^<]*/;
  if (!holder.test(template)) throw new Error("collection");
  return template.replace(holder, (_, before) => before + letters);
}

/**
 * The template with those of its sources that a collection names.
 * @param {string} template
 * @param {Uint8Array} collection
 */
function withSourcesOf(template, collection) {
  const text = new TextDecoder().decode(collection);
  const source = /<details class="static-source" id="source:([^"]*)">[^]*?<\/details>\n?/g;
  return template.replace(source, (whole, name) => (text.includes(name) ? whole : ""));
}

/**
 * Bytes as the file holds them: packed, and written in letters.
 * @param {Uint8Array} bytes
 */
async function packed(bytes) {
  const stream = new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)]).stream().pipeThrough(new CompressionStream("gzip"));
  const small = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = Array.from(small, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters);
}

/**
 * Has no link name the site: a source that the file contains is there, and the other links have nowhere to lead.
 * @param {string} site
 * @param {Element} snapshot
 * @param {string} template
 */
function leaveOut(site, snapshot, template) {
  const sources = `${site}sources/`;
  for (const link of snapshot.querySelectorAll("a[href]")) {
    const address = /** @type {string} */ (link.getAttribute("href"));
    if (!address.startsWith(site)) continue;
    const id = `source:${address.slice(sources.length)}`;
    if (address.startsWith(sources) && template.includes(`id="${escaped(id)}"`)) link.setAttribute("href", `#${id}`);
    else link.removeAttribute("href");
  }
}

/**
 * The template with another view in the place of its own.
 * @param {string} template
 * @param {string} query
 * @param {HTMLElement} snapshot
 */
function spliced(template, query, snapshot) {
  snapshot.dataset.place = "static";
  for (const part of snapshot.querySelectorAll(OF_THE_PROGRAM)) part.remove();
  // What a page says of its data is not so in a file.
  /** @type {HTMLElement | null} */
  const state = snapshot.querySelector("[data-in-file]");
  if (state) state.textContent = /** @type {string} */ (state.dataset.inFile);
  const start = template.indexOf(BEFORE);
  const end = template.lastIndexOf(AFTER);
  if (start < 0 || end < start) throw new Error(BEFORE);
  const content = `${BEFORE}<div class="static">${snapshot.outerHTML}</div>`;
  const whole = template.slice(0, start) + content + template.slice(end);
  return whole
    .replace(/(<div id="side-by-state"[^>]* data-query=")[^"]*/, (_, before) => before + escaped(query))
    .replace(/<title>[^<]*/, () => `<title>${escaped(document.title)}`);
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/**
 * @param {string} text
 * @param {string | null} topic
 */
function offer(text, topic) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/html;charset=utf-8" }));
  link.download = `side-by-state-${topic ?? "view"}.html`;
  link.click();
  // Not at once: some browsers read it only after the click has come to its end.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
