import { decimalsOf, type Rational, rational, multiply, toFixed, ZERO } from "./exact.ts";
import { pointOf } from "./interval.ts";
import { lastDigit } from "./last-digit.ts";
import type { Quantity } from "./observation.ts";

const HALF = rational(1n, 2n);

/** Half a unit of the last digit as it was written: 0.05 for 2.0, 5000 for 4万; of a qualified value none. */
export function halfUnitOf(quantity: Quantity): Rational {
  const value = pointOf(quantity);
  return value === null ? ZERO : multiply(lastDigit(value, quantity.raw), HALF);
}

/** In full where that takes no more than six decimals, else rounded to six. */
export const sixDecimals = (value: Rational): string => toFixed(value, Math.min(decimalsOf(value) ?? 6, 6));
