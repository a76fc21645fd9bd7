import type { Rational } from "../exact.ts";

/** A family of units that measure the same thing, so that figures in one can be converted into another without loss. */
export interface Dimension {
  readonly name: string;
  /** Every unit by its key (NFKC, no blanks), with how many of the dimension's first unit it is. */
  readonly units: ReadonlyMap<string, Rational>;
  /** Whether 千, 万 and 亿 may stand in front of its units (万人, 亿元). */
  readonly multiplied: boolean;
}
