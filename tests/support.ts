/*
 * What the tests of several modules share: plans and rows as an author and a submitter would write them, through the real
 * readers, and assessments in a form that fits into a table of expectations.
 */
import { expect, test } from "vitest";
import type { Assessment } from "../src/core/assessment.ts";
import { type Evaluation, evaluate } from "../src/core/evaluate.ts";
import { parseDecimal, type Rational, toText } from "../src/core/exact.ts";
import { type Interval, point, pointOf } from "../src/core/interval.ts";
import { wantedBy } from "../src/core/names.ts";
import type { Observation, Quantity } from "../src/core/observation.ts";
import { type Period, parsePeriod } from "../src/core/period.ts";
import type { Plan } from "../src/core/plan.ts";
import type { ProgressMethodName } from "../src/core/progress/registry.ts";
import { type ReadActuals, readActuals } from "../src/read/observations.ts";
import { readPlan } from "../src/read/plan.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A decimal as a rational. */
export function number(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
}

export function period(text: string): Period {
  const value = parsePeriod(text);
  if (value === null) throw new Error(`not a period: ${text}`);
  return value;
}

/** An interval in mathematical notation: "[1, 2)", "(-∞, 5]", and "3" for a point. */
export function interval(text: string): Interval {
  const [, opening, low = text, high = text, closing] = /^([[(])(.+), (.+)([\])])$/.exec(text) ?? [];
  const end = (value: string) => (value.endsWith("∞") ? null : number(value));
  const ends = { low: end(low), high: end(high) };
  return {
    ...ends,
    lowOpen: opening === "(" && ends.low !== null,
    highOpen: closing === ")" && ends.high !== null,
  };
}

/** The same the other way round. */
export function written(one: Interval): string {
  const point = pointOf(one);
  if (point) return toText(point);
  const [low, high] = [one.low ? toText(one.low) : "-∞", one.high ? toText(one.high) : "∞"];
  return `${one.low && !one.lowOpen ? "[" : "("}${low}, ${high}${one.high && !one.highOpen ? "]" : ")"}`;
}

export type Content = Readonly<Record<string, unknown>>;

/** A plan for area A, 2016 to 2019, with this content; a plan that its reader refuses is a mistake of the test. */
export function planOf(content: Content): Plan {
  const whole = { dabiao: 1, id: "p", area: { code: "A" }, period: { from: 2016, due: 2019 }, ...content };
  const { plan, diagnostics } = readPlan("plan.yaml", bytes(JSON.stringify(whole)));
  if (plan === null) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

/** The cells of one row by column; without a period and a value it is none. */
export type Row = Readonly<Record<string, string | number>>;

const COLUMNS = ["area", "indicator", "period", "value", "unit", "status", "published", "scope", "source", "statement"];

/** Rows as the reader of actuals gives them: the first one stands in line 2 of a.csv. */
export function rowsOf(
  plans: readonly Plan[],
  rows: readonly Row[],
  areas: readonly string[] | null = null,
): ReadActuals {
  const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? "").join(","));
  return readActuals("a.csv", bytes([COLUMNS.join(","), ...lines].join("\n")), wantedBy(plans, areas));
}

export interface Options {
  readonly asOf?: string | null;
  readonly areas?: readonly string[] | null;
  readonly progress?: ProgressMethodName | null;
}

/** The whole way from plans and rows to scorecards. */
export function run(plans: Plan | readonly Plan[], rows: readonly Row[], options: Options = {}): Evaluation {
  const { asOf = null, areas = null, progress = null } = options;
  const all = "indicators" in plans ? [plans] : plans;
  const { observations, statements, areaNames } = rowsOf(all, rows, areas);
  return evaluate({
    plans: all,
    observations,
    statements,
    areaNames,
    asOf: asOf === null || asOf === "due" ? asOf : period(asOf),
    knownOn: null,
    areas,
    progress,
  });
}

/** Values of indicator x by period. */
export type Values = Readonly<Record<string, string | number>>;

