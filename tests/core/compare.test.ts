import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isExact } from "../../src/core/amount.ts";
import { toText } from "../../src/core/exact.ts";
import { pointOf, type Interval } from "../../src/core/interval.ts";
import type { Content, Row } from "../support.ts";
import { compareAreas } from "../../src/core/compare.ts";
import { comparisonOf, nameOf, ranking, scorecardsOf } from "./score/compared.ts";
import { runs } from "../effort.ts";

const posted = { goalposts: { worst: 0, best: 100 } };
const three = ["x", "y", "z"].map((id) => ({ id, ...posted }));

describe("ranks by score", () => {
  // python3: Fraction(3*60 + 50, 4), Fraction(3*20 + 100, 4)
  test.each<[title: string, plan: Content, rows: string, expected: readonly string[]]>([
    [
      "the weighted mean of what lies between goalposts, higher or lower being better",
      {
        score: {},
        indicators: [
          { id: "x", weight: 3, ...posted },
          { id: "y", goalposts: { worst: 50, best: 10 } },
        ],
      },
      "乙 x 20; 乙 y 10; 甲 x 60; 甲 y 30",
      ["1 甲 57.5", "2 乙 40"],
    ],
    [
      "equal scores share the better rank, and the next one is left out",
      { score: {}, indicators: three.slice(0, 2) },
      "丁 x 10; 丁 y 10; 乙 x 60; 乙 y 30; 丙 x 30; 丙 y 60; 甲 x 90; 甲 y 90",
      ["1 甲 90", "2= 丙 45", "2= 乙 45", "4 丁 10"],
    ],
    [
      "a tie is one that fractions say, not doubles",
      { score: {}, indicators: three },
      "甲 x 70; 甲 y 85; 甲 z 85; 乙 x 80; 乙 y 80; 乙 z 80; 丙 x 80; 丙 y 80; 丙 z 80.0000000000001",
      ["1 丙 80", "2= 乙 80", "2= 甲 80"],
    ],
    [
      "an area of which nothing is known comes last, without a score or a rank",
      { score: {}, indicators: three, inputs: [{ id: "pop" }] },
      "甲 pop 7; 乙 x 20",
      ["1 乙 20", "- 甲 - (nothing-scored)"],
    ],
    [
      "one of which too little is known has a score and no rank, before one without a score",
      { score: { "min-coverage": "67%" }, indicators: three, inputs: [{ id: "pop" }] },
      "丙 pop 1; 甲 x 99; 乙 x 20; 乙 y 30; 乙 z 40; 丁 x 98; 戊 x 1; 戊 y 1",
      [
        "1 乙 30",
        "- 甲 99 (low-coverage)",
        "- 丁 98 (low-coverage)",
        "- 戊 1 (low-coverage)",
        "- 丙 - (nothing-scored)",
      ],
    ],
    [
      "or no score at all",
      { score: { "min-coverage": { share: "66%", below: "unscored" } }, indicators: three },
      "甲 x 99; 乙 x 20; 乙 y 30; 丙 x 10; 丙 y 30; 丙 z 50",
      ["1 丙 30", "2 乙 25", "- 甲 - (low-coverage)"],
    ],
    [
      "rounded where the plan ranks so",
      { score: { rank: { precision: 0 } }, indicators: three.slice(0, 1) },
      "甲 x 69.5; 乙 x 70.4; 丙 x 69.4",
      ["1= 乙 70.4", "1= 甲 69.5", "3 丙 69.4"],
    ],
    ["one area alone", { score: {}, indicators: three }, "甲 x 5", ["1 甲 5"]],
  ])("%s", (_, plan, rows, expected) => {
    const compared = comparisonOf(plan, rows);
    expect(ranking(compared)).toEqual(expected);
    expect([compared.rankedBy, compared.diagnostics]).toEqual(["score", []]);
  });
});

test("no area, no ranks", () => {
  const { areas, indicators, composite } = comparisonOf({ score: {}, indicators: three }, "");
  expect([areas, indicators, composite]).toEqual([[], [], null]);
});

