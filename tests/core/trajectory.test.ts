import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProgressMethodName } from "../../src/core/progress/registry.ts";
import type { Content, Values } from "../support.ts";
import { type Followed, follow, followed } from "./following.ts";
import { runs } from "../effort.ts";

const to16 = { unit: "亿元", target: 16 };
/** From 10 in 2016 to 16 in 2019, 2 a year. */
const at = (values: Values, asOf: string | number = 2018, more: Content = {}) =>
  follow({ ...to16, ...more }, { 2016: 10, ...values }, asOf);

describe("sources' own figures", () => {
  test("Lhasa: 45.2 % in 2017, at least 48 % by 2019, so 46.6 % in 2018, and 49.7 % is 3.1 points ahead", () =>
    expect(
      follow({ unit: "%", target: 48 }, { 2017: 45.2, 2018: 49.7 }, 2018, { period: { from: 2017, due: 2019 } }),
    ).toMatchObject({
      expected: "46.6",
      expectedAt: "2018",
      ahead: "3.1",
      aheadShare: "31/28",
      ratio: "45/14",
      actual: "4.5",
      required: "0",
      outlook: "achieved",
      attained: "2018",
    }));

  test("Xining: 33,300 in 2010, about 40,000 by 2015: 1,340 a year or 3.73 %", () => {
    const own = { unit: "人", target: { about: 40000 }, baseline: { value: 33300, period: 2010 } };
    const found = follow(own, {}, 2010, { period: { from: 2011, due: 2015 } });
    expect(found.required).toBe("1340");
    expect(found.requiredGrowth).toBeCloseTo(0.0373448413, 9);
  });

  test("Xining: 6.32 % in 2010, 10 % by 2015: 0.736 points a year", () =>
    expect(
      follow({ unit: "%", target: 10, baseline: { value: 6.32, period: 2010 } }, {}, 2010, { period: { due: 2015 } }),
    ).toMatchObject({ required: "0.736", expected: "6.32" }));
});

describe("where the figure should be", () => {
  test.each([
    ["a year before the end", { 2018: 13 }, 2018, "14", "2018", "-1", "-1/6"],
    ["at the figure's own moment, however late as-of is", { 2017: 13 }, 2018, "12", "2017", "1", "1/6"],
    ["within a year", { "2017Q2": 13 }, 2018, "11", "2017Q2", "2", "1/3"],
    ["at a day", { "2017-01-31": 13 }, 2018, "61/6", "2017-01-31", "17/6", "17/36"],
    ["at the end it is the goal", { 2019: 16 }, 2019, "16", "2019", "0", "0"],
  ])("%s", (_, values, asOf, expected, expectedAt, ahead, aheadShare) =>
    expect(at(values as Values, asOf)).toMatchObject({ expected, expectedAt, ahead, aheadShare }),
  );

  test("at as-of where there is nothing newer than the start, and nothing is ahead or behind", () => {
    const nothing = { ahead: null, aheadShare: null, reasons: { ahead: "too-few-periods" } };
    expect(at({}, 2017)).toMatchObject({ expected: "12", expectedAt: "2017", ...nothing });
    expect(at({}, "2018H1")).toMatchObject({ expected: "13", expectedAt: "2018H1", ...nothing });
  });
  test("but never behind the due period", () => {
    const own = { ...to16, baseline: { value: 10, period: 2016 } };
    expect(follow(own, {}, 2022)).toMatchObject({ expected: "16", expectedAt: "2019" });
  });
  test("before the start there is no way yet", () =>
    expect(follow({ ...to16, baseline: { value: 10, period: 2016 } }, {}, 2015)).toMatchObject({
      expected: null,
      expectedAt: null,
      reasons: { expected: "too-few-periods" },
    }));
  test("nor where the start is the end", () =>
    expect(follow({ ...to16, baseline: { value: 10, period: 2019 } }, { 2019: 12 }, 2019)).toMatchObject({
      expected: null,
      reasons: { expected: "too-few-periods", required: "target-due" },
    }));

  test("downwards less is ahead", () =>
    expect(follow({ unit: "%", target: { "at-most": 4 } }, { 2016: 10, 2018: 5 }, 2018)).toMatchObject({
      expected: "6",
      ahead: "1",
      aheadShare: "1/6",
    }));

  test("from a start beyond the goal it is the goal", () => {
    expect(follow(to16, { 2016: 20, 2018: 15 }, 2018)).toMatchObject({
      expected: "16",
      ahead: "-1",
      aheadShare: "-0.25",
    });
    expect(follow(to16, { 2016: 16, 2018: 15 }, 2018)).toMatchObject({ expected: "16", ahead: "-1", aheadShare: null });
  });
});