export function rowsFor(values: Values | readonly Row[]): Row[] {
  const rows = Array.isArray(values)
    ? (values as readonly Row[])
    : Object.entries(values).map(([period, value]) => ({ period, value }));
  return rows.map((row) => ({ indicator: "x", ...row }));
}

/** The first target of an indicator, judged by its values as of a period. */
export function judge(indicator: Content, values: Values, asOf: string | number = 2019, plan: Content = {}): Plain {
  const whole = planOf({ ...plan, indicators: [{ id: "x", ...indicator }] });
  return plainly(run(whole, rowsFor(values), { asOf: String(asOf) }).scorecards[0]!.assessments[0]!);
}

/** Values and an as-of give a verdict and, where they matter, numbers; `own` adds to the indicator of the table. */
export type Line = readonly [
  title: string,
  values: Values,
  asOf: string | number,
  said: string,
  numbers?: Partial<Readonly<Record<keyof Plain, string | number | null | readonly string[]>>>,
  own?: Content,
];

/** A test for each line of a table about one indicator. */
export function judgements(indicator: Content, lines: readonly Line[], plan: Content = {}): void {
  test.each(lines.map((line) => [line[0], line] as const))(
    "%s",
    (_, [, values, asOf, said, numbers = {}, own = {}]) => {
      const texts = Object.entries(numbers).map(([key, value]) => [
        key,
        typeof value === "number" ? `${value}` : value,
      ]);
      expect(judge({ ...indicator, ...own }, values, asOf, plan)).toMatchObject({ said, ...Object.fromEntries(texts) });
    },
  );
}

export type Plain = ReturnType<typeof plainly>;

const text = (value: Rational | null) => value && toText(value);

/** An assessment with its numbers written out in full and its verdict in a few words. */
export function plainly(one: Assessment) {
  return {
    id: one.target.id,
    said: verdictOf(one),
    due: one.due,
    actual: one.actual && written(one.actual.interval),
    raw: one.actual?.raw ?? null,
    period: one.actual?.period ?? null,
    unit: one.unit,
    used: one.used.map((row) => `${row.period.text}: ${row.quantity?.raw}`),
    bound: text(one.bound),
    gap: text(one.gap),
    shortfall: text(one.shortfall),
    needs: text(one.needs),
    attainment: text(one.attainment),
    fromBaseline: text(one.fromBaseline),
  };
}

/** "met", "met early", "missed, stale", "pending, holds", "pending, fails", "pending, open"; a reason alone: not assessed. */
export function verdictOf({ verdict, early, stale, holds, reason }: Assessment): string {
  if (verdict === "not-assessed") return `${reason}`;
  if (verdict === "pending") return `pending, ${holds === null ? "open" : holds ? "holds" : "fails"}`;
  return `${verdict}${early ? " early" : ""}${stale ? ", stale" : ""}`;
}

/** A list that counts how often one of its items is looked at. */
export function counted<T>(list: readonly T[]): { readonly items: readonly T[]; readonly visits: () => number } {
  let visits = 0;
  const get = (all: readonly T[], key: string | symbol, self: unknown) => {
    if (typeof key === "string" && /^\d+$/.test(key)) visits++;
    return Reflect.get(all, key, self) as unknown;
  };
  return { items: new Proxy(list, { get }), visits: () => visits };
}

/** A quantity as it is written: a decimal, or one with 余 behind it, which is read as the decimal. */
export const quantityOf = (raw: string): Quantity => ({ ...point(parseDecimal(raw.replace("余", ""))!), raw });

/** An observation of the indicator rd, but for what is given. */
export const observationOf = (own: Partial<Observation>): Observation => ({
  indicator: "rd",
  area: "拉萨",
  period: parsePeriod("2019")!,
  quantity: quantityOf("1.5"),
  unit: "%",
  scope: "",
  status: null,
  published: null,
  source: "",
  at: { file: "a.csv", line: 2, column: 4 },
  columns: { unit: 5, scope: 0 },
  ...own,
});
