import type { DiagnosticArgs, DiagnosticCode, Place } from "../core/diagnostic.ts";
import { type Period, parsePeriod } from "../core/period.ts";
import type { Node } from "./yaml.ts";

/** Reports a problem that the schema can't see; the schema has already spoken of missing keys and wrong forms. */
export type Fail = <C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], at: Place) => void;

/** A value of a map by key, or null; also where the node is no map, of which the schema has spoken. */
export const child = (node: Node | null, key: string): Node | null =>
  node?.kind === "map" ? (node.entries.get(key)?.value ?? null) : null;
export const textOf = (node: Node | null): string | null =>
  node?.kind === "scalar" && node.text.trim() !== "" ? node.text.trim() : null;
export const itemsOf = (node: Node | null): readonly Node[] => (node?.kind === "list" ? node.items : []);

export const choice = <T extends string>(node: Node | null, allowed: readonly T[]): T | null =>
  allowed.find((value) => value === textOf(node)) ?? null;

/** A period under a key; a text that looks like one and is none is reported. */
export function periodAt(node: Node | null, key: string, fail: Fail): Period | null {
  const value = child(node, key);
  const text = textOf(value) ?? "";
  if (!/\d{4}/.test(text)) return null;
  const period = parsePeriod(text);
  if (period === null) fail("plan/bad-period", { key, value: text }, value!.at);
  return period;
}
