import type { Operands } from "./comparators/comparator.ts";
import { type ComparatorName, comparatorNamed } from "./comparators/registry.ts";
import { ONE, type Rational, ZERO } from "./exact.ts";
import { from, point, upTo } from "./interval.ts";
import type { Comparison } from "./plan.ts";

/** What a named comparator says with its operands. */
export function comparisonOf(name: ComparatorName, operands: Operands): Comparison {
  const comparator = comparatorNamed(name);
  const accepts = comparator.accepts(operands);
  const tolerant = comparator.modifiers.includes("within") && operands.tolerance === null;
  const { low, high } = comparator.accepts({ ...operands, beyond: null });
  const ranged = name !== "equals" && !tolerant && low !== null && high !== null;
  return {
    comparator: name,
    value: comparator.takes === "range" ? null : operands.low,
    range: ranged ? [low, high] : null,
    accepts,
    direction: comparator.direction,
    tolerant,
  };
}

/** Comparisons that measures bring along: above the one before, below it, yes. */
const own = (accepts: Comparison["accepts"], direction: Comparison["direction"]): Comparison => ({
  comparator: null,
  value: null,
  range: null,
  accepts,
  direction,
  tolerant: false,
});
export const ABOVE_ZERO: Comparison = own(from(ZERO, true), "up");
export const BELOW_ZERO: Comparison = own(upTo(ZERO, true), "down");
export const YES: Comparison = own(point(ONE), "none");

/** A lone number beside a measure: at least that much, or at most where it is negative ("growth: -10%"). */
export function plainComparison(value: Rational): Comparison {
  const name = value.n < 0n ? "at-most" : "at-least";
  return comparisonOf(name, { low: value, high: value, tolerance: null, beyond: null });
}
