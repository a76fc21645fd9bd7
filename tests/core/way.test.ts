import { listed } from "../../src/core/observations.ts";
import { describe, expect, test } from "vitest";
import { toText } from "../../src/core/exact.ts";
import { selectSeries } from "../../src/core/select-series.ts";
import { yearlyFigures } from "../../src/core/way.ts";
import { type Content, period, planOf, rowsFor, rowsOf, run, type Values } from "../support.ts";
import { follow, followed } from "./following.ts";

const by2019 = { unit: "亿元", target: 100 };
const series = { 2014: 10, 2015: 20, 2016: 30, 2017: 40, 2018: 50 };
const start = (own: Content, values: Values = series, plan: Content = {}, asOf: string | number = 2018) => {
  const { start: found, reasons } = follow({ ...by2019, progress: {}, ...own }, values, asOf, plan);
  return found ?? reasons.expected;
};
const since2017 = { target: { growth: "100%", since: 2017 } };
const dated = { baseline: { value: 5, period: 2013 } };
const baseYear = { progress: { "base-year": 2015 } };

describe("a way of levels starts from the first of these that there is", () => {
  test.each([
    ["a base year that the plan names", { ...dated, ...since2017, ...baseYear }, "20 (2015)"],
    ["the next year that has a figure", { ...dated, progress: { "base-year": 2012 } }, "10 (2014)"],
    ["a window, from the year of the newest figure", { ...dated, ...since2017, progress: { window: 2 } }, "30 (2016)"],
    ["a dated baseline", { ...dated, ...since2017 }, "5 (2013)"],
    ["the figure at since", since2017, "40 (2017)"],
    ["the figure at the start of the period", {}, "30 (2016)"],
    ["that of the target's own from", { target: { "at-least": 100, from: 2015 } }, "20 (2015)"],
  ])("%s", (_, own, expected) => expect(start(own)).toBe(expected));

  test.each([
    ["statcan", "20 (2015)"],
    ["sdsn", "20 (2015)"],
    ["un-progress-chart", "20 (2015)"],
    ["linear", "no-baseline"],
    ["cagr", "no-baseline"],
    // Five years before 2018 there is none yet.
    ["eurostat", "10 (2014)"],
    ["destatis", "10 (2014)"],
  ])("the base year or the window of %s, where nothing else is said: %s", (method, expected) =>
    expect(start({ progress: { method } }, series, { period: { due: 2019 } })).toBe(expected),
  );

  test("a window that is to be looked back from nothing has no start", () =>
    expect(start({ progress: { window: 2 } }, {})).toBe("no-observation"));

  test("a baseline without a period is none of a way", () =>
    expect(start({ baseline: { value: 5 } }, { 2018: 50 })).toBe("no-baseline"));
  test("nor is one over several years", () =>
    expect(start({ baseline: { value: 5, period: "2006..2010" } }, { 2018: 50 })).toBe("no-baseline"));
  test("one in another unit of the dimension is converted", () =>
    expect(start({ baseline: { value: 50000, unit: "万元", period: 2013 } })).toBe("5 (2013)"));
  test("one in another unit is none", () =>
    expect(start({ baseline: { value: 5, unit: "人", period: 2013 } })).toBe("unit-mismatch"));
  test("a qualified one is none either", () =>
    expect(start({ baseline: { value: "5余", period: 2013 } })).toBe("qualified-value"));
  test("what is wrong with the figure is wrong with the start", () => {
    expect(start({}, { 2016: "x", 2017: 40, 2018: 50 })).toBe("unreadable-value");
    expect(start(baseYear, { 2015: "20余", 2017: 40, 2018: 50 })).toBe("qualified-value");
  });
  test("the period's own start is none where it is the due period", () =>
    expect(start({ target: { "at-least": 100, from: 2019 } }, { 2018: 50, 2019: 60 }, {}, 2019)).toBe("no-baseline"));

  test("a flow starts from the figure of the whole year, be it the sum of its parts", () => {
    const parts = { "2015Q1": 1, "2015Q2": 2, "2015Q3": 3, "2015Q4": 4, "2017Q1": 9, 2018: 50 };
    expect(start({ kind: "flow", ...baseYear }, parts)).toBe("10 (2015)");
    expect(start({ kind: "flow", progress: { "base-year": 2016 } }, parts)).toBe("50 (2018)");
  });
  test.each<[string, Values, string]>([
    ["the newest figure within the year", { "2015Q1": 1, "2015Q3": 3, 2018: 50 }, "3 (2015Q3)"],
    ["one of its first day", { "2015-01-01": 7, 2018: 50 }, "7 (2015-01-01)"],
    ["not from one of the year before", { 2014: 10, 2016: 30, 2018: 50 }, "30 (2016)"],
    ["from nothing where nothing came since", { 2014: 10 }, "no-baseline"],
  ])("a stock starts from %s", (_, values, expected) => expect(start(baseYear, values)).toBe(expected));
});

