import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VERDICTS } from "../../src/core/assessment.ts";
import { compatibility, diff, moveOf, type RankChange, type TargetChange, tallyOf } from "../../src/core/diff.ts";
import { toText } from "../../src/core/exact.ts";
import type { Judged, Ranked, Recorded } from "../../src/core/recorded.ts";
import { each } from "../cli/host.ts";
import { figure, JIA, judged, number, promised, ranked, recorded, YI } from "./made-recorded.ts";

describe("what is better and what is worse", () => {
  each(`
    met          │ near         │ worse
    met          │ missed       │ worse
    met          │ pending      │ worse
    met          │ not-assessed │ worse
    near         │ met          │ better
    near         │ missed       │ worse
    near         │ pending      │ changed
    near         │ not-assessed │ worse
    missed       │ met          │ better
    missed       │ near         │ better
    missed       │ pending      │ changed
    missed       │ not-assessed │ worse
    pending      │ met          │ better
    pending      │ near         │ worse
    pending      │ missed       │ worse
    pending      │ not-assessed │ worse
    not-assessed │ met          │ better
    not-assessed │ near         │ changed
    not-assessed │ missed       │ changed
    not-assessed │ pending      │ better
  `)("%s, then %s: %s", (before, after, move) => {
    expect(moveOf(before as Judged["verdict"], after as Judged["verdict"])).toBe(move);
  });

  test("a verdict that stays is no move; what is better one way is worse the other way, and worse never better both ways", () => {
    for (const before of VERDICTS) {
      expect(moveOf(before, before)).toBeNull();
      for (const after of VERDICTS) {
        if (moveOf(before, after) === "better") expect(moveOf(after, before)).toBe("worse");
        if (moveOf(before, after) === "worse") expect(moveOf(after, before)).not.toBe("worse");
      }
    }
  });
});

const OTHER_DATA: Partial<Recorded> = { inputs: { plan: ["p1"], actuals: ["a2"] } };
const one = (before: Partial<Judged> | null, after: Partial<Judged> | null, own: Partial<Recorded> = OTHER_DATA) => {
  const rest = judged({ id: "rest" });
  const side = (target: Partial<Judged> | null) => (target === null ? [rest] : [judged(target), rest]);
  const { targets } = diff(recorded(side(before)), recorded(side(after), own));
  expect(targets.length).toBeLessThan(2);
  return targets[0] ?? null;
};
const said = (change: TargetChange | null) =>
  change && [change.kind, change.causes.join(), change.parts.join(), change.fails ? "fails" : ""].join(" ").trim();

const MET = { verdict: "met", actual: figure("36 家") } as const;
const HOLE = { verdict: "not-assessed", reason: "no-observation", actual: null } as const;
const figureOf = (text: string, indicator = "x") => ({ ...figure(text)!, indicator });

