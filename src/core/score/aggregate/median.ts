import { add, compare, divide, multiply, rational, type Rational, ZERO } from "../../exact.ts";
import type { PerArea } from "./aggregator.ts";
import { alike, cleared } from "./alike.ts";
import { ascending, sortTogether } from "./ascending.ts";

const HALF = rational(1n, 2n);

/**
 * The value that half of the weight lies at or below; where half of it lies exactly below a gap, the middle of the gap. With
 * equal weights the usual median.
 */
export const median = {
  name: "median",
  takes: "nothing",
  across: false,
  additive: null,
  combine(values, weights, count) {
    sortTogether(values, weights, count);
    let total = 0;
    for (let index = 0; index < count; index++) total += weights[index]!;
    let below = 0;
    for (let index = 0; index < count - 1; index++) {
      below += weights[index]!;
      if (alike(below, total / 2)) return middleOf(values[index]!, values[index + 1]!);
      if (below > total / 2) return values[index]!;
    }
    return values[count - 1]!;
  },
  exactly(values: readonly Rational[], weights: readonly Rational[]) {
    const sorted = ascending(values, weights);
    const half = multiply(weights.reduce(add), HALF);
    let below = ZERO;
    for (const [index, { value, weight }] of sorted.entries()) {
      below = add(below, weight);
      const side = compare(below, half);
      if (side === 0) return divide(add(value, sorted[index + 1]!.value), rational(2n));
      if (side > 0) return value;
    }
    return null;
  },
} as const satisfies PerArea;

const middleOf = (a: number, b: number): number => cleared(a + b, 2, Math.abs(a) + Math.abs(b)) / 2;