test("without progress anywhere and without a start nothing is followed", () => {
  expect(followed(by2019, { 2018: 50 }, 2018)).toBeNull();
  expect(followed(by2019, series, 2018)).not.toBeNull();
  expect(followed({ ...by2019, progress: {} }, { 2018: 50 }, 2018)).toMatchObject({ reason: "no-baseline" });
});

describe("the figure is the one that the target is judged by", () => {
  test.each([
    ["the newest", {}, series, 2018, "50 (2018)"],
    ["of the due period once it is due", {}, { ...series, 2019: 60, 2020: 99 }, 2020, "60 (2019)"],
    ["a stale one too", {}, series, 2019, "50 (2018)"],
    ["one that is too old is none", {}, { 2016: 30, 2017: 40 }, 2019, "too-old"],
    ["nothing", {}, {}, 2018, "no-observation"],
    ["a qualified one", {}, { 2016: 30, 2018: "50余" }, 2018, "qualified-value"],
    ["a flow of another year is none once it is due", { kind: "flow" }, series, 2019, "no-observation"],
    ["an incomplete year", { kind: "flow" }, { 2016: 9, "2019Q1": 3 }, 2019, "missing-periods"],
    ["an older cumulative value that settles nothing", { kind: "cumulative" }, series, 2019, "too-old"],
    ["one that settles it", { kind: "cumulative", target: 45 }, series, 2019, "50 (2018)"],
  ])("%s", (_, own, values, asOf, expected) => {
    const { now, reasons } = follow({ ...by2019, progress: {}, ...own }, values as Values, asOf);
    expect(now ?? reasons.ahead).toBe(expected);
  });
});

