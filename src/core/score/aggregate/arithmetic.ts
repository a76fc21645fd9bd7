import { add, divide, multiply, ZERO } from "../../exact.ts";
import type { PerArea } from "./aggregator.ts";

/** Σ w·x ÷ Σ w: what one child lacks another one makes up for. */
export const arithmetic = {
  name: "arithmetic",
  takes: "nothing",
  across: false,
  additive: "scores",
  combine(values, weights, count) {
    let sum = 0;
    let total = 0;
    for (let index = 0; index < count; index++) {
      sum += weights[index]! * values[index]!;
      total += weights[index]!;
    }
    return sum / total;
  },
  exactly(values, weights) {
    const sum = values.reduce((known, value, index) => add(known, multiply(value, weights[index]!)), ZERO);
    return divide(sum, weights.reduce(add))!;
  },
} as const satisfies PerArea;
