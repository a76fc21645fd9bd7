import { describe, expect, test } from "vitest";
import { judge } from "../../support.ts";

const twoPercent = (modifiers: object) => ({ unit: "%", target: { about: "2.0", ...modifiers } });
const threeHundred = (modifiers: object) => ({ unit: "名", target: { about: 300, ...modifiers } });

describe("about 2.0 % (左右) within 0.05 points", () => {
  test.each([
    ["1.94", "missed", { bound: "1.95", gap: "-0.01", shortfall: "0.01", needs: "1.95", attainment: "194/195" }],
    ["1.95", "met", { gap: "0", shortfall: "0", needs: null, attainment: "1" }],
    ["2", "met", { gap: "0", attainment: "1" }],
    ["2.05", "met", { bound: "2.05", gap: "0" }],
    ["2.06", "missed", { bound: "2.05", gap: "0.01", shortfall: "0.01", needs: "2.05", attainment: "204/205" }],
  ])("%s is %s", (value, said, numbers) =>
    expect(judge(twoPercent({ within: "0.05pp" }), { 2019: value })).toMatchObject({ said, ...numbers }),
  );
});

describe("a tolerance is", () => {
  test.each([
    ["a number in the unit", threeHundred({ within: 10 }), {}, "290", "met", "289", "missed"],
    ["a share of the number", threeHundred({ within: "2.5%" }), {}, "292.5", "met", "292", "missed"],
    ["the plan's own share", threeHundred({}), { thresholds: { about: "2.5%" } }, "307.5", "met", "308", "missed"],
    ["a share on % units too", twoPercent({}), { thresholds: { about: "2.5%" } }, "1.95", "met", "1.94", "missed"],
    [
      "the target's own first",
      threeHundred({ within: 1 }),
      { thresholds: { about: "50%" } },
      "299",
      "met",
      "298",
      "missed",
    ],
    ["0, if it says so", threeHundred({ within: 0 }), {}, "300", "met", "299", "missed"],
  ])("%s", (_, indicator, plan, inside, met, outside, missed) => {
    expect(judge(indicator, { 2019: inside }, "2019", plan).said).toBe(met);
    expect(judge(indicator, { 2019: outside }, "2019", plan).said).toBe(missed);
  });

  test("measured from a negative number by its size", () =>
    expect(judge({ unit: "万人", target: { about: -100, within: "5%" } }, { 2019: -105 }).said).toBe("met"));
});

describe("without a tolerance", () => {
  test.each([
    ["299", {}, "no-tolerance"],
    ["300", {}, "met"],
    ["301", {}, "no-tolerance"],
    ["299", { beyond: "above" }, "no-tolerance"],
    ["301", { beyond: "above" }, "met"],
    ["299", { beyond: "below" }, "met"],
    ["301", { beyond: "below" }, "no-tolerance"],
  ])("%s against about 300 %o is %s", (value, modifiers, said) =>
    expect(judge(threeHundred(modifiers), { 2019: value }).said).toBe(said),
  );

  test("before due too", () => {
    expect(judge(threeHundred({}), { 2018: 299 }, "2018").said).toBe("no-tolerance");
    expect(judge(threeHundred({}), { 2018: 300 }, "2018").said).toBe("pending, holds");
  });
});

describe("beyond, in numbers", () => {
  test.each([
    ["above", "1.94", { bound: "1.95", gap: "-0.01", shortfall: "0.01", needs: "1.95", attainment: "194/195" }],
    ["above", "1.95", { bound: "1.95", gap: "0", shortfall: "0", needs: null, attainment: "1" }],
    ["above", "9", { bound: "1.95", gap: "0", shortfall: "0", needs: null, attainment: "1" }],
    ["below", "2.06", { bound: "2.05", gap: "0.01", shortfall: "0.01", needs: "2.05", attainment: "204/205" }],
    ["below", "2.05", { bound: "2.05", gap: "0", shortfall: "0", needs: null, attainment: "1" }],
  ])("what lies %s passes: %s", (beyond, value, numbers) =>
    expect(judge(twoPercent({ within: "0.05pp", beyond }), { 2019: value })).toMatchObject(numbers),
  );
});

describe("beyond", () => {
  test.each([
    ["above", "1.94", "missed"],
    ["above", "9", "met"],
    ["below", "0", "met"],
    ["below", "2.06", "missed"],
  ])("%s lets that side pass: %s is %s", (beyond, value, said) =>
    expect(judge(twoPercent({ within: "0.05pp", beyond }), { 2019: value }).said).toBe(said),
  );
});
