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