describe("at constant growth", () => {
  const own = { unit: "亿元", target: 133.1, progress: { path: "compound" } };
  test("a figure exactly on the way is neither ahead nor behind", () => {
    const rise = [100, 110, 121, 133.1];
    for (const [index, value] of rise.entries()) {
      if (index === 0) continue;
      const found = follow(own, { 2016: 100, [2016 + index]: value }, 2016 + index);
      expect(found).toMatchObject({ expected: String(value), ahead: "0", aheadShare: "0" });
    }
  });
  test("within years too: 4 is half-way from 1 to 16", () => {
    const quarter = { unit: "亿元", target: { "at-least": 16, by: 2017 }, progress: { path: "compound" } };
    expect(follow(quarter, { 2016: 1, "2017Q2": 4 }, "2017Q2")).toMatchObject({ expected: "4", ahead: "0" });
  });
  test("any other is behind or ahead by a double", () => {
    const found = follow(own, { 2016: 100, 2018: 120 }, 2018);
    expect(found.expected).toBeCloseTo(121, 10);
    expect(found.ahead).toBeCloseTo(-1, 10);
    expect(found.aheadShare).toBeCloseTo(-1 / 33.1, 10);
    expect(found.path).toBe("compound");
  });
  test("it goes from milestone to milestone", () => {
    const found = follow({ ...own, milestones: [{ by: 2018, "at-least": 144 }] }, { 2016: 100, 2017: 120 }, 2017);
    expect(found).toMatchObject({ expected: "120", ahead: "0" });
  });
  test.each([
    ["from zero", 133.1, { 2016: 0, 2018: 120 }],
    ["from below zero", 133.1, { 2016: -5, 2018: 120 }],
    ["to zero", { "at-most": 0 }, { 2016: 100, 2018: 50 }],
  ])("%s there is none", (_, target, values) =>
    expect(follow({ ...own, target }, values as Values, 2018)).toMatchObject({
      expected: null,
      ahead: null,
      reasons: { expected: "no-ratio", ahead: "no-ratio" },
    }),
  );
});

