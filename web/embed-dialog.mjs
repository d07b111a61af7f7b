// The Embed dialog: loads its module when it is first asked for, and puts the dialog beside the page that the program
// draws. What it says is the module's matter (`embed-dialog/`).
import { program } from "./embed-dialog.js";
import { fetchedBeside, keepTrack, keepWords } from "./run.mjs";

/**
 * @import { EmbedDialog } from "./embed-dialog.js"
 *
 * @typedef What
 * @property {HTMLElement} host The element that it is drawn in, beside the program.
 * @property {Uint8Array} collection The collection on screen, encoded.
 * @property {string} site The address of the folder with the site's first page.
 * @property {string} release What the code names of the release.
 * @property {string} query The Selection on screen.
 * @property {(leaveAddress: boolean) => void} save Saves the view, without the site's address where that is chosen.
 */

const root = document.documentElement;
const fetched = fetchedBeside(import.meta.url);

/**
 * The dialog, and the collection that it was made from: another one needs another dialog.
 * @type {{ collection: Uint8Array, dialog: EmbedDialog } | null}
 */
let made = null;
/** @type {ReturnType<typeof started> | null} */
let running = null;
/** Takes the dialog that is there off the page. */
let leave = () => {};

/** An instance of the module, and all messages, encoded: the page's program has not all of them. */
async function started() {
  const glue = program();
  const [response] = await Promise.all([
    fetched("embed-messages.bin"),
    glue.default({ module_or_path: fetched("embed-dialog_bg.wasm") }),
  ]);
  return { glue, messages: new Uint8Array(await response.arrayBuffer()) };
}

/** After a failure: a fresh instance the next time. */
function forget() {
  running = made = null;
}

/** @param {What} what */
async function dialogFor({ collection, site, release }) {
  if (made?.collection === collection) return made.dialog;
  running ??= started();
  const { glue, messages } = await running;
  leave();
  made?.dialog.free();
  made = null;
  const dialog = new glue.EmbedDialog(collection, messages, site, release);
  made = { collection, dialog };
  return dialog;
}

/**
 * Opens the dialog. It leaves the page when it is closed.
 * @param {What} what
 */
export async function openEmbedDialog(what) {
  const { host, site, query, save } = what;
  // Without a network there is no preview; the snippet is whole all the same.
  import(new URL("element.js", site).href).catch((error) => console.info(error));
  try {
    const dialog = await dialogFor(what);
    leave();
    const place = placeIn(host, dialog);
    const leavesAddress = () => place.querySelector("[name=leave-address]:checked") !== null;
    dialog.open(place, root.lang, query, () => save(leavesAddress()));
  } catch (error) {
    forget();
    leave();
    throw error;
  }
}

/**
 * An element for the dialog, which goes when the dialog is closed.
 * @param {HTMLElement} host
 * @param {EmbedDialog} dialog
 */
function placeIn(host, dialog) {
  const place = document.createElement("div");
  place.className = "sharing side-by-state";
  place.lang = root.lang;
  place.dir = root.dir;
  // Light or dark, as the page has it.
  place.dataset.theme = root.dataset.theme ?? "auto";
  const ended = new AbortController();
  const { signal } = ended;
  leave = () => {
    ended.abort();
    leave = () => {};
    let isAlive = true;
    try {
      dialog.leave();
    } catch (error) {
      console.error(error);
      isAlive = false;
      forget();
    }
    endTrack(isAlive);
    endWords();
    place.remove();
    // Where the browser has not given the focus back to the button that was pressed.
    if ((document.activeElement ?? document.body) !== document.body) return;
    /** @type {HTMLElement | null} */ (host.querySelector(".program [name=embed]"))?.focus({ preventScroll: true });
  };
  // The event does not rise from the dialog.
  place.addEventListener("close", () => leave(), { capture: true, signal });
  // Back to another view: the code would be of the one before.
  addEventListener("popstate", () => leave(), { signal });
  const endTrack = keepTrack(place);
  const endWords = keepWords(place);
  host.append(place);
  return place;
}
