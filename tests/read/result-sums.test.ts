import { describe, expect, test } from "vitest";
import type { Verdict } from "../../src/core/assessment.ts";
import { type Summed, disagreementsIn } from "../../src/read/result-sums.ts";
import { number } from "../support.ts";

const TARGET: Summed = {
  verdict: "met",
  milestone: false,
  required: true,
  commitment: "expected",
  stale: false,
  due: true,
  early: false,
  measure: "level",
  comparator: "at-least",
  actual: number("5"),
  bound: number("5"),
  range: null,
  beyond: null,
};
const of = (more: Partial<Summed>): Summed => ({ ...TARGET, ...more });
const range = [number("3"), number("4")] as const;

describe("a verdict follows from the actual and the bound or range beside it", () => {
  /** "met", "missed" or "either": what may be said of a figure. */
  const allowed = (more: Partial<Summed>): string => {
    const fits = (verdict: Verdict) => disagreementsIn(undefined, [of({ ...more, verdict })]).length === 0;
    expect(fits("near")).toBe(fits("missed"));
    expect([fits("pending"), fits("not-assessed")]).toEqual([true, true]);
    return fits("met") && fits("missed") ? "either" : fits("met") ? "met" : "missed";
  };
  test.each<[comparator: Summed["comparator"], actual: string, expected: string]>([
    ["at-least", "5", "met"],
    ["at-least", "4.9", "missed"],
    ["more-than", "5", "missed"],
    ["more-than", "5.1", "met"],
    ["at-most", "5", "met"],
    ["at-most", "5.1", "missed"],
    ["less-than", "5", "missed"],
    ["less-than", "4.9", "met"],
    ["equals", "5", "met"],
    ["equals", "4", "missed"],
    [null, "4", "either"],
  ])("%s 5, %s: %s", (comparator, actual, expected) =>
    expect(allowed({ comparator, actual: number(actual) })).toBe(expected),
  );

  test.each<[more: Partial<Summed>, actual: string, expected: string]>([
    [{ comparator: "between" }, "3", "met"],
    [{ comparator: "about" }, "4", "met"],
    [{ comparator: "between" }, "2.9", "missed"],
    [{ comparator: "between" }, "4.1", "missed"],
    [{ comparator: "between", beyond: "below" }, "2.9", "met"],
    [{ comparator: "between", beyond: "above" }, "4.1", "met"],
    [{ comparator: "between", beyond: "above" }, "2.9", "missed"],
    [{ comparator: "about", measure: "growth" }, "9", "either"],
    [{ comparator: "about", range: null }, "9", "either"],
  ])("%o of 3 to 4, %s: %s", (more, actual, expected) =>
    expect(allowed({ range, ...more, actual: number(actual) })).toBe(expected),
  );

  test("where there is no single figure or no bound nothing follows", () =>
    expect([allowed({ actual: null }), allowed({ bound: null })]).toEqual(["either", "either"]));
});

describe("counts follow from the verdicts", () => {
  const targets = [
    of({ early: true, due: false }),
    of({ verdict: "missed", actual: null }),
    of({ verdict: "not-assessed", actual: null, stale: true }),
    of({ milestone: true }),
  ];
  const sound = {
    ...{ result: "incomplete", targets: 3, met: 1, near: 0, missed: 1, pending: 0, notAssessed: 1 },
    ...{ due: 2, early: 1, stale: 1, milestones: { targets: 1, met: 1, missed: 0 } },
  };
  const said = (summary: object, all: readonly Summed[] = targets) =>
    disagreementsIn({ ...sound, ...summary }, all).map(({ path, said, found }) => `${path.join(".")} ${said} ${found}`);

  test.each<[summary: object, expected: readonly string[]]>([
    [{}, []],
    [{ result: "fail" }, ["summary.result fail incomplete"]],
    [{ met: 2, due: 3 }, ["summary.met 2 1", "summary.due 3 2"]],
    [{ early: 0, stale: 0 }, ["summary.stale 0 1", "summary.early 0 1"]],
    [{ milestones: { missed: 1 } }, ["summary.milestones.missed 1 0"]],
    [{ met: undefined, more: 5 }, []],
  ])("%o", (summary, expected) => expect(said(summary)).toEqual(expected));

  test("what nobody is required to report, or is only aspired to, makes no other result", () => {
    const lax = targets.map((one) => ({ ...one, required: false, commitment: "aspired" as const }));
    expect(said({ result: "pass" }, lax)).toEqual([]);
  });

  test("what hangs on a key that is left out isn't counted", () => {
    const undated = targets.map((one) => ({ ...one, due: undefined, early: undefined }));
    expect(said({ due: 9, early: 9, result: "pass" }, undated)).toEqual([]);
  });
});
