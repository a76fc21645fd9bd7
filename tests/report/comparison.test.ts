import { describe, expect, test } from "vitest";
import { rankText, scoreDecimals, scoreText, shareText, shownOf, unrankedNames } from "../../src/report/comparison.ts";
import type { Look } from "../../src/report/format.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { comparisonOf, nameOf } from "../core/score/compared.ts";
import type { Content } from "../support.ts";

const posted = { goalposts: { worst: 0, best: 100 } };
const three: Content = {
  score: {},
  groups: [{ id: "g", groups: [{ id: "h" }] }],
  indicators: [
    { id: "x", ...posted },
    { id: "y", name: "专利", group: "g", ...posted },
    { id: "z", group: "h", ...posted },
  ],
};
const look = (view: Partial<NonNullable<Look["view"]>>) =>
  ({
    catalogue: CATALOGUES.en,
    ascii: false,
    view: { areas: null, explain: [], top: null, sort: "rank", only: null, transpose: false, ...view },
  }) as unknown as Look;

describe("the part that is shown", () => {
  const compared = comparisonOf(three, "a x 10; b x 30; c x 20; c y 5; d y 20余");

  test.each<[view: Partial<NonNullable<Look["view"]>>, areas: string, hidden: number]>([
    [{}, "b d c a", 0],
    [{ sort: "name" }, "a b c d", 0],
    [{ sort: "x" }, "b c a d", 0],
    [{ sort: "x", top: 2 }, "b c", 2],
    [{ sort: "y" }, "d c b a", 0],
    [{ areas: ["a", "c"] }, "c a", 2],
  ])("%j: %s", (view, areas, hidden) => {
    const expected = areas.split(" ").filter((name) => name !== "d");
    const shown = shownOf(compared, look(view));
    expect([shown.areas.map(nameOf).filter((name) => name !== "d"), shown.hidden]).toEqual([expected, hidden]);
  });

  test.each([
    [null, [0, 1, 2]],
    [["g"], [1, 2]],
    [["h"], [2]],
    [["专利"], [1]],
    [
      ["x", "h"],
      [0, 2],
    ],
  ])("of indicators %j", (only, expected) => expect(shownOf(compared, look({ only })).indicators).toEqual(expected));
});

describe("scores as text", () => {
  const decimals = (rows: string, score: Content = {}) => scoreDecimals(comparisonOf({ ...three, score }, rows));
  test.each([
    ["two decimals", "a x 90; b x 10", {}, 2],
    ["three where all are at most 1", "a x 90; b x 10", { scale: [0, 1] }, 3],
    ["more where unlike ranks look alike", "a x 90.001; b x 90.002", {}, 3],
    ["never more than four", "a x 90.0000001; b x 90.0000002", {}, 4],
    ["two for a tie", "a x 90; b x 90", {}, 2],
    ["as they are ranked", "a x 90; b x 10", { rank: { precision: 1 } }, 1],
  ])("%s", (_, rows, score, expected) => expect(decimals(rows, score)).toBe(expected));

  // 1.005 and 0.6665 are less as doubles; a score is rounded as a person rounds the digits that are shown of it.
  test.each<[score: number | null, decimals: number, text: string]>([
    [1.005, 2, "1.01"],
    [0.6665, 3, "0.667"],
    [-1.005, 2, "−1.01"],
    [-0.001, 2, "0.00"],
    [80, 0, "80"],
    [null, 2, "—"],
  ])("%s with %i decimals is %s", (score, places, text) => expect(scoreText(score, places, false)).toBe(text));

  test("ranks and shares", () => {
    const { areas } = comparisonOf(three, "a x 5; b x 5; c x 60余");
    expect(areas.map((area) => rankText(area, true))).toEqual(["1=", "1=", "-"]);
    expect([1 / 3, 1, 0].map(shareText)).toEqual(["33.3 %", "100.0 %", "0.0 %"]);
  });
});

test("who isn't ranked, each with why", () => {
  const compared = comparisonOf(three, "a x 5; b x 60余");
  expect(unrankedNames(compared, look({}))).toEqual([`b (${CATALOGUES.en.comparison.reasons["nothing-scored"]})`]);
});
