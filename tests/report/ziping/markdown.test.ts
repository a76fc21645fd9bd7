import { expect, test } from "vitest";
import { compare } from "../../cli/cities.ts";
import { check, planText, runWith } from "../../cli/host.ts";
import { ziping } from "../../../src/report/ziping/markdown.ts";
import { HOSTILE, lookOf, renamed, runOf, VERDICTS } from "../made-run.ts";
import { markdownTable } from "./made-form.ts";

const PLAN = `title: {zh: 创新目标, en: Innovation targets}
thresholds: {near: 90%, about: 2.5%}
indicators: [{id: firms, unit: 家, target: {more-than: 25}}, {id: share, unit: "%", target: {at-most: 3}, milestones: [{by: 2018, at-most: 4}]}]`;
const ROWS = "firms 2019 25 家; share 2019 2.5 %";

test("a heading, the as-of, the sixteen columns, thresholds, counts and the closing line", async () => {
  expect((await check(PLAN, ROWS, "--as-of 2019 -f ziping --lang zh")).stdout).toBe(`## 创新目标自评表 · 甲市

截至 2019 年（--as-of）

| 序号 | 一级指标 | 指标名称 | 单位 | 基期值 | 目标值 | 目标类型 | 实际值 | 数据年份 | 完成率 | 差距 | 序时 | 是否达标 | 责任单位 | 数据来源 | 备注 |
| ---: | --- | --- | --- | ---: | ---: | --- | ---: | --- | ---: | ---: | ---: | --- | --- | --- | --- |
| 1 |  | firms | 家 | — | \\> 25 | 预期性 | 25 | 2019 | 100.00 % | 0 | — | 基本达标 |  | a.csv:2 | 需 26 家，25 本身不算；完成率 90.00 % 起为基本达标 |
| 2 |  | share | % | — | ≤ 3 | 预期性 | 2.5 | 2019 | 116.67 % | −0.5 个百分点 | — | 达标 |  | a.csv:3 |  |
| 3 |  | share (2018 阶段目标) | % | — | ≤ 4 | 预期性 | — |  | — | — | — | 无法评定 |  |  | 无数据 |

完成率 90.00 % 起为基本达标

“左右”：偏差不超过该数的 2.50 %

1 项基本达标 · 1 项达标 · 共 2 项

**通过，1 项基本达标 — 退出码 0**
`);
});

test("the area stands behind a title that doesn't name it; only ASCII signs where only they are wanted", async () => {
  const [named, plain] = await Promise.all(
    ["title: 甲市创新目标", "title: 创新目标"].map(async (title) => {
      const plan = `${title}\nindicators: [{id: x, unit: "%", target: 5, baseline: {value: 1, period: 2017}}]`;
      return (await check(plan, "x 2018 -2 %", "--as-of 2018 -f ziping --lang zh --ascii")).stdout;
    }),
  );
  expect([named!.split("\n")[0], plain!.split("\n")[0]]).toEqual(["## 甲市创新目标自评表", "## 创新目标自评表 - 甲市"]);
  expect(plain).toContain("| -2 | 2018 | -40.00 % | -7 个百分点 | -5 个百分点 |");
  expect(plain).not.toMatch(/[−—–·≥]/);
});

test("the rows that are asked for, in their order and numbered anew; the counts are those of all", async () => {
  const plan = "{id: a, unit: 家, target: 5}, {id: b, unit: 家, target: 5}, {id: c, unit: 家, target: 5}";
  const args = "--as-of 2019 -f ziping --lang zh --verdict missed --sort gap";
  const { stdout } = await check(plan, "a 2019 4 家; b 2019 9 家; c 2019 1 家", args);
  expect(markdownTable(stdout).map((row) => [row.get("序号"), row.get("指标名称")])).toEqual([
    ["1", "c"],
    ["2", "a"],
  ]);
  expect(stdout).toContain("\n2 项未达标 · 1 项达标 · 共 3 项\n");
});

test("what was set by hand stands above, where the targets are heading below if anybody asks", async () => {
  const plan = "{id: x, unit: 家, target: 20, baseline: {value: 10, period: 2017}}";
  const args = "--as-of 2018 -f ziping --lang zh";
  const { stdout } = await check(plan, "x 2018 10 家", `${args} --set x=15 --progress linear`);
  expect(stdout).toContain("\n\n假设：x = 15（2018），人为设定\n\n| 序号 ");
  expect(stdout).toContain("\n\n1 项未到期 · 共 1 项\n\n前景：1 项符合进度\n\n**");
  expect((await check(plan, "x 2018 10 家", args)).stdout).not.toContain("前景");
});

test("of a comparison the form of each area that it shows, with the counts of all of its targets", async () => {
  const { stdout } = await compare("-f ziping --lang en --areas 甲市 --only rd");
  expect(stdout).toContain("## Self-assessment: Innovative cities · 甲市\n");
  expect(markdownTable(stdout).map((row) => [row.get("Indicator"), row.get("Actual"), row.get("Gap")])).toEqual([
    ["R&D share", "5", "+3 pp"],
  ]);
  expect(stdout).toContain("\n3 met · of 3 targets\n");
  expect(stdout.match(/^## /gm)).toHaveLength(1);
});

test("of nothing the closing line alone", async () => {
  const files = { "plan.yaml": planText("{id: x, target: 5}") };
  const { stdout } = await runWith("validate plan.yaml -f ziping --lang zh", { files });
  expect(stdout).toBe("**已检查 1 个文件，没有错误 — 退出码 0**\n");
});

test.each(HOSTILE)("%s in names leaves sixteen cells in a row, and nothing for another reader", (_, text) => {
  const rendered = ziping(renamed(runOf(VERDICTS), text), lookOf());
  const rows = rendered.match(/^\|.*$/gm) ?? [];
  expect(rows.map((row) => row.match(/(?<!\\)\|/g)!.length)).toEqual(Array(10).fill(17));
  expect(rendered).not.toMatch(/<b|##\[|^::|[\u202e\u200b\u2028\u0000\u001b]/m);
});
