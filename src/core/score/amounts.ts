import { type Amount, isExact, toDouble } from "../amount.ts";
import type { Rational } from "../exact.ts";
import type { Column } from "./join.ts";

/** One amount an area, or none, in typed arrays: of a hundred thousand areas fractions as objects would fill the memory. */
export class Amounts {
  /** The double nearest to each; NaN where there is none. */
  readonly doubles: Column;
  private readonly numerators: Float64Array;
  /** 0 where the amount is no fraction, or one of `long`. */
  private readonly denominators: Float64Array;
  /** Fractions that two doubles don't hold without loss. */
  private readonly long = new Map<number, Rational>();

  constructor(areas: number) {
    this.doubles = new Float64Array(areas).fill(Number.NaN);
    this.numerators = new Float64Array(areas);
    this.denominators = new Float64Array(areas);
  }

  /** Once an area. */
  set(area: number, amount: Amount): void {
    this.doubles[area] = toDouble(amount);
    if (!isExact(amount)) return;
    const { n, d } = amount;
    if (-LARGEST <= n && n <= LARGEST && d <= LARGEST) {
      this.numerators[area] = Number(n);
      this.denominators[area] = Number(d);
    } else {
      this.long.set(area, amount);
    }
  }

  /** The fraction of an area; null where there is none, or the amount came out of a root or a logarithm. */
  exact(area: number): Rational | null {
    const d = this.denominators[area]!;
    return d === 0 ? (this.long.get(area) ?? null) : { n: BigInt(this.numerators[area]!), d: BigInt(d) };
  }

  /** null: there is none. */
  at(area: number): Amount | null {
    const double = this.doubles[area]!;
    return this.exact(area) ?? (Number.isNaN(double) ? null : double);
  }
}

/** Whole numbers up to here are doubles without loss. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);
