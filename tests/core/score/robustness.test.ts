import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "../../../src/core/score/random.ts";
import {
  alternatives,
  leaveOneOut,
  type Ranked,
  resultOf,
  shiftOf,
  weightDraws,
  type Ways,
} from "../../../src/core/score/robustness.ts";
import type { Tree } from "../../../src/core/score/tree.ts";
import { flat, frameOf, joining, treeFrom } from "./made.ts";
import { runs } from "../../effort.ts";

const ranked = (rows: readonly string[], over: Partial<Ranked> = {}): Ranked => ({
  ...frameOf(rows, over.peers),
  decimals: null,
  isRanked: () => true,
  ...over,
});

const ranksOf = (standings: readonly { readonly rank: number | null; readonly tied: boolean }[]) =>
  standings.map(({ rank, tied }) => `${rank ?? "-"}${tied ? "=" : ""}`).join(" ");

describe("a result", () => {
  test("ties are decided in fractions", () => {
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ as doubles; a third of each is the same.
    const { standings } = resultOf(
      flat("arithmetic", "1", "1", "1"),
      ranked(["0.1 0.2 0.3", "0.3 0.2 0.1", "0.2 0.2 0.2"]),
    );
    expect(ranksOf(standings)).toBe("1= 1= 1=");
  });

  test("an area of which too little is known has a score and no rank", () => {
    const { scores, standings } = resultOf(
      flat("arithmetic", "1"),
      ranked(["9", "8", "7"], { isRanked: (area) => area > 0 }),
    );
    expect([[...scores], ranksOf(standings)]).toEqual([[9, 8, 7], "- 1 2"]);
  });

  test("decimals round scores before they are ranked", () => {
    const { standings } = resultOf(flat("arithmetic", "1"), ranked(["0.9354", "0.9351", "0.9"], { decimals: 3 }));
    expect(ranksOf(standings)).toBe("1= 1= 3");
  });
});

test("without gaps no area ranks above one that is nowhere worse", () => {
  const row = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 });
  const gains = fc.array(fc.nat(5), { minLength: 4, maxLength: 4 });
  const ways = ["arithmetic", "geometric", "harmonic", "mean 0.3", "minimum", "worst 1", "median"];
  const way = fc.constantFrom(...ways);
  const weight = fc.constantFrom("0.3", "1", "2.5");
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      gains,
      way,
      way,
      weight,
      (cells, gain, root, below, heavy) => {
        const better = cells[0]!.map((value, index) => value + gain[index]!);
        const children = [{ id: "b", weight: heavy }, { id: "c" }, { id: "d" }];
        const tree = treeFrom(root, [{ id: "a" }, { id: "g", joins: below, has: children }]);
        const { standings } = resultOf(tree, ranked([...cells, better].map((values) => values.join(" "))));
        expect(standings.at(-1)!.rank).toBeLessThanOrEqual(standings[0]!.rank!);
      },
    ),
  );
});

