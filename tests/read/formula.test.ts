import { describe, expect, test } from "vitest";
import { readPlan } from "../../src/read/plan.ts";
import { bytes, planOf, told } from "./helpers.ts";

const HEAD = "dabiao: 1\nid: p\nperiod: { due: 2019 }\ninputs: [{ id: rd }, { id: gdp }]\nindicators:\n";
const plan = (formula: string) =>
  `${HEAD}  - { id: a, target: 1 }\n  - id: b\n    target: 2\n    formula: ${formula}\n`;

describe("the formula of an indicator", () => {
  test("keeps its text and the place where that begins", () => {
    const at = { file: "plan.yaml", line: 9, column: 14 };
    expect(planOf(plan("rd / gdp")).indicators[1]!.formula).toMatchObject({ text: "rd / gdp", at, verbatim: true });
  });

  test("an indicator without one has none, and an input may have one", () => {
    expect(planOf(plan("rd / gdp")).indicators[0]!.formula).toBeNull();
    const { inputs } = planOf(plan("x / 2").replace("{ id: rd }", "{ id: rd }, { id: x, formula: rd + gdp }"));
    expect(inputs.map(({ formula }) => formula?.text ?? null)).toEqual([null, "rd + gdp", null]);
  });

  test("in quotes begins behind the quote", () =>
    expect(planOf(plan("' rd'")).indicators[1]!.formula).toMatchObject({ text: "rd", at: { column: 16 } }));

  test.each([
    ["over two lines", "rd +\n      gdp", "rd + gdp", 14],
    ["with an escape", '"rd \\x2b gdp"', "rd + gdp", 14],
    ["in a block", "|\n      rd + gdp", "rd + gdp", 14],
  ])("%s has no places of its own within", (_, written, text, column) => {
    const formula = planOf(plan(written)).indicators[1]!.formula;
    expect(formula).toMatchObject({ text, verbatim: false, at: { line: 9, column } });
  });
});

describe("what can't be read is named at its character", () => {
  test.each([
    ["rd / (gdp", "9:23 plan/bad-formula"],
    ["rd ** gdp", "9:18 plan/bad-formula"],
    ["'rd ** gdp'", "9:19 plan/bad-formula"],
    ["rd / gpd", "9:19 plan/unknown-name → gdp"],
    ["growth(rd)", "9:14 plan/bad-formula"],
    ["prev(rd + 1)", "9:14 plan/bad-formula"],
    ["rd +\n      gpd", "9:14 plan/unknown-name → gdp"],
    ["[rd]", "9:14 plan/wrong-type"],
    ["''", "9:14 plan/empty-text"],
  ])("%j: %s", (formula, expected) =>
    expect(readPlan("plan.yaml", bytes(plan(formula))).diagnostics.map(told)).toEqual([expected]),
  );
});
