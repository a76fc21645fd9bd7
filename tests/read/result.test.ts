import { beforeAll, expect, test } from "vitest";
import { rational, toText } from "../../src/core/exact.ts";
import type { Recorded } from "../../src/core/recorded.ts";
import { LIMITS, type Limits } from "../../src/read/limits.ts";
import { readResult } from "../../src/read/result.ts";
import { check, checkJson, lhasa } from "../cli/host.ts";
import { told } from "./helpers.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (content: string | Uint8Array, own: Partial<Limits> = {}) =>
  readResult("r.json", typeof content === "string" ? bytes(content) : content, "abc", { ...LIMITS, ...own });

/** A result as the tool writes it. */
async function written(plan: string, rows: string, args = ""): Promise<Recorded> {
  const { stdout } = await check(plan, rows, `${args} -f json`.trim());
  const { result, diagnostics } = read(stdout);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return result!;
}

test("a run is read back as it was: its moment, its inputs, its targets, in their order", async () => {
  const { stdout } = await lhasa("-f json");
  const { scorecards, inputs } = JSON.parse(stdout);
  const { result, diagnostics } = read(stdout);
  expect(diagnostics).toEqual([]);
  expect(result).toMatchObject({ path: "r.json", sha256: "abc", command: "check", asOf: "2019", ranked: null });
  expect(result!.inputs).toEqual({ plan: [inputs[0].sha256], actuals: [inputs[1].sha256] });
  expect(result!.scorecards).toEqual([{ plan: "lhasa-2019", area: scorecards[0].area }]);
  const plain = (one: { id: string; verdict: string; reason: string | null }) => [one.id, one.verdict, one.reason];
  expect(result!.judged.map(plain)).toEqual(scorecards[0].assessments.map(plain));
  expect(new Set(result!.judged.map(({ plan, area }) => `${plan} ${area!.code}`))).toEqual(
    new Set(["lhasa-2019 540100"]),
  );
});

test("a table of areas is among the files of actuals", async () => {
  const document = JSON.parse((await lhasa("-f json")).stdout);
  const table = { role: "areas", path: "areas.csv", sha256: "0".repeat(64), rows: 1, encoding: "utf-8" };
  const { result } = read(JSON.stringify({ ...document, inputs: [...document.inputs, table] }));
  expect(result!.inputs.actuals).toEqual([table.sha256, document.inputs[1].sha256]);
});

test("numbers are exact: thirds, more digits than a double has, very large and very small ones", async () => {
  const plan =
    "{id: a, target: 0.1234567890123456789}, {id: b, target: 5}, {id: c, target: 5}, " +
    "{id: d, formula: b / c, target: 5, weight: 0.1}, {id: e, target: 1}";
  const rows = "a 2019 12345678901234567890.5; b 2019 1; c 2019 3; e 2019 0.0000000000000000000001";
  const { judged } = await written(plan, rows);
  const values = judged.map(({ actual, promised, weight }) =>
    [actual!.interval.low, actual!.interval.high, promised.value, weight].map((one) => toText(one!)).join(" "),
  );
  const [a, , , d, e] = values;
  expect(a).toBe("12345678901234567890.5 12345678901234567890.5 0.1234567890123456789 1");
  expect(d).toBe("1/3 1/3 5 0.1");
  expect(e).toMatch(/^0\.0000000000000000000001 /);
});

test("qualified figures keep their ends, figures that can't be read are none, and a formula's figures are their own", async () => {
  const plan = "{id: a, target: 600}, {id: b, target: 5}, {id: c, target: 5}, {id: d, formula: b / c, target: 2}";
  const { judged } = await written(plan, "a 2019 650余; b 2019 1; c 2019 4");
  const [a, , , d] = judged;
  expect(a!.actual).toMatchObject({ raw: "650余", period: "2019", interval: { high: null, lowOpen: true } });
  expect(d!.used.map(({ indicator }) => indicator).sort()).toEqual(["b", "c"]);
  expect(d!.formula).toBe("b / c");
});

