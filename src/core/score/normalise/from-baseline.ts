import type { Assessment } from "../../assessment.ts";
import { ONE } from "../../exact.ts";
import { pointOf } from "../../interval.ts";
import { baselineFor, baselineIn } from "../../measures/base.ts";
import { measureNamed } from "../../measures/registry.ts";
import type { Said } from "./cells.ts";
import { eachJudged, withoutRatio } from "./judged.ts";
import type { Normaliser } from "./normaliser.ts";

/**
 * (x − baseline) ÷ (target − baseline), the share of the way that is done. A baseline that is at the target or beyond it
 * leaves no way: 1 where the target still holds, no number where it doesn't.
 */
export const fromBaseline = {
  name: "from-baseline",
  shares: true,
  scale: null,
  needs: "baseline",
  takes: [],
  relative: false,
  judged: true,
  normalise: (cells) => eachJudged(cells, (assessment) => assessment.fromBaseline ?? otherwise(assessment)),
} as const satisfies Normaliser;

function otherwise(assessment: Assessment): Said {
  const { indicator, target, series, holds } = assessment;
  if (measureNamed(target.measure).fromBaseline === "none") return "no-ratio";
  const baseline = baselineFor(indicator, target.due);
  if (baseline === null) return "no-baseline";
  const quantity = baselineIn(baseline, series.unit);
  if (quantity === null) return "unit-mismatch";
  if (pointOf(quantity) === null) return "qualified-value";
  return holds === true && assessment.bound !== null ? ONE : withoutRatio(assessment);
}
