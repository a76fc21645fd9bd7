import { describe, expect, test } from "vitest";
import { byPlace, type Diagnostic, error, warning } from "../../src/core/diagnostic.ts";

const at = (file: string, line: number | null, column: number | null) => ({ file, line, column });

describe("diagnostics", () => {
  test("are data: code, severity, arguments, place", () => {
    expect(error("actuals/bad-period", { value: "2019Q5" }, at("a.csv", 3, 2))).toEqual({
      code: "actuals/bad-period",
      severity: "error",
      args: { value: "2019Q5" },
      at: { file: "a.csv", line: 3, column: 2 },
    });
    expect(warning("actuals/other-column", { name: "序号" }, null)).toMatchObject({ severity: "warning", at: null });
  });

  test("are ordered by file, line, column, code and arguments; what has no place comes first", () => {
    const empty = (place: Diagnostic["at"]) => error("actuals/empty-cell", { column: "period" }, place);
    const ordered: Diagnostic[] = [
      error("run/nothing-matched", { rows: 0, statements: 0, onlyKnown: false }, null),
      empty(at("a.csv", null, null)),
      empty(at("a.csv", 2, 9)),
      error("actuals/bad-date", { value: "x" }, at("a.csv", 10, 1)),
      error("actuals/bad-period", { value: "x" }, at("a.csv", 10, 1)),
      error("actuals/bad-period", { value: "y" }, at("a.csv", 10, 1)),
      empty(at("a.csv", 10, 2)),
      empty(at("b.csv", 1, 1)),
    ];
    expect([...ordered].reverse().sort(byPlace)).toEqual(ordered);
  });

  test("that are alike keep their order", () =>
    expect(byPlace(error("run/no-period", {}, null), error("run/no-period", {}, null))).toBe(0));
});
