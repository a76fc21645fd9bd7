import { describe, expect, test } from "vitest";
import type { Amount } from "../../../src/core/amount.ts";
import { rational } from "../../../src/core/exact.ts";
import { Amounts } from "../../../src/core/score/amounts.ts";

const LARGEST = 9007199254740991n;

describe("what is kept is what was given, with the double nearest to it", () => {
  test.each<[string, Amount, number]>([
    ["nothing but 0", rational(0n), 0],
    ["a fraction", rational(1n, 3n), 1 / 3],
    ["one below 0", rational(-7n, 8n), -0.875],
    ["the largest whole number that is a double", rational(LARGEST, 2n), 4503599627370495.5],
    ["a numerator beyond all doubles", rational(LARGEST + 2n, 3n), 3002399751580331],
    ["one far below 0", rational(-(10n ** 40n), 3n), -3.333333333333333e39],
    ["a denominator beyond all doubles", rational(1n, 10n ** 25n + 1n), 1e-25],
    ["what came out of a root", Math.SQRT2, Math.SQRT2],
    ["a double that is whole", 2, 2],
  ])("%s", (_, amount, double) => {
    const amounts = new Amounts(3);
    amounts.set(1, amount);
    expect([0, 1, 2].map((area) => amounts.at(area))).toStrictEqual([null, amount, null]);
    expect(amounts.exact(1)).toStrictEqual(typeof amount === "number" ? null : amount);
    expect(amounts.doubles[1]).toBe(double);
    expect([amounts.doubles[0], amounts.exact(2)]).toStrictEqual([Number.NaN, null]);
  });
});
