import { expect, test } from "vitest";
import { DIFF_FORMATS } from "../../../src/report/diff/registry.ts";

test("the table comes first: it is the default", () => {
  expect(DIFF_FORMATS.map(({ name }) => name)).toEqual(["table", "json", "csv", "markdown"]);
});
