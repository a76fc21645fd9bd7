import {
  type Diagnostic,
  type DiagnosticArgs,
  type DiagnosticCode,
  error,
  type Repair,
  warning,
} from "../core/diagnostic.ts";
import { fold, nearMiss, suggest } from "../core/fold.ts";
import { type Asked, EITHER, type Wanted } from "../core/names.ts";
import type { Observation } from "../core/observation.ts";
import type { ListedArea } from "../core/plan.ts";
import { type Period, parsePeriod } from "../core/period.ts";
import type { Statement } from "../core/statement.ts";
import { ObservationTable } from "../core/observation-table.ts";
import type { Observations } from "../core/observations.ts";
import { addUnplaced, type Unplaced } from "../core/unplaced.ts";
import { type ColumnName, resembles, splitUnit } from "./columns.ts";
import { type AreaHeader, areaOfRow } from "./area-table.ts";
import { type CsvFold, type CsvHandlers, type CsvRecord, openCsv } from "./csv.ts";
import { BadBytes, BLOCK, findControl, foreignFormat, startOf, TextReader } from "./decode.ts";
import type { StartThread } from "./far-finder.ts";
import { fieldsOf, unnamedOf } from "./fields.ts";
import { FigureReader, type Named } from "./figures.ts";
import { Findings } from "./findings.ts";
import { type Declared, type Found, type FoundHeader, findHeader, NOTHING_DECLARED } from "./header.ts";
import type { Names, RawRow } from "./layouts/layout.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { BINDING, canBeOfAll, saysTheSame, unmapped } from "./mapping.ts";
import { isMissing } from "./number.ts";
import { PlainFile } from "./plain-file.ts";
import type { LongWay, Outcome } from "./plain-rows.ts";
import { namesWanted, PROBED } from "./probe.ts";
import { mentionsIn } from "./mentions.ts";
import { headerAgain } from "./second-header.ts";
import { sharedNumbers } from "./shared-numbers.ts";
import { UnaskedNames, type Unasked } from "./unasked.ts";
import { UnitWatch } from "./unit-watch.ts";
import { statementKind } from "./statement.ts";

/** What one file of actuals brought. */
export interface ReadActuals {
  /** Those that some plan asks for. */
  readonly observations: readonly Observation[];
  /** What rows say about figures without being one. */
  readonly statements: readonly Statement[];
  /** Where the file is a table of areas: what it lists. */
  readonly areas: readonly ListedArea[];
  /** Folded area names as they were written, also of areas that rows are about without a figure. */
  readonly areaNames: ReadonlyMap<string, readonly string[]>;
  /** Figures of which nobody knows for which period they are. */
  readonly unplaced: Unplaced;
  /** Rows below the header that are not blank. */
  readonly rows: number;
  /** Figures and statements that the plans ask for and that are left blank, as in a form that nobody has filled in yet. */
  readonly blanks: number;
  /** The latest period of those, but for forecasts: where no file has any figure, it is judged by. */
  readonly blankPeriod: Period | null;
  readonly encoding: string | null;
  readonly layout: string | null;
  readonly repairs: readonly Repair[];
  readonly diagnostics: readonly Diagnostic[];
  /** Diagnostics beyond those that are kept, so that a broken file can't fill the memory; and how many are errors. */
  readonly omitted: number;
  readonly omittedErrors: number;
}

/** The same, with the rows in the little memory that a large file needs. */
export type ReadTable = Omit<ReadActuals, "observations"> & { readonly observations: Observations };

/** Headings that are shown of a header that isn't what the caller says. */
const SHOWN = 20;

/** The layout of a table that lists areas and holds no figures. */
export const AREA_LIST = "area-list";

/** Lines below a table that speak about it. */
const NOTE =
  /^(?:注|说明|来源|资料来源|数据来源|备注|单位负责人|统计负责人|负责人|填表人|联系电话|报出日期|制表|note|notes|source)\s*(?:[:：\d]|$)/iu;

/**
 * Opens a file of actuals for reading: bytes are pushed as they come, `end` gives what was found. Every problem of every
 * row is reported; rows that no plan asks for are counted by name and reported once a name.
 */
