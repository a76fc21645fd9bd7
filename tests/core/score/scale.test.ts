import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, divide, multiply, type Rational, rational, toNumber, toText } from "../../../src/core/exact.ts";
import { Amounts } from "../../../src/core/score/amounts.ts";
import { onScale, QuickLine, type Scale, scaleOf } from "../../../src/core/score/scale.ts";
import { fraction } from "./made.ts";
import { runs } from "../../effort.ts";

test("shares go to the scale of the plan, else to that of the method; numbers that are none have no scale", () => {
  const shown = (scale: Scale | null) => scale && [toText(scale.low), toText(scale.width)];
  expect([
    shown(scaleOf({ method: "goalposts", scale: null })),
    shown(scaleOf({ method: "efficacy", scale: null })),
    shown(scaleOf({ method: "goalposts", scale: [fraction("1"), fraction("10")] })),
    shown(scaleOf({ method: "z-score", scale: null })),
  ]).toEqual([["0", "100"], ["60", "40"], ["1", "9"], null]);
});

const percent: Scale = { low: fraction("0"), width: fraction("100") };

test.each([
  ["between the ends", "1/4", true, percent, "25"],
  ["beyond the best", "5/4", true, percent, "100 clamped"],
  ["beyond the worst", "-1/4", true, percent, "0 clamped"],
  ["beyond where it may", "5/4", false, percent, "125"],
  ["no share", "5/4", true, null, "1.25"],
  ["from 1 to 10", "1/3", true, { low: fraction("1"), width: fraction("9") }, "4"],
] as const)("%s: %s", (_, share, clamp, scale, expected) => {
  const { clamped, normalised } = onScale(fraction(share), clamp, scale);
  expect(`${toText(normalised as Rational)}${clamped ? " clamped" : ""}`).toBe(expected);
});

describe("a line in doubles", () => {
  const whole = fc.oneof(
    fc.bigInt(-200n, 200n),
    fc.bigInt(-(10n ** 6n), 10n ** 6n),
    fc.bigInt(-(10n ** 20n), 10n ** 20n),
  );
  const below = fc.oneof(fc.constantFrom(1n, 10n, 100n), fc.bigInt(1n, 1000n), fc.bigInt(1n, 10n ** 18n));
  const number = fc.tuple(whole, below).map(([n, d]) => rational(n, d));
  const positive = number.filter(({ n }) => n > 0n);
  const scale = fc.option(fc.record({ low: number, width: positive }));

  test("gives what fractions give, or leaves it to them", () => {
    fc.assert(
      fc.property(number, number, number, fc.boolean(), scale, (figure, slope, start, clamp, own) => {
        const numbers = new Amounts(1);
        const clamped = new QuickLine({ slope, start }, clamp, own).place(figure, 0, numbers);
        const expected = onScale(add(multiply(slope, figure), start), clamp, own);
        if (clamped === null) expect(numbers.at(0)).toBeNull();
        else {
          expect(clamped).toBe(expected.clamped);
          expect(numbers.at(0)).toEqual(expected.normalised);
          expect(numbers.doubles[0]).toBe(toNumber(expected.normalised as Rational));
        }
      }),
      { numRuns: runs(2_000) },
    );
  });

  test("leaves no short decimal to them", () => {
    const decimal = fc.tuple(fc.bigInt(-(10n ** 6n), 10n ** 6n), fc.constantFrom(1n, 10n, 100n));
    fc.assert(
      fc.property(decimal, fc.bigInt(-100n, 100n), fc.bigInt(1n, 100n), ([n, d], worst, way) => {
        const line = { slope: rational(1n, way), start: divide(rational(-worst), rational(way))! };
        expect(new QuickLine(line, true, percent).place(rational(n, d), 0, new Amounts(1))).not.toBeNull();
      }),
    );
  });
});
