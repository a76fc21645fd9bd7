import { expect, test } from "vitest";
import { COMMAND, HIDDEN, visible } from "../../src/core/hidden.ts";

test.each([
  ["a\u0000b\u001b\u009bc\n", "a\\u{0}b\\u{1b}\\u{9b}c\\u{a}"],
  ["\u202e\u2066\u200f\u061c", "\\u{202e}\\u{2066}\\u{200f}\\u{61c}"],
  ["\u200b\u2060\u00ad\u3164\u180e\ufeff\u{e0041}", "\\u{200b}\\u{2060}\\u{ad}\\u{3164}\\u{180e}\\u{feff}\\u{e0041}"],
  ["\ud800", "\\u{d800}"],
  ["###[x] ##vso[y]", "##\\u{23}[x] #\\u{23}vso[y]"],
  ["⭐️ 葛\u{e0100} ᠠ\u180b é 😀👍🏽 # ## [", "⭐️ 葛\u{e0100} ᠠ\u180b é 😀👍🏽 # ## ["],
])("%j is shown as %s", (text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(shown.search(HIDDEN) + shown.search(COMMAND)).toBe(-2);
});
