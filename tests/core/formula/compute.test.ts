import fc from "fast-check";
import { expect, test } from "vitest";
import { type Rational, rational } from "../../../src/core/exact.ts";
import { compute, type Source } from "../../../src/core/formula/compute.ts";
import { type Formula, parseFormula } from "../../../src/core/formula/parse.ts";
import { type Interval, point } from "../../../src/core/interval.ts";
import { written } from "../../support.ts";

const VALUES = new Map([
  ["a", rational(1n, 3n)],
  ["b", rational(1n, 6n)],
  ["zero", rational(0n)],
  ["firms", rational(143n)],
  ["rd-expenditure", rational(25n, 10n)],
]);
const PREVIOUS = new Map([["firms", rational(100n)]]);
const BASES = new Map([["firms", rational(110n)]]);
const from = (figures: ReadonlyMap<string, Rational>, name: string): Interval | null => {
  const value = figures.get(name);
  return value ? point(value) : null;
};
const source: Source = {
  value: (name) => from(VALUES, name),
  previous: (name) => from(PREVIOUS, name),
  baseline: (name) => from(BASES, name),
};
const result = (text: string, figures: Source = source): string => {
  const value = compute(parseFormula(text) as Formula, figures);
  return typeof value === "string" ? value : written(value);
};

// By Python's fractions.
const RESULTS = `7 → 7 ; 43% → 0.43 ; a + b → 0.5 ; a - b → 1/6 ; a * b → 1/18 ; a / b → 2 ; b / a → 0.5 ; -a → -1/3
a + a + a → 1 ; 0.1 + 0.2 → 0.3 ; 1 - 2 * 3 → -5 ; (1 - 2) * 3 → -3 ; 2 / 3 / 4 → 1/6
firms / prev(firms) - 1 → 0.43 ; firms - base(firms) → 33 ; rd-expenditure * 4 → 10 ; sum(a, b, 1) → 1.5
sum(7) → 7 ; max(a, b, -1) → 1/3 ; min(a, b, -1) → -1 ; max(2, 2) → 2
min(firms, prev(firms), base(firms)) → 100 ; zero / a → 0 ; zero * a → 0`;

const results = RESULTS.split(/ ; |\n/).map((row) => row.split(" → ") as [string, string]);
test.each(results)("%s is exactly %s", (text, expected) => expect(result(text)).toBe(expected));

test.each([
  ["a / zero", "division by zero", "no-ratio"],
  ["a / (zero - a)", "division by less than zero: no whole to take a share of", "no-ratio"],
  ["1 / (a - 2 * b)", "division by a difference of zero", "no-ratio"],
  ["gone", "a missing figure"],
  ["a + gone", "a missing figure on the right"],
  ["gone * zero", "a missing figure times zero"],
  ["-gone", "a missing figure below zero"],
  ["sum(a, gone)", "a sum with a missing figure"],
  ["max(a, gone)", "the larger of a missing figure"],
  ["prev(a)", "no figure of the year before"],
  ["base(a)", "no baseline"],
])("%s is nothing: %s", (text, _, why = "missing") => expect(result(text)).toBe(why));

const most = 10n ** 1000n - 1n;
const huge: Source = {
  ...source,
  value: (name) =>
    ({
      most: point(rational(most)),
      least: point(rational(-most)),
      finest: point(rational(1n, most)),
      from: { low: rational(0n), high: null, lowOpen: false, highOpen: false },
      upTo: { low: rational(0n), high: rational(most), lowOpen: false, highOpen: false },
    })[name] ?? null,
};
test.each([
  ["most + 0", true],
  ["most + 1", false],
  ["most * most", false],
  ["least + 0", true],
  ["least - 1", false],
  ["finest * 1", true],
  ["finest / 2", false],
  ["from + 1", true],
  ["upTo + 0", true],
  ["upTo + 1", false],
  ["0 - upTo - 1", false],
  ["sum(most, 1, 1)", false],
])("a value and its divisor have a thousand digits at most: %s", (text, fits) => {
  expect(result(text, huge) === "too-large").toBe(!fits);
});

test("the sum, the largest and the smallest don't depend on the order", () => {
  const values = fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(values, (pairs) => {
      const figures = new Map(pairs.map(([n, d], index): [string, Rational] => [`x${index}`, rational(n, d)]));
      const own = { ...source, value: (name: string) => from(figures, name) };
      const names = [...figures.keys()];
      for (const name of ["sum", "max", "min"]) {
        expect(result(`${name}(${names})`, own)).toBe(result(`${name}(${names.reverse()})`, own));
      }
    }),
  );
});
