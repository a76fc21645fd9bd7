import { isScoreReason } from "../outcome.ts";
import { each } from "./cells.ts";
import type { Normaliser } from "./normaliser.ts";

/**
 * What the progress method makes of where the figures are heading, on its own scale: −5 to 5 by statcan, 1 to 3 by
 * un-progress-chart. Methods without a score give none.
 */
export const trendScore = {
  name: "trend-score",
  shares: false,
  scale: null,
  needs: "nothing",
  takes: [],
  relative: false,
  judged: true,
  normalise: (cells) =>
    each(cells, (_, { trajectory }) => {
      if (trajectory === null) return "no-trend";
      if (trajectory.score !== null) return trajectory.score;
      const { reason } = trajectory;
      return reason !== null && isScoreReason(reason) ? reason : "no-trend";
    }),
} as const satisfies Normaliser;
