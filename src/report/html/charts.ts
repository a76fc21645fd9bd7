import { toDouble } from "../../core/amount.ts";
import type { Assessment, Trend as Followed } from "../../core/assessment.ts";
import { type Rational, toNumber } from "../../core/exact.ts";
import { pointOf } from "../../core/interval.ts";
import { baselineIn, isSingle } from "../../core/measures/base.ts";
import { measureNamed } from "../../core/measures/registry.ts";
import { endOf } from "../../core/period.ts";
import type { CellContext } from "../cells.ts";
import { columnsNamed } from "../columns.ts";
import { clausesJoined } from "../join.ts";
import { cutOf, seriesShown } from "../outlook.ts";
import { figuresOf, seriesText } from "../sparkline.ts";
import { type Bullet, bulletChart } from "./bullet.ts";
import type { Markup } from "./markup.ts";
import { type Trend, trendChart } from "./trend.ts";

const orNull = (value: Rational | null | undefined): number | null => (value ? toNumber(value) : null);

/** A target on its scale; null where it has none (yes or no, rising, every year), or there is no figure. */
export function bulletOf(assessment: Assessment): Bullet | null {
  const { target, actual, bound, stale, verdict } = assessment;
  if (!measureNamed(target.measure).hasAttainment || actual === null) return null;
  const accepted = acceptedOf(assessment);
  const ends = [accepted?.low ?? null, accepted?.high ?? null].filter((end) => end !== null);
  const { low, high } = actual.interval;
  const bounds = ends.length > 0 ? [...new Set(ends)] : bound ? [toNumber(bound)] : [];
  const expected = expectedOf(assessment);
  return {
    actual: { low: orNull(low), high: orNull(high) },
    bounds,
    accepted,
    baseline: baselineOf(assessment),
    // In the end what is expected is the bound itself.
    expected: expected !== null && bounds.includes(expected) ? null : expected,
    stale,
    tone: verdict,
  };
}

/** What passes, in the numbers of actual and bound. */
function acceptedOf({ target, bound }: Assessment): Bullet["accepted"] {
  const { direction, accepts } = target.comparison;
  // A growth's own numbers are rates; what it asks for is told as a level.
  if (measureNamed(target.measure).takes !== "growth") return { low: orNull(accepts.low), high: orNull(accepts.high) };
  if (bound === null || (direction !== "up" && direction !== "down")) return null;
  return direction === "up" ? { low: toNumber(bound), high: null } : { low: null, high: toNumber(bound) };
}

function baselineOf({ indicator: { baseline }, target, unit }: Assessment): number | null {
  if (baseline === null || !isSingle(baseline) || measureNamed(target.measure).fromBaseline !== "levels") return null;
  const quantity = baselineIn(baseline, unit);
  return quantity && orNull(pointOf(quantity));
}

/** Where the way should be when the actual was taken; at another moment it is no measure of it. */
function expectedOf({ trajectory, actual }: Assessment): number | null {
  if (!trajectory || trajectory.expected === null || trajectory.expectedAt !== actual?.period) return null;
  return toDouble(trajectory.expected);
}

/** The series of a target or of an indicator without one; goals only where they are levels of the series itself. */
export function trendOf(one: Assessment | Followed, context: CellContext): Trend {
  const points = figuresOf(one.series, one.indicator.kind, cutOf(one, context)).map(
    ({ at, period, value, preliminary }) => ({
      at: toNumber(at),
      period,
      value: toNumber(value),
      preliminary,
    }),
  );
  if (!("target" in one)) return { points, goals: [], start: null };
  const { target, trajectory } = one;
  // Of a flow a quarter is no level beside what a year must bring.
  const whole = one.indicator.kind !== "flow" || points.every(({ period }) => /^\d{4}$/.test(period));
  if (!isLevel(one) || !whole) return { points, goals: [], start: null };
  const goals = goalsOf(one);
  const start = trajectory?.path === "linear" && trajectory.goal !== null ? trajectory.start : null;
  const onWay = start !== null && !target.milestone && goals.length === 1;
  return {
    points,
    goals,
    start: onWay ? { at: toNumber(start.at), period: start.period, value: toNumber(start.value) } : null,
  };
}

const LEVELS: ReadonlySet<string> = new Set(["level", "growth", "average-growth"]);

const isLevel = ({ target, bound }: Assessment): boolean => LEVELS.has(target.measure) && bound !== null;

/** The milestones before a target and the target itself. */
function goalsOf({ target, indicator, bound }: Assessment): Trend["goals"] {
  const milestones = indicator.targets.filter(
    (other) =>
      other.milestone && other.measure === "level" && target.measure === "level" && other.due.end < target.due.end,
  );
  const before = milestones.flatMap(({ comparison, due }) => {
    const value = comparison.direction === "down" ? comparison.accepts.high : comparison.accepts.low;
    return value ? [{ at: toNumber(endOf(due)), period: due.text, value: toNumber(value) }] : [];
  });
  const sorted = target.milestone ? [] : before.sort((a, b) => a.at - b.at);
  return [...sorted, { at: toNumber(endOf(target.due)), period: target.due.text, value: toNumber(bound!) }];
}

/** The values that a chart shows, as the columns have them: "actual: 29; target: > 25". */
function wordsOf(ids: readonly string[], assessment: Assessment, context: CellContext): string {
  const { report, language } = context.catalogue;
  const said = columnsNamed(ids).flatMap((column) => {
    const value = (column.value ?? column.text)(assessment, context);
    return value === "" ? [] : [`${report.columns[column.id]}${report.separator}${column.text(assessment, context)}`];
  });
  return clausesJoined(said, language);
}

const BULLET_WORDS = ["actual", "period", "target", "baseline", "expected", "verdict"] as const;

/** The bullet chart of a target; null where it has none. */
export function bulletFor(assessment: Assessment, id: string, name: string, context: CellContext): Markup | null {
  const bullet = bulletOf(assessment);
  return bullet && bulletChart(bullet, id, name, wordsOf(BULLET_WORDS, assessment, context));
}

/** The trend of a target, or of an indicator without one; null where there are not two figures. */
export function trendFor(one: Assessment | Followed, id: string, name: string, context: CellContext): Markup | null {
  const { report } = context.catalogue;
  const words = seriesText(one.series, one.indicator.kind, cutOf(one, context));
  if (seriesShown(one, { ...context, ascii: false }) === "") return null;
  return trendChart(trendOf(one, context), id, `${name} ${report.columns.series}`, words);
}
