// Keeps the page for reading with no network: registers the service worker, and asks the reader when a new
// release waits. What is kept, and how it is checked, is in sw.js. Imported once the program runs, because
// nothing here helps to show the first page.
import { isTop } from "./top.mjs";
import { workerAddress } from "./worker-address.mjs";

/**
 * @import { Words } from "./run.mjs"
 *
 * @typedef Site
 * @property {string} site The address of the folder that holds index.html.
 * @property {() => Words} words What to say, in the language on screen.
 */

const SOURCE = "side-by-state";

/**
 * Registers the worker of a site. What fails here fails silently: the page works without it.
 * @param {Site} place
 */
export function stayOffline(place) {
  register(place).catch((error) => {
    console.info(`The page is not kept for reading with no network: ${error?.message ?? error}`);
  });
}

/** @param {Site} place */
async function register({ site, words }) {
  // In a frame the page belongs to its host, who has not asked for anything to be kept.
  if (!isTop || !window.isSecureContext) return;
  // Getting at it throws in a sandbox.
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const scope = new URL(site, document.baseURI).href;
  /** @type {(worker: ServiceWorker | null, type: string, more?: { release: string | undefined }) => void} */
  const say = (worker, type, more) => worker?.postMessage({ source: SOURCE, type, ...more });

  let asked = false;
  let agreed = false;
  const reloadOnce = () => {
    if (!agreed) return;
    agreed = false;
    location.reload();
  };
  workers.addEventListener("controllerchange", reloadOnce);
  workers.addEventListener("message", async ({ origin, source, data }) => {
    if (origin !== location.origin || data?.source !== SOURCE) return;
    if (data.type === "in-use") reloadOnce();
    if (data.type !== "new-release" || asked) return;
    asked = true;
    await agreement(words());
    agreed = true;
    say(/** @type {ServiceWorker | null} */ (source), "use-new-release");
  });
  workers.startMessages();

  const [release] = /app-[0-9a-f]{12}(?=\/)/.exec(import.meta.url) ?? [];
  say(workers.controller, "booted", { release });

  const registration = await workers.register(workerAddress(new URL("sw.js", scope)), { scope });
  const known = registration.active;
  // One that waits is newer than one that runs and was not agreed to.
  say(registration.waiting ?? known, "anything-new");
  registration.addEventListener("updatefound", () => {
    const found = registration.installing;
    found?.addEventListener("statechange", () => {
      if (found.state === "installed") say(found, "anything-new");
    });
  });
  // Browsers look for a new worker when they see fit; with no network there is none to be found.
  if (known) await registration.update().catch(() => {});
}

/**
 * Asks the reader; the promise holds once the reader agrees. The other button puts the question away.
 * @param {Words} words
 */
function agreement({ new_release, use_new_release, not_now }) {
  const host = /** @type {HTMLElement} */ (document.getElementById("side-by-state"));
  const notice = document.createElement("div");
  notice.className = "notice offer";
  notice.dataset.notice = "";
  notice.setAttribute("role", "status");
  const sentence = document.createElement("p");
  sentence.textContent = new_release;
  const button = (/** @type {string} */ label) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", () => notice.remove());
    return made;
  };
  const yes = button(use_new_release);
  notice.append(sentence, yes, button(not_now));
  // A screen reader announces what comes into a part that is there already.
  const content = [...notice.childNodes];
  notice.replaceChildren();
  host.before(notice);
  requestAnimationFrame(() => notice.append(...content));
  return new Promise((pressed) => { yes.addEventListener("click", pressed, { once: true }); });
}
