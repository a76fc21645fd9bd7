import type { Rational } from "../../exact.ts";
import type { Period } from "../../period.ts";

/** One area's figures of an indicator, as an imputation sees them. */
export interface AreaFigures {
  /** The figure that is scored; null: it is missing. */
  readonly value: Rational | null;
  /**
   * Every single number of the series up to as-of and beyond, oldest first, forecasts left out; of what a period brought only
   * figures for as long a one as is wanted, so that no quarter stands for a year.
   */
  readonly history: readonly { readonly value: Rational; readonly period: Period }[];
  /** The moment that a figure is wanted for. */
  readonly wanted: Period;
  /** The group that the area is compared with: "" for all areas that name none, which are one another's peers. */
  readonly peers: string;
}

/** One way to fill in figures that are missing. */
export interface Imputation {
  readonly name: string;
  /** What stands for each missing figure, in the order of the records; null where it has nothing to go by, or nothing is missing. */
  fill(records: readonly AreaFigures[]): readonly (Rational | null)[];
}
