import { expect, test } from "vitest";
import { html } from "../../../src/report/html/html.ts";
import { formatNamed } from "../../../src/report/registry.ts";
import { HOSTILE, inChinese, lookOf, renamed, runOf, VERDICTS } from "../made-run.ts";

const run = runOf(VERDICTS);

test("a page in the reader's language, whole, and the same for the same run", () => {
  const text = html(run, lookOf());
  expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(text.endsWith("</html>\n")).toBe(true);
  expect(html(run, lookOf())).toBe(text);
  expect(html(run, inChinese())).toContain('<html lang="zh-CN">');
});

test("whoever called hears the diagnostics besides: a page is for later", () => {
  expect(formatNamed("html")!.tellsDiagnostics).toBeUndefined();
});

test("elements are closed in the order in which they were opened", () => {
  const open: string[] = [];
  for (const [, end, name, closed] of html(run, lookOf()).matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/gi)) {
    if (closed || ["meta"].includes(name!)) continue;
    if (end) expect(open.pop()).toBe(name);
    else open.push(name!);
  }
  expect(open).toEqual([]);
});

test("every id stands once, and whatever names one names one that is there", () => {
  const text = html(run, lookOf());
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  const named = [...text.matchAll(/ (?:aria-labelledby|href)="#?([^"]*)"/g)].flatMap(([, names]) => names!.split(" "));
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(HOSTILE)("%s in names makes neither elements nor attributes", (_, text) => {
  const count = (name: string) => {
    const page = html(renamed(run, name), lookOf());
    return [page.split("<").length, page.split('"').length];
  };
  expect(count(text)).toEqual(count("x"));
  expect(html(renamed(run, text), lookOf())).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u200b-\u200f\u202a-\u202e\ufeff]/,
  );
});
