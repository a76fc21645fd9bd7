import { describe, expect, test } from "vitest";
import { REASONS } from "../../../src/core/assessment.ts";
import { isScoreReason, SCORE_REASONS } from "../../../src/core/score/outcome.ts";

describe("the reasons for having no score", () => {
  test("are those for having no verdict, and more", () =>
    expect(SCORE_REASONS).toEqual(expect.arrayContaining([...REASONS])));
  test("each is there once", () => expect(new Set(SCORE_REASONS).size).toBe(SCORE_REASONS.length));

  test.each([
    ["no-observation", true],
    ["no-direction", true],
    ["no-path", false],
    ["constructor", false],
  ])("%s is one: %s", (reason, expected) => expect(isScoreReason(reason)).toBe(expected));
});
