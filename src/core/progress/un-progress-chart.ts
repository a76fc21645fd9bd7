import { absolute, compare, isZero, ONE, rational, subtract, toNumber, ZERO } from "../exact.ts";
import { pow } from "../power.ts";
import {
  compoundRate,
  type Finding,
  finite,
  graded,
  movedAway,
  type ProgressMethod,
  startsBeyond,
  yearsBetween,
} from "./method.ts";

const HUNDRED = rational(100n);
const SCORES = { "on-track": 3, moderate: 2, "off-track": 1, regressing: 1 } as const;
const scored = (finding: Finding): Finding => ({ ...finding, score: SCORES[finding.outlook] });

/**
 * United Nations, SDG Progress Chart, technical note of 2023, as EUSTAT applies it: the last value is carried on to the due
 * period by the CAGR since the start; the share of the way from the start to the target that this makes (0.95, 0.10). Without
 * a target the CAGR (2 %, 0.5 %). Below the second threshold it is stagnation or regression, score 1; which of the two is
 * told by the sign. A percentage within one point of a target of 0 or 100 counts as achieved.
 */
export const unProgressChart = {
  name: "un-progress-chart",
  path: "compound",
  thresholds: [rational(95n, 100n), rational(10n, 100n), ZERO],
  rates: [rational(2n, 100n), rational(5n, 1000n), ZERO],
  baseYear: 2015,
  window: null,
  labels: {
    achieved: "target met or on track",
    "on-track": "target met or on track",
    moderate: "fair progress, but acceleration needed",
    "off-track": "stagnation or regression",
    regressing: "stagnation or regression",
  },
  bestScore: SCORES["on-track"],
  reached: (goal, value, { isPercent }) =>
    isPercent && (isZero(goal) || compare(goal, HUNDRED) === 0) && compare(absolute(subtract(value, goal)), ONE) <= 0,
  judge(course) {
    const { start, now, goal, direction, thresholds } = course;
    const growth = compoundRate(start, now);
    if (growth === null) return "no-ratio";
    if (goal === null) {
      const rate = direction === "up" ? growth : -growth;
      return scored({ outlook: graded(rate, thresholds), ratio: null, rate });
    }
    if (startsBeyond(course)) return scored(movedAway(course));
    const expected = toNumber(now.value) * pow(1 + growth, toNumber(yearsBetween(now, goal)));
    const base = toNumber(start.value);
    const ratio = finite((expected - base) / (toNumber(goal.value) - base));
    if (ratio === null) return "no-ratio";
    return scored({ outlook: graded(ratio, thresholds), ratio });
  },
} as const satisfies ProgressMethod;
