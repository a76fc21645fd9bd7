// Fuzzing led by coverage:
//
//   node tests/fuzz/guided.mjs --seconds 600 --seed 1
//
// runs the whole tool in memory (guided.ts), says how far it came, writes what breaks a rule to tests/fuzz/corpus/, as small as
// it gets, and ends with 1 where there is any. A run that doesn't end is ended from here, and its input written down. With
// --grown there are only the inputs that the grammars make, many times as many in the same time.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";

const folder = dirname(fileURLToPath(import.meta.url));
const root = join(folder, "..", "..");
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "600" },
    seed: { type: "string", default: "1" },
    grown: { type: "boolean", default: false },
  },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
/** What one run may take; only a run that never ends takes so long. */
const PATIENCE = 60_000;

/** Packages stay where they are, so that only our own sources are in the bundle, which know where they came from; of a test runner nothing is called. */
const packages = {
  name: "packages",
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === "entry-point" || path.startsWith("node:")) return null;
      if (path === "vitest") return { path, namespace: "none" };
      return { path: import.meta.resolve(path), external: true };
    });
    bundler.onLoad({ filter: /[\\/]tests[\\/].*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
    }));
    bundler.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "export const test = () => undefined;" }));
  },
};

const made = mkdtempSync(join(tmpdir(), "dabiao-fuzz-"));
const bundle = join(made, "guided.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["tests/fuzz/guided.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  outfile: bundle,
  plugins: [packages],
  logLevel: "error",
});

/** Parts of the bundle that come from src/: esbuild writes the path of a module above it. */
function sourcesIn(text) {
  const heads = [...text.matchAll(/^\/\/ (\S+\.(?:ts|mjs|js))$/gm)];
  return heads
    .map((head, index) => ({ path: head[1], from: head.index, to: heads[index + 1]?.index ?? text.length }))
    .filter(({ path }) => path.startsWith("src/"))
    .map(({ from, to }) => [from, to]);
}

/** Short texts of the sources: keys, words, units and codes, and no sentences. */
function dictionary() {
  const files = readdirSync(join(root, "src"), { recursive: true }).filter((path) => path.endsWith(".ts"));
  const texts = files.map((path) => readFileSync(join(root, "src", path), "utf8")).join("\n");
  const words = [...texts.matchAll(/"([^"\\\n]{1,24})"/g)].map(([, word]) => word);
  return [...new Set(words.filter((word) => !/[.!?] |^\.|^node:/.test(word)))];
}

const current = new SharedArrayBuffer(1 << 20);
const worker = new Worker(pathToFileURL(bundle), {
  workerData: {
    seconds,
    seed,
    grown: values.grown,
    corpus: join(folder, "corpus"),
    dictionary: dictionary(),
    script: pathToFileURL(bundle).href,
    sources: sourcesIn(readFileSync(bundle, "utf8")),
    current,
  },
  resourceLimits: { maxOldGenerationSizeMb: 2048 },
});

const head = new Int32Array(current, 0, 2);
let last = { run: 0, since: Date.now() };
const watch = setInterval(() => {
  const run = Atomics.load(head, 0);
  if (run !== last.run) last = { run, since: Date.now() };
  else if (run > 0 && Date.now() - last.since > PATIENCE) fail("a run that doesn't end");
}, 1000);

function fail(problem) {
  const input = Buffer.from(new Uint8Array(current, 8, Atomics.load(head, 1)));
  const path = join(folder, "corpus", `find-${seed}-ended.json`);
  writeFileSync(path, input);
  console.log(`FIND ${problem}\n  ${path}`);
  finish(1);
}

function finish(code) {
  clearInterval(watch);
  rmSync(made, { recursive: true, force: true });
  process.exit(code);
}

worker.on("message", ({ line, finds }) => {
  if (line !== undefined) console.log(line);
  else finish(finds > 0 ? 1 : 0);
});
worker.on("error", (problem) => fail(String(problem.stack ?? problem)));
