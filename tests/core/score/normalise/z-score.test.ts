import { describe, expect, test } from "vitest";
import { zScore } from "../../../../src/core/score/normalise/z-score.ts";
import { number } from "../../../support.ts";
import { cellsOf, line, said } from "../cells.ts";

describe("z-score: (x − mean) ÷ the sample's deviation", () => {
  test.each([
    ["1 2 3", "up", [-1, "0", 1]],
    ["1 2 3", "down", [1, "0", -1]],
    [
      "2 4 4 4 5 5 7 9",
      "up",
      [
        -1.4031215200402281,
        -0.46770717334674267,
        -0.46770717334674267,
        -0.46770717334674267,
        "0",
        "0",
        0.9354143466934853,
        1.8708286933869707,
      ],
    ],
    ["1 - 2", "up", [-0.7071067811865476, "no-observation", 0.7071067811865476]],
  ] as const)("%s %s", (values, direction, expected) =>
    expect(said(zScore, cellsOf(values, direction))).toEqual(expected),
  );

  test.each([
    ["fewer than two", "5 -", "no-range no-observation"],
    ["all alike", "5 5 5", "no-range no-range no-range"],
    ["nobody", "-", "no-observation"],
  ])("%s: none", (_, values, expected) => expect(line(zScore, cellsOf(values))).toBe(expected));

  test.each([
    ["mean 100 and deviation 15", "100", "15", [85, "100", 115]],
    ["AMPI's deviation alone", null, "10", [-10, "0", 10]],
    ["a mean alone", "0.5", null, [-0.5, "0.5", 1.5]],
  ])("on a scale of its own: %s", (_, mean, deviation, expected) => {
    const setting = {
      mean: mean === null ? null : number(mean),
      deviation: deviation === null ? null : number(deviation),
    };
    expect(said(zScore, cellsOf("1 2 3"), setting)).toEqual(expected);
  });
});
