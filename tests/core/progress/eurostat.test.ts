import { describe, expect, test } from "vitest";
import { eurostat } from "../../../src/core/progress/eurostat.ts";
import { found, told } from "./course.ts";

describe("eurostat with a target is the compound growth that was over that which it takes", () => {
  test.each([
    ["14.5@2015 10.4@2023 ≤7.25@2030", "moderate 0.90108995"],
    ["14.5@2015 10.2@2023 ≤7.25@2030", "on-track 0.95259018"],
    ["14.5@2015 12@2023 ≤7.25@2030", "off-track 0.51768131"],
    ["14.5@2015 16@2023 ≤7.25@2030", "regressing -0.27416889"],
    ["7@2015 8@2023 ≤7.25@2030", "regressing start-beyond-target"],
    ["0@2015 8@2023 ≥9@2030", "no-ratio"],
  ])("%s is %s", (text, expected) => expect(told(eurostat, text)).toBe(expected));

  test("in the words of the monitoring report", () =>
    expect(eurostat.labels).toEqual({
      achieved: "significant progress",
      "on-track": "significant progress",
      moderate: "moderate progress",
      "off-track": "insufficient progress",
      regressing: "movement away",
    }));
});

describe("without a target it is the growth itself, positive where it is progress", () => {
  // 1.01⁵ = 1.0510100501, 0.99⁵ = 0.9509900499
  test.each([
    ["1 % a year and a little", "100@2015 105.2@2020 up", "on-track", 0.0101901928],
    ["exactly 1 % a year", "100@2015 101@2016 up", "on-track", 0.01],
    ["a little less", "100@2015 105.1@2020 up", "moderate", 0.0099980684],
    ["nothing", "100@2015 100@2020 up", "moderate", 0],
    ["a little fallen", "100@2015 99@2020 up", "regressing", -0.0020080483, "moderate movement away"],
    ["nearly 1 % fallen", "100@2015 95.1@2020 up", "regressing", -0.0099979284, "moderate movement away"],
    ["1 % fallen", "100@2015 99@2016 up", "regressing", -0.01, "significant movement away"],
    ["more than 1 % fallen", "100@2015 95@2020 up", "regressing", -0.0102062183, "significant movement away"],
    ["fallen where that is better", "100@2015 95@2020 down", "on-track", 0.0102062183],
    [
      "risen where falling is better",
      "100@2015 105.2@2020 down",
      "regressing",
      -0.0101901928,
      "significant movement away",
    ],
  ])("%s: %s is %s", (_, text, outlook, rate, label?: string) => {
    const finding = found(eurostat, text);
    expect([finding.outlook, finding.label]).toEqual([outlook, label]);
    expect(finding.rate).toBeCloseTo(rate, 10);
  });

  test("by a plan's rates", () => {
    const thresholds = ["0.03", "0.02", "-0.05"];
    const outlook = (now: string) => found(eurostat, `100@2015 ${now}@2016 up`, { thresholds });
    expect(outlook("103").outlook).toBe("on-track");
    expect(outlook("102").outlook).toBe("moderate");
    expect(outlook("101")).toMatchObject({ outlook: "regressing", label: "moderate movement away" });
    expect(outlook("95")).toMatchObject({ outlook: "regressing", label: "significant movement away" });
  });

  test("a rate that is a threshold is above the first two, and not above the last", () => {
    const thresholds = ["1", "0.5", "-0.5"];
    const outlook = (now: string) => found(eurostat, `2@2015 ${now}@2016 up`, { thresholds });
    expect([outlook("4").outlook, outlook("3").outlook]).toEqual(["on-track", "moderate"]);
    expect(outlook("1").label).toBe("significant movement away");
  });

  test.each(["0@2015 5@2020 up", "-1@2015 5@2020 up", "1@2015 -5@2020 up"])("%s has no rate", (text) =>
    expect(told(eurostat, text)).toBe("no-ratio"),
  );
});

test("it looks back five years", () => expect([eurostat.window, eurostat.baseYear]).toEqual([5, null]));
