import type { Reason } from "./assessment.ts";
import { byText } from "./by-text.ts";
import { byPosition, type Comparable, comparable, earlier } from "./comparable.ts";
import { error, type Report, warning } from "./diagnostic.ts";
import { compare, isNegative, ZERO } from "./exact.ts";
import { addIntervals, type Interval, point, sameInterval } from "./interval.ts";
import type { Observation, Quantity, Status } from "./observation.ts";
import type { Rows, SettledRows } from "./observations.ts";
import { type Period, type PeriodKind, partsOf, periodMeant, periodsEnding, yearToDate } from "./period.ts";
import type { Area, Indicator } from "./plan.ts";
import { addsUp, unitKey } from "./unit.ts";

/** The days that a period of this indicator stands for: 2019Q3 is January to September where figures are year to date. */
export const asReported = (indicator: Pick<Indicator, "yearToDate">, period: Period): Period =>
  indicator.yearToDate ? yearToDate(period) : period;

/** What is known of one period. */
export interface Entry {
  readonly period: Period;
  /** The settled value; null where there is a problem. */
  readonly quantity: Quantity | null;
  readonly problem: Reason | null;
  readonly used: readonly Observation[];
  /** How it came about where it was not submitted but computed. */
  readonly computed: Computation | null;
}

/** One of the areas whose figures were added up. */
export interface Part {
  readonly area: Area;
  readonly figure: Figure;
}

/** A value for one period that a formula gave, or the figures of the parts of an area added up. */
export interface Computation {
  readonly period: Period;
  /** Every figure that went into it, as formulas name them: gdp, prev(gdp), base(gdp). */
  readonly figures: ReadonlyMap<
    string,
    Pick<Figure, "interval" | "raw" | "entries"> & { readonly unit: string | null }
  >;
  /** The parts of a sum over areas; null where a formula gave the value. */
  readonly parts: readonly Part[] | null;
  /** In the unit of the series; null where there is none though every figure is there. */
  readonly value: Interval | null;
}

/** A figure that a formula or a sum over areas lacks. */
export interface Missing {
  readonly indicator: string;
  readonly period: string;
  /** Of which area, where it is not the one that is judged. */
  readonly area: Area | null;
}

/** What is known of a series beside its entries where a formula gives some of them, or the parts of its area do. */
export interface Derived {
  /** The submitted entries and every computed one; the series itself has one length of period each. */
  readonly entries: readonly Entry[];
  /** Whether a value is for a period's whole length (flows, or changes since the period before) and not for its last day. */
  readonly byPeriod: boolean;
  /** Whether the values of the parts of a period add up to that of the whole. */
  readonly addsUp: boolean;
  /** The figures of others that are missing for a period. */
  lacking(period: Period): readonly Missing[];
  /** The newest period as long as this one for which any figure is there by a day; null: there is none. */
  begun(like: Period, by: number): Period | null;
}

/** The observations of one indicator and area, one entry a period, oldest first. */
export interface Series {
  readonly entries: readonly Entry[];
  /** The indicator's unit, else the one that the data has. */
  readonly unit: string | null;
  /** Whether figures for a part of a year count from 1 January. */
  readonly yearToDate: boolean;
  /** Why there is nothing, where there is nothing. */
  readonly absence: Reason;
  /** null: every entry was submitted. */
  readonly derived: Derived | null;
}

/**
 * Settles what was submitted for one indicator and area into a series: forecasts and other scopes left out, one value a
 * period by status and then by date of publication. Whatever can't be settled stays in the series as a problem, so that no
 * verdict passes over it.
 */
export function selectSeries(indicator: Indicator, submitted: Rows, report: Report): Series {
  return settledSeries(indicator, submitted) ?? selected(indicator, submitted.all(), report);
}

