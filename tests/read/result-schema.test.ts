import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { HEAD, RESULT, resultJsonSchema } from "../../src/read/result-schema.ts";
import { RESULT_NOTES } from "../../src/read/result-notes.ts";
import { each } from "../cli/host.ts";
import { runHere } from "../real-host.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = Record<string, unknown>;

const schema = resultJsonSchema();
const options = { strict: true, allowUnionTypes: true } as const;
const validate = new Ajv2020(options).compile(schema);

test("is a JSON Schema of draft 2020-12 that says what every key is", () => {
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  const bare = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, value] of Object.entries((part as Schema).properties ?? {})) {
      const exact = key.endsWith("Exact");
      if (!exact && (value as Schema).description === undefined && RESULT_NOTES.get(key) === undefined) bare.add(key);
    }
    Object.values(part).forEach(look);
  };
  look(schema);
  expect([...bare]).toEqual([]);
});

/** What the schema says at a path of keys, through references, lists and alternatives. */
function partsAt(path: string): Schema[] {
  const definitions = schema.$defs as Record<string, Schema>;
  const open = (part: unknown): Schema[] => {
    const { $ref, anyOf, allOf, items, ...rest } = part as Record<string, unknown>;
    if (typeof $ref === "string") return open(definitions[$ref.slice("#/$defs/".length)]);
    const several = anyOf ?? allOf;
    if (Array.isArray(several)) return several.flatMap(open);
    return items === undefined ? [rest] : open(items);
  };
  return path.split(".").reduce<Schema[]>(
    (parts, key) =>
      parts.flatMap(({ properties, additionalProperties }) => {
        const next = key === "*" ? additionalProperties : (properties as Schema | undefined)?.[key];
        return next === undefined ? [] : open(next);
      }),
    open(schema),
  );
}

describe("keys whose values are a closed list", () => {
  const closedBy = (path: string) =>
    [...new Set(partsAt(path).flatMap((part) => (part.enum as string[] | undefined) ?? part.const ?? []))].join(" ");
  const ASSESSMENT = "scorecards.assessments";
  test.each([
    ["command", "check validate compare diff"],
    ["tool.name", "dabiao"],
    ["options.asOfFrom", "flag plan data"],
    ["inputs.role", "plan actuals areas"],
    ["old.command", "check compare"],
    ["diagnostics.severity", "error warning"],
    ["rankedBy", "score met"],
    [`${ASSESSMENT}.commitment`, "binding expected aspired"],
    [`${ASSESSMENT}.verdict`, "missed near not-assessed pending met"],
    [`${ASSESSMENT}.target.beyond`, "above below"],
    [`${ASSESSMENT}.target.direction`, "up down range none"],
    [
      `${ASSESSMENT}.target.measure`,
      "level growth change average-growth yearly-growth rising falling every-year total done",
    ],
    [`${ASSESSMENT}.target.comparator`, "at-least more-than at-most less-than about between equals"],
    [`${ASSESSMENT}.owners.open`, "lead support"],
    [`${ASSESSMENT}.trajectory.path`, "linear compound"],
    [`${ASSESSMENT}.trajectory.direction`, "up down"],
    [`${ASSESSMENT}.trajectory.outlook`, "achieved on-track moderate off-track regressing n/a"],
    ["scorecards.summary.result", "pass fail incomplete not-due"],
    ["scorecards.statements.kind", "completion growth"],
    ["scorecards.statements.implies", "target base"],
    ["scorecards.statements.knownFrom", "plan data"],
    ["indicators.direction", "up down"],
    ["indicators.bounds.transform", "linear ln"],
    ["matrix.cells.colour", "red orange yellow green"],
    ["contributions.additive", "scores logarithms"],
    ["contributions.terms.filled", "zero peer-mean"],
    ["contributions.parts.parts.terms.filled", "zero peer-mean"],
    ["changes.before.commitment", "binding expected aspired"],
    ["changes.after.target.beyond", "above below"],
    ["changes.parts", "target by baseline formula weight required commitment milestone near"],
    ["ranking.causes", "data plan coverage as-of others call"],
  ])("%s: %s", (path, values) => expect(closedBy(path)).toBe(values));
});

