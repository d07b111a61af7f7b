// The way from a page to the desk: links that lead there, files that are dropped, and what is kept on this
// device. Small, because every page of the site has it; all else is loaded when it is asked for.
import { onDrop } from "./dropping.mjs";
import { isKept, load } from "./keeping.mjs";

/** What is kept, and the collection to begin with: a promise of bytes, or nothing. */
export async function begun({ base, release }) {
  if (!isKept()) return null;
  const found = await load();
  if (!found) return null;
  if (found.release === release) return { kept: found.kept, collection: found.shown };
  try {
    const { mergedAnew } = await import("./desk.mjs");
    return { kept: found.kept, collection: await mergedAnew(await base, found.kept) };
  } catch (error) {
    // The product's own collection is there in any case; the desk says what is wrong.
    console.info(error);
    return { kept: found.kept, collection: null };
  }
}

/** Opens the ways to the desk; `place` is what `makeDesk` takes. */
export function openTheWays(place) {
  let desk = null;
  const made = async () => {
    const { makeDesk } = await import("./desk.mjs");
    desk ??= makeDesk(place);
    return desk;
  };
  const open = async (what) => {
    try {
      const desk = await made();
      desk.open(what);
      return desk;
    } catch (error) {
      desk = null;
      console.error(error);
      place.failed(error);
      return null;
    }
  };
  addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-own]");
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain) return;
    event.preventDefault();
    void open(link.dataset.own);
  });
  onDrop(async (files) => {
    if (files.length === 0) return;
    const isOpen = desk && (await desk).isOpen();
    (isOpen ? await desk : await open(""))?.take(files);
  });
  document.documentElement.dataset.desk = "";
}
