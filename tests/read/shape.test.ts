import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { EXAMPLES, wholeOf } from "../../src/messages/examples.ts";
import { fits } from "../../src/read/form.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { PLAN_FORM } from "../../src/read/plan-schema.ts";
import { faultsOf } from "../../src/read/shape-faults.ts";
import { checkShape } from "../../src/read/shape.ts";
import { type MapNode, type Node, readYaml } from "../../src/read/yaml.ts";
import { EXAMPLE } from "./example.ts";
import { bytes } from "./helpers.ts";
import { runs } from "../effort.ts";

const treeOf = (content: Uint8Array) => readYaml("p", content, LIMITS, () => undefined);

const DATA = new URL("../../data/", import.meta.url);
const OWN = (readdirSync(DATA, { recursive: true }) as string[])
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => readFileSync(new URL(path, DATA)));
const OF_PAGES = Object.values(EXAMPLES).flatMap(({ bad, good }) =>
  [bad, good].flatMap((one) =>
    Object.entries(wholeOf(one).files).flatMap(([path, content]) =>
      !path.endsWith(".yaml") ? [] : [typeof content === "string" ? bytes(content) : Uint8Array.from(content)],
    ),
  ),
);
const TREES = [...OWN, ...OF_PAGES, bytes(EXAMPLE)].flatMap((content) => treeOf(content) ?? []);

test("a plan is accepted where zod finds no fault in it, and only there: our own plans and those of the pages", () => {
  const accepted = TREES.filter((tree) => fits(PLAN_FORM, tree));
  expect(accepted.length).toBeGreaterThan(50);
  expect(TREES.length - accepted.length).toBeGreaterThan(5);
  expect(TREES.map((tree) => fits(PLAN_FORM, tree))).toEqual(TREES.map((tree) => faultsOf(tree).length === 0));
});

const AT = { file: "p", line: 1, column: 1 };
const leaf = (text: string): Node => ({ kind: "scalar", text, at: AT, offset: 0 });
const mapOf = (entries: Iterable<readonly [string, Node]>): MapNode => ({
  kind: "map",
  at: AT,
  entries: new Map([...entries].map(([key, value]) => [key, { keyAt: AT, value }])),
});

/** Every node of a tree with another in its place, by the number of the node in the order of reading. */
function replaced(root: MapNode, index: number, other: (node: Node) => Node): MapNode {
  let count = 0;
  const visit = (node: Node): Node => {
    if (count++ === index) return other(node);
    if (node.kind === "list") return { ...node, items: node.items.map(visit) };
    if (node.kind === "map") return mapOf([...node.entries].map(([key, { value }]) => [key, visit(value)] as const));
    return node;
  };
  const result = visit(root);
  return result.kind === "map" ? result : root;
}

const KEYS = [
  "id",
  "target",
  "by",
  "at-least",
  "groups",
  "lead",
  "mean",
  "share",
  "name",
  "x",
  "__proto__",
  "toString",
];
const TEXTS = ["", "5", "30%", "a", "linear", "true", "2019", "2019-01-01", "1/3", "lots"];
const other = fc.oneof(
  fc.constantFrom(...TEXTS).map((text) => () => leaf(text)),
  fc.constant((node: Node): Node => ({ kind: "list", items: [node], at: AT })),
  fc.constant((): Node => ({ kind: "list", items: [], at: AT })),
  fc.constantFrom(...KEYS).map(
    (key) =>
      (node: Node): Node =>
        mapOf([[key, node]]),
  ),
  fc.constantFrom(...KEYS).map(
    (key) =>
      (node: Node): Node =>
        node.kind === "map"
          ? mapOf([...[...node.entries].map(([own, { value }]) => [own, value] as const), [key, leaf("5")]])
          : node,
  ),
  fc.nat(8).map(
    (index) =>
      (node: Node): Node =>
        node.kind === "map"
          ? mapOf([...node.entries].flatMap(([own, { value }], at) => (at === index ? [] : [[own, value] as const])))
          : node,
  ),
);

test("the same of plans with anything put in the place of anything", () => {
  const sound = TREES.filter((tree) => fits(PLAN_FORM, tree));
  fc.assert(
    fc.property(fc.constantFrom(...sound), fc.nat(120), other, (tree, index, change) => {
      const changed = replaced(tree, index, change);
      const faults = faultsOf(changed);
      // zod passes over a key "__proto__" where keys are the author's, and has the last word.
      if (fits(PLAN_FORM, changed)) expect(faults).toEqual([]);
      expect(checkShape(changed)).toEqual(faults);
    }),
    { numRuns: runs(1500) },
  );
});