test.each<[string, Partial<Judged> | null, Partial<Judged> | null, string | null]>([
  ["nothing", {}, {}, null],
  ["a name", { name: { en: "a" } }, { name: { en: "b" } }, null],
  ["a lower figure", MET, {}, "worse data  fails"],
  ["a higher figure", {}, MET, "better data"],
  ["a figure that moved within its verdict", {}, { actual: figure("31 家") }, "figure data"],
  ["a figure of another year", {}, { actual: figure("30 家 2018") }, "figure data"],
  ["the same amount in another unit", { actual: figure("20000 万元") }, { actual: figure("2 亿元") }, null],
  ["another amount in another unit", { actual: figure("20000 万元") }, { actual: figure("3 亿元") }, "figure data"],
  ["a unit of another dimension", { actual: figure("3 家") }, { actual: figure("3 %") }, "figure data"],
  ["a unit at last", { actual: figure("3") }, { actual: figure("3 家") }, "figure data"],
  ["a unit no longer", { actual: figure("3 家") }, { actual: figure("3") }, "figure data"],
  ["no unit on either side", { actual: figure("3") }, { actual: figure("3") }, null],
  ["the same opaque unit", { actual: figure("3 a/b/c") }, { actual: figure("3 a/b/c") }, null],
  [
    "another measure, and with it another figure",
    {},
    { promised: promised("0.3", { measure: "growth" }), actual: figure("25 %") },
    "target plan target",
  ],
  ["another measure of the same number", {}, { promised: promised("35", { measure: "change" }) }, "target plan target"],
  ["another side that passes", {}, { promised: promised("35", { beyond: "above" }) }, "target plan target"],
  ["a milestone now", {}, { milestone: true }, "target plan milestone"],
  ["a base at last", {}, { baseline: figure("9 家 2016") }, "target plan baseline"],
  ["a higher bound", MET, { ...MET, verdict: "missed", promised: promised("40") }, "worse plan target fails"],
  ["a lower bound", {}, { verdict: "met", promised: promised("30") }, "better plan target"],
  ["a lower bound that changes no verdict", {}, { promised: promised("34") }, "target plan target"],
  [
    "a lower bound and another figure",
    {},
    { promised: promised("34"), actual: figure("31 家") },
    "target data,plan target",
  ],
  ["a later due date", {}, { verdict: "pending", promised: promised("35", { by: "2020" }) }, "changed plan by"],
  ["a weight", {}, { weight: number("2") }, "target plan weight"],
  ["a duty less", {}, { required: false }, "target plan required"],
  ["a hope instead", {}, { commitment: "aspired" }, "target plan commitment"],
  ["another base", { baseline: figure("9 家 2016") }, { baseline: figure("8 家 2016") }, "target plan baseline"],
  ["another formula", { formula: "a / b" }, { formula: "a / c" }, "target plan formula"],
  ["a threshold that changes a verdict", { near: null }, { verdict: "near", near: number("0.8") }, "better plan near"],
  ["a threshold that changes none", { near: null }, { near: number("0.8") }, null],
  ["a figure that vanished", MET, HOLE, "worse coverage  fails"],
  ["a figure that came", HOLE, MET, "better coverage"],
  ["a hole that shows a miss", HOLE, {}, "changed coverage"],
  [
    "a figure that is too old now",
    MET,
    { ...MET, ...{ verdict: "not-assessed", reason: "too-old" } },
    "worse coverage  fails",
  ],
  [
    "a tolerance that was dropped",
    MET,
    { ...MET, verdict: "not-assessed", reason: "no-tolerance", promised: promised("35", { comparator: "about" }) },
    "worse plan target fails",
  ],
  ["another reason", HOLE, { ...HOLE, reason: "unit-mismatch" }, "changed data"],
  ["only time", { verdict: "pending", asOf: "2018" }, { asOf: "2019" }, "worse as-of  fails"],
  ["time and nothing else", { asOf: "2018" }, { asOf: "2019" }, null],
  [
    "time, and a newer figure",
    { asOf: "2018", actual: figure("30 家 2018") },
    { asOf: "2019", actual: figure("31 家 2019") },
    "figure data,as-of",
  ],
  [
    "a revised base",
    { used: [figureOf("9 家 2016")] },
    { verdict: "met", used: [figureOf("8 家 2016")] },
    "better data",
  ],
  [
    "a further figure used",
    { used: [figureOf("9 家 2016")] },
    { verdict: "met", used: [figureOf("9 家 2016"), figureOf("7 家 2017")] },
    "better data",
  ],
  ["a bound that follows its base", { bound: number("35") }, { bound: number("36") }, "figure data"],
  ["new", null, {}, "new call"],
  ["gone", MET, null, "gone call"],
])("%s", (_, before, after, expected) => expect(said(one(before, after))).toBe(expected));

const USED = [figureOf("9 家 2016"), figureOf("5 家 2017")];
test.each<[string, Judged["used"], string]>([
  ["that was revised", [figureOf("8 家 2016"), USED[1]!], "data"],
  ["that stayed, in whatever order", [USED[1]!, USED[0]!], "data,plan"],
  ["of another period", [...USED, figureOf("7 家 2018")], "data,plan"],
  ["of another indicator", [figureOf("7 家 2016", "y"), ...USED], "data,plan"],
])("only a figure behind a verdict %s is a cause of its own", (_, used, causes) => {
  const own = { inputs: { plan: ["p2"], actuals: ["a2"] } };
  expect(said(one({ used: USED }, { verdict: "met", used }, own))).toBe(`better ${causes}`);
});

