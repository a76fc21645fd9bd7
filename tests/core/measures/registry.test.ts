import { describe, expect, test } from "vitest";
import { isMeasure, MEASURES, measureNamed } from "../../../src/core/measures/registry.ts";

describe("the measures", () => {
  test("are those of the design", () =>
    expect(MEASURES.map(({ name }) => name)).toEqual([
      "level",
      "growth",
      "change",
      "average-growth",
      "yearly-growth",
      "rising",
      "falling",
      "every-year",
      "total",
      "done",
    ]));

  test.each(MEASURES.map((one) => [one.name, one] as const))("%s is found by its name", (name, one) => {
    expect(isMeasure(name)).toBe(true);
    expect(measureNamed(name)).toBe(one);
  });

  test.each(["at-least", "Total", "toString", ""])("%j is none", (name) => expect(isMeasure(name)).toBe(false));

  test.each([
    ["level", "number", "nothing", false, true, "levels", "levels"],
    ["growth", "growth", "base", false, true, "levels", "levels"],
    ["change", "change", "base", false, true, "change", "levels"],
    ["average-growth", "growth", "base-years", false, true, "levels", "levels"],
    ["yearly-growth", "growth", "reference", true, false, "none", "trend"],
    ["rising", "flag", "reference", true, false, "none", "trend"],
    ["falling", "flag", "reference", true, false, "none", "trend"],
    ["every-year", "comparison", "window", true, false, "none", "none"],
    ["total", "number", "window-of-flows", true, true, "none", "sum"],
    ["done", "flag", "nothing", false, false, "none", "none"],
  ] as const)(
    "%s takes a %s and needs %s; broken for good: %s, attained: %s, from the baseline: %s, followed: %s",
    (name, takes, needs, definitive, hasAttainment, fromBaseline, way) =>
      expect(measureNamed(name)).toMatchObject({ takes, needs, definitive, hasAttainment, fromBaseline, way }),
  );

  test("only a total adds up flows, and only yes and no need a stock", () => {
    const limited = MEASURES.filter(({ kinds }) => kinds.length < 3).map(({ name, kinds }) => [name, ...kinds]);
    expect(limited).toEqual([
      ["total", "flow", "cumulative"],
      ["done", "stock"],
    ]);
  });
});
