import fastWidth from "fast-string-width";

/** Signs of reports and documents that take one column. */
const NARROW = new Set([..."−–—…·×÷≥≤≈±→✓✗†°‰“”‘’"].map((sign) => sign.charCodeAt(0)));

/**
 * Columns that a text takes in a terminal. Characters that never join with their neighbours (ASCII, ideographs, full-width
 * forms and the usual signs) are added up here; a text with any other is measured as a whole, composed, since marks,
 * emoji and Hangul join.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code >= 0x20 && code < 0x7f) || NARROW.has(code)) width++;
    else if (isWide(code)) width += 2;
    else return fastWidth(text.normalize("NFC"));
  }
  return width;
}

/** Ideographs, CJK punctuation and full-width forms, as far as nothing ever joins them. */
const isWide = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e);
