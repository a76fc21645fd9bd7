import type { Rational } from "./exact.ts";
import type { Interval } from "./interval.ts";
import type { Observation } from "./observation.ts";
import type { Outlook, Trajectory } from "./outlook.ts";
import type { Period } from "./period.ts";
import type { Area, Check, Indicator, Plan, Target } from "./plan.ts";
import type { Stand } from "./score/stand.ts";
import type { Computation, Missing, Series } from "./select-series.ts";
import type { Implied } from "./statement.ts";

/** In the order in which a reader wants to hear of them. */
export const VERDICTS = ["missed", "near", "not-assessed", "pending", "met"] as const;
/** What is said of a target. "near" exists only where the plan has a threshold for it. */
export type Verdict = (typeof VERDICTS)[number];

/** Why a target can't be assessed. */
export const REASONS = [
  "no-observation",
  "too-old",
  "no-baseline",
  "no-tolerance",
  "too-few-periods",
  "missing-periods",
  "missing-input",
  "qualified-value",
  "conflicting-values",
  "unreadable-value",
  "no-ratio",
  "unit-mismatch",
  "scope-mismatch",
] as const;
/** Why something can't be judged. */
export type Reason = (typeof REASONS)[number];

/** The quantity that a measure gives. */
export interface Actual {
  readonly interval: Interval;
  /** The cell's own text where the actual is one cell; null where it was computed. */
  readonly raw: string | null;
  readonly unit: string | null;
  readonly period: string | null;
}

/**
 * One target judged. Numbers are null where they can't be said: no actual, a qualified one, a bound of 0 or below. A copy by
 * spreading need not have all of it: what a verdict rests on is worked out when it is asked for.
 */
export interface Assessment {
  readonly target: Target;
  readonly indicator: Indicator;
  /** The indicator's unit, else the one that its data has; null where neither says. */
  readonly unit: string | null;
  readonly due: boolean;
  readonly verdict: Verdict;
  /** Met or missed before it was due. */
  readonly early: boolean;
  /** Whether it would pass today; null for what is not assessed and what can't be told yet. */
  readonly holds: boolean | null;
  /** Given exactly when the verdict is not-assessed. */
  readonly reason: Reason | null;
  /** The figures that the indicator's formula, or a sum over the parts of its area, lacks; given where the reason is missing-input. */
  readonly missing: readonly Missing[];
  /** How those of its values came about that a formula or a sum over areas gave; empty where every one was submitted. */
  readonly computations: readonly Computation[];
  /** Judged by a figure older than the due period. */
  readonly stale: boolean;
  readonly actual: Actual | null;
  /** Every observation behind the actual and its base. */
  readonly used: readonly Observation[];
  /** The nearest value that decides. */
  readonly bound: Rational | null;
  /** actual − bound; 0 inside a range. */
  readonly gap: Rational | null;
  /** What is missing to the bound, at least 0. */
  readonly shortfall: Rational | null;
  /** The next value that would pass. */
  readonly needs: Rational | null;
  /** 完成率: actual ÷ bound upwards, 2 − actual ÷ bound downwards, 1 inside a range. */
  readonly attainment: Rational | null;
  /** The share of the way from the baseline to the bound. */
  readonly fromBaseline: Rational | null;
  /** Where the series is heading; null where no progress is asked for and the target has no way to be followed. */
  readonly trajectory: Trajectory | null;
  /** What the figures are taken from. */
  readonly series: Series;
}

/** An indicator without a target whose direction is known: where it is heading, and nothing to judge it by. */
export interface Trend {
  readonly indicator: Indicator;
  readonly unit: string | null;
  readonly trajectory: Trajectory;
  readonly series: Series;
}

export interface Counts {
  readonly targets: number;
  readonly met: number;
  readonly missed: number;
  readonly pending: number;
  readonly notAssessed: number;
}

/** What a scorecard comes to. "incomplete": a required target that is due could not be judged; before "fail", which is before "not-due". */
export type Result = "pass" | "fail" | "incomplete" | "not-due";

/** What a scorecard counts, and what it comes to. */
export interface Summary extends Counts {
  readonly result: Result;
  readonly due: number;
  readonly near: number;
  readonly early: number;
  readonly stale: number;
  readonly milestones: Counts & { readonly near: number };
  /** Missed targets that count: those that are only aspired to don't. */
  readonly failing: number;
  /** Near targets and missed milestones that count. */
  readonly nearlyFailing: number;
  readonly failingMilestones: number;
  /** Required targets that are due and can't be assessed. */
  readonly incomplete: number;
  /** Targets and trends that are followed, by where they are heading; null where nothing is followed. */
  readonly outlooks: Readonly<Record<Outlook, number>> | null;
  /** Those of them that count and are behind the way, off track or worse, and regressing. */
  readonly behind: number;
  readonly offTrack: number;
  readonly regressing: number;
}

/** An identity of the plan: in how many periods there were all of its figures, and in how many of these the sides differ. */
export interface Checked {
  readonly check: Check;
  readonly compared: number;
  readonly differing: number;
  /** Whether every figure that it names is there, and no two sides of one period: it could not be compared. */
  readonly apart: boolean;
}

/** All targets of one plan judged for one area. */
export interface Scorecard {
  readonly plan: Plan;
  /** null for a plan without an area whose data names none either. */
  readonly area: Area | null;
  /** "due": every target at its own due period. null: the data has no period to judge by. */
  readonly asOf: Period | "due" | null;
  readonly assessments: readonly Assessment[];
  /** In the plan's order. */
  readonly trends: readonly Trend[];
  /** Every identity of the plan, in its order. */
  readonly checks: readonly Checked[];
  /** What submitted statements imply; no verdict depends on them. */
  readonly statements: readonly Implied[];
  /** What every indicator stands at; empty unless areas are compared. */
  readonly stands: ReadonlyMap<Indicator, Stand>;
  readonly summary: Summary;
  /** What the figures of every indicator and input make; left out unless it is asked for. */
  readonly series?: ReadonlyMap<Indicator, Series>;
}
