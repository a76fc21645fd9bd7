import { describe, expect, test } from "vitest";
import { rational } from "../../../src/core/exact.ts";
import { number } from "../../support.ts";
import { statcan } from "../../../src/core/progress/statcan.ts";
import { found, told } from "./course.ts";

describe("statcan with a target: R = sign · direction · CAGR observed ÷ |CAGR required|", () => {
  // CAGR required (7.25 ÷ 14.5)^(1÷15) − 1 = −0.0451583960895835
  test.each([
    ["14.5@2015 10.4@2023 ≤7.25@2030", "moderate", 0.9010899546976208, 2.1507],
    ["14.5@2015 10.2@2023 ≤7.25@2030", "on-track", 0.9525901792032172, 2.51856],
    ["14.5@2015 9@2023 ≤7.25@2030", "on-track", 1.2815622747823414, 4.86837],
    ["14.5@2015 12@2023 ≤7.25@2030", "off-track", 0.5176813106792236, -0.34298],
    ["14.5@2015 14.5@2023 ≤7.25@2030", "off-track", 0, -2.5],
    ["14.5@2015 16@2023 ≤7.25@2030", "regressing", -0.27416888728208605, -3.64238],
    // 4 ÷ 5 a year over 5 ÷ 4 required: (0.8 − 1) ÷ 0.25; 4.1667 × −0.8 − 2.5 = −5.83 stops at −5
    ["100@2015 80@2016 ≥156.25@2017", "regressing", -0.8, -5],
    // 21 % over 10 %; 7.1429 × 2.1 − 4.2857 = 10.71 stops at 5
    ["100@2015 121@2016 ≥121@2017", "on-track", 2.1, 5],
  ])("%s is %s, %d, score %d", (text, outlook, ratio, score) => {
    const finding = found(statcan, text);
    expect(finding.outlook).toBe(outlook);
    expect(finding.ratio).toBeCloseTo(ratio, 12);
    expect(finding.score).toBeCloseTo(score, 5);
  });

  test.each([
    // Losses of 100 that shrink by 10 % a year, 10 % required.
    ["a negative start turns the sign", "-100@2015 -90@2016 ≥-81@2017", "on-track 1"],
    ["losses that grow", "-100@2015 -105@2016 ≥-81@2017", "regressing -0.5"],
    ["of what should fall below zero", "-100@2015 -110@2016 ≤-121@2017", "on-track 1"],
    ["a start of zero counts as 0.001", "0@2015 0.002@2016 ≥0.004@2017", "on-track 1"],
    // −0.5 a year over (0.001 ÷ 2)^½ − 1 = −0.977639
    ["a target of zero counts as 0.001", "2@2015 1@2016 ≤0@2017", "off-track 0.51143606"],
  ])("%s: %s is %s", (_, text, expected) => expect(told(statcan, text)).toBe(expected));
});

describe("a start at or beyond the target", () => {
  test("keeps its ratio, which is negative where the value fell below the target", () => {
    // 50 → 45 in a year: −0.1; 50 → 48 in four: 0.96^¼ − 1 = −0.0101536
    const finding = found(statcan, "50@2015 45@2016 ≥48@2019");
    expect(finding).toMatchObject({ outlook: "regressing", score: -5 });
    expect(finding.ratio).toBeCloseTo(-9.848724350314953, 10);
  });

  test("that is the target itself requires nothing: no ratio, and the lowest score", () =>
    expect(statcanOf("48@2015 45@2016 ≥48@2019")).toEqual({
      outlook: "regressing",
      ratio: null,
      noRatio: "start-beyond-target",
      score: -5,
    }));
});

test("a start that is the target and stayed there has no score", () =>
  expect(statcanOf("48@2015 48@2016 ≥48@2019")).toEqual({
    outlook: "off-track",
    ratio: null,
    noRatio: "start-beyond-target",
  }));

test("a ratio that is the second threshold scores by the piece above it", () => {
  const finding = found(statcan, "100@2015 121@2016 ≥121@2016", { thresholds: ["1.5", "1", "0"] });
  // 7.1429 − 4.2857
  expect(finding.score).toBeCloseTo(2.8572, 8);
});

describe("what has no rate", () => {
  test.each([
    ["a figure of the other sign", "5@2015 -1@2017 ≥10@2019", "no-ratio"],
    ["a target of the other sign", "5@2015 4@2017 ≤-1@2019", "no-ratio"],
    ["a start below zero, a target above", "-5@2015 -4@2017 ≥1@2019", "no-ratio"],
    ["a start below zero, a target of zero", "-5@2015 -4@2017 ≥0@2019", "no-ratio"],
    ["a figure of the other sign after a year", "5@2015 -1@2016 ≥10@2019", "no-ratio"],
    ["a target of the other sign after a year", "5@2015 4@2016 ≤-1@2016", "no-ratio"],
    ["a target and a start that are one double", "1e20@2015 2e20@2016 ≥100000000000000000001@2017", "no-ratio"],
    ["less than a year", "10@2015 9@2015.75 ≤5@2019", "too-few-periods"],
  ])("%s: %s is %s", (_, text, expected) => expect(told(statcan, text)).toBe(expected));

  test("nor has growth beyond what a double holds", () => {
    const moment = (value: bigint, at: string) => ({ value: rational(value), at: number(at) });
    const course = { direction: "up", years: () => [], window: null, limit: null, isPercent: false } as const;
    const way = { start: moment(1n, "2015"), now: moment(10n ** 400n, "2016"), goal: null };
    expect(statcan.judge({ ...course, ...way, thresholds: statcan.rates })).toBe("no-ratio");
  });

  test("a whole year has one", () => expect(told(statcan, "10@2015 5@2016 ≤5@2016")).toBe("on-track 1"));
});

