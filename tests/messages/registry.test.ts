import { expect, test } from "vitest";
import { CATALOGUES, INIT_WORDS } from "../../src/messages/registry.ts";

test("every language is found by its name, and has the same parts, key by key", () => {
  const shape = (part: unknown): unknown =>
    part !== null && typeof part === "object"
      ? Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, shape(inner)]))
      : typeof part;
  expect(Object.entries(CATALOGUES).filter(([name, { language }]) => name !== language)).toEqual([]);
  expect(shape(CATALOGUES.zh)).toEqual(shape(CATALOGUES.en));
  expect(shape(INIT_WORDS.zh)).toEqual(shape(INIT_WORDS.en));
});
