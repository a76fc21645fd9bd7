import { describe, expect, test } from "vitest";
import { rational, toText } from "../../../src/core/exact.ts";
import {
  compoundRate,
  finite,
  graded,
  movedAway,
  rateOf,
  slope,
  startsBeyond,
  yearsBetween,
} from "../../../src/core/progress/method.ts";
import { number } from "../../support.ts";
import { thresholdsOf } from "./course.ts";

const point = (value: string, at: string) => ({ value: number(value), at: number(at) });

describe("graded", () => {
  const usual = thresholdsOf(["0.95", "0.6", "0"]);
  test.each([
    ["1", "on-track"],
    ["0.95", "on-track"],
    ["0.9499", "moderate"],
    ["0.6", "moderate"],
    ["0.5999", "off-track"],
    ["0", "off-track"],
    ["-0.0001", "regressing"],
  ])("%s is %s, as a fraction and as a double", (value, outlook) => {
    expect(graded(number(value), usual)).toBe(outlook);
    expect(graded(Number(value), usual)).toBe(outlook);
  });
});

describe("between two points", () => {
  test.each([
    ["10", "2015", "15", "2020", "5", "1"],
    ["15", "2015", "10", "2017", "2", "-2.5"],
    ["10", "2015.5", "11", "2016", "0.5", "2"],
    ["0", "2015", "1", "2018", "3", "1/3"],
  ])("%s in %s, %s in %s: %s years, %s a year", (a, from, b, to, years, change) => {
    const points = [point(a, from), point(b, to)] as const;
    expect([toText(yearsBetween(...points)), toText(slope(...points))]).toEqual([years, change]);
  });

  test.each([
    ["100", "121", 2, 0.1],
    ["100", "81", 2, -0.1],
    ["33300", "40000", 5, 0.0373448413],
    ["14.5", "10.4", 8, -0.0406917771],
    ["5", "0", 3, -1],
    ["5", "5", 3, 0],
  ])("%s → %s in %i years grows by %d a year", (a, b, years, rate) =>
    expect(compoundRate(point(a, "2000"), point(b, String(2000 + years)))).toBeCloseTo(rate, 9),
  );

  test.each([
    ["0", "5"],
    ["-5", "5"],
    ["5", "-5"],
  ])("%s → %s has no rate", (a, b) => expect(compoundRate(point(a, "2000"), point(b, "2005"))).toBeNull());

  test("nor has what no double can hold", () => {
    const day = { value: number("1e30"), at: rational(2000n * 372n + 1n, 372n) };
    expect(compoundRate(point("1e-30", "2000"), day)).toBeNull();
    expect([finite(Number.NaN), finite(Number.NEGATIVE_INFINITY), finite(2)]).toEqual([null, null, 2]);
  });

  test("below zero the ratio is what counts", () => expect(rateOf(-100, -81, rational(2))).toBeCloseTo(-0.1, 12));
});

describe("a start at or beyond the goal", () => {
  test.each([
    ["50", "48", "up", true],
    ["48", "48", "up", true],
    ["47.9", "48", "up", false],
    ["5", "10", "down", true],
    ["10", "10", "down", true],
    ["10.1", "10", "down", false],
  ] as const)("%s, %s, %s: %s", (start, goal, direction, expected) =>
    expect(startsBeyond({ start: point(start, "2015"), goal: point(goal, "2020"), direction })).toBe(expected),
  );

  test("there is none without a goal", () =>
    expect(startsBeyond({ start: point("5", "2015"), goal: null, direction: "up" })).toBe(false));

  test.each([
    ["and lost: it regresses, and how much of the way was made is no question", "47", "regressing"],
    ["and still there, where that doesn't pass: it has not moved", "48", "off-track"],
  ] as const)("%s", (_, now, outlook) =>
    expect(movedAway({ start: point("48", "2015"), now: point(now, "2018") })).toEqual({
      outlook,
      ratio: null,
      noRatio: "start-beyond-target",
    }),
  );
});