describe("texts of a set form", () => {
  test.each<[path: string, good: readonly string[], bad: readonly string[]]>([
    [
      "scorecards.assessments.weightExact",
      ["5", "-0.25", "1/3", "-2/06", "0".repeat(3000), `1.${"0".repeat(3000)}`, `1/1${"0".repeat(2999)}`],
      [
        "",
        "+5",
        "5.",
        ".5",
        "5e3",
        " 5",
        "5 ",
        "1/0",
        "1/",
        "/3",
        "1/-3",
        "x",
        "0".repeat(3001),
        `1/1${"0".repeat(3000)}`,
      ],
    ],
    ["schemaVersion", ["1.0", "1.27"], ["1", "1.", "2.0", "11.0", "v1.0", "1.0-beta"]],
    ["inputs.sha256", ["0a".repeat(32)], ["0a".repeat(31), "0a".repeat(33), "0A".repeat(32), "0g".repeat(32)]],
  ])("%s", (path, good, bad) => {
    const [{ pattern } = {}] = partsAt(path);
    const fits = (text: string) => new RegExp(pattern as string, "u").test(text);
    expect(good.filter((text) => !fits(text))).toEqual([]);
    expect(bad.filter(fits)).toEqual([]);
  });
});

/** The keys of an object, those that may be left out with a "?". */
const keysOf = ({ properties = {}, required = [] }: Schema): string =>
  Object.keys(properties as Schema)
    .map((key) => ((required as string[]).includes(key) ? key : `${key}?`))
    .join(" ");

describe("the keys of an object, which only grow within 1.x", () => {
  each(`
    tool                              │ name version
    options                           │ asOf asOfFrom progress? set?
    exit                              │ code also
    inputs                            │ role path sha256 rows? encoding?
    scorecards                        │ plan area asOf summary assessments thresholds? trends? statements?
    scorecards.thresholds             │ near? nearExact? about? aboutExact?
    scorecards.summary                │ targets met missed pending notAssessed result due near early stale milestones outlooks? behind?
    scorecards.summary.milestones     │ targets met missed pending notAssessed near?
    scorecards.summary.outlooks       │ achieved on-track moderate off-track regressing n/a
    scorecards.assessments            │ id indicator name unit milestone target baseline actual used due verdict early reason weight weightExact? required commitment formula? group gap gapExact? gapUnit shortfall shortfallExact? needs needsExact? attainment attainmentExact? fromBaseline fromBaselineExact? trajectory holds assumed owners missing? missingAreas?
    scorecards.assessments.target     │ measure comparator value valueExact? bound boundExact? range rangeExact? beyond? by direction text wording
    scorecards.assessments.actual     │ value valueExact? low? lowExact? high? highExact? lowOpen? highOpen? raw unit period stale file line
    scorecards.assessments.used       │ value valueExact? low? lowExact? high? highExact? lowOpen? highOpen? raw unit period indicator? stale file line area?
    scorecards.assessments.owners     │ lead support open
    scorecards.assessments.trajectory.start │ value valueExact? raw period file line
    scorecards.assessments.trajectory.goal  │ value valueExact? period
    scorecards.trends                 │ id indicator name group unit trajectory
    scorecards.statements             │ indicator name kind period base raw file line rate rateExact? rateLow rateLowExact? rateHigh rateHighExact? actual actualExact? unit implies value valueExact? low lowExact? high highExact? lowOpen highOpen candidates candidatesExact? count countExact? known knownExact? unique knownFrom agrees inverse reason
    diagnostics                       │ code severity file line column message args
    repairs                           │ kind file line column before after
    indicators                        │ id name group unit direction weight weightExact? effectiveWeight normalise bounds
    indicators.bounds                 │ worst worstExact? best bestExact? transform
    matrix.cells                      │ indicator value valueExact? period unit raw verdict normalised colour imputed treated clamped reason stale scored? scoredExact? file line target? targets?
    ranking                           │ rank tied area score band coverage reason interval counts attainment attainmentExact? groups
    ranking.interval                  │ low high
    ranking.groups                    │ id score coverage colour effectiveWeight reason
    contributions                     │ id? score additive? terms parts? area
    contributions.terms               │ id weight normalised filled value factor
    contributions.parts               │ id score additive terms parts
    robustness                        │ draws spread seed indicators alternatives areas
    robustness.indicators             │ id meanRankChange largestRankChange
    robustness.alternatives           │ normalise aggregate missing meanRankChange largestRankChange unscored
    robustness.areas                  │ area best worst
    against                           │ worse better changed new gone target figure regressions path sha256 asOf changes
    old                               │ path sha256 command plans asOf
    summary                           │ worse better changed new gone target figure regressions ranking
    changes                           │ kind regression causes parts plan area id indicator name milestone before after
    changes.before                    │ asOf verdict reason actual unit target baseline formula weight weightExact? required commitment near nearExact?
    changes.before.target             │ measure comparator value valueExact? bound boundExact? low lowExact? high highExact? beyond by text
    changes.before.baseline           │ value valueExact? low? lowExact? high? highExact? lowOpen? highOpen? raw unit period?
    ranking.before                    │ rank score scoreExact?
  `)("%s", (path, keys) => expect(keysOf(partsAt(path!)[0]!)).toBe(keys));

  test("a change in the ranking is of another kind than a place in it", () => {
    expect(partsAt("ranking").map(keysOf)).toContain(
      "kind regression causes area before after moved movedExact? terms",
    );
  });
});

