import { describe, expect, test } from "vitest";
import { isExact } from "../../../src/core/amount.ts";
import { rational, toText } from "../../../src/core/exact.ts";
import {
  colourFor,
  coverageIn,
  coverageOf,
  normalisedBy,
  reasonFor,
  scoreAreas,
  unrankedIn,
} from "../../../src/core/score/score.ts";
import type { Content } from "../../support.ts";
import { scorecardsOf } from "./compared.ts";
import { SETTING } from "./cells.ts";

const areasOf = (content: Content, rows: string) => {
  const scorecards = scorecardsOf(content, rows);
  return { scorecards, composite: scoreAreas(scorecards[0]!.plan, scorecards) };
};

/** The cells of the first indicator, one an area in the order of their names: "a: 60 -> 75 clamped". */
const cells = (x: Content, rows: string, score: Content = {}): string[] => {
  const { scorecards, composite } = areasOf({ score, inputs: [{ id: "pop" }], indicators: [{ id: "x", ...x }] }, rows);
  return scorecards.map((_, area) => {
    const { value, normalised, imputed, treated, clamped, reason } = composite.columns[0]!.cell(area);
    const number =
      normalised === null ? reason : isExact(normalised) ? toText(normalised) : Number(normalised.toFixed(6));
    const flags = [imputed, treated ? "treated" : null, clamped ? "clamped" : null].filter((flag) => flag !== null);
    const name = scorecards[area]!.area!.name.en;
    return `${name}: ${value === null ? "-" : toText(value)} -> ${[number, ...flags].join(" ")}`;
  });
};

describe("a figure on its way into the score", () => {
  const posts = { goalposts: { worst: 20, best: 100 } };
  // python3: Fraction(60-20, 80)*100 == 50; math.log(10)/math.log(100)*100 == 50
  test.each<[title: string, x: Content, rows: string, expected: readonly string[], score?: Content]>([
    ["lies between its goalposts", posts, "a x 60; b x 20", ["a: 60 -> 50", "b: 20 -> 0"]],
    [
      "beyond them it is the end, and says so",
      posts,
      "a x 120; b x 10; c x 100",
      ["a: 120 -> 100 clamped", "b: 10 -> 0 clamped", "c: 100 -> 100"],
    ],
    [
      "unless the plan lets it go beyond",
      posts,
      "a x 120; b x 10",
      ["a: 120 -> 125", "b: 10 -> -12.5"],
      { clamp: false },
    ],
    [
      "on the scale that the plan wants",
      posts,
      "a x 60; b x 120",
      ["a: 60 -> 50.5", "b: 120 -> 100 clamped"],
      { scale: [1, 100] },
    ],
    [
      "in logarithms where the plan says so",
      { goalposts: { worst: 1, best: 100, transform: "ln" } },
      "a x 10; b x 0",
      ["a: 10 -> 50", "b: 0 -> not-positive"],
    ],
    [
      "in logarithms beyond the ends where the plan lets it go there",
      { goalposts: { worst: 1, best: 100, transform: "ln" } },
      "a x 1000; b x 10",
      ["a: 1000 -> 150", "b: 10 -> 50"],
      { clamp: false },
    ],
    [
      "pulled in as often as the method does by itself",
      { normalise: "min-max", direction: "higher", treat: "winsorise" },
      "a x 1; b x 2; c x 3; d x 4; e x 5; f x 999",
      ["a: 1 -> 0", "b: 2 -> 25", "c: 3 -> 50", "d: 4 -> 75", "e: 5 -> 100", "f: 5 -> 100 treated"],
    ],
    [
      "denominated first",
      { ...posts, per: "pop" },
      "a x 120; a pop 2; b x 90",
      ["a: 60 -> 50", "b: - -> missing-input"],
    ],
    [
      "filled in where it is missing, and never from what was filled in",
      { ...posts, impute: "mean" },
      "a x 60; b x 80; c pop 5; d pop 5",
      ["a: 60 -> 50", "b: 80 -> 75", "c: 70 -> 62.5 mean", "d: 70 -> 62.5 mean"],
    ],
    [
      "filled in denominated",
      { ...posts, impute: "latest", per: "pop" },
      "a x 120; a pop 2; b x 90; b x@2018 80; b pop@2018 2",
      ["a: 60 -> 50", "b: 40 -> 25 latest"],
    ],
    [
      "not at all where nothing is known",
      { ...posts, impute: "latest" },
      "a x 60; b pop 5",
      ["a: 60 -> 50", "b: - -> no-observation"],
    ],
    [
      "pulled in before it is compared with others",
      { normalise: "min-max", direction: "higher", treat: { winsorise: 1 } },
      "a x 1; b x 2; c x 3; d x 4; e x 5; f x 999",
      ["a: 1 -> 0", "b: 2 -> 25", "c: 3 -> 50", "d: 4 -> 75", "e: 5 -> 100", "f: 5 -> 100 treated"],
    ],
    ["no single number", posts, "a x 60余; b x 60", ["a: - -> qualified-value", "b: 60 -> 50"]],
    ["too old", posts, "a x@2016 60; b x 60", ["a: - -> too-old", "b: 60 -> 50"]],
    [
      "measured to an area by any of its names",
      { direction: "higher", normalise: { method: "distance-to-reference", reference: "B" } },
      "a x 30; b x 50; c x 10",
      ["a: 30 -> 50", "b: 50 -> 100", "c: 10 -> 0"],
    ],
  ])("%s", (_, x, rows, expected, score) => expect(cells(x, rows, score)).toEqual(expected));
});

