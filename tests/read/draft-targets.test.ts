import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftTargets } from "../../src/read/draft-targets.ts";
import { planText } from "../../src/read/draft.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { readPlan } from "../../src/read/plan.ts";
import { readCsvTargets, readMarkdownTargets } from "../../src/read/target-table.ts";
import { each } from "../cli/host.ts";
import { bytes, told } from "./helpers.ts";
import { runs } from "../effort.ts";

const SETTING = { file: "t.csv", lang: "zh", id: "t", area: null, from: "2016", due: "2020" } as const;
const drafted = (
  text: string,
  setting: Partial<typeof SETTING> | { due: null } | { from: null } | { area: string } = {},
) => draftTargets(readCsvTargets(text, LIMITS)!, { ...SETTING, ...setting });
/** The lines of the only indicator but for its id and name, and what is told. */
function one(text: string, setting = {}) {
  const { draft, diagnostics } = drafted(text, setting);
  const lines = draft === null ? [] : planText(draft).split("indicators:\n")[1]!.trim().split("\n").slice(2);
  return [...lines.map((line) => line.trim()), ...diagnostics.map(told)].join("; ");
}

each(`
  指标,目标,单位│ 专利,超过25,件                    │ unit: 件; target: { more-than: 25 }; wording: 超过25
  指标,目标,单位│ 专利,25,件                        │ unit: 件; target: { at-least: 25 }; 1:- init/bare-numbers
  指标,目标,方向│ 能耗,0.4,逆向                     │ target: { at-most: 0.4 }
  指标,目标,方向│ 产值,0.4,正向                     │ target: { at-least: 0.4 }
  指标,指标值,指标性质,度量单位│ 满意度,90,≥,%      │ unit: "%"; target: { at-least: 90 }
  指标,目标,类型│ 专利,≥5,约束性                    │ target: { at-least: 5 }; wording: ≥5; commitment: binding
  指标,目标,类型│ 专利,≥5,预期性                    │ target: { at-least: 5 }; wording: ≥5
  指标,目标,类型│ 专利,≥5,定量                      │ target: { at-least: 5 }; wording: ≥5; 2:- init/unclear-cell
  指标,目标│ 专利,力争达到5件                       │ unit: 件; target: { at-least: 5 }; wording: 力争达到5件; commitment: aspired
  指标,目标│ 专利,确保5件、力争8件 │ unit: 件; target: { at-least: 5 }; # aspired: { at-least: 8 }; wording: 确保5件、力争8件; 1:- init/bare-numbers; 2:- init/aspired-part
  指标,目标,方向│ 事故,3件,‹=                       │ unit: 件; target: { at-most: 3 }
  指标,目标,方向│ 事故,3,≥                          │ target: { at-least: 3 }
  指标,目标,比较符│ 事故,3,＜                       │ target: { less-than: 3 }
  指标,目标,方向│ 事故,3,看情况                     │ target: { at-least: 3 }; 1:- init/bare-numbers; 2:- init/unclear-cell
  指标,目标,类型,方向│ 事故,3,逆向,正向              │ target: { at-least: 3 }; 1:- init/bare-numbers; 2:- init/unclear-cell
  指标,目标,方向│ 事故,不低于3,逆向                 │ wording: 不低于3; 2:- init/unclear-target
  指标,目标,方向│ 事故,不超过3,≥                    │ wording: 不超过3; 2:- init/unclear-target
  指标,目标,方向│ 能耗,下降18%,逆向                 │ target: { growth: -18% }; wording: 下降18%; 2:- init/no-base
  指标,目标,指标属性│ 事故,3,约束性（逆向）         │ target: { at-most: 3 }; commitment: binding
  指标,目标,指标属性│ 事故,3,逆向、约束性           │ target: { at-most: 3 }; commitment: binding
  指标,目标,指标属性│ 事故,3,非约束性               │ target: { at-least: 3 }; 1:- init/bare-numbers; 2:- init/unclear-cell
  指标,目标,指标属性│ 专利,超过5，力争8,力争        │ target: { more-than: 5 }; # aspired: { at-least: 8 }; wording: 超过5，力争8; 2:- init/aspired-part
  指标,目标,责任单位│ 专利,≥5,科技局、各区县        │ target: { at-least: 5 }; # lead: 科技局、各区县; wording: ≥5; owners: { lead: [科技局] }; 2:- init/unclear-cell
  指标,目标,责任单位,配合单位│ 专利,≥5,科技局／统计局,财政局 │ target: { at-least: 5 }; wording: ≥5; owners: { lead: [科技局], support: [统计局, 财政局] }
  指标,目标│ 事故（起）,≤3                         │ unit: 起; target: { at-most: 3 }; wording: ≤3
  指标,目标│ 产值,增长8%                           │ target: { growth: 8% }; wording: 增长8%; 2:- init/no-base
  指标,目标│ 产值,比2016年增长8%                   │ target: { growth: 8%, since: 2016 }; wording: 比2016年增长8%
  指标代码,指标,目标│ 1.2,专利,≥5                  │ aliases: ["1.2"]; target: { at-least: 5 }; wording: ≥5
  指标,2020年目标│ 专利,≥5                         │ target: { at-least: 5 }; wording: ≥5
  指标,2018年目标│ 专利,≥5                         │ target: { at-least: 5, by: 2018 }; wording: ≥5
  指标,2022年目标│ 专利,≥5                         │ target: { at-least: 5, by: 2022 }; wording: ≥5; 1:- init/year-outside
  指标,2016年目标│ 专利,≥5                         │ target: { at-least: 5, by: 2016 }; wording: ≥5
  指标,2015年目标│ 专利,≥5                         │ wording: ≥5; 1:- init/year-outside; 2:- init/unclear-target
  指标,2018年目标,完成时限│ 专利,≥5,2019           │ target: { at-least: 5, by: 2018 }; wording: ≥5; 2:- init/two-dates
  指标,2018年目标│ 专利,到2019年≥5                 │ target: { at-least: 5, by: 2019 }; wording: 到2019年≥5; 2:- init/two-dates
  指标,2018年目标,2020年目标│ 专利,≥5,≥8           │ target: [{ at-least: 5, by: 2018 }, { at-least: 8, by: 2020 }]; wording: "2018: ≥5; 2020: ≥8"; 1:- init/several-years
  指标,2020年目标,2018年目标│ 专利,≥8,             │ target: { at-least: 8, by: 2020 }; wording: ≥8; 1:- init/several-years
  指标,2018年目标,2020年目标│ 专利,≥5,更多         │ target: { at-least: 5, by: 2018 }; # 2018: ≥5; # 2020: 更多; wording: "2018: ≥5; 2020: 更多"; 1:- init/several-years; 2:- init/unclear-target
  指标,2018年目标,目标│ 专利,≥5,≥8                 │ target: [{ at-least: 5, by: 2018 }, { at-least: 8 }]; wording: "2018: ≥5; ≥8"; 1:- init/several-years
  指标,2018年目标,2020年目标│ 专利,力争5件,确保8件 │ unit: 件; target: { at-least: 8, by: 2020 }; # aspired: { at-least: 5, by: 2018 }; wording: "2018: 力争5件; 2020: 确保8件"; 1:- init/bare-numbers; 1:- init/several-years; 2:- init/aspired-part
  指标,目标,完成时限│ 专利,≥5,2018年底              │ target: { at-least: 5, by: 2018 }; wording: ≥5
  指标,目标,完成时限│ 专利,≥5,长期                  │ target: { at-least: 5 }; wording: ≥5; 2:- init/unclear-cell
  指标,目标,基期值,基期年份│ 专利,≥5,3,2015         │ baseline: { value: 3, period: 2015 }; target: { at-least: 5 }; wording: ≥5
  指标,目标,基期值│ 专利,≥5,3（2015年）             │ baseline: { value: 3, period: 2015 }; target: { at-least: 5 }; wording: ≥5
  指标,目标,基期值│ 专利,≥5,很少                    │ target: { at-least: 5 }; wording: ≥5; 2:- init/unclear-cell
  指标,目标│ 强度（%）,2.0左右                      │ unit: "%"; target: { about: 2.0 }; wording: 2.0左右; 2:- init/no-tolerance
  指标,目标,单位│ 就业,5-10万人,人                  │ unit: 人; target: { between: [50000, 100000] }; wording: 5-10万人
  指标,目标│ 专利,35①件                            │ wording: 35①件; 2:- init/unclear-target
  指标,目标│ 专利,不低于30件；不超过20件              │ unit: 件; wording: 不低于30件；不超过20件; 2:- init/unclear-target
  指标,目标│ 事故,下降-5起                         │ wording: 下降-5起; 2:- init/unclear-target
  指标,目标│ 事故,达到0起                          │ unit: 起; target: { at-least: 0 }; 1:- init/bare-numbers
  指标,目标,方向│ 事故,达到0起,逆向                │ unit: 起; target: { at-most: 0 }
  指标,目标│ 氛围,显著增强                          │ wording: 显著增强; 2:- init/unclear-target
  指标,目标,单位 │ 氛围,,家 │ unit: 家
  指标,目标 │ 氛围, │
  指标,目标,方向│ 事故,逐年提高,逆向                │ wording: 逐年提高; 2:- init/unclear-target
  指标,目标,方向│ 事故,超过3,逆向                   │ wording: 超过3; 2:- init/unclear-target
  指标,目标,方向│ 专利,逐年下降,正向                │ wording: 逐年下降; 2:- init/unclear-target
  指标,目标,方向│ 专利,不超过3,正向                 │ wording: 不超过3; 2:- init/unclear-target
  指标,目标,方向│ 专利,低于3,正向                   │ wording: 低于3; 2:- init/unclear-target
  指标,目标,方向│ 专利,逐年提高,正向                │ target: { rising: true }; wording: 逐年提高
  指标,目标,方向│ 事故,逐年下降,逆向                │ target: { falling: true }; wording: 逐年下降
  指标,目标,方向│ 事故,低于3,逆向                   │ target: { less-than: 3 }; wording: 低于3
  指标,目标,方向│ 强度,3—4,逆向                     │ target: { between: [3, 4] }; wording: 3—4
  指标,目标,方向│ 事故,3，增长5%,逆向               │ wording: 3，增长5%; 2:- init/unclear-target
  指标,目标,比较符│ 事故,3，不超过5,＜              │ wording: 3，不超过5; 2:- init/unclear-target
  指标,目标,类型,方向│ 事故,3,逆向,逆向              │ target: { at-most: 3 }
  指标,目标,类型│ 专利,≥5,力争                      │ target: { at-least: 5 }; wording: ≥5; commitment: aspired
  指标,目标,类型│ 专利,确保≥5，力争≥8,约束性 │ target: { at-least: 5 }; # aspired: { at-least: 8 }; wording: 确保≥5，力争≥8; commitment: binding; 2:- init/aspired-part
  指标,目标,原文│ 专利,25,发明专利25件              │ target: { at-least: 25 }; wording: 发明专利25件; 1:- init/bare-numbers
  指标,目标,原文│ 专利,≥25,发明专利25件             │ target: { at-least: 25 }; wording: 发明专利25件
  指标,目标,指标解释,备注│ 专利,25件以上,授权的,年报 │ unit: 件; target: { at-least: 25 }; wording: 25件以上; definition: 授权的; note: 年报
  指标,目标│ 专利,专利≥5                            │ target: { at-least: 5 }; wording: 专利≥5
  指标,目标│ 强度（%）,2.0左右，不超过3             │ unit: "%"; target: [{ about: 2.0 }, { at-most: 3 }]; wording: 2.0左右，不超过3; 2:- init/no-tolerance
  指标,2018年目标,2020年目标│ 专利,≥5件,≥8         │ unit: 件; target: [{ at-least: 5, by: 2018 }, { at-least: 8, by: 2020 }]; wording: "2018: ≥5件; 2020: ≥8"; 1:- init/several-years
  指标,2018年目标,2020年目标│ 专利,5,≥8            │ target: [{ at-least: 5, by: 2018 }, { at-least: 8, by: 2020 }]; wording: "2018: 5; 2020: ≥8"; 1:- init/bare-numbers; 1:- init/several-years
  指标,2018年目标,2020年目标│ 专利,5,8             │ target: [{ at-least: 5, by: 2018 }, { at-least: 8, by: 2020 }]; wording: "2018: 5; 2020: 8"; 1:- init/bare-numbers; 1:- init/several-years
  指标,2018年目标,目标│ 专利,≥5,更多               │ target: { at-least: 5, by: 2018 }; # 2018: ≥5; # 更多; wording: "2018: ≥5; 更多"; 1:- init/several-years; 2:- init/unclear-target
  指标,2018年目标,完成时限│ 专利,≥5,2018           │ target: { at-least: 5, by: 2018 }; wording: ≥5
  指标,目标,方向│ 强度,3左右,正向                   │ target: { about: 3 }; wording: 3左右; 2:- init/no-tolerance
  指标,2020年目标│ 专利,到2020年≥5                 │ target: { at-least: 5, by: 2020 }; wording: 到2020年≥5
  指标,2020年目标,完成时限│ 专利,≥5,2020年         │ target: { at-least: 5, by: 2020 }; wording: ≥5
  指标,目标│ 专利,到2020年≥5                        │ target: { at-least: 5, by: 2020 }; wording: 到2020年≥5
  指标,目标,完成时限│ 专利,≥5,2020年                │ target: { at-least: 5, by: 2020 }; wording: ≥5
  指标,目标,基期值│ 专利,≥5,15（2015）              │ baseline: { value: 15, period: 2015 }; target: { at-least: 5 }; wording: ≥5
  指标,目标,基期值│ 专利,≥5,15                      │ baseline: { value: 15 }; target: { at-least: 5 }; wording: ≥5
  指标,目标,基期值│ 专利,≥5,见附件3                 │ target: { at-least: 5 }; wording: ≥5; 2:- init/unclear-cell
  指标,目标,基期值│ 专利,≥5,15（2015年）见附件      │ target: { at-least: 5 }; wording: ≥5; 2:- init/unclear-cell
  指标,目标,责任单位,配合单位│ 专利,≥5,科技局等,科技局、财政局等 │ target: { at-least: 5 }; wording: ≥5; owners: { lead: [科技局, 等], support: [财政局, 等] }
  指标,目标,牵头单位│ 专利,≥5,市科技局、八县区等    │ target: { at-least: 5 }; wording: ≥5; owners: { lead: [市科技局, 八县区, 等] }
`)("%s %s", (header, row, expected) => expect(one(`${header}\n${row}`)).toBe(expected));

