/** In the place of a combination: the record is not plain, or there was no room to learn what it says. */
export const NOT_PLAIN = -1;

/** Numbers that one lot of rows may hold. */
const NUMBERS = 1 << 14;

/**
 * What records were found to be, one after the other, in columns of numbers: what they say stands for itself only beside the
 * bytes in which they were found. As memory that two threads share, or of its own.
 */
export class FoundRows {
  count = 0;
  /** How many there is room for. */
  readonly capacity: number;
  /** Value cells of a record. */
  readonly width: number;
  /** Of each value the digits without the point, and how many of them stand behind it; BLANK: the cell was. */
  readonly digits: Float64Array;
  readonly decimals: Int8Array;
  /** Numbers for what the cells say: the same cell has the same number in all rows of a finder. */
  readonly combinations: Int32Array;
  readonly areas: Int32Array;
  readonly periods: Int32Array;
  /** The first byte of the record, and the line on which it starts. */
  readonly starts: Int32Array;
  readonly lines: Int32Array;

  /** `width`: value cells of a record. */
  constructor(width: number, memory: ArrayBufferLike = new ArrayBuffer(FoundRows.size(width)), offset = 0) {
    const capacity = capacityOf(width);
    this.width = width;
    this.capacity = capacity;
    let at = offset;
    this.digits = new Float64Array(memory, at, capacity * width);
    at += this.digits.byteLength;
    const next = () => {
      const column = new Int32Array(memory, at, capacity);
      at += column.byteLength;
      return column;
    };
    [this.combinations, this.areas, this.periods, this.starts, this.lines] = [next(), next(), next(), next(), next()];
    this.decimals = new Int8Array(memory, at, capacity * width);
  }

  /** Bytes that they take, a multiple of eight. */
  static size(width: number): number {
    return Math.ceil((capacityOf(width) * (9 * width + 20)) / 8) * 8;
  }

  get isFull(): boolean {
    return this.count === this.capacity;
  }

  /** Copies all of them to others of the same width. */
  copyTo(other: FoundRows): void {
    const { count, width } = this;
    other.count = count;
    other.digits.set(this.digits.subarray(0, count * width));
    other.decimals.set(this.decimals.subarray(0, count * width));
    other.combinations.set(this.combinations.subarray(0, count));
    other.areas.set(this.areas.subarray(0, count));
    other.periods.set(this.periods.subarray(0, count));
    other.starts.set(this.starts.subarray(0, count));
    other.lines.set(this.lines.subarray(0, count));
  }
}

const capacityOf = (width: number): number => Math.max(64, Math.floor(NUMBERS / (1 + width)));
