import { describe, expect, test } from "vitest";
import type { Target } from "../../src/core/plan.ts";
import { readPlan } from "../../src/read/plan.ts";
import { bytes, interval, planOf, told, written } from "./helpers.ts";

/** The targets of one indicator; 2017 to 2019, with a baseline of 2016. */
function targetsOf(target: string, { unit = "家", kind = "stock", more = "", plan = "" } = {}): readonly Target[] {
  const indicator = `{ id: a, unit: "${unit}", kind: ${kind}, baseline: { value: 10, period: 2016 }, target: ${target}${more} }`;
  const text = `dabiao: 1\nid: p\nperiod: { from: 2017, due: 2019 }\n${plan}\nindicators:\n  - ${indicator}\n`;
  return planOf(text).indicators[0]!.targets;
}

/** A comparison in one line: what it accepts, its number or range, its direction; percent for measures of growth. */
function shown(target: Target, percent = false): string {
  const { comparator, value, range, accepts, direction, tolerant } = target.comparison;
  const number = range ? range.map((end) => written(end, percent)).join("..") : written(value, percent);
  return `${comparator} ${interval(accepts, percent)} ${number} ${direction}${tolerant ? " without tolerance" : ""}`;
}

const COMPARATORS: readonly [text: string, expected: string][] = [
  ["at-least: 5", "at-least [5, ∞) 5 up"],
  ["more-than: 5", "more-than (5, ∞) 5 up"],
  ["at-most: 5", "at-most (-∞, 5] 5 down"],
  ["less-than: 5", "less-than (-∞, 5) 5 down"],
  ["about: 5, within: 1", "about [4, 6] 4..6 range"],
  ["about: 5, within: 1, beyond: above", "about [4, ∞) 4..6 range"],
  ["about: 5, within: 1, beyond: below", "about (-∞, 6] 4..6 range"],
  ["about: 5, within: 0", "about [5, 5] 5..5 range"],
  ["about: 5", "about [5, 5] 5 range without tolerance"],
  ["about: 5, beyond: above", "about [5, ∞) 5 range without tolerance"],
  ["about: 5, beyond: below", "about (-∞, 5] 5 range without tolerance"],
  ["between: [3, 4]", "between [3, 4] 3..4 range"],
  ["between: [4, 4]", "between [4, 4] 4..4 range"],
  ["between: [3, 4], beyond: above", "between [3, ∞) 3..4 range"],
  ["between: [3, 4], beyond: below", "between (-∞, 4] 3..4 range"],
  ["equals: 5", "equals [5, 5] 5 range"],
  ["at-least: -5", "at-least [-5, ∞) -5 up"],
  ["about: -5, within: 1", "about [-6, -4] -6..-4 range"],
];

/** Numbers of a growth measure carry a percent sign, its tolerances are in points. */
const inPercent = (text: string) => text.replace(/-?\d+/g, "$&%").replace(/(within: \d+)%/, "$1pp");

describe("every comparator on every measure", () => {
  describe.each([
    ["level", "stock"],
    ["change", "stock"],
    ["every-year", "stock"],
    ["total", "flow"],
    ["total", "cumulative"],
  ])("%s of a %s", (measure, kind) => {
    test.each(COMPARATORS)("%s", (text, expected) => {
      const [target] = targetsOf(measure === "level" ? `{ ${text} }` : `{ ${measure}: { ${text} } }`, { kind });
      expect([target!.measure, shown(target!)]).toEqual([measure, expected]);
    });
  });

  describe.each(["growth", "average-growth", "yearly-growth"])("%s", (measure) => {
    test.each(COMPARATORS)("%s, in percent", (text, expected) => {
      const [target] = targetsOf(`{ ${measure}: { ${inPercent(text)} } }`);
      expect([target!.measure, shown(target!, true)]).toEqual([measure, expected.replace(/-?\d+/g, "$&%")]);
    });
  });
});

