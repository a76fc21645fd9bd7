import type { ObservationTable } from "../core/observation-table.ts";
import type { Observation } from "../core/observation.ts";
import type { Period } from "../core/period.ts";
import { findControl } from "./decode.ts";
import { type FoundRows, NOT_PLAIN } from "./found-rows.ts";
import { isMissing } from "./number.ts";
import { BLANK } from "./plain-number.ts";
import type { Shape } from "./row-finder.ts";
import { Scanner, textOf } from "./scan.ts";

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
  /** Which part of the table it is in: what was learnt above a heading doesn't hold below it. */
  part(): number;
  /** Whether a fault has ended the reading. */
  isOver(): boolean;
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

/** Filled cells from which a record can be neither a heading nor a note below the table. */
const ENOUGH = 3;

/**
 * The short way for rows that are like others. The long way decides what a record means. Of one that gave nothing but plain
 * figures is learnt what its area, its period and the combination of its other cells are, none of which depends on the
 * others. A record that is made of such cells and of numbers in plain digits is then taken by the numbers that it was found to be.
 */
export class PlainRows {
  private areas: (KnownArea | undefined)[] = [];
  private periods: (number | undefined)[] = [];
  private combinations: (Combination | undefined)[] = [];
  private readonly shape: Shape;
  private readonly table: ObservationTable;
  private readonly way: LongWay;
  /** Finds the cells of a record that has to be read. */
  private readonly scanner: Scanner;
  /** The part of the table in which all that was learnt. */
  private part: number;

  constructor(shape: Shape, table: ObservationTable, way: LongWay) {
    this.shape = shape;
    this.table = table;
    this.way = way;
    this.scanner = new Scanner(shape.delimiter, shape.limits.record, () => false);
    this.part = way.part();
  }

  /**
   * Takes rows that were found among `bytes`; how many. Where it is not all of them, the next one holds what is no UTF-8, or a
   * character that has no place in a text, or it ended the reading.
   */
  take(bytes: Uint8Array, rows: FoundRows): number {
    const { way } = this;
    this.followPart();
    for (let row = 0; row < rows.count; row++) {
      if (rows.combinations[row] !== NOT_PLAIN && this.goShort(bytes, rows, row)) continue;
      if (!this.goLong(bytes, rows, row) || way.isOver()) return row;
      this.followPart();
    }
    return rows.count;
  }

  /** Forgets what was learnt above a heading. */
  private followPart(): void {
    const part = this.way.part();
    if (part === this.part) return;
    this.part = part;
    this.areas = [];
    this.periods = [];
    this.combinations = [];
  }

  /** Takes a record of which everything is known. */
  private goShort(bytes: Uint8Array, rows: FoundRows, row: number): boolean {
    const known = this.combinations[rows.combinations[row]!];
    if (known === undefined) return false;
    const { fields } = this.shape;
    const { digits, decimals, width } = rows;
    const ofArea = fields.area < 0 ? null : (this.areas[rows.areas[row]!] ?? this.newArea(bytes, rows, row));
    const ofPeriod = fields.period < 0 ? -1 : (this.periods[rows.periods[row]!] ?? this.newPeriod(bytes, rows, row));
    if (ofArea === undefined || ofPeriod === undefined) return false;
    const first = row * width;
    const { lessons } = known;
    let filled = known.said;
    for (let index = 0; index < width; index++) if (decimals[first + index] !== BLANK) filled++;
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
      if (decimals[first + index] === BLANK) {
        this.way.countBlank(this.table.periodBy(lesson.manner, when));
      } else {
        const where = ofArea === null ? lesson.area : ofArea.number;
        this.table.addPlain(
          where,
          lesson.manner,
          when,
          digits[first + index]!,
          decimals[first + index]!,
          rows.lines[row]!,
        );
      }
    }
    if (isAsked && ofArea !== null && !ofArea.isNamed) {
      ofArea.isNamed = true;
      this.way.nameArea(ofArea.name, ofArea.text);
    }
    return true;
  }

  /** The text of a cell that is new; null where only the long way can say what it is. */
  private textIn(bytes: Uint8Array, start: number, field: number): string | null {
    const { starts, ends } = this.scanner.cells(bytes, start, field + 1);
    if (ends[field]! - starts[field]! > this.shape.limits.cell) return null;
    const text = textOf(bytes, starts[field]!, ends[field]!);
    return text === null || findControl(text) !== null || isMissing(text) ? null : text.trim();
  }

  private newArea(bytes: Uint8Array, rows: FoundRows, row: number): KnownArea | undefined {
    const text = this.textIn(bytes, rows.starts[row]!, this.shape.fields.area);
    const name = text === null ? null : this.way.area(text);
    if (text === null || name === null) return undefined;
    const known: KnownArea = { kind: "asked", number: this.table.area(name), name, text, isNamed: false };
    return (this.areas[rows.areas[row]!] = known);
  }

  private newPeriod(bytes: Uint8Array, rows: FoundRows, row: number): number | undefined {
    const text = this.textIn(bytes, rows.starts[row]!, this.shape.fields.period);
    const meant = text === null ? null : this.way.period(text);
    return (this.periods[rows.periods[row]!] = (meant === null ? null : this.table.period(meant)) ?? undefined);
  }

  private goLong(bytes: Uint8Array, rows: FoundRows, row: number): boolean {
    const { starts, ends, count } = this.scanner.cells(bytes, rows.starts[row]!, Infinity);
    const cells: string[] = [];
    for (let field = 0; field < count; field++) {
      const text = textOf(bytes, starts[field]!, ends[field]!);
      if (text === null || findControl(text) !== null) return false;
      cells.push(text);
    }
    const outcomes = this.way.record(rows.lines[row]!, cells);
    if (outcomes !== null && rows.combinations[row] !== NOT_PLAIN) this.learn(cells, rows, row, outcomes);
    return true;
  }

  private learn(cells: readonly string[], rows: FoundRows, row: number, outcomes: readonly Outcome[]): void {
    const { fields } = this.shape;
    const known = (this.combinations[rows.combinations[row]!] ??= {
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
        this.areas[rows.areas[row]!] ??= { kind: "tally", tally: outcome.tally };
      }
      if (outcome.kind !== "observed") continue;
      const { area: name, period: meant, quantity, at, ...shared } = outcome.observation;
      // Where the long way made another number of the digits they can't be taken as they stand.
      const isPlain =
        rows.decimals[row * rows.width + index] !== BLANK && quantity?.raw === cells[fields.values[index]!];
      const number = isPlain ? this.table.period(meant) : null;
      if (number === null) continue;
      const manner = this.table.manner({ ...shared, at: { file: at.file, column: at.column } });
      known.lessons[index] ??= { kind: "observed", manner, area: this.table.area(name), period: number };
    }
    known.isLearnt = !known.lessons.includes(null);
  }
}
