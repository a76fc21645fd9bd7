import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { COMPARATORS } from "../../src/core/comparators/registry.ts";
import { MEASURES } from "../../src/core/measures/registry.ts";
import { planJsonSchema } from "../../src/read/plan-json-schema.ts";
import { EXAMPLE } from "./example.ts";

const schema = planJsonSchema();
const validate = new Ajv({ strict: false }).compile(schema);
/** Whether an editor with the JSON Schema would accept the text. */
const accepts = (text: string): boolean => validate(parse(text));
const indicator = (text: string) => `{ dabiao: 1, id: p, indicators: [{ id: a, ${text} }] }`;

describe("planJsonSchema()", () => {
  test("is a JSON Schema of draft 7", () => {
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
    expect(new Ajv().validateSchema(schema)).toBe(true);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test("has what is used at many places once", () => {
    const said = "A number in the indicator's unit; 30% for growth; 2pp for points";
    expect(JSON.stringify(schema).split(said)).toHaveLength(2);
  });

  test("accepts the example of the design", () => {
    validate(parse(EXAMPLE));
    expect(validate.errors).toBeNull();
  });

  test.each(["lhasa", "hanzhong", "xining"])("accepts the plan of %s", (city) => {
    validate(parse(readFileSync(new URL(`../../data/${city}/plan.yaml`, import.meta.url), "utf8")));
    expect(validate.errors).toBeNull();
  });

  test.each([
    "target: 35",
    "target: -0.5",
    "target: '2.0'",
    "target: { growth: 30% }",
    "target: [5, { at-most: 9, by: 2019 }]",
    "target: { average-growth: { about: 8%, within: 0.5pp } }",
    "target: { between: [3, 4], beyond: above }",
    "target: { rising: true, since: 2016 }",
    "target: { every-year: { at-least: 300 }, from: 2017, by: 2019Q4 }",
    "milestones: [{ by: 2018, total: 5 }]",
    "baseline: { value: 180余, period: 2006..2010 }",
    "required: false, max-age: 2, weight: 0.5, commitment: aspired",
    "owners: { lead: 市科技局, support: [市财政局, 等] }",
    "name: 专利, note: { zh: 一, en: one }, source: 年鉴",
  ])("accepts %s", (text) => expect(accepts(indicator(text))).toBe(true));

  test.each([
    ["no indicators", "{ dabiao: 1, id: p }"],
    ["an empty list of them", "{ dabiao: 1, id: p, indicators: [] }"],
    ["no version", "{ id: p, indicators: [{ id: a }] }"],
    ["an unknown key", "{ dabiao: 1, id: p, titel: x, indicators: [{ id: a }] }"],
    ["a bad id", "{ dabiao: 1, id: 2019-plan, indicators: [{ id: a }] }"],
    ["a list", "[]"],
    ["a misspelt comparator", indicator("target: { at-lest: 5 }")],
    ["an empty list of targets", indicator("target: []")],
    ["a number in words", indicator("target: five")],
    ["one end of a range", indicator("target: { between: [3] }")],
    ["three ends of a range", indicator("target: { between: [3, 4, 5] }")],
    ["rising: false", indicator("target: { rising: false }")],
    ["a milestone without by", indicator("milestones: [{ at-least: 5 }]")],
    ["a misspelt kind", indicator("kind: stok")],
    ["a truth in words", indicator("required: maybe")],
    ["a weight in words", indicator("weight: heavy")],
    ["a text for a baseline", indicator("baseline: 15")],
    ["a threshold that is no share", "{ dabiao: 1, id: p, thresholds: { near: most }, indicators: [{ id: a }] }"],
    [
      "a group's unknown key",
      "{ dabiao: 1, id: p, groups: [{ id: g, groups: [{ id: h, nmae: x }] }], indicators: [{ id: a }] }",
    ],
  ])("rejects %s", (_, text) => expect(accepts(text)).toBe(false));

  const scored = (text: string) => `{ dabiao: 1, id: p, score: ${text}, indicators: [{ id: a }] }`;

  test.each([
    "{}",
    "{ normalise: min-max, scale: [0, 1], clamp: false }",
    "{ normalise: { method: z-score, mean: 100, deviation: 10 } }",
    "{ aggregate: { mean: 0.5 }, weights: points, missing: peer-mean }",
    "{ aggregate: { worst: 2 }, min-coverage: 80%, impute: latest, treat: { winsorise: 3 } }",
    "{ min-coverage: { share: 0.8, of: children, below: unscored }, rank: { precision: 3 } }",
    "{ bands: [{ at-least: 80, name: 优 }, { name: { zh: 良, en: good } }], colours: { share-red: 1/3 } }",
    "{ colours: { share-red: { at-least: 25% } } }",
  ])("accepts the score %s", (text) => expect(accepts(scored(text))).toBe(true));

  test.each([
    "geometric",
    "{ aggregate: geometrc }",
    "{ aggregate: mean }",
    "{ aggregate: { mean: x } }",
    "{ scale: [0] }",
    "{ clamp: maybe }",
    "{ min-coverage: { of: children } }",
    "{ treat: { log: 2 } }",
    "{ bands: [{ at-least: 80 }] }",
    "{ colours: share-red }",
    "{ colours: { share-red: red } }",
  ])("rejects the score %s", (text) => expect(accepts(scored(text))).toBe(false));

  test.each([
    ["goalposts: { worst: 9, best: 1, transform: ln }, colours: { red: 1, green: 2 }, per: b", true],
    ["goalposts: { worst: 9 }", false],
    ["colours: { green: 2 }", false],
    ["impute: always", false],
  ])("an indicator with %s: %s", (text, good) => expect(accepts(indicator(text))).toBe(good));

  test("offers every comparator and every measure of the registries", () => {
    const text = JSON.stringify(schema);
    const names = [...COMPARATORS, ...MEASURES].map(({ name }) => name).filter((name) => name !== "level");
    for (const name of names) expect(text, name).toContain(`"${name}":`);
  });

  type Schema = Record<string, unknown>;
  const all = (part: unknown): Schema[] =>
    Array.isArray(part)
      ? part.flatMap(all)
      : typeof part === "object" && part !== null
        ? [part as Schema, ...Object.entries(part).flatMap(([key, value]) => (key === "examples" ? [] : all(value)))]
        : [];
  const parts = all(schema);
  /** The values that a schema takes, by the lists in which it names them. */
  const choices = (one: Schema): string[] => {
    const inner = [one.allOf ?? [], one.anyOf ?? []].flat() as Schema[];
    const name = typeof one.$ref === "string" ? one.$ref.split("/").at(-1)! : null;
    const referred = name === null ? [] : choices((schema.definitions as Record<string, Schema>)[name]!);
    return [...(Array.isArray(one.enum) ? [one.enum.join(" ")] : []), ...inner.flatMap(choices), ...referred];
  };
  const properties = parts.flatMap(({ properties }) => Object.entries((properties ?? {}) as Record<string, Schema>));

  test.each<[key: string, ...values: string[]]>([
    ["lang", "zh en"],
    ["rounding", "half-up half-even", "half-unit"],
    ["beyond", "above below"],
    ["rising", "true"],
    ["falling", "true"],
    ["done", "true"],
    ["path", "linear compound"],
    ["clamp", "true false"],
    ["required", "true false"],
    ["weights", "relative points"],
    ["of", "indicators children"],
    ["below", "unranked unscored"],
    ["kind", "stock flow cumulative"],
    ["roll-up", "sum"],
    ["breakdown", "sum"],
    ["direction", "higher lower"],
    ["commitment", "binding expected aspired"],
    ["reported", "year-to-date"],
    ["transform", "linear ln"],
    ["colours", "two-worst"],
    ["aggregate", "arithmetic geometric harmonic minimum median copeland"],
  ])("offers at %s what may stand there: %s", (key, ...values) => {
    const offered = properties.filter(([name]) => name === key).flatMap(([, one]) => choices(one));
    expect([...new Set(offered)]).toEqual(values);
  });

  test.each([
    ["id that equals", "id,that,equals,within,rounding,note"],
    ["share", "share,of,below"],
    ["name", "at-least,name"],
    ["red green", "red,middle,green,worst,best"],
    ["worst best", "worst,best,transform"],
    ["value", "value,unit,period,source,note"],
    ["id", "id,name,owners,weight,progress,aggregate,missing,min-coverage,note,groups"],
    ["id", "id,name,aliases,unit,kind,formula,roll-up,scope,baseline,note,source,reported"],
  ])("needs %s of %s", (required, keys) => {
    const found = parts.filter(({ properties }) => Object.keys(properties ?? {}).join() === keys);
    expect(new Set(found.map((one) => (one.required as string[]).join(" ")))).toEqual(new Set([required]));
  });

  test("says something wherever it describes", () => {
    const said = parts.flatMap(({ description }) => (typeof description === "string" ? [description] : []));
    expect(said.filter((text) => !/\S/.test(text))).toEqual([]);
    expect([schema.title, schema.$id]).toEqual(["dabiao plan", "urn:dabiao:schema:plan:1"]);
  });

  test("says what a number stands for in each of these", () => {
    const told = [
      "The attainment from which a miss is near: 90%",
      "The tolerance of every about without its own, as a share of the number: 2.5%",
      "Relative to its siblings; default 1",
      "Years that the trend looks back from the newest figure",
      "A ratio: 0.95 or 95%",
      "Growth per year: 1.5% or 0.015",
      "The exponent",
      "The count",
      "A share: 1/3, 33% or 0.33",
      "The most points that it moves",
      "An end",
      "Default: full precision",
      "Left out: any single unit in the data",
      "How the way to the targets is followed",
      "牵头单位; 等 at the end leaves the list open",
      "协办单位; 等 at the end leaves the list open",
      "A number in the indicator's unit; 30% for growth; 2pp for points",
      "How figures are rounded for display; default half-up",
    ];
    const said = new Set(parts.map(({ description }) => description));
    expect(told.filter((text) => !said.has(text))).toEqual([]);
  });

  test.each(["name: 211", "unit: 1", "source: 2019", "scope: 1", "group: 1", "wording: 25", "formula: 5"])(
    "a text may look like a number: %s",
    (text) => expect(accepts(indicator(text))).toBe(true),
  );
});