test("what was promised: ranges with a side that passes, tolerances, growth as a share, the threshold for near", async () => {
  const plan = `thresholds: {near: 90%}
indicators:
  - {id: a, target: {between: [3, 4], beyond: above}}
  - {id: b, target: {about: 2, within: 0.1}, commitment: aspired, required: false}
  - {id: c, target: {growth: 30%}, baseline: {value: 15, period: 2016}, unit: 家}
  - {id: d, target: {done: true}}`;
  const { judged } = await written(plan, "a 2019 5; b 2019 2; c 2019 20 家; d 2019 yes");
  const said = judged.map(({ promised: { measure, comparator, value, range, beyond, by }, near }) =>
    [measure, comparator, value && toText(value), range?.map(toText).join(".."), beyond, by, toText(near!)].join(" "),
  );
  expect(said).toEqual([
    "level between  3..4 above 2019 0.9",
    "level about 2 1.9..2.1  2019 0.9",
    "growth at-least 0.3   2019 0.9",
    "done     2019 0.9",
  ]);
  expect(judged.map(({ commitment, required }) => `${commitment} ${required}`)[1]).toBe("aspired false");
  expect(judged[2]!.baseline).toMatchObject({ raw: "15", unit: "家", period: "2016" });
});

const PLAN = "{id: x, target: 5}";
type Json = ReturnType<typeof JSON.parse>;
let sound: Json;
beforeAll(async () => {
  sound = await checkJson(PLAN, "x 2019 6");
});

/** The sound result with something else in it. */
const withOther = (change: (result: Json) => void): string => {
  const copy = structuredClone(sound);
  change(copy);
  return JSON.stringify(copy, null, 2);
};
const first = (result: Json) => result.scorecards[0].assessments[0];

test.each<[string, string | Uint8Array | (() => string), string]>([
  ["nothing", "", "result/syntax"],
  ["half a result", () => JSON.stringify(sound).slice(0, 900), "result/syntax"],
  ["a result and more", () => `${JSON.stringify(sound)}{}`, "result/syntax"],
  ["YAML", "dabiao: 1\n", "result/syntax"],
  ["another encoding", new Uint8Array([0x22, 0xff, 0x22]), "result/not-utf8"],
  ["UTF-16", new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), "result/not-utf8"],
  ["a list", "[]", "result/not-a-result"],
  ["nothing at all", "null", "result/not-a-result"],
  ["a package", '{"name": "dabiao", "version": "1.0.0"}', "result/not-a-result"],
  ["another tool's result", () => withOther((one) => (one.tool.name = "other")), "result/not-a-result"],
  ["a later format", () => withOther((one) => (one.schemaVersion = "2.0")), "result/other-version"],
  ["a version that is none", () => withOther((one) => (one.schemaVersion = "1")), "result/other-version"],
  ["an intake", () => withOther((one) => (one.command = "validate")), "result/other-command"],
  ["a diff", () => withOther((one) => (one.command = "diff")), "result/other-command"],
  [
    "a key twice",
    () => JSON.stringify(sound).replace('"verdict":"met"', '"verdict":"missed","verdict":"met"'),
    "result/bad-key",
  ],
  [
    "a prototype",
    () => JSON.stringify(sound).replace('"verdict":"met"', '"verdict":"met","__proto__":{"verdict":"met"}'),
    "result/bad-key",
  ],
  [
    "two prototypes",
    () => JSON.stringify(sound).replace("{", '{"__proto__":1,').replace('"id"', '"__proto__":1,"id"'),
    "result/bad-key,result/bad-key",
  ],
  ["deep nesting", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "result/too-deep"],
  ["a verdict of its own", () => withOther((one) => (first(one).verdict = "passed")), "result/wrong-shape"],
  [
    "a verdict without its reason",
    () => withOther((one) => (first(one).verdict = "not-assessed")),
    "result/wrong-shape",
  ],
  ["a reason beside a verdict", () => withOther((one) => (first(one).reason = "too-old")), "result/wrong-shape"],
  ["a number as a text", () => withOther((one) => (first(one).actual.value = "6")), "result/wrong-shape"],
  ["a number beyond all", () => JSON.stringify(sound).replace('"bound":5', '"bound":5e999'), "result/wrong-shape"],
  ["no exact number", () => withOther((one) => (first(one).actual.valueExact = "6/0")), "result/wrong-shape"],
  ["no targets", () => withOther((one) => delete one.scorecards[0].assessments), "result/wrong-shape"],
  [
    "two faults",
    () => withOther((one) => ((first(one).id = 5), (first(one).weight = null))),
    "result/wrong-shape,result/wrong-shape",
  ],
  ["one target twice", () => withOther((one) => one.scorecards.push(one.scorecards[0])), "result/twice-judged"],
  ["a run that judged nothing", () => withOther((one) => (one.scorecards = [])), "result/nothing-judged"],
])("%s is refused", (_, content, codes) => {
  const { result, diagnostics } = read(typeof content === "function" ? content() : content);
  expect(result).toBeNull();
  expect(diagnostics.map((one) => told(one).split(" ")[1]).join()).toBe(codes);
  expect(diagnostics.every(({ severity, at }) => severity === "error" && at?.file === "r.json")).toBe(true);
});

