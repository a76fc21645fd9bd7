import { describe, expect, test } from "vitest";
import { toText, type Rational } from "../../src/core/exact.ts";
import type { Joining, Normalise, Plan } from "../../src/core/plan.ts";
import { readPlan } from "../../src/read/plan.ts";
import { bytes, planOf, told } from "./helpers.ts";

const HEAD = "dabiao: 1\nid: p\nperiod: { from: 2016, due: 2019 }\n";
const POSTED = "{ id: x, goalposts: { worst: 0, best: 100 } }";
/** The score stands in line 4 from column 8; the indicator in line 5 from column 16. */
const scored = (score: string, indicator = POSTED, more = "") =>
  `${HEAD}score: ${score}\nindicators: [ ${indicator} ]\n${more}`;
/** The indicator's further keys stand in line 5 from column 25. */
const indicator = (keys: string, score = "{}") => scored(score, `{ id: x, ${keys} }`);

const n = (value: Rational | null) => value && toText(value);
const normalised = ({ method, scale, clamp, mean, deviation, reference }: Normalise) =>
  [method, scale && scale.map(toText).join(".."), clamp ? null : "unclamped", n(mean), n(deviation), reference]
    .filter((one) => one !== null)
    .join(" ");
const joined = ({ aggregate, missing, minCoverage }: Joining) =>
  [
    aggregate.method,
    n(aggregate.parameter),
    missing,
    minCoverage && `${toText(minCoverage.share)} of ${minCoverage.of} else ${minCoverage.below}`,
  ]
    .filter((one) => one !== null)
    .join(" ");
const only = (plan: Plan) => plan.indicators[0]!.scoring!;

describe("what the score says of the whole", () => {
  const setting = (score: string) => {
    const { joins, weights, precision, bands, rollUp } = planOf(scored(score)).score!;
    const said = [joined(joins), weights];
    if (precision !== null) said.push(`${precision}`);
    said.push(...bands.map(({ atLeast, name }) => `${n(atLeast) ?? "-"}:${name.zh ?? name.en}`));
    if (rollUp) said.push(`${rollUp.method} ${n(rollUp.share) ?? "-"}${rollUp.inclusive ? " inclusive" : ""}`);
    return said.join(", ");
  };
  test.each([
    ["{}", "arithmetic skip, relative"],
    ["{ aggregate: geometric }", "geometric skip, relative"],
    ["{ aggregate: { mean: 0.5 } }", "mean 0.5 skip, relative"],
    ["{ aggregate: { mean: -1 } }", "mean -1 skip, relative"],
    ["{ aggregate: { worst: 2 } }", "worst 2 skip, relative"],
    ["{ weights: points }", "arithmetic skip, points"],
    ["{ missing: peer-mean }", "arithmetic peer-mean, relative"],
    ["{ min-coverage: 80% }", "arithmetic skip 0.8 of indicators else unranked, relative"],
    ["{ min-coverage: 0.8 }", "arithmetic skip 0.8 of indicators else unranked, relative"],
    [
      "{ min-coverage: { share: 1, of: children, below: unscored } }",
      "arithmetic skip 1 of children else unscored, relative",
    ],
    ["{ rank: { precision: 3 } }", "arithmetic skip, relative, 3"],
    ["{ rank: {} }", "arithmetic skip, relative"],
    ["{ rank: { precision: 12 } }", "arithmetic skip, relative, 12"],
    ["{ aggregate: { mean: 0 } }", "mean 0 skip, relative"],
    ["{ min-coverage: 2/3 }", "arithmetic skip 2/3 of indicators else unranked, relative"],
    ["{ min-coverage: { share: 1/3, of: children } }", "arithmetic skip 1/3 of children else unranked, relative"],
    ["{ min-coverage: 0 }", "arithmetic skip 0 of indicators else unranked, relative"],
    ["{ colours: { share-red: 0 } }", "arithmetic skip, relative, share-red 0"],
    ["{ colours: { share-red: 100% } }", "arithmetic skip, relative, share-red 1"],
    ["{ colours: { share-red: 2 / 3 } }", "arithmetic skip, relative, share-red 2/3"],
    ["{ bands: [{ at-least: 80, name: 优 }, { name: { en: low } }] }", "arithmetic skip, relative, 80:优, -:low"],
    ["{ colours: two-worst }", "arithmetic skip, relative, two-worst -"],
    ["{ colours: { share-red: 1/3 } }", "arithmetic skip, relative, share-red 1/3"],
    ["{ colours: { share-red: { more-than: 25% } } }", "arithmetic skip, relative, share-red 0.25"],
    ["{ colours: { share-red: { at-least: 0.25 } } }", "arithmetic skip, relative, share-red 0.25 inclusive"],
  ])("%s", (text, expected) => expect(setting(text)).toBe(expected));

  test("a plan without one scores nothing", () => {
    const plan = planOf(`${HEAD}indicators: [{ id: x, target: 5 }]`);
    expect([plan.score, plan.indicators[0]!.scoring]).toEqual([null, null]);
  });
});

