import { expect, test } from "vitest";
import { inAscii } from "../../src/report/marks.ts";

test.each([
  ["a dash between words", "done — exit 0", "done - exit 0"],
  ["a dot between words", "met · 3", "met - 3"],
  ["a range", "rank 5–95 %", "rank 5-95 %"],
  ["an ellipsis", "and more…", "and more..."],
])("%s", (_, text, expected) => expect(inAscii(text)).toBe(expected));
