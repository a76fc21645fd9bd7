import { expect, test } from "vitest";
import { rational } from "../../src/core/exact.ts";
import { rateText, shownAmount } from "../../src/report/outlook.ts";
import { check, checkCsv, checkJson, each } from "../cli/host.ts";

const PLAN = `progress: { method: linear }
indicators:
  - {id: firms, unit: 家, target: 16}
  - {id: share, unit: "%", target: {at-most: 20}}
  - {id: still, unit: 亿元, target: 8}
  - {id: back, target: 9}
  - {id: there, unit: 家, target: 5}
  - {id: gone, target: 1}
  - {id: points, unit: "%", target: {change: 3}, baseline: {value: 10, period: 2016}}`;
const ROWS = `firms 2016 10; firms 2018 13; share 2016 40; share 2018 30; still 2016 5; still 2018 5; back 2016 8; back 2018 6;
  there 2016 4; there 2018 6; points 2018 12`;

each(`
  expected  │ 14       │ 26.666666666666668 │ 7 │ 8.666666666666666 │ 4.666666666666667 │ │ 2
  ahead     │ -1 │ -3.3333333333333335 │ -2 │ -2.6666666666666665 │ 1.3333333333333333 │ │ 0
  required  │ 3        │ -10        │ 3        │ 3    │ 0    │ │ 1
  change    │ 1.5      │ -5         │ 0        │ -1   │ 1    │ │ 1
  projected │ 14.5     │ 25         │ 5        │ 5    │ 7    │ │ 3
  attained  │ 2020     │ 2020       │ —        │ —    │ 2018 │ │ 2019
  ratio     │ 0.75     │ 0.75       │ 0        │ -3   │ 3    │ │ 1
  outlook   │ moderate │ moderate   │ off track │ regressing │ achieved │ │ on track
  method    │ linear   │ linear     │ linear   │ linear │ linear │ │ linear
  series    │ 2016: 10; 2018: 13 │ 2016: 40; 2018: 30 │ 2016: 5; 2018: 5 │ 2016: 8; 2018: 6 │ 2016: 4; 2018: 6 │ │ 2018: 12
`)("%s for a spreadsheet", async (id, ...cells) => {
  const records = await checkCsv(PLAN, ROWS, `--as-of 2018 --columns id,${id}`);
  const found = records.map((record) => Object.values(record)[1]!);
  expect(found.filter((_, index) => index !== 5)).toEqual(cells.filter((_, index) => index !== 5));
});

each(`
  expected  │ en │ 14    │ 26.67 %   │ 7 亿元  │ 8.67  │ 4.67  │ — │ 2 pp
  ahead     │ en │ −1    │ −3.33 pp  │ −2 亿元 │ −2.67 │ +1.33 │ — │ 0 pp
  ahead     │ zh │ −1 家 │ −3.33 个百分点 │ −2 亿元 │ −2.67 │ +1.33 家 │ — │ 0 个百分点
  required  │ en │ +3 (23.08 %) │ −10 pp │ +3 亿元 (60.00 %) │ +3 (50.00 %) │ 0 │ — │ +1 pp
  change    │ zh │ +1.5 家 (14.02 %) │ −5 个百分点 │ 0 亿元 (0.00 %) │ −1 (−13.40 %) │ +1 家 (22.47 %) │ — │ +1 个百分点
  series    │ en │ ▁█    │ █▁ │ ▄▄ │ █▁ │ ▁█ │ │
  outlook   │ zh │ 略有滞后 │ 略有滞后 │ 明显滞后 │ 倒退 │ 已实现 │ 无法判断：无数据 │ 符合进度
`)("%s for a person who reads %s", async (id, lang, ...cells) => {
  const { lines } = await check(PLAN, ROWS, `--as-of 2018 --lang ${lang} --columns id,${id}`);
  expect(lines.flatMap((line) => /^\S {2}[a-z]\S* *(.*)$/.exec(line)?.[1] ?? [])).toEqual(cells);
});

test("in ASCII a series is its two ends", async () => {
  const { stdout } = await check(PLAN, ROWS, "--as-of 2018 --columns id,series --ascii");
  expect(stdout).toMatch(/firms +10 > 13\n/);
});

test("a target that nothing is asked of and that has no start has no trajectory; one with a baseline has", async () => {
  const plan = "{id: a, target: 5}, {id: b, target: 5, baseline: {value: 3, period: 2016}}";
  const run = await checkJson(plan, "a 2018 4; b 2018 4", "--as-of 2018");
  expect(run.scorecards[0].assessments.map((one: { trajectory: object | null }) => one.trajectory !== null)).toEqual([
    false,
    true,
  ]);
});

test("doubles are shown by the digits that mean something, a rate as a percentage", () => {
  expect(shownAmount(0.1 + 0.2)).toEqual(rational(3n, 10n));
  expect(shownAmount(-2.5e-7)).toEqual(rational(-25n, 100_000_000n));
  expect([rateText(0.0373448, false), rateText(-0.05, false), rateText(-0.05, true)]).toEqual([
    "3.73 %",
    "−5.00 %",
    "-5.00 %",
  ]);
});
