import { describe, expect, test } from "vitest";
import { readPlan } from "../../src/read/plan.ts";
import { readSum, unsummable } from "../../src/read/sums.ts";
import type { Node } from "../../src/read/yaml.ts";
import { bytes, planOf } from "./helpers.ts";

const at = { file: "plan.yaml", line: 1, column: 1 };
const scalar = (text: string): Node => ({ kind: "scalar", text, at, offset: null });
const node = (keys: Record<string, string>): Node => ({
  kind: "map",
  at,
  entries: new Map(Object.entries(keys).map(([key, text]) => [key, { keyAt: at, value: scalar(text) }])),
});

describe("what adds up over areas", () => {
  test.each<[unit: string | null, why: string | null]>([
    ["家", null],
    ["人", null],
    ["万元", null],
    ["USD m", null],
    ["平方公里", null],
    ["吨标准煤", null],
    ["%", "unit"],
    ["‰", "unit"],
    ["倍", "unit"],
    ["个百分点", "unit"],
    ["元/人", "unit"],
    ["件/万人", "unit"],
    ["吨标准煤／万元", "unit"],
    [null, "no-unit"],
  ])("%s", (unit, why) => {
    for (const key of ["roll-up", "breakdown"] as const) {
      const faults: unknown[] = [];
      const fail = (code: string, args: object) => void faults.push([code, args]);
      expect(readSum(node({ [key]: "sum" }), key, { id: "x", unit, targets: [] }, fail)).toBe(why === null);
      expect(faults).toEqual(
        why === null ? [] : [["plan/not-summable", { indicator: "x", key, why, unit: unit ?? "" }]],
      );
    }
  });

  test("what the schema refuses is not added up", () => {
    const never = () => expect.unreachable();
    expect(readSum(node({ "roll-up": "mean" }), "roll-up", { id: "x", unit: "家", targets: [] }, never)).toBe(false);
    expect(readSum(node({}), "roll-up", { id: "x", unit: "家", targets: [] }, never)).toBe(false);
  });

  test.each<[target: string, figures: string | null, targets: string | null]>([
    ["5", null, null],
    ["{ at-most: 5 }", null, null],
    ["{ total: 5, from: 2018 }", null, null],
    ["[5, { growth: 10% }]", null, "measure"],
    ["{ rising: true, since: 2017 }", null, "measure"],
    ["{ done: true }", "yes-no", "yes-no"],
  ])("a target %s", (target, figures, targets) => {
    const kind = target.includes("total") ? "kind: flow, " : "";
    const plan = planOf(`dabiao: 1\nid: p\nperiod: { due: 2019 }\nindicators: [{ id: x, ${kind}target: ${target} }]\n`);
    const own = plan.indicators[0]!.targets;
    expect([unsummable("roll-up", own), unsummable("breakdown", own)]).toEqual([figures, targets]);
  });
});

describe("in a plan", () => {
  /** "line:column why" of every fault, and whether the first indicator is added up. */
  const read = (indicator: string, targets = "{}") => {
    const text = `dabiao: 1\nid: p\nperiod: { from: 2018, due: 2019 }\nareas: [{ name: 甲, targets: ${targets} }]\nindicators:\n  - { id: x, ${indicator} }\n  - { id: y, unit: 家 }\n`;
    const { plan, diagnostics } = readPlan("plan.yaml", bytes(text));
    const faults = diagnostics.map(({ code, args, at }) => {
      const { why = "", key = "" } = args as { why?: string; key?: string };
      return `${at!.line}:${at!.column} ${code} ${key} ${why}`.trim();
    });
    const one = plan?.indicators[0];
    return [...faults, ...(one ? [`${one.rollUp} ${one.breakdown}`] : [])];
  };
  test.each<[indicator: string, targets: string, ...expected: string[]]>([
    ["unit: 家", "{}", "false false"],
    ["unit: 家, roll-up: sum", "{}", "true false"],
    ["unit: 家, breakdown: sum, target: 5", "{ x: 3 }", "false true"],
    ['unit: "%", roll-up: sum', "{}", "6:34 plan/not-summable roll-up unit"],
    ["roll-up: sum", "{}", "6:23 plan/not-summable roll-up no-unit"],
    ["unit: 家, formula: y * 2, roll-up: sum", "{}", "6:48 plan/not-summable roll-up formula"],
    ["unit: 家, formula: y * 2, breakdown: sum", "{}", "false true"],
    ["unit: 家, roll-up: mean", "{}", "6:32 plan/bad-choice roll-up"],
    ["unit: 家, breakdown: sum", "{ x: { growth: 30% } }", "4:31 plan/not-summable breakdown measure"],
    ["unit: 家, roll-up: sum", "{ x: { done: true } }", "4:31 plan/not-summable roll-up yes-no"],
  ])("%s, %s", (indicator, targets, ...expected) => expect(read(indicator, targets)).toEqual(expected));

  test("inputs roll up, and have no targets that could be broken down", () => {
    const plan = (key: string) =>
      readPlan(
        "plan.yaml",
        bytes(`dabiao: 1\nid: p\ninputs: [{ id: rd, unit: 万元, ${key}: sum }]\nindicators: [{ id: x }]\n`),
      );
    expect(plan("roll-up").plan?.inputs[0]!.rollUp).toBe(true);
    expect(plan("breakdown").diagnostics.map(({ code }) => code)).toEqual(["plan/unknown-key"]);
  });
});
