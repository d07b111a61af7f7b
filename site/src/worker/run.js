// Runs sw.js, whose text is on the standard input with requests, and says which of them it answers.
"use strict";
let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (part) => (input += part));
process.stdin.on("end", () => {
  const { script, requests } = JSON.parse(input);
  const listeners = {};
  const location = new URL("https://example.org/site/sw.js");
  const self = { addEventListener: (type, act) => (listeners[type] = act) };
  const silent = { match: async () => undefined, delete: async () => {}, open: async () => ({ put: async () => {} }) };
  const offline = async () => Promise.reject(new Error("offline"));
  new Function("self", "location", "caches", "fetch", script)(self, location, silent, offline);
  const isAnswered = ([address, mode]) => {
    let answered = false;
    const request = { url: `${location.origin}${address}`, mode, method: "GET", headers: new Headers() };
    const respondWith = (response) => {
      answered = true;
      response.catch(() => {});
    };
    listeners.fetch({ request, respondWith, waitUntil: () => {} });
    return answered;
  };
  process.stdout.write(JSON.stringify(requests.map(isAnswered)));
});
