import { expect, test } from "vitest";
import { FORMATS, formatNamed } from "../../src/report/registry.ts";

test("the table comes first: it is the default; a format is found by its whole name", () => {
  expect(FORMATS.map(({ name }) => name)).toEqual([
    "table",
    "json",
    "csv",
    "markdown",
    "html",
    "ziping",
    "ziping-csv",
    "pretty",
    "compact",
    "junit",
    "sarif",
    "github",
    "tap",
  ]);
  expect([formatNamed("json"), formatNamed("js")]).toEqual([FORMATS[1], undefined]);
});
