import { expect, test } from "vitest";
import { diagnostics } from "../../../src/messages/en/diagnostics.ts";
import { en } from "../../../src/messages/en/index.ts";
import { each } from "../../cli/host.ts";
import { CODES, COUNT, sentencesFor } from "../samples.ts";

test("every code of src/core/diagnostic.ts has a sentence", () => {
  expect([CODES.length, CODES.map(([code]) => code).sort()]).toEqual([COUNT, Object.keys(en.sentences).sort()]);
});

test.each(CODES)("%s says what is wrong and what to do about it", (...code) => {
  for (const sentence of sentencesFor(en, code))
    expect(Object.values(sentence).join()).toMatch(/[a-z]{3}.*,.*[a-z]{2}/s);
});

each(`
  plan/unknown-key     │ {"key": "at-lest", "within": "target", "suggestion": "at-least", "allowed": []} │ unknown key "at-lest" in target; did you mean "at-least"?
  plan/unknown-key     │ {"key": "zzz", "within": "target", "suggestion": null, "allowed": []} │ unknown key "zzz" in target
  plan/bad-number      │ {"key": "weight", "value": "-1"} │ "-1" under "weight" is below zero
  plan/bad-number      │ {"key": "weight", "value": "−0.5"} │ "−0.5" under "weight" is below zero
  plan/bad-number      │ {"key": "weight", "value": "-1.2.3"} │ "-1.2.3" under "weight" is no number
  actuals/ragged-row   │ {"expected": 4, "found": 1} │ 1 cell where the header has 4
  actuals/ragged-row   │ {"expected": 4, "found": 5} │ 5 cells where the header has 4
  actuals/unknown-unit-in-cell │ {"value": "650以下", "unit": "以下", "indicator": "x"} │ "650以下" under "x" is a limit and no figure
  actuals/unknown-unit-in-cell │ {"value": "650亩", "unit": "亩", "indicator": "x"} │ "650亩" under "x" names the unit 亩, which does not fit
  actuals/bad-encoding │ {"offset": 3, "encoding": "utf-8", "other": "gb18030"} │ byte 3 is not UTF-8; what stands around it reads as GB18030
  actuals/bad-encoding │ {"offset": 3, "encoding": "utf-8", "other": null} │ byte 3 is not UTF-8
  actuals/conflicting-values │ {"indicator": "x", "period": "2019Q2", "periods": ["2019-06", "2019Q2"], "values": ["3 (2019-06)", "4 (2019Q2)"], "lines": ["a:2", "a:3"]} │ "x" has one value when 2019-06 and 2019Q2 end, and here it is 3 (2019-06) and 4 (2019Q2) (a:2, a:3)
  actuals/missing-column │ {"columns": ["period", "value"], "found": ["指标", "2023年（万元）"], "suggestions": []} │ the heading "2023年（万元）" has more than a year in it, so that it is none
  run/nothing-matched  │ {"rows": 0, "statements": 0} │ the actuals hold no rows
  run/nothing-matched  │ {"rows": 5, "statements": 0, "onlyKnown": true} │ none of 5 rows is about an indicator and an area of the plan and published by the day of --known-on
`)("%s with %s", (code, args, what) => {
  expect((en.sentences[code as "plan/tab"] as (args: object) => object)(JSON.parse(args!))).toMatchObject({ what });
});

