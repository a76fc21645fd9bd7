import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { widthOf } from "../../src/report/width.ts";
import { runs } from "../effort.ts";

/** The scripts that plans and data are written in, with the signs and pictures beside them; Hangul as it is composed. */
const USUAL =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\uac00-\ud7a3\uff01-\uff9f\p{Emoji_Presentation}\u0020-\u007e\u00a1-\u00ac\u00ae-\u036f\u2010-\u2027\u2030-\u205e\u2070-\u218b\u2190-\u23ff\u2460-\u25ff\u2702-\u2709\u2713-\u2718\u3000-\u303e]/u;

test("every usual character is as wide as string-width says, alone and between others", () => {
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x32000; code++) {
    const character = String.fromCodePoint(code);
    // Half a flag is none, and a shade of skin goes with what is before it.
    if (!USUAL.test(character) || /[\p{Regional_Indicator}\p{Emoji_Modifier}]/u.test(character)) continue;
    for (const text of [character, `达${character}标`]) {
      if (widthOf(text) !== stringWidth(text)) {
        wrong.push(`${code.toString(16)} in ${text}: ${widthOf(text)}, not ${stringWidth(text)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);

test("so is every text, with emoji, combining marks and Hangul in it", () => {
  const parts = [
    ..."ab 9科技，（）≥—é한",
    "e\u0301",
    "👩‍🔬",
    "1️⃣",
    "🇨🇳",
    "\u1112\u1161\u11ab",
    "ﾊﾞ",
    "か\u3099",
    "❤️",
    "👨‍👩‍👧‍👦",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (list) => {
      const text = list.join("");
      expect(widthOf(text)).toBe(stringWidth(text));
    }),
    { numRuns: runs(1_000) },
  );
});
