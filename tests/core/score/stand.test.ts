import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/core/evaluate.ts";
import { toText } from "../../../src/core/exact.ts";
import type { Scorecard } from "../../../src/core/assessment.ts";
import type { Indicator } from "../../../src/core/plan.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { ObservationTable } from "../../../src/core/observation-table.ts";
import type { Observations } from "../../../src/core/observations.ts";
import { type Stand, standsIn } from "../../../src/core/score/stand.ts";
import { runs } from "../../effort.ts";
import { type Content, period, planOf, type Row, rowsOf, written } from "../../support.ts";

/** "5 2019 | 5" is the figure that is shown, its period, and what is scored of it or why nothing is. */
const textOf = ({ interval, value, scored, reason, period, stale }: Stand): string => {
  const shown = `${interval === null ? "-" : written(interval)} ${period ?? "-"}${stale ? " stale" : ""}`;
  const number = scored === null ? `${reason}` : toText(scored);
  return `${shown} | ${number}${value !== null && scored !== value ? ` of ${toText(value)}` : ""}`;
};

function tableOf(rows: readonly Observation[]): Observations {
  const table = new ObservationTable();
  for (const row of rows) table.add(row);
  return table;
}

/** What x stands at, the same whether rows are objects or held in a table; what is scored of many is what its stand says. */
function standOf(...given: Parameters<typeof standsOf>): Stand {
  const [stand, held] = standsOf(...given);
  expect(textOf(held!)).toBe(textOf(stand!));
  expect(rowsBehind(held!)).toEqual(rowsBehind(stand!));
  return stand!;
}

const rowsBehind = ({ used, divisor, past, unit }: Stand) => ({ used, divisor, past, unit });

/** The stands of x by rows that are objects, and by such as are held in a table. */
function standsOf(x: Content, rows: readonly Row[], asOf: string | null = "2019", plan: Content = {}): Stand[] {
  const content = { score: { normalise: "min-max" }, ...plan, indicators: [{ id: "x", direction: "higher", ...x }] };
  const plans = [planOf(content)];
  const { observations, statements, areaNames } = rowsOf(plans, rows);
  return [observations, tableOf(observations)].map((rows) => {
    const { scorecards } = evaluate({
      plans,
      observations: rows,
      statements,
      areaNames,
      asOf: asOf === null || asOf === "due" ? asOf : period(asOf),
      knownOn: null,
      areas: null,
      stands: true,
    });
    const [scorecard] = scorecards as [(typeof scorecards)[0]];
    const stands = standsIn(scorecard);
    const stand = stands.get(plans[0]!.indicators[0]!)!;
    expect(stands.scored(0)).toEqual({ scored: stand.scored, reason: stand.reason });
    expect(stands.units[0]).toBe(stand.unit);
    expect(stands.assessment(plans[0]!.indicators[0]!)).toBe(stand.assessment);
    return stand;
  });
}

/** "2018 5; 2019 6 万元": rows of x; "pop 2019 3" those of another one. */
const rows = (text: string): Row[] =>
  text.split(";").flatMap((row) => {
    const cells = row.trim().split(" ");
    if (row.trim() === "") return [];
    const [indicator, period, value, unit = ""] = /^\d/.test(cells[0]!) ? ["x", ...cells] : cells;
    return [{ indicator: indicator!, period: period!, value: value!, unit }];
  });

