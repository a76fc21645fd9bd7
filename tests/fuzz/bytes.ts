import fc from "fast-check";

const encoder = new TextEncoder();
export const bytesOf = (file: string | Uint8Array): Uint8Array =>
  typeof file === "string" ? encoder.encode(file) : file;

/** Pairs of bytes of GBK by the character that they stand for. */
const GBK = new Map<string, readonly [number, number]>();
{
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...character].length === 1 && character !== "\ufffd") GBK.set(character, [lead, trail]);
    }
  }
}

const textOf = (file: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(file);

/** What a text becomes on its way through other programs, by their encoding; what GBK doesn't have becomes "?". */
const ENCODED: readonly ((text: string) => Uint8Array)[] = [
  (text) => encoder.encode(`\ufeff${text}`),
  (text) =>
    Uint8Array.from([...text].flatMap((one) => (one < "\u0080" ? [one.charCodeAt(0)] : (GBK.get(one) ?? [0x3f])))),
  (text) => new Uint8Array(Buffer.from(text, "utf16le")),
  (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
  (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16()),
  (text) => new Uint8Array(Buffer.from(text, "latin1")),
  (text) => encoder.encode(text.replaceAll("\n", "\r\n")),
  (text) => encoder.encode(text.replaceAll("\n", "\r")),
  (text) => encoder.encode(text.replaceAll(",", ";")),
  (text) => encoder.encode(text.replaceAll(",", "\t")),
  (text) => encoder.encode(text.replaceAll(",", "，")),
];

/** A file in some other encoding, or with other line ends or delimiters. */
export const encoded = (file: Uint8Array, which: number): Uint8Array => ENCODED[which % ENCODED.length]!(textOf(file));

type Edit = (file: Uint8Array) => Uint8Array;
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** So many bytes at a place are put in the place of others. */
export const splice = (file: Uint8Array, at: number, cut: number, put: Uint8Array): Uint8Array => {
  const start = at % (file.length + 1);
  return joined(file.subarray(0, start), put, file.subarray(start + cut));
};

/** The file without what is behind a place. */
export const cutAt = (file: Uint8Array, at: number): Uint8Array => file.slice(0, at % (file.length + 1));

/** Lines in another order: from one place, moved or copied to another. */
export function moveLine(file: Uint8Array, from: number, to: number, copies: boolean): Uint8Array {
  const lines = Buffer.from(file).toString("latin1").split("\n");
  const taken = lines[from % lines.length]!;
  if (!copies) lines.splice(from % lines.length, 1);
  lines.splice(to % (lines.length + 1), 0, taken);
  return new Uint8Array(Buffer.from(lines.join("\n"), "latin1"));
}

const edit = (others: readonly Uint8Array[], signs: readonly string[]): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc.tuple(fc.nat(), fc.nat(12), fc.uint8Array({ maxLength: 6 })).map(
      ([at, cut, put]): Edit =>
        (file) =>
          splice(file, at, cut, put),
    ),
    fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...signs)).map(
      ([at, cut, put]): Edit =>
        (file) =>
          splice(file, at, cut, encoder.encode(put)),
    ),
    fc.nat().map(
      (at): Edit =>
        (file) =>
          cutAt(file, at),
    ),
    fc.tuple(fc.nat(), fc.nat(), fc.boolean()).map(
      ([from, to, copies]): Edit =>
        (file) =>
          moveLine(file, from, to, copies),
    ),
    fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(
      ([at, length, to]): Edit =>
        (file) =>
          splice(file, to, 0, file.slice(at % (file.length + 1)).slice(0, length % 80)),
    ),
    fc.tuple(fc.constantFrom(...others), fc.nat(), fc.nat()).map(
      ([other, here, there]): Edit =>
        (file) =>
          joined(cutAt(file, here), other.slice(there % (other.length + 1))),
    ),
    fc.nat(ENCODED.length - 1).map(
      (which): Edit =>
        (file) =>
          encoded(file, which),
    ),
  );

/** Signs that mean something in one of our files. */
export const SIGNS: readonly string[] = [
  ..."\",;\t\r\n：，-—%‰万亿余约一三５.0123456789#[]{}&*!|>'\\:?@`~ \u3000",
  "\r\n",
  "\n\n",
  '""',
  ",,",
  "指标",
  "年份",
  "数值",
  "indicator",
  "period",
  "value",
  "2018",
  "2019年",
  "  ",
  "- ",
  "---\n",
  "\ufeff",
  "\u0000",
  "\u001b[",
];

/** A file of ours after what transfers, editors and haste do to files: one to eight edits. */
export const mutantOf = (seeds: readonly Uint8Array[], most = 8): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.array(edit(seeds, SIGNS), { minLength: 1, maxLength: most }))
    .map(([seed, edits]) => edits.reduce((file, change) => change(file), seed));
