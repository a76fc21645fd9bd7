import { describe, expect, test } from "vitest";
import { sdsn } from "../../../src/core/progress/sdsn.ts";
import { told } from "./course.ts";

describe("sdsn: linear change per year over that which the way takes, in arrows", () => {
  test.each([
    ["as much as it takes ↑", "60@2015 70@2020 ≥90@2030", "on-track 1"],
    ["a little less ➚", "60@2015 69.99@2020 ≥90@2030", "moderate 0.999"],
    ["half ➚", "60@2015 65@2020 ≥90@2030", "moderate 0.5"],
    ["less than half →", "60@2015 64.99@2020 ≥90@2030", "off-track 0.499"],
    ["nothing →", "60@2015 60@2020 ≥90@2030", "off-track 0"],
    ["less than there was ↓", "60@2015 59@2020 ≥90@2030", "regressing -0.1"],
    ["lost ↓", "95@2015 89@2020 ≥90@2030", "regressing start-beyond-target"],
    ["values are not clamped to 0..100", "-20@2015 0@2020 ≥40@2030", "on-track 1"],
    ["no target", "60@2015 70@2020 up", "needs-target"],
  ])("%s: %s is %s", (_, text, expected) => expect(told(sdsn, text)).toBe(expected));

  test("in the words of the report", () =>
    expect(sdsn.labels).toEqual({
      achieved: "on track or maintaining",
      "on-track": "on track or maintaining",
      moderate: "moderately improving",
      "off-track": "stagnating",
      regressing: "decreasing",
    }));

  test("from 2015 on", () => expect([sdsn.baseYear, sdsn.window]).toEqual([2015, null]));
});
