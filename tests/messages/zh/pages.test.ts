import { expect, test } from "vitest";
import type { Page } from "../../../src/messages/catalogue.ts";
import { pages as english } from "../../../src/messages/en/pages.ts";
import { zh } from "../../../src/messages/zh/index.ts";
import { pages, words } from "../../../src/messages/zh/pages.ts";

const ALL = Object.entries(pages).flatMap(([kind, set]) =>
  Object.entries(set as Readonly<Record<string, Page>>).map(([topic, page]) => ({ kind, topic, page })),
);

test("the topics are those of the English pages, in the same order, with as many paragraphs each", () => {
  const shape = (all: typeof pages) =>
    Object.entries(all).map(([kind, set]) => [
      kind,
      Object.entries(set as Readonly<Record<string, Page>>).map(([topic, { text }]) => [topic, text.length]),
    ]);
  expect(shape(pages)).toEqual(shape(english));
});

test.each(ALL)("$topic: Chinese in the title and in every paragraph", ({ page }) => {
  expect(page.title).toMatch(/\p{Script=Han}.*[^。]$/u);
  for (const paragraph of page.text) {
    expect(paragraph).toMatch(/\p{Script=Han}.*[。？]$/u);
    expect(paragraph).not.toMatch(/ {2}|\n|\p{Script=Han}[,;]/u);
    expect(paragraph.length).toBeLessThan(250);
  }
});

test.each([
  ...Object.entries(pages.verdicts).map(([name, page]) => [name, page.title, zh.report.verdicts] as const),
  ...Object.entries(pages.reasons).map(([name, page]) => [name, page.title, zh.report.reasons] as const),
])("%s: the title has the words that reports use", (name, title, reported) => {
  expect(title.startsWith(`${(reported as Readonly<Record<string, string>>)[name]}：`)).toBe(true);
});

test("the words around the pages", () => {
  expect(words.exit(3, "数据有误或缺失")).toBe("退出码 3：数据有误或缺失");
  expect(Object.values(words.kinds).filter((heading) => !/\p{Script=Han}/u.test(heading))).toEqual([]);
});