describe("what is aimed at", () => {
  const goal = (target: Content | number, from: number, now: number | string, more: Content = {}) => {
    const found = follow({ unit: "亿元", ...more, target }, { 2016: from, 2018: now }, 2018);
    return `${found.goal ?? found.reasons.required} ${found.direction}`;
  };
  test.each([
    ["at least", { "at-least": 48 }, 40, 44, "48 (2019) up"],
    ["more than", { "more-than": 48 }, 40, 44, "48 (2019) up"],
    ["at most", { "at-most": 8 }, 40, 10, "8 (2019) down"],
    ["less than", { "less-than": 8 }, 40, 10, "8 (2019) down"],
    ["about, from below", { about: 10, within: 1 }, 5, 6, "10 (2019) up"],
    ["about, from above", { about: 10, within: 1 }, 15, 14, "10 (2019) down"],
    ["about, come within from above", { about: 10, within: 1 }, 15, "10.5", "10 (2019) down"],
    ["about, come within from below", { about: 10, within: 1 }, 5, "10.5", "10 (2019) up"],
    ["about, there from the start", { about: 10, within: 1 }, 10, "10.5", "10 (2019) up"],
    ["about, gone past it", { about: 10, within: 1 }, 5, 14, "10 (2019) down"],
    ["about, without a tolerance nothing is past it", { about: 10 }, 5, 14, "10 (2019) up"],
    ["equals, gone past it", { equals: 10 }, 5, 14, "10 (2019) down"],
    ["between, from below", { between: [10, 12] }, 5, 6, "10 (2019) up"],
    ["between, from above", { between: [10, 12] }, 20, 15, "12 (2019) down"],
    ["between, gone past it", { between: [10, 12] }, 5, 14, "12 (2019) down"],
    ["between, fallen out below", { between: [10, 12] }, 11, 6, "10 (2019) up"],
    ["between, fallen right through it", { between: [10, 12] }, 20, 6, "10 (2019) up"],
    ["between, out above", { between: [10, 12] }, 11, 14, "12 (2019) down"],
    ["between, come in from above", { between: [10, 12] }, 20, 11, "12 (2019) down"],
    ["between, its ends belong to it", { between: [10, 12] }, 12, 11, "10 (2019) up"],
    ["between, its low end too", { between: [10, 12] }, 20, 10, "12 (2019) down"],
    ["between, never outside", { between: [10, 12] }, 11, 11, "10 (2019) up"],
    ["a side that is let pass is nowhere outside", { between: [10, 12], beyond: "above" }, 20, 6, "10 (2019) up"],
    ["nor below", { between: [10, 12], beyond: "below" }, 5, 14, "12 (2019) down"],
    ["about, with a side let pass", { about: 10, within: 1, beyond: "above" }, 20, 6, "10 (2019) up"],
    ["about, within its side that is let pass", { about: 10, within: 1, beyond: "above" }, 20, 15, "10 (2019) up"],
    ["about, the other side let pass", { about: 10, within: 1, beyond: "below" }, 5, 8, "10 (2019) down"],
    ["growth by its base", { growth: "30%", since: 2016 }, 40, 44, "52 (2019) up"],
    ["average growth", { "average-growth": "20%", since: 2016 }, 40, 44, "69.12 (2019) up"],
  ] as const)("%s", (_, target, from, now, expected) => expect(goal(target, from, now)).toBe(expected));

  test("a growth has its goal before there is a figure", () => {
    const own = { unit: "家", baseline: { value: 40, period: 2016 }, target: { growth: "30%" } };
    expect(follow(own, {}, 2016)).toMatchObject({ goal: "52 (2019)", required: "4", expected: "40" });
  });

  test.each([
    ["no base", { growth: "30%" }, {}, "no-baseline"],
    ["a base of zero", { growth: "30%" }, { baseline: { value: 0 } }, "no-ratio"],
    ["a qualified one", { growth: "30%" }, { baseline: { value: "40余" } }, "qualified-value"],
    ["one in people", { change: 5 }, { baseline: { value: 40, unit: "人" } }, "unit-mismatch"],
  ])("what has %s has none: %o", (_, target, more, expected) =>
    expect(goal(target, 40, 44, { progress: {}, ...more })).toBe(`${expected} up`),
  );

  test("a growth without a base has the path of its method all the same", () => {
    const own = { unit: "亿元", target: { growth: "30%" }, progress: { method: "cagr" } };
    expect(follow(own, { 2016: 40, 2018: 44 }, 2018)).toMatchObject({ goal: null, path: "compound" });
  });

  test("a change is shown as what has changed", () =>
    expect(follow({ unit: "亿元", target: { change: 30, since: 2016 } }, { 2016: 100, 2018: 110 }, 2018)).toMatchObject(
      {
        start: "0 (2016)",
        now: "10 (2018)",
        goal: "30 (2019)",
        expected: "20",
        ahead: "-10",
        projected: "15",
        required: "20",
        actual: "5",
      },
    ));
});

