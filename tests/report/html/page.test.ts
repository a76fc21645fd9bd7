import { expect, test } from "vitest";
import { markup } from "../../../src/report/html/markup.ts";
import { page } from "../../../src/report/html/page.ts";

test("a page names its language, its policy and its maker, and loads and runs nothing", () => {
  const text = page({ language: "zh", title: "<拉萨>", generator: "dabiao 1.0.0" }, [markup`<h1>x</h1>`]);
  expect(text).toContain('<html lang="zh-CN">');
  expect(text).toContain("<title>&lt;拉萨&gt;</title>");
  expect(text).toContain('content="dabiao 1.0.0"');
  expect(text).toMatch(/default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='/);
  expect(text).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|\bhref=|\bstyle=|\bon\w+=/);
  expect(text.endsWith("</html>\n")).toBe(true);
});