describe("the figure that an area is compared by", () => {
  test.each<[title: string, x: Content, given: string, asOf: string | null, expected: string]>([
    ["without a target the newest by as-of", {}, "2017 4; 2018 5; 2020 9", "2019", "5 2018 stale | 5"],
    ["and by the latest period in the data where none is said", {}, "2017 4; 2018 5; 2020 9", null, "9 2020 | 9"],
    ["no row at all", {}, "", "2019", "- - | no-observation"],
    ["no row by as-of", {}, "2020 5", "2019", "- - | no-observation"],
    ["a stock within max-age on a target that is due", { target: 5 }, "2018 7", "2019", "7 2018 stale | 7"],
    ["one that is older is shown and not scored", { target: 5 }, "2017 7", "2019", "7 2017 | too-old"],
    ["unless the plan lets it be so old", { target: 5, "max-age": 2 }, "2017 7", "2019", "7 2017 stale | 7"],
    ["nothing after the target's due", { target: 5 }, "2019 7; 2020 9", "2020", "7 2019 | 7"],
    ["before due the newest by as-of", { target: { "at-least": 5, by: 2022 } }, "2019 7; 2020 9", "2019", "7 2019 | 7"],
    [
      "which must not be older than max-age then",
      { target: { "at-least": 5, by: 2022 } },
      "2017 7",
      "2019",
      "7 2017 | too-old",
    ],
    ["without a target as well", {}, "2017 7", "2019", "7 2017 | too-old"],
    ["a flow of the very period", { kind: "flow", target: 5 }, "2018 7; 2019 4", "2019", "4 2019 | 4"],
    ["a flow of another year never answers", { kind: "flow", target: 5 }, "2018 7", "2019", "- - | no-observation"],
    [
      "the sum of four quarters",
      { kind: "flow", target: 5 },
      "2019Q1 1; 2019Q2 2; 2019Q3 3; 2019Q4 4",
      "2019",
      "10 2019 | 10",
    ],
    [
      "three of them are no year",
      { kind: "flow", target: 5 },
      "2019Q1 1; 2019Q2 2; 2019Q3 3",
      "2019",
      "- - | missing-periods",
    ],
    [
      "a total is the sum over its window",
      { kind: "flow", target: { total: 9 } },
      "2016 1; 2017 2; 2018 3; 2019 4",
      "2019",
      "10 - | 10",
    ],
    [
      "with a hole it is shown and not scored",
      { kind: "flow", target: { total: 9 } },
      "2016 1; 2017 2; 2019 4",
      "2019",
      "7 - | missing-periods",
    ],
    [
      "of growth it is the value itself",
      { target: { growth: "10%" }, baseline: { value: 5, period: 2016 } },
      "2019 7",
      "2019",
      "7 2019 | 7",
    ],
    [
      "and of a yearly measure the newest",
      { target: { rising: true } },
      "2016 1; 2017 2; 2018 3; 2019 2",
      "2019",
      "2 2019 | 2",
    ],
    [
      "of several targets it is that of the one due last",
      { target: [{ "at-least": 5, by: 2018 }, { "at-least": 9 }] },
      "2018 7; 2019 8",
      "2019",
      "8 2019 | 8",
    ],
    [
      "which is an earlier one where the next is not due yet",
      {
        target: [
          { "at-least": 9, by: 2021 },
          { "at-least": 5, by: 2018 },
        ],
      },
      "2018 7; 2019 8",
      "2019",
      "7 2018 | 7",
    ],
    [
      "and by the latest period in the data where each target is judged when it is due",
      {
        target: [
          { "at-least": 5, by: 2018 },
          { "at-least": 9, by: 2030 },
        ],
      },
      "2018 7; 2019 8",
      "due",
      "7 2018 | 7",
    ],
    [
      "milestones aside",
      { target: 9, milestones: [{ by: 2018, "at-least": 5 }] },
      "2018 7; 2019 8",
      "2019",
      "8 2019 | 8",
    ],
    ["also of a target that no tolerance lets judge", { target: { about: 5 } }, "2019 7", "2019", "7 2019 | 7"],
    ["yes is 1", { target: { done: true } }, "2019 是", "2019", "1 2019 | 1"],
    ["a qualified figure is shown and no single number", {}, "2019 650余", "2019", "(650, ∞) 2019 | qualified-value"],
    ["nor is a range", { target: 3 }, "2019 3.4—3.5", "2019", "[3.4, 3.5] 2019 | qualified-value"],
    ["exact in the plan's unit", { unit: "亿元" }, "2019 12345.6 万元", "2019", "1.23456 2019 | 1.23456"],
    ["a unit of another dimension is none", { unit: "亿元" }, "2019 5 家", "2019", "- - | unit-mismatch"],
    ["0 is a figure", {}, "2019 0", "2019", "0 2019 | 0"],
    ["a total of which nothing is known", { kind: "flow", target: { total: 9 } }, "", "2019", "- - | no-observation"],
    [
      "a total that is enough without being one number",
      { kind: "flow", target: { total: 9 } },
      "2016 1; 2017 2; 2018 3; 2019 4余",
      "2019",
      "(10, ∞) - | qualified-value",
    ],
    [
      "a total that nobody can judge",
      { kind: "flow", target: { total: 90 } },
      "2016 1; 2017 2; 2018 3; 2019 4余",
      "2019",
      "(10, ∞) - | qualified-value",
    ],
    [
      "before due a flow of its own newest year",
      { kind: "flow", target: { "at-least": 5, by: 2022 } },
      "2018 7",
      "2019",
      "7 2018 | 7",
    ],
    [
      "before due a figure that is vague",
      { target: { "at-least": 5, by: 2022 } },
      "2019 7余",
      "2019",
      "(7, ∞) 2019 | qualified-value",
    ],
    ["nothing at all, and no period in the data either", {}, "", null, "- - | no-observation"],
    ["what can't be read is none", {}, "2019 many", "2019", "- - | unreadable-value"],
  ])("%s", (_, x, given, asOf, expected) => expect(textOf(standOf(x, rows(given), asOf))).toBe(expected));
});

