// For pages that show Side by State in an <iframe>: the frame becomes as high as its content, and the
// reader's choices become events on it. It takes nothing from a frame but a height and a selection.
(() => {
  "use strict";
  const NAME = "side-by-state";
  // Pasted with every frame, it still runs once a page.
  const once = Symbol.for(NAME);
  if (window[once]) return;
  window[once] = true;

  /** The origin that messages of a frame bear; none where the frame does not show our `embed.html`. */
  const originOf = (frame) => {
    const origin = /^(https?:\/\/[^/]+)[^?#]*\/embed\.html([?#]|$)/.exec(frame.src)?.[1];
    // Kept in a sandbox, it has no origin of its own, and browsers write "null".
    const kept = origin && frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
    return kept ? "null" : origin;
  };

  /** Says to a frame whose page it is on; before that it says nothing. */
  const greet = (frame) => {
    const origin = originOf(frame);
    const hello = { source: NAME, version: 1, type: "hello" };
    if (origin) frame.contentWindow.postMessage(hello, origin === "null" ? "*" : origin);
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

  // Frames load at any time, late and lazy ones too; those that have loaded already went unheard.
  document.addEventListener("load", ({ target }) => target.localName === "iframe" && greet(target), true);
  for (const frame of frames()) if (frame.contentDocument?.URL !== "about:blank") greet(frame);
})();
