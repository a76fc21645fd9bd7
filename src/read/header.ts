import { distance, fold, suggest } from "../core/fold.ts";
import { parsePeriod } from "../core/period.ts";
import { unitKey } from "../core/unit.ts";
import { type AreaHeader, recogniseAreas } from "./area-table.ts";
import { COLUMNS, type ColumnName, columnNamed, FOR_PEOPLE, headersKnown, splitUnit } from "./columns.ts";
import type { CsvRecord } from "./csv.ts";
import { unifyLines } from "./decode.ts";
import type { Header, Layout, Names, Reading } from "./layouts/layout.ts";
import { LAYOUTS } from "./layouts/registry.ts";
import type { Limits } from "./limits.ts";
import { type Mention, mentionsIn, unitGiven } from "./mentions.ts";
import { Scanner, textOf } from "./scan.ts";

/** What a caller may declare of files, where they don't say it themselves. */
export interface Declared {
  /** null: detected. */
  readonly encoding: string | null;
  readonly layout: string | null;
  /** A column by the header that it has in the file, or by a value that holds for every row. */
  readonly map: ReadonlyMap<ColumnName, string>;
  /** Further dimensions by name, folded, with the value that is meant. */
  readonly where: ReadonlyMap<string, string>;
  /** Further texts that mean "no figure", in the form of `wordOf`. */
  readonly missing: ReadonlySet<string>;
}

/** A header that was found and understood. */
export type FoundHeader = Found & { readonly kind: "header" };

export const NOTHING_DECLARED: Declared = {
  encoding: null,
  layout: null,
  map: new Map(),
  where: new Map(),
  missing: new Set(),
};

export type Found =
  | {
      readonly kind: "header";
      readonly delimiter: string;
      readonly line: number;
      readonly width: number;
      /** The header's cells, folded; and what stands in them. */
      readonly fields: readonly string[];
      readonly headings: readonly string[];
      readonly layout: string;
      readonly header: Header;
      readonly reading: Reading;
      /** Fields of the header that name a column a second time. */
      readonly twice: readonly { readonly name: string; readonly column: number; readonly of: ColumnName }[];
      /** The line below it that gives each of its columns a unit; null where there is none. */
      readonly unitLine: number | null;
      readonly units: TableUnits;
    }
  | {
      readonly kind: "areas";
      readonly delimiter: string;
      readonly line: number;
      readonly width: number;
      readonly header: AreaHeader;
    }
  | { readonly kind: "ambiguous"; readonly line: number; readonly layouts: readonly string[] }
  | { readonly kind: "empty" }
  | {
      readonly kind: "none";
      readonly line: number;
      /** Needed columns that neither the record nor the caller names. */
      readonly missing: readonly string[];
      readonly headings: readonly string[];
      /** The first of these. */
      readonly found: readonly string[];
      readonly suggestions: readonly string[];
    };

/** A line that names units. */
export interface Mentions {
  readonly line: number;
  readonly mentions: readonly Mention[];
}

/** What a header and the lines above it say of units for the whole table. */
export interface TableUnits {
  /** Lines above the header that give the unit which is taken for all rows. */
  readonly lines: ReadonlySet<number>;
  /** Whether that unit is only for what it fits (金额单位). */
  readonly alike: boolean;
  /** Units that are named and not taken. */
  readonly passed: readonly Mentions[];
}

export const DELIMITERS = [",", "\t", ";", "，", "|"] as const;

/** Records at the start of a file among which the header is looked for. */
const LOOKED_AT = 40;

/** The first text of a file, and the same in UTF-8. */
interface Head {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Those that occur in it, and one under which every line is a cell where none does. */
  readonly delimiters: readonly string[];
}

