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

  test("only a total adds up flows, and only yes and no need a stock", () => {
    const limited = MEASURES.filter(({ kinds }) => kinds.length < 3).map(({ name, kinds }) => [name, ...kinds]);
    expect(limited).toEqual([
      ["total", "flow", "cumulative"],
      ["done", "stock"],
    ]);
  });
});
