import { type Found, RowFinder, type Shape } from "./row-finder.ts";

/** Finds the rows of a file in blocks of its bytes that are handed in one after the other. */
export interface BlockFinder {
  /** Takes the next block. `last`: none comes after it. */
  push(block: Uint8Array, last: boolean): void;
  /** The next rows of what was pushed, which the next call overwrites; null: there are none before more is pushed. */
  next(): Found | null;
  /** Until more is pushed, `next` holds back no rows that are there. */
  settle(): void;
  /**
   * What was pushed and not given as rows, in pieces; with a place: all from there on, among the bytes of the rows that were
   * given last. The pieces are the caller's own.
   */
  left(place?: number): readonly Uint8Array[];
  /** Nothing more is asked of it. */
  end(): void;
}

/** Finds rows when it is asked for them. */
export class NearFinder implements BlockFinder {
  private readonly finder: RowFinder;
  /** One piece of memory for the whole file: the beginning of a record that was not all there, and the block behind it. */
  private room = new Uint8Array(0);
  private bytes = this.room;
  private at = 0;
  private line: number;
  private last = false;
  private isDone = true;

  /** `line`: the one on which the first block starts. */
  constructor(shape: Shape, line: number) {
    this.finder = new RowFinder(shape);
    this.line = line;
  }

  push(block: Uint8Array, last: boolean): void {
    const rest = this.bytes.subarray(this.at);
    const length = rest.length + block.length;
    const room = length > this.room.length ? new Uint8Array(length + block.length) : this.room;
    room.set(rest);
    room.set(block, rest.length);
    this.room = room;
    this.bytes = room.subarray(0, length);
    this.at = 0;
    this.last = last;
    this.isDone = false;
  }

  next(): Found | null {
    if (this.isDone) return null;
    const found = this.finder.find(this.bytes, this.at, this.line, this.last);
    this.at = found.end;
    this.line = found.line;
    this.isDone = !found.isFull;
    return found;
  }

  settle(): void {}

  left(place = this.at): readonly Uint8Array[] {
    return [this.bytes.slice(place)];
  }

  end(): void {
    this.isDone = true;
  }
}
