import { expect, test } from "vitest";
import { check, each, lhasa } from "../cli/host.ts";

const PLAN = `thresholds: {near: 90%}
indicators:
  - {id: share, name: {zh: 比重, en: Share}, unit: "%", target: 48, baseline: {value: 45.2, period: 2017}, note: a note,
     wording: 提高到48%, assumed: chosen, definition: defined, owners: {lead: [Bureau A], support: [Bureau B, 等]}}
  - {id: sales, unit: 亿元, baseline: {value: 70, period: 2016},
     target: [{growth: 30%}, {average-growth: 20%}, {at-most: 80}, {between: [60, 100]}]}
  - {id: strict, unit: 家, target: {more-than: 25}}
  - {id: rough, unit: 个, target: 600}
  - {id: gone, target: 1}
  - {id: rows, kind: flow, unit: 件, target: {total: 2, from: 2018}}`;
const ROWS = "share 2019 47.9 %; sales 2019 90 亿元; strict 2019 25 家; rough 2019 650余 个; rows 2018 3; rows 2019 5";

/** The paragraphs of an explanation without the run's heading and closing line. */
const explained = async (id: string, args = "") => {
  const { stdout } = await check(PLAN, ROWS, `--as-of 2019 --explain ${id} ${args}`);
  return stdout
    .replace(/plan\.yaml:\d+/g, "plan.yaml:LINE")
    .split("\n\n")
    .slice(1, -1);
};

test("every figure with its place, every step with its numbers; aligned in Chinese, too", async () => {
  expect((await explained("share")).join()).toBe(`Share (share)
  Target         ≥ 48 %   plan.yaml:LINE
  Wording        提高到48%
  Assumed        chosen
  Definition     defined
  Note           a note
  Due            2019; due as of 2019
  Baseline       45.2 % 2017
  Figures        2019 47.9 %   a.csv:2
  Actual         47.9 % (2019)
  Bound          48
  Comparison     47.9 < 48: does not hold
  Gap            47.9 − 48 = −0.1
  Attained       47.9 ÷ 48 = 99.79 %
  From baseline  (47.9 − 45.2) ÷ (48 − 45.2) = 96.43 %
  Start          45.2 % (2017)   plan.yaml:LINE
  Expected       45.2 + (48 − 45.2) × 2 ÷ 2 = 48 % (2019)
  Schedule       0.1 pp behind (−3.57 pp of the way)
  Change         (47.9 − 45.2) ÷ 2 years = +1.35 pp/yr (2.94 % a year)
  Progress       linear: 1.35 ÷ 1.4 = 0.96 → off track
  Required       can't be said: due period reached
  Projection     47.9 % (2019)
  Reached        in 2020, if it goes on like this
  Verdict        near: needs 48 %
  Owners         Bureau A ／ Bureau B and others`);
  expect((await explained("share", "--lang zh")).join()).toMatch(
    /\n {2}较基期完成 {2}\(47.*\n(?: {2}[^结].*\n)+ {2}结论 {8}基本达标：需 48 %\n/,
  );
});

/** What stands behind a label; "" where there is no such line. */
const line = (text: string, label: string) => new RegExp(`^  ${label} +(.*)$`, "m").exec(text)?.[1] ?? "";

each(`
  growth against the base                  │ sales  │ 0 │ Bound      │ 70 × (1 + 30.00 %) = 91
  average growth, compounded over 3 years  │ sales  │ 1 │ Bound      │ 70 × (1 + 20.00 %)^3 = 120.96
  attainment downwards                     │ sales  │ 2 │ Attained   │ 2 − 90 ÷ 80 = 87.50 %
  inside a range nothing is missing        │ sales  │ 3 │ Gap        │ 0
  a bound that does not pass itself        │ strict │ 0 │ Comparison │ 25 = 25: does not hold
  a qualified value as it was written      │ rough  │ 0 │ Actual     │ 650余 (2019)
  without a gap that it can't have         │ rough  │ 0 │ Gap        │
  no data                                  │ gone   │ 0 │ Figures    │ none
  a sum and its parts                      │ rows   │ 0 │ Figures    │ 2018 3 件   a.csv:6
`)("%s: %s %s %s is %s", async (_, id, index, label, text) => {
  expect(line((await explained(id!))[Number(index)]!, label!)).toBe(text);
});

test("several indicators, by id, name or alias, in the plan's order; sources and status; ASCII; the closing line last", async () => {
  const names = "--explain 科技型中小企业 --explain st-contribution,高新技术企业";
  const { stdout, lines } = await lhasa(`--lang en --ascii ${names}`);
  const ids = lines.slice(1).flatMap((one) => /^\S.*\(([a-z-]+)\)$/.exec(one)?.[1] ?? []);
  expect(ids).toEqual(["st-contribution", "high-tech-firms", "technology-smes"]);
  expect(stdout).toContain("  Figures     2018 40 家 preliminary source: 西藏商报2019-01-18   actuals.csv:8\n");
  expect(stdout).toContain("  Gap         40 - 50 = -10\n  Attained    40 / 50 = 80.00 %\n");
  expect(lines.at(-1)).toMatch(/^x incomplete: 11 due targets not assessed; 1 target missed .* exit 3 \(also 1\)$/);
});
