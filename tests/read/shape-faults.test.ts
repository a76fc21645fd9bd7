import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/read/limits.ts";
import { faultsOf } from "../../src/read/shape-faults.ts";
import { readYaml } from "../../src/read/yaml.ts";
import { bytes } from "./helpers.ts";

/** A plan whose second indicator has this line. */
const indicator = (line: string) => `dabiao: 1\nid: p\nindicators:\n  - id: firms\n  - id: labs\n    ${line}\n`;
/** The same with this line below. */
const root = (line: string) => `${indicator("unit: 家")}${line}\n`;
const check = (text: string) =>
  faultsOf(
    readYaml("p", bytes(text), LIMITS, ({ code }) => {
      throw new Error(code);
    })!,
  );

test("a plan of good shape has no diagnostics", () => {
  expect(check(indicator("target: [5, { growth: 3%, by: 2019 }]"))).toEqual([]);
});

describe("an unknown key says where it stands, what it is probably meant to be, and what may stand there", () => {
  const comparison = [
    "at-least",
    "more-than",
    "at-most",
    "less-than",
    "about",
    "between",
    "equals",
    "within",
    "beyond",
  ];
  const measures = [
    "growth",
    "change",
    "average-growth",
    "yearly-growth",
    "rising",
    "falling",
    "every-year",
    "total",
    "done",
  ];
  const group = [
    "id",
    "name",
    "owners",
    "weight",
    "progress",
    "aggregate",
    "missing",
    "min-coverage",
    "note",
    "groups",
  ];
  test.each<[text: string, key: string, within: string, suggestion: string | null, allowed: readonly string[]]>([
    [root("period: { duee: 2019 }"), "duee", "period", "due", ["from", "due"]],
    [root("thresholds: { abuot: 2% }"), "abuot", "thresholds", "about", ["near", "about"]],
    [root("area: { town: x }"), "town", "area", null, ["code", "name", "aliases", "parent", "peers"]],
    [root("title: { fr: x }"), "fr", "title", null, ["zh", "en"]],
    [root("groups: [{ id: g, nmae: x }]"), "nmae", "g", "name", group],
    [
      indicator("target: { at-lest: 5 }"),
      "at-lest",
      "labs.target",
      "at-least",
      [...comparison, ...measures, "from", "since", "by"],
    ],
    [indicator("target: [5, { total: { at-mots: 5 } }]"), "at-mots", "labs.target.total", "at-most", comparison],
    [indicator("owners: { led: x }"), "led", "labs.owners", "lead", ["lead", "support"]],
  ])("%j", (text, key, within, suggestion, keys) => {
    const found = check(text).map(({ code, args }) => {
      const { allowed, ...rest } = args as { allowed: string[] };
      return [code, rest, [...allowed].sort()];
    });
    expect(found).toEqual([["plan/unknown-key", { key, within, suggestion }, [...keys].sort()]]);
  });
});

describe("a value of the wrong type says what may stand there, what does, and what would be right", () => {
  test.each<[line: string, key: string, expected: readonly string[], found: string, example: string, mended: string]>([
    ["name: [x]", "name", ["scalar", "map"], "list", "name: 高新技术企业数量", ""],
    ["aliases: x", "aliases", ["list"], "scalar", "aliases: [ 高企数 ]", ""],
    ["aliases:", "aliases", ["list"], "nothing", "aliases: [ 高企数 ]", ""],
    ["aliases: [{ a: 1 }]", "aliases", ["scalar"], "map", "- 高企数", "aliases: [高企数]"],
    ["baseline: 15", "baseline", ["map"], "scalar", "baseline: { value: 45.2, period: 2016 }", ""],
    ["unit: {}", "unit", ["scalar"], "map", "unit: 家", ""],
    ["milestones: {}", "milestones", ["list"], "map", "milestones: [ { by: 2018, at-least: 20 } ]", ""],
    [
      "milestones: [20]",
      "milestones",
      ["map"],
      "scalar",
      "- { by: 2018, at-least: 20 }",
      "milestones: [{ by: 2018, at-least: 20 }]",
    ],
    ["target: [[5]]", "target", ["scalar", "map"], "list", "- 35", "target: [35]"],
    ["target: { growth: [3%] }", "growth", ["scalar", "map"], "list", "growth: 30%", "target: { growth: 30% }"],
    ["target: { by: [2019] }", "by", ["scalar"], "list", "by: 2018", "target: { at-least: 5, by: 2018 }"],
    ["owners: 市科技局", "owners", ["map"], "scalar", "owners: { lead: [ 市科技局 ], support: [ 市统计局, 等 ] }", ""],
  ])("%s", (line, key, expected, found, example, mended) => {
    expect(check(indicator(line)).map(({ code, args }) => [code, args])).toEqual([
      ["plan/wrong-type", { key, expected, found, example }],
    ]);
    expect(check(indicator(mended || example))).toEqual([]);
  });
});

