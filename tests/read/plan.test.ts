import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Group } from "../../src/core/plan.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { readPlan } from "../../src/read/plan.ts";
import { EXAMPLE } from "./example.ts";
import { bytes, interval, planOf, told, written } from "./helpers.ts";

const HEAD = "dabiao: 1\nid: p\nperiod: { from: 2017, due: 2019 }\n";
const indicatorsOf = (text: string, more = "") => planOf(`${HEAD}${more}\nindicators:\n${text}\n`).indicators;
const indicatorOf = (text: string, more = "") => indicatorsOf(`  - ${text}`, more)[0]!;
const planWith = (more: string) => planOf(`${HEAD}${more}\nindicators: [{ id: a }]\n`);

describe("the example of the design", () => {
  const plan = planOf(EXAMPLE);
  const [rd, firms] = plan.indicators;

  test("is a plan", () => {
    expect(plan).toMatchObject({
      id: "lhasa-2019",
      file: "plan.yaml",
      language: "zh",
      asOf: null,
      rounding: "half-up",
    });
    expect(plan.title).toEqual({
      zh: "拉萨市国家创新型城市建设目标",
      en: "Lhasa national innovative city targets",
    });
    expect(plan.area).toMatchObject({
      code: "540100",
      name: { zh: "拉萨市", en: "Lhasa" },
      aliases: ["拉萨"],
    });
    const source = {
      title: { zh: "…" },
      publisher: "…",
      issued: "2017-12-21",
      number: "…",
      url: null,
    };
    expect(plan.source).toMatchObject(source);
    expect([written(plan.thresholds.near, true), plan.thresholds.about]).toEqual(["90%", null]);
  });

  test("has a group whose supporting units are an open list", () => {
    const owners = {
      lead: ["市科技局"],
      support: ["市统计局", "市财政局"],
      open: ["support"],
    };
    expect(plan.groups).toMatchObject([
      {
        id: "capacity",
        name: { en: "Innovation capacity" },
        owners,
        groups: [],
      },
    ]);
  });

  test("has an indicator with a tolerance that the author assumed", () => {
    expect(rd).toMatchObject({
      id: "rd-intensity",
      aliases: ["全社会研发投入强度"],
      unit: "%",
      group: "capacity",
      kind: "stock",
      assumed: { zh: "the document gives no tolerance" },
      wording: "2.0%左右",
      owners: plan.groups[0]!.owners,
    });
    expect(rd!.targets).toMatchObject([{ id: "rd-intensity", due: { text: "2019" }, from: { text: "2017" } }]);
    expect(interval(rd!.targets[0]!.comparison.accepts)).toBe("[1.95, 2.05]");
  });

  test("has an indicator with a milestone, a baseline and a weight", () => {
    expect(firms!.targets).toMatchObject([
      { id: "high-tech-firms", due: { text: "2019" }, milestone: false },
      { id: "high-tech-firms@2018", due: { text: "2018" }, milestone: true },
    ]);
    expect(firms).toMatchObject({
      weight: { n: 2n, d: 1n },
      required: true,
      commitment: "expected",
      name: {},
    });
    expect(firms!.baseline).toMatchObject({
      quantity: { raw: "15" },
      unit: "家",
      period: { text: "2016" },
    });
  });
});

test("the plans of the examples are without fault", () => {
  for (const city of ["lhasa", "hanzhong", "xining"]) {
    const file = readFileSync(new URL(`../../data/${city}/plan.yaml`, import.meta.url));
    const { plan, diagnostics } = readPlan(city, file);
    expect(diagnostics).toEqual([]);
    expect(plan?.indicators.length).toBe({ lhasa: 14, hanzhong: 3, xining: 33 }[city]);
  }
});