describe("outlook", () => {
  const of = (found: Followed) => `${found.outlook} ${found.ratio ?? found.reasons.ratio}`;
  test.each([
    ["on the way", { 2018: 14 }, {}, "on-track 1"],
    ["three quarters", { 2018: 13 }, {}, "moderate 0.75"],
    ["half", { 2018: 12 }, {}, "off-track 0.5"],
    ["back", { 2018: 9 }, {}, "regressing -0.25"],
    ["there, whatever the way was", { 2018: 16 }, {}, "achieved 1.5"],
    ["there by more than a bound that fails", { 2018: 16 }, { target: { "more-than": 16 } }, "on-track 1.5"],
    ["lost", { 2016: 20, 2018: 15 }, {}, "regressing start-beyond-target"],
    ["held from the start", { 2016: 20, 2018: 19 }, {}, "achieved start-beyond-target"],
    ["a single figure", {}, {}, "n/a too-few-periods"],
    ["a single figure that is there", { 2016: 20 }, {}, "achieved too-few-periods"],
    ["a figure of no single number that is there", { 2018: "20余" }, {}, "achieved qualified-value"],
    ["one that isn't", { 2018: "10余" }, {}, "n/a qualified-value"],
    ["gone past a range", { 2018: 20 }, { target: { between: [14, 16] } }, "regressing start-beyond-target"],
    ["in the range", { 2018: 15 }, { target: { between: [14, 16] } }, "achieved 1.875"],
  ])("%s", (_, values, more, expected) => expect(of(at(values as Values, 2018, more))).toBe(expected));

  test.each([
    ["met", { 2019: 16 }, "achieved", "target met or on track"],
    ["nearly met", { 2019: 15.9 }, "off-track", "stagnation or regression"],
    ["by a stale figure that was on its way", { 2018: 14 }, "off-track", "stagnation or regression"],
    ["lost", { 2019: 9 }, "regressing", "stagnation or regression"],
  ])("once due nothing that isn't there is better than off track: %s", (_, values, outlook, label) => {
    expect(at(values as Values, 2019).outlook).toBe(outlook);
    expect(
      at(values as Values, 2019, { progress: { method: "un-progress-chart", path: "linear", "base-year": 2016 } }),
    ).toMatchObject({
      outlook,
      label,
    });
  });

  test("nor what is broken for good before", () => {
    const own = { target: { rising: true }, progress: { method: "eurostat", "base-year": 2016 } };
    expect(follow(own, { 2016: 10, 2017: 14, 2018: 13 }, 2018)).toMatchObject({
      outlook: "off-track",
      label: "insufficient progress",
    });
    expect(follow(own, { 2016: 10, 2017: 12, 2018: 13 }, 2018)).toMatchObject({ outlook: "on-track" });
    expect(follow(own, { 2016: 10, 2017: 12, 2018: 13, 2019: 14 }, 2019)).toMatchObject({
      outlook: "achieved",
      attained: "2019",
    });
  });

  test("nothing that came too late has the score of what is on its way", () => {
    const progress = { method: "un-progress-chart", "base-year": 2016 };
    const found = (values: Values, asOf: number) => at(values, asOf, { progress });
    expect([found({ 2018: 15.9 }, 2018).score, found({ 2019: 15.9 }, 2019).score]).toEqual([3, null]);
    expect(found({ 2019: 9 }, 2019)).toMatchObject({ outlook: "regressing", score: 1 });
  });

  test("a direction alone has a rate, a factor near a limit and a score, and a target none of them", () => {
    const progress = { method: "statcan", "base-year": 2016, limit: 100 };
    const trend = follow({ direction: "higher", progress }, { 2016: 40, 2017: 41 }, 2017);
    expect(trend.rate).toBeCloseTo(0.025, 12);
    expect(trend.factor).toBeCloseTo(0.982894083, 9);
    expect(trend).toMatchObject({ outlook: "on-track", label: "substantial progress", score: 5, ratio: null });
    const target = at({ 2018: 13 }, 2018, { progress: { method: "linear" } });
    expect(target).toMatchObject({ rate: null, factor: null, score: null, label: null });
  });

  test("a plan's thresholds", () => {
    const progress = { thresholds: ["0.75", "0.5", "-0.5"] };
    const outlooks = [13, 12, 9].map((value) => at({ 2018: value }, 2018, { progress }).outlook);
    expect(outlooks).toEqual(["on-track", "moderate", "off-track"]);
  });

  test("achieved by a rule of the method's own", () => {
    const un = { progress: { method: "un-progress-chart" }, target: 100 };
    expect(follow({ ...un, unit: "%" }, { 2016: 90, 2018: 99 }, 2018)).toMatchObject({ outlook: "achieved", score: 3 });
    expect(follow({ ...un, unit: "家" }, { 2016: 90, 2018: 99 }, 2018).outlook).toBe("on-track");
    const none = { unit: "家", progress: { method: "statcan" }, target: { "at-most": 0 } };
    expect(follow(none, { 2016: 90, 2018: 0.001 }, 2018)).toMatchObject({ outlook: "achieved", score: 5 });
  });
  test("but at a bound that fails nothing is achieved, nor where an about was overshot", () => {
    const statcan = (target: Content, now: number) =>
      follow({ unit: "亿元", target, progress: { method: "statcan" } }, { 2016: 10, 2018: now }, 2018).outlook;
    expect(statcan({ "more-than": 16 }, 16)).toBe("on-track");
    expect(statcan({ about: 16, within: 1 }, 20)).toBe("regressing");
  });
});

