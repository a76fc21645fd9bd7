import type { ObservationTable } from "../core/observation-table.ts";
import type { Observation } from "../core/observation.ts";
import type { Period } from "../core/period.ts";
import { Combinations } from "./combinations.ts";
import { findControl } from "./decode.ts";
import { ExpectedRecord, nothingFound, type Numbers } from "./expected-record.ts";
import { type Fields, isPassable } from "./fields.ts";
import type { Limits } from "./limits.ts";
import { isMissing } from "./number.ts";
import { BLANK, PlainNumbers } from "./plain-number.ts";
import { type Spans, textOf } from "./scan.ts";
import { Texts } from "./texts.ts";

/** Rows about a name that nobody asks for. */
export interface Tally {
  rows: number;
}

/** What the long way made of one value of a record; "else": something that can't be learnt from. */
export type Outcome =
  | { readonly kind: "observed"; readonly observation: Observation }
  | { readonly kind: "other-area" | "other-indicator"; readonly tally: Tally }
  | { readonly kind: "else" };

/** The long way of reading, and what of it can be said without going it. */
export interface LongWay {
  /**
   * Reads a record and says what became of each of its values; none: it lies outside the part of a cube that is meant; null:
   * it holds no figures, or something about it had to be said.
   */
  record(line: number, cells: readonly string[]): readonly Outcome[] | null;
  period(text: string): Period | null;
  /** The folded name of an area; null where nobody asks for it. */
  area(text: string): string | null;
  /** An area has a figure under this name. */
  nameArea(area: string, text: string): void;
  /** One more row that has nothing remarkable. */
  countRow(): void;
  /** One more figure that is asked for and left blank, and its period; null for a forecast. */
  countBlank(period: Period | null): void;
}

/** What a value in a certain place below a certain combination of cells is; -1: the record says which area or period. */
type Lesson =
  | { readonly kind: "observed"; readonly manner: number; readonly area: number; readonly period: number }
  | { readonly kind: "tally"; readonly tally: Tally };

/** What is known of records whose cells, but for area, period and values, say the same. */
interface Combination {
  /** How many of those cells are neither blank nor a mark for "no figure", area and period with them. */
  readonly said: number;
  readonly isOutside: boolean;
  /** Of each value of the record; null: nothing is known yet. */
  readonly lessons: (Lesson | null)[];
  /** Whether something is known of each of them. */
  isLearnt: boolean;
}

type KnownArea =
  | { readonly kind: "asked"; readonly number: number; readonly name: string; readonly text: string; isNamed: boolean }
  | { readonly kind: "tally"; readonly tally: Tally };

/** Texts of a field and combinations that are learnt; what comes beyond them goes the long way. */
const MOST = 1 << 16;
const MOST_AREAS = 1 << 22;
/** Filled cells from which a record can be neither a heading nor a note below the table. */
const ENOUGH = 3;

/**
 * The short way for rows that are like others. The long way decides what a record means. Of one that gave nothing but plain
 * figures is learnt what its area, its period and the combination of its other cells are, none of which depends on the
 * others. A record that is made of such cells and of numbers in plain digits is then taken as it stands among the bytes.
 */
export class PlainRows {
  private readonly areas: (KnownArea | undefined)[] = [];
  private readonly periods: (number | undefined)[] = [];
  private readonly combinations: (Combination | undefined)[] = [];
  private readonly areaTexts = new Texts(MOST_AREAS);
  private readonly periodTexts = new Texts(MOST);
  private readonly others: Combinations;
  private readonly numbers: PlainNumbers;
  private readonly expected: ExpectedRecord;
  /** One for all records: there may be millions. */
  private readonly found = nothingFound();
  private readonly fields: Fields;
  private readonly width: number;
  private readonly limits: Pick<Limits, "cell" | "record">;
  private readonly table: ObservationTable;
  private readonly way: LongWay;

