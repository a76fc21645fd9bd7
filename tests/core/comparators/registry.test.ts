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

  test("have distinct symbols, in ASCII plain ones", () => {
    expect(new Set(COMPARATORS.map(({ symbol }) => symbol)).size).toBe(COMPARATORS.length);
    for (const { ascii } of COMPARATORS) expect(ascii).toMatch(/^[\x20-\x7e]+$/);
  });
});
