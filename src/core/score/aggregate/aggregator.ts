import type { Rational } from "../../exact.ts";

/** What every way to join children says of itself. */
interface Named {
  readonly name: string;
  /** What a plan writes beside it. */
  readonly takes: "nothing" | "exponent" | "count";
}

/** Where columns of children have gaps. */
export interface Gaps {
  /** Areas with a gap in any of them, each once. */
  readonly areas: readonly number[];
  /** The columns with NaN in their gaps. */
  readonly columns: readonly Float64Array[];
}

/** Joins the children of one area. */
export interface PerArea extends Named {
  readonly across: false;
  /** Of what the result is a sum over the children: of weighted scores, of weighted logarithms (then its own), of neither. */
  readonly additive: "scores" | "logarithms" | null;
  /**
   * The score from the first `count` values and weights; there is at least one, weights are above 0 and needn't sum to 1.
   * NaN where there is none: a geometric mean of what isn't above 0. `parameter` is 0 where the method takes none.
   * The arrays come back in whatever order suited the method.
   */
  combine(values: Float64Array, weights: Float64Array, count: number, parameter: number): number;
  /**
   * The same of all areas at once, to the last bit, from columns in which nothing is below 0 or infinite and weights above 0;
   * written into `scores`. Gaps are 0 in them and don't count; of nothing but gaps comes NaN. Left out: it goes area by area.
   */
  combineColumns?(columns: readonly Float64Array[], weights: Float64Array, scores: Float64Array, gaps: Gaps): void;
  /** The same in fractions, null where there is none; left out where there is a root in it. */
  exactly?(values: readonly Rational[], weights: readonly Rational[], parameter: Rational): Rational | null;
}

/** Joins by holding areas against each other. */
export interface AcrossAreas extends Named {
  readonly across: true;
  /** More areas than this are too many for it. */
  readonly most: number;
  /** The score of each area from columns of children, one number an area, NaN where there is none; NaN for an area of which nothing is known. */
  combineAll(children: readonly Float64Array[], weights: Float64Array, areas: number): Float64Array;
}

/** One way to get the score of a group out of those of its children. */
export type Aggregator = PerArea | AcrossAreas;
