import { expect, test } from "vitest";
import { REASONS } from "../../src/core/assessment.ts";
import { ESTIMATES, OUTLOOKS, TRAJECTORY_REASONS } from "../../src/core/outlook.ts";

test("the outlooks, best first, and what can't be said last", () =>
  expect(OUTLOOKS).toEqual(["achieved", "on-track", "moderate", "off-track", "regressing", "n/a"]));

test("whatever keeps a verdict from being said can keep a trajectory from it; each reason once", () => {
  expect(TRAJECTORY_REASONS.slice(0, REASONS.length)).toEqual(REASONS);
  expect(new Set(TRAJECTORY_REASONS).size).toBe(TRAJECTORY_REASONS.length);
});

test("the numbers that have a reason of their own", () =>
  expect(ESTIMATES).toEqual(["expected", "ahead", "ratio", "required", "actual", "projected", "attained"]));
