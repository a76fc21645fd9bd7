import { expect, test } from "vitest";
import { COLUMNS, columnsNamed, groupsOf } from "../../src/report/columns.ts";
import { check, checkCsv, each } from "../cli/host.ts";

const PLAN = `thresholds: {near: 90%}
groups: [{id: g, name: {zh: 一组, en: Group}, owners: {lead: [科技局, 等], support: [统计局, 财政局]}}]
indicators:
  - {id: share, name: {zh: 比重, en: Share}, unit: "%", group: g, target: 48, baseline: {value: 45.2, period: 2017},
     wording: 提高到48%, assumed: {zh: 按年末, en: at the end of the year}}
  - {id: firms, unit: 家, target: {more-than: 25}, milestones: [{by: 2018, at-least: 20}]}
  - {id: rough, unit: 个, target: 600}
  - {id: gone, unit: m, target: 1}
  - {id: ready, target: {done: true}}
  - {id: points, unit: "%", target: {change: 2}, baseline: {value: 10, period: 2017}}`;
const ROWS = "share 2019 47.9 %; firms 2018 25 家; rough 2019 650余 个; ready 2019 是; points 2019 11.996 %";

each(`
  as-of         │ en │ 2019              │ 2019    │ 2019       │ 2019    │ 2019     │ 2019    │ 2019
  group         │ zh │ 一组              │         │            │         │          │         │
  indicator     │ zh │ 比重              │ firms   │ firms (2018 阶段目标) │ rough │ gone │ ready │ points
  bound         │ en │ 48                │ 25      │ 20         │ 600     │ 1        │         │ 2
  unit          │ en │ %                 │ 家      │ 家         │ 个      │ m        │         │ %
  actual        │ en │ 47.9              │ 25      │ 25         │ 650余   │          │ 1       │ 1.996
  period        │ en │ 2019              │ 2018    │ 2018       │ 2019    │          │ 2019    │ 2019
  gap           │ en │ -0.1              │ 0       │ 5          │         │          │         │ -0.004
  gap-unit      │ zh │ 个百分点          │ 家      │ 家         │ 个      │ m        │         │ 个百分点
  shortfall     │ en │ 0.1               │ 0       │ 0          │         │          │         │ 0.004
  needs         │ en │ 48                │ 26      │ 20         │ 600     │ 1        │         │ 2
  attainment    │ en │ 99.79%            │ 100.00% │ 125.00%    │         │          │         │ 99.80%
  baseline      │ en │ 45.2              │         │            │         │          │         │ 10
  from-baseline │ en │ 96.43%            │         │            │         │          │         │ 99.80%
  verdict       │ zh │ 基本达标          │ 基本达标 │ 达标      │ 达标    │ 无法评定 │ 达标    │ 基本达标
  reason        │ en │                   │         │            │         │ no data  │         │
  due           │ en │ 2019              │ 2019    │ 2018       │ 2019    │ 2019     │ 2019    │ 2019
  owner         │ en │ 科技局 and others │         │            │         │          │         │
  support       │ zh │ 统计局、财政局    │         │            │         │          │         │
  wording       │ en │ 提高到48%         │         │            │         │          │         │
  assumed       │ zh │ 按年末            │         │            │         │          │         │
  place         │ en │ a.csv:2           │ a.csv:3 │ a.csv:3    │ a.csv:4 │          │ a.csv:5 │ a.csv:6
`)("%s in %s for a spreadsheet", async (id, lang, ...cells) => {
  const records = await checkCsv(PLAN, ROWS, `--as-of 2019 --lang ${lang} --columns plan,area,${id}`);
  expect(records.map((record) => Object.values(record)[2])).toEqual(cells);
  expect(Object.values(records[0]!).slice(0, 2)).toEqual(["p", lang === "zh" ? "甲市" : "Jia"]);
});

each(`
  actual        │ en │ 47.9 %  │ 25       │ 25       │ 650余    │ —   │ yes  │ 1.996 pp
  actual        │ zh │ 47.9 %  │ 25 家    │ 25 家    │ 650余 个 │ —   │ 是   │ 1.996 个百分点
  period        │ en │ 2019    │ 2018*    │ 2018     │ 2019     │     │ 2019 │ 2019
  gap           │ en │ −0.1 pp │ 0        │ +5       │ —        │ —   │ —    │ −0.004 pp
  verdict       │ en │ near: needs 48 % │ near: needs 26; 25 itself does not pass │ met │ met │ no data │ met │ near: needs 2 pp
`)("%s for a person who reads %s", async (id, lang, ...cells) => {
  const { lines } = await check(PLAN, ROWS, `--as-of 2019 --lang ${lang} --columns id,${id}`);
  expect(lines.flatMap((line) => /^\S {2}[a-z]\S* *(.*)$/.exec(line)?.[1] ?? [])).toEqual(cells);
});

