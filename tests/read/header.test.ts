import { describe, expect, test } from "vitest";
import { isKnownUnit } from "../../src/core/unit.ts";
import { type Declared, findHeader, NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS } from "../../src/read/limits.ts";

const names = {
  isIndicator: (name: string) => /^(企业|R&D经费)$/.test(name),
  isArea: (name: string) => /^(拉萨|兰州)市$/.test(name),
  isUnit: isKnownUnit,
};
const find = (text: string, declared: Partial<Declared> = {}) =>
  findHeader(text, names, { ...NOTHING_DECLARED, ...declared }, LIMITS);

/** "layout, delimiter, line", or what was found instead. */
function found(text: string, declared: Partial<Declared> = {}): string {
  const one = find(text, declared);
  if (one.kind === "header") return `${one.layout} ${JSON.stringify(one.delimiter)} ${one.line}`;
  return one.kind === "ambiguous" ? `ambiguous ${one.layouts} ${one.line}` : one.kind;
}

describe("the header is found", () => {
  test.each([
    ["in the first line", "指标,年份,数值\n企业,2019,5", 'long "," 1'],
    ["in English", "indicator,period,value", 'long "," 1'],
    ["of SDMX-CSV", "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT", 'sdmx "," 1'],
    ["with years as columns", "指标,2018年,2019年", 'years "," 1'],
    ["with indicators as columns", "年份,企业,R&D经费(万元)", 'indicators "," 1'],
    ["with areas as columns", "指标,年份,拉萨市,兰州市", 'areas "," 1'],
    ["with a unit beside the value's name", "指标,年份,数值（万元）", 'long "," 1'],
    ["with blanks and in full width", " 指 标 ,ＹＥＡＲ,实际值", 'long "," 1'],
    ["below titles", "全市创新指标表\n\n制表：市科技局,,\n指标,年份,数值\n", 'long "," 4'],
    ["below a title over two lines", '"全市\n指标表"\n指标,年份,数值', 'long "," 3'],
    ["after a semicolon", "指标;年份;数值\n企业;2019;1,5", 'long ";" 1'],
    ["after a tab", "指标\t年份\t数值", 'long "\\t" 1'],
    ["after a full-width comma", "指标，年份，数值", 'long "，" 1'],
    ["after a bar", "指标|年份|数值", 'long "|" 1'],
    ["whatever commas its titles have", "表1,全市,指标,年份\n指标;年份;数值", 'long ";" 2'],
    ["with the first delimiter that says as much", "指标,年份,数值\n指标;年份;数值", 'long "," 1'],
    ["below a title in quotes that speaks of columns", '"全市\n指标,年份,数值\n"\n指标,年份,数值', 'long "," 4'],
    ["the first line that is one, of two", "指标,年份,数值\n指标,年份,数值,单位", 'long "," 1'],
    ["below a broken line", 'a"b\n指标,年份,数值', 'long "," 2'],
    ["below a broken line, with a full-width comma", 'a"b\n指标，年份，数值', 'long "，" 2'],
    ["below two broken lines", 'a"b\n"c"d\n指标,年份,数值', 'long "," 3'],
    ["below lines of delimiters alone", ",,\n;;\n，，\n||\n指标,年份,数值", 'long "," 5'],
    ["where more is understood", "指标,年份,数值;\n指标;年份;数值;单位", 'long ";" 2'],
  ])("%s", (_, text, expected) => expect(found(text)).toBe(expected));

  test("by what each of its fields says, folded", () => {
    expect(find(" 指 标 ,ＹＥＡＲ,数值,\n")).toMatchObject({ width: 4, fields: ["指标", "year", "数值", ""] });
  });

  test("no further down than the fortieth record", () => {
    expect(found(`${"标题\n".repeat(39)}指标,年份,数值`)).toBe('long "," 40');
    expect(found(`${"标题\n".repeat(40)}指标,年份,数值`)).toBe("none");
  });
});

