import { expect, test } from "vitest";
import { groupBy } from "../../src/core/group.ts";

test("groups and what is in them keep their order", () => {
  const byLength = groupBy(["bb", "a", "cc", "ddd", "e"], ({ length }) => length);
  expect([...byLength]).toEqual([
    [2, ["bb", "cc"]],
    [1, ["a", "e"]],
    [3, ["ddd"]],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