test.each<[string, Partial<Judged>, string]>([
  ["that counts", {}, "fails"],
  ["that is binding", { commitment: "binding" }, "fails"],
  ["that is only aspired to", { commitment: "aspired" }, ""],
  ["that nobody has to report, and is missed", { required: false }, "fails"],
  ["that nobody has to report, and is not", { required: false, ...HOLE }, ""],
  ["of a milestone", { milestone: true }, ""],
])("a regression of a target %s", (_, own, expected) => {
  const before = { ...own, ...MET, reason: null };
  expect(one(before, { ...own })).toMatchObject({ kind: "worse", fails: expected === "fails" });
});

test.each<[string, Partial<Recorded>, string]>([
  ["the plan's file", { inputs: { plan: ["p2"], actuals: ["a1"] } }, "plan"],
  ["the actuals", { inputs: { plan: ["p1"], actuals: ["a2"] } }, "data"],
  ["both", { inputs: { plan: ["p2"], actuals: ["a2"] } }, "data,plan"],
  ["neither", {}, "call"],
])("where nothing recorded tells why, %s that differ do", (_, own, cause) => {
  expect(one({}, { verdict: "met" }, own)).toMatchObject({ causes: cause.split(",") });
});

test("a new target is the plan's doing, a new area that of the data, a new plan its own", () => {
  const inputs = { plan: ["p2"], actuals: ["a2"] };
  const before = recorded([judged()]);
  const after = recorded([judged(), judged({ id: "y" }), judged({ area: YI }), judged({ plan: "q" })], { inputs });
  const causes = (changes: readonly TargetChange[]) =>
    changes.map(({ kind, after, before, causes }) => `${kind} ${(after ?? before)!.id} ${causes.join()}`);
  expect(causes(diff(before, after).targets)).toEqual(["new y plan", "new x coverage", "new x plan"]);
  expect(causes(diff(after, before).targets)).toEqual(["gone y plan", "gone x coverage", "gone x plan"]);
  expect(diff(after, before).targets.map(({ fails }) => fails)).toEqual([false, true, false]);
});

test.each<[string, Recorded["inputs"], string]>([
  ["other actuals", { plan: ["p1"], actuals: ["a2"] }, "coverage"],
  ["another plan", { plan: ["p2"], actuals: ["a1"] }, "coverage"],
  ["nothing else that differs", { plan: ["p1"], actuals: ["a1"] }, "call"],
])("a new area beside %s: %s", (_, inputs, cause) => {
  const { targets } = diff(recorded([judged()]), recorded([judged(), judged({ area: YI })], { inputs }));
  expect(targets.map(said)).toEqual([`new ${cause}`]);
});

test("an area that is gone and was never assessed fails nothing", () => {
  const before = recorded([judged(), judged({ area: YI, ...HOLE })]);
  expect(diff(before, recorded([judged()], OTHER_DATA)).targets.map(said)).toEqual(["gone coverage"]);
});

test("changes of one kind stand in the order of plans, areas and targets", () => {
  const [late, early] = [
    [judged({ area: YI, id: "c" }), judged({ area: YI, id: "b" }), judged({ area: JIA, id: "d" })],
    [judged({ plan: "a", area: YI, id: "e" })],
  ];
  const ids = (targets: readonly TargetChange[]) => targets.map(({ before, after }) => (after ?? before)!.id);
  expect(ids(diff(recorded([]), recorded([...late!, ...early!])).targets)).toEqual(["e", "d", "c", "b"]);
  expect(ids(diff(recorded([...late!, ...early!]), recorded([])).targets)).toEqual(["e", "d", "c", "b"]);
});

test("changes are counted by their kind", () => {
  const kinds = ["worse", "better", "better", "changed", "new", "gone", "gone", "gone", "target", "figure"] as const;
  expect(tallyOf(kinds.map((kind) => ({ kind })))).toEqual({
    worse: 1,
    better: 2,
    changed: 1,
    new: 1,
    gone: 3,
    target: 1,
    figure: 1,
  });
});

