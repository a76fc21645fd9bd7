import { isAscii } from "./decode.ts";
import type { FoundHeader } from "./header.ts";
import { BINDING } from "./mapping.ts";

/** The fields of a record by what they are for. */
export interface Fields {
  /** -1: no field says it. */
  readonly area: number;
  readonly period: number;
  readonly values: readonly number[];
  /** What else decides what the values are. */
  readonly read: readonly number[];
  /** What nobody reads. */
  readonly passed: readonly number[];
  /** What has no heading and should be blank. */
  readonly unnamed: readonly number[];
}

/**
 * Sorts the fields of a header; null: some field is for two things, or the caller says something of it too. `where`: fields by which
 * the part of a cube is chosen.
 */
export function fieldsOf(
  { header: { known, constants }, fields, reading }: Pick<FoundHeader, "header" | "fields" | "reading">,
  where: readonly number[],
): Fields | null {
  const { values } = reading;
  const area = known.get("area") ?? -1;
  const period = known.get("period") ?? -1;
  const own = [area, period, ...values].filter((field) => field >= 0);
  const named = [...known].flatMap(([column, field]) => (column === "value" ? [] : [field]));
  const used = [...named, ...values];
  const isTwice = new Set(used).size < used.length || where.some((field) => own.includes(field));
  const isBound = BINDING.some((column) => known.has(column) && constants.has(column));
  if (isBound || isTwice) return null;
  const unread = new Set(reading.others.map(({ column }) => column - 1));
  const isPassed = (field: number) =>
    !named.includes(field) && !where.includes(field) && (unread.has(field) || fields[field] === "");
  const others = fields.map((_, field) => field).filter((field) => !own.includes(field));
  const isUnnamed = (field: number) => isPassed(field) && unnamedOf(fields).includes(field);
  return {
    area,
    period,
    values,
    read: others.filter((field) => !isPassed(field)),
    passed: others.filter((field) => isPassed(field) && !isUnnamed(field)),
    unnamed: others.filter(isUnnamed),
  };
}

/** The fields of a folded header that have no heading. In the first one programs write the number of the row. */
export const unnamedOf = (fields: readonly string[]): number[] =>
  fields.flatMap((name, field) => (name === "" && field > 0 ? [field] : []));

/** Whether a cell that nobody reads, up to but not with `end`, is short and in ASCII: then nothing can be wrong with it. */
export const isPassable = (bytes: Uint8Array, start: number, end: number, longest: number): boolean =>
  end - start <= longest && isAscii(bytes, start, end);
