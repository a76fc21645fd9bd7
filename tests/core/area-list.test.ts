import { describe, expect, test } from "vitest";
import { listAreas } from "../../src/core/area-list.ts";
import { areaFrom } from "../../src/core/areas.ts";
import type { ListedArea } from "../../src/core/plan.ts";
import { told } from "../read/helpers.ts";
import { type Content, planOf } from "../support.ts";

/** "610702|汉台区|Hantai > 汉中市 @ south" is a row: a code in digits, names, a parent and peers. */
function row(text: string, line: number, file = "areas.csv"): ListedArea {
  const [, called = "", parent, peers] = /^([^>@]*?)(?: > ([^@]*?))?(?: @ (.*))?$/.exec(text)!;
  const words = called.split("|");
  const code = words.find((word) => /^\d+$/.test(word)) ?? null;
  return {
    ...areaFrom(
      code,
      words.filter((word) => word !== code),
    ),
    ...{ parent: parent ?? null, peers: peers ?? null },
    targets: new Map(),
    at: { file, line, column: null },
  };
}
const rows = (...texts: string[]) => texts.map((text, index) => row(text, index + 2));
const plan = (content: Content) => planOf({ area: undefined, indicators: [{ id: "x", target: 5 }], ...content });
const open = plan({});
const listed = plan({
  areas: [
    { code: "610700", name: { zh: "汉中市" } },
    { name: { zh: "汉台区" }, parent: "汉中市", targets: { x: 3 } },
    { name: { zh: "南郑区" }, peers: "south" },
  ],
});
const shown = (areas: readonly ListedArea[]) =>
  areas.map(({ code, name, aliases, parent, peers }) => {
    const words = [code, name.zh, name.en, ...aliases].filter((word) => word);
    return `${words.join("|")}${parent === null ? "" : ` > ${parent}`}${peers === null ? "" : ` @ ${peers}`}`;
  });

test("without a table the plans are what they were", () => {
  expect(listAreas([open, listed], [])).toEqual({ plans: [open, listed], diagnostics: [] });
});

test("a framework without areas has those of the table, by file and line whatever the order of reading", () => {
  const table = [row("汉台区 > 汉中市", 3), row("汉中市", 2), row("安康市", 2, "b.csv")];
  for (const given of [table, [...table].reverse()]) {
    const { plans, diagnostics } = listAreas([open], given);
    expect([shown(plans[0]!.areas), diagnostics]).toEqual([["汉中市", "汉台区 > 汉中市", "安康市"], []]);
  }
});

describe("a plan's own areas get what they lack", () => {
  test.each<[title: string, row: string, area: number, expected: string]>([
    ["a parent", "南郑区 > 汉中市", 2, "南郑区 > 汉中市 @ south"],
    ["peers", "汉台区 @ north", 1, "汉台区 > 汉中市 @ north"],
    ["a code", "610702|汉台区", 1, "610702|汉台区 > 汉中市"],
    ["a name in another language", "汉台区|Hantai", 1, "汉台区|Hantai > 汉中市"],
    ["a further name", "610700|汉中", 0, "610700|汉中市|汉中"],
    ["nothing where they have it, by another name of the same area", "汉台区 > 610700", 1, "汉台区 > 汉中市"],
    ["nothing where they have it, written otherwise", "南郑区 @ SOUTH", 2, "南郑区 @ south"],
  ])("%s", (_, text, index, expected) => {
    const { plans, diagnostics } = listAreas([listed], [row(text, 2)]);
    expect([diagnostics, shown(plans[0]!.areas)[index]]).toEqual([[], expected]);
    expect(plans[0]!.areas[1]!.targets.size).toBe(1);
  });

  test("names in a language that the plan has are further names, in one that it lacks the name", () => {
    const named = (area: Content, text: string) =>
      listAreas([plan({ areas: [area] })], [row(text, 2)]).plans[0]!.areas[0]!;
    const both = { code: "1", name: { zh: "汉台区", en: "Hantai" } };
    expect(named(both, "1|汉台|HT")).toMatchObject({ name: both.name, aliases: ["汉台", "HT"] });
    expect(named(both, "1|汉 台 区|HANTAI")).toMatchObject({ name: both.name, aliases: [] });
    expect(named({ code: "1" }, "1|汉台区|Hantai")).toMatchObject({ name: both.name, aliases: [] });
    expect(named({ code: "1", name: { en: "Hantai" } }, "1|汉台区")).toMatchObject({ name: both.name, aliases: [] });
    expect(named({ code: "1", name: { zh: "汉台区" } }, "1|Hantai")).toMatchObject({ name: both.name, aliases: [] });
  });

  test("a parent that a row gives is told of at that row, one that the plan gives at the plan", () => {
    const at = (text: string) => listAreas([listed], [row(text, 7)]).diagnostics[0]!.at;
    expect(at("南郑区 > nowhere")).toMatchObject({ file: "areas.csv", line: 7 });
    expect(at("610700|汉中市 > 汉台区")).toMatchObject({ file: "areas.csv", line: 7 });
  });

  test("so does the area of a plan for a single one", () => {
    const single = plan({ area: { name: { zh: "汉台区" } } });
    const { plans, diagnostics } = listAreas([single], [row("汉台区 > 汉中市 @ south", 2)]);
    expect(plans[0]!.area).toEqual({ ...single.area, parent: "汉中市", peers: "south" });
    expect([plans[0]!.areas, diagnostics]).toEqual([[], []]);
  });
});

