import { describe, expect, test } from "vitest";
import { borda } from "../../../../src/core/score/normalise/borda.ts";
import { cellsOf, line } from "../cells.ts";

describe("borda: how many others it beats", () => {
  test.each([
    ["3 1 2", "up", "2 0 1"],
    ["3 1 2", "down", "0 2 1"],
    ["5 1 5 5 9", "up", "1 0 1 1 4"],
    ["7 -", "up", "0 no-observation"],
  ] as const)("%s %s: %s", (values, direction, expected) =>
    expect(line(borda, cellsOf(values, direction))).toBe(expected),
  );
});
