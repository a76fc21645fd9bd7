import { expect, test } from "vitest";
import { aggregatorNamed, AGGREGATORS } from "../../../../src/core/score/aggregate/registry.ts";

test("the default comes first, and every name is found and unique", () => {
  expect(AGGREGATORS[0].name).toBe("arithmetic");
  expect(new Set(AGGREGATORS.map(({ name }) => name)).size).toBe(AGGREGATORS.length);
  for (const one of AGGREGATORS) expect(aggregatorNamed(one.name)).toBe(one);
});

test("what a plan writes beside them", () => {
  const taking = AGGREGATORS.filter(({ takes }) => takes !== "nothing");
  expect(taking.map(({ name, takes }) => `${name}: ${takes}`)).toEqual(["mean: exponent", "worst: count"]);
});