test("the head of the schema says what it is of", () => {
  const { $schema, $id, title, description, anyOf } = schema;
  expect([$schema, $id, title, description]).toEqual([
    "https://json-schema.org/draft/2020-12/schema",
    "urn:dabiao:schema:result:1",
    "dabiao result",
    "What check, compare, validate and diff write with -f json. Later versions of 1.x add keys and take none away.",
  ]);
  expect((anyOf as Schema[]).map((one) => (one.properties as Schema).exit)).toMatchObject(
    Array(3).fill({ description: RESULT_NOTES.get("exit") }),
  );
});

const AREA = { code: "A", name: { zh: "甲市", en: "Jia" } };
const EXACT = { value: 0.3, valueExact: "1/3" };
/** Everything that the reader looks at, and nothing else. */
const ASKED = {
  options: { asOf: "2019", set: [{ indicator: "x" }] },
  exit: { code: 0 },
  inputs: [{ role: "plan", sha256: "abc" }],
  scorecards: [
    {
      plan: "p",
      area: AREA,
      asOf: "2019",
      assessments: [
        {
          id: "x#2",
          indicator: "x",
          name: { zh: "甲" },
          unit: "家",
          milestone: false,
          target: {
            ...{ measure: "level", comparator: "between", ...EXACT, bound: 0.3, boundExact: "1/3" },
            ...{ range: [1, 2], rangeExact: ["1", "2"], beyond: "above", by: "2019" },
          },
          baseline: { ...EXACT, raw: "0.3", unit: "家", period: "2015" },
          actual: null,
          used: [
            {
              ...{ value: null, low: 1, lowExact: "1", high: 2, highExact: "2", lowOpen: true, highOpen: false },
              ...{ raw: "1余", unit: null, period: null, indicator: "y" },
            },
          ],
          verdict: "not-assessed",
          reason: "qualified-value",
          weight: 1,
          weightExact: "1",
          required: true,
          commitment: "binding",
          formula: "y",
        },
      ],
      thresholds: { near: 0.9, nearExact: "9/10" },
    },
  ],
  diagnostics: [{ severity: "error" }],
  indicators: [{ id: "x", direction: "up", weight: 1 }],
  matrix: [{ area: AREA, cells: [{ indicator: "x", ...EXACT, period: "2019", unit: "家" }] }],
  ranking: [{ rank: 1, area: AREA, score: 0.3, scoreExact: "1/3", coverage: 1 }],
  contributions: [{ area: AREA, terms: [{ id: "x", ...EXACT }] }],
};

describe("the reader", () => {
  test("takes all that it asks for, and no more", () => {
    expect(RESULT.parse({ ...ASKED, more: 1 })).toEqual(ASKED);
    const head = { schemaVersion: "1.0", tool: { name: "dabiao" }, command: "check" };
    expect(HEAD.parse({ ...head, more: 1 })).toEqual(head);
    expect(HEAD.safeParse({ ...head, tool: {} }).success).toBe(false);
  });

  test("takes a result without scorecards for one with none", () => {
    const { scorecards: _, ...rest } = ASKED;
    expect(RESULT.parse(rest).scorecards).toEqual([]);
  });

  const place = "scorecards.0.assessments.0";
  test.each([
    ["met", null, ""],
    ["not-assessed", "too-old", ""],
    ["met", "too-old", `${place}.reason`],
    ["not-assessed", null, `${place}.reason`],
    ["passed", null, `${place}.verdict`],
    ["not-assessed", "who-knows", `${place}.reason`],
  ])("of a verdict %s with the reason %s finds fault with: %s", (verdict, reason, fault) => {
    const copy = structuredClone(ASKED);
    Object.assign(copy.scorecards[0]!.assessments[0]!, { verdict, reason });
    const issues = RESULT.safeParse(copy).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join(".")).join()).toBe(fault);
  });
});

/** The same schema with every object closed: a key that it doesn't name is a fault. */
const closed = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== "object" || part === null) return part;
  const own = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return "properties" in own && own.type === "object" ? { ...own, additionalProperties: false } : own;
};
const names = new Ajv2020(options).compile({ ...(closed(schema) as Schema), $id: "urn:test:closed" });

