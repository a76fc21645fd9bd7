import { add, multiply, ONE, type Rational } from "../exact.ts";
import { divideIntervals, isAboveZero, pointOf } from "../interval.ts";
import type { Comparison } from "../plan.ts";
import { baseOf } from "./base.ts";
import { currentValue, showing } from "./current-value.ts";
import { canBeReached } from "./level.ts";
import { ALL_KINDS, type Context, lacking, type Measure, type Reading } from "./measure.ts";

/** Value ÷ base − 1, compared as the value against base × (1 + g): nothing is divided before it must be. */
export const growth = {
  name: "growth",
  takes: "growth",
  kinds: ALL_KINDS,
  needs: "base",
  definitive: false,
  hasAttainment: true,
  fromBaseline: "levels",
  way: "levels",
  read: (context, comparison) => readRatio(context, comparison, growthFactor),
} as const satisfies Measure;

export const growthFactor = (rate: Rational): Rational => add(ONE, rate);

/** The value over the base against a factor made from the comparator's rate. */
export function readRatio(context: Context, comparison: Comparison, factor: (rate: Rational) => Rational): Reading {
  const value = currentValue(context);
  if (typeof value === "string") return lacking(value);
  const shown = showing(value);
  const base = baseOf(context);
  if (typeof base === "string") return lacking(base, [shown]);
  if (!isAboveZero(base.interval)) return lacking("no-ratio", [shown]);
  const single = pointOf(base.interval);
  const step = {
    ...shown,
    x: divideIntervals(value.x, base.interval)!,
    toX: factor,
    toShown: (rate: Rational) => single && multiply(single, factor(rate)),
    used: [...value.used, ...base.used],
  };
  return {
    steps: [step],
    missing: value.tooOld ? "too-old" : null,
    open: value.open,
    reached: canBeReached(comparison) && value.reached,
    stale: value.stale,
    growing: value.growing,
  };
}
