import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { point } from "../../src/core/interval.ts";
import { reportSupposed, type Supposition, supposing } from "../../src/core/suppose.ts";
import { type Content, number, period, planOf, rowsOf } from "../support.ts";

const at = { file: "--set", line: 1, column: null };
const supposed = (value: string, more: Partial<Supposition> = {}): Supposition => ({
  indicator: "x",
  quantity: { ...point(number(value)), raw: value },
  unit: "",
  period: null,
  at,
  ...more,
});

/** "period: value" of what is left of rows "period value" with what is supposed, and what was reported. */
function left(rows: string, given: readonly Supposition[], asOf: string | null = "2018", own: Content = {}) {
  const plan = planOf({ indicators: [{ id: "x", name: "众创空间", target: 35, ...own }] });
  const cells = rows.split("; ").filter(Boolean);
  const { observations } = rowsOf(
    [plan],
    cells.map((row) => ({ indicator: "x", period: row.split(" ")[0]!, value: row.split(" ")[1]! })),
  );
  const until = asOf === null || asOf === "due" ? asOf : period(asOf);
  const [indicator] = plan.indicators;
  const faults: string[] = [];
  const kept = supposing(indicator!, observations, given, until, ({ code, args }) =>
    faults.push(`${code} ${Object.values(args)}`),
  );
  const reported: Diagnostic[] = [];
  reportSupposed(new Map([[indicator!, kept]]), [], (one) => reported.push(one));
  return { rows: kept.map((row) => `${row.period.text}: ${row.quantity?.raw}`), kept, reported, faults };
}

describe("a figure that is supposed stands in the place of those that end with its period", () => {
  test.each([
    ["of as-of where none is named", "2017 21; 2018 28", {}, "2018", ["2017: 21", "2018: 36"]],
    ["of the period that is named", "2017 21; 2018 28", { period: period("2017") }, "2018", ["2018: 28", "2017: 36"]],
    ["of any name of the same end", "2018-12 27; 2018Q4 28", {}, "2018", ["2018: 36"]],
    ["not of a part of it", "2018-06 27; 2018-12 28", {}, "2018", ["2018-06: 27", "2018: 36"]],
    ["beside the others", "2017 21", {}, "2018", ["2017: 21", "2018: 36"]],
    ["alone", "", {}, "2018", ["2018: 36"]],
    ["of the due period where each target is judged at its own", "2017 21", {}, "due", ["2017: 21", "2019: 36"]],
    ["of the due period where the data have no period", "", {}, null, ["2019: 36"]],
    ["of another indicator it changes nothing", "2018 28", { indicator: "y" }, "2018", ["2018: 28"]],
    ["found by any name", "2018 28", { indicator: "众创空间" }, "2018", ["2018: 36"]],
  ])("%s", (_, rows, more, asOf, expected) => expect(left(rows, [supposed("36", more)], asOf).rows).toEqual(expected));

  test.each([
    ["a period", null, null, "2018"],
    ["a period that is named and that of the run", null, period("2018"), "2018"],
    ["the same end", period("2018Q4"), period("2018"), "2018"],
  ])("the last one said of %s counts, and that there are two is told", (_, first, second, named) => {
    const { rows, faults } = left("2018 28", [supposed("36", { period: first }), supposed("37", { period: second })]);
    expect([rows, faults]).toEqual([["2018: 37"], [`usage/repeated-option --set x@${named}`]]);
  });

  test("what is supposed of other periods stays", () => {
    const given = [supposed("36", { period: period("2017") }), supposed("37")];
    expect(left("2018 28", given)).toMatchObject({ rows: ["2017: 36", "2018: 37"], faults: [] });
  });

  test("without a period, a due one or an as-of there is nothing to suppose it of", () => {
    const own = { target: undefined, direction: "higher", progress: { method: "statcan" } };
    expect(left("", [supposed("36")], null, own)).toMatchObject({ rows: [], reported: [] });
  });
});

