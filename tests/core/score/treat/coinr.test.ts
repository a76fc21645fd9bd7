import { describe, expect, test } from "vitest";
import { coinr } from "../../../../src/core/score/treat/coinr.ts";
import { log } from "../../../../src/core/score/treat/log.ts";
import { COINR, TAIL, treated } from "./samples.ts";

describe("coinr: winsorised; where that isn't enough, logarithms of the figures as they were", () => {
  test.each([
    ["what is fine stays", "1 2 3 4", 5, "1 2 3 4"],
    ["winsorised", COINR, 5, "1 2 3 4 5 6 7 8 9 10 30 30"],
    ["two points are enough", TAIL, 5, "0 0 0 0 0 0 0 0 0 0 0 0 5 40 300 2000 9000 9000 9000"],
    ["one is not", TAIL, 1, treated(log, TAIL)],
    ["none may be moved", COINR, 0, treated(log, COINR)],
    ["alike figures", "5 5 5 5", 5, "5 5 5 5"],
  ])("%s", (_, text, most, expected) => expect(treated(coinr, text, most)).toBe(expected));

  test("five points where nobody says", () => expect(coinr.most).toBe(5));
});