describe("draws of weights", () => {
  const intervals = (tree: Tree, own: Ranked, count = 1000, spread = 0.25, seed = 1) =>
    weightDraws(tree, own, resultOf(tree, own), { count, spread, seed });
  const shown = (all: ReturnType<typeof intervals>) =>
    all.map((one) => (one ? `${one.low}-${one.high}` : "-")).join(" ");

  test.each([
    ["what is better in all keeps its place", ["9 9", "5 5", "1 1"], 0.25, "1-1 2-2 3-3"],
    ["what hangs on the weights doesn't", ["9 1", "1 9", "4 4"], 0.25, "1-2 1-2 3-3"],
    ["a third beside those two", ["9 1", "1 9", "4.9 4.9"], 0.25, "1-3 1-3 2-3"],
    ["without a spread nothing moves", ["9 1", "1 9", "4 4"], 0, "1-1 1-1 3-3"],
    ["an area without a rank has none, and no say", ["9 9", "- -", "1 1"], 0.25, "1-1 - 2-2"],
  ])("%s: %j with a spread of %s is %s", (_, rows, spread, expected) => {
    expect(shown(intervals(flat("arithmetic", "1", "1"), ranked(rows), 1000, spread))).toBe(expected);
  });

  test("the weights are those of the generator, from the root down, and the ranks by their share of draws", () => {
    // Two groups of one and of two indicators: five weights a draw, of which the group's own come before what is in it.
    const tree = treeFrom("arithmetic", [
      { id: "g", has: [{ id: "a" }, { id: "b" }] },
      { id: "h", has: [{ id: "c" }] },
    ]);
    const rows = ["9 2 5", "2 8 5.2"];
    const next = random(11);
    const drawn = Array.from({ length: 40 }, () => {
      const [g, a, b, h] = Array.from({ length: 5 }, () => 0.5 * (1 + 0.4 * (2 * next() - 1)));
      const score = (x: number, y: number, z: number) =>
        (g! * ((a! * x + b! * y) / (a! + b!)) + 1 * h! * z) / (g! + h!);
      return score(9, 2, 5) > score(2, 8, 5.2) ? 1 : 2;
    });
    // h has one child, whose share is 1 and whose weight makes no difference, but whose number is drawn.
    const sorted = [...drawn].sort();
    expect(shown(intervals(tree, ranked(rows), 40, 0.4, 11).slice(0, 1))).toBe(`${sorted[1]}-${sorted[37]}`);
    expect(new Set(drawn).size).toBe(2);
  });

  test("beside thousands of areas that are below in all, the best have the ranks that they have alone", () => {
    const tree = flat("arithmetic", "1", "1");
    const best = ["9 1", "1 9", "4 4"];
    const below = Array.from({ length: 2_100 }, (_, area) => `0.${area + 1000} 0.${area + 1000}`);
    const many = ranked([...best, ...below], { peers: Array(best.length + below.length).fill(null) });
    const alone = intervals(tree, ranked(best), 21, 0.25, 3);
    expect(intervals(tree, many, 21, 0.25, 3).slice(0, 3)).toEqual(alone);
    expect(shown(alone)).toBe("1-2 1-2 3-3");
  });

  test("the same seed gives the same ranks, another one others", () => {
    const rows = Array.from({ length: 12 }, (_, area) =>
      Array.from({ length: 4 }, (_, i) => (area * 7 + i * i * 5) % 11).join(" "),
    );
    const tree = flat("arithmetic", "1", "2", "1", "1");
    const own = (seed: number) => shown(intervals(tree, ranked(rows), 50, 0.9, seed));
    expect(own(5)).toBe(own(5));
    expect(own(5)).not.toBe(own(6));
  });

  test("ranks are of rounded scores where the plan rounds", () => {
    const rows = ["1.01 1.03", "1.03 1.01", "1 1"];
    const tree = flat("arithmetic", "1", "1");
    expect(shown(intervals(tree, ranked(rows), 200))).toBe("1-2 1-2 3-3");
    expect(shown(intervals(tree, ranked(rows, { decimals: 1 }), 200))).toBe("1-1 1-1 1-1");
  });

  test("areas in another order have the same intervals; an interval is one of ranks", () => {
    const cell = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }).map(String) }, fc.constant("-"));
    const table = fc.array(
      fc.array(cell, { minLength: 3, maxLength: 3 }).map((row) => row.join(" ")),
      { minLength: 1, maxLength: 7 },
    );
    const way = fc.constantFrom("arithmetic", "geometric", "arithmetic peer-mean", "minimum", "copeland");
    fc.assert(
      fc.property(table, way, fc.nat(99), (rows, joins, seed) => {
        const tree = treeFrom(joins, [{ id: "a" }, { id: "g", has: [{ id: "b" }, { id: "c" }] }]);
        const own = intervals(tree, ranked(rows), 30, 0.5, seed);
        expect([...intervals(tree, ranked([...rows].reverse()), 30, 0.5, seed)].reverse()).toEqual(own);
        const count = own.filter((one) => one !== null).length;
        expect(own.every((one) => one === null || (1 <= one.low && one.low <= one.high && one.high <= count))).toBe(
          true,
        );
      }),
      { numRuns: runs(50) },
    );
  });
});

