#!/usr/bin/env node

if (process.argv.length === 3 && (process.argv[2] === "--version" || process.argv[2] === "-V")) {
  process.stdout.write(`${require("../package.json").version}\n`);
} else {
  const { run, nodeHost } = require("../dist/cli/main.cjs");
  run(process.argv.slice(2), nodeHost()).then((code) => {
    process.exitCode = code;
  });
}
