import {
  byPlace,
  type Diagnostic,
  type DiagnosticArgs,
  type DiagnosticCode,
  error,
  type Place,
  warning,
} from "../core/diagnostic.ts";
import { fold, nearMiss, suggest } from "../core/fold.ts";
import type { Wanted } from "../core/names.ts";
import type { Observation, Status } from "../core/observation.ts";
import { type Period, parsePeriod } from "../core/period.ts";
import { isPercent } from "../core/unit.ts";
import { COLUMNS, type ColumnName, columnNamed, headersKnown } from "./columns.ts";
import { type CsvRecord, openCsv } from "./csv.ts";
import { decoderFor, findControl, firstBadByte, foreignFormat, stripMark } from "./decode.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { readQuantity, readYesNo } from "./number.ts";

/** What one file of actuals brought. */
export interface ReadActuals {
  /** Those that some plan asks for. */
  readonly observations: readonly Observation[];
  /** Folded area names as they were written. */
  readonly areaNames: ReadonlyMap<string, readonly string[]>;
  /** Rows below the header that are not blank. */
  readonly rows: number;
  readonly encoding: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Diagnostics beyond those that are kept, so that a broken file can't fill the memory. */
  readonly omitted: number;
}

/** Diagnostics kept of one file; all are counted. */
const KEPT = 1_000;

const STATUSES = new Map<string, Status>([
  ["final", "final"],
  ["最终", "final"],
  ["核实", "final"],
  ["最终核实", "final"],
  ["revised", "revised"],
  ["修订", "revised"],
  ["preliminary", "preliminary"],
  ["初步", "preliminary"],
  ["初步核算", "preliminary"],
  ["快报", "preliminary"],
  ["forecast", "forecast"],
  ["预测", "forecast"],
  ["预计", "forecast"],
]);

/**
 * Opens a file of actuals for reading: bytes are pushed as they come, `end` gives what was found. Every problem of every
 * row is reported; rows that no plan asks for are counted by name and reported once a name.
 */
export function openActuals(file: string, wanted: Wanted, limits: Limits = LIMITS) {
  return new ActualsReader(file, wanted, limits);
}

/** The same for a file that is in memory as a whole. */
export function readActuals(file: string, bytes: Uint8Array, wanted: Wanted, limits: Limits = LIMITS): ReadActuals {
  const reader = openActuals(file, wanted, limits);
  reader.push(bytes);
  return reader.end();
}

interface Unasked {
  readonly written: string;
  readonly line: number;
  rows: number;
}

interface Row {
  readonly line: number;
  text(column: ColumnName): string;
  at(column: ColumnName): Place & { line: number };
}

export class ActualsReader {
  private readonly observations: Observation[] = [];
  private readonly areaNames = new Map<string, Set<string>>();
  private readonly diagnostics: Diagnostic[] = [];
  private omitted = 0;
  private rows = 0;
  private bytes = 0;
  private stopped = false;
  private text: { decode(bytes: Uint8Array): string; end(): string } | null = null;
  private encoding: string | null = null;
  private started = false;
  private header: { columns: ReadonlyMap<ColumnName, number>; width: number } | null = null;
  private readonly folds = new Map<string, string>();
  private readonly periods = new Map<string, Period | null>();
  private readonly otherIndicators = new Map<string, Unasked>();
  private readonly otherAreas = new Map<string, Unasked>();
  private readonly csv: ReturnType<typeof openCsv>;
  private readonly file: string;
  private readonly wanted: Wanted;
  private readonly limits: Limits;

  constructor(file: string, wanted: Wanted, limits: Limits) {
    this.file = file;
    this.wanted = wanted;
    this.limits = limits;
    this.csv = openCsv(limits, {
      record: (record) => this.record(record),
      problem: ({ kind, line }) => {
        if (kind === "record-too-long") this.fail("actuals/record-too-long", { limit: limits.record }, line);
        else this.fail(`actuals/${kind}`, {}, line);
      },
    });
  }

  /** Takes the next bytes; after a fault that ends the reading they are passed over. */
  push(bytes: Uint8Array): void {
    if (this.stopped) return;
    if (this.text === null && !this.begin(bytes)) return;
    this.bytes += bytes.length;
    if (this.bytes > this.limits["file-size"]) {
      this.stop("actuals/too-large", { limit: this.limits["file-size"] });
      return;
    }
    this.decode(bytes, () => this.text!.decode(bytes));
  }

