import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oracleCase } from "../oracle/cases.ts";
import { judge as judgeCase } from "../oracle/judge.ts";
import { type Content, judge, judgements, planOf, rowsFor, run, type Values, verdictOf, written } from "../support.ts";

describe("a verdict", () => {
  const rising = { target: { rising: true } };
  const by = (year: number) => ({ target: { "at-least": 5, by: year } });
  judgements({ target: 5 }, [
    ["broken for good comes before a missing part", { 2016: 2, 2017: 1, 2019: 3 }, 2019, "missed", {}, rising],
    ["even before a conflict", { 2016: 2, 2017: 1, 2018: 1, "2018-12": 2 }, 2018, "missed early", {}, rising],
    ["a missing part comes before pending", { 2016: 1, 2018: 2 }, 2018, "missing-periods", {}, rising],
    ["before due a level is pending", { 2018: 4 }, 2018, "pending, fails"],
    ["a day before due as well", { 2018: 4 }, "2019-12-30", "pending, fails"],
    ["on the last day of the due period it is due", { 2019: 4 }, "2019-12-31", "missed"],
    ["as of due it is due, whatever its year", { 2022: 5, 2023: 1 }, "due", "met", {}, by(2022)],
    ["a target's own by overrides the period", { 2018: 4, 2019: 5 }, 2019, "missed", {}, by(2018)],
  ]);
});

describe("near: due, not met, and attained from the threshold on", () => {
  const near = { thresholds: { near: "90%" } };
  const table: [title: string, target: unknown, value: string, plan: Content, said: string][] = [
    ["from 90 % on", 100, "90", near, "near"],
    ["not below", 100, "89.999999", near, "missed"],
    ["met is not near", 100, "100", near, "met"],
    ["without a threshold it does not exist", 100, "99.99", {}, "missed"],
    ["downwards by 2 − actual ÷ bound", { "at-most": 100 }, "110", near, "near"],
    ["and not beyond", { "at-most": 100 }, "110.1", near, "missed"],
    ["below a range", { between: [100, 200] }, "90", near, "near"],
    ["above a range", { between: [100, 200] }, "220", near, "near"],
    ["at a strict bound", { "more-than": 100 }, "100", near, "near"],
    ["not where there is no attainment", 0, "-1", near, "missed"],
  ];
  test.each(table)("%s", (_, target, value, plan, said) =>
    expect(judge({ target }, { 2019: value }, "2019", plan).said).toBe(said),
  );

  test("not before due, not for yearly measures, yet on stale figures", () => {
    expect(judge({ target: 100 }, { 2018: 99 }, "2018", near).said).toBe("pending, fails");
    expect(judge({ target: { "every-year": { "at-least": 100 }, from: 2019 } }, { 2019: 99 }, "2019", near).said).toBe(
      "missed",
    );
    expect(judge({ target: 100 }, { 2018: 99 }, "2019", near).said).toBe("near, stale");
  });

  /** Each is exactly at its threshold; binary floating point puts most of them below it. */
  test.each([
    ["0.09", "0.1", "90%"],
    ["0.99", "1.1", "90%"],
    ["0.72", "0.9", "80%"],
    ["0.56", "0.7", "80%"],
    ["0.27", "0.3", "90%"],
    ["1.045", "1.1", "95%"],
    ["0.565", "113", "0.5%"],
    ["8.77", "1754", "0.5%"],
    ["1.21", "110", "1.1%"],
    ["4.35", "100", "4.35%"],
  ])("%s of %s is near at %s", (value, bound, share) => {
    const said = (actual: string) =>
      judge({ target: bound }, { 2019: actual }, "2019", { thresholds: { near: share } }).said;
    expect(said(value)).toBe("near");
    expect(said(`${BigInt(value.replace(".", "")) * 1000000n - 1n}e-${value.split(".")[1]!.length + 6}`)).toBe(
      "missed",
    );
  });
});

describe("attainment", () => {
  test.each([
    ["upwards actual ÷ bound", 3, "1", "1/3"],
    ["downwards 2 − actual ÷ bound", { "at-most": 3 }, "1", "5/3"],
    ["downwards below 0 from twice the bound on", { "at-most": 3 }, "7", "-1/3"],
    ["1 inside a range", { between: [1, 3] }, "2", "1"],
    ["upwards below a range", { between: [2, 3] }, "1", "0.5"],
    ["downwards above it", { between: [1, 2] }, "3", "0.5"],
    ["none of a bound of 0", 0, "1", null],
    ["none of a bound below 0", -5, "1", null],
    ["none of a qualified actual", 3, "5余", null],
  ])("is %s", (_, target, value, expected) => expect(judge({ target }, { 2019: value }).attainment).toBe(expected));
});

