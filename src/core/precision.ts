import { absolute, decimalsOf, divide, multiply, parseDecimal, type Rational, rational, toFixed } from "./exact.ts";
import { pointOf } from "./interval.ts";
import type { Quantity } from "./observation.ts";

/** Half a unit of the last digit as it was written: 0.05 for 2.0, 5000 for 4万; of a qualified value none. */
export function halfUnitOf(quantity: Quantity): Rational {
  const value = pointOf(quantity);
  if (value === null) return rational(0n);
  const digits = /\d[\d,' ]*(?:\.\d+)?/.exec(quantity.raw.normalize("NFKC"))?.[0].replace(/[^\d.]/g, "") ?? "";
  const written = parseDecimal(digits);
  const decimals = written ? (digits.split(".")[1]?.length ?? 0) : (decimalsOf(value) ?? 0);
  const half = rational(1n, 2n * 10n ** BigInt(decimals));
  const scale = written && divide(absolute(value), written);
  return scale ? multiply(half, scale) : half;
}

/** In full where that takes no more than six decimals, else rounded to six. */
export const sixDecimals = (value: Rational): string => toFixed(value, Math.min(decimalsOf(value) ?? 6, 6));
