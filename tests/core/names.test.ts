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
  test("a plan with an area wants that area and its indicators", () => {
    const wanted = wantedBy([plan], null);
    expect([...wanted.areas!]).toEqual(["540100", "拉萨市", "lhasa", "拉萨"]);
    expect([...wanted.indicators!.keys()]).toEqual(["firms", "高新技术企业", "high-techfirms", "高企"]);
    expect(wanted.areaCount).toBe(1);
  });

  test("a framework wants every area", () => expect(wantedBy([plan, framework], null).areas).toBeNull());

  test("a framework with areas picked wants those, and those of the other plans", () => {
    const wanted = wantedBy([plan, framework], ["西宁", "兰州", "西 宁"]);
    expect([...wanted.areas!]).toEqual(["540100", "拉萨市", "lhasa", "拉萨", "西宁", "兰州"]);
    expect(wanted.areaCount).toBe(2);
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
