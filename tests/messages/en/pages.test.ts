import { expect, test } from "vitest";
import { DIMENSIONS } from "../../../src/core/units/registry.ts";
import type { Page } from "../../../src/messages/catalogue.ts";
import { en } from "../../../src/messages/en/index.ts";
import { pages, words } from "../../../src/messages/en/pages.ts";

const ALL = Object.entries(pages).flatMap(([kind, set]) =>
  Object.entries(set as Readonly<Record<string, Page>>).map(([topic, page]) => ({ kind, topic, page })),
);

test("every dimension of the registry of units has a page, in its order, and nothing else has", () => {
  expect(Object.keys(pages.units)).toEqual(DIMENSIONS.map(({ name }) => name));
});

test.each(ALL)("$topic: a title without a full stop, and paragraphs that end with one", ({ kind, page }) => {
  expect(page.title).toMatch(/^\S.*[^.]$/u);
  expect(page.text.length).toBeGreaterThanOrEqual(kind === "diagnostics" ? 0 : 1);
  expect(page.text.length).toBeLessThanOrEqual(kind === "topics" ? 16 : 3);
  for (const paragraph of page.text) {
    expect(paragraph).toMatch(/^\S.*[.?]$/u);
    expect(paragraph).not.toMatch(/ {2}|\n|[，。；]/u);
    expect(paragraph.length).toBeLessThan(500);
  }
});

test.each(Object.entries(pages.reasons))("%s: the title has the words that reports use", (reason, { title }) => {
  expect(title.startsWith(`${en.report.reasons[reason as keyof typeof en.report.reasons]}: `)).toBe(true);
});

test("the words around the pages", () => {
  expect(words.exit(3, "submitted data are wrong or missing")).toBe("exit 3: submitted data are wrong or missing");
  expect(Object.keys(words.kinds).sort()).toEqual(Object.keys(pages).sort());
});
