import { sameBytes, viewOf } from "./same-bytes.ts";

const EMPTY = -1;

const LINE_FEED = 0x0a;

/**
 * Numbers for byte sequences: the same bytes get the same number, from 0 in the order in which they first come. It knows
 * `most` of them and no more.
 */
export class Texts {
  private pool = new Uint8Array(1 << 12);
  private view = viewOf(this.pool);
  private filled = 0;
  /** Where the bytes of each number start in the pool; one more for where the last one ends. */
  private starts = new Int32Array(1 << 6);
  private count = 0;
  private slots = new Int32Array(1 << 7).fill(EMPTY);
  /** The number that was asked for last; -1: none was. */
  last = EMPTY;
  /** What came behind each the last time: tables repeat themselves. */
  private behind = new Int32Array(1 << 6);
  /** Those of more than one line. */
  private readonly broken = new Set<number>();
  private hasBroken = false;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** The number of the bytes from `start` up to but not with `end`; -1: they are new and there is no room for them. */
  number(bytes: Uint8Array, start: number, end: number): number {
    if (this.last !== EMPTY) {
      const guess = this.behind[this.last]!;
      if (this.holds(guess, bytes, start, end)) {
        this.last = guess;
        return guess;
      }
    }
    const number = this.found(bytes, start, end);
    if (number === EMPTY) return EMPTY;
    if (this.last !== EMPTY) this.behind[this.last] = number;
    this.last = number;
    return number;
  }

  /**
   * The place behind the text that came behind the last one the last time, which is the last one then; -1: it does not stand at
   * `start`, or no byte that `ends` marks comes behind it, or it has more than one line.
   */
  follow(bytes: Uint8Array, view: DataView, start: number, ends: Uint8Array): number {
    if (this.last === EMPTY) return EMPTY;
    const guess = this.behind[this.last]!;
    const first = this.starts[guess]!;
    const length = this.starts[guess + 1]! - first;
    const end = start + length;
    if (end >= bytes.length || ends[bytes[end]!] === 0 || !sameBytes(this.view, first, view, start, length))
      return EMPTY;
    if (this.hasBroken && this.broken.has(guess)) return EMPTY;
    this.last = guess;
    return end;
  }

  private found(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(bytes, start, end) & mask;
    for (;;) {
      const number = this.slots[slot]!;
      if (number === EMPTY) break;
      if (this.holds(number, bytes, start, end)) return number;
      slot = (slot + 1) & mask;
    }
    return this.count < this.most ? this.add(bytes, start, end, slot) : EMPTY;
  }

  private holds(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { pool } = this;
    const first = this.starts[number]!;
    const length = end - start;
    if (this.starts[number + 1]! - first !== length) return false;
    for (let at = 0; at < length; at++) if (pool[first + at] !== bytes[start + at]) return false;
    return true;
  }

  private add(bytes: Uint8Array, start: number, end: number, slot: number): number {
    const number = this.count++;
    const behind = this.filled + (end - start);
    while (behind > this.pool.length) {
      this.pool = widened(this.pool, new Uint8Array(this.pool.length * 2));
      this.view = viewOf(this.pool);
    }
    const text = bytes.subarray(start, end);
    if (text.includes(LINE_FEED)) {
      this.broken.add(number);
      this.hasBroken = true;
    }
    this.pool.set(text, this.filled);
    this.filled = behind;
    if (number + 2 > this.starts.length) {
      this.starts = widened(this.starts, new Int32Array(this.starts.length * 2));
      this.behind = widened(this.behind, new Int32Array(this.starts.length));
    }
    // Until something else comes behind it, itself.
    this.behind[number] = number;
    this.starts[number + 1] = behind;
    this.slots[slot] = number;
    if (this.count * 2 > this.slots.length) this.spread();
    return number;
  }

  /** Twice as many slots, so that at most half of them are taken. */
  private spread(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    const mask = slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = hashOf(this.pool, this.starts[number]!, this.starts[number + 1]!) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.slots = slots;
  }
}

/** FNV-1a, its high bits mixed into those that choose the slot. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function widened<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
