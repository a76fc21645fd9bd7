import { expect, test } from "vitest";
import { allScores } from "../../../src/core/score/join.ts";
import { reasonOf } from "../../../src/core/score/reason.ts";
import { flat, frameOf } from "./made.ts";

const reason = (joins: string, rows: readonly string[]) => {
  const tree = flat(joins, ...rows[0]!.split(" ").map(() => "1"));
  const frame = frameOf(rows);
  return reasonOf(tree.root, 0, allScores(tree.root, frame), frame);
};

test.each([
  ["there is one", "arithmetic", ["5 -"], null],
  ["nothing is known", "arithmetic", ["- -"], "nothing-scored"],
  ["nor of its peers", "arithmetic peer-mean", ["- -", "- -"], "nothing-scored"],
  ["one child is missing", "arithmetic fail", ["5 -"], "child-missing"],
  ["one child is missing across areas", "copeland fail", ["5 -", "5 5"], "child-missing"],
  ["too little is known", "arithmetic 80%i", ["5 -"], "low-coverage"],
  ["of the children", "arithmetic 80%c", ["5 -"], "low-coverage"],
  ["though it is filled in", "arithmetic zero 80%i", ["5 -"], "low-coverage"],
  ["0 has no logarithm", "geometric", ["5 0"], "not-positive"],
  ["nor has what is filled in", "geometric zero", ["5 -"], "not-positive"],
  ["below 0 there is no root", "mean 0.5", ["5 -1"], "not-positive"],
  ["too many areas", "copeland", Array.from({ length: 3001 }, () => "1"), "too-many-areas"],
])("%s", (_, joins, rows, expected) => expect(reason(joins, rows)).toBe(expected));

test("an indicator's own is known elsewhere", () => {
  const tree = flat("arithmetic", "1");
  const frame = frameOf(["-"]);
  expect(reasonOf(tree.root.children[0]!, 0, allScores(tree.root, frame), frame)).toBeNull();
});
