import type { Reason } from "./assessment.ts";
import { error, type Report, warning } from "./diagnostic.ts";
import { compare, isNegative, ZERO } from "./exact.ts";
import { addIntervals, type Interval, point, sameInterval } from "./interval.ts";
import type { Observation, Quantity, Status } from "./observation.ts";
import { type Period, partsOf, yearToDate } from "./period.ts";
import type { Indicator } from "./plan.ts";
import { addsUp, sameUnit, unitKey } from "./unit.ts";

/** What is known of one period. */
export interface Entry {
  readonly period: Period;
  /** The settled value; null where there is a problem. */
  readonly quantity: Quantity | null;
  readonly problem: Reason | null;
  readonly used: readonly Observation[];
}

/** The observations of one indicator and area, one entry a period, oldest first. */
export interface Series {
  readonly entries: readonly Entry[];
  /** The indicator's unit, else the one that the data has. */
  readonly unit: string | null;
  /** Why there is nothing, where there is nothing. */
  readonly absence: Reason;
}

/**
 * Settles what was submitted for one indicator and area into a series: forecasts and other scopes left out, one value a
 * period by status and then by date of publication. Whatever can't be settled stays in the series as a problem, so that no
 * verdict passes over it.
 */
export function selectSeries(indicator: Indicator, submitted: readonly Observation[], report: Report): Series {
  const known = submitted.filter((row) => row.status !== "forecast");
  const scoped = withinScope(indicator, known, report);
  const { rows, unit, mismatched } = withUnit(indicator, scoped, report);
  const byPeriod = new Map<string, { period: Period; rows: Observation[] }>();
  for (const row of rows) {
    const period = indicator.yearToDate ? yearToDate(row.period) : row.period;
    const key = indicator.kind === "flow" ? `${period.start}/${period.end}` : String(period.end);
    const group = byPeriod.get(key);
    if (group) group.rows.push(row);
    else byPeriod.set(key, { period, rows: [row] });
  }
  const entries = [...byPeriod.values()].map(({ period, rows }) => settle(indicator, period, rows, mismatched, report));
  entries.sort((a, b) => a.period.end - b.period.end || b.period.start - a.period.start);
  return { entries, unit, absence: known.length > 0 && rows.length === 0 ? "scope-mismatch" : "no-observation" };
}

function withinScope(indicator: Indicator, rows: readonly Observation[], report: Report): readonly Observation[] {
  const scopes = new Map<string, Observation>();
  for (const row of rows)
    if (row.scope !== "") scopes.set(unitKey(row.scope), earlier(scopes.get(unitKey(row.scope)), row));
  const expected = indicator.scope === null ? null : unitKey(indicator.scope);
  if (expected === null) {
    if (scopes.size <= 1) return rows;
    const names = [...scopes.keys()].sort();
    const first = rows.filter((row) => row.scope !== "").reduce(earlier);
    report(error("actuals/mixed-scopes", { indicator: indicator.id, scopes: names }, cell(first, first.columns.scope)));
    return [];
  }
  const others = rows.filter((row) => row.scope !== "" && unitKey(row.scope) !== expected);
  if (others.length > 0) {
    const found = [...scopes.keys()].filter((scope) => scope !== expected).sort();
    const first = others.reduce(earlier);
    const args = { indicator: indicator.id, expected: indicator.scope!, found, rows: others.length };
    report(warning("actuals/other-scope", args, cell(first, first.columns.scope)));
  }
  return rows.filter((row) => !others.includes(row));
}

function withUnit(indicator: Indicator, rows: readonly Observation[], report: Report) {
  const mismatched = new Set<Observation>();
  const expected = indicator.unit;
  if (expected !== null) {
    for (const row of rows) {
      if (row.unit === "" || sameUnit(row.unit, expected)) continue;
      mismatched.add(row);
      const args = { indicator: indicator.id, expected, found: row.unit };
      report(error("actuals/unit-mismatch", args, cell(row, row.columns.unit)));
    }
    return { rows, unit: expected, mismatched };
  }
  const units = new Map<string, string>();
  for (const row of rows) if (row.unit !== "") units.set(unitKey(row.unit), unitKey(row.unit));
  if (units.size > 1) {
    const first = rows.filter((row) => row.unit !== "").reduce(earlier);
    const args = { indicator: indicator.id, units: [...units.values()].sort() };
    report(error("actuals/mixed-units", args, cell(first, first.columns.unit)));
    for (const row of rows) mismatched.add(row);
  }
  return { rows, unit: units.size === 1 ? [...units.values()][0]! : null, mismatched };
}

