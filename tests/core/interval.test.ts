import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  toText,
} from "../../src/core/exact.ts";
import * as I from "../../src/core/interval.ts";
import { interval, number, written } from "../support.ts";

/** Membership, straight from the definition of an interval. */
function has({ low, high, lowOpen, highOpen }: I.Interval, value: Rational): boolean {
  const up = low === null ? 1 : compare(value, low);
  const down = high === null ? 1 : compare(high, value);
  return (lowOpen ? up > 0 : up >= 0) && (highOpen ? down > 0 : down >= 0);
}

/** Ends at quarters from -3 to 3; eighths from -5 to 5 then lie in, between and outside of all of them. */
const end = fc.option(fc.integer({ min: -12, max: 12 }), { freq: 6 });
const anInterval = fc.tuple(end, end, fc.boolean(), fc.boolean()).map(([a, b, lowOpen, highOpen]): I.Interval => {
  const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b];
  return {
    low: low === null ? null : rational(low, 4),
    high: high === null ? null : rational(high, 4),
    lowOpen: lowOpen && low !== null && low !== high,
    highOpen: highOpen && high !== null && low !== high,
  };
});
const aboveZero = anInterval.filter(I.isAboveZero);
const GRID = Array.from({ length: 81 }, (_, index) => rational(index - 40, 8));
const sample = (one: I.Interval) => GRID.filter((value) => has(one, value));

describe("decide", () => {
  test.each([
    ["25", "(25, ∞)", false],
    ["(650, ∞)", "[650, ∞)", true],
    ["[650, ∞)", "(650, ∞)", null],
    ["(650, ∞)", "[651, ∞)", null],
    ["(650, ∞)", "(-∞, 650]", false],
    ["(-∞, 26)", "(25, ∞)", null],
    ["[3.4, 3.5]", "[3, 4]", true],
    ["[3.4, 3.5]", "[3.5, 4]", null],
    ["[3, 4]", "[3, 4)", null],
    ["[3, 4)", "[3, 4)", true],
    ["[3, 4]", "(3, 4]", null],
    ["(3, 4]", "(3, 4]", true],
    ["(-∞, ∞)", "[0, ∞)", null],
  ])("%s inside %s: %s", (x, accepted, expected) => expect(I.decide(interval(x), interval(accepted))).toBe(expected));

  test("says true, false or null exactly as all, none or some of the numbers are accepted", () => {
    fc.assert(
      fc.property(anInterval, anInterval, (x, accepted) => {
        const inside = sample(x).map((value) => has(accepted, value));
        expect(I.decide(x, accepted)).toBe(
          inside.every((one) => one) ? true : inside.some((one) => one) ? null : false,
        );
      }),
    );
  });
});

