import { expect, test } from "vitest";
import { warning } from "../../src/core/diagnostic.ts";
import { Findings } from "../../src/read/findings.ts";

test.each([
  [[null], { line: null, column: null }],
  [[3], { line: 3, column: null }],
  [[3, 0], { line: 3, column: null }],
  [[3, 2], { line: 3, column: 2 }],
] as const)("a place: %j", ([line, column], expected) =>
  expect(new Findings("a.csv").at(line, column)).toEqual({ file: "a.csv", ...expected }),
);

test("what is found comes in the order of its places, repairs as they were made", () => {
  const findings = new Findings("a.csv");
  findings.fail("actuals/bad-period", { value: "x" }, findings.at(9, 1));
  findings.repair("blanks", " 1", "1", findings.at(9, 2));
  findings.report(warning("actuals/other-column", { name: "y" }, findings.at(1, 4)));
  findings.repair("minus", "−1", "-1", findings.at(2, 2));
  const { diagnostics, repairs, ...more } = findings.all();
  expect(diagnostics.map(({ severity, code, at }) => `${severity} ${code} ${at?.line}`)).toEqual([
    "warning actuals/other-column 1",
    "error actuals/bad-period 9",
  ]);
  expect(repairs.map(({ kind, at }) => `${kind} ${at.line}`)).toEqual(["blanks 9", "minus 2"]);
  expect([more, findings.said]).toEqual([{ omitted: 0, omittedErrors: 0 }, 4]);
});

test("a thousand of each are kept and all are counted, errors for themselves", () => {
  const findings = new Findings("a.csv");
  for (let line = 1; line <= 1_000; line++) findings.fail("actuals/bad-period", { value: "x" }, findings.at(line));
  for (let line = 1; line <= 1_001; line++) findings.repair("blanks", " 1", "1", findings.at(line));
  findings.report(warning("actuals/other-column", { name: "y" }, findings.at(1)));
  findings.fail("actuals/bad-period", { value: "x" }, findings.at(1));
  const { diagnostics, repairs, omitted, omittedErrors } = findings.all();
  expect([diagnostics.length, repairs.length, omitted, omittedErrors, findings.said]).toEqual([1000, 1000, 2, 1, 2003]);
});
