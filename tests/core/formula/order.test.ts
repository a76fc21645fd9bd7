import { describe, expect, test } from "vitest";
import { inOrder } from "../../../src/core/formula/order.ts";
import { type Formula, parseFormula } from "../../../src/core/formula/parse.ts";
import type { Indicator } from "../../../src/core/plan.ts";

const at = { file: "plan.yaml", line: 1, column: 1 };

/** Indicators by id with their formulas, null for those that are submitted; only what an order needs is there. */
const indicators = (formulas: Readonly<Record<string, string | null>>): Indicator[] =>
  Object.entries(formulas).map(([id, text]) => {
    const formula = text === null ? null : { tree: parseFormula(text) as Formula, text, at, verbatim: true };
    return { id, formula } as Indicator;
  });
const order = (formulas: Readonly<Record<string, string | null>>) =>
  inOrder(indicators(formulas)).order.map(({ id }) => id);
const circles = (formulas: Readonly<Record<string, string | null>>) =>
  inOrder(indicators(formulas)).circles.map(({ first, ids, position }) => `${first.id}:${position} ${ids.join(" → ")}`);

describe("the order of formulas", () => {
  test("is that of the plan where none needs another", () => expect(order({ a: null, b: null })).toEqual(["a", "b"]));

  test("has every figure before the formulas that need it", () => {
    expect(order({ d: "b + c", c: "a * 2", b: "c - a", a: null })).toEqual(["a", "c", "b", "d"]);
  });

  test("a name that nothing has is passed over", () => expect(order({ a: "gone + 1" })).toEqual(["a"]));
});

describe("a circle", () => {
  test.each([
    ["of two", { a: "1 + b", b: "a * 2" }, ["a:4 a → b → a"]],
    ["of one with itself", { a: "a + 1" }, ["a:0 a → a"]],
    ["through the year before", { a: "prev(a) + 1" }, ["a:5 a → a"]],
    ["of three beside others", { x: "b", a: null, b: "c + a", c: "d", d: "a - b" }, ["b:0 b → c → d → b"]],
    ["from the first in the plan, wherever it is entered", { b: "c", z: "b", c: "z" }, ["b:0 b → c → z → b"]],
    ["that is entered in its middle", { a: "z", b: "z", z: "1 + b" }, ["b:0 b → z → b"]],
    ["of two in one figure", { a: "b + c", b: "a", c: "a" }, ["a:0 a → b → a", "a:4 a → c → a"]],
    ["is none with a baseline, which the plan gives", { a: "base(a) * 2 + x", x: null }, []],
    ["is none where two formulas need a third", { a: "c", b: "a + c", c: null }, []],
  ])("%s", (_, formulas, expected) => expect(circles(formulas)).toEqual(expected));

  test("is said fifty times at most, though formulas that all need each other make more", () => {
    const names = Array.from({ length: 30 }, (_, index) => `x${index}`);
    const all = Object.fromEntries(names.map((name) => [name, names.join(" + ")]));
    expect(circles(all)).toHaveLength(50);
  });
});

test("a chain of 20,000 formulas overflows nothing", () => {
  const chain = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [`x${index}`, index === 19_999 ? null : `x${index + 1}`]),
  );
  expect(order(chain)[0]).toBe("x19999");
  expect(circles({ ...chain, x19999: "x0" })[0]).toMatch(/^x0:0 x0 → x1 → /);
});
