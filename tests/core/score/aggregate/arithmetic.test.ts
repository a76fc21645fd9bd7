import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arithmetic } from "../../../../src/core/score/aggregate/arithmetic.ts";
import { children, exactly, isMonotone, isOrderless, isWithin, joined, scoreOf } from "./joined.ts";
import { runs } from "../../../effort.ts";

describe("arithmetic: Σ w·x ÷ Σ w", () => {
  test.each([
    ["one child", "60", "60"],
    ["equal weights", "60 70 95", "75"],
    ["the first weighs three times as much", "60*3 80", "65"],
    ["weights needn't sum to 1", "10*0.1 20*0.3", "17.5"],
    ["below zero", "-5 5*3", "2.5"],
    ["thirds", "1 0 0", "1/3"],
  ])("%s: %s is %s", (_, text, expected) => {
    expect(exactly(arithmetic, text)).toBe(expected);
    expect(joined(arithmetic, text)).toBeCloseTo(expected === "1/3" ? 1 / 3 : Number(expected), 13);
  });

  test.each([["0.3 -0.2 -0.1"], ["-1*0.1 0.5*0.2"], ["0 0"]])("%s is exactly 0", (text) => {
    expect(joined(arithmetic, text)).toBe(0);
    expect(exactly(arithmetic, text)).toBe("0");
  });

  test("beyond all doubles is no 0", () => {
    const vast = { value: 1e308, weight: 1 };
    expect(scoreOf(arithmetic, [vast, vast])).toBe(Number.POSITIVE_INFINITY);
  });

  test("what is nearly 0 and no rounding stays", () =>
    expect(joined(arithmetic, "1 -0.999999999")).toBeCloseTo(5e-10, 15));

  test("lies within its values, whatever their order, and never falls when one rises", () => {
    fc.assert(
      fc.property(children, fc.double({ min: 0, max: 50, noNaN: true }), (all, better) => {
        return isWithin(arithmetic, all) && isOrderless(arithmetic, all) && isMonotone(arithmetic, all, better);
      }),
    );
  });
});

test("column by column it is to the last bit what it is area by area", () => {
  const value = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: 0, max: 1e3, noNaN: true }) },
    fc.constantFrom(0, Number.NaN, 5e-324, 1e300, Number.MAX_VALUE),
  );
  const sizes = fc.record({ areas: fc.integer({ min: 1, max: 5 }), children: fc.integer({ min: 1, max: 11 }) });
  const tables = sizes.chain(({ areas, children }) => {
    const column = fc.array(value, { minLength: areas, maxLength: areas }).map((values) => Float64Array.from(values));
    const weight = fc.oneof(fc.constant(1), fc.double({ min: 1e-3, max: 5, noNaN: true }));
    return fc.record({
      columns: fc.array(column, { minLength: children, maxLength: children }),
      weights: fc.array(weight, { minLength: children, maxLength: children }).map((all) => Float64Array.from(all)),
    });
  });
  fc.assert(
    fc.property(tables, ({ columns, weights }) => {
      const areas = [...columns[0]!.keys()];
      const expected = areas.map((area) => {
        const counted = [...columns.keys()].filter((child) => !Number.isNaN(columns[child]![area]!));
        const values = Float64Array.from(counted, (child) => columns[child]![area]!);
        const along = Float64Array.from(counted, (child) => weights[child]!);
        return counted.length === 0 ? Number.NaN : arithmetic.combine(values, along, counted.length);
      });
      const scores = new Float64Array(areas.length);
      const gaps = { areas: areas.filter((area) => columns.some((column) => Number.isNaN(column[area]!))), columns };
      const zeroed = columns.map((column) => column.map((own) => (Number.isNaN(own) ? 0 : own)));
      arithmetic.combineColumns(zeroed, weights, scores, gaps);
      expect([...scores]).toEqual(expected);
    }),
    { numRuns: runs(500) },
  );
});