describe("milestones lie on the way", () => {
  const expected = (target: unknown, milestones: readonly Content[], more: Content = {}, values: Values = {}) =>
    follow({ unit: "亿元", progress: {}, ...more, target, milestones }, { 2016: 10, ...values }, 2017).expected;
  test.each([
    ["one after as-of bends it", 40, [{ by: 2018, "at-least": 20 }], {}, "15"],
    [
      "one before it too",
      40,
      [
        { by: "2016Q4", "at-least": 99 },
        { by: "2017Q2", "at-least": 10 },
      ],
      {},
      "16",
    ],
    ["those of another measure don't", 40, [{ by: 2018, growth: "10%", since: 2016 }], {}, "20"],
    [
      "nor where both count from one baseline",
      40,
      [{ by: 2018, growth: "10%" }],
      { baseline: { value: 10, period: 2016 } },
      "20",
    ],
    ["nor one where the way starts", 40, [{ by: 2016, "at-least": 99 }], {}, "20"],
    [
      "one of a target with a beginning of its own",
      { "at-least": 40, from: 2016 },
      [{ by: 2018, "at-least": 20 }],
      {},
      "15",
    ],
    ["nor those due with the target", 40, [{ by: 2019, "at-least": 99 }], {}, "20"],
    [
      "of two, each has its stretch",
      40,
      [
        { by: 2018, "at-least": 20 },
        { by: "2017Q2", "at-least": 12 },
      ],
      {},
      "44/3",
    ],
    [
      "those of the same growth",
      { growth: "300%", since: 2016 },
      [{ by: 2018, growth: "100%", since: 2016 }],
      {},
      "15",
    ],
    ["not from another base", { growth: "300%", since: 2016 }, [{ by: 2018, growth: "100%", since: 2015 }], {}, "20"],
    [
      "from one baseline since is no matter",
      { growth: "300%" },
      [{ by: 2018, growth: "100%", since: 2016 }],
      { baseline: { value: 10, period: 2016 } },
      "15",
    ],
    [
      "under an average growth none",
      { "average-growth": "10%", since: 2016 },
      [{ by: 2018, "average-growth": "90%", since: 2016 }],
      {},
      11,
    ],
  ] as const)("%s", (_, target, milestones, more, value) =>
    expect(expected(target, milestones as readonly Content[], more)).toBe(value),
  );
});

test("another target of the indicator is no milestone", () => {
  const target = [
    { "at-least": 40, by: 2019 },
    { "at-least": 20, by: 2018 },
  ];
  expect(follow({ unit: "亿元", progress: {}, target }, { 2016: 10 }, 2017).expected).toBe("20");
});

describe("a target that is met is attained since the first of the figures that have been accepted ever since", () => {
  const flow = { kind: "flow" };
  const mixed = { 2016: 90, 2017: 110, "2018Q2": 120 };
  test.each<[string, Content, Values, string]>([
    ["a stock", {}, { 2015: 120, 2016: 90, 2017: 101, 2018: 110 }, "2017"],
    ["of periods of any length", {}, mixed, "2017"],
    [
      "not before a figure that can't be read",
      { target: { "at-most": 100 } },
      { 2016: 90, 2017: "x", 2018: 80 },
      "2018",
    ],
    ["not before one that may be either", {}, { 2016: 110, 2017: "90余", 2018: 120 }, "2018"],
    ["since the first figure", {}, { 2016: 110, 2018: 120 }, "2016"],
    ["a flow by its years", flow, { 2016: 120, 2017: 90, 2018: 110 }, "2018"],
    ["be they the sum of their parts", flow, { 2016: 90, "2017H1": 50, "2017H2": 60, 2018: 110 }, "2017"],
    ["over a year that nobody has reported", flow, { 2015: 90, 2016: 120, 2018: 110 }, "2016"],
  ])("%s", (_, own, values, expected) =>
    expect(follow({ ...by2019, progress: {}, ...own }, values, 2018)).toMatchObject({
      outlook: "achieved",
      attained: expected,
    }),
  );
});

