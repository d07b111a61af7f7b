// The first script of every page that the test server serves. It tells the server about everything that
// a page should not do, in the same words in every browser. It is no part of the product.
(() => {
  "use strict";
  // Where a host page names the product, that is the one other origin that it may ask.
  const mayAsk = document.currentScript?.dataset.mayAsk ?? "";
  // A page from a disk can tell nobody: what it did is kept until a script of the test asks.
  const kept = location.protocol === "file:" ? [] : null;
  const tell = window.fetch.bind(window);
  const underWay = new Set();

  const report = (kind, text) => {
    if (kept) {
      kept.push({ kind, text: String(text), page: location.href });
      return;
    }
    const body = JSON.stringify({ kind, text: String(text).slice(0, 4000), page: location.href });
    const sent = tell("/__probe/record", { method: "POST", body, keepalive: true }).catch(() => {});
    underWay.add(sent);
    sent.finally(() => underWay.delete(sent));
  };

  const shown = (value) => {
    if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack}`;
    if (typeof value === "object") {
      try { return JSON.stringify(value); } catch { return String(value); }
    }
    return String(value);
  };

  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...values) => {
      report(`console.${level}`, values.map(shown).join(" "));
      original.apply(console, values);
    };
  }

  // Errors of scripts bubble; failures to load a picture, script or style sheet do not, hence "capture".
  window.addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) {
      report("error", `${event.message} (${event.filename}:${event.lineno})`);
    } else if (event.target instanceof Element) {
      const { tagName, src, href } = event.target;
      report("failed to load", `${tagName.toLowerCase()} ${src || href || ""}`);
    }
  }, true);
  window.addEventListener("unhandledrejection", (event) => {
    report("unhandled rejection", shown(event.reason));
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    // Browsers ask for an icon unasked, and then tell that it was refused.
    if (event.blockedURI === `${location.origin}/favicon.ico`) return;
    const where = event.sourceFile ? ` (${event.sourceFile}:${event.lineNumber})` : "";
    report("policy violation", `${event.effectiveDirective}: ${event.blockedURI}${where}`);
  });

  // Every resource the page asked for, ours for the harness left out. (Chromium leaves out what it asks
  // for and then keeps from the page, such as another origin's style sheet got by fetch; where the policy
  // is sent, as it is for the product, such a request is refused and reported above.)
  const resources = () => performance.getEntriesByType("resource")
    .map((entry) => entry.name)
    .filter((address) => !address.startsWith(`${location.origin}/__probe`));
  const isForeign = (address) => {
    const { origin, protocol } = new URL(address);
    if (protocol === "data:" || protocol === "blob:") return false;
    // From a disk, no file may ask for any other.
    return kept !== null || (origin !== location.origin && origin !== mayAsk);
  };
  performance.setResourceTimingBufferSize(10000);
  const reported = new Set();
  const reportForeign = () => {
    for (const address of resources().filter(isForeign)) {
      if (!reported.has(address)) report(kept ? "request from a file" : "request to another origin", address);
      reported.add(address);
    }
  };
  new PerformanceObserver(reportForeign).observe({ type: "resource", buffered: true });
  window.addEventListener("pagehide", reportForeign);

  window.__probe = {
    resources,
    // Once this is over, the server knows all that has happened so far, but for what is given here.
    settle: async () => {
      // A request is entered in the browser's list a little after the page has its answer.
      await new Promise((done) => { setTimeout(done, 50); });
      reportForeign();
      await Promise.allSettled([...underWay]);
      return kept?.splice(0) ?? [];
    },
  };
})();