describe("what a column says of its areas", () => {
  const posts = { goalposts: { worst: 20, best: 100 } };
  const said = (x: Content, rows: string, score: Content = {}) => {
    const { scorecards, composite } = areasOf(
      { score, inputs: [{ id: "pop" }], indicators: [{ id: "x", ...x }] },
      rows,
    );
    const column = composite.columns[0]!;
    const cells = scorecards.map((_, area) => column.cell(area));
    expect(column.clamped).toBe(cells.filter(({ clamped }) => clamped).length);
    expect(column.isAnyChanged).toBe(cells.some((_, area) => column.isChanged(area)));
    return cells
      .map(({ clamped }, area) => {
        const flags = [clamped ? "clamped" : "", column.isChanged(area) ? "changed" : ""];
        return [column.reason(area) ?? "scored", ...flags].filter(Boolean).join(" ");
      })
      .join(", ");
  };
  test.each<[x: Content, rows: string, expected: string, score?: Content]>([
    [posts, "a x 60; b x 120; c x 60余; d pop 1", "scored, scored clamped, qualified-value, no-observation"],
    [posts, "a x 60; b x 120", "scored, scored", { clamp: false }],
    [{ ...posts, impute: "mean" }, "a x 60; b x 80; c pop 1", "scored, scored, scored changed"],
    [{ ...posts, impute: "mean" }, "a x 60; b x 140; c x 140余", "scored, scored clamped, scored changed"],
    [
      { normalise: "min-max", direction: "higher", treat: { winsorise: 1 } },
      "a x 1; b x 2; c x 3; d x 4; e x 5; f x 999",
      "scored, scored, scored, scored, scored, scored changed",
    ],
    [
      { normalise: "min-max", direction: "higher", treat: { winsorise: 1 } },
      "a x 1; b x 2; c x 3",
      "scored, scored, scored",
    ],
  ])("%j with %s: %s", (x, rows, expected, score) => expect(said(x, rows, score)).toBe(expected));
});

test("peers are the areas of the same group; areas without one are one another's", () => {
  const areas = ["a@east", "b@East", "c@west", "d", "e"].map((one) => {
    const [name, peers] = one.split("@");
    return { name, ...(peers === undefined ? {} : { peers }) };
  });
  const posted = { goalposts: { worst: 0, best: 100 } };
  const plan = (score: Content, x: Content) => ({
    areas,
    score,
    indicators: [
      { id: "x", ...posted, ...x },
      { id: "y", ...posted },
    ],
  });
  const rows = "a x 10; a y 0; b y 0; c x 90; c y 0; d x 50; d y 0; e y 0";
  const { composite } = areasOf(plan({}, { impute: "peers" }), rows);
  expect([...composite.columns[0]!.numbers.doubles]).toEqual([10, 10, 90, 50, 50]);
  // python3: the missing x of b and e is that of the only peer, and (10 + 0) / 2 == 5
  const joined = areasOf(plan({ missing: "peer-mean" }, {}), rows).composite;
  expect([...joined.result.scores]).toEqual([5, 5, 45, 25, 25]);
});

