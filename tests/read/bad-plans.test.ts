import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { planJsonSchema } from "../../src/read/plan-json-schema.ts";
import { readPlan } from "../../src/read/plan.ts";
import { bytes, join, told } from "./helpers.ts";
import { runs } from "../effort.ts";

/** Lines 1 to 4; the first indicator is on line 5. */
const HEAD = "dabiao: 1\nid: p\nperiod: { from: 2017, due: 2019 }\nindicators:\n";
/** An indicator whose further lines are line 6 and those below it, from column 5. */
const indicator = (...lines: string[]) => `${HEAD}  - id: a\n${lines.map((line) => `    ${line}\n`).join("")}`;
/** A target; its value starts at 6:13. */
const target = (text: string, ...more: string[]) => indicator(`target: ${text}`, ...more);
/** Lines at the root, from line 3 on. */
const root = (...lines: string[]) =>
  ["dabiao: 1", "id: p", ...lines, "period: { from: 2017, due: 2019 }", "indicators: [{ id: a, target: 5 }]\n"].join(
    "\n",
  );
/** A plan without dates; the indicator is on line 3, its target's value at 3:34. */
const undated = (text: string, more = "") => `dabiao: 1\nid: p\nindicators: [{ id: abcd, target: ${text}${more} }]\n`;

/** What is expected is every diagnostic as "line:column code", in order; the codes' "plan/" is left out. */
type Row = readonly [title: string, input: string | Uint8Array, ...expected: string[]];

function check(table: readonly Row[]) {
  test.each(table.map((row) => [row[0], row] as const))("%s", (_, [, input, ...expected]) => {
    const start = performance.now();
    const { plan, diagnostics } = readPlan("plan.yaml", typeof input === "string" ? bytes(input) : input);
    expect(diagnostics.map(told)).toEqual(expected.map((one) => one.replace(" ", " plan/")));
    expect(plan).toBeNull();
    expect(diagnostics.every(({ severity, at }) => severity === "error" && at?.file === "plan.yaml")).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
    const accepted = editorAccepts(input);
    const codes = diagnostics.map(({ code }) => code.replace("plan/", ""));
    if (accepted === true)
      expect(codes.filter((code) => !MEANING.has(code) && !FORM.has(code) && !TEXT.has(code))).toEqual([]);
    if (accepted === false)
      expect(codes.some((code) => SHAPE.has(code) || FORM.has(code) || TEXT.has(code))).toBe(true);
  });
}

/** Codes of plans that an editor with the JSON Schema refuses, always. */
const SHAPE = new Set("unknown-key missing-key wrong-type bad-choice bad-id too-short empty-text operator".split(" "));
/** Codes of forms, some of which only their meaning breaks: 2019Q9, a weight below zero. */
const FORM = new Set("bad-number bad-period bad-date bad-share bad-formula needs-percent full-width-colon".split(" "));
/** Codes of plans that are whole in shape: no schema of keys and forms can refuse them. */
const MEANING = new Set(
  (
    "area-and-areas area-without-name direction-clash duplicate-id empty-range impossible-growth misplaced-key name-clash " +
    "needs-from needs-points needs-reference negative-tolerance no-comparator no-due no-percent no-points not-a-year " +
    "not-whole-years too-many-years two-comparators unknown-group unknown-indicator unsupported-version wide-near wrong-kind wrong-order"
  ).split(" "),
);
/** Codes of texts that are no plan at all, or more than one. */
const TEXT = new Set(
  "empty several-documents directive anchor tag control-character too-large key-not-text duplicate-key too-deep".split(
    " ",
  ),
);

const editor = new Ajv({ allowUnionTypes: true }).compile(planJsonSchema());

/** Whether an editor with the JSON Schema accepts a text; null where it is no YAML that an editor could read. */
function editorAccepts(input: string | Uint8Array): boolean | null {
  if (typeof input !== "string") return null;
  const document = parseDocument(input, { logLevel: "silent" });
  if (document.errors.length > 0) return null;
  try {
    return editor(document.toJS({ maxAliasCount: 0 }));
  } catch {
    return null;
  }
}

