import { describe, expect, test } from "vitest";
import { toText } from "../../src/core/exact.ts";
import type { ProgressSetting } from "../../src/core/plan.ts";
import { readPlan } from "../../src/read/plan.ts";
import { bytes, planOf, told } from "./helpers.ts";

/** The keys of a setting that say something. */
function plainly(setting: ProgressSetting | null): Record<string, unknown> | null {
  if (setting === null) return null;
  const texts = Object.entries(setting).map(([key, value]) => {
    if (Array.isArray(value)) return [key, value.map(toText).join(" ")];
    return [key, value !== null && typeof value === "object" ? toText(value) : value];
  });
  return Object.fromEntries(texts.filter(([, value]) => value !== null));
}

/** What an indicator goes by where the plan, its group and it say this; "" says nothing. */
function setting(own: string, group = "", plan = "") {
  const key = (text: string) => (text === "" ? "" : `, progress: ${text}`);
  const text = `{ dabiao: 1, id: p, period: { due: 2019 }${key(plan)}, groups: [{ id: g${key(group)}, groups: [{ id: h }] }],
    indicators: [{ id: x, group: h, target: 5${key(own)} }] }`;
  return plainly(planOf(text).indicators[0]!.progress);
}

/** What is wrong with an indicator's progress, by code. */
function faults(progress: string, more = "target: 5"): readonly string[] {
  const text = `dabiao: 1\nid: p\nperiod: { due: 2019 }\nindicators:\n  - { id: x, ${more}, progress: ${progress} }\n`;
  return readPlan("plan.yaml", bytes(text)).diagnostics.map(told);
}

describe("progress", () => {
  test.each([
    ["{}", {}],
    ["statcan", { method: "statcan" }],
    ["{ method: destatis, window: 3 }", { method: "destatis", window: 3 }],
    ["{ path: compound }", { path: "compound" }],
    ["{ base-year: 2015 }", { baseYear: 2015 }],
    ["{ limit: 100 }", { limit: "100" }],
    ["{ thresholds: [0.9, 50%, 0] }", { thresholds: "0.9 0.5 0" }],
    ["{ rates: [1.5%, 0.005, -1%] }", { rates: "0.015 0.005 -0.01" }],
  ])("%s", (text, expected) => expect(setting(text)).toEqual(expected));

  test("nobody asks for it", () => expect(setting("")).toBeNull());
});

describe("the nearest wins, key by key", () => {
  test.each([
    ["", "", "{ window: 3 }", { window: 3 }],
    ["", "{ window: 4 }", "{ window: 3, limit: 9 }", { window: 4, limit: "9" }],
    ["{ window: 5 }", "{ window: 4 }", "{ window: 3, limit: 9 }", { window: 5, limit: "9" }],
    ["{}", "{ method: sdsn }", "", { method: "sdsn" }],
    ["{ limit: 50 }", "", "{ method: statcan, limit: 100 }", { method: "statcan", limit: "50" }],
    ["statcan", "", "{ base-year: 2016 }", { method: "statcan", baseYear: 2016 }],
    ["{ window: 5 }", "", "{ base-year: 2015 }", { window: 5 }],
    ["{ base-year: 2015 }", "", "{ window: 3 }", { baseYear: 2015 }],
    ["{ window: 12 }", "", "", { window: 12 }],
    ["{ thresholds: [2, 0.5, 0] }", "", "", { thresholds: "2 0.5 0" }],
    ["{ thresholds: [1, 0, -2] }", "", "", { thresholds: "1 0 -2" }],
  ])("%s over %s over %s", (own, group, plan, expected) => expect(setting(own, group, plan)).toEqual(expected));
});

describe("thresholds, rates and path belong to a method", () => {
  const planned = "{ method: cagr, thresholds: [0.9, 0.5, 0], rates: [2%, 1%, 0], path: linear, window: 3, limit: 9 }";
  const all = { method: "cagr", thresholds: "0.9 0.5 0", rates: "0.02 0.01 0", path: "linear", window: 3, limit: "9" };
  test.each([
    ["kept where no other is named", "{ window: 4 }", planned, { ...all, window: 4 }],
    ["kept where the same is named", "cagr", planned, all],
    ["left behind where another is", "statcan", planned, { method: "statcan", window: 3, limit: "9" }],
    [
      "linear is what a plan means that names none",
      "linear",
      "{ path: compound }",
      { method: "linear", path: "compound" },
    ],
    ["so that another leaves its path behind", "cagr", "{ path: compound, limit: 9 }", { method: "cagr", limit: "9" }],
    [
      "a nearer one's own go before them",
      "{ method: sdsn, thresholds: [1, 0.7, 0.1] }",
      planned,
      { method: "sdsn", thresholds: "1 0.7 0.1", window: 3, limit: "9" },
    ],
  ])("%s", (_, own, plan, expected) => expect(setting(own, "", plan)).toEqual(expected));
});

