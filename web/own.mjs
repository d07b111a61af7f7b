// The way from a page to the “Your documents” page: links that lead there, files that are dropped, and what is kept on this
// device. Small, because every page of the site has it; all else is loaded when it is asked for.
import { onDrop } from "./dropping.mjs";
import { IS_SHARED, isKept, loadShown } from "./keeping.mjs";
import { noticeOf } from "./run.mjs";
import { isTop } from "./top.mjs";

/**
 * @import { Named } from "./dropping.mjs"
 * @import { makeDesk, Place } from "./desk.mjs"
 * @import { Words } from "./run.mjs"
 *
 * @typedef {Place["show"]} Show
 * @typedef {Omit<Place, "parts">} PlaceOnPage
 *
 * @typedef Script The script of the “Your documents” page, with its parts.
 * @property {(place: PlaceOnPage) => ReturnType<typeof makeDesk>} makeDesk
 * @property {(base: Uint8Array) => Promise<Uint8Array>} rebuildMerged
 *
 * @typedef {() => Promise<Script>} LoadDesk Loads it.
 *
 * @typedef Ways
 * @property {LoadDesk} desk
 * @property {() => Words} words What to say, in the language on screen.
 *
 * @typedef {ReturnType<typeof sayAbove>} Say
 */

/** What links to the “Your documents” page have behind the number sign: a page opened with it begins there. */
const PLACE = "#own-documents";
/** Asked at once: the program writes the address again. */
const isAskedFor = location.hash === PLACE;

/**
 * The collection to begin with, where the reader has brought something: bytes, or nothing.
 * @param {object} product
 * @param {Uint8Array | Promise<Uint8Array>} product.base The product's collection.
 * @param {string} product.release Which one this is.
 * @param {LoadDesk} product.desk
 */
export async function begun({ base, release, desk }) {
  if (!isKept()) return null;
  const found = await loadShown();
  if (!found) return null;
  // From a disk another file may have written it: what the product holds is never taken from there.
  if (found.release === release && !IS_SHARED) return found.collection;
  try {
    // The same documents, beside what this release holds.
    const { rebuildMerged } = await desk();
    return await rebuildMerged(await base);
  } catch (error) {
    // The product's own collection is there in any case; the “Your documents” page says what is wrong.
    console.info(error);
    return null;
  }
}

/**
 * Opens the ways to the “Your documents” page.
 * @param {Ways & PlaceOnPage} place With what its `makeDesk` takes.
 */
export function installImportLinks({ desk, words, ...place }) {
  const say = sayAbove(place.host);
  document.documentElement.dataset.desk = "";
  // What is kept may be unfinished, which a saved view does not have; the “Your documents” page says it of what is brought.
  if (isKept()) document.documentElement.dataset.brought = "";
  if (!isTop) return leadOut(say, words);
  /** @type {ReturnType<typeof makeDesk> | null} */
  let made = null;
  /**
   * Opens it at a place of it, and gives it what was dropped, if anything. What fails is tried again the next time.
   * @type {(what: string, files?: Named[] | null) => Promise<void>}
   */
  const open = async (what, files = null) => {
    made ??= desk().then(({ makeDesk }) => makeDesk(place));
    const mine = made;
    try {
      const it = await mine;
      if (!files || !it.isOpen()) it.open(what);
      if (files) it.take(files);
      say(null);
    } catch (error) {
      if (made === mine) made = null;
      mine.then((it) => it.leave()).catch(() => {});
      console.error(error);
      const { own_failed, try_again } = words();
      const text = own_failed.replace("{reason}", () => String(error?.message ?? error));
      say(text, try_again, () => void open(what, files));
    }
  };
  addEventListener("click", (event) => {
    const link = ownLink(event);
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain) return;
    event.preventDefault();
    void open(/** @type {string} */ (link.dataset.own));
  });
  onDrop((files) => {
    if (files.length > 0) void open("", files);
  });
  if (isAskedFor) {
    if (location.hash === PLACE) history.replaceState(history.state, "", location.pathname + location.search);
    void open("");
  }
}

/**
 * The link to the “Your documents” page that was clicked.
 * @param {Event} event
 */
const ownLink = ({ target }) =>
  /** @type {HTMLAnchorElement | null | undefined} */ (/** @type {Element} */ (target).closest?.("[data-own]"));

/**
 * In a frame: the links lead to the page itself, in a tab of its own, and what is dropped is not read.
 * @param {Say} say
 * @param {() => Words} words
 */
function leadOut(say, words) {
  addEventListener("click", (event) => {
    const link = ownLink(event);
    if (!link) return;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  });
  const sayWhy = () => {
    const { own_in_frame, close } = words();
    say(own_in_frame, close, () => say(null));
  };
  onDrop(sayWhy, false);
}

/**
 * Gives what puts one notice above the comparison, with a button, in the place of the one before; or none any more.
 * @param {Element} host
 * @returns {(text: string | null, label?: string, act?: () => void) => void} With a text, both others are there.
 */
export function sayAbove(host) {
  /** @type {Element | null} */
  let notice = null;
  return (text, label, act) => {
    notice?.remove();
    notice = text === null ? null : noticeOf(document, text, /** @type {string} */ (label), /** @type {() => void} */ (act));
    if (notice) host.prepend(notice);
  };
}
