import { exp, expm1, log, log1p } from "../../logarithm.ts";
import type { PerArea } from "./aggregator.ts";
import { arithmetic } from "./arithmetic.ts";
import { geometric } from "./geometric.ts";
import { harmonic } from "./harmonic.ts";

/** The exponents of which the power mean has a name of its own, and is computed without a root. */
const NAMED = new Map<number, PerArea>([
  [1, arithmetic],
  [0, geometric],
  [-1, harmonic],
]);

/**
 * The power mean (Σ w·xᵖ ÷ Σ w)^(1/p), geometric for p = 0: the lower p, the less one child makes up for another. Of a value
 * below 0 there is none, nor of 0 where p is not above 0.
 */
export const mean = {
  name: "mean",
  takes: "exponent",
  across: false,
  additive: null,
  combine(values, weights, count, parameter) {
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let index = 0; index < count; index++) {
      const value = values[index]!;
      if (!(value >= 0) || (value === 0 && parameter <= 0)) return Number.NaN;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const named = NAMED.get(parameter);
    if (named !== undefined) return named.combine(values, weights, count, 0);
    if (least === most) return least;
    // In units of the value that weighs most no power is above 1, so that none is beyond all doubles; what each lacks of 1
    // keeps its digits where p is nearly 0.
    const unit = parameter > 0 ? most : least;
    let sum = 0;
    let total = 0;
    for (let index = 0; index < count; index++) {
      const value = values[index]!;
      sum += weights[index]! * (value > 0 ? expm1(parameter * log(value / unit)) : -1);
      total += weights[index]!;
    }
    return Math.min(Math.max(unit * exp(log1p(sum / total) / parameter), least), most);
  },
} as const satisfies PerArea;