describe("a flow's own year while it lasts: from nothing on its first day to the target on its last", () => {
  const flow = { kind: "flow", unit: "万元", target: 120, progress: {} };
  const quarters = { "2019Q1": 20, "2019Q2": 30 };
  test.each([
    ["quarters add up", {}, quarters, "50 (2019Q2)", "120 (2019)"],
    ["months", {}, { "2019-01": 4, "2019-02": 5, "2019-03": 6 }, "15 (2019-03)", "120 (2019)"],
    ["what is largest of halves and quarters", {}, { ...quarters, "2019H1": 55 }, "55 (2019H1)", "120 (2019)"],
    ["figures to date", { reported: "year-to-date" }, { "2019Q1": 20, "2019Q2": 50 }, "50 (2019Q2)", "120 (2019)"],
    [
      "growth on the year before",
      { target: { growth: "20%", since: 2018 } },
      { 2018: 100, ...quarters },
      "50 (2019Q2)",
      "120 (2019)",
    ],
    [
      "up to the first month that nobody has reported",
      {},
      { "2019-01": 4, "2019-02": 5, "2019-04": 6 },
      "9 (2019-02)",
      "120 (2019)",
    ],
  ])("%s", (_, own, values, now, goal) => {
    const found = follow({ ...flow, ...own }, values as Values, "2019H1");
    expect(found).toMatchObject({ start: "0 (2019-01-01)", now, goal, path: "linear", expected: found.expected });
  });

  test("it is straight whatever the method, with milestones that start with the year", () => {
    const milestones = [
      { by: "2019H1", "at-least": 40 },
      { by: "2019Q2", "at-least": 99 },
      { by: 2018, "at-least": 99 },
    ];
    expect(follow({ ...flow, milestones }, quarters, "2019H1")).toMatchObject({ expected: "40", ahead: "10" });
    expect(follow({ ...flow, progress: { method: "cagr" } }, quarters, "2019H1")).toMatchObject({
      path: "linear",
      expected: "60",
    });
  });

  test.each([
    ["a milestone to date bends it", { reported: "year-to-date" }, { "2019Q3": 90 }, "80"],
    ["one of a quarter alone doesn't", {}, { "2019Q1": 20, "2019Q2": 30, "2019Q3": 40 }, "90"],
  ])("%s", (_, own, values, expected) => {
    const milestones = [{ by: "2019Q2", "at-least": 40 }];
    expect(follow({ ...flow, ...own, milestones }, values as Values, "2019Q3").expected).toBe(expected);
  });

  test("a stock has no year to fill", () => {
    const values = { 2016: 5, "2019Q1": 20 };
    expect(follow({ ...flow, kind: undefined }, values, "2019Q1")).toMatchObject({
      start: "5 (2016)",
      now: "20 (2019Q1)",
    });
  });

  test("without its beginning nothing can be said of it; what is missing is not zero", () => {
    const found = follow(flow, { "2019Q2": 30 }, "2019H1");
    expect(found).toMatchObject({ now: null, ahead: null, outlook: "n/a", reason: "missing-periods" });
  });

  test.each([
    [{ growth: "20%" }, "up"],
    [{ growth: { "at-most": "20%" } }, "down"],
  ])("of growth without a base it has no goal, and what has come so far all the same: %j", (target, direction) => {
    const found = follow({ ...flow, target, progress: { method: "cagr" } }, quarters, "2019H1");
    expect(found).toMatchObject({ start: "0 (2019-01-01)", now: "50 (2019Q2)", goal: null, direction, path: "linear" });
    expect(found.reasons).toMatchObject({ expected: "no-baseline", required: "no-baseline", projected: "no-baseline" });
    expect(found).toMatchObject({ outlook: "n/a", reason: "no-baseline", actualGrowth: null });
  });

  test("a total goes up to the first hole as well", () => {
    const total = { ...flow, target: { total: 500, from: 2018 } };
    expect(follow(total, { 2018: 100, "2019-01": 10, "2019-05": 9 }, "2019H1").now).toBe("110 (2019-01)");
  });

  test("a change of a part of a year against a whole one is not followed", () =>
    expect(
      follow({ ...flow, target: { change: 20, since: 2018 } }, { 2018: 100, ...quarters }, "2019H1"),
    ).toMatchObject({
      start: "0 (2018)",
      goal: "20 (2019)",
    }));

  test("what the year doesn't bring the next one can't", () =>
    expect(follow(flow, quarters, "2019H1").reasons.attained).toBe("not-in-its-year"));

  test("the rate of a growth is not what the sum is held against", () => {
    const growth = { ...flow, target: { growth: "20%", since: 2018 } };
    expect(follow(growth, { 2018: 100, ...quarters }, "2019H1").outlook).toBe("moderate");
    expect(follow(growth, { 2018: 40, ...quarters }, "2019H1")).toMatchObject({
      outlook: "achieved",
      attained: "2019",
    });
  });

  test("a share has no year to fill", () => {
    const values = { 2016: 5, 2018: 9, "2019Q1": 20 };
    expect(follow({ ...flow, unit: "%" }, values, "2019Q1").start).toBe("5 (2016)");
  });
  test("once due it is a level among those of other years", () =>
    expect(follow(flow, { 2016: 60, 2019: 110 }, 2019)).toMatchObject({ start: "60 (2016)", now: "110 (2019)" }));
  test("before the year too", () =>
    expect(follow(flow, { 2016: 60, 2018: 110 }, 2018)).toMatchObject({ start: "60 (2016)", now: "110 (2018)" }));
});

