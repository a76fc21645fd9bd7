import { describe, expect, test } from "vitest";
import { CITIES, compareJson } from "../cli/cities.ts";

// python3: input (25 + 3*20)/4 = 21.25; output 50; (2*21.25 + 50)/3 = Fraction(185, 6)
describe("what a comparison adds to the JSON of a run", () => {
  test("its keys in their order, areas best first in both lists", async () => {
    const run = await compareJson();
    const keys = Object.keys(run);
    expect(keys.slice(keys.indexOf("rankedBy"), keys.indexOf("ranking") + 1)).toEqual([
      "rankedBy",
      "indicators",
      "matrix",
      "ranking",
    ]);
    const names = ({ area }: { area: { name: { zh: string } } }) => area.name.zh;
    expect(run.matrix.map(names)).toEqual(["甲市", "丙市", "丁市", "乙市"]);
    expect(run.ranking.map(names)).toEqual(["甲市", "丙市", "丁市", "乙市"]);
    expect(run.rankedBy).toBe("score");
  });

  test("indicators with their way, weights and bounds", async () => {
    const { indicators } = await compareJson();
    expect(
      indicators.map((one: Record<string, unknown>) => [one.id, one.unit, one.direction, one.weight, one.normalise]),
    ).toEqual([
      ["rd", "%", "up", 1, "goalposts"],
      ["labs", "家", "down", 3, "goalposts"],
      ["patents", "件", "up", 1, "goalposts"],
      ["park", null, null, 0, null],
    ]);
    expect(indicators.map(({ effectiveWeight }: { effectiveWeight: number | null }) => effectiveWeight)).toEqual([
      1 / 6,
      0.5,
      1 / 3,
      null,
    ]);
    expect(indicators[1].bounds).toEqual({ worst: 50, best: 0, transform: "linear" });
    expect(indicators[3].bounds).toBeNull();
  });

  test("ranking", async () => {
    const { ranking } = await compareJson();
    const lines = ranking.map((one: Record<string, never>) => [one.rank, one.tied, one.coverage, one.reason, one.band]);
    expect(lines).toEqual([
      [1, false, 1, null, { zh: "优", en: "good" }],
      [2, false, 2 / 3, null, { zh: "优", en: "good" }],
      [3, true, 1, null, { zh: "良", en: "fair" }],
      [3, true, 1, null, { zh: "良", en: "fair" }],
    ]);
    for (const [index, score] of [245 / 3, 63.75, 185 / 6, 185 / 6].entries())
      expect(ranking[index].score).toBeCloseTo(score, 10);
    expect(ranking[1].groups).toMatchObject([
      { id: "input", score: 63.75, coverage: 1, reason: null },
      { id: "output", score: null, coverage: 0, reason: "nothing-scored" },
    ]);
    expect(ranking[3].counts).toEqual({ targets: 3, met: 0, missed: 3, pending: 0, notAssessed: 0 });
    expect(ranking[3].attainment).toBe(7 / 12);
  });

  test("cells with their figure, verdict and place, and why there is none", async () => {
    const { matrix } = await compareJson();
    expect(matrix[0].cells[0]).toMatchObject({
      indicator: "rd",
      value: 5,
      raw: "5",
      period: "2019",
      verdict: "met",
      normalised: 100,
      clamped: true,
      imputed: null,
      treated: false,
      reason: null,
      file: "a.csv",
      line: 6,
    });
    expect(matrix[1].cells[2]).toMatchObject({
      value: null,
      verdict: null,
      normalised: null,
      reason: "no-observation",
      file: null,
      line: null,
    });
    expect(matrix[1].cells[3]).toMatchObject({ verdict: "not-assessed", reason: "no-observation" });
    expect(matrix[2].cells[3]).toMatchObject({ value: 1, period: "2018", stale: true });
  });

  test("a figure that is scored otherwise than submitted has both", async () => {
    const plan = CITIES["plan.yaml"].replace("goalposts: { worst: -100", "impute: mean, goalposts: { worst: -100");
    const { matrix } = await compareJson("", { files: { ...CITIES, "plan.yaml": plan } });
    // python3: Fraction(100 + 200 + 100, 3)
    expect(matrix[1].cells[2]).toMatchObject({
      value: null,
      imputed: "mean",
      scored: 400 / 3,
      scoredExact: "400/3",
      reason: "no-observation",
    });
  });

  test("it is whole, whatever part a reader wants to see", async () => {
    const whole = await compareJson();
    for (const args of [
      "--top 1",
      "--areas 甲市",
      "--only rd",
      "--sort labs",
      "--transpose",
      "--width 40",
      "--lang zh",
    ]) {
      const part = await compareJson(args);
      expect([part.matrix, part.ranking, part.indicators], args).toEqual([
        whole.matrix,
        whole.ranking,
        whole.indicators,
      ]);
    }
  });
});
