import { describe, expect, test } from "vitest";
import {
  areaCalled,
  areaFrom,
  areaNamed,
  childrenByArea,
  labelOf,
  planFor,
  reviewAreas,
} from "../../src/core/areas.ts";
import type { ListedArea } from "../../src/core/plan.ts";
import { planOf } from "../support.ts";

const COUNTIES = [
  { code: "610700", name: { zh: "汉中市", en: "Hanzhong" } },
  { code: "610702", name: { zh: "汉台区" }, parent: "610700" },
  { name: { en: "Nanzheng" }, parent: "HANZHONG", targets: { x: 20 } },
  { code: "610723", parent: "汉台 区" },
];
const framework = planOf({
  area: undefined,
  areas: COUNTIES,
  indicators: [
    { id: "x", target: [35, { "at-most": 90 }], milestones: [{ by: 2018, "at-least": 10 }] },
    { id: "y", target: 5 },
  ],
});
const { areas } = framework;
const [city, hantai, nanzheng, yang] = areas as [ListedArea, ListedArea, ListedArea, ListedArea];

describe("areas go by code, name or alias, folded", () => {
  test.each<[name: string, area: ListedArea | null]>([
    ["610700", city],
    ["汉中市", city],
    ["ｈａｎｚｈｏｎｇ", city],
    ["汉 台 区", hantai],
    ["汉台", null],
  ])("%s", (name, area) => expect(areaCalled(areas, name)).toBe(area));

  test("diagnostics call an area by its name, else by its code", () => {
    expect(areas.map(labelOf)).toEqual(["汉中市", "汉台区", "Nanzheng", "610723"]);
  });
});

describe("an area that no plan describes", () => {
  test.each<[names: string[], name: object, aliases?: string[]]>([
    [["汉台区"], { zh: "汉台区" }],
    [["Hantai"], { en: "Hantai" }],
    [["汉台区", "Hantai"], { zh: "汉台区", en: "Hantai" }],
    [["Hantai", "汉台", "HT", "汉台区"], { zh: "汉台", en: "Hantai" }, ["HT", "汉台区"]],
    [[" 汉台区 ", "Ｈantai "], { zh: "汉台区", en: "Hantai" }],
    [[], {}],
  ])("called %j", (names, name, aliases = []) => {
    expect(areaFrom(" 610702 ", names)).toEqual({ code: "610702", name, aliases, parent: null, peers: null });
  });

  test.each([
    ["610702", "610702", {}],
    [" ６１０７０２ ", "610702", {}],
    ["1610702", null, { en: "1610702" }],
    ["610702号", null, { zh: "610702号" }],
    ["号610702", null, { zh: "号610702" }],
    ["汉台区", null, { zh: "汉台区" }],
  ])("by the single word %j", (word, code, name) =>
    expect(areaNamed(word)).toEqual({ code, name, aliases: [], parent: null, peers: null }),
  );
});

test("an area's parts are those that name it as their parent, whatever they call it", () => {
  expect([...childrenByArea(areas)]).toEqual([
    [city, [hantai, nanzheng]],
    [hantai, [yang]],
  ]);
});

test("areas without parents have no parts", () => {
  expect(childrenByArea([city, { ...yang, parent: "elsewhere" }]).size).toBe(0);
});

test("a sound list has nothing to be said of", () => expect(reviewAreas(areas)).toEqual([]));

test("where two areas share a name the first has it, and the second is named with its place", () => {
  const twin = { ...hantai, code: null, at: { file: "areas.csv", line: 7, column: null } };
  expect(reviewAreas([...areas, twin])).toEqual([
    {
      code: "areas/duplicate",
      severity: "error",
      args: { name: "汉台区", line: hantai.at.line, file: "plan.yaml" },
      at: twin.at,
    },
  ]);
});

describe("the name that two areas share is told as the second one writes it", () => {
  test.each<[string, Partial<ListedArea>, string]>([
    ["its code", { code: "６１０７００", name: { zh: "甲" } }, "６１０７００"],
    ["its Chinese name", { code: "1", name: { zh: "漢台区", en: "B" } }, "漢台区"],
    ["its other name", { code: "1", name: { zh: "甲", en: "HanZhong" } }, "HanZhong"],
    ["an alias", { code: "1", name: { zh: "甲" }, aliases: ["乙", "NANZHENG"] }, "NANZHENG"],
  ])("%s", (_, own, name) => {
    const twin = { ...yang, parent: null, ...own };
    expect(reviewAreas([...areas, twin]).map(({ code, args }) => [code, (args as { name: string }).name])).toEqual([
      ["areas/duplicate", name],
    ]);
  });
});

test("no area is suggested as its own parent", () => {
  const lone = { ...yang, code: null, name: { zh: "汉中市" }, parent: "汉中" };
  expect(reviewAreas([lone]).map(({ args }) => args)).toEqual([{ area: "汉中市", parent: "汉中", suggestion: null }]);
});

test("every round of parents is told once, from the one that stands first", () => {
  const way = (name: string, parent: string): ListedArea => ({ ...yang, code: name, parent });
  const found = reviewAreas([way("A", "B"), way("B", "C"), way("C", "B"), way("D", "D"), way("E", "A")]);
  expect(found.map(({ code, args }) => [code, (args as { circle: string[] }).circle.join(" ")])).toEqual([
    ["areas/circle", "B C B"],
    ["areas/circle", "D D"],
  ]);
});

describe("the plan as it is for an area", () => {
  const targets = (area: ListedArea | null) =>
    planFor(framework, area).indicators.flatMap((indicator) => indicator.targets.map(({ id }) => id));

  test("its own targets stand in the place of the general ones; milestones and other indicators stay", () => {
    expect(targets(nanzheng)).toEqual(["x", "x@2018", "y"]);
    expect(planFor(framework, nanzheng).indicators[0]!.targets[0]!.comparison.value).toEqual({ n: 20n, d: 1n });
  });

  test("the document's words for the general target go with it; without one they stay", () => {
    const words = (target: unknown) => {
      const indicators = [{ id: "x", target, wording: "超过35家" }];
      const listed = planOf({ area: undefined, areas: [{ name: "甲", targets: { x: 20 } }], indicators });
      return planFor(listed, listed.areas[0]!).indicators[0]!.wording;
    };
    expect([words(35), words(undefined)]).toEqual([null, "超过35家"]);
  });

  test("without targets of its own it is the plan itself", () => {
    expect(planFor(framework, hantai)).toBe(framework);
    expect(planFor(framework, null)).toBe(framework);
    expect(targets(hantai)).toEqual(["x", "x#2", "x@2018", "y"]);
  });
});
