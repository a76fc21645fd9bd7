import type { Assessment } from "../../assessment.ts";
import { ONE, type Rational, ZERO } from "../../exact.ts";
import { pointOf } from "../../interval.ts";
import { measureNamed } from "../../measures/registry.ts";
import type { Said } from "./cells.ts";
import type { Cell } from "./normaliser.ts";

/**
 * What `rule` says of each cell whose target could be judged; what an assessment leaves open is no basis for a score. A promise
 * that was broken in an earlier year was judged without the figure that is missing: `broken` stands for it.
 */
export const eachJudged = (
  cells: readonly Cell[],
  rule: (assessment: Assessment) => Said,
  broken: Said = "no-observation",
): readonly Said[] =>
  cells.map(({ value, assessment }) => {
    if (value === null) return assessment !== null && isBroken(assessment) ? broken : "no-observation";
    return assessment === null ? "no-target" : (assessment.reason ?? rule(assessment));
  });

/** Kept or broken, and broken. */
const isBroken = (assessment: Assessment): boolean =>
  assessment.verdict === "missed" && allOrNothing(assessment) !== null;

/** The measure's value where it is one number. */
export const figureOf = ({ actual }: Assessment): Rational | null => actual && pointOf(actual.interval);

/**
 * All or nothing, for measures that are kept or broken and have no attainment (done, rising, every year …): 1 where the
 * target holds, 0 where it doesn't; null where it has an attainment, or nobody can tell yet.
 */
export function allOrNothing({ target, holds }: Assessment): Rational | null {
  if (measureNamed(target.measure).hasAttainment || holds === null) return null;
  return holds ? ONE : ZERO;
}

/** Why a judged target has no ratio: its figure or what it is measured by isn't one number, or there is no such ratio. */
export const withoutRatio = (assessment: Assessment) =>
  figureOf(assessment) === null || assessment.bound === null ? "qualified-value" : "no-ratio";
