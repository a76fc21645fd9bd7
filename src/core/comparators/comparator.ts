import type { Rational } from "../exact.ts";
import type { Interval } from "../interval.ts";
import type { Direction } from "../plan.ts";

/** What a plan writes beside a comparator. A tolerance is absolute, in the terms of the measure, and at least 0. */
export interface Operands {
  readonly low: Rational;
  /** The same as low for comparators that take one number. */
  readonly high: Rational;
  readonly tolerance: Rational | null;
  /** A side on which leaving the range still passes. */
  readonly beyond: "above" | "below" | null;
}

/** One way to compare: the set of values that pass. Everything else about a verdict follows from that set. */
export interface Comparator {
  readonly name: string;
  /** As it is shown before the number. */
  readonly symbol: string;
  /** The same where a terminal has only ASCII. */
  readonly ascii: string;
  readonly takes: "number" | "range";
  readonly modifiers: readonly ("within" | "beyond")[];
  readonly direction: Exclude<Direction, "none">;
  accepts(operands: Operands): Interval;
}
