import { describe, expect, test } from "vitest";
import { toText } from "../../src/core/exact.ts";
import type { StatementKind } from "../../src/core/statement.ts";
import { readRate, STATEMENT_KINDS, statementIn, statementKind } from "../../src/read/statement.ts";

/** "rate ± step" of a cell, or why there is none. */
function read(kind: StatementKind, cell: string, unit = ""): string {
  const found = readRate(kind, cell, unit);
  if (found.kind === "rate") return `${toText(found.rate)} ${toText(found.step)}`;
  return found.kind === "bad" ? found.why : found.kind;
}

describe("a kind is named by", () => {
  test.each([
    ["completion", ["completion", "Completion", "完成率", "完成倍数", "完成比例", "完 成 率"]],
    ["growth", ["growth", "增长", "增速", "增长率", "增幅", "增長率"]],
    ["none", ["", " ", "—", "-", "n/a"]],
    [null, ["complete", "占比", "0", "actual"]],
  ])("%s", (kind, texts) => {
    for (const text of texts) expect(statementKind(text), text).toBe(kind);
  });

  test("every name that is suggested is one", () => {
    expect(STATEMENT_KINDS).toContain("完成率");
    for (const name of STATEMENT_KINDS) expect(statementKind(name)).not.toBeNull();
    expect(STATEMENT_KINDS).toEqual("completion 完成率 完成倍数 完成比例 growth 增长 增速 增长率 增幅".split(" "));
  });
});

describe("completion", () => {
  test.each([
    ["307%", "3.07 0.01"],
    ["307.0%", "3.07 0.001"],
    ["３０７％", "3.07 0.01"],
    ["1,330%", "13.3 0.01"],
    ["13.3倍", "13.3 0.1"],
    ["3倍", "3 1"],
    ["占年度推进指标的307%", "3.07 0.01"],
    ["年度推进指标的13.3倍", "13.3 0.1"],
    ["为年度推进指标的 13.3 倍", "13.3 0.1"],
    ["完成年度目标的13.3倍", "13.3 0.1"],
    ["完成年度目标任务的103.5%", "1.035 0.001"],
    ["完成全年任务103%", "1.03 0.01"],
    ["完成率289%", "2.89 0.01"],
    ["完成率：289%", "2.89 0.01"],
    ["任务完成率达到289%", "2.89 0.01"],
    ["完成289%", "2.89 0.01"],
    ["0%", "0 0.01"],
    ["—", "missing"],
    ["", "missing"],
  ])("%s", (cell, rate) => expect(read("completion", cell)).toBe(rate));

  test.each([
    ["307", "%", "3.07 0.01"],
    ["13.3", "倍", "13.3 0.1"],
    ["307%", "亿元", "3.07 0.01"],
    ["307%", "%", "3.07 0.01"],
    [" 307 % ", "%", "3.07 0.01"],
    ["占年度推进指标的307", "％", "3.07 0.01"],
    ["307", "", "bare"],
    ["3.07", "亿元", "bare"],
    ["307%", "倍", "clash"],
    ["13.3倍", "%", "clash"],
    ["307%", "个百分点", "clash"],
    ["307", "个百分点", "points"],
    ["307", "百分点", "points"],
    ["307个百分点", "百分点", "points"],
    ["307%", "%", "3.07 0.01"],
    ["  3 倍 ", "倍", "3 1"],
  ])("%s under the unit %s", (cell, unit, rate) => expect(read("completion", cell, unit)).toBe(rate));

  test.each([
    ["about so much", "约307%"],
    ["more than so much", "307%以上"],
    ["a range", "300%—310%"],
    ["above the target by so much", "超额完成年度目标的13%"],
    ["a share of something else", "占全省指标的30%"],
    ["growth", "增长43%"],
    ["a figure", "8.77亿元"],
    ["per mille", "307‰"],
    ["a footnote mark", "307①%"],
    ["torn digits", "3 07%"],
    ["wrong groups", "13,30%"],
    ["an exponent", "3e2%"],
    ["words", "three times"],
    ["a ratio to a year's figure", "是2014年的2.57倍"],
    ["an end in the middle", "完成年度目标的13.3倍，居全省第一"],
  ])("is not read from %s", (_, cell) => expect(read("completion", cell)).toBe("form"));
});

