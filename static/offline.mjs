// Keeps the page for reading with no network: registers the service worker, and asks the reader when a new
// release waits. What is kept, and how it is checked, is in sw.js. Imported once the program runs, because
// nothing here helps to show the first page.
import { workerAddress } from "./worker-address.mjs";

const SOURCE = "side-by-state";

/**
 * Registers the worker of a site. `site`: the address of the folder that holds index.html; `host`: the
 * element in which the program draws; `notices`: gives the words for readers, in the language of the moment.
 * What fails here fails silently: the page works without it.
 */
export async function stayOffline({ site, host, notices }) {
  try {
    await register(site, (act) => offer(host, notices(), act));
  } catch (error) {
    console.info(`The page is not kept for reading with no network: ${error?.message ?? error}`);
  }
}

async function register(site, offerRelease) {
  // In a frame the page belongs to its host, who has not asked for anything to be kept.
  if (window.top !== window || !window.isSecureContext) return;
  // Getting at it throws in a sandbox.
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const scope = new URL(site, document.baseURI).href;
  const say = (worker, type, more) => worker?.postMessage({ source: SOURCE, type, ...more });

  let asked = false;
  let agreed = false;
  const reloadOnce = () => {
    if (!agreed) return;
    agreed = false;
    location.reload();
  };
  workers.addEventListener("controllerchange", reloadOnce);
  workers.addEventListener("message", ({ origin, source: worker, data }) => {
    if (origin !== location.origin || data?.source !== SOURCE) return;
    if (data.type === "in-use") reloadOnce();
    if (data.type !== "new-release" || asked) return;
    asked = true;
    offerRelease(() => {
      agreed = true;
      say(worker, "use-new-release");
    });
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

/** Tells the reader of the new release, and calls `act` if the reader wants it. */
function offer(host, words, act) {
  const { ownerDocument: document } = host;
  const notice = document.createElement("div");
  notice.className = "notice offer";
  notice.dataset.notice = "";
  notice.setAttribute("role", "status");
  host.before(notice);
  const text = document.createElement("p");
  text.textContent = words.new_release;
  const button = (label, pressed) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", () => {
      notice.remove();
      pressed?.();
    });
    return made;
  };
  // A little later: a listener is told of what comes into a part that is there already.
  const fill = () => notice.append(text, button(words.use_new_release, act), button(words.close));
  setTimeout(fill, 100);
}
