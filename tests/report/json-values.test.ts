import { expect, test } from "vitest";
import { error } from "../../src/core/diagnostic.ts";
import { parseDecimal, rational } from "../../src/core/exact.ts";
import { from, point } from "../../src/core/interval.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { diagnosticOf, isWrittenAs, numbered, quantityOf } from "../../src/report/json-values.ts";

test.each([
  ["0.1", { x: 0.1 }],
  ["9007199254740993", { x: 9007199254740992, xExact: "9007199254740993" }],
  ["1000000000000000000000", { x: 1e21, xExact: "1000000000000000000000" }],
  ["0.10000000000000000001", { x: 0.1, xExact: "0.10000000000000000001" }],
])("%s is a number, and beside it its text where the double is another one", (text, keys) => {
  expect(numbered("x", parseDecimal(text))).toEqual(keys);
});

test("a third is never a double; nothing is null", () => {
  expect(numbered("x", rational(1n, 3n))).toEqual({ x: 1 / 3, xExact: "1/3" });
  expect(numbered("x", null)).toEqual({ x: null });
  expect([isWrittenAs(0.5, "0.5"), isWrittenAs(0.5, "1/2"), isWrittenAs(1e21, "1e21")]).toEqual([true, false, false]);
});

test("a quantity is one value, or the ends of what it can be", () => {
  expect(quantityOf(point(rational(5n)), "5", "家")).toEqual({ value: 5, raw: "5", unit: "家" });
  expect(quantityOf(from(rational(650n), true), "650余", null)).toEqual({
    value: null,
    low: 650,
    high: null,
    lowOpen: true,
    highOpen: false,
    raw: "650余",
    unit: null,
  });
});

test("a diagnostic has its place, its sentence in the language, and its arguments", () => {
  const one = error("file/not-found", { path: "a" }, null);
  const said = diagnosticOf(one, CATALOGUES.zh) as { message: string };
  expect(said).toMatchObject({
    code: "file/not-found",
    severity: "error",
    file: null,
    line: null,
    args: { path: "a" },
  });
  expect(said.message).toMatch(/a；/);
});
