import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Owner, rollUpOwners, STANDINGS } from "../../src/core/owners.ts";
import { dataText, planText, runOf } from "../report/made-run.ts";
import { runs } from "../effort.ts";

const rollUp = (plan: string, ...rows: string[]) =>
  rollUpOwners(runOf({ "plan.yaml": plan, "data.csv": dataText(...rows) }).scorecards);

const target = (id: string, owners: string, more = "target: 5") => `{ id: ${id}, owners: { ${owners} }, ${more} }`;

/** "甲局: a lead missed, b support met": a unit with all that it answers for. */
const told = ({ name, duties }: Owner): string =>
  `${name}: ${duties.map(({ assessment, role, standing }) => `${assessment.target.id} ${role} ${standing}`).join(", ")}`;

describe("a unit is one", () => {
  test("however it is written, whatever it is named for, in the way it is written first", () => {
    const plan = planText(
      target("a", "lead: [市科技局]"),
      target("b", "lead: [市 科技局], support: [市財政局]"),
      target("c", "lead: [市财政局], support: [市科技局]"),
    );
    expect(rollUp(plan, "a,2019,5", "b,2019,5", "c,2019,5").owners.map(told)).toEqual([
      "市科技局: a lead met, b lead met, c support met",
      "市財政局: c lead met, b support met",
    ]);
  });

  test("what it leads on and supports as well it leads on, and once", () => {
    const plan = planText(target("a", "lead: [甲局, 甲局], support: [甲 局, 乙局]"));
    expect(rollUp(plan, "a,2019,5").owners.map(told)).toEqual(["甲局: a lead met", "乙局: a support met"]);
  });

  test("across areas and groups", () => {
    const framework = [
      "dabiao: 1",
      "id: p",
      "period: { due: 2019 }",
      "areas: [{ name: 甲市 }, { name: 乙市 }]",
      "groups: [{ id: g, owners: { lead: [科技局] } }, { id: h, owners: { lead: [科技局] } }]",
      "indicators: [{ id: a, group: g, target: 5 }, { id: b, group: h, target: 5 }]",
    ].join("\n");
    const run = runOf({
      "plan.yaml": framework,
      "d.csv": "area,indicator,period,value\n甲市,a,2019,4\n乙市,b,2019,5\n",
    });
    const { owners } = rollUpOwners(run.scorecards);
    expect(owners.map(({ name, lead }) => [name, lead.targets, lead.missed, lead.missing])).toEqual([
      ["科技局", 4, 1, 2],
    ]);
  });
});

test("what has no owner stands last under nobody's name, however badly it stands", () => {
  const plan = planText("{ id: a, target: 5 }", target("b", "lead: [甲局]"));
  expect(rollUp(plan, "a,2019,4", "b,2019,5").owners.map(told)).toEqual(["甲局: b lead met", "null: a null missed"]);
});

test("indicators whose lists are open are told, each once", () => {
  const { owners, openLists } = rollUp(
    planText(
      target("a", "lead: [甲局, 等]"),
      target("b", "lead: [甲局], support: [等]", "target: [5, 6]"),
      target("c", "lead: [甲局]"),
      target("d", "lead: [等]"),
    ),
    "a,2019,5",
  );
  expect(openLists.map(({ indicator: { id, owners } }) => `${id} ${owners.open}`)).toEqual([
    "a lead",
    "b support",
    "d lead",
  ]);
  expect(owners.map(({ name }) => name)).toEqual(["甲局", null]);
});

describe("how a target stands", () => {
  const plan = planText(
    target("missed", "lead: [局]"),
    target("near", "lead: [局]"),
    target("met", "lead: [局]"),
    target("absent", "lead: [局]"),
    target("old", "lead: [局]"),
    target("base", "lead: [局]", "target: { growth: 10%, since: 2016 }"),
    target("vague", "lead: [局]"),
    target("stale", "lead: [局]"),
    target("later", "lead: [局]", "target: { at-least: 9, by: 2025 }"),
    target("slow", "lead: [局]", "target: { at-least: 9, by: 2021 }, progress: { method: linear }"),
    target("unheard", "lead: [局]", "target: { at-least: 9, by: 2025 }"),
    target("stream", "lead: [局]", "kind: flow, target: { at-least: 9, by: 2021Q4 }"),
    target("plain", "lead: [局]", "target: { growth: 10% }"),
    target("lapsed", "lead: [局]", "target: 9, progress: { method: linear }"),
    target("enough", "lead: [局]", "kind: flow, target: { total: 5, from: 2018 }"),
    target("grown", "lead: [局]", "target: { growth: 10%, since: 2016, by: 2021 }"),
    target("fresh", "lead: [局]", "target: { growth: 10%, since: 2019, by: 2021 }"),
    target("level", "lead: [局]", "target: { at-least: 9, by: 2021Q4 }"),
  ).replace("indicators:", "thresholds: { near: 90% }\nindicators:");
  const [owner] = rollUp(
    plan,
    "missed,2019,3",
    "near,2019,4.6",
    "met,2019,5",
    "old,2016,5",
    "base,2019,5",
    "vague,2019,约5",
    "stale,2018,5",
    "later,2019,5",
    "slow,2017,1",
    "slow,2019,2",
    "plain,2019,5",
    "lapsed,2017,1",
    "lapsed,2019,2",
    "enough,2019,6",
  ).owners;

  test.each([
    ["missed", "missed", ""],
    ["near", "near", ""],
    ["slow", "behind", ""],
    ["absent", "missing", "2019"],
    ["old", "missing", "2019"],
    ["base", "missing", "2016"],
    ["unheard", "missing", "2019"],
    ["stream", "missing", "2019Q4"],
    ["vague", "unsettled", ""],
    ["plain", "unsettled", ""],
    ["later", "pending", ""],
    ["met", "met", ""],
    ["stale", "met", "2019"],
    ["lapsed", "missed", ""],
    ["enough", "met", ""],
    ["grown", "missing", "2016,2019"],
    ["fresh", "missing", "2019"],
    ["level", "missing", "2019"],
  ])("%s is %s, and %j is to be submitted", (id, standing, figures) => {
    const duty = owner!.duties.find(({ assessment }) => assessment.indicator.id === id)!;
    expect(duty.standing).toBe(standing);
    expect(duty.figures.map(({ period }) => period.text).join()).toBe(figures);
  });

  test("the worst comes first, and all of them are counted", () => {
    expect([...new Set(owner!.duties.map(({ standing }) => standing))]).toEqual([...STANDINGS]);
    expect(owner!.lead).toEqual({
      targets: 18,
      milestones: 0,
      missed: 2,
      near: 1,
      behind: 1,
      missing: 8,
      unsettled: 2,
      pending: 1,
      met: 3,
    });
    expect(owner!.support.targets).toBe(0);
  });
});

