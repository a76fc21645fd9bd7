import type { Reason } from "../assessment.ts";
import { isNegative, ZERO } from "../exact.ts";
import { addIntervals, atLeastThat, EVERYTHING, point, subtractIntervals } from "../interval.ts";
import { yearPeriod } from "../period.ts";
import { type Figure, figureOf, flowFigure, newest, partialFigure } from "../select-series.ts";
import { baselineIn, valueAt } from "./base.ts";
import { asIs, type Context, lacking, type Measure, type Reading, type Step } from "./measure.ts";
import { windowOf } from "./years.ts";

/**
 * What has come together over the window: the sum of a flow's years, or the last value of a cumulative indicator less the
 * value at `since`. Where figures are missing the sum so far is a lower bound: it can pass an at-least and break an at-most.
 */
export const total = {
  name: "total",
  takes: "number",
  kinds: ["flow", "cumulative"],
  needs: "window-of-flows",
  definitive: true,
  hasAttainment: true,
  fromBaseline: "none",
  way: "sum",
  read: (context) => (context.indicator.kind === "flow" ? sumOfYears(context) : lastValue(context)),
} as const satisfies Measure;

/** What is known of one year of the window. */
interface Part {
  /** The year's figure, else what has come so far; null where there is neither. */
  readonly figure: Figure | null;
  readonly complete: boolean;
  readonly problem: Reason | null;
}

function partOf({ series, cut }: Context, year: number): Part {
  const period = yearPeriod(year);
  const whole = flowFigure(series, period, cut);
  if (whole && !whole.problem) return { figure: whole, complete: true, problem: null };
  return { figure: partialFigure(series, period, cut), complete: false, problem: whole?.problem ?? null };
}

function sumOfYears(context: Context): Reading {
  const { target, series, due } = context;
  const { first, last } = windowOf(target);
  const parts: Part[] = [];
  for (let year = first; year <= last; year++) parts.push(partOf(context, year));
  const figures = parts.flatMap(({ figure }) => figure ?? []);
  const problem = parts.find((part) => part.problem !== null)?.problem ?? null;
  if (figures.length === 0) return lacking(problem ?? series.absence);
  const sum = figures.map((figure) => figure.interval).reduce(addIntervals);
  const complete = parts.every((part) => part.complete);
  const used = figures.flatMap((figure) => figure.used);
  const entries = figures.flatMap((figure) => figure.entries);
  const growing = entries.every(({ quantity }) => quantity!.low !== null && !isNegative(quantity!.low));
  const isKnown = (part: Part) => part.figure !== null;
  // Of the newest year a part may still be to come; of a year before it something is missing.
  const between = parts.slice(parts.findIndex(isKnown) + 1, parts.findLastIndex(isKnown));
  const hole = due ? !complete : !between.every((part) => part.complete);
  const step: Step = {
    shown: sum,
    raw: entries.length === 1 ? figures[0]!.raw : null,
    period: entries.length === 1 ? (figures[0]!.period ?? entries[0]!.period.text) : null,
    x: complete ? sum : growing ? atLeastThat(sum) : EVERYTHING,
    today: sum,
    toX: asIs,
    toShown: asIs,
    used,
  };
  const reason: Reason = problem ?? (hole ? "missing-periods" : "qualified-value");
  const open = { reason, now: problem !== null || hole };
  return { steps: [step], missing: null, open, reached: true, stale: false, growing: !complete };
}

function lastValue(context: Context): Reading {
  const { target, series, cut, due } = context;
  const entry = newest(series, cut, target.due);
  if (entry === null) return lacking(series.absence);
  const figure = figureOf(entry);
  if (figure.problem) return lacking(figure.problem);
  const start = target.since ? startValue(context) : { interval: point(ZERO), used: [] };
  if (typeof start === "string") return lacking(start);
  const value = subtractIntervals(figure.interval, start.interval);
  const late = due && entry.period.end < target.due.end;
  const step: Step = {
    shown: value,
    raw: target.since ? null : figure.raw,
    period: figure.period,
    x: !due || late ? atLeastThat(value) : value,
    today: value,
    toX: asIs,
    toShown: asIs,
    used: [...figure.used, ...start.used],
  };
  const open = late ? { reason: "too-old" as const, now: true } : { reason: "qualified-value" as const, now: false };
  return { steps: [step], missing: null, open, reached: true, stale: late, growing: !due || late };
}

/** The value at `since`: the baseline where it is of that moment, else the series'. */
function startValue({ indicator, target, series, cut }: Context) {
  const { baseline } = indicator;
  const own = baseline?.period?.end === target.since!.end ? baselineIn(baseline, series.unit) : null;
  return own ? { interval: own, used: [] } : valueAt(indicator, series, target.since!, cut);
}
