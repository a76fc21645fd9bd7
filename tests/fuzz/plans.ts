import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { planJsonSchema } from "../../src/read/plan-json-schema.ts";
import { oracleCase } from "../oracle/cases.ts";
import { block, flow, jsonText, mapOf, spoilt, type Tree, treeFromYaml, treeOf } from "./trees.ts";
import { AREAS, GROUPS, hostile, IDS, mostly, number, OWNERS, period, UNITS } from "./words.ts";

/** As much of a JSON Schema as that of plans is made of. */
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly examples?: readonly unknown[];
}

const ROOT = planJsonSchema() as unknown as Schema & { readonly definitions: Readonly<Record<string, Schema>> };

const formula = fc.constantFrom(
  "m / n",
  "m + n",
  "x / y",
  "sum(m, n)",
  "max(m, min(n, 1))",
  "m / prev(m) - 1",
  "m / base(m)",
  "prev(prev(m))",
  "(m - n) * 2",
  "m / (n - n)",
  "-(-m)",
  "150% + m / n",
  "x",
  "m−n",
  "m ×",
  `${"(".repeat(70)}m${")".repeat(70)}`,
  Array.from({ length: 60 }, () => "m").join(" * "),
);

/** What is written under a key, where the schema says no more than that it is a text. */
const WORDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  dabiao: fc.constantFrom("1", "1", "1", "1", "1", "1", "1", "2", "x"),
  id: mostly(IDS),
  code: mostly(AREAS),
  name: mostly([...IDS, ...AREAS, "Jia", "R&D经费"]),
  aliases: mostly([...IDS, ...AREAS, "别名"]),
  parent: mostly(AREAS),
  peers: mostly(GROUPS),
  group: mostly(GROUPS, 40),
  unit: mostly(UNITS, 40),
  lead: mostly(OWNERS),
  support: mostly(OWNERS),
  formula,
  that: formula,
  equals: fc.oneof(number, formula),
  per: mostly(["m", "n", ...IDS]),
  of: mostly(["m", "n", ...IDS, "indicators", "children"]),
  from: period,
  due: period,
  by: period,
  since: period,
  period,
  "as-of": fc.oneof(period, fc.constant("due")),
  issued: period,
  scope: mostly(["全市", "市辖区"]),
  title: mostly(["目标", "Targets"]),
};

const text = fc.oneof({ weight: 8, arbitrary: fc.constantFrom("说明", "note", "统计公报", "x") }, hostile);

const made = new Map<string, fc.Arbitrary<Tree>>();

/** What a schema allows, of which few keys at a time; `key` is what it stands under. */
function fromSchema(schema: Schema, key: string, depth: number): fc.Arbitrary<Tree> {
  const name = `${schema.$ref ?? ""} ${key} ${depth}`;
  const known = schema.$ref && made.get(name);
  if (known) return known;
  const one = build(schema, key, depth);
  if (schema.$ref) made.set(name, one);
  return one;
}

function build(schema: Schema, key: string, depth: number): fc.Arbitrary<Tree> {
  const whole = schema.$ref ? ROOT.definitions[schema.$ref.split("/").at(-1)!]! : schema;
  if (whole.allOf) return fc.oneof(...whole.allOf.map((one) => fromSchema(one, key, depth)), ...examplesOf(whole));
  if (whole.anyOf) return fc.oneof(...whole.anyOf.map((one) => fromSchema(one, key, depth)));
  if (whole.enum) return fc.constantFrom(...whole.enum.map(String));
  if (whole.type === "array") {
    const item = depth > 7 ? text : fromSchema(whole.items ?? {}, key, depth + 1);
    return fc.array(item, { minLength: 1, maxLength: 3 });
  }
  if (whole.type === "object" && depth <= 7) return objectOf(whole, key, depth);
  if (whole.type === "boolean") return fc.constantFrom("true", "false");
  const types = [whole.type ?? []].flat();
  const words = WORDS[key] ?? (types.includes("number") ? number : text);
  return fc.oneof({ weight: 5, arbitrary: words }, ...examplesOf(whole));
}

const examplesOf = ({ examples }: Schema) =>
  examples ? [{ weight: 1, arbitrary: fc.constantFrom(...examples.map(treeOf)) }] : [];

