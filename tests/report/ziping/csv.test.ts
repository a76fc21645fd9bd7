import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { compare } from "../../cli/cities.ts";
import { check, planText, runWith } from "../../cli/host.ts";

const HEADS =
  "序号 一级指标 指标名称 单位 基期值 目标值 目标类型 实际值 数据年份 完成率 差距 序时 是否达标 责任单位 数据来源 备注";

const records = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

const PLAN = `indicators:
  - {id: share, unit: "%", target: 48, baseline: {value: 45.2, period: 2017}}
  - {id: firms, unit: 家, target: {between: [3, 4]}}
  - {id: rough, unit: 个, target: 600}
  - {id: ready, target: {done: true}}
  - {id: half, unit: 亿元, kind: flow, target: {at-least: 4, by: 2019-06}}`;
const ROWS = "share 2018 45 %; firms 2019 5 家; rough 2019 650余 个; ready 2019 是; half 2019-06 3.123456789 亿元";

test("sixteen columns and a row a target, with a byte order mark and CR LF; nothing above or below", async () => {
  const { stdout } = await check(PLAN, ROWS, "--as-of 2019 -f ziping-csv --lang zh");
  expect(stdout).toMatch(/^\ufeff[^\n]*\r\n(?:\d,[^\n]*\r\n){5}$/);
  expect(Object.keys(records(stdout)[0]!)).toEqual(HEADS.split(" "));
});

test("numbers are bare and whole, with the minus sign of a keyboard; what is none is a text or nothing", async () => {
  const { stdout } = await check(PLAN, ROWS, "--as-of 2019 -f ziping-csv --lang zh");
  const cells = records(stdout).map((row) =>
    ["基期值", "目标值", "实际值", "完成率", "差距", "序时"].map((id) => row[id]),
  );
  expect(cells).toEqual([
    ["45.2", "≥ 48", "45", "93.75%", "-3", "-1.6"],
    ["", "3–4", "5", "75.00%", "1", ""],
    ["", "≥ 600", "650余", "", "", ""],
    ["", "完成", "是", "", "", ""],
    ["", "≥ 4", "3.123456789", "78.09%", "-0.876543211", ""],
  ]);
});

test("what a spreadsheet would take for a date stays what it is", async () => {
  const args = "--as-of 2019 -f ziping-csv --ascii --lang en --only firms,half";
  const { stdout } = await check(PLAN, ROWS, args);
  expect(records(stdout).map((row) => [row.Target, row["Data year"]])).toEqual([
    ["'3-4", "2019"],
    [">= 4", "2019M06"],
  ]);
});

describe("several forms in one sheet", () => {
  const framework = (id: string, title: string) =>
    `dabiao: 1\nid: ${id}\ntitle: ${title}\nperiod: {from: 2016, due: 2019}\nindicators: [{id: x, unit: 家, target: 5}]\n`;
  const data = (...areas: string[]) =>
    ["area,indicator,period,value", ...areas.map((area) => `${area},x,2019,6`)].join("\n");
  const headsAnd = async (files: Record<string, string>, plans: string, args = "") => {
    const { stdout } = await runWith(`check ${plans} -a a.csv -f ziping-csv --lang zh ${args}`, { files });
    const [heads = [], ...rows] = parse(stdout, { bom: true }) as string[][];
    return { leading: heads.slice(0, heads.indexOf("序号")), cells: rows.map((row) => row.slice(0, -15)) };
  };

  test("have one heading and an area in front of each row, numbered anew", async () => {
    const files = { "p.yaml": framework("p", "计划"), "a.csv": data("甲市", "乙市") };
    const { leading, cells } = await headsAnd(files, "p.yaml");
    expect([leading, cells.sort()]).toEqual([
      ["地区"],
      [
        ["乙市", "1"],
        ["甲市", "1"],
      ],
    ]);
  });

  test("of several plans have the plan there, and the area only where it differs", async () => {
    const files = { "p.yaml": framework("p", "计划"), "q.yaml": framework("q", "计划"), "a.csv": data("甲市") };
    const { leading, cells } = await headsAnd(files, "p.yaml q.yaml");
    expect([leading, cells]).toEqual([
      ["计划"],
      [
        ["计划 (p)", "1"],
        ["计划 (q)", "1"],
      ],
    ]);
  });

  test("areas of the same name are told apart by their codes; one area has no such column", async () => {
    const own = (code: string) => `${framework(`p${code}`, "计划")}area: {code: "${code}", name: {zh: 朝阳区}}\n`;
    const files = { "p.yaml": own("110105"), "q.yaml": own("220104"), "a.csv": data("110105", "220104") };
    const { leading, cells } = await headsAnd(files, "p.yaml q.yaml");
    expect(leading).toEqual(["计划", "地区"]);
    expect(cells.map(([, area]) => area)).toEqual(["朝阳区 (110105)", "朝阳区 (220104)"]);
    expect((await headsAnd(files, "p.yaml")).leading).toEqual([]);
  });
});

test("a comparison gives the forms of the areas that it shows, in its order, with its indicators", async () => {
  const { stdout } = await compare("-f ziping-csv --lang zh --sort name --areas 甲市,丙市 --only rd,park");
  expect(records(stdout).map((row) => [row.地区, row.序号, row.指标名称, row.实际值])).toEqual([
    ["丙市", "1", "研发强度", "3"],
    ["丙市", "2", "建成园区", ""],
    ["甲市", "1", "研发强度", "5"],
    ["甲市", "2", "建成园区", "是"],
  ]);
});

test("nothing to judge is a heading alone", async () => {
  const files = { "plan.yaml": planText("{id: x, target: 5}") };
  const { stdout } = await runWith("validate plan.yaml -f ziping-csv --lang zh", { files });
  expect(stdout).toBe(`\ufeff${HEADS.replaceAll(" ", ",")}\r\n`);
});