test("faults are named by their place: a line and column of the text, or the key", () => {
  expect(read('{\n  "a": 1,\n  "a": 2\n}').diagnostics[0]).toMatchObject({ at: { line: 3, column: 3 } });
  const odd = withOther((one) => (first(one).target.by = 2019));
  expect(read(odd).diagnostics[0]).toMatchObject({ args: { key: "scorecards[0].assessments[0].target.by" } });
});

test("a file above its bound is not looked at", () => {
  expect(read("x".repeat(101), { "result-size": 100 }).diagnostics).toMatchObject([
    { code: "result/too-large", args: { limit: 100 } },
  ]);
  expect(read(JSON.stringify(sound), { "result-size": bytes(JSON.stringify(sound)).length }).result).not.toBeNull();
});

test("keys that a later version may add are passed over; a byte order mark is none of the text", () => {
  const later = withOther(
    (one) => ((one.schemaVersion = "1.7"), (one.more = { constructor: 1 }), (first(one).more = 2)),
  );
  expect(read(`\ufeff${later}`)).toMatchObject({ diagnostics: [], result: { judged: [{ id: "x" }] } });
  expect(read(`\ufeff\ufeff${later}`)).toMatchObject({ diagnostics: [{ code: "result/syntax" }], result: null });
});

test("a what-if and a run with errors can be compared, with a warning", async () => {
  const supposed = await check(PLAN, "x 2019 6", "--set x=9 -f json");
  expect(read(supposed.stdout).diagnostics).toMatchObject([{ code: "result/what-if", args: { figures: 1 } }]);
  const faulty = await check(PLAN, "x 2019 6; x 2018 abc", "-f json");
  expect(read(faulty.stdout)).toMatchObject({
    diagnostics: [{ code: "result/with-errors", severity: "warning", args: { errors: 1 } }],
    result: { judged: [{ verdict: "met" }] },
  });
});

const AREA = { code: "A", name: { zh: "甲市" } };
/** What compare adds to the sound result. */
const rankedResult = (own: object = {}) =>
  withOther((one) =>
    Object.assign(one, {
      command: "compare",
      indicators: [{ id: "x", direction: "up", weight: 2, effectiveWeight: 1 }],
      matrix: [
        {
          area: AREA,
          cells: [
            { indicator: "x", value: 0.333, valueExact: "1/3", period: "2019", verdict: "met" },
            { indicator: "y", value: null, period: null },
          ],
        },
      ],
      ranking: [
        {
          rank: 1,
          tied: false,
          area: AREA,
          score: 0.6666666666666666,
          scoreExact: "2/3",
          coverage: 0.5,
          counts: { met: 2 },
        },
      ],
      contributions: [{ area: AREA, terms: [{ id: "x", value: 0.6666666666666666, valueExact: "2/3" }] }],
      ...own,
    }),
  );

test("a ranking: places, scores, figures and what each adds", () => {
  const { result, diagnostics } = read(rankedResult());
  expect(diagnostics).toEqual([]);
  const [place] = result!.ranked!;
  expect([place!.rank, toText(place!.score!), place!.coverage, place!.met]).toEqual([1, "2/3", "0.5", 2]);
  expect([...place!.figures].map(([id, one]) => `${id} ${one && toText(one.interval.low!)}`)).toEqual([
    "x 1/3",
    "y null",
  ]);
  expect(toText(place!.terms!.get("x")!)).toBe("2/3");
  expect([...result!.rules]).toEqual([["x", '["up",2]']]);
});

