import { type Rational, rational, ZERO } from "../core/exact.ts";
import { suggest } from "../core/fold.ts";
import { type Formula, isProblem, namesIn, parseFormula } from "../core/formula/parse.ts";
import type { Check, Indicator } from "../core/plan.ts";
import { readWritten } from "./number.ts";
import { child, type Fail, itemsOf, textOf } from "./tree.ts";
import type { Node } from "./yaml.ts";

/** The identities of a plan; what is wrong with one is reported and leaves it out. */
export function readChecks(node: Node | null, indicators: readonly Indicator[], fail: Fail): Check[] {
  const ids = indicators.map(({ id }) => id);
  return itemsOf(node).flatMap((item) => {
    const that = readFormula(item, "that", ids, fail);
    const equals = readFormula(item, "equals", ids, fail);
    const within = readWithin(item, fail);
    if (that === null || equals === null || within === null) return [];
    return {
      id: textOf(child(item, "id")) ?? "",
      that,
      equals,
      text: `${textOf(child(item, "that"))} = ${textOf(child(item, "equals"))}`,
      within,
      halfUnit: textOf(child(item, "rounding")) === "half-unit",
      at: item.at,
    };
  });
}

function readFormula(item: Node, key: string, ids: readonly string[], fail: Fail): Formula | null {
  const node = child(item, key);
  const text = textOf(node);
  if (node === null || text === null) return null;
  const formula = parseFormula(text);
  if (isProblem(formula)) {
    fail("plan/bad-formula", { key, text: formula.text, why: formula.why, position: formula.at + 1 }, node.at);
    return null;
  }
  const unknown = namesIn(formula).filter(({ name }) => !ids.includes(name));
  for (const { name } of unknown) fail("plan/unknown-name", { name, suggestion: suggest(name, ids) }, node.at);
  return unknown.length === 0 ? formula : null;
}

/** How far the sides may differ: a number in the unit, or 0.5pp and 0.5% for sides that are shares. */
function readWithin(item: Node, fail: Fail): Rational | null {
  const node = child(item, "within");
  const text = textOf(node);
  if (node === null || text === null) return ZERO;
  const written = readWritten(text);
  if (written === null) return null;
  if (written.number.n < 0n) {
    fail("plan/negative-tolerance", { value: text }, node.at);
    return null;
  }
  return written.suffix === "" ? written.number : rational(written.number.n, written.number.d * 100n);
}