describe("arithmetic", () => {
  test.each([
    ["1", "2", "3", "-1", "0.5"],
    ["(650, ∞)", "50", "(700, ∞)", "(600, ∞)", "(13, ∞)"],
    ["[3, 4]", "(1, 2]", "(4, 6]", "[1, 3)", "[1.5, 4)"],
    ["[-4, 4]", "[1, 2]", "[-3, 6]", "[-6, 3]", "[-4, 4]"],
    ["[0, 4)", "(1, ∞)", "(1, ∞)", "(-∞, 3)", "[0, 4)"],
    ["[-2, -1]", "[1, ∞)", "[-1, ∞)", "(-∞, -2]", "[-2, 0)"],
    ["(-∞, 4]", "2", "(-∞, 6]", "(-∞, 2]", "(-∞, 2]"],
    ["(-∞, 4)", "[2, 4]", "(-∞, 8)", "(-∞, 2)", "(-∞, 2)"],
    ["(-∞, ∞)", "2", "(-∞, ∞)", "(-∞, ∞)", "(-∞, ∞)"],
    ["[1, 2]", "[1, ∞)", "[2, ∞)", "(-∞, 1]", "(0, 2]"],
    ["[-2, -1]", "[1, 2]", "[-1, 1]", "[-4, -2]", "[-2, -0.5]"],
    ["[0, 4]", "(1, 2)", "(1, 6)", "(-2, 3)", "[0, 4)"],
    ["[-4, 0]", "(1, 2)", "(-3, 2)", "(-6, -1)", "(-4, 0]"],
  ])("%s and %s: sum %s, difference %s, quotient %s", (left, right, sum, difference, quotient) => {
    const [a, b] = [interval(left), interval(right)];
    expect(written(I.addIntervals(a, b))).toBe(sum);
    expect(written(I.subtractIntervals(a, b))).toBe(difference);
    expect(written(I.divideIntervals(a, b)!)).toBe(quotient);
  });

  test("an end that is none is never left out", () => {
    const [below, above, inside] = [interval("(-∞, 4]"), interval("[1, ∞)"), interval("(1, 2)")];
    const none = (...all: I.Interval[]) =>
      all.every((one) => (one.low !== null || !one.lowOpen) && (one.high !== null || !one.highOpen));
    for (const [a, b] of [
      [below, inside],
      [inside, below],
      [above, inside],
      [inside, above],
      [below, above],
    ] as const) {
      expect(none(I.addIntervals(a, b), I.subtractIntervals(a, b), I.largerInterval(a, b))).toBe(true);
    }
    expect(none(I.multiplyIntervals(above, inside)!, I.divideIntervals(above, inside)!)).toBe(true);
  });

  test("holds every sum and difference of a number of each", () => {
    fc.assert(
      fc.property(anInterval, anInterval, fc.nat(), fc.nat(), (a, b, i, j) => {
        const [x, y] = [pick(a, i), pick(b, j)];
        expect(has(I.addIntervals(a, b), add(x, y))).toBe(true);
        expect(has(I.subtractIntervals(a, b), subtract(x, y))).toBe(true);
      }),
    );
  });

  test("holds every quotient by a number above 0", () => {
    fc.assert(
      fc.property(anInterval, aboveZero, fc.nat(), fc.nat(), (a, b, i, j) => {
        expect(has(I.divideIntervals(a, b)!, divide(pick(a, i), pick(b, j))!)).toBe(true);
      }),
    );
  });

  test.each(["0", "-1", "[0, 1]", "[-1, 1]", "(-∞, 5]", "(-∞, ∞)"])("there is no quotient by %s", (divisor) =>
    expect(I.divideIntervals(interval("1"), interval(divisor))).toBeNull(),
  );
});

