// A frame's side of the talk with the page around it: its height, and what the reader chose. The other side
// is `frame.js`. What is said here, anyone may hear who shows the frame: it is on their page.

const NAME = "side-by-state";

/**
 * Where to speak to: known once the page around has said hello, and the same from then on.
 * @type {string | null}
 */
let target = null;
let sayHeight = () => {};

// From the first moment: the page around says hello when the frame has loaded, which may be before the
// program has.
addEventListener("message", ({ source, origin, data }) => {
  if (parent === window || source !== parent) return;
  if (data?.source !== NAME || data.version !== 1 || data.type !== "hello") return;
  target ??= origin === "null" ? "*" : origin;
  sayHeight();
});

/**
 * @param {"height" | "selection"} type
 * @param {number | string} value
 */
function say(type, value) {
  if (target) parent.postMessage({ source: NAME, version: 1, type, [type]: value }, target);
}

/**
 * Tells the page around how high `element` is, now and whenever that changes. Gives a function that tells
 * it what the reader chose, as a query.
 * @param {Element} element
 */
export function speakWithHost(element) {
  /** @type {number | null} */
  let said = null;
  const look = () => {
    // The element's own box: what the page around makes of the answer does not change it.
    const height = Math.ceil(element.getBoundingClientRect().bottom + scrollY);
    if (height === said || !target) return;
    said = height;
    say("height", height);
  };
  sayHeight = () => {
    said = null;
    look();
  };
  // A moment later: what is measured within an observer's call can lay the page out again, and browsers call that a
  // fault.
  new ResizeObserver(() => setTimeout(look)).observe(element);
  // Browsers may keep an observer waiting for as long as the frame is off the screen.
  look();
  return (/** @type {string} */ query) => say("selection", query);
}
