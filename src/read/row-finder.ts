import { Combinations } from "./combinations.ts";
import { ExpectedRecord } from "./expected-record.ts";
import { type Fields, isPassable } from "./fields.ts";
import { FoundRows, NOT_PLAIN } from "./found-rows.ts";
import type { Limits } from "./limits.ts";
import { PlainNumbers } from "./plain-number.ts";
import { Scanner, type Spans } from "./scan.ts";
import { Texts } from "./texts.ts";

/** What has to be known of a file to find its rows: nothing that can't be handed to another thread. */
export interface Shape {
  readonly fields: Fields;
  /** Cells of a record. */
  readonly width: number;
  /** The one byte that it is. */
  readonly delimiter: number;
  readonly limits: Pick<Limits, "cell" | "record">;
}

/** Rows that were found in a block, and how far it has been gone through. */
export interface Found {
  readonly bytes: Uint8Array;
  readonly rows: FoundRows;
  /** The place behind the last row, and the line that starts there. */
  readonly end: number;
  readonly line: number;
  /** Whether there may be more rows, the next time. */
  readonly isFull: boolean;
  /** Whether the rest, if there is one, is the beginning of a record that goes on with the next bytes. */
  readonly understood: boolean;
  /** Whether another thread found them. */
  readonly isFar: boolean;
}

/** Texts of a field and combinations that are told apart; what comes beyond them is not plain. */
export const MOST = 1 << 16;
const MOST_AREAS = 1 << 22;

/**
 * Finds records among bytes and says in numbers which of their cells are the same and what figures they hold in plain digits.
 * What any of that means is none of its business, so that it may go ahead of whoever knows, or work in another thread.
 */
export class RowFinder {
  private readonly areas = new Texts(MOST_AREAS);
  private readonly periods = new Texts(MOST);
  private readonly others: Combinations;
  private readonly numbers: PlainNumbers;
  private readonly expected: ExpectedRecord;
  private readonly scanner: Scanner;
  /** The next ones overwrite them. */
  private readonly rows: FoundRows;
  private readonly shape: Shape;

  constructor(shape: Shape) {
    const { fields, delimiter, limits } = shape;
    this.shape = shape;
    this.rows = new FoundRows(fields.values.length);
    this.others = new Combinations(fields.read, MOST);
    this.numbers = new PlainNumbers(this.rows, limits.cell);
    this.expected = new ExpectedRecord(fields, delimiter, limits.cell, {
      areas: this.areas,
      periods: this.periods,
      others: this.others,
      numbers: this.numbers,
    });
    this.scanner = new Scanner(
      delimiter,
      limits.record,
      (record, at) => this.take(record, at),
      (bytes, start, at) => this.takeExpected(bytes, start, at),
    );
  }

  /** Finds rows of `bytes` from a place on, where a line starts, as many as there is room for. `last`: nothing comes after them. */
  find(bytes: Uint8Array, from: number, line: number, last: boolean): Found {
    const { rows, scanner } = this;
    rows.count = 0;
    scanner.line = line;
    const { taken: end, understood } = scanner.scan(bytes, last, from);
    const isFull = rows.isFull && end < bytes.length;
    return { bytes, rows, end, line: scanner.line, isFull, understood: understood || isFull, isFar: false };
  }

  private takeExpected(bytes: Uint8Array, start: number, line: number): number {
    const { expected, rows } = this;
    const behind = rows.isFull ? -1 : expected.behind(bytes, start, rows);
    if (behind < 0 || behind - start > this.shape.limits.record) return -1;
    this.add(start, line);
    return behind;
  }

  private take(record: Spans, line: number): boolean {
    const { rows } = this;
    if (rows.isFull) return false;
    const isPlain = record.count === this.shape.width && this.areNumbers(record) && this.arePassable(record);
    const combination = isPlain ? this.number(record) : NOT_PLAIN;
    rows.combinations[rows.count] = combination;
    if (combination !== NOT_PLAIN) this.expected.learn(record, combination);
    this.add(record.starts[0]!, line);
    return true;
  }

  private add(start: number, line: number): void {
    const { rows } = this;
    rows.starts[rows.count] = start;
    rows.lines[rows.count] = line;
    rows.count++;
  }

  /** Whether every value is a number in plain digits or blank; notes them. */
  private areNumbers({ bytes, starts, ends }: Spans): boolean {
    const { values } = this.shape.fields;
    const first = this.rows.count * values.length;
    for (let place = 0; place < values.length; place++) {
      const field = values[place]!;
      if (!this.numbers.read(bytes, starts[field]!, ends[field]!, first + place)) return false;
    }
    return true;
  }

  /** Whether nothing can be wrong with cells that nobody reads: those without a heading are blank. */
  private arePassable({ bytes, starts, ends }: Spans): boolean {
    const { fields, limits } = this.shape;
    for (const field of fields.unnamed) if (ends[field]! > starts[field]!) return false;
    return fields.passed.every((field) => isPassable(bytes, starts[field]!, ends[field]!, limits.cell));
  }

  /** Notes the numbers of a record's area and period, and gives that of the combination of its other cells. */
  private number(record: Spans): number {
    const { rows } = this;
    const { area, period } = this.shape.fields;
    const { bytes, starts, ends } = record;
    const ofArea = area < 0 ? 0 : this.areas.number(bytes, starts[area]!, ends[area]!);
    const ofPeriod = period < 0 ? 0 : this.periods.number(bytes, starts[period]!, ends[period]!);
    rows.areas[rows.count] = ofArea;
    rows.periods[rows.count] = ofPeriod;
    return ofArea < 0 || ofPeriod < 0 ? NOT_PLAIN : this.others.number(record);
  }
}
