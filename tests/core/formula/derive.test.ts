import { listed } from "../../../src/core/observations.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { derive } from "../../../src/core/formula/derive.ts";
import { toText } from "../../../src/core/exact.ts";
import { figureOf, selectSeries, type Series } from "../../../src/core/select-series.ts";
import { fold } from "../../../src/core/fold.ts";
import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { type Content, period, planOf, type Row, rowsOf, written } from "../../support.ts";

const INPUTS = [
  { id: "rd", unit: "万元", kind: "flow", baseline: { value: 0.5, unit: "亿元", period: 2015 } },
  { id: "gdp", unit: "亿元", kind: "flow", baseline: { value: 10, period: 2015 } },
  { id: "opened", unit: "家", kind: "flow" },
  { id: "pop", unit: "万人" },
  { id: "firms", unit: "家", baseline: { value: 80, period: 2015 } },
  { id: "p", unit: "%" },
  { id: "head", unit: "元/人" },
  { id: "ytd", unit: "亿元", kind: "flow", reported: "year-to-date" },
  { id: "sum", unit: "家", kind: "cumulative" },
  { id: "u" },
  { id: "v" },
];

/** "rd 2019 3200" or "rd 2019 3200 万元" as rows. */
const rowsIn = (text: string): Row[] =>
  text
    .split(";")
    .map((row) => row.trim().split(/ +/))
    .filter(([indicator]) => indicator)
    .map(([indicator = "", when = "", value = "", unit = "", status = ""]) => {
      return { indicator, period: when, value, unit, status };
    });

/** The series of indicator d, and what was said on the way. */
function derived(own: Content, rows: readonly Row[], more: Content = {}) {
  const plan = planOf({ inputs: INPUTS, indicators: [{ id: "d", ...own }], ...more });
  const said: Diagnostic[] = [];
  const report = (one: Diagnostic) => said.push(one);
  const { observations } = rowsOf([plan], rows);
  const all = [...plan.inputs, ...plan.indicators];
  const submitted = new Map(
    all.map((one) => [
      one,
      selectSeries(one, listed(observations.filter(({ indicator }) => indicator === fold(one.id))), report),
    ]),
  );
  const series = derive(plan, submitted, report).get(plan.indicators.find(({ id }) => id === "d")!)!;
  return { series, said };
}

const entriesOf = ({ entries, unit }: Series): string =>
  entries
    .map((entry) => {
      const mark = entry.computed === null ? "!" : "";
      return `${mark}${entry.period.text} ${entry.problem ?? written(figureOf(entry).interval)}`;
    })
    .concat(unit === null ? [] : [unit])
    .join("; ");

/** Every entry of d as "period value", with "!" before what was submitted, and the unit. */
const values = (own: Content, rows: string, more: Content = {}) => entriesOf(derived(own, rowsIn(rows), more).series);

const INTENSITY = { unit: "%", formula: "rd / gdp" };
const PER_HEAD = { unit: "元/人", formula: "rd / pop" };

