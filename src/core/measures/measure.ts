import type { Reason } from "../assessment.ts";
import type { Rational } from "../exact.ts";
import type { Interval } from "../interval.ts";
import type { Observation } from "../observation.ts";
import type { Period } from "../period.ts";
import type { Comparison, Indicator, Kind, Target } from "../plan.ts";
import type { Series } from "../select-series.ts";

/** What a measure may look at. */
export interface Context {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly series: Series;
  readonly asOf: Period;
  /** The last day whose figures count: the end of as-of or of the due period, whichever is earlier. */
  readonly cut: number;
  readonly due: boolean;
}

/** One comparison that a measure asks for: one a target, or one a year. */
export interface Step {
  /** The actual as it is shown. */
  readonly shown: Interval;
  readonly raw: string | null;
  readonly period: string | null;
  /** What is decided on. Wider than what is shown where more is still to come. */
  readonly x: Interval;
  /** What `holds` goes by before the target is due, where that is not x. */
  readonly today?: Interval;
  /** From the comparator's numbers to those of x; rising. */
  readonly toX: (value: Rational) => Rational;
  /** From the comparator's numbers to those of the shown actual, rising; null where the base is not one number. */
  readonly toShown: (value: Rational) => Rational | null;
  readonly used: readonly Observation[];
}

/** What a measure finds in a series. */
export interface Reading {
  readonly steps: readonly Step[];
  /** What it lacks; decides unless a step has failed for good. */
  readonly missing: Reason | null;
  /** The reason to give where the steps leave the verdict open; before the target is due it stays pending unless `now`. */
  readonly open: { readonly reason: Reason; readonly now: boolean };
  /** Whether holding before it is due already counts as reached. */
  readonly reached: boolean;
  /** Judged by a figure older than the due period. */
  readonly stale: boolean;
  /** What is judged may have grown since: where it fails it fails, but by how much nobody knows. */
  readonly growing: boolean;
}

export type Takes = "number" | "growth" | "change" | "flag" | "comparison";

/** One way to get the number that a comparator judges out of a series. */
export interface Measure {
  readonly name: string;
  /** What a plan writes beside it. growth: a percentage; change: the unit's number or points; flag: true. */
  readonly takes: Takes;
  readonly kinds: readonly Kind[];
  /** What the plan must say for it to mean anything. */
  readonly needs: "nothing" | "base" | "base-years" | "reference" | "window" | "window-of-flows";
  /** Whether a step that fails before the target is due can never be mended. */
  readonly definitive: boolean;
  /** Whether actual ÷ bound says anything about it. */
  readonly hasAttainment: boolean;
  /** Whether actual, bound and baseline lie on one scale, so that the way from the baseline can be measured. */
  readonly fromBaseline: "levels" | "change" | "none";
  /**
   * What is to be followed on the way to the target: the values themselves, a sum that fills up, only whether the values rise
   * or fall, or nothing.
   */
  readonly way: "levels" | "sum" | "trend" | "none";
  read(context: Context, comparison: Comparison): Reading;
}

export const ALL_KINDS = ["stock", "flow", "cumulative"] as const;

export const asIs = (value: Rational): Rational => value;

/** Nothing to compare: the reason, and what there is to show. */
export function lacking(reason: Reason, steps: readonly Step[] = []): Reading {
  return { steps, missing: reason, open: { reason, now: true }, reached: false, stale: false, growing: false };
}
