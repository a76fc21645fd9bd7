const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const TAB = 0x09;

/** Where the cells of one record stand among the bytes; the scanner's own arrays, which the next record overwrites. */
export interface Spans {
  bytes: Uint8Array;
  /** How many cells there are. */
  count: number;
  /** The first byte of each cell and the one behind its last, quotes included. */
  starts: Int32Array;
  ends: Int32Array;
}

/** Takes a record and the line on which it starts; false: it holds what only the slow way can judge. */
export type TakeRecord = (record: Spans, line: number) => boolean;

/** Takes the record that starts at `start` if it is one that was expected, and says where the next one starts; -1: it wasn't. */
export type TakeExpected = (bytes: Uint8Array, start: number, line: number) => number;

/** 1 for bytes that end a plain cell or have no place in one. `delimiter`: the one byte that it is. */
export function endsOf(delimiter: number): Uint8Array {
  const ends = new Uint8Array(256).fill(1, 0, 0x20);
  ends[TAB] = 0;
  ends[QUOTE] = 1;
  ends[0x7f] = 1;
  ends[delimiter] = 1;
  return ends;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of bytes without their quotes; null where they are no UTF-8. */
export function textOf(bytes: Uint8Array, start: number, end: number): string | null {
  const quoted = bytes[start] === QUOTE;
  try {
    const text = decoder.decode(quoted ? bytes.subarray(start + 1, end - 1) : bytes.subarray(start, end));
    return quoted ? text.replaceAll('""', '"').replaceAll("\r\n", "\n") : text;
  } catch {
    return null;
  }
}

/**
 * Finds the records of RFC 4180 in bytes that are UTF-8 or nearly, which no byte of a longer character disturbs: cells with
 * quotes, doubled quotes and line ends in them, LF or CR LF. It stops before the first record that it doesn't understand to
 * the last byte: a quote where none may stand, a lone CR, a control character, a record longer than `longest`. What such a
 * record means the caller has to find out in another way.
 */
export class Scanner {
  /** The line on which the next record starts. */
  line = 1;
  private readonly delimiter: number;
  private readonly longest: number;
  private readonly take: TakeRecord;
  private readonly takeExpected: TakeExpected;
  private readonly ends: Uint8Array;
  private readonly spans: Spans = {
    bytes: new Uint8Array(0),
    count: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
  };

  /** `delimiter`: the one byte that it is. `takeExpected` is asked first, of records of one line; left out: nothing is expected. */
  constructor(delimiter: number, longest: number, take: TakeRecord, takeExpected: TakeExpected = () => UNKNOWN) {
    this.delimiter = delimiter;
    this.longest = longest;
    this.take = take;
    this.takeExpected = takeExpected;
    this.ends = endsOf(delimiter);
  }

  /**
   * Takes the records of `bytes` from a place on. `last`: nothing comes after them. Gives the place behind those that it took,
   * and whether it knows what the rest is: the beginning of a record that goes on with the next bytes.
   */
  scan(bytes: Uint8Array, last: boolean, from = 0): { readonly taken: number; readonly understood: boolean } {
    const record = this.spans;
    record.bytes = bytes;
    let at = from;
    while (at < bytes.length) {
      const next = this.takeExpected(bytes, at, this.line);
      if (next >= 0) {
        at = next;
        this.line++;
        continue;
      }
      const behind = this.record(record, at, last);
      if (behind === UNKNOWN || behind - at > this.longest) return { taken: at, understood: false };
      if (behind === UNFINISHED) return { taken: at, understood: bytes.length - at <= this.longest };
      const isBlank = record.count === 1 && record.starts[0] === record.ends[0];
      if (!isBlank && !this.take(record, this.line)) return { taken: at, understood: false };
      this.line += this.lines;
      at = behind;
    }
    return { taken: at, understood: true };
  }

  /** The first cells of the record at `start`, which is known to be whole and understood; of one with fewer all of them. */
  cells(bytes: Uint8Array, start: number, most: number): Spans {
    const record = this.spans;
    record.bytes = bytes;
    this.record(record, start, true, most);
    return record;
  }

  /** Lines of the record that was found last. */
  private lines = 1;

  /**
   * Finds the cells of the record that starts at `start`; the place behind its line end, or that there is none. It goes no
   * further than `most` cells.
   */
  private record(record: Spans, start: number, last: boolean, most = Infinity): number {
    const { bytes } = record;
    const size = bytes.length;
    const unfinished = last ? UNKNOWN : UNFINISHED;
    const { ends, delimiter } = this;
    let at = start;
    let count = 0;
    this.lines = 1;
    for (;;) {
      if (count === record.starts.length) widen(record);
      record.starts[count] = at;
      if (bytes[at] === QUOTE) {
        at = this.behindQuotes(bytes, at + 1);
        if (at === UNKNOWN) return UNKNOWN;
        if (at === UNFINISHED) return unfinished;
      } else {
        while (at < size && ends[bytes[at]!] === 0) at++;
      }
      record.ends[count++] = at;
      if (count === most) {
        record.count = count;
        return at;
      }
      if (at === size) {
        // Also behind a quote, which the next one may double.
        if (!last) return UNFINISHED;
        record.count = count;
        return at;
      }
      const byte = bytes[at];
      if (byte === LINE_FEED) {
        record.count = count;
        return at + 1;
      }
      if (byte === delimiter) {
        at++;
      } else if (byte === RETURN) {
        if (at + 1 === size) return unfinished;
        if (bytes[at + 1] !== LINE_FEED) return UNKNOWN;
        record.count = count;
        return at + 2;
      } else return UNKNOWN;
    }
  }

  /** The place behind the quote that closes a cell. */
  private behindQuotes(bytes: Uint8Array, start: number): number {
    const size = bytes.length;
    for (let at = start; at < size; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) return at + 1;
        at++;
      } else if (byte === LINE_FEED) {
        this.lines++;
      } else if (byte === RETURN) {
        if (at + 1 === size) return UNFINISHED;
        if (bytes[at + 1] !== LINE_FEED) return UNKNOWN;
      } else if ((byte < 0x20 && byte !== TAB && byte !== this.delimiter) || byte === 0x7f) {
        return UNKNOWN;
      }
    }
    return UNFINISHED;
  }
}

const UNFINISHED = -1;
const UNKNOWN = -2;

function widen(record: Spans): void {
  const [starts, ends] = [record.starts, record.ends];
  record.starts = new Int32Array(starts.length * 2);
  record.ends = new Int32Array(starts.length * 2);
  record.starts.set(starts);
  record.ends.set(ends);
}