  /** Ends the file and says what it brought. */
  end(): ReadActuals {
    if (!this.stopped && this.text !== null) this.decode(new Uint8Array(), () => this.text!.end());
    if (!this.stopped) {
      this.csv.end();
      if (this.header === null && !this.stopped) this.stop("actuals/empty", {});
    }
    this.reportUnasked();
    return {
      observations: this.observations,
      areaNames: new Map([...this.areaNames].map(([key, names]) => [key, [...names]])),
      rows: this.rows,
      encoding: this.encoding,
      diagnostics: this.diagnostics.sort(byPlace),
      omitted: this.omitted,
    };
  }

  private begin(head: Uint8Array): boolean {
    const foreign = foreignFormat(head);
    if (foreign !== null) {
      if (foreign === "html") this.stop("actuals/web-page", {});
      else this.stop("actuals/workbook", { kind: foreign });
      return false;
    }
    const decoder = decoderFor(head);
    this.encoding = decoder.name;
    this.text = decoder.open();
    return true;
  }

  private decode(bytes: Uint8Array, read: () => string): void {
    let text: string;
    try {
      text = read();
    } catch {
      const good = firstBadByte(bytes) ?? 0;
      this.csv.push(new TextDecoder().decode(bytes.subarray(0, good)));
      this.stop("actuals/not-utf8", { offset: this.bytes - bytes.length + good }, this.csv.line());
      return;
    }
    if (!this.started && text !== "") {
      this.started = true;
      text = stripMark(text);
    }
    const control = findControl(text);
    if (control) {
      this.csv.push(text.slice(0, control.index));
      this.stop("actuals/control-character", { character: control.character }, this.csv.line());
      return;
    }
    this.csv.push(text);
  }

