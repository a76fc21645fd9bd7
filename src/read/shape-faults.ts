import type * as z from "zod";
import { type Diagnostic, error, type Place } from "../core/diagnostic.ts";
import { suggest } from "../core/fold.ts";
import { zodOf } from "./form-zod.ts";
import { exampleAt } from "./plan-notes.ts";
import { FORMS, PLAN_FORM } from "./plan-schema.ts";
import type { MapNode, Node } from "./yaml.ts";

/** What is wrong with the form of a plan's tree; every fault as a diagnostic at the key or value that it is about. */
export function faultsOf(root: MapNode): Diagnostic[] {
  const result = zodOf(PLAN_FORM).safeParse(toData(root));
  return result.success ? [] : withoutEchoes(result.error.issues.flatMap((issue) => explain(issue, root, [])));
}

/** One fault, one diagnostic: a key that is missing because it is misspelt is not missing besides, and so on. */
function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const meant = new Set<string>();
  const wrong = new Set<string>();
  for (const one of diagnostics) {
    if (one.code === "plan/unknown-key" && one.args.suggestion !== null)
      meant.add(`${one.args.within} ${one.args.suggestion}`);
    if (one.code === "plan/wrong-type") wrong.add(`${one.at?.line}:${one.at?.column}`);
  }
  return diagnostics.filter((one) => {
    if (one.code === "plan/missing-key") return !meant.has(`${one.args.within} ${one.args.key}`);
    return one.code !== "plan/too-short" || !wrong.has(`${one.at?.line}:${one.at?.column}`);
  });
}

/** The tree as data for the schema: maps without a prototype, so that no key of an input means anything else. */
function toData(node: Node): unknown {
  if (node.kind === "scalar") return node.text;
  if (node.kind === "list") return node.items.map(toData);
  const data = Object.create(null) as Record<string, unknown>;
  for (const [key, { value }] of node.entries) data[key] = toData(value);
  return data;
}

type Path = readonly PropertyKey[];

interface Found {
  readonly node: Node;
  /** Where its key stands; its own place in a list. */
  readonly keyAt: Place;
}

function find(root: Node, path: Path): Found | null {
  let found: Found = { node: root, keyAt: root.at };
  for (const step of path) {
    const { node }: Found = found;
    if (node.kind === "map") {
      const entry = node.entries.get(String(step));
      if (!entry) return null;
      found = { node: entry.value, keyAt: entry.keyAt };
    } else if (node.kind === "list") {
      const item = node.items[Number(step)];
      if (!item) return null;
      found = { node: item, keyAt: item.at };
    } else {
      return null;
    }
  }
  return found;
}

/** The key that a path ends in, for sentences: "target", or the list's key for an item of a list. */
function keyOf(path: Path): string {
  const keys = path.filter((step) => typeof step === "string");
  return keys.at(-1) ?? "plan";
}

/** The indicator, group or part that a path leads into: "indicators[high-tech-firms].target". */
function partOf(root: Node, path: Path): string {
  const parts: string[] = [];
  for (const [index, step] of path.entries()) {
    if (typeof step === "string") parts.push(step);
    const item = typeof step === "number" ? find(root, path.slice(0, index + 1))!.node : null;
    const id = item?.kind === "map" ? item.entries.get("id")?.value : null;
    if (id?.kind === "scalar" && id.text !== "") parts.splice(-1, 1, id.text);
  }
  return parts.join(".") || "plan";
}

const CODES = new Map<
  string,
  "plan/bad-number" | "plan/bad-period" | "plan/bad-id" | "plan/bad-date" | "plan/bad-share"
>([
  [String(FORMS.number), "plan/bad-number"],
  [String(FORMS.value), "plan/bad-number"],
  [String(FORMS.quantity), "plan/bad-number"],
  [String(FORMS.whole), "plan/bad-number"],
  [String(FORMS.year), "plan/bad-period"],
  [String(FORMS.share), "plan/bad-share"],
  [String(FORMS.fraction), "plan/bad-share"],
  [String(FORMS.period), "plan/bad-period"],
  [String(FORMS.id), "plan/bad-id"],
  [String(FORMS.date), "plan/bad-date"],
]);

const OPERATOR = /^\s*(?:[<>≥≤≧≦＞＜]=?|=)/;

