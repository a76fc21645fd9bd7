import { compare, rational, type Rational } from "../../exact.ts";
import { ascending } from "../statistics.ts";
import { across, type Placed } from "./cells.ts";
import type { Normaliser } from "./normaliser.ts";

/** The place among the areas of the run counted from the worst, which is 1; ties share the lower number (COINr n_rank). */
export const rank = {
  name: "rank",
  shares: false,
  scale: null,
  needs: "direction",
  takes: [],
  relative: true,
  normalise: (cells) => across(cells, (sample) => beatenBy(sample).map((beaten) => rational(beaten + 1))),
} as const satisfies Normaliser;

/** How many of a sample each beats. */
export function beatenBy(sample: readonly Placed[]): readonly number[] {
  const sorted = ascending(sample.map(({ value }) => value));
  return sample.map(({ value }) => countBelow(sorted, value));
}

function countBelow(sorted: readonly Rational[], value: Rational): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compare(sorted[middle]!, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
