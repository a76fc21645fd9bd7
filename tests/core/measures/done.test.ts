import { describe, expect, test } from "vitest";
import { judge } from "../../support.ts";

describe("done", () => {
  test.each([
    ["是", "2019", "2019", "met"],
    ["yes", "2019", "2019", "met"],
    ["1", "2019", "2019", "met"],
    ["已完成", "2019", "2019", "met"],
    ["否", "2019", "2019", "missed"],
    ["no", "2019", "2019", "missed"],
    ["0", "2019", "2019", "missed"],
    ["是", "2018", "2018", "met early"],
    ["否", "2018", "2018", "pending, fails"],
    ["是", "2016", "2018", "pending, holds"],
    ["是", "2018", "2019", "met, stale"],
    ["是", "2017", "2019", "too-old"],
    ["maybe", "2019", "2019", "unreadable-value"],
    ["", "2019", "2019", "no-observation"],
  ])("%j of %s, judged in %s, is %s", (value, period, asOf, said) =>
    expect(judge({ target: { done: true } }, { [period]: value }, asOf).said).toBe(said),
  );

  test("has no bound without a figure either", () =>
    expect(judge({ target: { done: true } }, {})).toMatchObject({ said: "no-observation", bound: null, needs: null }));

  test("has no bound, gap or attainment", () =>
    expect(judge({ target: { done: true } }, { 2019: "否" })).toMatchObject({
      actual: "0",
      raw: "否",
      bound: null,
      gap: null,
      shortfall: null,
      needs: null,
      attainment: null,
      fromBaseline: null,
    }));
});
