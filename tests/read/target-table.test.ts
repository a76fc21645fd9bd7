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

describe("what is a table in Markdown", () => {
  const TABLE = ["| 指标 | 目标 |", "|---|---|", "| 甲 | 5 |"];
  test.each<[title: string, lines: readonly string[], expected: readonly string[] | undefined]>([
    ["blanks before and behind its lines", TABLE.map((line) => `  ${line}  `), ["3  indicator=甲 target=5"]],
    ["without a line of hyphens", ["| 指标 | 目标 |", "| - | 任务 |", "| 甲 | 5 |"], undefined],
    ["with more than hyphens in that line", ["| 指标 | 目标 |", "|a---|---b|", "| 甲 | 5 |"], undefined],
    ["with fewer cells in it", ["| 指标 | 目标 |", "|---|", "| 甲 | 5 |"], undefined],
    ["behind a line with marks in its middle", ["见 ``` 和 ~~~", ...TABLE], ["4  indicator=甲 target=5"]],
    ["behind a line that begins with one mark", ["`指标`是", "~见下~", ...TABLE], ["5  indicator=甲 target=5"]],
    ["behind marks that stand too far in", ["    ```", ...TABLE], ["4  indicator=甲 target=5"]],
    ["in a fence that other marks don't close", ["```", "~~~", ...TABLE], undefined],
    ["in a fence of four that three don't close", ["````", "```", ...TABLE], undefined],
    ["behind a fence of three that four close", ["```", "````", ...TABLE], ["5  indicator=甲 target=5"]],
  ])("%s", (_, lines, expected) => expect(told(markdown(...lines))).toEqual(expected));

  test.each(["\r\n", "\r", "\n"])("its lines may end in %j", (end) => {
    expect(told(readMarkdownTargets(TABLE.join(end)))).toEqual(["3  indicator=甲 target=5"]);
  });

  test("a line under a heading makes none", () => expect(tablesOfMarkdown("指标\n---\n5\n")).toEqual([]));

  test.each<[above: readonly string[], title: string | null, unit: string | null]>([
    [[], null, null],
    [["说明文字"], null, null],
    [["见表 # 3", "#标题"], null, null],
    [["##   2020年 # 目标 ##"], "2020年 # 目标", null],
    [["  # 主要 **目标** #  "], "主要 目标", null],
    [["# C#"], "C#", null],
    [["# 目标", "单位：家"], "目标", "家"],
  ])("below %j", (above, title, unit) => expect(markdown(...above, ...TABLE)).toMatchObject({ title, unit }));
});

each(`
  a &gt; b             │ a > b
  a &amp; b            │ a & b
  &ge;5                │ ≥5
  &le;5                │ ≤5
  a&nbsp;b             │ a b
  &quot;a&quot;        │ "a"
  &what;               │ &what;
  专利[^note]          │ 专利
  [专利](http://x.org) │ 专利
  ![图](a.png)专利     │ 图专利
  **专**               │ 专
  一<br>二<br />三     │ 一；二；三
`)("a cell with marks: %s", (cell, expected) =>
  expect(markdown("| 指标 | 目标 |", "|---|---|", `| ${cell} | 5 |`)?.rows[0]?.cells.get("indicator")).toBe(expected),
);

test("in a very long cell no marks are looked for", () => {
  const found = (length: number) => {
    const cell = `**${"甲".repeat(length - 4)}**`;
    return markdown("| 指标 | 目标 |", "|---|---|", `| ${cell} | 5 |`)?.rows[0]?.cells.get("indicator")?.length;
  };
  // The blanks around a cell count.
  expect([found(1_998), found(1_999)]).toEqual([1_994, 1_999]);
});

