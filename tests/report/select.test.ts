import { expect, test } from "vitest";
import { placed } from "../../src/report/select.ts";
import { check, checkCsv, checkJson, each } from "../cli/host.ts";

const PLAN = `thresholds: {near: 90%}
indicators:
  [{id: met, target: 10}, {id: low, target: 10}, {id: none, target: 10, owners: {lead: [B, A]}}, {id: almost, target: 10},
   {id: later, target: {at-least: 10, by: 2025}, owners: {lead: [D]}}, {id: lower, target: 10}, {id: old, target: 10, owners: {lead: [B]}},
   {id: optional, target: 10, required: false, owners: {lead: [C]}}]`;
const ROWS = "met 2019 12; low 2019 5; almost 2019 9.5; later 2019 1; lower 2019 2; old 2010 5";

each(`
  the plan's order            │                                 │ met low none almost later lower old optional
  worst verdict, least share  │ --sort gap                      │ lower low almost old none optional later met
  name, by code point         │ --sort name                     │ almost later low lower met none old optional
  one verdict                 │ --verdict missed                │ low lower
  two verdicts                │ --verdict near,met              │ met almost
`)("rows by %s: %s", async (_, args, order) => {
  const records = await checkCsv(PLAN, ROWS, `--columns id ${args}`);
  expect(records.map((record) => record.Id).join(" ")).toBe(order);
});

test("counts, reasons and owners (of what is required and due alone) stay whole whatever is listed; JSON too", async () => {
  expect((await check(PLAN, ROWS, "--verdict met --sort name")).lines.slice(-4, -2)).toEqual([
    "2 missed · 1 near · 1 met · 1 pending · 3 not assessed (2 no data, 1 data too old) · of 8 targets",
    "owed by: B 2, A 1",
  ]);
  expect(await checkJson(PLAN, ROWS, "--verdict met --sort gap")).toEqual(await checkJson(PLAN, ROWS));
});

each(`
  拉萨市科技指标 │ 拉萨市 │ 拉萨市科技指标
  科技指标       │ 拉萨市 │ 科技指标 · 拉萨市
  科技指标       │        │ 科技指标
`)("%s of %s is headed %s", (title, place, expected) => expect(placed(title!, title!, place!, false)).toBe(expected));
