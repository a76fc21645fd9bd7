import { type Amount, isExact, toDouble } from "../amount.ts";
import { type Rational, rational } from "../exact.ts";
import type { Column } from "./join.ts";

/** One amount an area, or none, in typed arrays: of a hundred thousand areas fractions as objects would fill the memory. */
export class Amounts {
  /** The double nearest to each; NaN where there is none. */
  readonly doubles: Column;
  /**
   * Of each a numerator and behind it a denominator: safe whole numbers, and not always in lowest terms; 0 and 0 where the
   * amount is no fraction, or one that two doubles don't hold without loss.
   */
  readonly quotients: Float64Array;
  private readonly long = new Map<number, Rational>();

  constructor(areas: number) {
    this.doubles = new Float64Array(areas).fill(Number.NaN);
    this.quotients = new Float64Array(2 * areas);
  }

  /** Once an area. */
  set(area: number, amount: Amount): void {
    if (!isExact(amount)) {
      this.doubles[area] = amount;
      return;
    }
    const [n, d] = [Number(amount.n), Number(amount.d)];
    if (isSafe(n) && isSafe(d)) {
      this.setQuotient(area, n, d);
    } else {
      this.doubles[area] = toDouble(amount);
      this.long.set(area, amount);
    }
  }

  /** The same, of whole numbers that are safe; the denominator is above 0. */
  setQuotient(area: number, numerator: number, denominator: number): void {
    // Both are what they say, so that this is the double nearest to the fraction.
    this.doubles[area] = numerator / denominator;
    this.quotients[2 * area] = numerator;
    this.quotients[2 * area + 1] = denominator;
  }

  /** The fraction of an area; null where there is none, or the amount came out of a root or a logarithm. */
  exact(area: number): Rational | null {
    const d = this.quotients[2 * area + 1]!;
    return d === 0 ? (this.long.get(area) ?? null) : rational(this.quotients[2 * area]!, d);
  }

  /** null: there is none. */
  at(area: number): Amount | null {
    const double = this.doubles[area]!;
    return this.exact(area) ?? (Number.isNaN(double) ? null : double);
  }
}

/** Whether a whole number is one that doubles hold without loss. What isn't never looks as if it were: rounding is monotone. */
export const isSafe = (whole: number): boolean => Math.abs(whole) <= Number.MAX_SAFE_INTEGER;
