import type { Asked, Wanted } from "../core/names.ts";
import type { Observation, Quantity, Status } from "../core/observation.ts";
import { lastOf, type Period, parsePeriod, previousPeriod, yearEarlier } from "../core/period.ts";
import { remembered } from "../core/remembered.ts";
import type { Statement, StatementKind } from "../core/statement.ts";
import { conversion, isKnownUnit, unitKey } from "../core/unit.ts";
import type { Place } from "../core/diagnostic.ts";
import { suggest } from "../core/fold.ts";
import type { ColumnName } from "./columns.ts";
import type { Findings } from "./findings.ts";
import type { FoundHeader } from "./header.ts";
import type { RawRow } from "./layouts/layout.ts";
import { type ReadQuantity, readQuantity, readYesNo } from "./number.ts";
import { readRate, STATEMENT_KINDS, statementIn } from "./statement.ts";
import { statusNamed } from "./status.ts";
import type { UnitWatch } from "./unit-watch.ts";

/** What the names in a row were found to mean. */
export interface Named {
  /** Folded; "" where the file has no area column. */
  readonly area: string;
  /** Folded. */
  readonly indicator: string;
  /** The unit behind the indicator's name; null where there is none. */
  readonly unit: string | null;
}

/** Cells that are asked for and left blank. */
export interface Blanks {
  count: number;
  /** The latest of their periods, but for forecasts. */
  latest: Period | null;
}

/** Reads the cells of rows whose indicator and area are known, and tells everything that is wrong with them. */
export class FigureReader {
  readonly blanks: Blanks = { count: 0, latest: null };
  private readonly findings: Findings;
  private readonly wanted: Wanted;
  private readonly units: UnitWatch;
  private readonly missing: ReadonlySet<string>;
  private header: FoundHeader | null = null;
  private readonly periods = new Map<string, Period | null>();
  private readonly quantity: (text: string) => ReadQuantity;
  private readonly same = remembered((text) => text);
  private columns: Observation["columns"] = { unit: 0, scope: 0 };

  /** `missing`: texts that stand for no figure, besides the usual ones. */
  constructor(findings: Findings, wanted: Wanted, units: UnitWatch, missing: ReadonlySet<string>) {
    this.findings = findings;
    this.wanted = wanted;
    this.units = units;
    this.missing = missing;
    this.quantity = remembered((text) => readQuantity(text, missing));
  }

  /** What follows are rows below this header. */
  under(header: FoundHeader): void {
    this.header = header;
  }

  /** Whether a text is a number as data have it. */
  isNumber(text: string): boolean {
    return this.quantity(text).kind === "value";
  }

  period(text: string): Period | null {
    let period = this.periods.get(text);
    if (period === undefined) {
      period = parsePeriod(text);
      this.periods.set(text, period);
    }
    return period;
  }

  /** `period`: null where it is none that as-of goes by. */
  countBlank(period: Period | null): void {
    const { blanks } = this;
    blanks.count++;
    if (period !== null) blanks.latest = lastOf([blanks.latest ?? period, period]);
  }

  /** The figure of a row; "unplaced": there is one and its period can't be read; null: there is none. */
  observe(row: RawRow, line: number, of: Named, asked: Asked): Observation | "unplaced" | null {
    const at = (column: ColumnName) => this.findings.at(line, row.column(column));
    const text = row.text("value");
    const { period, status, published } = this.manner(row, line);
    const number = asked.number ? this.quantity(text) : null;
    const given = number && (number.kind !== "bad" || !asked.yesNo) ? number : readYesNo(text, this.missing);
    const isVoid = this.isVoid(row, given.kind === "missing", line);
    const read: ReadQuantity = isVoid ? { kind: "bad", why: "number" } : given;
    if (read.kind === "missing") {
      this.countBlank(status === "forecast" ? null : period);
      return null;
    }
    const inColumn = row.own("unit");
    const own = inColumn || of.unit || "";
    const isClear = inColumn === "" || of.unit === null || unitKey(inColumn) === unitKey(of.unit);
    if (!isClear) {
      const args = { indicator: row.text("indicator"), units: [of.unit!, inColumn] };
      this.findings.fail("actuals/two-units", args, at("unit"));
    }
    const named = own || this.unitForAll(row, of.indicator);
    const unit = read.kind === "value" ? this.unitOf(read.unit, named, of.indicator) : named;
    const place = at("value");
    if (read.kind === "bad") {
      if (!isVoid) this.refuse(read, text, row.text("indicator"), asked.number, place);
    } else if (unit === null) {
      const args = { value: text, unit: read.unit!, indicator: row.text("indicator") };
      this.findings.fail("actuals/unknown-unit-in-cell", args, place);
    } else {
      const after = read.unit === null || read.unit === "%" ? read.plain : `${read.plain} ${read.unit}`;
      for (const kind of read.repairs) this.findings.repair(kind, text, after, place);
    }
    if (
      own === "" &&
      read === number &&
      read.kind === "value" &&
      read.unit === null &&
      this.units.isNew(of.indicator)
    ) {
      const taken = named === "" ? [...(this.wanted.units.get(of.indicator) ?? [])] : [named];
      const isBlank = named === "" && this.header!.header.known.has("unit");
      this.units.name(of.indicator, { indicator: row.text("indicator"), taken, blank: isBlank ? at("unit") : null });
    }
    if (period === null) return "unplaced";
    // What is no status may say that this is a plan or an estimate: nothing is judged by it.
    const isSound = unit !== null && status !== undefined && isClear;
    const quantity: Quantity | null = read.kind === "value" && isSound ? read.quantity : null;
    return {
      indicator: of.indicator,
      area: of.area,
      period,
      quantity,
      unit: this.same(unit ?? ""),
      scope: this.same(row.text("scope")),
      status: status ?? null,
      published,
      source: this.same(row.text("source")),
      at: place,
      columns: this.columnsOf(row),
    };
  }