// Expectations by Python's fractions.
describe("a value for every period that has all of its figures", () => {
  test.each([
    ["万元 over 亿元 is a percentage", INTENSITY, "rd 2019 3200; gdp 2019 16", "2019 2; %"],
    ["whatever units the rows have", INTENSITY, "rd 2019 0.32 亿元; gdp 2019 160000 万元", "2019 2; %"],
    ["exactly", INTENSITY, "rd 2019 1; gdp 2019 3", "2019 1/300; %"],
    ["none without one of them", INTENSITY, "rd 2019 3200; gdp 2018 16", "%"],
    ["for each year", INTENSITY, "rd 2018 100; rd 2019 300; gdp 2018 1; gdp 2019 2", "2018 1; 2019 1.5; %"],
    [
      "four quarters of the one and the year of the other",
      INTENSITY,
      "rd 2019 100; gdp 2019Q1 1; gdp 2019Q2 1; gdp 2019Q3 1; gdp 2019Q4 1",
      "2019 0.25; %",
    ],
    ["three quarters are no year", INTENSITY, "rd 2019 100; gdp 2019Q1 1; gdp 2019Q2 1; gdp 2019Q3 1", "%"],
    [
      "quarters of both give the year, and no quarter answers for it",
      INTENSITY,
      "rd 2019Q1 1; rd 2019Q2 1; rd 2019Q3 1; rd 2019Q4 5; gdp 2019H1 1; gdp 2019Q3 1; gdp 2019Q4 1; gdp 2019H2 2",
      "2019 4/150; %".replace("4/150", "2/75"),
    ],
    [
      "a flow over a stock at the year's end",
      PER_HEAD,
      "rd 2019 125460; pop 2019-12-31 60.5",
      "2019 250920/121; 元/人",
    ],
    ["and not at another day", PER_HEAD, "rd 2019 125460; pop 2019-06-30 60.5", "元/人"],
    ["stocks by their last day", { formula: "firms / sum" }, "firms 2019 6; sum 2019-12-31 4", "2019 1.5"],
    ["stocks within a year", { formula: "firms * 2" }, "firms 2019Q3 6; firms 2019 7", "2019Q3 12; 2019 14; 家"],
    ["the year before", { unit: "%", formula: "rd / prev(rd) - 1" }, "rd 2018 100; rd 2019 143", "2019 43; %"],
    ["the year before of a stock", { formula: "firms - prev(firms)" }, "firms 2018 5; firms 2019Q4 9", "2019 4; 家"],
    ["the baseline", { formula: "firms - base(firms)" }, "firms 2019 101", "2019 21; 家"],
    [
      "a year's baseline beside years, not beside quarters",
      { unit: "%", formula: "rd / base(rd) - 1" },
      "rd 2019 7500; rd 2020Q4 75",
      "2019 50; %",
    ],
    [
      "one of a part of a year is none of a year",
      { unit: "%", formula: "gdp / base(rd)", kind: "flow" },
      "gdp 2015 1; gdp 2015Q1 1",
      "2015Q1 no-baseline; 2015 200; %",
    ],
    ["a moment has no length", { formula: "pop / base(gdp)" }, "pop 2015Q1 1", "2015Q1 0.1; 万人/亿元"],
    ["figures to date", { unit: "亿元", kind: "flow", formula: "ytd * 2" }, "ytd 2019Q3 5", "2019Q3 10; 亿元"],
    [
      "figures to date beside quarters",
      { unit: "%", kind: "flow", reported: "year-to-date", formula: "gdp / ytd" },
      "ytd 2019Q2 5; gdp 2019Q1 1; gdp 2019Q2 2",
      "2019Q2 60; %",
    ],
    [
      "a difference of percentages in points",
      { unit: "pp", formula: "p - prev(p)" },
      "p 2018 2; p 2019 2.5",
      "2019 0.5; pp",
    ],
    ["1 is 100 %", { unit: "%", formula: "1 - p" }, "p 2019 30", "2019 70; %"],
    [
      "in the unit of the first where the plan names none",
      { formula: "rd + gdp" },
      "rd 2019 1; gdp 2019 1",
      "2019 10001; 万元",
    ],
    ["a ratio without a unit is a plain number", { formula: "rd / gdp" }, "rd 2019 3200; gdp 2019 16", "2019 0.02"],
    ["a quotient has its own unit", { formula: "rd / firms" }, "rd 2019 8; firms 2019 2", "2019 4; 万元/家"],
    ["the larger", { formula: "max(rd, gdp)" }, "rd 2019 1; gdp 2019 2", "2019 20000; 万元"],
    ["figures without any unit as they stand", { formula: "u + v * 2" }, "u 2019 1; v 2019 2", "2019 5"],
    ["in the unit of the indicator", { unit: "家", formula: "u + v" }, "u 2019 1; v 2019 2", "2019 3; 家"],
    [
      "in the units that the data have",
      { unit: "亿元", formula: "u + v" },
      "u 2019 1 万元; v 2019 2 亿元",
      "2019 2.0001; 亿元",
    ],
    [
      "in 万元 too, which nothing is converted into",
      { unit: "万元", formula: "u + v" },
      "u 2019 1; v 2019 2",
      "2019 3; 万元",
    ],
    ["the baseline in its own unit", { unit: "%", formula: "rd / base(rd)" }, "rd 2019 200", "2019 4; %"],
    [
      "the baseline in the indicator's unit",
      { unit: "万元", formula: "rd + base(gdp)" },
      "rd 2019 1",
      "2019 100001; 万元",
    ],
    ["a baseline's unit is the result's", { formula: "base(rd) + rd" }, "rd 2019 10000", "2019 1.5; 亿元"],
    ["a baseline's unit is not its indicator's", { formula: "rd * 2" }, "rd 2019 10000", "2019 20000; 万元"],
    [
      "a baseline has no period that counts",
      { formula: "firms / base(gdp)" },
      "firms 2019-12-31 5; gdp 2019 3",
      "2019-12-31 0.5; 家/亿元",
    ],
    [
      "a flow's baseline makes no flow of a stock",
      { formula: "firms / base(gdp)" },
      "firms 2019Q3 5",
      "2019Q3 0.5; 家/亿元",
    ],
    [
      "stocks by their last day, under the name of the longest period",
      { formula: "firms / sum" },
      "firms 2019-12-31 6; sum 2019 4",
      "2019 1.5",
    ],
    [
      "a flow made of stocks, for every length that ends with them",
      { kind: "flow", formula: "firms * 2" },
      "firms 2019-12-31 6; firms 2018Q3 5",
      "2018-09 10; 2018Q3 10; 2019-12-31 12; 2019-12 12; 2019Q4 12; 2019H2 12; 2019 12; 家",
    ],
    [
      "as long as a target asks for",
      { ...INTENSITY, target: { "at-least": 1, by: "2019Q4" } },
      "rd 2019Q4 3200; gdp 2019Q4 16; rd 2019 1; gdp 2019 16",
      "2019Q4 2; %",
    ],
    [
      "a year where a target asks for one",
      { ...INTENSITY, target: 1 },
      "rd 2019Q4 3200; gdp 2019Q4 16; rd 2019 160; gdp 2019 16",
      "2019 0.1; %",
    ],
    [
      "a product that is money after all",
      { unit: "亿元", formula: "gdp * rd / rd", target: 1 },
      "rd 2019 3; gdp 2019 5",
      "2019 5; 亿元",
    ],
    ["a product with 0 in it", { formula: "gdp + rd * 0" }, "rd 2019 3; gdp 2019 5", "2019 5; 亿元"],
    [
      "a share of a product that no unit names",
      { unit: "万元", formula: "head * pop * p" },
      "head 2019 3; pop 2019 2; p 2019 50",
      "2019 3; 万元",
    ],
    [
      "and that has none of the share's",
      { formula: "head * pop * p" },
      "head 2019 3; pop 2019 2; p 2019 50",
      "2019 30000",
    ],
    ["their change needs no unit", { unit: "%", formula: "u / prev(u) - 1" }, "u 2018 4; u 2019 5", "2019 25; %"],
  ])("%s", (_, own, rows, expected) => expect(values(own, rows)).toBe(expected));

  test("a flow has one for the parts of a year too", () => {
    const own = { unit: "亿元", kind: "flow", formula: "gdp + ytd" };
    expect(values(own, "gdp 2019Q1 1; ytd 2019Q1 2; gdp 2019 5; ytd 2019 9")).toBe("2019Q1 3; 2019 14; 亿元");
  });

  test.each([
    ["gdp", true],
    ["gdp + rd", true],
    ["sum(gdp, rd + gdp)", true],
    ["gdp - rd", false],
    ["gdp * 2 + rd", false],
    ["gdp + rd * 2", false],
    ["sum(gdp, rd * 2)", false],
    ["sum(rd * 2, gdp)", false],
    ["max(gdp, rd)", false],
    ["prev(gdp)", false],
    ["gdp + base(rd)", false],
    ["firms + opened", false],
    ["opened + firms", false],
    ["opened * rd / gdp", false],
  ])("the values of a year's parts add up where a formula does nothing but add flows: %s, %s", (formula, expected) =>
    expect(derived({ kind: "flow", formula }, []).series.derived!.addsUp).toBe(expected),
  );

  test.each([
    [
      "a share",
      "2019 1; %",
      "rd 2019 3200; gdp 2019 16",
      [
        { id: "d", unit: "%", formula: "share / 2" },
        { id: "share", formula: "rd / gdp" },
      ],
    ],
    [
      "growth, which is for a length of time",
      "2019Q4 400; %",
      "rd 2019Q4 300; rd 2019Q3 100; rd 2019 5; rd 2018 4",
      [
        { id: "d", unit: "%", formula: "growth * 2", target: { "at-least": 1, by: "2019Q4" } },
        { id: "growth", unit: "%", formula: "rd / prev(rd) - 1" },
      ],
    ],
    [
      "in the unit that the plan gives it",
      "2019 4; 亿元",
      "rd 2019 10000",
      [
        { id: "d", formula: "a + a" },
        { id: "a", unit: "亿元", formula: "rd + rd" },
      ],
    ],
    [
      "in no unit, and compared with itself",
      "2019 50; %",
      "u 2018 1; v 2018 1; u 2019 1; v 2019 2",
      [
        { id: "d", unit: "%", formula: "a / prev(a) - 1" },
        { id: "a", formula: "u + v" },
      ],
    ],
    [
      "what can't be computed",
      "2019 unit-mismatch",
      "u 2019 1 家; v 2019 2 亿元",
      [
        { id: "d", formula: "a * 2" },
        { id: "a", formula: "u + v" },
      ],
    ],
  ])("a figure that is itself computed: %s", (_, expected, rows, indicators) =>
    expect(values({}, rows, { indicators })).toBe(expected),
  );

  test("it keeps every observation behind it, each once, and the figures that it was made of", () => {
    const rows = rowsIn("rd 2018 100; rd 2019 300; gdp 2019 2");
    const { series } = derived({ unit: "%", formula: "(rd - prev(rd)) / (gdp + rd)" }, rows);
    const [entry] = series.entries;
    expect(entry!.used.map(({ at }) => at.line)).toEqual([3, 2, 4]);
    const figures = [...entry!.computed!.figures].map(([name, one]) => `${name} ${written(one.interval)} ${one.unit}`);
    expect(figures).toEqual(["rd 300 万元", "prev(rd) 100 万元", "gdp 2 亿元"]);
  });

  test("a baseline is a figure without an observation", () => {
    const { series } = derived({ formula: "firms - base(firms)" }, rowsIn("firms 2019 101"));
    const [entry] = series.entries;
    expect(entry!.used.map(({ at }) => at.line)).toEqual([2]);
    expect(entry!.computed!.figures.get("base(firms)")).toMatchObject({ raw: "80", entries: [], unit: "家" });
  });

  test("the figures are kept where there is no value, too", () => {
    const { series } = derived(INTENSITY, rowsIn("rd 2019 1; gdp 2019 0"));
    const { computed } = series.entries[0]!;
    expect([computed!.period.text, [...computed!.figures.keys()], computed!.parts, computed!.value]).toEqual([
      "2019",
      ["rd", "gdp"],
      null,
      null,
    ]);
  });

  test("a value is written as a number where it is one, else not at all", () => {
    const rawOf = (value: string) => derived({ formula: "firms / 2" }, rowsIn(`firms 2019 ${value}`)).series.entries[0];
    expect([rawOf("41")!.quantity!.raw, rawOf("近40")!.quantity!.raw]).toEqual(["20.5", ""]);
  });
});

