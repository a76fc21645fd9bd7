import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { CATALOGUES } from "../../../src/messages/registry.ts";
import { FORM_COLUMNS } from "../../../src/report/ziping/columns.ts";
import { check, each } from "../../cli/host.ts";
import { markdownTable } from "./made-form.ts";

const PLAN = `thresholds: {near: 90%}
groups:
  - {id: outer, name: {zh: 外层, en: Outer}, owners: {lead: [科技局, 等], support: [统计局, 财政局]},
     groups: [{id: inner, name: {zh: 内层}}]}
  - {id: other, owners: {support: [工信局, 等]}}
indicators:
  - {id: share, name: {zh: 比重, en: Share}, unit: "%", group: inner, commitment: binding, target: 48,
     baseline: {value: 45.2, period: 2017}, milestones: [{by: 2018-06, at-least: 46}]}
  - {id: points, unit: "%", group: other, commitment: aspired, target: {change: 2}, baseline: {value: 10, period: 2017}}
  - {id: exact, unit: 家, target: {equals: 5}}
  - {id: grown, unit: 亿元, target: {average-growth: 10%}, baseline: {value: 30000, unit: 万元, period: 2017}}
  - {id: about, unit: 亿元, target: {growth: {about: 10%, within: 5pp}}, baseline: {value: 3, period: 2017}}
  - {id: yearly, unit: 亿元, target: {rising: true, since: 2017}}
  - {id: ready, target: {done: true}}
  - {id: gone, unit: m, target: {between: [-4, -3], beyond: above}}`;
const ROWS =
  "share 2018-06 45 %; share 2019 47.9 %; points 2019 11.996 %; exact 2019 -6 家; grown 2019 3.63 亿元; " +
  "about 2019 3.3 亿元; yearly 2017 2; yearly 2018 1; ready 2019 是";

each(`
  一级指标 │ zh │ 外层 │ 外层 │ other │ │ │ │ │ │
  指标名称 │ zh │ 比重 │ 比重 (2018年6月 阶段目标) │ points │ exact │ grown │ about │ yearly │ ready │ gone
  Indicator │ en │ Share │ Share (milestone 2018M06) │ points │ exact │ grown │ about │ yearly │ ready │ gone
  单位 │ zh │ % │ % │ % │ 家 │ 亿元 │ 亿元 │ 亿元 │ │ m
  基期值 │ zh │ 45.2 │ 45.2 │ 10 │ — │ 3 │ 3 │ — │ — │ —
  目标值 │ zh │ ≥ 48 │ ≥ 46 │ 变化 ≥ 2 个百分点 │ 恰为 5 │ 年均增长 ≥ 10 %（即 3.63） │ 增长 ≈ 10 ± 5 % │ 逐年提高 │ 完成 │ −4–−3 (超出亦可)
  Target │ en │ ≥ 48 │ ≥ 46 │ change ≥ 2 pp │ exactly 5 │ average growth ≥ 10 % (that is 3.63) │ growth ≈ 10 ± 5 % │ rising every year │ done │ −4–−3 (above passes)
  目标类型 │ zh │ 约束性 │ 约束性 │ 力争 │ 预期性 │ 预期性 │ 预期性 │ 预期性 │ 预期性 │ 预期性
  Commitment │ en │ binding │ binding │ aspired │ expected │ expected │ expected │ expected │ expected │ expected
  实际值 │ zh │ 47.9 │ 45 │ 1.996 个百分点 │ −6 │ 3.63 │ 3.3 │ 1 │ 是 │ —
  Data year │ en │ 2019 │ 2018M06 │ 2019 │ 2019 │ 2019 │ 2019 │ 2018 │ 2019 │
  完成率 │ zh │ 99.79 % │ 97.83 % │ 99.80 % │ −120.00 % │ 100.00 % │ 100.00 % │ — │ — │ —
  差距 │ zh │ −0.1 个百分点 │ −1 个百分点 │ −0.004 个百分点 │ −11 │ 0 │ 0 │ −1 │ — │ —
  是否达标 │ zh │ 基本达标 │ 基本达标 │ 基本达标 │ 未达标 │ 达标 │ 达标 │ 未达标 │ 达标 │ 无法评定
  责任单位 │ zh │ 科技局等／统计局、财政局 │ 科技局等／统计局、财政局 │ 协办：工信局等 │ │ │ │ │ │
  Owners │ en │ 科技局 and others / 统计局, 财政局 │ 科技局 and others / 统计局, 财政局 │ support: 工信局 and others │ │ │ │ │ │
`)("%s in %s", async (head, lang, ...cells) => {
  const { stdout } = await check(PLAN, ROWS, `--as-of 2019 -f ziping --lang ${lang}`);
  expect(markdownTable(stdout).map((row) => row.get(head!))).toEqual(cells);
});

describe("the way ahead", () => {
  const plan = (unit: string, target: string) =>
    `{id: x, unit: "${unit}", target: ${target}, baseline: {value: 10, period: 2017}}`;

  // Of 10 in 2017 and the target in 2019, half of the way should be behind at the end of 2018.
  test.each([
    ["%", "20", 13, "−2 个百分点", "-2"],
    ["%", "20", 16.5, "+1.5 个百分点", "1.5"],
    ["家", "20", 15, "0", "0"],
    ["吨", "{at-most: 4}", 8, "−1", "-1"],
  ])("in %s to %s, %d in 2018 is %s", async (unit, target, value, text, bare) => {
    const shown = async (format: string) =>
      (await check(plan(unit, target), `x 2018 ${value}`, `--as-of 2018 --lang zh -f ${format}`)).stdout;
    const form = await shown("ziping");
    expect(markdownTable(form)[0]!.get("序时")).toBe(text);
    expect(form).toContain("\n序时：实际值超（+）、欠（−）");
    const [record] = parse(await shown("ziping-csv"), { bom: true, columns: true }) as Record<string, string>[];
    expect(record!.序时).toBe(bare);
  });

  test("is a dash where no base says where it starts, and then nobody explains it", async () => {
    const { stdout } = await check("{id: x, unit: 家, target: 20}", "x 2018 13", "--as-of 2018 -f ziping --lang zh");
    expect(markdownTable(stdout)[0]!.get("序时")).toBe("—");
    expect(stdout).not.toContain("序时：");
  });
});

test("there are words for every column in both languages, each its own", () => {
  for (const { ziping } of Object.values(CATALOGUES)) {
    const heads = FORM_COLUMNS.map(({ id }) => ziping.columns[id]);
    expect(new Set(heads).size).toBe(16);
  }
});
