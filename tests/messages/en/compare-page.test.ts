import { expect, test } from "vitest";
import { comparePage } from "../../../src/messages/en/compare-page.ts";

test.each([
  [{ rank: 2, low: null, high: null, last: 9 }, "A: rank 2 of 9"],
  [{ rank: 2, low: 2, high: 2, last: 9 }, "A: rank 2 of 9, as good as certain"],
  [{ rank: 2, low: 1, high: 4, last: 9 }, "A: rank 2 of 9, in nine draws of ten from 1 to 4"],
])("the place %j reads %s", (place, expected) => expect(comparePage.place("A", place)).toBe(expected));

test("where there is only one rank there is no way from the first to the last", () => {
  expect(comparePage.strips(1)).not.toContain("from rank");
});

test("all of it is English", () => {
  expect(JSON.stringify(comparePage)).not.toMatch(/\p{Script=Han}/u);
});
