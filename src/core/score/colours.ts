import { add, compare, divide, multiply, negate, rational, type Rational, subtract, ZERO } from "../exact.ts";
import type { Colours } from "../plan.ts";
import type { Colour, Shade } from "./roll-ups/roll-up.ts";

const ONE = rational(1n);
const ONE_AND_A_HALF = rational(3n, 2n);
const TWO = rational(2n);
const THREE = rational(3n);

/**
 * Where a figure lies on its dashboard scale: 0 at worst, 1 at red, 1.5 in the middle, 2 at green, 3 at best, straight lines
 * between them and nothing beyond (SDSN, 2018GlobalIndexMethodology 2.5). Thresholds are tested before the ends, so that a
 * figure at red is 1 where worst is red as well. Green and red must differ: they say which way is better.
 */
export function shadeOf(value: Rational, { red, middle, green, worst, best }: Colours): Shade {
  const up = (x: Rational): Rational => (compare(green, red) > 0 ? x : negate(x));
  const x = up(value);
  const from = (low: Rational, high: Rational, start: Rational, end: Rational): Shade => {
    const share = divide(subtract(x, up(low)), subtract(up(high), up(low)))!;
    return add(start, multiply(share, subtract(end, start)));
  };
  const reaches = (mark: Rational): boolean => compare(x, up(mark)) >= 0;
  if (reaches(green)) {
    const end = best ?? green;
    const isBeyond = compare(x, up(green)) > 0;
    return isBeyond && reaches(end) ? THREE : isBeyond ? from(green, end, TWO, THREE) : TWO;
  }
  if (reaches(red)) {
    if (middle === null) return from(red, green, ONE, TWO);
    return reaches(middle) ? from(middle, green, ONE_AND_A_HALF, TWO) : from(red, middle, ONE, ONE_AND_A_HALF);
  }
  const end = worst ?? red;
  return compare(x, up(end)) > 0 ? from(end, red, ZERO, ONE) : ZERO;
}

/** Below 1 red, below 1.5 orange, below 2 yellow, else green. */
export function colourOf(shade: Shade): Colour {
  if (compare(shade, ONE) < 0) return "red";
  if (compare(shade, ONE_AND_A_HALF) < 0) return "orange";
  return compare(shade, TWO) < 0 ? "yellow" : "green";
}
