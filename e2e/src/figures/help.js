// Helps the scripts of the measurements; runs before the page's own. It is no part of the product.
(() => {
  "use strict";
  const figures = (window.__figures = { shift: 0, shifted: [], largest: 0, longestTask: 0 });

  const observe = (type, see, more) => {
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true, ...more });
  };
  const named = (node) => node && (node.id ? `#${node.id}` : `${node.localName ?? node.nodeName}.${node.className ?? ""}`);
  observe("layout-shift", (entry) => {
    figures.shift += entry.value;
    const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
    for (const { node, previousRect, currentRect } of entry.sources) {
      figures.shifted.push(`${named(node)} ${place(previousRect)} to ${place(currentRect)} at ${Math.round(entry.startTime)} ms`);
    }
  });
  observe("largest-contentful-paint", (entry) => (figures.largest = entry.startTime));
  observe("longtask", (entry) => (figures.longestTask = Math.max(figures.longestTask, entry.duration)));
  // When the frame that is being made now has been made: a message is handled after it, not before.
  figures.afterFrame = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  }));

  // When the first frame that shows something has been made.
  figures.shown = async (isThere) => {
    await new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        done();
      });
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, everything);
    });
    return await figures.afterFrame();
  };

  // When the answer to the next event of a type that the reader makes is on screen, from that event on.
  figures.timed = (type, isThere) => {
    const shown = figures.shown(isThere);
    const event = new Promise((done) => addEventListener(type, done, { capture: true, once: true }));
    figures.time = Promise.all([shown, event]).then(([shown, event]) => shown - event.timeStamp);
  };

  // The floor of that time: at the next event of the type, in place of the program, a plain script makes the nodes anew
  // that the program has made, and puts them where they were.
  figures.keep = () => (figures.kept = document.querySelector(".program #comparison").cloneNode(true));
  figures.floor = (type) => {
    figures.timed(type, () => document.querySelector("[data-floor]"));
    addEventListener(type, (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const made = figures.kept.cloneNode(true);
      made.dataset.floor = "";
      document.querySelector(".program #comparison").replaceWith(made);
    }, { capture: true, once: true });
  };

  // When the program has taken over: its drawing stands in the page.
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.program !== "running") return;
    observer.disconnect();
    figures.running = performance.now();
    figures.whenRunning?.();
  }).observe(document, { subtree: true, attributeFilter: ["data-program"] });

  // Until nothing has happened for a while: the browser is idle, and the worker has kept what it keeps.
  figures.rest = async () => {
    await navigator.serviceWorker?.ready;
    await figures.idle();
  };
  figures.idle = async () => {
    await new Promise((done) => setTimeout(done, 600));
    await new Promise((done) => requestIdleCallback(done, { timeout: 5000 }));
  };
})();
