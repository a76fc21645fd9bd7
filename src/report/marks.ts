import type { Verdict } from "../core/assessment.ts";
import type { Look } from "./format.ts";

const MARKS: Readonly<Record<Verdict, readonly [string, string]>> = {
  met: ["✓", "+"],
  near: ["≈", "~"],
  missed: ["✗", "x"],
  pending: ["·", "."],
  "not-assessed": ["?", "?"],
};

/** The sign of a verdict. */
export const mark = (verdict: Verdict, { ascii }: Pick<Look, "ascii">): string => MARKS[verdict][ascii ? 1 : 0];

/** Its colour, which only repeats what sign and word say. */
export function paintOf(verdict: Verdict, { paint }: Pick<Look, "paint">): (text: string) => string {
  switch (verdict) {
    case "met":
      return paint.green;
    case "near":
    case "not-assessed":
      return paint.yellow;
    case "missed":
      return paint.red;
    case "pending":
      return paint.dim;
  }
}

/** Our own words without typographic signs. */
export const inAscii = (text: string): string =>
  text
    .replace(/ [·—] /gu, " - ")
    .replace(/–/gu, "-")
    .replace(/…/gu, "...");