describe("what a header says", () => {
  const header = (text: string, declared: Partial<Declared>) => {
    const one = find(text, declared);
    if (one.kind !== "header") throw new Error(one.kind);
    const { known, rest, constants } = one.header;
    const columns = Object.fromEntries(known);
    return { columns, rest: rest.map(({ name }) => name), constants: Object.fromEntries(constants), twice: one.twice };
  };

  test.each([
    ["its columns", "指标,年份,数值,颜色", {}, { columns: { indicator: 0, period: 1, value: 2 }, rest: ["颜色"] }],
    ["nothing in an empty field", "指标,,年份,数值,", {}, { columns: { indicator: 0, period: 2, value: 3 }, rest: [] }],
    ["the unit of every value", "指标,年份,数值(万元)", {}, { constants: { unit: "万元" } }],
    ["the unit above the table", "单位：万元\n指标,年份,数值", {}, { constants: { unit: "万元" } }],
    ["its own unit before that", "单位：万元\n指标,年份,数值(亿元)", {}, { constants: { unit: "亿元" } }],
    ["nothing of an office above it", "填报单位：科技局\n指标,年份,数值", {}, { constants: {} }],
    ["nothing where brackets hold no unit", "指标,年份,数值,单位(盖章)", {}, { constants: {}, rest: ["单位(盖章)"] }],
    ["a second name", "指标,年份,数值,指标名称", {}, { twice: [{ name: "指标名称", column: 4, of: "indicator" }] }],
    [
      "a declared column",
      "指标,年份,合计,数值",
      { value: " 合 计 " },
      { columns: { indicator: 0, period: 1, value: 2 }, rest: ["数值"], twice: [] },
    ],
    ["what it leaves, without blanks around it", "指标,年份,数值, 颜色 , ", {}, { rest: ["颜色"] }],
    ["a second name, without blanks around it", "指标,年份,数值, 指标 名称 ", {}, { twice: [{ name: "指标 名称" }] }],
    ["nothing of what stands there twice for people", "指标,年份,数值,目标,目标值", {}, { twice: [], rest: [] }],
    ["a declared value", "指标,数值", { period: "2019" }, { columns: { value: 1 }, constants: { period: "2019" } }],
    [
      "a declared value beside a column of its own",
      "指标,年份,数值",
      { period: "2019" },
      { columns: { period: 1 }, constants: { period: "2019" }, rest: [] },
    ],
  ])("%s", (_, text, map, expected) => {
    const declared = { map: new Map(Object.entries(map)) as Declared["map"] };
    expect(header(text, declared)).toMatchObject(expected);
  });
});

describe("the unit for every row", () => {
  test.each<[title: string, text: string, unit: string | undefined]>([
    ["is that of the values", "指标,年份,数值(万元)", "万元"],
    ["is that of the names", "指标(家),年份,数值", "家"],
    ["is that of the values before that", "指标(家),年份,数值(万元)", "万元"],
    ["is that of the names before the one above", "单位：万元\n指标(单位：家),年份,数值", "家"],
    ["is not that of another column", "指标,年份(家),数值", undefined],
    ["is above the table behind an office", "填报单位：科技局,,单位：万元\n指标,年份,数值", "万元"],
    ["is none of several above the table", "单位：万元、家\n指标,年份,数值", undefined],
    ["is none of two lines that differ", "单位：万元\n单位：亿元\n指标,年份,数值", undefined],
    ["is one that two lines agree in", "单位：万元\n计量单位：万元\n指标,年份,数值", "万元"],
    ["is not that of a title", "经费（万元）\n指标,年份,数值", undefined],
    ["is that above the table", "标题\n单位：万元\n指标,年份,数值", "万元"],
    ["may stand there over two cells", "单位：,万元\n指标,年份,数值", "万元"],
    ["does not stand below the header", "指标,年份,数值\n单位：万元", undefined],
    // A record may have 65,536 characters, whatever bytes they take.
    ["stands in a line of 60,000 characters too", `${"说".repeat(60_000)} 单位：万元\n指标,年份,数值`, "万元"],
    ["also in many cells", `${"说明,".repeat(20_000)}单位：万元\n指标,年份,数值`, "万元"],
  ])("%s", (_, text, unit) => {
    const one = find(text);
    expect(one.kind === "header" && [...one.header.constants]).toEqual(unit === undefined ? [] : [["unit", unit]]);
  });

  test("is that of the heading that the caller takes for the values", () => {
    const one = find("指标,年份,合计(万元)", { map: new Map([["value", "合计(万元)"]] as const) });
    expect(one.kind === "header" && [...one.header.constants]).toEqual([["unit", "万元"]]);
  });

  test("is the caller's, if he names one", () => {
    const one = find("指标,年份,数值(万元)", { map: new Map([["unit", "亿元"]] as const) });
    expect(one.kind === "header" && [...one.header.constants]).toEqual([["unit", "亿元"]]);
  });
});

