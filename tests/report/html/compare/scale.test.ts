import { describe, expect, test } from "vitest";
import { barEnds, rangeOf } from "../../../../src/report/html/compare/scale.ts";

describe("the ends of bars", () => {
  test.each([
    [[20, 80], { low: 0, high: 100 }, { low: 0, high: 100 }],
    [[20, 80], { low: 1, high: 100 }, { low: 0, high: 100 }],
    [[0.2, 0.8], { low: 0, high: 1 }, { low: 0, high: 1 }],
    [[Number.NaN], { low: 0, high: 1 }, { low: 0, high: 1 }],
  ])("of %j on a scale %j are %j", (values, common, expected) => {
    expect(barEnds(values, common)).toEqual(expected);
  });

  test.each([[[3, 11]], [[-10, 11]], [[-3, -1]], [[120]], [[0.00012]], [[0]], [[]]])(
    "of %j without a scale, or beyond one, hold all of them and zero",
    (values) => {
      for (const common of [null, { low: 0, high: 1 }]) {
        const { low, high } = barEnds(values, common);
        expect(low).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(high).toBeGreaterThan(low);
      }
    },
  );
});

test("a range leaves out what is no number; of nothing there is none", () => {
  expect(rangeOf([3, Number.NaN, -1])).toEqual({ low: -1, high: 3 });
  expect(rangeOf([Number.NaN])).toBeNull();
});
