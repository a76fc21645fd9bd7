import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { annotated, exampleAt, PLAN_NOTES } from "../../src/read/plan-notes.ts";
import { planJsonSchema } from "../../src/read/plan-json-schema.ts";

type Schema = Record<string, unknown>;
const schema = planJsonSchema();

/** Every key that a person may write with its schema, wherever it stands. */
function keysIn(part: unknown): [string, Schema][] {
  if (Array.isArray(part)) return part.flatMap(keysIn);
  if (typeof part !== "object" || part === null) return [];
  const own = Object.entries(((part as Schema).properties ?? {}) as Record<string, Schema>);
  const below = Object.entries(part as Schema).filter(([key]) => key !== "examples");
  return [...own, ...below.flatMap(([, value]) => keysIn(value))];
}

/** A schema with what those say that it refers to. */
function resolved(one: Schema): Schema {
  const [inner] = (one.allOf ?? []) as Schema[];
  if (inner) return { ...resolved(inner), ...one };
  const name = typeof one.$ref === "string" ? one.$ref.split("/").at(-1)! : null;
  return name === null ? one : { ...resolved((schema.definitions as Record<string, Schema>)[name]!), ...one };
}

test("every key has a description and examples", () => {
  const bare = keysIn(schema).filter(([, one]) => {
    const { description, examples } = resolved(one);
    return (
      typeof description !== "string" || !/\S/.test(description) || !Array.isArray(examples) || examples.length === 0
    );
  });
  expect([...new Set(bare.map(([key]) => key))]).toEqual([]);
});

/** Whether a value may stand behind a key at one of its places. */
const accepting = (() => {
  const ajv = new Ajv({ allowUnionTypes: true }).addSchema(schema);
  const known = new Map<string, (value: unknown) => boolean>();
  return ({ examples: _, ...place }: Schema): ((value: unknown) => boolean) => {
    const text = JSON.stringify(place).replaceAll('"#/definitions/', `"${schema.$id}#/definitions/`);
    const accepts = known.get(text) ?? ajv.compile(JSON.parse(text) as Schema);
    known.set(text, accepts);
    return accepts;
  };
})();

test("at least one of a key's examples may stand behind it, wherever the key stands", () => {
  const wrong = keysIn(schema).filter(([, one]) => !(one.examples as unknown[]).some(accepting(one)));
  expect(wrong.map(([key]) => key)).toEqual([]);
});

test("every example may stand behind its key somewhere, and shows something", () => {
  const isBare = (value: unknown): boolean =>
    typeof value === "object" && value !== null
      ? Object.values(value).length === 0 || Object.values(value).some(isBare)
      : value === "";
  const wrong = [...PLAN_NOTES].flatMap(([name, { examples }]) => {
    const places = keysIn(schema).filter(([key]) => key === name.replace(/^plan\./, ""));
    const fits = (value: unknown) => places.some(([, one]) => accepting(one)(value));
    return examples.filter((one) => isBare(one) || !fits(one)).map((one) => `${name}: ${JSON.stringify(one)}`);
  });
  expect(wrong).toEqual([]);
});

test("a truth is shown as it isn't by default, or as it alone may be", () => {
  const shown = (key: string) => PLAN_NOTES.get(key)?.examples;
  expect(["clamp", "required", "rising", "falling", "done"].map(shown)).toEqual([
    [true],
    [false],
    [true],
    [true],
    [true],
  ]);
});

test("every note is for a key that there is", () => {
  const keys = new Set(keysIn(schema).map(([key]) => key));
  expect([...PLAN_NOTES.keys()].filter((key) => !keys.has(key.replace(/^plan\./, "")))).toEqual([]);
});

test("what a schema says itself stays, a reference goes inside, and an enumeration shows its own values", () => {
  const notes = new Map([["a", { says: "other", examples: [1] }]]);
  const inner = (one: Schema) =>
    (annotated({ properties: { a: one } }, notes, "").properties as Record<string, Schema>).a;
  expect(inner({ description: "own", type: "number" })).toEqual({ description: "own", type: "number", examples: [1] });
  expect(inner({ $ref: "#/x" })).toEqual({ allOf: [{ $ref: "#/x" }], description: "other", examples: [1] });
  expect(inner({ enum: ["p", "q"] })).toMatchObject({ examples: ["p"] });
  expect(inner({ enum: ["p", 1] })).toMatchObject({ examples: [1] });
});

test.each<[path: readonly PropertyKey[], kinds: readonly string[], example: string | null]>([
  [["thresholds"], ["map"], "thresholds: { near: 90% }"],
  [["score", "colours", "thresholds"], ["list"], "thresholds: [ 0.95, 0.6, 0 ]"],
  [["period"], ["map"], "period: { from: 2016, due: 2020 }"],
  [["indicators", 0, "baseline", "period"], ["scalar"], "period: 2016"],
  [["source"], ["map"], "source: { title: 实施意见, publisher: 市人民政府, issued: 2017-12-21 }"],
  [["source"], ["scalar", "map"], "source: 统计公报"],
  [["areas", 0], ["map"], '- { code: "610702", name: 汉台区 }'],
  [["areas"], ["scalar"], null],
  [["areas", 0, "targets", "no such key"], ["scalar"], null],
])("an example of %j as %j is %s", (path, kinds, example) => {
  expect(exampleAt(path, kinds)).toBe(example);
});
