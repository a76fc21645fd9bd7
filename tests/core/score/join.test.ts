import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allScores, countIn, coveredIn, joinerOf, leastOf, scoresOf, standIn } from "../../../src/core/score/join.ts";
import { flat, fraction, frameOf, treeFrom } from "./made.ts";
import { runs } from "../../effort.ts";

const scores = (
  tree: ReturnType<typeof flat>,
  rows: readonly string[],
  peers?: readonly (readonly number[] | null)[],
) => [...scoresOf(tree.root, frameOf(rows, peers))].map((score) => (Number.isNaN(score) ? null : score));

describe("what stands for a child without a score", () => {
  test.each([
    ["nothing: the others weigh more", "arithmetic skip", ["60 - 90", "- - -"], [80, null]],
    ["0", "arithmetic zero", ["60 - 90", "- - -"], [60, 0]],
    ["no score at all", "arithmetic fail", ["60 - 90", "60 50 90"], [null, 72.5]],
    ["the mean of its peers", "arithmetic peer-mean", ["60 - 90", "60 50 90", "0 70 0"], [75, 72.5, 17.5]],
    ["nothing in an area of which nothing is known", "arithmetic peer-mean", ["60 30 30", "- - -"], [37.5, null]],
    ["nothing where no peer has one", "arithmetic peer-mean", ["60 - 90", "60 - 90"], [80, 80]],
    ["0 under a geometric root is no score", "geometric zero", ["4 - 4", "4 4 4"], [null, 4]],
    ["a gap under a geometric root", "geometric skip", ["- - 4", "4 4 4"], [4, 4]],
    ["0 is the minimum", "minimum zero", ["5 - 4"], [0]],
    ["in a comparison across areas: what both have", "copeland", ["9 - 9", "1 5 1", "- - -"], [1, -1, null]],
    ["in a comparison across areas: no score", "copeland fail", ["9 - 9", "1 5 1"], [null, -1]],
  ])("%s", (_, joins, rows, expected) => expect(scores(flat(joins, "1", "1", "2"), rows)).toEqual(expected));

  test("peers are those of the area; an area without any has no stand-in", () => {
    const rows = ["- 0", "- 0", "10 0", "30 0", "50 0"];
    const peers = [[2, 3], null, [], [], []];
    expect(scores(flat("arithmetic peer-mean", "1", "1"), rows, peers)).toEqual([10, 0, 5, 15, 25]);
  });
});

describe("a group that its method has no score for is no gap: what is worst would be passed over", () => {
  const group = (joins: string) => [{ id: "a" }, { id: "g", joins, has: [{ id: "b" }, { id: "c" }] }];
  test.each([
    ["skip", "geometric", ["60 0 9", "60 4 9"], [null, 33]],
    ["zero", "geometric", ["60 0 9", "60 4 9"], [null, 33]],
    ["peer-mean", "harmonic", ["60 0 9", "60 9 9"], [null, 34.5]],
    ["skip", "mean 0.5", ["60 -1 9", "60 - -"], [null, 60]],
    ["skip", "geometric zero", ["60 - 9", "60 - -"], [null, null]],
  ])("%s above %s", (missing, joins, rows, expected) =>
    expect(scores(treeFrom(`arithmetic ${missing}`, group(joins)), rows)).toEqual(expected),
  );

  test("unless it weighs nothing", () => {
    const weightOf = (node: { id: string }) => (node.id === "g" ? 0 : 1);
    const tree = treeFrom("arithmetic", group("geometric"));
    expect([...scoresOf(tree.root, { ...frameOf(["60 0 9"]), weightOf })]).toEqual([60]);
  });

  test("through every level", () => {
    const tree = treeFrom("arithmetic", [{ id: "d" }, { id: "h", has: group("geometric") }]);
    expect(scores(tree, ["7 60 0 9", "7 60 4 9"])).toEqual([null, 20]);
  });
});

