import { add, divide, multiply, ZERO } from "../../exact.ts";
import type { PerArea } from "./aggregator.ts";

/** What rounding may leave of a sum, a child, by the size of its terms. */
const LEFT = 1e-15;

/** Σ w·x ÷ Σ w: what one child lacks another one makes up for. */
export const arithmetic = {
  name: "arithmetic",
  takes: "nothing",
  across: false,
  additive: "scores",
  combine(values, weights, count) {
    let sum = 0;
    let size = 0;
    let total = 0;
    for (let index = 0; index < count; index++) {
      const term = weights[index]! * values[index]!;
      sum += term;
      size += Math.abs(term);
      total += weights[index]!;
    }
    // 0.3 − 0.2 − 0.1 is 0, and no geometric mean may take what rounding left of it for a score above 0.
    return Math.abs(sum) <= LEFT * count * size ? 0 : sum / total;
  },
  exactly(values, weights) {
    const sum = values.reduce((known, value, index) => add(known, multiply(value, weights[index]!)), ZERO);
    return divide(sum, weights.reduce(add))!;
  },
} as const satisfies PerArea;
