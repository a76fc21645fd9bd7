import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csv } from "../../../src/report/diff/csv.ts";
import { figure, JIA, judged, promised, ranked, recorded } from "../../core/made-recorded.ts";
import { inChinese, lookOf } from "../made-run.ts";
import { runOf } from "./made-diff.ts";

const before = recorded([judged({ verdict: "met", actual: figure("36.25 家 2018") }), judged({ id: "=y" })], {
  ranked: [ranked(JIA, "1 0.75", { x: "1" })],
});
const after = recorded([judged({ verdict: "not-assessed", actual: null, promised: promised("40") })], {
  ranked: [ranked(JIA, "-", {})],
});
const rows = (look = lookOf()) =>
  parse(csv(runOf(before, after), look), { bom: true, columns: true }) as Record<string, string>[];

test("one row a change with both sides, then one a place; numbers in full, without units; no formulas", () => {
  expect(rows()[0]).toEqual({
    Of: "target",
    Change: "Worse",
    Regression: "yes",
    Plan: "p",
    Code: "A",
    Area: "Jia",
    Id: "x",
    Indicator: "x",
    "Verdict before": "met",
    "Verdict after": "not assessed",
    "Reason before": "",
    "Reason after": "no data",
    "Actual before": "36.25",
    "Actual after": "",
    "Unit before": "家",
    "Unit after": "家",
    "Year before": "2018",
    "Year after": "",
    "Target before": "≥ 35",
    "Target after": "≥ 40",
    "Due before": "2019",
    "Due after": "2019",
    "Rank before": "",
    "Rank after": "",
    "Score before": "",
    "Score after": "",
    Why: "plan (target ≥ 35 → ≥ 40), coverage",
  });
  expect(rows()[1]).toMatchObject({ Change: "Gone", Id: "'=y", "Verdict before": "missed", "Verdict after": "" });
  expect(rows()[2]).toMatchObject({
    Of: "Ranking",
    Change: "Worse",
    Area: "Jia",
    "Rank before": "1",
    "Rank after": "",
    "Score before": "0.75",
    Why: "coverage",
  });
  expect(rows()).toHaveLength(3);
});

test("the same in Chinese; a heading alone where nothing changed; a byte order mark and CR LF", () => {
  expect(rows(inChinese())[0]).toMatchObject({
    对象: "目标",
    变化: "变差",
    原结论: "达标",
    现结论: "无法评定",
    计为倒退: "是",
  });
  expect(csv(runOf(before, before), lookOf())).toMatch(/^\ufeffOf,Change,[^\n]*,Why\r\n$/);
});
