import { describe, expect, test } from "vitest";
import { draftActuals, textOf } from "../../src/read/draft-actuals.ts";
import { NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { each } from "../cli/host.ts";
import { bytes, told } from "./helpers.ts";

const SETTING = { lang: "zh", id: "t", area: null, from: null, due: null } as const;
const survey = (text: string | Uint8Array, declared = NOTHING_DECLARED) =>
  draftActuals("a.csv", typeof text === "string" ? bytes(text) : text, SETTING, LIMITS, declared);

/** The indicators with their units, the areas and the periods that are found. */
function found(text: string): string {
  const { draft, areas, first, last, diagnostics } = survey(text.replaceAll("/", "\n"));
  const indicators = draft?.indicators.map(({ name, unit }) => (unit === null ? name : `${name}(${unit})`)) ?? [];
  const single = draft?.area?.name ?? draft?.area?.code ?? "";
  return [
    indicators.join(" "),
    areas.join(" "),
    single,
    first && `${first.text}-${last?.text}`,
    ...diagnostics.map(told),
  ].join("; ");
}

each(`
  indicator,period,value,unit/专利,2019,5,件/高企,2018,3,家               │ 专利(件) 高企(家); ; ; 2018-2019
  地区,指标,年份,数值/甲市,专利,2019,5/乙市,专利,2019,6                   │ 专利; 甲市 乙市; ; 2019-2019
  地区,指标,年份,数值/甲市,专利,2019,5                                    │ 专利; 甲市; 甲市; 2019-2019
  指标,单位,2018年,2019年/专利,件,5,6/高企,家,,                           │ 专利(件) 高企(家); ; ; 2018-2019
  地区,年份,专利(件),GDP(亿元),备用/甲市,2019,5,6,                        │ 专利(件) GDP(亿元); 甲市; 甲市; 2019-2019
  指标,年份,甲市,乙市/专利,2019,5,6                                       │ 专利; 甲市 乙市; ; 2019-2019
  freq,geo,time_period,indicator,obs_value/A,CN,2019,rd,5                 │ rd; CN; CN; 2019-2019
  indicator,period,value/经费,2019,3.3亿元/经费,2018,5000万元             │ 经费(亿元); ; ; 2018-2019
  indicator,period,value,unit/经费,2019,3,亿元/经费,2018,5,人             │ 经费; ; ; 2018-2019
  单位：万元/指标,2018,2019/专利（件）,5,6/经费,3,4                        │ 专利(件) 经费(万元); ; ; 2018-2019
  金额单位：万元/指标,2018,2019/专利,5,6/经费,3,4亿元                      │ 专利 经费(亿元); ; ; 2018-2019
  年份,专利,经费/,件,万元/2019,5,6                                        │ 专利(件) 经费(万元); ; ; 2019-2019
  指标,2020年,2025年,属性,备注/高企,300,600,预期性,略/岗位,1,2,约束性,     │ 高企 岗位; ; ; 2020-2025; 1:4 init/typed-figures
  指标,2018年,2019年/一、产出,,/专利,5,6/高企,—,/能耗,,降低一些/注：略,,      │ 专利 高企 能耗; ; ; 2018-2019
  地区,年份,专利(件),备注/甲市,2019,5,修订                                │ 专利(件); 甲市; 甲市; 2019-2019
  indicator,period,value/建成,2019,是                                     │ 建成; ; ; 2019-2019
  indicator,period,value/,2019,5/专利,2018,6                              │ 专利; ; ; 2018-2018
  indicator,period,value/专利,去年,5/高企,2019,3                          │ 高企; ; ; 2019-2019
  indicator,period,value,statement/专利,2019,80%,完成率/高企,2019,3,      │ 高企; ; ; 2019-2019
  地区,指标,年份,数值/,专利,2019,5/甲市,专利,2019,6                       │ 专利; 甲市; 甲市; 2019-2019
  地区,指标,年份,数值/A市,专利,2019,5/a市,专利,2018,6                     │ 专利; A市; A市; 2018-2019
  area,indicator,period,value/540100,专利,2019,5                          │ 专利; 540100; 540100; 2019-2019
  indicator,period,value,责任/专利,2019,—,科技局                          │ ; ; ; ; -:- init/no-indicators
  indicator,period,value/专利,2019,—                                      │ ; ; ; ; -:- init/no-indicators
  indicator,value/专利,5                                                  │ ; ; ; ; 1:- actuals/missing-column
`)("%s", (text, expected) => expect(found(text!)).toBe(expected));

describe("the plan that is begun", () => {
  test("leaves every target open and says nothing that the file doesn't", () => {
    expect(
      survey("地区,indicator,period,value,unit\n甲市,R&D 经费,2019,5,亿元\n乙市,R&D 经费,2019,6,亿元\n").draft,
    ).toEqual({
      lang: "zh",
      id: "t",
      title: null,
      area: null,
      from: null,
      due: null,
      groups: [],
      indicators: [
        {
          id: "RD经费",
          name: "R&D 经费",
          aliases: [],
          english: null,
          unit: "亿元",
          group: null,
          targets: [],
          open: "missing",
          remarks: [],
          wording: null,
          baseline: null,
          commitment: null,
          direction: null,
          lead: [],
          support: [],
          definition: null,
          note: null,
        },
      ],
    });
  });

  test("is of the area and the years that the caller names", () => {
    const setting = { ...SETTING, area: "丙市", from: "2016", due: "2020" };
    const file = bytes("地区,indicator,period,value\n甲市,a,2019,5\n");
    const { draft, areas } = draftActuals("a.csv", file, setting, LIMITS, NOTHING_DECLARED);
    expect(draft).toMatchObject({ area: { code: null, name: "丙市" }, from: "2016", due: "2020" });
    expect(areas).toEqual(["甲市"]);
  });

  test("is none where there are no figures, which is said of the file", () => {
    expect(survey("indicator,period,value\n").diagnostics.map(({ at }) => at)).toEqual([
      { file: "a.csv", line: null, column: null },
    ]);
  });
});

describe("bytes", () => {
  test("GBK, and a workbook", () => {
    const gbk = Uint8Array.from([...bytes("indicator,period,value\n"), 0xd7, 0xa8, 0xc0, 0xfb, ...bytes(",2019,5\n")]);
    expect(survey(gbk).draft?.indicators.map(({ id }) => id)).toEqual(["专利"]);
    expect(survey(Uint8Array.from([0x50, 0x4b, 3, 4])).diagnostics.map(told)).toEqual(["-:- actuals/workbook"]);
  });

  test("a Markdown text may begin as HTML does; a file of figures that does is a page", () => {
    expect([textOf(bytes("<html>甲"), null), textOf(bytes("<html>甲"), null, true)]).toEqual([null, "<html>甲"]);
    expect(textOf(Uint8Array.of(0x50, 0x4b, 3, 4), null, true)).toBeNull();
  });

  test("the text of a file; null where there is none", () => {
    expect(textOf(bytes("\ufeff甲"), null)).toBe("甲");
    expect([textOf(bytes(""), null), textOf(bytes("a\0b"), null), textOf(Uint8Array.of(0xff), "utf-8")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
