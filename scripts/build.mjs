// Builds dist/: the command line as CommonJS files that are loaded when they are needed, the library as one ES module for
// Node and one for everything else, with their types, and the licences and the bill of everything that went into any of them.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bill, licences } from "./bill.mjs";
import { buildCommandLine } from "./command-line.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

const common = {
  bundle: true,
  minify: true,
  metafile: true,
  target: "node20",
  legalComments: "none",
  absWorkingDir: root,
};
const commandLine = await buildCommandLine(root, join(dist, "cli"));
const asLibrary = {
  ...common,
  entryPoints: ["src/index.ts"],
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["browser"],
  format: "esm",
};
const library = await build({ ...asLibrary, outfile: "dist/index.mjs" });
// What csv-parse takes from Node elsewhere it brings along here.
const browser = await build({
  ...asLibrary,
  outfile: "dist/browser.mjs",
  alias: { "csv-parse/sync": "csv-parse/browser/esm/sync" },
});

const tsc = createRequire(import.meta.url).resolve("typescript/package.json");
execFileSync(process.execPath, [join(dirname(tsc), "bin", "tsc"), "-p", join(root, "tsconfig.types.json")], {
  stdio: "inherit",
});
// The package has no "type", so that bin/ is CommonJS; the types describe an ES module.
writeFileSync(join(dist, "types", "package.json"), '{ "type": "module" }\n');

const packages = new Set();
const inLibrary = [library, browser].flatMap(({ metafile }) => Object.keys(metafile.inputs));
for (const input of [...inLibrary, ...[...commandLine.values()].flat()]) {
  const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (match) packages.add(match[1]);
}
const bundled = [...packages].sort();
writeFileSync(join(dist, "THIRD-PARTY-LICENCES.txt"), licences(root, bundled));
writeFileSync(join(dist, "sbom.cdx.json"), bill(root, bundled));
