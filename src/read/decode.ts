/** Bytes to text, without ever guessing: a byte that is not what the encoding says ends the reading. */
export interface Decoder {
  /** As it is reported. */
  readonly name: string;
  /** Whether the file's first bytes say that it is written this way. */
  recognises(head: Uint8Array): boolean;
  /** A decoder for one file; it throws at the first byte that it can't read. */
  open(): { decode(bytes: Uint8Array): string; end(): string };
}

/** UTF-8 with or without a byte order mark. */
const utf8: Decoder = {
  name: "utf-8",
  recognises: () => true,
  open() {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  },
};

/** Every encoding that is understood; the first that recognises a file reads it. */
export const DECODERS: readonly Decoder[] = [utf8];

export function decoderFor(head: Uint8Array): Decoder {
  return DECODERS.find((decoder) => decoder.recognises(head))!;
}

/** Offset of the first byte that is not UTF-8, or null where all are. */
export function firstBadByte(bytes: Uint8Array): number | null {
  const valid = (end: number) => {
    try {
      // Streaming leaves a character that is only cut off at the end out of the judgement.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  if (valid(bytes.length)) {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      return null;
    } catch {
      return bytes.length;
    }
  }
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (valid(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The first character that has no place in a text: a control other than tab and line ends, or a mark of another encoding. */
export function findControl(text: string): { index: number; character: string } | null {
  const match = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/u.exec(text);
  return match ? { index: match.index, character: codeOf(match[0]) } : null;
}

export const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** Line ends of every system as line feeds. */
export const unifyLines = (text: string): string => text.replace(/\r\n?/g, "\n");

export const stripMark = (text: string): string => (text.startsWith("\ufeff") ? text.slice(1) : text);

/** What a file that is no text is, told by its first bytes; null for anything that may be text. */
export function foreignFormat(head: Uint8Array): "xlsx" | "xls" | "html" | "gzip" | null {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return "xlsx";
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return "xls";
  if (starts(0x1f, 0x8b)) return "gzip";
  const text = String.fromCharCode(...head.subarray(0, 256)).replace(/^ï»¿/, "");
  return /^\s*<(?:!doctype html|html|table|\?xml)/i.test(text) ? "html" : null;
}