function settle(
  indicator: Indicator,
  period: Period,
  rows: readonly Observation[],
  mismatched: ReadonlySet<Observation>,
  report: Report,
): Entry {
  const ordered = [...rows].sort(preferred);
  const readable = ordered.filter((row): row is Settled => row.quantity !== null);
  const problem = ordered.some((row) => mismatched.has(row))
    ? "unit-mismatch"
    : readable.length < ordered.length
      ? "unreadable-value"
      : null;
  if (problem !== null) return { period, quantity: null, problem, used: ordered };
  const winner = readable.find((row) => readable.every((other) => sameValue(row, other) || beats(row, other)));
  if (winner === undefined) {
    const args = {
      indicator: indicator.id,
      period: longest(readable).text,
      values: [...new Set(readable.map((row) => row.quantity.raw))].sort(),
      lines: readable.map((row) => `${row.at.file}:${row.at.line}`).sort(),
    };
    report(error("actuals/conflicting-values", args, readable.reduce(earlier).at));
    return { period, quantity: null, problem: "conflicting-values", used: ordered };
  }
  const same = readable.filter((row) => sameValue(row, winner) && row.period.text === winner.period.text);
  const first = same.reduce(earlier);
  for (const row of same) {
    if (row === first) continue;
    const args = { indicator: indicator.id, period: row.period.text, line: first.at.line, file: first.at.file };
    report(warning("actuals/duplicate-row", args, row.at));
  }
  const written = longest(readable.filter((row) => sameValue(row, winner)));
  return {
    period: indicator.yearToDate ? yearToDate(written) : written,
    quantity: winner.quantity,
    problem: null,
    used: [winner],
  };
}

type Settled = Observation & { readonly quantity: Quantity };

const sameValue = (a: Settled, b: Settled): boolean => sameInterval(a.quantity, b.quantity);

const RANKS: Readonly<Record<Status, number>> = { final: 3, revised: 2, preliminary: 1, forecast: 0 };

/** Final over revised over preliminary; where that doesn't tell, the later published. */
function beats(a: Observation, b: Observation): boolean {
  if (a.status !== null && b.status !== null && a.status !== b.status) return RANKS[a.status] > RANKS[b.status];
  return a.published !== null && b.published !== null && a.published > b.published;
}

/** An order that no shuffling of rows or files changes, but for rows that are alike in everything but their place. */
function preferred(a: Observation, b: Observation): number {
  const text = (row: Observation) => [row.quantity?.raw ?? "", row.unit, row.source].join("\u0000");
  return (
    (b.status === null ? 0 : RANKS[b.status]) - (a.status === null ? 0 : RANKS[a.status]) ||
    (b.published ?? 0) - (a.published ?? 0) ||
    a.period.start - b.period.start ||
    (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : byPosition(a, b))
  );
}

function byPosition(a: Observation, b: Observation): number {
  return a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : a.at.line - b.at.line;
}

function earlier<Row extends Observation>(a: Row | undefined, b: Row): Row {
  return a && byPosition(a, b) <= 0 ? a : b;
}
const longest = (rows: readonly Observation[]): Period =>
  rows.map((row) => row.period).sort((a, b) => a.start - b.start)[0]!;
const cell = (row: Observation, column: number) => ({ ...row.at, column: column || row.at.column });

/** The newest entry that ends by a day; null where there is none. */
export function newest(series: Series, by: number): Entry | null {
  return series.entries.findLast((entry) => entry.period.end <= by) ?? null;
}

/** The entry that ends when the period ends: a stock's value at that moment. */
export function entryAt(series: Series, period: Period): Entry | null {
  return series.entries.find((entry) => entry.period.end === period.end) ?? null;
}