test("the smallest plan: everything else has a default", () => {
  const plan = planOf("dabiao: 1\nid: p\nindicators: [{ id: a }]\n");
  const { groups, indicators, ...rest } = plan;
  expect(rest).toEqual({
    id: "p",
    file: "plan.yaml",
    language: null,
    title: {},
    area: null,
    areas: [],
    asOf: null,
    from: null,
    thresholds: { near: null, about: null },
    rounding: "half-up",
    source: null,
    note: {},
    inputs: [],
    checks: [],
    score: null,
  });
  expect(groups).toEqual([]);
  expect(indicators).toEqual([
    {
      id: "a",
      name: {},
      aliases: [],
      unit: null,
      group: null,
      kind: "stock",
      yearToDate: false,
      formula: null,
      rollUp: false,
      breakdown: false,
      baseline: null,
      targets: [],
      direction: null,
      progress: null,
      scoring: null,
      weight: { n: 1n, d: 1n },
      required: true,
      commitment: "expected",
      assumed: null,
      wording: null,
      definition: {},
      note: {},
      scope: null,
      source: null,
      owners: { lead: [], support: [], open: [] },
      maxAge: 1,
      at: { file: "plan.yaml", line: 3, column: 14 },
    },
  ]);
});

describe("labels", () => {
  test.each<[lang: string, title: string, expected: unknown]>([
    ["lang: zh", "目标", { zh: "目标" }],
    ["lang: en", "targets", { en: "targets" }],
    ["", "targets", { en: "targets" }],
    ["lang: en", "{ zh: 目标 }", { zh: "目标" }],
    ["lang: zh", "{ en: targets, zh: 目标 }", { zh: "目标", en: "targets" }],
    ["lang: zh", "' 目标 '", { zh: "目标" }],
    ["lang: zh", "2019", { zh: "2019" }],
  ])("%s, title: %s", (lang, title, expected) => {
    expect(planWith(`${lang}\ntitle: ${title}`).title).toEqual(expected);
  });

  test("a plain text is in the plan's language wherever a label may stand", () => {
    const plan = planOf(`dabiao: 1
id: p
lang: zh
note: 一
source: 二
area: { name: 三 }
groups: [{ id: g, name: 四 }]
indicators: [{ id: a, name: 五, assumed: 六, definition: 七, note: 八, source: { title: 九, note: 十 } }]
`);
    const [a] = plan.indicators;
    const labels = [plan.note, plan.source?.title, plan.area?.name, plan.groups[0]?.name, a?.name, a?.assumed];
    expect([...labels, a?.definition, a?.note, a?.source?.title, a?.source?.note]).toEqual(
      [..."一二三四五六七八九十"].map((zh) => ({ zh })),
    );
  });
});

describe("areas", () => {
  const ALONE = { aliases: [], parent: null, peers: null };
  test.each<[text: string, expected: object]>([
    ['{ code: "540100" }', { code: "540100", name: {} }],
    ["{ code: 540100 }", { code: "540100", name: {} }],
    ['{ code: "010000" }', { code: "010000", name: {} }],
    ["{ name: Lhasa }", { code: null, name: { en: "Lhasa" } }],
    [
      "{ name: 拉萨市, parent: 西藏自治区, peers: west }",
      { code: null, name: { en: "拉萨市" }, parent: "西藏自治区", peers: "west" },
    ],
    ["{ name: { zh: 拉萨市 }, aliases: [ལྷ་ས] }", { code: null, name: { zh: "拉萨市" }, aliases: ["ལྷ་ས"] }],
  ])("%s", (text, expected) => expect(planWith(`area: ${text}`).area).toEqual({ ...ALONE, ...expected }));
});

