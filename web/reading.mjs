// Reads files, one after another, in a worker that the page does not wait for. A worker that dies takes one file
// with it; the others go on in a fresh one. Where no worker can be had, the files are read on the page, with a
// pause between them.

/**
 * @import { Glue } from "./desk.js"
 *
 * @typedef Task A file to read.
 * @property {number} job
 * @property {string} name
 * @property {File} file
 * @property {(done: number, of: number) => void} progress
 * @property {(read: Uint8Array) => void} imported
 * @property {(fault: Uint8Array) => void} refused Gets the bytes of what is wrong with the file.
 * @property {(code: string, value: string) => void} fails Gets a code and a value where reading failed. The “Your
 *   documents” page has words for both.
 * @property {string} [password]
 * @property {boolean} [isSlow] Whether reading the whole took too long.
 *
 * @typedef Answer What the worker says: how far it is, or one of the ways in which it ends.
 * @property {number} [done]
 * @property {number} [of]
 * @property {Uint8Array} [read]
 * @property {Uint8Array} [fault]
 * @property {string} [died]
 */

/** The largest file that is read; the same number as in `extract`. */
const LIMIT = 100_000_000;
/** How long a file may take, in milliseconds; after that its beginning is tried, once, for as long again. */
const BUDGET = 60_000;

export class Reading {
  #module;
  #newWorker;
  #program;
  #baseCollection;
  /** @type {Task[]} */
  #queue = [];
  /** @type {Map<number, Task>} */
  #known = new Map();
  /** @type {Task | null} */
  #current = null;
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Glue | null} */
  #onPage = null;
  /** @type {number | undefined} */
  #clock;
  /** Whether a worker has ever answered; one that cannot even start is no use. */
  #hasAnswered = false;
  #hasNone = false;

  /**
   * @param {object} parts
   * @param {WebAssembly.Module} parts.module
   * @param {() => Worker} parts.makeWorker A worker that takes it.
   * @param {() => Glue} parts.program Fresh glue, for reading without one.
   * @param {() => Uint8Array} parts.baseCollection The encoded collection that files are read against.
   */
  constructor({ module, makeWorker, program, baseCollection }) {
    this.#module = module;
    this.#newWorker = makeWorker;
    this.#program = program;
    this.#baseCollection = baseCollection;
  }

  /**
   * Reads a file in its turn.
   * @param {Task} task
   */
  add(task) {
    this.#known.set(task.job, task);
    this.#queue.push(task);
    void this.#next();
  }

  /**
   * Reads a file once more, with a password.
   * @param {number} job
   * @param {string} password
   */
  again(job, password) {
    const task = this.#known.get(job);
    if (task) this.add({ ...task, password });
  }

  /**
   * Gives a file up.
   * @param {number} job
   */
  cancel(job) {
    this.#known.delete(job);
    this.#queue = this.#queue.filter((task) => task.job !== job);
    if (this.#current?.job === job) this.#end();
  }

  /** The current file is done with, in one way or another. */
  #end(isAlive = false) {
    clearTimeout(this.#clock);
    if (!isAlive) {
      this.#worker?.terminate();
      this.#worker = null;
    }
    this.#current = null;
    void this.#next();
  }

  async #next() {
    if (this.#current) return;
    const task = this.#queue.shift();
    if (!task) return;
    this.#current = task;
    const { name, file, password, isSlow = false, fails } = task;
    const isGone = () => this.#current !== task;
    if (file.size > LIMIT) {
      fails("too-large", String(file.size));
      return this.#end(true);
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      if (isGone()) return;
      fails("not-opened", "");
      return this.#end(true);
    }
    if (isGone()) return;
    const worker = (this.#worker ??= this.#makeWorker());
    if (!worker) return this.#readHere(task, bytes, isGone);
    this.#clock = setTimeout(() => this.#stop(task), BUDGET);
    worker.postMessage({ name, bytes, password, isSlow, baseCollection: this.#baseCollection() }, [bytes.buffer]);
  }

  /**
   * The file took too long.
   * @param {Task} task
   */
  #stop(task) {
    if (task !== this.#current) return;
    if (task.isSlow) task.fails("too-slow", String(BUDGET / 1000));
    else this.#queue.unshift({ ...task, isSlow: true });
    this.#end();
  }

  #makeWorker() {
    if (this.#hasNone) return null;
    try {
      const worker = this.#newWorker();
      worker.onmessage = ({ data }) => this.#hear(worker, data);
      worker.onerror = (event) => {
        event.preventDefault();
        if (!this.#hasAnswered) return this.#doWithout(worker);
        this.#hear(worker, { died: event.message ?? "" });
      };
      worker.postMessage({ module: this.#module });
      return worker;
    } catch {
      return null;
    }
  }

  /**
   * No worker can be had: the file that it had is read on the page, and so are all others.
   * @param {Worker} worker
   */
  #doWithout(worker) {
    if (worker !== this.#worker) return;
    this.#hasNone = true;
    if (this.#current) this.#queue.unshift(this.#current);
    this.#end();
  }

  /**
   * @param {Worker} worker
   * @param {Answer} answer
   */
  #hear(worker, { done, of, read, fault, died }) {
    const task = this.#current;
    this.#hasAnswered = true;
    if (!task || worker !== this.#worker) return;
    if (done !== undefined) return task.progress(done, /** @type {number} */ (of));
    if (read) task.imported(read);
    if (fault) task.refused(fault);
    if (died !== undefined) task.fails("died", died);
    if (read) this.#known.delete(task.job);
    this.#end(died === undefined);
  }

  /**
   * The same on the page.
   * @param {Task} task
   * @param {Uint8Array} bytes
   * @param {() => boolean} isGone
   */
  async #readHere(task, bytes, isGone) {
    const { name, password, isSlow = false, progress, imported, refused, fails, job } = task;
    try {
      if (!this.#onPage) {
        this.#onPage = this.#program();
        await this.#onPage.default({ module_or_path: this.#module });
      }
      // The page is drawn and answers between two files.
      await new Promise((go) => setTimeout(go, 20));
      if (isGone()) return;
      imported(this.#onPage.read(name, bytes, password, isSlow, this.#baseCollection(), progress));
      this.#known.delete(job);
    } catch (error) {
      if (error?.fault) refused(error.fault);
      else {
        this.#onPage = null;
        fails("died", String(error));
      }
    }
    if (!isGone()) this.#end(true);
  }
}
