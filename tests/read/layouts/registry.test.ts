import { expect, test } from "vitest";
import { isKnownUnit } from "../../../src/core/unit.ts";
import { LAYOUT_NAMES, LAYOUTS } from "../../../src/read/layouts/registry.ts";

test("a special layout comes before those that it is a case of", () => {
  expect(LAYOUT_NAMES).toEqual(["sdmx", "long", "years", "indicators", "areas"]);
  expect(LAYOUTS.map(({ name }) => name)).toEqual(LAYOUT_NAMES);
});

test("no layout sees itself in an empty header", () => {
  const header = { known: new Map(), rest: [], headings: [], constants: new Map() };
  const names = { isIndicator: () => true, isArea: () => true, isUnit: isKnownUnit };
  expect(LAYOUTS.map((layout) => layout.recognise(header, names))).toEqual(LAYOUTS.map(() => null));
});