describe("what it says of every indicator that doesn't say it itself", () => {
  test.each([
    ["{}", "", "goalposts"],
    ["{ scale: [1, 100] }", "", "goalposts 1..100"],
    ["{ clamp: false }", "", "goalposts unclamped"],
    ["{ clamp: false }", "normalise: { clamp: true }", "goalposts"],
    ["{ normalise: min-max }", "", "min-max"],
    ["{ normalise: min-max, scale: [0, 1], clamp: false }", "", "min-max 0..1 unclamped"],
    ["{ normalise: { method: min-max, scale: [0, 10] }, scale: [0, 1] }", "", "min-max 0..10"],
    ["{ normalise: min-max }", "normalise: goalposts", "goalposts"],
    ["{ normalise: min-max, scale: [0, 1] }", "normalise: { clamp: false }", "min-max 0..1 unclamped"],
    ["{}", "normalise: { scale: [-1, 1] }", "goalposts -1..1"],
    ["{ normalise: z-score }", "normalise: { mean: 100, deviation: 10 }", "z-score 100 10"],
    ["{ normalise: { method: distance-to-reference, reference: 甲市 } }", "", "distance-to-reference 甲市"],
  ])("%s, %s", (score, keys, expected) => {
    const own = `{ id: x, goalposts: { worst: 0, best: 9 }${keys === "" ? "" : `, ${keys}`} }`;
    expect(normalised(only(planOf(scored(score, own))).normalise)).toBe(expected);
  });

  test("how gaps are filled in and outliers treated", () => {
    const of = (keys: string, score: string) => {
      const { impute, treat } = only(
        planOf(indicator(`direction: higher, ${keys}`, `{ normalise: min-max, ${score} }`)),
      );
      return [impute, treat && [treat.method, treat.most]];
    };
    expect(of("weight: 1", "impute: mean, treat: winsorise")).toEqual(["mean", ["winsorise", null]]);
    expect(of("impute: latest, treat: { winsorise: 3 }", "impute: mean, treat: log")).toEqual([
      "latest",
      ["winsorise", 3],
    ]);
  });
});

describe("what an indicator says", () => {
  const said = (keys: string) => {
    const { goalposts, per, colours } = only(planOf(`${indicator(keys)}inputs: [{ id: pop }]\n`));
    const posts = goalposts && `${toText(goalposts.worst)}..${toText(goalposts.best)} ${goalposts.transform}`;
    const shades =
      colours && [colours.worst, colours.red, colours.middle, colours.green, colours.best].map(n).join(" ");
    return { ...(posts && { posts }), ...(per && { per }), ...(shades && { shades }) };
  };
  test.each([
    ["goalposts: { worst: 20, best: 85 }", { posts: "20..85 linear" }],
    ["goalposts: { worst: 9.5, best: -3 }", { posts: "9.5..-3 linear" }],
    ["goalposts: { worst: 100, best: 75000, transform: ln }", { posts: "100..75000 ln" }],
    ["goalposts: { worst: 0, best: 9 }, per: pop", { posts: "0..9 linear", per: "pop" }],
    ["goalposts: { worst: 0, best: 9 }, colours: { red: 2, green: 8 }", { posts: "0..9 linear", shades: " 2  8 " }],
    [
      "goalposts: { worst: 9, best: 0 }, colours: { worst: 9, red: 8, middle: 5, green: 2, best: 1 }",
      { posts: "9..0 linear", shades: "9 8 5 2 1" },
    ],
  ])("%s", (keys, expected) => expect(said(keys)).toEqual(expected));

  test("the way of goalposts is its own where no target and no direction says one", () => {
    expect(planOf(indicator("goalposts: { worst: 9, best: 0 }")).indicators[0]!.direction).toBe("down");
  });

  test("what weighs nothing needs nothing", () => {
    expect(
      planOf(scored("{}", `{ id: x, weight: 0 }, ${POSTED.replace("x", "y")}`)).indicators[0]!.scoring!.goalposts,
    ).toBeNull();
  });
});

