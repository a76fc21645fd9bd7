import { describe, expect, test } from "vitest";
import { judge } from "../../support.ts";

describe("equals 100", () => {
  test.each([
    ["99", "missed", { gap: "-1", shortfall: "1", needs: "100", attainment: "0.99" }],
    ["100", "met", { gap: "0", shortfall: "0", needs: null, attainment: "1" }],
    ["100.0", "met", { gap: "0" }],
    ["101", "missed", { gap: "1", shortfall: "1", needs: "100", attainment: "0.99" }],
  ])("%s is %s", (value, said, numbers) =>
    expect(judge({ unit: "个", target: { equals: 100 } }, { 2019: value })).toMatchObject({
      said,
      bound: "100",
      ...numbers,
    }),
  );

  test("a half of a whole thing can't be had: nothing passes next", () =>
    expect(judge({ unit: "个", target: { equals: 1.5 } }, { 2019: 1 }).needs).toBeNull());
});
