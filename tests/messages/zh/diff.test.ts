import { expect, test } from "vitest";
import { CAUSES, CHANGES, PLAN_PARTS } from "../../../src/core/diff.ts";
import { diff } from "../../../src/messages/zh/diff.ts";
import { texts } from "../samples.ts";

const none = { worse: 0, better: 0, changed: 0, new: 0, gone: 0, target: 0, figure: 0 };

test("每种变化、原因和计划的组成部分都有各自的中文说法", () => {
  const { tally, file, ...rest } = diff;
  expect(texts(rest, "甲", "乙").filter((text) => !/^[\p{Script=Han}“”，、 ]+$/u.test(text))).toEqual([]);
  expect([diff.kinds, diff.causes, diff.parts].map((words) => Object.keys(words))).toEqual([
    CHANGES,
    CAUSES,
    PLAN_PARTS,
  ]);
  for (const words of [diff.kinds, diff.causes, diff.parts, diff.columns]) {
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  }
});

test("计数，文件与截至时期", () => {
  expect(diff.tally(none)).toBe("没有变化");
  expect(diff.tally({ worse: 1, better: 2, changed: 3, new: 4, gone: 5, target: 6, figure: 7 })).toBe(
    "1 项变差 · 2 项变好 · 3 项结论不同 · 4 项新增 · 5 项取消 · 6 项目标变动 · 7 项仅数值变动",
  );
  expect([diff.file("a.json", "2019"), diff.file("a.json", null)]).toEqual(["a.json（截至 2019）", "a.json"]);
});
