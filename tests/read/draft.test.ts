import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/core/fold.ts";
import { type Draft, type DraftIndicator, idOf, idsFor, lacksBase, planText, refusal } from "../../src/read/draft.ts";
import { readPlan } from "../../src/read/plan.ts";
import { FORMS } from "../../src/read/plan-schema.ts";
import { each } from "../cli/host.ts";
import { runs } from "../effort.ts";
import { bytes, planOf, told } from "./helpers.ts";

const INDICATOR: DraftIndicator = {
  id: "a",
  name: "a",
  aliases: [],
  english: null,
  unit: null,
  group: null,
  targets: [],
  open: null,
  remarks: [],
  wording: null,
  baseline: null,
  commitment: null,
  direction: null,
  lead: [],
  support: [],
  definition: null,
  note: null,
};
const draft = (...indicators: Partial<DraftIndicator>[]): Draft => ({
  lang: "zh",
  id: "p",
  title: null,
  area: null,
  from: "2016",
  due: "2020",
  groups: [],
  indicators: indicators.map((one) => ({ ...INDICATOR, ...one })),
});
const target = (
  measure: "level" | "rising" | "growth" | "average-growth" | "change",
  comparator: "at-least" | "more-than" | null,
  ...values: string[]
) => ({
  measure,
  comparator,
  values,
  by: null,
  since: null,
});

describe("planText()", () => {
  test("every key where it belongs; what is left open is a comment", () => {
    const text = planText(
      {
        ...draft({
          id: "firms",
          name: "高新技术企业",
          english: "High-tech firms",
          unit: "%",
          group: "g",
          targets: [target("level", "more-than", "25"), target("rising", null)],
          open: "no-tolerance",
          wording: "超过25: 家",
          baseline: { value: "180余", period: "2016" },
          commitment: "binding",
          lead: ["市科技局", "等"],
          support: ["a, b"],
          note: "一\n二",
        }),
        title: "true",
        area: { code: "540100", name: "拉萨市" },
        groups: [{ id: "g", name: "创新", groups: [{ id: "h", name: "h", groups: [] }] }],
      },
      {
        head: ["head", ""],
        area: "",
        period: "",
        open: { missing: "", unclear: "", "no-tolerance": "within" },
        baseline: "base",
        sample: "",
      },
    );
    expect(text).toBe(`# head
#
dabiao: 1
id: p
lang: zh
title: "true"
area: { code: "540100", name: 拉萨市 }
period: { from: 2016, due: 2020 }
groups:
  - id: g
    name: 创新
    groups:
      - id: h
        name: h
indicators:
  - id: firms
    name: { zh: 高新技术企业, en: High-tech firms }
    unit: "%"
    group: g
    baseline: { value: 180余, period: 2016 }
    target: [{ more-than: 25 }, { rising: true }]
    # within
    wording: "超过25: 家"
    commitment: binding
    owners: { lead: [市科技局, 等], support: ["a, b"] }
    note: 一 二
`);
    expect(readPlan("p.yaml", bytes(text)).diagnostics).toEqual([]);
  });

  const OPEN = {
    ...draft(
      { id: "a", open: "missing" },
      {
        id: "b",
        targets: [target("growth", "at-least", "8%")],
        direction: "higher",
        definition: "d",
        aliases: ["x", "y"],
      },
      { id: "c", open: "unclear", baseline: { value: "5", period: null }, remarks: ["aspired: { at-least: 8 }"] },
    ),
    from: null,
    due: null,
  } as const;

  test("what is left open stands there as a comment in the caller's words, with a line to fill in", () => {
    const words = {
      head: [],
      area: "whose plan is it?",
      period: "when is it due?",
      open: { missing: "say what was promised", unclear: "not understood", "no-tolerance": "" },
      baseline: "growth from what?",
      sample: "{ at-least: 5 }",
    };
    expect(planText(OPEN, words)).toBe(`dabiao: 1
id: p
lang: zh
# whose plan is it?
# area: { code: "540100", name: 拉萨市 }
# when is it due?
# period: { from: 2020, due: 2025 }
indicators:
  - id: a
    name: a
    # say what was promised
    # target: { at-least: 5 }
  - id: b
    name: a
    aliases: [x, y]
    # growth from what?
    # baseline: { value: 0, period: 2020 }
    target: { growth: 8% }
    direction: higher
    definition: d
  - id: c
    name: a
    baseline: { value: 5 }
    # not understood
    # target: { at-least: 5 }
    # aspired: { at-least: 8 }
`);
    const begun = planText({ ...OPEN, from: "2016Q1", area: { code: "540100", name: null } }, words);
    expect(begun).toContain('area: { code: "540100" }\n# when is it due?\n# period: { from: 2016Q1, due: 2021 }\n');
    expect(begun).not.toContain(words.area);
    expect(planText({ ...OPEN, due: "2020", area: { code: null, name: "甲市" } }, words)).toContain(
      "area: { name: 甲市 }\nperiod: { due: 2020 }\nindicators:\n",
    );
  });

  test("without such words there is no comment but what a table itself has said", () => {
    expect(planText(OPEN)).toBe(`dabiao: 1
id: p
lang: zh
indicators:
  - id: a
    name: a
  - id: b
    name: a
    aliases: [x, y]
    target: { growth: 8% }
    direction: higher
    definition: d
  - id: c
    name: a
    baseline: { value: 5 }
    # aspired: { at-least: 8 }
`);
  });

  test("blanks around a text and several in it are none or one; brackets in it are its own", () => {
    const text = planText(draft({ name: "\u2066 a \t b \u2069", lead: ["a[ b", "c ]d", "[e]"] }));
    expect(text).toContain('    name: a b\n    owners: { lead: ["a[ b", "c ]d", "[e]"] }\n');
  });

  test("marks that turn the direction of writing are left out", () => {
    expect(planText(draft({ name: "专\u202e利", wording: "\u2066≥5\u2069" }))).toContain(
      "name: 专利\n    wording: ≥5\n",
    );
  });

  test("characters that nobody sees, and commands to a CI log, stand as escapes and are read as what they were", () => {
    const text = planText(
      draft({ name: "专\u200b利", wording: "\u200b", lead: ["a\u{e0041}"], remarks: ["b\u2060c"] }),
    );
    expect(text).toContain('name: "专\\U0000200b利"\n');
    expect(text).toContain('wording: "\\U0000200b"\n');
    expect(text).toContain('lead: ["a\\U000e0041"]');
    expect(text).toContain("# b\\u{2060}c\n");
    const log = planText(draft({ name: "##[error]x", wording: "a ##vso[b]" }));
    expect(log).not.toMatch(/##(?:\[|vso\[)/);
    expect(readPlan("p.yaml", bytes(log)).plan!.indicators[0]!.name.zh).toBe("##[error]x");
    expect(readPlan("p.yaml", bytes(text)).plan!.indicators[0]!.name.zh).toBe("专\u200b利");
  });

  const anyText = fc
    .oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom(
        "# no",
        "a: b",
        "- x",
        "{a}",
        "：",
        "null",
        "1e5",
        "'",
        '"',
        "%",
        "&a",
        "*a",
        "!t",
        "@",
        "a #b",
        "...",
        "--- x",
        "... x",
      ),
    )
    // A plan takes no controls, and a text must say something.
    .filter(
      (text) =>
        /\S/u.test(text) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/u.test(text),
    );

  test("whatever texts a table has, the plan reads back as they were", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { minLength: 1, maxLength: 5, selector: fold }), anyText, (names, text) => {
        const ids = idsFor(names);
        const indicators = names.map((name, index) => ({
          id: ids[index]!,
          name,
          wording: text,
          unit: text,
          lead: [text],
          note: text,
        }));
        const written = planText({ ...draft(...indicators), title: text, area: { code: null, name: text } });
        const { plan, diagnostics } = readPlan("p.yaml", bytes(written));
        expect(diagnostics.map(told), written).toEqual([]);
        const plain = (one: string) => one.replace(/\s+/gu, " ").trim();
        expect(plan!.indicators.map(({ name, wording }) => [name.zh, wording])).toEqual(
          names.map((name) => [plain(name), plain(text)]),
        );
      }),
      { numRuns: runs(500) },
    );
  });
});