test("a code is the id, or an alias where no id looks so; one that is not its own is told", () => {
  const { draft, diagnostics } = drafted("指标代码,指标,目标\nGX-01,甲,≥5\n1,乙,≥5\nX,丙,≥5\nx,丁,≥5\n甲,戊,≥5");
  expect(draft!.indicators.map(({ id, aliases }) => [id, ...aliases])).toEqual([
    ["GX-01"],
    ["乙", "1"],
    ["丙"],
    ["丁"],
    ["戊"],
  ]);
  expect(diagnostics.map(told)).toEqual(["4:- init/unclear-cell", "5:- init/unclear-cell", "6:- init/unclear-cell"]);
});

test("a code that is the indicator's own name or id is nobody else's; an English name is somebody's", () => {
  const ids = (text: string) => {
    const { draft, diagnostics } = drafted(`指标代码,指标,英文名称,目标\n${text}`);
    const all = draft!.indicators.map(({ id, aliases, english }) => [id, ...aliases, english].join(" "));
    return [...all, ...diagnostics.map(told)];
  };
  expect(ids("甲,甲,,≥5\nr-d,R D,,≥5\n1.5,1.5,,≥5\n,乙,,≥5")).toEqual(["甲 ", "r-d ", "i-1.5 1.5 ", "乙 "]);
  expect(ids("GX,甲,R&D,≥5\nr&d,乙,,≥5")).toEqual(["GX R&D", "乙 ", "3:- init/unclear-cell"]);
  expect(ids(",a b,,≥5\n,乙,A-b,≥5")).toEqual(["a-b-2 ", "乙 A-b"]);
});

