import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/read/limits.ts";
import { periodOfCell, readCsvTargets, readMarkdownTargets, tablesOfMarkdown } from "../../src/read/target-table.ts";
import { each } from "../cli/host.ts";

const markdown = (...lines: string[]) => readMarkdownTargets(lines.join("\n"));
const csv = (...lines: string[]) => readCsvTargets(lines.join("\n"), LIMITS);
/** The rows of a table: "line groups: column=cell …". */
const told = (table: ReturnType<typeof markdown>) =>
  table?.rows.map(({ line, groups, cells }) =>
    [`${line}`, groups.join("/"), ...[...cells].map(([key, text]) => `${key}=${text}`)].join(" "),
  );

describe("a table in Markdown", () => {
  test("the first one with indicators and targets, in the middle of a document; the others are named", () => {
    const table = markdown(
      "# 实施方案",
      "```",
      "| 指标 | 目标 |",
      "|---|---|",
      "```",
      "| 部门 | 任务 |",
      "|---|---|",
      "| 甲 | 报送 |",
      "",
      "## 主要目标",
      "",
      "指标名称 | 2020年目标值 | 单位",
      ":-- | :-: | --",
      "**专利** | `≥18`[^1] | 件",
      "A\\|B | &lt;5<br>逐年下降 | %",
      "",
      "| 又一个 |",
      "|---|",
    );
    expect(told(table)).toEqual([
      "14  indicator=专利 target=≥18 unit=件",
      "15  indicator=A|B target=<5；逐年下降 unit=%",
    ]);
    expect(table).toMatchObject({ line: 12, years: ["2020"], title: "主要目标" });
    expect(table?.further.map(({ line, headings }) => [line, headings.join()])).toEqual([
      [6, "部门,任务"],
      [17, "又一个"],
    ]);
  });

  test("without such a table there is none, and what there is can be named", () => {
    const text = "| 部门 | 任务 |\n|---|---|\n| 甲 | 报送 |";
    expect(readMarkdownTargets(text)).toBeNull();
    expect(tablesOfMarkdown(text)).toEqual([{ line: 1, cells: ["部门", "任务"] }]);
    expect(markdown("no table | at all", "just text")).toBeNull();
  });
});

describe("a table in CSV", () => {
  test("the form of a self-assessment, below its titles; what it says of figures is passed over", () => {
    const table = csv(
      "附表1 指标完成情况自评表,,,,,,,,",
      "单位：家,,,,,,,,",
      "序号,一级指标,指标名称,基期值（2016年）,目标值,目标类型,实际值,完成率,审核意见",
      "1,创新主体,高新技术企业,15,超过25家,预期性,29,116%,",
      "2,,孵化器,—,4,约束性,3,,",
      ",,,,,,,,",
      "注：数据由市科技局提供,,,,,,,,",
    );
    expect(told(table)).toEqual([
      "4 创新主体 indicator=高新技术企业 target=超过25家 baseline=15 type=预期性",
      "5 创新主体 indicator=孵化器 target=4 type=约束性",
    ]);
    expect(table).toMatchObject({ base: "2016", unit: "家", title: "附表1 指标完成情况自评表" });
    expect(table?.others).toEqual([{ name: "审核意见", column: 9 }]);
  });

  each(`
    indicator,target                     │ firms,at least 5     │ 2  indicator=firms target=at least 5
    Indicator;Target value;Unit          │ firms;5;firms        │ 2  indicator=firms target=5 unit=firms
    指标\t目标                           │ 专利\t≥5             │ 2  indicator=专利 target=≥5
    一级指标,二级指标,三级指标,目标      │ 甲,乙,丙,5           │ 2 甲/乙 indicator=丙 target=5
    一级指标,二级指标,目标               │ 甲,乙,5              │ 2 甲 indicator=乙 target=5
    指标,2015年基数,2020年目标,牵头单位  │ 丙,3,5,市科技局      │ 2  indicator=丙 target=5 baseline=3 lead=市科技局
    指标,目标,指标解释                   │ 丙,,解释             │ 2  indicator=丙 definition=解释
  `)("%s", (header, row, expected) => expect(told(csv(header!, row!))).toEqual([expected]));

  test("a row that is one heading is the group of those below it", () => {
    expect(told(csv("指标,目标", "一、投入,", "经费,≥5", "二、产出,", "专利,≥6"))).toEqual([
      "3 一、投入 indicator=经费 target=≥5",
      "5 二、产出 indicator=专利 target=≥6",
    ]);
  });

  test("同上 is what the row above has", () => {
    expect(told(csv("指标,目标,责任单位", "甲,5,科技局", "乙,6,同上", "丙,7,同上", "丁,8,", "戊,9,同上"))).toEqual([
      "2  indicator=甲 target=5 lead=科技局",
      "3  indicator=乙 target=6 lead=科技局",
      "4  indicator=丙 target=7 lead=科技局",
      "5  indicator=丁 target=8",
      "6  indicator=戊 target=9 lead=同上",
    ]);
  });

  test.each(["indicator,period,value\na,2019,5", "", "指标,单位\na,家", "目标\n5"])("%j is none", (text) =>
    expect(readCsvTargets(text, LIMITS)).toBeNull(),
  );
});

each(`
  2019         │ 2019
  2019年底     │ 2019
  到2019年末   │ 2019
  2024年底前   │ 2024
  2024年前     │ 2024
  2024年底之前 │ 2024
  2019年6月底  │ 2019-06
  ２０１９年   │ 2019
  长期         │ null
`)("a cell with the period %s", (text, expected) => expect(String(periodOfCell(text!))).toBe(expected));
