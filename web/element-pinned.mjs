// The element that stays with its release: `element.js` in the release's folder. The build puts into it every script that it
// needs, and the hashes of all else that it loads, so that the hash of this one file covers everything.
import { define } from "./element.mjs";
import { load } from "./in-element.mjs";

/**
 * Fetches a file of the release. The browser gives its bytes only if they have the hash that is written here.
 * @type {import("./run.mjs").Fetched}
 */
async function checked(name) {
  const integrity = RELEASE_HASHES[name];
  if (!integrity) throw new Error(`${name} has no hash in ${import.meta.url}`);
  const response = await fetch(new URL(name, import.meta.url), { integrity }).catch((error) => {
    throw new Error(`${name}: not loaded, or not the file of this release (${error?.message ?? error})`);
  });
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`.trim());
  return response;
}

define({
  site: new URL("../", import.meta.url).href,
  pinned: true,
  address: import.meta.url,
  load: (sheet) => load(sheet, checked),
});