test("an area that is not ranked has neither place nor score; contributions may be left out; no area stands twice", () => {
  const none = { rank: null, area: AREA, score: null, coverage: { share: 0, of: 3 } };
  const { result } = read(rankedResult({ ranking: [none], contributions: undefined }));
  expect(result!.ranked).toMatchObject([{ rank: null, score: null, coverage: '{"share":0,"of":3}', terms: null }]);
  expect(read(rankedResult({ ranking: [none, none] })).diagnostics).toMatchObject([{ code: "result/twice-judged" }]);
  expect(read(rankedResult({ ranking: [{ ...none, rank: 0 }] })).diagnostics).toMatchObject([
    { code: "result/wrong-shape", args: { key: "ranking[0].rank" } },
  ]);
});

const places = (content: string) =>
  read(content).diagnostics.map(({ code, at, args }) => [code, at?.line, at?.column, args]);
const NO_PLACE = [null, null] as const;

test.each<[string, string, readonly unknown[]]>([
  ["ends", '{\n  "a": 1,', ["result/syntax", 2, 10, { ends: true }]],
  ["is no JSON", '{\n  "a": x', ["result/syntax", 2, 8, { ends: false }]],
  ["is nested too deep", "[".repeat(65), ["result/too-deep", 1, 65, { limit: 64 }]],
  ["names a key twice", '{"a": 1,\n"a": 2}', ["result/bad-key", 2, 1, { key: "a", twice: true }]],
  ["names a prototype", '{"__proto__": 1}', ["result/bad-key", 1, 2, { key: "__proto__", twice: false }]],
  ["is no result", "[".repeat(64) + "]".repeat(64), ["result/not-a-result", ...NO_PLACE, {}]],
])("a text that %s is told with its place and why", (_, content, expected) => {
  expect(places(content)[0]).toEqual(expected);
});

test.each<[string, () => string, readonly unknown[]]>([
  ["version 11", () => withOther((one) => (one.schemaVersion = "11.0")), ["result/other-version", { version: "11.0" }]],
  ["version v1", () => withOther((one) => (one.schemaVersion = "v1.0")), ["result/other-version", { version: "v1.0" }]],
  ["version 1.", () => withOther((one) => (one.schemaVersion = "1.x")), ["result/other-version", { version: "1.x" }]],
  ["a diff", () => withOther((one) => (one.command = "diff")), ["result/other-command", { command: "diff" }]],
  ["nothing judged", () => withOther((one) => (one.scorecards = [])), ["result/nothing-judged", { code: "0" }]],
  [
    "a target twice",
    () => withOther((one) => one.scorecards.push(one.scorecards[0])),
    ["result/twice-judged", { plan: "p", area: "甲市", id: "x" }],
  ],
  [
    "a target twice without an area",
    () => withOther((one) => ((one.scorecards[0].area = null), one.scorecards.push(one.scorecards[0]))),
    ["result/twice-judged", { plan: "p", area: "", id: "x" }],
  ],
  [
    "an area twice in a ranking",
    () => rankedResult({ ranking: [0, 1].map(() => ({ rank: 1, area: AREA, score: 1, coverage: 1 })) }),
    ["result/twice-judged", { plan: "", area: "甲市", id: "ranking" }],
  ],
])("%s is told by what it says, without a line", (_, content, [code, args]) => {
  expect(places(content())).toEqual([[code, ...NO_PLACE, args]]);
});

