import { suggest } from "../core/fold.ts";
import { isProblem, namesIn, parseFormula } from "../core/formula/parse.ts";
import { placeWithin, type WrittenFormula } from "../core/plan.ts";
import { child, type Fail, textOf } from "./tree.ts";
import type { Node } from "./yaml.ts";

/** The formula under a key, of names that the plan has; null where there is none, or where something is wrong with it. */
export function readFormula(item: Node, key: string, ids: ReadonlySet<string>, fail: Fail): WrittenFormula | null {
  const node = child(item, key);
  const text = textOf(node);
  if (node?.kind !== "scalar" || text === null) return null;
  const blanks = node.text.length - node.text.trimStart().length;
  const verbatim = node.offset !== null && node.at.column !== null;
  const at = verbatim ? { ...node.at, column: node.at.column! + node.offset! + blanks } : node.at;
  const tree = parseFormula(text);
  if (isProblem(tree)) {
    const place = placeWithin({ at, verbatim }, tree.at);
    fail("plan/bad-formula", { key, text: tree.text, why: tree.why, position: tree.at + 1 }, place);
    return null;
  }
  const unknown = namesIn(tree).filter(({ name }) => !ids.has(name));
  for (const { name, at: position } of unknown) {
    fail("plan/unknown-name", { name, suggestion: suggest(name, ids) }, placeWithin({ at, verbatim }, position));
  }
  return unknown.length === 0 ? { tree, text, at, verbatim } : null;
}
