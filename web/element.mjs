// What <side-by-state> is: its attributes, properties and events, and when it loads the program. Where that comes
// from is for the two scripts that define it: `element-live.mjs` and `element-pinned.mjs`, of which the build makes
// one file each, `element.js`. How the program is seated is `in-element.mjs`' matter.

/**
 * @import { load as loadProgram } from "./in-element.mjs"
 *
 * @typedef {ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof loadProgram>>>>>} MountPoint
 *
 * @typedef Source Where the program comes from.
 * @property {string} site The address of the site's folder.
 * @property {boolean} pinned Whether it stays with one release.
 * @property {string} address The script's own.
 * @property {(sheet: CSSStyleSheet) => ReturnType<typeof loadProgram>} load `load` of `in-element.mjs`.
 */

const TAG = "side-by-state";

/** The grammar's names, which the build puts in: attributes and properties alike. */
const NAMES = GRAMMAR_NAMES.split(" ");

/** @type {Source} */
let source;

/** Every shadow root adopts it; the release's style sheet is put into it once that is there. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(":host{display:block}:host([hidden]){display:none}");

/** @type {ReturnType<typeof loadProgram>} */
let loaded;
/** Loads the program: once for all elements of the page, and for good if it cannot. */
const load = () => (loaded ??= source.load(sheet));

/** Acts once the page around has loaded and the browser has nothing to do, so that what is far below is printed too. */
const whenIdle = (/** @type {() => void} */ act) => {
  // Safari has no such callback.
  const wait = () => (window.requestIdleCallback ?? setTimeout)(act);
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait, { once: true });
};

/** The word that the grammar has for a value of a selection object. */
const word = (/** @type {unknown} */ value) => {
  if (typeof value === "boolean") return value ? "shown" : "hidden";
  return Array.isArray(value) ? value.join(" ") : String(value ?? "");
};

class SideByState extends HTMLElement {
  static observedAttributes = NAMES;

  static #near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) /** @type {SideByState} */ (target).#start();
  }, { rootMargin: "200%" });

  #place = document.createElement("div");
  /** @type {HTMLElement} */
  #fallback = document.createElement("slot");
  /** @type {MountPoint | null} */
  #mountPoint = null;
  /** @type {unknown} */
  #collection = null;
  #started = false;
  /** Counts starts and ends, so that what was loaded for an earlier start is let go. */
  #turn = 0;
  #writing = false;
  #changed = false;

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    // The host's own content is on screen until the program has drawn, and again if it fails.
    if (root.hasChildNodes()) {
      this.#fallback = document.createElement("div");
      this.#fallback.append(...root.childNodes);
    }
    this.#place.append(this.#fallback);
    root.append(this.#place);
    root.adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    // Properties that were set before this class was known hide its own.
    for (const name of [...NAMES, "loading", "selection", "collection"]) {
      if (!Object.hasOwn(this, name)) continue;
      const own = /** @type {any} */ (this);
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
    if (this.#started) return;
    const own = /** @type {any} */ (this);
    if (own.loading === "eager") return void this.#start();
    SideByState.#near.observe(this);
    if (/** @type {any} */ (navigator).connection?.saveData) return;
    // Scripts and frameworks say `lazy` after they have put it in.
    whenIdle(() => this.isConnected && !this.#started && own.loading !== "lazy" && this.#start());
  }

  disconnectedCallback() {
    // An element that is moved is back before the next task.
    setTimeout(() => {
      if (this.isConnected) return;
      SideByState.#near.unobserve(this);
      this.#end();
    });
  }

  attributeChangedCallback() {
    if (this.#writing || this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      this.#mountPoint?.choose(this.#query());
    });
  }

  /** What the attributes say, as a query; what the program has on screen as a plain object, once it runs. */
  get selection() {
    return this.#mountPoint?.selection() ?? Object.fromEntries(new URLSearchParams(this.#query()));
  }

  set selection(value) {
    const words = typeof value === "string" ? new URLSearchParams(value)
      : new Map(Object.entries(value ?? {}).map(([name, value]) => [name, word(value)]));
    for (const name of NAMES) this.#write(name, words.get(name));
  }

  /** The comparison on screen as a plain object; null where the program does not run. */
  get comparison() {
    return this.#mountPoint?.comparison() ?? null;
  }

  /** The page's own data, or null for the data that the program comes with. */
  get collection() {
    return this.#collection;
  }

  set collection(value) {
    this.#collection = value ?? null;
    if (!this.#started) return;
    this.#end();
    this.#start();
  }

  async #start() {
    SideByState.#near.unobserve(this);
    this.#started = true;
    const turn = ++this.#turn;
    try {
      const open = await load();
      const mount = await open(this.#collection);
      if (turn !== this.#turn) return;
      this.#mountPoint = mount({
        host: this.#place,
        still: this.#fallback,
        site: source.site,
        pinned: source.pinned,
        query: this.#query(),
        told: (kind, value) => turn === this.#turn && this.#hear(kind, value),
      });
    } catch (error) {
      if (turn === this.#turn) this.#hear("failed", error?.message ?? error);
    }
  }

  #end() {
    this.#turn += 1;
    this.#started = false;
    this.#mountPoint?.leave();
    this.#mountPoint = null;
  }

  /**
   * Takes what the program tells.
   * @param {string} kind
   * @param {string} value
   */
  #hear(kind, value) {
    if (kind === "drawn") this.#tell("ready", { selection: this.selection, query: this.#query() });
    if (kind === "failed") this.#tell("error", { message: String(value) });
    if (kind !== "select") return;
    const words = new URLSearchParams(value);
    this.#writing = true;
    for (const name of NAMES) this.#write(name, words.get(name));
    this.#writing = false;
    this.#tell("select", { selection: this.selection, query: value });
  }

  /**
   * @param {string} kind
   * @param {object} detail
   */
  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(`${TAG}:${kind}`, { detail, bubbles: true, composed: true }));
  }

  #query() {
    const words = NAMES.map((name) => [name, this.getAttribute(name)]).filter(([, value]) => value);
    return String(new URLSearchParams(/** @type {[string, string][]} */ (words)));
  }

  /**
   * @param {string} name
   * @param {string | null | undefined} value
   */
  #write(name, value) {
    if (!value) this.removeAttribute(name);
    else if (value !== this.getAttribute(name)) this.setAttribute(name, value);
  }

  static {
    // `lang` is every element's own.
    for (const name of ["loading", ...NAMES].filter((name) => name !== "lang")) {
      Object.defineProperty(this.prototype, name, {
        enumerable: true,
        get() {
          return this.getAttribute(name) ?? "";
        },
        set(value) {
          this.#write(name, word(value));
        },
      });
    }
  }
}

/**
 * Defines the element for this page.
 * @param {Source} from
 */
export function define(from) {
  source = from;
  if (customElements.get(TAG)) console.warn(`<${TAG}> is defined already, and not again by ${source.address}`);
  else customElements.define(TAG, SideByState);
}