export function openActuals(
  file: string,
  wanted: Wanted,
  limits: Limits = LIMITS,
  declared: Declared = NOTHING_DECLARED,
  pace: Pace = USUAL_PACE,
): ActualsReader {
  return new ActualsReader(file, wanted, limits, declared, pace);
}

/** How a file is read, which makes no difference to what it means. */
export interface Pace {
  /** Bytes that are looked at in one go; the header must stand in the first ones. */
  readonly block: number;
  /** Whether plain rows may go the short way. */
  readonly short: boolean;
  /** Starts another thread that helps, which a large file is worth; null: there is none to be had. */
  readonly start: StartThread | null;
}

/** That of a single thread. */
export const USUAL_PACE: Pace = { block: BLOCK, short: true, start: null };

/**
 * Reads a file of actuals that is in memory as a whole, with everything that is wrong with it; nothing throws. `wanted`:
 * what the plans ask for (`wantedBy`); rows about anything else are counted and not kept.
 */
export function readActuals(
  file: string,
  bytes: Uint8Array,
  wanted: Wanted,
  limits: Limits = LIMITS,
  declared: Declared = NOTHING_DECLARED,
): ReadActuals {
  const reader = openActuals(file, wanted, limits, declared);
  reader.push(bytes);
  const read = reader.end();
  return { ...read, observations: [...read.observations] };
}

const ELSE: Outcome = { kind: "else" };

/** The cells of a column without a heading: how many, and the first one, of figures and units if there are any. */
interface Unnamed {
  readonly text: string;
  readonly line: number;
  readonly counts: boolean;
  readonly cells: number;
}

interface Bound {
  readonly column: ColumnName;
  readonly field: number;
  readonly given: string;
  /** The first cell that says something else, and in how many rows that is so. */
  differing: { readonly value: string; readonly line: number; rows: number } | null;
}

type AreaTable = Found & { readonly kind: "areas" };

export class ActualsReader {
  private readonly observations = new ObservationTable();
  private readonly statements: Statement[] = [];
  private readonly areas: ListedArea[] = [];
  private readonly areaNames = new Map<string, Set<string>>();
  private readonly unplaced = new Map<string, Set<string>>();
  private rows = 0;
  private bytes = 0;
  private stopped = false;
  /** What was known of the encoding when the reading ended before the file. */
  private encodingThen: string | null = null;
  private header: FoundHeader | null = null;
  /** Columns of the file of which the caller says what stands in every row. */
  private bound: Bound[] = [];
  private unnamedFields: readonly number[] = [];
  private table: AreaTable | null = null;
  /** null: the header has not been found yet. */
  private delimiter: string | null = null;
  private csv: CsvFold | null = null;
  private short: PlainFile | null = null;
  private readonly text: TextReader;
  private readonly folds = new Map<string, string>();
  private readonly otherIndicators: UnaskedNames;
  private readonly otherAreas: UnaskedNames;
  /** Cells under no heading, by their field. */
  private readonly unnamed = new Map<number, Unnamed>();
  private readonly dimensions = new Map<string, Set<string>>();
  private readonly units = new UnitWatch();
  private readonly findings: Findings;
  private readonly figures: FigureReader;
  private readonly wanted: Wanted;
  private readonly names: Names;
  private readonly limits: Limits;
  private readonly declared: Declared;

  constructor(file: string, wanted: Wanted, limits: Limits, declared: Declared, pace: Pace) {
    this.findings = new Findings(file);
    this.figures = new FigureReader(this.findings, wanted, this.units, declared.missing);
    this.wanted = wanted;
    this.otherIndicators = new UnaskedNames(wanted.indicators?.keys() ?? [], 3);
    // 杭州市 is no slip for 兰州市.
    this.otherAreas = new UnaskedNames(wanted.areas ?? [], 5);
    this.names = namesWanted(wanted, (name) => this.folded(name));
    this.limits = limits;
    this.declared = declared;
    this.text = new TextReader(
      declared.encoding,
      (head) => this.inspect(head),
      (text) => this.take(text),
      pace.short
        ? {
            take: (bytes, last) => this.takeBytes(bytes, last, pace),
            settle: () => (this.stopped ? null : (this.short?.settle() ?? null)),
            left: () => this.short?.left() ?? [],
          }
        : null,
      pace.block,
    );
  }

