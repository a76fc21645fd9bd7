import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { VERSION } from "../src/cli/version.ts";
import { FORMATS } from "../src/report/registry.ts";
import { runWith } from "./cli/host.ts";

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

/** What the example of the library gives in a world that has what every browser has, and nothing of Node. */
type Report = (
  plan: Uint8Array,
  csv: Uint8Array,
  format: string,
  language: string,
  options?: object,
) => { text: string; code: number };

const OF_NODE = ["process", "Buffer", "require", "global", "module", "setImmediate", "__dirname", "__filename"];

let bundle = "";
let inputs: readonly string[] = [];
let report: Report;

beforeAll(async () => {
  const { outputFiles, metafile, warnings } = await build({
    entryPoints: ["docs/example.mjs"],
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "iife",
    globalName: "example",
    // Only what nothing in the bundle declares is replaced: what would have to be there already.
    define: Object.fromEntries(OF_NODE.map((name) => [name, `NODE_${name}`])),
    alias: { dabiao: "./dist/browser.mjs" },
  });
  expect(warnings).toEqual([]);
  bundle = outputFiles[0]!.text;
  inputs = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  const world = createContext({ TextDecoder, TextEncoder, Uint8Array });
  runInContext(bundle, world);
  report = runInContext("example.report", world);
});

test("the library bundles for the browser with nothing of Node in it", () => {
  expect(inputs.filter((path) => !path.endsWith("dist/browser.mjs"))).toEqual([]);
  expect(bundle).not.toMatch(/["']node:/);
  // Whoever only asks whether there is one needs none.
  expect(bundle.replace(/typeof NODE_\w+ < "u" \? NODE_\w+|typeof NODE_\w+/g, "")).not.toContain("NODE_");
});

test("the example is short", () => {
  expect(readFileSync("docs/example.mjs", "utf8").trim().split("\n").length).toBeLessThanOrEqual(15);
});

describe.each(["lhasa", "xining", "hanzhong"])("data/%s in the browser", (name) => {
  const [plan, csv] = ["plan.yaml", "actuals.csv"].map((file) => bytesOf(`data/${name}/${file}`)) as [
    Uint8Array,
    Uint8Array,
  ];

  test.each(FORMATS.map((format) => format.name))("is byte for byte what the tool writes as %s", async (format) => {
    for (const language of ["zh", "en"]) {
      const said = await runWith(["check", "plan.yaml", "-a", "actuals.csv", "-f", format, "--lang", language], {
        files: { "plan.yaml": plan, "actuals.csv": csv },
      });
      const json = JSON.parse(
        (await runWith("check plan.yaml -a actuals.csv -f json", { files: { "plan.yaml": plan, "actuals.csv": csv } }))
          .stdout,
      );
      const read = json.inputs.map((one: object) => ({ rows: null, encoding: null, ...one }));
      const { text, code } = report(plan, csv, format, language, { version: VERSION, inputs: read });
      expect(code).toBe(said.code);
      // Only who reads the files can quote their lines.
      expect(text).toBe(said.stdout.replace(/<span data-column="line">.*?<\/span>/g, ""));
    }
  });
});

test("bad input is told of, and nothing throws", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(report(bytes("dabiao: 1\nid: p\nindicatorss: []\n"), bytes("x"), "compact", "en")).toEqual({
    text: expect.stringContaining('did you mean "indicators"?'),
    code: 2,
  });
});