describe("each indicator left out in turn", () => {
  const outcome = (tree: Tree, own: Ranked) =>
    leaveOneOut(tree, own, resultOf(tree, own)).map(({ id, scores, standings, shift }) => {
      const moved = shift && `${shift.mean}/${shift.largest}`;
      return `${id}: ${[...scores].join(" ")} | ${ranksOf(standings)} | ${moved}`;
    });

  test("the others weigh more", () => {
    const rows = ["9 1 2", "1 9 5", "4 4 4"];
    expect(outcome(flat("arithmetic", "2", "1", "1"), ranked(rows))).toEqual([
      "a: 1.5 7 4 | 3 1 2 | 1/2",
      "b: 6.666666666666667 2.333333333333333 4 | 1 3 2 | 0.3333333333333333/1",
      "c: 6.333333333333333 3.6666666666666665 4 | 1 3 2 | 0.3333333333333333/1",
    ]);
  });

  test("ties are decided in fractions of the others", () => {
    const rows = ["1 0.1 0.2 0.3", "2 0.3 0.2 0.1", "3 0.2 0.2 0.2"];
    const own = ranked(rows);
    const tree = flat("arithmetic", "1", "1", "1", "1");
    const found = leaveOneOut(tree, own, resultOf(tree, own)).map(({ standings }) => ranksOf(standings));
    expect(found).toEqual(["1= 1= 1=", "3 2 1", "3 2 1", "3 2 1"]);
  });

  test("a group without any left is gone, and is not what is missing", () => {
    const tree = treeFrom("arithmetic zero", [{ id: "g", has: [{ id: "a" }] }, { id: "b" }]);
    expect(outcome(tree, ranked(["8 2"]))).toEqual(["a: 2 | 1 | 0/0", "b: 8 | 1 | 0/0"]);
  });

  test("coverage is of what is left; an area that has no score without it has no rank", () => {
    const tree = flat("arithmetic 60%i", "1", "1", "1");
    expect(outcome(tree, ranked(["5 5 -", "3 3 3", "- 9 9"]))).toEqual([
      "a: NaN 3 9 | - 2 1 | 0.5/1",
      "b: NaN 3 NaN | - 1 - | 2/2",
      "c: 5 3 NaN | 1 2 - | 1/1",
    ]);
  });

  test("the only one leaves nothing", () => {
    expect(outcome(flat("arithmetic", "1"), ranked(["5"]))).toEqual(["a: NaN | - | null"]);
  });
});

test("a shift is over the areas that are ranked in both", () => {
  const standing = (rank: number | null) => ({ rank, tied: false });
  const shift = (before: readonly (number | null)[], after: readonly (number | null)[]) =>
    shiftOf(before.map(standing), after.map(standing));
  expect(shift([1, 2, 3, null], [3, 2, null, 1])).toEqual({ mean: 1, largest: 2 });
  expect(shift([1, null], [null, 1])).toBeNull();
});

describe("other ways to a score", () => {
  const tree = treeFrom("arithmetic", [{ id: "a" }, { id: "g", has: [{ id: "b" }, { id: "c" }] }]);
  const own = ranked(["9 1 4", "4 4 4", "8 - 1", "1 2 2"]);
  const other = frameOf(["1 1 1", "2 2 2", "3 3 3", "4 4 4"]);
  const ways: Ways = {
    normalised: [
      { name: "minmax", ...own },
      { name: "rank", ...other },
    ],
    aggregates: [null, joining("geometric").aggregate, joining("minimum").aggregate],
    missing: [null, "fail"],
  };
  const found = () => alternatives(tree, own, resultOf(tree, own), ways);

  test("every combination has its ranks and how far they lie from those of the plan", () => {
    const told = found().all.map(({ normalised, aggregate, missing, standings, shift, unscored }) =>
      [
        `${normalised} ${aggregate?.method ?? "own"} ${missing ?? "own"}:`,
        `${ranksOf(standings)}, ${shift!.mean}/${shift!.largest}, ${unscored}`,
      ].join(" "),
    );
    expect(told).toEqual([
      "minmax own own: 1 3 2 4, 0/0, 0",
      "minmax own fail: 1 2 - 3, 0.6666666666666666/1, 1",
      "minmax geometric own: 1 2 3 4, 0.5/1, 0",
      "minmax geometric fail: 1 2 - 3, 0.6666666666666666/1, 1",
      "minmax minimum own: 2= 1 2= 2=, 1.25/2, 0",
      "minmax minimum fail: 2= 1 - 2=, 1.6666666666666667/2, 1",
      "rank own own: 4 3 2 1, 1.5/3, 0",
      "rank own fail: 4 3 2 1, 1.5/3, 0",
      "rank geometric own: 4 3 2 1, 1.5/3, 0",
      "rank geometric fail: 4 3 2 1, 1.5/3, 0",
      "rank minimum own: 4 3 2 1, 1.5/3, 0",
      "rank minimum fail: 4 3 2 1, 1.5/3, 0",
    ]);
  });

  test("each area has its best and its worst rank over all of them", () => {
    expect(found().extremes).toEqual([
      { best: 1, worst: 4 },
      { best: 1, worst: 3 },
      { best: 2, worst: 3 },
      { best: 1, worst: 4 },
    ]);
  });

  test("an area that is never ranked has neither", () => {
    const none = ranked(["-", "1"]);
    const one = flat("arithmetic", "1");
    const some = { ...ways, normalised: [{ name: "own", ...none }] };
    expect(alternatives(one, none, resultOf(one, none), some).extremes).toEqual([null, { best: 1, worst: 1 }]);
  });
});
