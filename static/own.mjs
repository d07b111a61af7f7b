// The way from a page to the desk: links that lead there, files that are dropped, and what is kept on this
// device. Small, because every page of the site has it; all else is loaded when it is asked for.
import { onDrop } from "./dropping.mjs";
import { isKept, loadShown } from "./keeping.mjs";

/**
 * The collection to begin with, where the reader has brought something: bytes, or nothing. `base`: the product's
 * collection; `release`: which one this is; `desk()`: loads the desk's script.
 */
export async function begun({ base, release, desk }) {
  if (!isKept()) return null;
  const found = await loadShown();
  if (!found) return null;
  if (found.release === release) return found.collection;
  try {
    // Another release put it together: the same documents beside what this one holds.
    const { mergedAnew } = await desk();
    return await mergedAnew(await base);
  } catch (error) {
    // The product's own collection is there in any case; the desk says what is wrong.
    console.info(error);
    return null;
  }
}

/** Opens the ways to the desk. `desk()`: loads its script; `place`: what its `makeDesk` takes. */
export function openTheWays({ desk, ...place }) {
  let made = null;
  const open = async (what) => {
    try {
      made ??= desk().then(({ makeDesk }) => makeDesk(place));
      const it = await made;
      it.open(what);
      return it;
    } catch (error) {
      made = null;
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
    const isOpen = made && (await made).isOpen();
    (isOpen ? await made : await open(""))?.take(files);
  });
  document.documentElement.dataset.desk = "";
}
