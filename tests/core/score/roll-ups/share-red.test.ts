import { describe, expect, test } from "vitest";
import { shareRed } from "../../../../src/core/score/roll-ups/share-red.ts";
import { fraction } from "../made.ts";

const SHADES = { r: "0.5", o: "1.2", y: "1.7", g: "2.4" };

/** "rog": one red, one orange, one green. */
const colour = (letters: string, limit: string | null = null, indicators = letters.length) => {
  const shades = [...letters].map((letter) => fraction(SHADES[letter as keyof typeof SHADES]));
  const share = limit === null ? null : { share: fraction(limit.replace("≥", "")), inclusive: limit.startsWith("≥") };
  return shareRed.colour(shades, indicators, share);
};

describe("share-red: the mean of the colours, red where too many are", () => {
  test.each([
    ["g", null, "green"],
    ["rg", null, "yellow"],
    ["ro", null, "orange"],
    ["yg", null, "green"],
    ["rrg", null, "orange"],
    ["rrrg", null, "orange"],
    ["rrrrg", null, "orange"],
    ["rrrrrg", null, "orange"],
    ["rrrrrrg", null, "red"],
    ["oy", null, "yellow"],
    ["rgg", "1/3", "yellow"],
    ["rgg", "≥1/3", "red"],
    ["rrggg", "1/3", "red"],
    ["rggg", "≥1/3", "yellow"],
    ["ggg", "≥0", "green"],
    ["rggg", "0", "red"],
  ])("%s with a limit of %s is %s", (letters, limit, expected) => expect(colour(letters, limit)).toBe(expected));

  test("the share is one of those that have a colour; less than half of them is grey", () => {
    expect(colour("rgg", "≥1/3", 6)).toBe("red");
    expect(colour("rgg", "≥1/3", 7)).toBeNull();
  });
});
