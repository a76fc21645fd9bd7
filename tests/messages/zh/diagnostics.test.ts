import { expect, test } from "vitest";
import { diagnostics } from "../../../src/messages/zh/diagnostics.ts";
import { zh } from "../../../src/messages/zh/index.ts";
import { each } from "../../cli/host.ts";
import { CODES, sentencesFor } from "../samples.ts";

const chinese = (text: string) => /\p{Script=Han}/u.test(text);

test.each(CODES)("%s says in Chinese what is wrong, and what to do unless that is a command to type", (...code) => {
  const typed = ["usage/missing-argument", "usage/missing-option"].includes(code[0]);
  for (const { what, fix } of sentencesFor(zh, code)) expect([chinese(what), chinese(fix)]).toEqual([true, !typed]);
});

each(`
  plan/unknown-key       │ {"key": "at-lest", "within": "target", "suggestion": "at-least", "allowed": []} │ target 中有未知的键“at-lest”，是否应为“at-least”？
  plan/wrong-type        │ {"key": "unit", "expected": ["scalar"], "found": "map", "example": null} │ “unit”是映射（键: 值）
  actuals/missing-column │ {"columns": ["period", "value"], "found": [], "suggestions": []} │ 表头缺少 年份（period）、数值（value）
  actuals/unit-mismatch  │ {"indicator": "经费", "expected": "亿元", "found": "人"}     │ “经费”应为 亿元，此处为 人
  actuals/unknown-unit-in-cell │ {"value": "650以下", "unit": "以下", "indicator": "x"} │ “x”的“650以下”是限值，不是实际数
  actuals/unknown-unit-in-cell │ {"value": "650亩", "unit": "亩", "indicator": "x"} │ “x”的“650亩”带有不相符的单位 亩
  actuals/missing-column │ {"columns": ["period", "value"], "found": ["指标", "2023年（万元）"], "suggestions": []} │ 列名“2023年（万元）”除年份外还有别的内容，不能当作年份
  run/nothing-matched    │ {"rows": 0}                                                  │ 数据文件没有数据行
`)("%s with %s", (code, args, what) => {
  expect((zh.sentences[code as "plan/tab"] as (args: object) => object)(JSON.parse(args!))).toMatchObject({ what });
});

each(`
  plan/wrong-type   │ {"key": "area", "expected": ["map"], "found": "scalar", "example": "area: { name: 拉萨市 }"} │ 应为映射（键: 值），例如 area: { name: 拉萨市 }
  plan/wrong-type   │ {"key": "x", "expected": ["scalar", "list"], "found": "map", "example": null} │ 应为单个值或列表
  plan/missing-key  │ {"key": "dabiao", "within": "plan", "example": "dabiao: 1"}  │ 请添加 dabiao: …，例如 dabiao: 1
  plan/missing-key  │ {"key": "x", "within": "plan", "example": null}              │ 请添加 x: …
  plan/needs-percent │ {"key": "growth", "value": "30"} │ 增长率是百分数：30%
  plan/needs-percent │ {"key": "growth", "value": "0.3", "share": "30%"} │ 增长率是百分数：请按本意写 30% 或 0.3%
  plan/needs-percent │ {"key": "at-least", "value": "10pp"} │ 相差若干百分点是另一种指标，写 change: 10pp；增长率请写 %
  plan/no-points │ {"key": "target", "value": "5 个百分点", "unit": "%"} │ 水平值不带百分点：5；较基期变化若干百分点写 change: 5 个百分点
  plan/no-points │ {"key": "within", "value": "1pp", "unit": "家"} │ 百分点只用于 % 单位；请写以该单位表示的数
`)("%s with %s: what to do", (code, args, fix) => {
  expect((zh.sentences[code as "plan/tab"] as (args: object) => object)(JSON.parse(args!))).toMatchObject({ fix });
});

each(`
  at-least │ “within”与 at-least 搭配没有意义
           │ 单独写“within”没有意义
`)("a key beside '%s' where it belongs elsewhere", (beside, what) => {
  expect(zh.sentences["plan/misplaced-key"]({ key: "within", beside, belongs: ["about"] })).toMatchObject({ what });
});

test("a conflict of many rows names the first ten values and places and how many there are", () => {
  const numbers = Array.from({ length: 200_000 }, (_, index) => String(index + 1));
  const args = { indicator: "x", period: "2019", values: numbers, lines: numbers.map((line) => `a:${line}`) };
  const ten = (by: string, of = (line: string) => line) => numbers.slice(0, 10).map(of).join(by);
  expect(zh.sentences["actuals/conflicting-values"](args).what).toBe(
    `“x”2019 的数值互相矛盾：${ten(" 与 ")}等 200000 项（${ten("、", (line) => `a:${line}`)}等 200000 项）`,
  );
});

test("one line stands for many names", () => {
  expect(diagnostics.others.indicator(["甲", "乙"], 3, 9)).toBe("计划不需要的指标 5 个，共 9 行：甲、乙 等，另有 3 个");
  expect(diagnostics.others.area(["甲", "乙"], 0, 9)).toBe("计划不涉及的地区 2 个，共 9 行：甲、乙");
});
