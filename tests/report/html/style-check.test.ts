import { expect, test } from "vitest";
import { CHECK_STYLE } from "../../../src/report/html/style-check.ts";
import { PAGES } from "./pages.ts";

test("nothing is loaded", () => {
  expect(CHECK_STYLE).not.toMatch(/url\(|@import|@font-face/);
});

test("every class of a chart has a look of its own", async () => {
  const text = await PAGES.find(([name]) => name === "everything under short names")![1]();
  const drawn = [...text.matchAll(/<(?:rect|path|circle)[^>]* class="([\w-]+)/g)].map(([, name]) => name!);
  const classes = [
    ...new Set([...drawn, ...[...text.matchAll(/<(?:rect|path|circle) class="([\w-]+)/g)].map(([, name]) => name!)]),
  ];
  expect(classes.length).toBeGreaterThan(8);
  expect(classes.filter((name) => !CHECK_STYLE.includes(`.${name}`))).toEqual([]);
});
