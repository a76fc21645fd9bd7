import { plus, times } from "../../amount.ts";
import { ONE, toNumber, ZERO } from "../../exact.ts";
import { wholesOf } from "../statistics.ts";
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
      const whole = wholesOf(sample.map(({ value }) => value));
      const count = BigInt(whole.length);
      const sum = whole.reduce((total, one) => total + one, 0n);
      // n times each distance from the mean: a factor that all share drops out of what is made of them.
      const off = whole.map((one) => count * one - sum);
      const squares = off.reduce((total, one) => total + one * one, 0n);
      return off.map((one) =>
        squares === 0n ? "no-range" : plus(times(distance(one, squares, count), deviation ?? ONE), mean ?? ZERO),
      );
    }),
} as const satisfies Normaliser;

/** Exact under its only root, so that another unit or another order changes no bit. */
function distance(off: bigint, squares: bigint, count: bigint) {
  if (off === 0n) return ZERO;
  // Lowest terms would change nothing but the time that it takes.
  const size = Math.sqrt(toNumber({ n: off * off * (count - 1n), d: squares }));
  return off < 0n ? -size : size;
}
