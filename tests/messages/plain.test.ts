import { expect, test } from "vitest";
import { plain } from "../../src/messages/plain.ts";

test.each([
  ["３５.２", "35.2"],
  ["－２．０％", "-2.0%"],
  ["35.2", null],
  ["ＯＫ", null],
  ["29①", null],
  ["5²", null],
])("%s is %s in plain digits", (value, expected) => expect(plain(value)).toBe(expected));
