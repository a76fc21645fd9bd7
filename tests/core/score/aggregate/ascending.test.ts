import { expect, test } from "vitest";
import { parseDecimal, toText } from "../../../../src/core/exact.ts";
import { ascending, sortTogether } from "../../../../src/core/score/aggregate/ascending.ts";

test.each([
  [[3, 1, 2], [30, 10, 20], 3, [1, 2, 3], [10, 20, 30]],
  [[3, 1, 2], [30, 10, 20], 2, [1, 3, 2], [10, 30, 20]],
  [[2, 1, 2, 1], [1, 2, 3, 4], 4, [1, 1, 2, 2], [2, 4, 1, 3]],
  [[], [], 0, [], []],
])("%j with %j, the first %i of them, become %j with %j", (values, weights, count, sorted, along) => {
  const [own, theirs] = [Float64Array.from(values), Float64Array.from(weights)];
  sortTogether(own, theirs, count);
  expect([[...own], [...theirs]]).toEqual([sorted, along]);
});

test("fractions are sorted as numbers, with their weights", () => {
  const exact = (text: string) => text.split(" ").map((one) => parseDecimal(one)!);
  const sorted = ascending(exact("10 9 -1"), exact("1 2 3"));
  expect(sorted.map(({ value, weight }) => `${toText(value)}*${toText(weight)}`)).toEqual(["-1*3", "9*2", "10*1"]);
});
