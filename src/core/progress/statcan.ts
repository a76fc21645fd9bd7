import {
  absolute,
  compare,
  equals,
  isNegative,
  isPositive,
  isZero,
  multiply,
  type Rational,
  rational,
  toNumber,
  ZERO,
} from "../exact.ts";
import {
  type Course,
  type Finding,
  finite,
  graded,
  movedAway,
  type ProgressMethod,
  rateOf,
  type Thresholds,
  yearsBetween,
} from "./method.ts";
import { pow } from "../power.ts";
import { linear } from "./linear.ts";

/** What the source puts in the place of a zero that it would divide by, or aim at. */
const ALMOST_NOTHING = rational(1n, 1000n);
const instead = (value: Rational): Rational => (isZero(value) ? ALMOST_NOTHING : value);

const WORST = -5;
const BEST = 5;

/**
 * Statistics Canada's measure as Open SDG has it (sdg-build, ProgressMeasure.py; open-sdg, progress-methodology.md).
 * With a target: R = sign · direction · CAGR observed ÷ |CAGR required| (0.95, 0.60, 0). Without one the CAGR itself
 * (1.5 %, 0.5 %, 0), times C near a natural limit: C = 1 − (|y₀| ÷ L)^4.44, above the limit 1 − ((2L − |y₀|) ÷ L)^4.44, and 1
 * from 2L on. Scores from −5 to 5, in straight pieces that meet the default thresholds at 2.5, 0 and −2.5.
 * A start or target of 0 counts as 0.001; a change of sign has no rate.
 */
export const statcan = {
  name: "statcan",
  path: "compound",
  thresholds: linear.thresholds,
  rates: [rational(15n, 1000n), rational(5n, 1000n), ZERO],
  baseYear: 2015,
  window: null,
  labels: {
    achieved: "target achieved",
    "on-track": "substantial progress",
    moderate: "moderate progress",
    "off-track": "limited progress",
    regressing: "deterioration",
  },
  bestScore: BEST,
  reached(goal, value, { direction }) {
    const order = compare(value, ALMOST_NOTHING);
    return isZero(goal) && (direction === "up" ? order >= 0 : order <= 0);
  },
  judge(course) {
    const { now, goal, direction } = course;
    const start = { ...course.start, value: instead(course.start.value) };
    if (compare(yearsBetween(start, now), rational(1n)) < 0) return "too-few-periods";
    if (isNegative(multiply(start.value, now.value))) return "no-ratio";
    const side = isNegative(start.value) === (direction === "up") ? -1 : 1;
    const base = toNumber(start.value);
    const observed = rateOf(base, toNumber(now.value), yearsBetween(start, now));
    if (finite(observed) === null) return "no-ratio";
    if (goal === null) return withoutTarget(side * observed, course);
    const aim = instead(goal.value);
    if (!isPositive(multiply(start.value, aim))) return "no-ratio";
    // The start is the target: nothing is required, and what isn't there any more has left it.
    if (equals(aim, start.value)) {
      const found = movedAway({ start, now });
      return found.outlook === "regressing" ? { ...found, score: WORST } : found;
    }
    const required = rateOf(base, toNumber(aim), yearsBetween(start, goal));
    const ratio = finite((side * observed) / Math.abs(required));
    if (ratio === null) return "no-ratio";
    return { outlook: graded(ratio, course.thresholds), ratio, score: scoreOf(ratio, course.thresholds) };
  },
} as const satisfies ProgressMethod;

const clamped = (score: number): number => Math.max(WORST, Math.min(score, BEST));

const scoreOf = (ratio: number, thresholds: Thresholds): number =>
  clamped(ratio >= toNumber(thresholds[1]) ? 7.1429 * ratio - 4.2857 : 4.1667 * ratio - 2.5);

function withoutTarget(rate: number, { start, limit, thresholds }: Course): Finding {
  const factor = limit === null ? 1 : leniency(absolute(start.value), absolute(limit));
  const outlook = graded(
    rate,
    thresholds.map((one) => toNumber(one) * factor),
  );
  return {
    outlook,
    ratio: null,
    rate,
    ...(limit === null ? {} : { factor }),
    score: clamped(rateScore(rate, outlook, factor)),
  };
}

/** C: the nearer the start is to the limit, the less growth is asked for. */
function leniency(start: Rational, limit: Rational): number {
  const [value, most] = [toNumber(start), toNumber(limit)];
  if (value >= 2 * most) return 1;
  return 1 - pow(value <= most ? value / most : (2 * most - value) / most, 4.44);
}

function rateScore(rate: number, outlook: Finding["outlook"], factor: number): number {
  if (outlook === "regressing") return 125 * rate - 2.5;
  if (factor === 0) return BEST;
  if (outlook === "on-track") return (500 * rate) / factor - 5;
  return outlook === "moderate" ? (250 * rate) / factor - 1.25 : (500 * rate) / factor - 2.5;
}