test("an indicator without a target is kept, to be filled in", () => {
  const { draft } = drafted("指标,目标\n甲,\n乙,—");
  expect(draft!.indicators.map(({ id, open, targets }) => [id, open, targets])).toEqual([
    ["甲", "missing", []],
    ["乙", "missing", []],
  ]);
  expect(drafted("指标,目标\n甲,显著增强").draft!.indicators[0]!.open).toBe("unclear");
});

each(`
  540100   │ code 540100
  拉萨市    │ name 拉萨市
  2区      │ name 2区
  区2      │ name 区2
`)("the area %s is its %s", (area, expected) => {
  const { draft } = drafted("指标,目标\n甲,≥5", { area: area! });
  const [key, text] = expected!.split(" ");
  expect(draft!.area).toEqual({ code: null, name: null, [key!]: text });
});

describe("what is told says of what", () => {
  test.each<[text: string, setting: object, code: string, args: object]>([
    ["指标,2022年目标\n甲,≥5", { from: null }, "init/year-outside", { years: ["2022"], from: "", due: "2020" }],
    ["指标,2022年目标\n甲,≥5", {}, "init/year-outside", { years: ["2022"], from: "2016", due: "2020" }],
    [
      "指标,2018年目标,目标\n,≥7,≥8\n甲,≥5,",
      { from: null },
      "init/unclear-cell",
      { column: "indicator", text: "≥7；≥8" },
    ],
    ["指标代码,指标,目标\n乙,甲,≥5\n,乙,≥5", {}, "init/unclear-cell", { column: "id", text: "乙" }],
    ["指标,目标,基期值\n甲,≥5,很少", {}, "init/unclear-cell", { column: "baseline", text: "很少" }],
    ["指标,目标,类型,方向\n甲,3,逆向,正向", {}, "init/unclear-cell", { column: "direction", text: "逆向 / 正向" }],
    ["指标,目标,方向\n甲,≥3,逆向", {}, "init/unclear-target", { indicator: "甲", wording: "≥3", why: "direction" }],
    [
      "指标,目标,单位\n甲,5人,件",
      {},
      "init/unclear-target",
      { indicator: "甲", wording: "5人", why: "unit", unit: "件" },
    ],
    [
      "指标,目标,单位\n甲,显著增强,件",
      {},
      "init/unclear-target",
      { indicator: "甲", wording: "显著增强", why: "words" },
    ],
    [
      "指标,目标\n甲,确保≥5，力争≥8，力争到2019年≥7",
      {},
      "init/aspired-part",
      {
        indicator: "甲",
        wording: "确保≥5，力争≥8，力争到2019年≥7",
        beyond: "{ at-least: 8 }, { at-least: 7, by: 2019 }",
      },
    ],
    ["指标,目标\n甲（%）,5左右", {}, "init/no-tolerance", { indicator: "甲", wording: "5左右", suffix: "pp" }],
    [
      "指标,目标\n甲,年均增长7%左右",
      {},
      "init/no-tolerance",
      { indicator: "甲", wording: "年均增长7%左右", suffix: "pp" },
    ],
    ["指标,目标\n甲,5左右", {}, "init/no-tolerance", { indicator: "甲", wording: "5左右", suffix: "" }],
  ])("%s", (text, setting, code, args) => {
    const { diagnostics } = drafted(text, setting);
    expect(diagnostics.filter((each) => each.code === code).map((each) => each.args)).toEqual([args]);
  });

  test("a further table of a document, by its headings and its line", () => {
    const table = readMarkdownTargets("| 指标 | 目标 |\n|--|--|\n| 甲 | ≥5 |\n\n| a | b |\n|--|--|\n| 1 | 2 |\n")!;
    const { diagnostics } = draftTargets(table, { ...SETTING, file: "t.md" });
    expect(diagnostics).toEqual([
      {
        severity: "warning",
        code: "init/other-table",
        args: { headings: ["a", "b"] },
        at: { file: "t.md", line: 5, column: null },
      },
    ]);
  });
});

