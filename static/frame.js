// For pages that show Side by State in an <iframe>: the frame becomes as high as its content, and the
// reader's choices become events on it. It takes nothing from a frame but a height and a selection.
(() => {
  "use strict";
  const NAME = "side-by-state";
  // Pasted with every frame, it still runs once a page.
  const once = Symbol.for(NAME);
  if (window[once]) return;
  window[once] = true;

  /** The origin that a frame's messages bear: none of its own where it is kept in a sandbox. */
  const originOf = (frame) =>
    frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin") ? "null"
      : /^https?:\/\/[^/]+/.exec(frame.src)?.[0];

  /** Says to a frame of ours whose page it is on; before that it says nothing. */
  const greet = (frame) => {
    if (frame.localName !== "iframe" || !/\/embed\.html$/.test(frame.src.split(/[?#]/)[0])) return;
    const origin = originOf(frame);
    frame.contentWindow?.postMessage({ source: NAME, version: 1, type: "hello" }, origin === "null" ? "*" : origin);
  };

  const frames = () => [...document.querySelectorAll("iframe")];

  addEventListener("message", ({ source, origin, data }) => {
    if (data?.source !== NAME || data.version !== 1) return;
    const frame = frames().find((frame) => frame.contentWindow === source);
    if (!frame || origin !== originOf(frame)) return;
    const { type, height, selection } = data;
    if (type === "height" && Number.isInteger(height)) {
      const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = `${Math.min(Math.max(height, 120), 20000) + border}px`;
    }
    if (type === "selection" && typeof selection === "string" && selection.length < 4096) {
      frame.dispatchEvent(new CustomEvent(`${NAME}:select`, { detail: { selection }, bubbles: true }));
    }
  });

  // Frames load at any time, late and lazy ones too; those that are there already have loaded unheard.
  document.addEventListener("load", ({ target }) => greet(target), true);
  for (const frame of frames()) if (frame.contentDocument?.URL !== "about:blank") greet(frame);
})();
