import { describe, expect, test } from "vitest";
import type { Operands } from "../../src/core/comparators/comparator.ts";
import type { ComparatorName } from "../../src/core/comparators/registry.ts";
import { ABOVE_ZERO, BELOW_ZERO, comparisonOf, plainComparison, YES } from "../../src/core/comparison.ts";
import { toText } from "../../src/core/exact.ts";
import type { Comparison } from "../../src/core/plan.ts";
import { number, written } from "../support.ts";

const text = ({ comparator, value, range, accepts, direction, tolerant }: Comparison) => ({
  comparator,
  value: value && toText(value),
  range: range?.map(toText).join(" to ") ?? null,
  accepts: written(accepts),
  direction,
  tolerant,
});
const TWO = number("2");
const plain: Operands = { low: TWO, high: TWO, tolerance: null, beyond: null };

describe("a comparator with its operands", () => {
  const cases: [ComparatorName, Partial<Operands>, string | null, string | null, string, string, boolean][] = [
    // name, operands, value, range, accepts, direction, tolerant
    ["at-least", {}, "2", null, "[2, ∞)", "up", false],
    ["more-than", {}, "2", null, "(2, ∞)", "up", false],
    ["at-most", {}, "2", null, "(-∞, 2]", "down", false],
    ["less-than", {}, "2", null, "(-∞, 2)", "down", false],
    ["equals", {}, "2", null, "2", "range", false],
    ["about", { tolerance: number("0.05") }, "2", "1.95 to 2.05", "[1.95, 2.05]", "range", false],
    ["about", { tolerance: number("0.05"), beyond: "above" }, "2", "1.95 to 2.05", "[1.95, ∞)", "range", false],
    ["about", {}, "2", null, "2", "range", true],
    ["about", { beyond: "above" }, "2", null, "[2, ∞)", "range", true],
    ["between", { high: number("4") }, null, "2 to 4", "[2, 4]", "range", false],
    ["between", { high: number("4"), beyond: "below" }, null, "2 to 4", "(-∞, 4]", "range", false],
  ];
  test.each(cases)("%s %o: value %s, range %s, accepts %s, %s, tolerant %s", (...row) => {
    const [name, operands, value, range, accepts, direction, tolerant] = row;
    const expected = { comparator: name, value, range, accepts, direction, tolerant };
    expect(text(comparisonOf(name, { ...plain, ...operands }))).toEqual(expected);
  });
});

describe("a comparison without a comparator of the plan", () => {
  test.each([
    ["2", "at-least", "[2, ∞)"],
    ["0", "at-least", "[0, ∞)"],
    ["-0.1", "at-most", "(-∞, -0.1]"],
  ])("%s beside a measure is %s", (value, comparator, accepts) =>
    expect(text(plainComparison(number(value)))).toMatchObject({ comparator, value, accepts }),
  );

  test.each([
    ["rising", ABOVE_ZERO, "(0, ∞)", "up"],
    ["falling", BELOW_ZERO, "(-∞, 0)", "down"],
    ["done", YES, "1", "none"],
  ])("%s brings its own", (_, comparison, accepts, direction) => {
    const expected = { comparator: null, value: null, range: null, accepts, direction, tolerant: false };
    expect(text(comparison)).toEqual(expected);
  });
});
