import { add, compare, multiply, type Rational, rational } from "../../exact.ts";
import { wholesOf } from "../statistics.ts";

/** How the figures of a sample lie: whether to one side, and how far out. */
export interface Spread {
  /** G₁², and which side the long tail is on. */
  readonly skewSquared: Rational;
  readonly side: -1 | 0 | 1;
  /** G₂. */
  readonly kurtosis: Rational;
}

/**
 * Skewness G₁ = g₁ · √(n(n−1)) ÷ (n−2) and kurtosis G₂ = ((n+1)g₂ + 6)(n−1) ÷ ((n−2)(n−3)), g₂ = m₄ ÷ m₂² − 3 (type 2 of e1071,
 * Excel's). Exact, the first one squared: neither another unit nor another order moves a figure across a threshold. null for
 * fewer than four figures, and where all are alike; what is missing is none.
 */
export function spreadOf(figures: readonly (Rational | null)[]): Spread | null {
  const values = figures.flatMap((value) => value ?? []);
  const count = values.length;
  if (count < 4) return null;
  const all = wholesOf(values);
  const sum = all.reduce((total, one) => total + one, 0n);
  // n times each distance from the mean: factors that all share drop out of what is made of them.
  const whole = all.map((one) => one * BigInt(count) - sum);
  const moment = (power: bigint) => whole.reduce((total, one) => total + one ** power, 0n);
  const [second, third, fourth] = [moment(2n), moment(3n), moment(4n)];
  if (second === 0n) return null;
  const n = BigInt(count);
  const tail = rational(n * fourth, second ** 2n);
  return {
    skewSquared: rational(n * third ** 2n * n * (n - 1n), second ** 3n * (n - 2n) ** 2n),
    side: third > 0n ? 1 : third < 0n ? -1 : 0,
    kurtosis: multiply(
      add(multiply(add(tail, rational(-3n)), rational(n + 1n)), rational(6n)),
      rational(n - 1n, (n - 2n) * (n - 3n)),
    ),
  };
}

const SKEWNESS_SQUARED = rational(4n);
const KURTOSIS = rational(7n, 2n);

/** |skewness| below 2 or kurtosis below 3.5: only where both are beyond is anything far from all others (COINr, JRC). */
export const isFine = (spread: Spread | null): boolean =>
  spread === null || compare(spread.skewSquared, SKEWNESS_SQUARED) < 0 || compare(spread.kurtosis, KURTOSIS) < 0;