describe("sums", () => {
  const total = { kind: "flow", unit: "项", progress: {} };
  const atLeast = { ...total, target: { total: 60, from: 2017 } };
  const atMost = { ...total, target: { total: { "at-most": 60 }, from: 2017 } };

  test.each([
    ["on the way", atLeast, { 2017: 20, 2018: 20 }, 2018, "on-track", "40", "0"],
    ["slow", atLeast, { 2017: 20, 2018: 10 }, 2018, "moderate", "40", "-10"],
    ["reached", atLeast, { 2017: 40, 2018: 20 }, 2018, "achieved", "40", "20"],
    ["a limit is used up with the time", atMost, { 2017: 20, 2018: 30 }, 2018, "n/a", "40", "-10"],
    ["less than it allows", atMost, { 2017: 10, 2018: 10 }, 2018, "n/a", "40", "20"],
    ["a limit that held", atMost, { 2017: 10, 2018: 10, 2019: 10 }, 2019, "achieved", "60", "30"],
    ["a limit that broke", atMost, { 2017: 40, 2018: 30 }, 2018, "n/a", "40", "-30"],
    [
      "a range is reached only when nothing more can come",
      { ...total, target: { total: { between: [40, 60] }, from: 2017 } },
      { 2017: 30, 2018: 20 },
      2018,
      "on-track",
      "80/3",
      "70/3",
    ],
    [
      "a range overshot is a limit that broke",
      { ...total, target: { total: { between: [40, 60] }, from: 2017 } },
      { 2017: 50, 2018: 20 },
      2018,
      "n/a",
      "40",
      "-30",
    ],
  ])("%s", (_, own, values, asOf, outlook, expected, ahead) =>
    expect(follow(own, values as Values, asOf)).toMatchObject({ outlook, expected, ahead }),
  );

  test("under a limit required and projected are told, a ratio and a year are not", () =>
    expect(follow(atMost, { 2017: 20, 2018: 30 }, 2018)).toMatchObject({
      reason: "ceiling",
      ratio: null,
      required: "10",
      actual: "25",
      projected: "75",
      attained: null,
      reasons: { ratio: "ceiling", attained: "ceiling" },
    }));
  test("and nothing is required any more where it broke", () =>
    expect(follow(atMost, { 2017: 40, 2018: 30 }, 2018)).toMatchObject({
      required: null,
      requiredGrowth: null,
      reasons: { required: "target-due" },
    }));
  test("no method calls a limit achieved", () => {
    const own = { ...atMost, target: { total: { "at-most": 0 }, from: 2017 }, progress: { method: "statcan" } };
    expect(follow(own, { 2017: 0, 2018: 0 }, 2018).outlook).toBe("n/a");
  });
  test("a sum has no growth", () => {
    expect(follow(atLeast, { 2017: 20, 2018: 10 }, 2018)).toMatchObject({ requiredGrowth: null, actualGrowth: null });
    for (const method of ["cagr", "eurostat", "statcan", "un-progress-chart", "destatis"]) {
      expect(follow({ ...atLeast, progress: { method } }, { 2017: 20, 2018: 10 }, 2018)).toMatchObject({
        outlook: "n/a",
        reason: "sum-without-rate",
        expected: "40",
      });
    }
  });
  test("what is negative may take back what was reached", () =>
    expect(follow(atLeast, { 2017: 70, 2018: -5 }, 2018).outlook).toBe("on-track"));
});