describe("a total fills up over its window", () => {
  const total = { kind: "flow", unit: "项", target: { total: 60, from: 2017 } };
  const cumulative = { kind: "cumulative", unit: "项" };
  test.each([
    ["from the first day of from", total, { 2017: 10, 2018: 20 }, 2018, "0 (2017-01-01)", "30 (2018)"],
    ["parts of a year count", total, { 2017: 10, "2018Q1": 5 }, "2018Q1", "0 (2017-01-01)", "15 (2018Q1)"],
    [
      "of a cumulative indicator alike",
      { ...cumulative, target: { total: 60 } },
      { 2018: 30 },
      2018,
      "0 (2016-01-01)",
      "30 (2018)",
    ],
    [
      "since counts from its end, and what was there then is taken off",
      { ...cumulative, target: { total: 60, since: 2016 } },
      { 2016: 100, 2018: 130 },
      2018,
      "0 (2016)",
      "30 (2018)",
    ],
    [
      "the value at since is none of it",
      { ...cumulative, target: { total: 60, since: 2016 } },
      { 2016: 100 },
      2018,
      "0 (2016)",
      "no-observation",
    ],
    ["nothing yet", total, {}, 2018, "0 (2017-01-01)", "no-observation"],
    [
      "a hole says nothing",
      { ...total, target: { total: 60, from: 2016 } },
      { 2016: 5, 2018: 20 },
      2018,
      "0 (2016-01-01)",
      "missing-periods",
    ],
  ])("%s", (_, own, values, asOf, first, last) => {
    const { start, now, reasons } = follow({ progress: {}, ...own }, values as Values, asOf);
    expect([start, now ?? reasons.ahead]).toEqual([first, last]);
  });

  describe("however much there is, its way goes up to the first hole", () => {
    test.each<[string, Values, string, string]>([
      ["in its first year", { "2017Q2": 70 }, "2017Q2", "missing-periods"],
      ["a first year that nobody has reported", { 2018: 70 }, "2018", "missing-periods"],
      ["behind a quarter", { "2017Q1": 5, 2018: 70 }, "2018", "5 (2017Q1)"],
      ["behind a year", { 2017: 70, "2018Q2": 5 }, "2018Q2", "70 (2017)"],
      ["a year that can't be read", { 2017: 70, 2018: "x" }, "2018", "70 (2017)"],
      ["none", { 2017: 70, "2018Q1": 2, "2018Q2": 3 }, "2018Q2", "75 (2018Q2)"],
    ])("%s", (_, values, asOf, expected) => {
      const { now, reasons } = follow({ ...total, progress: {} }, values, asOf);
      expect(now ?? reasons.ahead).toBe(expected);
    });
  });

  test("what is met is attained in the newest of its periods", () =>
    expect(follow({ ...total, progress: {} }, { 2017: 30, 2018: 40 }, 2018).attained).toBe("2018"));

  test("a cumulative one without since and from starts nowhere", () =>
    expect(
      follow({ ...cumulative, target: { total: 60 }, progress: {} }, { 2018: 30 }, 2018, { period: { due: 2019 } }),
    ).toMatchObject({ start: null, reason: "no-baseline" }));

  test("milestones over the same window lie on its way, others don't", () => {
    const own = { ...total, target: { total: 60, from: 2017 } };
    const at = (milestone: Content) => follow({ ...own, milestones: [milestone] }, { 2017: 9 }, 2017).expected;
    expect(at({ by: 2018, total: 30, from: 2017 })).toBe("15");
    expect(at({ by: 2018, total: 30, from: 2018 })).toBe("20");
  });
  test("nor those that count from another moment, whatever the baseline", () => {
    const own = { ...cumulative, target: { total: 60, since: 2016 }, baseline: { value: 100, period: 2016 } };
    const at = (milestone: Content) =>
      follow({ ...own, progress: {}, milestones: [milestone] }, { 2017: 109 }, 2017).expected;
    expect(at({ by: 2018, total: 30, since: 2016 })).toBe("15");
    expect(at({ by: 2018, total: 30, since: 2015 })).toBe("20");
  });
});

