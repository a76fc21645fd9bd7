/*
 * A province with two cities and two counties, through the whole tool: listed by a table, figures submitted at the lowest
 * level, targets of their own at every level. Figures worked by hand: 45 + 20 = 65 and 65 + 30 = 95 firms; R&D of
 * 12,000 + 3,000 = 15,000 and 15,000 + 5,000 = 20,000 万元 on 60 + 20 = 80 and 80 + 30 = 110 亿元 of GDP.
 */
import { describe, expect, test } from "vitest";
import { runWith } from "../cli/host.ts";

const PLAN = `dabiao: 1
id: shaanxi
period: { from: 2018, due: 2019 }
areas:
  - { code: "610000", name: { zh: 陕西省, en: Shaanxi }, targets: { firms: 90 } }
  - { code: "610700", name: { zh: 汉中市, en: Hanzhong }, targets: { firms: 65 } }
  - { code: "610702", name: { zh: 汉台区, en: Hantai }, targets: { firms: 40 } }
  - { code: "610703", name: { zh: 南郑区, en: Nanzheng }, targets: { firms: { more-than: 24 } } }
  - { code: "610900", name: { zh: 安康市, en: Ankang }, targets: { firms: 30 } }
inputs:
  - { id: rd, name: { zh: 研发经费, en: R&D }, unit: 万元, kind: flow, roll-up: sum }
  - { id: gdp, name: { zh: 生产总值, en: GDP }, unit: 亿元, kind: flow, roll-up: sum }
indicators:
  - { id: firms, name: { zh: 高企, en: Firms }, unit: 家, roll-up: sum, breakdown: sum }
  - { id: share, name: { zh: 研发强度, en: R&D share }, unit: "%", formula: rd / gdp, target: 1.8 }
`;
const AREAS = "地区,上级,同类组\n汉中市,陕西省,陕南\n汉台区,610700,\n南郑区,610700,\n安康市,陕西省,陕南\n";
const ROWS = `area,indicator,period,value,unit
汉台区,firms,2019,45,家
南郑区,firms,2019,20,家
安康市,firms,2019,30,家
610702,rd,2019,1.2,亿元
610703,rd,2019,3000,万元
610900,rd,2019,5000,万元
汉台区,gdp,2019,60,亿元
南郑区,gdp,2019,20,亿元
安康市,gdp,2019,30,亿元
`;
const files = { "plan.yaml": PLAN, "areas.csv": AREAS, "a.csv": ROWS };
const check = (args: string, more: Readonly<Record<string, string>> = {}) =>
  runWith(`check plan.yaml -a a.csv -a areas.csv --as-of 2019 ${args}`, { files: { ...files, ...more } });

test("every level is judged by its own targets, the upper ones by the sums of the lower", async () => {
  const { code, stdout, stderr } = await check("--lang zh --width 100");
  expect(code).toBe(1);
  expect(stderr).toBe("");
  expect(stdout).toBe(`shaanxi · 陕西省   截至 2019 年（--as-of）
   指标         目标    实际  年份            差距    完成率  是否达标
✓  高企      ≥ 90 家   95 家  2019           +5 家  105.56 %  达标
✓  研发强度  ≥ 1.8 %  1.82 %  2019  +0.02 个百分点  101.01 %  达标

2 项达标 · 共 2 项

shaanxi · 汉中市   截至 2019 年（--as-of）
   指标         目标    实际  年份            差距    完成率  是否达标
✓  高企      ≥ 65 家   65 家  2019            0 家  100.00 %  达标
✓  研发强度  ≥ 1.8 %  1.88 %  2019  +0.08 个百分点  104.17 %  达标

2 项达标 · 共 2 项

shaanxi · 汉台区   截至 2019 年（--as-of）
   指标         目标   实际  年份           差距    完成率  是否达标
✓  高企      ≥ 40 家  45 家  2019          +5 家  112.50 %  达标
✓  研发强度  ≥ 1.8 %    2 %  2019  +0.2 个百分点  111.11 %  达标

2 项达标 · 共 2 项

shaanxi · 南郑区   截至 2019 年（--as-of）
   指标         目标   实际  年份           差距   完成率  是否达标
✗  高企      > 24 家  20 家  2019          −4 家  83.33 %  未达标：需 25 家
✗  研发强度  ≥ 1.8 %  1.5 %  2019  −0.3 个百分点  83.33 %  未达标：需 1.8 %

2 项未达标 · 共 2 项

shaanxi · 安康市   截至 2019 年（--as-of）
   指标         目标    实际  年份            差距    完成率  是否达标
✓  高企      ≥ 30 家   30 家  2019            0 家  100.00 %  达标
✗  研发强度  ≥ 1.8 %  1.67 %  2019  −0.13 个百分点   92.59 %  未达标：需 1.8 %

1 项未达标 · 1 项达标 · 共 2 项

✗ 3 项未达标 — 退出码 1
`);
});

