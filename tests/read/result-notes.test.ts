import { expect, test } from "vitest";
import { RESULT_NOTES } from "../../src/read/result-notes.ts";
import { resultJsonSchema } from "../../src/read/result-schema.ts";

test("every note is a phrase without an end, for a key that results have", () => {
  const keys = JSON.stringify(resultJsonSchema());
  for (const [key, text] of RESULT_NOTES) {
    expect(text, key).toMatch(/^[\p{L}(].*[^.]$/u);
    expect(keys).toContain(`"${key}":`);
  }
});

test.each([
  ["verdict", "met, near, missed, pending or not-assessed"],
  ["asOf", "The period as of which was judged; due: each target at its own"],
  ["gap", "actual − bound in gapUnit; 0 inside a range"],
])("of %s is said: %s", (key, text) => expect(RESULT_NOTES.get(key)).toBe(text));