test("a line of more characters than a record may have names no unit; the reader of the file refuses it", () => {
  const limits = { ...LIMITS, record: 12 };
  const found = (title: string) => findHeader(`${title}\n指标,年份,数值`, names, NOTHING_DECLARED, limits);
  const units = ["1,2,单位：万元", "一二三四五六七,单位：万元"].map((title) => found(title));
  expect(units.map((one) => one.kind === "header" && one.header.constants.get("unit"))).toEqual(["万元", undefined]);
});

describe("what can't be decided is said", () => {
  test.each([
    ["a value and years", "指标,年份,数值,2018年,2019年", {}, "ambiguous long,years 1"],
    ["below a title", "标题\n指标,年份,数值,2018", {}, "ambiguous long,years 2"],
    ["a layout that is declared", "指标,年份,数值,2018年,2019年", { layout: "long" }, 'long "," 1'],
    ["a layout that it has not", "指标,年份,数值", { layout: "years" }, "none"],
    ["blank lines", " \n\n", {}, "empty"],
    ["no header", "企业,2019,5\n企业,2018,4", {}, "none"],
  ])("%s: %s", (_, text, declared, expected) => expect(found(text, declared)).toBe(expected));

  test("of a header that is none twenty fields are shown", () => {
    const fields = Array.from({ length: 25 }, (_, index) => `c${index}`);
    expect(find(fields.join())).toMatchObject({ kind: "none", found: fields.slice(0, 20) });
  });

  test.each([
    ["指标,年份,单位", ["value"], ["指标", "年份", "单位"], []],
    ["标题\nindicator;perod;value", ["period"], ["indicator", "perod", "value"], ["perod → period"]],
    ["指标,年份\n甲,乙", ["value"], ["指标", "年份"], []],
    ["甲,乙\n指标,年份", ["value"], ["指标", "年份"], []],
    ["甲,乙\n指标;年份", ["value"], ["指标", "年份"], []],
    ["指标,年份, ,", ["value"], ["指标", "年份"], []],
    ["指标,年份,值;数,x", ["value"], ["指标", "年份", "值;数", "x"], []],
    ["indicator,year,units", ["value"], ["indicator", "year", "units"], ["units → unit"]],
    ["指标,年份,数植", ["value"], ["指标", "年份", "数植"], ["数植 → 数值"]],
    ["指标,甲市,乙市", ["period", "value"], ["指标", "甲市", "乙市"], []],
    ["Indicator Name,year", ["indicator", "value"], ["Indicator Name", "year"], ["Indicator Name → indicator"]],
    ["freq,year,value", ["indicator"], ["freq", "year", "value"], []],
    ["aera,year,value", ["indicator"], ["aera", "year", "value"], ["aera → area"]],
    ["甲", ["indicator", "period", "value"], ["甲"], []],
    ["甲,乙", ["indicator", "period", "value"], ["甲", "乙"], []],
  ])("%j lacks %j", (text, missing, cells, suggestions) =>
    expect(find(text)).toMatchObject({ kind: "none", missing, found: cells, suggestions }),
  );

  test("with the beginning of a long cell", () => {
    const long = "a".repeat(65_536);
    expect(find(long)).toMatchObject({ kind: "none", found: [`${"a".repeat(100)}…`] });
  });
});
