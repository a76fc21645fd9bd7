import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reviewBreakdown } from "../../src/core/breakdown.ts";
import { multiply, rational, toText } from "../../src/core/exact.ts";
import { type Content, number, planOf, run } from "../support.ts";

type Goal = unknown;

/** A city with this target and a part for each of the others; undefined: it has none. */
function city(own: Goal, parts: readonly Goal[], indicator: Content = {}) {
  const areas = [own, ...parts].map((target, index) => ({
    name: index === 0 ? "city" : `part${index}`,
    ...(index === 0 ? {} : { parent: "city" }),
    targets: target === undefined ? {} : { x: target },
  }));
  const x = { id: "x", unit: "万元", kind: "flow", breakdown: "sum", ...indicator };
  return planOf({ area: undefined, areas, indicators: [x] });
}

/** "sum, how far above or below the target; parts without one"; "" where nothing is wrong. */
function said(own: Goal, parts: readonly Goal[], indicator: Content = {}): string {
  return reviewBreakdown(city(own, parts, indicator))
    .map(({ args }) => {
      const { sum, difference, side, target, without } = args as Record<string, string> & { without: string[] };
      const none = without.length === 0 ? "" : `; none: ${without.join(" ")}`;
      return `${sum}, ${difference} ${side} ${target}${none}`;
    })
    .join(" | ");
}

describe("the targets of the parts must bear that of the whole", () => {
  test.each<[title: string, own: Goal, parts: Goal[], said: string]>([
    ["they add up to it", 100, [60, 40], ""],
    ["they add up to more", 100, [60, 50], ""],
    ["they fall short", 100, [60, 30], "90, 10 below 100"],
    ["by a thousandth", "100", ["59.999", "40"], "99.999, 0.001 below 100"],
    ["one has none, and the others bear it", 100, [100, undefined], ""],
    ["one has none, and the others don't", 100, [60, undefined], "60, 40 below 100; none: part2"],
    ["none has any", 100, [undefined, undefined], "0, 100 below 100; none: part1 part2"],
    ["the whole has none", undefined, [60, 40], ""],
    ["a ceiling is no floor", 100, [60, { "at-most": 40 }], "60, 40 below 100; none: part2"],
    ["an exact number is both", 100, [60, { equals: 40 }], ""],
    ["a range bears its lower end", 100, [60, { between: [30, 50] }], "90, 10 below 100"],
    ["more than is not at least", { "more-than": 100 }, [60, 40], "100, 0 below 100"],
    ["more than, by one part alone", { "more-than": 100 }, [60, { "more-than": 40 }], ""],
    ["a ceiling that is kept", { "at-most": 100 }, [{ "at-most": 60 }, { "at-most": 30 }], ""],
    ["one that is passed", { "at-most": 100 }, [{ "at-most": 60 }, { "at-most": 50 }], "110, 10 above 100"],
    ["a part without a ceiling", { "at-most": 100 }, [{ "at-most": 60 }, undefined], "60, 0 above 100; none: part2"],
    ["a floor is no ceiling", { "at-most": 100 }, [{ "at-most": 60 }, 10], "60, 0 above 100; none: part2"],
    ["less than", { "less-than": 100 }, [{ "at-most": 60 }, { "at-most": 40 }], "100, 0 above 100"],
    ["an exact number that is hit", { equals: 100 }, [60, 40], ""],
    ["one that is passed over", { equals: 100 }, [60, 41], "101, 1 above 100"],
    ["one that is not reached", { equals: 100 }, [60, 39], "99, 1 below 100"],
    ["about, within its tolerance", { about: 100, within: 5 }, [{ about: 60, within: 5 }, 36], ""],
    ["about, at its edge", { about: 100, within: 5 }, [60, 35], ""],
    ["about, below it", { about: 100, within: 5 }, [60, "34.9"], "94.9, 0.1 below 95"],
    ["about, above it, which passes", { about: 100, within: 5, beyond: "above" }, [60, 60], ""],
    ["about without a tolerance says nothing", { about: 100 }, [60, 30], ""],
    ["a range within the range", { between: [90, 100] }, [{ between: [50, 55] }, 40], ""],
    ["a range beyond it", { between: [90, 100] }, [{ between: [50, 65] }, 40], "105, 5 above 100"],
    ["two targets, each by itself", [100, { "at-most": 120 }], [60, 40], "0, 0 above 120; none: part1 part2"],
    ["a list of a part: the strictest counts", 100, [[50, { "at-least": 60 }], 40], ""],
    ["of two floors the higher, whichever comes first", 100, [[{ "at-least": 60 }, 50], 40], ""],
    ["of two ceilings the lower", { "at-most": 100 }, [[{ "at-most": 70 }, { "at-most": 60 }], { "at-most": 40 }], ""],
    [
      "whichever comes first",
      { "at-most": 100 },
      [[{ "at-most": 60 }, { "at-most": 70 }], { "at-most": 41 }],
      "101, 1 above 100",
    ],
    ["of one number the one that leaves it out", { "more-than": 100 }, [[60, { "more-than": 60 }], 40], ""],
    ["whichever comes first", { "more-than": 100 }, [[{ "more-than": 60 }, 60], 40], ""],
    ["also below", { "less-than": 100 }, [[{ "at-most": 60 }, { "less-than": 60 }], { "at-most": 40 }], ""],
    ["in either order", { "less-than": 100 }, [[{ "less-than": 60 }, { "at-most": 60 }], { "at-most": 40 }], ""],
    [
      "a range that may be passed and is not reached",
      { between: [90, 100], beyond: "above" },
      [50, 30],
      "80, 10 below 90",
    ],
    ["one that may be missed and is passed", { between: [90, 100], beyond: "below" }, [50, 60], "110, 10 above 100"],
    ["one that may be missed and isn't reached", { between: [90, 100], beyond: "below" }, [10, 20], ""],
    ["another due period is another target", 100, [60, { "at-least": 40, by: 2018 }], "60, 40 below 100; none: part2"],
    [
      "totals over one window",
      { total: 100, from: 2017 },
      [
        { total: 60, from: 2017 },
        { total: 40, from: 2017 },
      ],
      "",
    ],
    [
      "totals over two windows",
      { total: 100, from: 2017 },
      [
        { total: 60, from: 2017 },
        { total: 40, from: 2018 },
      ],
      "60, 40 below 100; none: part2",
    ],
    ["a level beside a total", { total: 100 }, [{ total: 60 }, 40], "60, 40 below 100; none: part2"],
  ])("%s", (_, own, parts, expected) => expect(said(own, parts)).toBe(expected));

  test.each<[title: string, own: Goal, parts: Goal[], said: string]>([
    ["more than 99 is 100, and more than 49 is 50", { "more-than": 99 }, [{ "more-than": 49 }, 50], ""],
    ["at least 100 of more than 49 and 50", 100, [{ "more-than": 49 }, { "more-than": 49 }], ""],
    ["more than 48 and 49 is one short", 100, [{ "more-than": 48 }, { "more-than": 49 }], "99, 1 below 100"],
    ["less than 101 of less than 51 twice", { "less-than": 101 }, [{ "less-than": 51 }, { "less-than": 51 }], ""],
    ["exactly 100 of more than 59 and 40", { equals: 100 }, [{ "more-than": 59 }, 40], ""],
  ])("where the unit counts whole things: %s", (_, own, parts, expected) => {
    expect(said(own, parts, { unit: "家" })).toBe(expected);
  });
});

