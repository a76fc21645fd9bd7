import { describe, expect, test } from "vitest";
import { byPosition, type Comparable, comparable, earlier } from "../../src/core/comparable.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { toText } from "../../src/core/exact.ts";
import { planOf, rowsOf } from "../support.ts";

/** What becomes of rows "period,value,unit,scope" beside an indicator; the first one stands in line 2. */
function compared(own: object, ...rows: string[]) {
  const plan = planOf({ indicators: [{ id: "x", ...own }] });
  const cells = rows.map((row) => row.split(","));
  const submitted = cells.map(([period = "", value = "", unit = "", scope = ""]) => ({ period, value, unit, scope }));
  const { observations } = rowsOf(
    [plan],
    submitted.map((row) => ({ indicator: "x", ...row })),
  );
  const said: Diagnostic[] = [];
  const found = comparable(plan.indicators[0]!, [...observations].reverse(), (one) => said.push(one));
  const low = ({ quantity }: Comparable) => quantity?.low && toText(quantity.low);
  const values = [...found.rows].reverse().map((row) => (row.mismatched ? "mismatched" : (low(row) ?? null)));
  const places = said.map(({ code, at }) => `${code} ${at!.line}:${at!.column}`);
  return { values, unit: found.unit, places, args: said.map(({ args }) => args) };
}

describe("a row's value in the unit that the indicator is judged in", () => {
  test.each([
    ["the same unit", "亿元", ["2019,2.5,亿元,"], ["2.5"]],
    ["the same unit in other characters", "%", ["2019,2.5,％,"], ["2.5"]],
    ["no unit: the plan's is meant", "亿元", ["2019,2.5,,"], ["2.5"]],
    ["another unit of the dimension", "亿元", ["2019,12345,万元,", "2018,7000000,元,"], ["1.2345", "0.07"]],
    ["yuan with 人民币 before or behind", "亿元", ["2019,12345,人民币万元,", "2018,5,亿元人民币,"], ["1.2345", "5"]],
    ["in the plan too", "人民币万元", ["2019,5,万元,", "2018,1,亿元,"], ["5", "10000"]],
    ["a quotient", "人年/万人", ["2019,0.0014,人年/人,"], ["14"]],
    ["a fraction under %", "%", ["2019,0.025,倍,"], ["2.5"]],
    ["an unreadable value is nothing scaled twice", "万人", ["2019,abc,万人,"], [null]],
    ["an unreadable value is no mismatch", "家", ["2019,abc,家,"], [null]],
    ["no row", "家", [], []],
  ])("%s", (_, unit, rows, values) => expect(compared({ unit }, ...rows)).toMatchObject({ values, unit, places: [] }));

  test.each([
    ["万 in the cell and in the row's unit", "人", "2019,8万,万人,"],
    ["亿 and 亿", "亿元", "2019,3.2亿,亿元,"],
    ["in the plan's unit where the row has none", "万人", "2019,8万,,"],
    ["behind a blank", "人", "2019,8 万,万人,"],
    ["of several characters", "人", "2019,8百万,万人,"],
    ["of a unit that no dimension knows", "万吨标准煤", "2019,8万,万吨标准煤,"],
  ])("%s: which of the two is meant nobody can say", (_, unit, row) => {
    const found = compared({ unit }, row);
    expect(found).toMatchObject({ values: [null], places: ["actuals/scaled-twice 2:4"] });
  });

  test.each([
    ["人", "2019,8万,万人,", "万人"],
    ["万人", "2019,8万,,", "万人"],
    ["万人", "2019,8万,万户,", "万户"],
  ])("under %s %s is told with the unit that is meant", (unit, row, meant) =>
    expect(compared({ unit }, row).args[0]).toEqual({ value: "8万", unit: meant, indicator: "x" }),
  );

  test("the unit of a value that can't be read is told as well, without being what is wrong with it", () =>
    expect(compared({ unit: "家" }, "2019,abc,人,")).toMatchObject({
      values: [null],
      places: ["actuals/unit-mismatch 2:5"],
    }));

  test("万 in one of the two is read", () => {
    expect(compared({ unit: "人" }, "2019,8万,人,").values).toEqual(["80000"]);
    expect(compared({ unit: "万人" }, "2019,8万人,,").values).toEqual(["8"]);
    expect(compared({ unit: "千克" }, "2019,8万,千克,").values).toEqual(["80000"]);
  });

  test("the end of a qualified value is converted as well", () =>
    expect(compared({ unit: "亿元" }, "2019,6500余,万元,").values).toEqual(["0.65"]));

  test.each([
    ["people are no things", "家", "2019,5,人,", "actuals/unit-mismatch 2:5"],
    ["points are no percentage", "%", "2019,5,个百分点,", "actuals/unit-mismatch 2:5"],
    ["nobody knows the unit", "家", "2019,5,斗,", "actuals/unit-mismatch 2:5"],
    ["the cell itself names it", "家", "2019,5人,,", "actuals/unit-mismatch 2:5"],
  ])("what can't be converted is not judged: %s", (_, unit, row, place) =>
    expect(compared({ unit }, row)).toMatchObject({ values: ["mismatched"], unit, places: [place] }),
  );

  test("each of them is reported with both units, and the others stay", () =>
    expect(compared({ unit: "家" }, "2018,4,个,", "2019,5,万元,")).toMatchObject({
      values: ["4", "mismatched"],
      args: [{ indicator: "x", expected: "家", found: "万元" }],
    }));
});

