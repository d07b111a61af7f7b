// The engine that a page, a frame, a file and all elements of a host's page share: one module of the
// program, and the mount points where it draws. When the program fails, every mount point shows its own text again with
// a word and a button, and a fresh instance starts from the module that is there already. What the
// program draws is its own matter; where the parts come from is for whoever makes the engine.

/**
 * @import { Glue, Mounted, Program } from "./side-by-state.js"
 *
 * @typedef {"restarted" | "stopped" | "again" | "save_failed" | "embed_failed" | "own_failed" | "own_in_frame" |
 *   "try_again" | "close" | "new_release" | "use_new_release" | "not_now"} Word
 * @typedef {Record<Word, string>} Words What the scripts say to readers, in one language.
 * @typedef {Record<string, Words>} Notices The same by language.
 *
 * @typedef {(name: string) => Promise<Response>} Fetched Fetches a file of a release, by name.
 * @typedef {[() => Glue, WebAssembly.Module, Uint8Array, Uint8Array]} Loaded What an instance is made of.
 *
 * @typedef Parts
 * @property {(() => Glue) | Promise<() => Glue>} program Gives fresh glue at each call.
 * @property {WebAssembly.Module | Promise<WebAssembly.Module>} module
 * @property {Uint8Array | Promise<Uint8Array>} collection
 * @property {Uint8Array | Promise<Uint8Array>} messages
 *
 * @typedef {"drawn" | "select" | "follow" | "save" | "embed" | "failed"} Report What the program reports, and its failure.
 * @typedef {(word: Report, value: string) => void} Notify
 *
 * @typedef HostContext
 * @property {"page" | "frame" | "element" | "file"} place
 * @property {string} site The address of the folder with the site's first page.
 * @property {boolean} pinned
 * @property {boolean} [ownData]
 * @property {string} [language]
 *
 * @typedef Place
 * @property {HTMLElement} host
 * @property {HostContext} context What the program knows of them.
 * @property {string} query The Selection to begin with.
 * @property {Notify} notify Called with what the program reports, and with `failed`.
 * @property {Element | null} fallback Shown while the program does not run.
 *
 * @typedef {HTMLInputElement & HTMLDetailsElement} Control What the reader uses, with what only some have.
 * @typedef {{ value: string, checked: boolean }} Used What the reader did with a control.
 *
 * @typedef Change A record of children that came or went.
 * @property {Node} target
 * @property {NodeListOf<ChildNode>} addedNodes
 * @property {NodeListOf<ChildNode>} removedNodes
 * @property {ChildNode | null} nextSibling
 */

/** How long the program has to run before a failure counts as the first one again. */
const FAILURE_RESET_MS = 10_000;
/** After so many failures in a row nothing starts by itself any more. */
const MAX_FAILURES = 2;
/** Of a long passage that is folded, so many lines are shown above its operator. */
const LINES_ABOVE = 2;

/**
 * Fetches files of a release, by name, beside `folder`.
 * @type {(folder: string | URL) => Fetched}
 */
