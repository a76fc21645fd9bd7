import { describe, expect, test } from "vitest";
import { rational } from "../../../../src/core/exact.ts";
import { across, each } from "../../../../src/core/score/normalise/cells.ts";
import { cellsOf, plainly } from "../cells.ts";

test("each: a figure gets its number, what is missing its reason", () =>
  expect(each(cellsOf("3 - 0"), (value) => value).map(plainly)).toEqual(["3", "no-observation", "0"]));

describe("across: a sample in which more is better", () => {
  const figures = (cells: ReturnType<typeof cellsOf>) =>
    across(cells, (sample) => sample.map(({ value }) => value)).map(plainly);

  test.each([
    ["up", cellsOf("3 - 5"), ["3", "no-observation", "5"]],
    ["down", cellsOf("3 - 5", "down"), ["-3", "no-observation", "-5"]],
    ["a cell without a direction is no part of it", [...cellsOf("3"), ...cellsOf("7", null)], ["3", "no-direction"]],
    ["nor is it missing a figure and a direction", cellsOf("-", null), ["no-observation"]],
    [
      "both ways at once are no sample",
      [...cellsOf("3 -"), ...cellsOf("7", "down")],
      ["no-direction", "no-observation", "no-direction"],
    ],
    ["unless the other way has no figure", [...cellsOf("3"), ...cellsOf("-", "down")], ["3", "no-observation"]],
    ["no area at all", [], []],
  ])("%s", (_, cells, expected) => expect(figures(cells)).toEqual(expected));

  test("what is missing is no part of it", () => {
    const sizes: number[] = [];
    across(cellsOf("3 - 5"), (sample) => {
      sizes.push(sample.length);
      return sample.map(() => rational(0));
    });
    expect(sizes).toEqual([2]);
  });
});
