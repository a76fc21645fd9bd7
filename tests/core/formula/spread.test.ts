import { describe, expect, test } from "vitest";
import { isProblem, parseFormula } from "../../../src/core/formula/parse.ts";
import { spreadOf } from "../../../src/core/formula/spread.ts";
import { number, written } from "../../support.ts";

/** What each figure may be. */
const SPREADS: Readonly<Record<string, readonly [string, string]>> = {
  a: ["1", "3"],
  b: ["4", "5"],
  n: ["-2", "1"],
  m: ["-3", "-1"],
  z: ["0", "2"],
  "prev a": ["0", "1"],
  "base a": ["10", "10"],
};

function spread(text: string): string | null {
  const tree = parseFormula(text);
  if (isProblem(tree)) throw new Error(text);
  const found = spreadOf(tree, ({ how, name }) => {
    const [low, high] = SPREADS[how === "value" ? name : `${how} ${name}`]!;
    return { low: number(low), high: number(high) };
  });
  return found && written({ ...found, lowOpen: false, highOpen: false });
}

// Each worked out by hand from the ends of the figures.
describe("between which numbers a formula lies whose figures are rounded", () => {
  test.each([
    ["7.5", "7.5"],
    ["a", "[1, 3]"],
    ["-a", "[-3, -1]"],
    ["a + b", "[5, 8]"],
    ["b - a", "[1, 4]"],
    ["a - a", "[-2, 2]"],
    ["2 * a", "[2, 6]"],
    ["a * b", "[4, 15]"],
    ["n * a", "[-6, 3]"],
    ["n * m", "[-3, 6]"],
    ["m * m", "[1, 9]"],
    ["b / a", "[4/3, 5]"],
    ["n / a", "[-2, 1]"],
    ["sum(a, b, n)", "[3, 9]"],
    ["max(a, n)", "[1, 3]"],
    ["min(a, n, m)", "[-3, -1]"],
    ["a - prev(a)", "[0, 3]"],
    ["base(a) + a", "[11, 13]"],
  ])("%s: %s", (formula, expected) => expect(spread(formula)).toBe(expected));

  test.each(["a / n", "a / z", "a / m", "1 + a / z", "-(a / z)", "max(a, a / z)", "(a / z) * b"])(
    "%s: any number, for what it divides by may be 0 or less",
    (formula) => expect(spread(formula)).toBeNull(),
  );
});
