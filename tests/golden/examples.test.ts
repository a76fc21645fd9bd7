import { describe, expect, test } from "vitest";
import { runHere } from "../real-host.ts";

async function judged(name: string, asOf: string) {
  const { stdout } = await runHere([
    "check",
    `data/${name}/plan.yaml`,
    "-a",
    `data/${name}/actuals.csv`,
    "--as-of",
    asOf,
    "-f",
    "json",
  ]);
  return JSON.parse(stdout);
}

test("Hanzhong: the three tasks that were solved back are met", async () => {
  const result = await judged("hanzhong", "2021");
  expect(result.exit).toEqual({ code: 0, also: [] });
  const rates = result.scorecards[0].assessments.map((row: { attainment: number }) => Math.round(row.attainment * 100));
  expect(rates).toEqual([307, 289, 1330]);
  expect(result.scorecards[0].assessments.every((row: { assumed: unknown }) => row.assumed !== null)).toBe(true);
});

test("Hanzhong: every rate of the report has one answer, and it is the one that was found by hand", async () => {
  const result = await judged("hanzhong", "2021");
  const { statements } = result.scorecards[0];
  const said = statements.map((one: Record<string, unknown>) => [
    one.indicator,
    one.implies,
    one.rate,
    one.value,
    one.agrees,
  ]);
  expect(said).toEqual([
    ["technology-contracts", "target", 3.07, 2.86, true],
    ["st-envoys", "target", 2.89, 260, true],
    ["registered-results", "target", 13.3, 30, true],
    ["high-tech-firms", "base", 0.43, 74, true],
    ["technology-smes", "base", 0.37, 157, true],
  ]);
  expect(result.diagnostics).toEqual([]);
});

describe("Xining in its base year", async () => {
  const result = await judged("xining", "2010");
  const row = (id: string) => result.scorecards[0].assessments.find((one: { id: string }) => one.id === id);

  test("nothing is due", () =>
    expect(result.scorecards[0].summary).toMatchObject({ result: "not-due", targets: 33, due: 0 }));

  // Arithmetic by hand: 40 × 1.3, 17.4 × 1.2⁵.
  test.each([
    ["high-tech-firms", { gap: -12, fromBaseline: 0 }, 52],
    ["high-tech-value-added", { gap: -25.896768, fromBaseline: 0 }, 43.296768],
    ["high-tech-value-added-share", { gap: -3.68, attainment: 0.632 }, 10],
  ])("%s", (id, expected, bound) => {
    expect(row(id)).toMatchObject(expected);
    expect(row(id).target.bound).toBe(bound);
  });

  test.each(["leading-talent", "core-engineers", "professional-staff"])("%s: about, without a tolerance", (id) =>
    expect(row(id)).toMatchObject({ verdict: "not-assessed", reason: "no-tolerance" }),
  );
});
