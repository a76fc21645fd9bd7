import { describe, expect, test } from "vitest";
import { judge } from "../../support.ts";

describe("more-than 25 (超过)", () => {
  const indicator = { unit: "家", target: { "more-than": 25 } };
  test("25 against more than 25 misses and needs 26", () =>
    expect(judge(indicator, { 2019: 25 })).toMatchObject({
      said: "missed",
      bound: "25",
      gap: "0",
      shortfall: "0",
      needs: "26",
      attainment: "1",
    }));

  test.each([
    ["24", "missed", { gap: "-1", shortfall: "1", needs: "26", attainment: "0.96" }],
    ["25.000000000000001", "met", { gap: "0.000000000000001" }],
    ["26", "met", { gap: "1", shortfall: "0", needs: "26", attainment: "1.04" }],
  ])("%s is %s", (value, said, numbers) =>
    expect(judge(indicator, { 2019: value })).toMatchObject({ said, ...numbers }),
  );

  test("more than 25.5 whole things needs 26 too", () =>
    expect(judge({ unit: "家", target: { "more-than": 25.5 } }, { 2019: 25 }).needs).toBe("26"));

  test("where nothing whole is counted there is no next value", () =>
    expect(judge({ unit: "亿元", target: { "more-than": 25 } }, { 2019: 25 })).toMatchObject({
      said: "missed",
      needs: null,
    }));
});