test("a sum stands for its parts, from the first to the last; what is no decimal is the nearest one", async () => {
  const plan =
    "{id: sum, kind: flow, unit: 件, target: {total: 30, from: 2017}}, {id: part, kind: flow, unit: 件, target: 9}";
  const rows = "sum 2017 5; sum 2018 6; sum 2019Q1 1; part 2019Q1 2; part 2019Q2 4";
  const records = await checkCsv(plan, rows, "--as-of 2019Q2 --columns id,period,attainment,from-baseline");
  expect(records.map((record) => Object.values(record)[1])).toEqual(["2017..2019Q1", "2019Q1..2019Q2"]);
  const { stdout } = await check(plan, rows, "--as-of 2019Q2 --columns id,period");
  expect(stdout).toMatch(/part +2019Q1–2019Q2\n/);
});

test("columns have ids of their own and come in the order asked for; groups stand before those inside them", () => {
  expect(new Set(COLUMNS.map(({ id }) => id)).size).toBe(COLUMNS.length);
  expect(columnsNamed(["gap", "id"]).map(({ id }) => id)).toEqual(["gap", "id"]);
  const group = (id: string, ...groups: object[]) => ({ id, groups }) as never;
  expect(groupsOf([group("a", group("b", group("c"))), group("d")]).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});

// Bases of 10/3: 3.3333, 3.6667, 3.3667 and 3.9667 in python's fractions.
each(`
  growth: {at-least: 0%}                 │ 9  │ 3.34
  growth: {at-most: 10%}                 │ 13 │ 3.66
  growth: {about: 10%, within: 9pp}      │ 9  │ 3.37
  growth: {about: 10%, within: 9pp}      │ 13 │ 3.96
  at-least: 3.456789                     │ 9  │ 3.456789
`)("what {%s} needs of %s thirds is a number that passes: %s", async (target, thirds, needs) => {
  const plan = `inputs: [{id: m, unit: 亿元}]
indicators: [{id: x, unit: 亿元, formula: m / 3, target: {${target}${target!.startsWith("growth") ? ", since: 2018" : ""}}}]`;
  const { stdout } = await check(
    plan,
    `m 2018 10; m 2019 ${thirds}`,
    "--columns id,needs,verdict --lang en --as-of 2019",
  );
  expect(stdout).toMatch(new RegExp(`^✗ {2}x {2,}${needs} {2}missed: needs ${needs} 亿元$`, "m"));
});

each(`
  a number in the row's unit            │ {value: 3.33, unit: 万人}    │ 33300      │ 3.33 万人
  a sign that spreadsheets don't read   │ {value: "−5", unit: 人}      │ -5         │ −5 人
  what is no number                     │ {value: 10余}                │ 10余       │ 10余 人
  what is none in another unit          │ {value: 3余, unit: 万人}     │ 3余 万人   │ 3余 万人
  a unit with no way to the row's       │ {value: 3, unit: 家}         │ 3 家       │ 3 家
`)("a baseline is %s", async (_, baseline, value, text) => {
  const plan = `{id: x, unit: 人, target: 40000, baseline: ${baseline}}`;
  const columns = "--as-of 2019 --columns baseline --lang en";
  const cells = (await checkCsv(plan, "x 2019 5", columns)).map((record) => record.Baseline);
  expect(cells).toEqual([value]);
  expect((await check(plan, "x 2019 5", columns)).stdout).toContain(`  ${text}\n`);
});

test("shares are rounded alike for people and spreadsheets", async () => {
  const plan = "rounding: half-even\nindicators: [{id: x, unit: 个, target: 8000}]";
  const records = await checkCsv(plan, "x 2019 4000.4", "--columns attainment");
  expect(Object.values(records[0]!)).toEqual(["50.00%"]);
  expect((await check(plan, "x 2019 4000.4", "--columns attainment")).stdout).toContain("50.00 %");
});
