import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as library from "../src/index.ts";
// @ts-expect-error A script without types.
import { apiPage, undocumented } from "../scripts/docs.mjs";

const page = readFileSync("docs/api.md", "utf8");

test("docs/api.md is what npm run docs writes", () => expect(page).toBe(apiPage()));

test("every export has documentation, and every value is on the page", () => {
  expect(undocumented()).toEqual([]);
  const titles = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(titles).toEqual(expect.arrayContaining(Object.keys(library)));
  expect(new Set(titles).size).toBe(titles.length);
});

test("every link leads somewhere, and no declaration is cut", () => {
  const taken = new Map<string, number>();
  const anchors = [...page.matchAll(/^#{1,3} (.+)$/gm)].map(([, title]) => {
    const plain = title!.toLowerCase().replaceAll(" ", "-");
    const before = taken.get(plain) ?? 0;
    taken.set(plain, before + 1);
    return before === 0 ? plain : `${plain}-${before}`;
  });
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  const blocks = [...page.matchAll(/```ts\n([\s\S]*?)\n```/g)].map(([, code]) => code!);
  expect(blocks.length).toBeGreaterThan(40);
  for (const code of blocks) {
    const signs = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/=>/g, "");
    for (const [open, close] of ["{}", "[]", "()"])
      expect(signs.split(open!).length, code).toBe(signs.split(close!).length);
    expect(code).toMatch(/[;}]$/);
  }
});

test("CONTRIBUTING names files and folders that there are", () => {
  const text = readFileSync("CONTRIBUTING.md", "utf8");
  const paths = [...text.matchAll(/`((?:src|tests|docs)\/[\w./{},-]*)`/g)].flatMap(([, path]) =>
    path!.includes("{en,zh}") ? ["en", "zh"].map((language) => path!.replace("{en,zh}", language)) : [path!],
  );
  const plain = paths.filter((path) => !/NAME|XX/.test(path));
  expect(plain.length).toBeGreaterThan(12);
  expect(plain.filter((path) => !existsSync(path))).toEqual([]);
});
