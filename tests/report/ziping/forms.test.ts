import { expect, test } from "vitest";
import { formsOf } from "../../../src/report/ziping/forms.ts";
import { lookOf, runOf, VERDICTS } from "../made-run.ts";

const run = runOf(VERDICTS);
const rowsOf = (own: Parameters<typeof lookOf>[0]) =>
  formsOf(run, lookOf(own)).map(({ rows }) =>
    rows.map(({ number, assessment }) => `${number} ${assessment.target.id}`),
  );

test("a form a scorecard, a row a target and a milestone, numbered in the order in which they are listed", () => {
  expect(rowsOf({})).toEqual([
    ["1 met", "2 missed", "3 aspired", "4 unsaid", "5 optional", "6 pending", "7 stepped", "8 stepped@2018"],
  ]);
  expect(rowsOf({ verdicts: ["met"], sort: "name" })).toEqual([["1 met", "2 stepped"]]);
});

test("a form keeps the whole scorecard, whatever is listed of it", () => {
  const [form] = formsOf(run, lookOf({ verdicts: ["pending"] }));
  expect([form!.rows.length, form!.scorecard]).toEqual([1, run.scorecards[0]]);
});

test("its rows know whether anybody asks where the targets are heading", () => {
  const followed = formsOf({ ...run, progress: "linear" }, lookOf())[0]!.rows.every((row) => row.followed);
  expect([followed, formsOf(run, lookOf())[0]!.rows.some((row) => row.followed)]).toEqual([true, false]);
});