describe("denominated", () => {
  const inputs = [{ id: "pop", unit: "万人" }];
  test.each([
    ["by the figure of the same period", "2019 7; pop 2018 3; pop 2019 2", "7 2019 | 3.5 of 7"],
    ["also where both are older", "2018 7; pop 2018 3; pop 2019 2", "7 2018 stale | 7/3 of 7"],
    ["never by that of another one", "2019 7; pop 2018 3", "7 2019 | missing-input of 7"],
    ["nor by a qualified one", "2019 7; pop 2019 3余", "7 2019 | qualified-value of 7"],
    ["nor by 0", "2019 7; pop 2019 0", "7 2019 | no-ratio of 7"],
    ["nor by less", "2019 7; pop 2019 -2", "7 2019 | no-ratio of 7"],
    ["in the unit of the plan", "2019 7; pop 2019 20000 人", "7 2019 | 3.5 of 7"],
    ["nor by one that conflicts", "2019 7; pop 2019 3; pop 2019 4", "7 2019 | conflicting-values of 7"],
    ["nor by one of another dimension", "2019 7; pop 2019 3 家", "7 2019 | unit-mismatch of 7"],
    ["what isn't one number isn't divided", "2019 7余; pop 2019 2", "(7, ∞) 2019 | qualified-value"],
    ["what isn't there isn't divided", "pop 2019 2", "- - | no-observation"],
  ])("%s", (_, given, expected) => {
    expect(textOf(standOf({ per: "pop" }, rows(given), "2019", { inputs }))).toBe(expected);
  });
});

