// The service worker: keeps one whole release of the page, so that it works with no network.
//
// `cargo xtask stage` puts two lines before this: RELEASE, the release's name, and LIST, the SHA-256 of its
// files: `now` are kept at installation, `later` when first asked for, `away` are files to take away, which
// come as the server has them where this release's are not to be had. Nothing else is answered here.
//
// Which release the reader uses stands in a record, and only the reader's agreement changes it. That a worker
// waits is not enough: a browser puts it to work once all pages are closed, whether the reader agreed or
// not. A worker that was not agreed to goes on giving out the release in the record.
//
// Any script of this origin can write into these caches, so nothing in them is believed. A file has to have
// the bytes of its hash, a record and a list the right form, and the list of another release than this worker's
// has to be, letter by letter, the one that the server has beside that release's program. What fails is
// deleted, and this worker's own release is used. docs/offline.md says what that guards against.
"use strict";

/**
 * @typedef {Record<string, string>} Hashes By name.
 * @typedef {{ now: Hashes, later: Hashes, away: Hashes }} List The files of a release.
 * @typedef {{ name: string, list: List }} Release
 * @typedef {{ inUse?: string, before?: string }} InUse Which release is in use, and which one came before it.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const SITE = new URL("./", location.href);
const SOURCE = "side-by-state";
const FIRST_PAGE = "index.html";
const OWN = { name: RELEASE, list: LIST };

// One server may hold several copies of the page, in folders of its own: they share no cache.
const cacheOf = (/** @type {string | undefined} */ what) => `side-by-state ${what} ${SITE.pathname}`;
const addressOf = (/** @type {string} */ name) => new URL(name, SITE).href;
const RECORD = { cache: cacheOf("in-use"), address: addressOf("release-in-use") };
const LIST_ADDRESS = addressOf("release-list");

/** @type {Record<string, string>} */
const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  mjs: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};
// Headers that a server may have reasons for, and that can only forbid.
const PASSED_ON = [
  "content-security-policy",
  "cross-origin-embedder-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
  "x-frame-options",
];
// How long the server may take to say whether it knows a release, and how long no answer is an answer.
const PATIENCE = 4000;

/** @param {BufferSource} bytes */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const isObject = (/** @type {any} */ it) => typeof it === "object" && it !== null && !Array.isArray(it);
const isRelease = (/** @type {unknown} */ it) => typeof it === "string" && /^[0-9a-f]{12}$/.test(it);

/**
 * Whether it has the form of a release's list.
 * @param {any} it
 */
function isList(it) {
  const isFile = (/** @type {[string, unknown]} */ [name, hash]) =>
    /^[\w./-]+$/.test(name) && typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash);
  const isPart = (/** @type {any} */ part) => isObject(part) && Object.entries(part).every(isFile);
  return isObject(it) && [it.now, it.later, it.away].every(isPart) && folderOf(it) !== undefined;
}

/**
 * The folder of a release's program.
 * @param {List} list
 */
