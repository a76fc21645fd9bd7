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

/** Blocks that are under way at once: enough that neither thread runs out of them while the other one is at its own. */
const SLOTS = 6;

/** The numbers before all slots: how many blocks have been handed in, and whether that were all. */
const [HANDED_IN, IS_ENDED, HEAD] = [0, 1, 2];

/** The numbers of a slot: what it is for at the moment, the block in it and its bytes, and what was found. */
const [STATE, BLOCK_NUMBER, FROM, TO, IS_LAST, ROWS, END, LINE, IS_FULL, IS_UNDERSTOOD, NUMBERS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
];

/** States of a slot: whoever comes first is to look through it; the other thread does; it has; it is no matter for it. */
const [OPEN, TAKEN, ANSWERED, CLOSED] = [1, 2, 3, 4];

/** The most bytes of a record that a slot has room for. */
const LONGEST = 1 << 20;

const LINE_FEED = 0x0a;
const NOTHING: Uint8Array = new Uint8Array(0);

/** Room for a block: one of the pieces of the memory that both threads share. */
interface Slot {
  readonly numbers: Int32Array;
  /** Room for the beginning of a record, and for the block behind it. */
  readonly bytes: Uint8Array;
  readonly rows: FoundRows;
}

/** A block in its slot. */
interface Block {
  readonly slot: Slot;
  readonly bytes: Uint8Array;
  readonly last: boolean;
  /** What was found in it before its turn, by the thread that asks, with lines from 0 on. */
  found: Found | null;
}

/** Bytes that may stand before a block: the end of the one before, or the beginning of a record that goes on. */
const roomBefore = ({ limits }: Shape): number => Math.max(BLOCK, Math.ceil((limits.record + 1) / 8) * 8);

const roomOf = (shape: Shape): number => roomBefore(shape) + BLOCK;

const sizeOf = (shape: Shape): number => NUMBERS * 4 + roomOf(shape) + FoundRows.size(shape.fields.values.length);

const headOf = ({ memory }: FinderTask): Int32Array => new Int32Array(memory, 0, HEAD);

const slotsOf = ({ memory, shape }: FinderTask): readonly Slot[] =>
  Array.from({ length: SLOTS }, (_, index) => {
    const numbers = new Int32Array(memory, HEAD * 4 + index * sizeOf(shape), NUMBERS);
    const bytes = new Uint8Array(memory, numbers.byteOffset + numbers.byteLength, roomOf(shape));
    return { numbers, bytes, rows: new FoundRows(shape.fields.values.length, memory, bytes.byteOffset + bytes.length) };
  });

/**
 * Finds rows together with another thread. Blocks are cut behind a line end, as if a record ended there, so that each can be
 * looked through by itself, by whichever thread has the time. Where it turns out that a record goes on, the block behind it is
 * looked through again, here; and so is what the other thread has not begun or never answers.
 */
export class FarFinder implements BlockFinder {
  private readonly shape: Shape;
  private readonly wait: Wait;
  private readonly head: Int32Array;
  private readonly slots: readonly Slot[];
  private readonly finder: RowFinder;
  /** For what is found here before its turn, by the slots. */
  private readonly rows = new Map<Slot, FoundRows>();
  private isLost = false;
  /** Blocks that are not done with. */
  private readonly blocks: Block[] = [];
  private handedIn = 0;
  private isSettled = false;
  /** What stands behind the last block, and between those that are done with and the others. */
  private tail = NOTHING;
  private rest = NOTHING;
  private line: number;
  /** The rows that were given last, while their block is not done with. */
  private given: Found | null = null;

  private constructor(task: FinderTask, wait: Wait, line: number) {
    this.shape = task.shape;
    this.wait = wait;
    this.head = headOf(task);
    this.slots = slotsOf(task);
    this.finder = new RowFinder(task.shape);
    this.line = line;
  }

  /** `line`: the one on which the first block starts. null: there is no thread to be had, or records may be longer than there is room for. */
  static start(shape: Shape, line: number, start: StartThread): FarFinder | null {
    if (shape.limits.record >= LONGEST) return null;
    const task = { memory: new SharedArrayBuffer(HEAD * 4 + SLOTS * sizeOf(shape)), shape };
    const wait = start(task);
    return wait && new FarFinder(task, wait, line);
  }

  push(block: Uint8Array, last: boolean): void {
    const { tail } = this;
    const behindLine = last ? block.length : block.lastIndexOf(LINE_FEED) + 1;
    const length = tail.length + block.length;
    this.isSettled = last;
    if (behindLine === 0 && !last && length <= this.shape.limits.record) {
      this.tail = joined([tail, block], length);
      return;
    }
    // What is longer than a record may be, nobody needs to see whole.
    const end = behindLine === 0 ? block.length : behindLine;
    const slot = this.slots[this.handedIn % SLOTS]!;
    // A block in a place of its own: shared memory is slow to fill unless both sides are aligned.
    const start = roomBefore(this.shape);
    slot.bytes.set(block.subarray(0, end), start);
    slot.bytes.set(tail, start - tail.length);
    this.tail = block.slice(end);
    this.blocks.push({ slot, bytes: slot.bytes.subarray(start - tail.length, start + end), last, found: null });
    slot.numbers.set([this.handedIn, start - tail.length, start + end, Number(last)], BLOCK_NUMBER);
    Atomics.store(slot.numbers, STATE, OPEN);
    this.handedIn++;
    change(this.head, HANDED_IN, this.handedIn);
  }

