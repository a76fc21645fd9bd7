/*
 * Loaded before the tool (node --require): at the AT-th call to the file system that writes, or opens what is to be written,
 * the process gets the signal DO, before the call is made or, with WHEN=after, when it has been.
 */
const fs = require("node:fs");
const later = require("node:fs/promises");

let left = Number(process.env.AT);
const strike = (when) => {
  if (when === process.env.WHEN && --left === 0) process.kill(process.pid, process.env.DO);
};

const now =
  (real) =>
  (...args) => {
    strike("before");
    try {
      return real(...args);
    } finally {
      strike("after");
    }
  };
const soon =
  (real) =>
  async (...args) => {
    strike("before");
    try {
      return await real(...args);
    } finally {
      strike("after");
    }
  };

for (const name of ["openSync", "closeSync", "unlinkSync", "linkSync"]) fs[name] = now(fs[name]);
for (const name of ["stat", "realpath", "mkdir", "rename", "unlink"]) later[name] = soon(later[name]);
const open = later.open;
later.open = soon(async (...args) => {
  const file = await open(...args);
  for (const name of ["writeFile", "sync", "chmod", "close"]) {
    Object.defineProperty(file, name, { value: soon(file[name].bind(file)) });
  }
  return file;
});
process.on("exit", () => {
  if (process.env.COUNT) process.stderr.write(`\ncalls: ${-left}\n`);
});
