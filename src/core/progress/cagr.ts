import { compoundRate, finite, graded, movedAway, type ProgressMethod, startsBeyond } from "./method.ts";
import { linear } from "./linear.ts";

/**
 * Compound growth per year since the start ÷ the compound growth per year that leads from the start to the target. Says
 * nothing where the start isn't above 0 or a later value is below: there is no such rate.
 */
export const cagr = {
  name: "cagr",
  path: "compound",
  thresholds: linear.thresholds,
  rates: null,
  baseYear: null,
  window: null,
  labels: null,
  judge(course) {
    const { start, now, goal, thresholds } = course;
    if (goal === null) return "needs-target";
    const actual = compoundRate(start, now);
    const required = compoundRate(start, goal);
    if (actual === null || required === null) return "no-ratio";
    if (startsBeyond(course)) return movedAway(course);
    const ratio = finite(actual / required);
    if (ratio === null) return "no-ratio";
    return { outlook: graded(ratio, thresholds), ratio };
  },
} as const satisfies ProgressMethod;
