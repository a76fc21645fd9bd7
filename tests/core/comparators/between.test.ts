import { describe, expect, test } from "vitest";
import { judge } from "../../support.ts";

describe("between 3 and 4 (3—4个)", () => {
  const target = { between: [3, 4] };
  test.each([
    ["2", "missed", { bound: "3", gap: "-1", shortfall: "1", needs: "3", attainment: "2/3" }],
    ["3", "met", { bound: "3", gap: "0", shortfall: "0", needs: null, attainment: "1" }],
    ["3.4", "met", { bound: "3", gap: "0", shortfall: "0", attainment: "1" }],
    ["3.6", "met", { bound: "4", gap: "0", shortfall: "0", attainment: "1" }],
    ["4", "met", { bound: "4", gap: "0", shortfall: "0", attainment: "1" }],
    ["5", "missed", { bound: "4", gap: "1", shortfall: "1", needs: "4", attainment: "0.75" }],
  ])("%s is %s", (value, said, numbers) =>
    expect(judge({ unit: "个", target }, { 2019: value })).toMatchObject({ said, ...numbers }),
  );

  test.each([
    ["above", "2", "missed", "3", "-1"],
    ["above", "5", "met", "3", "0"],
    ["below", "2", "met", "4", "0"],
    ["below", "5", "missed", "4", "1"],
  ])("beyond %s, %s is %s", (beyond, value, said, bound, gap) =>
    expect(judge({ unit: "个", target: { ...target, beyond } }, { 2019: value })).toMatchObject({ said, bound, gap }),
  );
});