describe("owners", () => {
  const none = { lead: [], support: [], open: [] };
  test.each<[text: string, expected: unknown]>([
    ["{ lead: 市科技局 }", { lead: ["市科技局"], support: [], open: [] }],
    ["{ lead: [市科技局, 等] }", { lead: ["市科技局"], support: [], open: ["lead"] }],
    ["{ lead: [a, 等], support: [b, etc.] }", { lead: ["a"], support: ["b"], open: ["lead", "support"] }],
    ["{ support: [b, …] }", { lead: [], support: ["b"], open: ["support"] }],
    ["{ lead: [平等街道, 等等] }", { lead: ["平等街道"], support: [], open: ["lead"] }],
    ["{ lead: [科技局等, 等级办, 等] }", { lead: ["科技局等", "等级办"], support: [], open: ["lead"] }],
    ["{ lead: [a, etc], support: [b, ...] }", { lead: ["a"], support: ["b"], open: ["lead", "support"] }],
  ])("%s", (text, expected) => expect(indicatorOf(`{ id: a, owners: ${text} }`).owners).toEqual(expected));

  /** What stands in the place of a list of units, with the units that each of its entries seems to name. */
  test.each<[text: string, ...told: string[]]>([
    ["{ lead: [市科技局, 市工信局] }"],
    ["{ lead: [市科技局、市工信局] }", "5:31 lead 市科技局|市工信局"],
    ["{ lead: 市科技局， 市工信局 }", "5:30 lead 市科技局|市工信局"],
    ["{ support: [a, b；c、等] }", "5:37 support b|c|等"],
    ["{ lead: [市人社局（人才、就业）, 市教育局(体育，卫生)] }"],
    ["{ lead: ['Education, Science', 市科技局、] }"],
  ])("%s: units in one entry are told", (text, ...told) => {
    const { plan, diagnostics } = readPlan("p", bytes(`${HEAD}indicators:\n  - { id: a, owners: ${text} }\n`));
    expect(plan).not.toBeNull();
    expect(
      diagnostics.map(({ severity, code, args, at }) => {
        const { key, names } = args as { key: string; names: readonly string[] };
        expect([severity, code]).toEqual(["warning", "plan/joined-owners"]);
        return `${at!.line}:${at!.column} ${key} ${names.join("|")}`;
      }),
    ).toEqual(told);
  });

  test("an indicator's own come first, then those of the nearest group that has any", () => {
    const groups = `groups:
  - id: outer
    owners: { lead: [x] }
    groups:
      - { id: inner, groups: [{ id: innermost }] }
      - { id: own, owners: { support: [y] } }
  - id: bare
    groups: [{ id: within, owners: { lead: [z] } }]`;
    const owners = (group: string, own = "") => indicatorOf(`{ id: a, group: ${group}${own} }`, groups).owners;
    expect(owners("outer")).toEqual({ ...none, lead: ["x"] });
    expect(owners("inner")).toEqual({ ...none, lead: ["x"] });
    expect(owners("innermost")).toEqual({ ...none, lead: ["x"] });
    expect(owners("own")).toEqual({ ...none, support: ["y"] });
    expect(owners("bare")).toEqual(none);
    expect(owners("within")).toEqual({ ...none, lead: ["z"] });
    expect(owners("outer", ", owners: { support: [w] }")).toEqual({
      ...none,
      support: ["w"],
    });
  });

  test("groups keep their order and nesting, and may follow the indicators", () => {
    const groups = "groups: [{ id: g, weight: 2, groups: [{ id: i }, { id: h }] }, { id: j }]";
    const ids = (nested: readonly Group[]): string[] =>
      nested.flatMap((group) => [`${group.id} ${written(group.weight)}`, ...ids(group.groups).map((id) => `- ${id}`)]);
    const plan = planOf(`${HEAD}indicators: [{ id: a, group: h }]\n${groups}\n`);
    expect(ids(plan.groups)).toEqual(["g 2", "- i 1", "- h 1", "j 1"]);
  });
});

