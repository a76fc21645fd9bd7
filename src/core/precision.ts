import { absolute, compare, decimalsOf, type Rational, rational, multiply, subtract, toFixed, ZERO } from "./exact.ts";
import { decide, type Interval, pointOf } from "./interval.ts";
import { lastDigit } from "./last-digit.ts";
import type { Quantity } from "./observation.ts";

const HALF = rational(1n, 2n);

/** Half a unit of the last digit as it was written: 0.05 for 2.0, 5000 for 4万; of a qualified value none. */
export function halfUnitOf(quantity: Quantity): Rational {
  const value = pointOf(quantity);
  return value === null ? ZERO : multiply(lastDigit(value, quantity.raw), HALF);
}

/** Whether a submitted value is the computed one, rounded as it is written; a qualified one, whether it can be. */
export function isRoundedFrom(submitted: Quantity, computed: Interval): boolean {
  const [written, exact] = [pointOf(submitted), pointOf(computed)];
  if (written === null || exact === null) return decide(computed, submitted) !== false;
  return compare(absolute(subtract(written, exact)), halfUnitOf(submitted)) <= 0;
}

/** In full where that takes no more than six decimals, else rounded to six. */
export const sixDecimals = (value: Rational): string => toFixed(value, Math.min(decimalsOf(value) ?? 6, 6));

/** A number like that; of an interval its ends. */
export function shownInterval(interval: Interval): string {
  const value = pointOf(interval);
  if (value) return sixDecimals(value);
  return `${interval.low ? sixDecimals(interval.low) : ""}…${interval.high ? sixDecimals(interval.high) : ""}`;
}
