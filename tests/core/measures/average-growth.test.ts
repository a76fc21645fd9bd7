import { describe, expect, test } from "vitest";
import { judge, judgements } from "../../support.ts";

const plan = { period: { from: 2011, due: 2015 } };
const overYears = { baseline: { value: 50, period: "2006..2010" } };
const start = { bound: 43.296768, gap: -25.896768, attainment: "3125/7776", fromBaseline: 0 };

describe("average-growth: the value against base × (1 + g)ⁿ, n years from the base to due", () => {
  const by20 = { unit: "亿元", baseline: { value: 17.4, period: 2010 }, target: { "average-growth": "20%" } };
  const lines: Parameters<typeof judgements>[1] = [
    ["17.4 × 1.2⁵ = 43.296768", { 2015: 43.296768 }, 2015, "met", { bound: 43.296768, gap: 0, attainment: 1 }],
    ["a trillionth less is not", { 2015: "43.296767999999" }, 2015, "missed", { gap: "-0.000000000001" }],
    ["17.4 is no way", { 2015: 17.4 }, 2015, "missed", start],
    ["before due the years still run to due", { 2013: 43.2 }, 2013, "pending, fails", { bound: 43.296768 }],
    ["reached before due", { 2013: 43.3 }, 2013, "met early"],
    ["judged by an older value they run to due as well", { 2014: 43.3 }, 2015, "met, stale", { bound: 43.296768 }],
  ];
  judgements(by20, lines, plan);

  const from = (value: unknown, growth: unknown) => ({
    baseline: { value, period: 2017 },
    target: { "average-growth": growth },
  });
  test.each([
    ["100", "10%", "121", "met"],
    ["100", "10%", "120.999", "missed"],
    ["100", "-10%", "81", "met"],
    ["100", "-10%", "81.1", "missed"],
    ["0", "10%", "5", "no-ratio"],
    ["-1", "10%", "5", "no-ratio"],
  ])("two years from %s by %s: %s is %s", (base, growth, value, said) =>
    expect(judge(from(base, growth), { 2019: value }).said).toBe(said),
  );

  test.each([
    ["115.5625", "met", "115.5625"],
    ["117.7225", "met", "117.7225"],
    ["117.7226", "missed", "117.7225"],
  ])("about 8 %% within 0.5 points lies from 100 × 1.075² to 100 × 1.085²: %s is %s", (value, said, bound) =>
    expect(judge(from(100, { about: "8%", within: "0.5pp" }), { 2019: value })).toMatchObject({ said, bound }),
  );

  judgements({ target: { "average-growth": "10%", since: 2017 } }, [
    ["the base may be the series at since", { 2017: 100, 2019: 121 }, 2019, "met", { bound: 121 }],
    ["not a baseline over several years", { 2017: 100, 2019: 121 }, 2019, "met", { bound: 121 }, overYears],
    ["never another year's value", { 2016: 100, 2019: 121 }, 2019, "no-baseline", { actual: 121, bound: null }],
  ]);
});
