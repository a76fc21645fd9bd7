import { describe, expect, test } from "vitest";
import { readPlan } from "../../src/read/plan.ts";
import { bytes, planOf, told, written } from "./helpers.ts";

const plan = (
  areas: string,
  indicators = "[{ id: firms, unit: 家, kind: flow, baseline: { value: 8, period: 2016 } }]",
) =>
  planOf(`dabiao: 1\nid: p\nlang: zh\nperiod: { from: 2017, due: 2019 }\nareas: ${areas}\nindicators: ${indicators}\n`);

test("areas stand in the plan's order, each with what it is called and what it belongs to", () => {
  const { area, areas } = plan(
    '[{ name: 汉中市 }, { code: "610702", name: { zh: 汉台区, en: Hantai }, aliases: [汉台], parent: 汉中市, peers: south }]',
  );
  expect(area).toBeNull();
  expect(areas.map(({ targets, at, ...rest }) => rest)).toEqual([
    { code: null, name: { zh: "汉中市" }, aliases: [], parent: null, peers: null },
    { code: "610702", name: { zh: "汉台区", en: "Hantai" }, aliases: ["汉台"], parent: "汉中市", peers: "south" },
  ]);
  expect(areas.map(({ at }) => [at.line, at.column])).toEqual([
    [5, 9],
    [5, 24],
  ]);
});

describe("an area's own targets are read as the indicator's would be", () => {
  test.each<[text: string, expected: unknown[]]>([
    ["20", [["firms", "level", "at-least", "20", "2019"]]],
    ["{ more-than: 20 }", [["firms", "level", "more-than", "20", "2019"]]],
    ["{ at-most: 9, by: 2018 }", [["firms", "level", "at-most", "9", "2018"]]],
    [
      "[20, { at-most: 90 }]",
      [
        ["firms", "level", "at-least", "20", "2019"],
        ["firms#2", "level", "at-most", "90", "2019"],
      ],
    ],
    ["{ growth: 30% }", [["firms", "growth", "at-least", "0.3", "2019"]]],
    ["{ total: 50 }", [["firms", "total", "at-least", "50", "2019"]]],
  ])("%s", (text, expected) => {
    const [own] = plan(`[{ name: 汉台区, targets: { firms: ${text} } }]`).areas;
    const targets = own!.targets.get("firms")!;
    expect(
      targets.map(({ id, measure, comparison, due }) => [
        id,
        measure,
        comparison.comparator,
        written(comparison.value),
        due.text,
      ]),
    ).toEqual(expected);
  });
});

describe("an area's own targets that its indicator can't have are told at their key", () => {
  const faults = (keys: string, target: string) => {
    const areas = `areas: [{ name: 甲, targets: { firms: ${target} } }]`;
    const text = `dabiao: 1\nid: p\nperiod: { from: 2017, due: 2019 }\n${areas}\nindicators: [{ id: firms${keys} }]\n`;
    return readPlan("plan.yaml", bytes(text)).diagnostics.map((one) => `${told(one)} ${JSON.stringify(one.args)}`);
  };
  const clash = (direction: string) => `4:31 plan/direction-clash {"indicator":"firms","direction":"${direction}"}`;
  test.each<[keys: string, target: string, ...expected: string[]]>([
    [", direction: higher", "{ at-least: 5 }"],
    [", direction: lower", "{ at-most: 5 }"],
    [", direction: higher", "{ at-most: 5 }", clash("higher")],
    [", direction: lower", "5", clash("lower")],
    [", direction: lower", "[{ at-most: 9 }, 5]", clash("lower")],
    ["", "5"],
    [
      ", unit: 家, breakdown: sum",
      "{ growth: 5% }",
      '4:31 plan/not-summable {"indicator":"firms","key":"breakdown","why":"measure","unit":"家"}',
    ],
  ])("{ id: firms%s } with %s", (keys, target, ...expected) => expect(faults(keys, target)).toEqual(expected));

  test("what is no area at all is that and nothing else", () => {
    const text = "dabiao: 1\nid: p\nareas: [甲]\nindicators: [{ id: a }]\n";
    expect(readPlan("plan.yaml", bytes(text)).diagnostics.map(told)).toEqual(["3:9 plan/wrong-type"]);
  });
});