test("general targets are those of every area that has none of its own; milestones are left out", () => {
  expect(said(undefined, [10, undefined], { target: 35 })).toBe("");
  expect(said(undefined, [10, 20], { target: 35 })).toBe("30, 5 below 35");
  expect(said(30, [10, 20], { milestones: [{ by: 2018, "at-most": 20 }] })).toBe("");
});

test("only of the indicators with breakdown: sum anything is said", () => {
  const areas = [
    { name: "city", targets: { x: 100, y: 100 } },
    { name: "part", parent: "city", targets: { x: 60, y: 60 } },
  ];
  const indicator = (id: string, own: Content) => ({ id, unit: "家", ...own });
  const own = planOf({
    area: undefined,
    areas,
    indicators: [indicator("x", {}), indicator("y", { breakdown: "sum" })],
  });
  expect(reviewBreakdown(own).map(({ args }) => (args as { indicator: string }).indicator)).toEqual(["y"]);
});

test("where the unit counts whole things the end of more than 49 is in the sum", () => {
  expect(said({ "more-than": 99 }, [{ "more-than": 49 }, { "more-than": 48 }], { unit: "家" })).toBe("99, 1 below 100");
  expect(said({ "less-than": 100 }, [{ "less-than": 51 }, { "less-than": 51 }], { unit: "家" })).toBe(
    "100, 1 above 99",
  );
});

test("without breakdown: sum nothing is said", () => {
  expect(reviewBreakdown(planOf({ area: undefined, areas: [{ name: "city" }], indicators: [{ id: "x" }] }))).toEqual(
    [],
  );
});

test("every level is looked at by itself, and a run says it once, at the target that isn't borne", () => {
  const area = (name: string, parent: string | null, target: number) => ({
    name,
    ...(parent === null ? {} : { parent }),
    targets: { x: target },
  });
  const areas = [area("a", null, 10), area("b", "a", 12), area("c", "b", 5), area("d", "b", 6)];
  const plan = planOf({ area: undefined, areas, indicators: [{ id: "x", unit: "家", breakdown: "sum" }] });
  expect(run(plan, []).diagnostics).toEqual([
    {
      code: "plan/breakdown-short",
      severity: "error",
      args: {
        indicator: "x",
        area: "b",
        by: "2019",
        side: "below",
        target: "12",
        sum: "11",
        difference: "1",
        unit: "家",
        without: [],
      },
      at: plan.areas[1]!.targets.get("x")![0]!.at,
    },
  ]);
});

test("a floor is borne exactly where the sum of the parts is no smaller, to the last digit", () => {
  const thousandths = fc.integer({ min: 0, max: 5_000 });
  const text = (n: number) => toText(multiply(rational(BigInt(n)), number("0.001")));
  fc.assert(
    fc.property(thousandths, fc.array(thousandths, { minLength: 1, maxLength: 5 }), fc.boolean(), (own, parts, up) => {
      const key = up ? "at-least" : "at-most";
      const found = reviewBreakdown(
        city(
          { [key]: text(own) },
          parts.map((part) => ({ [key]: text(part) })),
        ),
      );
      const sum = parts.reduce((total, part) => total + part, 0);
      const difference = up ? own - sum : sum - own;
      expect(found.map(({ args }) => (args as { difference: string }).difference)).toEqual(
        difference > 0 ? [text(difference)] : [],
      );
    }),
  );
});