each(`
  高新技术企业数量                    │ 高新技术企业数量
  R&D经费支出占GDP比重                │ RD经费支出占GDP比重
  R&D expenditure / GDP               │ rd-expenditure-gdp
  (新)能源产值                        │ 新能源产值
  100强企业                           │ i-100强企业
  5G base stations                    │ i-5g-base-stations
  ％                                  │ i
  Ｇ２Ｂ                              │ g2b
  __专利__                            │ 专利
  ..a b..                             │ a-b
`)("the id of %s", (name, id) => expect(idOf(name!, "i")).toBe(id));

test("an id has 60 characters at most and ends with none of _ . -; only the beginning of a long name is looked at", () => {
  expect(idOf("a".repeat(70), "i")).toBe("a".repeat(60));
  expect(idOf(`${"a".repeat(58)}__b`, "i")).toBe("a".repeat(58));
  expect(idOf(`${" ".repeat(500)}a`, "i")).toBe("i");
  expect(idOf("专\u200b利", "i")).toBe("专利");
  const [long, longer] = ["a".repeat(60), "a".repeat(61)];
  expect(idsFor([long, longer])).toEqual([long, `${"a".repeat(58)}-2`]);
  expect(idsFor(["A", "a"])).toEqual(["a", "a-2"]);
});

test("ids are of the form of ids, no two alike, and none is another indicator's name", () => {
  expect(idsFor(["A b", "a-b", "a b!"])).toEqual(["a-b-2", "a-b", "a-b-3"]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 80 }), { maxLength: 8, selector: fold }), (names) => {
      const ids = idsFor(names);
      expect(ids.filter((id) => !FORMS.id.test(id))).toEqual([]);
      expect(new Set(ids.map(fold)).size).toBe(names.length);
      for (const [index, id] of ids.entries()) {
        expect(names.filter((name, other) => other !== index && fold(name) === fold(id))).toEqual([]);
      }
    }),
  );
});

describe("growth and changes need a base", () => {
  test.each<[measure: "level" | "growth" | "average-growth" | "change", lacks: boolean]>([
    ["level", false],
    ["growth", true],
    ["average-growth", true],
    ["change", true],
  ])("%s: %s", (measure, lacks) => {
    const targets = [target(measure, "at-least", "8%")];
    const since = [{ ...targets[0]!, since: "2016" }];
    expect(lacksBase({ baseline: null, targets })).toBe(lacks);
    expect(lacksBase({ baseline: null, targets: since })).toBe(false);
    expect(lacksBase({ baseline: { value: "5", period: null }, targets })).toBe(false);
    expect(lacksBase({ baseline: null, targets: [...since, ...targets] })).toBe(lacks);
  });
});

test("what the reader of plans says against an indicator", () => {
  const rising = { ...INDICATOR, targets: [target("rising", null)] };
  expect(refusal(draft(), rising)).toBeNull();
  expect(refusal({ ...draft(), from: null }, rising)).toBe("plan/needs-reference");
  expect(
    planOf(
      planText(
        draft({ targets: [target("average-growth", "at-least", "20%")], baseline: { value: "5", period: "2016" } }),
      ),
    ).id,
  ).toBe("p");
});
