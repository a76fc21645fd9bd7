import * as z from "zod";
import { expect, test } from "vitest";
import { anyOf, choice, keyed, list, map, textLike } from "../../src/read/form.ts";
import { zodOf } from "../../src/read/form-zod.ts";

const word = textLike(/^[a-z]+$/).meta({ description: "a word" });

test("a form has one schema, so that what is used twice stands once in a JSON Schema", () => {
  expect(zodOf(word)).toBe(zodOf(word));
  const schema = z.toJSONSchema(zodOf(map({ a: word, b: word, c: word.optional() })), { reused: "ref" });
  expect(schema).toMatchObject({ required: ["a", "b"], additionalProperties: false });
  expect(Object.values(schema.$defs!)).toEqual([{ type: "string", pattern: "^[a-z]+$", description: "a word" }]);
});

test.each([
  [choice(["a", "b"]), { type: "string", enum: ["a", "b"] }],
  [list(choice(["a"])).min(1), { type: "array", minItems: 1 }],
  [list(choice(["a"])).length(2), { type: "array", minItems: 2, maxItems: 2 }],
  [keyed(choice(["a"])), { type: "object", additionalProperties: { enum: ["a"] } }],
  [anyOf([choice(["a"]), list(choice(["b"]))]), { anyOf: [{ enum: ["a"] }, { type: "array" }] }],
  [choice(["a"]).meta({ type: "boolean", enum: [true] }), { type: "boolean", enum: [true] }],
])("form %# as a JSON Schema", (form, expected) => {
  expect(z.toJSONSchema(zodOf(form))).toMatchObject(expected);
});
