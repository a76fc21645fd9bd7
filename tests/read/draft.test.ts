import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/core/fold.ts";
import { type Draft, type DraftIndicator, idOf, idsFor, planText, refusal } from "../../src/read/draft.ts";
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
  measure: "level" | "rising" | "average-growth",
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
`)("the id of %s", (name, id) => expect(idOf(name!, "i")).toBe(id));

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
