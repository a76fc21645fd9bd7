// The command line in several files. To read and run all of it takes longer than to start Node, and no call has use for more
// than a part.
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { build } from "rolldown";

/**
 * Modules that name what a call may need. What they import is loaded when a function of it is called for the first time; so
 * they may import functions and nothing else.
 */
const SWITCHBOARDS = [
  "src/cli/later.ts",
  "src/cli/world.ts",
  "src/messages/registry.ts",
  "src/report/registry.ts",
  "src/report/diff/registry.ts",
];

/** What is read together, each with all that it imports and no file before it has: one large file is quicker than many. */
const FILES = [
  { name: "main", modules: ["src/cli/main.ts"] },
  { name: "check", modules: ["src/cli/check.ts", "src/cli/options.ts", "src/report/table.ts"] },
];

/** The file that a module begins which is loaded later. */
const nameOf = (path) =>
  path
    .replace(/^src\//, "")
    .replace(/\.ts$/, "")
    .replaceAll("/", "-");

const importsOf = (text) =>
  [...text.matchAll(/^(?:import|export) (?!type )[^;]*? from "(\.[^"]+)";/gms)].map(([, path]) => path);

/** Lets functions of other files wait until they are called. */
function later(root) {
  const mark = "\0later:";
  const switchboards = new Set(SWITCHBOARDS.map((path) => join(root, path)));
  return {
    name: "later",
    resolveId(specifier, importer) {
      if (switchboards.has(importer)) return mark + resolve(importer, "..", specifier);
      return importer?.startsWith(mark) ? { id: specifier, external: true } : null;
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

/** commander would start programs for commands that are programs of their own; there are none, and to load this is slow. */
const noPrograms = {
  name: "no-programs",
  resolveId: (specifier, importer) =>
    specifier === "node:child_process" && /[\\/]commander[\\/]/.test(importer) ? "\0no-programs" : null,
  load: (id) => (id === "\0no-programs" ? "module.exports = {};" : null),
};

/** Writes the command line to a folder, main.cjs first of all; gives the modules of each file. */
export async function buildCommandLine(root, folder) {
  const waiting = SWITCHBOARDS.flatMap((path) =>
    importsOf(readFileSync(join(root, path), "utf8")).map((one) => relative(root, resolve(root, path, "..", one))),
  );
  const { output } = await build({
    cwd: root,
    input: { main: "src/cli/main.ts", ...Object.fromEntries(waiting.map((path) => [nameOf(path), path])) },
    platform: "node",
    resolve: {
      // As CommonJS it is not shaken, and every module of it is a function to be run.
      alias: { yaml: join(root, "node_modules", "yaml", "browser", "index.js") },
    },
    transform: { target: "node20", define: { __later: "require" } },
    plugins: [later(root), noPrograms],
    logLevel: "warn",
    output: {
      dir: folder,
      format: "cjs",
      minify: process.env.NO_MINIFY ? false : true,
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
  return new Map(
    output.map(({ fileName, modules = {} }) => [fileName, Object.keys(modules).map((id) => relative(root, id))]),
  );
}
