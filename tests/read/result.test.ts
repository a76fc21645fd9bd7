import { beforeAll, expect, test } from "vitest";
import { toText } from "../../src/core/exact.ts";
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
      ranking: [{ rank: 1, tied: false, area: AREA, score: 0.6666666666666666, scoreExact: "2/3", coverage: 0.5 }],
      contributions: [{ area: AREA, terms: [{ id: "x", value: 0.6666666666666666, valueExact: "2/3" }] }],
      ...own,
    }),
  );

test("a ranking: places, scores, figures and what each adds", () => {
  const { result, diagnostics } = read(rankedResult());
  expect(diagnostics).toEqual([]);
  const [place] = result!.ranked!;
  expect([place!.rank, toText(place!.score!), place!.coverage]).toEqual([1, "2/3", "0.5"]);
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