describe("products, the larger of two, and other signs", () => {
  test.each([
    ["(2, 3]", "2", "(4, 6]", "(2, 3]"],
    ["(2, 3]", "-2", "[-6, -4)", "(2, 3]"],
    ["(2, ∞)", "0", "0", "(2, ∞)"],
    ["[2, 3)", "[4, 5]", "[8, 15)", "[4, 5]"],
    ["[0, 3)", "(4, 5]", "[0, 15)", "(4, 5]"],
    ["(0, 3)", "[0, ∞)", "[0, ∞)", "(0, ∞)"],
    ["(2, 3)", "[2, 3]", "(4, 9)", "(2, 3]"],
    ["[1, ∞)", "(1, 2]", "(1, ∞)", "(1, ∞)"],
    ["1", "(-∞, 2]", "(-∞, 2]", "[1, 2]"],
    ["[2, 3]", "[2, 3]", "[4, 9]", "[2, 3]"],
    ["(-∞, 3)", "2", "(-∞, 6)", "[2, 3)"],
    ["[2, 3]", "[2, 3)", "[4, 9)", "[2, 3]"],
    ["[2, 3)", "[2, 3)", "[4, 9)", "[2, 3)"],
  ])("%s and %s: product %s, the larger %s", (left, right, product, larger) => {
    const [a, b] = [interval(left), interval(right)];
    expect([I.multiplyIntervals(a, b), I.multiplyIntervals(b, a)].map((one) => written(one!))).toEqual([
      product,
      product,
    ]);
    expect([I.largerInterval(a, b), I.largerInterval(b, a)].map(written)).toEqual([larger, larger]);
  });

  test.each([
    ["[-1, 2]", "[1, 2]"],
    ["(-∞, 4]", "[1, 2]"],
    ["[1, 2]", "(-∞, ∞)"],
  ])("there is no product of %s and %s", (a, b) => expect(I.multiplyIntervals(interval(a), interval(b))).toBeNull());

  test("hold what is made of a number of each", () => {
    fc.assert(
      fc.property(anInterval, anInterval, fc.nat(), fc.nat(), (a, b, i, j) => {
        const [x, y] = [pick(a, i), pick(b, j)];
        const product = I.multiplyIntervals(a, b);
        expect(product === null || has(product, multiply(x, y))).toBe(true);
        expect(has(I.largerInterval(a, b), compare(x, y) > 0 ? x : y)).toBe(true);
        expect(has(I.negateInterval(a), negate(x))).toBe(true);
        expect(has(I.scaleInterval(a, y), multiply(x, y))).toBe(true);
      }),
    );
  });

  test("and nothing beside it: an end that belongs to them is made of two ends", () => {
    fc.assert(
      fc.property(anInterval, anInterval, (a, b) => {
        const larger = I.largerInterval(a, b);
        for (const [end, open] of [
          [larger.low, larger.lowOpen],
          [larger.high, larger.highOpen],
        ] as const) {
          if (end === null) continue;
          const below = (one: I.Interval) => one.low === null || compare(one.low, end) < 0 || has(one, end);
          const reached = (has(a, end) && below(b)) || (has(b, end) && below(a));
          expect(reached).toBe(!open);
        }
      }),
    );
  });
});

const pick = (one: I.Interval, index: number): Rational => {
  const values = sample(one);
  return values[index % values.length]!;
};

describe("the makers and parts of an interval", () => {
  const two = number("2");
  test.each([
    [I.point(two), "2"],
    [I.between(two, number("3")), "[2, 3]"],
    [I.between(null, two), "(-∞, 2]"],
    [I.from(two), "[2, ∞)"],
    [I.from(two, true), "(2, ∞)"],
    [I.upTo(two), "(-∞, 2]"],
    [I.upTo(two, true), "(-∞, 2)"],
    [I.EVERYTHING, "(-∞, ∞)"],
    [I.atLeastThat(interval("(2, 3)")), "(2, ∞)"],
    [I.mapEnds(interval("(2, 3]"), (value) => add(value, two)), "(4, 5]"],
    [I.mapEnds(interval("(2, ∞)"), (value) => add(value, two)), "(4, ∞)"],
  ])("%o is %s", (one, expected) => {
    expect(written(one)).toBe(expected);
    expect(I.sameInterval(one, interval(expected))).toBe(true);
  });

  test.each([
    ["[1, 2]", "[1, 2)"],
    ["[1, 2]", "(1, 2]"],
    ["[1, 2]", "[1, ∞)"],
    ["1", "2"],
  ])("%s is not %s", (a, b) => expect(I.sameInterval(interval(a), interval(b))).toBe(false));

  test("only an interval of a single number has a point", () => {
    expect(I.pointOf(interval("2"))).toEqual(two);
    expect(["[2, 3]", "[2, ∞)", "(-∞, 2]"].map((text) => I.pointOf(interval(text)))).toEqual([null, null, null]);
  });

  test.each([
    ["7", "[5, 10]", "2"],
    ["9", "[5, 10]", "1"],
    ["4", "[5, 10]", "-1"],
    ["12", "[5, 10]", "-2"],
    ["12", "[5, ∞)", "7"],
    ["12", "(-∞, 10]", "-2"],
    ["12", "(-∞, ∞)", null],
  ])("%s lies in %s by %s", (value, outer, expected) => {
    const inside = I.depth(number(value), interval(outer));
    expect(inside && toText(inside)).toBe(expected);
  });
});
