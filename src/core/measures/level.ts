import { decide } from "../interval.ts";
import type { Comparison } from "../plan.ts";
import { currentValue, stepOf } from "./current-value.ts";
import { ALL_KINDS, asIs, lacking, type Measure } from "./measure.ts";

/** Comparators under which a value that is reached before the due period counts as reached. */
export const canBeReached = (comparison: Comparison): boolean =>
  comparison.comparator === "at-least" || comparison.comparator === "more-than";

/** The value itself. */
export const level = {
  name: "level",
  takes: "number",
  kinds: ALL_KINDS,
  needs: "nothing",
  definitive: false,
  hasAttainment: true,
  fromBaseline: "levels",
  way: "levels",
  read(context, comparison) {
    const reachable = canBeReached(comparison);
    const value = currentValue(context, (x) => reachable && decide(x, comparison.accepts) === true);
    if (typeof value === "string") return lacking(value);
    return {
      steps: [stepOf(value, value.x, asIs)],
      missing: value.tooOld ? "too-old" : null,
      open: value.open,
      reached: reachable && value.reached,
      stale: value.stale,
      growing: value.growing,
    };
  },
} as const satisfies Measure;
