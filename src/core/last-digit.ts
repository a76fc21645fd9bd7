import {
  absolute,
  add,
  compare,
  decimalsOf,
  divide,
  isNegative,
  isZero,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  subtract,
} from "./exact.ts";
import type { Interval } from "./interval.ts";

const HALF = rational(1n, 2n);
const TEN = rational(10n);

/** The number in a cell: neither the 2 of m2 nor an exponent is a digit of it. */
const NUMBER = /\d+(?:[,'\s]\d{3})*(?:\.\d+)?/;

/** One in the last digit of a number as it was written: 0.1 for 2.0, 10000 for 4万. */
export function lastDigit(value: Rational, raw: string): Rational {
  const digits = NUMBER.exec(raw.normalize("NFKC"))?.[0].replace(/[^\d.]/g, "") ?? "";
  const written = parseDecimal(digits);
  const decimals = written ? (digits.split(".")[1]?.length ?? 0) : (decimalsOf(value) ?? 0);
  const one = rational(1n, 10n ** BigInt(decimals));
  const scale = written && divide(absolute(value), written);
  return scale && !isZero(scale) ? multiply(one, scale) : one;
}

/** Every number that is rounded half up to this one, where `step` is one in its last digit; half away from zero below it. */
export function roundedTo(value: Rational, step: Rational): Interval {
  const half = multiply(step, HALF);
  return {
    low: subtract(value, half),
    high: add(value, half),
    lowOpen: isNegative(value) || isZero(value),
    highOpen: !isNegative(value),
  };
}

/** The largest power of ten that is not above a number above 0. */
export function powerOfTenWithin(value: Rational): Rational {
  let power = rational(1n);
  while (compare(multiply(power, TEN), value) <= 0) power = multiply(power, TEN);
  while (compare(power, value) > 0) power = divide(power, TEN)!;
  return power;
}