describe("without a unit in the plan", () => {
  test.each([
    ["the single one of the data is taken", ["2019,5,万元,"], ["5"], "万元"],
    ["though some rows name none", ["2018,4,,", "2019,5,万元,"], ["4", "5"], "万元"],
    ["and written in two ways it is one", ["2018,4,％,", "2019,5,%,"], ["4", "5"], "%"],
    ["where no row names one there is none", ["2019,5,,"], ["5"], null],
  ])("%s", (_, rows, values, unit) => expect(compared({}, ...rows)).toMatchObject({ values, unit, places: [] }));

  test("two are a question for its author, even of one dimension", () =>
    expect(compared({}, "2017,3,,", "2018,4,万元,", "2019,5,亿元,")).toEqual({
      values: ["mismatched", "mismatched", "mismatched"],
      unit: null,
      places: ["actuals/mixed-units 3:5"],
      args: [{ indicator: "x", units: ["万元", "亿元"] }],
    }));
});

describe("rows of another scope", () => {
  test.each([
    ["the plan's own is kept", "全市", ["2019,5,,全市"], ["5"], []],
    ["in other characters too", "R&D 全市", ["2019,5,,Ｒ＆Ｄ全市"], ["5"], []],
    ["none is taken for the plan's", "全市", ["2019,5,,"], ["5"], []],
    ["any single one will do without one in the plan", null, ["2018,4,,市辖区", "2019,5,,"], ["4", "5"], []],
    ["another is left out", "全市", ["2018,4,,全市", "2019,5,,市辖区"], ["4"], ["actuals/other-scope 3:8"]],
    [
      "what names none stays beside another",
      "全市",
      ["2018,4,,", "2019,5,,市辖区"],
      ["4"],
      ["actuals/other-scope 3:8"],
    ],
    ["two are a question", null, ["2018,4,,全市", "2019,5,,市辖区"], [], ["actuals/mixed-scopes 2:8"]],
  ])("%s", (_, scope, rows, values, places) =>
    expect(compared(scope === null ? {} : { scope }, ...rows)).toMatchObject({ values, places }),
  );

  test("are counted and named once", () => {
    const found = compared({ scope: "全市" }, "2017,3,,高新区", "2018,4,,市辖区", "2019,5,,高新区");
    expect(found.args).toEqual([{ indicator: "x", expected: "全市", found: ["市辖区", "高新区"].sort(), rows: 3 }]);
  });

  test("two that the plan has to choose from are named", () =>
    expect(compared({}, "2018,4,,全市", "2019,5,,市辖区").args).toEqual([
      { indicator: "x", scopes: ["全市", "市辖区"].sort() },
    ]));

  test("say nothing about units", () =>
    expect(compared({ scope: "全市", unit: "家" }, "2019,5,人,市辖区").places).toEqual(["actuals/other-scope 2:8"]));
});

test("the row that stands first: by file, then by line", () => {
  const row = (file: string, line: number) => ({ at: { file, line, column: 1 } }) as Parameters<typeof earlier>[0];
  const [a2, a10, b1] = [row("a.csv", 2), row("a.csv", 10), row("b.csv", 1)] as const;
  expect([b1, a10, a2].sort(byPosition)).toEqual([a2, a10, b1]);
  expect([b1, a10, a2].reduce(earlier)).toBe(a2);
});
