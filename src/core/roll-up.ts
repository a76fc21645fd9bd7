import { childrenByArea, labelOf } from "./areas.ts";
import { type Report, warning } from "./diagnostic.ts";
import { toText } from "./exact.ts";
import { groupBy } from "./group.ts";
import { addIntervals, pointOf } from "./interval.ts";
import type { Period } from "./period.ts";
import type { Area, Indicator, ListedArea, Plan } from "./plan.ts";
import { isRoundedFrom, shownInterval } from "./precision.ts";
import { type Entry, figureAt, type Missing, newestBegun, type Part, type Series } from "./select-series.ts";

/** What was submitted for one area of a plan. */
export interface Submitted {
  /** The plan as it stands; `plan` is the same for this area. */
  readonly framework: Plan;
  readonly plan: Plan;
  readonly area: Area | null;
  readonly submitted: ReadonlyMap<Indicator, Series>;
}

/**
 * The series of every area with the sums over its parts: where all of them have a figure for a period and the area has none,
 * their sum is its figure, from the smallest areas upwards. A figure of its own stands; where the sum is another one, that
 * is reported. Where no plan adds anything up the areas are given back as they are.
 */
export function rollUp<T extends Submitted>(all: readonly T[], report: Report): readonly T[] {
  const summed = all.filter(({ framework }) => isSummed(framework));
  if (summed.length === 0) return all;
  const sums = new Map<T, ReadonlyMap<Indicator, Series>>();
  for (const [framework, own] of groupBy(summed, (one) => one.framework)) {
    for (const [one, series] of new Summation(framework, own, report).run()) sums.set(one, series);
  }
  return all.map((one) => ({ ...one, submitted: sums.get(one) ?? one.submitted }));
}

/** Whether figures of areas are added up by a plan. */
export const isSummed = ({ inputs, indicators }: Plan): boolean =>
  indicators.some(({ rollUp }) => rollUp) || inputs.some(({ rollUp }) => rollUp);

/** The parts of areas, their parts and so on, without the areas themselves. */
export function partsWithin(plan: Plan, areas: readonly (Area | null)[]): ListedArea[] {
  const children = childrenByArea(plan.areas);
  const wholes = new Set(areas);
  const found = new Set(plan.areas.filter((area) => wholes.has(area)));
  for (const area of found) for (const part of children.get(area) ?? []) found.add(part);
  return [...found].filter((area) => !wholes.has(area));
}

class Summation<T extends Submitted> {
  private readonly series = new Map<T, Map<Indicator, Series>>();
  private readonly byArea: ReadonlyMap<Area | null, T>;
  private readonly children: ReadonlyMap<ListedArea, readonly ListedArea[]>;
  private readonly framework: Plan;
  private readonly report: Report;

  constructor(framework: Plan, all: readonly T[], report: Report) {
    this.framework = framework;
    this.report = report;
    this.byArea = new Map(all.map((one) => [one.area, one]));
    this.children = childrenByArea(framework.areas);
    for (const one of all) this.series.set(one, new Map(one.submitted));
  }

  run(): ReadonlyMap<T, ReadonlyMap<Indicator, Series>> {
    for (const area of this.fromTheSmallest()) {
      const one = this.byArea.get(area);
      if (!one) continue;
      const series = this.series.get(one)!;
      for (const indicator of [...one.plan.inputs, ...one.plan.indicators]) {
        const own = series.get(indicator);
        if (indicator.rollUp && own) series.set(indicator, this.withSums(area, indicator, own));
      }
    }
    return this.series;
  }

  /** Areas that have parts, each behind all of its parts. */
  private fromTheSmallest(): ListedArea[] {
    const parts = new Set([...this.children.values()].flat());
    const order = new Set(this.framework.areas.filter((area) => !parts.has(area)));
    for (const area of order) for (const part of this.children.get(area) ?? []) order.add(part);
    return [...order].reverse().filter((area) => this.children.has(area));
  }

  /** The series of an area, found by the indicator's id: areas with targets of their own have indicators of their own. */
  private seriesOf(area: ListedArea, id: string): Series | null {
    const one = this.byArea.get(area);
    const indicator = one && [...one.plan.inputs, ...one.plan.indicators].find((each) => each.id === id);
    return (indicator && this.series.get(one)!.get(indicator)) ?? null;
  }

