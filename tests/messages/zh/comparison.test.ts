import { expect, test } from "vitest";
import { comparison } from "../../../src/messages/zh/comparison.ts";
import { SCORE_REASONS } from "../../../src/core/score/outcome.ts";

test("every reason has words, in Chinese", () => {
  const texts = SCORE_REASONS.map((reason) => comparison.reasons[reason]);
  expect(texts.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

test("by what areas are ranked, and which are not", () => {
  expect([comparison.ranked(4, "score"), comparison.ranked(4, "met")]).toEqual([
    "4 个地区按得分排名",
    "4 个地区按达标项数排名",
  ]);
  expect(comparison.unranked(["甲", "乙"])).toBe("未排名：甲、乙");
});
