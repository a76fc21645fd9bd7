import { expect, test } from "vitest";
import { REASONS, VERDICTS } from "../../src/core/assessment.ts";

test("verdicts are listed with what needs attention first", () =>
  expect(VERDICTS).toEqual(["missed", "near", "not-assessed", "pending", "met"]));

test("the reasons of the design are known, each once", () => {
  expect(new Set(REASONS).size).toBe(REASONS.length);
  expect(REASONS).toEqual(
    expect.arrayContaining([
      "no-observation",
      "too-old",
      "no-baseline",
      "no-tolerance",
      "too-few-periods",
      "missing-periods",
      "qualified-value",
      "conflicting-values",
      "no-ratio",
      "unit-mismatch",
      "scope-mismatch",
    ]),
  );
});
