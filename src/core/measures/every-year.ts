import { ALL_KINDS, asIs, type Measure } from "./measure.ts";
import { figureOfYear, windowOf, type Year, yearlyReading, yearStep } from "./years.ts";

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
    const { first, last } = windowOf(context.target);
    const years: Year[] = [];
    for (let year = first; year <= last; year++) years.push({ year, figure: figureOfYear(context, year) });
    const steps = years.flatMap(({ year, figure }) =>
      figure && !figure.problem ? [{ ...yearStep({ year, figure }), x: figure.interval, toShown: asIs }] : [],
    );
    return yearlyReading(context, years, steps, { least: 1, lacks: null });
  },
} as const satisfies Measure;