describe("paces", () => {
  test.each([
    ["behind", at({ 2018: 13 }), "3", "1.5"],
    ["ahead", at({ 2018: 15 }), "1", "2.5"],
    ["backwards", at({ 2018: 8 }), "8", "-1"],
    ["there is nothing left to do", at({ 2018: 17 }), "0", "3.5"],
    ["within a year", at({ "2018Q2": 13 }), "2", "2"],
    ["to the next whole that passes", at({ 2018: 14 }, 2018, { unit: "家", target: { "more-than": 16 } }), "3", "2"],
    ["to the bound itself where there is none", at({ 2018: 14 }, 2018, { target: { "more-than": 16 } }), "2", "2"],
    ["of a range to its end", at({ 2018: 20 }, 2018, { target: { between: [14, 16] } }), "-4", "5"],
  ])("%s: required %3$s, actual %4$s", (_, found, required, actual) =>
    expect(found).toMatchObject({ required, actual }),
  );

  test("as growth", () => {
    const found = follow({ unit: "亿元", target: 133.1 }, { 2016: 100, 2018: 120 }, 2018);
    expect(found.requiredGrowth).toBeCloseTo(0.1091666667, 9);
    expect(found.actualGrowth).toBeCloseTo(0.095445115, 9);
    expect(at({ 2016: 0, 2018: 13 }).actualGrowth).toBeNull();
    expect(at({ 2018: -1 }).requiredGrowth).toBeNull();
    expect(at({ 2018: 17 }).requiredGrowth).toBeNull();
  });

  test("from the start where nothing newer is known, never from a figure that is wrong", () => {
    const own = { ...to16, baseline: { value: 10, period: 2016 } };
    expect(follow(own, {}, 2018)).toMatchObject({ required: "2", actual: null, reasons: { actual: "no-observation" } });
    expect(follow(own, { 2018: "x" }, 2018)).toMatchObject({
      required: null,
      reasons: { required: "unreadable-value" },
    });
  });
  test("a baseline of the due period leaves no time either", () => {
    const own = { unit: "亿元", target: { "at-most": 4 }, baseline: { value: 10, period: 2019 } };
    expect(follow(own, {}, 2018)).toMatchObject({ requiredGrowth: null, reasons: { required: "target-due" } });
  });
  test("when the figure is of the due period there is no time left", () =>
    expect(at({ 2019: 15 }, 2019)).toMatchObject({
      required: null,
      requiredGrowth: null,
      reasons: { required: "target-due" },
    }));

  test("destatis goes by its own five years", () => {
    const values = { 2013: 4, 2014: 5, 2015: 6, 2016: 10, 2017: 11, 2018: 12 };
    expect(at(values, 2018, { progress: { method: "destatis" } })).toMatchObject({ actual: "1.6", projected: "13.6" });
    expect(at(values, 2018)).toMatchObject({ actual: "1", projected: "13" });
    expect(at(values, 2018, { progress: { method: "destatis" } }).actualGrowth).toBeNull();
    expect(at(values, 2018).actualGrowth).toBeCloseTo(0.0954451150103321, 12);
  });
});

