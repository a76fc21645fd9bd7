import type { Rational } from "../../exact.ts";

/** One way to treat figures that are far from all others. */
export interface Treatment {
  readonly name: string;
  /** The most points that it moves where the plan doesn't say; null: it takes no number. */
  readonly most: number | null;
  /** Whether it can give numbers on another scale, on which the plan's goalposts and targets mean nothing. */
  readonly rescales: boolean;
  /** The figures after it, in their order; null stays null. Alike figures stay alike; the order of the areas makes no difference. */
  treat(values: readonly (Rational | null)[], most: number): readonly (Rational | null)[];
}