  private stop<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], line: number | null = null): void {
    this.stopped = true;
    this.report(error(code, args, { file: this.file, line, column: null }));
  }

  private fail<C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], at: number | Place): void {
    this.report(error(code, args, typeof at === "number" ? { file: this.file, line: at, column: null } : at));
  }

  private report(diagnostic: Diagnostic): void {
    if (this.diagnostics.length < KEPT) this.diagnostics.push(diagnostic);
    else this.omitted++;
  }

  private record({ line, cells }: CsvRecord): void {
    if (this.stopped || cells.every((cell) => cell.trim() === "")) return;
    if (this.header === null) {
      this.readHeader(line, cells);
      return;
    }
    this.rows++;
    const { columns, width } = this.header;
    const long = cells.findIndex((cell) => cell.length > this.limits.cell);
    if (long >= 0) {
      this.fail("actuals/cell-too-long", { limit: this.limits.cell }, { file: this.file, line, column: long + 1 });
      return;
    }
    if (cells.length !== width) {
      const at = { file: this.file, line, column: Math.min(cells.length, width) + (cells.length > width ? 1 : 0) };
      this.fail("actuals/ragged-row", { expected: width, found: cells.length }, at);
      return;
    }
    const index = (column: ColumnName) => columns.get(column) ?? -1;
    this.row({
      line,
      text: (column) => cells[index(column)]?.trim() ?? "",
      at: (column) => ({ file: this.file, line, column: index(column) + 1 }),
    });
  }

  private readHeader(line: number, cells: readonly string[]): void {
    const columns = new Map<ColumnName, number>();
    const others: { name: string; column: number }[] = [];
    const at = (column: number): Place => ({ file: this.file, line, column });
    this.header = { columns, width: cells.length };
    const [only = ""] = cells;
    const delimiter = cells.length === 1 ? [";", "\t", "，", "|"].find((mark) => only.includes(mark)) : undefined;
    if (delimiter !== undefined) {
      this.stop("actuals/one-column", { delimiter }, line);
      return;
    }
    for (const [index, header] of cells.entries()) {
      const name = columnNamed(header);
      if (name === null) {
        if (header.trim() !== "") others.push({ name: header.trim(), column: index + 1 });
      } else if (columns.has(name)) {
        this.fail("actuals/duplicate-column", { name: header.trim(), column: name }, at(index + 1));
      } else {
        columns.set(name, index);
      }
    }
    const missing = COLUMNS.filter(({ name, required }) => required && !columns.has(name)).map(({ name }) => name);
    if (missing.length > 0) {
      const suggestions = others.flatMap(({ name }) => {
        const meant = suggest(name, headersKnown());
        return meant === null ? [] : [`${name} → ${meant}`];
      });
      const found = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
      this.fail("actuals/missing-column", { columns: missing, found, suggestions }, at(1));
      this.stopped = true;
      return;
    }
    for (const { name, column } of others) this.report(warning("actuals/other-column", { name }, at(column)));
    if (!columns.has("area") && this.wanted.areaCount !== 1) {
      this.fail("actuals/missing-area", { areas: this.wanted.areaCount }, at(1));
      this.stopped = true;
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

  private row(row: Row): void {
    const areaText = row.text("area");
    const indicatorText = row.text("indicator");
    const blank = (["indicator", "period"] as const).filter((column) => row.text(column) === "");
    for (const column of blank) this.fail("actuals/empty-cell", { column }, row.at(column));
    if (this.header!.columns.has("area") && areaText === "" && this.wanted.areaCount !== 1) {
      this.fail("actuals/empty-cell", { column: "area" }, row.at("area"));
      return;
    }
    const area = this.folded(areaText);
    const indicator = this.folded(indicatorText);
    if (area !== "" && this.wanted.areas !== null && !this.wanted.areas.has(area)) {
      tally(this.otherAreas, area, areaText, row.line);
      return;
    }
    if (indicatorText === "") return;
    const asked = this.wanted.indicators.get(indicator);
    if (!asked) {
      tally(this.otherIndicators, indicator, indicatorText, row.line);
      return;
    }
    this.observe(row, area, indicator, asked);
    if (area === "") return;
    const names = this.areaNames.get(area);
    if (names) names.add(areaText);
    else this.areaNames.set(area, new Set([areaText]));
  }

  private observe(row: Row, area: string, indicator: string, asked: { yesNo: boolean; number: boolean }): void {
    const period = this.period(row);
    const status = this.status(row);
    const published = this.published(row);
    const text = row.text("value");
    const yesNo = asked.yesNo ? readYesNo(text) : null;
    const read = yesNo && (yesNo.kind !== "bad" || !asked.number) ? yesNo : readQuantity(text);
    const unit = row.text("unit");
    let quantity = read.kind === "value" ? read.quantity : null;
    if (read.kind === "bad") {
      const args = { value: text, indicator: row.text("indicator") };
      this.fail(asked.number ? "actuals/bad-number" : "actuals/bad-yes-no", args, row.at("value"));
    } else if (read.kind === "value" && read.percent && unit !== "" && !isPercent(unit)) {
      quantity = null;
      this.fail("actuals/bad-number", { value: text, indicator: row.text("indicator") }, row.at("value"));
    }
    if (read.kind === "missing" || period === null) return;
    this.observations.push({
      indicator,
      area,
      period,
      quantity,
      unit: read.kind === "value" && read.percent ? "%" : unit,
      scope: row.text("scope"),
      status,
      published,
      source: row.text("source"),
      at: row.at("value"),
      columns: { unit: row.at("unit").column ?? 0, scope: row.at("scope").column ?? 0 },
    });
  }

  private period(row: Row): Period | null {
    const text = row.text("period");
    if (text === "") return null;
    let period = this.periods.get(text);
    if (period === undefined) {
      period = parsePeriod(text);
      this.periods.set(text, period);
    }
    if (period === null) this.fail("actuals/bad-period", { value: text }, row.at("period"));
    return period;
  }

  private status(row: Row): Status | null {
    const text = row.text("status");
    const status = STATUSES.get(fold(text)) ?? null;
    if (text !== "" && status === null) {
      const allowed = ["final", "revised", "preliminary", "forecast"];
      this.fail("actuals/bad-status", { value: text, allowed }, row.at("status"));
    }
    return status;
  }

  private published(row: Row): number | null {
    const text = row.text("published");
    const period = text === "" ? null : parsePeriod(text);
    if (text !== "" && period === null) this.fail("actuals/bad-date", { value: text }, row.at("published"));
    return period?.end ?? null;
  }

  private reportUnasked(): void {
    const report = (kind: "indicator" | "area", others: ReadonlyMap<string, Unasked>, known: Iterable<string>) => {
      const names = [...known];
      for (const [key, { written, line, rows }] of others) {
        const at = { file: this.file, line, column: (this.header?.columns.get(kind) ?? 0) + 1 };
        const suggestion = nearMiss(key, names);
        if (suggestion === null) this.report(warning(`actuals/other-${kind}`, { name: written, rows }, at));
        else this.report(error(`actuals/misspelt-${kind}`, { name: written, suggestion, rows }, at));
      }
    };
    report("area", this.otherAreas, this.wanted.areas ?? []);
    report("indicator", this.otherIndicators, this.wanted.indicators.keys());
  }
}

function tally(others: Map<string, Unasked>, key: string, written: string, line: number): void {
  const known = others.get(key);
  if (known) known.rows++;
  else others.set(key, { written, line, rows: 1 });
}
