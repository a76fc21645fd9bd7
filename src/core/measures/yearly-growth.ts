import { add, multiply, ONE, type Rational } from "../exact.ts";
import { divideIntervals, isAboveZero, pointOf } from "../interval.ts";
import { ALL_KINDS, type Measure } from "./measure.ts";
import { pairs, yearlyReading, yearsFromReference } from "./years.ts";

/** 每年增加: each year after the reference year against the year before, as value against previous × (1 + g). */
export const yearlyGrowth = {
  name: "yearly-growth",
  takes: "growth",
  kinds: ALL_KINDS,
  needs: "reference",
  definitive: true,
  hasAttainment: false,
  fromBaseline: "none",
  way: "trend",
  read(context) {
    const years = yearsFromReference(context);
    const factor = (rate: Rational) => add(ONE, rate);
    let withoutRatio = false;
    const steps = pairs(years, (previous, current) => {
      if (!isAboveZero(previous.interval)) {
        withoutRatio = true;
        return null;
      }
      const single = pointOf(previous.interval);
      return {
        x: divideIntervals(current.interval, previous.interval)!,
        toX: factor,
        toShown: (rate) => single && multiply(single, factor(rate)),
      };
    });
    return yearlyReading(context, years, steps, { least: 2, lacks: withoutRatio ? "no-ratio" : null });
  },
} as const satisfies Measure;