test.each<[string, (result: Json) => void, readonly string[]]>([
  [
    "a verdict that its figure doesn't bear",
    (one) => (first(one).actual.value = 4),
    ["scorecards[0].assessments[0].verdict: met, missed"],
  ],
  [
    "a miss where the target holds, and the counts that follow from it",
    (one) => (first(one).verdict = "missed"),
    [
      "scorecards[0].assessments[0].verdict: missed, met",
      "scorecards[0].summary.met: 1, 0",
      "scorecards[0].summary.missed: 0, 1",
      "scorecards[0].summary.result: pass, fail",
    ],
  ],
  ["a count", (one) => (one.scorecards[0].summary.notAssessed = 2), ["scorecards[0].summary.notAssessed: 2, 0"]],
  ["a result", (one) => (one.scorecards[0].summary.result = "fail"), ["scorecards[0].summary.result: fail, pass"]],
  [
    "a count of milestones",
    (one) => (one.scorecards[0].summary.milestones.near = 3),
    ["scorecards[0].summary.milestones.near: 3, 0"],
  ],
  [
    "a target that is gone",
    (one) => one.scorecards[0].assessments.pop(),
    ["targets: 1, 0", "met: 1, 0", "due: 1, 0", "result: pass, not-due"].map((said) => `scorecards[0].summary.${said}`),
  ],
])("a result that contradicts itself is refused: %s", (_, change, expected) => {
  const { result, diagnostics } = read(withOther(change));
  expect(result).toBeNull();
  expect(diagnostics.map(({ code, args }) => [code, args])).toEqual(
    expected.map((one) => {
      const [key, said, found] = one.split(/: |, /);
      return ["result/disagrees", { key, said, found }];
    }),
  );
});

test("what a result doesn't say disagrees with nothing; of what disagrees twenty are named", () => {
  const bare = withOther((one) => {
    delete one.scorecards[0].summary.due;
    delete one.scorecards[0].summary.milestones;
    delete first(one).due;
    one.scorecards[0].summary.result = "fail";
  });
  expect(read(bare).diagnostics).toEqual([]);
  const many = withOther((one) => {
    const target = first(one);
    delete one.scorecards[0].summary;
    one.scorecards[0].assessments = Array.from({ length: 30 }, (_, at) => ({
      ...target,
      id: `x${at}`,
      verdict: "missed",
    }));
  });
  expect(read(many).diagnostics).toHaveLength(20);
});

test("bytes that are no UTF-8 are told with how many stand before them", () => {
  const [fault] = read(new Uint8Array([0x7b, 0x22, 0xff])).diagnostics;
  expect([fault!.code, fault!.args, fault!.at]).toEqual([
    "result/not-utf8",
    { offset: 2 },
    { file: "r.json", line: null, column: null },
  ]);
});

test("of faults twenty are named, whether of the text or of its form", () => {
  const keys = JSON.stringify(sound).replace("{", `{${'"__proto__":1,'.repeat(30)}`);
  expect(places(keys).map(([code]) => code)).toEqual(Array(20).fill("result/bad-key"));
  const odd = withOther((one) => (one.diagnostics = Array(30).fill({ severity: 5 })));
  expect(places(odd).map(([, , , args]) => args)).toEqual(
    Array.from({ length: 20 }, (_, index) => ({ key: `diagnostics[${index}].severity` })),
  );
  const twice = withOther((one) => Object.assign(first(one), { verdict: "pending", reason: "too-old" }));
  expect(places(twice)).toEqual([["result/wrong-shape", null, null, { key: "scorecards[0].assessments[0].reason" }]]);
});

/** An assessment with everything that a later comparison asks for. */
const FULL = {
  id: "x#2",
  indicator: "x",
  name: { zh: "甲", en: "X" },
  unit: "家",
  milestone: true,
  target: {
    measure: "level",
    comparator: "between",
    value: null,
    bound: 3,
    range: [0.3, 0.5],
    rangeExact: ["1/3", "1/2"],
    beyond: "below",
    by: "2018",
  },
  baseline: { value: 1.5, raw: "1.5", unit: "万家", period: "2015" },
  actual: { value: null, low: 650, high: null, lowOpen: true, raw: "650余", unit: "家", period: "2018" },
  used: [
    { value: 4, raw: "4", unit: "家", period: "2018", indicator: "y" },
    { value: 5, raw: "5", unit: null, period: null },
    { value: null, raw: "abc", unit: null, period: "2018" },
    {
      value: null,
      low: 0.3,
      lowExact: "1/3",
      high: 0.6,
      highExact: "2/3",
      highOpen: true,
      raw: null,
      unit: null,
      period: null,
    },
    { value: null, high: 7, raw: "近7", unit: null, period: null },
    { value: null, low: 8, raw: "8以上", unit: null, period: null },
  ],
  verdict: "not-assessed",
  reason: "qualified-value",
  weight: 0.1,
  weightExact: "1/9",
  required: false,
  commitment: "expected",
  formula: "y / z",
};