describe("bytes that are no plan", () => {
  check([
    ["an empty file", "", "1:1 empty"],
    ["blank lines", "\n\n  \n", "1:1 empty"],
    ["comments only", "# a plan\n# to come\n", "1:1 empty"],
    ["a document mark only", "---\n", "1:1 empty"],
    ["a list", "- a\n- b\n", "1:1 empty"],
    ["a lone text", "to come\n", "1:1 empty"],
    ["more than a mebibyte", `# ${"x".repeat(1_048_576)}`, "-:- too-large"],
    ["a byte that is not UTF-8", join("dabiao: 1\nid: ", [0xff], "\n"), "2:- not-utf8"],
    ["a character cut off at the end", join("dabiao: 1\nid: p\n# 拉", [0xe8, 0x90]), "3:- not-utf8"],
    ["GBK", join("dabiao: 1\ntitle: ", [0xc0, 0xad, 0xc8, 0xf8], "\n"), "2:- not-utf8"],
    ["UTF-16 with its mark", join([0xff, 0xfe], "d\0a\0"), "1:- not-utf8"],
    ["UTF-16 without a mark", join("d\0a\0"), "1:2 control-character"],
    ["NUL", root("title: a\0b"), "3:9 control-character"],
    ["ESC", root("title: 拉萨\u001b[31m"), "3:10 control-character"],
    ["DEL", root("title: \u007f"), "3:8 control-character"],
    ["a control of the C1 set", root("title: \u009b"), "3:8 control-character"],
    ["a byte order mark within the text", root("title: a\ufeffb"), "3:9 control-character"],
    ["U+FFFE", root("title: \ufffe"), "3:8 control-character"],
    ["a fault behind a byte order mark", `\ufeff${root("titel: x")}`, "3:1 unknown-key → title"],
    ["a fault on its line", "\ufeffdabiao: 2\nid: p\nindicators: [{ id: a }]", "1:9 unsupported-version"],
    ["lines that end in CR LF", root("titel: x").replaceAll("\n", "\r\n"), "3:1 unknown-key → title"],
    ["lines that end in CR", root("titel: x").replaceAll("\n", "\r"), "3:1 unknown-key → title"],
  ]);
});