describe("baselines", () => {
  test.each<[text: string, unit: string, expected: readonly (string | null)[]]>([
    ["{ value: 15, period: 2016 }", "家", ["[15, 15]", "15", "家", "2016"]],
    ["{ value: 45.20, period: 2017年 }", '"%"', ["[45.2, 45.2]", "45.20", "%", "2017"]],
    ["{ value: 45.2% }", "家", ["[45.2, 45.2]", "45.2%", "%", null]],
    ["{ value: 180余, period: 2010 }", "件", ["(180, ∞)", "180余", "件", "2010"]],
    ["{ value: 3.4—3.5 }", "个", ["[3.4, 3.5]", "3.4—3.5", "个", null]],
    ["{ value: 17.4, unit: 亿元, period: 2006..2010 }", "万元", ["[17.4, 17.4]", "17.4", "亿元", "2006..2010"]],
    ["{ value: -3 }", "家", ["[-3, -3]", "-3", "家", null]],
  ])("%s of an indicator in %s", (text, unit, expected) => {
    const { quantity, ...rest } = indicatorOf(`{ id: a, unit: ${unit}, baseline: ${text} }`).baseline!;
    expect([interval(quantity), quantity.raw, rest.unit, rest.period?.text ?? null]).toEqual(expected);
  });

  test("without any unit has none", () =>
    expect(indicatorOf("{ id: a, baseline: { value: 5 } }").baseline!.unit).toBeNull());
});

describe("further keys", () => {
  test.each<[text: string, expected: Record<string, unknown>]>([
    ["kind: flow, reported: year-to-date", { kind: "flow", yearToDate: true }],
    ["kind: cumulative", { kind: "cumulative" }],
    ["required: false", { required: false }],
    ["commitment: aspired", { commitment: "aspired" }],
    ["commitment: binding", { commitment: "binding" }],
    ["max-age: 0", { maxAge: 0 }],
    ["max-age: 3", { maxAge: 3 }],
    ["scope: 全市", { scope: "全市" }],
    ["weight: 0.5", { weight: { n: 1n, d: 2n } }],
    ["weight: 0", { weight: { n: 0n, d: 1n } }],
    ["unit: 人年/万人", { unit: "人年/万人" }],
    ["wording: 18", { wording: "18" }],
  ])("%s", (text, expected) => expect(indicatorOf(`{ id: a, ${text} }`)).toMatchObject(expected));

  test.each<[text: string, expected: string | null]>([
    ["as-of: 2018", "2018"],
    ["as-of: 2018年三季度", "2018Q3"],
    ["as-of: 2018-06-30", "2018-06-30"],
    ["as-of: due", "due"],
  ])("%s", (text, expected) => {
    const { asOf } = planWith(text);
    expect(asOf === null || asOf === "due" ? asOf : asOf.text).toBe(expected);
  });

  test.each([
    ["90%", "90%"],
    ["0.9", "90%"],
    ["97.5 %", "97.5%"],
    ["100%", "100%"],
    ["50%", "50%"],
  ])("thresholds: near: %s", (text, expected) => {
    expect(written(planWith(`thresholds: { near: ${text} }`).thresholds.near, true)).toBe(expected);
  });

  test.each<[text: string, severity: string, rest: string | null]>([
    ["10%", "warning", "90%"],
    ["0.025", "warning", "97.5%"],
    ["49.9%", "warning", "50.1%"],
    ["0", "error", null],
    ["0%", "error", null],
  ])("thresholds: near: %s would let most misses pass: %s", (value, severity, rest) => {
    const { plan, diagnostics } = readPlan(
      "p",
      bytes(`${HEAD}thresholds: { near: ${value} }\nindicators: [{ id: a }]\n`),
    );
    expect(plan === null).toBe(severity === "error");
    expect(diagnostics).toMatchObject([{ code: "plan/wide-near", severity, args: { value, rest } }]);
  });

  test("rounding: half-even", () => expect(planWith("rounding: half-even").rounding).toBe("half-even"));
  test("dabiao: 1.0 is version 1", () => expect(planOf("dabiao: 1.0\nid: p\nindicators: [{ id: a }]").id).toBe("p"));
});

test("a source is read key by key", () => {
  const keys =
    "title: 规划, publisher: 市政府, issued: 2017-12-21, number: 51号, url: https://example.org/a, note: 附件";
  expect(planWith(`lang: zh\nsource: { ${keys} }`).source).toEqual({
    title: { zh: "规划" },
    publisher: "市政府",
    issued: "2017-12-21",
    number: "51号",
    url: "https://example.org/a",
    note: { zh: "附件" },
  });
});

