import { expect, test } from "vitest";
import { html } from "../../../src/messages/zh/html.ts";

test("a finding points to the heading that there is", () => {
  expect(html.differs(2)).toBe("不符 2 处，见“问题与提示”");
  expect(html.differs(1)).toContain(html.diagnostics);
});

test("every word is Chinese, but for names that have none", () => {
  const words = Object.values(html).flatMap((one) => (typeof one === "object" ? Object.values(one) : one));
  const texts = words.filter((one): one is string => typeof one === "string");
  expect(texts.filter((text) => text !== "SHA-256" && !/\p{Script=Han}/u.test(text))).toEqual([]);
});