describe("ranks without a score", () => {
  const indicators = [
    { id: "x", target: 5 },
    { id: "y", target: { "at-most": 5 } },
    { id: "z", target: [3, { "at-least": 9, by: 2021 }] },
  ];
  const areas = comparisonOf({ indicators }, "甲 x 9; 甲 y 9; 乙 x 5; 乙 y 4; 乙 z 2; 丙 x 1; 丁 x 7; 丁 y 7; 丁 z 1");

  test("whoever meets more targets comes first", () => {
    expect(ranking(areas)).toEqual(["1 乙 -", "2= 丁 -", "2= 甲 -", "4 丙 -"]);
    expect([areas.rankedBy, areas.composite]).toEqual(["met", null]);
  });

  test("groups have no score either", () => expect(areas.areas.map(({ groups }) => groups)).toEqual([[], [], [], []]));

  test("an area of which nothing can be judged has no rank", () => {
    const nothing = comparisonOf({ indicators, inputs: [{ id: "pop" }] }, "甲 pop 5; 乙 x 1");
    expect(ranking(nothing)).toEqual(["1 乙 -", "- 甲 - (nothing-judged)"]);
  });

  // python3: mean of min(1, 5/5), min(1, 2-4/5), min(1, 2/3), min(1, 2/9) = Fraction(26, 36)
  test("what targets have attained is their mean, each at most all of it", () => {
    const { attainment } = areas.areas[0]!;
    expect(attainment && toText(attainment)).toBe("13/18");
  });

  test("who misses and still awaits, or misses nearly, is ranked; nothing is taken from the met", () => {
    const targets = (more: Content) => ({
      indicators: [
        { id: "x", target: 5 },
        { id: "y", target: more },
      ],
    });
    const later = comparisonOf(targets({ "at-least": 5, by: 2022 }), "甲 x 1; 甲 y 1");
    expect(ranking(later)).toEqual(["1 甲 -"]);
    const near = comparisonOf({ thresholds: { near: "90%" }, ...targets({ "at-least": 5 }) }, "甲 x 1; 甲 y 4.9");
    expect([ranking(near), near.areas[0]!.scorecard.summary.near]).toEqual([["1 甲 -"], 1]);
  });

  test("what is too old, a milestone and what is kept or broken have no part in what is attained", () => {
    const shareOf = (x: Content, given: string) => {
      const { areas } = comparisonOf(
        {
          indicators: [
            { id: "x", ...x },
            { id: "y", target: 5 },
          ],
        },
        given,
      );
      return areas[0]!.attainment && toText(areas[0]!.attainment);
    };
    expect(shareOf({ target: 5 }, "甲 x@2016 5; 甲 y 2")).toBe("0.4");
    expect(shareOf({ target: { rising: true } }, "甲 x@2016 1; 甲 x@2017 2; 甲 x@2018 3; 甲 x 4; 甲 y 2")).toBe("0.4");
    expect(shareOf({ target: 5, milestones: [{ by: 2018, "at-least": 1 }] }, "甲 x@2018 1; 甲 x 1; 甲 y 2")).toBe(
      "0.3",
    );
  });

  test("of several targets of an indicator the verdict shown is the one to hear of first", () => {
    const verdicts = areas.areas.map((area) => `${nameOf(area)} ${area.cells.map((cell) => cell.verdict).join(" ")}`);
    expect(verdicts).toEqual([
      "乙 met met missed",
      "丁 met missed missed",
      "甲 met missed not-assessed",
      "丙 missed not-assessed not-assessed",
    ]);
  });

  test("milestones have no part in it", () => {
    const own = { indicators: [{ id: "x", target: 5, milestones: [{ by: 2018, "at-least": 9 }] }] };
    const [area] = comparisonOf(own, "甲 x@2018 5; 甲 x 6").areas;
    expect([area!.cells[0]!.verdict, area!.counts.met, area!.cells[0]!.assessments.length]).toEqual(["met", 1, 1]);
  });
});

describe("bands", () => {
  const bands = [{ "at-least": 80, name: "high" }, { "at-least": 50, name: "middle" }, { name: "low" }];
  const bandsOf = (score: Content, rows: string, indicators: readonly Content[] = three) =>
    comparisonOf({ score: { bands, ...score }, indicators }, rows).areas.map(({ band }) => band?.name.en ?? null);

  test("the first that a score reaches; its bound is in it", () => {
    expect(bandsOf({}, "甲 x 80; 乙 x 79.99; 丙 x 50; 丁 x 49.9")).toEqual(["high", "middle", "middle", "low"]);
  });

  // python3: Fraction(70 + 85 + 85, 3) == 80, and 1/3*.7 + 1/3*.85 + 1/3*.85 == 0.7999999999999999
  test.each([
    ["70", "85", "85"],
    ["64", "76", "100"],
    ["83", "60", "97"],
    ["61", "79", "100"],
  ])("%s, %s and %s are 80, whatever doubles make of it", (x, y, z) => {
    const unit = { scale: [0, 1], bands: [{ "at-least": 0.8, name: "high" }, { name: "low" }] };
    expect(bandsOf(unit, `甲 x ${x}; 甲 y ${y}; 甲 z ${z}`)).toEqual(["high"]);
  });

  test("a hair below it is below it", () => {
    expect(bandsOf({}, "甲 x 70; 甲 y 85; 甲 z 84.99999999999999999")).toEqual(["middle"]);
  });

  test("where scores are ranked rounded they are banded rounded", () => {
    expect(bandsOf({ rank: { precision: 1 } }, "甲 x 79.95; 乙 x 79.949")).toEqual(["high", "middle"]);
    expect(
      bandsOf(
        { rank: { precision: 3 }, scale: [0, 1], bands: [{ "at-least": 0.667, name: "high" }] },
        "甲 x 66.65; 乙 x 66.649",
      ),
    ).toEqual(["high", null]);
  });

  test("a geometric mean that is the bound but for rounding reaches it", () => {
    expect(bandsOf({ aggregate: "geometric" }, "甲 x 64; 甲 y 100; 乙 x 64; 乙 y 99.99")).toEqual(["high", "middle"]);
  });

  test("without a score there is none, nor where none is reached", () => {
    expect(bandsOf({ bands: bands.slice(0, 1) }, "甲 x 10; 乙 w 3", [...three, { id: "w", weight: 0 }])).toEqual([
      null,
      null,
    ]);
  });
});

