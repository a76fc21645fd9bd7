import { describe, expect, test } from "vitest";
import { winsorise } from "../../../../src/core/score/treat/winsorise.ts";
import { COINR, TAIL, treated } from "./samples.ts";

const TIED = "1 2 2 3 3 3 4 4 5 5 4 3 2 3 1000 1000";

// By Python's fractions, tests/oracle/normalise.py.
describe("winsorise: the last figure of the longer tail takes the value of the next, until it is fine", () => {
  test.each([
    ["COINr's example: one point is enough", COINR, 5, "1 2 3 4 5 6 7 8 9 10 30 30"],
    ["the lower tail", "-100 -30 -10 -9 -8 -7 -6 -5 -4 -3 -2 -1", 5, "-30 -30 -10 -9 -8 -7 -6 -5 -4 -3 -2 -1"],
    ["whatever the order, over gaps", "1000 - 1 2 3 4 5 6 7 8 9", 5, "9 - 1 2 3 4 5 6 7 8 9"],
    ["what is fine stays", "1 2 3 4", 5, "1 2 3 4"],
    ["two points, which is enough", TAIL, 5, "0 0 0 0 0 0 0 0 0 0 0 0 5 40 300 2000 9000 9000 9000"],
    ["no more than may be", TAIL, 1, "0 0 0 0 0 0 0 0 0 0 0 0 5 40 300 2000 9000 70000 70000"],
    ["alike figures move together", TIED, 2, "1 2 2 3 3 3 4 4 5 5 4 3 2 3 5 5"],
    ["or not at all", TIED, 1, TIED],
    ["two values are left two: nothing could be compared else", "0 0 0 0 0 0 0 0 0 0 1", 5, "0 0 0 0 0 0 0 0 0 0 1"],
    ["alike figures", "5 5 5 5", 5, "5 5 5 5"],
    ["three figures are too few", "1 2 300", 5, "1 2 300"],
    ["none", "- -", 5, "- -"],
  ])("%s", (_, text, most, expected) => expect(treated(winsorise, text, most)).toBe(expected));

  test("five where nobody says", () => expect(winsorise.most).toBe(5));
});
