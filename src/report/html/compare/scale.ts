import { toNumber } from "../../../core/exact.ts";
import { scaleOf } from "../../../core/score/scale.ts";
import type { Comparison } from "../../../core/compare.ts";
import type { Indicator } from "../../../core/plan.ts";
import type { Node } from "../../../core/score/tree.ts";
import { axisOver } from "../axis.ts";
import type { Ends } from "./charts.ts";

/** Where the worst and the best figures of an indicator go before they are joined; null: its method has no such ends. */
export function endsOf({ scoring }: Indicator): Ends | null {
  const scale = scoring && scaleOf(scoring.normalise);
  if (!scale) return null;
  const low = toNumber(scale.low);
  return { low, high: low + toNumber(scale.width) };
}

/** The ends of the scale that all indicators of a score are on, as long as the groups' scores are too; null: there is no such scale. */
export function commonEnds({ composite }: Pick<Comparison, "composite">): Ends | null {
  if (composite === null) return null;
  const [first = null, ...others] = composite.tree.leaves.map(endsOf);
  if (first === null || others.some((one) => one?.low !== first.low || one.high !== first.high)) return null;
  // Wins and losses against other areas are on a scale of their own.
  const kept = [...composite.scores.keys()].every(
    ({ joins }) => joins === null || joins.aggregate.method !== "copeland",
  );
  return kept ? first : null;
}

/** The ends of bars from zero: those of the scale and whatever lies beyond, else round ones. */
export function barEnds(values: Iterable<number>, common: Ends | null): Ends {
  let [low, high] = [Math.min(0, common?.low ?? 0), Math.max(0, common?.high ?? 0)];
  let beyond = common === null;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (value < low || value > high) beyond = true;
    [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  if (!beyond) return { low, high };
  return axisOver([low, high]) ?? { low, high };
}

/** The smallest and the largest of some numbers; null where there is none. */
export function rangeOf(values: Iterable<number>): Ends | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  return low > high ? null : { low, high };
}

/** The number that half of the areas lie at or below; null where none has one. */
export function medianOf(node: Node, { composite }: Pick<Comparison, "composite">): number | null {
  const known = composite!.scores
    .get(node)!
    .filter((score) => !Number.isNaN(score))
    .sort();
  if (known.length === 0) return null;
  const upper = known[known.length >> 1]!;
  return known.length % 2 === 1 ? upper : (known[(known.length >> 1) - 1]! + upper) / 2;
}