export const fetchedBeside = (folder) => async (name) => {
  const response = await fetch(new URL(name, folder));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`.trim());
  return response;
};

/**
 * The parts of a release: the glue as it is imported, and what `fetched` gives by name.
 * @param {Promise<{ program: () => Glue }>} glue
 * @param {Fetched} fetched
 */
export function partsBeside(glue, fetched) {
  const bytes = async (/** @type {string} */ name) => new Uint8Array(await (await fetched(name)).arrayBuffer());
  const compile = async () => {
    const response = await fetched("side-by-state_bg.wasm");
    const type = response.headers.get("content-type") ?? "";
    // A server that calls the module something else is no reason to fail.
    return type.startsWith("application/wasm")
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };
  const parts = {
    program: glue.then((factory) => factory.program),
    module: compile(),
    collection: bytes("collection.bin"),
    messages: bytes("messages.bin"),
  };
  // The waiting caller gets the error; where the first one fails, nobody waits for the others.
  for (const part of Object.values(parts)) part.catch(() => {});
  return parts;
}

/**
 * Has an engine started, and says whether with `kept`, the collection that this device has: where that cannot be
 * shown, it goes on with `base`, so that a reader can still see, save and delete what is kept.
 * @param {Engine} engine
 * @param {Uint8Array | null} kept
 * @param {Uint8Array | Promise<Uint8Array>} base
 */
export async function startsWith(engine, kept, base) {
  try {
    await engine.ready();
    return true;
  } catch (error) {
    if (!kept) throw error;
    console.info(error);
    await engine.replaceCollection(await base);
    await engine.ready();
    return false;
  }
}

/** Lets the browser answer the reader between two pieces of work. */
const breath = () => new Promise((go) => setTimeout(go));

export class Engine {
  #parts;
  /** @type {Promise<Loaded> | null} */
  #kept = null;
  /** @type {Program | null} */
  #program = null;
  /** @type {Glue | null} */
  #glue = null;
  /** @type {Set<MountPoint>} */
  #mountPoints = new Set();
  #failures = 0;
  #resetTimer = 0;

  /**
   * Known once the program has run.
   * @type {Notices}
   */
  notices = {};

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    // A trap that no panic comes before. Those of other modules are for their own scripts.
    addEventListener("error", ({ error, filename }) => {
      if (this.#glue && error?.name === "RuntimeError" && !/dialog|desk|exchange/.test(filename)) {
        this.#fail(this.#glue, error.message);
      }
    });
  }

  /** Has everything loaded, and an instance that runs. Throws, with a reason to read, where it cannot. */
  async ready() {
    if (typeof WebAssembly === "undefined") throw new Error("WebAssembly");
    this.#kept ??= /** @type {Promise<any>} */ (Promise.all(
      /** @type {const} */ (["program", "module", "collection", "messages"]).map((name) => this.#parts[name]),
    ));
    const [program, module, collection, messages] = await this.#kept;
    if (this.#program) return;
    const glue = program();
    // Not at once: a module of this size is only compiled and started asynchronously everywhere.
    await glue.default({ module_or_path: module });
    await breath();
    if (this.#program) return;
    glue.onPanic((/** @type {string} */ reason) => this.#fail(glue, reason));
    this.#program = new glue.Program(collection, messages);
    this.#glue = glue;
    this.notices = this.#program.notices();
    await breath();
  }

  /**
   * Goes on with another collection: every mount point is drawn again from it, with the Selection that it had. Call `ready`
   * before.
   * @param {Uint8Array} collection
   */
  async replaceCollection(collection) {
    const [program, module, , messages] = await /** @type {Promise<Loaded>} */ (this.#kept);
    this.#kept = Promise.resolve([program, module, collection, messages]);
    if (!this.#program) return;
    for (const mountPoint of this.#mountPoints) mountPoint.clear();
    this.#program.free();
    this.#program = new (/** @type {Glue} */ (this.#glue).Program)(collection, messages);
    for (const mountPoint of this.#mountPoints) mountPoint.draw(this.#program);
  }

  /**
   * Draws at a mount point. Call `ready` before.
   * @param {Place} place
   */
  mount(place) {
    /** @type {MountPoint} */
    const mountPoint = new MountPoint(place, () => this.#mountPoints.delete(mountPoint));
    this.#mountPoints.add(mountPoint);
    mountPoint.draw(/** @type {Program} */ (this.#program));
    return mountPoint;
  }

  /**
   * The instance is dead: nothing of it may be called any more.
   * @param {Glue} glue
   * @param {string} reason
   */
  #fail(glue, reason) {
    if (glue !== this.#glue) return;
    this.#program = this.#glue = null;
    this.#failures += 1;
    clearTimeout(this.#resetTimer);
    const stops = this.#failures >= MAX_FAILURES;
    for (const mountPoint of this.#mountPoints) {
      mountPoint.fall(reason, (words) => (stops ? words.stopped : words.restarted), this.notices, () => {
        this.#failures = 0;
        this.#again();
      });
    }
    console.error(reason);
    // After the failed call has come to its end.
    if (!stops) setTimeout(() => this.#again());
  }

  /** Starts a fresh instance, and draws at every mount point. */
  async #again() {
    for (const mountPoint of this.#mountPoints) mountPoint.clear();
    this.#program = this.#glue = null;
    try {
      await this.ready();
      for (const mountPoint of this.#mountPoints) mountPoint.draw(/** @type {Program} */ (/** @type {unknown} */ (this.#program)));
      this.#resetTimer = setTimeout(() => (this.#failures = 0), FAILURE_RESET_MS);
    } catch (error) {
      const reason = String(error?.message ?? error);
      for (const mountPoint of this.#mountPoints) mountPoint.fall(reason, () => reason, this.notices, () => this.#again());
    }
  }
}

/** One place where the program draws. */
class MountPoint {
  #place;
  /** @type {Mounted | null} */
  #mounted = null;
  /** @type {HTMLElement | null} */
  #drawn = null;
  /** @type {((isAlive: boolean) => void) | null} */
  #dispose = null;
  /** @type {Element | null} */
  #notice = null;
  #query;
  #left;

  /**
   * @param {Place} place
   * @param {() => void} left
   */
  constructor(place, left) {
    this.#place = place;
    this.#query = place.query;
    this.#left = left;
  }

  /** @param {Program} program */
  draw(program) {
    const { host, context, notify, fallback } = this.#place;
    const drawn = host.ownerDocument.createElement("div");
    drawn.className = "program";
    drawn.hidden = true;
    host.append(drawn);
    this.#drawn = drawn;
    const dispose = keepTrack(drawn);
    drawn.addEventListener("keydown", moveInMap);
    const ends = [keepWords(drawn), keepFields(drawn), keepOperatorsInSight(drawn)];
    this.#dispose = (isAlive) => {
      for (const end of ends) end();
      dispose(isAlive);
    };
    this.#mounted = program.mount(
      drawn,
      { ...context, container: host },
      this.#query,
      (/** @type {Report} */ word, /** @type {string} */ value) => {
        if (drawn !== this.#drawn) return;
        if (word === "drawn") this.#show(fallback, drawn);
        if (word === "select" || word === "follow") this.#query = value;
        if (word !== "follow") notify?.(word, value);
      },
    );
  }

  /**
   * Puts what was drawn in the place of what stood there, in one step, so that nothing jumps.
   * @param {Element | null} fallback
   * @param {HTMLElement} drawn
   */
  #show(fallback, drawn) {
    const typed = fallback?.isConnected ? keep(fallback) : null;
    drawn.hidden = false;
    // Laid out while both are there: WebKit would bring a page to its top that is short for a moment.
    drawn.getBoundingClientRect();
    fallback?.remove();
    if (typed) giveBack(typed, drawn);
  }

  /**
   * Shows what stood there, with a word on what happened. The instance that drew is dead: not a call to it.
   * @param {string} reason
   * @param {(words: Words) => string} say
   * @param {Notices} notices
   * @param {() => void} start
   */
  fall(reason, say, notices, start) {
    const { host, fallback, notify } = this.#place;
    const document = host.ownerDocument;
    const words = notices[/** @type {any} */ (this.#drawn)?.firstElementChild?.lang] ?? notices.en;
    this.#mounted = null;
    this.clear();
    this.#notice?.remove();
    this.#notice = noticeOf(document, say(words), words.again, () => {
      this.#notice?.remove();
      this.#notice = null;
      start();
    });
    host.prepend(this.#notice);
    if (fallback) host.append(fallback);
    notify?.("failed", reason);
  }

  /** Takes out what was drawn. */
  clear() {
    const isAlive = this.#mounted !== null;
    this.#mounted?.destroy();
    this.#mounted = null;
    this.#dispose?.(isAlive);
    this.#dispose = null;
    this.#drawn?.remove();
    this.#drawn = null;
  }

  /** @param {string} query */
  choose(query) {
    this.#query = query;
    this.#mounted?.choose(query);
  }

  query() {
    return this.#query;
  }

  selection() {
    return this.#mounted?.selection() ?? null;
  }

  comparison() {
    return this.#mounted?.comparison() ?? null;
  }

  /** Ends it, and frees what it held. */
  leave() {
    this.#left();
    this.clear();
    this.#notice?.remove();
    if (this.#place.fallback) this.#place.host.append(this.#place.fallback);
  }
}

/**
 * Keeps track of what listens on an element; the function that it gives ends that. Yew listens where it draws,
 * and never stops: each drawing would stay in memory, together with the element.
 * @param {HTMLElement} element
 */
export function keepTrack(element) {
  const ended = new AbortController();
  /** @type {{ _wbg_cb_unref?: () => void }[]} */
  const listeners = [];
  /** @type {(type: string, listener: any, options?: any) => void} */
  element.addEventListener = (type, listener, options) => {
    listeners.push(listener);
    EventTarget.prototype.addEventListener.call(element, type, listener, { ...options, signal: ended.signal });
  };
  return (/** @type {boolean} */ isAlive) => {
    ended.abort();
    // What Rust holds for a listener is freed by the glue, once the drawing has come to its end; of a dead
    // instance nothing may be called, and nothing is left.
    if (isAlive) setTimeout(() => listeners.forEach((listener) => listener._wbg_cb_unref?.()));
  };
}

/**
 * Has `drawn` say what the program wrote last where a browser translates it: translation takes the program's text out
 * and puts elements of its own in its place, so that what the program writes next would be written out of sight. A
 * text that is written then is put back, and translated again. Gives a function that ends this.
 * @param {Element} drawn
 */
export function keepWords(drawn) {
  /**
   * Of each text that was taken out: where it stood, and among what.
   * @type {WeakMap<Node, { parent: Node, children: ChildNode[] }>}
   */
  const homes = new WeakMap();
  const isText = (/** @type {Node} */ node) => node.nodeType === Node.TEXT_NODE;
  const putBack = (/** @type {Node} */ text) => {
    const { parent, children } = /** @type {{ parent: Node, children: ChildNode[] }} */ (homes.get(text));
    for (const node of children) homes.delete(node);
    if (!drawn.contains(parent) || parent.contains(text)) return;
    for (const node of [...parent.childNodes]) if (!children.includes(node)) node.remove();
    children.forEach((node, at) => {
      if (parent.childNodes[at] !== node) parent.insertBefore(node, parent.childNodes[at] ?? null);
    });
  };
  /**
   * What others put around parts of a text, and of it.
   * @type {WeakMap<Node, ChildNode[]>}
   */
  const wraps = new WeakMap();
  /**
   * Extensions put elements around numbers or names, and leave the program's text with the rest: when it says something
   * new, what they put there says something old.
   */
  const drop = (/** @type {Node} */ text) => {
    for (const it of wraps.get(text) ?? []) {
      drop(it);
      it.remove();
    }
  };
  const unwrap = (/** @type {MutationRecord[]} */ records) => {
    const added = new Set(records.flatMap((it) => [...it.addedNodes]));
    for (const [text, words] of new Map([...records].reverse().map((it) => [it.target, it.oldValue]))) {
      if (words === null) continue;
      /** @type {ChildNode[]} */
      const put = [];
      for (let it = text.nextSibling; it && added.has(it); it = it.nextSibling) put.push(it);
      const isSame = put.length > 0 && [text, ...put].map((it) => it.textContent).join("") === words;
      if (!isSame) drop(text);
      wraps.set(text, isSame ? [...put, ...(wraps.get(text) ?? [])] : []);
    }
  };
  const observer = new MutationObserver((records) => {
    unwrap(records);
    const robbed = new Set(records.filter((it) => [...it.removedNodes].some(isText)).map((it) => it.target));
    /** What stood in each of them before, by undoing the records from the last to the first. */
    const before = new Map([...robbed].map((parent) => [parent, [...parent.childNodes]]));
    for (const { target, addedNodes, removedNodes, nextSibling } of /** @type {Change[]} */ (
      /** @type {unknown} */ ([...records].reverse())
    )) {
      const children = before.get(target);
      if (!children) continue;
      for (const node of addedNodes) children.splice(children.indexOf(node), 1);
      children.splice(nextSibling ? children.indexOf(nextSibling) : children.length, 0, ...removedNodes);
    }
    for (const [parent, children] of before) {
      for (const text of children) {
        if (!isText(text) || homes.has(text) || text.parentNode === parent) continue;
        homes.set(text, { parent, children });
        observer.observe(text, { characterData: true });
      }
    }
    for (const { type, target } of records) if (type === "characterData" && homes.has(target)) putBack(target);
    // What was just put back is no news.
    observer.takeRecords();
  });
  observer.observe(drawn, { childList: true, subtree: true, characterDataOldValue: true });
  return () => observer.disconnect();
}

/**
 * Arrow keys go from cell to cell of a map; what does it is loaded by the first.
 * @param {KeyboardEvent} event
 */
function moveInMap(event) {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  const cell = /** @type {Element} */ (target).closest(".map-scroller :is(td, th)");
  if (!cell || !key.startsWith("Arrow") || altKey || ctrlKey || metaKey) return;
  event.preventDefault();
  import("./grid.mjs").then(({ goFrom }) => goFrom(/** @type {HTMLTableCellElement} */ (cell), key)).catch(console.info);
}

/**
 * Has the fields in `drawn` say the same when the browser shows a page again that it kept whole: WebKit then gives
 * those that it is not to fill in their defaults. Gives a function that ends this.
 * @param {Element} drawn
 */
function keepFields(drawn) {
  const ended = new AbortController();
  const hide = () => {
    for (const field of drawn.querySelectorAll("input")) {
      field.defaultChecked = field.checked;
      field.defaultValue = field.value;
    }
  };
  addEventListener("pagehide", hide, { signal: ended.signal });
  return () => ended.abort();
}

/**
 * Long passages show some lines of theirs until they are opened: those lines begin shortly before the words that their
 * label was read from. All words stay on the page, for the browser's search and for screen readers.
 * @param {HTMLElement} drawn
 * @returns {() => void} Ends it.
 */
function keepOperatorsInSight(drawn) {
  /** Each is looked at once: that takes a layout. */
  const known = new WeakSet();
  const observer = new MutationObserver(() => {
    if (drawn.hidden) return;
    for (const words of /** @type {NodeListOf<HTMLElement>} */ (drawn.querySelectorAll(".words.long"))) {
      if (known.has(words)) continue;
      known.add(words);
      const operator = /** @type {HTMLElement | null} */ (words.querySelector(".operator"));
      const line = Number.parseFloat(getComputedStyle(words).lineHeight);
      const lines = operator ? Math.floor((operator.offsetTop - words.offsetTop) / line) - LINES_ABOVE : 0;
      if (words.scrollHeight <= words.clientHeight || lines < LINES_ABOVE) continue;
      words.dataset.begun = "";
      words.scrollTop = lines * line;
    }
  });
  observer.observe(drawn, { childList: true, subtree: true, attributeFilter: ["hidden"] });
  return () => observer.disconnect();
}

/**
 * A word to the reader with a button, above what the place shows.
 * @param {Document} document
 * @param {string} text
 * @param {string} buttonText
 * @param {() => void} act
 */
export function noticeOf(document, text, buttonText, act) {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset.notice = "";
  notice.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = text;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = buttonText;
  button.addEventListener("click", act);
  notice.append(words, button);
  return notice;
}

const FIELDS = "input, select, textarea";

/**
 * What the reader has done meanwhile: typed, opened, pushed aside, reached with the keyboard.
 * @param {Element} fallback
 */
function keep(fallback) {
  const root = /** @type {{ activeElement?: any }} */ (fallback.getRootNode());
  const places = (/** @type {string} */ css) => /** @type {Control[]} */ ([...fallback.querySelectorAll(css)]);
  // Only what the reader used, as early.js marks it: a browser may have put another state back into the others.
  const isUsed = (/** @type {Control} */ field) => "touched" in field.dataset;
  return {
    fields: places(FIELDS).map((field) => (isUsed(field) ? { value: field.value, checked: field.checked } : null)),
    open: places("details").map((details) => details.open),
    aside: places(".table-scroller, .topics ul").map((box) => [box.scrollLeft, box.scrollTop]),
    focus: places("a, button, summary, [tabindex], " + FIELDS).indexOf(root.activeElement),
    caret: /** @type {number | null} */ (root.activeElement?.selectionStart ?? null),
  };
}

/**
 * Does the same in what was drawn in its place.
 * @param {ReturnType<typeof keep>} kept
 * @param {Element} drawn
 */
function giveBack(kept, drawn) {
  const places = (/** @type {string} */ css) => /** @type {Control[]} */ ([...drawn.querySelectorAll(css)]);
  places("details").forEach((details, index) => (details.open = kept.open[index] ?? details.open));
  const used = /** @type {[Control, Used][]} */ (
    places(FIELDS).map((field, index) => [field, kept.fields[index]]).filter(([, was]) => was)
  );
  const isTyped = (/** @type {[Control, Used]} */ [field]) => typeof field.selectionStart === "number";
  // What is typed first: the caret is put into it next.
  void useAgain(used.sort((one, other) => +isTyped(other) - +isTyped(one)));
  places(".table-scroller, .topics ul").forEach((box, index) => {
    const [left, top] = kept.aside[index] ?? [0, 0];
    box.scrollTo(left, top);
  });
  const focused = places("a, button, summary, [tabindex], " + FIELDS)[kept.focus];
  focused?.focus({ preventScroll: true });
  if (focused && kept.caret !== null && "selectionStart" in focused) {
    focused.setSelectionRange?.(kept.caret, kept.caret);
  }
}

/**
 * Has the program follow what was typed and chosen: one after the other, because each begins with what the one before
 * made.
 * @param {[Control, Used][]} fields
 */
async function useAgain(fields) {
  for (const [field, was] of fields) {
    field.value = was.value;
    if ("checked" in field) field.checked = was.checked;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await breath();
  }
}
