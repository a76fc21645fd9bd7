import type { Amount } from "../../amount.ts";
import type { Assessment } from "../../assessment.ts";
import type { Rational } from "../../exact.ts";
import type { Trajectory } from "../../outlook.ts";
import type { Indicator, Normalise } from "../../plan.ts";
import type { ScoreReason } from "../outcome.ts";

/** One indicator in one area, as a normaliser sees it. */
export interface Cell {
  /** The area's own: plans of several areas may aim at different things. */
  readonly indicator: Indicator;
  /** The figure after it was denominated, imputed and treated; a double is the exact number that it is. null: there is none. */
  readonly value: Rational | null;
  /** Which way is better; null: neither, or nobody says. */
  readonly direction: "up" | "down" | null;
  /** The target that areas are compared by, as it was judged; null: the indicator has none. */
  readonly assessment: Assessment | null;
  /** Where it is heading: that of the assessment, without a target that of the indicator itself; null: nobody follows it. */
  readonly trajectory: Trajectory | null;
  /** Whether this is the area that the setting names as its reference. */
  readonly isReference: boolean;
}

/** What is slope · x + start of a figure x. */
export interface Line {
  readonly slope: Rational;
  readonly start: Rational;
}

/** One way to make figures of an indicator comparable with those of others. */
export interface Normaliser {
  readonly name: string;
  /** Whether it gives shares (0 the worst, 1 the best) that are clamped and put on a scale; else its numbers are final. */
  readonly shares: boolean;
  /** The scale of its shares where the plan gives the indicator none of its own; null: that of the plan. */
  readonly scale: readonly [number, number] | null;
  /**
   * What the plan must say for it to mean anything; goalposts and targets say which way is better as well. Distances to a
   * target read the figure and the target, and want them on one scale.
   */
  readonly needs: "nothing" | "direction" | "goalposts" | "target" | "baseline";
  /** Whether it goes by what was judged, so that a figure which was divided, filled in or moved would have no say. */
  readonly judged?: true;
  /** Keys that it takes besides. */
  readonly takes: readonly ("mean" | "deviation" | "reference")[];
  /** Whether an area's number depends on which other areas there are. */
  readonly relative: boolean;
  /**
   * A number or the reason why there is none for each cell, in their order; cells whose value is null get "no-observation",
   * which the caller replaces by what it knows. Exact where no root or logarithm comes in. The order of the cells makes no
   * difference to any number.
   */
  normalise(cells: readonly Cell[], setting: Normalise): readonly (Amount | ScoreReason)[];
  /**
   * The line that the numbers of an indicator lie on whatever other areas there are, so that many can be had without a fraction
   * as an object for each; null: on none. Left out: they never do.
   */
  line?(cell: Pick<Cell, "indicator" | "direction">): Line | null;
}