  /** Whether a fault has ended the reading: what follows is passed over. */
  get isOver(): boolean {
    return this.stopped;
  }

  /** Takes the next bytes; after a fault that ends the reading they are passed over. */
  push(bytes: Uint8Array): void {
    if (this.stopped) return;
    this.bytes += bytes.length;
    const limit = this.limits["file-size"];
    const isTooLarge = this.bytes > limit;
    this.decode(() => (isTooLarge ? this.text.settle() : this.text.push(bytes)));
    if (isTooLarge && !this.stopped) this.stop("actuals/too-large", { limit });
  }

  /** Ends the file and says what it brought. */
  end(): ReadTable {
    if (!this.stopped) this.decode(() => this.text.end());
    if (!this.stopped) this.csv?.end();
    if (!this.stopped && this.header === null && this.table === null) this.stop("actuals/empty", {});
    this.short?.end();
    this.reportBound();
    this.reportUnasked();
    this.reportUnnamed();
    this.reportDimensions();
    const { findings, figures } = this;
    for (const passed of this.units.diagnostics()) findings.report(passed);
    for (const twin of sharedNumbers(this.observations)) findings.report(twin);
    const known = this.stopped ? this.encodingThen : this.text.encoding();
    const encoding = this.bytes === 0 ? null : (known ?? "utf-8");
    if (encoding !== null && encoding !== "utf-8" && this.declared.encoding === null) {
      findings.repair("encoding", encoding, "utf-8", findings.at(null));
    }
    return {
      observations: this.observations,
      statements: this.statements,
      areas: this.areas,
      areaNames: new Map([...this.areaNames].map(([key, names]) => [key, [...names]])),
      rows: this.rows,
      unplaced: this.unplaced,
      blanks: figures.blanks.count,
      blankPeriod: figures.blanks.latest,
      encoding,
      layout: this.table ? AREA_LIST : (this.header?.layout ?? null),
      ...findings.all(),
    };
  }

  private inspect(head: Uint8Array): boolean {
    const foreign = foreignFormat(head);
    if (foreign === null) return true;
    if (foreign === "html") this.stop("actuals/web-page", {});
    else this.stop("actuals/workbook", { kind: foreign });
    return false;
  }

  private decode(read: () => void): void {
    try {
      read();
    } catch (problem) {
      if (!(problem instanceof BadBytes)) throw problem;
      this.take(problem.before);
      const { offset, encoding, other } = problem;
      if (!this.stopped) this.stop("actuals/bad-encoding", { offset, encoding, other }, this.line());
    }
  }

  private take(text: string): void {
    if (this.stopped) return;
    const control = findControl(text);
    const sound = control ? text.slice(0, control.index) : text;
    this.open(sound);
    if (this.stopped) return;
    if (this.delimiter !== null) this.csv ??= this.openText(this.delimiter);
    this.csv?.push(sound);
    if (!control || this.stopped) return;
    this.stop("actuals/control-character", { character: control.character }, this.line());
  }

  /** The line on which the next character would stand. */
  private line(): number {
    return this.csv?.line() ?? this.short?.line ?? 1;
  }

  /** The short way: plain rows as they stand among the bytes, all others as they are read from text. */
  private takeBytes(bytes: Uint8Array, last: boolean, pace: Pace): readonly Uint8Array[] | null {
    if (!this.stopped) this.short ??= this.openBytes(bytes, last, pace);
    if (this.stopped) return null;
    return this.short === null ? [bytes] : this.short.take(bytes, last);
  }

