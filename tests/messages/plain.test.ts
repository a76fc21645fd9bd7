import { expect, test } from "vitest";
import { asRange, plain } from "../../src/messages/plain.ts";

test.each([
  ["３５.２", "35.2"],
  ["－２．０％", "-2.0%"],
  ["35.2", null],
  ["ＯＫ", null],
  ["29①", null],
  ["5²", null],
])("%s is %s in plain digits", (value, expected) => expect(plain(value)).toBe(expected));

test.each([
  ["35-40", "35—40"],
  [" 3.4-3.5 ", "3.4—3.5"],
  ["３５－４０", "35—40"],
  ["9-10", "9—10"],
  ["40-35", null],
  ["35/40", null],
  ["2021-03-04", null],
  ["-5", null],
])("%s may be the range %s", (value, expected) => expect(asRange(value)).toBe(expected));
