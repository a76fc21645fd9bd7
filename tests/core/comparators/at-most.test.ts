import { describe, expect, test } from "vitest";
import { judge } from "../../support.ts";

describe("at-most 40 (控制在…以内)", () => {
  const indicator = { unit: "件", target: { "at-most": 40 } };
  test.each([
    ["30", "met", { gap: "-10", shortfall: "0", needs: "40", attainment: "1.25" }],
    ["40", "met", { gap: "0", shortfall: "0", attainment: "1" }],
    ["41", "missed", { gap: "1", shortfall: "1", attainment: "0.975" }],
    ["100", "missed", { gap: "60", shortfall: "60", attainment: "-0.5" }],
  ])("%s is %s", (value, said, numbers) =>
    expect(judge(indicator, { 2019: value })).toMatchObject({ said, bound: "40", ...numbers }),
  );

  test("at most 40.5 whole things lets 40 pass next", () =>
    expect(judge({ unit: "件", target: { "at-most": 40.5 } }, { 2019: 41 }).needs).toBe("40"));

  test("a bound of 0 has a gap and no attainment", () =>
    expect(judge({ unit: "件", target: { "at-most": 0 } }, { 2019: 3 })).toMatchObject({
      said: "missed",
      gap: "3",
      attainment: null,
    }));
});
