// Says of each script on the standard input, as JSON, why it does not parse as what it is loaded as. Nothing is run.
"use strict";
const vm = require("node:vm");
let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (part) => (input += part));
process.stdin.on("end", () => {
  const faults = [];
  for (const { name, kind, text } of JSON.parse(input)) {
    try {
      if (kind === "module") new vm.SourceTextModule(text, { identifier: name });
      else new vm.Script(text, { filename: name });
    } catch (error) {
      faults.push(`${name}, loaded as a ${kind}: ${error.message}`);
    }
  }
  process.stdout.write(JSON.stringify(faults));
});