describe("one yardstick for all", () => {
  const plan = (id: string, own: Content = {}, x: Content = {}): Content => ({
    id,
    area: { name: id },
    score: {},
    indicators: [
      { id: "x", ...posted, ...x },
      { id: "y", ...posted },
    ],
    ...own,
  });
  const rows = "甲 x 10; 甲 y 20; 乙 x 30; 乙 y 40";

  test("plans each for its own area are ranked together", () => {
    const compared = comparisonOf([plan("甲"), plan("乙")], rows);
    expect([ranking(compared), compared.diagnostics]).toEqual([["1 乙 35", "2 甲 15"], []]);
  });

  test.each<[differ: string, own: Content, x?: Content]>([
    ["no score at all", { score: undefined, indicators: [{ id: "x" }, { id: "y" }] }],
    ["another mean", { score: { aggregate: "geometric" } }],
    ["another rule for what is missing", { score: { missing: "zero" } }],
    ["another coverage", { score: { "min-coverage": "80%" } }],
    ["another share of them", { score: { colours: { "share-red": "1/3" } } }],
    ["another way to roll colours up", { score: { colours: "two-worst" } }],
    ["another power", { score: { aggregate: { mean: "0.5" } } }],
    ["another depth", { groups: [{ id: "g", groups: [{ id: "h" }] }] }],
    ["another rule for ends", {}, { normalise: { clamp: false } }],
    ["another mean of what is standardised", {}, { normalise: { method: "z-score", mean: 50 } }],
    ["another deviation of it", {}, { normalise: { method: "z-score", deviation: 10 } }],
    ["another precision", { score: { rank: { precision: 2 } } }],
    ["other bands", { score: { bands: [{ "at-least": 50, name: "high" }] } }],
    ["another weight", {}, { weight: 2 }],
    ["another group", { groups: [{ id: "g" }] }, { group: "g" }],
    ["another method", {}, { normalise: "min-max" }],
    ["another scale", {}, { normalise: { scale: [0, 10] } }],
    ["another unit", {}, { unit: "万元" }],
    [
      "another indicator",
      {
        indicators: [
          { id: "x", ...posted },
          { id: "z", ...posted },
        ],
      },
    ],
    ["another denominator", { inputs: [{ id: "pop" }] }, { per: "pop" }],
    ["another way to fill in", {}, { impute: "mean" }],
    ["another treatment", {}, { treat: "winsorise" }],
  ])("%s is another yardstick, and nothing is scored", (_, own, x) => {
    const compared = comparisonOf([plan("甲"), plan("乙", own, x)], rows);
    expect(compared.diagnostics.map(({ code, args }) => ({ code, ...args }))).toEqual([
      { code: "plan/different-scores", first: "甲", second: "乙" },
    ]);
    expect([compared.composite, compared.rankedBy]).toEqual([null, "met"]);
  });

  const standard = { goalposts: undefined, direction: "higher" };
  const group = (own: Content): readonly [Content, Content] => [
    { groups: [{ id: "g", groups: [{ id: "h", ...own }] }] },
    { group: "h" },
  ];
  const score = (own: Content): readonly [Content] => [{ score: own }];
  const standardised = (own: Content): readonly [Content, Content] => [
    {},
    { ...standard, normalise: { method: "z-score", ...own } },
  ];
  const bands = (atLeast: number, name: unknown) => score({ bands: [{ "at-least": atLeast, name }, { name: "low" }] });
  test.each<[differ: string, one: readonly [Content, Content?], other: readonly [Content, Content?]]>([
    ["mean", standardised({ mean: 50 }), standardised({ mean: 60 })],
    ["deviation", standardised({ deviation: 10 }), standardised({ deviation: 20 })],
    ["power", score({ aggregate: { mean: "0.5" } }), score({ aggregate: { mean: 2 } })],
    ["coverage", score({ "min-coverage": "80%" }), score({ "min-coverage": "60%" })],
    [
      "kind of coverage",
      score({ "min-coverage": { share: "60%", of: "children" } }),
      score({ "min-coverage": { share: "60%", of: "indicators" } }),
    ],
    [
      "loss for want of coverage",
      score({ "min-coverage": { share: "60%", below: "unscored" } }),
      score({ "min-coverage": { share: "60%", below: "unranked" } }),
    ],
    ["bound of a band", bands(50, "high"), bands(60, "high")],
    ["English name of a band", bands(50, { en: "high" }), bands(50, { en: "best" })],
    ["Chinese name of a band", bands(50, { zh: "优" }), bands(50, { zh: "良" })],
    ["share of red", score({ colours: { "share-red": "1/3" } }), score({ colours: { "share-red": "1/2" } })],
    [
      "word for that share",
      score({ colours: { "share-red": { "at-least": "1/3" } } }),
      score({ colours: { "share-red": "1/3" } }),
    ],
    ["way of joining in a group", group({ aggregate: "geometric" }), group({})],
    ["weight of a group", group({ weight: 2 }), group({})],
  ])("another %s is another yardstick, the same one isn't", (_, one, other) => {
    const codes = (a: readonly [Content, Content?], b: readonly [Content, Content?]) =>
      comparisonOf([plan("甲", ...a), plan("乙", ...b)], rows).diagnostics.map(({ code }) => code);
    expect(codes(one, one)).toEqual([]);
    expect(codes(one, other)).toEqual(["plan/different-scores"]);
  });

  test("the other plan is blamed, at its score where it has one", () => {
    const at = (own: Content) => comparisonOf([plan("甲"), plan("乙", own)], rows).diagnostics[0]!.at;
    expect(at({ score: { aggregate: "geometric" } })).toMatchObject({ file: "plan.yaml", line: 1 });
    expect(at({ score: undefined, indicators: [{ id: "x" }, { id: "y" }] })).toEqual({
      ...{ file: "plan.yaml", line: null, column: null },
    });
  });

  test("ways that go against each other are another one; of targets each area has its own", () => {
    const scored = (direction: string) => plan("甲", {}, { goalposts: undefined, normalise: "min-max", direction });
    const lower = { ...scored("lower"), id: "乙", area: { name: "乙" } };
    expect(comparisonOf([scored("higher"), lower], rows).diagnostics).toHaveLength(1);
    const judged = (id: string, target: unknown) => ({
      id,
      area: { name: id },
      score: { normalise: "attainment" },
      indicators: [{ id: "x", target }],
    });
    const own = comparisonOf([judged("甲", 20), judged("乙", { "at-most": 60 })], rows);
    expect(ranking(own)).toEqual(["1 乙 100", "2 甲 50"]);
  });

  test("goalposts may differ, and what weighs nothing does", () => {
    const other = plan("乙", {}, { goalposts: { worst: 0, best: 60 } });
    const more = { ...other, indicators: [...(other.indicators as Content[]), { id: "z", weight: 0 }] };
    expect(ranking(comparisonOf([plan("甲"), more], rows))).toEqual(["1 乙 45", "2 甲 15"]);
  });
});

