import { describe, expect, test } from "vitest";
import { judge } from "../../support.ts";

describe("less-than 40 (低于)", () => {
  const indicator = { unit: "件", target: { "less-than": 40 } };
  test.each([
    ["39", "met", { gap: "-1", shortfall: "0", needs: "39", attainment: "1.025" }],
    ["40", "missed", { gap: "0", shortfall: "0", needs: "39", attainment: "1" }],
    ["41", "missed", { gap: "1", shortfall: "1", needs: "39", attainment: "0.975" }],
  ])("%s is %s", (value, said, numbers) =>
    expect(judge(indicator, { 2019: value })).toMatchObject({ said, bound: "40", ...numbers }),
  );

  test("less than 39.5 whole things needs 39", () =>
    expect(judge({ unit: "件", target: { "less-than": 39.5 } }, { 2019: 40 }).needs).toBe("39"));

  test("where nothing whole is counted there is no next value", () =>
    expect(judge({ unit: "%", target: { "less-than": 40 } }, { 2019: 40 }).needs).toBeNull());
});
