import { rational, toNumber, ZERO } from "../exact.ts";
import { cagr } from "./cagr.ts";
import { compoundRate, type ProgressMethod } from "./method.ts";

/**
 * Eurostat, Sustainable development in the European Union, monitoring report, annex on the assessment of trends: with a target
 * actual CAGR ÷ required CAGR (95 %, 60 %, 0); without one the CAGR itself (1 %, 0, −1 %). Over the last five years unless
 * the plan names a start; the long term is window: 15.
 */
export const eurostat = {
  name: "eurostat",
  path: "compound",
  thresholds: cagr.thresholds,
  rates: [rational(1n, 100n), ZERO, rational(-1n, 100n)],
  baseYear: null,
  window: 5,
  labels: {
    achieved: "significant progress",
    "on-track": "significant progress",
    moderate: "moderate progress",
    "off-track": "insufficient progress",
    regressing: "movement away",
  },
  judge(course) {
    if (course.goal !== null) return cagr.judge(course);
    const growth = compoundRate(course.start, course.now);
    if (growth === null) return "no-ratio";
    const rate = course.direction === "up" ? growth : -growth;
    const [significant, moderate, away] = course.thresholds.map(toNumber);
    if (rate >= significant!) return { outlook: "on-track", ratio: null, rate };
    if (rate >= moderate!) return { outlook: "moderate", ratio: null, rate };
    const label = rate > away! ? "moderate movement away" : "significant movement away";
    return { outlook: "regressing", ratio: null, rate, label };
  },
} as const satisfies ProgressMethod;
