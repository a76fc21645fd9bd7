import fc from "fast-check";
import { parseDocument } from "yaml";
import { hostile, number, WRITTEN } from "./words.ts";

/** A document of YAML or JSON; a map has its keys in order, __proto__ like any other. Leaves stand as they are written. */
export type Tree = string | readonly Tree[] | ReadonlyMap<string, Tree>;

export const mapOf = (object: Readonly<Record<string, Tree | undefined>>): Tree =>
  new Map(
    Object.entries(object).flatMap(([key, value]): [string, Tree][] => (value === undefined ? [] : [[key, value]])),
  );

const isMap = (tree: Tree): tree is ReadonlyMap<string, Tree> => tree instanceof Map;

/** What JSON.parse or a reader of YAML gave, with every leaf as a text. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return value.map(treeOf);
  if (value instanceof Map) return new Map([...value].map(([key, one]): [string, Tree] => [String(key), treeOf(one)]));
  if (typeof value === "object" && value !== null) return treeOf(new Map(Object.entries(value)));
  return String(value ?? "");
}

export const treeFromYaml = (text: string): Tree =>
  treeOf(parseDocument(text, { schema: "failsafe" }).toJS({ mapAsMap: true }));

const isPlain = (text: string): boolean => /^[\p{L}\d][\p{L}\d%.+/ _-]*$/u.test(text) && !text.endsWith(" ");
const leaf = (text: string): string => (isPlain(text) ? text : JSON.stringify(text));

/** In one line, with braces. */
export function flow(tree: Tree): string {
  if (typeof tree === "string") return leaf(tree);
  if (!isMap(tree)) return `[${tree.map(flow).join(", ")}]`;
  return `{${[...tree].map(([key, value]) => `${leaf(key)}: ${flow(value)}`).join(", ")}}`;
}

/** A line a key, as people write plans. */
export function block(tree: Tree, depth = 0): string {
  const before = "  ".repeat(depth);
  if (typeof tree === "string") return `${leaf(tree)}\n`;
  if (isMap(tree) ? tree.size === 0 : tree.length === 0) return `${flow(tree)}\n`;
  const nested = (value: Tree) => (typeof value === "string" ? ` ${block(value)}` : `\n${block(value, depth + 1)}`);
  const parts = isMap(tree)
    ? [...tree].map(([key, value]) => `${before}${leaf(key)}:${nested(value)}`)
    : tree.map((value) => `${before}-${nested(value)}`);
  return parts.join("");
}

/** As JSON, in which numbers, true, false and null are none of texts. */
export function jsonText(tree: Tree): string {
  if (typeof tree === "string")
    return /^(?:-?\d{1,15}(?:\.\d{1,9})?|true|false|null)$/.test(tree) ? tree : JSON.stringify(tree);
  if (!isMap(tree)) return `[${tree.map(jsonText).join(",")}]`;
  return `{${[...tree].map(([key, value]) => `${JSON.stringify(key)}:${jsonText(value)}`).join(",")}}`;
}

/** How many places a tree has. */
const size = (tree: Tree): number =>
  typeof tree === "string" ? 1 : 1 + [...(isMap(tree) ? tree.values() : tree)].reduce((sum, one) => sum + size(one), 0);

/** The tree with the one at a place, counted from its root, replaced. */
function replaced(tree: Tree, place: number, change: (tree: Tree) => Tree): Tree {
  if (place === 0) return change(tree);
  if (typeof tree === "string") return tree;
  let left = place - 1;
  const step = (one: Tree): Tree => {
    const own = size(one);
    const result = left >= 0 && left < own ? replaced(one, left, change) : one;
    left -= own;
    return result;
  };
  return isMap(tree) ? new Map([...tree].map(([key, one]): [string, Tree] => [key, step(one)])) : tree.map(step);
}

/** So deep that no reader should follow. */
const deep = (depth: number): Tree => Array.from({ length: depth }).reduce<Tree>((inner) => [inner], "x");

type Change = (tree: Tree) => Tree;
const onEntries =
  (change: (entries: [string, Tree][]) => [string, Tree][]): Change =>
  (tree) =>
    isMap(tree) ? new Map(change([...tree])) : tree;

/** One thing that is wrong about a tree where it is done. */
const change: fc.Arbitrary<Change> = fc.oneof(
  hostile.map(
    (text): Change =>
      () =>
        text,
  ),
  number.map(
    (text): Change =>
      () =>
        text,
  ),
  fc.constantFrom(...WRITTEN).map(
    (text): Change =>
      () =>
        text,
  ),
  fc.constantFrom<Change>(
    () => [],
    () => new Map(),
    () => "true",
    () => deep(70),
    () => deep(10),
    (tree) => [tree],
    (tree) => [tree, tree],
    (tree) => new Map([["zh", tree]]),
    (tree) => (Array.isArray(tree) ? [...tree, ...tree] : tree),
    (tree) => (Array.isArray(tree) ? [...tree].reverse() : tree),
    (tree) => (Array.isArray(tree) ? (tree[0] ?? tree) : tree),
  ),
  fc
    .nat(20)
    .map((which): Change => onEntries((entries) => entries.filter((_, index) => index !== which % entries.length))),
  fc
    .tuple(hostile, fc.nat(20))
    .map(([key, which]): Change =>
      onEntries((entries) => entries.map(([own, one], index) => [index === which % entries.length ? key : own, one])),
    ),
  hostile.map((key): Change => onEntries((entries) => [...entries, [key, "1"]])),
  fc.tuple(fc.nat(20), fc.nat(20)).map(([from, to]): Change =>
    onEntries((entries) => {
      const taken = entries[from % (entries.length || 1)];
      return entries.map(([key, one], index) => [key, index === to % entries.length && taken ? taken[1] : one]);
    }),
  ),
);

/** The same tree with so many things wrong about it. */
export const spoilt = (whole: fc.Arbitrary<Tree>, most: number): fc.Arbitrary<Tree> =>
  fc
    .tuple(whole, fc.array(fc.tuple(fc.nat(), change), { maxLength: most }))
    .map(([tree, changes]) => changes.reduce((now, [at, one]) => replaced(now, at % size(now), one), tree));
