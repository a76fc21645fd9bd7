import { add, divide, isPositive, type Rational, ZERO } from "../../exact.ts";
import type { PerArea } from "./aggregator.ts";

/** Σ w ÷ Σ (w ÷ x): the right mean of rates. Of a value that isn't above 0 there is none: across signs it means nothing. */
export const harmonic = {
  name: "harmonic",
  takes: "nothing",
  across: false,
  additive: null,
  combine(values, weights, count) {
    let sum = 0;
    let total = 0;
    for (let index = 0; index < count; index++) {
      const value = values[index]!;
      if (!(value > 0)) return Number.NaN;
      sum += weights[index]! / value;
      total += weights[index]!;
    }
    return total / sum;
  },
  exactly(values: readonly Rational[], weights: readonly Rational[]) {
    if (!values.every(isPositive)) return null;
    const sum = values.reduce((known, value, index) => add(known, divide(weights[index]!, value)!), ZERO);
    return divide(weights.reduce(add), sum);
  },
} as const satisfies PerArea;
