import { expect, test } from "vitest";
import { html } from "../../../src/messages/en/html.ts";

test("counts are one or many", () => {
  expect([html.owed(1), html.owed(3)]).toEqual(["1 target", "3 targets"]);
  expect([html.differs(1), html.differs(2)]).toEqual([
    "1 difference, see “Problems and notes”",
    "2 differences, see “Problems and notes”",
  ]);
});

test("a finding points to the heading that there is", () => {
  expect(html.differs(1)).toContain(html.diagnostics);
});

test("all of it is English", () => {
  expect(JSON.stringify(html)).not.toMatch(/\p{Script=Han}/u);
});