describe("what would pass next", () => {
  const table: [title: string, target: unknown, value: string, numbers: Content, own?: Content][] = [
    ["of equal distance the lower end decides", { between: [1, 3] }, "2", { bound: "1", gap: "0", needs: null }],
    ["above a range its upper end", { between: [1, 3] }, "5", { bound: "3", gap: "2", needs: "3" }],
    ["no whole number lies in it", { between: [1.2, 1.8] }, "1", { bound: "1.2", needs: null }, { unit: "家" }],
    ["nor from above", { between: [1.2, 1.8] }, "3", { bound: "1.8", needs: null }, { unit: "家" }],
    ["a number that is there is its own bound", { equals: 5 }, "5余", { bound: "5", needs: null }],
    ["a range has two", { between: [1, 3] }, "5余", { bound: null, needs: null }],
  ];
  test.each(table)("%s", (_, target, value, numbers, own = {}) =>
    expect(judge({ target, ...own }, { 2019: value })).toMatchObject(numbers),
  );
});

describe("fromBaseline: the share of the way from the baseline to the bound", () => {
  const table: [title: string, target: unknown, baseline: Content, value: string, expected: string | null][] = [
    ["45.2 to 49.7 is 160.71 % of the way to 48", 48, { value: 45.2 }, "49.7", "45/28"],
    ["45.2 is no way at all", 48, { value: 45.2 }, "45.2", "0"],
    ["back from it is below 0", 48, { value: 45.2 }, "43.8", "-0.5"],
    ["downwards", { "at-most": 40 }, { value: 60 }, "45", "0.75"],
    ["inside a range", { between: [40, 50] }, { value: 30 }, "45", "1"],
    ["below a range", { between: [40, 50] }, { value: 30 }, "35", "0.5"],
    ["over change from 0", { change: 10 }, { value: 30 }, "35", "0.5"],
    ["from the bound there is no way", 48, { value: 48 }, "50", null],
    ["nor from behind it", 48, { value: 49 }, "50", null],
    ["nor from below an upper bound", { "at-most": 40 }, { value: 30 }, "35", null],
    ["nor from inside a range", { between: [40, 50] }, { value: 45 }, "39", null],
    ["nor from its end", { between: [40, 50] }, { value: 50 }, "39", null],
    ["nor from its other end", { between: [40, 50] }, { value: 40 }, "60", null],
    ["down to a range", { between: [40, 50] }, { value: 60 }, "55", "0.5"],
    ["up to a number beyond which all passes", { about: 45, within: 5, beyond: "above" }, { value: 30 }, "35", "0.5"],
    ["nor from beyond it", { about: 45, within: 5, beyond: "above" }, { value: 60 }, "39", null],
    ["down to one below which all passes", { about: 45, within: 5, beyond: "below" }, { value: 60 }, "55", "0.5"],
    ["nor from below it", { about: 45, within: 5, beyond: "below" }, { value: 30 }, "51", null],
    ["nor to a number for every year", { "every-year": { "at-least": 5 }, from: 2019 }, { value: 1 }, "3", null],
    ["nor from a qualified baseline", 200, { value: "180余" }, "190", null],
    ["nor from one over several years", 200, { value: 180, period: "2006..2010" }, "190", null],
    ["from a baseline in another unit of money", 200, { value: 1_800_000, unit: "万元" }, "190", "0.5"],
    ["nor in a unit that has no way there", 200, { value: 180, unit: "人" }, "210", null],
  ];
  test.each(table)("%s", (_, target, baseline, value, expected) =>
    expect(judge({ target, baseline, unit: "亿元" }, { 2019: value })).toMatchObject({ fromBaseline: expected }),
  );

  test("a level is judged beside a baseline in a unit that has no way to its own", () =>
    expect(judge({ target: 200, baseline: { value: 1, unit: "人" }, unit: "亿元" }, { 2019: 210 }).said).toBe("met"));
});

