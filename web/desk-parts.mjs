// Where its parts come from on the site: beside this script. In the one file that holds the “Your documents” page they come
// out of the file (`file-full.mjs`).
import { deskWorkerAddress, keepDeskWorker } from "./worker-address.mjs";

/** @type {import("./run.mjs").Fetched} */
const fetched = async (name) => {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`.trim());
  return response;
};

/** @type {import("./desk.mjs").Parts} */
export const parts = {
  /** Its module, compiled. The worker comes with it: it is of no use without; the page can read files without a worker. */
  module: async () => {
    const [response] = await Promise.all([fetched("desk_bg.wasm"), keepDeskWorker().catch(() => {})]);
    return WebAssembly.compile(await response.arrayBuffer());
  },
  /** A worker that reads files. */
  worker: () => new Worker(deskWorkerAddress()),
  /** Puts its look on the page. Without, it can be read and used all the same. */
  dress: () =>
    new Promise((done) => {
      const styles = document.createElement("link");
      styles.rel = "stylesheet";
      styles.href = new URL("desk.css", import.meta.url).href;
      styles.onload = styles.onerror = done;
      document.head.append(styles);
    }),
};
