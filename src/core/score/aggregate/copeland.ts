import type { AcrossAreas } from "./aggregator.ts";
import { alike } from "./alike.ts";

/**
 * Each area against each other one: +1 where it is ahead in more than half of the weight of the children that both have, a
 * child in which they are equal counting for half; −1 where it is behind, 0 where neither is or nothing is known of both.
 * The score is their sum (COINr's a_copeland; there a gap counts as lost or won as the areas happen to be listed).
 */
export const copeland = {
  name: "copeland",
  takes: "nothing",
  across: true,
  most: 3000,
  combineAll(children, weights, areas) {
    const known = Uint8Array.from({ length: areas }, (_, area) =>
      children.some((child, index) => weights[index]! > 0 && !Number.isNaN(child[area]!)) ? 1 : 0,
    );
    const sizes = children.map(sizeOf);
    const scores = Float64Array.from(known, (one) => (one === 1 ? 0 : Number.NaN));
    for (let one = 0; one < areas; one++) {
      if (known[one] === 0) continue;
      for (let other = one + 1; other < areas; other++) {
        if (known[other] === 0) continue;
        const ahead = lead(children, sizes, weights, one, other);
        scores[one]! += ahead;
        scores[other]! -= ahead;
      }
    }
    return scores;
  },
} as const satisfies AcrossAreas;

/** 1 where one area is ahead of the other, −1 where it is behind, else 0. */
function lead(
  children: readonly Float64Array[],
  sizes: readonly number[],
  weights: Float64Array,
  one: number,
  other: number,
): number {
  let won = 0;
  let lost = 0;
  for (let child = 0; child < children.length; child++) {
    const a = children[child]![one]!;
    const b = children[child]![other]!;
    if (Number.isNaN(a) || Number.isNaN(b) || alike(a, b, sizes[child]!)) continue;
    if (a > b) won += weights[child]!;
    else lost += weights[child]!;
  }
  return alike(won, lost) ? 0 : won > lost ? 1 : -1;
}

const sizeOf = (column: Float64Array): number =>
  column.reduce((size, value) => (Math.abs(value) > size ? Math.abs(value) : size), 0);
