import { aggregatorNamed } from "./aggregate/registry.ts";
import { countedIn, type Scores } from "./contributions.ts";
import { countIn, type Frame, leastOf } from "./join.ts";
import type { ScoreReason } from "./outcome.ts";
import type { Node } from "./tree.ts";

/** Why a group has no score in an area; null where it has one, and for an indicator, of which its normaliser knows. */
export function reasonOf(node: Node, area: number, scores: Scores, frame: Frame): ScoreReason | null {
  const { joins, children, leaves } = node;
  if (joins === null || !Number.isNaN(scores.get(node)![area]!)) return null;
  const { aggregate, missing, minCoverage } = joins;
  const method = aggregatorNamed(aggregate.method);
  if (method.across && frame.areas > method.most) return "too-many-areas";
  const counted = countedIn(node, area, scores, frame);
  if (counted.length === 0) return "nothing-scored";
  if (missing === "fail" && counted.length < children.length) return "child-missing";
  if (minCoverage?.below === "unscored") {
    const known =
      minCoverage.of === "children"
        ? children.map((child) => scores.get(child)!)
        : leaves.map((leaf) => frame.leaves[leaf]!);
    if (countIn(known, area) < leastOf(minCoverage.share, known.length)) return "low-coverage";
  }
  return "not-positive";
}