  /** What a row says of a figure without being one; null: nothing that can be read. */
  state(row: RawRow, line: number, of: Named, kind: StatementKind): Statement | null {
    const [raw, place] = [row.text("value"), this.findings.at(line, row.column("value"))];
    const { period, status, published } = this.manner(row, line);
    const read = readRate(kind, raw, row.text("unit"), this.missing);
    const isVoid = this.isVoid(row, read.kind === "missing", line);
    if (read.kind === "missing") {
      this.countBlank(status === "forecast" ? null : period);
      return null;
    }
    if (isVoid) return null;
    if (read.kind === "bad") {
      const args = { value: raw, indicator: row.text("indicator"), kind, why: read.why };
      this.findings.fail("actuals/bad-statement", args, place);
      return null;
    }
    for (const repair of read.repairs) this.findings.repair(repair, raw, read.plain, place);
    if (period === null) return null;
    const base = read.against === "year" ? yearEarlier(period) : previousPeriod(period);
    return {
      area: of.area,
      indicator: of.indicator,
      kind,
      period,
      base: kind === "growth" ? base : null,
      rate: read.rate,
      step: read.step,
      raw,
      scope: row.text("scope"),
      status: status ?? null,
      published,
      source: row.text("source"),
      at: place,
    };
  }

  /** Tells that a row says what it is in a word that stands for no kind of statement. */
  refuseKind(row: RawRow, line: number): void {
    const value = row.text("statement");
    const suggestion = suggest(value, STATEMENT_KINDS);
    const args = { value, allowed: ["completion", "growth"], suggestion };
    this.findings.fail("actuals/unknown-statement", args, this.findings.at(line, row.column("statement")));
  }

  /** When a row is of, by when it was published, and how final it is; `status` undefined: what is written is none, which has been told. */
  private manner(row: RawRow, line: number) {
    const at = (column: ColumnName) => this.findings.at(line, row.column(column));
    const period = this.periodIn(row.text("period"), at("period"));
    const status = this.statusIn(row.text("status"), at("status"));
    const published = this.publishedIn(row.text("published"), at("published"));
    return { period, status, published };
  }

  private periodIn(text: string, at: Place): Period | null {
    if (text === "") return null;
    const period = this.period(text);
    // Of a heading it has been told once.
    if (period === null && at.column !== null) this.findings.fail("actuals/bad-period", { value: text }, at);
    return period;
  }

  private statusIn(text: string, at: Place): Status | null | undefined {
    if (text === "") return null;
    const status = statusNamed(text);
    if (status !== null) return status;
    const allowed = [...(this.header!.reading.flags ?? []), "final", "revised", "preliminary", "forecast"];
    this.findings.fail("actuals/bad-status", { value: text, allowed }, at);
    return undefined;
  }

  private publishedIn(text: string, at: Place): number | null {
    const period = text === "" ? null : parsePeriod(text);
    if (text !== "" && period === null) this.findings.fail("actuals/bad-date", { value: text }, at);
    return period?.end ?? null;
  }

  /** Whether a row says itself that its value is none, which is told. */
  private isVoid(row: RawRow, isBlank: boolean, line: number): boolean {
    const voided = row.voided ?? null;
    if (voided === null || (isBlank && !voided.deletes)) return false;
    const { column, says, deletes } = voided;
    const args = { value: row.text("value"), indicator: row.text("indicator"), column, says, deletes };
    this.findings.fail("actuals/void-value", args, this.findings.at(line, row.column("value")));
    return true;
  }

  /** The unit for the whole table, where it is one for this indicator too; else "". */
  private unitForAll(row: RawRow, indicator: string): string {
    const unit = row.text("unit");
    if (unit === "" || !this.header!.units.alike) return unit;
    const own = [...(this.wanted.units.get(indicator) ?? [unit])];
    return own.some((one) => conversion(unit, one) !== null) ? unit : "";
  }

  /** The unit that a value is in: the cell's own where it fits the row's, or is a unit where the row has none; else null. */
  private unitOf(own: string | null, named: string, indicator: string): string | null {
    if (own === null) return named;
    const isGiven = () => this.wanted.units.get(indicator)?.has(unitKey(own));
    if (named === "") return isKnownUnit(own) || isGiven() ? own : null;
    return conversion(own, named) === null ? null : own;
  }

  private refuse(
    read: ReadQuantity & { kind: "bad" },
    value: string,
    indicator: string,
    number: boolean,
    at: Place,
  ): void {
    const { findings } = this;
    if (!number) findings.fail("actuals/bad-yes-no", { value, indicator }, at);
    else if (read.why === "spreadsheet-error") findings.fail("actuals/spreadsheet-error", { value, indicator }, at);
    else if (read.why === "date") findings.fail("actuals/date-in-value", { value, indicator }, at);
    else if (read.why === "lone-one") findings.fail("actuals/ambiguous-one", { indicator }, at);
    else {
      const kind = statementIn(value);
      if (kind !== null) findings.fail("actuals/statement-as-figure", { value, indicator, kind }, at);
      else findings.fail("actuals/bad-number", { value, indicator }, at);
    }
  }

  /** Where the unit and the scope of a row stand; one object for all rows that are alike in that. */
  private columnsOf(row: RawRow): Observation["columns"] {
    const [unit, scope] = [row.column("unit"), row.column("scope")];
    if (this.columns.unit !== unit || this.columns.scope !== scope) this.columns = { unit, scope };
    return this.columns;
  }
}
