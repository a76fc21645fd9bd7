import { describe, expect, test } from "vitest";
import { distanceToTarget } from "../../../../src/core/score/normalise/distance-to-target.ts";
import { number } from "../../../support.ts";
import { cellOf, judgedCell, line } from "../cells.ts";

const cells = (own: Parameters<typeof judgedCell>[0], values: string) =>
  values.split(" ").map((value) => judgedCell(own, { 2019: value }));

describe("distance-to-target: (x − min) ÷ (t − min), min the worst of the run", () => {
  test.each([
    ["upwards", { target: 10 }, "2 6 10 14", "0 0.5 1 1.5"],
    ["downwards (max − x) ÷ (max − t)", { target: { "at-most": 10 } }, "20 15 10 5", "0 0.5 1 1.5"],
    [
      "the level that a growth leads to",
      { baseline: { value: 100, period: 2016 }, target: { growth: "50%" } },
      "100 125 150",
      "0 0.5 1",
    ],
    [
      "a range: inside, and towards its nearer end",
      { target: { between: [10, 20] } },
      "2 6 15 30 25 20",
      "0 0.5 1 0 0.5 1",
    ],
    [
      "the levels that a range of growth leads to",
      { baseline: { value: 100, period: 2016 }, target: { growth: { between: ["40%", "60%"] } } },
      "100 120 150 180 200",
      "0 0.5 1 0.5 0",
    ],
    ["the worst is at the target: no distance", { target: 10 }, "10 12", "no-range no-range"],
    ["all are beyond it: no distance, and none upside down", { target: 10 }, "11 12", "no-range no-range"],
    [
      "a change is not on the scale of the figures",
      { baseline: { value: 1, period: 2016 }, target: { change: 5 } },
      "3 6",
      "no-target no-target",
    ],
    [
      "nor is a yearly promise",
      { target: { "every-year": { "at-least": 3 }, from: 2019 } },
      "3 6",
      "no-target no-target",
    ],
    [
      "a base that is no single number leads to no single level",
      { baseline: { value: "100余", period: 2016 }, target: { growth: "50%" } },
      "100 900",
      "qualified-value qualified-value",
    ],
    ["no base, no level", { target: { growth: "50%", since: 2016 } }, "3 6", "no-baseline no-baseline"],
    ["no target", {}, "3 6", "no-target no-target"],
  ])("%s", (_, own, values, expected) => expect(line(distanceToTarget, cells(own, values))).toBe(expected));

  test("each area goes by its own target", () =>
    expect(line(distanceToTarget, [...cells({ target: 10 }, "2 6"), ...cells({ target: 22 }, "12")])).toBe(
      "0 0.5 0.5",
    ));

  test("a figure that stands in for a missing one has its distance all the same", () => {
    const [missing] = cells({ target: 10 }, "");
    expect(
      line(distanceToTarget, [...cells({ target: 10 }, "2"), { ...missing!, value: number("6") }, cellOf(null)]),
    ).toBe("0 0.5 no-observation");
  });

  test("of a range of growth it goes by the nearer end of what was judged, which has to be one number", () => {
    const own = { baseline: { value: 100, period: 2016 }, target: { growth: { between: ["40%", "60%"] } } };
    const [vague, beyond, exact] = cells(own, "150余 200余 180");
    const standIns = [vague, beyond, exact].map((one) => ({ ...one!, value: number("180") }));
    const worst = cells(own, "100 200");
    expect(line(distanceToTarget, [...standIns, ...worst])).toBe("qualified-value qualified-value 0.5 0 0");
  });

  test("and of a range the end that is nearer to it, whatever was judged", () => {
    const [missing] = cells({ target: { between: [10, 20] } }, "");
    const [old] = [judgedCell({ target: { between: [10, 20] } }, { 2016: 1000 })];
    const standIns = ["6", "8", "15"].map((text) => ({ ...missing!, value: number(text) }));
    expect(line(distanceToTarget, [...standIns, { ...old!, value: number("12") }])).toBe("0 0.5 1 1");
  });
});
