import { describe, expect, test } from "vitest";
import { namesOfArea, namesOfIndicator, wantedBy } from "../../src/core/names.ts";
import { planOf } from "../support.ts";

const lhasa = {
  code: "540100",
  name: { zh: "拉萨市", en: "Lhasa" },
  aliases: ["拉萨", "LHASA"],
};
const firms = {
  id: "firms",
  name: { zh: "高新技术企业", en: "High-tech firms" },
  aliases: ["Firms", "高企"],
  target: 25,
};
const plan = planOf({ area: lhasa, indicators: [firms] });
const framework = planOf({
  id: "f",
  area: undefined,
  indicators: [{ id: "open", target: { done: true } }],
});

describe("the names under which rows may speak", () => {
  test("of an indicator: id, names and aliases, folded, each once", () =>
    expect(namesOfIndicator(plan.indicators[0]!)).toEqual(["firms", "高新技术企业", "high-techfirms", "高企"]));

  test("of an area: code, names and aliases, folded, each once", () =>
    expect(namesOfArea(plan.area!)).toEqual(["540100", "拉萨市", "lhasa", "拉萨"]));
});

describe("wantedBy", () => {
  test("the units of an indicator are those of all plans, in the form in which units are compared", () => {
    const [one, other] = ["ｍ ３", "升"].map((unit) => planOf({ indicators: [{ id: "water", unit, target: 5 }] }));
    expect(wantedBy([one!, other!, framework], null).units).toEqual(new Map([["water", new Set(["m3", "升"])]]));
  });

  test("a plan with an area wants that area and its indicators", () => {
    const wanted = wantedBy([plan], null);
    expect([...wanted.areas!]).toEqual(["540100", "拉萨市", "lhasa", "拉萨"]);
    expect([...wanted.indicators!.keys()]).toEqual(["firms", "高新技术企业", "high-techfirms", "高企"]);
    expect(wanted.areaCount).toBe(1);
  });

  test("a plan with an area is about that one, whatever is picked", () =>
    expect(wantedBy([plan], ["西宁", "兰州"]).areaCount).toBe(1));

  test("a framework wants every area", () => expect(wantedBy([plan, framework], null).areas).toBeNull());

  test("a framework with areas picked wants those, and those of the other plans", () => {
    const wanted = wantedBy([plan, framework], ["西宁", "兰州", "西 宁"]);
    expect([...wanted.areas!]).toEqual(["540100", "拉萨市", "lhasa", "拉萨", "西宁", "兰州"]);
    expect(wanted.areaCount).toBe(2);
  });

  test("a framework with a list wants the areas of that list, one that picks is about those", () => {
    const listed = planOf({
      area: undefined,
      areas: [{ code: "540102", name: { zh: "城关区" } }, { name: "堆龙德庆区" }],
      indicators: [firms],
    });
    expect([...wantedBy([listed], null).areas!]).toEqual(["540102", "城关区", "堆龙德庆区"]);
    expect(wantedBy([listed], null).areaCount).toBe(2);
    expect(wantedBy([listed], ["城关区"]).areaCount).toBe(1);
    expect(wantedBy([listed, plan], null).areaCount).toBe(3);
    expect(wantedBy([listed, framework], null).areas).toBeNull();
  });

  test.each<[title: string, target: unknown, own: unknown, yesNo: boolean, number: boolean]>([
    ["numbers everywhere", 5, 6, false, true],
    ["yes or no everywhere", { done: true }, { done: true }, true, false],
    ["numbers, but yes or no for one area", 5, { done: true }, true, true],
    ["yes or no for the areas alone", undefined, { done: true }, true, false],
    ["numbers for the areas alone", undefined, 5, false, true],
    ["nothing anywhere", undefined, undefined, false, true],
  ])("an indicator's values are what its targets and those of areas take: %s", (_, target, own, yesNo, number) => {
    const areas = [{ name: "甲", targets: own === undefined ? {} : { x: own } }];
    const listed = planOf({ area: undefined, areas, indicators: [{ id: "x", target }] });
    expect(wantedBy([listed], null).indicators!.get("x")).toEqual({ yesNo, number });
  });

  test("two plans for one area are about one area, for two about two", () => {
    const twin = planOf({
      id: "q",
      area: { code: "540100" },
      indicators: [firms],
    });
    const other = planOf({
      id: "r",
      area: { code: "630100" },
      indicators: [firms],
    });
    expect(wantedBy([plan, twin], null).areaCount).toBe(1);
    expect(wantedBy([plan, other], null).areaCount).toBe(2);
    expect(wantedBy([plan, other], ["拉萨"]).areaCount).toBe(1);
    expect(wantedBy([plan, other], ["拉萨", "630100"]).areaCount).toBe(2);
  });

  test("values are yes or no under done, numbers under all else, either where plans differ", () => {
    const kind = (...plans: Parameters<typeof wantedBy>[0]) => wantedBy(plans, null).indicators!.get("open");
    const counted = planOf({
      id: "c",
      indicators: [{ id: "open", target: 3 }],
    });
    expect(kind(framework)).toEqual({ yesNo: true, number: false });
    expect(kind(counted)).toEqual({ yesNo: false, number: true });
    expect(kind(framework, counted)).toEqual({ yesNo: true, number: true });
    expect(kind(counted, framework)).toEqual({ yesNo: true, number: true });
  });
});
