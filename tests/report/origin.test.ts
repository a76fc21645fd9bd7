import { describe, expect, test } from "vitest";
import { missingNames, originOf, partOf, unitOfRow } from "../../src/report/origin.ts";
import { check, checkJson } from "../cli/host.ts";
import { planOf, run } from "../support.ts";

const plan = planOf({
  inputs: [
    { id: "rd", name: { zh: "研发经费", en: "R&D" }, unit: "万元", kind: "flow" },
    { id: "gdp", aliases: ["地区生产总值"], kind: "flow" },
  ],
  indicators: [
    { id: "share", formula: "rd / gdp", target: 2 },
    { id: "plain", unit: "家", target: 1 },
  ],
});
const rows = [
  { indicator: "研发经费", period: 2019, value: 3200 },
  { indicator: "地区生产总值", period: 2019, value: 16, unit: "亿元" },
  { indicator: "plain", period: 2019, value: 3 },
];
const assessed = (some = rows) => run(plan, some, { asOf: "2019" }).scorecards[0]!.assessments;

describe("a figure", () => {
  test("belongs to the input that its row names, in that one's unit where it has none of its own", () => {
    const [share] = assessed();
    const said = share!.used.map((row) => [originOf(row, share!, plan).id, unitOfRow(row, share!, plan)]);
    expect(said).toEqual([
      ["rd", "万元"],
      ["gdp", "亿元"],
    ]);
  });

  test("of an indicator without a formula is its own", () => {
    const [, plain] = assessed();
    const [row] = plain!.used;
    expect([originOf(row!, plain!, plan).id, unitOfRow(row!, plain!, plan)]).toEqual(["plain", "家"]);
  });

  test("that is missing has a name in the reader's language, else its id", () => {
    const [share] = assessed(rows.slice(2));
    expect(missingNames(share!, plan, "zh")).toEqual(["研发经费", "gdp"]);
    expect(missingNames(share!, plan, "en")).toEqual(["R&D", "gdp"]);
  });
});

describe("a figure of a part of the area", () => {
  const areas = [
    { name: { zh: "市", en: "City" } },
    { code: "610702", name: { zh: "区" }, parent: "市" },
    { name: { zh: "县", en: "County" }, parent: "市" },
  ];
  const whole = planOf({
    area: undefined,
    areas,
    inputs: [{ id: "rd", name: { zh: "研发经费", en: "R&D" }, unit: "万元", "roll-up": "sum" }],
    indicators: [
      { id: "x", unit: "家", target: 5, "roll-up": "sum" },
      { id: "y", unit: "万元", formula: "rd", target: 5 },
    ],
  });
  const row = (area: string, value: number) => ({ area, indicator: "x", period: 2019, value });

  test("is told from one of the area itself", () => {
    const [city, district] = run(whole, [row("610702", 3), row("县", 4)], { asOf: "2019" }).scorecards;
    expect(city!.assessments[0]!.used.map((used) => partOf(used, city!)?.name.zh)).toEqual(["区", "县"]);
    expect(district!.assessments[0]!.used.map((used) => partOf(used, district!))).toEqual([null]);
    expect(partOf({ ...city!.assessments[0]!.used[0]!, area: "" }, city!)).toBeNull();
  });

  test("that is missing is named by its area, with the indicator where that is another one", () => {
    const [city] = run(whole, [row("区", 3)], { asOf: "2019" }).scorecards;
    const [x, y] = city!.assessments;
    expect(missingNames(x!, whole, "en")).toEqual(["County"]);
    expect(missingNames(y!, whole, "en")).toEqual(["区 R&D", "County R&D"]);
    expect(missingNames(y!, whole, "zh")).toEqual(["区 研发经费", "县 研发经费"]);
  });
});

const PLAN = `inputs:
  - {id: rd, name: {zh: 研发经费, en: R&D expenditure}, unit: 万元, kind: flow}
  - {id: gdp, name: {zh: 地区生产总值, en: GDP}, unit: 亿元, kind: flow}
indicators:
  - {id: share, unit: "%", formula: rd / gdp, target: 2}
  - {id: growth, unit: "%", formula: rd / prev(rd) - 1, target: {every-year: {at-least: 5}, from: 2018}}`;
const line = (text: string, label: string) =>
  [...text.matchAll(new RegExp(`^  ${label} +(.*)$`, "gm"))].map(([, one]) => one);

describe("a computed value is explained", () => {
  test("with its formula in figures, and every figure with its name and place", async () => {
    const { stdout } = await check(PLAN, "rd 2019 3200 万元; gdp 2019 16", "--as-of 2019 --explain share");
    expect(line(stdout, "Formula")).toEqual(["rd ÷ gdp = 3200 万元 ÷ 16 亿元 = 2 %"]);
    expect(line(stdout, "Figures")).toEqual(["R&D expenditure 2019 3200 万元   a.csv:2", "GDP 2019 16 亿元   a.csv:3"]);
  });

  test("in ASCII", async () => {
    const { stdout } = await check(PLAN, "rd 2018 100; rd 2019 110", "--as-of 2019 --explain growth --ascii");
    expect(line(stdout, "Formula")).toEqual(["rd / prev(rd) - 1 = 110 万元 / 100 万元 - 1 = 10 %"]);
  });

  test("as it was written where it is not exact", async () => {
    const rows = "rd 2017 100; rd 2018 100余; rd 2019 110";
    const { stdout } = await check(PLAN, rows, "--as-of 2019 --explain growth --lang zh");
    expect(line(stdout, "公式")).toEqual(["rd ÷ prev(rd) − 1 = 110 万元 ÷ 100余 万元 − 1 = −100…10 %"]);
  });

  test("without figures where it has none, and what it lacks with the period", async () => {
    const { stdout } = await check(PLAN, "rd 2019 3200", "--as-of 2019 --explain share --lang zh");
    expect(line(stdout, "公式")).toEqual(["rd ÷ gdp"]);
    expect(line(stdout, "缺少")).toEqual(["地区生产总值 (gdp) 2019"]);
    expect(line(stdout, "结论")).toEqual(["无法评定：缺少输入：地区生产总值"]);
  });

  test("and a submitted one is shown as such", async () => {
    const { stdout } = await check(PLAN, "rd 2019 3200; gdp 2019 16; share 2019 2 %", "--as-of 2019 --explain share");
    expect(line(stdout, "Formula")).toEqual(["rd ÷ gdp"]);
    expect(line(stdout, "Figures")).toEqual(["2019 2 %   a.csv:4"]);
  });
});

test("JSON names the formula, whose figure each one is, and what is missing", async () => {
  const [share] = (await checkJson(PLAN, "rd 2019 3200; gdp 2019 16", "--as-of 2019")).scorecards[0].assessments;
  expect(share.used.map((one: { indicator: string; unit: string }) => [one.indicator, one.unit])).toEqual([
    ["rd", "万元"],
    ["gdp", "亿元"],
  ]);
  expect([share.actual.value, share.actual.file, share.formula, "missing" in share]).toEqual([
    2,
    null,
    "rd / gdp",
    false,
  ]);
  const [lacking] = (await checkJson(PLAN, "rd 2019 3200", "--as-of 2019")).scorecards[0].assessments;
  expect([lacking.reason, lacking.missing]).toEqual(["missing-input", ["gdp"]]);
});
