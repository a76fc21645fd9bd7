import { expect, test } from "vitest";
import { axisOver, coordinate, shareOf, tickText } from "../../../src/report/html/axis.ts";

test.each([
  ["lengths from zero", [40, 50], [0, 20, 40, 60], true],
  ["a single number", [29], [0, 10, 20, 30], true],
  ["nothing but zero", [0], [0, 0.25, 0.5, 0.75, 1], true],
  ["on both sides of zero", [-12, 30], [-20, 0, 20, 40], true],
  ["below zero", [-3, -1], [-3, -2, -1, 0], true],
  ["close together, far from zero", [45.2, 48, 49.7], [44, 46, 48, 50, 52], false],
  ["the same number twice", [48, 48], [0, 20, 40, 60], true],
  ["small shares", [0.001, 0.004], [0, 0.001, 0.002, 0.003, 0.004], true],
  ["large sums", [1.2e12, 3.1e12], [0, 1e12, 2e12, 3e12, 4e12], true],
])("an axis for %s", (_, values, ticks, fromZero) => {
  const axis = axisOver(values)!;
  expect(axis.ticks).toEqual(ticks);
  expect(axis).toMatchObject({ low: ticks[0], high: ticks.at(-1), fromZero });
});

test.each([
  ["no end", [1, Number.POSITIVE_INFINITY]],
  ["a spread beyond all doubles", [-1.7e308, 1.7e308]],
  ["a spread within the last digit", [9007199254740991e60, 9007199254740990e60]],
  ["no number at all", []],
])("numbers with %s have no axis, or one with different ticks", (_, values) => {
  const axis = axisOver(values);
  if (axis !== null) expect(new Set(axis.ticks).size).toBe(axis.ticks.length);
  else expect(axis).toBeNull();
});

test.each([
  [0, 0],
  [15, 0.25],
  [60, 1],
  [-15, -0.25],
])("on an axis from 0 to 60 %d lies at %d", (value, share) => {
  expect(shareOf(axisOver([40, 60])!, value)).toBe(share);
});

test.each([
  [0, "0"],
  [-2.5, "−2.5"],
  [40000, "40000"],
  [4e12, "4e12"],
  [1.25e21, "1.25e21"],
  [0.00000125, "1.25e-6"],
])("the tick %d is written %s", (value, text) => {
  expect(tickText(value)).toBe(text);
});

test("coordinates have one decimal", () => {
  expect([coordinate(1 / 3), coordinate(12), coordinate(-0.06)]).toEqual([0.3, 12, -0.1]);
});
