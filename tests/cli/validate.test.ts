import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { runWith } from "./host.ts";

const PLAN = `dabiao: 1
id: p
lang: zh
area: { name: 拉萨市 }
period: { due: 2019 }
groups:
  - { id: g, name: 企业, owners: { lead: [市科技局] } }
indicators:
  - { id: firms, name: 高新技术企业, unit: 家, group: g, target: 25 }
  - { id: rd, name: 研发强度, unit: "%", group: g, target: 2 }
  - { id: aim, unit: 家, required: false, target: 5 }
`;
const GOOD = "指标,年份,数值,单位\nfirms,2019,29,家\nrd,2019,2.1,%\n";
const files = { "plan.yaml": PLAN, "a.csv": GOOD };

/** The codes of a run with the code that it ends with, from its JSON. */
async function judged(call: string, more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const { code, stdout } = await runWith(`${call} -f json`, { files: { ...files, ...more } });
  const result = JSON.parse(stdout);
  expect(result.exit.code).toBe(code);
  expect(result.command).toBe("validate");
  return { code, codes: result.diagnostics.map((one: { code: string }) => one.code) as string[], result };
}

describe("dabiao validate", () => {
  test.each<[title: string, call: string, more: Record<string, string | Uint8Array>, code: number, codes: string[]]>([
    ["a sound plan alone", "validate plan.yaml", {}, 0, []],
    ["a sound CSV alone", "validate a.csv", {}, 0, []],
    ["both, and nothing missing", "validate plan.yaml a.csv --as-of 2019", {}, 0, []],
    ["a broken plan", "validate bad.yaml", { "bad.yaml": PLAN.replace("due", "duo") }, 2, ["plan/unknown-key"]],
    ["a broken CSV", "validate b.csv", { "b.csv": "指标,年份,数值\nfirms,2019,x\n" }, 3, ["actuals/bad-number"]],
    [
      "a conflict that no plan is needed to see",
      "validate b.csv",
      { "b.csv": "指标,年份,数值\nfirms,2019,1\nfirms,2019,2\n" },
      3,
      ["actuals/conflicting-values"],
    ],
    ["two values for two dates are none", "validate b.csv", { "b.csv": "指标,年份,数值\nx,2018,1\nx,2019,2\n" }, 0, []],
    [
      "a missing figure that is due, by its owner",
      "validate plan.yaml b.csv --as-of 2019",
      { "b.csv": "指标,年份,数值,单位\nfirms,2019,29,家\n" },
      3,
      ["actuals/missing-figures"],
    ],
    [
      "the same as a warning",
      "validate plan.yaml b.csv --as-of 2019 --on-missing warn",
      { "b.csv": "指标,年份,数值,单位\nfirms,2019,29,家\n" },
      0,
      ["actuals/missing-figures"],
    ],
    ["a missed target is no matter here", "validate plan.yaml b.csv", { "b.csv": GOOD.replace("29", "2") }, 0, []],
    ["gzip by its first bytes", "validate plan.yaml a.gz", { "a.gz": gzipSync(GOOD) }, 0, []],
    ["a damaged one", "validate a.gz", { "a.gz": Uint8Array.of(0x1f, 0x8b, 1, 2) }, 3, ["actuals/broken-gzip"]],
    ["no such file", "validate none.csv", {}, 2, ["file/not-found"]],
  ])("%s", async (_, call, more, code, codes) => {
    expect(await judged(call, more)).toMatchObject({ code, codes });
  });

  test("a missing figure names its owner and itself", async () => {
    const { result } = await judged("validate plan.yaml b.csv --as-of 2019", {
      "b.csv": "指标,年份,数值\nrd,2019,2\n",
    });
    expect(result.diagnostics[0].args).toEqual({ owner: "市科技局", indicators: ["高新技术企业"], period: "2019" });
    expect(result.scorecards).toEqual([]);
  });

  test("figures of several periods have each its own, and of what is computed those that it lacks are named", async () => {
    const plan = `dabiao: 1
id: p
area: { name: 拉萨市 }
inputs:
  - { id: rd, unit: 亿元, kind: flow }
  - { id: gdp, unit: 亿元, kind: flow }
indicators:
  - { id: month, unit: 亿元, kind: flow, owners: { lead: [甲局] }, target: { at-least: 1, by: 2019-05 } }
  - { id: quarter, unit: 亿元, kind: flow, owners: { lead: [乙局] }, target: { at-least: 1, by: 2019Q2 } }
  - { id: share, unit: "%", kind: flow, formula: rd / gdp, owners: { lead: [甲局] }, target: { at-least: 1, by: 2019Q2 } }
`;
    const data = "指标,年份,数值\nmonth,2019Q2,2\nquarter,2019-05,2\ngdp,2019Q2,9\nrd,2019-04,2\n";
    const { result } = await judged("validate q.yaml b.csv --as-of 2019", { "q.yaml": plan, "b.csv": data });
    expect(result.diagnostics.map(({ args }: Diagnostic) => args)).toEqual([
      { owner: "乙局", indicators: ["quarter"], period: "2019Q2" },
      { owner: "甲局", indicators: ["month 2019-05", "rd 2019Q2"], period: "" },
    ]);
  });

  const noisy = { "b.csv": `${GOOD}zzzzzz,2019,1,家\nyyyyyy,2019,1,家\n` };
  test.each([
    ["warnings pass", "", 0],
    ["as many as allowed", "--max-warnings 2", 0],
    ["more than allowed", "--max-warnings 1", 3],
    ["names nobody asks for as errors", "--strict", 3],
  ])("%s", async (_, option, code) => {
    expect((await judged(`validate plan.yaml b.csv ${option}`, noisy)).code).toBe(code);
  });

  test.each([
    ["a unit that no figure is taken in", "actuals/unit-not-used", "标题（亿元）\n指标,年份,数值\nrd,2019,2\n"],
    ["a unit that is left blank", "actuals/blank-unit", "指标,年份,数值,单位\nrd,2019,2,\nrd,2018,1,亿元\n"],
  ])("%s is a warning, and an error under --strict", async (_, code, text) => {
    const plan = `dabiao: 1\nid: p\narea: { name: 拉萨市 }\nindicators: [{ id: rd, unit: 万元, target: { at-least: 1, by: 2019 } }]\n`;
    const files = { "m.yaml": plan, "b.csv": text };
    for (const [option, severity, exit] of [
      ["", "warning", 0],
      ["--strict", "error", 3],
    ] as const) {
      const { result, code: ended } = await judged(`validate m.yaml b.csv ${option}`, files);
      expect([ended, ...(result.diagnostics as Diagnostic[]).map((one) => `${one.severity} ${one.code}`)]).toEqual([
        exit,
        `${severity} ${code}`,
      ]);
    }
  });

  test("warnings that are counted and not kept count for --max-warnings", async () => {
    const cells = Array.from({ length: 1_200 }, (_, index) => `zz${index}`);
    const wide = { "b.csv": `指标,年份,数值,单位,${cells.join()}\n高新技术企业,2019,35,家${",".repeat(1_200)}\n` };
    const { result } = await judged("validate plan.yaml b.csv --on-missing warn --max-warnings 1100", wide);
    expect([result.exit.code, result.diagnostics.length, result.diagnosticsOmitted]).toEqual([3, 1_001, 200]);
  });

  test("--code shows only some and changes no code", async () => {
    const { code, codes } = await judged("validate plan.yaml b.csv --code actuals/bad-period", {
      "b.csv": "指标,年份,数值\nfirms,2019,x\nfirms,19,1\n",
    });
    expect({ code, codes }).toEqual({ code: 3, codes: ["actuals/bad-period"] });
  });

  test("without a format: code frames on standard output, the caret under the cell, nothing twice", async () => {
    const { stdout, stderr } = await runWith("validate plan.yaml b.csv --lang en", {
      files: { ...files, "b.csv": "指标,年份,数值\n高新技术企业,2019,2.x\n" },
    });
    expect(stderr).toBe("");
    const lines = stdout.split("\n");
    const row = lines.findIndex((line) => line.includes("高新技术企业,2019,2.x"));
    // Twelve columns of Chinese, then ",2019,".
    expect(lines[row + 1]!.indexOf("^")).toBe(lines[row]!.indexOf("高") + 12 + 6);
    expect(stdout).toContain("actuals/bad-number");
  });

  test("a call without files says what is missing", async () => {
    const { code, stderr } = await runWith("validate", { files });
    expect(code).toBe(2);
    expect(stderr).toContain("usage/missing-argument");
  });
});

test("a row that comes a hundred and thirty thousand times is warned of as often", async () => {
  const rows = "拉萨市,firms,2019,29,家\n".repeat(130_001);
  const { code, stdout } = await runWith("validate b.csv --lang en --limit shown=1", {
    files: { "b.csv": `area,indicator,period,value,unit\n${rows}` },
  });
  expect({ code, said: stdout.trim().split("\n").at(-1) }).toEqual({
    code: 0,
    said: "✓ 1 file checked, no error, 130000 warnings — exit 0",
  });
}, 60_000);