function selected(indicator: Indicator, submitted: readonly Observation[], report: Report): Series {
  const known = submitted.filter((row) => row.status !== "forecast");
  const { rows, unit } = comparable(indicator, known, report);
  const byPeriod = new Map<string, { period: Period; rows: Comparable[] }>();
  for (const row of rows) {
    const period = asReported(indicator, row.observation.period);
    const key = indicator.kind === "flow" ? `${period.start}/${period.end}` : String(period.end);
    const group = byPeriod.get(key);
    if (group) group.rows.push(row);
    else byPeriod.set(key, { period, rows: [row] });
  }
  const entries = [...byPeriod.values()].map(({ period, rows }) => settle(indicator, period, rows, report));
  entries.sort((a, b) => a.period.end - b.period.end || b.period.start - a.period.start);
  const absence = known.length > 0 && rows.length === 0 ? "scope-mismatch" : "no-observation";
  return { entries, unit, yearToDate: indicator.yearToDate, absence, derived: null };
}

/** The series of rows about which nothing has to be settled, as often as somebody asks; null where something has to be. */
export function settledSeries(indicator: Indicator, submitted: Rows): Series | null {
  if (submitted.length === 0) return withoutRows(indicator);
  const rows = indicator.yearToDate ? null : submitted.settled();
  if (rows === null) return null;
  const own = rows.unit === "" ? null : unitKey(rows.unit);
  const isAsPlanned = own === null || indicator.unit === null || own === unitKey(indicator.unit);
  return isAsPlanned ? new SettledSeries(rows, indicator.unit ?? own) : null;
}

const empty = new WeakMap<Indicator, Series>();

/** Of many areas some have no figure: they share the one series that there is without any. */
function withoutRows(indicator: Indicator): Series {
  const known = empty.get(indicator);
  if (known !== undefined) return known;
  const made = selected(indicator, [], () => undefined);
  empty.set(indicator, made);
  return made;
}

/** A series whose entries are its rows, each made when it is asked for: most verdicts need one of them. */
class SettledSeries implements Series {
  readonly unit: string | null;
  readonly yearToDate = false;
  readonly absence = "no-observation";
  readonly derived = null;
  readonly #rows: SettledRows;
  /** The entries that were asked for, by their place: the same objects whoever asks. */
  #made: Map<number, Entry> | null = null;
  #all: readonly Entry[] | null = null;

  constructor(rows: SettledRows, unit: string | null) {
    this.#rows = rows;
    this.unit = unit;
  }

  get entries(): readonly Entry[] {
    this.#all ??= Array.from({ length: this.#rows.length }, (_, index) => this.#entry(index));
    return this.#all;
  }

  get lastPeriod(): Period {
    return this.#rows.period(this.#rows.length - 1);
  }

  get lastDouble(): number {
    const { doubles } = this.#rows;
    return doubles[doubles.length - 1]!;
  }

  /** The place of the newest entry that ends by a day; -1: there is none. */
  #newest(by: number): number {
    let index = this.#rows.length - 1;
    while (index >= 0 && this.#rows.period(index).end > by) index--;
    return index;
  }

  newest(by: number): Entry | null {
    const index = this.#newest(by);
    return index < 0 ? null : this.#entry(index);
  }

  /** The entry that ends on a day. */
  endingAt(end: number): Entry | null {
    const index = this.#newest(end);
    return index < 0 || this.#rows.period(index).end < end ? null : this.#entry(index);
  }