test("two plans without an area have nothing in common", () => {
  const side = (plan: string) => recorded([judged({ plan, area: null })]);
  expect(diff(side("p"), side("q")).targets.map(({ kind }) => kind)).toEqual(["new", "gone"]);
});

test("a plan without a target is a plan: what it dropped is the plan's doing, and another one is another plan", () => {
  const inputs = { plan: ["p2"], actuals: ["a2"] };
  const scorecards = [{ plan: "p", area: JIA }];
  const [before, after] = [recorded([judged()]), recorded([], { inputs, scorecards })];
  expect(compatibility(before, after)).toEqual([]);
  expect(diff(before, after).targets).toMatchObject([{ kind: "gone", causes: ["plan"], fails: false }]);
  const other = recorded([], { scorecards: [{ plan: "q", area: JIA }] });
  expect(compatibility(after, other).map(({ code }) => code)).toEqual(["result/no-common-plan"]);
});

test("an area whose plan is still there is gone with its figures, whatever else is judged", () => {
  const inputs = { plan: ["p1"], actuals: ["a2"] };
  const after = recorded([], { inputs, scorecards: [{ plan: "p", area: YI }] });
  expect(diff(recorded([judged()]), after).targets).toMatchObject([
    { kind: "gone", causes: ["coverage"], fails: true },
  ]);
});

test.each<[string, Judged["area"], Judged["area"], boolean]>([
  ["one code, whatever the name", JIA, { code: "A", name: { en: "Jia City" } }, true],
  ["two codes, whatever the name", JIA, { code: "B", name: JIA.name }, false],
  ["a code at last", { code: null, name: JIA.name }, JIA, true],
  ["two names", { code: null, name: { zh: "甲市" } }, { code: null, name: { zh: "乙市" } }, false],
  ["none", null, null, true],
  ["none and one", null, JIA, false],
])("areas by %s", (_, before, after, same) => {
  const changes = diff(recorded([judged({ area: before })]), recorded([judged({ area: after })])).targets;
  expect(changes.map(({ kind }) => kind)).toEqual(same ? [] : ["new", "gone"]);
});

test("a name that two areas have is nobody's", () => {
  const district = (code: string | null) => judged({ area: { code, name: { zh: "城关区" } } });
  const { targets } = diff(recorded([district(null)]), recorded([district("1"), district("2")]));
  expect(tallyOf(targets)).toMatchObject({ new: 2, gone: 1 });
});