describe("an assessment shows", () => {
  const one = (indicator: Content, values: Values, asOf = "2019") =>
    run(planOf({ indicators: [{ id: "x", ...indicator }] }), rowsFor(values), { asOf }).scorecards[0]!.assessments[0]!;

  test.each([
    ["a level in its unit", { unit: "%", target: 5 }, "%"],
    ["a change of percentages in points", { unit: "%", target: { change: 1 }, baseline: { value: 5 } }, "pp"],
    ["a change of money in money", { unit: "亿元", target: { change: 1 }, baseline: { value: 5 } }, "亿元"],
    ["a growth by the value itself", { unit: "%", target: { growth: "10%" }, baseline: { value: 5 } }, "%"],
  ])("%s", (_, indicator, unit) =>
    expect(one(indicator, { 2019: 6 })).toMatchObject({ actual: { unit }, unit: indicator.unit }),
  );

  test("no computations of what was submitted", () => expect(one({ target: 5 }, { 2019: 6 }).computations).toEqual([]));

  const everyYear = (comparison: Content) => ({ target: { "every-year": comparison, from: 2017 } });
  test.each<[title: string, comparison: Content, values: Values, shown: string]>([
    ["the first year that failed", { "at-least": 5 }, { 2017: 4, 2018: 3, 2019: 9 }, "2017"],
    ["else the one with the least to spare", { "at-least": 5 }, { 2017: 9, 2018: 6, 2019: 7 }, "2018"],
    ["the first of several", { "at-least": 5 }, { 2017: 6, 2018: 6, 2019: 7 }, "2017"],
    ["one that passed before one that stays open", { about: 5 }, { 2017: 6, 2018: 5, 2019: 7 }, "2018"],
    ["a number before an interval", { "at-least": 5 }, { 2017: "9余", 2018: 9, 2019: "9余" }, "2018"],
    ["else the first that passed", { "at-least": 5 }, { 2017: "9余", 2018: "8余", 2019: "7余" }, "2017"],
    ["else the last", { about: 5 }, { 2017: 6, 2018: 7, 2019: 8 }, "2019"],
  ])("of several years %s", (_, comparison, values, shown) =>
    expect(one(everyYear(comparison), values).actual!.period).toBe(shown),
  );

  test("why a figure is too old before what its target leaves open", () =>
    expect(verdictOf(one({ kind: "cumulative", target: { about: 50 } }, { 2018: 49 }))).toBe("too-old"));

  test("nothing where there is no row", () =>
    expect(one({ target: 5 }, {})).toMatchObject({ actual: null, used: [], computations: [], missing: [] }));

  test("what it rests on, always the same objects", () => {
    const found = one({ target: 5 }, { 2019: 6 });
    expect(found.used).toHaveLength(1);
    expect(["actual", "used", "gap"].map((key) => found[key as "actual"] === found[key as "actual"])).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("where it is heading, always the same object", () => {
    const found = one({ target: 5, progress: "linear", baseline: { value: 1, period: 2016 } }, { 2018: 3 }, "2018");
    expect(found.trajectory).not.toBeNull();
    expect(found.trajectory).toBe(found.trajectory);
  });
});

describe("every assessment, of any plan and any rows", () => {
  test("says whether it holds and why not in one consistent way", () => {
    fc.assert(
      fc.property(oracleCase, (one) => {
        for (const { verdict, due, early, holds, reason, stale, shortfall } of judgeCase(one).assessments) {
          expect(reason !== null).toBe(verdict === "not-assessed");
          expect(early).toBe(!due && (verdict === "met" || verdict === "missed"));
          if (verdict === "pending" || verdict === "near") expect(due).toBe(verdict === "near");
          if (verdict !== "pending") {
            expect(holds).toBe(verdict === "met" ? true : verdict === "not-assessed" ? null : false);
          }
          if (stale) expect(due && verdict !== "not-assessed").toBe(true);
          expect(shortfall?.startsWith("-") ?? false).toBe(false);
        }
      }),
    );
  });
});

describe("a target whose indicator is computed", () => {
  const inputs = [
    { id: "rd", unit: "万元", kind: "flow" },
    { id: "gdp", unit: "亿元", kind: "flow" },
    { id: "pop", unit: "万人" },
    { id: "firms", unit: "家" },
  ];
  const share = { unit: "%", formula: "rd / gdp" };
  const stock = { unit: "家/万人", formula: "firms / pop" };
  const both = "rd 2019 3200; gdp 2019 16";

  /** Verdict and what is missing, of an indicator x by rows "input period value". */
  const judged = (own: Content, rows: string, asOf = "2019") => {
    const plan = planOf({ inputs, indicators: [{ id: "x", ...own }] });
    const all = rows.split("; ").map((row) => row.split(" "));
    const cells = all.map(([indicator = "", when = "", value = ""]) => ({ indicator, period: when, value }));
    const [one] = run(plan, cells, { asOf }).scorecards[0]!.assessments;
    const missing = one!.missing.map(({ indicator, period: when }) => ` ${indicator} ${when}`).join();
    return `${verdictOf(one!)}${missing}`;
  };

  /** The computations behind its verdict: "period value". */
  const computed = (own: Content, rows: string) => {
    const cells = rows.split("; ").map((row) => row.split(" "));
    const all = cells.map(([indicator = "", when = "", value = ""]) => ({ indicator, period: when, value }));
    const [one] = run(planOf({ inputs, indicators: [{ id: "x", ...own }] }), all, { asOf: "2019" }).scorecards[0]!
      .assessments;
    return one!.computations.map(({ period: when, value }) => `${when.text} ${value && written(value)}`);
  };

  test.each<[title: string, own: Content, rows: string, expected: readonly string[]]>([
    ["the year that is judged, no other", share, `${both}; rd 2018 1600; gdp 2018 16`, ["2019 2"]],
    ["no part of it", share, "rd 2019H1 1600; rd 2019H2 1600; gdp 2019H1 8; gdp 2019H2 8", ["2019 2"]],
    [
      "a stock's on the day it is for",
      stock,
      "firms 2019-12-31 8; pop 2019-12-31 2; firms 2018 5; pop 2018 5",
      ["2019-12-31 4"],
    ],
    [
      "not those that share a figure with it",
      { formula: "rd / prev(rd)", unit: "倍" },
      "rd 2017 1; rd 2018 2; rd 2019 6",
      ["2019 3"],
    ],
    ["none of a value that was submitted", share, `x 2019 2.5; ${both}`, []],
    ["none where there is nothing", share, "pop 2019 1", []],
    [
      "that of the base as well, oldest first",
      { ...share, since: 2017 },
      `${both}; rd 2017 1600; gdp 2017 16`,
      ["2017 1", "2019 2"],
    ],
  ])("shows as computed %s", (_, { since, ...own }, rows, expected) =>
    expect(computed({ ...own, target: since ? { change: 1, since } : 1 }, rows)).toEqual(expected),
  );

  const lines: readonly (readonly [string, Content, string, string, string?])[] = [
    ["is judged by what its inputs give", { ...share, target: 2 }, both, "met"],
    ["exactly", { ...share, target: { "more-than": 2 } }, both, "missed"],
    ["names the input that is missing", { ...share, target: 2 }, "rd 2019 3200", "missing-input gdp 2019"],
    ["names all of them", { ...share, target: 2 }, "rd 2016 3200", "missing-input rd 2019, gdp 2019"],
    [
      "is judged by an older year within max-age",
      { ...share, target: 2 },
      "rd 2018 3200; gdp 2018 16; rd 2019 1",
      "met, stale",
    ],
    ["and by no older one", { ...share, target: 2 }, "rd 2017 3200; gdp 2017 16; rd 2019 1", "missing-input gdp 2019"],
    [
      "never by a part of the year",
      { ...share, target: 1 },
      "rd 2019Q1 9; gdp 2019Q1 1; rd 2019 3200",
      "missing-input gdp 2019",
    ],
    ["nor by a day within it", { ...stock, target: 1 }, "firms 2019 8; pop 2017-06-30 2", "missing-input pop 2019"],
    ["of stocks by an older day", { ...stock, target: 1 }, "firms 2018Q4 8; pop 2018-12-31 2", "met, stale"],
    [
      "of a flow by none of another year",
      { ...share, kind: "flow", target: 1 },
      "rd 2018 3200; gdp 2018 16",
      "missing-input rd 2019, gdp 2019",
    ],
    [
      "due in a quarter by the quarter",
      { ...share, target: { "at-least": 2, by: "2019Q3" } },
      "rd 2019Q3 800; gdp 2019Q3 4; rd 2019 1; gdp 2019 1",
      "met",
    ],
    [
      "due on a day by the year that it closes",
      { ...share, target: { "at-least": 2, by: "2019-12-31" } },
      `${both}; rd 2019Q4 1; gdp 2019Q4 1`,
      "met",
    ],
    [
      "a figure that can't be read is no missing one",
      { ...share, target: 2 },
      "rd 2019 ?; gdp 2019 1",
      "unreadable-value",
    ],
    ["division by zero is none either", { ...share, target: 2 }, "rd 2019 1; gdp 2019 0", "no-ratio"],
    ["a submitted value is judged without inputs", { ...share, target: 2 }, "x 2019 2.5", "met"],
    [
      "the first year of a window that lacks anything",
      { ...share, target: { "every-year": { "at-least": 1 }, from: 2018 } },
      "rd 2019 3200; gdp 2018 16; gdp 2019 16",
      "missing-input rd 2018",
    ],
    [
      "the first year from the reference on",
      { ...share, target: { rising: true, since: 2017 } },
      "rd 2017 1; rd 2018 3200; gdp 2018 16; rd 2019 3300; gdp 2019 16",
      "missing-input gdp 2017",
    ],
    [
      "not the years since its baseline",
      { ...share, baseline: { value: 1, period: 2015 }, target: { "every-year": { "at-least": 1 }, from: 2018 } },
      "rd 2019 3200; gdp 2018 16; gdp 2019 16",
      "missing-input rd 2018",
    ],
    [
      "a year that was submitted needs no inputs",
      { ...share, target: { "every-year": { "at-least": 1 }, from: 2018 } },
      "x 2018 2.5; rd 2019 3200",
      "missing-input gdp 2019",
    ],
    [
      "before it is due a hole between known years, not the years before them",
      { ...share, target: { "every-year": { "at-least": 1 }, from: 2015 } },
      "rd 2016 3200; gdp 2016 16; rd 2017 3200; rd 2018 3200; gdp 2018 16",
      "missing-input gdp 2017",
      "2018",
    ],
    [
      "before it is due, of what fills up, for the newest year that has begun",
      { unit: "亿元", kind: "cumulative", formula: "rd + gdp", target: { total: 40 } },
      "rd 2018 5",
      "missing-input gdp 2018",
      "2018",
    ],
    [
      "broken for good beside a hole",
      { ...share, target: { "every-year": { "at-least": 3 }, from: 2018 } },
      both,
      "missed",
    ],
    [
      "a sum with a year missing",
      { unit: "亿元", kind: "flow", formula: "rd + gdp", target: { total: 40, from: 2018 } },
      both,
      "missing-input rd 2018, gdp 2018",
    ],
    [
      "a lower bound that is enough",
      { unit: "亿元", kind: "flow", formula: "rd + gdp", target: { total: 10, from: 2018 } },
      both,
      "met",
    ],
    [
      "a difference below zero is no lower bound",
      { unit: "亿元", kind: "flow", formula: "rd - gdp", target: { total: { "at-most": -10 }, from: 2018 } },
      both,
      "missing-input rd 2018, gdp 2018",
    ],
    [
      "a lower bound to date",
      { unit: "亿元", kind: "flow", formula: "gdp + rd", target: 5 },
      "rd 2019Q1 1; gdp 2019Q1 6",
      "met early",
      "2019Q1",
    ],
    [
      "no lower bound where parts don't add up",
      { unit: "亿元", kind: "flow", formula: "max(gdp, rd)", target: 5 },
      "rd 2019Q1 1; gdp 2019Q1 6",
      "missing-input gdp 2019, rd 2019",
      "2019Q1",
    ],
    [
      "before it is due, for the newest year that has begun",
      { ...share, target: 2 },
      "rd 2018 5",
      "missing-input gdp 2018",
      "2018",
    ],
    [
      "before it is due, where nothing has",
      { ...share, target: 2 },
      "pop 2018 5",
      "missing-input rd 2019, gdp 2019",
      "2018",
    ],
    [
      "before it is due it is open",
      { ...share, target: { equals: 2 } },
      "rd 2018 3200; gdp 2018 16",
      "pending, holds",
      "2018",
    ],
  ];
  test.each(lines.map((line) => [line[0], line] as const))("%s", (_, [, own, rows, expected, asOf = "2019"]) =>
    expect(judged(own, rows, asOf)).toBe(expected),
  );
});

test("a promise that is broken for good does not hold, and says so before it is due", () => {
  const plan = planOf({ indicators: [{ id: "x", target: { rising: true, from: 2016 } }] });
  const [one] = run(plan, rowsFor({ 2016: 2, 2017: 1 }), { asOf: "2018" }).scorecards[0]!.assessments;
  expect([one!.verdict, one!.holds, one!.reason]).toEqual(["missed", false, null]);
});