test("each indicator goes by its own target, milestones aside, and by its own trend", () => {
  const judged = (id: string, target: number) => ({
    ...{ id, target, normalise: "attainment" },
    milestones: [{ by: 2018, "at-least": 1 }],
  });
  const targets = areasOf({ score: {}, indicators: [judged("x", 100), judged("y", 50)] }, "a x 20; a y 20").composite;
  expect(targets.columns.map(({ numbers }) => numbers.at(0))).toEqual([20, 40].map((share) => rational(share)));

  const progress = { method: "statcan", "base-year": 2015 };
  const trend = (id: string, direction: string) => ({ id, direction, normalise: "trend-score", progress });
  const rows = (id: string, last: number) => `a ${id}@2015 10; a ${id} ${last}`;
  const indicators = [trend("x", "higher"), trend("y", "higher"), { ...trend("z", "higher"), target: 40 }];
  const scoresOf = (some: typeof indicators) =>
    areasOf(
      { score: {}, indicators: some },
      `${rows("x", 20)}; ${rows("y", 5)}; ${rows("z", 25)}`,
    ).composite.columns.map(({ numbers }) => numbers.at(0));
  const alone = indicators.flatMap((one) => scoresOf([one]));
  expect(scoresOf(indicators)).toEqual(alone);
  expect(new Set(alone.map(String)).size).toBe(3);
});

test("a shade goes by the plan's own ends, else by the goalposts, else by none", () => {
  const shadeOf = (x: Content, value: number) => {
    const indicators = [{ id: "x", ...x }];
    const { shade } = areasOf({ score: {}, indicators }, `a x ${value}; b x 50`).composite.columns[0]!.cell(0);
    return shade && toText(shade);
  };
  const marks = { red: 30, green: 70 };
  const goalposts = { worst: 0, best: 100 };
  // python3: 1 - Fraction(30 - 15, 30) == 0.5; 2 + Fraction(85 - 70, 30) == 2.5; 2 + Fraction(85 - 70, 20) == 2.75
  expect(shadeOf({ goalposts, colours: marks }, 15)).toBe("0.5");
  expect(shadeOf({ goalposts, colours: marks }, 85)).toBe("2.5");
  expect(shadeOf({ goalposts, colours: { ...marks, worst: 10, best: 90 } }, 20)).toBe("0.5");
  expect(shadeOf({ goalposts, colours: { ...marks, worst: 10, best: 90 } }, 85)).toBe("2.75");
  const ranked = { normalise: "min-max", direction: "higher" };
  expect([15, 50, 85].map((value) => shadeOf({ ...ranked, colours: marks }, value))).toEqual(["0", "1.5", "3"]);
  expect([20, 80].map((value) => shadeOf({ ...ranked, colours: { ...marks, worst: 10, best: 90 } }, value))).toEqual([
    "0.5",
    "2.5",
  ]);
  expect(shadeOf({ goalposts }, 15)).toBeNull();
});

test("measured to an area that a plan without areas can't have, nobody has a number", () => {
  const x = { direction: "higher", normalise: { method: "distance-to-reference", reference: "B" } };
  const plan = (name: string) => ({ area: { name }, score: {}, indicators: [{ id: "x", ...x }] });
  const scorecards = scorecardsOf([plan("a"), plan("c")], "a x 30; c x 50");
  const { numbers } = scoreAreas(scorecards[0]!.plan, scorecards).columns[0]!;
  expect([0, 1].map((area) => numbers.at(area))).toEqual([null, null]);
});

describe("why there is no score, or no rank", () => {
  const posted = { goalposts: { worst: 0, best: 100 } };
  const said = (score: Content, group: Content, rows: string) => {
    const groups = [{ id: "g", ...group }];
    const indicators = ["x", "y", "z"].map((id, index) => ({ id, ...posted, ...(index > 0 ? { group: "g" } : {}) }));
    const { composite } = areasOf({ score, groups, indicators }, rows);
    const [g] = composite.tree.root.children;
    return composite.result.scores.reduce<string[]>((lines, score, area) => {
      const unranked = unrankedIn(composite.scores, composite.ranked)(area);
      const coverage = toText(coverageOf(composite, g!, area));
      expect(toText(coverageIn(composite, g!)(area))).toBe(coverage);
      const why = [composite.tree.root, g!].map((node) => `${reasonFor(composite, node, area)}`);
      return [...lines, `${Number.isNaN(score) ? "-" : score} ${why.join(" ")} ${unranked} ${coverage}`];
    }, []);
  };

  // python3: (60 + (40 + 80)/2)/2 == 60
  test.each<[score: Content, group: Content, rows: string, expected: readonly string[]]>([
    [{}, {}, "a x 60; a y 40; a z 80; b x 60; b y 40", ["60 null null null 1", "50 null null null 0.5"]],
    [{}, { "min-coverage": "60%" }, "a x 60; a y 40", ["50 null null low-coverage 0.5"]],
    [{}, { "min-coverage": { share: "60%", below: "unscored" } }, "a x 60; a y 40", ["60 null low-coverage null 0.5"]],
    [{ "min-coverage": { share: "60%", of: "children" } }, {}, "a x 60", ["60 null nothing-scored low-coverage 0"]],
    [{}, { missing: "fail" }, "a x 60; a y 40", ["60 null child-missing null 0.5"]],
    [{ missing: "fail" }, {}, "a x 60; a y 40; a z 40", ["50 null null null 1"]],
    [
      { "min-coverage": "50%" },
      { aggregate: "geometric" },
      "a x 60; a y 0; a z 1",
      ["- not-positive not-positive null 1"],
    ],
    [{ missing: "fail" }, {}, "a x 60", ["- child-missing nothing-scored null 0"]],
    [
      { "min-coverage": "90%" },
      { aggregate: "geometric" },
      "a x 60; a y 0",
      ["- not-positive not-positive low-coverage 0.5"],
    ],
  ])("%j, group %j: %s", (score, group, rows, expected) => expect(said(score, group, rows)).toEqual(expected));
});