test("an assessment is read whole: figures with their ends, and every number by its exact text where it has one", () => {
  const { result, diagnostics } = read(
    withOther((one) => {
      one.scorecards[0].assessments = [FULL];
      delete one.scorecards[0].summary;
      one.scorecards[0].thresholds = { near: 0.9, nearExact: "8/9" };
    }),
  );
  expect(diagnostics).toEqual([]);
  const closed = { lowOpen: false, highOpen: false };
  const at = (n: number, d = 1) => ({ low: rational(n, d), high: rational(n, d), ...closed });
  expect(result!.judged).toEqual([
    {
      plan: "p",
      area: { code: "A", name: { zh: "甲市", en: "Jia" } },
      asOf: "2019",
      id: "x#2",
      indicator: "x",
      name: { zh: "甲", en: "X" },
      unit: "家",
      milestone: true,
      promised: {
        measure: "level",
        comparator: "between",
        value: null,
        range: [rational(1, 3), rational(1, 2)],
        beyond: "below",
        by: "2018",
      },
      baseline: { interval: at(3, 2), raw: "1.5", unit: "万家", period: "2015" },
      formula: "y / z",
      weight: rational(1, 9),
      required: false,
      commitment: "expected",
      near: rational(8, 9),
      actual: {
        interval: { low: rational(650), high: null, lowOpen: true, highOpen: false },
        raw: "650余",
        unit: "家",
        period: "2018",
      },
      used: [
        { interval: at(4), raw: "4", unit: "家", period: "2018", indicator: "y" },
        { interval: at(5), raw: "5", unit: null, period: null, indicator: "x" },
        {
          interval: { low: rational(1, 3), high: rational(2, 3), lowOpen: false, highOpen: true },
          raw: null,
          unit: null,
          period: null,
          indicator: "x",
        },
        {
          interval: { low: null, high: rational(7), ...closed },
          raw: "近7",
          unit: null,
          period: null,
          indicator: "x",
        },
        {
          interval: { low: rational(8), high: null, ...closed },
          raw: "8以上",
          unit: null,
          period: null,
          indicator: "x",
        },
      ],
      bound: rational(3),
      verdict: "not-assessed",
      reason: "qualified-value",
    },
  ]);
});

test("what an assessment doesn't have is null", () => {
  const { result } = read(
    withOther((one) => {
      const own = first(one);
      delete own.formula;
      delete own.target.beyond;
      Object.assign(own, { baseline: null, actual: null, used: [], verdict: "not-assessed", reason: "no-observation" });
      Object.assign(own.target, { value: null, bound: null, range: null });
      delete one.scorecards[0].thresholds;
      delete one.scorecards[0].summary;
    }),
  );
  const { promised, ...judged } = result!.judged[0]!;
  expect({ ...judged, ...promised }).toMatchObject({
    ...{ baseline: null, actual: null, used: [], bound: null, formula: null, near: null },
    ...{ value: null, range: null, beyond: null, reason: "no-observation" },
  });
});

test.each([
  ["0", 0n, 1n],
  ["-2.5", -5n, 2n],
  ["1e21", 10n ** 21n, 1n],
  ["1.5e+21", 15n * 10n ** 20n, 1n],
  ["1e-7", 1n, 10n ** 7n],
  ["-1.25e-7", -1n, 8_000_000n],
  ["0.1", 1n, 10n],
  ["123456789", 123456789n, 1n],
])("a number without an exact text is the shortest decimal of its double: %s", (text, n, d) => {
  const { result } = read(JSON.stringify(sound).replace('"weight":1', `"weight":${text}`));
  expect(result!.judged[0]!.weight).toEqual({ n, d });
});