test("within a year a target that goes by years asks for those that are over, any other for today's figure", () => {
  const { owners } = rollUp(
    planText(
      target("every", "lead: [局]", "target: { every-year: { at-least: 5 }, by: 2021 }"),
      target("rising", "lead: [局]", "target: { rising: true, by: 2021 }"),
      target("level", "lead: [局]", "target: { at-least: 9, by: 2021 }"),
      target("known", "lead: [局]", "target: { at-least: 9, by: 2021 }"),
    ),
    "known,2019Q2,5",
  );
  const figures = owners[0]!.duties.map((duty) => [
    duty.assessment.indicator.id,
    ...duty.figures.map(({ period }) => period.text),
  ]);
  expect(figures).toEqual([["every", "2017", "2018"], ["rising", "2017", "2018"], ["level", "2019Q2"], ["known"]]);
});

test("milestones are duties and are counted apart", () => {
  const plan = planText(target("a", "lead: [局]", "target: 5, milestones: [{ at-least: 3, by: 2018 }]"));
  const [owner] = rollUp(plan, "a,2018,2", "a,2019,5").owners;
  expect(told(owner!)).toBe("局: a@2018 lead missed, a lead met");
  expect([owner!.lead.targets, owner!.lead.milestones, owner!.lead.missed, owner!.lead.met]).toEqual([1, 1, 0, 1]);
});

describe("the order of the units", () => {
  test("more missed before more missing; what is led on before what is supported; of equals as the plan names them", () => {
    const plan = planText(
      target("a", "lead: [静], support: [辅]"),
      target("b", "lead: [缺]"),
      target("c", "lead: [失]"),
      target("d", "lead: [缺失]"),
      target("e", "lead: [缺失, 同]"),
    );
    const { owners } = rollUp(plan, "a,2019,5", "c,2019,4", "d,2019,4");
    expect(owners.map(({ name }) => name)).toEqual(["缺失", "失", "缺", "同", "静", "辅"]);
  });

  test("what is met stands no worse than what is pending", () => {
    const plan = planText(
      target("a", "lead: [成]"),
      target("b", "lead: [待]", "target: { at-least: 9, by: 2025 }"),
      target("c", "lead: [又成]"),
    );
    const { owners } = rollUp(plan, "a,2019,5", "b,2019,5", "c,2019,5");
    expect(owners.map(({ name }) => name)).toEqual(["成", "待", "又成"]);
  });

  test("no target is lost, and no unit has one twice", () => {
    const unit = fc.constantFrom("甲局", "乙局", "丙局", "甲 局", "等");
    const lists = fc.record({ lead: fc.array(unit, { maxLength: 3 }), support: fc.array(unit, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(lists, fc.constantFrom("", "4", "5")), { minLength: 1, maxLength: 6 }), (all) => {
        const plan = planText(
          ...all.map(([{ lead, support }], n) => target(`i${n}`, `lead: [${lead}], support: [${support}]`)),
        );
        const rows = all.flatMap(([, value], n) => (value === "" ? [] : [`i${n},2019,${value}`]));
        const { owners } = rollUp(plan, ...rows);
        for (const { duties, lead, support } of owners) {
          expect(new Set(duties.map(({ assessment }) => assessment)).size).toBe(duties.length);
          expect(lead.targets + support.targets).toBe(duties.length);
        }
        all.forEach(([{ lead, support }], n) => {
          const named = new Set(
            [...lead, ...support].map((name) => name.replace(" ", "")).filter((name) => name !== "等"),
          );
          const holders = owners.filter(({ duties }) =>
            duties.some(({ assessment }) => assessment.target.id === `i${n}`),
          );
          expect(holders.map(({ name }) => name?.replace(" ", "") ?? null).sort()).toEqual(
            named.size === 0 ? [null] : [...named].sort(),
          );
        });
      }),
      { numRuns: runs(60) },
    );
  });
});