  /** Entries that end by a day, newest first. */
  *back(by: number): Generator<Entry> {
    for (let index = this.#newest(by); index >= 0; index--) yield this.#entry(index);
  }

  /** Whether some value is to its neighbour before it as this asks; doubles tell it to their last bit. */
  someRatio(byLength: boolean, holds: (ratio: number) => boolean): boolean {
    const { doubles } = this.#rows;
    if (byLength) {
      const lengthOf = (index: number) => this.#rows.period(index).kind;
      return someNeighbours(doubles.length, lengthOf, (before, index) =>
        holds(Math.abs(doubles[index]! / doubles[before]!)),
      );
    }
    for (let index = 1; index < doubles.length; index++) {
      if (holds(Math.abs(doubles[index]! / doubles[index - 1]!))) return true;
    }
    return false;
  }

  /** Whether some value, as a double, is as this asks. */
  someValue(holds: (value: number) => boolean): boolean {
    const { doubles } = this.#rows;
    for (let index = 0; index < doubles.length; index++) if (holds(doubles[index]!)) return true;
    return false;
  }

  #entry(index: number): Entry {
    this.#made ??= new Map();
    const known = this.#made.get(index);
    if (known) return known;
    const row = this.#rows.row(index);
    const entry = { period: row.period, quantity: row.quantity, problem: null, used: [row], computed: null };
    this.#made.set(index, entry);
    return entry;
  }
}

/** Whether nothing had to be settled about the rows of a series of an indicator. */
export const isSettled = (indicator: Indicator, series: Series): boolean =>
  series instanceof SettledSeries || series === empty.get(indicator);

/** Whether neighbours in a series are to each other as this asks; true also where that is not known yet. */
export const mayHaveRatio = (series: Series, byLength: boolean, holds: (ratio: number) => boolean): boolean =>
  !(series instanceof SettledSeries) || series.someRatio(byLength, holds);

/** Whether a value in a series is as this asks; true also where that is not known yet. */
export const mayHaveValue = (series: Series, holds: (value: number) => boolean): boolean =>
  !(series instanceof SettledSeries) || series.someValue(holds);

/**
 * Whether some entry of so many and its neighbour before it are as this asks. Where a figure is for the whole length of its
 * period the neighbour is the last one of that length: beside a quarter a month is no other value, but a part.
 */
export function someNeighbours(
  count: number,
  lengthOf: ((index: number) => PeriodKind) | null,
  holds: (before: number, index: number) => boolean,
): boolean {
  const others = new Map<PeriodKind | null, number>();
  let length: PeriodKind | null = null;
  let before = -1;
  for (let index = 0; index < count; index++) {
    const own = lengthOf === null ? null : lengthOf(index);
    if (own !== length) {
      others.set(length, before);
      length = own;
      before = others.get(own) ?? -1;
    }
    if (before >= 0 && holds(before, index)) return true;
    before = index;
  }
  return false;
}

function settle(indicator: Indicator, period: Period, rows: readonly Comparable[], report: Report): Entry {
  const only = rows.length === 1 ? rows[0]! : null;
  if (only !== null && only.quantity !== null && !only.mismatched) {
    return { period, quantity: only.quantity, problem: null, used: [only.observation], computed: null };
  }
  const ordered = [...rows].sort(preferred);
  const used = ordered.map((row) => row.observation);
  const readable = ordered.filter((row): row is Readable => row.quantity !== null && !row.mismatched);
  const problem = ordered.some((row) => row.mismatched)
    ? "unit-mismatch"
    : readable.length < ordered.length
      ? "unreadable-value"
      : null;
  const winner = readable.find((row) => readable.every((other) => sameValue(row, other) || beats(row, other)));
  // What differs is told also beside a row that can't be read: else it would be the next thing to mend.
  if (winner === undefined && readable.length > 0) {
    const rows = readable.map(({ observation }) => observation);
    const periods = [...new Set(rows.map(({ period }) => period.text))].sort();
    const values = readable.map(({ observation, quantity }) => {
      const value = writtenAs(observation, quantity);
      return periods.length > 1 ? `${value} (${observation.period.text})` : value;
    });
    const args = {
      indicator: indicator.id,
      period: longest(readable).text,
      ...(periods.length > 1 ? { periods } : {}),
      values: [...new Set(values)].sort(),
      lines: rows.sort(byPosition).map(({ at }) => `${at.file}:${at.line}`),
    };
    report(error("actuals/conflicting-values", args, rows[0]!.at));
  }
  if (problem !== null || winner === undefined) {
    return { period, quantity: null, problem: problem ?? "conflicting-values", used, computed: null };
  }
  const equal = readable.filter((row) => sameValue(row, winner));
  warnOfDuplicates(indicator, winner, equal, report);
  const written = longest(equal);
  return {
    period: asReported(indicator, written),
    quantity: winner.quantity,
    problem: null,
    used: [winner.observation],
    computed: null,
  };
}

