import { describe, expect, test } from "vitest";
import { reliabilityOf } from "../../../src/core/score/reliability.ts";
import { scoreAreas } from "../../../src/core/score/score.ts";
import { scorecardsOf } from "./compared.ts";

const posted = (id: string) => ({ id, goalposts: { worst: 0, best: 100 } });
const reliable = (rows: string, draws = { count: 200, spread: 0.25, seed: 1 }, score = {}) => {
  const scorecards = scorecardsOf({ score, indicators: [posted("x"), posted("y")] }, rows);
  return reliabilityOf(scoreAreas(scorecards[0]!.plan, scorecards), scorecards, draws);
};

describe("how far a ranking hangs on what its author chose", () => {
  test("not at all where one area is better by far in everything", () => {
    const { intervals, dropped, alternatives } = reliable("a x 90; a y 80; b x 10; b y 20");
    expect(intervals).toEqual([
      { low: 1, high: 1 },
      { low: 2, high: 2 },
    ]);
    expect(dropped).toEqual([
      { id: "x", shift: { mean: 0, largest: 0 } },
      { id: "y", shift: { mean: 0, largest: 0 } },
    ]);
    // Four normalisers, three ways to join, three rules for what is missing.
    expect(alternatives.all).toHaveLength(36);
    expect(alternatives.all.flatMap(({ shift }) => shift?.largest ?? [])).toEqual(Array.from({ length: 36 }, () => 0));
  });

  // Without x b is ahead, without y a: both change places with the weights.
  test("on weights and indicators where two areas are good at different things", () => {
    const { intervals, dropped } = reliable("a x 90; a y 20; b x 21; b y 90");
    expect(intervals).toEqual([
      { low: 1, high: 2 },
      { low: 1, high: 2 },
    ]);
    expect(dropped).toEqual([
      { id: "x", shift: { mean: 0, largest: 0 } },
      { id: "y", shift: { mean: 1, largest: 1 } },
    ]);
  });

  // c lacks x alone: as if that weighed 0 everything is known of it, and it is ahead of a and b.
  test("without an indicator also on whoever is ranked then, as if it weighed 0", () => {
    const rows = "a x 50; a y 10; b x 40; b y 5; c y 20";
    expect(reliable(rows, { count: 1, spread: 0.25, seed: 1 }, { "min-coverage": "100%" }).dropped).toEqual([
      { id: "x", shift: { mean: 1, largest: 1 } },
      { id: "y", shift: { mean: 0, largest: 0 } },
    ]);
  });

  test("the same seed gives the same; an area without a score has no interval", () => {
    const rows = "a x 90; a y 20; b x 21; b y 90; c x@2010 4";
    expect(reliable(rows)).toEqual(reliable(rows));
    expect(reliable(rows).intervals[2]).toBeNull();
  });
});
