import { expect, test } from "vitest";
import { minus } from "../../src/report/target-text.ts";
import { checkCsv, checkJson, each } from "../cli/host.ts";

const shown = async (indicator: string, args: string) => {
  const records = await checkCsv(`{id: x, ${indicator}}`, "x 2019 1", `--columns target ${args}`);
  return records.map((record) => Object.values(record)[0]!.replace(/^'/, "")).join("; ");
};

each(`
  target: 35                                              │ ≥ 35                 │ ≥ 35                     │ >= 35
  unit: 家, target: {more-than: 25}                       │ > 25 家              │ > 25                     │ > 25
  unit: "%", target: {at-most: 3.5}                       │ ≤ 3.5 %              │ ≤ 3.5 %                  │ <= 3.5 %
  unit: "%", target: {about: 2.0, within: 0.05pp}         │ ≈ 2 ± 0.05 %         │ ≈ 2 ± 0.05 %             │ ~ 2 +- 0.05 %
  target: {about: 2}                                      │ ≈ 2                  │ ≈ 2                      │ ~ 2
  unit: 个, target: {between: [3, 4]}                     │ 3–4 个               │ 3–4                      │ 3-4
  target: {about: 2, within: 0.5, beyond: above}          │ ≈ 2 ± 0.5 (超出亦可) │ ≈ 2 ± 0.5 (above passes) │ ~ 2 +- 0.5 (above passes)
  baseline: {value: 2, period: 2016}, target: {growth: 30%}          │ 增长 ≥ 30 %         │ growth ≥ 30 %        │ growth >= 30 %
  baseline: {value: 2, period: 2016}, target: {growth: -10%}         │ 增长 ≤ −10 %        │ growth ≤ −10 %       │ growth <= -10 %
  baseline: {value: 2, period: 2016}, target: {average-growth: 8%}   │ 年均增长 ≥ 8 %      │ average growth ≥ 8 % │ average growth >= 8 %
  unit: "%", baseline: {value: 2, period: 2016}, target: {change: 2} │ 变化 ≥ 2 个百分点   │ change ≥ 2 pp        │ change >= 2 pp
  target: {yearly-growth: 5%}                             │ 每年增长 ≥ 5 %       │ growth each year ≥ 5 %   │ growth each year >= 5 %
  unit: 名, target: {every-year: {at-least: 300}}         │ 每年 ≥ 300 名        │ each year ≥ 300          │ each year >= 300
  kind: flow, unit: 亿元, target: {total: {at-most: 50}}  │ 累计 ≤ 50 亿元       │ total ≤ 50 亿元          │ total <= 50 亿元
  target: {rising: true}                                  │ 逐年提高             │ rising every year        │ rising every year
  target: {done: true}                                    │ 完成                 │ done                     │ done
  target: [3, {at-most: 5}], milestones: [{by: 2018, at-least: 2}]   │ ≥ 3; ≤ 5; ≥ 2 │ ≥ 3; ≤ 5; ≥ 2 │ >= 3; <= 5; >= 2
`)("%s is %s, in English %s, in ASCII %s", async (indicator, zh, en, ascii) => {
  expect(await shown(indicator!, "--lang zh")).toBe(zh);
  expect(await shown(indicator!, "--lang en")).toBe(en);
  expect(await shown(indicator!, "--lang en --ascii")).toBe(ascii);
});

test("JSON has it without the unit", async () => {
  const { scorecards } = await checkJson("{id: x, unit: 家, target: {more-than: 25}}", "x 2019 1");
  expect(scorecards[0].assessments[0].target.text).toBe("> 25");
});

test("a number's sign is typographic unless only ASCII is wanted", () => {
  expect([minus("-5", false), minus("-5", true), minus("5-4", false)]).toEqual(["−5", "-5", "5-4"]);
});