test("a group joins its children in its own way, in the usual one if it doesn't say", () => {
  const plan = planOf(
    scored(
      "{ aggregate: geometric, missing: fail, min-coverage: 50% }",
      "{ id: x, group: h, goalposts: { worst: 0, best: 1 } }",
      "groups: [{ id: g, weight: 2, aggregate: { worst: 1 }, missing: zero, min-coverage: 80%, groups: [{ id: h }] }]\n",
    ),
  );
  const [g] = plan.groups;
  expect([plan.score!.joins, g!.joins, g!.groups[0]!.joins].map(joined)).toEqual([
    "geometric fail 0.5 of indicators else unranked",
    "worst 1 zero 0.8 of indicators else unranked",
    "arithmetic skip",
  ]);
  expect(g!.weight.n).toBe(2n);
});

/** Every diagnostic as "line:column code", the codes' "plan/" left out. */
const faults = (text: string) =>
  readPlan("plan.yaml", bytes(text))
    .diagnostics.map(told)
    .map((one) => one.replace("plan/", ""));

describe("a score that can't be one says where and why", () => {
  test.each<[text: string, ...expected: string[]]>([
    ["{ aggregate: geometrc }", "4:21 bad-choice → geometric"],
    ["{ aggregate: mean }", "4:21 bad-choice → { mean: … }"],
    ["{ aggregate: { mean: x } }", "4:29 bad-number"],
    ["{ aggregate: { meen: 2 } }", "4:23 unknown-key → mean"],
    ["{ aggregate: { mean: 2, worst: 2 } }", "4:32 unknown-key"],
    ["{ aggregate: { worst: 0 } }", "4:30 bad-number"],
    ["{ aggregate: { worst: 1.5 } }", "4:30 bad-number"],
    ["{ aggregate: [geometric] }", "4:21 wrong-type"],
    ["{ aggregat: geometric }", "4:10 unknown-key → aggregate"],
    ["{ normalise: goalpost }", "4:21 bad-choice → goalposts"],
    ["{ normalise: { methd: rank } }", "4:23 unknown-key → method"],
    ["{ normalise: { method: z-score, clamp: true } }", "4:47 misplaced-key"],
    ["{ normalise: { method: z-score, scale: [0, 1] } }", "4:47 misplaced-key"],
    ["{ normalise: { mean: 5 } }", "4:29 misplaced-key"],
    ["{ normalise: { method: rank, reference: 甲 } }", "4:48 misplaced-key"],
    ["{ normalise: { method: z-score, deviation: 0 } }", "4:51 bad-number"],
    ["{ scale: [100, 0] }", "4:17 empty-range"],
    ["{ scale: [5, 5] }", "4:17 empty-range"],
    ["{ scale: [0] }", "4:17 too-short"],
    ["{ scale: [0, x] }", "4:21 bad-number"],
    ["{ scale: 100 }", "4:17 wrong-type"],
    ["{ clamp: maybe }", "4:17 bad-choice"],
    ["{ weights: relativ }", "4:19 bad-choice → relative"],
    ["{ missing: ignore }", "4:19 bad-choice"],
    ["{ min-coverage: 120% }", "4:24 bad-share"],
    ["{ min-coverage: -5% }", "4:24 bad-share"],
    ["{ min-coverage: 4/3 }", "4:24 bad-share"],
    ["{ min-coverage: 1/0 }", "4:24 bad-share"],
    ["{ min-coverage: most }", "4:24 bad-share"],
    ["{ min-coverage: 5pp }", "4:24 bad-share"],
    ["{ min-coverage: { of: children } }", "4:24 missing-key"],
    ["{ min-coverage: { share: 120%, below: unranked } }", "4:33 bad-share"],
    ["{ min-coverage: { share: 80%, below: unrankd } }", "4:45 bad-choice → unranked"],
    ["{ impute: men }", "4:18 bad-choice → mean"],
    ["{ treat: winsorize }", "4:17 bad-choice → winsorise"],
    ["{ treat: { winsorise: 0 } }", "4:30 bad-number"],
    ["{ treat: { winsorise: 1.5 } }", "4:30 bad-number"],
    ["{ treat: { lg: 2 } }", "4:19 unknown-key"],
    ["{ rank: { precision: -1 } }", "4:29 bad-number"],
    ["{ rank: 3 }", "4:16 wrong-type"],
    ["{ bands: [{ at-least: 50, name: a }, { at-least: 80, name: b }] }", "4:45 bands-order"],
    ["{ bands: [{ at-least: 50, name: a }, { at-least: 50, name: b }] }", "4:45 bands-order"],
    ["{ bands: [{ name: a }, { at-least: 80, name: b }] }", "4:31 bands-order"],
    ["{ bands: [{ at-least: 80 }] }", "4:18 missing-key"],
    ["{ bands: [{ at-least: high, name: a }] }", "4:30 bad-number"],
    ["{ colours: { share-red: 2 } }", "4:32 bad-share"],
    ["{ colours: { share-red: { at-least: 150% } } }", "4:44 bad-share"],
    ["{ colours: { share-red: { atleast: 50% } } }", "4:34 unknown-key → at-least"],
    ["{ colours: { share-red: 3/2 } }", "4:32 bad-share"],
    ["{ colours: { share-red: -1% } }", "4:32 bad-share"],
    ["{ min-coverage: [80%] }", "4:24 wrong-type"],
    ["{ normalise: [rank] }", "4:21 wrong-type"],
    ["{ treat: { winsorise: 00 } }", "4:30 bad-number"],
    ["{ colours: two-wurst }", "4:19 bad-choice → two-worst"],
    ["{ colours: share-red }", "4:19 bad-choice → { share-red: … }"],
    ["geometric", "4:8 wrong-type", "5:35 needs-score"],
  ])("score: %s", (text, ...expected) => expect(faults(scored(text))).toEqual(expected));

  test.each<[keys: string, ...expected: string[]]>([
    ["weight: 1", "5:15 normalise-needs"],
    ["normalise: from-baseline, target: 5", "5:15 normalise-needs"],
    ["normalise: attainment, milestones: [{ by: 2018, at-least: 5 }]", "5:15 normalise-needs"],
    ["goalposts: { worst: 5 }", "5:35 missing-key"],
    ["goalposts: { worst: 5, best: 5 }", "5:35 bad-goalposts"],
    ["goalposts: { worst: 0, best: 5, transform: ln }", "5:35 bad-goalposts"],
    ["goalposts: { worst: 1, best: 5, transform: log }", "5:67 bad-choice"],
    ["goalposts: { worst: a, best: 5 }", "5:44 bad-number"],
    ["goalposts: { worst: 9, best: 5 }, target: 7", "5:35 goalposts-clash"],
    ["goalposts: { worst: 9, best: 5 }, direction: higher", "5:35 goalposts-clash"],
    ["goalposts: { worst: 1, best: 5 }, per: pop", "5:63 unknown-name"],
    ["goalposts: { worst: 1, best: 5 }, colours: { red: 5, green: 2 }", "5:67 colours-clash"],
    ["goalposts: { worst: 1, best: 5 }, colours: { red: 2, green: 2 }", "5:67 colours-order"],
    ["goalposts: { worst: 1, best: 5 }, colours: { red: 2, middle: 5, green: 4 }", "5:67 colours-order"],
    ["goalposts: { worst: 1, best: 5 }, colours: { red: 2 }", "5:67 missing-key"],
    ["goalposts: { worst: 1, best: 5 }, impute: always", "5:66 bad-choice"],
    ["goalposts: { worst: 1, best: 5 }, colours: { green: 2 }", "5:67 missing-key"],
    ["goalposts: { worst: 1, best: 5 }, weight: x", "5:66 bad-number"],
    ["goalposts: { worst: 5, best: 5 }, normalise: min-max", "5:15 normalise-needs", "5:35 bad-goalposts"],
    ["normalise: min-max", "5:15 normalise-needs"],
    ["normalise: min-max, target: { between: [3, 5] }", "5:15 normalise-needs"],
    ["normalise: min-max, target: [3, { at-most: 5 }]", "5:15 normalise-needs"],
    ["normalise: attainment", "5:15 normalise-needs"],
    ["normalise: from-baseline, baseline: { value: 3 }", "5:15 normalise-needs"],
    ["goalposts: { worst: 1, best: 5 }, direction: lower", "5:35 goalposts-clash"],
    ["goalposts: { worst: 1, best: 5 }, target: { at-most: 5 }", "5:35 goalposts-clash"],
    ["normalise: attainment, target: 5, colours: { red: 5, green: 2 }", "5:67 colours-clash"],
    ["normalise: attainment, target: { at-most: 5 }, colours: { red: 2, green: 5 }", "5:80 colours-clash"],
    ["goalposts: { worst: 1, best: 5 }, treat: log", "5:65 misplaced-key"],
    ["goalposts: { worst: 1, best: 5 }, normalise: { method: rank, scale: [0, 1] }", "5:92 misplaced-key"],
    ["goalposts: { worst: 1, best: 5 }, normalise: { method: rank, clamp: true }", "5:92 misplaced-key"],
    ["goalposts: { worst: 1, best: 5 }, normalise: { method: rank, deviation: 2 }", "5:96 misplaced-key"],
    ["goalposts: { worst: 1, best: 5 }, weight: -1", "5:66 bad-number"],
  ])("an indicator with %s", (keys, ...expected) => expect(faults(indicator(keys))).toEqual(expected));

  test.each<[keys: string, score: string]>([
    ["normalise: attainment, target: 5", "{}"],
    ["normalise: from-baseline, target: 5, baseline: { value: 3 }", "{}"],
    ["normalise: min-max, target: { at-most: 5 }", "{}"],
    ["normalise: min-max, direction: lower, target: { between: [3, 5] }", "{}"],
    ["normalise: min-max, goalposts: { worst: 9, best: 1 }", "{}"],
    ["normalise: attainment, target: { at-most: 5 }, colours: { red: 5, green: 2 }", "{}"],
    ["normalise: attainment, target: { between: [3, 5] }, colours: { red: 5, green: 2 }", "{}"],
    ["normalise: attainment, target: { between: [3, 5] }, colours: { red: 2, green: 5 }", "{}"],
    ["goalposts: { worst: 1, best: 5 }, colours: { worst: 2, red: 2, middle: 3, green: 3, best: 3 }", "{}"],
    ["goalposts: { worst: 1, best: 5 }, treat: winsorise", "{}"],
    ["goalposts: { worst: 1, best: 5 }, treat: { winsorise: 10 }", "{}"],
    ["normalise: min-max, direction: higher, treat: log", "{}"],
    ["normalise: attainment, target: 5", "{ impute: mean, treat: log }"],
  ])("nothing is wrong with %s under %s", (keys, score) => expect(faults(indicator(keys, score))).toEqual([]));

  test("an area's own targets do for an indicator without any", () => {
    const plan = (score: string, keys: string, targets: string) =>
      faults(scored(score, `{ id: x${keys} }`, `areas: [{ name: 甲, targets: ${targets} }]\n`));
    const baseline = ", baseline: { value: 3 }";
    expect(plan("{ normalise: attainment }", "", "{ x: 5 }")).toEqual([]);
    expect(plan("{ normalise: min-max }", "", "{ x: 5 }")).toEqual([]);
    expect(plan("{ normalise: from-baseline }", baseline, "{ x: 5 }")).toEqual([]);
    expect(plan("{ normalise: attainment }", "", "{}")).toEqual(["5:15 normalise-needs"]);
    expect(plan("{ normalise: from-baseline }", "", "{ x: 5 }")).toEqual(["5:15 normalise-needs"]);
  });

  test("what the plan does to figures is left out where an indicator's scale is its own", () => {
    const of = (keys: string, score: string) => {
      const { impute, treat } = only(planOf(indicator(keys, score)));
      return [impute, treat?.method ?? null];
    };
    const posted = "goalposts: { worst: 1, best: 5 }";
    expect(of("normalise: attainment, target: 5", "{ impute: mean, treat: winsorise }")).toEqual([null, null]);
    expect(of(posted, "{ impute: mean, treat: log }")).toEqual(["mean", null]);
    expect(of(posted, "{ impute: mean, treat: winsorise }")).toEqual(["mean", "winsorise"]);
    expect(of("normalise: distance-to-target, target: 5", "{ treat: log }")).toEqual([null, null]);
    expect(of("normalise: min-max, direction: lower", "{ treat: log }")).toEqual([null, "log"]);
  });

  test("keys of a score without one are refused, each in its place", () => {
    const keys =
      "goalposts: { worst: 0, best: 1 }, normalise: rank, per: y, impute: mean, treat: log, colours: { red: 1, green: 2 }";
    const text = `${HEAD}indicators: [ { id: x, target: 5, ${keys} } ]\ngroups: [{ id: g, aggregate: geometric, missing: zero, min-coverage: 80% }]\n`;
    expect(faults(text).map((one) => one.split(" ")[1])).toEqual(Array.from({ length: 9 }, () => "needs-score"));
  });
});

