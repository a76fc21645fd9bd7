import { describe, expect, test } from "vitest";
import { COMPARATORS, comparatorNamed, isComparator } from "../../../src/core/comparators/registry.ts";

describe("the comparators that a plan may name", () => {
  test("are those of the design", () =>
    expect(COMPARATORS.map(({ name }) => name)).toEqual([
      "at-least",
      "more-than",
      "at-most",
      "less-than",
      "about",
      "between",
      "equals",
    ]));

  test.each(COMPARATORS.map((one) => [one.name, one] as const))("%s is found by its name", (name, one) => {
    expect(isComparator(name)).toBe(true);
    expect(comparatorNamed(name)).toBe(one);
  });

  test.each(["level", "At-Least", "constructor", ""])("%j is none", (name) => expect(isComparator(name)).toBe(false));

  test.each([
    ["at-least", "≥", ">=", "number", [], "up"],
    ["more-than", ">", ">", "number", [], "up"],
    ["at-most", "≤", "<=", "number", [], "down"],
    ["less-than", "<", "<", "number", [], "down"],
    ["about", "≈", "~", "number", ["within", "beyond"], "range"],
    ["between", "∈", "in", "range", ["beyond"], "range"],
    ["equals", "=", "=", "number", [], "range"],
  ] as const)("%s is written %s or %s and takes a %s", (name, symbol, ascii, takes, modifiers, direction) =>
    expect(comparatorNamed(name)).toMatchObject({ name, symbol, ascii, takes, modifiers, direction }),
  );

  test("have distinct symbols, in ASCII plain ones", () => {
    expect(new Set(COMPARATORS.map(({ symbol }) => symbol)).size).toBe(COMPARATORS.length);
    for (const { ascii } of COMPARATORS) expect(ascii).toMatch(/^[\x20-\x7e]+$/);
  });
});
