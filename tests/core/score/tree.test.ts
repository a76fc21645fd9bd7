import { describe, expect, test } from "vitest";
import { toText } from "../../../src/core/exact.ts";
import { type Node, rejoined, type Tree, without } from "../../../src/core/score/tree.ts";
import { joining, type Part, treeFrom } from "./made.ts";

const shown = (node: Node): string => {
  const below = node.children.map(shown).join(" ");
  const own = `${node.id || "."}:${toText(node.weight)}:${Number(node.share.toFixed(4))}:${Number(node.effective.toFixed(4))}`;
  return below === "" ? `${own}@${node.leaves.join()}` : `${own}[${below}]`;
};
const text = ({ root, leaves }: Tree) => `${shown(root)} ${leaves.map(({ id }) => id).join("")}`;

const parts: readonly Part[] = [
  { id: "g", weight: "3", has: [{ id: "a" }, { id: "b", weight: "4" }] },
  { id: "h", has: [{ id: "c" }, { id: "i", weight: "2", has: [{ id: "d", weight: "0.5" }] }] },
];

describe("the parts of a score", () => {
  test.each([
    [
      "indicators alone weigh their share",
      [{ id: "a" }, { id: "b", weight: "3" }],
      ".:1:1:1[a:1:0.25:0.25@0 b:3:0.75:0.75@1] ab",
    ],
    [
      "groups before indicators; effective weights are products",
      parts,
      ".:1:1:1[g:3:0.75:0.75[a:1:0.2:0.15@0 b:4:0.8:0.6@1] h:1:0.25:0.25[i:2:0.6667:0.1667[d:0.5:1:0.1667@3] c:1:0.3333:0.0833@2]] abcd",
    ],
    ["what weighs nothing is no part of it", [{ id: "a" }, { id: "b", weight: "0" }], ".:1:1:1[a:1:1:1@0] a"],
    ["nor is a group without indicators", [{ id: "a" }, { id: "g", has: [] }], ".:1:1:1[a:1:1:1@0] a"],
    [
      "nor one that weighs nothing",
      [{ id: "a" }, { id: "g", weight: "0", has: [{ id: "b" }] }],
      ".:1:1:1[a:1:1:1@0] ab",
    ],
  ] as const)("%s", (_, list, expected) => expect(text(treeFrom("arithmetic", list))).toBe(expected));

  test("with points a group weighs what its children weigh together", () => {
    expect(text(treeFrom("arithmetic", parts, "points"))).toBe(
      ".:6.5:1:1[g:5:0.7692:0.7692[a:1:0.2:0.1538@0 b:4:0.8:0.6154@1] h:1.5:0.2308:0.2308[i:0.5:0.3333:0.0769[d:0.5:1:0.0769@3] c:1:0.6667:0.1538@2]] abcd",
    );
  });
});

describe("without an indicator it is as if that weighed 0", () => {
  const weightless = (list: readonly Part[], id: string): Part[] =>
    list.map((part) =>
      part.id === id ? { ...part, weight: "0" } : part.has ? { ...part, has: weightless(part.has, id) } : part,
    );

  test.each([
    ["a", 0],
    ["b", 1],
    ["c", 2],
    ["d", 3],
  ])("%s", (id, leaf) => {
    for (const weights of ["relative", "points"] as const) {
      const dropped = without(treeFrom("geometric", parts, weights), leaf);
      expect(text(dropped)).toBe(text(treeFrom("geometric", weightless(parts, id), weights)));
      expect(dropped).toEqual(treeFrom("geometric", weightless(parts, id), weights));
    }
  });

  test("the only one leaves a root without children", () => {
    expect(text(without(treeFrom("arithmetic", [{ id: "a" }]), 0))).toBe(".:1:1:1@ ");
  });
});

test("joined in another way, all groups are, and nothing else is different", () => {
  const tree = treeFrom("arithmetic", parts);
  const changed = rejoined(tree, () => joining("geometric"));
  const ways = (node: Node): string[] => [node.joins?.aggregate.method ?? "", ...node.children.flatMap(ways)];
  expect(ways(changed.root)).toEqual(["geometric", "geometric", "", "", "geometric", "geometric", "", ""]);
  expect(rejoined(changed, () => joining("arithmetic"))).toEqual(tree);
});