test("an explanation says of how many areas a figure is the sum, and of which, with every row behind it", async () => {
  const { lines } = await check("--lang en --area Shaanxi --explain share --explain firms");
  expect(lines.filter((line) => /^ {2}(?:Sum|Formula|Figures|Actual) /.test(line))).toEqual([
    "  Sum         2019: Hanzhong 65 + Ankang 30 = 95 家 (sum of 2 areas)",
    "  Figures     Hantai 2019 45 家   a.csv:2",
    "  Figures     Nanzheng 2019 20 家   a.csv:3",
    "  Figures     Ankang 2019 30 家   a.csv:4",
    "  Actual      95 (2019)",
    "  Sum         R&D 2019: Hanzhong 15000 + Ankang 5000 = 20000 万元 (sum of 2 areas)",
    "  Sum         GDP 2019: Hanzhong 80 + Ankang 30 = 110 亿元 (sum of 2 areas)",
    "  Formula     rd ÷ gdp = 20000 万元 ÷ 110 亿元 = 1.82 %",
    "  Figures     Hantai R&D 2019 1.2 亿元   a.csv:5",
    "  Figures     Nanzheng R&D 2019 3000 万元   a.csv:6",
    "  Figures     Ankang R&D 2019 5000 万元   a.csv:7",
    "  Figures     Hantai GDP 2019 60 亿元   a.csv:8",
    "  Figures     Nanzheng GDP 2019 20 亿元   a.csv:9",
    "  Figures     Ankang GDP 2019 30 亿元   a.csv:10",
    "  Actual      1.82 % (2019)",
  ]);
});

describe("targets that are pushed down", () => {
  test.each([
    ["by more than is asked for: no word", "firms: 90", "firms: 90", ""],
    [
      "by one too few, told at the target that isn't borne",
      "firms: 65",
      "firms: 66",
      'plan.yaml:6:74: error plan/breakdown-short  the targets of the parts of 汉中市 for "firms" (2019) add up to 65 家, 1 家 below its own 66 家',
    ],
  ])("%s", async (_, before, after, said) => {
    const { stdout, stderr } = await check("--lang en", { "plan.yaml": PLAN.replace(before, after) });
    expect(`${stdout}${stderr}`.match(/.*breakdown-short.*/)?.[0] ?? "").toBe(said);
  });
});

test("a county that submits nothing is named at every level above it", async () => {
  const rows = ROWS.replace("南郑区,firms,2019,20,家\n", "");
  const { stdout } = await check("--lang en -f csv --columns area,id,reason", { "a.csv": rows });
  expect(stdout.split(/\r?\n/).filter((line) => line.includes("firms"))).toEqual([
    "Shaanxi,firms,missing input",
    "Hanzhong,firms,missing input",
    "Hantai,firms,",
    "Nanzheng,firms,no data",
    "Ankang,firms,",
  ]);
  const named = await check("--lang en --width 120", { "a.csv": rows });
  expect(named.lines.filter((line) => line.includes("missing input: Nanzheng"))).toHaveLength(2);
});

test("of many missing counties a table names the first, an explanation all of them", async () => {
  const counties = Array.from({ length: 12 }, (_, index) => `K${index + 1}`);
  const plan = `dabiao: 1\nid: p\nperiod: { due: 2019 }\nindicators: [{ id: x, unit: 家, roll-up: sum, target: 5 }]\n`;
  const files = {
    "plan.yaml": plan,
    "areas.csv": ["area,parent", "C,", ...counties.map((county) => `${county},C`)].join("\n"),
    "a.csv": "area,indicator,period,value\nK1,x,2019,5\n",
  };
  const args = "check plan.yaml -a a.csv -a areas.csv --as-of 2019 --area C --lang en --width 200";
  const said = "missing input: K2, K3, K4, K5, K6, K7, K8, K9";
  expect((await runWith(args, { files })).stdout).toContain(`${said}, … (11)\n`);
  expect((await runWith(`${args} --ascii`, { files })).stdout).toContain(`${said}, ... (11)\n`);
  const { lines } = await runWith(`${args} --explain x`, { files });
  expect(lines.filter((line) => line.startsWith("  Missing"))).toHaveLength(11);
});

test("JSON has the parts of a sum with their areas, and what is missing of which", async () => {
  const { scorecards } = JSON.parse((await check("-f json")).stdout);
  const used = scorecards[1].assessments[1].used;
  expect(used.map((one: Record<string, any>) => [one.indicator, one.area.code, one.value, one.unit, one.line])).toEqual(
    [
      ["rd", "610702", 1.2, "亿元", 5],
      ["rd", "610703", 3000, "万元", 6],
      ["gdp", "610702", 60, "亿元", 8],
      ["gdp", "610703", 20, "亿元", 9],
    ],
  );
  const rows = ROWS.replace("南郑区,firms,2019,20,家\n", "");
  const lacking = JSON.parse((await check("-f json", { "a.csv": rows })).stdout).scorecards[0].assessments[0];
  expect([lacking.reason, lacking.missing, lacking.missingAreas]).toEqual([
    "missing-input",
    ["firms"],
    [{ code: "610703", name: { zh: "南郑区", en: "Nanzheng" } }],
  ]);
});

test("whatever the order of files and rows", async () => {
  const [header, ...rows] = ROWS.trim().split("\n");
  const turned = { "a.csv": [header, ...rows.reverse()].join("\n") };
  const cards = async (run: ReturnType<typeof check>) => {
    const { scorecards } = JSON.parse((await run).stdout);
    const text = JSON.stringify(scorecards, (key, value) => (key === "used" || key === "line" ? null : value));
    return text;
  };
  const straight = await cards(check("-f json"));
  expect(await cards(check("-f json", turned))).toBe(straight);
  const first = runWith("check plan.yaml -a areas.csv -a a.csv --as-of 2019 -f json", { files });
  expect(await cards(first)).toBe(straight);
});