describe("if it goes on like this", () => {
  test.each([
    ["behind", { 2018: 13 }, {}, "14.5", "2020"],
    ["just so", { 2018: 14 }, {}, "16", "2019"],
    ["ahead", { 2018: 15 }, {}, "17.5", "2019"],
    ["within a year, in that year", { "2018Q2": 13 }, {}, "16", "2019"],
    ["slowly", { 2018: 10.5 }, {}, "10.75", "2040"],
    [
      "at a bound that fails it takes until the year after",
      { 2018: 14 },
      { target: { "more-than": 16 } },
      "16",
      "2020",
    ],
    ["on such a bound the next step counts", { 2018: 16 }, { target: { "more-than": 16 } }, "19", "2019"],
    ["downwards too", { 2018: 4 }, { target: { "less-than": 4 } }, "1", "2019"],
  ])("%s", (_, values, more, projected, attained) =>
    expect(at(values as Values, 2018, more)).toMatchObject({ projected, attained }),
  );

  test.each([
    ["not at all", { 2018: 10 }, "no-change"],
    ["the other way", { 2018: 9 }, "moving-away"],
    ["100.6 years from 2018 on is 2119, 100 behind 2019, still a year", { 2018: 10.117 }, null],
    ["101.5 is too far", { 2018: 10.1159 }, "too-far"],
  ])("%s", (_, values, reason) => {
    const { attained, reasons } = at(values as Values);
    expect(reasons.attained ?? null).toBe(reason);
    expect(attained === null).toBe(reason !== null);
  });

  test("by the trend of destatis, whichever way it went since the start, and over the plan's window", () => {
    const values = { 2013: 1, 2014: 3, 2015: 6, 2016: 14, 2017: 14, 2018: 13 };
    // (13 − 1) ÷ 5 a year: 3 more take 1.25 years.
    expect(at(values, 2018, { progress: { method: "destatis" } })).toMatchObject({ actual: "2.4", attained: "2020" });
    expect(at(values, 2018, { progress: { method: "destatis", window: 3 } }).actual).toBe("7/3");
  });

  test("at constant growth", () => {
    const own = { unit: "亿元", target: 133.1, progress: { method: "cagr" } };
    const found = follow(own, { 2016: 100, 2018: 120 }, 2018);
    // 120 × 1.2^½; ln(133.1 ÷ 120) ÷ ln(1.2^½) = 1.137 years
    expect(found.projected).toBeCloseTo(131.45341380123986, 10);
    expect(found.attained).toBe("2020");
    expect(follow(own, { 2016: 100, 2018: 121 }, 2018).attained).toBe("2019");
    expect(follow({ ...own, target: { "more-than": 133.1 } }, { 2016: 100, 2018: 121 }, 2018).attained).toBe("2020");
    expect(follow({ ...own, target: { "at-most": 25 } }, { 2016: 100, 2018: 50 }, 2018).attained).toBe("2020");
    expect(follow({ ...own, target: { "at-most": 0 } }, { 2016: 100, 2018: 50 }, 2018).reasons.attained).toBe(
      "too-far",
    );
    expect(follow(own, { 2016: -1, 2018: 50 }, 2018).reasons).toMatchObject({
      projected: "no-ratio",
      attained: "no-ratio",
    });
  });

  test("growth that no double tells from none takes too long", () => {
    const own = { unit: "亿元", target: { "at-least": "1e25" }, progress: { method: "cagr" } };
    const found = follow(own, { 2016: "1e20", 2018: "100000000000000000001" }, 2018);
    expect(found.reasons.attained).toBe("too-far");
  });

  test("days are too fine for exact powers, and doubles tell the year", () => {
    const own = { unit: "亿元", target: 133.1, progress: { method: "cagr", "base-year": 2016 } };
    // By Python: 2017.0982 + 0.97475 × ln(133.1 ÷ 103) ÷ ln(1.03) = 2025.5555
    const found = follow(own, { "2016-02-15": 100, "2017-02-06": 103 }, 2018);
    expect(found.attained).toBe("2025");
  });

  test("a change that is carried on to nothing at all is shown as such", () => {
    const own = { unit: "亿元", target: { "at-least": 0, by: 2019 }, progress: { path: "compound" } };
    expect(follow({ ...own, target: { change: 9, since: 2016 } }, { 2016: 5, 2018: 0 }, 2018).projected).toBe(-5);
  });

  describe("what is reached has been since", () => {
    test.each([
      ["its newest figure", { 2017: 15, 2018: 16 }, {}, "2018"],
      ["the first of those that hold", { 2014: 20, 2015: 9, 2017: 17, 2018: 16 }, {}, "2017"],
      ["all of them", { 2016: 20, 2017: 17, 2018: 16 }, {}, "2016"],
      ["a year that can't be read breaks it", { 2016: 20, 2017: "x", 2018: 16 }, {}, "2018"],
      ["one of no single number that holds doesn't", { 2016: 9, 2017: "17余", 2018: 16 }, {}, "2017"],
      ["a flow's quarters are none of its years", { 2016: 20, "2017Q1": 2, 2018: 16 }, { kind: "flow" }, "2016"],
      ["unless they make one up", { 2016: 20, "2017H1": 2, "2017H2": 3, 2018: 16 }, { kind: "flow" }, "2018"],
      ["growth by its base", { 2016: 8, 2017: 16, 2018: 17 }, { target: { growth: "100%", since: 2016 } }, "2017"],
    ])("%s", (_, values, more, attained) =>
      expect(at(values as Values, 2018, more)).toMatchObject({ outlook: "achieved", attained }),
    );
  });
});

describe("what can't be said has its reason", () => {
  const all = (reason: string) => ({
    ahead: reason,
    ratio: reason,
    actual: reason,
    projected: reason,
    attained: reason,
  });
  test.each([
    ["nothing", {}, { expected: "no-observation" }, "no-observation"],
    ["a figure that can't be read", { 2016: 10, 2018: "x" }, {}, "unreadable-value"],
    ["no start", { 2018: 13 }, { expected: "no-baseline" }, "no-baseline"],
    ["a single figure", { 2016: 10 }, {}, "too-few-periods"],
  ])("%s", (title, values, more, reason) => {
    const found = follow({ ...to16, progress: {} }, values as Values, 2018);
    const expected = title === "nothing" ? {} : more;
    expect(found).toMatchObject({ outlook: "n/a", reason, label: null, reasons: { ...all(reason), ...expected } });
  });

  test("a direction alone has no goal, and no number that needs one", () =>
    expect(
      follow(
        { direction: "higher", progress: { method: "eurostat", "base-year": 2016 } },
        { 2016: 10, 2018: 11 },
        2018,
      ),
    ).toMatchObject({
      goal: null,
      outlook: "on-track",
      actual: "0.5",
      reasons: {
        expected: "needs-target",
        ahead: "needs-target",
        ratio: "needs-target",
        required: "needs-target",
        projected: "needs-target",
        attained: "needs-target",
      },
    }));
  test("what is said has none", () => expect(at({ 2018: 13 }).reasons).toEqual({}));
});

