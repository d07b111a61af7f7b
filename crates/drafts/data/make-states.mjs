// Makes states.tsv: the States that are members or observers of the United Nations, with their names in its six
// languages. Out of Unicode's CLDR (cldr-localenames-full) and i18n-iso-countries, both unpacked in the folder that is
// named, and of states-own.txt: `node make-states.mjs FOLDER > states.tsv`.
import { readFileSync } from "node:fs";

const folder = process.argv[2];
const read = (path) => readFileSync(path, "utf8");
const json = (path) => JSON.parse(read(`${folder}/${path}`));
const LANGUAGES = ["en", "fr", "es", "ar", "ru", "zh"];
const small = Object.fromEntries(json("i18n-iso-countries/codes.json").map(([two, three]) => [three, two]));
const iso = LANGUAGES.map((tag) => json(`i18n-iso-countries/langs/${tag}.json`).countries);
const cldr = LANGUAGES.map((tag) => {
  const found = json(`cldr-localenames-full/main/${tag}/territories.json`);
  return found.main[tag].localeDisplayNames.territories;
});
// Names that are another State's as well, or that are of no State: none is better than a wrong one.
const WRONG = { COD: ["Congo"], PSE: ["Palestinian Territories", "Territoires palestiniens", "Territorios Palestinos", "الأراضي الفلسطينية", "Палестинские территории", "巴勒斯坦领土"] };
const plain = (name) => name.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

for (const line of read(new URL("states-own.txt", import.meta.url)).split("\n")) {
  if (!line || line.startsWith("#")) continue;
  const [, code, forms, rest] = line.match(/^(\w{3}) (\S+) (.*)$/u);
  const two = small[code];
  const own = rest.split(";").map((names) => names.trim().split("/").filter(Boolean));
  const names = LANGUAGES.map((_, at) => {
    const shown = own[at].filter((name) => name.startsWith("!")).map((name) => name.slice(1));
    const more = own[at].filter((name) => !name.startsWith("!"));
    const variants = Object.keys(cldr[at]).filter((key) => key === two || key.startsWith(`${two}-alt`));
    const theirs = [iso[at][two]].flat().concat(variants.map((key) => cldr[at][key]));
    const seen = new Set(WRONG[code]?.map(plain));
    // Short abbreviations are codes, in `states.rs`.
    const isName = (name) => !(/^[\p{Lu}. -]+$/u.test(name) && plain(name).length < 4 && /[A-Z]/u.test(name));
    const isNew = (name) => !seen.has(plain(name)) && seen.add(plain(name));
    return [...shown, ...theirs.filter(isName), ...more].map((name) => name.replaceAll("'", "’")).filter(isNew).join("|");
  });
  console.log([code, two, forms === "-" ? "" : forms, ...names].join("\t"));
}