test("a heading's year in the plan's period is nothing to tell, whether or not its beginning is known", () => {
  expect(drafted("指标,2018年目标\n甲,≥5", { from: null }).diagnostics).toEqual([]);
});

describe("what the reader of plans would refuse is left to the author", () => {
  test.each([
    ["逐年提高", { from: null }, "plan/needs-reference"],
    ["每年300期", { from: null }, "plan/needs-from"],
    ["下降200%", {}, "plan/impossible-growth"],
  ])("%s", (wording, setting, why) => {
    const { draft, diagnostics } = drafted(`指标,目标\n甲,${wording}`, setting);
    expect(diagnostics.map(({ args }) => args)).toEqual([{ indicator: "甲", wording, why }]);
    expect(draft!.indicators[0]).toMatchObject({ targets: [], open: "unclear", wording });
  });
});

test("without a date nothing is made, and the indicators are named; a heading or a cell may have it", () => {
  const none = drafted("指标,目标\n甲,≥5\n乙,逐年提高\n丙,到2019年达到5", { due: null });
  expect([none.draft, none.diagnostics.map(({ code, args }) => [code, args])]).toEqual([
    null,
    [["init/no-due", { indicators: ["甲", "乙"] }]],
  ]);
  expect(drafted("指标,目标,2019年目标\n甲,≥5,≥3", { due: null }).draft).toBeNull();
  expect(drafted("指标,2019年目标\n甲,≥5", { due: null }).draft?.due).toBe("2019");
});

