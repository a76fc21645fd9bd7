import { add, ONE, power, type Rational } from "../exact.ts";
import { yearsBetween } from "../period.ts";
import { baselineFor } from "./base.ts";
import { readRatio } from "./growth.ts";
import { ALL_KINDS, type Context, type Measure } from "./measure.ts";

/** 年均增长: the value against base × (1 + g)ⁿ, n the years from the base to the due period; no roots. */
export const averageGrowth = {
  name: "average-growth",
  takes: "growth",
  kinds: ALL_KINDS,
  needs: "base-years",
  definitive: false,
  hasAttainment: true,
  fromBaseline: "levels",
  way: "levels",
  read: (context, comparison) => readRatio(context, comparison, averageGrowthFactor(context)),
} as const satisfies Measure;

export const averageGrowthFactor =
  (context: Context) =>
  (rate: Rational): Rational =>
    power(add(ONE, rate), yearsOf(context));

/** From the base to the due period: the plan's reader has made sure that they are whole wherever there is a base; else 0. */
export function yearsOf({ indicator, target }: Pick<Context, "indicator" | "target">): number {
  const start = baselineFor(indicator, target.due)?.period ?? target.since;
  return Math.max(0, (start && yearsBetween(start, target.due)) ?? 0);
}
