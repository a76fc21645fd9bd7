import { ONE, rational, ZERO } from "../exact.ts";
import { linear } from "./linear.ts";
import type { ProgressMethod } from "./method.ts";

/**
 * SDSN, Sustainable Development Report, trend arrows (methods summary, section on trends): linear change per year since the
 * start ÷ that required from the start to the target, the green threshold in the source (1, 0.5, 0). At or above it, whatever
 * the trend, is achieved. Values are taken as they are, not clamped to a scale: a clamped series loses its trend.
 */
export const sdsn = {
  name: "sdsn",
  path: "linear",
  thresholds: [ONE, rational(1n, 2n), ZERO],
  rates: null,
  baseYear: 2015,
  window: null,
  labels: {
    achieved: "on track or maintaining",
    "on-track": "on track or maintaining",
    moderate: "moderately improving",
    "off-track": "stagnating",
    regressing: "decreasing",
  },
  judge: linear.judge,
} as const satisfies ProgressMethod;
