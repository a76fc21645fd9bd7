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
  run/nothing-matched    │ {"rows": 0}                                                  │ 数据文件没有数据行
`)("%s with %s", (code, args, what) => {
  expect((zh.sentences[code as "plan/tab"] as (args: object) => object)(JSON.parse(args!))).toMatchObject({ what });
});

each(`
  plan/wrong-type   │ {"key": "area", "expected": ["map"], "found": "scalar", "example": "area: { name: 拉萨市 }"} │ 应为映射（键: 值），例如 area: { name: 拉萨市 }
  plan/wrong-type   │ {"key": "x", "expected": ["scalar", "list"], "found": "map", "example": null} │ 应为单个值或列表
  plan/missing-key  │ {"key": "dabiao", "within": "plan", "example": "dabiao: 1"}  │ 请添加 dabiao: …，例如 dabiao: 1
  plan/missing-key  │ {"key": "x", "within": "plan", "example": null}              │ 请添加 x: …
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