test("repeated names, rows without a name, unread columns and nothing at all are told with their line", () => {
  const { diagnostics } = drafted("指标,目标,审核\n甲,≥5,\n甲 ,≥6,\n,≥7,");
  expect(diagnostics.map(told)).toEqual([
    "1:3 actuals/other-column",
    "3:- init/repeated-indicator",
    "4:- init/unclear-cell",
  ]);
  expect(drafted("指标,目标\n").diagnostics.map(told)).toEqual(["1:- init/no-indicators"]);
});

test("groups nest and are made once", () => {
  const { draft } = drafted("一级指标,二级指标,指标名称,目标\n甲,乙,丙,≥1\n,,丁,≥2\n,戊,己,≥3");
  expect(draft!.groups).toEqual([
    {
      id: "甲",
      name: "甲",
      groups: [
        { id: "乙", name: "乙", groups: [] },
        { id: "戊", name: "戊", groups: [] },
      ],
    },
  ]);
  expect(draft!.indicators.map(({ group }) => group)).toEqual(["乙", "乙", "戊"]);
  const apart = drafted("一级指标,二级指标,指标名称,目标\n甲,乙,丙,≥1\n5G,戊,己,≥3").draft!;
  expect(apart.groups.map(({ id, groups }) => [id, ...groups.map((group) => group.id)])).toEqual([
    ["甲", "乙"],
    ["g-5g", "戊"],
  ]);
});

