import { describe, expect, test } from "vitest";
import { efficacy } from "../../../../src/core/score/normalise/efficacy.ts";
import { cellsOf, line, postsOf } from "../cells.ts";

describe("efficacy: (x − 不允许值) ÷ (满意值 − 不允许值), on 60 to 100", () => {
  test("its scale", () => expect(efficacy.scale).toEqual([60, 100]));

  test.each([
    ["by goalposts, whoever else there is", "10 15 40", "up", "10 20", "0 0.5 3"],
    ["less is better where the best is the lesser", "10 15 -", "down", "20 10", "1 0.5 no-observation"],
    ["by the worst and the best of the run without them", "10 15 20", "up", null, "0 0.5 1"],
    ["downwards", "10 15 20", "down", null, "1 0.5 0"],
    ["one area alone", "10", "up", null, "no-range"],
    ["no direction and no goalposts", "10 20", null, null, "no-direction no-direction"],
    ["goalposts say which way is better", "10 20", null, "10 20", "0 1"],
  ] as const)("%s", (_, values, direction, posts, expected) =>
    expect(line(efficacy, cellsOf(values, direction, posts && postsOf(posts)))).toBe(expected),
  );

  test("areas with goalposts of their own count for the others' worst and best", () =>
    expect(line(efficacy, [...cellsOf("0", "up", postsOf("0 4")), ...cellsOf("1 2")])).toBe("0 0.5 1"));
});
