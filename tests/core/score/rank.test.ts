import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QuickRanks, reaches, rounded, standingsOf } from "../../../src/core/score/rank.ts";
import { rational } from "../../../src/core/exact.ts";
import type { Indicator } from "../../../src/core/plan.ts";
import { Amounts } from "../../../src/core/score/amounts.ts";
import { goalposts } from "../../../src/core/score/normalise/goalposts.ts";
import { QuickLine } from "../../../src/core/score/scale.ts";
import { fraction } from "./made.ts";

const NONE = Number.NaN;

/** "1 2= 2= 4 -" of scores; fractions by area, "" where there is none. */
function ranks(scores: readonly number[], decimals: number | null = null, fractions: readonly string[] = []): string {
  const exact = (area: number) => (fractions[area] ? fraction(fractions[area]) : null);
  const standings = standingsOf(Float64Array.from(scores), { decimals, exact });
  return standings.map(({ rank, tied }) => `${rank ?? "-"}${tied ? "=" : ""}`).join(" ");
}

describe("competition ranks: the highest score is first, those that tie have the best place", () => {
  test.each([
    ["in any order", [10, 30, 20], "3 1 2"],
    ["1, 2, 2, 4", [9, 7, 7, 5], "1 2= 2= 4"],
    ["no score, no rank", [9, NONE, 5], "1 - 2"],
    ["none at all", [NONE, NONE], "- -"],
    ["below zero", [-1, -3, 0], "2 3 1"],
    ["all alike", [0, 0, 0], "1= 1= 1="],
    ["no rounding beyond the last digits", [0.9354, 0.935, 0.9351], "1 3 2"],
    ["the same number out of two computations", [0.1 + 0.2, 0.3], "1= 1="],
    ["sums that are nearly 0", [0.3 - 0.2 - 0.1, 0, 5], "2= 2= 1"],
    ["beyond all doubles", [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 5, 4], "1= 1= 3 4"],
    ["no area", [], ""],
  ])("%s: %j is %s", (_, scores, expected) => expect(ranks(scores)).toBe(expected));

  test.each([
    ["0 in fractions though the double is only near it", [0.3 - 0.2 - 0.1, 0, 5], ["0", "0", ""], "2= 2= 1"],
    ["equal in fractions though the doubles differ", [0.30000000000000004, 0.3, 1], ["0.3", "0.3", ""], "2= 2= 1"],
    ["different in fractions though the doubles don't", [0.5, 0.5, 1], ["0.5", "0.50000000000000000001", ""], "3 2 1"],
    ["the other way round than the doubles", [0.5, 0.50000000001, 0], ["2", "1", ""], "1 2 3"],
    ["one without a fraction: the doubles decide", [0.5, 0.50000000001], ["0.5", ""], "2 1"],
    ["one without a fraction, the same up to rounding", [0.1 + 0.2, 0.3], ["0.3", ""], "1= 1="],
  ])("%s", (_, scores, fractions, expected) => expect(ranks(scores, null, fractions)).toBe(expected));

  test("fractions are asked for near neighbours alone", () => {
    const asked: number[] = [];
    const exact = (area: number) => {
      asked.push(area);
      return null;
    };
    standingsOf(Float64Array.from([5, 3, 5, 4, 3.0000001]), { decimals: null, exact });
    expect(asked).toEqual([0, 2]);
  });

  test("an order of areas changes no rank; a rank is one more than the number of higher scores", () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(NONE), fc.double({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(score, { maxLength: 12 }), (scores) => {
        const own = ranks(scores).split(" ");
        expect(
          ranks([...scores].reverse())
            .split(" ")
            .reverse(),
        ).toEqual(own);
        const far = scores.every((a) => scores.every((b) => !(a !== b && Math.abs(a - b) < 1e-8)));
        if (far && scores.length > 0) {
          const higher = scores.map((a) => (Number.isNaN(a) ? "-" : String(1 + scores.filter((b) => b > a).length)));
          expect(own.map((rank) => rank.replace("=", ""))).toEqual(higher);
        }
      }),
    );
  });
});

describe("ranks of rounded scores (HDI: three decimals)", () => {
  test.each([
    ["alike in three decimals", [0.9354, 0.9351, 0.9349], 3, "1= 1= 1="],
    ["rounded apart", [0.9354, 0.9355, 0.9349], 3, "2= 1 2="],
    ["in tens", [1, 0.4, 0.5], 0, "1= 3 1="],
  ])("%s", (_, scores, decimals, expected) => expect(ranks(scores, decimals)).toBe(expected));

  test("at a half the fraction decides", () => {
    expect(ranks([0.0005, 0.0004999999999999999, 0.001], 3, ["", "0.0005", ""])).toBe("1= 1= 1=");
    expect(ranks([0.0005, 0.0005, 0.001], 3, ["", "0.0004999999999999999999", ""])).toBe("1= 3 1=");
    expect(ranks([0.0005, 0.00049999999999, 0.001], 3)).toBe("1= 3 1=");
  });
});