describe("figures that are not exact", () => {
  test.each([
    ["add up to an interval", "firms + sum", "firms 2019 650余; sum 2019 50", "(700, ∞)"],
    ["are halved", "firms / 2", "firms 2019 近40", "(-∞, 20)"],
    ["turn round below zero", "100 * (sum - firms) / 50", "firms 2019 650余; sum 2019 50", "(-∞, -1200)"],
    ["divide where they are above zero", "sum / firms", "firms 2019 2—4; sum 2019 8", "[2, 4]"],
    ["are multiplied where they are not below zero", "firms * sum", "firms 2019 2—4; sum 2019 3以上", "[6, ∞)"],
    ["the smaller of them", "min(firms, sum)", "firms 2019 2—4; sum 2019 3", "[2, 3]"],
    ["settle nothing as a divisor that may be zero", "sum / firms", "firms 2019 近40; sum 2019 8", "qualified-value"],
    ["are no whole to take a share of below zero", "sum / (0 - firms)", "firms 2019 2—4; sum 2019 8", "no-ratio"],
    ["nor as a factor on either side of zero", "sum * firms", "firms 2019 近40; sum 2019 2—3", "qualified-value"],
  ])("%s: %s", (_, formula, rows, expected) =>
    expect(values({ formula }, rows).split("; ")[0]).toBe(`2019 ${expected}`),
  );
});