  next(): Found | null {
    const { given } = this;
    if (given?.isFull) return (this.given = this.findHere(given.bytes, given.end, given.line));
    if (given !== null) this.leave(given);
    const [block] = this.blocks;
    if (block === undefined || (!this.isSettled && this.blocks.length < SLOTS)) return null;
    return (this.given = this.foundIn(block));
  }

  settle(): void {
    this.isSettled = true;
  }

  /** What is found in the next block. */
  private foundIn(block: Block): Found {
    const { rest, line } = this;
    while (!this.claim(block) && this.isTaken(block)) {
      if (rest.length === 0 && this.findAhead()) continue;
      if (this.wait(block.slot.numbers, STATE, TAKEN)) continue;
      this.isLost = true;
      this.end();
    }
    if (rest.length > 0) return this.findHere(joined([rest, block.bytes], rest.length + block.bytes.length), 0, line);
    const found = block.found ?? this.foundThere(block);
    return found === null ? this.findHere(block.bytes, 0, line) : from(line, found);
  }

  private findHere(bytes: Uint8Array, start: number, line: number): Found {
    return this.finder.find(bytes, start, line, this.blocks[0]!.last);
  }

  /** Whether a block is, from now on, no matter for the other thread: it has not begun with it, or is lost. */
  private claim({ slot }: Block): boolean {
    return this.isLost || Atomics.compareExchange(slot.numbers, STATE, OPEN, CLOSED) === OPEN;
  }

  private isTaken({ slot }: Block): boolean {
    return Atomics.load(slot.numbers, STATE) === TAKEN;
  }

  /** Looks through one of the blocks behind the next, rather than wait for the other thread; whether there is one left. */
  private findAhead(): boolean {
    const block = this.blocks.find((one, index) => index > 0 && this.claim(one));
    if (block === undefined) return false;
    const { slot, bytes, last } = block;
    const found = this.finder.find(bytes, 0, 0, last);
    const rows = this.rows.get(slot) ?? new FoundRows(this.shape.fields.values.length);
    this.rows.set(slot, rows);
    found.rows.copyTo(rows);
    block.found = { ...found, rows };
    return true;
  }

  /** What the other thread has found in a block; null: nothing. */
  private foundThere({ slot, bytes }: Block): Found | null {
    const { numbers, rows } = slot;
    if (this.isLost || Atomics.load(numbers, STATE) !== ANSWERED) return null;
    rows.count = numbers[ROWS]!;
    return {
      bytes,
      rows,
      end: numbers[END]!,
      line: numbers[LINE]!,
      isFull: numbers[IS_FULL] === 1,
      understood: numbers[IS_UNDERSTOOD] === 1,
      isFar: true,
    };
  }

  /** Is done with a block. */
  private leave({ bytes, end, line }: Found): void {
    this.rest = bytes.slice(end);
    this.line = line;
    this.given = null;
    this.blocks.shift();
  }

  left(place?: number): readonly Uint8Array[] {
    const { given, rest, tail } = this;
    const behind = given === null ? this.blocks : this.blocks.slice(1);
    const first = given === null ? rest : given.bytes.slice(place ?? given.end);
    return [first, ...behind.map(({ bytes }) => bytes.slice()), tail];
  }

  end(): void {
    Atomics.store(this.head, IS_ENDED, 1);
    change(this.head, HANDED_IN, -1);
  }
}

/** Rows whose lines were counted from 0, counted from this one. */
function from(line: number, found: Found): Found {
  const { lines, count } = found.rows;
  for (let row = 0; row < count; row++) lines[row] = lines[row]! + line;
  return { ...found, line: found.line + line };
}

/**
 * What the other thread does: it takes the first block that nobody has begun with. It gives a number and its value wherever it
 * has to wait until that is another one; where it has just begun with a block as well, when it already is.
 */
export function* findRows(task: FinderTask): Generator<readonly [numbers: Int32Array, index: number, value: number]> {
  const head = headOf(task);
  const slots = slotsOf(task);
  const finder = new RowFinder(task.shape);
  for (;;) {
    const handedIn = Atomics.load(head, HANDED_IN);
    if (Atomics.load(head, IS_ENDED) === 1) return;
    const slot = firstOpen(slots);
    if (slot === null) {
      yield [head, HANDED_IN, handedIn];
      continue;
    }
    const { numbers, bytes, rows } = slot;
    if (Atomics.compareExchange(numbers, STATE, OPEN, TAKEN) !== OPEN) continue;
    yield [numbers, STATE, OPEN];
    const found = finder.find(bytes.subarray(numbers[FROM], numbers[TO]), 0, 0, numbers[IS_LAST] === 1);
    found.rows.copyTo(rows);
    numbers.set([found.rows.count, found.end, found.line, Number(found.isFull), Number(found.understood)], ROWS);
    change(numbers, STATE, ANSWERED);
  }
}

function firstOpen(slots: readonly Slot[]): Slot | null {
  let first: Slot | null = null;
  for (const slot of slots) {
    if (Atomics.load(slot.numbers, STATE) !== OPEN) continue;
    if (first === null || slot.numbers[BLOCK_NUMBER]! < first.numbers[BLOCK_NUMBER]!) first = slot;
  }
  return first;
}

function change(numbers: Int32Array, index: number, value: number): void {
  Atomics.store(numbers, index, value);
  Atomics.notify(numbers, index);
}
