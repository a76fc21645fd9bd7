import { widthOf } from "./width.ts";

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Pieces after which a line may end: words with the blanks behind them, and every ideograph by itself. */
function pieces(text: string): string[] {
  return (
    text.match(/\s+|[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu) ?? []
  );
}

/** Signs that must not start a line stay with what is before them. */
const CLOSING = /^[，。、；：！？）》」』】”’％,.;:!?)\]}%]/u;

/** Breaks a text into lines of at most a width in columns; a word that is longer is cut between characters. Nothing is lost. */
export function wrap(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    lines.push(line.trimEnd());
    line = "";
  };
  for (const piece of pieces(text)) {
    if (widthOf(line + piece) <= width) {
      line += piece;
      continue;
    }
    if (/^\s+$/.test(piece)) {
      if (line !== "") flush();
      continue;
    }
    if (line !== "" && CLOSING.test(piece) && WIDE.test(line)) {
      const characters = [...line];
      let moved = characters.pop()!;
      while (CLOSING.test(moved) && characters.length > 0) moved = characters.pop()! + moved;
      if (widthOf(moved + piece) <= width) {
        line = characters.join("");
        if (line !== "") flush();
        line = moved + piece;
        continue;
      }
    }
    if (line.trim() !== "") flush();
    line = "";
    for (const character of piece) {
      if (widthOf(line + character) > width && line !== "") flush();
      line += character;
    }
  }
  if (line.trim() !== "") flush();
  return lines;
}

export type Align = "left" | "right";

/** A text filled up with blanks to a width in columns. */
export function pad(text: string, width: number, align: Align): string {
  const blanks = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + blanks : blanks + text;
}
