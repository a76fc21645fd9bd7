import { describe, expect, test } from "vitest";
import { judge } from "../../support.ts";

describe("at-least 18 (达到)", () => {
  const indicator = { unit: "个", target: { "at-least": 18 } };
  test.each([
    ["17", "missed", { gap: "-1", shortfall: "1", needs: "18", attainment: "17/18" }],
    ["17.999999999999999", "missed", { shortfall: "0.000000000000001" }],
    ["18", "met", { gap: "0", shortfall: "0", needs: "18", attainment: "1" }],
    ["27", "met", { gap: "9", shortfall: "0", needs: "18", attainment: "1.5" }],
  ])("%s is %s", (value, said, numbers) =>
    expect(judge(indicator, { 2019: value })).toMatchObject({ said, bound: "18", ...numbers }),
  );

  test("is what a bare number means", () =>
    expect(judge({ unit: "个", target: 18 }, { 2019: 18 })).toEqual(judge(indicator, { 2019: 18 })));

  test("17.2 in a unit that counts whole things needs 18, in others 17.2", () => {
    expect(judge({ unit: "个", target: 17.2 }, { 2019: 17 }).needs).toBe("18");
    expect(judge({ unit: "%", target: 17.2 }, { 2019: 17 }).needs).toBe("17.2");
  });
});
