import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multiply, rational } from "../../../../src/core/exact.ts";
import type { AreaFigures } from "../../../../src/core/score/impute/imputation.ts";
import { IMPUTATIONS, imputationNamed } from "../../../../src/core/score/impute/registry.ts";
import { period } from "../../../support.ts";

const each = test.each(IMPUTATIONS.map((one) => [one.name, one] as const));

test("the imputations", () =>
  expect(IMPUTATIONS.map(({ name }) => name)).toEqual(["latest", "linear", "peers", "mean", "median"]));

each("%s is found by its name", (name, one) => expect(imputationNamed(name)).toBe(one));

describe("laws", () => {
  const value = fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 9 }))
    .map(([n, d]) => rational(n, d));
  const history = fc
    .uniqueArray(fc.integer({ min: 2010, max: 2028 }), { maxLength: 4 })
    .chain((years) =>
      fc.tuple(...years.sort().map((year) => value.map((one) => ({ value: one, period: period(`${year}`) })))),
    );
  const record: fc.Arbitrary<AreaFigures> = fc.record({
    value: fc.option(value, { freq: 2 }),
    history,
    wanted: fc.constant(period("2019")),
    peers: fc.constantFrom("south", "north", ""),
  });
  const records = fc.array(record, { maxLength: 8 });

  each("%s fills in nothing that is there", (_, { fill }) => {
    fc.assert(fc.property(records, (own) => fill(own).every((one, at) => one === null || own[at]!.value === null)));
  });

  each("%s: the order of the areas makes no difference", (_, { fill }) => {
    fc.assert(
      fc.property(records, (own) => {
        expect(fill([...own].reverse())).toEqual([...fill(own)].reverse());
      }),
    );
  });

  each("%s: another unit makes none either", (_, { fill }) => {
    const by = rational(7, 3);
    const scaled = (own: readonly AreaFigures[]) =>
      own.map((one) => ({
        ...one,
        value: one.value && multiply(one.value, by),
        history: one.history.map((figure) => ({ ...figure, value: multiply(figure.value, by) })),
      }));
    fc.assert(
      fc.property(records, (own) => {
        expect(fill(scaled(own))).toEqual(fill(own).map((one) => one && multiply(one, by)));
      }),
    );
  });

  each("%s: who is filled in fills in nobody: one missing area more changes no other", (_, { fill }) => {
    fc.assert(
      fc.property(records, record, (own, more) => {
        expect(fill([...own, { ...more, value: null }]).slice(0, -1)).toEqual(fill(own));
      }),
    );
  });
});