describe("names that a row adds are the first of their language where there is none, and aliases else", () => {
  const both = { zh: "汉台区", en: "Hantai" };
  test.each<[title: string, name: Content, row: string, expected: Content, aliases?: string[]]>([
    ["a first Chinese one", { en: "Hantai" }, "汉台区|Hantai", both],
    ["a first one of another language", { zh: "汉台区" }, "汉台区|Hantai", both],
    ["a second one of another language", both, "汉台区|Han-tai", both, ["Han-tai"]],
    ["a second Chinese one", both, "汉台|Hantai", both, ["汉台"]],
    ["what is only written otherwise is none", both, "漢臺區|ＨＡＮＴＡＩ", both],
    ["further ones", { en: "Hantai" }, "汉台区|Hantai|汉台|HT", both, ["汉台", "HT"]],
  ])("%s", (_, name, text, expected, aliases = []) => {
    const { plans } = listAreas([plan({ areas: [{ name }] })], [row(text, 2)]);
    const [area] = plans[0]!.areas;
    expect([area!.name, area!.aliases]).toEqual([expected, aliases]);
  });
});

describe("an area stands where its parent was said", () => {
  const places = (...texts: string[]) =>
    listAreas([listed], rows(...texts)).plans[0]!.areas.map(({ at }) => `${at.file}:${at.line}`);
  test.each<[title: string, rows: string[], ...expected: string[]]>([
    ["in the row that gave it", ["南郑区 > 汉中市"], "plan.yaml:1", "plan.yaml:1", "areas.csv:2"],
    ["not in one that gave something else", ["南郑区 @ south"], "plan.yaml:1", "plan.yaml:1", "plan.yaml:1"],
    ["not in one that said it again", ["汉台区 > 汉中市"], "plan.yaml:1", "plan.yaml:1", "plan.yaml:1"],
  ])("%s", (_, texts, ...expected) => expect(places(...texts)).toEqual(expected));
});

