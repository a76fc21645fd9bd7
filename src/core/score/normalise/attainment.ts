import { ZERO } from "../../exact.ts";
import { allOrNothing, eachJudged, withoutRatio } from "./judged.ts";
import type { Normaliser } from "./normaliser.ts";

/**
 * 完成率 of the target: actual ÷ target upwards, 2 − actual ÷ target downwards, 1 inside a range. Targets that have none
 * are all or nothing: done, rising, falling, every year.
 */
export const attainment = {
  name: "attainment",
  shares: true,
  scale: null,
  needs: "target",
  takes: [],
  relative: false,
  judged: true,
  normalise: (cells) =>
    eachJudged(
      cells,
      (assessment) => assessment.attainment ?? allOrNothing(assessment) ?? withoutRatio(assessment),
      ZERO,
    ),
} as const satisfies Normaliser;
