// Runs frame.js, whose text is on the standard input with where it is from and a frame, and says of each origin in
// turn whether the frame was greeted, and whether one that speaks from there is made as high as it asks. Just so much of a browser is here.
"use strict";
let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (part) => (input += part));
process.stdin.on("end", () => {
  const { script, from, frame: { src, sandbox }, origins } = JSON.parse(input);
  const heights = origins.map((origin) => {
    let hear;
    const frame = {
      src,
      style: {},
      sandbox: { contains: () => false },
      hasAttribute: () => sandbox === true,
      contentWindow: { postMessage: (hello) => (frame.greeting = hello.type) },
    };
    const surroundings = {
      window: {},
      console,
      getComputedStyle: () => ({}),
      setTimeout: () => 0,
      addEventListener: (_, act) => (hear = act),
      document: { currentScript: { src: from }, querySelectorAll: () => [frame], addEventListener: () => {} },
    };
    const names = Object.keys(surroundings);
    new Function(...names, script)(...names.map((name) => surroundings[name]));
    const data = { source: "side-by-state", version: 1, type: "height", height: 500 };
    hear({ source: frame.contentWindow, origin, data });
    return [frame.greeting === "hello", frame.style.height === "500px"];
  });
  process.stdout.write(JSON.stringify(heights));
});
