import { expect, test } from "vitest";
import { latest } from "../../../../src/core/score/impute/latest.ts";
import { filled, historyOf } from "./figures.ts";

test.each([
  ["the newest older one", "2010:1 2017:3 2018:5", "2019", "5"],
  ["whatever its age", "1999:1", "2019", "1"],
  ["never a later one", "2017:3 2020:9", "2019", "3"],
  ["within the year", "2018:3 2019-06:4 2020-06:9", "2019", "4"],
  ["none", "", "2019", "."],
  ["only later ones", "2020:9", "2019", "."],
])("%s: %s for %s is %s", (_, history, wanted, expected) =>
  expect(filled(latest, [historyOf(history, wanted)])).toBe(expected),
);

test("a figure that is there stays as it is", () =>
  expect(filled(latest, [historyOf("2018:5", "2019", "7")])).toBe("."));
