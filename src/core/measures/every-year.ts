import { ALL_KINDS, asIs, type Measure } from "./measure.ts";
import { yearlyReading, yearsOfWindow, yearStep } from "./years.ts";

/** 每年: the value of each year of the window. One year is enough to be judged by. */
export const everyYear = {
  name: "every-year",
  takes: "comparison",
  kinds: ALL_KINDS,
  needs: "window",
  definitive: true,
  hasAttainment: false,
  fromBaseline: "none",
  way: "none",
  read(context) {
    const years = yearsOfWindow(context);
    const steps = years.flatMap(({ year, figure }) =>
      figure && !figure.problem ? [{ ...yearStep({ year, figure }), x: figure.interval, toShown: asIs }] : [],
    );
    return yearlyReading(context, years, steps, { least: 1, lacks: null });
  },
} as const satisfies Measure;
