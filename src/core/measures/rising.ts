import { add } from "../exact.ts";
import { pointOf, subtractIntervals } from "../interval.ts";
import { ALL_KINDS, asIs, type Context, type Measure, type Reading } from "./measure.ts";
import { pairs, yearlyReading, yearsFromReference } from "./years.ts";

/** 逐年提高: each year after the reference year above the one before; equal is not above. */
export const rising = {
  name: "rising",
  takes: "flag",
  kinds: ALL_KINDS,
  needs: "reference",
  definitive: true,
  hasAttainment: false,
  fromBaseline: "none",
  way: "trend",
  read: readDifferences,
} as const satisfies Measure;

/** Each year less the year before. */
export function readDifferences(context: Context): Reading {
  const years = yearsFromReference(context);
  const steps = pairs(years, (previous, current) => {
    const single = pointOf(previous.interval);
    return {
      x: subtractIntervals(current.interval, previous.interval),
      toX: asIs,
      toShown: (difference) => single && add(single, difference),
    };
  });
  return yearlyReading(context, years, steps, { least: 2, lacks: null });
}
