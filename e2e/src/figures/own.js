// Helps the measurements of readers' own documents; runs in the page with the desk. It is no part of the product.
(() => {
  "use strict";
  const until = (isThere) => new Promise((done) => {
    if (isThere()) return done();
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      done();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });

  /** The longest time in which the page answered nothing, while `act` was under way. */
  const stalls = async (act) => {
    const { port1, port2 } = new MessageChannel();
    let [last, longest, isOver] = [performance.now(), 0, false];
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!isOver) port2.postMessage(0);
    };
    port2.postMessage(0);
    const found = await act();
    // What comes last counts too.
    await new Promise((done) => setTimeout(done, 50));
    isOver = true;
    return { ...found, longest };
  };

  const drop = (files) => {
    const data = new DataTransfer();
    for (const file of files) data.items.add(file);
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  };
  const button = (text, within) =>
    [...document.querySelectorAll(`${within} button`)].find((it) => it.textContent.includes(text));
  const text = (css) => [...document.querySelectorAll(css)].map((it) => it.textContent).join("\n");

  const own = (window.__own = {});

  /** From the drop of one file to the review: until it is there, and until all of it is drawn. */
  own.bring = (name, bytes) =>
    stalls(async () => {
      const start = performance.now();
      drop([new File([bytes], name)]);
      await until(() => document.querySelector(".desk-review .desk-block"));
      const shown = (await __figures.afterFrame()) - start;
      await until(() => document.querySelector('.desk-blocks[aria-busy="false"]'));
      const whole = (await __figures.afterFrame()) - start;
      return { shown, whole };
    });

  /** What was read: everything that the review shows of the file. */
  own.text = () => text(".desk-name, .desk-block .desk-label, .desk-block .desk-words");

  /** Takes it off the desk again. */
  own.takeOff = async () => {
    button("All your documents", ".desk-review").click();
    await until(() => document.querySelector(".desk-document"));
    button("Remove", ".desk-document").click();
    button("Delete", ".desk-document").click();
    await until(() => !document.querySelector(".desk-document"));
    await __figures.afterFrame();
  };

  /** One correction in the middle of what is on the screen, from the press to the frame. */
  own.correct = () =>
    stalls(async () => {
      const blocks = [...document.querySelectorAll('.desk-block[data-part="passage"]')];
      const block = blocks[Math.floor(blocks.length / 2)];
      block.querySelector(".desk-what button").click();
      await until(() => block.querySelector("select"));
      const list = block.querySelectorAll("select")[1];
      list.value = "cbm";
      const start = performance.now();
      list.dispatchEvent(new Event("change", { bubbles: true }));
      await until(() => block.querySelector(".desk-what").textContent.includes("Confidence"));
      return { shown: (await __figures.afterFrame()) - start };
    });

  /** Many files at once: until all are on the desk, beside the others, and on the screen. */
  own.many = async (files) => {
    const timed = (act) => stalls(async () => {
      const start = performance.now();
      await act();
      return { shown: (await __figures.afterFrame()) - start };
    });
    const read = await timed(async () => {
      drop(files.map(([name, words]) => new File([words], name)));
      await until(() => document.querySelectorAll(".desk-document").length === files.length);
      await until(() => document.querySelector('.desk-jobs[aria-busy="false"]'));
    });
    const beside = await timed(async () => {
      button("to comparison", ".desk-many").click();
      await until(() => document.querySelector(".desk-many > p").hidden);
    });
    const compared = await timed(async () => {
      document.querySelector(".desk-documents > .desk-first").click();
      await until(() => document.querySelector(".program:not([hidden]) article.verbatim"));
    });
    const topic = await timed(async () => {
      document.querySelector(".program a[data-topic=cbm]").click();
      await until(() => document.querySelector(".program [data-topic=cbm][aria-current]"));
    });
    return { read, beside, compared, topic };
  };

  /** Large files, each of one kind of thing; larger ones take longer than a script of these tests may. */
  const large = {
    "paragraphs.txt": () => Array.from({ length: 4000 }, (_, at) =>
      `${at + 1}. States should protect the ports of the ${at}th region and report what they do about it, each year.`).join("\n\n"),
    "letters.txt": () => "a\n\n".repeat(4000),
    "cells.html": () =>
      `<table>${`<tr>${"<td>States should report.</td>".repeat(10)}</tr>`.repeat(1000)}</table>`,
    "rows.csv": () => `State,Comment\n${"Norway,States should report what they do.\n".repeat(10000)}`,
    "struck.html": () => "<p>States <s>must</s> should <s>always</s> report.</p>".repeat(4000),
  };
  own.large = Object.keys(large);

  /** From the drop of a file until the first of it is on screen, or it is refused; and until all of it is drawn. */
  const bringFile = (file) =>
    stalls(async () => {
      const start = performance.now();
      const all = ".desk-document, .desk-failed";
      const before = document.querySelectorAll(all).length;
      drop([file]);
      const isThere = () => document.querySelectorAll(all).length > before || document.querySelector(".desk-review");
      await until(isThere);
      const shown = (await __figures.afterFrame()) - start;
      await until(() => document.querySelector('.desk-blocks[aria-busy="false"]')
        || (isThere() && document.querySelector('.desk-jobs[aria-busy="false"]')));
      const whole = (await __figures.afterFrame()) - start;
      const isRefused = document.querySelector(".desk-failed") !== null;
      return { shown, whole, isRefused, megabytes: file.size / 1e6 };
    });

  own.bringLarge = (name) => bringFile(new File([large[name]()], name));

  own.bringFrom = async (address, name) =>
    bringFile(new File([await (await fetch(address)).arrayBuffer()], name));

  /** Has files read on the page itself, and keeps hold of what the programs there take of memory. */
  own.watchMemory = () => {
    window.Worker = undefined;
    const memories = [];
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const make = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await make.apply(WebAssembly, given);
        memories.push((made.instance ?? made).exports.memory);
        return made;
      };
    }
    // A memory never gets smaller: what it has is the most that was needed.
    own.memory = () => Math.max(0, ...memories.map((it) => it.buffer.byteLength / 1e6));
  };

  /** Letters and digits of each word, as often as it stands there. */
  const words = (text) => {
    const found = new Map();
    for (const word of text.normalize("NFKC").split(/\s+/)) {
      const plain = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
      if (plain) found.set(plain, (found.get(plain) ?? 0) + 1);
    }
    return found;
  };
  const squeezed = (text) => text.normalize("NFKC").replace(/[\s\u00ad-]+/g, "");

  /** Of the right passages: how many words are in a text, and how many passages are in it whole and in their order. */
  own.score = (text, passages) => {
    const found = words(text);
    const all = squeezed(text);
    let [kept, count, whole] = [0, 0, 0];
    for (const passage of passages) {
      if (all.includes(squeezed(passage))) whole += 1;
      for (const [word, times] of words(passage)) {
        count += times;
        const there = Math.min(times, found.get(word) ?? 0);
        kept += there;
        found.set(word, (found.get(word) ?? 0) - there);
      }
    }
    return { kept, count, whole, passages: passages.length };
  };

  /** The same file by pdf.js: until its text is there. */
  own.byPdfJs = async (bytes, password) => {
    const pdfjs = await import("/pdfjs/build/pdf.min.mjs");
    pdfjs.GlobalWorkerOptions.workerSrc = "/pdfjs/build/pdf.worker.min.mjs";
    own.worker ??= new pdfjs.PDFWorker();
    const start = performance.now();
    const task = pdfjs.getDocument({ data: bytes, password, worker: own.worker, verbosity: 0 });
    const document = await task.promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
    }
    const took = performance.now() - start;
    await task.destroy();
    return { took, pages: pages.length, text: pages.join("\n") };
  };
})();
