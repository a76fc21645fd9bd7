import { expect, test } from "vitest";
import { byText } from "../../src/core/by-text.ts";

test("texts stand in the order of their characters' numbers, whatever the language of the system", () => {
  const ordered = ["", "A", "Z", "a", "aa", "b", "é", "三", "二"];
  expect(ordered.toReversed().sort(byText)).toEqual(ordered);
  expect([byText("a", "b"), byText("b", "a"), byText("a", "a")]).toEqual([-1, 1, 0]);
});