/** Finds the header in the first text of a file: its delimiter, its line below any titles, and the layout that it has. */
export function findHeader(start: string, names: Names, declared: Declared, limits: Limits): Found {
  const text = unifyLines(start);
  const head: Head = {
    text,
    bytes: new TextEncoder().encode(text),
    delimiters: DELIMITERS.filter((delimiter, index) => index === 0 || text.includes(delimiter)),
  };
  let best: FoundHeader | null = null;
  let worst: Found | null = null;
  for (const delimiter of head.delimiters) {
    const records = firstRecords(head, delimiter, limits);
    const titles: Mentions[] = [];
    for (const [index, record] of records.entries()) {
      const plain = recognise(record, titles, delimiter, names, declared);
      if (plain?.kind !== "header") {
        worst ??= plain;
        titles.push({ line: record.line, mentions: mentionsIn(record.cells, names.isUnit) });
        continue;
      }
      const found = withUnits(plain, record, records[index + 1], names, (header, further) =>
        recognise(header, [...titles, ...further], delimiter, names, declared),
      );
      if (best === null || found.reading.understood > best.reading.understood) best = found;
      break;
    }
  }
  return best ?? worst ?? findAreas(head, names, limits) ?? explainNone(head, declared, limits);
}

/** The header of a table that lists areas and holds no figures; null where there is none. */
function findAreas(head: Head, names: Names, limits: Limits): Found | null {
  for (const delimiter of head.delimiters) {
    for (const { line, cells } of firstRecords(head, delimiter, limits)) {
      const header = recogniseAreas(cells, names);
      if (header) return { kind: "areas", delimiter, line, width: cells.length, header };
    }
  }
  return null;
}

/** In the place of a delimiter that takes more than one byte; no sound text has it. */
const SEPARATOR = "\u001f";

/** The first records in which anything stands; lines that are none under this delimiter are passed over. */
function firstRecords({ text, bytes: plain }: Head, delimiter: string, limits: Limits): readonly CsvRecord[] {
  const isOneByte = delimiter.charCodeAt(0) < 0x80;
  const mark = isOneByte ? delimiter : SEPARATOR;
  const textFrom = (bytes: Uint8Array, start: number, end: number) => {
    const cell = textOf(bytes, start, end)!;
    return isOneByte ? cell : cell.replaceAll(SEPARATOR, delimiter);
  };
  const records: CsvRecord[] = [];
  // The bound is one of characters, of which each may take three bytes: a long title in Chinese keeps within it.
  const scanner = new Scanner(mark.charCodeAt(0), plain.length, ({ bytes, starts, ends, count }, line) => {
    const cells = Array.from({ length: count }, (_, field) => textFrom(bytes, starts[field]!, ends[field]!));
    const isLong = cells.reduce((sum, cell) => sum + cell.length, count - 1) > limits.record;
    if (!isLong && cells.some((cell) => /[^\s,;，|]/u.test(cell))) records.push({ line, cells });
    return records.length < LOOKED_AT;
  });
  let rest = isOneByte ? plain : new TextEncoder().encode(text.replaceAll(delimiter, SEPARATOR));
  for (;;) {
    const { taken, understood } = scanner.scan(rest, true);
    const next = rest.indexOf(0x0a, taken) + 1;
    if (understood || next === 0 || records.length === LOOKED_AT) return records;
    scanner.line++;
    rest = rest.subarray(next);
  }
}

/**
 * The header with the units that stand in a row of their own below it (",万元,家"), as if they stood in brackets behind its
 * names; as it is where the next record is no such row.
 */
