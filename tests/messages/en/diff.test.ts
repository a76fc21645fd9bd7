import { expect, test } from "vitest";
import { CAUSES, CHANGES, PLAN_PARTS } from "../../../src/core/diff.ts";
import { diff } from "../../../src/messages/en/diff.ts";
import { texts } from "../samples.ts";

const none = { worse: 0, better: 0, changed: 0, new: 0, gone: 0, target: 0, figure: 0 };

test("every kind, cause and part of a plan has words of its own, all of them English", () => {
  const { tally, ...rest } = diff;
  expect(texts(rest, "a", "b").filter((text) => text === "" || /undefined|\p{Script=Han}/u.test(text))).toEqual([]);
  expect([diff.kinds, diff.causes, diff.parts].map((words) => Object.keys(words))).toEqual([
    CHANGES,
    CAUSES,
    PLAN_PARTS,
  ]);
  for (const words of [diff.kinds, diff.causes, diff.parts, diff.columns]) {
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  }
});

test("counts, and files with their moment", () => {
  expect(diff.tally(none)).toBe("nothing changed");
  expect(diff.tally({ worse: 1, better: 2, changed: 3, new: 4, gone: 5, target: 6, figure: 7 })).toBe(
    "1 worse · 2 better · 3 with another verdict · 4 new · 5 gone · 6 with another target · 7 with another figure only",
  );
  expect([diff.file("a.json", "2019"), diff.file("a.json", null)]).toEqual(["a.json (as of 2019)", "a.json"]);
});
