import { describe, expect, test } from "vitest";
import { judge, judgements } from "../../support.ts";

const by30 = { unit: "家", target: { growth: "30%" } };
const from40 = { ...by30, baseline: { value: 40, period: 2016 } };
const sinceThen = { baseline: undefined, target: { growth: "30%", since: 2016 } };
const from100 = (growth: unknown) => ({ unit: "亿元", baseline: { value: 100 }, target: { growth } });

describe("growth by 30 % is the value against base × 1.3", () => {
  judgements(from40, [
    ["40 × 1.3 = 52", { 2019: 52 }, 2019, "met", { bound: 52, gap: 0, needs: 52, attainment: 1, fromBaseline: 1 }],
    ["51 is not", { 2019: 51 }, 2019, "missed", { gap: -1, attainment: "51/52", fromBaseline: "11/12" }],
    ["40 is no way", { 2019: 40 }, 2019, "missed", { gap: -12, needs: 52, attainment: "10/13", fromBaseline: 0 }],
    ["a flow against a flow", { 2018: 60, 2019: 51 }, 2019, "missed", { gap: -1 }, { kind: "flow" }],
    ["15 × 1.3 = 19.5 needs 20", { 2019: 19 }, 2019, "missed", { bound: 19.5, needs: 20 }, { baseline: { value: 15 } }],
    ["the series at since", { 2016: 40, 2019: 52 }, 2019, "met", { used: ["2019: 52", "2016: 40"] }, sinceThen],
    ["a figure too old for it", { 2017: 52 }, 2019, "too-old", { actual: 52, bound: 52 }],
    ["without a figure the bound is known", {}, 2019, "no-observation", { actual: null, bound: 52, needs: 52 }],
    ["reached before due it is met early", { 2018: 52 }, 2018, "met early"],
    ["not reached it is pending", { 2018: 51 }, 2018, "pending, fails"],
    ["a value older than max-age reaches nothing", { 2016: 52 }, 2018, "pending, holds"],
    ["nor do a flow's parts", { 2018: 51, "2019Q1": 60 }, "2019Q1", "pending, fails", {}, { kind: "flow" }],
    ["nor does a flow before its year is over", { 2018: 60 }, 2018, "pending, holds", {}, { kind: "flow" }],
  ]);

  test.each([
    ["-10%", "90", "met", "90"],
    ["-10%", "90.1", "missed", "90"],
    ["0%", "100", "met", "100"],
    [{ "at-most": "3%" }, "104", "missed", "103"],
    [{ about: "8%", within: "0.5pp" }, "108.5", "met", "108.5"],
    [{ between: ["5%", "10%"] }, "111", "missed", "110"],
    [{ "more-than": "5%" }, "105", "missed", "105"],
  ])("growth %o: 100 to %s is %s, bound %s", (growth, value, said, bound) =>
    expect(judge(from100(growth), { 2019: value })).toMatchObject({ said, bound }),
  );

  test("of a percentage is its own share, not points", () =>
    expect(judge({ ...from100("10%"), unit: "%", baseline: { value: 2 } }, { 2019: 2.2 })).toMatchObject({
      said: "met",
      bound: "2.2",
    }));
});

describe("growth without a ratio", () => {
  test.each([
    ["no baseline: never the first value found", {}, "no-baseline"],
    ["a base of 0", { baseline: { value: 0 } }, "no-ratio"],
    ["a base below 0", { baseline: { value: -5 } }, "no-ratio"],
    ["a baseline over several years", { baseline: { value: 40, period: "2006..2010" } }, "no-baseline"],
    ["a baseline in people", { baseline: { value: 40, unit: "人" } }, "unit-mismatch"],
  ])("%s: the value is shown, no bound", (_, own, said) => {
    const nothing = { bound: null, gap: null, needs: null, attainment: null, fromBaseline: null };
    expect(judge({ ...by30, ...own }, { 2016: 40, 2019: 52 })).toMatchObject({ said, actual: "52", ...nothing });
  });

  test("a baseline in another unit of the dimension is converted", () =>
    expect(judge({ ...by30, baseline: { value: 0.004, unit: "万个" } }, { 2019: 52 })).toMatchObject({
      said: "met",
      bound: "52",
    }));

  const above40 = { ...by30, baseline: { value: "40余" } };
  test("a qualified base has no one bound, yet 52 is below 1.3 times anything above 40", () =>
    expect(judge(above40, { 2019: 52 })).toMatchObject({ said: "missed", bound: null, gap: null }));
  test("and 53 may be above or below", () => expect(judge(above40, { 2019: 53 }).said).toBe("qualified-value"));
});