describe("ids", () => {
  const words = "a R2 rd-intensity a.b_c-d 专利 每万人1 é constructor toString hasOwnProperty".split(" ");
  test.each([...words, "p".repeat(64)])("%s", (id) => {
    const indicator = `{ id: ${id}, group: ${id}, target: { at-least: 1, by: 2019 } }`;
    const plan = planOf(`dabiao: 1\nid: ${id}\ngroups: [{ id: ${id} }]\nindicators: [${indicator}]\n`);
    expect(plan).toMatchObject({
      id,
      groups: [{ id }],
      indicators: [{ id, group: id, targets: [{ id }] }],
    });
  });

  test("an indicator may carry one name in several forms", () => {
    const { aliases } = indicatorOf("{ id: firms, name: { zh: 企业, en: Firms }, aliases: [企 业, FIRMS] }");
    expect(aliases).toEqual(["企 业", "FIRMS"]);
  });
});

test("the language is told also where the plan has errors", () => {
  const { plan, language, diagnostics } = readPlan("p", bytes("dabiao: 2\nid: p\nlang: zh\nindicators: [{ id: a }]\n"));
  expect([plan, language, diagnostics.map(told)]).toEqual([null, "zh", ["1:9 plan/unsupported-version"]]);
});

test("a larger limit lets a larger plan pass", () => {
  const text = `${HEAD}indicators: [{ id: a }]\n# ${"x".repeat(LIMITS["plan-size"])}`;
  expect(readPlan("p", bytes(text), { ...LIMITS, "plan-size": 2_000_000 }).plan?.id).toBe("p");
});

test("the indicators keep their order and say where they stand", () => {
  const places = indicatorsOf("  - id: b\n  - { id: a }\n  -\n    id: c").map(
    ({ id, at }) => `${id} ${at.line}:${at.column}`,
  );
  expect(places).toEqual(["b 6:5", "a 7:5", "c 9:5"]);
});