describe("rising, falling and yearly growth have only a trend", () => {
  const values = { 2016: 100, 2017: 102, 2018: 104 };
  test.each([
    ["rising", { rising: true }, "up"],
    ["falling", { falling: true }, "down"],
    ["yearly-growth", { "yearly-growth": "1%" }, "up"],
    ["yearly-growth at most", { "yearly-growth": { "at-most": "1%" } }, "down"],
  ])("%s", (_, target, direction) =>
    expect(follow({ target, progress: { method: "eurostat" } }, values, 2018)).toMatchObject({
      direction,
      goal: null,
      start: "100 (2016)",
      now: "104 (2018)",
    }),
  );

  test("which a method without rates says nothing of", () =>
    expect(follow({ target: { rising: true } }, values, 2018)).toMatchObject({
      outlook: "n/a",
      reason: "needs-target",
    }));

  test.each([{ "yearly-growth": { between: ["1%", "2%"] } }, { "every-year": { "at-least": 5 } }, { done: true }])(
    "%o has no way",
    (target) => {
      expect(follow({ target, progress: {} }, {}, 2018)).toMatchObject({ outlook: "n/a", reason: "no-path" });
      expect(followed({ target }, {}, 2018)).toBeNull();
    },
  );
});

describe("an indicator without a target", () => {
  const own = { direction: "higher", progress: { method: "eurostat", "base-year": 2016 } };
  test("is followed where it has a direction and somebody asks", () => {
    expect(follow(own, { 2016: 100, 2018: 104 }, 2018)).toMatchObject({ start: "100 (2016)", now: "104 (2018)" });
    expect(followed({ direction: "higher" }, { 2016: 100, 2018: 104 }, 2018)).toBeNull();
    expect(followed({}, { 2016: 100, 2018: 104 }, 2018, { progress: {} })).toBeNull();
  });
  test.each<[string, Content, Values, string]>([
    ["a flow by its newest whole year", { kind: "flow" }, { 2016: 9, 2017: 10, "2018Q1": 50 }, "10 (2017)"],
    ["be it the only one", { kind: "flow" }, { 2017: 10 }, "10 (2017)"],
    ["without a whole one by none", { kind: "flow" }, { "2018Q1": 50 }, "no-observation"],
    ["a stock by its newest figure", {}, { 2016: 9, 2017: 10, "2018Q1": 50 }, "50 (2018Q1)"],
    ["without one by none", {}, {}, "no-observation"],
    ["without a number by none", {}, { 2018: "50余" }, "qualified-value"],
  ])("%s", (_, kind, values, expected) => {
    const { now, reasons } = follow({ ...own, ...kind }, values, 2018);
    expect(now ?? reasons.ahead).toBe(expected);
  });
  test("a window looked back from nothing has no start", () =>
    expect(follow({ ...own, progress: { method: "eurostat", window: 2 } }, {}, 2018)).toMatchObject({
      start: null,
      now: null,
      reason: "no-observation",
    }));
});

