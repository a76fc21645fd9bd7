import { expect, test } from "vitest";
import { clausesJoined, namesJoined, phrasesJoined } from "../../src/report/join.ts";

test.each([
  [namesJoined, "甲、乙", "甲, 乙"],
  [clausesJoined, "甲；乙", "甲; 乙"],
  [phrasesJoined, "甲，乙", "甲, 乙"],
] as const)("%o joins in the manner of each language", (join, zh, en) => {
  expect([join(["甲", "乙"], "zh"), join(["甲", "乙"], "en")]).toEqual([zh, en]);
  expect([join(["甲"], "zh"), join([], "en")]).toEqual(["甲", ""]);
});

test("what says nothing is left out of statements and their parts; a name never is", () => {
  expect(clausesJoined(["", "a", "", "b"], "en")).toBe("a; b");
  expect(phrasesJoined(["a", ""], "zh")).toBe("a");
  expect(namesJoined(["a", "", "b"], "en")).toBe("a, , b");
});
