import { expect, test } from "vitest";
import { type Diagnostic, error, warning } from "../../src/core/diagnostic.ts";
import { compact } from "../../src/report/compact.ts";
import { HOSTILE, inChinese, lookOf, runOf, runWith, VERDICTS } from "./made-run.ts";

const DIAGNOSTICS: readonly Diagnostic[] = [
  error("file/not-found", { path: "b.csv" }, null),
  error("actuals/bad-period", { value: "19" }, { file: "a.csv", line: 2, column: 3 }),
  warning("actuals/undated", { rows: 2 }, { file: "a.csv", line: null, column: null }),
];
const linesOf = (diagnostics: readonly Diagnostic[], look = lookOf()) =>
  compact(runWith(diagnostics), look).split("\n");

test("one line a diagnostic: place, severity, code, message; the counts and how it ended come last", () => {
  expect(linesOf(DIAGNOSTICS)).toEqual([
    expect.stringMatching(/^error file\/not-found \S.*b\.csv.*; \S/),
    'a.csv:2:3: error actuals/bad-period "19" is no period; write 2019, 2019H1, 2019Q3, 2019-06, 2019年, 2019年三季度, 2019年6月 or 2019年1-9月',
    expect.stringMatching(/^a\.csv: warning actuals\/undated \S.*; \S/),
    "2 errors, 1 warning",
    "1 target missed — exit 1",
    "",
  ]);
});

test("in Chinese the sentences change, what a program looks for stays", () => {
  const lines = linesOf(DIAGNOSTICS, inChinese());
  expect(lines[1]).toMatch(/^a\.csv:2:3: error actuals\/bad-period “19”不是.*；/);
  expect(lines.slice(-3, -1)).toEqual(["2 处错误，1 处警告", "1 项未达标 — 退出码 1"]);
});

test("verdicts are none of its business; that they decide the code is said", () => {
  expect(compact(runOf(VERDICTS), lookOf())).toBe("0 errors, 0 warnings\n1 target missed — exit 1\n");
});

test.each(HOSTILE)("%s stays inside its line and does nothing", (_, text) => {
  const lines = linesOf([error("actuals/bad-period", { value: text }, { file: text, line: 1, column: 1 })]);
  expect(lines).toHaveLength(4);
  expect(lines.join("\n")).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}|\u2028|\u202e|##\[|^\s*::/mu);
});
