import { rational } from "../../exact.ts";
import { across } from "./cells.ts";
import type { Normaliser } from "./normaliser.ts";
import { beatenBy } from "./rank.ts";

/** The share of the other areas of the run that it beats: (rank − 1) ÷ (n − 1) (COINr n_prank). */
export const percentileRank = {
  name: "percentile-rank",
  shares: true,
  scale: null,
  needs: "direction",
  takes: [],
  relative: true,
  normalise: (cells) =>
    across(cells, (sample) =>
      beatenBy(sample).map((beaten) => (sample.length < 2 ? "no-range" : rational(beaten, sample.length - 1))),
    ),
} as const satisfies Normaliser;
