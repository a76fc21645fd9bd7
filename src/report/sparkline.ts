import { compare, divide, type Rational, subtract, toNumber } from "../core/exact.ts";
import { pointOf } from "../core/interval.ts";
import type { Observation } from "../core/observation.ts";
import type { Kind } from "../core/plan.ts";
import { endOf, yearOf, yearPeriod } from "../core/period.ts";
import { flowFigure, type Series } from "../core/select-series.ts";
import { decimal, figure } from "./numbers.ts";

const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** Figures that a row has room for: the newest. */
const MOST = 12;

/** One exact figure of a series. */
export interface Figure {
  readonly period: string;
  readonly value: Rational;
  /** When its period ends, in years. */
  readonly at: Rational;
  /** Whether any part of it may still be revised. */
  readonly preliminary: boolean;
}

/** The exact figures of a series up to a day, oldest first; of a flow those of whole years where there are any. */
export function figuresOf(series: Series, kind: Kind, by: number): Figure[] {
  const known = series.entries.filter(({ period }) => period.end <= by);
  const [first] = known;
  const years: Figure[] = [];
  for (let year = first ? yearOf(first.period) : Infinity; kind === "flow" && year <= Math.floor(by / 10_000); year++) {
    const figure = flowFigure(series, yearPeriod(year), by);
    const value = figure && figure.problem === null ? pointOf(figure.interval) : null;
    if (value)
      years.push({ period: String(year), value, at: endOf(yearPeriod(year)), preliminary: isOpen(figure!.used) });
  }
  if (years.length > 0) return years;
  return known.flatMap(({ period, quantity, used }) => {
    const value = quantity && pointOf(quantity);
    return value ? [{ period: period.text, value, at: endOf(period), preliminary: isOpen(used) }] : [];
  });
}

const isOpen = (used: readonly Observation[]): boolean => used.some(({ status }) => status === "preliminary");

/** A series in a few signs, from its lowest figure to its highest; in ASCII its ends. "" where there are not two figures. */
export function sparkline(series: Series, kind: Kind, by: number, ascii: boolean): string {
  const values = figuresOf(series, kind, by).map(({ value }) => value);
  const [first] = values;
  const last = values.at(-1);
  if (!first || !last || values.length < 2) return "";
  if (ascii) return `${figure(first)} > ${figure(last)}`;
  const shown = values.slice(-MOST);
  const sorted = [...shown].sort(compare);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  return shown
    .map((value) => {
      const share = divide(subtract(value, low), subtract(high, low));
      return BARS[share === null ? 3 : Math.min(BARS.length - 1, Math.floor(toNumber(share) * BARS.length))];
    })
    .join("");
}

/** The same for a spreadsheet: every figure in full. */
export const seriesText = (series: Series, kind: Kind, by: number): string =>
  figuresOf(series, kind, by)
    .map(({ period, value }) => `${period}: ${decimal(value)}`)
    .join("; ");
