// For pages that show Side by State in an <iframe>: the frame becomes as high as its content, and the reader's choices
// become events on it. It serves the frames of the site that it comes from and no others, and takes nothing from them
// but a height and a selection. GRAMMAR_NAMES and SITE_ADDRESS come from the build.
(() => {
  "use strict";
  const NAME = "side-by-state";
  /** Between two changes of a kind by a frame, in milliseconds: a frame that never rests must not keep the page busy. */
  const REST = 200;
  /** No selection is longer. */
  const LONGEST = 2048;

  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript ?? {});
  // Loaded as a module, or run as text, it does not know whose frames are its own.
  if (!/^https?:/.test(src)) return console.warn(`frame.js serves no frame: it has to be a plain <script src="…">`);
  /** The folder of the site, also where this script lies in a release's folder. */
  const site = new URL("./", src).href.replace(/app-[0-9a-f]{12}\/$/, "");

  // Pasted with every frame, it still runs once for a page and site.
  const once = Symbol.for(`${NAME} ${site}`);
  if (/** @type {any} */ (window)[once]) return;
  /** @type {any} */ (window)[once] = true;

  /** @typedef {"height" | "selection"} Kind Of a change that a frame asks for. */

  /** Where the site may be: where it was, where servers lead to from there, and where this release was made for. */
  const origins = [...new Set([site, site.replace(/^http:/, "https:"), SITE_ADDRESS || site].map((it) => new URL(it).origin))];

  /** The origins that messages of a frame may have; none where the frame does not show this site's `embed.html`. */
  const originsOf = (/** @type {HTMLIFrameElement} */ frame) => {
    const isOurs = frame.src.startsWith(site) && /^(app-[0-9a-f]{12}\/)?embed\.html([?#]|$)/.test(frame.src.slice(site.length));
    if (!isOurs) return [];
    // Kept in a sandbox, it has no origin of its own, and browsers write "null".
    const isKept = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    return isKept ? ["null"] : origins;
  };

  /**
   * Says to a frame whose page it is on; before that it says nothing. Whoever has been led to from the site's address
   * may hear that much.
   */
  const greet = (/** @type {HTMLIFrameElement} */ frame) => {
    const hello = { source: NAME, version: 1, type: "hello" };
    if (originsOf(frame).length > 0) /** @type {Window} */ (frame.contentWindow).postMessage(hello, "*");
  };

  /** @type {Record<Kind, (frame: HTMLIFrameElement, value: any) => void>} */
  const changes = {
    height: (frame, height) => {
      const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
      // Themes limit the height of frames to that of a video.
      frame.style.maxHeight = "none";
      frame.style.height = `${Math.min(Math.max(height, 120), 20000) + border}px`;
    },
    selection: (frame, selection) =>
      frame.dispatchEvent(new CustomEvent(`${NAME}:select`, { detail: { selection }, bubbles: true })),
  };

  /**
   * By kind of change, of each frame that made one just now: what it asked for since, or null.
   * @type {Record<Kind, WeakMap<HTMLIFrameElement, unknown>>}
   */
  const asked = { height: new WeakMap(), selection: new WeakMap() };

  /** Makes the change that a frame asked for last, and rests. */
  const settle = (/** @type {Kind} */ kind, /** @type {HTMLIFrameElement} */ frame) => {
    const value = asked[kind].get(frame);
    if (value === null) return asked[kind].delete(frame);
    asked[kind].set(frame, null);
    setTimeout(settle, REST, kind, frame);
    changes[kind](frame, value);
  };

  /** @type {(kind: Kind, frame: HTMLIFrameElement, value: unknown) => void} */
  const ask = (kind, frame, value) => {
    const isResting = asked[kind].has(frame);
    asked[kind].set(frame, value);
    if (!isResting) settle(kind, frame);
  };

  const grammar = GRAMMAR_NAMES.split(" ");
  /** Whether a text is a selection: names of the grammar, each once, and no sign that no value has. */
  const isSelection = (/** @type {unknown} */ text) => {
    if (typeof text !== "string" || text.length > LONGEST) return false;
    const words = [...new URLSearchParams(text)];
    const names = new Set(words.map(([name]) => name));
    return names.size === words.length
      && words.every(([name, value]) => grammar.includes(name) && !/[\p{C}<>"]/u.test(value));
  };

  const frames = () => [...document.querySelectorAll("iframe")];

  addEventListener("message", ({ source, origin, data }) => {
    if (data?.source !== NAME || data.version !== 1) return;
    const frame = frames().find((frame) => frame.contentWindow === source);
    if (!frame || !originsOf(frame).includes(origin)) return;
    const { type, height, selection } = data;
    if (type === "height" && Number.isInteger(height)) ask("height", frame, height);
    if (type === "selection" && isSelection(selection)) ask("selection", frame, selection);
  });

  // Frames load at any time, late and lazy ones too; those that have loaded already went unheard.
  const heard = (/** @type {{ target: any }} */ { target }) => target.localName === "iframe" && greet(target);
  document.addEventListener("load", heard, true);
  for (const frame of frames()) if (frame.contentDocument?.URL !== "about:blank") greet(frame);
})();
