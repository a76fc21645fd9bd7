import { plus, times } from "../../amount.ts";
import {
  divide,
  isNegative,
  isZero,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from "../../exact.ts";
import { meanOf } from "../statistics.ts";
import { across } from "./cells.ts";
import type { Normaliser } from "./normaliser.ts";

/**
 * (x − mean) ÷ deviation of the areas of the run, the sample's (n − 1), times −1 where less is better; then times the wanted
 * deviation plus the wanted mean, 1 and 0 where the plan gives none (COINr n_zscore).
 */
export const zScore = {
  name: "z-score",
  shares: false,
  scale: null,
  needs: "direction",
  takes: ["mean", "deviation"],
  relative: true,
  normalise: (cells, { mean, deviation }) =>
    across(cells, (sample) => {
      const values = sample.map(({ value }) => value);
      const centre = meanOf(values);
      const off = values.map((value) => subtract(value, centre!));
      const variance = multiply(meanOf(off.map(square)) ?? ZERO, rational(off.length, Math.max(1, off.length - 1)));
      return off.map((one) =>
        isZero(variance) ? "no-range" : plus(times(distance(one, variance), deviation ?? ONE), mean ?? ZERO),
      );
    }),
} as const satisfies Normaliser;

const square = (value: Rational): Rational => multiply(value, value);

/** Exact under its only root, so that another unit or another order changes no bit. */
function distance(off: Rational, variance: Rational) {
  if (isZero(off)) return ZERO;
  const size = Math.sqrt(toNumber(divide(square(off), variance)!));
  return isNegative(off) ? -size : size;
}
