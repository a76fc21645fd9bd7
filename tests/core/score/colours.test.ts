import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, rational, toText } from "../../../src/core/exact.ts";
import { colourOf, shadeOf } from "../../../src/core/score/colours.ts";
import type { Colours } from "../../../src/core/plan.ts";
import { fraction } from "./made.ts";

/** "worst red middle green best", "-" where the plan says nothing. */
function scale(text: string): Colours {
  const [worst, red, middle, green, best] = text.split(" ").map((part) => (part === "-" ? null : fraction(part)));
  return { worst: worst!, red: red!, middle: middle!, green: green!, best: best! };
}

describe("a shade is piecewise linear through worst, red, green and best", () => {
  test.each([
    ["at worst", "0 10 - 30 70", "0", "0", "red"],
    ["worse than that", "0 10 - 30 70", "-5", "0", "red"],
    ["halfway to red", "0 10 - 30 70", "5", "0.5", "red"],
    ["just short of red", "0 10 - 30 70", "9.99", "0.999", "red"],
    ["by less than any double", "0 10 - 30 70", "9.99999999999999999999999999", "0.999999999999999999999999999", "red"],
    ["at red", "0 10 - 30 70", "10", "1", "orange"],
    ["just short of halfway to green", "0 10 - 30 70", "19.9", "1.495", "orange"],
    ["halfway to green", "0 10 - 30 70", "20", "1.5", "yellow"],
    ["just short of green", "0 10 - 30 70", "29.9", "1.995", "yellow"],
    ["at green", "0 10 - 30 70", "30", "2", "green"],
    ["halfway to best", "0 10 - 30 70", "50", "2.5", "green"],
    ["at best", "0 10 - 30 70", "70", "3", "green"],
    ["better than that", "0 10 - 30 70", "99", "3", "green"],
    ["the middle says where yellow begins", "0 10 15 30 70", "15", "1.5", "yellow"],
    ["below it", "0 10 15 30 70", "14", "1.4", "orange"],
    ["above it", "0 10 15 30 70", "18", "1.6", "yellow"],
    ["less is better", "100 13 - 2 0", "13", "1", "orange"],
    ["less is better, worse than red", "100 13 - 2 0", "13.1", "869/870", "red"],
    ["less is better, halfway", "100 13 - 2 0", "7.5", "1.5", "yellow"],
    ["less is better, green", "100 13 - 2 0", "1", "2.5", "green"],
    ["thresholds with decimals are what they write", "0 0.1 - 0.3 1", "0.2", "1.5", "yellow"],
    ["worst is red: at it", "10 10 - 30 70", "10", "1", "orange"],
    ["worst is red: below it", "10 10 - 30 70", "9.9", "0", "red"],
    ["best is green: at it", "0 10 - 30 30", "30", "2", "green"],
    ["best is green: above it", "0 10 - 30 30", "30.1", "3", "green"],
    ["without ends: below red", "- 10 - 30 -", "9", "0", "red"],
    ["without ends: at red", "- 10 - 30 -", "10", "1", "orange"],
    ["without ends: above green", "- 10 - 30 -", "31", "3", "green"],
  ])("%s: by %s, %s is %s, %s", (_, text, value, shade, colour) => {
    const own = shadeOf(fraction(value), scale(text));
    expect([toText(own), colourOf(own)]).toEqual([shade, colour]);
  });

  test("a better figure never has a worse shade, whichever way is better", () => {
    const number = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 5, maxLength: 5 }),
        number,
        fc.nat(9),
        fc.boolean(),
        fc.boolean(),
        (marks, value, gain, up, hasMiddle) => {
          const [worst, red, middle, green, best] = [...marks]
            .sort((a, b) => (up ? a - b : b - a))
            .map((n) => rational(n));
          fc.pre(compare(red!, green!) !== 0 && compare(red!, middle!) !== 0 && compare(middle!, green!) !== 0);
          const colours = { worst: worst!, red: red!, middle: hasMiddle ? middle! : null, green: green!, best: best! };
          const better = add(rational(value), rational(up ? gain : -gain));
          return compare(shadeOf(better, colours), shadeOf(rational(value), colours)) >= 0;
        },
      ),
    );
  });
});
