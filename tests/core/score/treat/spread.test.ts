import { describe, expect, test } from "vitest";
import { toText } from "../../../../src/core/exact.ts";
import { isFine, spreadOf } from "../../../../src/core/score/treat/spread.ts";
import { COINR, sampleOf } from "./samples.ts";

// By Python's fractions: m3²/m2³ · n(n−1)/(n−2)², ((n+1)(m4/m2² − 3) + 6)(n−1)/((n−2)(n−3)).
describe("skewness and kurtosis as Excel has them, in full", () => {
  test.each([
    ["1 2 3 4", "0", 0, "-1.2", true],
    [COINR, "77791024888500/8290240911919", 1, "498780058524/51202140125", false],
    ["1 2 3 4 5 6 7 8 9 1000", "138571819200000/13860681476411", 1, "5831999994/583308005", false],
    ["-1 -2 -3 -4 -5 -6 -7 -8 -9 -1000", "138571819200000/13860681476411", -1, "5831999994/583308005", false],
    ["a skewness of exactly 2 is not below 2: 1 1 1 5", "4", 1, "4", false],
    ["in another unit: 0.1 0.1 0.1 0.5", "4", 1, "4", false],
  ])("%s", (text, skewSquared, side, kurtosis, fine) => {
    const spread = spreadOf(sampleOf(text.replace(/^.*: /, "")));
    expect(
      spread && { skewSquared: toText(spread.skewSquared), side: spread.side, kurtosis: toText(spread.kurtosis) },
    ).toEqual({ skewSquared, side, kurtosis });
    expect(isFine(spread)).toBe(fine);
  });

  test("what is missing is no figure", () =>
    expect(spreadOf(sampleOf("1 - 1 - 1 5"))).toEqual(spreadOf(sampleOf("1 1 1 5"))));

  test.each(["", "1 2 300", "5 5 5 5 5"])("%j has none, and nothing to treat", (text) => {
    expect(spreadOf(sampleOf(text))).toBeNull();
    expect(isFine(spreadOf(sampleOf(text)))).toBe(true);
  });
});
