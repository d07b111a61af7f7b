// Runs before the page is drawn. Where the address asks for another comparison than the prerendered one,
// the style sheet keeps that one out of sight until the program draws what was asked for. Where there is
// no room for a table, it keeps the table out of sight, which the program draws as cards. Where the program
// does not start, it says so: this script is the one that does not depend on what may be missing.
(() => {
  // What the reader does before the program runs, run.mjs carries over. What a browser puts back from an earlier
  // visit comes without an event.
  for (const type of ["input", "change"]) {
    addEventListener(type, ({ target }) => (/** @type {HTMLElement} */ (target).dataset.touched = ""), true);
  }
  const root = document.documentElement;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  // Until this mark is there, the page says that it could not be loaded.
  root.dataset.early = "";
  // What knows no modules keeps the prerendered comparison.
  if (!("noModule" in HTMLScriptElement.prototype)) return;
  const names = GRAMMAR_NAMES.split(" ");
  // Links are changed on their way: “&” and “+” are escaped, trackers add a second question mark, a sentence its full
  // stop or bracket, and names get capitals.
  const search = location.search
    .slice(1)
    .replace(/&amp;|\?/gi, "&")
    .replace(/%2B/gi, "+")
    .replace(/(?:[.)]|%E2%80%8B)+(?=&|$)|%E2%80%8B/gi, "")
    .replace(/[a-z]+(?==)/gi, (name) => (names.includes(name.toLowerCase()) ? name.toLowerCase() : name));
  // Only the page that follows the reader's language, and a frame, name the languages there are.
  const spoken = (script.dataset.languages || root.lang).split(" ");
  const wanted = [new URLSearchParams(search).get("lang") ?? "", ...navigator.languages].map((tag) => tag.split("-")[0]);
  const language = wanted.find((tag) => spoken.includes(tag)) || root.lang;

  /**
   * Says in plain words that the program did not start, and why. What can be read stays.
   * @param {unknown} reason
   */
  const tellFailure = (reason) => {
    // A program that runs, or ran, speaks for itself.
    if (root.dataset.program) return;
    delete root.dataset.static;
    delete root.dataset.desk;
    root.dataset.program = "failed";
    const all = (/** @type {string} */ css) => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(css));
    for (const failure of all("[data-failure]")) {
      if (/** @type {HTMLElement} */ (failure.closest("[lang]")).lang === language) failure.dataset.told = "";
    }
    for (const place of all("[data-reason]")) place.textContent = String(reason);
  };
  /** @param {unknown} reason */
  const fail = (reason) => {
    if (document.readyState !== "loading") tellFailure(reason);
    else addEventListener("DOMContentLoaded", () => tellFailure(reason));
  };
  const folder = new URL(".", script.src).href;
  addEventListener(
    "error",
    ({ target, message, filename }) => {
      // A script that did not arrive, or one that arrived as something else.
      const source = target instanceof HTMLScriptElement ? target.src : filename;
      if (source?.startsWith(folder)) fail(message || source.slice(folder.length));
    },
    true,
  );
  // Of what boot.mjs misses.
  addEventListener("program-failed", (event) => fail(/** @type {CustomEvent} */ (event).detail));
  setTimeout(fail, 30000, "");

  if (typeof WebAssembly !== "object") return;
  if (search !== location.search.slice(1)) {
    try {
      history.replaceState(history.state, "", `?${search}${location.hash}`);
    } catch {
      // A sandbox may refuse it; the program says what it does not know.
    }
  }
  // A frame has no prerendered comparison.
  if (root.classList.contains("in-frame")) return;
  // The ways to the reader's own documents take their room from the beginning.
  root.dataset.desk = "";
  // Behind the number sign is what the reader has of their own, or a place of the page. What is no name of ours, as
  // trackers add it, asks for nothing.
  const prerendered = new URLSearchParams(script.dataset.query);
  const isOther = [...new URLSearchParams(`${search}&${location.hash.slice(1)}`)].some(
    ([name, value]) => names.includes(name) && value !== prerendered.get(name),
  );
  if (isOther || language !== root.lang) root.dataset.static = "other";
  else if (matchMedia("(max-width: 35.99rem)").matches) root.dataset.static = "narrow";
  // On a slow way there is something to read, below the word that what was asked for is to come.
  setTimeout(() => {
    if (root.dataset.static === "other") root.dataset.static = "late";
    else delete root.dataset.static;
  }, 8000);
})();
