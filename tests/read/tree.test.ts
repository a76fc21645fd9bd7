import { describe, expect, test } from "vitest";
import { child, choice, itemsOf, periodAt, textOf } from "../../src/read/tree.ts";
import type { Node } from "../../src/read/yaml.ts";

const at = { file: "p", line: 3, column: 7 };
const scalar = (text: string): Node => ({ kind: "scalar", text, at, offset: null });
const list = (...items: Node[]): Node => ({ kind: "list", items, at });
const map = (entries: Record<string, Node>): Node => ({
  kind: "map",
  entries: new Map(Object.entries(entries).map(([key, value]) => [key, { keyAt: at, value }])),
  at,
});

test("child is the value under a key, null where there is none or the node is no map", () => {
  const value = scalar("5");
  expect(child(map({ a: value }), "a")).toBe(value);
  expect(child(map({ a: value }), "b")).toBeNull();
  expect(child(map({ a: value }), "constructor")).toBeNull();
  expect(child(list(value), "0")).toBeNull();
  expect(child(null, "a")).toBeNull();
});

test("textOf is a scalar's text without the blanks around it, null for a blank one and for everything else", () => {
  expect(textOf(scalar(" 2.0 "))).toBe("2.0");
  expect([scalar(" "), scalar(""), list(scalar("a")), map({}), null].map(textOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("itemsOf is a list's items, none for everything else", () => {
  const items = [scalar("a"), scalar("b")];
  expect(itemsOf(list(...items))).toEqual(items);
  expect([scalar("a"), map({ a: scalar("a") }), null].map(itemsOf)).toEqual([[], [], []]);
});

test("choice is one of the allowed texts or null", () => {
  expect(choice(scalar("flow"), ["stock", "flow"])).toBe("flow");
  expect([scalar("Flow"), scalar("x"), list(), null].map((node) => choice(node, ["flow"]))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

describe("periodAt(node, key, fail)", () => {
  const read = (node: Node | null) => {
    const failures: unknown[] = [];
    const period = periodAt(node, "by", (code, args, place) => failures.push([code, args, place]));
    return [period?.text ?? null, failures];
  };
  test.each<[title: string, node: Node | null, expected: string | null]>([
    ["a year", map({ by: scalar("2019") }), "2019"],
    ["a Chinese quarter", map({ by: scalar("2019年三季度") }), "2019Q3"],
    ["no such key", map({ from: scalar("2019") }), null],
    ["no map", scalar("2019"), null],
    ["nothing", null, null],
    ["a list, of which the schema has spoken", map({ by: list(scalar("2019")) }), null],
    ["two digits, of which it has spoken as well", map({ by: scalar("19") }), null],
    ["a text without a year, of which the schema has spoken", map({ by: scalar("soon") }), null],
  ])("%s: no complaint", (_, node, expected) => expect(read(node)).toEqual([expected, []]));

  test("a text that looks like a period and is none is reported at its place", () => {
    const failure = ["plan/bad-period", { key: "by", value: "2019Q5" }, at];
    expect(read(map({ by: scalar("2019Q5") }))).toEqual([null, [failure]]);
  });
});
