import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/core/evaluate.ts";
import { addUnplaced, allUnplaced, isUnplaced, type Unplaced } from "../../src/core/unplaced.ts";
import { type Content, period, planOf, type Row, rowsOf } from "../support.ts";

const unplaced = (...pairs: readonly (readonly [string, string])[]): Unplaced => {
  const all = new Map<string, Set<string>>();
  for (const [area, indicator] of pairs) addUnplaced(all, area, indicator);
  return all;
};

test("what several files leave open counts together, once", () =>
  expect(allUnplaced([unplaced(["a", "x"], ["b", "x"]), unplaced(["a", "y"], ["a", "x"])])).toEqual(
    new Map([
      ["a", new Set(["x", "y"])],
      ["b", new Set(["x"])],
    ]),
  ));

test.each([
  [true, ["b", "a"], ["y", "x"]],
  [false, ["a"], ["y"]],
  [false, ["b"], ["x"]],
])("%s: of %j, %j", (expected, areas, names) => expect(isUnplaced(unplaced(["a", "x"]), areas, names)).toBe(expected));

describe("beside a figure of no known period", () => {
  const sum = { id: "sum", unit: "家", target: 3, formula: "x + y" };
  const content: Content = {
    indicators: [{ id: "x", unit: "家", target: 3 }, { id: "y", unit: "家", target: 3 }, sum],
  };
  const old: readonly Row[] = [2017, 2018].flatMap((when) =>
    ["x", "y"].map((indicator) => ({ indicator, period: when, value: 1 })),
  );

  function judged(rows: readonly Row[], left: Unplaced, more: Content = {}): string {
    const plan = planOf({ ...content, ...more });
    const { observations, statements, areaNames } = rowsOf([plan], rows);
    const { scorecards } = evaluate({
      plans: [plan],
      observations,
      statements,
      areaNames,
      unplaced: left,
      asOf: period("2019"),
      knownOn: null,
      areas: null,
    });
    const words = scorecards.flatMap(({ assessments }) =>
      assessments.map(({ indicator: { id }, verdict, reason }) => `${id} ${reason ?? verdict}`),
    );
    return words.join(", ");
  }

  test.each<[title: string, rows: readonly Row[], left: Unplaced, expected: string]>([
    ["nothing is left open: older ones are judged", old, unplaced(), "x missed, y missed, sum missed"],
    [
      "an older one is not judged, nor what is computed from it",
      old,
      unplaced(["a", "x"]),
      "x unreadable-value, y missed, sum unreadable-value",
    ],
    [
      "nor one of the very period, which it may contradict",
      [{ indicator: "x", period: 2019, value: 5 }],
      unplaced(["a", "x"]),
      "x unreadable-value, y no-observation, sum unreadable-value",
    ],
    [
      "a row without an area is of the only one",
      old,
      unplaced(["", "y"]),
      "x missed, y unreadable-value, sum unreadable-value",
    ],
    ["another area's says nothing", old, unplaced(["b", "x"]), "x missed, y missed, sum missed"],
    [
      "where it is the only one it isn't missing",
      [],
      unplaced(["a", "x"]),
      "x unreadable-value, y no-observation, sum unreadable-value",
    ],
    [
      "whatever else is wrong with a figure",
      [...old, { indicator: "x", period: 2019, value: 1 }, { indicator: "x", period: 2019, value: 2 }],
      unplaced(["a", "x"]),
      "x unreadable-value, y missed, sum unreadable-value",
    ],
  ])("%s", (_, rows, left, expected) => expect(judged(rows, left)).toBe(expected));

  test("of a flow a part of the year isn't missing either", () => {
    const flow = { indicators: [{ id: "x", unit: "家", kind: "flow", target: 3 }] };
    expect(judged([{ indicator: "x", period: "2019Q3", value: 5 }], unplaced(["a", "x"]), flow)).toBe(
      "x unreadable-value",
    );
  });
});
