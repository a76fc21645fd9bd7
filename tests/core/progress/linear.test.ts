import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linear } from "../../../src/core/progress/linear.ts";
import { told } from "./course.ts";

describe("linear: the change per year that was over the change per year that the way takes, both from the start", () => {
  test.each([
    ["Lhasa: 4.5 points in a year over 1.4 a year", "45.2@2018 49.7@2019 ≥48@2020", "on-track 45/14"],
    ["exactly as much as it takes", "10@2015 12@2017 ≥15@2020", "on-track 1"],
    ["exactly 95 % of it is on track", "0@2000 95@2010 ≥200@2020", "on-track 0.95"],
    ["a little less is moderate", "0@2000 94.9@2010 ≥200@2020", "moderate 0.949"],
    ["exactly 60 % is moderate", "0@2000 60@2010 ≥200@2020", "moderate 0.6"],
    ["a little less is off track", "0@2000 59.9@2010 ≥200@2020", "off-track 0.599"],
    ["no change at all is off track", "10@2015 10@2017 ≥15@2020", "off-track 0"],
    ["a change the other way regresses", "10@2015 9.9@2017 ≥15@2020", "regressing -0.05"],
    ["downwards alike", "100@2000 52.5@2010 ≤0@2020", "on-track 0.95"],
    ["downwards, risen", "14.5@2015 16@2023 ≤7.25@2030", "regressing -45/116"],
    ["across zero", "-10@2015 0@2017 ≥15@2020", "on-track 1"],
    ["below zero", "-10@2015 -8@2017 ≥-5@2020", "on-track 1"],
    ["from zero", "0@2015 1@2017 ≥5@2020", "off-track 0.5"],
    ["a target of zero", "10@2015 7@2016 ≤0@2020", "on-track 1.5"],
    ["moments within years", "10@2015.5 12@2016 ≥15@2017.5", "on-track 1.6"],
  ])("%s: %s is %s", (_, text, expected) => expect(told(linear, text)).toBe(expected));
});

describe("what started at or beyond its target and isn't there any more has lost it", () => {
  test.each([
    ["from beyond", "50@2015 45@2017 ≥48@2020"],
    ["from the target itself", "48@2015 45@2017 ≥48@2020"],
    ["downwards", "7@2015 8@2017 ≤7.25@2020"],
    ["on its way back", "50@2015 47.9@2017 ≥48@2020"],
  ])("%s: %s regresses, without a ratio", (_, text) =>
    expect(told(linear, text)).toBe("regressing start-beyond-target"),
  );
});

test("without a target it says nothing", () => expect(told(linear, "10@2015 12@2017 up")).toBe("needs-target"));

test.each([
  [["0.5", "0.4", "0.3"], "on-track 0.5"],
  [["0.6", "0.5", "0.3"], "moderate 0.5"],
  [["0.9", "0.8", "0.5"], "off-track 0.5"],
  [["0.9", "0.8", "0.7"], "regressing 0.5"],
])("a plan's thresholds %j: half of it is %s", (thresholds, expected) =>
  expect(told(linear, "0@2015 1@2017 ≥5@2020", { thresholds })).toBe(expected),
);

describe("laws", () => {
  const value = fc.integer({ min: -500, max: 500 });
  const years = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }));
  const way = fc
    .record({ start: value, now: value, goal: value, years, up: fc.boolean() })
    .map(({ start, now, goal, years: [a, b], up }) => ({ start, now, goal, t: 2000 + a, due: 2000 + a + b, up }));
  const text = (one: { start: number; now: number; goal: number; t: number; due: number; up: boolean }) =>
    `${one.start}@2000 ${one.now}@${one.t} ${one.up ? "≥" : "≤"}${one.goal}@${one.due}`;
  const law = (title: string, change: (x: number, by: number) => number) =>
    test(title, () => {
      fc.assert(
        fc.property(way, fc.integer({ min: 1, max: 90 }), (one, by) => {
          const [start, now, goal] = [one.start, one.now, one.goal].map((x) => change(x, by)) as [
            number,
            number,
            number,
          ];
          expect(told(linear, text({ ...one, start, now, goal }))).toBe(told(linear, text(one)));
        }),
      );
    });
  law("another unit changes nothing", (x, by) => x * by);
  law("nor does another zero", (x, by) => x + by);

  test("nor does a mirror: falling to less is as rising to more", () => {
    fc.assert(
      fc.property(way, (one) => {
        const mirrored = { ...one, start: -one.start, now: -one.now, goal: -one.goal, up: !one.up };
        expect(told(linear, text(mirrored))).toBe(told(linear, text(one)));
      }),
    );
  });
});
