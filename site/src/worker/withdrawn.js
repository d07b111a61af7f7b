// The service worker that takes itself back: it deletes what was kept for offline reading, and goes. Pages
// that are open stay as they are; from the next visit on everything comes from the server.
"use strict";

const { pathname } = new URL("./", self.location.href);
const isOurs = (name) => name.startsWith("side-by-state ") && name.endsWith(` ${pathname}`);

async function withdraw() {
  const names = await caches.keys();
  await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(withdraw()));