function warnOfDuplicates(indicator: Indicator, winner: Readable, equal: readonly Readable[], report: Report): void {
  const { text } = winner.observation.period;
  const same = equal.map(({ observation }) => observation).filter(({ period }) => period.text === text);
  const first = same.reduce(earlier);
  for (const row of same) {
    if (row === first) continue;
    const args = { indicator: indicator.id, period: text, line: first.at.line, file: first.at.file };
    report(warning("actuals/duplicate-row", args, row.at));
  }
}

type Readable = Comparable & { readonly quantity: Quantity };

const writtenAs = ({ unit }: Observation, { raw }: Quantity): string => (unit === "" ? raw : `${raw} ${unit}`);

const sameValue = (a: Readable, b: Readable): boolean => sameInterval(a.quantity, b.quantity);

const RANKS: Readonly<Record<Status, number>> = { final: 3, revised: 2, preliminary: 1, forecast: 0 };

/** Final over revised over preliminary; where that doesn't tell, the later published. */
function beats({ observation: a }: Comparable, { observation: b }: Comparable): boolean {
  if (a.status !== null && b.status !== null && a.status !== b.status) return RANKS[a.status] > RANKS[b.status];
  return a.published !== null && b.published !== null && a.published > b.published;
}

/** An order that no shuffling of rows or files changes, but for rows that are alike in everything but their place. */
function preferred({ observation: a }: Comparable, { observation: b }: Comparable): number {
  const text = (row: Observation) => [row.quantity?.raw ?? "", row.unit, row.source].join("\u0000");
  return (
    (b.status === null ? 0 : RANKS[b.status]) - (a.status === null ? 0 : RANKS[a.status]) ||
    (b.published ?? 0) - (a.published ?? 0) ||
    a.period.start - b.period.start ||
    byText(text(a), text(b)) ||
    byPosition(a, b)
  );
}

const longest = (rows: readonly Comparable[]): Period =>
  rows.map(({ observation }) => observation.period).sort((a, b) => a.start - b.start)[0]!;

/** The newest entry that ends by a day; null where there is none. Computed for a length, it is one as long as `like`. */
export function newest(series: Series, by: number, like: Period): Entry | null {
  if (series instanceof SettledSeries) return series.newest(by);
  const { entries, derived } = series;
  if (!derived?.byPeriod) return entries.findLast((entry) => entry.period.end <= by) ?? null;
  const { kind } = periodMeant(like);
  const fits = ({ computed, period }: Entry) => computed === null || period.kind === kind || isSame(period, like);
  return derived.entries.findLast((entry) => entry.period.end <= by && fits(entry)) ?? null;
}

/** The period of the newest entry, which is not made for that; null: there is none. */
export const lastPeriod = (series: Series): Period | null =>
  series instanceof SettledSeries ? series.lastPeriod : (series.entries.at(-1)?.period ?? null);

/** The double nearest to the newest number of plain decimals about which nothing had to be settled; null: the series is none. */
export const lastDouble = (series: Series): number | null =>
  series instanceof SettledSeries ? series.lastDouble : null;

/** The entries that end by a day, newest first. */
export function entriesBack(series: Series, by: number): Iterable<Entry> {
  if (series instanceof SettledSeries) return series.back(by);
  return series.entries.filter((entry) => entry.period.end <= by).reverse();
}

