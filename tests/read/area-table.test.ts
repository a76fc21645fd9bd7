import { describe, expect, test } from "vitest";
import { isKnownUnit } from "../../src/core/unit.ts";
import { namesOfArea } from "../../src/core/names.ts";
import { areaOfRow, recogniseAreas } from "../../src/read/area-table.ts";
import { readActuals } from "../../src/read/observations.ts";
import { bytes, told, wantedOf } from "./helpers.ts";

const names = { isIndicator: (name: string) => name === "企业", isArea: () => false, isUnit: isKnownUnit };
const at = { file: "areas.csv", line: 2, column: null };

describe("a table lists areas by its header", () => {
  const columns = (header: string) => {
    const found = recogniseAreas(header.split(","), names);
    return found && [...found.columns].map(([name, index]) => `${name} ${index}`).join(", ");
  };
  test.each<[header: string, columns: string | null]>([
    ["area,name,parent,peers", "area 0, name 1, parent 2, peers 3"],
    ["地区,名称,上级,同类组", "area 0, name 1, parent 2, peers 3"],
    ["行政区划代码,地区名称,所属城市,分组", "code 0, name 1, parent 2, peers 3"],
    ["peers,AREA", "peers 0, area 1"],
    ["area,parent", "area 0, parent 1"],
    ["code,name", "code 0, name 1"],
    ["code,area", "code 0, area 1"],
    ["地区,上级,来源,备注", "area 0, parent 1"],
    ["地区,上级,人口", "area 0, parent 1"],
    ["地区,同类组,人口", "area 0, peers 1"],
    [" 地区 , 上级 ", "area 0, parent 1"],
    ["地区,上级,", "area 0, parent 1"],
    ["地区,名称,人口", null],
    ["地区,上级,企业(家)", null],
    ["area", null],
    ["name,parent", null],
    ["area,indicator,period,value", null],
    ["area,name,value", null],
    ["地区,上级,指标", null],
    ["地区,上级,2019", null],
    ["地区,名称,企业", null],
    ["地区,上级,年份", null],
    ["地区,上级,单位", null],
    ["", null],
  ])("%s", (header, expected) => expect(columns(header)).toBe(expected));

  test("what it doesn't know is told, and what it says twice", () => {
    expect(recogniseAreas(["地区", "人口", "上级", "城市"], names)).toMatchObject({
      others: [{ name: "人口", column: 2 }],
      twice: [{ name: "城市", column: 4, of: "area" }],
    });
  });
});

describe("a row is an area", () => {
  test.each<[header: string, row: string, code: string | null, name: object, aliases: string[]]>([
    ["area,name", "610702,汉台区", "610702", { zh: "汉台区" }, []],
    ["area,parent", "610702,汉中市", "610702", {}, []],
    ["area,parent", "汉台区,汉中市", null, { zh: "汉台区" }, []],
    ["area,parent", "Hantai,Hanzhong", null, { en: "Hantai" }, []],
    ["area,parent", "DE21,DE2", null, { en: "DE21" }, []],
    ["area,parent", "6107021,x", null, { en: "6107021" }, []],
    ["area,name", "DE 21,Oberbayern", null, { en: "DE 21" }, ["Oberbayern"]],
    ["area,name", "DE21,Oberbayern", "DE21", { en: "Oberbayern" }, []],
    ["area,name", "汉台区,Hantai", null, { zh: "汉台区", en: "Hantai" }, []],
    ["area,name", "汉台区,汉台", null, { zh: "汉台区" }, ["汉台"]],
    ["code,area,name", "610702,汉台区,Hantai", "610702", { zh: "汉台区", en: "Hantai" }, []],
    ["area,name", "６１０７０２,汉台区", "610702", { zh: "汉台区" }, []],
  ])("%s: %s", (header, row, code, name, aliases) => {
    const found = areaOfRow(recogniseAreas(header.split(","), names)!, row.split(","), at);
    expect(found).toMatchObject({ code, name, aliases, at });
    expect(found!.targets.size).toBe(0);
  });

  test("with its parent and its peers, where it has any", () => {
    const header = recogniseAreas(["area", "parent", "peers"], names)!;
    expect(areaOfRow(header, ["汉台区", " 汉中市 ", "south"], at)).toMatchObject({ parent: "汉中市", peers: "south" });
    expect(areaOfRow(header, ["汉中市", "", ""], at)).toMatchObject({ parent: null, peers: null });
    expect(areaOfRow(header, ["", "汉中市", ""], at)).toBeNull();
  });
});

describe("a file of actuals that lists areas", () => {
  const wanted = wantedOf("dabiao: 1\nid: p\nperiod: { due: 2019 }\nindicators: [{ id: 企业, target: 5 }]\n");
  const read = (text: string) => readActuals("areas.csv", bytes(text), wanted);

  test("brings areas with their lines, and no figure", () => {
    const { areas, observations, rows, layout, diagnostics } = read("地区,上级\n汉中市,\n\n汉台区,汉中市\n");
    expect(areas.map((area) => [...namesOfArea(area), area.parent, area.at.line])).toEqual([
      ["汉中市", null, 2],
      ["汉台区", "汉中市", 4],
    ]);
    expect([observations, rows, layout, diagnostics]).toEqual([[], 2, "area-list", []]);
  });

  test.each<[title: string, text: string, areas: number, ...expected: string[]]>([
    ["an area by itself is no heading", "地区,名称,上级\n汉中市,,\n", 1],
    ["a note below the table is none of its rows", "地区,上级\n汉中市,\n注：按行政区划,\n", 1],
    ["a title above it is no header", "区划表\n地区,上级\n汉中市,\n", 1],
    ["a tab between its cells", "地区\t上级\n汉中市\t\n", 1],
    ["a row without an area", "地区,上级\n,汉中市\n", 0, "2:- actuals/empty-cell"],
    ["a row that is too short", "地区,名称,上级\n汉台区,汉台\n", 0, "2:2 actuals/ragged-row"],
    ["a column that is not read", "地区,上级,人口\n汉中市,,320\n", 1, "1:3 actuals/other-column"],
    ["a column twice", "地区,上级,城市\n汉中市,,x\n", 1, "1:3 actuals/duplicate-column"],
    ["a quote that is never closed", '地区,上级\n汉中市,"x\n', 0, "2:- actuals/unclosed-quote"],
  ])("%s", (_, text, count, ...expected) => {
    const { areas, diagnostics } = read(text);
    expect([areas.length, diagnostics.map(told)]).toEqual([count, expected]);
  });
});
