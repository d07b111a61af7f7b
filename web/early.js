// Runs before the page is drawn. Where the address asks for another comparison than the prerendered one,
// the style sheet keeps that one out of sight until the program draws what was asked for. Where there is
// no room for a table, it keeps the table out of sight, which the program draws as cards.
(() => {
  // What the reader does before the program runs, run.mjs carries over. What a browser puts back from an earlier
  // visit comes without an event.
  for (const type of ["input", "change"]) {
    addEventListener(type, ({ target }) => (/** @type {HTMLElement} */ (target).dataset.touched = ""), true);
  }
  // What cannot run the program keeps the prerendered comparison.
  if (typeof WebAssembly !== "object" || !("noModule" in HTMLScriptElement.prototype)) return;
  const root = document.documentElement;
  // The ways to the reader's own documents take their room from the beginning.
  root.dataset.desk = "";
  // Only the page that follows the reader's language names the languages there are.
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const spoken = (script.dataset.languages || root.lang).split(" ");
  const wanted = navigator.languages.map((tag) => tag.split("-")[0]);
  const language = wanted.find((tag) => spoken.includes(tag)) || root.lang;
  // Behind the number sign is what the reader has of their own, or a place of the page.
  const asked = location.search.length > 1 || location.hash.includes("=") || language !== root.lang;
  if (asked) root.dataset.static = "other";
  else if (matchMedia("(max-width: 43.99rem)").matches) root.dataset.static = "narrow";
  else return;
  const show = () => delete root.dataset.static;
  // The script that would take the mark away may not arrive.
  addEventListener("error", show, true);
  setTimeout(show, 20000);
})();