  private openBytes(bytes: Uint8Array, last: boolean, pace: Pace): PlainFile | null {
    const head = startOf(bytes, last);
    if (head === null || findControl(head) !== null) return null;
    this.open(head);
    const { header, limits, delimiter } = this;
    const mark = delimiter?.charCodeAt(0) ?? 0;
    if (header === null || mark === 0 || mark > 0x7f || [...this.declared.missing].some((one) => /^-?\d/.test(one))) {
      return null;
    }
    const where = [...this.declared.where.keys()].map((name) => header.fields.indexOf(name));
    const fields = fieldsOf(header, where);
    if (fields === null) return null;
    const way: LongWay = {
      record: (line, cells) => {
        const before = this.findings.said;
        const outcomes = this.record({ line, cells });
        return this.findings.said === before ? outcomes : null;
      },
      part: () => this.units.part,
      isOver: () => this.stopped,
      period: (text) => this.figures.period(text),
      area: (text) => {
        const area = this.folded(text);
        return this.wanted.areas === null || this.wanted.areas.has(area) ? area : null;
      },
      nameArea: (area, text) => this.nameArea(area, text),
      countRow: () => {
        this.rows++;
      },
      countBlank: (period) => this.figures.countBlank(period),
    };
    return new PlainFile({ fields, width: header.width, delimiter: mark, limits }, this.observations, way, pace.start);
  }

  /** Finds the header in the first text of the file, or says why there is none. */
  private open(text: string): void {
    if (this.delimiter !== null) return;
    const found = findHeader(text.slice(0, PROBED), this.names, this.declared, this.limits);
    switch (found.kind) {
      case "header":
        this.begin(found);
        break;
      case "areas":
        this.beginAreas(found);
        break;
      case "ambiguous":
        this.stop("actuals/ambiguous-layout", { layouts: found.layouts }, found.line);
        return;
      case "empty":
        // There may be something behind so many blank lines.
        return;
      case "none": {
        const { missing, headings, found: cells, suggestions, line } = found;
        const { layout } = this.declared;
        const isMapped = this.checkMap(headings, line);
        if (layout !== null) this.stop("actuals/unknown-layout", { found: cells, layout }, line);
        else if (isMapped || missing.length > 0)
          this.stop("actuals/missing-column", { columns: missing, found: cells, suggestions }, line);
        return;
      }
    }
    this.delimiter = found.delimiter;
  }

  /** Whether every column that the caller names is one, or something that all rows may say; what isn't ends the reading. */
  private checkMap(headings: readonly string[], line: number): boolean {
    const { indicators, areas } = this.wanted;
    const isIndicator = (name: string) => indicators?.has(this.indicatorIn(name).indicator) ?? true;
    const isUnit = (unit: string) => this.names.isUnit(unit, null);
    const canBe = (column: ColumnName, value: string) =>
      canBeOfAll(column, value, this.wanted, { isIndicator, isUnit });
    const names = new Map<ColumnName, Iterable<string>>([
      ["indicator", indicators?.keys() ?? []],
      ["area", areas ?? []],
    ]);
    const faults = unmapped(this.declared.map, headings, canBe, (column) => names.get(column) ?? []);
    for (const fault of faults) {
      this.stop("actuals/unknown-mapping", { ...fault, found: headings.slice(0, SHOWN) }, line);
    }
    return faults.length === 0;
  }

  private openText(delimiter: string): CsvFold {
    const handlers: CsvHandlers = {
      record: (record) => this.record(record),
      problem: ({ kind, line }) => {
        if (this.stopped) return;
        if (kind === "record-too-long")
          this.findings.fail("actuals/record-too-long", { limit: this.limits.record }, this.findings.at(line));
        else this.findings.fail(`actuals/${kind}`, {}, this.findings.at(line));
      },
    };
    return openCsv(this.limits, delimiter, handlers, this.short?.line);
  }

