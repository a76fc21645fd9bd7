import { describe, expect, test } from "vitest";
import { directionFor, directionOf } from "../../../src/core/score/direction.ts";
import { type Content, planOf } from "../../support.ts";
import { postsOf } from "./cells.ts";

test.each([
  ["0 100", "up"],
  ["100 0", "down"],
  ["-5 -7", "down"],
  ["1e-9 2e-9", "up"],
])("of two goalposts the best says the way: %s", (posts, way) => expect(directionOf(postsOf(posts))).toBe(way));

describe("which way is better", () => {
  test.each<[says: string, indicator: Content, way: "up" | "down" | null]>([
    ["the target", { target: 5 }, "up"],
    ["a target not to be exceeded", { target: { "at-most": 5 } }, "down"],
    ["several that agree", { target: [{ "less-than": 5 }, { done: true }, { "at-most": 3 }] }, "down"],
    ["a range beside another: the other", { target: [{ between: [3, 6] }, { "at-least": 4 }] }, "up"],
    [
      "of targets that say the opposite of one another none",
      { target: [3, { "at-most": 5 }], goalposts: { worst: 9, best: 4 } },
      "down",
    ],
    ["never a milestone", { milestones: [{ by: 2018, "at-most": 5 }], direction: "lower" }, "down"],
    ["a negative change", { target: { change: -2 } }, "down"],
    ["of a range, the goalposts", { target: { between: [3, 6] }, goalposts: { worst: 9, best: 4 } }, "down"],
    ["else what the indicator says", { target: { about: 5, within: 1 }, direction: "higher" }, "up"],
    ["without a target the goalposts", { goalposts: { worst: 1, best: 4 } }, "up"],
    ["or the indicator", { direction: "lower" }, "down"],
    ["nobody", { normalise: "none" }, null],
    ["yes or no: nobody", { target: { done: true }, normalise: "none" }, null],
  ])("%s", (_, indicator, way) => {
    const plan = planOf({ score: { normalise: "none" }, indicators: [{ id: "x", ...indicator }] });
    expect(directionFor(plan.indicators[0]!)).toBe(way);
  });
});