describe("what --progress and plans ask for", () => {
  test("a method draws the way as it has it, a plan may say otherwise", () => {
    expect(at({ 2018: 13 }, 2018, { progress: { method: "cagr" } }).path).toBe("compound");
    expect(at({ 2018: 13 }, 2018, { progress: { method: "cagr", path: "linear" } })).toMatchObject({
      path: "linear",
      expected: "14",
      projected: "14.5",
    });
  });
  describe("linear under an average growth", () => {
    const own = { unit: "亿元", target: { "average-growth": "10%" }, baseline: { value: 100, period: 2015 } };
    const over = (values: Values, progress: unknown, more: Content = {}, asOf: string | number = 2018) =>
      follow({ ...own, ...more, progress } as Content, values, asOf, { period: { from: 2016, due: 2025 } });
    // 100 × 1.1³: ((133.1 ÷ 100)^(1 ÷ 3) − 1) ÷ 10 % = 1, by differences 33.1 ÷ 3 ÷ 15.937… = 0.69.
    test.each([
      ["goes by growth", "linear", { 2018: "133.1" }, "cagr compound on-track 0"],
      [
        "from which a year like the others takes nothing",
        { method: "linear" },
        { 2018: 133 },
        "cagr compound on-track",
      ],
      ["behind it as Eurostat is", "linear", { 2018: "125.9712" }, "cagr compound moderate"],
      [
        "by differences along a line",
        { method: "linear", path: "linear" },
        { 2018: "133.1" },
        "linear linear moderate",
      ],
    ])("%s", (_, progress, values, expected) => {
      const { method, path, outlook, ahead } = over(values, progress);
      expect(`${method} ${path} ${outlook} ${ahead}`).toContain(expected);
    });

    test("what is asked for in the call is no other", () => {
      const asked = follow(own, { 2018: "133.1" }, 2018, { period: { due: 2025 } }, "linear");
      expect([asked.method, asked.outlook, asked.ahead]).toEqual(["cagr", "on-track", "0"]);
    });

    test("the year of a flow still fills up in time", () => {
      const found = over({ "2025Q1": 65, "2025Q2": 65 }, "linear", { kind: "flow" }, "2025Q2");
      expect([found.method, found.path, found.outlook]).toEqual(["linear", "linear", "on-track"]);
    });
  });

  describe("a method that is asked for goes before the plan's", () => {
    const asked = (progress: Content | null, method: ProgressMethodName, values: Values = { 2018: 13 }) =>
      follow({ ...to16, ...(progress ? { progress } : {}) }, { 2016: 10, ...values }, 2018, {}, method);
    const words = ({ method, path, outlook }: Followed) => `${method} ${path} ${outlook}`;
    test.each([
      ["where the plan names none", null, "cagr", "cagr compound moderate"],
      ["with thresholds of its own", { thresholds: ["0.75", "0.5", "0"] }, "sdsn", "sdsn linear moderate"],
      [
        "and keeps the plan's where the plan has the same one",
        { thresholds: ["0.75", "0.5", "0"] },
        "linear",
        "linear linear on-track",
      ],
      ["with a path of its own", { method: "linear", path: "linear" }, "cagr", "cagr compound moderate"],
      [
        "and keeps the plan's path where that has the same one",
        { method: "cagr", path: "linear" },
        "cagr",
        "cagr linear moderate",
      ],
    ] as const)("%s", (_, progress, method, expected) => expect(words(asked(progress, method))).toBe(expected));

    test("and keeps where the plan starts", () =>
      expect(asked({ "base-year": 2017 }, "cagr", { 2017: 11, 2018: 13 }).start).toBe("11 (2017)"));

    test("without a target too, with rates of its own", () => {
      const own = {
        direction: "higher",
        progress: { method: "eurostat", rates: ["0.5", "0.4", "0.3"], "base-year": 2016 },
      };
      const outlook = (method: ProgressMethodName) => follow(own, { 2016: 10, 2018: 13 }, 2018, {}, method).outlook;
      expect([outlook("eurostat"), outlook("statcan")]).toEqual(["regressing", "on-track"]);
    });

    test("and follows what nobody else asks to follow", () =>
      expect(followed({ direction: "higher" }, { 2016: 10, 2018: 13 }, 2018)).toBeNull());
  });
  test("nobody asks, and nothing has a start", () => expect(followed(to16, { 2018: 13 }, 2018)).toBeNull());
});