/** A value for a period, from one entry or added up from several. */
export interface Figure {
  readonly interval: Interval;
  readonly problem: Reason | null;
  readonly used: readonly Observation[];
  /** The cell's own text where it is one cell. */
  readonly raw: string | null;
  /** What the figure is for; null for a sum of parts that are not yet a whole. */
  readonly period: string | null;
}

export function figureOf(entry: Entry): Figure {
  return {
    interval: entry.quantity ?? point(ZERO),
    problem: entry.problem,
    used: entry.used,
    raw: entry.quantity?.raw ?? null,
    period: entry.period.text,
  };
}

function sumOf(entries: readonly Entry[], period: string | null): Figure {
  const figures = entries.map(figureOf);
  return {
    interval: figures.map((figure) => figure.interval).reduce(addIntervals),
    problem: figures.find((figure) => figure.problem !== null)?.problem ?? null,
    used: figures.flatMap((figure) => figure.used),
    raw: figures.length === 1 ? figures[0]!.raw : null,
    period,
  };
}

const exactly = (series: Series, period: Period): Entry | undefined =>
  series.entries.find((entry) => entry.period.start === period.start && entry.period.end === period.end);

/** A flow's figure for exactly this period: as submitted, else its halves, quarters or months where none is missing. */
export function flowFigure(series: Series, period: Period, by: number): Figure | null {
  const whole = exactly(series, period);
  if (whole) return whole.period.end <= by ? figureOf(whole) : null;
  return completeParts(series, period, by)[0] ?? null;
}

function completeParts(series: Series, period: Period, by: number): Figure[] {
  if (!addsUp(series.unit) || period.end > by) return [];
  const found: Figure[] = [];
  for (const parts of partsOf(period)) {
    const entries = parts.map((part) => exactly(series, part));
    if (entries.every((entry) => entry !== undefined)) found.push(sumOf(entries, period.text));
  }
  return found;
}

/** Warns where the parts of a period are complete and don't add up to the figure that was submitted for the whole. */
export function checkSums(indicator: Indicator, series: Series, report: Report): void {
  for (const entry of series.entries) {
    if (indicator.kind !== "flow" || entry.quantity === null) continue;
    for (const sum of completeParts(series, entry.period, entry.period.end)) {
      if (sum.problem !== null || sameInterval(sum.interval, entry.quantity)) continue;
      report(
        warning(
          "actuals/sum-differs",
          {
            indicator: indicator.id,
            period: entry.period.text,
            whole: entry.quantity.raw,
            sum: sum.used.map((row) => row.quantity?.raw ?? "").join(" + "),
          },
          entry.used[0]!.at,
        ),
      );
    }
  }
}

/** What is known so far of a flow within a period that has no figure of its own. */
export interface PartialFigure extends Figure {
  /** Whether what is still to come can only add to it: no part known so far is below 0. */
  readonly growing: boolean;
}

/** The largest of: the known halves, quarters or months of a period, and the figures that run from its start. */
export function partialFigure(series: Series, period: Period, by: number): PartialFigure | null {
  if (!addsUp(series.unit)) return null;
  const known = (entry: Entry | undefined): entry is Entry =>
    entry !== undefined && entry.quantity !== null && entry.period.end <= by;
  const candidates = partsOf(period).map((parts) => parts.map((part) => exactly(series, part)).filter(known));
  for (const entry of series.entries) {
    const toDate = entry.period.start === period.start && entry.period.end < period.end;
    if (toDate && known(entry)) candidates.push([entry]);
  }
  let best: PartialFigure | null = null;
  for (const entries of candidates) {
    if (entries.length === 0) continue;
    const sum = sumOf(entries, null);
    const growing = entries.every((entry) => entry.quantity!.low !== null && !isNegative(entry.quantity!.low));
    if (best === null || isLarger(sum.interval, best.interval)) best = { ...sum, growing };
  }
  return best;
}

function isLarger(a: Interval, b: Interval): boolean {
  if (a.low === null || b.low === null) return b.low === null && a.low !== null;
  return compare(a.low, b.low) > 0;
}

/** Whether anything was submitted for a part of the period that could have been added up. */
export function hasParts(series: Series, period: Period, by: number): boolean {
  return series.entries.some(
    ({ period: part }) => part.kind !== "day" && part.start >= period.start && part.end <= period.end && part.end <= by,
  );
}
