import type { Combinations } from "./combinations.ts";
import { type Fields, isPassable } from "./fields.ts";
import type { FoundRows } from "./found-rows.ts";
import type { PlainNumbers } from "./plain-number.ts";
import { sameBytes, viewOf } from "./same-bytes.ts";
import { endsOf, type Spans } from "./scan.ts";
import type { Texts } from "./texts.ts";

/** What is known of the cells of the records before. */
export interface Known {
  readonly areas: Texts;
  readonly periods: Texts;
  readonly others: Combinations;
  readonly numbers: PlainNumbers;
}

/** The bytes of a record that stand before, between and behind the cells that vary: one after the other, and where each ends. */
interface Frame {
  readonly bytes: DataView;
  readonly ends: Int32Array;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

const NONE = -1;

const AREA = -1;
const PERIOD = -2;
const PASSED = -3;

/**
 * Tables repeat themselves: behind the cells of one record come, mostly, those that came behind them the last time. A record is
 * compared with what is expected as it stands among the bytes, delimiters and all, so that nobody has to find its cells first.
 * Only its area, its period, its values and cells that nobody reads may be others.
 */
export class ExpectedRecord {
  private readonly known: Known;
  /** 1 for bytes that end a plain cell or have no place in one. */
  private readonly ends: Uint8Array;
  private readonly delimiter: number;
  private readonly longest: number;
  /** The fields that vary, and of each what it is; from 0: the place of its value. */
  private readonly fields: Int32Array;
  private readonly roles: Int32Array;
  /** The bytes that were looked at last. */
  private seen: { readonly bytes: Uint8Array; readonly view: DataView } | null = null;
  /** Of combinations, by their numbers; null: it takes more than one line. */
  private readonly frames: (Frame | null | undefined)[] = [];

  /** `longest`: characters that a cell may have. */
  constructor(fields: Fields, delimiter: number, longest: number, known: Known) {
    const roles = new Map([
      ...fields.passed.map((field) => [field, PASSED] as const),
      ...fields.values.map((field, place) => [field, place] as const),
      ...[[fields.area, AREA] as const, [fields.period, PERIOD] as const].filter(([field]) => field >= 0),
    ]);
    this.fields = Int32Array.from(roles.keys()).sort();
    this.roles = Int32Array.from(this.fields, (field) => roles.get(field)!);
    this.ends = endsOf(delimiter);
    this.delimiter = delimiter;
    this.longest = longest;
    this.known = known;
  }

  /** Learns from a record what stands around the cells that vary, where its combination is new. */
  learn({ bytes, starts, ends, count }: Spans, combination: number): void {
    if (this.frames[combination] !== undefined) return;
    const gaps: Uint8Array[] = [];
    let from = starts[0]!;
    for (const field of this.fields) {
      gaps.push(bytes.subarray(from, starts[field]));
      from = ends[field]!;
    }
    gaps.push(bytes.subarray(from, ends[count - 1]));
    const frame = new Uint8Array(gaps.reduce((sum, { length }) => sum + length, 0));
    const behind = new Int32Array(gaps.length);
    let filled = 0;
    for (const [index, gap] of gaps.entries()) {
      frame.set(gap, filled);
      filled += gap.length;
      behind[index] = filled;
    }
    const isOneLine = !frame.includes(LINE_FEED);
    this.frames[combination] = isOneLine ? { bytes: viewOf(frame), ends: behind } : null;
  }

  /** The place behind the record at `start` if it is as expected, with what its cells are behind the last of `rows`; -1: it isn't. */
  behind(bytes: Uint8Array, start: number, rows: FoundRows): number {
    const { expected, otherwise } = this.known.others;
    const behind = this.behindOf(expected, bytes, start, rows);
    return behind >= 0 || otherwise < 0 ? behind : this.behindOf(otherwise, bytes, start, rows);
  }

  private behindOf(combination: number, bytes: Uint8Array, start: number, rows: FoundRows): number {
    const { others, numbers } = this.known;
    const frame = combination < 0 ? null : this.frames[combination];
    if (!frame) return NONE;
    const { roles } = this;
    const { bytes: expected, ends } = frame;
    if (this.seen?.bytes !== bytes) this.seen = { bytes, view: viewOf(bytes) };
    const { view } = this.seen;
    const size = bytes.length;
    const row = rows.count;
    const values = row * rows.width;
    let from = 0;
    let at = start;
    for (let index = 0; index <= roles.length; index++) {
      const end = ends[index]!;
      // A line end follows, so that it is not the last byte either.
      if (at + end - from >= size) return NONE;
      if (!sameBytes(expected, from, view, at, end - from)) return NONE;
      at += end - from;
      from = end;
      if (index === roles.length) break;
      const role = roles[index]!;
      const first = at;
      if (role >= 0) {
        at = numbers.readFrom(bytes, first, values + role);
        if (at < 0 || at - first > this.longest) return NONE;
      } else if (role === PASSED) {
        at = this.endOf(bytes, first);
        if (at < 0 || !isPassable(bytes, first, at, this.longest)) return NONE;
      } else {
        const { areas, periods } = this.known;
        const texts = role === AREA ? areas : periods;
        at = texts.follow(bytes, view, first, this.ends);
        if (at < 0) {
          at = this.endOf(bytes, first);
          if (at < 0 || texts.number(bytes, first, at) < 0) return NONE;
        }
        if (role === AREA) rows.areas[row] = texts.last;
        else rows.periods[row] = texts.last;
      }
    }
    if (at < size && bytes[at] === RETURN) at++;
    if (at === size || bytes[at] !== LINE_FEED) return NONE;
    others.follow(combination);
    rows.combinations[row] = combination;
    return at + 1;
  }

  /** The place behind a cell of one line that has no quote in it; -1: it is another one. */
  private endOf(bytes: Uint8Array, start: number): number {
    const { ends, delimiter } = this;
    const size = bytes.length;
    let at = start;
    if (bytes[start] !== QUOTE) {
      while (at < size && ends[bytes[at]!] === 0) at++;
      return at;
    }
    do at++;
    while (at < size && (ends[bytes[at]!] === 0 || bytes[at] === delimiter));
    const isClosed = at + 1 < size && bytes[at] === QUOTE && bytes[at + 1] !== QUOTE;
    return isClosed ? at + 1 : NONE;
  }
}