describe("what a figure that is missing may be filled in from", () => {
  const past = (...given: Parameters<typeof standOf>) => {
    const own = standOf(...given).past;
    return (
      own && `${own.history.map((one) => `${one.period.text} ${toText(one.value)}`).join("; ")} > ${own.wanted.text}`
    );
  };
  const impute = "latest";

  test.each<[title: string, x: Content, given: string, asOf: string, expected: string | null]>([
    ["nothing where the plan fills nothing in", {}, "2017 4", "2019", null],
    [
      "the numbers of its own series",
      { impute },
      "2016 4; 2017 5余; 2018 6; 2020 9",
      "2019",
      "2016 4; 2018 6; 2020 9 > 2019",
    ],
    ["for the moment that the target is due", { impute, target: 5 }, "2016 4", "2021", "2016 4 > 2019"],
    ["by as-of where that is earlier", { impute, target: 5 }, "2016 4; 2019 8", "2018", "2016 4; 2019 8 > 2018"],
    [
      "of a flow figures for as long a time",
      { impute, kind: "flow", target: 5 },
      "2016 4; 2017Q1 2",
      "2019",
      "2016 4 > 2019",
    ],
    [
      "no single year for a sum over years",
      { impute, kind: "flow", target: { total: 9 } },
      "2016 4; 2017 5",
      "2019",
      " > 2019",
    ],
  ])("%s", (_, x, given, asOf, expected) => expect(past(x, rows(given), asOf)).toBe(expected));

  test("nothing where neither a target nor the data say for when", () => {
    expect(past({ impute }, [], null)).toBeNull();
  });

  test("the figures that a divisor was read from are told apart from its own", () => {
    const given = rows("2019 7; pop 2019 2");
    const { used, divisor } = standOf({ per: "pop" }, given, "2019", { inputs: [{ id: "pop" }] });
    expect([used, divisor].map((all) => all.map(({ at }) => at.line))).toEqual([[2], [3]]);
    const lacking = standOf({ per: "pop" }, rows("2019 7"), "2019", { inputs: [{ id: "pop" }] });
    expect([lacking.used.length, lacking.divisor]).toEqual([1, []]);
    expect(standOf({}, rows("2019 7")).divisor).toEqual([]);
    expect(standOf({}, []).used).toEqual([]);
  });

  test("denominated like the figure itself; what can't be is no part of it", () => {
    const given = rows("2016 4; pop 2016 2; 2017 5; 2018 6; pop 2018 4; 2019 9");
    const plan = { inputs: [{ id: "pop" }] };
    expect(past({ impute, per: "pop" }, given, "2019", plan)).toBe("2016 2; 2018 1.5 > 2019");
  });
});

test("what is scored of figures in a table is what is scored of the same figures as objects", () => {
  const value = fc.tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.nat(4)).map(([digits, decimals]) => {
    return (digits / 10 ** decimals).toFixed(decimals).replace(/^-(0(\.0*)?)$/, "$1");
  });
  const year = fc.integer({ min: 2014, max: 2021 });
  const figures = fc.uniqueArray(fc.tuple(year, value), { selector: ([year]) => year, maxLength: 5 });
  const x = fc.record(
    {
      kind: fc.constantFrom("stock", "flow", "cumulative"),
      target: fc.integer({ min: 2017, max: 2021 }).map((by) => ({ "at-least": 5, by })),
      "max-age": fc.nat(5),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(figures, x, year, (given, x, asOf) => {
      const rows = given.map(([year, value]) => ({ indicator: "x", period: String(year), value }));
      standOf(x, rows, String(asOf));
    }),
    { numRuns: runs(200) },
  );
});

describe("the stands of an area", () => {
  const plan = planOf({
    score: { normalise: "min-max" },
    indicators: ["a", "b"].map((id) => ({ id, direction: "higher" })),
  });
  const { observations, areaNames } = rowsOf([plan], [{ indicator: "a", period: "2019", value: "0.5" }]);
  const request = { asOf: null, knownOn: null, areas: null, stands: true };
  const [{ stands }] = evaluate({ plans: [plan], observations, areaNames, ...request }).scorecards as [Scorecard];
  const [a, b] = plan.indicators as [Indicator, Indicator];

  test("are a map of the indicators of its plan, in their order", () => {
    expect([...stands.keys()]).toEqual([a, b]);
    expect([...stands.values()].map(textOf)).toEqual(["0.5 2019 | 0.5", "- - | no-observation"]);
    expect([...stands]).toEqual([...stands.entries()]);
    const seen: unknown[] = [];
    stands.forEach((stand, indicator, all) => seen.push([indicator, stand, all === stands]));
    expect(seen).toEqual([...stands].map((one) => [...one, true]));
    expect([stands.size, stands.has(a), stands.has({ ...a })]).toEqual([2, true, false]);
    expect(stands.get({ ...a })).toBeUndefined();
  });

  test("who asks again at once gets the same object", () => expect(stands.get(a)).toBe(stands.get(a)));
});