describe("a period of which there is no value, though all of its figures are there", () => {
  test.each([
    ["division by zero", INTENSITY, "rd 2019 1; gdp 2019 0", "2019 no-ratio; %"],
    ["a figure that can't be read", INTENSITY, "rd 2019 ?; gdp 2019 1", "2019 unreadable-value; %"],
    ["the second that can't be read", INTENSITY, "rd 2019 1; gdp 2019 ?", "2019 unreadable-value; %"],
    ["two figures for one", INTENSITY, "rd 2019 1; rd 2019 2; gdp 2019 1", "2019 conflicting-values; %"],
    ["another unit", INTENSITY, "rd 2019 1 家; gdp 2019 1", "2019 unit-mismatch; %"],
    [
      "nobody's unit beside 亿元",
      { unit: "亿元", formula: "u + gdp" },
      "u 2019 1; gdp 2019 2",
      "2019 unit-mismatch; 亿元",
    ],
    ["nobody's units as a percentage", { unit: "%", formula: "u / v" }, "u 2019 1; v 2019 2", "2019 unit-mismatch; %"],
    ["units of the data that don't fit", { formula: "u + v" }, "u 2019 1 家; v 2019 2 亿元", "2019 unit-mismatch"],
    ["their product in no unit", { formula: "u * v", target: 1 }, "u 2019 1 家; v 2019 2 亿元", "2019 unit-mismatch"],
  ])("%s", (_, own, rows, expected) => expect(values(own, rows)).toBe(expected));

  const UNKNOWN = { kind: "unknown", leftUnit: "", right: "", rightUnit: "" };
  test.each([
    [{ formula: "u + v" }, "u 2019 1 家; v 2019 2 亿元", { kind: "add", left: "u", right: "v" }],
    [{ unit: "家", formula: "u / v" }, "u 2019 1 元; v 2019 2 元", { kind: "result", left: "u / v" }],
    [
      { unit: "%", formula: "u / v" },
      "u 2018 1; v 2018 2; u 2019 1; v 2019 2",
      { ...UNKNOWN, formula: "u / v", left: "u, v", rightUnit: "%" },
    ],
    [
      { formula: "u + gdp + prev(u)" },
      "u 2018 1; u 2019 1; gdp 2019 2",
      { ...UNKNOWN, formula: "u + gdp + prev(u)", left: "u" },
    ],
  ])("what the data show of the units is said once: %j", (own, rows, args) => {
    const { said } = derived(own, rowsIn(rows));
    expect(said.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error plan/unit-clash"]);
    expect(said[0]!.args).toMatchObject(args);
  });

  test("numbers that a chain of formulas lets grow beyond a thousand digits end in an error", () => {
    const chain = ["firms", ..."zyxwtsrqonml"].map((id, index, ids) => ({
      id,
      formula: `${ids[index - 1]} * ${ids[index - 1]}`,
    }));
    const indicators = [...chain.slice(1), { id: "d", formula: "l" }];
    const { series, said } = derived({}, rowsIn("firms 2019 99"), { indicators });
    expect(entriesOf(series)).toBe("2019 unreadable-value");
    expect(said.map(({ code, args }) => [code, args])).toEqual([
      ["plan/bad-formula", { key: "formula", text: "", why: "too-large", position: 1 }],
    ]);
  });
});

describe("a submitted value beside the formula", () => {
  const rows = "rd 2018 3200; gdp 2018 16; rd 2019 125460; gdp 2019 615";
  const said = (value: string) =>
    derived(INTENSITY, rowsIn(`${rows}; d 2019 ${value}`)).said.map(({ code, args, at }) => [code, args, at?.line]);

  test("goes before the computed one, which answers for the other years", () =>
    expect(values(INTENSITY, `${rows}; d 2019 2.5`)).toBe("2018 2; !2019 2.5; %"));

  test("also where it names another period with the same end", () =>
    expect(values(INTENSITY, `${rows}; d 2019-12-31 2.5`)).toBe("2018 2; !2019-12-31 2.5; %"));

  test("also where it can't be read: no computed value passes over it", () =>
    expect(values(INTENSITY, `${rows}; d 2019 ?`)).toBe("2018 2; !2019 unreadable-value; %"));

  test("a forecast does not", () =>
    expect(values(INTENSITY, `${rows}; d 2019 2.5 % forecast`)).toBe("2018 2; 2019 2.04; %"));

  // The formula gives 2.04.
  test.each(["2", "2.0", "2.04", "2.040", "1.99—2.1", "2余", "约2"])("%s agrees with 2.04", (value) =>
    expect(said(value)).toEqual([]),
  );
  test.each(["2.1", "2.03", "1.9", "3", "204", "2.1—2.2", "近2", "2.05"])("%s differs from 2.04", (value) =>
    expect(said(value)).toEqual([
      [
        "actuals/formula-differs",
        {
          indicator: "d",
          period: "2019",
          submitted: value,
          computed: "2.04",
          formula: "rd / gdp",
          figures: ["rd = 125460 万元", "gdp = 615 亿元"],
          lines: ["a.csv:4", "a.csv:5"],
        },
        6,
      ],
    ]),
  );

  test.each([
    ["of each year", INTENSITY, `${rows}; d 2018 3`, "2018 3 2"],
    ["of a day that ends a year", INTENSITY, `${rows}; d 2019-12-31 3`, "2019-12-31 3 2.04"],
    ["of a stock", { formula: "firms * 2" }, "firms 2018 1; firms 2019 2; d 2018 3; d 2019 4", "2018 3 2"],
  ])("is compared with the value %s", (_, own, all, expected) => {
    const args = derived(own, rowsIn(all)).said.map((one) => one.args as Readonly<Record<string, string>>);
    expect(args.map(({ period, submitted, computed }) => `${period} ${submitted} ${computed}`)).toEqual([expected]);
  });

  test("figures that have no unit are named without one", () => {
    const [said] = derived({ formula: "u * 2" }, rowsIn("u 2019 1; d 2019 7")).said;
    expect(said!.args).toMatchObject({ figures: ["u = 1"] });
  });

  test("for a quarter takes nothing from the year that ends with it", () =>
    expect(values({ kind: "flow", formula: "gdp * 2" }, "gdp 2019 5; gdp 2019Q4 2; d 2019Q4 4")).toBe(
      "!2019Q4 4; 2019 10; 亿元",
    ));

  test("rounded to half a unit of its last digit is the same, in whatever unit", () => {
    const own = { unit: "亿元", formula: "rd" };
    const found = (row: string) => derived(own, rowsIn(`rd 2019 12345; ${row}`)).said.length;
    expect([found("d 2019 1.2"), found("d 2019 12000 万元"), found("d 2019 12345 万元"), found("d 2019 1.3")]).toEqual([
      0, 1, 0, 1,
    ]);
  });
});

describe("what is missing", () => {
  const lacking = (own: Content, rows: string, when: string, more: Content = {}) =>
    derived(own, rowsIn(rows), more)
      .series.derived!.lacking(period(when))
      .map(({ indicator, period: of }) => `${indicator} ${of}`)
      .join("; ");
  const nested = {
    indicators: [
      { id: "d", unit: "%", formula: "a / b" },
      { id: "a", unit: "亿元", formula: "rd + gdp" },
      { id: "b", unit: "亿元", formula: "gdp + prev(ytd)" },
    ],
  };
  test.each([
    ["one of two", INTENSITY, "rd 2019 1", "2019", "gdp 2019", {}],
    ["both", INTENSITY, "rd 2018 1", "2019", "rd 2019; gdp 2019", {}],
    ["the year before", { unit: "%", formula: "rd / prev(rd)" }, "rd 2019 1", "2019", "rd 2018", {}],
    ["some quarters", INTENSITY, "rd 2019 1; gdp 2019Q1 1; gdp 2019Q2 1", "2019", "gdp 2019", {}],
    ["nothing", INTENSITY, "rd 2019 1; gdp 2019 1", "2019", "", {}],
    [
      "nothing before a day, which has none before it",
      { formula: "firms - prev(firms)" },
      "",
      "2019-06-30",
      "firms 2019-06-30",
      {},
    ],
    ["no baseline", { formula: "firms - base(firms)" }, "", "2019", "firms 2019", {}],
    ["not what can't be read", INTENSITY, "rd 2019 ?", "2019", "gdp 2019", {}],
    ["behind formulas, each once", {}, "rd 2019 1", "2019", "gdp 2019; ytd 2018", nested],
    ["behind formulas, in the order of the formula", {}, "", "2019", "rd 2019; gdp 2019; ytd 2018", nested],
    ["not behind a formula that was answered", {}, "a 2019 5; ytd 2018 1", "2019", "gdp 2019", nested],
  ])("is %s", (_, own, rows, when, expected, more) => expect(lacking(own, rows, when, more)).toBe(expected));

  test("the newest period that has any figure is found, as long as the one that is asked for", () => {
    const { derived: own } = derived(PER_HEAD, rowsIn("rd 2017 1; rd 2019Q3 1; pop 2018 1")).series;
    const begun = (like: string, by: number) => own!.begun(period(like), by)?.text ?? null;
    expect([begun("2020", 20191231), begun("2020Q4", 20191231), begun("2020", 20171230)]).toEqual([
      "2018",
      "2019Q3",
      null,
    ]);
  });
});

describe("a formula that nothing disturbs", () => {
  const row = fc.record({
    indicator: fc.constantFrom("rd", "gdp", "pop"),
    period: fc.constantFrom("2017", "2018", "2019", "2019Q4", "2019H1"),
    value: fc.constantFrom("1", "2.5", "300", "7余", "0"),
  });
  const rows = fc.uniqueArray(row, { selector: (one) => `${one.indicator} ${one.period}`, maxLength: 12 });
  const formula = fc.constantFrom(
    "rd / gdp",
    "rd / prev(rd) - 1",
    "(rd + gdp) / gdp",
    "max(rd, gdp) / sum(rd, gdp, gdp)",
  );
  const computed = (text: string, all: readonly Row[]) => entriesOf(derived({ unit: "%", formula: text }, all).series);

  test("the order of the rows changes nothing", () => {
    fc.assert(
      fc.property(
        formula,
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        (text, [all, shuffled]) => {
          expect(computed(text, shuffled)).toBe(computed(text, all));
        },
      ),
    );
  });

  test("nor does the unit in which a figure comes", () => {
    const units = fc.array(fc.constantFrom("元", "万元", "亿元", "百万元"), { minLength: 12, maxLength: 12 });
    const scale: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8, 百万元: 6 };
    const moneyRows = rows.map((all) =>
      all.filter(({ indicator, value }) => indicator !== "pop" && !value.endsWith("余")),
    );
    fc.assert(
      fc.property(formula, moneyRows, units, (text, all, chosen) => {
        const moved = all.map((one, index) => {
          const unit = chosen[index]!;
          const shift = scale[one.indicator === "rd" ? "万元" : "亿元"]! - scale[unit]!;
          return { ...one, unit, value: `${one.value}e${shift}` };
        });
        expect(computed(text, moved)).toBe(computed(text, all));
      }),
    );
  });
});

test("a plan without formulas keeps its series as they are", () => {
  const plan = planOf({ indicators: [{ id: "x" }] });
  const submitted = new Map();
  expect(derive(plan, submitted, () => undefined)).toBe(submitted);
});

test("two thousand formulas on top of each other give a value, and say what is missing below", () => {
  const chain = Array.from({ length: 2000 }, (_, index) => ({
    id: index === 0 ? "d" : `d${index}`,
    unit: "家",
    formula: index === 1999 ? "firms" : `d${index + 1} + d${Math.min(1999, index + 2)} - d${Math.min(1999, index + 2)}`,
  }));
  const { series } = derived({}, rowsIn("firms 2019 7"), { indicators: chain });
  expect(toText(series.entries[0]!.computed!.value!.low!)).toBe("7");
  const { derived: own } = derived({}, [], { indicators: chain }).series;
  expect(own!.lacking(period("2019"))).toEqual([{ indicator: "firms", period: "2019", area: null }]);
});
