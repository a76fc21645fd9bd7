import { rational, ZERO } from "../core/exact.ts";
import type { Check } from "../core/plan.ts";
import { readFormula } from "./formula.ts";
import { readWritten } from "./number.ts";
import { child, type Fail, itemsOf, textOf } from "./tree.ts";
import type { Node } from "./yaml.ts";

/** The identities of a plan; what is wrong with one is reported and leaves it out. */
export function readChecks(node: Node | null, ids: ReadonlySet<string>, fail: Fail): Check[] {
  const lines = new Map<string, number>();
  return itemsOf(node).flatMap((item) => {
    const id = textOf(child(item, "id")) ?? "";
    const twin = lines.get(id);
    if (twin !== undefined && id !== "") fail("plan/duplicate-id", { id, line: twin }, item.at);
    else lines.set(id, item.at.line ?? 0);
    const that = readFormula(item, "that", ids, fail);
    const equals = readFormula(item, "equals", ids, fail);
    const found = readWithin(item, fail);
    if (that === null || equals === null || found === null) return [];
    return {
      id,
      that,
      equals,
      text: `${that.text} = ${equals.text}`,
      ...found,
      halfUnit: textOf(child(item, "rounding")) === "half-unit",
      at: item.at,
    };
  });
}

/** How far the sides may differ: a number in the unit, or 0.5pp and 0.5% for sides that are shares. */
function readWithin(item: Node, fail: Fail): Pick<Check, "within" | "tolerance"> | null {
  const node = child(item, "within");
  const text = textOf(node);
  if (text === null) return { within: ZERO, tolerance: null };
  const written = readWritten(text);
  if (written === null) return null;
  const { number, suffix } = written;
  if (number.n < 0n) {
    fail("plan/negative-tolerance", { value: text }, node!.at);
    return null;
  }
  const within = suffix === "" ? number : rational(number.n, number.d * 100n);
  return { within, tolerance: { text, sign: suffix, at: node!.at } };
}