function withUnits(
  found: FoundHeader,
  { line, cells }: CsvRecord,
  next: CsvRecord | undefined,
  { isUnit }: Names,
  again: (header: CsvRecord, further: readonly Mentions[]) => Found | null,
): FoundHeader {
  const units = next?.cells.map((cell) => cell.trim()) ?? [];
  const { values } = found.reading;
  const isRow =
    units.length <= cells.length &&
    values.some((index) => units[index]) &&
    units.every((unit) => unit === "" || columnNamed(unit) === "unit" || isUnit(unit, null));
  if (!isRow) return found;
  const heads = new Set(values);
  const merged: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const unit = heads.has(index) ? units[index] : "";
    const own = splitUnit(cell, isUnit).unit;
    // Which of two that differ is meant nobody can tell.
    if (unit && own !== null && unitKey(own) !== unitKey(unit)) return found;
    merged.push(unit && own === null ? `${cell}(${unit})` : cell);
  }
  const each = again({ line, cells: merged }, []);
  if (each?.kind === "header" && each.reading.values.join() === values.join())
    return { ...each, fields: found.fields, headings: found.headings, unitLine: next!.line };
  // A heading that is a period or an area has no unit of its own: one and the same below all of them is that of the table.
  const [unit = "", ...others] = [...new Set(values.map((index) => units[index] ?? ""))];
  if (others.length > 0) return found;
  const mentions: Mention[] = [{ text: unit, unit, of: "all" }];
  const ofAll = again({ line, cells }, [{ line: next!.line, mentions }]);
  if (ofAll?.kind !== "header") return found;
  const isSeen = ofAll.units.lines.has(next!.line) || ofAll.units.passed.some((passed) => passed.line === next!.line);
  return isSeen ? { ...ofAll, unitLine: next!.line } : found;
}

/** Layouts whose headings are names that rows have as well: R&D经费,亿元,26.1 is a row of a table that lacks a header. */
const NAMED = new Set(["indicators", "areas"]);

/** A figure, and no code of an area. */
const FIGURE = /^[-+]?(?:\d{1,5}|\d+[.,]\d+(?:[.,]\d+)*)\s*[%％]?$/u;

function recognise(
  { line, cells }: CsvRecord,
  titles: readonly Mentions[],
  delimiter: string,
  names: Names,
  declared: Declared,
): Found | null {
  const { header, twice, units } = readHeader({ line, cells }, titles, names, declared);
  const candidates = LAYOUTS.filter(({ name }) => declared.layout === null || name === declared.layout);
  const first = candidates
    .map((layout) => ({ layout, reading: layout.recognise(header, names) }))
    .find((match): match is { layout: Layout; reading: Reading } => match.reading !== null);
  if (!first || (NAMED.has(first.layout.name) && first.reading.others.some(({ name }) => FIGURE.test(name))))
    return null;
  // No header is of two layouts, but that a cube is a long table, and that years may stand beside a value.
  const alsoWide = first.layout.name === "long" && header.rest.some(({ name }) => parsePeriod(name) !== null);
  if (declared.layout === null && alsoWide) return { kind: "ambiguous", line, layouts: ["long", "years"] };
  return {
    kind: "header",
    delimiter,
    line,
    width: cells.length,
    fields: cells.map(fold),
    headings: headingsIn(cells),
    layout: first.layout.name,
    header,
    reading: first.reading,
    twice,
    unitLine: null,
    units,
  };
}

