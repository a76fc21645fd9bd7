import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multiply, rational } from "../../../../src/core/exact.ts";
import { betweenPosts, goalposts } from "../../../../src/core/score/normalise/goalposts.ts";
import { number } from "../../../support.ts";
import { cellOf, cellsOf, line, plainly, postsOf } from "../cells.ts";

describe("goalposts: (x − worst) ÷ (best − worst)", () => {
  test.each([
    ["the ends and between", "20 85", "20 52.5 85", "0 0.5 1"],
    ["beyond the ends; what clamps is the caller", "20 85", "0 98", "-4/13 1.2"],
    ["less is better where the best is the lesser", "7 0", "7 1.3 0", "0 57/70 1"],
    ["below zero", "-10 10", "-5 0", "0.25 0.5"],
    ["without a figure there is none", "0 1", "- 1", "no-observation 1"],
    ["ends that are one", "5 5", "5 6", "no-range no-range"],
  ])("%s", (_, posts, values, expected) =>
    expect(line(goalposts, cellsOf(values, "up", postsOf(posts)))).toBe(expected),
  );

  test("an indicator without any has no score", () =>
    expect(line(goalposts, [...cellsOf("5"), cellOf(null)])).toBe("no-goalposts no-observation"));
});

describe("SDSN, US Cities 2019, goal 1 of Washington and of Baton Rouge, published to four decimals of 100", () => {
  test.each([
    ["poverty", "21.1 3.65", "7.9", "75.6447"],
    ["child poverty", "14.3 0", "5", "65.0350"],
    ["working poor", "7 0", "1.3", "81.4286"],
    ["sick leave", "0 1", "1", "100.0000"],
  ])("%s", (_, posts, value, expected) => {
    const share = betweenPosts(number(value), postsOf(posts));
    expect(typeof share === "object" && Number(share.n) / Number(share.d)).toBeCloseTo(Number(expected) / 100, 6);
  });
});

describe("logarithms", () => {
  // By Python's decimal: float((x / worst).ln()) / float((best / worst).ln()).
  test.each([
    ["HDI: the income of 1000", "100 75000 ln", "1000", 0.34781867528634974],
    ["of 12345.67", "100 75000 ln", "12345.67", 0.7274678598044585],
    ["of 50000.5", "100 75000 ln", "50000.5", 0.9387536820955086],
    ["the ends are 0 and 1", "100 75000 ln", "75000", 1],
    ["the worst", "100 75000 ln", "100", 0],
    ["less is better", "1000 10 ln", "100", 0.5],
    ["the root of 750 is half-way", "1 750 ln", "27.386127875258305", 0.5],
    ["far below the worst", "100 75000 ln", "0.5", -0.8003412048860008],
    ["zero has none", "100 75000 ln", "0", "not-positive"],
    ["nor has what is below", "100 75000 ln", "-3", "not-positive"],
    ["nor ends at zero", "0 75000 ln", "3", "not-positive"],
    ["ends that are one", "5 5 ln", "5", "no-range"],
  ])("%s", (_, posts, value, expected) => expect(plainly(betweenPosts(number(value), postsOf(posts)))).toBe(expected));

  test("another unit changes no bit", () => {
    const above = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }));
    fc.assert(
      fc.property(above, above, above, above, (...all) => {
        const [x, worst, best, by] = all.map(([n, d]) => rational(n, d)) as [never, never, never, never];
        const scaled = { worst: multiply(worst, by), best: multiply(best, by), transform: "ln" } as const;
        expect(betweenPosts(multiply(x, by), scaled)).toEqual(betweenPosts(x, { worst, best, transform: "ln" }));
      }),
    );
  });
});