test("it is of whatever scope the figures beside it are of, in whatever order they come", () => {
  const plan = planOf({ indicators: [{ id: "x", target: 35 }] });
  const rows = [
    { indicator: "x", period: 2017, value: 21, scope: "全市" },
    { indicator: "x", period: 2018, value: 28, scope: "市辖区" },
  ];
  for (const all of [rows, rows.toReversed()]) {
    const { observations, areaNames } = rowsOf([plan], all);
    const request = { plans: [plan], observations, areaNames, knownOn: null, areas: null, assumed: [supposed("36")] };
    const { scorecards } = evaluate({ ...request, asOf: period("2018") });
    expect(scorecards[0]!.assessments[0]).toMatchObject({ verdict: "met", reason: null });
  }
});

describe("of a flow it stands in the place of its own days and of every part of them, and of nothing else", () => {
  const flow = { kind: "flow", unit: "亿元" };
  test.each([
    ["a half and its months", "2018-01 1; 2018-02 1; 2018-07 2", "2018H1", ["2018-07: 2", "2018H1: 36"]],
    ["a quarter leaves the year", "2018 11; 2018Q4 4", "2018Q4", ["2018: 11", "2018Q4: 36"]],
    ["a year", "2017 9; 2018Q1 1; 2018 11", "2018", ["2017: 9", "2018: 36"]],
  ])("%s", (_, rows, when, expected) =>
    expect(left(rows, [supposed("36", { period: period(when) })], "2018", flow).rows).toEqual(expected),
  );

  test("also where it is supposed itself", () => {
    const [quarter, year] = ["2018Q4", "2018"].map((when) => supposed("9", { period: period(when) }));
    for (const given of [
      [quarter!, year!],
      [year!, quarter!],
    ]) {
      const { rows, faults } = left("2018-10 3", given, "2018", flow);
      expect([rows.toSorted(), faults]).toEqual([["2018: 9", "2018Q4: 9"], []]);
    }
    expect(left("", [year!, year!], "2018", flow).faults).toEqual(["usage/repeated-option --set x@2018"]);
  });
});

describe("everyone is told", () => {
  test("whether anything goes by it", () => {
    const { kept } = left("", [supposed("36")]);
    const plan = planOf({ indicators: [{ id: "x", target: 35 }] });
    const reported: Diagnostic[] = [];
    reportSupposed(new Map([[plan.indicators[0]!, kept]]), [kept], (one) => reported.push(one));
    expect(reported).toMatchObject([{ args: { counts: true } }]);
  });

  test("with what, of when, and no line to blame", () =>
    expect(left("2018 28", [supposed("36")]).reported).toMatchObject([
      {
        code: "run/what-if",
        severity: "warning",
        args: { indicator: "x", value: "36", period: "2018", counts: false },
        at: null,
      },
    ]));

  test.each<[period: string, targets: object, due: string | undefined]>([
    ["2018", { target: { "at-least": 35, by: "2018Q2" } }, "2018Q2"],
    ["2018Q2", { target: { "at-least": 35, by: 2018 } }, "2018"],
    ["2018", { target: { "at-least": 35, by: 2018 }, milestones: [{ by: 2017, "at-least": 1 }] }, "2017"],
    ["2018", { target: { "at-least": 35, by: 2018 } }, undefined],
  ])("and, where nothing goes by one of %s, when a target is due: %j", (when, targets, due) => {
    const { reported } = left("", [supposed("36", { period: period(when) })], "2018", { kind: "flow", ...targets });
    expect((reported[0]!.args as { due?: string }).due).toBe(due);
  });

  test("its row is of the area whose rows these are, of none without any, and in no column", () => {
    const columns = { unit: 0, scope: 0 };
    const area = "a";
    const last = (rows: string) => left(rows, [supposed("36")]).kept.at(-1);
    expect(last("")).toMatchObject({ area: "", columns });
    const plan = planOf({ indicators: [{ id: "x", target: 35 }] });
    const { observations } = rowsOf([plan], [{ area, indicator: "x", period: "2017", value: "21" }]);
    const kept = supposing(plan.indicators[0]!, observations, [supposed("36")], period("2018"), () => {});
    expect(kept.map((row) => row.area)).toEqual([area, area]);
  });

  test("its row is of the plan's scope, final by nobody, and stands in no file", () => {
    const { kept } = left("", [supposed("36", { unit: "家" })], "2018", { scope: "全市" });
    expect(kept).toMatchObject([{ scope: "全市", unit: "家", status: null, published: null, source: "", at }]);
  });
});
