import { expect, test } from "vitest";
import { diff } from "../../../src/core/diff.ts";
import { parseDecimal } from "../../../src/core/exact.ts";
import { from } from "../../../src/core/interval.ts";
import type { Judged, Ranked } from "../../../src/core/recorded.ts";
import {
  actualText,
  areaText,
  indicatorText,
  placeOf,
  rankText,
  rankWhyText,
  scoreText,
  subjectOf,
  termsText,
  verdictOf,
  verdictText,
  whyText,
} from "../../../src/report/diff/texts.ts";
import { figure, JIA, judged, number, promised, ranked, recorded } from "../../core/made-recorded.ts";
import { inChinese, lookOf } from "../made-run.ts";

const change = (before: Partial<Judged>, after: Partial<Judged>) =>
  diff(recorded([judged(before)]), recorded([judged(after)])).targets[0]!;
const EN = lookOf();
const ZH = inChinese();
const ASCII = lookOf({ ascii: true });

test.each<[string, Partial<Judged>, Partial<Judged>, string]>([
  ["two figures of one year", { actual: figure("29 家") }, { actual: figure("31 家") }, "29 → 31 家 (2019)"],
  ["two years", { actual: figure("29 家 2018") }, { actual: figure("31 家") }, "29 (2018) → 31 家 (2019)"],
  ["one figure, another verdict", {}, { verdict: "met" }, "30 家 (2019)"],
  ["two units", { actual: figure("20000 万元") }, { actual: figure("3 亿元") }, "20000 万元 → 3 亿元 (2019)"],
  ["a figure at last", { verdict: "not-assessed", actual: null }, { verdict: "met" }, "— → 30 家 (2019)"],
  [
    "none on either side",
    { verdict: "not-assessed", actual: null },
    { verdict: "not-assessed", reason: "too-old", actual: null },
    "—",
  ],
  [
    "figures that differ far behind the point",
    { actual: figure("3.3333333 %") },
    { actual: figure("3.3333334 %") },
    "3.3333333 → 3.3333334 % (2019)",
  ],
  ["below zero", { actual: figure("-1 家") }, { actual: figure("2 家") }, "−1 → 2 家 (2019)"],
  [
    "a period that the measure has none of",
    { actual: { ...figure("1 家")!, period: null } },
    { actual: { ...figure("2 家")!, period: null } },
    "1 → 2 家",
  ],
  [
    "yes or no",
    { promised: promised("1", { measure: "done", comparator: null, value: null }), actual: figure("0") },
    {
      promised: promised("1", { measure: "done", comparator: null, value: null }),
      actual: figure("1"),
      verdict: "met",
    },
    "否 → 是 (2019)",
  ],
  [
    "a change in per cent",
    { promised: promised("1", { measure: "change" }), actual: figure("1 %") },
    { promised: promised("1", { measure: "change" }), actual: figure("2 %") },
    "1 → 2 个百分点 (2019)",
  ],
  [
    "as submitted",
    { actual: { interval: from(number("650"), true), raw: "650余", unit: "家", period: "2019" } },
    { actual: figure("660 家") },
    "650余 → 660 家 (2019)",
  ],
])("actuals: %s", (_, before, after, text) => expect(actualText(change(before, after), ZH)).toBe(text));

test("only ASCII signs, and counts without a classifier in English", () => {
  const one = change({ actual: figure("-1 家") }, { actual: figure("2 家") });
  expect([actualText(one, ASCII), actualText(one, EN)]).toEqual(["-1 -> 2 (2019)", "−1 → 2 (2019)"]);
});

test("verdicts with their reasons; one of them where it stayed", () => {
  const gone = change({ verdict: "met" }, { verdict: "not-assessed", actual: null });
  expect([verdictText(gone, EN), verdictText(gone, ZH)]).toEqual([
    "met → not assessed: no data",
    "达标 → 无法评定：无数据",
  ]);
  expect(verdictText(change({}, { actual: figure("31 家") }), EN)).toBe("missed");
  expect(verdictOf(judged(), EN.catalogue)).toBe("missed");
});

