import type { Spans } from "./scan.ts";
import { Texts } from "./texts.ts";

const NONE = -1;

/**
 * Numbers for what some cells of a record say together: the same cells get the same number, from 0 in the order in which they
 * first come. Tables repeat themselves: behind one mostly comes what came behind it the last time.
 */
export class Combinations {
  private readonly fields: readonly number[];
  private readonly texts: readonly Texts[];
  private readonly tuples: Texts;
  /** The numbers of the cells of a record, and the same as bytes. */
  private readonly numbers: Int32Array;
  private readonly tuple: Uint8Array;
  /** The number that came last; -1: none did. */
  private last = NONE;
  /** The number that was expected in the place of the last one; -1: that very one was, or none. */
  private passed = NONE;
  /** What is expected behind each, and whether the last time it was something else. */
  private readonly behind: number[] = [];
  private readonly missed: boolean[] = [];

  /** `fields`: the cells that are meant. `most`: texts of each of them, and combinations, that can be known. */
  constructor(fields: readonly number[], most: number) {
    this.fields = fields;
    this.texts = fields.map(() => new Texts(most));
    this.tuples = new Texts(most);
    this.numbers = new Int32Array(fields.length);
    this.tuple = new Uint8Array(this.numbers.buffer);
  }

  /** The number that is expected next; -1: none is. */
  get expected(): number {
    return this.behindOf(this.last);
  }

  /** The one that would be if the last one had been as expected: it may have been the one row with a note; -1: none would. */
  get otherwise(): number {
    return this.behindOf(this.passed);
  }

  private behindOf(number: number): number {
    return number === NONE ? NONE : (this.behind[number] ?? NONE);
  }

  /** Notes that a number which was expected has come. */
  follow(number: number): void {
    this.missed[this.last] = false;
    this.passed = NONE;
    this.last = number;
  }

  /** The number of what a record says; -1: it is new and there is no room for it. */
  number({ bytes, starts, ends }: Spans): number {
    const { fields, texts, numbers, tuple } = this;
    for (let index = 0; index < fields.length; index++) {
      const number = texts[index]!.number(bytes, starts[fields[index]!]!, ends[fields[index]!]!);
      if (number < 0) return NONE;
      numbers[index] = number;
    }
    const number = this.tuples.number(tuple, 0, tuple.length);
    if (number === NONE) return NONE;
    const { expected } = this;
    if (this.last !== NONE) this.learn(this.last, number);
    this.passed = expected === number ? NONE : expected;
    this.last = number;
    return number;
  }

  /** One row that is unlike the others, as where a note stands, unsettles nothing: only twice in a row is something new expected. */
  private learn(before: number, number: number): void {
    const isExpected = this.behind[before] === number;
    if (!isExpected && this.missed[before] === false) {
      this.missed[before] = true;
      return;
    }
    this.behind[before] = number;
    this.missed[before] = false;
  }
}