describe("a number alone", () => {
  test.each<[target: string, unit: string, measure: string, expected: string]>([
    ["35", "家", "level", "at-least [35, ∞) 35 up"],
    ["-5", "家", "level", "at-least [-5, ∞) -5 up"],
    ["2.0", "%", "level", "at-least [2, ∞) 2 up"],
    ["{ change: 2 }", "家", "change", "at-least [2, ∞) 2 up"],
    ["{ change: -2 }", "家", "change", "at-most (-∞, -2] -2 down"],
    ["{ change: 2 }", "%", "change", "at-least [2, ∞) 2 up"],
    ["{ change: 2pp }", "%", "change", "at-least [2, ∞) 2 up"],
    ["{ change: 0.5个百分点 }", "%", "change", "at-least [0.5, ∞) 0.5 up"],
    ["{ growth: 30% }", "家", "growth", "at-least [0.3, ∞) 0.3 up"],
    ["{ growth: -10% }", "家", "growth", "at-most (-∞, -0.1] -0.1 down"],
    ["{ growth: 0% }", "家", "growth", "at-least [0, ∞) 0 up"],
    ["{ average-growth: 20 % }", "家", "average-growth", "at-least [0.2, ∞) 0.2 up"],
    ["{ yearly-growth: 10% }", "%", "yearly-growth", "at-least [0.1, ∞) 0.1 up"],
  ])("%s with the unit %s", (text, unit, measure, expected) => {
    const [target] = targetsOf(text, { unit });
    expect([target!.measure, shown(target!)]).toEqual([measure, expected]);
  });

  test("a total is at least the number", () => {
    expect(shown(targetsOf("{ total: 50 }", { kind: "flow" })[0]!)).toBe("at-least [50, ∞) 50 up");
  });
});

test.each([
  ["rising", "null (0, ∞) null up"],
  ["falling", "null (-∞, 0) null down"],
  ["done", "null [1, 1] null none"],
])("%s: true names no comparator", (measure, expected) => {
  const [target] = targetsOf(`{ ${measure}: true }`);
  expect([target!.measure, shown(target!)]).toEqual([measure, expected]);
});

describe("the tolerance of about", () => {
  const share = "thresholds: { about: 2.5% }";
  test.each<[title: string, target: string, unit: string, plan: string, expected: string]>([
    ["a number in the unit", "{ about: 40, within: 0.5 }", "家", "", "[39.5, 40.5]"],
    ["a number in the unit %", "{ about: 2, within: 0.05 }", "%", "", "[1.95, 2.05]"],
    ["points on the unit %", "{ about: 2.0, within: 0.05pp }", "%", "", "[1.95, 2.05]"],
    ["points in Chinese", "{ about: 2.0, within: 0.05个百分点 }", "%", "", "[1.95, 2.05]"],
    ["a share of the number", "{ about: 40, within: 2.5% }", "家", "", "[39, 41]"],
    ["a share of a number below zero", "{ about: -40, within: 2.5% }", "家", "", "[-41, -39]"],
    ["the plan's share", "{ about: 40 }", "家", share, "[39, 41]"],
    ["the plan's share on the unit %", "{ about: 40 }", "%", share, "[39, 41]"],
    ["the plan's share of a number below zero", "{ about: -40 }", "家", share, "[-41, -39]"],
    ["the plan's share as a fraction", "{ about: 40 }", "家", "thresholds: { about: 0.025 }", "[39, 41]"],
    ["the plan's share of growth", "{ growth: { about: 8% } }", "家", share, "[0.078, 0.082]"],
    ["points of growth", "{ growth: { about: 8%, within: 0.5pp } }", "家", "", "[0.075, 0.085]"],
    ["a share of a change", "{ change: { about: 40, within: 2.5% } }", "家", "", "[39, 41]"],
    ["points of a change of %", "{ change: { about: 2pp, within: 0.5pp } }", "%", "", "[1.5, 2.5]"],
    ["its own before the plan's", "{ about: 40, within: 3 }", "家", share, "[37, 43]"],
    ["with a side let pass", "{ about: 40, beyond: above }", "家", share, "[39, ∞)"],
  ])("%s", (_, target, unit, plan, expected) => {
    const { comparison } = targetsOf(target, { unit, plan })[0]!;
    expect([interval(comparison.accepts), comparison.tolerant]).toEqual([expected, false]);
  });

  test("is nothing to the other comparators", () => {
    expect(interval(targetsOf("{ equals: 40 }", { plan: share })[0]!.comparison.accepts)).toBe("[40, 40]");
  });
});

