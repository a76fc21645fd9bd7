import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wantedBy } from "../../src/core/names.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import { check, runWith } from "../cli/host.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = readdirSync("data", { recursive: true, encoding: "utf8" }).map((path) => `data/${path}`);
const SEEDS = FILES.filter((path) => /\.(?:yaml|csv)$/.test(path)).map((path) => readFileSync(path));
const WANTED = wantedBy([readPlan("p.yaml", readFileSync("data/lhasa/plan.yaml")).plan!], null);

/** A file of ours with some bytes changed, cut out or put in: what transfers and editors do to files. */
const mutant = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.uint8Array({ maxLength: 6 })), { minLength: 1, maxLength: 8 }),
  )
  .map(([seed, edits]) =>
    edits.reduce<Uint8Array>((file, [at, cut, put]) => {
      const start = at % (file.length + 1);
      return Uint8Array.from([...file.subarray(0, start), ...put, ...file.subarray(start + cut)]);
    }, seed),
  );

const signs = fc.constantFrom(
  ..."\",;\t\r\n：，-—%‰万亿余约一三５.0123456789#[]{}&*!|>'\\".split(""),
  "拉萨市",
  "高新技术企业数量",
  "2018",
  "年",
);
const noise = fc.array(signs, { maxLength: 120 }).map((parts) => bytes(parts.join("")));
const anything = fc.oneof(
  { weight: 2, arbitrary: mutant },
  { weight: 1, arbitrary: noise },
  fc.uint8Array({ maxLength: 200 }),
);

describe("no file makes the readers throw or lose a row without a word", () => {
  test("as a plan: a plan, or at least one error", () => {
    fc.assert(
      fc.property(anything, (file) => {
        const { plan, diagnostics } = readPlan("p.yaml", file);
        expect(plan !== null).toBe(diagnostics.every(({ severity }) => severity === "warning"));
      }),
      { numRuns: 1000 },
    );
  });

  test("as actuals: observations, blanks, or something said about what is none", () => {
    fc.assert(
      fc.property(anything, (file) => {
        const read = readActuals("a.csv", file, WANTED);
        if (read.observations.length === 0 && read.rows > 0) {
          const silent = read.diagnostics.length === 0 && read.omitted === 0;
          const text = new TextDecoder().decode(file);
          // A row may hold a mark for "no figure": then there is nothing to say.
          if (silent) expect(text).toMatch(/[-—–−/:…]|n\/?a|无|缺|null|none|,\s*(?:,|$)/imu);
        }
        for (const { at } of read.diagnostics) expect(at?.file).toBe("a.csv");
      }),
      { numRuns: 1000 },
    );
  });

  test("through the whole tool: a documented code, and JSON that can be read", async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (plan, actuals) => {
        const files = { "p.yaml": plan, "a.csv": actuals };
        const { code, stdout } = await runWith("check p.yaml -a a.csv -f json", { files });
        expect([0, 1, 2, 3]).toContain(code);
        expect(JSON.parse(stdout).exit.code).toBe(code);
      }),
      { numRuns: 300 },
    );
  });
});

test("a thousand bad rows in a hundred thousand: all counted, the first fifty shown", async () => {
  const lines = ["indicator,period,value,unit"];
  for (let row = 0; row < 100_000; row++)
    lines.push(`x,${1000 + (row % 9000)},${row % 100 === 0 ? "?" : (row % 9000) + 1},家`);
  const { code, stderr } = await check("{id: x, unit: 家, target: 5}", "x 2019 1", ["-a", "big.csv"], {
    files: { "big.csv": lines.join("\n") },
  });
  expect(code).toBe(3);
  expect(stderr.match(/^big\.csv:.*: error /gm)!.length).toBeLessThanOrEqual(50);
  expect(stderr).toMatch(/… and [\d,]+ more/);
});

test("a yearbook with five hundred other indicators is one line", async () => {
  const rows = Array.from({ length: 500 }, (_, index) => `指标${"甲乙丙丁戊己庚辛"[index % 8]}${index},2019,1,家`);
  const { code, stderr } = await check("{id: x, unit: 家, target: 5}", "x 2019 6 家", ["-a", "b.csv"], {
    files: { "b.csv": ["indicator,period,value,unit", ...rows].join("\n") },
  });
  expect(code).toBe(0);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toContain("500 other indicators, 500 rows");
});