const LHASA = "data/lhasa/plan.yaml -a data/lhasa/actuals.csv";
const CALLS = [
  `check ${LHASA} --as-of 2019`,
  `check ${LHASA} --as-of 2018 --progress linear --set high-tech-firms=30`,
  `check ${LHASA} --as-of 2019 --against data/lhasa/result-2018.json`,
  "check data/hanzhong/plan.yaml -a data/hanzhong/actuals.csv --as-of 2021",
  "check data/xining/plan.yaml -a data/xining/actuals.csv --as-of due --progress eurostat",
  "check nowhere.yaml -a nothing.csv",
  "validate data/lhasa/plan.yaml data/lhasa/actuals.csv",
  "validate data/xining/plan.yaml data/lhasa/actuals.csv",
  `compare ${LHASA}`,
  "compare data/compare/panel/geometric.yaml -a data/compare/panel/actuals.csv --robustness 20 --explain 虚构辛市",
  "compare data/compare/panel/targets.yaml -a data/compare/panel/actuals.csv",
  "compare data/compare/cities/framework.yaml -a data/compare/cities/actuals.csv",
  "diff data/lhasa/result-2018.json data/lhasa/result-2019.json",
  "diff nowhere.json data/lhasa/result-2019.json",
];

/** Every place in a result with another value there: nothing, or a value of another kind. */
function mutations(result: Json, path: readonly string[] = []): (readonly [path: string, changed: Json])[] {
  if (typeof result !== "object" || result === null) return [];
  return Object.entries(result).flatMap(([key, value]) => {
    const changed = (other: Json | undefined): Json => {
      const copy = structuredClone(result);
      if (other === undefined) delete (copy as Record<string, Json>)[key];
      else (copy as Record<string, Json>)[key] = other;
      return copy;
    };
    const here = [...path, key].join(".");
    const wrong: Json = typeof value === "object" && value !== null ? "text" : [1];
    const inside = mutations(value, [...path, key]).map(([at, inner]) => [at, changed(inner)] as const);
    return [[`${here} of another kind`, changed(wrong)] as const, ...inside];
  });
}

/** A result with two of each list. */
const small = (result: Json): Json => {
  if (Array.isArray(result)) return result.slice(0, 2).map(small);
  if (typeof result !== "object" || result === null) return result;
  return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, small(value)]));
};

/** The keys without which a result is still valid, but for texts by language, exact texts and what messages speak of. */
function spare(result: Json): string[] {
  const found = new Set<string>();
  const look = (part: Json, path: string): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      const here = Array.isArray(part) ? path : `${path}.${key}`.replace(/^\./, "");
      if (/\.(?:args|name|band|assumed|reasons|\w+Exact)$|^options.set$/.test(here)) continue;
      look(value, here);
      if (Array.isArray(part)) continue;
      delete part[key];
      if (validate(result)) found.add(here);
      part[key] = value;
    }
  };
  look(result, "");
  return [...found].sort();
}

describe("what the tool writes", () => {
  const results = new Map<string, Json>();
  beforeAll(async () => {
    for (const call of CALLS) {
      results.set(call, JSON.parse((await runHere([...call.split(" "), "-f", "json"])).stdout));
    }
  }, 60_000);

  describe.each(CALLS)("%s", (call) => {
    test("what it writes is valid, and every key of it is named", () => {
      const result = results.get(call);
      expect(validate(result) ? null : validate.errors?.at(-1)).toBeNull();
      expect(
        names(result) ? null : names.errors?.filter(({ keyword }) => keyword === "additionalProperties"),
      ).toBeNull();
    });
  });

  test("is not valid with a value of another kind, wherever it stands but in what a message speaks of", () => {
    const [call = ""] = CALLS;
    const result = results.get(call) as { scorecards: { assessments: Json[] }[] };
    const small = structuredClone(result);
    small.scorecards[0]!.assessments.splice(2);
    const passed = mutations(small).filter(([at, one]) => !/\.args\./.test(at) && validate(one));
    expect(passed.map(([at]) => at)).toEqual([]);
  });

  test.each(["schemaVersion", "command", "exit", "inputs", "scorecards", "diagnostics"])("nor without %s", (key) => {
    const { [key]: _, ...rest } = results.get(CALLS[0]!) as Record<string, Json>;
    expect(validate(rest)).toBe(false);
  });

  test("the reader asks for nothing that the schema lets go", () => {
    for (const call of CALLS.filter((one) => /^(?:check|compare)/.test(one))) {
      expect(HEAD.safeParse(results.get(call)).success && RESULT.safeParse(results.get(call)).success, call).toBe(true);
    }
  });

  test("of what the tool wrote only these keys could have been left out", () => {
    const without = [...results.values()].flatMap((result) => spare(small(result)));
    expect([...new Set(without)].sort()).toEqual([
      "against",
      "contributions",
      "contributions.additive",
      "contributions.id",
      "contributions.parts",
      "indicators",
      "inputs.encoding",
      "inputs.rows",
      "matrix",
      "options.progress",
      "rankedBy",
      "ranking",
      "robustness",
      "scorecards.statements",
      "scorecards.summary.behind",
      "scorecards.summary.milestones.near",
      "scorecards.summary.outlooks",
      "scorecards.trends",
    ]);
  });
});