function objectOf(schema: Schema, key: string, depth: number): fc.Arbitrary<Tree> {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (typeof additionalProperties === "object") {
    const entry = fc.tuple(mostly([...IDS, "m"], 40), fromSchema(additionalProperties, key, depth + 1));
    return fc.array(entry, { minLength: 1, maxLength: 2 }).map((entries) => new Map(entries));
  }
  const optional = Object.keys(properties).filter((one) => !required.includes(one));
  const most = "at-least" in properties ? 2 : 5;
  return fc.subarray(optional, { maxLength: Math.min(most, optional.length) }).chain((chosen) => {
    const keys = [...required, ...chosen];
    return fc
      .tuple(...keys.map((one) => fromSchema(properties[one]!, one, depth + 1)))
      .map((values): Tree => new Map(keys.map((one, index) => [one, values[index]!])));
  });
}

const list = (tree: Tree | undefined): readonly Tree[] => (Array.isArray(tree) ? tree : []);

/** Every item of a list under another name, so that a plan is not refused for names alone. */
const distinct = (tree: Tree | undefined, key: string, names: readonly string[]): Tree | undefined =>
  list(tree).length === 0
    ? undefined
    : list(tree).map((one, index) =>
        one instanceof Map ? new Map([...one, [key, names[index] ?? `${names[0]}${index}`]]) : one,
      );

const ofSchema: fc.Arbitrary<Tree> = fc
  .tuple(fromSchema(ROOT, "", 0), fc.boolean(), fc.constantFrom("area", "areas", "none"))
  .map(([tree, isNamed, areas]) => {
    if (!(tree instanceof Map) || !isNamed) return tree;
    const plan = new Map<string, Tree>(tree as ReadonlyMap<string, Tree>);
    const put = (key: string, value: Tree | undefined) =>
      value === undefined ? plan.delete(key) : plan.set(key, value);
    plan.set("dabiao", "1").set("id", "p");
    put("indicators", distinct(plan.get("indicators"), "id", IDS));
    put("inputs", distinct(plan.get("inputs"), "id", ["m", "n", "k"]));
    put("groups", distinct(plan.get("groups"), "id", GROUPS));
    put("checks", distinct(plan.get("checks"), "id", ["c", "d", "e"]));
    put("areas", areas === "areas" ? distinct(plan.get("areas"), "code", AREAS) : undefined);
    put("area", areas === "area" ? mapOf({ code: "A" }) : undefined);
    if (!plan.has("period")) plan.set("period", mapOf({ from: "2016", due: "2019" }));
    return plan;
  });

const ofOracle: fc.Arbitrary<Tree> = oracleCase.map(({ plan }) => treeOf(plan));

/** The plans under data/, each with a few of its indicators. */
const EXAMPLES = readdirSync("data", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => treeFromYaml(readFileSync(`data/${path}`, "utf8")));

const ofData: fc.Arbitrary<Tree> = fc
  .tuple(fc.constantFrom(...EXAMPLES), fc.nat(), fc.integer({ min: 1, max: 4 }))
  .map(([tree, first, count]) => {
    const plan = new Map(tree as ReadonlyMap<string, Tree>);
    const all = list(plan.get("indicators"));
    return plan.set("indicators", [...all, ...all].slice(first % all.length, (first % all.length) + count));
  });

const seven = { weight: 7, arbitrary: ofSchema };
export const planTree: fc.Arbitrary<Tree> = fc.oneof(
  seven,
  { weight: 6, arbitrary: ofOracle },
  { weight: 3, arbitrary: ofData },
);

/** Aliases, tags and other things of YAML that a tree can't say, put where a text says `x`. */
const SIGNS_OF_YAML = [
  "&a x",
  "*a",
  "!!js/function x",
  "!!set {x}",
  "? x",
  "<<: *a",
  "|\n  x",
  ">-\n x",
  "{x: {x: {x: {x: x}}}}",
  "[[[[[[x]]]]]]",
  "%TAG ! x",
  "x\n---\nx",
  "x: x: x",
  "x：x",
  "\tx",
  "x # y",
] as const;

/** A plan as a text, mostly one that can be judged by. */
export const planText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: planTree }, { weight: 2, arbitrary: spoilt(planTree, 3) }),
    fc.constantFrom(block, block, flow, jsonText),
    fc.option(fc.tuple(fc.nat(), fc.constantFrom(...SIGNS_OF_YAML)), { freq: 20, nil: null }),
  )
  .map(([tree, write, odd]) => {
    const written = write(tree);
    if (odd === null) return written;
    const places = [...written.matchAll(/[\p{L}\d]+/gu)];
    const place = places[odd[0] % Math.max(1, places.length)];
    return place ? `${written.slice(0, place.index)}${odd[1]}${written.slice(place.index + place[0].length)}` : odd[1];
  });