describe("laws", () => {
  const value = fc.integer({ min: 1, max: 200 });
  const figures = fc.record({
    start: value,
    now: value,
    goal: value,
    up: fc.boolean(),
    year: fc.constantFrom(2017, 2018),
  });
  type Figures = typeof figures extends fc.Arbitrary<infer T> ? T : never;
  const way = ({ start, now, goal, up, year }: Figures, more: Content = {}) =>
    follow(
      { unit: "亿元", progress: {}, ...more, target: up ? { "at-least": goal } : { "at-most": goal } },
      { 2016: start, [year]: now },
      year,
    );
  const of = ({ outlook, ratio, reasons, attained }: Followed) => ({ outlook, ratio, reasons, attained });
  const mapped = (one: Figures, change: (x: number) => number): Figures => ({
    ...one,
    start: change(one.start),
    now: change(one.now),
    goal: change(one.goal),
  });
  const law = (title: string, change: (x: number, by: number) => number, turn = false) =>
    test(title, () => {
      fc.assert(
        fc.property(figures, fc.integer({ min: 2, max: 99 }), (one, by) => {
          const other = mapped(one, (x) => change(x, by));
          expect(of(way(turn ? { ...other, up: !one.up } : other))).toEqual(of(way(one)));
        }),
        { numRuns: runs(60) },
      );
    });
  law("another unit changes no outlook, no ratio and no year", (x, by) => x * by);
  law("nor does another zero", (x, by) => x - by);
  law("nor does a mirror", (x) => -x, true);

  test("at a ratio of exactly 1 the projection is the goal, and no year later than the due one is named", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (start, step, up) => {
          const by = up ? step : -step;
          const found = way({ start, now: start + 2 * by, goal: start + 3 * by, up, year: 2018 });
          expect(found).toMatchObject({ ratio: "1", projected: String(start + 3 * by), attained: "2019", ahead: "0" });
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test("the way starts at the start and ends at the goal, straight or bent", () => {
    fc.assert(
      fc.property(figures, fc.constantFrom("linear", "compound"), (one, path) => {
        const own = { unit: "亿元", progress: { path }, baseline: { value: one.start, period: 2016 } };
        const target = one.goal > one.start ? { "at-least": one.goal } : { "at-most": one.goal };
        const expected = (asOf: number) => follow({ ...own, target }, {}, asOf).expected;
        expect([expected(2016), expected(2019)]).toEqual([String(one.start), String(one.goal)]);
      }),
      { numRuns: runs(60) },
    );
  });

  test("whatever the figures, a number is a number", () => {
    const extreme = fc.constantFrom(
      "0",
      "1e-30",
      "-1e-30",
      "1e30",
      "-1e30",
      "1",
      "0.001",
      "999999999999999999999999999999",
    );
    const methods = fc.constantFrom("linear", "cagr", "eurostat", "statcan", "sdsn", "un-progress-chart", "destatis");
    fc.assert(
      fc.property(extreme, extreme, extreme, methods, fc.boolean(), (start, now, goal, method, up) => {
        const progress = { method, path: "compound", "base-year": 2016 };
        const found = follow(
          { progress, target: up ? { "at-least": goal } : { "less-than": goal } },
          { 2016: start, "2017-01-01": now, "2017-01-02": goal },
          "2017-01-01",
        );
        for (const one of Object.values(found)) if (typeof one === "number") expect(one).toSatisfy(Number.isFinite);
      }),
      { numRuns: runs(200) },
    );
  });
});
