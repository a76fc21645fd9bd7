import type { ObservationTable } from "../core/observation-table.ts";
import type { Observation } from "../core/observation.ts";
import type { Period } from "../core/period.ts";
import { Combinations } from "./combinations.ts";
import { findControl } from "./decode.ts";
import type { Fields } from "./fields.ts";
import { isMissing } from "./number.ts";
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
  /** How many of those cells are neither blank nor a mark for "no figure". */
  readonly said: number;
  readonly isOutside: boolean;
  /** Of each value of the record; null: nothing is known yet. */
  readonly lessons: (Lesson | null)[];
}

type KnownArea =
  | { readonly kind: "asked"; readonly number: number; readonly name: string; readonly text: string; isNamed: boolean }
  | { readonly kind: "tally"; readonly tally: Tally };

/** What the cells of one record were found to be. */
interface Numbers {
  area: number;
  period: number;
  combination: number;
}

const QUOTE = 0x22;
const BLANK = -1;
/** Digits and a point in which a double loses nothing. */
const MOST_BYTES = 16;
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
  /** One for all records: there may be millions. */
  private readonly found: Numbers = { area: 0, period: 0, combination: 0 };
  private readonly digits: Float64Array;
  private readonly decimals: Int8Array;
  private readonly fields: Fields;
  private readonly width: number;
  private readonly longest: number;
  private readonly table: ObservationTable;
  private readonly way: LongWay;

  /** `width`: cells of a record. `longest`: characters that a cell may have. */
  constructor(fields: Fields, width: number, longest: number, table: ObservationTable, way: LongWay) {
    this.fields = fields;
    this.width = width;
    this.longest = longest;
    this.table = table;
    this.way = way;
    this.others = new Combinations(fields.read, MOST);
    this.digits = new Float64Array(fields.values.length);
    this.decimals = new Int8Array(fields.values.length);
  }

  /** Takes a record; false: it holds what is no UTF-8, or a character that has no place in a text. */
  take(record: Spans, line: number): boolean {
    const isPlain = record.count === this.width && this.areNumbers(record) && this.arePassable(record);
    if (!isPlain || !this.number(record)) return this.goLong(record, line, null);
    return this.goShort(record, line, this.found) || this.goLong(record, line, this.found);
  }

  /** Whether every value is a number in plain digits or blank; notes them. */
  private areNumbers({ bytes, starts, ends }: Spans): boolean {
    const { values } = this.fields;
    for (let index = 0; index < values.length; index++) {
      const field = values[index]!;
      if (!this.isNumber(bytes, starts[field]!, ends[field]!, index)) return false;
    }
    return true;
  }

  private isNumber(bytes: Uint8Array, start: number, end: number, index: number): boolean {
    if (start === end) {
      this.decimals[index] = BLANK;
      return true;
    }
    const quotes = bytes[start] === QUOTE ? 1 : 0;
    const behind = end - quotes;
    const isNegative = bytes[start + quotes] === 0x2d;
    const first = start + quotes + (isNegative ? 1 : 0);
    if (behind - first > MOST_BYTES || end - start > this.longest) return false;
    let digits = 0;
    let point = -1;
    for (let at = first; at < behind; at++) {
      const digit = bytes[at]! - 0x30;
      if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
      else if (bytes[at] === 0x2e && point < 0 && at + 1 < behind) point = at;
      else return false;
    }
    // No figure is written 007, .5 or -0; whoever writes so may mean something else.
    const whole = (point < 0 ? behind : point) - first;
    if (whole === 0 || (whole > 1 && bytes[first] === 0x30) || (isNegative && digits === 0)) return false;
    if (point < 0 && whole === MOST_BYTES) return false;
    this.digits[index] = isNegative ? -digits : digits;
    this.decimals[index] = point < 0 ? 0 : behind - point - 1;
    return true;
  }

  /** Whether cells that nobody reads are short and in ASCII, and blank without a heading: then nothing can be wrong with them. */
  private arePassable({ bytes, starts, ends }: Spans): boolean {
    for (const field of this.fields.unnamed) if (ends[field]! > starts[field]!) return false;
    for (const field of this.fields.passed) {
      if (ends[field]! - starts[field]! > this.longest) return false;
      for (let at = starts[field]!; at < ends[field]!; at++) if (bytes[at]! > 0x7f) return false;
    }
    return true;
  }

  /** Notes the numbers of a record's texts; false where there is no room to learn them. */
  private number(record: Spans): boolean {
    const { fields, found } = this;
    const { bytes, starts, ends } = record;
    found.area = fields.area < 0 ? 0 : this.areaTexts.number(bytes, starts[fields.area]!, ends[fields.area]!);
    found.period = fields.period < 0 ? 0 : this.periodTexts.number(bytes, starts[fields.period]!, ends[fields.period]!);
    found.combination = found.area < 0 || found.period < 0 ? -1 : this.others.number(record);
    return found.combination >= 0;
  }

  /** Takes a record of which everything is known. */
  private goShort(record: Spans, line: number, { area, period, combination }: Readonly<Numbers>): boolean {
    const known = this.combinations[combination];
    if (known === undefined) return false;
    const { fields, decimals } = this;
    const ofArea = fields.area < 0 ? null : (this.areas[area] ?? this.newArea(record, area));
    const ofPeriod = fields.period < 0 ? -1 : (this.periods[period] ?? this.newPeriod(record, period));
    if (ofArea === undefined || ofPeriod === undefined) return false;
    const { lessons } = known;
    let filled = known.said + (ofArea === null ? 0 : 1) + (ofPeriod < 0 ? 0 : 1);
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
    for (let index = 0; index < lessons.length; index++) if (lessons[index] === null) return false;
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
        this.table.addPlain(where, lesson.manner, when, this.digits[index]!, decimals[index]!, line);
      }
    }
    if (isAsked && ofArea !== null && !ofArea.isNamed) {
      ofArea.isNamed = true;
      this.way.nameArea(ofArea.name, ofArea.text);
    }
    return true;
  }

  /** The text of a cell that is new; null where only the long way can say what it is. */
  private textIn({ bytes, starts, ends }: Spans, field: number): string | null {
    if (ends[field]! - starts[field]! > this.longest) return null;
    const text = textOf(bytes, starts[field]!, ends[field]!);
    return text === null || findControl(text) !== null || isMissing(text) ? null : text.trim();
  }

  private newArea(record: Spans, number: number): KnownArea | undefined {
    const text = this.textIn(record, this.fields.area);
    const name = text === null ? null : this.way.area(text);
    if (text === null || name === null) return undefined;
    return (this.areas[number] = { kind: "asked", number: this.table.area(name), name, text, isNamed: false });
  }

  private newPeriod(record: Spans, number: number): number | undefined {
    const text = this.textIn(record, this.fields.period);
    const period = text === null ? null : this.way.period(text);
    return (this.periods[number] = (period === null ? null : this.table.period(period)) ?? undefined);
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
    const { fields, decimals } = this;
    const known = (this.combinations[combination] ??= {
      said: fields.read.filter((field) => !isMissing(cells[field]!)).length,
      isOutside: outcomes.length === 0,
      lessons: fields.values.map(() => null),
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
  }
}
