import { COMMAND, HIDDEN, visible } from "../core/hidden.ts";

/**
 * A text from an input as it may be shown to a person: controls, direction marks, invisible characters and lone surrogates
 * become visible escapes, and what a CI log would take for a command is broken.
 */
export function safe(text: string): string {
  return isHarmless(text) ? text : breakCommands(visible(text));
}

const HANGUL_FILLER = 0x3164;
const LINE_FEED = 0x0a;
const COLON = 0x3a;

/** Whether a character is one of the many that are never touched; a look at each is quicker than a search. */
const isCommon = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f && code !== 0x23) ||
  (code >= 0x3001 && code <= 0x9fff && code !== HANGUL_FILLER) ||
  (code > 0xad && code < 0x250) ||
  (code >= 0x2010 && code < 0x2028) ||
  (code >= 0x2190 && code < 0x2300) ||
  (code >= 0xff01 && code < 0xff5f);

/** Whether there are only such characters, as in nearly every text. */
function isHarmless(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === COLON || !isCommon(code)) return false;
  }
  return true;
}

/** Lines that a CI log would take for commands, broken; also after folding, which moves what stood within a line. */
export function breakCommands(lines: string): string {
  return lines.replace(/^([^\S\n]*)::/gmu, "$1:\\u{3a}");
}

const escape = (text: string): string =>
  text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const HIDDEN_IN_LINES = new RegExp(`(?!\n)(?:${HIDDEN.source})`, HIDDEN.flags);

/** JSON of several lines that a terminal and a CI may see: the texts in it are what they were, by escapes where one is needed. */
export const jsonLines = (value: unknown): string => escaped(`${JSON.stringify(value, null, 2)}\n`);

/** The same of a thing in a list that stands under a key of a document, as it stands there, without a line end. */
export const jsonItem = (value: unknown): string =>
  escaped(JSON.stringify([[value]], null, 2).slice("[\n  [\n".length, -"\n  ]\n]".length));

function escaped(text: string): string {
  let sound = 0;
  while (sound < text.length && (isCommon(text.charCodeAt(sound)) || text.charCodeAt(sound) === LINE_FEED)) sound++;
  if (sound === text.length) return text;
  return text.slice(0, sound) + text.slice(sound).replace(HIDDEN_IN_LINES, escape).replace(COMMAND, "#\\u0023");
}