describe("several targets", () => {
  const ids = (targets: readonly Target[]) =>
    targets.map(({ id, milestone }) => (milestone ? `${id} (milestone)` : id));
  test("of a list are numbered from the second on", () => {
    const targets = targetsOf("[5, { at-most: 9 }, { growth: 3% }]");
    expect(ids(targets)).toEqual(["a", "a#2", "a#3"]);
    expect(targets.map(({ measure, comparison }) => `${measure} ${comparison.comparator}`)).toEqual([
      "level at-least",
      "level at-most",
      "growth at-least",
    ]);
  });

  test("milestones follow the targets and are named by their period", () => {
    const more = ", milestones: [{ by: 2018, at-least: 3 }, { by: 2018Q3, at-most: 8 }]";
    const targets = targetsOf("[5, 6]", { more });
    expect(ids(targets)).toEqual(["a", "a#2", "a@2018 (milestone)", "a@2018Q3 (milestone)"]);
    expect(targets.map(({ due }) => due.text)).toEqual(["2019", "2019", "2018", "2018Q3"]);
  });

  test("milestones of one period are numbered from the second on", () => {
    const more = ", milestones: [{ by: 2018, at-least: 3 }, { by: 2018年, at-most: 8 }, { by: 2017, at-least: 1 }]";
    expect(ids(targetsOf("5", { more })).slice(1)).toEqual([
      "a@2018 (milestone)",
      "a@2018#2 (milestone)",
      "a@2017 (milestone)",
    ]);
  });

  test("an indicator with milestones alone has no other target", () => {
    const { targets } = planOf("dabiao: 1\nid: p\nindicators: [{ id: a, milestones: [{ by: 2018, at-least: 3 }] }]")
      .indicators[0]!;
    expect(ids(targets)).toEqual(["a@2018 (milestone)"]);
  });
});

describe("dates", () => {
  const dates = ({ from, since, due }: Target) => [from?.text ?? null, since?.text ?? null, due.text];
  test.each<[target: string, expected: readonly (string | null)[]]>([
    ["5", ["2017", null, "2019"]],
    ["{ at-least: 5, by: 2018 }", ["2017", null, "2018"]],
    ["{ at-least: 5, by: 2019年三季度 }", ["2017", null, "2019Q3"]],
    ["{ every-year: { at-least: 5 }, from: 2018 }", ["2018", null, "2019"]],
    ["{ rising: true, since: 2015, by: 2020 }", ["2017", "2015", "2020"]],
    ["{ growth: 30%, since: 2016-12 }", ["2017", "2016-12", "2019"]],
  ])("%s", (target, expected) => expect(dates(targetsOf(target)[0]!)).toEqual(expected));

  test("without a plan's period nothing but by is needed", () => {
    const { targets } = planOf("dabiao: 1\nid: p\nindicators: [{ id: a, target: { at-least: 5, by: 2019 } }]")
      .indicators[0]!;
    expect(dates(targets[0]!)).toEqual([null, null, "2019"]);
  });
});