  private begin(found: FoundHeader): void {
    this.header = found;
    this.figures.under(found);
    if (!this.checkMap(found.headings, found.line)) return;
    const { known, constants } = found.header;
    this.bound = BINDING.flatMap((column) => {
      const [field, given] = [known.get(column), constants.get(column)];
      return field === undefined || given === undefined ? [] : [{ column, field, given, differing: null }];
    });
    this.unnamedFields = unnamedOf(found.fields);
    const at = (column: number) => this.findings.at(found.line, column);
    if (found.delimiter !== ",") this.findings.repair("delimiter", found.delimiter, ",", at(1));
    for (const { name, column, of } of found.twice)
      this.findings.fail("actuals/duplicate-column", { name, column: of }, at(column));
    const isUnit = (text: string) => this.names.isUnit(text, null);
    for (const { name, column } of found.reading.others) {
      const suggestion = nearMiss(fold(splitUnit(name, isUnit).name), this.wanted.indicators?.keys() ?? []);
      // Passed over, this column would make figures of what are none.
      if (resembles(name, "statement")) {
        const args = { columns: ["statement"], found: [name], suggestions: [`${name} → statement`] };
        this.findings.fail("actuals/missing-column", args, at(column));
      } else if (suggestion === null) this.findings.report(warning("actuals/other-column", { name }, at(column)));
      else this.findings.fail("actuals/misspelt-indicator", { name, suggestion, rows: 0 }, at(column));
    }
    for (const row of found.reading.rows(found.fields.map(() => ""))) {
      const [value, own] = [row.own("period"), row.column("value")];
      if (value !== "" && parsePeriod(value) === null) this.findings.fail("actuals/bad-period", { value }, at(own));
    }
    for (const { line, mentions } of found.units.passed) this.units.pass(mentions, { ...at(1), line });
    for (const name of this.declared.where.keys()) {
      if (found.fields.includes(name)) continue;
      const known = found.reading.dimensions.map((dimension) => dimension.name);
      this.findings.fail(
        "actuals/unknown-dimension",
        { dimension: name, known, suggestion: suggest(name, known) },
        at(1),
      );
    }
    if (!found.reading.namesAreas && this.wanted.areaCount !== 1) {
      this.findings.fail("actuals/missing-area", { areas: this.wanted.areaCount }, at(1));
      this.leave();
    }
  }

  private beginAreas(found: AreaTable): void {
    this.table = found;
    const { delimiter, line, header } = found;
    const at = (column: number) => this.findings.at(line, column);
    if (delimiter !== ",") this.findings.repair("delimiter", delimiter, ",", at(1));
    for (const { name, column, of } of header.twice)
      this.findings.fail("actuals/duplicate-column", { name, column: of }, at(column));
    for (const { name, column } of header.others)
      this.findings.report(warning("actuals/other-column", { name }, at(column)));
  }