function folderOf({ now }) {
  const [folder] = Object.keys(now).flatMap((name) => /^app-[0-9a-f]{12}\//.exec(name) ?? []);
  return Object.hasOwn(now, FIRST_PAGE) ? folder : undefined;
}

/**
 * @param {List} list
 * @param {string} name
 */
function hashIn(list, name) {
  return [list.now, list.later, list.away].find((part) => Object.hasOwn(part, name))?.[name];
}

/**
 * The response, if it has exactly the bytes of this hash; otherwise nothing.
 * @param {string} name
 * @param {Response | null | undefined} response
 * @param {string} hash
 */
async function checked(name, response, hash) {
  if (!response?.ok) return null;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return null;
  // The hash says nothing of the headers: those that could lead elsewhere are left behind, and those of how the
  // bytes came.
  const headers = new Headers([...response.headers].filter(([it]) => PASSED_ON.includes(it)));
  headers.set("content-type", TYPES[/** @type {string} */ (name.split(".").pop())] ?? "application/octet-stream");
  // A new response: one that came by way of another address is refused where a page is asked for.
  return new Response(bytes, { headers });
}

/**
 * What a cache has, or nothing. Storage that fails counts as empty.
 * @param {string} address
 * @param {string} cacheName
 */
async function kept(address, cacheName) {
  return caches.match(address, { cacheName, ignoreVary: true }).catch(() => null);
}

/**
 * @param {string} address
 * @param {string} cacheName
 * @param {Response} response
 */
async function keep(address, cacheName, response) {
  const cache = await caches.open(cacheName);
  await cache.put(address, response);
}

/**
 * A file from the server, checked. The browser's own cache may hold another: then past it.
 * @param {string} name
 * @param {string} hash
 */
async function fetched(name, hash) {
  /** @type {RequestCache[]} */
  const ways = name.startsWith("app-") ? ["default", "reload"] : ["no-cache", "reload"];
  for (const cache of ways) {
    const response = await fetch(addressOf(name), { cache }).catch(() => null);
    if (!response) return null;
    const whole = await checked(name, response, hash).catch(() => null);
    if (whole) return whole;
  }
  return null;
}

/**
 * Which release is in use, and which one came before it. A record of another form is deleted.
 * @returns {Promise<InUse>}
 */
async function record() {
  const response = await kept(RECORD.address, RECORD.cache);
  if (!response) return {};
  const found = await response.json().catch(() => null);
  const isRight = (/** @type {unknown} */ it) => it === undefined || isRelease(it);
  if (isObject(found) && isRight(found.inUse) && isRight(found.before)) return found;
  await caches.delete(RECORD.cache).catch(() => {});
  return {};
}

/**
 * Writes which release is in use, and which one came before it and is not yet given up.
 * @param {string} inUse
 * @param {string} [before]
 */
async function setRecord(inUse, before) {
  await keep(RECORD.address, RECORD.cache, new Response(JSON.stringify({ inUse, before })));
}

/**
 * The release that the reader uses. Where it is lost, or is none of ours, this worker's own is as good as any.
 * @returns {Promise<Release>}
 */
async function releaseInUse() {
  const { inUse } = await record();
  if (!inUse || inUse === RELEASE) return OWN;
  const list = await keptList(inUse).catch(() => null);
  if (list) return { name: inUse, list };
  await giveUp(inUse).catch(() => {});
  return OWN;
}

/**
 * The list of another release, if there is one to be believed.
 * @param {string} name
 */
async function keptList(name) {
  const text = await (await kept(LIST_ADDRESS, cacheOf(name)))?.text();
  if (!text || !(await hashOf(new TextEncoder().encode(text))).startsWith(name)) return null;
  const list = JSON.parse(text);
  return isList(list) && (await isPublished(name, list, text)) ? list : null;
}

/**
 * What the server says of releases, by their lists: for as long as this worker is awake.
 * @type {Map<string, ReturnType<typeof atServer>>}
 */
const SAID = new Map();

/**
 * Whether the server has this very list beside the release's program. Whoever can write into the caches can
 * write a list with the right hash, but cannot put a file there. With no network there is nobody to ask: then
 * it counts as published until there is.
 * @param {string} name
 * @param {List} list
 * @param {string} text
 */
async function isPublished(name, list, text) {
  const known = SAID.get(text);
  const asked = known ?? atServer(`${folderOf(list)}release-${name}.json`);
  if (!known) SAID.set(text, asked);
  const theirs = await asked;
  if (theirs === undefined) setTimeout(() => SAID.delete(text), PATIENCE);
  return theirs === undefined || theirs === text;
}

/**
 * The text of a file at the server; `null` where it says that there is none, nothing where it says nothing.
 * @param {string} name
 */
async function atServer(name) {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(addressOf(name), { cache: "no-store", signal });
    if (response.ok) return await response.text();
    return [403, 404, 410].includes(response.status) ? null : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the record, this worker's list and its files again, where they were lost or changed. */
async function writeAnew() {
  if (!(await record()).inUse) await setRecord(RELEASE);
  const cache = await caches.open(cacheOf(RELEASE));
  const list = JSON.stringify(LIST);
  const known = await (await cache.match(LIST_ADDRESS))?.text();
  if (known !== list) await cache.put(LIST_ADDRESS, new Response(list));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  for (const [name, hash] of Object.entries(LIST.now)) {
    if (there.has(addressOf(name))) continue;
    const whole = await fetched(name, hash);
    if (whole) await cache.put(addressOf(name), whole);
  }
}

/**
 * Deletes a release that is not to be believed, and the record that names it.
 * @param {string} name
 */
async function giveUp(name) {
  // It may be that of a newer worker, which knows it better.
  if (worker.registration.installing || worker.registration.waiting) return;
  await caches.delete(cacheOf(name));
  await caches.delete(RECORD.cache);
}

/** Keeps the whole of this release, or nothing of it. */
async function install() {
  const cacheName = cacheOf(RELEASE);
  const before = await releaseInUse();
  const keepFile = async (/** @type {[string, string]} */ [name, hash]) => {
    const address = addressOf(name);
    // Most files of a new release are those of the old one. A page comes with the server's headers of today.
    const isPage = name.endsWith(".html");
    const here = isPage ? null : await caches.match(address, { ignoreVary: true }).catch(() => null);
    const whole = (await checked(name, here, hash).catch(() => null)) ?? (await fetched(name, hash));
    if (!whole) throw new Error(`${name} is not to be had as release ${RELEASE} has it`);
    await keep(address, cacheName, whole);
  };
  try {
    const files = await Promise.allSettled(Object.entries(LIST.now).map(keepFile));
    const failed = files.find((file) => file.status === "rejected");
    if (failed) throw failed.reason;
    await keep(LIST_ADDRESS, cacheName, new Response(JSON.stringify(LIST)));
    if (before === OWN) await setRecord(RELEASE);
  } catch (error) {
    const { inUse } = await record();
    if (inUse !== RELEASE) await caches.delete(cacheName);
    throw error;
  }
  await deleteReleasesPassedOver().catch(() => {});
}

/** Deletes what another release left that waited, was never agreed to, and has been overtaken by this one. */
async function deleteReleasesPassedOver() {
  const { inUse, before } = await record();
  const needed = [RELEASE, inUse, before, "in-use"].map(cacheOf);
  const ours = (/** @type {string} */ name) => name.startsWith(`${SOURCE} `) && name.endsWith(` ${SITE.pathname}`);
  const names = (await caches.keys()).filter((name) => ours(name) && !needed.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/**
 * The name of the file that is asked for, if it is for this worker to answer.
 * @param {Request} request
 */
function nameOf(request) {
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range")) return null;
  if (origin !== SITE.origin || !pathname.startsWith(SITE.pathname)) return null;
  const asked = pathname.slice(SITE.pathname.length) || FIRST_PAGE;
  // Some servers lead from a page's name to the same without its ending.
  const page = `${asked}.html`;
  const name = request.mode === "navigate" && hashIn(LIST, page) ? page : asked;
  // Only pages have something to say in their query.
  if (search && !name.endsWith(".html")) return null;
  return hashIn(LIST, name) || isOfProgram(name) ? name : null;
}

/**
 * Whether it lies in a folder that is named by its content, so that every release means the same by it.
 * @param {string} name
 */
function isOfProgram(name) {
  return /^app-[0-9a-f]{12}\//.test(name);
}

/**
 * @param {FetchEvent} event
 * @param {string} name
 */
async function answer(event, name) {
  const { request } = event;
  const inUse = await releaseInUse();
  // This worker's own release helps out where that cannot mix two: for the program, and for the first page,
  // which brings its own program.
  const helps = isOfProgram(name) || name === FIRST_PAGE;
  const releases = helps && inUse !== OWN ? [inUse, OWN] : [inUse];
  for (const release of releases) {
    const response = await fileOf(release, name, event);
    if (response) return response;
  }
  const topicPage = /^([a-z]+)\/([^/]+)\.html$/.exec(name);
  if (topicPage && request.mode === "navigate") {
    const [, language, topic] = topicPage;
    const selection = `./?topic=${topic}&authors=speaking&lang=${language}`;
    return Response.redirect(addressOf(selection), 302);
  }
  const isOurs = releases.some(({ list }) => hashIn(list, name));
  // The first page that the server has now is whole as well: it brings its own program.
  const isAnyGood = name === FIRST_PAGE || Object.hasOwn(inUse.list.away, name);
  return isOurs && !isAnyGood ? Response.error() : fetch(request);
}

/**
 * A file of a release, checked: the kept one, or a new one, which is kept then.
 * @param {Release} release
 * @param {string} name
 * @param {ExtendableEvent} event
 */
async function fileOf({ name: release, list }, name, event) {
  const hash = hashIn(list, name);
  if (!hash) return null;
  const address = addressOf(name);
  const here = await checked(name, await kept(address, cacheOf(release)), hash).catch(() => null);
  if (here) return here;
  const fresh = await fetched(name, hash);
  // With a full disk it is given out all the same.
  if (fresh) event.waitUntil(keep(address, cacheOf(release), fresh.clone()).catch(() => {}));
  return fresh;
}

/**
 * What pages say to this worker.
 * @type {Record<string, (page: Client | ServiceWorker | MessagePort, folder: string) => Promise<void>>}
 */
const HEARD = {
  /** Is there a release that the reader has not agreed to? */
  async "anything-new"(page) {
    const { name } = await releaseInUse();
    if (name !== RELEASE) page.postMessage({ source: SOURCE, type: "new-release" });
  },
  /** The reader agrees. */
  async "use-new-release"(page) {
    const { inUse } = await record();
    if (inUse !== RELEASE) await setRecord(RELEASE, inUse);
    await worker.skipWaiting();
    page.postMessage({ source: SOURCE, type: "in-use" });
  },
  /** The program of this folder runs: if it is of the release in use, the one before is not needed. */
  async booted(_, folder) {
    const { name, list } = await releaseInUse();
    if (name === RELEASE) await writeAnew();
    const { inUse, before } = await record();
    const runs = Object.keys(list.now).some((file) => file.startsWith(`${folder}/`));
    if (!before || !runs || name !== inUse) return;
    await caches.delete(cacheOf(before));
    await setRecord(inUse);
  },
};

worker.addEventListener("install", (event) => event.waitUntil(install()));
// A store that others wrote into while this worker waited is put in order before the first page is asked for.
worker.addEventListener("activate", (event) => {
  event.waitUntil(releaseInUse().finally(() => worker.clients.claim()));
});
worker.addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name !== null) event.respondWith(answer(event, name));
});
worker.addEventListener("message", (event) => {
  const { source, type, release } = event.data ?? {};
  if (source !== SOURCE || !Object.hasOwn(HEARD, type) || !event.source) return;
  event.waitUntil(HEARD[type](event.source, release));
});