describe("places in a ranking", () => {
  const ranks = (before: readonly Ranked[], after: readonly Ranked[], own: Partial<Recorded> = {}) =>
    diff(recorded([], { ranked: before }), recorded([], { ranked: after, ...own })).ranks!;
  const text = ({ kind, causes, fails }: RankChange) => [kind, causes.join(), fails ? "fails" : ""].join(" ").trim();
  const A = { x: "30 家" };
  const B = { x: "31 家" };

  test.each<[string, Ranked, Ranked, Partial<Recorded>, string | null]>([
    ["nothing moved", ranked(JIA, "1 0.5", A), ranked(JIA, "1 0.5", A), {}, null],
    ["a place lost by an own figure", ranked(JIA, "1 0.5", A), ranked(JIA, "3 0.4", B), {}, "worse data fails"],
    ["a place won by an own figure", ranked(JIA, "3 0.4", A), ranked(JIA, "1 0.5", B), {}, "better data"],
    ["a place lost to others", ranked(JIA, "1 0.5", A), ranked(JIA, "2 0.5", A), {}, "worse others"],
    ["a place lost with a better score", ranked(JIA, "1 0.5", A), ranked(JIA, "2 0.6", B), {}, "worse data"],
    ["a score scaled by others", ranked(JIA, "1 0.5", A), ranked(JIA, "1 0.4", A), {}, "figure others"],
    ["a score that moved", ranked(JIA, "1 0.5", A), ranked(JIA, "1 0.6", B), {}, "figure data"],
    ["a place lost for good", ranked(JIA, "1 0.5", A), ranked(JIA, "-", {}, null, "0"), {}, "worse coverage fails"],
    ["a first place", ranked(JIA, "-", {}), ranked(JIA, "2 0.5", A), {}, "better coverage"],
    ["a further figure", ranked(JIA, "2 0.5", A), ranked(JIA, "1 0.6", { ...A, y: "1" }), {}, "better coverage"],
    [
      "other weights",
      ranked(JIA, "2 0.5", A),
      ranked(JIA, "1 0.6", A),
      { rules: new Map([["x", "2"]]) },
      "better plan",
    ],
    [
      "another plan",
      ranked(JIA, "2 0.5", A),
      ranked(JIA, "1 0.6", A),
      { inputs: { plan: ["p2"], actuals: [] } },
      "better plan",
    ],
    ["a place lost to others by targets met", ranked(JIA, "1 2met", A), ranked(JIA, "2 2met", A), {}, "worse others"],
    ["by more of them", ranked(JIA, "1 2met", A), ranked(JIA, "2 3met", B), {}, "worse data"],
    ["by fewer", ranked(JIA, "1 2met", A), ranked(JIA, "2 1met", B), {}, "worse data fails"],
    ["won by more", ranked(JIA, "2 1met", A), ranked(JIA, "1 2met", B), {}, "better data"],
    ["won though a figure moved", ranked(JIA, "2 2met", A), ranked(JIA, "1 2met", B), {}, "better others"],
    ["none is met by then", ranked(JIA, "1 2met", A), ranked(JIA, "2 1met", A), { asOf: "2020" }, "worse as-of fails"],
    [
      "fewer, by another plan",
      ranked(JIA, "1 2met", A),
      ranked(JIA, "2 1met", A),
      { inputs: { plan: ["p2"], actuals: [] } },
      "worse plan fails",
    ],
    ["fewer, and nobody knows why", ranked(JIA, "1 2met", A), ranked(JIA, "2 1met", A), {}, "worse others fails"],
    [
      "one of two figures",
      ranked(JIA, "1 0.5", { ...A, y: "1" }),
      ranked(JIA, "1 0.6", { ...B, y: "1" }),
      {},
      "figure data",
    ],
    [
      "a figure less, without a word about coverage",
      ranked(JIA, "1 0.6", { ...A, y: "1" }),
      ranked(JIA, "2 0.5", A),
      {},
      "worse coverage fails",
    ],
    [
      "a word about coverage alone",
      ranked(JIA, "1 0.6", A),
      ranked(JIA, "1 0.5", A, null, "0.5"),
      {},
      "figure coverage",
    ],
    ["another moment", ranked(JIA, "2 0.5", A), ranked(JIA, "1 0.6", B), { asOf: "2020" }, "better data,as-of"],
  ])("%s", (_, before, after, own, expected) => {
    expect(ranks([before], [after], own).map(text)).toEqual(expected === null ? [] : [expected]);
  });

  test("an area that is gone and had no place fails nothing", () =>
    expect(ranks([ranked(JIA, "- 0.5")], []).map(text)).toEqual(["gone coverage"]));

  test("changes of one kind stand in the order of the places, those without one behind them", () => {
    const area = (code: string) => ({ code, name: { en: code } });
    const after = [ranked(area("a"), "-"), ranked(area("b"), "10 0.1"), ranked(area("c"), "2 0.5")];
    const codes = (changes: readonly RankChange[]) => changes.map((one) => (one.after ?? one.before)!.area.code);
    expect(codes(ranks([], [...after, ranked(area("A"), "-")]))).toEqual(["c", "b", "A", "a"]);
    expect(codes(ranks(after, []))).toEqual(["c", "b", "a"]);
  });

  test("the order in which a result lists its weights changes nothing", () => {
    const rules = [
      ["x", "2"],
      ["a", "1"],
    ] as const;
    const [before, after] = [ranked(JIA, "2 0.5", A), ranked(JIA, "1 0.6", A)];
    const sides = [
      recorded([], { ranked: [before], rules: new Map(rules) }),
      recorded([], { ranked: [after], rules: new Map(rules.toReversed()) }),
    ] as const;
    expect(diff(...sides).ranks!.map(text)).toEqual(["better others"]);
  });

  test("areas that only one ranking has are new or gone; nothing is said where only one result has a ranking", () => {
    expect(ranks([ranked(JIA, "1 0.5")], [ranked(YI, "1 0.5")]).map(text)).toEqual([
      "new coverage",
      "gone coverage fails",
    ]);
    expect(diff(recorded([]), recorded([], { ranked: [] })).ranks).toBeNull();
  });

  test("a score that moved is told as a sum over leaves, the largest first, where both are sums", () => {
    const before = ranked(JIA, "1 0.7", {}, { a: "0.3", b: "0.3", c: "0.1" });
    const after = ranked(JIA, "1 0.8", {}, { a: "0.25", b: "0.3", d: "0.25" });
    const [change] = ranks([before], [after]);
    expect(change!.terms!.map(({ id, value }) => `${id} ${toText(value)}`)).toEqual(["d 0.25", "c -0.1", "a -0.05"]);
    expect(toText(change!.moved!)).toBe("0.1");
    const product = ranked(JIA, "1 0.8", {}, { a: "0.25", b: "0.3" });
    expect(ranks([before], [product])[0]!.terms).toBeNull();
    expect(ranks([before], [ranked(JIA, "1 0.8")])[0]!.terms).toBeNull();
    expect(ranks([ranked(JIA, "1 0.8")], [before])[0]!.terms).toBeNull();
    expect(ranks([before], [ranked(JIA, "-", {}, { a: "0.7" })])[0]!.terms).toBeNull();
  });

  test.each([
    ["0.5", "0.500000001", true],
    ["0.5", "0.5000000011", false],
    ["-0.5", "-0.499999999", true],
    ["1000000", "1000000.001", true],
    ["1000000", "1000000.0011", false],
    ["-1000000", "-1000000.001", true],
  ])("a score of %s is the sum %s but for roundings: %s", (score, sum, expected) => {
    const change = ranks([ranked(JIA, "1 0.7", {}, { a: "0.7" })], [ranked(JIA, `2 ${score}`, {}, { a: sum })])[0]!;
    expect(change.terms !== null).toBe(expected);
  });
});

