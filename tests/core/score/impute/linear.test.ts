import fc from "fast-check";
import { expect, test } from "vitest";
import { linear } from "../../../../src/core/score/impute/linear.ts";
import { filled, historyOf } from "./figures.ts";

test.each([
  ["a third of the way", "2018:3 2021:9", "2019", "5"],
  ["the nearest on both sides", "2010:100 2018:3 2021:9 2022:0", "2019", "5"],
  ["falling, exactly", "2016:1 2023:0", "2018", "5/7"],
  ["by months", "2018:0 2019-06:6", "2019-03", "3"],
  ["at the moment itself", "2018:3 2019:4 2020:9", "2019", "4"],
  ["nothing is carried on", "2016:1 2017:2 2018:3", "2019", "."],
  ["nor back", "2020:1 2021:2", "2019", "."],
  ["none", "", "2019", "."],
])("%s: %s at %s is %s", (_, history, wanted, expected) =>
  expect(filled(linear, [historyOf(history, wanted)])).toBe(expected),
);

test("a figure that is there stays as it is", () =>
  expect(filled(linear, [historyOf("2018:5 2020:7", "2019", "9")])).toBe("."));

test("a straight line comes back wherever it was cut", () => {
  const whole = fc.integer({ min: -99, max: 99 });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (start, step, a, b) => {
      const history = `2000:${start} ${2000 + a + b}:${start + step * (a + b)}`;
      expect(filled(linear, [historyOf(history, `${2000 + a}`)])).toBe(`${start + step * a}`);
    }),
  );
});
