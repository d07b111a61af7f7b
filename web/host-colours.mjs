// The colours of the page around the element: the paper it lies on and the ink of its text, taken together
// so that what is read on the one is always the other. `styles/host.css` says where they are used.

/**
 * A colour as browsers compute it: how light it is, from 0 to 1, and whether nothing shows through it.
 * @param {string} colour
 */
export function read(colour) {
  const [, kind = "", values = ""] = /^(\w+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(colour) ?? [];
  const numbers = values.split(/[ ,/]+/).map((value) => parseFloat(value) || 0);
  const opaque = numbers.length === 3 || numbers[3] === 1;
  if (kind.startsWith("ok")) return { opaque, light: numbers[0] };
  if (kind.startsWith("l")) return { opaque, light: numbers[0] / 100 };
  const whole = kind === "color" ? 1 : 255;
  const weighed = [0.299, 0.587, 0.114].map((weight, place) => weight * (numbers[place] / whole) ** 2);
  return { opaque, light: Math.sqrt(weighed.reduce((sum, value) => sum + value)) };
}

/**
 * What an element lies in, across the borders of shadow trees.
 * @type {(element: Element) => Element | undefined}
 */
const around = (element) =>
  element.assignedSlot ?? element.parentElement ?? /** @type {ShadowRoot} */ (element.getRootNode()).host;

/**
 * The colour of the first thing under `element` that hides what lies below it; else the browser's canvas.
 * @param {Element} element
 */
function paper(element) {
  for (let under = /** @type {Element | undefined} */ (element); under; under = around(under)) {
    const { backgroundColor } = getComputedStyle(under);
    if (read(backgroundColor).opaque) return backgroundColor;
  }
  return "Canvas";
}

/**
 * A colour that anybody may have written, as browsers compute it at `place`.
 * @param {string} colour
 * @param {HTMLElement} place
 */
function computed(colour, place) {
  place.style.backgroundColor = colour;
  const { backgroundColor } = getComputedStyle(place);
  place.style.backgroundColor = "";
  return backgroundColor;
}

/**
 * Puts the colours of the page on `place`, in a shadow tree, now and when the page changes its own.
 * @param {HTMLElement} place
 */
export function hostColours(place) {
  const { host } = /** @type {ShadowRoot} */ (place.getRootNode());
  const look = () => {
    const colour = computed(paper(host), place);
    const { light } = read(computed(`var(--sbs-paper, ${colour})`, place));
    const { color } = getComputedStyle(host);
    // Text that lies on something else than it seems, on a picture for instance, is no ink for this paper.
    const ink = Math.abs(light - read(color).light) < 0.4 ? "CanvasText" : color;
    place.style.setProperty("--sbs-host-paper", colour);
    place.style.setProperty("--sbs-host-ink", ink);
    place.dataset.hostTheme = light > 0.5 ? "light" : "dark";
  };
  // Where pages keep their own switch for light and dark: an attribute of these two.
  const switches = [document.documentElement, document.body];
  const faded = (/** @type {Event} */ { target }) => switches.includes(/** @type {HTMLElement} */ (target)) && look();
  const observer = new MutationObserver(look);
  for (const element of switches) observer.observe(element, { attributes: true });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", look);
  document.addEventListener("transitionend", faded);
  look();
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", look);
    document.removeEventListener("transitionend", faded);
  };
}