describe("YAML that a plan may not use", () => {
  const levels = (count: number, make: (level: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join("");
  check([
    ["a tab before a list", `${HEAD}\t- id: a\n`, "5:1 tab"],
    ["a tab before a key", `${HEAD}  - id: a\n\ttarget: 5\n`, "6:1 tab"],
    ["a key twice", root("id: q"), "3:1 duplicate-key"],
    ["a key three times", root("id: q", "id: r"), "3:1 duplicate-key", "4:1 duplicate-key"],
    ["a key twice in a target", target("{ at-least: 5, at-least: 6 }"), "6:28 duplicate-key"],
    ["a full-width twin of a key", root("ｉｄ: q"), "3:1 duplicate-key"],
    ["a tag of its own", root("title: !foo x"), "3:8 tag"],
    ["a tag of YAML", target("!!float 5"), "6:13 tag"],
    ["a tag that would run code", root("title: !!js/function 'x'"), "3:8 tag"],
    ["an anchor and its alias", root("title: &t x", "note: *t"), "3:8 anchor", "4:7 anchor"],
    ["an alias of nothing", root("note: *t"), "3:7 anchor"],
    ["a merged map", root("<<: *base"), "3:5 anchor"],
    [
      "a bomb of aliases",
      "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
      ...["1:4", "2:4", "2:8", "2:12", "3:4", "3:8", "3:12"].map((at) => `${at} anchor`),
    ],
    ["a cycle", root("title: &t [*t]"), "3:8 anchor", "3:12 anchor"],
    ["a %YAML directive", `%YAML 1.1\n---\n${root("note: x")}`, "1:1 directive"],
    ["a %TAG directive", `%TAG ! tag:x.org,2000:\n---\n${root("note: x")}`, "1:1 directive"],
    ["two documents", `${root("note: x")}---\n${root("note: x")}`, "6:1 several-documents"],
    ["a second document that is empty", `${root("note: x")}---\n`, "6:1 several-documents"],
    ["a list as a key", root("? [a]", ": 1"), "3:3 key-not-text"],
    ["a flow list as a key", root("[a]: 1"), "3:1 key-not-text"],
    ["a map as a key", root("{ a: 1 }: 1"), "3:1 key-not-text"],
    ["a key in a key", root("? ? a"), "3:3 key-not-text"],
    ["65 flow lists in each other", levels(65, () => "["), "1:65 too-deep"],
    ["1,000 flow lists under a key", `a: ${levels(1_000, () => "[")}`, "1:67 too-deep"],
    ["100,000 flow lists under a key", `a: ${levels(100_000, () => "[")}`, "1:67 too-deep"],
    ["100,000 flow maps", levels(100_000, () => "{a: "), "1:257 too-deep"],
    ["1,000 block lists", levels(1_000, () => "- "), "1:129 too-deep"],
    ["100,000 block lists", levels(100_000, () => "- "), "1:129 too-deep"],
    ["1,000 block maps", levels(1_000, (level) => `${" ".repeat(level)}a:\n`), "65:65 too-deep"],
    ["1,000 block lists, a line each", levels(1_000, (level) => `${" ".repeat(level)}-\n`), "65:65 too-deep"],
    ["100,000 keys in each other", levels(100_000, () => "? "), "1:129 too-deep"],
    ["lists behind quotation marks", levels(1_000, () => '["[",'), "1:321 too-deep"],
  ]);

  test("brackets in a text are no nesting", () => {
    const text = root(`title: "${"[".repeat(200)}"`, `note: x${"{".repeat(200)}`, `# ${"[".repeat(200)}`);
    expect(readPlan("plan.yaml", bytes(text)).diagnostics).toEqual([]);
  });
});

describe("YAML that is broken", () => {
  check([
    ["a full-width colon at the root", "dabiao：1\nid：p\n", "1:7 full-width-colon"],
    ["a full-width colon inside a map", "dabiao: 1\nid：p\nindicators: []\n", "2:3 full-width-colon"],
    ["a full-width colon above another key", indicator("target：5", "unit: 家"), "6:11 full-width-colon"],
    ["a full-width colon on the last line", indicator("unit: 家", "target：5"), "7:11 full-width-colon"],
    ["a percent sign without quotes", indicator("unit: %"), "6:11 syntax"],
    ["a colon within a text", root("title: R&D: a share"), "3:8 syntax"],
    ["a sign that no text may begin with", root("title: @home"), "3:8 syntax"],
    ["a comparator without braces", target("at-least: 5"), "6:13 syntax"],
    ["no comma between two keys", target("{ at-least: 5 by: 2019 }"), "6:25 syntax"],
    ["a key further left than its siblings", `${HEAD}  - id: a\n  target: 5\n`, "6:1 syntax"],
  ]);
});

describe("areas", () => {
  /** A list of areas on line 3; its first item starts at 3:9. */
  const areas = (text: string, ...more: string[]) => root(`areas: [${text}]`, ...more);
  const area = (keys: string) => areas(`{ name: 甲, ${keys} }`);
  const own = (text: string, expected: string): Row => [text, area(`targets: ${text}`), expected];
  check([
    ["one area and a list", root("area: { name: 甲 }", "areas: [{ name: 乙 }]"), "4:8 area-and-areas"],
    ["an empty list", areas(""), "3:8 too-short"],
    ["no name", areas("{ parent: 乙 }, { name: 乙 }"), "3:9 area-without-name"],
    ["a misspelt key", area("parnt: 乙"), "3:20 unknown-key → parent"],
    own("{ b: 5 }", "3:31 unknown-indicator → a"),
    own("{ much-longer: 5 }", "3:31 unknown-indicator"),
    own("{ a: { at-lest: 5 } }", "3:36 unknown-key → at-least"),
    own("{ a: {} }", "3:34 no-comparator"),
    own("{ a: [] }", "3:34 too-short"),
    own("{ a: { growth: 30 } }", "3:44 needs-percent"),
    own("{ a: { total: 30 } }", "3:34 wrong-kind"),
    own("{ a: { at-least: 5, by: 2019Q9 } }", "3:53 bad-period"),
    own("{ __proto__: 5 }", "3:31 unknown-indicator"),
    [
      "a target against the indicator's direction",
      "dabiao: 1\nid: p\nperiod: { due: 2019 }\nareas: [{ name: 甲, targets: { a: 5 } }]\nindicators: [{ id: a, direction: lower }]\n",
      "4:31 direction-clash",
    ],
    [
      "no due period",
      "dabiao: 1\nid: p\nareas: [{ name: 甲, targets: { a: 5 } }]\nindicators: [{ id: a }]\n",
      "3:34 no-due",
    ],
  ]);
});

describe("lists of areas", () => {
  const areas = (...items: string[]) =>
    readPlan("plan.yaml", bytes(root("areas:", ...items.map((one) => `  - ${one}`))));
  test.each<[title: string, items: string[], ...expected: string[]]>([
    ["one name twice", ["{ name: 甲 }", "{ name: 甲 }"], "5:5 areas/duplicate"],
    ["one name but for its characters", ["{ name: ＡＢ }", "{ name: a b }"], "5:5 areas/duplicate"],
    ["a code and a name alike", ['{ code: "610702" }', '{ name: "610702" }'], "5:5 areas/duplicate"],
    ["an alias that is a name", ["{ name: 甲 }", "{ name: 乙, aliases: [甲] }"], "5:5 areas/duplicate"],
    [
      "three times one name",
      ["{ name: 甲 }", "{ name: 甲 }", "{ name: 甲 }"],
      "5:5 areas/duplicate",
      "6:5 areas/duplicate",
    ],
    ["a parent that is not listed", ["{ name: 汉台区, parent: 汉中市 }"], "4:5 areas/unknown-parent"],
    [
      "a parent misspelt",
      ["{ name: Hanzhong }", "{ name: Hantai, parent: Hanzong }"],
      "5:5 areas/unknown-parent → Hanzhong",
    ],
    ["an area that is part of itself", ["{ name: 甲, parent: 甲 }"], "4:5 areas/circle"],
    ["two that are parts of each other", ["{ name: 甲, parent: 乙 }", "{ name: 乙, parent: 甲 }"], "4:5 areas/circle"],
    [
      "a circle behind another area",
      ["{ name: 丙, parent: 甲 }", "{ name: 甲, parent: 乙 }", "{ name: 乙, parent: 甲 }"],
      "5:5 areas/circle",
    ],
  ])("%s", (_, items, ...expected) => {
    const { plan, diagnostics } = areas(...items);
    expect(diagnostics.map(told)).toEqual(expected);
    expect(plan).toBeNull();
  });

  test("what an area repeats of itself is no second area", () => {
    expect(areas('{ code: "610702", name: 汉台区, aliases: [汉台 区, "610702"] }').diagnostics).toEqual([]);
  });
});

describe("signs in the place of comparators", () => {
  check([
    ["≥", target("≥ 80"), "6:13 operator"],
    ["≥ without a blank", target("≥80"), "6:13 operator"],
    ["≧", target("≧80"), "6:13 operator"],
    ["a full-width sign", target("＞＝80"), "6:13 operator"],
    ["<=", target("<= 80"), "6:13 operator"],
    ["<", target("<80"), "6:13 operator"],
    ["=", target("=80"), "6:13 operator"],
    [">= in quotation marks", target('">= 80"'), "6:13 operator"],
    ["a sign behind a comparator", target("{ at-least: ≥ 5 }"), "6:25 operator"],
    ["a sign behind a measure", target("{ growth: ≥30% }"), "6:23 operator"],
    ["a sign in a list", target("[5, ≤ 9]"), "6:17 operator"],
  ]);
});

describe("keys", () => {
  check([
    ["a misspelt key of the plan", root("titel: x"), "3:1 unknown-key → title"],
    ["a misspelt key of an indicator", indicator("wieght: 2"), "6:5 unknown-key → weight"],
    ["a misspelt key of a group", root("groups: [{ id: g, owner: {} }]"), "3:19 unknown-key → owners"],
    [
      "a misspelt key of the period",
      "dabiao: 1\nid: p\nperiod: { form: 2017 }\nindicators: [{ id: a }]",
      "3:11 unknown-key → from",
    ],
    ["a misspelt threshold", root("thresholds: { neer: 90% }"), "3:15 unknown-key → near"],
    ["a misspelt key of a source", root("source: { titel: x }"), "3:11 unknown-key → title"],
    ["a language that is none", root("title: { fr: Lhassa }"), "3:10 unknown-key"],
    ["a misspelt key of a baseline", indicator("baseline: { value: 5, perod: 2016 }"), "6:27 unknown-key → period"],
    ["a misspelt key of owners", indicator("owners: { leed: 市科技局 }"), "6:15 unknown-key → lead"],
    ["a misspelt comparator", target("{ at-lest: 5 }"), "6:15 unknown-key → at-least"],
    ["a comparator with an underscore", target("{ more_than: 5 }"), "6:15 unknown-key → more-than"],
    ["a comparator in capitals", target("{ At-Most: 5 }"), "6:15 unknown-key → at-most"],
    ["a comparator that is none", target("{ minimum: 5 }"), "6:15 unknown-key"],
    ["one in a list", target("[5, { at-mots: 9 }]"), "6:19 unknown-key → at-most"],
    ["one in a measure", target("{ every-year: { at-lest: 5 } }"), "6:29 unknown-key → at-least"],
    ["one in a milestone", indicator("milestones: [{ by: 2018, atleast: 5 }]"), "6:30 unknown-key → at-least"],
    ["a misspelt measure", target("{ avarage-growth: 5% }"), "6:15 unknown-key → average-growth"],
    ["a misspelt key beside a comparator", target("{ at-least: 5, sinse: 2016 }"), "6:28 unknown-key → since"],
    ["thousands in a flow map", target("{ at-least: 1,234 }"), "6:27 unknown-key"],
    ["__proto__", root("__proto__: 1"), "3:1 unknown-key"],
    ["constructor", target("{ at-least: 5, constructor: 1 }"), "6:28 unknown-key"],
    ["toString", indicator("toString: 1"), "6:5 unknown-key"],
    ["the merge key", root("<<: { note: x }"), "3:1 unknown-key"],
    ["two in one map", target("{ foo: 1, at-least: 5, bar: 2 }"), "6:15 unknown-key", "6:36 unknown-key"],
    ["no dabiao", "id: p\nperiod: { due: 2019 }\nindicators: [{ id: a }]", "1:1 missing-key"],
    ["no id", "dabiao: 1\nindicators: [{ id: a }]", "1:1 missing-key"],
    ["no indicators", "dabiao: 1\nid: p\n", "1:1 missing-key"],
    ["none of the three", "{}", "1:1 missing-key", "1:1 missing-key", "1:1 missing-key"],
    ["an indicator without an id", `${HEAD}  - unit: 家\n    target: 5\n`, "5:5 missing-key"],
    ["a group without an id", root("groups: [{ name: x }]"), "3:10 missing-key"],
    ["a milestone without by", indicator("milestones: [{ at-least: 5 }]"), "6:18 missing-key"],
    ["a baseline without a value", indicator("baseline: { period: 2016 }"), "6:15 missing-key"],
    ["a target without a due", undated("5"), "3:34 no-due"],
    ["two targets without a due", undated("[5, { at-most: 9 }]"), "3:35 no-due", "3:38 no-due"],
    ["an area without name and code", root("area: { aliases: [拉萨] }"), "3:7 area-without-name"],
    ["another version", "dabiao: 2\nid: p\nindicators: [{ id: a }]", "1:9 unsupported-version"],
    ["a version between two", "dabiao: 1.5\nid: p\nindicators: [{ id: a }]", "1:9 unsupported-version"],
    ["a version in words", "dabiao: one\nid: p\nindicators: [{ id: a }]", "1:9 bad-number"],
  ]);
});

describe("ids, names and groups", () => {
  const id = (text: string) => `dabiao: 1\nid: ${text}\nindicators: [{ id: a }]\n`;
  const ids = (...lines: string[]) => `dabiao: 1\nid: p\nindicators:\n${lines.map((line) => `  - ${line}\n`).join("")}`;
  check([
    ["an id that begins with a digit", id("2019-plan"), "2:5 bad-id"],
    ["an id that begins with a hyphen", id("-plan"), "2:5 bad-id"],
    ["an id with a blank", id("a plan"), "2:5 bad-id"],
    ["an id with a sign", id("r&d"), "2:5 bad-id"],
    ["an id of 65 characters", id("p".repeat(65)), "2:5 bad-id"],
    ["__proto__ as an id", ids("{ id: __proto__ }"), "4:11 bad-id"],
    ["an id twice", ids("id: a", "id: b", "id: a"), "6:5 duplicate-id"],
    ["an id three times", ids("id: a", "id: a", "id: a"), "5:5 duplicate-id", "6:5 duplicate-id"],
    ["constructor twice", ids("id: constructor", "id: constructor"), "5:5 duplicate-id"],
    ["a group twice", root("groups: [{ id: g }, { id: g }]"), "3:21 duplicate-id"],
    ["a group in two places", root("groups:", "  - id: g", "    groups: [{ id: h }, { id: g }]"), "5:25 duplicate-id"],
    ["two names alike", ids("{ id: a, name: 专利 }", "{ id: b, name: 专利 }"), "5:5 name-clash"],
    ["names that fold alike", ids("{ id: a, name: R&D投入 }", "{ id: b, aliases: [Ｒ＆ｄ 投入] }"), "5:5 name-clash"],
    ["ids that fold alike", ids("{ id: Firms }", "{ id: firms }"), "5:5 name-clash"],
    ["a name that is another's id", ids("{ id: firms }", "{ id: b, name: { en: Firms } }"), "5:5 name-clash"],
    ["an unknown group", indicator("group: g"), "6:12 unknown-group"],
    ["a misspelt group", `${indicator("group: capcity")}groups: [{ id: capacity }]`, "6:12 unknown-group → capacity"],
    [
      "a misspelt inner group",
      `${indicator("group: inputz")}groups: [{ id: g, groups: [{ id: inputs }] }]`,
      "6:12 unknown-group → inputs",
    ],
  ]);
});

describe("values of the wrong type", () => {
  check([
    ["a list for an id", "dabiao: 1\nid: [p]\nindicators: [{ id: a }]", "2:5 wrong-type"],
    ["a text for the area", root("area: 拉萨市"), "3:7 wrong-type"],
    ["a text for the thresholds", root("thresholds: 90%"), "3:13 wrong-type"],
    ["a map for the groups", root("groups: { id: g }"), "3:9 wrong-type"],
    ["a list for a title", root("title: [a, b]"), "3:8 wrong-type"],
    ["a list for a name", indicator("name: [a]"), "6:11 wrong-type"],
    ["a list for a source", root("source: [a]"), "3:9 wrong-type"],
    ["a map for the indicators", "dabiao: 1\nid: p\nindicators: { a: 5 }", "3:13 wrong-type"],
    ["a text for an indicator", `${HEAD}  - a\n`, "5:5 wrong-type"],
    ["no indicators in the list", "dabiao: 1\nid: p\nindicators: []", "3:13 too-short"],
    ["a text for owners", indicator("owners: 市科技局"), "6:13 wrong-type"],
    ["a text for aliases", indicator("aliases: 专利"), "6:14 wrong-type"],
    ["a number for a baseline", indicator("baseline: 15"), "6:15 wrong-type"],
    ["a map for milestones", indicator("milestones: { by: 2018, at-least: 5 }"), "6:17 wrong-type"],
    ["a number for a milestone", indicator("milestones: [20]"), "6:18 wrong-type"],
    ["a list for a number", target("{ at-least: [5] }"), "6:25 wrong-type"],
    ["a number for every-year", target("{ every-year: 5 }"), "6:27 wrong-type"],
    ["a map for done", target("{ done: { at-least: 1 } }"), "6:21 wrong-type"],
    ["a list in a list of targets", target("[5, [6]]"), "6:17 wrong-type"],
    ["a list for by", target("{ at-least: 5, by: [2019] }"), "6:32 wrong-type"],
    ["an empty list of targets", target("[]"), "6:13 too-short"],
    ["one end of a range", target("{ between: [3] }"), "6:24 too-short"],
    ["no id behind the key", "dabiao: 1\nid:\nindicators: [{ id: a }]", "2:4 empty-text"],
    ["an empty text", root('title: ""'), "3:8 empty-text"],
    ["a blank text", indicator('unit: "  "'), "6:11 empty-text"],
    ["a misspelt kind", indicator("kind: stok"), "6:11 bad-choice → stock"],
    ["a misspelt commitment", indicator("commitment: bindng"), "6:17 bad-choice → binding"],
    ["a word for a truth", indicator("required: maybe"), "6:15 bad-choice"],
    ["a language in capitals", root("lang: ZH"), "3:7 bad-choice → zh"],
    ["rising: false", target("{ rising: false }"), "6:23 bad-choice"],
    ["a side that is none", target("{ about: 5, beyond: over }"), "6:33 bad-choice"],
    ["another rounding", root("rounding: up"), "3:11 bad-choice"],
  ]);
});

describe("numbers", () => {
  const number = (text: string): Row => [text, target(text), "6:13 bad-number"];
  check([
    ...["five", "1,234", "1_000", "0x1F", "0o17", ".5", "5.", "1e400", ".inf", ".nan", "12.3.4", "1 000"].map(number),
    ...["８０", "80家", "约80", "80+", "80 以上", "−5", "--5", "~", "5 %%"].map(number),
    ["a number with a remark on the next line", target("80", "  家"), "6:13 bad-number"],
    ["an end of a range in words", target("{ between: [3, four] }"), "6:28 bad-number"],
    ["a tolerance in words", target("{ about: 5, within: some }"), "6:33 bad-number"],
    ["a percentage of a count", target("80%", "unit: 家"), "6:13 no-percent"],
    ["a percentage without a unit", target("80%"), "6:13 no-percent"],
    ["a percentage for a change", target("{ change: 2% }", 'unit: "%"'), "6:23 no-percent"],
    ["a percentage of a total", target("{ total: 5% }", "kind: flow"), "6:22 no-percent"],
    ["points for a level", target("80pp", 'unit: "%"'), "6:13 no-points"],
    ["points for a change of a count", target("{ change: 2pp }", "unit: 家"), "6:23 no-points"],
    ["growth without its percent sign", target("{ growth: 30 }"), "6:23 needs-percent"],
    ["growth in points", target("{ growth: 30pp }"), "6:23 needs-percent"],
    ["growth as a fraction", target("{ yearly-growth: { at-least: 0.2 } }"), "6:42 needs-percent"],
    ["growth by -100 %", target("{ growth: -100% }"), "6:23 impossible-growth"],
    ["growth below -100 %", target("{ growth: { at-most: -120% } }"), "6:34 impossible-growth"],
    ["a range whose ends are swapped", target("{ between: [5, 3] }"), "6:24 empty-range"],
    ["a tolerance below zero", target("{ about: 5, within: -1 }"), "6:33 negative-tolerance"],
    ["a share as the tolerance of a percentage", target("{ about: 2, within: 5% }", 'unit: "%"'), "6:33 no-percent"],
    ["points as the tolerance of a count", target("{ about: 2, within: 1pp }", "unit: 家"), "6:33 no-points"],
    ["a share as the tolerance of growth", target("{ growth: { about: 8%, within: 1% } }"), "6:44 needs-points"],
    ["a number as the tolerance of growth", target("{ growth: { about: 8%, within: 1 } }"), "6:44 needs-points"],
    ["a baseline in words", indicator("baseline: { value: many }"), "6:24 bad-number"],
    ["a baseline that is no number", indicator("baseline: { value: 12.3.4 }"), "6:24 bad-number"],
    ["a weight below zero", indicator("weight: -1"), "6:13 bad-number"],
    ["a weight in words", indicator("weight: heavy"), "6:13 bad-number"],
    ["a group's weight below zero", root("groups: [{ id: g, weight: -0.5 }]"), "3:27 bad-number"],
    ["an age below zero", indicator("max-age: -1"), "6:14 bad-number"],
    ["an age that is not whole", indicator("max-age: 1.5"), "6:14 bad-number"],
    ["a threshold of 90 instead of 90 %", root("thresholds: { near: 90 }"), "3:21 bad-share"],
    ["a threshold above 100 %", root("thresholds: { near: 120% }"), "3:21 bad-share"],
    ["a threshold below zero", root("thresholds: { near: -5% }"), "3:21 bad-share"],
    ["a threshold that every miss reaches", root("thresholds: { near: 0% }"), "3:21 wide-near"],
    ["a threshold in points", root("thresholds: { about: 2pp }"), "3:22 bad-share"],
  ]);
});

describe("targets that contradict themselves", () => {
  const none = "{ at-least: 5 }";
  const base = "baseline: { value: 5, period: 2016 }";
  check([
    ["nothing in a target", target("{}"), "6:13 no-comparator"],
    ["a target that only has dates", target("{ by: 2019, from: 2017 }"), "6:13 no-comparator"],
    ["a measure without a comparator", target("{ total: {} }", "kind: flow"), "6:22 no-comparator"],
    ["a milestone without a comparator", indicator("milestones: [{ by: 2018 }]"), "6:18 no-comparator"],
    ["two comparators", target("{ at-least: 5, at-most: 9 }"), "6:28 two-comparators"],
    ["a comparator and a measure", target("{ at-least: 5, growth: 30% }"), "6:28 two-comparators"],
    ["two measures", target("{ rising: true, growth: 3% }", base), "6:29 two-comparators"],
    ["three of them", target("{ at-least: 1, at-most: 2, equals: 3 }"), "6:28 two-comparators"],
    ["two comparators in a measure", target("{ growth: { at-least: 3%, at-most: 9% } }", base), "6:39 two-comparators"],
    ["within without about", target("{ at-least: 5, within: 1 }"), "6:28 misplaced-key"],
    ["within a range", target("{ between: [1, 2], within: 1 }"), "6:32 misplaced-key"],
    ["within beside a measure", target("{ growth: 8%, within: 1pp }", base), "6:27 misplaced-key"],
    ["beyond without a range", target("{ at-most: 5, beyond: below }"), "6:27 misplaced-key"],
    ["beyond beside equals", target("{ equals: 5, beyond: above }"), "6:26 misplaced-key"],
    ["since for a level", target("{ at-least: 5, since: 2016 }"), "6:28 misplaced-key"],
    ["since for every-year", target(`{ every-year: ${none}, since: 2016 }`), "6:44 misplaced-key"],
    ["since for a flow's total", target("{ total: 5, since: 2016 }", "kind: flow"), "6:25 misplaced-key"],
    ["a total of a stock", target("{ total: 5 }"), "6:13 wrong-kind"],
    ["done for a flow", target("{ done: true }", "kind: flow"), "6:13 wrong-kind"],
    ["every-year without from", undated(`{ every-year: ${none}, by: 2019 }`), "3:34 needs-from"],
    ["a flow's total without from", undated("{ total: 5, by: 2019 }", ", kind: flow"), "3:34 needs-from"],
    ["rising without a reference", undated("{ rising: true, by: 2019 }"), "3:34 needs-reference"],
    ["yearly growth without a reference", undated("{ yearly-growth: 3%, by: 2019 }"), "3:34 needs-reference"],
    ["rising to the middle of a year", target("{ rising: true, by: 2019H1 }"), "6:13 not-a-year"],
    ["every year to a quarter", target(`{ every-year: ${none}, by: 2019Q3 }`), "6:13 not-a-year"],
    ["a total from the middle of a year", target("{ total: 5, from: 2017H2 }", "kind: flow"), "6:13 not-a-year"],
    ["rising since the middle of a year", target("{ rising: true, since: 2016H1 }"), "6:13 not-a-year"],
    ["average growth to a part of a year", target("{ average-growth: 5%, by: 2019H1 }", base), "6:13 not-whole-years"],
    ["average growth since a part of a year", target("{ average-growth: 5%, since: 2016Q2 }"), "6:13 not-whole-years"],
    [
      "average growth over no year",
      target("{ average-growth: 5% }", base.replace("2016", "2019")),
      "6:13 not-whole-years",
    ],
    ["average growth over 91 years", target("{ average-growth: 5%, since: 1928 }"), "6:13 too-many-years"],
    ["from after by", target("{ at-least: 5, from: 2020 }"), "6:13 wrong-order"],
    ["by before the plan begins", target("{ at-least: 5, by: 2016 }"), "6:13 wrong-order"],
    ["since the due year", target("{ growth: 5%, since: 2019 }"), "6:13 wrong-order"],
  ]);
});

describe("periods and dates", () => {
  const due = (text: string): Row => [
    `due: ${text}`,
    `dabiao: 1\nid: p\nperiod: { due: ${text} }\nindicators: [{ id: a }]\n`,
    "3:16 bad-period",
  ];
  check([
    ...["2019Q5", "2019Q0", "2019H3", "2019-13", "2019-00", "2019-02-30", "2019-2-29", "2019年13月"].map(due),
    ...["19", "next year", "20190", "2019..2017", "2019-06-31", "2019年五季度", "end of 2019"].map(due),
    ["by", target("{ at-least: 5, by: 2019Q5 }"), "6:32 bad-period"],
    ["from", target("{ at-least: 5, from: 2017-13 }"), "6:34 bad-period"],
    ["since", target("{ growth: 5%, since: 2016-02-30 }"), "6:34 bad-period"],
    ["a milestone's by", indicator("milestones: [{ by: soon, at-least: 5 }]"), "6:24 bad-period"],
    ["a baseline's period", indicator("baseline: { value: 5, period: 2016Q5 }"), "6:35 bad-period"],
    ["as-of", root("as-of: 2019Q5"), "3:8 bad-period"],
    ["as-of in words", root("as-of: today"), "3:8 bad-period"],
    ["a date with slashes", root("source: { issued: 2017/12/21 }"), "3:19 bad-date"],
    ["a date without its day", root("source: { issued: 2017-12 }"), "3:19 bad-date"],
    ["a date with short parts", root("source: { issued: 2017-3-1 }"), "3:19 bad-date"],
  ]);
});

describe("many faults in one file", () => {
  const lines = [
    "dabiao: 2",
    "id: 2019-plan",
    "titel: x",
    "period: { from: 2017, due: 2019 }",
    "thresholds: { near: 90 }",
    "groups: [{ id: g }, { id: g }]",
    "indicators:",
    "  - id: a",
    "    group: platforms",
    "    target: { at-lest: 5 }",
    "  - id: b",
    "    unit: 家",
    "    target: { at-least: 5%, within: 1 }",
    "    weight: -1",
    "  - id: a",
    "    target: [{ total: 5 }, ≥ 8, { growth: 3 }]",
  ];
  check([
    [
      "are all reported in one run, in order of place",
      lines.join("\n"),
      "1:9 unsupported-version",
      "2:5 bad-id",
      "3:1 unknown-key → title",
      "5:21 bad-share",
      "6:21 duplicate-id",
      "9:12 unknown-group",
      "10:15 unknown-key → at-least",
      "13:25 no-percent",
      "13:29 misplaced-key",
      "14:13 bad-number",
      "15:5 duplicate-id",
      "16:14 wrong-kind",
      "16:28 operator",
      "16:43 needs-percent",
    ],
    ["also where YAML itself is broken", "a: @x\nb: y\nc: @z\n", "1:4 syntax", "3:4 syntax"],
  ]);
});

describe("whatever a file holds", () => {
  const signs = ": |：|- |? |[|]|{|}|,|\n|\n  |\t|\"|'|#|&a|*a|!x|%|>|\ufeff|\0|---|...|\\e".split("|");
  const words = "dabiao: 1|id|target|indicators:|5|80%|at-least|__proto__|拉萨".split("|");
  test("reading does not throw, and a plan is given exactly where nothing is an error", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...signs, "|", ...words), { maxLength: 40 }),
        fc.boolean(),
        (parts, whole) => {
          const text = whole ? `${HEAD}  - id: a\n    ${parts.join("")}` : parts.join("");
          const { plan, diagnostics } = readPlan("plan.yaml", bytes(text));
          expect(plan === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  test("also where the bytes are random", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (input) => readPlan("plan.yaml", input).plan === null));
  });
});