const isSame = (a: Period, b: Period): boolean => a.start === b.start && a.end === b.end;

/** The entry that ends when the period ends: a stock's value at that moment. Computed for a length, it is of these very days. */
export function entryAt(series: Series, period: Period): Entry | null {
  if (series instanceof SettledSeries) return series.endingAt(period.end);
  return indexOf(series).byEnd.get(period.end) ?? (series.derived?.byPeriod ? (exactly(series, period) ?? null) : null);
}

interface Index {
  readonly byEnd: ReadonlyMap<number, Entry>;
  readonly byDays: ReadonlyMap<string, Entry>;
}

const indexes = new WeakMap<Series, Index>();

const daysOf = ({ start, end }: Period): string => `${start}/${end}`;

/** Entries by their end and by their days: whoever looks up every period of a long series would else take the square of it. */
function indexOf(series: Series): Index {
  const known = indexes.get(series);
  if (known) return known;
  const byEnd = new Map<number, Entry>();
  const byDays = new Map<string, Entry>();
  const { entries, derived } = series;
  for (const entry of derived?.entries ?? entries) {
    byDays.set(daysOf(entry.period), entry);
    const forLength = derived?.byPeriod && entry.computed !== null;
    if (!forLength && !byEnd.has(entry.period.end)) byEnd.set(entry.period.end, entry);
  }
  const index = { byEnd, byDays };
  indexes.set(series, index);
  return index;
}

/** A value for a period, from one entry or added up from several. */
export interface Figure {
  readonly interval: Interval;
  readonly problem: Reason | null;
  readonly used: readonly Observation[];
  /** The entries that it is made of. */
  readonly entries: readonly Entry[];
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
    entries: [entry],
    raw: entry.computed === null ? (entry.quantity?.raw ?? null) : null,
    period: entry.period.text,
  };
}

function sumOf(entries: readonly Entry[], period: string | null): Figure {
  const figures = entries.map(figureOf);
  return {
    interval: figures.map((figure) => figure.interval).reduce(addIntervals),
    problem: figures.find((figure) => figure.problem !== null)?.problem ?? null,
    used: figures.flatMap((figure) => figure.used),
    entries,
    raw: figures.length === 1 ? figures[0]!.raw : null,
    period,
  };
}

/** What a series says of one period: a stock's value when it ends, a flow's figure for the whole of it; null past `by`. */
export function figureFor(indicator: Indicator, series: Series, period: Period, by: number): Figure | null {
  if (indicator.kind === "flow") return flowFigure(series, asReported(indicator, period), by);
  const entry = period.end > by ? null : entryAt(series, period);
  return entry && figureOf(entry);
}

/** A series' figure for exactly these days, or a stock's at their end. */
export function figureAt(indicator: Indicator, series: Series, period: Period): Figure | null {
  if (indicator.kind === "flow") return flowFigure(series, period, Number.POSITIVE_INFINITY);
  const entry = entryAt(series, period);
  return entry && figureOf(entry);
}

/** The newest period as long as this one in which any of these periods ends, by a day; null: there is none. */
export function newestBegun(known: Iterable<Period>, like: Period, by: number): Period | null {
  const { kind } = periodMeant(like);
  let found: Period | null = null;
  for (const period of known) {
    const whole = [...periodsEnding(period.end), period].find((each) => each.kind === kind);
    if (whole && whole.end <= by && (found === null || whole.end > found.end)) found = whole;
  }
  return found;
}

/** The entry for these very days. */
export const exactly = (series: Series, period: Period): Entry | undefined =>
  indexOf(series).byDays.get(daysOf(period));

/** A flow's figure for exactly this period: as submitted, else its halves, quarters or months where none is missing. */
export function flowFigure(series: Series, period: Period, by: number): Figure | null {
  const whole = exactly(series, period);
  if (whole) return whole.period.end <= by ? figureOf(whole) : null;
  return completeParts(series, period, by)[0] ?? null;
}

