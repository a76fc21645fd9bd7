import { describe, expect, test } from "vitest";
import { toText } from "../../src/core/exact.ts";
import { readPlan } from "../../src/read/plan.ts";

const read = (...checks: object[]) => {
  const indicators = [{ id: "rd-share", aliases: ["强度"] }];
  const content = { inputs: [{ id: "rd" }, { id: "gdp" }], indicators, checks };
  return readPlan("plan.yaml", new TextEncoder().encode(JSON.stringify({ dabiao: 1, id: "p", ...content })));
};
const check = { id: "k", that: "rd / gdp", equals: "rd-share" };

test("an identity keeps its text, its id and its place", () => {
  const { plan, diagnostics } = read(check, { ...check, id: "k2", equals: "2%" });
  expect(diagnostics).toEqual([]);
  expect(plan!.checks).toMatchObject([
    { id: "k", text: "rd / gdp = rd-share", halfUnit: false, at: { file: "plan.yaml", line: 1 } },
    { id: "k2", text: "rd / gdp = 2%" },
  ]);
});

test.each([
  ["twice", ["a", "b", "a"], [{ id: "a", line: 1 }]],
  ["three times", ["a", "a", "a"], Array.from({ length: 2 }, () => ({ id: "a", line: 1 }))],
  ["that an indicator has is another matter", ["rd-share", "b"], []],
])("an id %s", (_, ids, twins) => {
  const { plan, diagnostics } = read(...ids.map((id) => ({ ...check, id })));
  expect(plan === null).toBe(twins.length > 0);
  expect(diagnostics).toMatchObject(twins.map((args) => ({ code: "plan/duplicate-id", severity: "error", args })));
});

test("a plan without checks has none", () => expect(read().plan!.checks).toEqual([]));

describe("how far its sides may differ", () => {
  test.each([
    [{}, "0", false, null],
    [{ within: 2 }, "2", false, { text: "2", sign: "" }],
    [{ within: "0.5pp" }, "0.005", false, { text: "0.5pp", sign: "pp" }],
    [{ within: "0.5个百分点" }, "0.005", false, { text: "0.5个百分点", sign: "pp" }],
    [{ within: "0.5%" }, "0.005", false, { text: "0.5%", sign: "%" }],
    [{ within: "0.5", rounding: "half-unit" }, "0.5", true, { text: "0.5", sign: "" }],
  ])("%j", (more, within, halfUnit, tolerance) => {
    const [one] = read({ ...check, ...more }).plan!.checks;
    expect([toText(one!.within), one!.halfUnit]).toEqual([within, halfUnit]);
    if (tolerance === null) expect(one!.tolerance).toBeNull();
    else expect(one!.tolerance).toMatchObject(tolerance);
  });
});

describe("what is wrong with an identity", () => {
  test.each([
    [{ that: "rd +" }, "plan/bad-formula", { key: "that", why: "unfinished", position: 5, text: "" }],
    [{ equals: "rd ** 2" }, "plan/bad-formula", { key: "equals", why: "unexpected", position: 5, text: "*" }],
    [{ equals: "growth(rd)" }, "plan/bad-formula", { key: "equals", why: "unknown-function", position: 1 }],
    [{ equals: "prev(2)" }, "plan/bad-formula", { key: "equals", why: "name-wanted" }],
    [{ that: "rd / gpd" }, "plan/unknown-name", { name: "gpd", suggestion: "gdp" }],
    [{ that: "prev(patents)" }, "plan/unknown-name", { name: "patents", suggestion: null }],
    [{ that: "rd-gdp" }, "plan/unknown-name", { name: "rd-gdp" }],
    [{ that: "强度" }, "plan/unknown-name", { name: "强度" }],
    [{ within: -1 }, "plan/negative-tolerance", { value: "-1" }],
    [{ within: "much" }, "plan/bad-number", { key: "within", value: "much" }],
    [{ rounding: "none" }, "plan/bad-choice", { value: "none" }],
    [{ equals: undefined }, "plan/missing-key", { key: "equals" }],
    [{ id: undefined }, "plan/missing-key", { key: "id" }],
    [{ tolerance: 1 }, "plan/unknown-key", { key: "tolerance" }],
  ])("%j: %s", (change, code, args) => {
    const { plan, diagnostics } = read({ ...check, ...change });
    expect(plan).toBeNull();
    expect(diagnostics).toMatchObject([{ code, severity: "error", args }]);
  });

  test("is all said at once", () => {
    const codes = read({ ...check, that: "x + y", within: -1 }, { ...check, id: "k2", equals: "(" }).diagnostics;
    const expected = ["bad-formula", "negative-tolerance", "unknown-name", "unknown-name"];
    expect(codes.map(({ code }) => code.slice(5)).sort()).toEqual(expected);
  });
});