describe("how much must be known for a score", () => {
  const tree = (joins: string) =>
    treeFrom(joins, [
      { id: "g", has: [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }] },
      { id: "h", has: [{ id: "e" }] },
    ]);
  test.each([
    ["4 of 5 indicators are 80 %", "arithmetic 80%i", ["8 8 8 - 2"], [5]],
    ["3 of 5 are not", "arithmetic 80%i", ["8 8 - - 2"], [null]],
    ["half of the children", "arithmetic 50%c", ["- - - - 2", "8 - - - -"], [2, 8]],
    ["more than half of the children", "arithmetic 51%c", ["- - - - 2", "8 - - - 2"], [null, 5]],
    ["what is filled in isn't known", "arithmetic zero 80%i", ["8 8 - - 2", "8 8 8 - 2"], [null, 5]],
    ["nothing at all is asked for", "arithmetic 0%i", ["8 - - - -"], [8]],
    ["across areas", "copeland 100%i", ["8 8 8 8 2", "9 9 9 9 -"], [-1, null]],
  ])("%s", (_, joins, rows, expected) => {
    expect(scores(tree(joins), rows)).toEqual(expected);
  });

  test.each([
    ["80/100", 5, 4],
    ["1/3", 3, 1],
    ["1/3", 4, 2],
    ["0", 9, 0],
    ["1", 9, 9],
  ])("%s of %i is at least %i", (share, count, expected) => expect(leastOf(fraction(share), count)).toBe(expected));
});

test("what is known of an area is counted by indicators or by children", () => {
  const tree = treeFrom("arithmetic", [{ id: "a" }, { id: "g", has: [{ id: "b" }, { id: "c" }, { id: "d" }] }]);
  const frame = frameOf(["8 - - -", "- 8 8 -", "8 8 - -"]);
  const covered = (of: "indicators" | "children") => {
    const known = coveredIn(
      { share: fraction("1/2"), of, below: "unranked" },
      tree.root,
      allScores(tree.root, frame),
      frame,
    );
    return [0, 1, 2].map(known);
  };
  expect([covered("indicators"), covered("children")]).toEqual([
    [false, true, true],
    [true, true, true],
  ]);
});

test("a weight of 0 takes a child out of the score, and out of what may not be missing", () => {
  const tree = flat("arithmetic fail", "1", "1");
  const weightOf = (node: { id: string }) => (node.id === "a" ? 0 : 1);
  expect([...scoresOf(tree.root, { ...frameOf(["- 7", "9 7"]), weightOf })]).toEqual([7, 7]);
});

test("joined again with other weights it is what it would be from the start", () => {
  const figure = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -5, max: 40 }).map(String) }, fc.constant("-"));
  const row = fc.array(figure, { minLength: 4, maxLength: 4 }).map((cells) => cells.join(" "));
  const way = fc.constantFrom("arithmetic", "arithmetic", "geometric", "median", "copeland");
  const rule = fc.constantFrom("skip", "zero", "fail", "peer-mean", "skip 60%i", "peer-mean 50%c", "zero 50%c");
  const weights = fc.array(fc.constantFrom(0, 0.2, 1, 3), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.tuple(way, rule, way, rule),
      fc.array(weights, { minLength: 2, maxLength: 3 }),
      (rows, [root, above, group, below], draws) => {
        const tree = treeFrom(`${root} ${above}`, [
          { id: "a" },
          { id: "g", joins: `${group} ${below}`, has: [{ id: "b" }, { id: "c" }, { id: "d" }] },
        ]);
        const frame = frameOf(rows);
        const joiner = joinerOf(tree.root, frame);
        for (const [a, g, b, c, d] of draws) {
          const drawn = new Map(Object.entries({ a, g, b, c, d }));
          for (const [{ children }, own] of joiner.weights) {
            for (const [child, { id }] of children.entries()) own[child] = drawn.get(id)!;
          }
          const weightOf = ({ id }: { id: string }) => drawn.get(id)!;
          expect([...joiner.run()]).toEqual([...scoresOf(tree.root, { ...frame, weightOf })]);
        }
      },
    ),
    { numRuns: runs(300) },
  );
});

