// Runs early.js, whose text is on the standard input with a page to run it in, and says what it made of that page. Just
// so much of a browser is here as the script asks for.
"use strict";
let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (part) => (input += part));
process.stdin.on("end", () => {
  const { script, page } = JSON.parse(input);
  const listeners = {};
  const timers = [];
  const tagged = (lang, dataset = {}) => ({ dataset, closest: () => ({ lang }) });
  const failures = ["en", "fr", "ar"].map((lang) => tagged(lang));
  const reasons = [{ textContent: "" }];
  class HTMLScriptElement {}
  HTMLScriptElement.prototype.noModule = false;
  const root = { lang: page.lang ?? "en", dataset: {}, classList: { contains: () => page.isFrame === true } };
  const location = new URL(page.address, "https://example.org/");
  const surroundings = {
    HTMLScriptElement,
    WebAssembly: page.lacksWebAssembly ? undefined : {},
    location,
    navigator: { languages: page.reader ?? ["en-GB"] },
    history: {
      state: null,
      replaceState: (_, __, to) => {
        if (page.isRefused) throw new Error("not in a sandbox");
        location.href = new URL(to, location).href;
      },
    },
    matchMedia: () => ({ matches: page.isNarrow === true }),
    addEventListener: (type, act) => (listeners[type] ??= []).push(act),
    setTimeout: (act, after, ...all) => timers.push([after, () => act(...all)]),
    document: {
      documentElement: root,
      readyState: "complete",
      currentScript: {
        src: "https://example.org/app-1/early.js",
        dataset: { query: page.query ?? "topic=threats&lang=en", languages: page.languages },
      },
      querySelectorAll: (css) => (css === "[data-failure]" ? failures : reasons),
    },
  };
  const names = Object.keys(surroundings);
  new Function(...names, script)(...names.map((name) => surroundings[name]));
  if (page.runs) root.dataset.program = "running";
  for (const event of page.events ?? []) {
    const target = event.script ? Object.assign(new HTMLScriptElement(), { src: event.script }) : {};
    for (const act of listeners[event.type] ?? []) act({ ...event, target });
  }
  for (const [after, act] of timers) if (after <= (page.waited ?? 0) * 1000) act();
  const told = failures.flatMap((it, at) => ("told" in it.dataset ? ["en", "fr", "ar"][at] : []));
  const { static: mark = "", program = "" } = root.dataset;
  process.stdout.write(JSON.stringify({ mark, program, told, reason: reasons[0].textContent, search: location.search }));
});
