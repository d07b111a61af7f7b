// Starts the program. The only script that the page names; everything else lies next to it.
import init from "./side-by-state.js";

await init();
