import { expect, test } from "vitest";
import { STANDINGS } from "../../../src/core/owners.ts";
import { owners } from "../../../src/messages/en/owners.ts";

test("every standing has words of its own", () => {
  expect(Object.keys(owners.standings)).toEqual([...STANDINGS]);
  expect(new Set(Object.values(owners.standings)).size).toBe(STANDINGS.length);
});

test("how a unit stands, in what role", () => {
  expect([
    owners.tally("lead", 3, 0, [
      ["missed", 1],
      ["met", 2],
    ]),
    owners.tally("support", 1, 2, []),
    owners.tally(null, 2, 1, [["near", 2]]),
  ]).toEqual(["leads on 3: 1 missed, 2 met", "supports 1 (and 2 milestones)", "2 (and 1 milestone): 2 near"]);
  expect([owners.toSubmit(1), owners.toSubmit(2)]).toEqual(["To submit: 1 figure", "To submit: 2 figures"]);
});

test("open lists and files", () => {
  expect(owners.open(["a", "b"], 2)).toContain("for a, b: units");
  expect(owners.open(["a", "b"], 9)).toContain("for a, b and more (9 in all): units");
  expect(owners.written(["a.md"])).toEqual(["1 file written:", "  a.md"]);
  expect(owners.written(["a.md", "b.md"])[0]).toBe("2 files written:");
});
