import { describe, expect, test } from "vitest";
import { runHere } from "../real-host.ts";

const check = ["check", "data/lhasa/plan.yaml", "-a", "data/lhasa/actuals.csv"];
const judged = async (...options: string[]) => JSON.parse((await runHere([...check, ...options, "-f", "json"])).stdout);

interface Row {
  readonly id: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly [key: string]: unknown;
}

const rowOf = (result: { scorecards: { assessments: Row[] }[] }, id: string): Row =>
  result.scorecards[0]!.assessments.find((row) => row.id === id)!;

describe("Lhasa as of 2018: nothing is due, two targets are met early", async () => {
  const result = await judged();

  test("the as-of comes from the data", () => expect(result.options).toEqual({ asOf: "2018", asOfFrom: "data" }));
  test("it passes nothing and fails nothing", () => expect(result.exit).toEqual({ code: 0, also: [] }));
  test("counts", () =>
    expect(result.scorecards[0].summary).toMatchObject({
      result: "not-due",
      targets: 14,
      due: 0,
      met: 2,
      early: 2,
      missed: 0,
      pending: 3,
      notAssessed: 9,
      stale: 0,
    }));
  test("the contribution rate: 49.7 against 48 from 45.2", () =>
    expect(rowOf(result, "st-contribution")).toMatchObject({
      verdict: "met",
      early: true,
      gap: 1.7,
      gapUnit: "pp",
      attainment: 49.7 / 48,
      attainmentExact: "497/480",
      fromBaseline: 45 / 28,
      fromBaselineExact: "45/28",
    }));
});

describe("Lhasa as of 2017: the contribution rate stands at its baseline", async () => {
  const result = await judged("--as-of", "2017");

  test("94.17 % attained before anything was done", () =>
    expect(rowOf(result, "st-contribution")).toMatchObject({
      verdict: "pending",
      holds: false,
      gap: -2.8,
      attainmentExact: "113/120",
      fromBaseline: 0,
    }));
});

describe("Lhasa as of 2019: everything is due", async () => {
  const result = await judged("--as-of", "2019");

  test("incomplete, and one is missed besides", () => expect(result.exit).toEqual({ code: 3, also: [1] }));
  test("counts", () =>
    expect(result.scorecards[0].summary).toEqual({
      result: "incomplete",
      targets: 14,
      due: 14,
      met: 2,
      near: 0,
      missed: 1,
      pending: 0,
      notAssessed: 11,
      early: 0,
      stale: 3,
      milestones: { targets: 0, met: 0, missed: 0, pending: 0, notAssessed: 0, near: 0 },
    }));

  test.each([
    ["high-tech-firms", { verdict: "met", gap: 4, needs: 26, attainment: 1.16 }],
    ["technology-smes", { verdict: "missed", gap: -10, needs: 51, attainment: 0.8 }],
    ["incubators", { verdict: "not-assessed", reason: "too-old", gap: -2, attainment: 0.5 }],
    ["maker-spaces", { verdict: "not-assessed", reason: "too-old", gap: -14, attainment: 0.6 }],
    ["key-laboratories", { verdict: "not-assessed", reason: "no-observation", actual: null }],
    ["st-expenditure-share", { verdict: "not-assessed", reason: "no-observation" }],
    ["rd-intensity", { verdict: "not-assessed", reason: "no-observation" }],
  ])("%s", (id, expected) => expect(rowOf(result, id)).toMatchObject(expected));

  test("the combined 35 of incubators and maker spaces answers neither and is not lost", () => {
    const named = result.diagnostics.find((one: { args: { name?: string } }) => one.args.name === "孵化器和众创空间");
    expect(named).toMatchObject({ code: "actuals/other-indicator", severity: "warning", args: { rows: 1 } });
  });
});

test("missing data as a warning leaves the miss to decide", async () => {
  expect((await runHere([...check, "--as-of", "2019", "--on-missing", "warn"])).code).toBe(1);
  expect((await runHere([...check, "--as-of", "2019", "--on-missing", "warn", "--fail-on", "never"])).code).toBe(0);
});
