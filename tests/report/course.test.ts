import { describe, expect, test } from "vitest";
import { check } from "../cli/host.ts";

/** The lines of an explanation from the start of the way on, labels and all. */
async function course(plan: string, rows: string, args: string): Promise<string[]> {
  const { lines } = await check(plan, rows, `${args} --explain x`);
  const first = lines.findIndex((line) => line.startsWith("  Start") || line.startsWith("  起点"));
  const last = lines.findIndex((line) => /^ {2}(?:Verdict|结论)/.test(line));
  return lines.slice(first, last < 0 ? -2 : last).map((line) => line.trim().replace(/ {2,}/g, "  "));
}

const STATCAN = 'progress: {method: statcan}\nindicators: [{id: x, unit: "%", target: {at-most: 7.25, by: 2030}}]';

describe("every number of a way, with what it is made of", () => {
  test("linear, behind", async () => {
    expect(await course("{id: x, unit: 家, target: 16}", "x 2016 10; x 2018 13", "--as-of 2018")).toEqual([
      "Start  10 (2016)  a.csv:2",
      "Expected  10 + (16 − 10) × 2 ÷ 3 = 14 (2018)",
      "Schedule  1 behind (−16.67 pp of the way)",
      "Change  (13 − 10) ÷ 2 years = +1.5/yr (14.02 % a year)",
      "Progress  linear: 1.5 ÷ 2 = 0.75 → moderate",
      "Required  +3/yr (23.08 % a year), 1 year (2018–2019)",
      "Projection  14.5 (2019)",
      "Reached  in 2020, if it goes on like this",
    ]);
  });

  test("statcan, in Chinese: the growth that was and the growth that is required, and the score", async () => {
    expect(await course(STATCAN, "x 2015 14.5; x 2023 10.4", "--as-of 2023 --lang zh")).toEqual([
      "起点  14.5 % (2015)  a.csv:2",
      "序时应达  14.5 × (7.25 ÷ 14.5)^(8 ÷ 15) = 10.02 % (2023)",
      "序时进度  欠序时进度 0.38 个百分点 (占全程 −5.26 个百分点)",
      "年均变化  (10.4 − 14.5) ÷ 8 年 = −0.51 个百分点/年 (年均增长 −4.07 %)",
      "进展  statcan: −4.07 % ÷ −4.52 % = 0.90 → 略有滞后 (moderate progress); 得分 2.15",
      "今后所需  −0.45 个百分点/年 (年均增长 −5.02 %), 7 年 (2023–2030)",
      "到期预计  7.78 % (2030)",
      "实现时间  照此趋势，2032 年实现",
    ]);
  });

  test.each([
    [
      "un-progress-chart",
      "Progress  un-progress-chart: (7.78 − 14.5) ÷ (7.25 − 14.5) = 0.93 → moderate (fair progress, but acceleration needed); score 2",
    ],
    ["sdsn", "Progress  sdsn: −0.5125 ÷ −0.4833 = 1.06 → on track (on track or maintaining)"],
  ])("%s", async (method, line) => {
    expect(await course(STATCAN, "x 2015 14.5; x 2023 10.4", `--as-of 2023 --progress ${method}`)).toContain(line);
  });

  test("destatis goes by the last five years", async () => {
    const rows = "x 2015 20; x 2018 14; x 2019 13.5; x 2020 13; x 2021 12; x 2022 11; x 2023 10.4";
    const lines = await course(STATCAN, rows, "--as-of 2023 --progress destatis --ascii");
    // (10.4 − 14) ÷ 5 = −0.72 a year, 7 years on: 5.36; and 10.4 − 5.36 of the 3.15 that are left.
    expect(lines).toContain("Progress  destatis: (5.36 - 10.4) / (7.25 - 10.4) = 1.6 -> on track (sun)");
    expect(lines).toContain("Change  (10.4 - 14) / 5 years = -0.72 pp/yr");
  });

  test("what a year has brought so far stands beside the figure of the year before that is judged", async () => {
    const plan = "{id: x, unit: 亿元, kind: flow, target: 12}";
    expect(await course(plan, "x 2018 13; x 2019-01 2; x 2019-03 1", "--as-of 2019Q1 --progress linear")).toEqual([
      "Start  0 亿元 (2019-01-01)  plan.yaml:5",
      "So far  2 亿元 (2019-01)  a.csv:3",
      "Expected  0 + (12 − 0) × 0.08 ÷ 1 = 1 亿元 (2019-01)",
      "Schedule  1 亿元 ahead (+8.33 pp of the way)",
      "Change  (2 − 0) ÷ 0.08 years = +24 亿元/yr",
      "Progress  linear: 24 ÷ 12 = 2 → on track",
      "Required  +10.91 亿元/yr, 0.92 years (2019-01–2019)",
      "Projection  24 亿元 (2019)",
      "Reached  in 2019, if it goes on like this",
    ]);
  });

  test("what can't be said has its reason", async () => {
    expect(await course("{id: x, unit: 家, target: 16}", "x 2016 10", "--as-of 2018")).toEqual([
      "Start  10 (2016)  a.csv:2",
      "Expected  14 (2018)",
      "Progress  linear: n/a: too few years",
      "Required  +2/yr (16.96 % a year), 3 years (2016–2019)",
    ]);
  });

  test("a baseline stands where the plan has it; exactly on schedule; a change is told in changes", async () => {
    const plan = '{id: x, unit: "%", target: {change: 3}, baseline: {value: 10, period: 2016}}';
    expect(await course(plan, "x 2018 12", "--as-of 2018")).toEqual([
      "Start  0 pp (2016)  plan.yaml:5",
      "Expected  0 + (3 − 0) × 2 ÷ 3 = 2 pp (2018)",
      "Schedule  exactly on schedule (0.00 pp of the way)",
      "Change  (2 − 0) ÷ 2 years = +1 pp/yr",
      "Progress  linear: 1 ÷ 1 = 1 → on track",
      "Required  +1 pp/yr, 1 year (2018–2019)",
      "Projection  3 pp (2019)",
      "Reached  in 2019, if it goes on like this",
    ]);
  });

  test("an indicator without a target: where it is, how it changes, where it is heading", async () => {
    const plan =
      'indicators: [{id: x, unit: "%", direction: higher, progress: {method: statcan, limit: 100}}, {id: y, target: 1}]';
    expect(await course(plan, "x 2016 66.6; x 2023 71.4; y 2023 1", "--as-of 2023")).toEqual([
      "Start  66.6 % (2016)  a.csv:2",
      "Actual  71.4 % (2023)  a.csv:3",
      "Change  (71.4 − 66.6) ÷ 7 years = +0.69 pp/yr (1.00 % a year)",
      "Progress  statcan: 1.00 % (C = 0.84) → moderate (moderate progress); score 1.74",
    ]);
  });
});