function explain(issue: z.core.$ZodIssue, root: MapNode, prefix: Path): Diagnostic[] {
  const path = [...prefix, ...issue.path];
  const found = find(root, path);
  const at = found?.node.at ?? root.at;
  const key = keyOf(path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((unknown) => {
        const allowed = keysAt(path);
        const keyAt = find(root, [...path, unknown])!.keyAt;
        // What may stand here alone and not beside its neighbour is spelt as it should be.
        const suggestion = allowed.includes(unknown) ? null : suggest(unknown, allowed);
        return error("plan/unknown-key", { key: unknown, within: partOf(root, path), suggestion, allowed }, keyAt);
      });
    case "invalid_type": {
      if (!found) return [missingKey(root, path)];
      if (isText(found.node) && OPERATOR.test(found.node.text)) {
        return [error("plan/operator", { text: found.node.text }, at)];
      }
      return [wrongType(path, [issue.expected], found.node)];
    }
    case "invalid_value": {
      if (!found) return [missingKey(root, path)];
      if (!isText(found.node)) return [wrongType(path, ["string"], found.node)];
      const value = found.node.text;
      const own = issue.values.map(String);
      const maps = mapsAt(path);
      const allowed = [...own, ...maps.map(asMap)];
      const suggestion = maps.includes(value) ? asMap(value) : suggest(value, own);
      return [error("plan/bad-choice", { key, value, allowed, suggestion }, at)];
    }
    case "invalid_format": {
      const value = found && isText(found.node) ? found.node.text : "";
      const code = CODES.get(issue.pattern ?? "");
      if (value.trim() === "" || code === undefined) return [error("plan/empty-text", { key }, at)];
      if (code === "plan/bad-number" && OPERATOR.test(value)) return [error("plan/operator", { text: value }, at)];
      if (/^[\p{L}-]+：/u.test(value)) return [error("plan/full-width-colon", { text: value }, at)];
      return [error(code, { key, value }, at)];
    }
    case "too_small":
    case "too_big":
      return [error("plan/too-short", { key }, at)];
    case "invalid_union":
      return explainUnion(issue, root, path, found);
    default:
      return [wrongType(path, [], found?.node ?? root)];
  }
}

function missingKey(root: MapNode, path: Path): Diagnostic {
  const around = path.slice(0, -1);
  const args = { key: keyOf(path), within: partOf(root, around), example: exampleAt(path, ["scalar", "list", "map"]) };
  return error("plan/missing-key", args, find(root, around)!.node.at);
}

const isText = (node: Node): node is Node & { kind: "scalar" } => node.kind === "scalar";

function wrongType(path: Path, types: readonly string[], node: Node): Diagnostic {
  const found = isText(node) && node.text === "" ? "nothing" : node.kind;
  const expected = types.map(kindOf);
  return error("plan/wrong-type", { key: keyOf(path), expected, found, example: exampleAt(path, expected) }, node.at);
}

const kindOf = (type: string): string =>
  type === "object" || type === "record" ? "map" : type === "array" ? "list" : "scalar";

/** Speaks of the alternative that the author meant: the one whose outer form is that of what was written. */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  root: MapNode,
  path: Path,
  found: Found | null,
): Diagnostic[] {
  if (!found) return [missingKey(root, path)];
  // A list of values wants a single one as well: what is a map or a list is none of them.
  const outer = (one: z.core.$ZodIssue) =>
    one.path.length === 0 && (one.code === "invalid_type" || (one.code === "invalid_value" && !isText(found.node)));
  const fitting = issue.errors.filter((branch) => !branch.some(outer));
  const meant = fitting.find((branch) => !branch.some(isUnknown)) ?? fitting.find((branch) => branch.some(isUnknown));
  // Of several maps that a misspelt key could belong to nobody knows what else is missing.
  if (meant && fitting.length > 1 && meant.some(isUnknown)) {
    return meant.filter(isUnknown).flatMap((one) => explain(one, root, path));
  }
  if (meant) return meant.flatMap((one) => explain(one, root, path));
  const expected = issue.errors.flatMap((branch) =>
    branch.filter(outer).map((one) => (one.code === "invalid_type" ? one.expected : "string")),
  );
  return [wrongType(path, expected, found.node)];
}

const isUnknown = ({ code }: z.core.$ZodIssue): boolean => code === "unrecognized_keys";

function schemaAt(path: Path): z.core.$ZodType {
  let schema: z.core.$ZodType = zodOf(PLAN_FORM);
  for (const step of path) schema = stepInto(schema, step) ?? schema;
  return schema;
}

const shapesOf = (schema: z.core.$ZodType): string[][] =>
  alternatives(schema).flatMap(({ _zod: { def } }) =>
    def.type === "object" ? [Object.keys((def as z.core.$ZodObjectDef).shape)] : [],
  );

/** The keys that a map at this path may have, read from the schema. */
const keysAt = (path: Path): string[] => [...new Set(shapesOf(schemaAt(path)).flat())];

/** What may stand at this path as a map of one key: a method with what it takes. */
const mapsAt = (path: Path): string[] => shapesOf(schemaAt(path)).flatMap((keys) => (keys.length === 1 ? keys : []));

const asMap = (key: string): string => `{ ${key}: … }`;

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return def.type === "optional" ? unwrap((def as z.core.$ZodOptionalDef).innerType) : schema;
}

function alternatives(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const plain = unwrap(schema);
  const { def } = plain._zod;
  return def.type === "union" ? (def as z.core.$ZodUnionDef).options.flatMap(alternatives) : [plain];
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | null {
  for (const plain of alternatives(schema)) {
    if (plain._zod.def.type === "object") return (plain._zod.def as z.core.$ZodObjectDef).shape;
  }
  return null;
}

/** What every value of a map with free keys must be; null where there is no such map. */
function valueOf(schema: z.core.$ZodType): z.core.$ZodType | null {
  const map = alternatives(schema).find((plain) => plain._zod.def.type === "record");
  return map ? (map._zod.def as z.core.$ZodRecordDef).valueType : null;
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | null {
  if (typeof step === "string") return shapeOf(schema)?.[step] ?? valueOf(schema);
  for (const plain of alternatives(schema)) {
    if (plain._zod.def.type === "array") return (plain._zod.def as z.core.$ZodArrayDef).element;
  }
  return null;
}