const statcanOf = (text: string, limit?: string) => found(statcan, text, limit === undefined ? {} : { limit });

describe("without a target: the growth itself, times C near a limit", () => {
  test("66.6 → 71.4 in seven years, limit 100: 0.999 % where 1.5 % × 0.835 are asked for", () => {
    const finding = statcanOf("66.6@2016 71.4@2023 up", "100");
    expect(finding.outlook).toBe("moderate");
    expect(finding.rate).toBeCloseTo(0.00999148, 8);
    expect(finding.factor).toBeCloseTo(0.835477, 6);
    expect(finding.score).toBeCloseTo(1.73975, 5);
  });

  test("11.7 → 18.4 in six years, lower is better: deterioration, at the lowest score", () => {
    const finding = statcanOf("11.7@2018 18.4@2024 down");
    expect(finding).toMatchObject({ outlook: "regressing", score: -5 });
    expect(finding.rate).toBeCloseTo(-0.07838042, 8);
    expect(finding.factor).toBeUndefined();
  });

  // 500P − 5, 250P − 1.25, 500P − 2.5 and 125P − 2.5, growth of a single year
  test.each([
    ["100@2015 102@2016 up", "on-track", 5],
    ["100@2015 101.6@2016 up", "on-track", 3],
    ["100@2015 101.5@2016 up", "on-track", 2.5],
    ["100@2015 101.4@2016 up", "moderate", 2.25],
    ["100@2015 100.5@2016 up", "moderate", 0],
    ["100@2015 100.4@2016 up", "off-track", -0.5],
    ["100@2015 100@2016 up", "off-track", -2.5],
    ["100@2015 99@2016 up", "regressing", -3.75],
    ["100@2015 98@2016 up", "regressing", -5],
    ["100@2015 90@2016 up", "regressing", -5],
    ["100@2015 98.4@2016 down", "on-track", 3],
    ["-100@2015 -98.4@2016 up", "on-track", 3],
  ])("%s is %s, score %d", (text, outlook, score) => {
    const finding = statcanOf(text);
    expect(finding.score).toBeCloseTo(score, 8);
    // At a threshold the last digit of a power decides.
    if (![2.5, 0].includes(score)) expect(finding.outlook).toBe(outlook);
  });

  test.each([
    ["far below it", "0.01@2015 0.02@2016 up", "100", 1],
    ["below it", "40@2015 41@2016 up", "100", 0.982894083],
    ["near it", "99@2015 99.1@2016 up", "100", 0.0436425089],
    ["above it", "120@2015 119@2016 down", "100", 0.6287046227],
    ["nearly twice above it", "199@2015 198@2016 down", "100", 0.9999999987],
    ["twice above it and more", "200@2015 199@2016 down", "100", 1],
    ["a limit of zero", "5@2015 4@2016 down", "0", 1],
    ["a limit of zero from zero", "0@2015 1@2016 up", "0", 1],
    ["a limit below zero, by its distance", "-40@2015 -41@2016 down", "-100", 0.982894083],
  ])("C %s: %s, limit %s: %d", (_, text, limit, factor) =>
    expect(statcanOf(text, limit).factor).toBeCloseTo(factor, 9),
  );

  test.each([
    ["held", "100@2015 100@2016 up", "on-track", 5],
    ["risen", "100@2015 101@2016 up", "on-track", 5],
    ["lost", "100@2015 99@2016 up", "regressing", -3.75],
  ])("at the limit nothing more is asked for: %s: %s is %s, score %d", (_, text, outlook, score) => {
    const finding = statcanOf(text, "100");
    expect(finding).toMatchObject({ outlook, factor: 0 });
    expect(finding.score).toBeCloseTo(score, 8);
  });

  // C = 0.982894083 of a start of 40 and a limit of 100: 500 × 0.0175 ÷ C − 5, 500 × 0.0025 ÷ C − 2.5
  test.each([
    ["40@2015 40.7@2016 up", "on-track", 3.9022817],
    ["40@2015 40.1@2016 up", "off-track", -1.2282455],
  ])("%s, limit 100: %s, score %d", (text, outlook, score) => {
    const finding = statcanOf(text, "100");
    expect(finding.outlook).toBe(outlook);
    expect(finding.score).toBeCloseTo(score, 5);
  });

  test("scores stay within five where a plan asks for other rates", () => {
    const thresholds = ["0.1", "0.05", "-0.05"];
    const score = (now: string) => found(statcan, `100@2015 ${now}@2016 up`, { thresholds }).score;
    expect([score("104"), score("109"), score("96"), score("90")]).toEqual([5, 5, -5, -5]);
  });
});

describe("achieved by its own rule", () => {
  test.each([
    ["0", "0.001", "down", true],
    ["0", "0.0011", "down", false],
    ["0", "0.001", "up", true],
    ["0", "0.0009", "up", false],
    ["25", "25", "up", false],
    ["25", "26", "up", false],
  ] as const)("a target of %s, a value of %s, wanted %s: %s", (goal, value, direction, expected) =>
    expect(statcan.reached(number(goal), number(value), { direction, isPercent: false })).toBe(expected),
  );

  test("at the best score, in words of its own", () => {
    expect([statcan.bestScore, statcan.labels.achieved]).toEqual([5, "target achieved"]);
    expect(Object.values(statcan.labels).slice(1)).toEqual([
      "substantial progress",
      "moderate progress",
      "limited progress",
      "deterioration",
    ]);
  });
});
