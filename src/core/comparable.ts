import { byText } from "./by-text.ts";
import { error, type Report, warning } from "./diagnostic.ts";
import type { Observation, Quantity } from "./observation.ts";
import type { Indicator } from "./plan.ts";
import { conversion, converted, isMultiplied, unitKey } from "./unit.ts";

/** A row with its value in the unit that the indicator is judged in. */
export interface Comparable {
  readonly observation: Observation;
  /** null: the cell can't be read, or its unit has no way to the indicator's. */
  readonly quantity: Quantity | null;
  readonly mismatched: boolean;
}

/**
 * The rows that speak of what the indicator means: of its scope, and in its unit or one of the same dimension. Without a
 * scope or unit in the plan the single one that the data have is taken; two are a question for the plan's author.
 */
export function comparable(
  indicator: Indicator,
  submitted: readonly Observation[],
  report: Report,
): { rows: readonly Comparable[]; unit: string | null } {
  return inUnit(indicator, withinScope(indicator, submitted, report), report);
}

function withinScope(indicator: Indicator, rows: readonly Observation[], report: Report): readonly Observation[] {
  const named = rows.filter(({ scope }) => scope !== "");
  const scopes = [...new Set(named.map(({ scope }) => unitKey(scope)))].sort();
  const expected = indicator.scope === null ? null : unitKey(indicator.scope);
  if (expected === null) {
    if (scopes.length <= 1) return rows;
    const first = named.reduce(earlier);
    report(error("actuals/mixed-scopes", { indicator: indicator.id, scopes }, cell(first, first.columns.scope)));
    return [];
  }
  const others = named.filter(({ scope }) => unitKey(scope) !== expected);
  if (others.length === 0) return rows;
  const found = scopes.filter((scope) => scope !== expected);
  const first = others.reduce(earlier);
  const args = { indicator: indicator.id, expected: indicator.scope!, found, rows: others.length };
  report(warning("actuals/other-scope", args, cell(first, first.columns.scope)));
  return rows.filter(({ scope }) => scope === "" || unitKey(scope) === expected);
}

/** A number that ends in 千, 万 or 亿, with no unit behind it. */
const SCALED = /\d\s*[十百千万亿]+(?:余|多|以上|左右)?$/u;

/** 8万 beside 万人 may be 8 万人 or 80,000 万人; which of the two nobody can say. */
function isScaledTwice({ quantity, unit }: Observation, expected: string | null): boolean {
  const own = unit === "" ? expected : unit;
  return quantity !== null && own !== null && isMultiplied(own) && SCALED.test(quantity.raw.normalize("NFKC"));
}

function inUnit(indicator: Indicator, submitted: readonly Observation[], report: Report) {
  const expected = indicator.unit;
  const rows = submitted.map((observation) => {
    if (!isScaledTwice(observation, expected)) return observation;
    const args = { value: observation.quantity!.raw, unit: observation.unit || expected!, indicator: indicator.id };
    report(error("actuals/scaled-twice", args, observation.at));
    return { ...observation, quantity: null };
  });
  if (expected !== null) {
    return { rows: rows.map((observation) => convertedRow(indicator, observation, expected, report)), unit: expected };
  }
  const named = rows.filter(({ unit }) => unit !== "");
  const units = [...new Set(named.map(({ unit }) => unitKey(unit)))].sort();
  const mismatched = units.length > 1;
  if (mismatched) {
    const first = named.reduce(earlier);
    report(error("actuals/mixed-units", { indicator: indicator.id, units }, cell(first, first.columns.unit)));
  }
  return {
    rows: rows.map((observation) => ({ observation, quantity: observation.quantity, mismatched })),
    unit: units.length === 1 ? units[0]! : null,
  };
}

function convertedRow(indicator: Indicator, observation: Observation, expected: string, report: Report): Comparable {
  const { unit, quantity, columns } = observation;
  if (unit === "") return { observation, quantity, mismatched: false };
  const value = quantity && converted(quantity, unit, expected);
  // The unit of what can't be read is told as well: else it would be the next thing to mend.
  if (value === null && conversion(unit, expected) === null) {
    const args = { indicator: indicator.id, expected, found: unit };
    report(error("actuals/unit-mismatch", args, cell(observation, columns.unit)));
  }
  return { observation, quantity: value, mismatched: quantity !== null && value === null };
}

type Placed = Pick<Observation, "at">;

export function byPosition(a: Placed, b: Placed): number {
  return byText(a.at.file, b.at.file) || a.at.line - b.at.line;
}

/** The row that stands first; by file and line, so that no order of reading matters. */
export function earlier<T extends Placed>(a: T, b: T): T {
  return byPosition(a, b) <= 0 ? a : b;
}

const cell = (row: Observation, column: number) => ({ ...row.at, column: column || row.at.column });