  private withSums(area: ListedArea, indicator: Indicator, own: Series): Series {
    const parts = this.children.get(area)!.map((part) => ({ area: part, series: this.seriesOf(part, indicator.id) }));
    const sums: Entry[] = [];
    for (const period of periodsOf(indicator, parts)) {
      const figures = parts.flatMap(({ area, series }): Part[] => {
        const figure = series && figureAt(indicator, series, period);
        return figure ? [{ area, figure }] : [];
      });
      if (figures.length === parts.length) sums.push(sumOf(period, figures));
    }
    const keyOf = keyFor(indicator);
    const byKey = new Map(sums.map((sum) => [keyOf(sum.period), sum]));
    const taken = new Set(own.entries.map(({ period }) => keyOf(period)));
    for (const entry of own.entries) {
      const sum = byKey.get(keyOf(entry.period));
      if (sum) this.compare(area, indicator, entry, sum, own.unit);
    }
    const entries = [...own.entries, ...sums.filter(({ period }) => !taken.has(keyOf(period)))].sort(
      (a, b) => a.period.end - b.period.end || b.period.start - a.period.start,
    );
    const derived = {
      entries,
      byPeriod: false,
      addsUp: true,
      lacking: (period: Period) => this.lacking(area, indicator, period),
      begun: (like: Period, by: number) => this.begun(area, indicator, like, by),
    };
    return { ...own, entries, derived };
  }

  /** The smallest parts that have no figure for a period, in the plan's order. */
  private lacking(area: ListedArea, indicator: Indicator, period: Period): Missing[] {
    const missing = new Set<ListedArea>();
    const open = new Set([area]);
    for (const whole of open) {
      for (const part of this.children.get(whole)!) {
        const series = this.seriesOf(part, indicator.id);
        if (series && figureAt(indicator, series, period)) continue;
        if (this.children.has(part)) open.add(part);
        else missing.add(part);
      }
    }
    const inOrder = missing.size > 1 ? this.framework.areas.filter((part) => missing.has(part)) : [...missing];
    return inOrder.map((part) => ({ indicator: indicator.id, period: period.text, area: part }));
  }

  private begun(area: ListedArea, indicator: Indicator, like: Period, by: number): Period | null {
    const known = [area, ...partsWithin(this.framework, [area])].flatMap(
      (part) => this.seriesOf(part, indicator.id)?.entries ?? [],
    );
    return newestBegun(
      known.map(({ period }) => period),
      like,
      by,
    );
  }

  private compare(area: ListedArea, { id }: Indicator, own: Entry, sum: Entry, unit: string | null): void {
    const value = sum.computed!.value;
    if (own.quantity === null || value === null || isRoundedFrom(own.quantity, value)) return;
    const args = {
      indicator: id,
      area: labelOf(area),
      period: own.period.text,
      submitted: shownInterval(own.quantity),
      sum: `${shownInterval(value)} ${unit!}`,
      figures: sum.computed!.parts!.map((part) => `${labelOf(part.area)} ${shownInterval(part.figure.interval)}`),
      lines: sum.used.map(({ at }) => `${at.file}:${at.line}`),
    };
    this.report(warning("actuals/roll-up-differs", args, own.used[0]!.at));
  }
}

/** Figures for the same days are of one period; of a stock, those for the same last day. */
const keyFor = ({ kind }: Indicator) => (kind === "flow" ? daysOf : endOf);
const daysOf = ({ start, end }: Period): string => `${start}/${end}`;
const endOf = ({ end }: Period): string => String(end);

/** Every period for which any part has a figure; of those with one key the longest. */
function periodsOf(indicator: Indicator, parts: readonly { readonly series: Series | null }[]): Iterable<Period> {
  const keyOf = keyFor(indicator);
  const found = new Map<string, Period>();
  for (const { series } of parts) {
    for (const { period } of series?.entries ?? []) {
      const same = found.get(keyOf(period));
      if (!same || period.start < same.start) found.set(keyOf(period), period);
    }
  }
  return found.values();
}

function sumOf(period: Period, parts: readonly Part[]): Entry {
  const figures = parts.map(({ figure }) => figure);
  const used = figures.flatMap((figure) => figure.used);
  const problem = figures.find((figure) => figure.problem !== null)?.problem ?? null;
  const computed = { period, figures: new Map(), parts };
  if (problem !== null) return { period, quantity: null, problem, used, computed: { ...computed, value: null } };
  const value = figures.map(({ interval }) => interval).reduce(addIntervals);
  const single = pointOf(value);
  const quantity = { ...value, raw: single ? toText(single) : "" };
  return { period, quantity, problem: null, used, computed: { ...computed, value } };
}