const cell = fc.constantFrom(
  ..."≥5,超过25家,2.0%左右,3—4个,逐年提高,年均增长20%,增长30%,翻一番,每年300期,显著增强,5,-,控制在5%以内,提高5个百分点,到2018年达到4万人".split(
    ",",
  ),
);
const row = fc.record({
  name: fc.constantFrom(..."专利,R&D经费,企业数,高企（家）,5G基站,a b,GDP".split(",")),
  target: cell,
  unit: fc.constantFrom("", "家", "%", "万人", "亿元"),
  base: fc.constantFrom("", "15", "180余", "—", "很少"),
  group: fc.constantFrom("", "投入", "产出"),
});

test("the plan of any table is read without an error", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(null, "2016"), (rows, from) => {
      const lines = rows.map(({ name, target, unit, base, group }) => [group, name, target, unit, base].join());
      const { draft } = drafted(`一级指标,指标,目标,单位,2015年基期值\n${lines.join("\n")}`, { from: from as null });
      const text = planText(draft!);
      expect(readPlan("p.yaml", bytes(text)).diagnostics.map(told), text).toEqual([]);
    }),
    { numRuns: runs(300) },
  );
});

test.each([
  ["强度（%）", "2.0左右", "about: 2.0", 'unit: "%"'],
  ["产值（亿元）", "年均增长7%左右", "average-growth: { about: 7% }, since: 2020", "unit: 亿元"],
  ["企业（家）", "35左右", "about: 35", "unit: 家"],
])("the tolerance that is advised for %s %s is one that a plan may have", (name, wording, written, unit) => {
  const { diagnostics } = drafted(`指标,目标\n${name},${wording}`);
  const { args } = diagnostics.find(({ code }) => code === "init/no-tolerance")!;
  const within = `within: 0.05${(args as { suffix: string }).suffix}`;
  const target = written.includes("{") ? written.replace(" }", `, ${within} }`) : `${written}, ${within}`;
  const plan = `dabiao: 1\nid: p\narea: {code: A}\nperiod: {from: 2020, due: 2025}\nindicators:\n  - {id: x, ${unit}, target: { ${target} }}\n`;
  expect(readPlan("plan.yaml", new TextEncoder().encode(plan)).diagnostics.map(told)).toEqual([]);
});