describe("headings", () => {
  /** What stands under each heading of targets. */
  const targets = (header: string, row: string) =>
    csv(header, row)?.rows[0]?.targets.map(({ year, text }) => `${year ?? "-"} ${text}`);
  test.each<[header: string, row: string, ...expected: string[]]>([
    ["指标,2020目标", "甲,5", "2020 5"],
    ["指标,2025年目标,2020年目标", "甲,9,5", "2020 5", "2025 9"],
    ["指标,目标,2020年目标", "甲,9,5", "2020 5", "- 9"],
    ["指标,目标值,目标", "甲,5,6", "- 5"],
    ["指标,目标值（家）,2020年目标值（%）", "甲,5,6", "- 5"],
    ["indicator,target_value", "甲,5", "- 5"],
    ["指标：,目标：", "甲,5", "- 5"],
    ["指标,目标", "甲, 到  5 ", "- 到 5"],
  ])("%s", (header, row, ...expected) => expect(targets(header, row)).toEqual(expected));

  test("those that name years tell them, the earliest first, and whether one names none", () => {
    expect(csv("指标,2025年目标,2020年目标", "甲,9,5")).toMatchObject({ years: ["2020", "2025"], hasUndated: false });
    expect(csv("指标,2025年目标,目标", "甲,9,5")).toMatchObject({ years: ["2025"], hasUndated: true });
  });

  test("what is not read is told by its name; a blank one is nothing", () => {
    expect(csv("指标, ,目标, 审核 意见 ,实际值", "甲,,5,,")?.others).toEqual([{ name: "审核 意见", column: 4 }]);
  });

  test("二级指标 in front of the indicators is their group", () => {
    expect(told(csv("二级指标,三级指标,目标", "甲,乙,5"))).toEqual(["2 甲 indicator=乙 target=5"]);
  });

  test("stand in one of the first forty lines", () => {
    const below = (lines: number) => csv(...Array.from({ length: lines }, () => "x"), "指标,目标", "甲,5");
    expect([below(39)?.line, below(40)]).toEqual([40, null]);
  });

  test.each<[above: readonly string[], title: string | null]>([
    [["附表,自评表"], "附表 自评表"],
    [[",,"], null],
    [["自评表", "单位：家", ",,"], "自评表"],
  ])("below %j", (above, title) => expect(csv(...above, "指标,目标", "甲,5")?.title).toBe(title));
});

describe("a row of a table of targets", () => {
  const rows = (...lines: string[]) => told(csv("指标,目标,备注", ...lines));
  test.each<[row: string, ...expected: string[]]>([
    ["注：数据,,"],
    [" 注  ：数据,,"],
    ["Notes: x,,"],
    ["关注：度,5,", "2  indicator=关注：度 target=5"],
    [" , ,"],
    [",,见附件"],
    ["—,5,", "2  indicator=— target=5"],
    ["甲", "2  indicator=甲"],
    [" 高新  企业 ,  5  ,", "2  indicator=高新 企业 target=5"],
    ["一、经费,5,", "2  indicator=一、经费 target=5"],
  ])("%s", (row, ...expected) => expect(rows(row)).toEqual(expected));

  test.each(["一、投入", "十一、投入", "（一）投入", "(十二)投入", "投入：", "投入:"])(
    "%s heads those below it",
    (heading) => expect(rows(` ${heading} ,,`, "甲,5,")).toEqual([`3 ${heading} indicator=甲 target=5`]),
  );

  test.each(["指一、标", "（甲）投入", "[一]投入", "产出：高"])("%s is an indicator without a target", (name) =>
    expect(rows(`${name},,`)).toEqual([`2  indicator=${name}`]),
  );

  test("a numbered indicator beside a group heads nothing", () => {
    expect(told(csv("一级指标,指标,目标", "创新,甲,5", ",一、投入,", " 产出  类 ,乙,6"))).toEqual([
      "2 创新 indicator=甲 target=5",
      "3 创新 indicator=一、投入",
      "4 产出 类 indicator=乙 target=6",
    ]);
  });

  test("a cell that only begins or ends like 同上 says what it says", () => {
    expect(told(csv("指标,目标,责任单位", "甲,5,科技局", "乙,6,同上级", "丙,7,不同上"))?.slice(1)).toEqual([
      "3  indicator=乙 target=6 lead=同上级",
      "4  indicator=丙 target=7 lead=不同上",
    ]);
  });
});

each(`
  2019         │ 2019
  年底2019年   │ null
  20到19       │ null
  2019年底     │ 2019
  到2019年末   │ 2019
  2024年底前   │ 2024
  2024年前     │ 2024
  2024年底之前 │ 2024
  2019年6月底  │ 2019-06
  ２０１９年   │ 2019
  长期         │ null
`)("a cell with the period %s", (text, expected) => expect(String(periodOfCell(text!))).toBe(expected));