test("groups are joined before what is around them, and whoever listens hears of them in this order", () => {
  const tree = treeFrom("geometric", [{ id: "a" }, { id: "g", joins: "minimum", has: [{ id: "b" }, { id: "c" }] }]);
  const heard: string[] = [];
  const frame = frameOf(["8 2 9"]);
  scoresOf(tree.root, { ...frame, tell: ({ id }, column) => void heard.push(`${id}:${column[0]}`) });
  expect(heard).toEqual(["b:2", "c:9", "g:2", "a:8", ":4"]);
  expect([...allScores(tree.root, frame)].map(([{ id }, column]) => `${id}:${column[0]}`)).toEqual(heard);
});

test("a group that is exactly 0 gives a geometric root no score, whatever its sum leaves", () => {
  const tree = treeFrom("geometric", [{ id: "a" }, { id: "g", has: [{ id: "b" }, { id: "c" }, { id: "d" }] }]);
  expect(scores(tree, ["5 0.3 -0.2 -0.1", "5 -0.3 0.1 0.2"])).toEqual([null, null]);
});

test("peers that are exactly 0 on average stand in as 0, whatever their sum leaves", () => {
  const rows = ["5 -", "5 -0.3", "5 0.1", "5 0.2"];
  expect(scores(flat("arithmetic peer-mean", "1", "1"), rows)[0]).toBe(2.5);
  expect(scores(flat("geometric peer-mean", "1", "1"), rows)).toEqual([
    null,
    null,
    expect.closeTo(Math.SQRT1_2, 12),
    1,
  ]);
});

test("too many areas for a method have no score", () => {
  const rows = Array.from({ length: 3001 }, (_, index) => String(index));
  expect(scores(flat("copeland", "1"), rows).every((score) => score === null)).toBe(true);
});

test("a stand-in, and a count", () => {
  const column = Float64Array.from([1, Number.NaN, 4]);
  expect([standIn(column, "zero", null), standIn(column, "peer-mean", [0, 1, 2])]).toEqual([0, 2.5]);
  expect([standIn(column, "skip", [0]), standIn(column, "peer-mean", null)]).toEqual([Number.NaN, Number.NaN]);
  const [tenths, reversed] = [Float64Array.of(0.1, 0.2, 0.3, 0), Float64Array.of(0.3, 0.2, 0.1, 0)];
  // In the order of the areas one of the two sums would be 0.6000000000000001.
  expect(standIn(tenths, "peer-mean", [0, 1, 2])).toBe(standIn(reversed, "peer-mean", [0, 1, 2]));
  expect([0, 1].map((area) => countIn([column, column], area))).toEqual([2, 0]);
});

const cell = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.constant(null));
const table = (figure: typeof cell) =>
  fc.array(fc.array(figure, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const rowsOf = (cells: readonly (readonly (number | null)[])[]) =>
  cells.map((row) => row.map((value) => value ?? "-").join(" "));
const way = fc.constantFrom(
  "arithmetic",
  "geometric",
  "harmonic",
  "mean 0.3",
  "minimum",
  "worst 2",
  "median",
  "copeland",
);
const rule = fc.constantFrom("skip", "zero", "fail", "peer-mean");
const nested = (root: string, group: string) =>
  treeFrom(root, [{ id: "a" }, { id: "g", weight: "1.5", joins: group, has: [{ id: "b" }, { id: "c" }, { id: "d" }] }]);

test("areas in another order have the same scores to the last digit", () => {
  fc.assert(
    fc.property(table(cell), way, way, rule, (cells, root, group, missing) => {
      const tree = nested(`${root} ${missing}`, `${group} ${missing}`);
      const rows = rowsOf(cells);
      expect(scores(tree, [...rows].reverse()).reverse()).toEqual(scores(tree, rows));
    }),
  );
});

test("without gaps an area that is nowhere worse than another one has no lower score", () => {
  const figure = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(
      table(figure as typeof cell),
      fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
      way,
      way,
      (cells, gains, root, group) => {
        const better = cells[0]!.map((value, index) => value! + gains[index]!);
        const own = scores(nested(root, group), rowsOf([...cells, better]));
        expect(own.at(-1)! - own[0]!).toBeGreaterThanOrEqual(-1e-12 * Math.abs(own[0]!));
      },
    ),
  );
});
