// Starts the program. The only script that the page names; all that it needs lies beside it.
import { program } from "./side-by-state.js";

const host = document.getElementById("side-by-state");

/** Shows the plain text in one language: the one that the address asks for, or the reader's. */
function speakOneLanguage() {
  const texts = [...host.querySelectorAll(".static > section[lang]")];
  const chosen = new URLSearchParams(location.search).get("lang");
  const wanted = [chosen, ...navigator.languages].filter(Boolean).map((tag) => tag.split("-")[0]);
  const spoken = wanted.find((tag) => texts.some((text) => text.lang === tag)) ?? "en";
  for (const text of texts) text.hidden = text.lang !== spoken;
}

/** Says in plain words that the program did not start, and why. */
function tellFailure(error) {
  delete document.documentElement.dataset.static;
  for (const failure of host.querySelectorAll("[data-failure]")) failure.hidden = false;
  for (const loading of host.querySelectorAll("[data-loading]")) loading.hidden = true;
  for (const reason of host.querySelectorAll("[data-reason]")) {
    reason.textContent = String(error?.message ?? error);
  }
  console.error(error);
}

async function bytes(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

speakOneLanguage();
try {
  const names = ["collection.bin", "messages.bin", "side-by-state_bg.wasm"];
  const [collection, messages, module] = await Promise.all(names.map(bytes));
  const { initSync, start } = program();
  initSync({ module: await WebAssembly.compile(module) });
  start(host, collection, messages);
} catch (error) {
  tellFailure(error);
}
