import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
// @ts-expect-error A script without types.
import { SLOW } from "./slow.mjs";

test.each<[file: string, title: string]>(SLOW)("%s has the test that mutants are not tried with: %s", (file, title) => {
  expect(readFileSync(`tests/${file}`, "utf8")).toContain(title);
});
