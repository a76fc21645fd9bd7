/** In the place of decimals: the cell was blank. */
export const BLANK = -1;

const NONE = -1;

const QUOTE = 0x22;
const POINT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;

/** Digits and a point in which a double loses nothing. */
const MOST_BYTES = 16;

/** Columns of numbers: digits without their point, and how many of them stand behind it; BLANK: the cell was. */
export interface NumberColumns {
  readonly digits: Float64Array;
  readonly decimals: Int8Array;
}

/** Reads the numbers in value cells as far as they are written in plain digits. */
export class PlainNumbers {
  private readonly digits: Float64Array;
  private readonly decimals: Int8Array;
  private readonly longest: number;

  /** The columns are those that it writes to. `longest`: characters that a cell may have. */
  constructor({ digits, decimals }: NumberColumns, longest: number) {
    this.digits = digits;
    this.decimals = decimals;
    this.longest = longest;
  }

  /** Whether a cell, with its quotes, is a number in plain digits or blank; notes it in this place. */
  read(bytes: Uint8Array, start: number, end: number, place: number): boolean {
    if (end - start > this.longest) return false;
    if (bytes[start] !== QUOTE) return this.readFrom(bytes, start, place) === end;
    // What stands in quotes and is blank was meant to be something.
    return end - start > 2 && this.readFrom(bytes, start + 1, place) === end - 1;
  }

  /** Notes the number in plain digits that starts at `start`, or that there is none; the place behind it, -1: it is not plain. */
  readFrom(bytes: Uint8Array, start: number, place: number): number {
    const isNegative = bytes[start] === MINUS;
    const first = isNegative ? start + 1 : start;
    let digits = 0;
    let point = NONE;
    let at = first;
    for (const { length } = bytes; at < length; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
      else if (digit === POINT - ZERO && point === NONE) point = at;
      else break;
    }
    if (at === start) {
      this.decimals[place] = BLANK;
      return at;
    }
    // No figure is written 007, .5 or -0; whoever writes so may mean something else.
    const whole = (point === NONE ? at : point) - first;
    if (whole === 0 || (whole > 1 && bytes[first] === ZERO) || (isNegative && digits === 0)) return NONE;
    if (point === at - 1 || at - first > MOST_BYTES || (point === NONE && whole === MOST_BYTES)) return NONE;
    this.digits[place] = isNegative ? -digits : digits;
    this.decimals[place] = point === NONE ? 0 : at - point - 1;
    return at;
  }
}
