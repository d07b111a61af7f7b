// The element that follows the newest release: `element.js` at the site's root. A page may name it by its hash for years
// while releases change: what it and `in-element.mjs` say to each other must not. Its hash covers itself and nothing
// that it loads.
import { define } from "./element.mjs";

const site = new URL("./", import.meta.url);

async function newest() {
  const answer = await fetch(new URL("release.json", site), { cache: "no-cache" });
  const { folder } = answer.ok ? await answer.json() : {};
  if (!/^app-[0-9a-f]{12}$/.test(folder)) throw new Error(`release.json (${answer.status}) names no release`);
  return new URL(`${folder}/`, site);
}

define({
  site: site.href,
  pinned: false,
  address: import.meta.url,
  load: async (sheet) => (await import(new URL("in-element.mjs", await newest()).href)).load(sheet),
});