describe("what is wrong with a plan is said in full", () => {
  const PERIOD = "period: { from: 2017, due: 2019 }";
  /** "line:column code args" of every fault of a plan, whose further lines begin at line 3. */
  const faults = (...lines: readonly string[]) =>
    readPlan("p", bytes(["dabiao: 1", "id: p", ...lines, ""].join("\n"))).diagnostics.map(
      (one) => `${told(one).split(" ")[0]} ${one.code.replace("plan/", "")} ${JSON.stringify(one.args)}`,
    );
  const ONE = "indicators: [{ id: a, target: 5 }]";
  test.each<[lines: readonly string[], ...expected: string[]]>([
    [["period: { from: 2020, due: 2019 }", ONE], '3:17 wrong-order {"from":"2020","due":"2019"}'],
    [[PERIOD, ONE, "as-of: 2019Q5"], '5:8 bad-period {"key":"as-of","value":"2019Q5"}'],
    [[PERIOD, ONE, "thresholds: { near: 120% }"], '5:21 bad-share {"key":"near","value":"120%"}'],
    [[PERIOD, ONE, "thresholds: { about: -1% }"], '5:22 bad-share {"key":"about","value":"-1%"}'],
    [[PERIOD, "indicators: [{ id: a, weight: -1 }]"], '4:31 bad-number {"key":"weight","value":"-1"}'],
    [[PERIOD, ONE, 'source: { issued: "2019-02-30" }'], '5:19 bad-date {"key":"issued","value":"2019-02-30"}'],
    [[PERIOD, ONE, "area: { aliases: [甲] }"], "5:7 area-without-name {}"],
    [[PERIOD, ONE, "area: { name: 甲 }", "areas: [{ name: 乙 }]"], '6:8 area-and-areas {"line":5}'],
    [
      [PERIOD, "groups: [{ id: input }]", "indicators: [{ id: a, group: inptu }]"],
      '5:30 unknown-group {"group":"inptu","suggestion":"input","known":["input"]}',
    ],
    [[PERIOD, "groups:", "  - { id: g }", "  - { id: g }", ONE], '6:5 duplicate-id {"id":"g","line":5}'],
    [[PERIOD, "indicators:", "  - { id: a }", "  - { id: a }"], '6:5 duplicate-id {"id":"a","line":5}'],
    [
      [PERIOD, "indicators:", "  - { id: a, name: 甲 }", "  - { id: b, aliases: [甲] }"],
      '6:5 name-clash {"name":"甲","ids":["a","b"]}',
    ],
    [
      [PERIOD, "areas: [{ name: 甲, targets: { ab: 5 } }]", "indicators: [{ id: abc }]"],
      '4:31 unknown-indicator {"indicator":"ab","area":"甲","suggestion":"abc"}',
    ],
    [
      [PERIOD, "indicators: [{ id: abc, direction: lower, target: 5 }]"],
      '4:36 direction-clash {"indicator":"abc","direction":"lower"}',
    ],
    [
      [PERIOD, "indicators: [{ id: abc, baseline: { value: 5.5.5 } }]"],
      '4:44 bad-number {"key":"value","value":"5.5.5"}',
    ],
    [["period: { due: 2019Q9 }", ONE], '3:16 bad-period {"key":"due","value":"2019Q9"}'],
    [["period: { due: soon }", ONE], '3:16 bad-period {"key":"due","value":"soon"}'],
    [
      ["period: { deu: 2019 }", ONE],
      '3:11 unknown-key {"key":"deu","within":"period","suggestion":"due","allowed":["from","due"]}',
    ],
    [["score: {}", "indicators: [{ id: a, weight: 0 }]"], "3:8 nothing-weighs {}"],
    [["score: {}", "indicators: [{ id: a, weight: 0 }, { id: b, weight: 0 }]"], "3:8 nothing-weighs {}"],
    [["score: {}", "indicators: []"], '4:13 too-short {"key":"indicators"}'],
    [
      ["score: {}", "indicators: [{ id: a, weight: 0 }, { id: b, weight: -1, goalposts: { worst: 0, best: 1 } }]"],
      '4:53 bad-number {"key":"weight","value":"-1"}',
    ],
    [
      [PERIOD, ONE, "as-of: [2019]"],
      '5:8 wrong-type {"key":"as-of","expected":["scalar"],"found":"list","example":"as-of: 2020"}',
    ],
    [
      [PERIOD, ONE, "thresholds: { near: [1] }"],
      '5:21 wrong-type {"key":"near","expected":["scalar"],"found":"list","example":"near: 90%"}',
    ],
    [[PERIOD, ONE, "thresholds: { near: 5pp }"], '5:21 bad-share {"key":"near","value":"5pp"}'],
    [[PERIOD, ONE, "thresholds: { near: x }"], '5:21 bad-share {"key":"near","value":"x"}'],
    [[PERIOD, ONE, "source: { issued: 2019-02-301 }"], '5:19 bad-date {"key":"issued","value":"2019-02-301"}'],
    [[PERIOD, ONE, "source: { issued: 12019-02-30 }"], '5:19 bad-date {"key":"issued","value":"12019-02-30"}'],
    [
      [PERIOD, "indicators: [{ unit: 家 }, { unit: 家 }]"],
      '4:14 missing-key {"key":"id","within":"indicators","example":"id: high-tech-firms"}',
      '4:27 missing-key {"key":"id","within":"indicators","example":"id: high-tech-firms"}',
    ],
    [
      [PERIOD, "groups: [{ name: 甲 }, { name: 乙 }]", ONE],
      '4:10 missing-key {"key":"id","within":"groups","example":"id: high-tech-firms"}',
      '4:23 missing-key {"key":"id","within":"groups","example":"id: high-tech-firms"}',
    ],
    [
      [PERIOD, "indicators: [{ id: a, baseline: { value: [5] } }]"],
      '4:42 wrong-type {"key":"value","expected":["scalar"],"found":"list","example":"value: 45.2"}',
    ],
    [
      [PERIOD, "indicators: [{ id: a, aliases: [[甲]] }]"],
      '4:33 wrong-type {"key":"aliases","expected":["scalar"],"found":"list","example":"- 高企数"}',
    ],
    [
      [PERIOD, "indicators: [{ id: a, direction: higher, target: { at-most: 5 } }]"],
      '4:34 direction-clash {"indicator":"a","direction":"higher"}',
    ],
    [[PERIOD, "indicators: [{ id: a, progress: linear }]"], '4:33 needs-direction {"indicator":"a"}'],
    [
      [PERIOD, "indicators: [{ id: a, progress: linear, direction: up }]"],
      '4:52 bad-choice {"key":"direction","value":"up","allowed":["higher","lower"],"suggestion":null}',
    ],
  ])("%j", (lines, ...expected) => expect(faults(...lines)).toEqual(expected));

  test.each<[lines: readonly string[]]>([
    [["period: { from: 2019, due: 2019 }", ONE]],
    [["period: { from: 2020 }", "indicators: [{ id: a }]"]],
    [[PERIOD, "indicators: [{ id: a, direction: higher, target: 5 }]"]],
    [[PERIOD, "indicators: [{ id: a, direction: lower, target: { at-most: 5 } }]"]],
    [[PERIOD, "indicators: [{ id: a, direction: lower, target: { between: [3, 5] } }]"]],
    [[PERIOD, "indicators: [{ id: a, direction: lower, progress: linear }]"]],
    [["score: {}", "indicators: [{ id: a, goalposts: { worst: 0, best: 1 } }, { id: b, weight: 0 }]"]],
  ])("nothing in %j", (lines) => expect(faults(...lines)).toEqual([]));

  test.each(["code", "name", "aliases", "parent", "peers"])(
    "an area without a name is told beside %s as well",
    (key) => {
      const value = key === "aliases" ? "[甲]" : key === "name" ? "{}" : "x";
      const expected = key === "code" ? [] : ["5:7 area-without-name {}"];
      expect(faults(PERIOD, ONE, `area: { ${key}: ${value} }`)).toEqual(expected);
    },
  );

  test("an area with a key that is misspelt, and that alone", () => {
    expect(faults(PERIOD, ONE, "area: { parent: 乙, nmae: 甲 }").map((one) => one.split(" ")[1])).toEqual([
      "unknown-key",
    ]);
    expect(faults(PERIOD, ONE, "areas: [{ parent: 乙, targets: {} }]").map((one) => one.split(" ")[1])).toContain(
      "area-without-name",
    );
  });

  test("in order of place, also where YAML is broken", () => {
    const places = faults(PERIOD, "indicators: [{ id: a, weight: -1, kind: x }]", "titel: x").map(
      (one) => one.split(" ")[0],
    );
    expect(places).toEqual(["4:31", "4:41", "5:1"]);
    expect(faults("b: &x [*x]", "c: @y").map((one) => one.split(" ")[0])).toEqual(["3:4", "3:8"]);
  });

  test("of another version", () =>
    expect(readPlan("p", bytes(`dabiao: 2\nid: p\n${PERIOD}\n${ONE}\n`)).diagnostics.map(({ args }) => args)).toEqual([
      { version: "2" },
    ]));

  test("of a hundred groups a hundred are named", () => {
    const groups = Array.from({ length: 120 }, (_, index) => `{ id: g${index} }`).join(", ");
    const text = `dabiao: 1\nid: p\n${PERIOD}\ngroups: [${groups}]\nindicators: [{ id: a, group: other }]\n`;
    const [{ args } = { args: {} }] = readPlan("p", bytes(text)).diagnostics;
    expect((args as { known: string[] }).known).toHaveLength(100);
  });
});
