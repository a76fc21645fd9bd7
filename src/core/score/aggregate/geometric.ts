import { exp, log } from "../../logarithm.ts";
import type { PerArea } from "./aggregator.ts";

/** exp(Σ w·ln x ÷ Σ w): what is low pulls down more than what is high lifts. Of a value that isn't above 0 there is none. */
export const geometric = {
  name: "geometric",
  takes: "nothing",
  across: false,
  additive: "logarithms",
  combine(values, weights, count) {
    let sum = 0;
    let total = 0;
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let index = 0; index < count; index++) {
      const value = values[index]!;
      if (!(value > 0)) return Number.NaN;
      sum += weights[index]! * log(value);
      total += weights[index]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    // No mean lies outside its values; the last digit of a logarithm would have it.
    return Math.min(Math.max(exp(sum / total), least), most);
  },
} as const satisfies PerArea;