each(`
  plan/wrong-type   │ {"key": "area", "expected": ["map"], "found": "scalar", "example": "area: { name: 拉萨市 }"} │ it must be a map, such as area: { name: 拉萨市 }
  plan/wrong-type   │ {"key": "x", "expected": ["scalar", "list"], "found": "map", "example": null} │ it must be a single value or list
  plan/missing-key  │ {"key": "dabiao", "within": "plan", "example": "dabiao: 1"}  │ add dabiao: …, such as dabiao: 1
  plan/missing-key  │ {"key": "x", "within": "plan", "example": null}              │ add x: …
  plan/needs-percent │ {"key": "growth", "value": "30"} │ growth is a percentage: 30%
  plan/needs-percent │ {"key": "growth", "value": "0.3", "share": "30%"} │ growth is a percentage: write 30% or 0.3%, whichever is meant
  plan/needs-percent │ {"key": "at-least", "value": "10pp"} │ a difference in points is another measure, change: 10pp; write growth with %
  actuals/bad-encoding │ {"offset": 3, "encoding": "utf-8", "other": "gb18030"} │ write --encoding gb18030, or leave --encoding out
  run/what-if │ {"indicator": "x", "value": "3", "period": "2019", "counts": false, "due": "2019Q2"} │ name the period that is judged: --set x@2019Q2=3
  run/what-if │ {"indicator": "x", "value": "3", "period": "2019", "counts": false} │ name a period whose figure is judged, or leave --set out
  plan/no-points │ {"key": "target", "value": "5 个百分点", "unit": "%"} │ a level is written without a sign: 5; a difference from the baseline is change: 5 个百分点
  plan/no-points │ {"key": "within", "value": "1pp", "unit": "家"} │ points go with % units; write the number in the unit
`)("%s with %s: what to do", (code, args, fix) => {
  expect((en.sentences[code as "plan/tab"] as (args: object) => object)(JSON.parse(args!))).toMatchObject({ fix });
});

each(`
  at-least │ "within" means nothing beside at-least
           │ "within" means nothing by itself
`)("a key beside '%s' where it belongs elsewhere", (beside, what) => {
  expect(en.sentences["plan/misplaced-key"]({ key: "within", beside, belongs: ["about"] })).toMatchObject({ what });
});

test.each([
  ["5", [], "change the parts' targets or the whole's"],
  ["5", ["城固县"], "give 城固县 a target, or change the others"],
  ["0", ["城固县"], "give 城固县 a target, for without one nothing bounds it"],
])("parts that differ by %s from the whole, %j without a target: %s", (difference, without, fix) => {
  const args = { indicator: "x", area: "汉中市", by: "2021", side: "above", target: "100", sum: "100", unit: "" };
  expect(en.sentences["plan/breakdown-short"]({ ...args, difference, without }).fix).toContain(fix);
});

test.each([
  ["家", "write a figure in 家, such as 35家"],
  ["", "write a figure, such as 35"],
  [undefined, "see dabiao help"],
])("what is no figure in %j: %s", (unit, fix) => {
  const args = {
    option: "--set x",
    value: "5%",
    allowed: [],
    suggestion: null,
    ...(unit === undefined ? {} : { unit }),
  };
  expect(en.sentences["usage/bad-value"](args)).toMatchObject({ fix });
});

test("digits of another width are shown as they should be written", () => {
  const fix = (value: string) => en.sentences["actuals/bad-number"]({ value, indicator: "x" }).fix;
  expect(["３５.２", "ＯＫ"].map((value) => fix(value).includes(": 35.2;"))).toEqual([true, false]);
  expect(["29①", "5²"].filter((value) => /\d/.test(fix(value)))).toEqual([]);
});

test.each([
  [
    12,
    "1 and 2 and 3 and 4 and 5 and 6 and 7 and 8 and 9 and 10 and 11 and 12 (a:1, a:2, a:3, a:4, a:5, a:6, a:7, a:8, a:9, a:10, a:11, a:12)",
  ],
  [
    200_000,
    "1 and 2 and 3 and 4 and 5 and 6 and 7 and 8 and 9 and 10 and 199990 more (a:1, a:2, a:3, a:4, a:5, a:6, a:7, a:8, a:9, a:10 and 199990 more)",
  ],
])(
  "a conflict of %i rows names every place while there are few, else the first ten and how many more",
  (rows, said) => {
    const numbers = Array.from({ length: rows }, (_, index) => String(index + 1));
    const args = { indicator: "x", period: "2019", values: numbers, lines: numbers.map((line) => `a:${line}`) };
    expect(en.sentences["actuals/conflicting-values"](args).what).toBe(`"x" of 2019 is ${said}`);
  },
);

test("one line stands for many names", () => {
  const names = "5 other indicators, 9 rows, that no plan asks for: a, b and 3 more";
  expect(diagnostics.others.indicator(["a", "b"], 3, 9)).toBe(names);
  expect(diagnostics.others.area(["a", "b"], 0, 9)).toBe("2 other areas, 9 rows, that no plan is for: a, b");
});
