import { describe, expect, test } from "vitest";
import { areaText, figureOf, type Indicator, NO_OWNERS, type Plan, placeWithin, textOf } from "../../src/core/plan.ts";

describe("textOf", () => {
  test.each([
    [{ zh: "拉萨", en: "Lhasa" }, "zh", "拉萨"],
    [{ zh: "拉萨", en: "Lhasa" }, "en", "Lhasa"],
    [{ zh: "拉萨" }, "en", "拉萨"],
    [{ en: "Lhasa" }, "zh", "Lhasa"],
    [{}, "zh", "540100"],
  ] as const)("%j in %s is %s", (label, language, expected) =>
    expect(textOf(label, language, "540100")).toBe(expected),
  );
});

test("an indicator that nobody owns has two closed, empty lists of owners", () =>
  expect(NO_OWNERS).toEqual({ lead: [], support: [], open: [] }));

test("an area goes by its name, else by its code; where there is none by nothing", () => {
  expect(areaText({ code: "540100", name: { zh: "拉萨" } }, "en")).toBe("拉萨");
  expect(areaText({ code: "540100", name: {} }, "zh")).toBe("540100");
  expect([areaText({ code: null, name: {} }, "zh"), areaText(null, "zh")]).toEqual(["", ""]);
});

test.each([
  ["counted from that of the formula", 7, true, 12],
  ["that of the formula, where it doesn't stand there character by character", 7, false, 7],
  ["none, where the formula has none", null, true, null],
])("the column of a character within a formula: %s", (_, column, verbatim, expected) => {
  const at = { file: "plan.yaml", line: 3, column };
  expect(placeWithin({ at, verbatim }, 5)).toEqual({ ...at, column: expected });
});

test("a figure is found by its id among inputs and indicators", () => {
  const [gdp, rd] = ["gdp", "rd"].map((id) => ({ id }) as Indicator);
  const plan = { inputs: [gdp!], indicators: [rd!] } as unknown as Plan;
  expect([figureOf(plan, "gdp"), figureOf(plan, "rd"), figureOf(plan, "GDP")]).toEqual([gdp, rd, undefined]);
});
