import { expect, test } from "vitest";
import { rollUpOwners } from "../../../src/core/owners.ts";
import { CATALOGUES } from "../../../src/messages/registry.ts";
import {
  figureColumns,
  figureCount,
  listedDuties,
  ownerName,
  ownersNotes,
  ownersTitle,
  ownerTally,
  placesOf,
  wantedFigures,
} from "../../../src/report/owners/rows.ts";
import { dataText, inChinese, lookOf, planText, runOf } from "../made-run.ts";

const OWNED = "owners: { lead: [甲局], support: [乙局, 等] }";
const run = runOf({
  "plan.yaml": planText(
    `{ id: missed, name: { zh: 企业, en: Firms }, unit: 家, target: 5, ${OWNED} }`,
    `{ id: rising, name: { zh: 支出, en: Spending }, unit: 亿元, definition: All of it, target: { rising: true }, ${OWNED} }`,
    `{ id: share, name: { zh: 强度, en: Intensity }, unit: "%", formula: a / b, target: 2, required: false, ${OWNED} }`,
    "{ id: a, unit: 亿元 }",
    "{ id: b, unit: 亿元 }",
    `{ id: stale, name: { zh: 平台, en: Platforms }, target: 5, ${OWNED} }`,
    `{ id: met, target: 5, ${OWNED} }`,
    "{ id: nobody, target: 5 }",
  ),
  "data.csv": dataText("missed,2019,4", "a,2019,1", "stale,2018,6", "met,2019,5"),
});
const rollUp = rollUpOwners(run.scorecards);
const [lead, support, nobody] = rollUp.owners;

test("how a unit stands, role by role, in words", () => {
  expect([lead, support, nobody].map((one) => ownerName(one!, CATALOGUES.zh))).toEqual([
    "甲局",
    "乙局",
    "未明确责任单位",
  ]);
  expect(ownerTally(lead!, CATALOGUES.zh)).toBe("牵头 5 项：1 项未达标，2 项缺数据，2 项达标");
  expect(ownerTally(support!, CATALOGUES.en)).toBe("supports 5: 1 missed, 2 without data, 2 met");
  expect(ownerTally(nobody!, CATALOGUES.en)).toBe("1: 1 without data");
});

test("what is met is counted and not listed, unless it is asked for; what is missing stands with the figures", () => {
  const ids = (verdicts: Parameters<typeof listedDuties>[1]["verdicts"]) =>
    listedDuties(lead!, { verdicts })
      .map(({ assessment }) => assessment.target.id)
      .join();
  expect([ids(null), ids(["met"]), ids(["missed", "not-assessed"])]).toEqual(["missed", "stale,met", "missed"]);
});

test("figures to submit: each once, all periods of a series in one row, those first without which nothing is judged", () => {
  const rows = wantedFigures(lead!, lookOf());
  expect(
    rows.map(({ figure, unit, period, why, definition }) => [figure, unit, period, why, definition].join("|")),
  ).toEqual([
    "Spending|亿元|2017, 2018, 2019|no data|All of it",
    "b|亿元|2019|for Intensity, optional|",
    "Platforms||2019|judged by that of 2018|",
  ]);
  expect(figureCount(rows)).toBe(5);
  expect(wantedFigures(lead!, inChinese()).map(({ why }) => why)).toEqual([
    "无数据",
    "用于计算强度，非必报",
    "现按 2018 年数据评定",
  ]);
  expect(wantedFigures(lead!, lookOf({ verdicts: ["met"] })).map(({ figure }) => figure)).toEqual(["Platforms"]);
});

test("what isn't due yet says when it is; an input says what it is by its note", () => {
  const early = runOf({
    "plan.yaml": planText(
      `{ id: later, target: { at-least: 5, by: 2025 }, ${OWNED} }`,
      `{ id: share, name: { zh: 强度 }, unit: "%", formula: a / b, target: 2, ${OWNED} }`,
    ).replace(
      "indicators:",
      "inputs: [{ id: a, unit: 亿元, note: Whole spending }, { id: b, unit: 亿元 }]\nindicators:",
    ),
    "data.csv": dataText("b,2019,4"),
  });
  const [owner] = rollUpOwners(early.scorecards).owners;
  expect(wantedFigures(owner!, inChinese()).map(({ why, definition }) => `${why} ${definition}`)).toEqual([
    "无数据，2025 到期 ",
    "用于计算强度 Whole spending",
  ]);
});

test("columns that have nothing to say are left out", () => {
  const ids = (owner: typeof lead) => figureColumns(run, wantedFigures(owner!, lookOf()), lookOf()).map(({ id }) => id);
  expect(ids(lead)).toEqual(["figure", "unit", "period", "why", "definition"]);
  expect(ids(support)).toEqual(["figure", "unit", "period", "why", "role", "definition"]);
  expect(ids(nobody)).toEqual(["figure", "period", "why"]);
});

test("the title is the plan's with its area; of several plans there is none", () => {
  expect(ownersTitle(run, lookOf())).toBe("lhasa · Lhasa");
  const two = {
    ...run,
    scorecards: [...run.scorecards, { ...run.scorecards[0]!, plan: { ...run.scorecards[0]!.plan, id: "q" } }],
  };
  expect([ownersTitle(two, lookOf()), placesOf(two), placesOf(run)]).toEqual(["Who owes what", ["plan", "area"], []]);
});

test("open lists are told: eight by name, the rest by number", () => {
  expect(ownersNotes(rollUp, [], inChinese())).toEqual([
    "责任单位名单带“等”，未列全：企业、支出、强度、平台、met；未点名的单位不在本表",
  ]);
  const many = { ...rollUp, openLists: Array.from({ length: 10 }, () => rollUp.openLists[0]!) };
  expect(ownersNotes(many, [], inChinese())[0]).toContain("企业 等 10 项；");
  expect(ownersNotes({ ...rollUp, openLists: [] }, [], lookOf())).toEqual([]);
});