test.each<[string, Partial<Judged>, Partial<Judged>, string, string]>([
  ["data", {}, { actual: figure("31 家") }, "data", "数据"],
  ["a target", {}, { promised: promised("40") }, "plan (target ≥ 35 → ≥ 40)", "计划（目标 ≥ 35 家 → ≥ 40 家）"],
  [
    "a due date",
    {},
    { promised: promised("35", { by: "2020" }) },
    "plan (due 2019 → 2020)",
    "计划（到期 2019 → 2020）",
  ],
  [
    "a tolerance and a side",
    { promised: promised("2", { comparator: "about", range: [number("1.9"), number("2.1")] }) },
    { promised: promised("2", { comparator: "about", range: [number("1.9"), number("2.1")], beyond: "above" }) },
    "plan (target ≈ 2 ± 0.1 → ≈ 2 ± 0.1 (above passes))",
    "计划（目标 ≈ 2 ± 0.1 家 → ≈ 2 ± 0.1 家 (超出亦可)）",
  ],
  [
    "growth",
    { promised: promised("0.3", { measure: "growth" }) },
    { promised: promised("0.25", { measure: "growth" }) },
    "plan (target growth ≥ 30 % → growth ≥ 25 %)",
    "计划（目标 增长 ≥ 30 % → 增长 ≥ 25 %）",
  ],
  ["a base", { baseline: figure("9 家 2016") }, {}, "plan (baseline 9 (2016) → —)", "计划（基期值 9 家 (2016) → —）"],
  ["a formula", { formula: "a / b" }, {}, "plan (formula a / b → —)", "计划（公式 a / b → —）"],
  [
    "weight, duty and commitment",
    {},
    { weight: number("0.5"), required: false, commitment: "aspired" },
    "plan (weight 1 → 0.5, required yes → no, commitment expected → aspired)",
    "计划（权重 1 → 0.5，是否必报 是 → 否，约束性 expected → aspired）",
  ],
  ["a milestone", {}, { milestone: true }, "plan (milestone no → yes)", "计划（阶段目标 否 → 是）"],
  [
    "a threshold, and a newer figure at another moment",
    {},
    { asOf: "2020", actual: figure("31 家 2020"), verdict: "near", near: parseDecimal("0.8") },
    "data, plan (near from — → 80.00 %), as-of",
    "数据、计划（基本达标门槛 — → 80.00 %）、截至时期",
  ],
])("why: %s", (_, before, after, en, zh) => {
  const one = change(before, after);
  expect([whyText(one, EN), whyText(one, ZH)]).toEqual([en, zh]);
});

test("names: of the later side, of a milestone with its period, of an area in the language", () => {
  const one = change({ name: { en: "Old" } }, { name: { en: "New", zh: "新" }, actual: null });
  expect(indicatorText(subjectOf(one), EN.catalogue)).toBe("New");
  expect(indicatorText(judged({ milestone: true, name: { zh: "新" } }), ZH.catalogue)).toBe("新 (2019 阶段目标)");
  expect([JIA, { code: "9", name: {} }, null].map((area) => areaText(area, ZH.catalogue))).toEqual(["甲市", "9", ""]);
});

test("places, scores and what moved them", () => {
  const move = (before: Ranked, after: Ranked) =>
    diff(recorded([], { ranked: [before] }), recorded([], { ranked: [after] })).ranks![0]!;
  const one = move(
    ranked(JIA, "3 0.70", { x: "1" }, { a: "0.3", b: "0.4" }),
    ranked(JIA, "5 0.68", { x: "2" }, { a: "0.25", b: "0.43" }),
  );
  expect([rankText(one, EN), scoreText(one, EN), rankWhyText(one, EN)]).toEqual([
    "3 → 5",
    "0.7 → 0.68 (−0.02)",
    "data",
  ]);
  expect([termsText(one, EN), termsText(one, ASCII)]).toEqual(["−0.02 = −0.05 a +0.03 b", "-0.02 = -0.05 a +0.03 b"]);
  const lost = move(ranked(JIA, "3 0.7"), ranked(JIA, "-"));
  expect([rankText(lost, EN), rankText(lost, ZH), scoreText(lost, EN)]).toEqual([
    "3 → unranked",
    "3 → 不列名次",
    "0.7 → —",
  ]);
  expect([termsText(lost, EN), placeOf(lost).area]).toEqual([null, JIA]);
  const near = move(ranked(JIA, "1 0.71234567", { x: "1" }), ranked(JIA, "1 0.71234568", { x: "2" }));
  expect(scoreText(near, EN)).toBe("0.71234567 → 0.71234568 (+0.00000001)");
});