describe("a text of the wrong form is named by its key and value", () => {
  test.each<[line: string, code: string, args: unknown]>([
    ["target: five", "plan/bad-number", { key: "target", value: "five" }],
    ["target: { between: [3, x] }", "plan/bad-number", { key: "between", value: "x" }],
    ["target: ≥ 5", "plan/operator", { text: "≥ 5" }],
    ["target: at-least：5", "plan/full-width-colon", { text: "at-least：5" }],
    ["weight: x", "plan/bad-number", { key: "weight", value: "x" }],
    ["max-age: 1.5", "plan/bad-number", { key: "max-age", value: "1.5" }],
    ["baseline: { value: x }", "plan/bad-number", { key: "value", value: "x" }],
    ["target: { at-least: 5, by: soon }", "plan/bad-period", { key: "by", value: "soon" }],
    ["source: { issued: today }", "plan/bad-date", { key: "issued", value: "today" }],
    ['wording: " "', "plan/empty-text", { key: "wording" }],
    ["target: []", "plan/too-short", { key: "target" }],
    [
      "kind: stok",
      "plan/bad-choice",
      { key: "kind", value: "stok", allowed: ["stock", "flow", "cumulative"], suggestion: "stock" },
    ],
    ["target: { rising: no }", "plan/bad-choice", { key: "rising", value: "no", allowed: ["true"], suggestion: null }],
  ])("%s", (line, code, args) => {
    expect(check(indicator(line)).map((one) => [one.code, one.args])).toEqual([[code, args]]);
  });
});

describe("one fault is told once, at its place, and others beside it", () => {
  const faults = (text: string) =>
    check(text).map(({ code, args, at }) => {
      const { key, within, suggestion, value } = args as Record<string, string | null>;
      const said = [code.replace("plan/", ""), within, key, value, suggestion && `→ ${suggestion}`];
      return `${at!.line}:${at!.column} ${said.filter((one) => one != null).join(" ")}`;
    });
  const scored = (score: string) => root(`score: ${score}`);
  test.each<[text: string, ...expected: string[]]>([
    ["dabio: 1\nid: p\nindicators: [{ id: a }]", "1:1 unknown-key plan dabio → dabiao"],
    ["dabio: 1\nindicators: [{ id: a }]", "1:1 missing-key plan id", "1:1 unknown-key plan dabio → dabiao"],
    ["xyz: 1\nid: p\nindicators: [{ id: a }]", "1:1 missing-key plan dabiao", "1:1 unknown-key plan xyz"],
    [indicator("baseline: { valeu: 5 }"), "6:17 unknown-key labs.baseline valeu → value"],
    ["dabiao: 1\nid: p\nindicators: [{ id: '', unit: [] }]", "3:20 empty-text id", "3:30 wrong-type unit"],
    [
      "dabiao: 1\nid: p\nindicators: [{ id: '', unti: x }]",
      "3:20 empty-text id",
      "3:24 unknown-key indicators unti → unit",
    ],
    ["dabiao: 1\nid: 1p\nindicators: [{ id: a }]", "2:5 bad-id id 1p"],
    [root("progress: { base-year: soon }"), "7:24 bad-period base-year soon"],
    [scored("{ colours: { share-red: red } }"), "7:32 bad-share share-red red"],
    [scored("{ aggregate: geometrc }"), "7:21 bad-choice aggregate geometrc → geometric"],
    [indicator("kind: [stock]"), "6:11 wrong-type kind"],
    [indicator("kind: {}"), "6:11 wrong-type kind"],
    [indicator("weight: '  '"), "6:13 empty-text weight"],
    [indicator("unit: [家]"), "6:11 wrong-type unit"],
    [indicator("target: a=5"), "6:13 bad-number target a=5"],
    [indicator("target: 5a：5"), "6:13 bad-number target 5a：5"],
    [indicator("baseline: { value: 5, period: '=soon' }"), "6:35 bad-period period =soon"],
  ])("%j", (text, ...expected) => expect(faults(text)).toEqual(expected));

  test("a sign in the place of a map is a sign", () => {
    expect(check(indicator("baseline: '>5'")).map(({ code, args }) => [code, args])).toEqual([
      ["plan/operator", { text: ">5" }],
    ]);
  });
});

test("a missing key is named with the part that lacks it", () => {
  const missing = (text: string) => check(text).map(({ args }) => args);
  expect(missing("id: p\nindicators: [{ id: a }]")).toEqual([{ key: "dabiao", within: "plan", example: "dabiao: 1" }]);
  expect(missing(indicator("baseline: {}"))).toEqual([
    { key: "value", within: "labs.baseline", example: "value: 45.2" },
  ]);
});
