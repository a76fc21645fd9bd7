import { expect, test } from "vitest";
import { p } from "../../src/messages/page.ts";

test("a page is its title and its paragraphs in order", () => {
  expect(p("a title", "One.", "Two.")).toEqual({ title: "a title", text: ["One.", "Two."] });
  expect(p("a title alone")).toEqual({ title: "a title alone", text: [] });
});