describe("what a measure needs may come from elsewhere", () => {
  const good = (text: string) =>
    readPlan("p", bytes(`dabiao: 1\nid: p\nindicators:\n  - ${text}\n`)).diagnostics.map(told);
  test.each([
    ["rising since a year", "{ id: a, target: { rising: true, since: 2016, by: 2019 } }"],
    ["rising from a year, which is only compared with", "{ id: a, target: { rising: true, from: 2017, by: 2019 } }"],
    [
      "rising from the baseline's year",
      "{ id: a, baseline: { value: 5, period: 2016 }, target: { rising: true, by: 2019 } }",
    ],
    [
      "rising from the end of a year",
      "{ id: a, baseline: { value: 5, period: 2016-12-31 }, target: { rising: true, by: 2019 } }",
    ],
    ["growth without any base, which is a verdict and no fault", "{ id: a, target: { growth: 5%, by: 2019 } }"],
    [
      "average growth over quarters that are years apart",
      "{ id: a, target: { average-growth: 5%, since: 2016Q2, by: 2019Q2 } }",
    ],
    ["a cumulative total without from", "{ id: a, kind: cumulative, target: { total: 5, by: 2019 } }"],
    ["a cumulative total since a year", "{ id: a, kind: cumulative, target: { total: 5, since: 2015, by: 2019 } }"],
    ["done by a day", "{ id: a, target: { done: true, by: 2019-06-30 } }"],
    ["a level of a flow by a quarter", "{ id: a, kind: flow, target: { at-least: 5, by: 2019Q3 } }"],
    ["every year for one year", "{ id: a, target: { every-year: { at-least: 5 }, from: 2019, by: 2019 } }"],
  ])("%s", (_, text) => expect(good(text)).toEqual([]));
});

describe("a target of a flow that is due on a day", () => {
  const flow = "{ id: a, kind: flow, ";
  test.each([
    ["and means the figure of a half", `${flow}target: { at-least: 5, by: 2019-06-30 } }`, "2019H1 2019Q2 2019-06"],
    ["or of a year", `${flow}target: { growth: 5%, by: 2019-12-31 } }`, "2019 2019H2 2019Q4 2019-12"],
    ["or of no period that ends then", `${flow}target: { at-least: 5, by: 2019-06-29 } }`, ""],
    ["as a milestone", `${flow}milestones: [{ at-least: 5, by: 2019-03-31 }] }`, "2019Q1 2019-03"],
    [
      "of single areas",
      `${flow}target: { at-least: 5, by: 2019 } }`,
      "2019-05",
      "{ a: { at-least: 5, by: 2019-05-31 } }",
    ],
  ])("%s: a warning", (_, indicator, periods, targets = "{}") => {
    const text = `dabiao: 1\nid: p\nareas: [{ name: 甲, targets: ${targets} }]\nindicators: [${indicator}]\n`;
    const { plan, diagnostics } = readPlan("p", bytes(text));
    expect(plan).not.toBeNull();
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["warning plan/flow-by-day"]);
    expect((diagnostics[0]!.args as { periods: readonly string[] }).periods.join(" ")).toBe(periods);
  });

  test.each([
    ["a stock", "{ id: a, target: { at-least: 5, by: 2019-06-30 } }"],
    ["a flow reported to date", `${flow}reported: year-to-date, target: { at-least: 5, by: 2019-06-30 } }`],
    [
      "one that is computed",
      `${flow}unit: 家, formula: b / 2, target: { at-least: 5, by: 2019-12-31 } }, { id: b, unit: 家 }`,
    ],
    ["a flow of a half", `${flow}target: { at-least: 5, by: 2019H1 } }`],
    ["the sum of its years", `${flow}target: { total: 5, from: 2017, by: 2019-12-31 } }`],
  ])("nothing is said of %s", (_, indicators) => {
    const { diagnostics } = readPlan("p", bytes(`dabiao: 1\nid: p\nindicators: [${indicators}]\n`));
    expect(diagnostics).toEqual([]);
  });
});

