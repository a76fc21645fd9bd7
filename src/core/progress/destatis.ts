import { compare, divide, isZero, multiply, rational, subtract, ZERO } from "../exact.ts";
import { type ProgressMethod, slope, yearsBetween } from "./method.ts";

/** Figures that the source asks for at least. */
const LEAST = 4;

/**
 * Destatis, indicators of the German sustainable development strategy, status of indicators: the mean of the last five annual
 * changes, from the last six figures (at least four), is carried on to the due period. The target would be missed by less than
 * 5 % of the way from now to the target: sun; by up to 20 %: sun with cloud; by more, but in the right direction: cloud; else
 * thunderstorm. The ratio is what would be covered of that way.
 */
export const destatis = {
  name: "destatis",
  path: "linear",
  thresholds: [rational(95n, 100n), rational(80n, 100n), ZERO],
  rates: null,
  baseYear: null,
  window: 5,
  labels: {
    achieved: "sun",
    "on-track": "sun",
    moderate: "sun with cloud",
    "off-track": "cloud",
    regressing: "thunderstorm",
  },
  judge({ years, now, goal, window, thresholds: [sun, partly, right] }) {
    if (goal === null) return "needs-target";
    const figures = years().slice(-1 - (window ?? 5));
    if (figures.length < Math.min(LEAST, (window ?? 5) + 1)) return "too-few-periods";
    const trend = slope(figures[0]!, figures.at(-1)!);
    const way = subtract(goal.value, now.value);
    const ratio = isZero(way) ? ZERO : divide(multiply(trend, yearsBetween(now, goal)), way)!;
    if (compare(ratio, sun) > 0) return { outlook: "on-track", ratio, trend };
    if (compare(ratio, partly) >= 0) return { outlook: "moderate", ratio, trend };
    if (compare(ratio, right) > 0) return { outlook: "off-track", ratio, trend };
    const still = compare(ratio, right) === 0;
    return { outlook: still ? "off-track" : "regressing", ratio, trend, label: "thunderstorm" };
  },
} as const satisfies ProgressMethod;