describe("a station keeps the rows behind it, and the text of its cell where it is one cell", () => {
  const total = { kind: "flow", unit: "项", target: { total: 60, from: 2017 }, progress: {} };
  const quarters = { "2019Q1": "20.0", "2019Q2": "30.0" };
  test.each([
    ["a year of a total", total, { 2017: "10.0" }, 2018, [null, 0], ["10.0", 1]],
    ["a year of it in quarters", total, { 2017: 10, "2018Q1": "2.0", "2018Q2": "3.0" }, "2018Q2", [null, 0], [null, 3]],
    ["two years of it", total, { 2017: "10.0", 2018: "20.0" }, 2018, [null, 0], [null, 2]],
    ["two quarters of a year", { kind: "flow", target: 90, progress: {} }, quarters, "2019H1", [null, 0], [null, 2]],
    ["one quarter", { kind: "flow", target: 90, progress: {} }, { "2019Q1": "20.0" }, "2019H1", [null, 0], ["20.0", 1]],
    ["a baseline", { target: 90, baseline: { value: 5, period: 2016 } }, { 2018: "9.0" }, 2018, ["5", 0], ["9.0", 1]],
    ["a figure at the start", { target: 90 }, { 2016: "5.0", 2018: "9.0" }, 2018, ["5.0", 1], ["9.0", 1]],
  ])("%s", (_, own, values, asOf, first, last) => {
    const plan = planOf({ indicators: [{ id: "x", ...own }] });
    const [assessment] = run(plan, rowsFor(values as Values), { asOf: String(asOf) }).scorecards[0]!.assessments;
    const { start: from, now } = assessment!.trajectory!;
    expect([from, now].map((one) => one && [one.raw, one.used.length])).toEqual([first, last]);
  });
});

describe("the figures of each year", () => {
  const yearly = (own: Content, values: Values, cut: string) => {
    const plan = planOf({ indicators: [{ id: "x", target: 1, ...own }] });
    const indicator = plan.indicators[0]!;
    const rows = rowsOf([plan], rowsFor(values)).observations;
    const known = { indicator, series: selectSeries(indicator, listed(rows), () => undefined), cut: period(cut).end };
    return yearlyFigures({ ...known, from: null, since: null }).map(
      ({ value, at }) => `${toText(value)} at ${toText(at)}`,
    );
  };
  test.each([
    [
      "a stock's newest of each",
      {},
      { 2016: 1, "2017Q2": 2, "2017Q3": 3, 2018: 4 },
      "2018",
      ["1 at 2017", "3 at 2017.75", "4 at 2019"],
    ],
    ["up to the cut", {}, { 2016: 1, "2017Q2": 2, "2017Q3": 3, 2018: 4 }, "2017Q2", ["1 at 2017", "2 at 2017.5"]],
    [
      "a flow's whole years",
      { kind: "flow" },
      { 2016: 1, "2017H1": 2, "2017H2": 3, "2018Q1": 9 },
      "2018",
      ["1 at 2017", "5 at 2018"],
    ],
    [
      "without those that are no single number",
      {},
      { 2016: 1, 2017: "2余", 2018: "x", 2019: 4 },
      "2019",
      ["1 at 2017", "4 at 2020"],
    ],
    ["none", {}, {}, "2019", []],
  ])("%s", (_, own, values, cut, expected) => expect(yearly(own, values as Values, cut)).toEqual(expected));
});
