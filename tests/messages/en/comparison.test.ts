import { expect, test } from "vitest";
import { comparison } from "../../../src/messages/en/comparison.ts";
import { SCORE_REASONS } from "../../../src/core/score/outcome.ts";

test("every reason has words, all of them English", () => {
  const texts = [...Object.values(comparison.columns), ...SCORE_REASONS.map((reason) => comparison.reasons[reason])];
  expect(texts.filter((text) => text === "" || /\p{Script=Han}/u.test(text))).toEqual([]);
});

test("counts are one or many", () => {
  expect([comparison.ranked(1, "score"), comparison.ranked(4, "met")]).toEqual([
    "1 area ranked by score",
    "4 areas ranked by targets met",
  ]);
  expect([comparison.clamped(1), comparison.clamped(2)].map((text) => text.split(" ").slice(0, 2).join(" "))).toEqual([
    "1 figure",
    "2 figures",
  ]);
});

test("names stand in a line", () => {
  expect(comparison.unranked(["甲 (too old)", "乙"])).toBe("not ranked: 甲 (too old), 乙");
  expect(comparison.more(3)).toBe("and 3 more");
});
