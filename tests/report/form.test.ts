import { expect, test } from "vitest";
import type { FormRow } from "../../src/core/form.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { NO_OWNERS } from "../../src/core/plan.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { readPlan } from "../../src/read/plan.ts";
import { formText } from "../../src/report/form.ts";
import { planText } from "./made-run.ts";

const plan = (...indicators: string[]) =>
  readPlan("plan.yaml", new TextEncoder().encode(planText(...indicators))).plan!;

function rowFor(text: string, own: Partial<FormRow> = {}): FormRow {
  const read = plan(text);
  const [indicator] = read.indicators;
  return {
    plan: read,
    indicator: indicator!,
    period: parsePeriod("2019")!,
    area: read.area,
    unit: indicator!.unit,
    yesNo: false,
    wantedFor: [indicator!],
    owners: NO_OWNERS,
    ...own,
  };
}

const cells = (row: FormRow, language: "zh" | "en" = "zh") =>
  formText([row], row.area ? [row.area] : [], CATALOGUES[language]).split("\r\n")[1];

test.each([
  ["a name of the reader's language", "{ id: x, name: { zh: 企业, en: Firms } }", "zh", "拉萨市,企业,2019,,,"],
  ["the other one", "{ id: x, name: { zh: 企业, en: Firms } }", "en", "Lhasa,Firms,2019,,,"],
  ["the id where there is no name", "{ id: x }", "zh", "拉萨市,x,2019,,,"],
  ["the id where a spreadsheet would compute the name", '{ id: x, name: "=1+1" }', "zh", "拉萨市,x,2019,,,"],
  ["the id where the name has signs that nobody sees", '{ id: x, name: "a\\u200bb" }', "zh", "拉萨市,x,2019,,,"],
  ["a name with commas in quotes", '{ id: x, name: "a, b" }', "zh", '拉萨市,"a, b",2019,,,'],
  ["the unit as the plan has it", "{ id: x, unit: 人年/万人 }", "zh", "拉萨市,x,2019,,人年/万人,"],
] as const)("%s", (_, text, language, expected) =>
  expect(cells(rowFor(text), language)).toMatch(new RegExp(`^${expected}`)),
);

test.each([
  ["2019", "2019", "2019"],
  ["2019Q3", "2019Q3", "2019Q3"],
  ["2016..2020", "2016..2020", "2016..2020"],
  ["2019-06", "2019年6月", "2019M06"],
  ["2019-06-30", "2019年6月30日", "2019-06-30"],
])("the period %s is %s in Chinese and %s in English, and is read as itself", (text, zh, en) => {
  const row = rowFor("{ id: x }", { period: parsePeriod(text)! });
  const written = (["zh", "en"] as const).map((language) => cells(row, language)!.split(",")[2]);
  expect(written).toEqual([zh, en]);
  expect(written.map((one) => parsePeriod(one!)?.text)).toEqual([text, text]);
});

test("a scope has a column where any row has one", () => {
  const head = (text: string) => formText([rowFor(text)], [], CATALOGUES.zh).split("\r\n")[0];
  expect(head("{ id: x }")).toBe("\ufeff地区,指标,时期,数值,单位,状态,来源,备注,目标,释义,责任单位");
  expect(head("{ id: x, scope: 全市 }")).toContain("单位,口径,状态");
});
