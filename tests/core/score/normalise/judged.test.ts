import { describe, expect, test } from "vitest";
import { toText } from "../../../../src/core/exact.ts";
import { allOrNothing, eachJudged, figureOf, withoutRatio } from "../../../../src/core/score/normalise/judged.ts";
import { cellOf, judgedCell, plainly } from "../cells.ts";

const assessed = (target: unknown, value: string | number, asOf = 2019) =>
  judgedCell({ target }, { [asOf]: value }, asOf).assessment!;

describe("each that was judged", () => {
  test.each([
    ["judged", judgedCell({ target: 5 }, { 2019: 3 }), "1"],
    ["pending is judged as well", judgedCell({ target: 5 }, { 2018: 3 }, 2018), "1"],
    ["too old", judgedCell({ target: 5 }, { 2017: 3 }), "too-old"],
    ["no target", judgedCell({}, { 2019: 3 }), "no-target"],
    ["no figure", cellOf(null), "no-observation"],
  ])("%s", (_, cell, expected) =>
    expect(eachJudged([cell], () => ({ n: 1n, d: 1n })).map(plainly)).toEqual([expected]),
  );
});

describe("all or nothing", () => {
  test.each([
    ["done", { done: true }, "是", "1"],
    ["not done", { done: true }, "否", "0"],
    ["a level is neither", 5, 3, null],
  ])("%s", (_, target, value, expected) => {
    const worth = allOrNothing(assessed(target, value));
    expect(worth && toText(worth)).toBe(expected);
  });

  test("nobody can tell yet", () =>
    expect(allOrNothing({ ...assessed({ done: true }, "是"), holds: null })).toBeNull());
});

test("a figure of more than one number has no ratio for that", () => {
  const [plain, more] = [assessed(40, 30), assessed(40, "30余")];
  expect([plainly(figureOf(plain)!), figureOf(more)]).toEqual(["30", null]);
  expect([withoutRatio(plain), withoutRatio(more)]).toEqual(["no-ratio", "qualified-value"]);
});