describe("targets that no figure can meet together", () => {
  /** The line of the second of them, with what is said of both; 2017 to 2019, the indicator on line 6. */
  const clashes = (text: string, areas = "") => {
    const plan = `dabiao: 1\nid: p\nperiod: { from: 2017, due: 2019 }\n${areas}\nindicators:\n  - { id: a, ${text} }\n`;
    const { plan: read, diagnostics } = readPlan("p", bytes(plan));
    expect(read).not.toBeNull();
    return diagnostics.map((one) => {
      expect(one).toMatchObject({ severity: "warning", at: { column: expect.any(Number) } });
      const { by, first, second, line } = one.args as Record<string, string | number>;
      return `${told(one).replace(/:\d+/, "")} ${by}: ${first} (${line}), ${second}`;
    });
  };
  const code = "plan/targets-clash 2019:";

  test.each<[text: string, ...expected: string[]]>([
    ["target: [{ at-least: 30 }, { at-most: 20 }]", `6 ${code} at-least 30 (6), at-most 20`],
    ["target: [20, { less-than: 20 }]", `6 ${code} at-least 20 (6), less-than 20`],
    ["target: [{ equals: 3 }, { equals: 4 }]", `6 ${code} equals 3 (6), equals 4`],
    ["target: [{ about: 5, within: 1 }, { more-than: 6 }]", `6 ${code} about 4..6 (6), more-than 6`],
    [
      "target: [{ between: [1, 2] }, { at-least: 3 }, { at-most: 0 }]",
      `6 ${code} between 1..2 (6), at-least 3`,
      `6 ${code} between 1..2 (6), at-most 0`,
    ],
    [
      "target: [{ growth: 30% }, { growth: { at-most: 20% } }]",
      `6 ${code} growth at-least 30% (6), growth at-most 20%`,
    ],
    ["target: [{ rising: true }, { falling: true }]", `6 ${code} rising (6), falling`],
    ["target: 30, milestones: [{ at-most: 20, by: 2019 }]", `6 ${code} at-least 30 (6), at-most 20`],
    ["target: [30, { at-most: 20, by: 2019-12-31 }]", "6 plan/targets-clash 2019-12-31: at-least 30 (6), at-most 20"],
    [
      "kind: flow, target: [{ total: 30 }, { total: { at-most: 20 } }]",
      `6 ${code} total at-least 30 (6), total at-most 20`,
    ],
  ])("%s", (text, ...expected) => expect(clashes(text)).toEqual(expected));

  test.each([
    ["a floor and a ceiling above it", "target: [{ at-least: 20 }, { at-most: 30 }]"],
    ["that meet in one number", "target: [{ at-least: 20 }, { at-most: 20 }]"],
    [
      "of different measures",
      "baseline: { value: 5, period: 2016 }, target: [{ at-least: 30 }, { growth: { at-most: 20% } }]",
    ],
    ["due at different times", "target: [{ at-least: 30 }, { at-most: 20, by: 2018 }]"],
    ["of a year and of its last quarter", "kind: flow, target: [{ at-least: 30 }, { at-most: 20, by: 2019Q4 }]"],
    ["since different years", "target: [{ growth: 30% }, { growth: { at-most: 20% }, since: 2018 }]"],
    ["over different years", "target: [{ every-year: { at-least: 30 } }, { every-year: { at-most: 20 }, from: 2018 }]"],
    ["one of them about, without a tolerance", "target: [{ about: 5 }, { at-least: 6 }]"],
  ])("not those %s", (_, text) => expect(clashes(text)).toEqual([]));

  test("an area's own are held against the milestones, in the place of the usual ones", () => {
    const areas = (own: string) => `areas: [{ name: 甲, targets: { a: ${own} } }]`;
    const usual = "target: 30, milestones: [{ at-least: 10, by: 2018 }]";
    expect(clashes(usual, areas("{ at-most: 20 }"))).toEqual([]);
    expect(clashes(usual, areas("{ at-most: 5, by: 2018 }"))).toEqual([
      "4 plan/targets-clash 2018: at-least 10 (6), at-most 5",
    ]);
  });
});

