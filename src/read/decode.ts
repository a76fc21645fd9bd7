/** An encoding that a file of actuals may be written in. */
export interface Encoding {
  /** As it is declared and reported. */
  readonly name: string;
  readonly label: string;
  /** Whether the first bytes say for certain that the file is written this way. */
  recognises(head: Uint8Array): boolean;
}

const startsWith = (head: Uint8Array, ...bytes: number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

/** Zero bytes at every other place are what ASCII looks like in UTF-16 without a mark. */
function zerosAt(head: Uint8Array, parity: 0 | 1): boolean {
  const pairs = Math.min(32, head.length >> 1);
  let zeros = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[2 * pair + (1 - parity)] === 0) return false;
    if (head[2 * pair + parity] === 0) zeros++;
  }
  return pairs > 1 && zeros * 2 >= pairs;
}

/** Every encoding that is understood. UTF-8 and GB18030 are told apart by decoding: only one of them is strict enough. */
export const ENCODINGS: readonly Encoding[] = [
  { name: "utf-8", label: "utf-8", recognises: (head) => startsWith(head, 0xef, 0xbb, 0xbf) },
  { name: "utf-16le", label: "utf-16le", recognises: (head) => startsWith(head, 0xff, 0xfe) || zerosAt(head, 1) },
  { name: "utf-16be", label: "utf-16be", recognises: (head) => startsWith(head, 0xfe, 0xff) || zerosAt(head, 0) },
  { name: "gb18030", label: "gb18030", recognises: () => false },
];

/** A byte that is not what the encoding says, by its offset in the file. */
export class BadBytes extends Error {
  readonly offset: number;
  readonly encoding: string;
  /** The text before the bad byte, from the block in which it stands. */
  readonly before: string;
  /** Another encoding that the block can be read in; null: none. */
  readonly other: string | null;

  constructor(offset: number, encoding: string, before: string, other: string | null) {
    super(`byte ${offset} is not ${encoding}`);
    this.offset = offset;
    this.encoding = encoding;
    this.before = before;
    this.other = other;
  }
}

/** Bytes are taken in blocks of this size whatever the size of the pieces that they come in, so that nothing depends on it. */
export const BLOCK = 1 << 18;

/** A quicker way of reading UTF-8 than as text. */
export interface ShortWay {
  /**
   * Takes a block; what it keeps it may take with a later one. Gives what, with all that follows, has to be read as text: the last
   * bytes of the blocks so far, in pieces; null: nothing.
   */
  take(block: Uint8Array, last: boolean): readonly Uint8Array[] | null;
  /** Takes what it kept, but for the beginning of a record. Gives what `take` does. */
  settle(): readonly Uint8Array[] | null;
  /** What it kept. */
  left(): readonly Uint8Array[];
}

/**
 * Turns the bytes of a file into text. What the encoding is is decided once, on the first block: a mark, zero bytes, else
 * strict UTF-8, else strict GB18030; as long as there was only ASCII the question stays open. A declared encoding is obeyed.
 */
export class TextReader {
  private decoder: InstanceType<typeof TextDecoder> | null = null;
  private readonly declared: string | null;
  private decided: string | null;
  private waiting: Uint8Array[] = [];
  private length = 0;
  private offset = 0;
  private first = true;
  private readonly inspect: (head: Uint8Array) => boolean;
  private readonly emit: (text: string) => void;
  private short: ShortWay | null;
  private readonly size: number;
  /** The beginning of a character at the end of the blocks before. */
  private cut: Uint8Array = new Uint8Array(0);

  /** `inspect` sees the first bytes and says whether they may be text, `emit` gets the text of each block; a byte that can't be read throws BadBytes. */
  constructor(
    declared: string | null,
    inspect: (head: Uint8Array) => boolean,
    emit: (text: string) => void,
    short: ShortWay | null = null,
    size = BLOCK,
  ) {
    this.size = size;
    this.declared = declared;
    this.decided = declared;
    this.inspect = inspect;
    this.emit = emit;
    this.short = short;
  }

  /** The encoding; null as long as there was only ASCII. */
  encoding(): string | null {
    return this.decided;
  }

  push(bytes: Uint8Array): void {
    let rest = bytes;
    while (this.length + rest.length >= this.size) {
      const taken = this.size - this.length;
      this.take(joined([...this.waiting, rest.subarray(0, taken)], this.size), false);
      this.waiting = [];
      this.length = 0;
      rest = rest.subarray(taken);
    }
    if (rest.length === 0) return;
    // The pieces may be reused by whoever sends them.
    this.waiting.push(new Uint8Array(rest));
    this.length += rest.length;
  }

  end(): void {
    this.take(joined(this.waiting, this.length), true);
  }

  /** Reads everything of the blocks so far that may be read before there are more. */
  settle(): void {
    const pieces = this.short?.settle() ?? null;
    if (pieces === null) return;
    this.short = null;
    this.offset -= lengthOf(pieces);
    for (const piece of pieces) this.read(piece, false);
  }

  private take(bytes: Uint8Array, last: boolean): void {
    if (this.offset === 0 && !this.inspect(bytes)) return;
    if (this.decided === null) this.decide(bytes, last);
    const pieces = this.short === null ? [bytes] : this.takeShort(this.short, bytes, last);
    for (const [index, piece] of pieces?.entries() ?? []) this.read(piece, last && index === pieces!.length - 1);
  }