describe("what hangs on the whole run", () => {
  const scored = (x: Content = {}, id = "x") => ({ id, direction: "higher", normalise: "min-max", ...x });
  const codes = ({ diagnostics }: ReturnType<typeof comparisonOf>) =>
    diagnostics.map(({ code, args }) => [code, ...Object.values(args)].flat().join(" "));

  test.each<[title: string, indicators: readonly Content[], expected: readonly string[]]>([
    [
      "an area of the run, by any of its names",
      [{ normalise: { method: "distance-to-reference", reference: "B" } }],
      [],
    ],
    [
      "one that the run doesn't have, with the nearest",
      [{ normalise: { method: "distance-to-reference", reference: "bb" } }],
      ["plan/unknown-reference x bb b"],
    ],
    [
      "each indicator that asks for it",
      [
        { normalise: { method: "distance-to-reference", reference: "zzz" } },
        { id: "y", normalise: { method: "distance-to-reference", reference: "yyy" } },
      ],
      ["plan/unknown-reference x zzz ", "plan/unknown-reference y yyy "],
    ],
    [
      "not one that weighs nothing",
      [{ weight: 0, normalise: { method: "distance-to-reference", reference: "zzz" } }, { id: "y" }],
      [],
    ],
  ])("what others are measured against is %s", (_, indicators, expected) => {
    const plan = { score: {}, indicators: indicators.map((one) => scored(one)) };
    const compared = comparisonOf(plan, "a x 1; a y 1; b x 2; b y 2");
    expect(codes(compared)).toEqual(expected);
    expect(compared.composite === null).toBe(expected.length > 0);
  });

  test("plans that look at different moments are warned of, and compared", () => {
    const plan = (id: string, asOf: unknown) => ({
      ...{ id, area: { name: id }, "as-of": asOf, score: {} },
      indicators: [{ id: "x", ...posted, target: 5 }],
    });
    const rows = "甲 x 10; 乙 x 20";
    const of = (...moments: readonly unknown[]) =>
      comparisonOf(
        moments.map((one, index) => plan("甲乙"[index]!, one)),
        rows,
        null,
      );
    expect(codes(of(2018, 2019))).toEqual(["run/different-periods 2018 2019"]);
    expect(codes(of(2019, "due"))).toEqual(["run/different-periods 2019 due"]);
    expect([of(2019, 2019), of("due", "due")].flatMap(codes)).toEqual([]);
    expect(codes(comparisonOf([plan("甲", undefined), plan("乙", undefined)], "", null))).toEqual([]);
    expect(ranking(of(2018, 2019))).toEqual(["1 乙 20", "- 甲 - (nothing-scored)"]);
  });

  test("how reliable ranks are is asked of up to a thousand areas, of more where somebody asks, of none without a rank", () => {
    const cards = (count: number, rows?: string) => {
      const all = Array.from({ length: count }, (_, area) => `a${area} x ${area % 7}`).join("; ");
      return scorecardsOf({ score: {}, inputs: [{ id: "pop" }], indicators: [{ id: "x", ...posted }] }, rows ?? all);
    };
    const asked = (scorecards: ReturnType<typeof cards>, draws = {}) =>
      compareAreas(scorecards, draws).reliability?.draws ?? null;
    expect(asked(cards(2))).toMatchObject({ count: 1000, spread: 0.25, seed: 1 });
    expect(asked(cards(2), { count: 30, seed: 9 })).toMatchObject({ count: 30, spread: 0.25, seed: 9 });
    expect(asked(cards(2), { count: 0 })).toBeNull();
    expect(asked(cards(2, "a pop 1; b pop 1"))).toBeNull();
    const many = cards(1001);
    expect([asked(many), asked(many, { count: 2 })?.count]).toEqual([null, 2]);
    expect(asked(many.slice(1), { spread: 0.5 })).toMatchObject({ count: 1000, spread: 0.5 });
  });

  test("a figure is earlier than the moment that is looked at: as-of, or when the target is due", () => {
    const plan = {
      indicators: [
        { id: "x", target: 5, "max-age": 3 },
        { id: "y", "max-age": 3 },
      ],
    };
    const earlier = (asOf: string) =>
      comparisonOf(plan, "a x@2018 9; a y@2018 9; b x 9; b y 9; c x@2018 9", asOf).areas.map((area) =>
        [nameOf(area), ...area.cells.map((cell) => cell.earlier)].join(" "),
      );
    expect(earlier("2019")).toEqual(["a true true", "b false false", "c true false"]);
    expect(earlier("due")).toEqual(["a true false", "b false false", "c true false"]);
  });

  test("areas of one rank come by their names: the Chinese one, else the English one, else the code, else the plan's id", () => {
    const plan = (id: string, area?: Content) => ({
      id,
      ...(area ? { area } : { area: undefined }),
      indicators: [{ id: "x", target: 5 }],
    });
    const plans = [
      plan("p4", { code: "c" }),
      plan("p3", { name: { en: "b" } }),
      plan("p2", { name: { zh: "a", en: "z" } }),
    ];
    const { areas } = comparisonOf(plans, "a x 1; b x 1; c x 1");
    expect(areas.map(({ rank, scorecard }) => `${rank} ${scorecard.plan.id}`)).toEqual(["1 p2", "1 p3", "1 p4"]);
    const unnamed = comparisonOf(
      [plan("zz"), plan("b", { code: "c" })],
      [
        { indicator: "x", period: "2019", value: "1" },
        { area: "c", indicator: "x", period: "2019", value: "1" },
      ],
    );
    const told = unnamed.areas.map(
      ({ scorecard: { plan, area } }) => `${plan.id} ${area && nameOf({ scorecard: { area } } as never)}`,
    );
    expect(told).toEqual(["zz c", "b c", "zz null"]);
  });

  test("what is below 0 has attained nothing, and what passes its target no more than all", () => {
    const { areas } = comparisonOf(
      {
        indicators: [
          { id: "x", target: 5 },
          { id: "y", target: 5 },
        ],
      },
      "a x -5; a y 50; b x -5",
    );
    expect(areas.map(({ attainment }) => attainment && toText(attainment))).toEqual(["0.5", "0"]);
    expect(comparisonOf({ indicators: [{ id: "x" }] }, "a x 5").areas[0]!.attainment).toBeNull();
  });
});

