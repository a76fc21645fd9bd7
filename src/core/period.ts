import { equals, type Rational, rational, subtract } from "./exact.ts";

/** A stretch of days that a figure or a target speaks of; compared by its end. Days are numbers that read as dates: 20191231. */
export interface Period {
  /** One way to write each: 2019, 2019H1, 2019Q3, 2019-06, 2019-06-30, 2006..2010, 2019-01..05. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: PeriodKind;
}

export type PeriodKind = "years" | "year" | "half" | "quarter" | "month" | "day" | "to-date";

const MONTHS = { half: 6, quarter: 3, month: 1 } as const;
const CHINESE_ORDINALS = new Map([
  ["一", 1],
  ["二", 2],
  ["三", 3],
  ["四", 4],
  ["上", 1],
  ["下", 2],
]);

const day = (year: number, month: number, date: number): number => year * 10000 + month * 100 + date;
const yearOfDay = (value: number): number => Math.floor(value / 10000);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function yearPeriod(year: number): Period {
  return { text: String(year), start: day(year, 1, 1), end: day(year, 12, 31), kind: "year" };
}

function part(year: number, kind: "half" | "quarter" | "month", index: number): Period {
  const length = MONTHS[kind];
  const last = index * length;
  const text =
    kind === "half"
      ? `${year}H${index}`
      : kind === "quarter"
        ? `${year}Q${index}`
        : `${year}-${String(index).padStart(2, "0")}`;
  return { text, start: day(year, last - length + 1, 1), end: day(year, last, daysInMonth(year, last)), kind };
}

function dayPeriod(year: number, month: number, date: number): Period | null {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  const value = day(year, month, date);
  const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return { text, start: value, end: value, kind: "day" };
}

function years(first: number, last: number): Period | null {
  if (first > last) return null;
  if (first === last) return yearPeriod(first);
  return { text: `${first}..${last}`, start: day(first, 1, 1), end: day(last, 12, 31), kind: "years" };
}

const bounded = (index: number, most: number): number | null => (index >= 1 && index <= most ? index : null);
const ordinal = (text: string): number => CHINESE_ORDINALS.get(text) ?? Number(text);

const FORMS: readonly [RegExp, (m: readonly string[]) => Period | null][] = [
  [/^(\d{4})(?:年度?|年?全年)?$/, (m) => yearPeriod(Number(m[1]))],
  [/^(\d{4})年?(?:\.\.|-|–|—|~|至)(\d{4})年?$/, (m) => years(Number(m[1]), Number(m[2]))],
  [/^(\d{4})-?[HhSs](\d)$|^(\d{4})年?(上|下)半年$/, (m) => nth(m[1] ?? m[3], "half", ordinal(m[2] ?? m[4]!), 2)],
  [
    /^(\d{4})-?[Qq](\d)$|^(\d{4})(?:年?第?(?=[一二三四])|年第?)([一二三四1-4])季度$/,
    (m) => nth(m[1] ?? m[3], "quarter", ordinal(m[2] ?? m[4]!), 4),
  ],
  [/^(\d{4})-?[Mm](\d{1,2})$|^(\d{4})年(\d{1,2})月份?$/, (m) => nth(m[1] ?? m[3], "month", Number(m[2] ?? m[4]), 12)],
  [/^(\d{4})年?(\d{1,2})(?:-|–|—|~|至)(\d{1,2})月份?$/, (m) => months(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/^(\d{4})年?1(?:-|–|—|~|至)(\d{1,2})月份?累计$/, (m) => months(Number(m[1]), 1, Number(m[2]))],
  [/^(\d{4})-(\d{2})\.\.(\d{2})$/, (m) => months(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/^(\d{4})[-/](\d{1,2})$/, (m) => nth(m[1], "month", Number(m[2]), 12)],
  [/^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/, (m) => dayPeriod(Number(m[1]), Number(m[3]), Number(m[4]))],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, (m) => dayPeriod(Number(m[1]), Number(m[2]), Number(m[3]))],
];

function nth(year: string | undefined, kind: "half" | "quarter" | "month", index: number, most: number): Period | null {
  const valid = bounded(index, most);
  return valid === null ? null : part(Number(year), kind, valid);
}

/** Some months of a year, from one to another: a year, half, quarter or month, else what January begins; null for all others. */
function months(year: number, first: number, last: number): Period | null {
  if (first < 1 || last > 12 || first > last) return null;
  const to = part(year, "month", last);
  const whole = periodsEnding(to.end).find(({ start }) => start === day(year, first, 1));
  if (whole || first > 1) return whole ?? null;
  return { text: `${year}-01..${to.text.slice(-2)}`, start: day(year, 1, 1), end: to.end, kind: "to-date" };
}

/** A period as it is written in plans, cells and flags, in ASCII or Chinese; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  for (const [form, read] of FORMS) {
    const match = form.exec(plain);
    if (match) return read(match);
  }
  return null;
}

/** Periods in order: by their ends, of those that end together the longest first. */
export const byTime = (a: Period, b: Period): number => a.end - b.end || a.start - b.start;

/** The one that ends last, of equals the first; null: there is none. */
export const lastOf = (periods: readonly Period[]): Period | null =>
  periods.reduce<Period | null>((last, one) => (last === null || one.end > last.end ? one : last), null);

/** The calendar year that ends when the period ends, if it ends with a year and is no longer than one; else null. */
export function closingYear(period: Period): number | null {
  return period.kind !== "years" && period.end % 10000 === 1231 ? yearOfDay(period.end) : null;
}

/** The calendar year that starts when the period starts, or null where it starts within one. */
export function openingYear(period: Period): number | null {
  return period.start % 10000 === 101 ? yearOfDay(period.start) : null;
}

/** The same day so many years later; the last day of a month stays the last, also of February. */
function yearsLater(value: number, years: number): number {
  const [year, month, date] = [yearOfDay(value), Math.floor(value / 100) % 100, value % 100];
  const last = date === daysInMonth(year, month);
  return day(year + years, month, last ? daysInMonth(year + years, month) : date);
}

/** Whole years from one period's end to another's, or null where they are not whole years apart. */
export function yearsBetween(earlier: Period, later: Period): number | null {
  const years = yearOfDay(later.end) - yearOfDay(earlier.end);
  return earlier.end + years * 10000 === later.end || yearsLater(earlier.end, years) === later.end ? years : null;
}

/** Whether a figure for this period is at most so many years old when the other period ends. */
export function withinYears(figure: Period, reference: Period, age: number): boolean {
  // A day of that date is no later than the last of its month, which alone takes the calendar.
  return figure.end + age * 10_000 >= reference.end || yearsLater(figure.end, age) >= reference.end;
}

/** From 1 January to the end of the period: what 2019Q3 means where figures are reported year to date. */
export function yearToDate(period: Period): Period {
  const start = day(yearOfDay(period.end), 1, 1);
  if (period.start === start || period.kind === "years") return period;
  return { text: period.text, start, end: period.end, kind: period.end % 10000 === 1231 ? "year" : "to-date" };
}

/** The equal parts that make up a period, coarsest first: a year's halves, its quarters, its months. */
export function partsOf(period: Period): readonly (readonly Period[])[] {
  const year = yearOfDay(period.start);
  const splits: Period[][] = [];
  for (const kind of ["half", "quarter", "month"] as const) {
    const pieces: Period[] = [];
    for (let index = 1; index <= 12 / MONTHS[kind]; index++) {
      const piece = part(year, kind, index);
      if (piece.start >= period.start && piece.end <= period.end) pieces.push(piece);
    }
    const covers = pieces.length > 1 && pieces[0]!.start === period.start && pieces.at(-1)!.end === period.end;
    if (covers) splits.push(pieces);
  }
  return splits;
}

/** The year, half, quarter and month that end on a day, longest first. */
export function periodsEnding(end: number): Period[] {
  const [year, month] = [yearOfDay(end), Math.floor(end / 100) % 100];
  if (end % 100 !== daysInMonth(year, month)) return [];
  const parts = (["half", "quarter", "month"] as const)
    .filter((kind) => month % MONTHS[kind] === 0)
    .map((kind) => part(year, kind, month / MONTHS[kind]));
  return month === 12 ? [yearPeriod(year), ...parts] : parts;
}

/** The period that a figure made of what a period brought is for: a day and a span of years ask for the year that they close. */
export function periodMeant(period: Period): Period {
  const year = period.kind === "day" || period.kind === "years" ? closingYearOf(period.end) : null;
  return year === null ? period : yearPeriod(year);
}

const closingYearOf = (end: number): number | null => (end % 10000 === 1231 ? yearOfDay(end) : null);

/** The period of the same kind just before, for one to date that of the year before; null for a span of years and a day. */
export function previousPeriod(period: Period): Period | null {
  const year = yearOfDay(period.start);
  if (period.kind === "to-date") {
    const text = period.text.replace(/^\d{4}/, String(year - 1));
    return { ...period, text, start: period.start - 10000, end: yearsLater(period.end, -1) };
  }
  if (period.kind === "year") return yearPeriod(year - 1);
  if (period.kind !== "half" && period.kind !== "quarter" && period.kind !== "month") return null;
  const month = Math.floor(period.start / 100) % 100;
  const index = (month - 1) / MONTHS[period.kind];
  return index >= 1 ? part(year, period.kind, index) : part(year - 1, period.kind, 12 / MONTHS[period.kind]);
}

/** Where a day starts, or ends a day later, on the axis of time in years: months count alike, a day is its share of its month. */
function momentOf(value: number, daysLater: 0 | 1): Rational {
  const [year, month, date] = [yearOfDay(value), Math.floor(value / 100) % 100, value % 100];
  const days = daysInMonth(year, month);
  return rational((year * 12 + month - 1) * days + date - 1 + daysLater, 12 * days);
}

/** When a period ends, in years: 2018 ends at 2019, 2019Q2 at 2019 1/2. */
export const endOf = (period: Period): Rational => momentOf(period.end, 1);

/** When a period starts, in years: 2018 starts at 2018. */
export const startOf = (period: Period): Rational => momentOf(period.start, 0);

/** Whether two periods last equally long: months count alike, and the last day of a year stands for the year. */
export function isAsLong(a: Period, b: Period): boolean {
  const [one, other] = [a, b].map((period) => (period.kind === "day" ? periodMeant(period) : period)) as [
    Period,
    Period,
  ];
  if (one.kind === "day" || other.kind === "day") return one.kind === other.kind;
  return equals(lengthOf(one), lengthOf(other));
}

const lengthOf = (period: Period): Rational => subtract(endOf(period), startOf(period));

/** The calendar year in which a period ends. */
export const yearOf = (period: Period): number => yearOfDay(period.end);
/** The same stretch of the year before, which 同比 compares with; null for a span of years. */
export function yearEarlier(period: Period): Period | null {
  if (period.kind === "years") return null;
  const [start, end] = [yearsLater(period.start, -1), yearsLater(period.end, -1)];
  if (period.kind === "day") return dayPeriod(yearOfDay(end), Math.floor(end / 100) % 100, end % 100);
  return { ...period, text: period.text.replace(/^\d{4}/, String(yearOfDay(end))), start, end };
}