  private read(block: Uint8Array, last: boolean): void {
    let text: string;
    if (this.decided === null) {
      text = new TextDecoder().decode(block);
    } else {
      this.decoder ??= new TextDecoder(this.decided, { fatal: true, ignoreBOM: true });
      try {
        text = this.decoder.decode(block, { stream: !last });
      } catch {
        const whole = joined([this.cut, block], this.cut.length + block.length);
        const good = goodBytes(whole, this.decided);
        const read = new TextDecoder(this.decided, { ignoreBOM: true }).decode(whole.subarray(0, good));
        const before = this.first ? stripMark(read) : read;
        // Of what is undeclared the bytes around would have to tell, and where those begin depends on how the file is read.
        const other = this.declared === null ? null : anotherOf(whole, this.decided, this.offset === 0, last);
        throw new BadBytes(this.offset - this.cut.length + good, this.decided, before, other);
      }
      this.cut = unfinished(this.cut, block, this.decided);
    }
    this.offset += block.length;
    if (this.first) text = stripMark(text);
    if (text !== "") this.first = false;
    this.emit(text);
  }

  /** Goes the short way; what has to be read as text, or null for nothing. */
  private takeShort(short: ShortWay, block: Uint8Array, last: boolean): readonly Uint8Array[] | null {
    const head = this.offset === 0 && startsWith(block, 0xef, 0xbb, 0xbf) ? 3 : 0;
    const isUtf8 = this.decided === null || this.decided === "utf-8";
    const own = block.subarray(head);
    const pieces = isUtf8 ? short.take(own, last) : [...short.left(), own];
    if (pieces !== null) this.short = null;
    const length = lengthOf(pieces ?? []);
    // Nothing has been taken yet: the text begins with its mark.
    if (pieces !== null && this.offset === 0 && length === own.length) return [block];
    this.first = false;
    this.offset += block.length - length;
    return pieces;
  }

  private decide(block: Uint8Array, last: boolean): void {
    const marked = this.offset === 0 ? ENCODINGS.find((encoding) => encoding.recognises(block)) : undefined;
    if (marked) this.decided = marked.name;
    else if (!isAscii(block)) {
      // What ends the reading before them comes before what they say.
      this.settle();
      const isGb = !decodes(block, "utf-8", last) && decodes(block, "gb18030", last);
      this.decided = isGb ? "gb18030" : "utf-8";
    }
  }
}

const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** Pieces as one; a single piece is handed on as it is. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** Whether bytes, up to but not with `end`, are ASCII; in a loop, since a function that is called for each takes ten times as long. */
export function isAscii(bytes: Uint8Array, start = 0, end = bytes.length): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! >= 0x80) return false;
  return true;
}

function decodes(bytes: Uint8Array, encoding: string, whole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/** An encoding other than this one in which bytes can be read; null where there is none. */
function anotherOf(bytes: Uint8Array, encoding: string, atStart: boolean, whole: boolean): string | null {
  const marked = atStart ? ENCODINGS.find((one) => one.recognises(bytes)) : undefined;
  // In no text of one byte or more a character is there a zero.
  const names = marked ? [marked.name] : bytes.includes(0) ? [] : ["utf-8", "gb18030"];
  return names.find((one) => one !== encoding && decodes(bytes, one, whole)) ?? null;
}

/** The text of the first bytes of a file in UTF-8; null where they are none. `whole`: nothing comes after them. */
export function startOf(bytes: Uint8Array, whole: boolean): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
  } catch {
    return null;
  }
}

/** How many bytes at the start decode; found by halving, since a decoder doesn't say where it stopped. */
function goodBytes(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding, false)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The beginning of a character at the end of a sound block; `cut`: the one at the end of the block before. */
function unfinished(cut: Uint8Array, block: Uint8Array, encoding: string): Uint8Array {
  // No character has a line feed in it, but in UTF-16.
  const line = encoding.startsWith("utf-16") ? 0 : block.lastIndexOf(0x0a) + 1;
  const tail = line > 0 ? block.subarray(line) : joined([cut, block], cut.length + block.length);
  let size = 0;
  while (size < 3 && size < tail.length && !decodes(tail.subarray(0, tail.length - size), encoding, true)) size++;
  return tail.slice(tail.length - size);
}

/** Offset of the first byte that is not UTF-8, or null where all are. */
export function firstBadByte(bytes: Uint8Array): number | null {
  return decodes(bytes, "utf-8", true) ? null : goodBytes(bytes, "utf-8");
}

/** The first character that has no place in a text: a control other than tab and line ends, or a mark of another encoding. */
export function findControl(text: string): { index: number; character: string } | null {
  const match = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/u.exec(text);
  return match ? { index: match.index, character: codeOf(match[0]) } : null;
}

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** Line ends of every system as line feeds. */
export const unifyLines = (text: string): string => text.replace(/\r\n?/g, "\n");

/** How many line feeds there are. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

export const stripMark = (text: string): string => (text.startsWith("\ufeff") ? text.slice(1) : text);

/** What a file that is no text is, told by its first bytes; null for anything that may be text. */
export function foreignFormat(head: Uint8Array): "xlsx" | "xls" | "html" | "gzip" | null {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return "xlsx";
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return "xls";
  if (startsWith(head, 0x1f, 0x8b)) return "gzip";
  const text = String.fromCharCode(...head.subarray(0, 256)).replace(/^ï»¿/, "");
  return /^\s*<(?:!doctype html|html|table|\?xml)/i.test(text) ? "html" : null;
}