describe("what is wrong with a score is said in full", () => {
  const args = (text: string) => readPlan("plan.yaml", bytes(text)).diagnostics.map((one) => JSON.stringify(one.args));
  test.each<[score: string, expected: string]>([
    ["{ aggregate: { worst: 0 } }", '{"key":"worst","value":"0"}'],
    ["{ normalise: { method: z-score, deviation: 0 } }", '{"key":"deviation","value":"0"}'],
    ["{ normalise: { method: goalposts, mean: 5 } }", '{"key":"mean","beside":"goalposts","belongs":["z-score"]}'],
    ["{ scale: [100, 0] }", '{"low":"100","high":"0"}'],
    ["{ min-coverage: 120% }", '{"key":"min-coverage","value":"120%"}'],
    ["{ normalise: { mean: 5 } }", '{"key":"mean","beside":"goalposts","belongs":["z-score"]}'],
    [
      "{ normalise: { reference: 甲 } }",
      '{"key":"reference","beside":"goalposts","belongs":["distance-to-reference"]}',
    ],
    ["{ treat: { winsorise: 0 } }", '{"key":"winsorise","value":"0"}'],
    ["{ colours: { share-red: 2 } }", '{"key":"share-red","value":"2"}'],
  ])("score: %s", (score, expected) => expect(args(scored(score))).toEqual([expected]));

  test.each<[keys: string, expected: string]>([
    ["weight: 1", '{"indicator":"x","method":"goalposts","needs":"goalposts"}'],
    ["goalposts: { worst: 5, best: 5 }", '{"indicator":"x","why":"equal"}'],
    ["goalposts: { worst: 0, best: 5, transform: ln }", '{"indicator":"x","why":"not-positive"}'],
    ["goalposts: { worst: 5, best: 0, transform: ln }", '{"indicator":"x","why":"not-positive"}'],
    ["goalposts: { worst: 9, best: 5 }, target: 7", '{"indicator":"x"}'],
    ["goalposts: { worst: 1, best: 5 }, per: y", '{"name":"y","suggestion":"x"}'],
    ["goalposts: { worst: 1, best: 5 }, colours: { red: 2, green: 2 }", '{"indicator":"x"}'],
    ["goalposts: { worst: 1, best: 5 }, colours: { red: 5, green: 2 }", '{"indicator":"x"}'],
  ])("an indicator with %s", (keys, expected) => expect(args(indicator(keys))).toEqual([expected]));

  test("where a key belongs is told by the names of the methods", () => {
    const belongs = (keys: string) => {
      const [{ args } = { args: {} }] = readPlan("plan.yaml", bytes(indicator(keys))).diagnostics;
      const { key, beside, belongs } = args as { key: string; beside: string; belongs: string[] };
      return `${key} beside ${beside}: ${belongs.join(" ")}`;
    };
    const shares =
      "goalposts attainment from-baseline guiyang efficacy min-max percentile-rank distance-to-target distance-to-reference distance-to-max";
    const figures =
      "goalposts efficacy min-max z-score rank borda percentile-rank distance-to-target distance-to-reference distance-to-max none";
    const free = figures.replace("goalposts ", "").replace("distance-to-target ", "");
    expect(belongs("direction: higher, normalise: { method: rank, scale: [0, 1] }")).toBe(
      `scale beside rank: ${shares}`,
    );
    expect(belongs("direction: higher, normalise: { method: rank, clamp: true }")).toBe(`clamp beside rank: ${shares}`);
    expect(belongs("target: 5, normalise: attainment, per: x")).toBe(`per beside attainment: ${figures}`);
    expect(belongs("target: 5, normalise: attainment, impute: mean")).toBe(`impute beside attainment: ${figures}`);
    expect(belongs("target: 5, normalise: attainment, treat: winsorise")).toBe(`treat beside attainment: ${figures}`);
    expect(belongs("target: 5, normalise: attainment, treat: log")).toBe(`treat beside attainment: ${free}`);
  });

  test("each key that needs a score is named", () => {
    const text = `${HEAD}indicators: [ { id: x, target: 5, per: y, impute: mean } ]\n`;
    expect(args(text)).toEqual(['{"key":"per"}', '{"key":"impute"}']);
  });
});
