import type { Spans } from "./scan.ts";
import { Texts } from "./texts.ts";

const NONE = -1;

/**
 * Numbers for what some cells of a record say together: the same cells get the same number, from 0 in the order in which they
 * first come. Tables repeat themselves: what came behind a combination the last time is compared in one go before any cell is
 * looked up for itself.
 */
export class Combinations {
  private readonly fields: readonly number[];
  private readonly texts: readonly Texts[];
  private readonly tuples: Texts;
  /** The numbers of the cells of a record, and the same as bytes. */
  private readonly numbers: Int32Array;
  private readonly tuple: Uint8Array;
  /** The bytes of each combination, cell behind cell, and how many each cell has. */
  private readonly known: { readonly bytes: Uint8Array; readonly lengths: Int32Array }[] = [];
  private last = NONE;
  private readonly behind: number[] = [];

  /** `fields`: the cells that are meant. `most`: texts of each of them, and combinations, that can be known. */
  constructor(fields: readonly number[], most: number) {
    this.fields = fields;
    this.texts = fields.map(() => new Texts(most));
    this.tuples = new Texts(most);
    this.numbers = new Int32Array(fields.length);
    this.tuple = new Uint8Array(this.numbers.buffer);
  }

  /** The number of what a record says; -1: it is new and there is no room for it. */
  number(record: Spans): number {
    const { last, behind } = this;
    const guess = last === NONE ? NONE : behind[last]!;
    if (guess !== NONE && this.isSaid(guess, record)) {
      this.last = guess;
      return guess;
    }
    const number = this.found(record);
    if (number === NONE) return NONE;
    if (last !== NONE) behind[last] = number;
    this.last = number;
    return number;
  }

  private isSaid(number: number, { bytes, starts, ends }: Spans): boolean {
    const { fields } = this;
    const known = this.known[number]!;
    let place = 0;
    for (let index = 0; index < fields.length; index++) {
      const start = starts[fields[index]!]!;
      const length = known.lengths[index]!;
      if (ends[fields[index]!]! - start !== length) return false;
      for (let at = 0; at < length; at++) if (known.bytes[place + at] !== bytes[start + at]) return false;
      place += length;
    }
    return true;
  }

  private found(record: Spans): number {
    const { bytes, starts, ends } = record;
    const { fields, texts, numbers, tuple } = this;
    for (let index = 0; index < fields.length; index++) {
      const number = texts[index]!.number(bytes, starts[fields[index]!]!, ends[fields[index]!]!);
      if (number < 0) return NONE;
      numbers[index] = number;
    }
    const number = this.tuples.number(tuple, 0, tuple.length);
    if (number === this.known.length) this.learn(record);
    return number;
  }

  private learn({ bytes, starts, ends }: Spans): void {
    const cells = this.fields.map((field) => bytes.subarray(starts[field]!, ends[field]!));
    const whole = new Uint8Array(cells.reduce((sum, { length }) => sum + length, 0));
    let place = 0;
    for (const cell of cells) {
      whole.set(cell, place);
      place += cell.length;
    }
    this.known.push({ bytes: whole, lengths: Int32Array.from(cells, ({ length }) => length) });
    this.behind.push(NONE);
  }
}
