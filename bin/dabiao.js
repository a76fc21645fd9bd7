#!/usr/bin/env node

if (process.argv.length === 3 && (process.argv[2] === "--version" || process.argv[2] === "-V")) {
  process.stdout.on("error", ({ code }) => {
    if (code === "EPIPE") return;
    process.exitCode = 4;
    console.error(`error output/cannot-write  stdout can't be written (${code})`);
  });
  process.stdout.write(`${require("../package.json").version}\n`);
} else {
  if (process.version.startsWith("v20.")) {
    // Node 20 begins to optimise what a small run does a few times only: a fifth of its time. Later versions know no such flag.
    require("node:v8").setFlagsFromString("--interrupt-budget=500000");
  } else {
    // What was compiled is kept for the next call, where Node can; where it may not write it compiles again and says nothing.
    // Only below a folder that is there: below /proc Node 22 would try for ever to make one.
    const { enableCompileCache } = require("node:module");
    if (enableCompileCache && require("node:fs").existsSync(require("node:os").tmpdir())) enableCompileCache();
  }
  const { run, nodeHost } = require("../dist/cli/main.cjs");
  run(process.argv.slice(2), nodeHost()).then((code) => {
    process.exitCode = code;
  });
}