describe("rounded as a person rounds the digits", () => {
  test.each([
    [0.7995, 3, 0.8],
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.0001, 3, 0],
    [0.285, 2, 0.29],
    [0.6499999999999999, 1, 0.7],
    [0.64999999999999, 1, 0.6],
    [1234567890.125, 2, 1234567890.13],
    [1e300, 2, 1e300],
    [5e-324, 2, 0],
    [0.1 + 0.2, 1, 0.3],
    [NONE, 2, NONE],
    [Number.NEGATIVE_INFINITY, 2, Number.NEGATIVE_INFINITY],
  ])("%s to %i decimals is %s", (score, decimals, expected) => expect(rounded(score, decimals)).toBe(expected));

  test("is the double nearest to its decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 5 }), (n, decimals) => {
        const text = `${n}e-5`;
        return Object.is(rounded(Number(text), 5), Number(text) + 0) && rounded(Number(text), decimals) !== undefined;
      }),
    );
  });
});

describe("exactly 80 % of the way, of figures with a decimal or two", () => {
  // (a − b) ÷ (t − b) is 4/5 in whole hundredths: t and b have one decimal, a = b + 0.8 · (t − b) has two.
  const ways = Array.from({ length: 399 }, (_, t) => Array.from({ length: 20 }, (_, b) => [t + 1, b] as const))
    .flat()
    .filter(([t, b]) => t > b);
  const hundredths = (whole: number) => rational(BigInt(whole), 100n);
  const percent = { low: rational(0n), width: rational(100n) };
  const scored = ([t, b]: readonly [number, number], off: number) => {
    const [worst, best] = [hundredths(10 * b), hundredths(10 * t)];
    const line = goalposts.line({
      indicator: { scoring: { goalposts: { worst, best, transform: "linear" } } } as Indicator,
      direction: null,
    })!;
    const numbers = new Amounts(1);
    const figure = hundredths(2 * b + 8 * t + off);
    expect(new QuickLine(line, false, percent).place(figure, 0, numbers)).toBe(false);
    return {
      double: numbers.doubles[0]!,
      reached: reaches(numbers.doubles[0]!, rational(80n), () => numbers.exact(0)),
    };
  };

  test("plain doubles get many of them wrong", () => {
    const wrong = ways.filter(([t, b]) => !(((2 * b + 8 * t) / 100 - b / 10) / (t / 10 - b / 10) >= 0.8));
    expect(ways).toHaveLength(7790);
    expect(wrong.length).toBeGreaterThan(3000);
  });

  test("is reached in all of them, and a hundredth less in none", () => {
    expect(ways.filter((way) => !scored(way, 0).reached || scored(way, 0).double !== 80)).toEqual([]);
    expect(ways.filter((way) => scored(way, -1).reached)).toEqual([]);
  });
});

describe("reaching a bound, which the last digit of a sum must not decide", () => {
  test.each([
    ["above", 80.5, "80", null, true],
    ["below", 79.5, "80", null, false],
    ["just below, the bound in fractions", 79.99999999999999, "80", "80", true],
    ["just above, below in fractions", 80.00000000000001, "80", "79.9999999999999999", false],
    ["the bound, below in fractions", 80, "80", "79.9999999999999999", false],
    ["just below without a fraction", 79.99999999999999, "80", null, true],
    ["a little below without a fraction", 79.999999999, "80", null, false],
    ["a sum that is nearly 0", 0.3 - 0.2 - 0.1, "0", null, true],
    ["below 0", -0.5, "0", null, false],
  ])("%s", (_, score, bound, exact, expected) =>
    expect(reaches(score, fraction(bound), () => (exact === null ? null : fraction(exact)))).toBe(expected),
  );
});

/** The ranks of some areas by scores of all, drawn one after the other. */
function quickRanks(areas: readonly number[], ...draws: readonly (readonly number[])[]): readonly number[][] {
  const quick = new QuickRanks(areas, Float64Array.from(draws[0]!));
  return draws.map((scores) => {
    quick.rank(Float64Array.from(scores));
    return [...quick.ranks];
  });
}

test("quick ranks are those of the doubles, of some areas among themselves", () => {
  const scores = [5, NONE, 0.1 + 0.2, 7, 0.3, -1, 7];
  expect(quickRanks([0, 2, 3, 4, 5], scores)).toEqual([[2, 3, 1, 3, 5]]);
});

test("one that has no score in a draw comes last", () => {
  expect(quickRanks([0, 1, 2, 3], [NONE, 2, 3, NONE], [1, 2, NONE, 0])).toEqual([
    [3, 2, 1, 3],
    [2, 1, 4, 3],
  ]);
});

test("quick ranks are those of standings wherever there are no fractions, whatever was ranked before", () => {
  const score = fc.integer({ min: -5, max: 5 }).map((n) => n / 3);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }).chain((size) => {
        const draw = fc.array(score, { minLength: size, maxLength: size });
        return fc.array(draw, { minLength: 1, maxLength: 4 });
      }),
      (draws) => {
        const own = quickRanks([...draws[0]!.keys()], ...draws);
        for (const [index, scores] of draws.entries()) {
          expect(own[index]!.join(" ")).toBe(ranks(scores).replaceAll("=", ""));
        }
      },
    ),
  );
});

test("also of many areas all of which have changed their places", () => {
  const up = Array.from({ length: 500 }, (_, area) => area % 250);
  const down = up.map((score) => -score);
  const expected = [up, down, up].map((scores) =>
    scores.map((own) => 1 + scores.filter((other) => other > own).length),
  );
  expect(quickRanks([...up.keys()], up, down, up)).toEqual(expected);
});