test.each<[string, readonly string[], readonly string[], Partial<Recorded>, string]>([
  ["the same plans", ["p"], ["p"], {}, ""],
  ["one plan more", ["p"], ["p", "q"], {}, "warning result/other-plans"],
  ["no plan in common", ["p"], ["q"], {}, "error result/no-common-plan"],
  ["no plan at all on one side", ["p"], [], {}, "error result/no-common-plan"],
  ["no plan on either side", [], [], {}, ""],
  ["a ranking on one side", ["p"], ["p"], { ranked: [] }, "warning result/one-ranking"],
])("%s", (_, before, after, own, expected) => {
  const of = (plans: readonly string[], more: Partial<Recorded>) =>
    recorded(
      plans.map((plan) => judged({ plan })),
      more,
    );
  const found = compatibility(of(before, {}), of(after, own));
  expect(found.map(({ severity, code }) => `${severity} ${code}`).join()).toBe(expected);
});

test("what two results don't share is named, at the earlier one", () => {
  const side = (path: string, plans: readonly string[], ranked: Recorded["ranked"]) =>
    recorded(
      plans.map((plan) => judged({ plan })),
      { path, ranked },
    );
  const [old, now] = [side("old.json", ["q", "p"], []), side("new.json", ["s", "r"], null)];
  const at = { file: "old.json", line: null, column: null };
  expect(compatibility(old, now).map((one) => [one.args, one.at])).toEqual([
    [{ before: ["p", "q"], after: ["r", "s"] }, at],
    [{ file: "new.json" }, at],
  ]);
  expect(compatibility(now, old).map(({ args }) => args)).toEqual([
    { before: ["r", "s"], after: ["p", "q"] },
    { file: "new.json" },
  ]);
  const both = side("old.json", ["p"], []);
  expect(compatibility(both, both)).toEqual([]);
});