describe("units", () => {
  const shown = (interval: Interval | null | undefined) => {
    const value = interval ? pointOf(interval) : null;
    return value && toText(value);
  };

  test.each([
    ["that are scored", { score: { normalise: "min-max" }, indicators: [{ id: "x", direction: "higher" }] }],
    ["that are only shown", { indicators: [{ id: "x" }] }],
  ])("figures %s in two units are an error where the plan names none", (_, plan) => {
    const compared = comparisonOf(plan, "甲 x 5 亿元; 乙 x 60000 万元; 丙 x 7");
    expect(compared.diagnostics).toMatchObject([
      {
        code: "actuals/mixed-units",
        severity: "error",
        args: { indicator: "x", units: ["万元", "亿元"] },
        at: { line: 2 },
      },
    ]);
    expect(compared.composite).toBeNull();
  });

  test("they are named in one order, at the first row of that indicator, whichever area comes first", () => {
    const indicators = [{ id: "y", unit: "家" }, { id: "x" }];
    const { diagnostics } = comparisonOf(
      { indicators },
      "甲 y 5; 甲 x 5 万元; 乙 y 5; 乙 x 60000 亿元; 丙 y 7; 丙 x 1",
    );
    expect(diagnostics).toMatchObject([{ args: { indicator: "x", units: ["万元", "亿元"] }, at: { line: 3 } }]);
  });

  test("a unit that a plan names and another one that data bring elsewhere are both said", () => {
    const plan = (id: string, x: Content) => ({ id, area: { name: id }, indicators: [{ id: "x", ...x }] });
    const { diagnostics } = comparisonOf([plan("甲", { unit: "万元" }), plan("乙", {})], "甲 x 5; 乙 x 6 亿元");
    expect(diagnostics).toEqual([]);
  });

  test("a unit that is written in two ways is one", () => {
    expect(comparisonOf({ indicators: [{ id: "x" }] }, "甲 x 5 %; 乙 x 6 ％").diagnostics).toEqual([]);
  });

  test("plans with units of their own are shown in that of the first", () => {
    const plan = (id: string, unit: string) => ({ id, area: { name: id }, indicators: [{ id: "x", unit, target: 5 }] });
    const { areas, indicators } = comparisonOf([plan("甲", "亿元"), plan("乙", "万元")], "甲 x 5; 乙 x 60000");
    const cells = areas.map(
      ({ cells }) => `${shown(cells[0]!.stand?.interval)} ${cells[0]!.unit} ${cells[0]!.verdict}`,
    );
    expect([indicators[0]!.unit, ...cells]).toEqual(["亿元", "6 亿元 met", "5 亿元 met"]);
    expect(areas.map((area) => area.cells[0]!.stand?.raw)).toEqual(["60000 万元", "5"]);
  });

  test("a figure that can't be had in that of the first is shown in its own", () => {
    const plan = (id: string, unit: string) => ({ id, area: { name: id }, indicators: [{ id: "x", unit, target: 5 }] });
    const { areas } = comparisonOf([plan("甲", "亿元"), plan("乙", "家")], "甲 x 5; 乙 x 6");
    expect(areas.map(({ cells }) => `${shown(cells[0]!.stand?.interval)} ${cells[0]!.unit}`)).toEqual([
      "6 家",
      "5 亿元",
    ]);
  });

  test("a score in 万元 is the same to the last bit in 元", () => {
    const figure = fc.integer({ min: -999_999, max: 999_999 }).map((whole) => whole / 100);
    const scores = (unit: string, factor: number, method: string, values: readonly (readonly number[])[]) =>
      comparisonOf(
        {
          score: { normalise: method },
          indicators: ["x", "y"].map((id) => ({ id, unit, goalposts: { worst: -700 * factor, best: 9000 * factor } })),
        },
        values.flatMap(([x, y], area): Row[] =>
          [x!, y!].map((value, index) => ({
            area: `甲${area}`,
            indicator: "xy"[index]!,
            period: "2019",
            value: factor === 1 ? String(value) : String(Math.round(value * 100) * 100),
          })),
        ),
      ).areas.map((area) => [nameOf(area), area.rank, area.score]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 5 }),
        fc.constantFrom("goalposts", "min-max", "z-score", "rank"),
        (values, method) => {
          expect(scores("元", 10_000, method, values)).toEqual(scores("万元", 1, method, values));
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

test("an area has its groups, the outer ones first, and of each indicator the figure, its number and why there is none", () => {
  const groups = [{ id: "g", groups: [{ id: "h", aggregate: "geometric" }] }];
  const indicators = [
    { id: "x", group: "g", ...posted },
    { id: "y", group: "h", ...posted },
    { id: "z", group: "h", ...posted },
    { id: "w", weight: 0, ...posted },
  ];
  const { areas } = comparisonOf(
    { score: {}, groups, indicators },
    "甲 x 10; 甲 y 4; 甲 z 9; 甲 w 7; 乙 x 0; 乙 y 0; 乙 w 7",
  );
  const told = areas.map(({ groups: own, cells }) => [
    own.map(({ node, score, coverage, reason }) => `${node.id} ${score} ${toText(coverage)} ${reason}`),
    cells.map(({ scored, stand, earlier }) => {
      const number = scored?.normalised;
      const text = number == null ? (scored?.reason ?? "-") : isExact(number) ? toText(number) : number;
      return `${stand?.raw} ${text} ${earlier}`;
    }),
  ]);
  // python3: math.sqrt(4 * 9) == 6; (10 + 6) / 2 == 8
  expect(told).toEqual([
    [
      ["g 8 1 null", "h 6 1 null"],
      ["10 10 false", "4 4 false", "9 9 false", "7 - false"],
    ],
    [
      ["g null 2/3 not-positive", "h null 0.5 not-positive"],
      ["0 0 false", "0 0 false", "null no-observation false", "7 - false"],
    ],
  ]);
});

test("an area has of an indicator that its plan lacks nothing at all", () => {
  const plan = (id: string, ...ids: string[]) => ({
    id,
    area: { name: id },
    indicators: ids.map((each) => ({ id: each })),
  });
  const { areas } = comparisonOf([plan("甲", "x"), plan("乙", "y")], "甲 x 9; 乙 y 9");
  expect(areas[0]!.cells[0]).toEqual({
    ...{ indicator: null, unit: null, stand: null, earlier: false, assessments: [], verdict: null, scored: null },
    further: [],
  });
});

describe("an indicator with several targets", () => {
  /** Of x in each area: the verdict beside the figure and the ids of its targets; then those of other figures. */
  function cellsOf(x: Content, given: string, asOf = "2019") {
    const { areas } = comparisonOf({ indicators: [{ id: "x", ...x }] }, given, asOf);
    return areas.map(({ cells: [cell] }) => {
      const { stand, verdict, assessments, further } = cell!;
      const ids = assessments.map(({ target }) => target.id).join("+");
      const others = further.map((one) => `; ${one.target.id} ${one.verdict} ${one.actual?.period}`).join("");
      return `${stand!.period} ${verdict} ${ids}${others}`;
    });
  }
  const stepped = { target: [{ "at-least": 20, by: 2018 }, { "at-least": 35 }] };

  test.each<[title: string, x: Content, rows: string, asOf: string, expected: string]>([
    [
      "shows the verdict that goes with its figure, and the others with theirs",
      stepped,
      "甲 x@2018 21; 甲 x 30",
      "2019",
      "2019 missed x#2; x met 2018",
    ],
    ["whichever is missed", stepped, "甲 x@2018 19; 甲 x 36", "2019", "2019 met x#2; x missed 2018"],
    ["one figure for both, the worst verdict", stepped, "甲 x@2018 21", "2018", "2018 pending x+x#2"],
    ["two bounds of one figure", { target: [3, { "at-most": 5 }] }, "甲 x 6", "2019", "2019 missed x+x#2"],
    ["no figure at all", stepped, "甲 x@2020 5", "2019", "null not-assessed x#2+x"],
    [
      "a figure for one of them alone",
      { kind: "flow", ...stepped },
      "甲 x 36",
      "2019",
      "2019 met x#2; x not-assessed undefined",
    ],
    [
      "a growth of the same figure",
      { target: [30, { growth: "30%" }], baseline: { value: 28, period: 2016 } },
      "甲 x 35",
      "2019",
      "2019 missed x+x#2",
    ],
    [
      "a sum beside the value of a year",
      { kind: "flow", target: [5, { total: 50, from: 2018 }] },
      "甲 x@2018 20; 甲 x 6",
      "2019",
      "2019 met x; x#2 missed null",
    ],
  ])("%s", (_, x, rows, asOf, expected) => expect(cellsOf(x, rows, asOf)).toEqual([expected]));

  // python3: Fraction(30, 35), Fraction(19, 20)
  test.each([
    ["2019", ["1 乙 100", "2 甲 85.7142857143"]],
    ["2018", ["1 甲 100", "2 乙 95"]],
    ["2017", ["1 甲 50", "2 乙 40"]],
  ])("is scored by the one due last, before that by the one due next: as of %s", (asOf, expected) => {
    const plan = { score: { normalise: "attainment" }, indicators: [{ id: "x", ...stepped }] };
    const given = "甲 x@2017 10; 甲 x@2018 21; 甲 x 30; 乙 x@2017 8; 乙 x@2018 19; 乙 x 36";
    expect(ranking(comparisonOf(plan, given, asOf))).toEqual(expected);
  });
});

test("columns are those of all plans, each area with its own", () => {
  const plan = (id: string, ...ids: string[]) => ({
    id,
    area: { name: id },
    indicators: ids.map((each) => ({ id: each, target: 5 })),
  });
  const { indicators, areas } = comparisonOf(
    [plan("甲", "x", "y"), plan("乙", "z", "x")],
    "甲 x 9; 甲 y 1; 乙 z 9; 乙 x 8",
  );
  expect(indicators.map(({ indicator }) => indicator.id)).toEqual(["x", "y", "z"]);
  expect(
    areas.map((area) => [nameOf(area), ...area.cells.map(({ indicator, verdict }) => indicator && verdict)]),
  ).toEqual([
    ["乙", "met", null, "met"],
    ["甲", "met", "missed", null],
  ]);
});

describe("laws", () => {
  const AREAS = ["甲", "乙", "丙", "丁", "戊"];
  const value = fc.option(fc.integer({ min: 1, max: 99 }), { nil: null, freq: 6 });
  const table = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 5 });
  const rowsFor = (cells: readonly (readonly (number | null)[])[]): Row[] =>
    cells.flatMap((row, area) =>
      row.flatMap((one, index) =>
        one === null ? [] : [{ area: AREAS[area]!, indicator: "xyz"[index]!, period: "2019", value: one }],
      ),
    );
  const method = fc.constantFrom(
    "goalposts",
    "min-max",
    "z-score",
    "rank",
    "percentile-rank",
    "borda",
    "efficacy",
    "none",
  );
  const joint = fc.constantFrom<unknown>(
    "arithmetic",
    "geometric",
    "median",
    "minimum",
    "copeland",
    { mean: 0.5 },
    { worst: 2 },
  );
  const missing = fc.constantFrom("skip", "zero", "fail", "peer-mean");
  const planWith = (normalise: string, aggregate: unknown, rule: string, impute?: string): Content => ({
    score: { normalise, aggregate, missing: rule, impute },
    groups: [{ id: "g", weight: 2, aggregate, missing: rule }],
    indicators: three.map((one, index) => ({ ...one, weight: index + 1, ...(index === 0 ? {} : { group: "g" }) })),
  });
  const whole = (compared: ReturnType<typeof comparisonOf>) =>
    compared.areas.map((area) => [
      ...[nameOf(area), area.rank, area.tied, area.score, area.reason],
      ...area.groups.map(({ score, reason }) => [score, reason]),
      ...area.cells.map(({ scored }) => [scored?.normalised, scored?.imputed, scored?.reason]),
    ]);

  test("rows in another order change nothing", () => {
    fc.assert(
      fc.property(
        table,
        method,
        joint,
        missing,
        fc.option(fc.constantFrom("mean", "median", "peers"), { nil: undefined }),
        fc.integer(),
        (cells, normalise, aggregate, rule, impute, seed) => {
          const plan = planWith(normalise, aggregate, rule, impute);
          const given = rowsFor(cells);
          const turned = [...given].sort(
            (a, b) => ((Number(a.value) * 7 + seed) % 11) - ((Number(b.value) * 7 + seed) % 11),
          );
          expect(whole(comparisonOf(plan, turned))).toEqual(whole(comparisonOf(plan, given)));
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test("nor do plans in another order", () => {
    fc.assert(
      fc.property(table, method, joint, missing, (cells, normalise, aggregate, rule) => {
        const plans = cells.map((_, area) => ({
          ...planWith(normalise, aggregate, rule),
          id: AREAS[area]!,
          area: { name: AREAS[area]! },
        }));
        const given = rowsFor(cells);
        expect(whole(comparisonOf([...plans].reverse(), given))).toEqual(whole(comparisonOf(plans, given)));
      }),
      { numRuns: runs(60) },
    );
  });

  test("a further area moves no score by goalposts", () => {
    fc.assert(
      fc.property(table, joint, (cells, aggregate) => {
        fc.pre(aggregate !== "copeland");
        const plan = planWith("goalposts", aggregate, "skip");
        const scores = (given: readonly Row[]) =>
          new Map(comparisonOf(plan, given).areas.map((area) => [nameOf(area), area.score]));
        const all = scores(rowsFor(cells));
        for (const [name, score] of scores(rowsFor(cells.slice(0, -1)))) expect(score).toBe(all.get(name));
      }),
      { numRuns: runs(60) },
    );
  });

  test("an area that is nowhere better, and without gaps, never ranks above", () => {
    const known = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(known, known, known), { minLength: 1, maxLength: 4 }),
        fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)),
        method,
        joint,
        (cells, gains, normalise, aggregate) => {
          const better = cells[0]!.map((one, index) => one + gains[index]!);
          const compared = comparisonOf(planWith(normalise, aggregate, "skip"), rowsFor([...cells, better]));
          const rankOf = (name: string) => compared.areas.find((area) => nameOf(area) === name)!.rank;
          const [own, other] = [rankOf(AREAS[cells.length]!), rankOf(AREAS[0]!)];
          if (own !== null && other !== null) expect(own).toBeLessThanOrEqual(other);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});
