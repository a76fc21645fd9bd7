// The command line in several files. To read and run all of it takes longer than to start Node, and no call has use for more
// than a part.
import { readFileSync } from "node:fs";
import { join, relative as between, resolve } from "node:path";
import { build } from "rolldown";

/**
 * What is loaded when a function of it is called for the first time: all that some modules import, or a part of it. Of these
 * they may import functions and nothing else.
 */
const LATER = {
  "src/cli/later.ts": "all",
  "src/cli/world.ts": "all",
  "src/cli/check.ts": ["./against.ts"],
  "src/cli/owners.ts": ["../core/owners.ts", "../report/owners/rows.ts"],
  "src/cli/schema.ts": ["../read/plan-json-schema.ts", "../read/result-schema.ts"],
  "src/core/assess.ts": ["./trajectory.ts", "./way.ts"],
  "src/core/evaluate.ts": ["./score/stand.ts", "./trajectory.ts"],
  "src/messages/en/index.ts": ["./diagnostics.ts"],
  "src/messages/registry.ts": "all",
  "src/messages/zh/index.ts": ["./diagnostics.ts"],
  "src/read/formula.ts": ["../core/formula/parse.ts"],
  "src/read/observations.ts": ["./csv.ts"],
  "src/read/shape.ts": ["./shape-faults.ts"],
  "src/report/registry.ts": "all",
  "src/report/diff/registry.ts": "all",
  "src/report/table.ts": [
    "./comparison-table.ts",
    "./explanation.ts",
    "./diff/table.ts",
    "./owners/table.ts",
    "../core/diff.ts",
  ],
};

/** What is read together, each with all that it imports and no file before it has: one large file is quicker than many. */
const FILES = [
  {
    name: "start",
    modules: [
      "src/cli/main.ts",
      "src/cli/world.ts",
      "src/messages/page.ts",
      "src/messages/plain.ts",
      "src/report/wrap.ts",
    ],
  },
  { name: "help", modules: ["src/cli/help.ts"] },
  { name: "options", modules: ["src/cli/options.ts", "src/cli/written.ts"] },
  {
    name: "check",
    modules: [
      "src/cli/check.ts",
      "src/report/grid.ts",
      "src/report/legend.ts",
      "src/report/marks.ts",
      "src/report/select.ts",
      "src/report/statements.ts",
    ],
  },
];

/** A path below a folder, with forward slashes on every system. */
const relative = (folder, path) => between(folder, path).replaceAll("\\", "/");

const waits = (module, specifier) => LATER[module] === "all" || LATER[module]?.includes(specifier);

/** The modules that a module waits for. */
function waitingFor(root, module) {
  const text = readFileSync(join(root, module), "utf8");
  const imports = text.matchAll(/^(?:import|export) (?!type )[^;]*? from "(\.[^"]+)";/gms);
  const specifiers = [...imports].map(([, specifier]) => specifier).filter((one) => waits(module, one));
  return specifiers.map((one) => relative(root, resolve(root, module, "..", one)));
}

/** The file that such a module begins. */
const nameOf = (module) =>
  module
    .replace(/^src\//, "")
    .replace(/\.ts$/, "")
    .replaceAll("/", "-");

/** Lets functions of other files wait until they are called. */
function later(root) {
  const mark = "\0later:";
  return {
    name: "later",
    resolveId(specifier, importer) {
      if (importer?.startsWith(mark)) return { id: specifier, external: true };
      return importer && waits(relative(root, importer), specifier) ? mark + resolve(importer, "..", specifier) : null;
    },
    load(id) {
      if (!id.startsWith(mark)) return null;
      const path = id.slice(mark.length);
      const file = `./${nameOf(relative(root, path))}.cjs`;
      const functions = readFileSync(path, "utf8").matchAll(/^export (?:async )?function (\w+)/gm);
      const lines = [...functions].map(
        ([, name]) => `export const ${name} = (...given) => (loaded ??= __later("${file}")).${name}(...given);`,
      );
      return { code: ["let loaded;", ...lines].join("\n"), moduleType: "js" };
    },
  };
}

/**
 * commander comes as CommonJS: each file of it a function that is read over when its own file is, and once more when it runs.
 * As modules its functions are read when they are called. It would start programs for commands that are programs of their own;
 * there are none, and what starts them is slow to load.
 */
const commanderAsModules = {
  name: "commander-as-modules",
  transform(code, id) {
    if (!/[\\/]commander[\\/]lib[\\/]/.test(id)) return null;
    const modules = code
      .replace(/^const (\{[^}]+\}) = require\('(\.[^']+)'\);$/gm, 'import $1 from "$2";')
      .replace("const childProcess = require('node:child_process');", "const childProcess = {};")
      .replace("const process = require('node:process');", "")
      .replace(/\brequire\('(node:\w+)'\)/g, 'globalThis.process.getBuiltinModule("$1")')
      .replace(/^exports\.(\w+) = \1;.*$/gm, "export { $1 };");
    if (/\brequire\(|^exports\./m.test(modules)) throw new Error(`${id} is written in another way than it was`);
    return modules;
  },
};

/** Writes the command line to a folder, main.cjs first of all; gives the modules of each file. */
export async function buildCommandLine(root, folder) {
  return new Map([...(await buildMain(root, folder)), ...(await buildFinder(root, folder))]);
}

const modulesOf = (root, { output }) =>
  output.map(({ fileName, modules = {} }) => [fileName, Object.keys(modules).map((id) => relative(root, id))]);

/** What another thread runs: all of it in a file of its own, so that it needn't read what it doesn't run. */
async function buildFinder(root, folder) {
  const built = await build({
    cwd: root,
    input: "src/cli/finder.ts",
    platform: "node",
    transform: { target: "node20" },
    logLevel: "warn",
    output: {
      file: join(folder, "finder.cjs"),
      format: "cjs",
      minify: !process.env.NO_MINIFY,
      comments: { legal: false },
    },
  });
  return modulesOf(root, built);
}

async function buildMain(root, folder) {
  const waiting = Object.keys(LATER).flatMap((module) => waitingFor(root, module));
  const built = await build({
    cwd: root,
    input: { main: "src/cli/main.ts", ...Object.fromEntries(waiting.map((module) => [nameOf(module), module])) },
    platform: "node",
    // What others take from a module that begins a file may stand in that file; else it would only pass on another one's.
    preserveEntrySignatures: "allow-extension",
    // As CommonJS neither is shaken, and every module of it is a function to be run.
    resolve: {
      alias: {
        commander: join(root, "node_modules", "commander", "lib", "command.js"),
        yaml: join(root, "node_modules", "yaml", "browser", "index.js"),
      },
    },
    transform: { target: "node20", define: { __later: "require" } },
    plugins: [later(root), commanderAsModules],
    logLevel: "warn",
    output: {
      dir: folder,
      format: "cjs",
      minify: !process.env.NO_MINIFY,
      comments: { legal: false },
      entryFileNames: "[name].cjs",
      chunkFileNames: "[name].cjs",
      codeSplitting: {
        groups: FILES.map(({ name, modules }, index) => ({
          name,
          test: (id) => modules.includes(relative(root, id)),
          priority: FILES.length - index,
        })),
      },
    },
  });
  return modulesOf(root, built);
}