  /** `width`: cells of a record. */
  constructor(
    fields: Fields,
    { width, delimiter }: { readonly width: number; readonly delimiter: number },
    limits: Pick<Limits, "cell" | "record">,
    table: ObservationTable,
    way: LongWay,
  ) {
    this.fields = fields;
    this.width = width;
    this.limits = limits;
    this.table = table;
    this.way = way;
    this.others = new Combinations(fields.read, MOST);
    this.numbers = new PlainNumbers(fields.values.length, limits.cell);
    this.expected = new ExpectedRecord(fields, delimiter, limits.cell, {
      areas: this.areaTexts,
      periods: this.periodTexts,
      others: this.others,
      numbers: this.numbers,
    });
  }

  /** Takes the record at `start` if it is one that was expected and everything is known of it; the place behind it, else -1. */
  takeExpected(bytes: Uint8Array, start: number, line: number): number {
    const { expected, found, limits } = this;
    const behind = expected.behind(bytes, start, found);
    return behind >= 0 && behind - start <= limits.record && this.goShort(bytes, line, found) ? behind : -1;
  }

  /** Takes a record; false: it holds what is no UTF-8, or a character that has no place in a text. */
  take(record: Spans, line: number): boolean {
    const isPlain = record.count === this.width && this.areNumbers(record) && this.arePassable(record);
    if (!isPlain || !this.number(record)) return this.goLong(record, line, null);
    this.expected.learn(record, this.found.combination);
    return this.goShort(record.bytes, line, this.found) || this.goLong(record, line, this.found);
  }

  /** Whether every value is a number in plain digits or blank; notes them. */
  private areNumbers({ bytes, starts, ends }: Spans): boolean {
    const { values } = this.fields;
    for (let place = 0; place < values.length; place++) {
      const field = values[place]!;
      if (!this.numbers.read(bytes, starts[field]!, ends[field]!, place)) return false;
    }
    return true;
  }

  /** Whether nothing can be wrong with cells that nobody reads: those without a heading are blank. */
  private arePassable({ bytes, starts, ends }: Spans): boolean {
    for (const field of this.fields.unnamed) if (ends[field]! > starts[field]!) return false;
    return this.fields.passed.every((field) => isPassable(bytes, starts[field]!, ends[field]!, this.limits.cell));
  }

  /** Notes the numbers of a record's texts; false where there is no room to learn them. */
  private number(record: Spans): boolean {
    const { fields, found } = this;
    const { bytes, starts, ends } = record;
    if (fields.area >= 0) {
      [found.areaStart, found.areaEnd] = [starts[fields.area]!, ends[fields.area]!];
      found.area = this.areaTexts.number(bytes, found.areaStart, found.areaEnd);
    }
    if (fields.period >= 0) {
      [found.periodStart, found.periodEnd] = [starts[fields.period]!, ends[fields.period]!];
      found.period = this.periodTexts.number(bytes, found.periodStart, found.periodEnd);
    }
    found.combination = found.area < 0 || found.period < 0 ? -1 : this.others.number(record);
    return found.combination >= 0;
  }

  /** Takes a record of which everything is known. */
  private goShort(bytes: Uint8Array, line: number, found: Readonly<Numbers>): boolean {
    const known = this.combinations[found.combination];
    if (known === undefined) return false;
    const { fields } = this;
    const { digits, decimals } = this.numbers;
    const ofArea = fields.area < 0 ? null : (this.areas[found.area] ?? this.newArea(bytes, found));
    const ofPeriod = fields.period < 0 ? -1 : (this.periods[found.period] ?? this.newPeriod(bytes, found));
    if (ofArea === undefined || ofPeriod === undefined) return false;
    const { lessons } = known;
    let filled = known.said;
    for (let index = 0; index < decimals.length; index++) if (decimals[index] !== BLANK) filled++;
    if (filled < ENOUGH) return false;
    if (known.isOutside) {
      this.way.countRow();
      return true;
    }
    if (ofArea?.kind === "tally") {
      this.way.countRow();
      ofArea.tally.rows++;
      return true;
    }
    if (!known.isLearnt) return false;
    this.way.countRow();
    let isAsked = false;
    for (let index = 0; index < lessons.length; index++) {
      const lesson = lessons[index]!;
      if (lesson.kind === "tally") {
        // A record about an indicator that nobody asks for counts once, however many values it has.
        if (index === 0) lesson.tally.rows++;
        continue;
      }
      isAsked = true;
      const when = ofPeriod < 0 ? lesson.period : ofPeriod;
      if (decimals[index] === BLANK) {
        this.way.countBlank(this.table.periodBy(lesson.manner, when));
      } else {
        const where = ofArea === null ? lesson.area : ofArea.number;
        this.table.addPlain(where, lesson.manner, when, digits[index]!, decimals[index]!, line);
      }
    }
    if (isAsked && ofArea !== null && !ofArea.isNamed) {
      ofArea.isNamed = true;
      this.way.nameArea(ofArea.name, ofArea.text);
    }
    return true;
  }