  private stop<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], line: number | null = null): void {
    this.leave();
    this.findings.fail(code, args, this.findings.at(line));
  }

  private leave(): void {
    this.stopped = true;
    this.encodingThen = this.text.encoding();
  }

  /** What became of each value of a record; none where it lies outside what is meant, null where it is no row of figures. */
  private record({ line, cells }: CsvRecord): readonly Outcome[] | null {
    const header = this.header ?? this.table!;
    if (this.stopped || cells.every((cell) => cell.trim() === "") || line === header.line) return null;
    const at = (column: number) => this.findings.at(line, column);
    const spoken = cells.find((cell) => cell.trim() !== "")!.trim();
    if (line < header.line) {
      const isTaken = header.kind === "header" && header.units.lines.has(line);
      if (this.holdsFigures(cells))
        this.findings.fail("actuals/row-above-header", { header: header.line, row: cells.join(", ") }, at(1));
      else if (isTaken)
        this.findings.repair("preamble", cells.join(" ").trim(), header.header.constants.get("unit")!, at(1));
      else this.findings.repair("preamble", spoken, "", at(1));
      return null;
    }
    if (header.kind === "header" && line === header.unitLine) {
      const heads = cells.map((cell, index) => (cell.trim() === "" ? "" : `${header.fields[index]!}(${cell.trim()})`));
      const isPassed = header.units.passed.some((passed) => passed.line === line);
      const after = isPassed ? "" : heads.filter((head) => head !== "").join(" ");
      this.findings.repair("section", cells.join(" ").trim(), after, at(1));
      return null;
    }
    const said = firstThat(cells, 3, (cell) => !isMissing(cell));
    if (said.length <= 2 && NOTE.test(spoken)) {
      this.findings.repair("note", spoken, "", at(1));
      this.units.pass(mentionsIn(said, this.names.isUnit), at(1));
      return null;
    }
    if (said.length === 1 && header.width > 2 && header.kind === "header" && this.isHeading(cells, said[0]!.trim())) {
      this.findings.repair("section", said[0]!.trim(), "", at(1));
      this.units.head(mentionsIn(said, this.names.isUnit), at(1));
      return null;
    }
    if (header.kind === "header" && this.isHeaderAgain(header, cells, line)) return null;
    this.rows++;
    this.units.fillPart();
    const long = cells.findIndex((cell) => cell.length > this.limits.cell);
    if (long >= 0) {
      this.findings.fail("actuals/cell-too-long", { limit: this.limits.cell }, at(long + 1));
      return null;
    }
    const { width } = header;
    const surplus = cells.slice(width).some((cell) => cell.trim() !== "");
    // "1,234," without quotes has the look of a row with a blank cell too many.
    const torn = cells.length > width && cells.some((cell, index) => isTorn(cell, cells[index + 1] ?? ""));
    if (cells.length < width || surplus || torn) {
      const column = Math.min(cells.length, width) + (cells.length > width ? 1 : 0);
      this.findings.fail("actuals/ragged-row", { expected: width, found: cells.length }, at(column));
      if (header.kind === "header") this.doubtRow(cells);
      return null;
    }
    if (header.kind === "areas") {
      this.list(header.header, cells, line);
      return null;
    }
    this.noteUnnamed(cells, line);
    const unit = cells[header.header.known.get("unit") ?? -1]?.trim() ?? "";
    if (!isMissing(unit)) this.units.fillColumn(unit, line);
    if (!this.inSlice(cells)) return [];
    this.noteBound(cells, line);
    return header.reading.rows(cells).map((row, index) => this.row(row, line, index === 0));
  }

  /** What a row names whose cells are not those of the header: its figure may be any of them. */
  private doubtRow(cells: readonly string[]): void {
    const { indicators, areas } = this.wanted;
    const { width, reading } = this.header!;
    for (const row of reading.rows(Array.from({ length: width }, (_, index) => cells[index] ?? ""))) {
      const area = this.folded(row.text("area"));
      const { indicator } = this.indicatorIn(row.text("indicator"));
      if ((areas?.has(area) ?? true) && indicators?.has(indicator)) addUnplaced(this.unplaced, area, indicator);
    }
  }

  private isHeaderAgain(header: FoundHeader, cells: readonly string[], line: number): boolean {
    const again = headerAgain(header, cells, this.names);
    const row = cells.join(", ").trim();
    if (again === "same") this.findings.repair("section", row, "", this.findings.at(line, 1));
    if (again === "another") this.stop("actuals/second-header", { header: header.line, row }, line);
    return again !== null;
  }

  private noteUnnamed(cells: readonly string[], line: number): void {
    for (const field of this.unnamedFields) {
      const text = cells[field]!.trim();
      if (isMissing(text)) continue;
      // What nobody can name may be a remark; a figure or a unit would make another figure of those beside it.
      const counts = this.names.isUnit(text, null) || this.figures.isNumber(text);
      const known = this.unnamed.get(field);
      const named = known === undefined || (counts && !known.counts) ? { text, line, counts } : known;
      this.unnamed.set(field, { ...named, cells: (known?.cells ?? 0) + 1 });
    }
  }

  private reportUnnamed(): void {
    for (const [field, { text, line, counts, cells }] of this.unnamed) {
      const at = this.findings.at(line, field + 1);
      const args = { column: field + 1, cells, value: text };
      this.findings.report((counts ? error : warning)("actuals/unnamed-column", args, at));
    }
  }

  private noteBound(cells: readonly string[], line: number): void {
    for (const one of this.bound) {
      const value = cells[one.field]!.trim();
      if (value === "" || saysTheSame(one.column, value, one.given)) continue;
      one.differing ??= { value, line, rows: 0 };
      one.differing.rows++;
    }
  }

  private reportBound(): void {
    for (const { column, field, given, differing } of this.bound) {
      if (differing === null) continue;
      const { value, line, rows } = differing;
      const at = this.findings.at(line, field + 1);
      this.findings.fail("actuals/map-differs", { column, given, value, rows }, at);
    }
  }

  private list(header: AreaHeader, cells: readonly string[], line: number): void {
    const area = areaOfRow(header, cells, this.findings.at(line));
    if (area) this.areas.push(area);
    else this.findings.fail("actuals/empty-cell", { column: "area" }, this.findings.at(line));
  }

  /** Whether a record's only filled cell is a heading: a name, first in its row, with nothing or an outline number before it. */
  private isHeading(cells: readonly string[], text: string): boolean {
    if (cells[0]!.trim() !== text || /^[+-]?\d/.test(text) || this.isWholeRow(text)) return false;
    if (this.wanted.indicators?.has(this.folded(text))) return false;
    return (
      cells.slice(1).every((cell) => cell.trim() === "") || /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．])/u.test(text)
    );
  }

  /** The folded name that a row goes by, and the unit behind it, where that is no part of the name. */
  private indicatorIn(written: string): { readonly indicator: string; readonly unit: string | null } {
    const whole = this.folded(written);
    if (this.wanted.indicators?.has(whole)) return { indicator: whole, unit: null };
    const { name, unit } = splitUnit(written, this.names.isUnit);
    return { indicator: this.folded(name), unit };
  }

  /** Whether one cell holds a whole row, whose commas were quoted or are other marks. */
  private isWholeRow(text: string): boolean {
    const parts = text.split(/[,，;；\t|]/u);
    const words = text.split(/\s+/u);
    const all = parts.length > 2 ? parts : words.length >= this.header!.width ? words : [];
    return all.some((part) => /\d/.test(part) && this.figures.isNumber(part));
  }

  /** Whether a record above the header would be a row of figures below it. */
  private holdsFigures(cells: readonly string[]): boolean {
    const { header } = this;
    if (header === null || cells.length < header.width) return false;
    return header.reading.rows(cells).some((row) => {
      const { indicator } = this.indicatorIn(row.text("indicator"));
      const isAsked = this.wanted.indicators?.has(indicator) ?? this.figures.isNumber(row.text("period"));
      return isAsked && this.figures.isNumber(row.text("value"));
    });
  }

  /** Whether a record lies in the part of the cube that the caller means; notes the values that dimensions take. */
  private inSlice(cells: readonly string[]): boolean {
    const { fields, reading } = this.header!;
    for (const [name, meant] of this.declared.where) {
      const value = cells[fields.indexOf(name)];
      if (value !== undefined && fold(value) !== fold(meant)) return false;
    }
    for (const { name, column } of reading.dimensions) {
      const value = cells[column - 1]!.trim();
      const values = this.dimensions.get(name);
      if (values === undefined) this.dimensions.set(name, new Set([value]));
      else if (values.size < 5) values.add(value);
    }
    return true;
  }

  private reportDimensions(): void {
    if (this.observations.length === 0) return;
    for (const [dimension, values] of this.dimensions) {
      if (values.size < 2) continue;
      const column = this.header!.reading.dimensions.find(({ name }) => name === dimension)!.column;
      const at = this.findings.at(this.header!.line, column);
      this.findings.fail("actuals/open-dimension", { dimension, values: [...values].sort() }, at);
    }
  }

  private folded(name: string): string {
    let key = this.folds.get(name);
    if (key === undefined) {
      key = fold(name);
      this.folds.set(name, key);
    }
    return key;
  }

  /** `first`: of the values of one record, so that what is counted by record is counted once. */
  private row(row: RawRow, line: number, first: boolean): Outcome {
    const at = (column: ColumnName) => this.findings.at(line, row.column(column));
    const areaText = row.text("area");
    const written = row.text("indicator");
    for (const column of ["indicator", "period"] as const) {
      if (first && row.text(column) === "") this.findings.fail("actuals/empty-cell", { column }, at(column));
    }
    if (this.header!.reading.namesAreas && areaText === "" && this.wanted.areaCount !== 1) {
      if (first) this.findings.fail("actuals/empty-cell", { column: "area" }, at("area"));
      return ELSE;
    }
    const area = this.folded(areaText);
    const isOther = area !== "" && this.wanted.areas !== null && !this.wanted.areas.has(area);
    const other = isOther ? this.otherAreas.tally(area, areaText, line, row.column("area"), first) : null;
    if (isOther && (other === null || other.meant === null)) return other ? { kind: "other-area", tally: other } : ELSE;
    if (written === "") return ELSE;
    const known = this.wanted.indicators;
    const { indicator, unit } = this.indicatorIn(written);
    const asked = known === null ? EITHER : known.get(indicator);
    if (asked) return this.askedRow(row, line, { area, indicator, unit }, asked, other === null);
    const key = this.folded(written);
    const unasked = this.otherIndicators.tally(key, written, line, row.column("indicator"), first);
    const meant = unasked?.meant ?? null;
    if (meant === null) return unasked ? { kind: "other-indicator", tally: unasked } : ELSE;
    // What else is wrong with a row under a misspelt name would be the next thing to mend.
    return this.askedRow(row, line, { area, indicator: meant, unit }, known!.get(meant)!, false);
  }

  /** `kept`: false where its names are only the probable ones, so that it is read and nothing is judged by it. */
  private askedRow(row: RawRow, line: number, of: Named, asked: Asked, kept: boolean): Outcome {
    const kind = statementKind(row.text("statement"));
    if (kind === null) {
      this.figures.refuseKind(row, line);
    } else if (kind !== "none") {
      const statement = this.figures.state(row, line, of, kind);
      if (statement && kept) this.statements.push(statement);
    }
    if (kind !== "none") return ELSE;
    const observed = this.figures.observe(row, line, of, asked);
    if (!kept) return ELSE;
    if (observed === "unplaced") addUnplaced(this.unplaced, of.area, of.indicator);
    const observation = observed === "unplaced" ? null : observed;
    if (observation) this.observations.add(observation);
    if (of.area !== "") this.nameArea(of.area, row.text("area"));
    // Where only yes or no is asked for, other digits than 1 and 0 are no answer.
    return observation !== null && asked.number ? { kind: "observed", observation } : ELSE;
  }

  private nameArea(area: string, text: string): void {
    const names = this.areaNames.get(area);
    if (names) names.add(text);
    else this.areaNames.set(area, new Set([text]));
  }

  /** Misspelt names first: those that nobody asks for may be more than are kept. */
  private reportUnasked(): void {
    const kinds = [
      { kind: "area", others: this.otherAreas },
      { kind: "indicator", others: this.otherIndicators },
    ] as const;
    const at = ({ line, column }: Unasked) => this.findings.at(line, column);
    for (const { kind, others } of kinds) {
      for (const one of others.all()) {
        if (one.meant === null) continue;
        this.findings.fail(
          `actuals/misspelt-${kind}`,
          { name: one.written, suggestion: one.meant, rows: one.rows },
          at(one),
        );
      }
    }
    const likely = this.otherAreas.likely((name) => !this.areaNames.has(name));
    for (const { kind, others } of kinds) {
      for (const one of others.all()) {
        if (one.meant !== null) continue;
        const suggestion = likely.get(one);
        const args = { name: one.written, rows: one.rows, ...(suggestion === undefined ? {} : { suggestion }) };
        this.findings.report(warning(`actuals/other-${kind}`, args, at(one)));
      }
    }
  }
}

/** The first so many cells of which something holds. */
function firstThat(cells: readonly string[], most: number, holds: (cell: string) => boolean): string[] {
  const found: string[] = [];
  for (const cell of cells) {
    if (found.length === most) break;
    if (holds(cell)) found.push(cell);
  }
  return found;
}

const isTorn = (head: string, tail: string): boolean => /^\s*\d{1,3}$/.test(head) && /^\d{3}(?:\.\d+)?\s*$/.test(tail);