describe("growth", () => {
  test.each([
    ["43%", "0.43 0.01"],
    ["-5%", "-0.05 0.01"],
    ["－5.0％", "-0.05 0.001"],
    ["−5%", "-0.05 0.01"],
    ["增长43%", "0.43 0.01"],
    ["增长了43%", "0.43 0.01"],
    ["增长-5.2%", "-0.052 0.001"],
    ["同比增长43%", "0.43 0.01"],
    ["比上年增长 43 %", "0.43 0.01"],
    ["较上年同期增加43%", "0.43 0.01"],
    ["增速为43%", "0.43 0.01"],
    ["增长1.57倍", "1.57 0.01"],
    ["下降5%", "-0.05 0.01"],
    ["同比减少了5.0%", "-0.05 0.001"],
  ])("%s", (cell, rate) => expect(read("growth", cell)).toBe(rate));

  test.each([
    ["a number alone", "43", "bare"],
    ["a change in points", "提高3个百分点", "points"],
    ["a change in pp", "3pp", "points"],
    ["times alone, which may be to or by", "2.57倍", "ratio"],
    ["growth to so many times", "增长到2.57倍", "ratio"],
    ["so many times a year's figure", "是2014年的2.57倍", "ratio"],
    ["a fall by times", "下降2倍", "form"],
    ["a fall by less than nothing", "下降-5%", "form"],
    ["a numeral", "增加了两倍", "form"],
    ["about so many times", "增长约2倍", "form"],
    ["more than so many times", "增长到2倍多", "form"],
    ["a change in points by another word", "上升3百分点", "points"],
    ["a rise with two signs", "增长+-5%", "form"],
    ["a fall by more than nothing", "下降+5%", "form"],
    ["about so much", "增长约43%", "form"],
    ["completion", "占年度推进指标的307%", "form"],
  ])("is not read from %s", (_, cell, why) => expect(read("growth", cell)).toBe(why));

  test.each([
    ["43%", "year"],
    ["同比增长43%", "year"],
    ["比上年同期增长43%", "year"],
    ["较去年增长43%", "year"],
    ["环比增长43%", "period"],
    ["比上月增长43%", "period"],
    ["较上季度下降4%", "period"],
    ["比上期增长43%", "period"],
  ])("%s is against the %s before", (cell, against) => {
    expect(readRate("growth", cell, "")).toMatchObject({ against });
  });
});

test("what was changed to read a cell is named; a mark of the caller's means that nothing is said", () => {
  expect(readRate("completion", "１，３３０％", "")).toMatchObject({
    repairs: ["full-width", "separators"],
    plain: "1330%",
  });
  expect(readRate("growth", "−5%", "")).toMatchObject({ repairs: ["minus"], plain: "-5%" });
  expect(readRate("growth", "下降5%", "")).toMatchObject({ repairs: [], plain: "-5%" });
  expect(readRate("growth", " 增长  43 % ", "")).toMatchObject({ repairs: [], plain: "43%" });
  expect(readRate("growth", "待定", "", new Set(["待定"]))).toEqual({ kind: "missing" });
});

test("a long cell is refused in time that grows with it", () => {
  expect(read("completion", `${"任务目标".repeat(20_000)}x`)).toBe("form");
});

describe("a phrase in the place of a figure is", () => {
  test.each([
    ["占年度推进指标的307%", "completion"],
    ["完成率289%", "completion"],
    ["增长43%", "growth"],
    ["同比下降5%", "growth"],
    ["307%", null],
    ["-5%", null],
    ["13.3倍", null],
    ["650余", null],
    ["some", null],
  ])("%s: %s", (cell, kind) => expect(statementIn(cell)).toBe(kind));
});
