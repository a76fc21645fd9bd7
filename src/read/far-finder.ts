import type { BlockFinder } from "./block-finder.ts";
import { BLOCK, joined } from "./decode.ts";
import { FoundRows } from "./found-rows.ts";
import { type Found, RowFinder, type Shape } from "./row-finder.ts";

/** What another thread needs to find rows: the memory that it shares with whoever asks for them, and the shape of the file. */
export interface FinderTask {
  readonly memory: SharedArrayBuffer;
  readonly shape: Shape;
}

/** Waits as long as a number is this value; false: nothing came of it. */
export type Wait = (numbers: Int32Array, index: number, value: number) => boolean;

/** Starts a thread that goes through `findRows`. Gives how to wait for it; null: there is no thread to be had. */
export type StartThread = (task: FinderTask) => Wait | null;

/** Blocks that are under way at once: one is looked through, one waits to be, and of one the rows are taken. */
const SLOTS = 3;

/** The numbers of a slot: what it is for at the moment, the bytes in it that are to be looked through, and what was found. */
const [STATE, FROM, END, IS_LAST, ROWS, LINE, IS_FULL, IS_UNDERSTOOD, NUMBERS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** States of a slot. The finder is to look through it; it has; no more is asked of it. */
const [ASKED, ANSWERED, ENDED] = [1, 2, 3];

/** The most bytes of a record that a slot has room for. */
const LONGEST = 1 << 20;

const NOTHING: Uint8Array = new Uint8Array(0);

/** A block on its way: one of the pieces of the memory that both threads share. */
interface Slot {
  readonly numbers: Int32Array;
  /** Room for the beginning of a record, and for the block behind it. */
  readonly bytes: Uint8Array;
  readonly rows: FoundRows;
}

/** Bytes that may stand before a block, since the record that they begin was not all there. */
const before = ({ limits }: Shape): number => Math.ceil((limits.record + 1) / 8) * 8;

const sizeOf = (shape: Shape): number =>
  NUMBERS * 4 + before(shape) + BLOCK + FoundRows.size(shape.fields.values.length);

const slotsOf = ({ memory, shape }: FinderTask): readonly Slot[] =>
  Array.from({ length: SLOTS }, (_, index) => {
    const start = index * sizeOf(shape);
    const numbers = new Int32Array(memory, start, NUMBERS);
    const bytes = new Uint8Array(memory, start + numbers.byteLength, before(shape) + BLOCK);
    return { numbers, bytes, rows: new FoundRows(shape.fields.values.length, memory, bytes.byteOffset + bytes.length) };
  });

/** The number of the memory that says whether the thread has begun. */
const readyIn = ({ memory }: FinderTask): Int32Array => new Int32Array(memory, memory.byteLength - 8, 1);

/** Another thread that finds rows, from when it is started until it is told that there are no more. */
export class FinderThread {
  private readonly wait: Wait;
  private readonly task: FinderTask;

  private constructor(task: FinderTask, wait: Wait) {
    this.task = task;
    this.wait = wait;
  }

  /** null: there is no thread to be had, or records may be longer than it has room for. */
  static start(shape: Shape, start: StartThread): FinderThread | null {
    if (shape.limits.record >= LONGEST) return null;
    const task = { memory: new SharedArrayBuffer(SLOTS * sizeOf(shape) + 8), shape };
    const wait = start(task);
    return wait && new FinderThread(task, wait);
  }

  /** Whether it has begun: until then there is no use in asking it. */
  get isReady(): boolean {
    return Atomics.load(readyIn(this.task), 0) === 1;
  }

  /** What finds rows through it, once. `rest`: the beginning of a record before the first block; `line`: the one on which it starts. */
  finder(rest: Uint8Array, line: number): FarFinder {
    return new FarFinder(slotsOf(this.task), this.wait, rest, line);
  }

  /** Nothing more is asked of it. */
  end(): void {
    for (const { numbers } of slotsOf(this.task)) change(numbers, ENDED);
  }
}

/**
 * Finds rows in another thread, a block or two ahead of whoever takes them. Where that thread gives no answer this is said, and
 * all that was not taken can be had back.
 */
class FarFinder implements BlockFinder {
  isLost = false;
  private readonly slots: readonly Slot[];
  private readonly wait: Wait;
  /** Blocks that were pushed, and those with which all is done. */
  private pushed = 0;
  private done = 0;
  private hasLast = false;
  /** Where the bytes begin and end that were pushed into each slot. */
  private readonly blocks: { from: number; end: number }[];
  /** The rows that were given last, while their slot is not done with. */
  private given: Found | null = null;
  /** What stands between the slots that are done with and the others. */
  private rest: Uint8Array;
  private readonly line: number;

  constructor(slots: readonly Slot[], wait: Wait, rest: Uint8Array, line: number) {
    this.slots = slots;
    this.wait = wait;
    this.blocks = slots.map(() => ({ from: 0, end: 0 }));
    this.rest = rest;
    this.line = line;
  }

  push(block: Uint8Array, last: boolean): void {
    const index = this.pushed % SLOTS;
    const { numbers, bytes } = this.slots[index]!;
    const start = bytes.length - BLOCK;
    bytes.set(block, start);
    this.blocks[index] = { from: start, end: start + block.length };
    // Only of the first one the other thread doesn't know what stands before it.
    const rest = this.pushed === 0 ? this.rest : NOTHING;
    bytes.set(rest, start - rest.length);
    numbers.set([start - rest.length, start + block.length, Number(last), 0, this.line], FROM);
    change(numbers, ASKED);
    this.hasLast = last;
    this.pushed++;
  }

  next(): Found | null {
    const { given } = this;
    if (given !== null && !given.isFull) this.leave(given);
    if (this.done === this.pushed || this.isLost) return null;
    const { numbers, bytes, rows } = this.slots[this.done % SLOTS]!;
    if (given?.isFull) change(numbers, ASKED);
    else if (!this.hasLast && this.pushed - this.done < SLOTS) return null;
    while (Atomics.load(numbers, STATE) === ASKED) {
      this.isLost = !this.wait(numbers, STATE, ASKED);
      if (this.isLost) return null;
    }
    rows.count = numbers[ROWS]!;
    return (this.given = {
      bytes: bytes.subarray(0, numbers[END]),
      rows,
      end: numbers[FROM]!,
      line: numbers[LINE]!,
      isFull: numbers[IS_FULL] === 1,
      understood: numbers[IS_UNDERSTOOD] === 1,
    });
  }

  /** Is done with a slot. */
  private leave({ bytes, end }: Found): void {
    this.rest = bytes.slice(end);
    this.given = null;
    this.done++;
  }

  left(place?: number): readonly Uint8Array[] {
    const { given, rest, done, pushed } = this;
    const pieces = given === null ? [] : [given.bytes.slice(place ?? given.end)];
    for (let block = done + pieces.length; block < pushed; block++) {
      const { from, end } = this.blocks[block % SLOTS]!;
      pieces.push(this.slots[block % SLOTS]!.bytes.slice(from, end));
    }
    if (given !== null) return pieces;
    const [first = NOTHING, ...others] = pieces;
    return [joined([rest, first], rest.length + first.length), ...others];
  }
}

/** What the other thread does. It gives a number and its value wherever it has to wait until that is another one. */
export function* findRows(task: FinderTask): Generator<readonly [numbers: Int32Array, index: number, value: number]> {
  const slots = slotsOf(task);
  let finder: RowFinder | null = null;
  let rest = NOTHING;
  change(readyIn(task), 1);
  for (let block = 0; ; block++) {
    const { numbers, bytes, rows } = slots[block % SLOTS]!;
    for (let found: Found | null = null; found === null || found.isFull;) {
      for (let state; (state = Atomics.load(numbers, STATE)) !== ASKED;) {
        if (state === ENDED) return;
        yield [numbers, STATE, state];
      }
      finder ??= new RowFinder(task.shape, numbers[LINE]!);
      const from = numbers[FROM]! - rest.length;
      bytes.set(rest, from);
      found = finder.find(bytes.subarray(0, numbers[END]), from, numbers[IS_LAST] === 1);
      found.rows.copyTo(rows);
      numbers.set([found.rows.count, found.line, Number(found.isFull), Number(found.understood)], ROWS);
      numbers[FROM] = found.end;
      rest = found.isFull ? NOTHING : found.bytes.slice(found.end);
      // Who asks may have ended it in the meantime.
      if (Atomics.compareExchange(numbers, STATE, ASKED, ANSWERED) === ENDED) return;
      Atomics.notify(numbers, STATE);
      // Neither it nor what follows is found here.
      if (!found.understood) return;
    }
  }
}

function change(numbers: Int32Array, value: number): void {
  Atomics.store(numbers, STATE, value);
  Atomics.notify(numbers, STATE);
}