describe("what can't be meant is refused where it stands", () => {
  test.each([
    ["thresholds that don't fall", "{ thresholds: [0.5, 0.6, 0] }", ["5:49 plan/thresholds-order"]],
    ["two alike", "{ rates: [1%, 1%, 0] }", ["5:44 plan/thresholds-order"]],
    ["95 without its sign is 9500 %", "{ thresholds: [95, 60, 0] }", ["5:50 plan/bad-share", "5:54 plan/bad-share"]],
    ["a window of no years", "{ window: 0 }", ["5:45 plan/bad-number"]],
    ["a window of no years in three digits", "{ window: 000 }", ["5:45 plan/bad-number"]],
    ["a window in words", "{ window: x }", ["5:45 plan/bad-number"]],
    ["the last two the wrong way round", "{ thresholds: [1, 0, 0.5] }", ["5:49 plan/thresholds-order"]],
    ["the last two alike", "{ thresholds: [1, 0.5, 0.5] }", ["5:49 plan/thresholds-order"]],
    [
      "too large and the wrong way round, once",
      "{ thresholds: [50, 60, 0] }",
      ["5:50 plan/bad-share", "5:54 plan/bad-share"],
    ],
    ["one too large", "{ thresholds: [1, 95, 0] }", ["5:53 plan/bad-share"]],
    ["four of them", "{ thresholds: [95, 60, 0, 1] }", ["5:49 plan/too-short"]],
    ["one in points", "{ thresholds: [5pp, 0.5, 0] }", ["5:50 plan/bad-share"]],
    ["one in words", "{ thresholds: [x, 0.5, 0] }", ["5:50 plan/bad-share"]],
    ["a list", "[linear]", ["5:35 plan/wrong-type"]],
  ])("%s", (_, text, expected) => expect(faults(text)).toEqual(expected));

  test("thresholds that don't fall are told as they are written", () => {
    const text = "dabiao: 1\nid: p\nindicators: [{ id: x }]\nprogress: { thresholds: [50%, 0.6, 0] }\n";
    expect(readPlan("plan.yaml", bytes(text)).diagnostics.map(({ args }) => args)).toEqual([
      { key: "thresholds", values: ["50%", "0.6", "0"] },
    ]);
  });

  test("a method that there is not is told with the one that is meant, among keys as well", () => {
    const text =
      "dabiao: 1\nid: p\nperiod: { due: 2019 }\nindicators: [{ id: x, target: 5 }]\nprogress: { method: lineer }\n";
    expect(readPlan("plan.yaml", bytes(text)).diagnostics).toMatchObject([
      { code: "plan/bad-choice", args: { key: "method", value: "lineer", suggestion: "linear" } },
    ]);
  });

  test.each([
    "{ thresholds: [0.9, 0.5] }",
    "{ thresholds: [0.9, 0.5, 0.2, 0.1] }",
    "{ thresholds: [0.9, [0.5], 0] }",
    "{ thresholds: 0.9 }",
    "{ method: guess }",
    "guess",
    "{ thresholds: [1pp, 0.5, 0] }",
    "{ thresholds: [much, 0.5, 0] }",
    "{ base-year: soon }",
    "{ base-year: 20155 }",
    "{ base-year: [2015] }",
    "{ window: -1 }",
    "{ window: 1000 }",
    "{ window: x3 }",
    "{ window: [3] }",
    "{ limit: much }",
    "{ limit: [9] }",
    "{ windows: 5 }",
    "[linear]",
  ])("%s: one thing is wrong with it, and said once", (text) => expect(faults(text)).toHaveLength(1));

  test("without a target it needs a direction", () => {
    expect(faults("statcan", "unit: 家")).toEqual([expect.stringContaining("plan/needs-direction")]);
    expect(faults("statcan", "direction: lower")).toEqual([]);
  });
});