const AREAS = [JIA, YI, { code: null, name: { zh: "丙市" } }, { code: "C", name: { zh: "丙市" } }, null];
const target = fc.record({
  plan: fc.constantFrom("p", "q"),
  area: fc.constantFrom(...AREAS),
  asOf: fc.constantFrom("2018", "2019"),
  id: fc.constantFrom("x", "y", "x#2"),
  verdict: fc.constantFrom(...VERDICTS),
  actual: fc.constantFrom(figure("30 家"), figure("31 家 2018"), null),
  weight: fc.constantFrom(number("1"), number("2")),
  promised: fc.constantFrom(promised("35"), promised("36")),
});
const place = fc.record({
  area: fc.constantFrom(JIA, YI, AREAS[3]!),
  place: fc.constantFrom("1 0.5", "2 0.5", "2 0.4", "-"),
  value: fc.constantFrom("1", "2", ""),
});
const result = fc
  .record({
    targets: fc.uniqueArray(target, {
      selector: ({ plan, area, id }) => JSON.stringify([plan, area, id]),
      maxLength: 9,
    }),
    places: fc.uniqueArray(place, { selector: ({ area }) => area.code }),
    input: fc.constantFrom("1", "2"),
  })
  .map(({ targets, places, input }) =>
    recorded(
      targets.map((own) => judged(own)),
      {
        inputs: { plan: [input], actuals: ["a"] },
        ranked: places.map((one) => ranked(one.area, one.place, { x: one.value })),
      },
    ),
  );

/** Everything of a change but its sides, by what it is about. */
const about = ({ kind, causes, fails, ...rest }: TargetChange | RankChange) => {
  const names = [rest.before, rest.after].flatMap((side) =>
    side === null ? [] : [JSON.stringify([side.area, "id" in side ? [side.plan, side.id] : []])],
  );
  return { kind, fails, causes: causes.join(), names: names.sort().join() };
};
const all = (before: Recorded, after: Recorded) => {
  const { targets, ranks } = diff(before, after);
  return [...targets, ...ranks!].map(about);
};

describe("laws", () => {
  test("a result beside itself shows nothing", () => {
    fc.assert(
      fc.property(result, (one) => {
        expect(all(one, one)).toEqual([]);
      }),
    );
  });

  test("the other way round: the same targets for the same causes; better becomes worse, new becomes gone", () => {
    const back: Readonly<Record<string, readonly string[]>> = {
      better: ["worse"],
      worse: ["better", "changed"],
      changed: ["changed", "worse"],
      new: ["gone"],
      gone: ["new"],
      target: ["target"],
      figure: ["figure"],
    };
    const byNames = (changes: ReturnType<typeof all>) =>
      changes.sort((a, b) => (a.names + a.causes < b.names + b.causes ? -1 : 1));
    fc.assert(
      fc.property(result, result, (a, b) => {
        const there = byNames(all(a, b));
        const here = byNames(all(b, a));
        expect(here.map(({ names, causes }) => [names, causes])).toEqual(
          there.map(({ names, causes }) => [names, causes]),
        );
        for (const [index, { kind }] of there.entries()) expect(back[kind]).toContain(here[index]!.kind);
      }),
    );
  });

  test("the order of scorecards and of places changes nothing", () => {
    const shuffled = (one: Recorded, seed: number): Recorded => {
      const cards = new Map<string, Judged[]>();
      for (const target of one.judged) {
        const key = JSON.stringify([target.plan, target.area]);
        cards.set(key, [...(cards.get(key) ?? []), target]);
      }
      const turned = [...cards.values()];
      const moved = [
        ...turned.slice(seed % (turned.length || 1)),
        ...turned.slice(0, seed % (turned.length || 1)),
      ].reverse();
      return { ...one, judged: moved.flat(), ranked: [...one.ranked!].reverse() };
    };
    fc.assert(
      fc.property(result, result, fc.nat(9), (a, b, seed) => {
        expect(diff(shuffled(a, seed), shuffled(b, seed + 1))).toEqual(diff(a, b));
      }),
    );
  });
});
