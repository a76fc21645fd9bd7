import { describe, expect, test } from "vitest";
import { toText } from "../../../src/core/exact.ts";
import { destatis } from "../../../src/core/progress/destatis.ts";
import { found, type Setting, told } from "./course.ts";

/** Yearly figures from 2010 on. */
const figures = (values: string): readonly string[] =>
  values.split(" ").map((value, index) => `${value}@${2010 + index}`);
const rising = "10 11 12 13 14 15";
const outlook = (values: string, goal: string, setting: Setting = {}) => {
  const years = figures(values);
  return told(destatis, `${years[0]} ${years.at(-1)} ${goal}`, { years, ...setting });
};

describe("destatis: the mean of the last five changes, carried on to the due year", () => {
  // From 15 in 2015 by 1 a year.
  test.each([
    ["reached", "≥19@2019", "on-track 1"],
    ["overshot", "≥17@2019", "on-track 2"],
    ["missed by exactly 5 % of the way: no longer sun", "≥35@2034", "moderate 0.95"],
    ["missed by less", "≥35@2034.1", "on-track 0.955"],
    ["missed by exactly 20 %: still sun with cloud", "≥20@2019", "moderate 0.8"],
    ["missed by more", "≥20@2018.9", "off-track 0.78"],
    ["in the wrong direction", "≤10@2020", "regressing -1"],
  ])("%s: %s is %s", (_, goal, expected) => expect(outlook(rising, goal)).toBe(expected));

  test("no trend is the thunderstorm too, though nothing is lost", () => {
    expect(outlook("15 15 15 15", "≥20@2020")).toBe("off-track 0");
    const years = figures("15 15 15 15");
    expect(found(destatis, "15@2010 15@2013 ≥20@2020", { years })).toMatchObject({ label: "thunderstorm" });
  });

  test("the wrong direction is the thunderstorm", () =>
    expect(found(destatis, "15@2010 12@2013 ≥20@2020", { years: figures("15 14 13 12") })).toMatchObject({
      outlook: "regressing",
      label: "thunderstorm",
    }));

  test("falling where that is wanted", () => expect(outlook("15 14 13 12 11 10", "≤5@2020")).toBe("on-track 1"));
});

describe("the figures that it goes by", () => {
  test.each([
    ["six of them, whatever was before", `99 50 ${rising}`, "≥19@2021", "on-track 1"],
    ["four are enough", "12 13 14 15", "≥20@2018", "on-track 1"],
    ["three are not", "13 14 15", "≥20@2018", "too-few-periods"],
  ])("%s: %s, %s is %s", (_, values, goal, expected) => expect(outlook(values, goal)).toBe(expected));

  test("with years missing between them the change is per year", () => {
    const years = ["10@2006", "12@2010", "14@2013", "15@2016"];
    const finding = found(destatis, "10@2006 15@2016 ≥20@2026", { years });
    expect([finding.outlook, finding.trend && toText(finding.trend)]).toEqual(["on-track", "0.5"]);
  });

  test.each([
    [1, "on-track 2"],
    [2, "on-track 1.5"],
    [3, "on-track 1"],
  ])("window %i: that many changes, and no more figures than it needs", (window, expected) =>
    expect(outlook("15 15 16 18", "≥20@2015", { window })).toBe(expected),
  );

  test("of a window of two, three figures are enough, and two are not", () => {
    expect(outlook("13 14 15", "≥17@2014", { window: 2 })).toBe("on-track 1");
    expect(outlook("14 15", "≥17@2014", { window: 2 })).toBe("too-few-periods");
  });
});

test("a figure that is the goal and yet isn't accepted has no way left", () =>
  expect(outlook(rising, "≥15@2019")).toBe("off-track 0"));

test("without a target it says nothing", () => expect(told(destatis, "10@2015 12@2017 up")).toBe("needs-target"));

test("its signs", () =>
  expect(Object.values(destatis.labels)).toEqual(["sun", "sun", "sun with cloud", "cloud", "thunderstorm"]));
