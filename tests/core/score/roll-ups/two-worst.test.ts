import { describe, expect, test } from "vitest";
import { twoWorst } from "../../../../src/core/score/roll-ups/two-worst.ts";
import { fraction } from "../made.ts";

const colour = (shades: string, indicators?: number) => {
  const all = shades.split(" ").map(fraction);
  return twoWorst.colour(all, indicators ?? all.length);
};

describe("two-worst: the colour of the mean of the two worst shades", () => {
  test.each([
    ["the mean decides", "0.9 1.3 3", "orange"],
    ["from 1.5 on it is yellow", "1.2 1.8", "yellow"],
    ["just below that it is orange", "1.2 1.799", "orange"],
    ["both red", "0.4 0.9 2.5", "red"],
    ["a mean below 1 with one of them orange is orange", "0.2 1.3 3", "orange"],
    ["or green", "0 2", "orange"],
    ["very low beside green", "0 1.9", "orange"],
    ["both green", "2 2.1 3", "green"],
    ["a mean of 2 with one of them yellow is yellow", "1.9 2.9 3", "yellow"],
    ["or orange", "1.1 3", "yellow"],
    ["one indicator has its own", "1.2", "orange"],
    ["in any order", "3 0.2 0.3", "red"],
    ["a hair below 1 is below 1", "0.99999999999999999999 1", "orange"],
  ])("%s: %s is %s", (_, shades, expected) => expect(colour(shades)).toBe(expected));

  test.each([
    ["2 2", 4, "green"],
    ["2 2", 5, null],
    ["0.5", 2, "red"],
    ["0.5", 3, null],
  ])("%s out of %i indicators is %s", (shades, indicators, expected) =>
    expect(colour(shades, indicators)).toBe(expected),
  );
});
