import { describe, expect, test } from "vitest";
import { lint } from "../../src/core/lint.ts";
import { inMemory } from "../../src/core/observations.ts";
import { ANYTHING } from "../../src/core/names.ts";
import { readActuals } from "../../src/read/observations.ts";

/** "line:column code" of what is wrong among rows that no plan speaks of; the first one stands in line 2. */
function found(...rows: string[]): string[] {
  const text = ["area,indicator,period,value,unit,scope,status", ...rows].join("\n");
  const { observations } = readActuals("a.csv", new TextEncoder().encode(text), ANYTHING);
  return lint(inMemory([...observations].reverse())).map(({ code, at }) => `${at!.line}:${at!.column} ${code}`);
}

describe("among rows without a plan", () => {
  test.each([
    ["one value twice is a duplicate", ["A,x,2019,5,,,", "A,x,2019,5,,,"], ["3:4 actuals/duplicate-row"]],
    ["two values are a conflict", ["A,x,2019,5,,,", "A,x,2019,6,,,"], ["2:4 actuals/conflicting-values"]],
    ["two units are a question", ["A,x,2018,5,家,,", "A,x,2019,6,人,,"], ["2:5 actuals/mixed-units"]],
    ["two scopes are a question", ["A,x,2018,5,,全市,", "A,x,2019,6,,新区,"], ["2:6 actuals/mixed-scopes"]],
    ["a hundredfold is suspicious", ["A,x,2018,0.02,,,", "A,x,2019,2,,,"], ["3:4 actuals/suspicious-jump"]],
    ["fewer than none are", ["A,x,2019,-3,家,,"], ["2:4 actuals/negative-count"]],
    [
      "all of it is listed by place",
      ["A,y,2018,2,,,", "A,x,2019,5,,,", "A,x,2019,6,,,", "A,y,2019,200,,,"],
      ["3:4 actuals/conflicting-values", "5:4 actuals/suspicious-jump"],
    ],
  ])("%s", (_, rows, expected) => expect(found(...rows)).toEqual(expected));

  test.each([
    ["another area", ["A,x,2019,5,家,,", "B,x,2019,6,人,,"]],
    ["another indicator", ["A,x,2019,2,,,", "A,y,2019,200,,,"]],
    ["another period", ["A,x,2018,5,,,", "A,x,2019,6,,,"]],
    ["a part of the year", ["A,x,2019,5,,,", "A,x,2019H2,3,,,"]],
    ["a forecast", ["A,x,2019,5,,,", "A,x,2019,6,,,预测"]],
    ["a final figure over a preliminary one", ["A,x,2019,5,,,初步", "A,x,2019,6,,,最终"]],
    ["one unit written in two ways", ["A,x,2018,5,％,,", "A,x,2019,6,%,,"]],
    ["nothing at all", []],
  ])("%s is no fault", (_, rows) => expect(found(...rows)).toEqual([]));
});
