import type { Amount } from "./amount.ts";
import { REASONS } from "./assessment.ts";
import type { Rational } from "./exact.ts";
import type { Observation } from "./observation.ts";
import type { ProgressMethodName } from "./progress/registry.ts";

/** Where a series is heading, best first. */
export const OUTLOOKS = ["achieved", "on-track", "moderate", "off-track", "regressing", "n/a"] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/** Why a part of a trajectory can't be said: for lack of a figure, or because there is no such number. */
export const TRAJECTORY_REASONS = [
  ...REASONS,
  "no-path",
  "needs-target",
  "start-beyond-target",
  "ceiling",
  "sum-without-rate",
  "target-due",
  "no-change",
  "moving-away",
  "too-far",
  "not-in-its-year",
] as const;
export type TrajectoryReason = (typeof TRAJECTORY_REASONS)[number];

/** How the way from the start to the target is drawn, and a series carried on. */
export type Path = "linear" | "compound";

/** A value at a moment, in years: the end of 2018 is 2019, the middle of 2019 is 2019 1/2. */
export interface Point {
  readonly value: Rational;
  readonly at: Rational;
}

/** A figure on the way, with what it is for and what stands behind it. */
export interface Station extends Point {
  /** As a period is written; "2017-01-01" for the start of a window. */
  readonly period: string;
  readonly raw: string | null;
  readonly used: readonly Observation[];
}

/** What is aimed at, and when. */
export interface Goal extends Point {
  readonly period: string;
}

/** The numbers of a trajectory that each have a reason of their own where they can't be said. */
export const ESTIMATES = ["expected", "ahead", "ratio", "required", "actual", "projected", "attained"] as const;
export type Estimate = (typeof ESTIMATES)[number];

/**
 * The way of one target, in the indicator's own scale (for a change: in what has changed): from where it started, over what
 * has been reached, to what is wanted; or, without a target, only the first two.
 */
export interface Trajectory {
  readonly method: ProgressMethodName;
  readonly path: Path;
  readonly direction: "up" | "down" | null;
  readonly start: Station | null;
  readonly now: Station | null;
  /** The value that is aimed at and when; null without a target. */
  readonly goal: Goal | null;
  /** Where the way from the start, over the milestones, should be at `expectedAt`; null where it can't be drawn. */
  readonly expected: Amount | null;
  /** The figure's own period; that of as-of where there is no figure behind the start. */
  readonly expectedAt: string | null;
  /** How far the figure is ahead of the expected value in the wanted direction, in the unit; negative: behind. */
  readonly ahead: Amount | null;
  /** The same as a share of the whole way. */
  readonly aheadShare: Amount | null;
  /** What the method compares with its thresholds where there is a target. */
  readonly ratio: Amount | null;
  /** What it compares without one: growth per year, positive where it is progress; and what its thresholds were scaled by. */
  readonly rate: number | null;
  readonly factor: number | null;
  readonly outlook: Outlook;
  /** The outlook in the method's own words; null where the method says nothing. */
  readonly label: string | null;
  /** On the method's own scale; null where it has none. */
  readonly score: number | null;
  /** Why the outlook is n/a. */
  readonly reason: TrajectoryReason | null;
  /** Change per year in the unit: what it takes from now on to what is aimed at, and what it has been since the start. */
  readonly required: Amount | null;
  readonly actual: Amount | null;
  /** The same two as compound growth; null where a value isn't above 0. */
  readonly requiredGrowth: number | null;
  readonly actualGrowth: number | null;
  /** The value at the due period if it goes on like this. */
  readonly projected: Amount | null;
  /** The year in which the target is reached if it goes on like this; where it is reached, the period since which. */
  readonly attained: string | null;
  /** Why a number is null. */
  readonly reasons: { readonly [estimate in Estimate]?: TrajectoryReason };
}