function readHeader(
  { line, cells }: CsvRecord,
  titles: readonly Mentions[],
  { isUnit }: Names,
  { map }: Declared,
): { header: Header; twice: FoundHeader["twice"]; units: TableUnits } {
  const known = new Map<ColumnName, number>();
  const constants = new Map<ColumnName, string>();
  const rest: { name: string; index: number }[] = [];
  const twice: { name: string; column: number; of: ColumnName }[] = [];
  const taken = new Map<number, ColumnName>();
  const mapped = new Set<ColumnName>();
  const named = new Map<ColumnName, string>();
  for (const [column, header] of map) {
    const index = cells.findIndex((cell) => fold(cell) === fold(header));
    if (index < 0) constants.set(column, header);
    else {
      known.set(column, index);
      taken.set(index, column);
      mapped.add(column);
    }
  }
  for (const [index, cell] of cells.entries()) {
    const { name, unit } = splitUnit(cell, (text) => isUnit(text, null));
    const column = taken.get(index) ?? columnNamed(cell) ?? columnNamed(name);
    if (!taken.has(index)) {
      // Where the caller says which column is meant, another one of that name is not.
      if (column === null || mapped.has(column)) {
        if (cell.trim() !== "") rest.push({ name: cell.trim(), index });
        continue;
      }
      if (known.has(column)) {
        if (!FOR_PEOPLE.has(column)) twice.push({ name: cell.trim(), column: index + 1, of: column });
        continue;
      }
      known.set(column, index);
    }
    if (unit !== null) named.set(column!, unit);
  }
  // A row's own unit goes before that of the values' heading, that before the one of the names' and the one above the table.
  const ofHeader = constants.get("unit") ?? named.get("value") ?? named.get("indicator") ?? null;
  const titled = ofHeader === null ? unitGiven(titles.flatMap(({ mentions }) => mentions)) : null;
  const general = ofHeader ?? titled?.unit ?? null;
  if (general !== null) constants.set("unit", general);
  const ofColumns = (["area", "period", "unit"] as const).flatMap((column) => named.get(column) ?? []);
  const own = ofColumns.map((unit): Mention => ({ text: unit, unit, of: "something" }));
  const ofRest = mentionsIn(
    rest.map(({ name }) => name).filter((name) => GIVEN.test(name)),
    isUnit,
  );
  const passed = ofHeader === null ? titles.map((title) => (titled === null ? title : besides(title))) : [];
  return {
    header: { known, constants, rest, headings: cells },
    twice,
    units: {
      lines: new Set(titled === null ? [] : titles.filter(gives).map((title) => title.line)),
      alike: titled?.of === "alike",
      passed: [...passed, { line, mentions: [...own, ...ofRest] }].filter(({ mentions }) => mentions.length > 0),
    },
  };
}

/** A heading that gives a unit and is none of a column. */
const GIVEN = /^[（(]?(?:金额|数量|计量)?单\s*位\s*[:：]/u;

const gives = ({ mentions }: Mentions): boolean => mentions.some(({ unit, of }) => unit !== null && of !== "something");

/** What a line says of units beside the one that is taken from it or from another line. */
const besides = ({ line, mentions }: Mentions): Mentions => ({
  line,
  mentions: mentions.filter(({ of }) => of === "something"),
});

/** Characters of a cell by which it is found again in its file. */
const SHOWN = 100;

/** The record that comes nearest to a header says what is missing. */
function explainNone(head: Head, { map }: Declared, limits: Limits): Found {
  const meant = new Set([...map.values()].map(fold));
  const isKnown = (cell: string) => columnNamed(cell) !== null || meant.has(fold(cell));
  let nearest: { line: number; cells: readonly string[]; known: number } | null = null;
  for (const delimiter of head.delimiters) {
    for (const { line, cells } of firstRecords(head, delimiter, limits)) {
      const known = cells.filter(isKnown).length;
      if (nearest === null || known > nearest.known) nearest = { line, cells, known };
    }
  }
  if (nearest === null) return { kind: "empty" };
  const present = new Set(nearest.cells.map(columnNamed));
  const isMissing = (name: ColumnName) => !present.has(name) && !map.has(name);
  const missing = COLUMNS.filter(({ name, required }) => required && isMissing(name)).map(({ name }) => name);
  const headings = headingsIn(nearest.cells);
  const suggestions = headings.flatMap((name) => {
    const meant = columnNamed(name) === null && name.length > 1 ? suggest(name, headersKnown()) : null;
    // One sign of two is half a name: 甲市 is no slip for 城市, but 数植 is one where 数值 is wanted.
    if (meant === null) return [];
    const column = columnNamed(meant)!;
    // A short word two edits away is another word: freq is no slip for area.
    const isNear = name.length > 5 || distance(fold(name), meant, 1) < 2;
    const isLikely = missing.includes(column) || (name.length > 2 && isNear);
    // Indicator Name, which looks like indicator_name to whoever reads that it is to be written so.
    const isAlike = fold(name) === meant.replaceAll("_", "");
    return isLikely ? [`${name} → ${isAlike ? column : meant}`] : [];
  });
  const shown = headings.slice(0, 20).map((cell) => (cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell));
  return { kind: "none", line: nearest.line, missing, headings, found: shown, suggestions };
}

const headingsIn = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