describe("what is wrong with a target is said in full", () => {
  /** "code args" of every fault of an indicator; 2017 to 2019. */
  const faults = (text: string, period = "{ from: 2017, due: 2019 }") =>
    readPlan("p", bytes(`dabiao: 1\nid: p\nperiod: ${period}\nindicators:\n  - { id: a, ${text} }\n`)).diagnostics.map(
      (one) => `${told(one).split(" ")[1]!.replace("plan/", "")} ${JSON.stringify(one.args)}`,
    );
  test.each<[text: string, ...expected: string[]]>([
    ["target: { at-least: 5, at-most: 9 }", 'two-comparators {"indicator":"a","keys":["at-least","at-most"]}'],
    ["target: { growth: 5%, change: 2 }", 'two-comparators {"indicator":"a","keys":["growth","change"]}'],
    [
      "target: { growth: { at-least: 5%, at-most: 9% } }",
      'two-comparators {"indicator":"a","keys":["at-least","at-most"]}',
    ],
    ["target: { by: 2018 }", 'no-comparator {"indicator":"a"}'],
    ["target: { growth: {} }", 'no-comparator {"indicator":"a"}'],
    ["target: { at-least: 5, within: 1 }", 'misplaced-key {"key":"within","beside":"at-least","belongs":["about"]}'],
    [
      "target: { at-least: 5, beyond: above }",
      'misplaced-key {"key":"beyond","beside":"at-least","belongs":["about","between"]}',
    ],
    ["target: { rising: true, within: 1 }", 'misplaced-key {"key":"within","beside":"rising","belongs":["about"]}'],
    ["target: { between: [4, 3] }", 'empty-range {"low":"4","high":"3"}'],
    ["target: { growth: -100% }", 'impossible-growth {"value":"-100%"}'],
    ["target: { growth: { between: [-120%, 5%] } }", 'impossible-growth {"value":"-1.2"}'],
    ["target: { growth: 5 }", 'needs-percent {"key":"growth","value":"5","share":"500%"}'],
    ["target: { growth: 0.3 }", 'needs-percent {"key":"growth","value":"0.3","share":"30%"}'],
    ["target: { growth: -0.07 }", 'needs-percent {"key":"growth","value":"-0.07","share":"-7%"}'],
    ["target: { growth: 10 }", 'needs-percent {"key":"growth","value":"10"}'],
    ["target: { growth: 5pp }", 'needs-percent {"key":"growth","value":"5pp"}'],
    ["target: { growth: { at-least: 5 } }", 'needs-percent {"key":"at-least","value":"5","share":"500%"}'],
    ["unit: 家, target: 5%", 'no-percent {"key":"target","value":"5%","unit":"家"}'],
    ["target: 5%", 'no-percent {"key":"target","value":"5%","unit":""}'],
    ["unit: 家, target: { change: 5pp }", 'no-points {"key":"change","value":"5pp","unit":"家"}'],
    ["target: { change: 5pp }", 'no-points {"key":"change","value":"5pp","unit":""}'],
    ['unit: "%", target: 5pp', 'no-points {"key":"target","value":"5pp","unit":"%"}'],
    ["target: { about: 5, within: -1 }", 'negative-tolerance {"value":"-1"}'],
    ["target: { growth: { about: 5%, within: 1% } }", 'needs-points {"key":"within","value":"1%"}'],
    ['unit: "%", target: { about: 5, within: 1% }', 'no-percent {"key":"within","value":"1%","unit":"%"}'],
    ["unit: 家, target: { about: 5, within: 1pp }", 'no-points {"key":"within","value":"1pp","unit":"家"}'],
    ["target: { about: 5, within: 1pp }", 'no-points {"key":"within","value":"1pp","unit":""}'],
    ["target: { total: 5 }", 'wrong-kind {"measure":"total","kind":"stock","kinds":["flow","cumulative"]}'],
    ["target: { at-least: 5, from: 2020 }", 'wrong-order {"from":"2020","due":"2019"}'],
    ["target: { rising: true, since: 2019 }", 'wrong-order {"from":"2019","due":"2019"}'],
    // A baseline that the measure starts from comes before the due period, as since does.
    ...["growth: 5%", "change: 2", "rising: true", "yearly-growth: 5%", "growth: 5%, since: 2016"].map(
      (own): [string, string] => [
        `baseline: { value: 5, period: 2021 }, target: { ${own} }`,
        'wrong-order {"from":"2021","due":"2019"}',
      ],
    ),
    ["baseline: { value: 5, period: 2019 }, target: { growth: 5% }", 'wrong-order {"from":"2019","due":"2019"}'],
    [
      "baseline: { value: 5, period: 2018 }, milestones: [{ growth: 5%, by: 2018 }]",
      'wrong-order {"from":"2018","due":"2018"}',
    ],
    [
      "baseline: { value: 5, period: 2019 }, target: { rising: true, since: 2016 }",
      'wrong-order {"from":"2019","due":"2019"}',
    ],
    [
      "baseline: { value: 5, period: 2021 }, target: { average-growth: 5% }",
      'not-whole-years {"from":"2021","due":"2019"}',
    ],
    ["baseline: { value: 5, period: 2018 }, target: { growth: 5% }"],
    ["baseline: { value: 5 }, target: { growth: 5% }"],
    ["baseline: { value: 5, period: 2021 }, target: 5"],
    ["baseline: { value: 5, period: 2021 }, target: { rising: true, since: 2016 }"],
    ["baseline: { value: 5, period: 2021-06 }, target: { rising: true }"],
    ["baseline: { value: 5, period: 2006..2021 }, target: { growth: 5%, since: 2016 }"],
    ["target: { average-growth: 5%, since: 2016Q2 }", 'not-whole-years {"from":"2016Q2","due":"2019"}'],
    ["target: { average-growth: 5%, since: 1900 }", 'too-many-years {"from":"1900","due":"2019","limit":90}'],
    [
      "baseline: { value: 5 }, target: { average-growth: 5% }",
      'missing-key {"key":"period","within":"a.baseline","example":"period: 2016"}',
    ],
    // What a flow brought in a part of a year is no base of a whole one.
    ...["growth: 5%", "change: 2", "average-growth: 5%", "rising: true", "falling: true", "yearly-growth: 5%"].map(
      (own): [string, string] => [
        `kind: flow, baseline: { value: 5, period: 2016H2 }, target: { ${own} }`,
        `unlike-base {"indicator":"a","key":"baseline","base":"2016H2","due":"${/rising|falling|yearly/.test(own) ? 2016 : 2019}"}`,
      ],
    ),
    [
      "kind: flow, target: { growth: 5%, since: 2018Q4 }",
      'unlike-base {"indicator":"a","key":"since","base":"2018Q4","due":"2019"}',
    ],
    [
      "kind: flow, baseline: { value: 5, period: 2018 }, target: { growth: 5%, by: 2019Q4 }",
      'unlike-base {"indicator":"a","key":"baseline","base":"2018","due":"2019Q4"}',
    ],
    [
      "kind: flow, baseline: { value: 5, period: 2017H2 }, target: { growth: 5%, since: 2018H2 }",
      'unlike-base {"indicator":"a","key":"since","base":"2018H2","due":"2019"}',
    ],
    [
      "kind: flow, reported: year-to-date, baseline: { value: 5, period: 2018Q2 }, target: { growth: 5%, by: 2019Q3 }",
      'unlike-base {"indicator":"a","key":"baseline","base":"2018Q2","due":"2019Q3"}',
    ],
    ["kind: flow, reported: year-to-date, baseline: { value: 5, period: 2018Q3 }, target: { growth: 5%, by: 2019Q3 }"],
    ["kind: flow, baseline: { value: 5, period: 2018Q3 }, target: { growth: 5%, by: 2019Q4 }"],
    ["kind: flow, baseline: { value: 5, period: 2018-12-31 }, target: { growth: 5% }"],
    ["kind: flow, baseline: { value: 5, period: 2018H2 }, target: { growth: 5%, since: 2018 }"],
    ["kind: flow, baseline: { value: 5, period: 2016H2 }, target: { rising: true, since: 2017 }"],
    ["kind: flow, baseline: { value: 5 }, target: { growth: 5%, by: 2019Q4 }"],
    ["kind: flow, baseline: { value: 5, period: 2016H2 }, target: 5"],
    ["baseline: { value: 5, period: 2016H2 }, target: { growth: 5% }"],
    ["target: { average-growth: 5%, since: 1929 }"],
    ["baseline: { value: 5, period: 2006..2010 }, target: { average-growth: 5%, since: 2016 }"],
    ["target: { average-growth: 5% }"],
    [
      "target: { every-year: 5 }",
      'wrong-type {"key":"every-year","expected":["map"],"found":"scalar","example":"every-year: { at-least: 300 }"}',
    ],
    [
      "target: { growth: [5%] }",
      'wrong-type {"key":"growth","expected":["scalar","map"],"found":"list","example":"growth: 30%"}',
    ],
    ["target: { between: [3] }", 'too-short {"key":"between"}'],
    ["target: { between: [3, x] }", 'bad-number {"key":"between","value":"x"}'],
    ["target: { between: [x, 3] }", 'bad-number {"key":"between","value":"x"}'],
    [
      "target: { at-least: [5] }",
      'wrong-type {"key":"at-least","expected":["scalar"],"found":"list","example":"at-least: 18"}',
    ],
    [
      "target: { about: 5, within: [1] }",
      'wrong-type {"key":"within","expected":["scalar"],"found":"list","example":"within: 0.05"}',
    ],
    ['unit: "%", target: { change: 5% }', 'no-percent {"key":"change","value":"5%","unit":"%"}'],
    ['unit: "%", target: 5%'],
    ["target: { since: 2016 }", 'no-comparator {"indicator":"a"}'],
    [
      "target: { growth: { within: 1pp } }",
      'no-comparator {"indicator":"a"}',
      'misplaced-key {"key":"within","beside":"","belongs":["about"]}',
    ],
    ["baseline: { value: 5, period: 2016 }, target: { rising: true, from: 2017Q2 }"],
    ["target: { average-growth: 5%, since: 2018 }"],
    ["target: { at-least: 5, from: 2019 }"],
    [
      "target: { at-least: 5, since: 2016 }",
      'misplaced-key {"key":"since","beside":"at-least","belongs":["growth","change","average-growth","yearly-growth","rising","falling","total"]}',
    ],
    [
      "kind: flow, target: { total: 5, since: 2016 }",
      'misplaced-key {"key":"since","beside":"total","belongs":["growth","change","average-growth","yearly-growth","rising","falling","total"]}',
    ],
    ["target: { rising: true, since: 2016Q2 }", 'not-a-year {"key":"since","value":"2016Q2","measure":"rising"}'],
    [
      "target: { every-year: { at-least: 5 }, by: 2019Q2 }",
      'not-a-year {"key":"by","value":"2019Q2","measure":"every-year"}',
    ],
    [
      "target: { every-year: { at-least: 5 }, from: 2017Q2 }",
      'not-a-year {"key":"from","value":"2017Q2","measure":"every-year"}',
    ],
  ])("%s", (text, ...expected) => expect(faults(text)).toEqual(expected));

  test.each<[text: string, ...expected: string[]]>([
    ["target: { rising: true }", 'needs-reference {"measure":"rising","indicator":"a"}'],
    ["target: { every-year: { at-least: 5 } }", 'needs-from {"measure":"every-year","indicator":"a"}'],
    ["kind: flow, target: { total: 5 }", 'needs-from {"measure":"total","indicator":"a"}'],
  ])("in a plan that doesn't say when it starts: %s", (text, ...expected) =>
    expect(faults(text, "{ due: 2019 }")).toEqual(expected),
  );

  test("growth of every year from a part of one", () =>
    expect(faults("target: { rising: true }", "{ from: 2017Q2, due: 2019 }")).toEqual([
      'not-a-year {"key":"from","value":"2017Q2","measure":"rising"}',
    ]));

  test("a milestone that doesn't say when it is due, and a due period that is none, once", () => {
    expect(faults("milestones: [{ at-least: 5 }]", "{ from: 2017 }").map((one) => one.split(" ")[0])).toEqual([
      "missing-key",
    ]);
    expect(faults("target: { at-least: 5, by: 2019Q5 }", "{ from: 2017 }").map((one) => one.split(" ")[0])).toEqual([
      "bad-period",
    ]);
  });

  test("nothing says when it is due", () =>
    expect(faults("target: 5", "{ from: 2017 }")).toEqual(['no-due {"indicator":"a"}']));
});
