const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/**
 * A text from an input as it may be shown to a person: controls, direction marks, invisible characters and lone surrogates
 * become visible escapes, and what a CI log would take for a command is broken.
 */
export function safe(text: string): string {
  if (isHarmless(text)) return text;
  return breakCommands(
    text
      .replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
      .replace(/##(?=\[|vso\[)/g, "#\\u{23}"),
  );
}

/** Whether there are only characters that are never touched, as in nearly every text; a look at each is quicker than a search. */
function isHarmless(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const plain = code >= 0x20 && code < 0x7f && code !== 0x23 && code !== 0x3a;
    if (!plain && !(code >= 0x3001 && code <= 0x9fff)) return false;
  }
  return true;
}

/** Lines that a CI log would take for commands, broken; also after folding, which moves what stood within a line. */
export function breakCommands(lines: string): string {
  return lines.replace(/^(\s*)::/gmu, "$1:\\u{3a}");
}
