// npm run bench [-- --areas 100000] [--rounds 5] [--draws 10000]
// Two comparisons with the least that the same work can take, each in paired runs of whole processes. It asserts that both
// sides come to the same result, and nothing about time.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { writeActuals, writePlan } from "./areas.mjs";
import { machine, paired, tableOf } from "./paired.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const TOP = 10;

const { values } = parseArgs({
  options: {
    areas: { type: "string", default: "10000" },
    rounds: { type: "string", default: "5" },
    draws: { type: "string", default: "10000" },
  },
});
const [areas, rounds, draws] = [values.areas, values.rounds, values.draws].map((text) => {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`a whole number above 0 is needed, not ${text}`);
  return Number(text);
});

const folder = mkdtempSync(join(tmpdir(), "dabiao-bench-"));
const program = (name) => join(here, name);
const inFolder = (name) => join(folder, name);

/** The command line as scripts/build.mjs bundles it, with what bin/ does. */
async function bundleCommand() {
  await build({
    bundle: true,
    minify: true,
    target: "node20",
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outfile: inFolder("cli.cjs"),
    platform: "node",
    format: "cjs",
    define: { "import.meta.url": "__address" },
    banner: { js: 'const __address = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: "error",
  });
  const start = `const { run, nodeHost } = require("./cli.cjs");
run(process.argv.slice(2), nodeHost()).then((code) => {
  process.exitCode = code;
});
`;
  writeFileSync(inFolder("dabiao.cjs"), start);
}

/** What the draws need of the core. */
async function bundleCore() {
  const contents = `export { ONE } from "./src/core/exact.ts";
export { USUAL_JOINING } from "./src/core/plan.ts";
export { resultOf, weightDraws } from "./src/core/score/robustness.ts";
export { treeOf } from "./src/core/score/tree.ts";
`;
  await build({
    bundle: true,
    minify: true,
    target: "node20",
    stdin: { contents, resolveDir: root, loader: "ts" },
    outfile: inFolder("core.mjs"),
    format: "esm",
    logLevel: "error",
  });
}

/** Names of areas in the order in which a program shows them, each once. */
const namesIn = (text) => [...new Set(text.match(/\bA\d{7}\b/g))];

function agree(what, ours, theirs) {
  if (ours === theirs && ours !== "") return;
  throw new Error(`${what}: the two sides don't come to the same result\n${ours}\n\n${theirs}`);
}

async function compareAreas() {
  await bundleCommand();
  writePlan(inFolder("plan.yaml"));
  await writeActuals(inFolder("actuals.csv"), areas);
  const call = ["compare", inFolder("plan.yaml"), "-a", inFolder("actuals.csv"), "--top", String(TOP)];
  const results = paired(
    [
      { name: "dabiao compare", args: [inFolder("dabiao.cjs"), ...call, "--robustness", "0"] },
      { name: "plain loops", args: [program("plain-compare.mjs"), inFolder("actuals.csv"), String(TOP)] },
    ],
    rounds,
  );
  const [ours, theirs] = results.map(({ stdout }) => namesIn(stdout).slice(0, TOP).join(" "));
  agree("compare", ours, theirs);
  return tableOf(`${areas} areas × 30 indicators × 3 levels, CSV to ranking`, results);
}

async function drawWeights() {
  await bundleCore();
  const counts = ["100", "30", String(draws)];
  const results = paired(
    [
      { name: "the core", args: [program("draws-core.mjs"), pathToFileURL(inFolder("core.mjs")).href, ...counts] },
      { name: "plain loops", args: [program("draws-plain.mjs"), ...counts] },
    ],
    rounds,
  );
  agree("draws", ...results.map(({ stdout }) => stdout));
  return tableOf(`${draws} draws of weights × 100 areas × 30 indicators`, results);
}

const [load] = loadavg();
try {
  const tables = [await compareAreas(), await drawWeights()];
  process.stdout.write(`${machine(load)}\nmedians of ${rounds} paired runs, ratios to the last line\n\n`);
  process.stdout.write(`${tables.join("\n\n")}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
