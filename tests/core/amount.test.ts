import { describe, expect, test } from "vitest";
import { isExact, less, opposite, order, over, plus, signOf, times, toDouble } from "../../src/core/amount.ts";
import { rational, toText } from "../../src/core/exact.ts";
import { number } from "../support.ts";

const third = rational(1, 3);
const tenth = number("0.1");
const fifth = number("0.2");

describe("two fractions stay one", () => {
  test.each([
    ["0.1 + 0.2", plus(tenth, fifth), "0.3"],
    ["0.2 − 0.1", less(fifth, tenth), "0.1"],
    ["1/3 × 3", times(third, number("3")), "1"],
    ["0.2 ÷ 0.1", over(fifth, tenth), "2"],
    ["−1/3", opposite(third), "-1/3"],
  ])("%s", (_, result, expected) => expect(result !== null && isExact(result) && toText(result)).toBe(expected));
});

describe("with a double it is a double", () => {
  test.each([
    ["0.1 + 0.2", plus(0.1, fifth), 0.30000000000000004],
    ["0.2 − 0.1", less(fifth, 0.1), 0.1],
    ["1/3 × 3", times(third, 3), 1],
    ["0.2 ÷ 0.1", over(0.2, tenth), 2],
    ["−0.5", opposite(0.5), -0.5],
  ])("%s", (_, result, expected) => expect(result).toBe(expected));
});

test("over zero there is no ratio, be it exact or not", () => {
  expect([over(tenth, number("0")), over(1, number("0")), over(tenth, 0), over(0, -0)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

describe("order and sign", () => {
  test.each([
    ["0.3 and 0.30000000000000001 are told apart", order(number("0.3"), number("0.30000000000000001")), -1],
    ["as doubles they are one", order(0.3, number("0.30000000000000001")), 0],
    ["a double above a fraction", order(0.4, third), 1],
    ["below zero", signOf(number("-0.1")), -1],
    ["zero", signOf(number("0")), 0],
    ["above zero", signOf(third), 1],
    ["a double below zero", signOf(-1e-300), -1],
    ["a double of zero", signOf(0), 0],
  ])("%s", (_, result, expected) => expect(Math.sign(result)).toBe(expected));
});

test("a fraction is the double nearest to it", () => expect([toDouble(third), toDouble(0.1)]).toEqual([1 / 3, 0.1]));
