import { compare, divide, isPositive, isZero, negate, ONE, type Rational, subtract } from "../../exact.ts";
import { measureNamed } from "../../measures/registry.ts";
import { ascending } from "../statistics.ts";
import { each, type Said } from "./cells.ts";
import { figureOf, withoutRatio } from "./judged.ts";
import type { Cell, Normaliser } from "./normaliser.ts";

/**
 * (x − min) ÷ (t − min), (max − x) ÷ (max − t) where less is better: t is the target's level, min and max those of the areas
 * of the run (COINr n_dist2targ), so that another area moves every number. A range is 1 inside; outside, its nearer end is
 * what is aimed at. Where no area is on the worse side of the target there is no distance to measure.
 */
export const distanceToTarget = {
  name: "distance-to-target",
  shares: true,
  scale: null,
  needs: "target",
  takes: [],
  relative: true,
  normalise(cells) {
    const values = ascending(cells.flatMap(({ value }) => value ?? []));
    return each(cells, (value, cell) => share(value, values[0]!, values.at(-1)!, cell));
  },
} as const satisfies Normaliser;

function share(value: Rational, min: Rational, max: Rational, { assessment }: Cell): Said {
  // A change, a sum and a course of years are not measured on the scale of the figures.
  if (assessment === null || measureNamed(assessment.target.measure).fromBaseline !== "levels") return "no-target";
  const { bound, gap, target } = assessment;
  const { accepts, direction } = target.comparison;
  // Which end is nearer is told by the figure that is measured, and not by one that it stands in for.
  if (direction === "range" && target.measure === "level") {
    const { low, high } = accepts;
    if (low !== null && compare(value, low) < 0) return towards(value, low, min);
    if (high !== null && compare(value, high) > 0) return towards(negate(value), negate(high), negate(max));
    return ONE;
  }
  if (bound === null) return assessment.reason ?? withoutRatio(assessment);
  if (direction === "up") return towards(value, bound, min);
  if (direction === "down") return towards(negate(value), negate(bound), negate(max));
  const figure = figureOf(assessment);
  if (figure === null) return assessment.reason ?? "qualified-value";
  if (gap !== null && isZero(gap)) return ONE;
  return compare(figure, bound) < 0 ? towards(value, bound, min) : towards(negate(value), negate(bound), negate(max));
}

function towards(value: Rational, target: Rational, worst: Rational): Said {
  const whole = subtract(target, worst);
  return isPositive(whole) ? divide(subtract(value, worst), whole)! : "no-range";
}
