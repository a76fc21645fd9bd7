import { divide, rational, ZERO } from "../exact.ts";
import { graded, movedAway, type ProgressMethod, slope, startsBeyond } from "./method.ts";

/**
 * Actual change per year ÷ required change per year, both from the start. Linear change works with zeros, negative values
 * and percentages; the thresholds are those of Eurostat and Statistics Canada.
 */
export const linear = {
  name: "linear",
  path: "linear",
  thresholds: [rational(95n, 100n), rational(60n, 100n), ZERO],
  rates: null,
  baseYear: null,
  window: null,
  labels: null,
  judge(course) {
    const { start, now, goal, thresholds } = course;
    if (goal === null) return "needs-target";
    if (startsBeyond(course)) return movedAway(course);
    const ratio = divide(slope(start, now), slope(start, goal))!;
    return { outlook: graded(ratio, thresholds), ratio };
  },
} as const satisfies ProgressMethod;
