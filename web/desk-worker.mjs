// Reads files away from the page. First comes the compiled module, then one file after another; each is answered
// by how far it has come, and by what was read, a fault, or the end of this worker.
import { program } from "./desk.js";

const glue = program();
/** @type {ReturnType<typeof glue.default>} */
let started;

addEventListener("message", async ({ data }) => {
  if (data.module) {
    started = glue.default({ module_or_path: data.module });
    // The waiting caller gets the error.
    started.catch(() => {});
    return;
  }
  const { name, bytes, password, isSlow, baseCollection } = data;
  try {
    await started;
    const progress = (/** @type {number} */ done, /** @type {number} */ of) => postMessage({ done, of });
    const read = glue.read(name, bytes, password, isSlow, baseCollection, progress);
    postMessage({ read }, [read.buffer]);
  } catch (error) {
    if (error?.fault) return postMessage({ fault: error.fault }, [error.fault.buffer]);
    // The instance is dead, and this worker with it.
    postMessage({ died: String(error?.message ?? error) });
    close();
  }
});