  /** The text of a cell that is new; null where only the long way can say what it is. */
  private textIn(bytes: Uint8Array, start: number, end: number): string | null {
    if (end - start > this.limits.cell) return null;
    const text = textOf(bytes, start, end);
    return text === null || findControl(text) !== null || isMissing(text) ? null : text.trim();
  }

  private newArea(bytes: Uint8Array, { area, areaStart, areaEnd }: Readonly<Numbers>): KnownArea | undefined {
    const text = this.textIn(bytes, areaStart, areaEnd);
    const name = text === null ? null : this.way.area(text);
    if (text === null || name === null) return undefined;
    return (this.areas[area] = { kind: "asked", number: this.table.area(name), name, text, isNamed: false });
  }

  private newPeriod(bytes: Uint8Array, { period, periodStart, periodEnd }: Readonly<Numbers>): number | undefined {
    const text = this.textIn(bytes, periodStart, periodEnd);
    const meant = text === null ? null : this.way.period(text);
    return (this.periods[period] = (meant === null ? null : this.table.period(meant)) ?? undefined);
  }

  private goLong(record: Spans, line: number, numbers: Readonly<Numbers> | null): boolean {
    const { bytes, starts, ends, count } = record;
    const cells: string[] = [];
    for (let field = 0; field < count; field++) {
      const text = textOf(bytes, starts[field]!, ends[field]!);
      if (text === null || findControl(text) !== null) return false;
      cells.push(text);
    }
    const outcomes = this.way.record(line, cells);
    if (outcomes !== null && numbers !== null) this.learn(cells, numbers, outcomes);
    return true;
  }

  private learn(
    cells: readonly string[],
    { area, combination }: Readonly<Numbers>,
    outcomes: readonly Outcome[],
  ): void {
    const { fields } = this;
    const { decimals } = this.numbers;
    const known = (this.combinations[combination] ??= {
      said:
        fields.read.filter((field) => !isMissing(cells[field]!)).length +
        (fields.area < 0 ? 0 : 1) +
        (fields.period < 0 ? 0 : 1),
      isOutside: outcomes.length === 0,
      lessons: fields.values.map(() => null),
      isLearnt: false,
    });
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.kind === "other-indicator") known.lessons[index] ??= { kind: "tally", tally: outcome.tally };
      if (outcome.kind === "other-area" && fields.area >= 0 && !isMissing(cells[fields.area]!)) {
        this.areas[area] ??= { kind: "tally", tally: outcome.tally };
      }
      if (outcome.kind !== "observed") continue;
      const { area: name, period: meant, quantity, at, ...shared } = outcome.observation;
      // Where the long way made another number of the digits they can't be taken as they stand.
      const isPlain = decimals[index] !== BLANK && quantity?.raw === cells[fields.values[index]!];
      const number = isPlain ? this.table.period(meant) : null;
      if (number === null) continue;
      const manner = this.table.manner({ ...shared, at: { file: at.file, column: at.column } });
      known.lessons[index] ??= { kind: "observed", manner, area: this.table.area(name), period: number };
    }
    known.isLearnt = !known.lessons.includes(null);
  }
}