test("an indicator has no score for the reason that its figure has", () => {
  const { composite } = areasOf(
    { score: {}, indicators: [{ id: "x", goalposts: { worst: 0, best: 100 } }] },
    "a x 1余; b x 2",
  );
  const [x] = composite.tree.root.children;
  expect([0, 1].map((area) => reasonFor(composite, x!, area))).toEqual(["qualified-value", null]);
});

test("other normalisers go over the same figures; what has no direction has no number", () => {
  const indicators = [
    { id: "x", goalposts: { worst: 0, best: 100 } },
    { id: "y", normalise: "none" },
  ];
  const { scorecards, composite } = areasOf({ score: {}, indicators }, "a x 10; a y 1; b x 40; b y 2; c x 20; c y 3");
  const other = normalisedBy(composite, scorecards, { ...SETTING, method: "min-max" });
  expect([other.name, [...other.leaves[0]!], [...other.leaves[1]!]]).toEqual([
    "min-max",
    [0, 100, 100 / 3],
    [NaN, NaN, NaN],
  ]);
});

test("colours go by the figure as submitted, and groups have one where the plan rolls them up", () => {
  const content = (colours: unknown) => ({
    score: { colours },
    inputs: [{ id: "pop" }],
    groups: [{ id: "g" }],
    indicators: ["x", "y", "z"].map((id) => ({
      ...{ id, group: "g", goalposts: { worst: 0, best: 100 } },
      colours: { red: 30, green: 70 },
    })),
  });
  const colours = (setting: unknown) => {
    const { composite } = areasOf(
      content(setting),
      "a x 10; a y 90; a z 95; b x 75; b y 80; b z 71; c x 10; d x 50; d y 60; e pop 1",
    );
    return [0, 1, 2, 3, 4].map((area) => colourFor(composite, composite.tree.root.children[0]!, area));
  };
  // python3: (Fraction(10, 30) + 2 + Fraction(20, 30)) / 2 == 1.5, and below that it were orange
  expect(colours("two-worst")).toEqual(["yellow", "green", null, "yellow", null]);
  expect(colours({ "share-red": "1/3" })[0]).not.toBe("red");
  expect(colours({ "share-red": { "at-least": "1/3" } })[0]).toBe("red");
  expect(colours(undefined)).toEqual([null, null, null, null, null]);
});

describe("what was judged without the figure that is missing", () => {
  const rising = { target: { rising: true, since: 2016 } };

  test.each(["attainment", "guiyang"])("a promise that was broken in an earlier year is worth 0 by %s", (normalise) =>
    expect(cells({ ...rising, normalise }, "a x@2016 2; a x@2017 1; b x@2016 2; b x@2017 1; b x 3余")).toEqual([
      "a: - -> 0",
      "b: - -> 0",
    ]),
  );

  test("one that may still be kept is worth nothing yet", () =>
    expect(cells({ ...rising, normalise: "attainment" }, "a x@2016 1; a x@2017 2; a x@2019 3余")).toEqual([
      "a: - -> qualified-value",
    ]));

  test("a trend is not carried on by what the plan fills in", () => {
    const x = { direction: "higher", normalise: "trend-score", progress: { method: "statcan", "base-year": 2015 } };
    const rows = "a x@2015 1; a x@2016 2; b x@2018 4; b x 5";
    expect(cells(x, rows, { impute: "mean" })).toEqual(cells(x, rows));
  });
});