describe("what doesn't fit leaves the plan out and is told with its place", () => {
  test.each<[title: string, plan: typeof open, rows: string[], ...expected: string[]]>([
    ["another parent than the plan's", listed, ["汉台区 > 南郑区"], "2:- areas/differs"],
    ["other peers than the plan's", listed, ["南郑区 @ north"], "2:- areas/differs"],
    ["another code than the plan's", listed, ["610701|汉中市"], "2:- areas/differs"],
    ["two areas of the plan in one row", listed, ["610700|汉台区"], "2:- areas/differs"],
    ["another parent than the row before", listed, ["南郑区 > 汉中市", "南郑区 > 汉台区"], "3:- areas/differs"],
    ["a parent that the plan doesn't list", listed, ["南郑区 > 汉中"], "2:- areas/unknown-parent → 汉中市"],
    ["parents that go round", listed, ["汉中市 > 汉台区"], "2:- areas/circle"],
    ["an area twice", open, ["汉中市", "汉中市"], "3:- areas/duplicate"],
    ["a parent that no row lists", open, ["汉台区 > 汉中市"], "2:- areas/unknown-parent"],
  ])("%s", (_, whole, texts, ...expected) => {
    const { plans, diagnostics } = listAreas([whole], rows(...texts));
    expect([plans, diagnostics.map(told)]).toEqual([[], expected]);
  });

  test("a difference names what stands here, what stands there, and where", () => {
    const [first] = listAreas([listed], rows("南郑区 > 汉中市", "南郑区 > 汉台区")).diagnostics;
    expect(first!.args).toEqual({
      area: "南郑区",
      key: "parent",
      value: "汉台区",
      other: "汉中市",
      file: "areas.csv",
      line: 2,
    });
  });

  test("places are those of the row that gave it for this area and this key", () => {
    const table = rows("汉台区 @ north", "南郑区 > 汉中市", "汉台区 @ south");
    expect(listAreas([listed], table).diagnostics.map(({ args }) => args)).toMatchObject([
      { area: "汉台区", key: "peers", value: "south", other: "north", file: "areas.csv", line: 2 },
    ]);
  });

  test.each<[title: string, plan: typeof open, rows: string[], expected: Content]>([
    [
      "two areas in one row",
      listed,
      ["610700|汉台区"],
      { area: "汉中市", key: "name", value: "汉台区", other: "汉中市", file: "plan.yaml", line: 1 },
    ],
    [
      "what the plan says, whatever rows gave to other areas and as other keys",
      listed,
      ["汉中市 @ south", "南郑区 > 汉中市", "南郑区 @ north"],
      { area: "南郑区", key: "peers", value: "north", other: "south", file: "plan.yaml", line: 1 },
    ],
    [
      "what the plan says of its only area",
      plan({ area: { code: "610702", name: { zh: "汉台区" } } }),
      ["610700|汉台区"],
      { area: "汉台区", key: "code", value: "610700", other: "610702", file: "plan.yaml", line: 0 },
    ],
    [
      "a parent that no list has",
      plan({ area: { name: { zh: "汉台区" } } }),
      ["汉台区 > 汉中市", "汉台区 > 安康市"],
      { area: "汉台区", key: "parent", value: "安康市", other: "汉中市", file: "areas.csv", line: 2 },
    ],
  ])("a difference from %s", (_, whole, texts, expected) => {
    const { diagnostics } = listAreas([whole], rows(...texts));
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([["areas/differs", expected]]);
  });

  test("a parent that no list has may be said twice", () => {
    const single = plan({ area: { name: { zh: "汉台区" } } });
    const { plans, diagnostics } = listAreas([single], rows("汉台区 > 汉中市", "汉台区 > 漢中市"));
    expect([plans[0]!.area!.parent, diagnostics]).toEqual(["汉中市", []]);
  });

  test("the other plans stay, and what is wrong with a table is said once", () => {
    const twin = plan({ id: "q" });
    const { plans, diagnostics } = listAreas([open, listed, twin], rows("汉中市", "汉中市"));
    expect([plans.map(({ id, areas }) => [id, areas.length]), diagnostics.map(told)]).toEqual([
      [["p", 3]],
      ["3:- areas/duplicate"],
    ]);
  });

  test("without any plan the table is looked at for itself", () => {
    expect(listAreas([], rows("汉中市", "汉台区 > 汉中")).diagnostics.map(told)).toEqual([
      "3:- areas/unknown-parent → 汉中市",
    ]);
  });
});

describe("rows of areas that no plan has are told as rows of figures would be", () => {
  test.each<[title: string, plans: (typeof open)[], row: string, ...expected: string[]]>([
    ["another area", [listed], "安康市", "2:- actuals/other-area ×1"],
    ["a slip", [plan({ areas: [{ name: "Hanzhong" }] })], "Hanzong", "2:- actuals/misspelt-area → hanzhong ×1"],
    [
      "a slip of a plan's only area",
      [plan({ area: { name: { en: "Hanzhong" } } })],
      "Hanzong",
      "2:- actuals/misspelt-area → hanzhong ×1",
    ],
    [
      "a slip in one of its names",
      [plan({ areas: [{ name: "Hanzhong" }] })],
      "安康市|Hanzong",
      "2:- actuals/misspelt-area → hanzhong ×1",
    ],
    ["one that another plan has", [listed, plan({ area: { name: { zh: "安康市" } } })], "安康市"],
    ["any, where a framework takes them all", [listed, open], "安康市"],
  ])("%s", (_, plans, text, ...expected) => {
    expect(listAreas(plans, [row(text, 2)]).diagnostics.map(told)).toEqual(expected);
  });
});