const partsAddUp = ({ unit, derived }: Series): boolean => addsUp(unit) && (derived?.addsUp ?? true);

function completeParts(series: Series, period: Period, by: number): Figure[] {
  if (!partsAddUp(series) || period.end > by) return [];
  const found: Figure[] = [];
  for (const parts of partsOf(period)) {
    const entries = parts.map((part) => exactly(series, part));
    if (entries.every((entry) => entry !== undefined)) found.push(sumOf(entries, period.text));
  }
  return found;
}

/** Warns where the parts of a period are complete and don't add up to the figure that was submitted for the whole. */
export function checkSums(indicator: Indicator, series: Series, report: Report): void {
  // No two settled rows end on one day: none of them is for a period whose last part is there as well.
  if (indicator.kind !== "flow" || series instanceof SettledSeries) return;
  for (const entry of series.entries) {
    if (entry.quantity === null) continue;
    for (const sum of completeParts(series, entry.period, entry.period.end)) {
      if (sum.problem !== null || sameInterval(sum.interval, entry.quantity)) continue;
      report(
        warning(
          "actuals/sum-differs",
          {
            indicator: indicator.id,
            period: entry.period.text,
            whole: entry.quantity.raw,
            sum: sum.used.map((row) => row.quantity!.raw).join(" + "),
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

/**
 * What has come since the first day of a period without a hole, with the day up to which it has; "missing-periods" where the
 * beginning is not known. null: nothing is.
 */
export function leadingFigure(
  series: Series,
  period: Period,
  by: number,
): { readonly figure: PartialFigure; readonly until: Period } | "missing-periods" | null {
  const whole = partialFigure(series, period, by);
  if (whole === null) return null;
  if (series.yearToDate) return { figure: whole, until: whole.entries.at(-1)!.period };
  let best: { readonly figure: PartialFigure; readonly until: Period } | null = null;
  for (const parts of partsOf(period)) {
    const known: Entry[] = [];
    for (const part of parts) {
      const entry = exactly(series, part);
      if (!entry || entry.quantity === null || entry.period.end > by) break;
      known.push(entry);
    }
    const until = known.at(-1)?.period;
    if (until && (best === null || until.end > best.until.end)) best = { figure: growingSum(known), until };
  }
  return best ?? "missing-periods";
}

/** The newest figure to date, else the largest sum of the known halves, quarters or months of a period. */
export function partialFigure(series: Series, period: Period, by: number): PartialFigure | null {
  if (!partsAddUp(series)) return null;
  const known = (entry: Entry | undefined): entry is Entry =>
    entry !== undefined && entry.quantity !== null && entry.period.end <= by;
  const toDate = (entry: Entry) => entry.period.start === period.start && entry.period.end < period.end && known(entry);
  const candidates = series.yearToDate
    ? [series.entries.filter(toDate).slice(-1)]
    : partsOf(period).map((parts) => parts.map((part) => exactly(series, part)).filter(known));
  let best: PartialFigure | null = null;
  for (const entries of candidates) {
    if (entries.length === 0) continue;
    const sum = growingSum(entries);
    if (best === null || isLarger(sum.interval, best.interval)) best = sum;
  }
  return best;
}

function growingSum(entries: readonly Entry[]): PartialFigure {
  const growing = entries.every(({ quantity }) => quantity!.low !== null && !isNegative(quantity!.low));
  return { ...sumOf(entries, null), growing };
}

function isLarger(a: Interval, b: Interval): boolean {
  if (a.low === null || b.low === null) return a.low !== null;
  return compare(a.low, b.low) > 0;
}

/** Whether anything was submitted for a part of the period that could have been added up. */
export function hasParts(series: Series, period: Period, by: number): boolean {
  return series.entries.some(
    ({ period: part }) => part.kind !== "day" && part.start >= period.start && part.end <= period.end && part.end <= by,
  );
}
