import { describe } from "vitest";
import { judgements } from "../../support.ts";

describe("change is value − base, in the unit", () => {
  const by = (change: unknown) => ({ target: { change } });
  const full = { actual: 2.8, bound: 2.8, gap: 0, attainment: 1, fromBaseline: 1 };
  const half = { actual: 1.4, gap: -1.4, shortfall: 1.4, attainment: 0.5, fromBaseline: 0.5 };
  judgements({ unit: "%", baseline: { value: 45.2, period: 2017 }, ...by("2.8pp") }, [
    ["45.2 to 48 is 2.8 points", { 2019: 48 }, 2019, "met", full],
    ["45.2 to 46.6 is half of it", { 2019: 46.6 }, 2019, "missed", half],
    ["the unit's number means the same", { 2019: 48 }, 2019, "met", full, by(2.8)],
    ["a computed actual has no cell", { 2019: 48 }, 2019, "met", { raw: null, period: 2019, used: ["2019: 48"] }],
    ["a negative number is at most", { 2019: 43.2 }, 2019, "met", { actual: -2, gap: 0 }, by(-2)],
    ["a fall by 1 is not one by 2", { 2019: 44.2 }, 2019, "missed", { gap: 1, shortfall: 1 }, by("-2pp")],
    ["reached before due it is met early", { 2018: 48 }, 2018, "met early"],
    ["not reached it is pending", { 2018: 47 }, 2018, "pending, fails"],
    ["a fall reached before due can still be undone", { 2018: 43 }, 2018, "pending, holds", {}, by(-2)],
  ]);

  const by5 = { target: { change: 5 } };
  const by10 = { target: { change: { "more-than": 10 } } };
  const flow = { kind: "flow", ...by5, baseline: { value: 5 } };
  judgements({ unit: "家" }, [
    ["whole things", { 2019: 25 }, 2019, "missed", { bound: 10, needs: 11 }, { ...by10, baseline: { value: 15 } }],
    ["a base of 0 is as good as any", { 2019: 5 }, 2019, "met", { gap: 0 }, { ...by5, baseline: { value: 0 } }],
    ["so is one below 0", { 2019: 0 }, 2019, "met", { gap: 0 }, { ...by5, baseline: { value: -5 } }],
    ["a figure too old for it", { 2017: 9 }, 2019, "too-old", { actual: 4 }, { ...by5, baseline: { value: 5 } }],
    ["a qualified base", { 2019: 9 }, 2019, "missed", { actual: "(-∞, 5)" }, { ...by5, baseline: { value: "4余" } }],
    ["no base: nothing but the bound", { 2016: 1, 2019: 9 }, 2019, "no-baseline", { actual: null, bound: 5 }, by5],
    ["a base in people", { 2019: 9 }, 2019, "unit-mismatch", {}, { ...by5, baseline: { value: 1, unit: "人" } }],
    [
      "one that converts",
      { 2019: 9 },
      2019,
      "met",
      { actual: 5 },
      { ...by5, baseline: { value: 0.0004, unit: "万个" } },
    ],
    ["a flow's parts reach nothing", { 2018: 9, "2019Q1": 99 }, "2019Q1", "pending, fails", {}, flow],
    ["the series at since", { 2016: 1, 2019: 6 }, 2019, "met", {}, { target: { change: 5, since: 2016 } }],
  ]);
});