test.each([
  ["5", 5n, 1n],
  ["-0.25", -1n, 4n],
  ["1/3", 1n, 3n],
  ["-2/06", -1n, 3n],
])("an exact text goes before the number: %s", (text, n, d) => {
  const { result } = read(withOther((one) => (first(one).target.boundExact = text)));
  expect(result!.judged[0]!.bound).toEqual({ n, d });
});

test("checksums stand in the order of their text, plans apart from what they were judged by", () => {
  const inputs = ["plan:b", "actuals:d", "plan:a", "areas:c"].map((text) => {
    const [role, sha256] = text.split(":");
    return { role, sha256 };
  });
  const { result } = read(withOther((one) => (one.inputs = inputs)));
  expect(result!.inputs).toEqual({ plan: ["a", "b"], actuals: ["c", "d"] });
});

test("only errors are counted, and only figures that were supposed", () => {
  const noisy = withOther((one) => {
    one.diagnostics = ["warning", "error", "error", "warning"].map((severity) => ({ severity }));
    one.options.set = [{}, {}, {}];
  });
  const at = { file: "r.json", line: null, column: null };
  expect(read(noisy).diagnostics).toEqual([
    { code: "result/with-errors", severity: "warning", args: { errors: 2 }, at },
    { code: "result/what-if", severity: "warning", args: { figures: 3 }, at },
  ]);
  const quiet = withOther((one) => ((one.diagnostics = [{ severity: "warning" }]), (one.options.set = [])));
  expect(read(quiet).diagnostics).toEqual([]);
});

test("a place in a ranking is read whole; figures and terms are those of its own area", () => {
  const other = { code: null, name: { en: "Yi" } };
  const { result, diagnostics } = read(
    rankedResult({
      scorecards: [],
      indicators: [
        { id: "x", direction: "up", weight: 2 },
        { id: "y", direction: null, weight: null },
      ],
      matrix: [
        {
          area: AREA,
          cells: [
            { indicator: "x", value: 0.333, valueExact: "1/3", period: "2019", unit: "%" },
            { indicator: "y", value: null },
            { indicator: "z", value: 2 },
          ],
        },
      ],
      ranking: [
        { rank: 1, area: AREA, score: 0.5, coverage: 1 },
        { rank: null, area: other, score: null, coverage: { share: 0 } },
        { rank: null, area: { code: "C", name: {} }, score: null, coverage: null },
      ],
      contributions: [
        {
          area: AREA,
          terms: [
            { id: "x", value: 0.3, valueExact: "1/3" },
            { id: "y", value: null },
          ],
        },
      ],
    }),
  );
  expect(diagnostics).toEqual([]);
  const figure = (n: number, d: number, unit: string | null, period: string | null) => ({
    interval: { low: rational(n, d), high: rational(n, d), lowOpen: false, highOpen: false },
    raw: null,
    unit,
    period,
  });
  expect(result!.ranked).toEqual([
    {
      area: AREA,
      rank: 1,
      score: rational(1, 2),
      met: 0,
      coverage: "1",
      figures: new Map([
        ["x", figure(1, 3, "%", "2019")],
        ["y", null],
        ["z", figure(2, 1, null, null)],
      ]),
      terms: new Map([
        ["x", rational(1, 3)],
        ["y", rational(0)],
      ]),
    },
    { area: other, rank: null, score: null, met: 0, coverage: '{"share":0}', figures: new Map(), terms: null },
    {
      area: { code: "C", name: {} },
      rank: null,
      score: null,
      met: 0,
      coverage: "null",
      figures: new Map(),
      terms: null,
    },
  ]);
  expect(result!.rules).toEqual(
    new Map([
      ["x", '["up",2]'],
      ["y", "[null,null]"],
    ]),
  );
  expect(result!.judged).toEqual([]);
});

test("without a matrix a ranking has no figures, without indicators no rules, without a ranking there is none", () => {
  const { result } = read(rankedResult({ matrix: null, indicators: null, contributions: null }));
  expect([result!.ranked![0]!.figures, result!.ranked![0]!.terms, result!.rules]).toEqual([new Map(), null, new Map()]);
  expect(read(rankedResult({ ranking: null })).result!.ranked).toBeNull();
});
