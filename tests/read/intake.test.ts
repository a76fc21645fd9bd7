import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/core/evaluate.ts";
import { toText } from "../../src/core/exact.ts";
import { fold } from "../../src/core/fold.ts";
import { pointOf } from "../../src/core/interval.ts";
import { ANYTHING, wantedBy } from "../../src/core/names.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { type Declared, NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { openActuals, type ReadActuals, readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import { inFull } from "./helpers.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const AREAS = ["拉萨市", "兰州市"];
const indicators = [
  { id: "firms", name: "高新技术企业", unit: "家", target: { "more-than": 25 } },
  { id: "rd", name: "R&D经费", unit: "亿元", kind: "flow", target: 1.5 },
  { id: "share", name: "研发强度", unit: "%", target: { about: 2, within: "0.05pp" } },
];
const plan = readPlan("p", utf8(JSON.stringify({ dabiao: 1, id: "p", period: { due: 2019 }, indicators }))).plan!;
const wanted = wantedBy([plan], AREAS);
const lhasa = wantedBy([plan], ["拉萨市"]);

/** "verdict gap attainment" of every target in both areas. */
function judged({ observations, areaNames }: ReadActuals): string {
  const asOf = parsePeriod("2019");
  const { scorecards } = evaluate({ plans: [plan], observations, areaNames, asOf, knownOn: null, areas: AREAS });
  const all = scorecards.flatMap(({ assessments }) => assessments);
  return all.map(({ verdict, gap, attainment }) => `${verdict} ${toText(gap!)} ${toText(attainment!)}`).join("; ");
}

// By Python's fractions from 29, 1.5 亿元, 2.03 %, 25, 1.49995 亿元 and, a year old, 1.7 %.
const EXPECTED = "met 4 1.16; met 0 1; met 0 1; missed 0 1; missed -0.00005 29999/30000; missed -0.25 34/39";

const LONG = `area,indicator,period,value,unit
拉萨市,firms,2018,21,家\n拉萨市,firms,2019,29,家\n拉萨市,rd,2018,1.2345,亿元\n拉萨市,rd,2019,1.5,亿元
拉萨市,share,2018,1.9,%\n拉萨市,share,2019,2.03,%\n兰州市,firms,2019,25,家\n兰州市,rd,2018,0.9,亿元
兰州市,rd,2019,1.49995,亿元\n兰州市,share,2018,1.7,%`;

/** The same figures as departments send them: of 2018 and 2019 for each indicator. */
const SENT: Readonly<Record<string, readonly string[]>> = {
  拉萨市: "21 ２９ １２３４５ 15000 1.9 ２．０３".split(" "),
  兰州市: "— 25 9000 14999.5 1.7 —".split(" "),
};
const [NAMES, UNITS, YEARS] = [
  ["高新技术企业", "R&D经费", "研发强度"],
  ["家", "万元", "%"],
  ["2018年", "2019年"],
] as const;
const cell = (area: string, n: number, year: number) => SENT[area]![2 * n + year]!;
/** A row for each year of each indicator. */
const byYear = (row: (name: string, unit: string, n: number, year: number) => string[]) =>
  NAMES.flatMap((name, n) => [0, 1].map((year) => row(name, UNITS[n]!, n, year)));
const LAYOUTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  long: [
    ["地区", "指标名称", "年份", "实际值", "计量单位"],
    ...AREAS.flatMap((area) => byYear((name, unit, n, year) => [area, name, YEARS[year]!, cell(area, n, year), unit])),
  ],
  years: [
    ["地区", "指标名称", "计量单位", ...YEARS],
    ...AREAS.flatMap((area) => NAMES.map((name, n) => [area, name, UNITS[n]!, cell(area, n, 0), cell(area, n, 1)])),
  ],
  indicators: [
    ["地区", "年份", ...NAMES.map((name, n) => `${name}(${UNITS[n]})`)],
    ...AREAS.flatMap((area) => YEARS.map((text, year) => [area, text, ...NAMES.map((_, n) => cell(area, n, year))])),
  ],
  areas: [
    ["指标名称", "年份", "计量单位", ...AREAS],
    ...byYear((name, unit, n, year) => [name, YEARS[year]!, unit, ...AREAS.map((area) => cell(area, n, year))]),
  ],
};

/** GB18030's characters of one and two bytes, turned round from the platform's decoder. */
const GB = new Map<string, readonly number[]>();
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    const text = new TextDecoder("gb18030").decode(Uint8Array.of(first, second));
    if ([...text].length === 1) GB.set(text, [first, second]);
  }
}
const gb18030 = (text: string) =>
  Uint8Array.from([...text].flatMap((one) => (one < "\x80" ? one.charCodeAt(0) : GB.get(one)!)));
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": utf8,
  "utf-8 with a mark": (text) => utf8(`\ufeff${text}`),
  "utf-16le": utf16,
  "utf-16be": (text) => utf16(text).swap16(),
  gb18030,
};

test("the bytes of GB18030 are Python's", () =>
  expect(Buffer.from(gb18030("拉萨市—２９％")).toString("hex")).toBe("c0adc8f8cad0a1aaa3b2a3b9a3a5"));

/** A table between titles and notes. */
function fileOf(layout: string, newline: string, delimiter: string): string {
  const table = LAYOUTS[layout]!.map((row) => row.join(delimiter));
  return ["2019年创新指标表", "", "填报单位：科技局", ...table, "注：初步数", "填表人：张三", ""].join(newline);
}

test("the clean table is judged as it was by hand", () => {
  const actuals = readActuals("a.csv", utf8(LONG), wanted);
  expect([judged(actuals), actuals.diagnostics, actuals.repairs]).toEqual([EXPECTED, [], []]);
});

describe("it is judged alike, whatever line ends and delimiters it has,", () => {
  const cases = Object.keys(ENCODINGS).flatMap((encoding) =>
    Object.keys(LAYOUTS).map((layout) => [encoding, layout] as const),
  );
  test.each(cases)("as %s and %s", (encoding, layout) => {
    for (const newline of ["\n", "\r\n", "\r"]) {
      for (const delimiter of [",", ";", "\t", "，"]) {
        const bytes = ENCODINGS[encoding]!(fileOf(layout, newline, delimiter));
        const actuals = readActuals("a.csv", bytes, wanted);
        expect([judged(actuals), actuals.diagnostics], JSON.stringify([newline, delimiter])).toEqual([EXPECTED, []]);
        expect([actuals.encoding, actuals.layout]).toEqual([encoding.split(" ")[0], layout]);
      }
    }
  });

  test("and in whatever pieces it comes", () => {
    const file = fc
      .constantFrom(...cases)
      .map(([encoding, layout]) => ENCODINGS[encoding]!(fileOf(layout, "\r\n", ",")));
    fc.assert(
      fc.property(file, fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 9 }), (bytes, sizes) => {
        const reader = openActuals("a.csv", wanted);
        for (let at = 0, turn = 0; at < bytes.length; at += sizes[turn++ % sizes.length]!) {
          reader.push(bytes.subarray(at, at + sizes[turn % sizes.length]!));
        }
        expect(inFull(reader.end())).toEqual(readActuals("a.csv", bytes, wanted));
      }),
    );
  });
});

/** What a text brings: "area indicator period value unit status" and "line:column code". */
function intake(text: string, declared: Partial<Declared> = {}, asked = lhasa) {
  const all = { ...NOTHING_DECLARED, ...declared };
  const { observations, diagnostics, repairs } = readActuals("a.csv", utf8(text), asked, LIMITS, all);
  const rows = observations.map(({ area, indicator, period, quantity, unit, status }) => {
    const value = quantity && pointOf(quantity);
    return [area, indicator, period.text, value ? toText(value) : "?", unit, status].filter((one) => one).join(" ");
  });
  const said = diagnostics.map(({ code, at }) => `${at?.line}:${at?.column ?? "-"} ${code.slice(8)}`);
  return { rows, said, args: diagnostics.map(({ args }) => args), repairs };
}

test("every repair is listed with its place, what stood there and what was read", () => {
  const { repairs, said } = intake(`创新指标表
\n指标;年份;数值;单位\n一、投入;;;\nrd;2019;15，000;万元\nrd;2018;1.2亿元;万元\n二、产出;—;—;—
firms;2016;21 家;\nfirms;2017;二十九;家\nfirms;2018;1'234;家\nfirms;2019;4万;家\nshare;2019;−2;%\n注：初步数;;;\n资料来源：年鉴`);
  expect(said).toEqual([]);
  expect(repairs.map(({ kind, before, after, at }) => [at.line, at.column, kind, before, after])).toEqual([
    [3, 1, "delimiter", ";", ","],
    [1, 1, "preamble", "创新指标表", ""],
    [4, 1, "section", "一、投入", ""],
    [5, 3, "full-width", "15，000", "15000"],
    [5, 3, "separators", "15，000", "15000"],
    [6, 3, "unit-in-cell", "1.2亿元", "1.2 亿元"],
    [7, 1, "section", "二、产出", ""],
    [8, 3, "blanks", "21 家", "21 家"],
    [8, 3, "unit-in-cell", "21 家", "21 家"],
    [9, 3, "numeral", "二十九", "29"],
    [10, 3, "separators", "1'234", "1234"],
    [11, 3, "multiplier", "4万", "40000"],
    [12, 3, "minus", "−2", "-2"],
    [13, 1, "note", "注：初步数", ""],
    [14, 1, "note", "资料来源：年鉴", ""],
  ]);
  const other = readActuals("a.csv", gb18030("指标,年份,数值\n研发强度,2019,2"), lhasa);
  const at = { file: "a.csv", line: null, column: null };
  expect(other.repairs).toEqual([{ kind: "encoding", before: "gb18030", after: "utf-8", at }]);
});

describe("what is not a value is no value", () => {
  const one = ["firms 2019 29"];
  test.each([
    ["trailing commas", "指标,年份,数值\nfirms,2019,29,,,", one, []],
    ["more than that", "指标,年份,数值\nfirms,2019,29,30", [], ["2:4 ragged-row"]],
    ["less than that", "指标,年份,数值\nfirms,2019", [], ["2:2 ragged-row"]],
    ["blank lines", "\n指标,年份,数值\n\n ,,\nfirms,2019,29\n\n", one, []],
    ["an indicator without figures is no section", "指标,2018,2019\nfirms,—,—", [], []],
    ["a misspelt name", "指标,年份,数值\nfrims,2019,29", [], ["2:1 misspelt-indicator"]],
    ["a misspelt heading", "年份,frims,share\n2019,29,2", ["share 2019 2"], ["1:2 misspelt-indicator"]],
    ["what can be none", "指标,年份,数值\nfirms,2019,35-40", ["firms 2019 ?"], ["2:3 bad-number"]],
    ["a date", "指标,年份,数值\nfirms,2019,3-4", ["firms 2019 ?"], ["2:3 date-in-value"]],
    ["a spreadsheet's error", "指标,年份,数值\nfirms,2019,#DIV/0!", ["firms 2019 ?"], ["2:3 spreadsheet-error"]],
    ["a lone 一", "指标,年份,数值\nfirms,2019,一", ["firms 2019 ?"], ["2:3 ambiguous-one"]],
    ["a unit that no table knows", "指标,年份,数值\nfirms,2019,29箱", ["firms 2019 ?"], ["2:3 unknown-unit-in-cell"]],
    ["another unit", "指标,年份,数值,单位\nfirms,2019,29人,家", ["firms 2019 ?"], ["2:3 unknown-unit-in-cell"]],
  ])("%s", (_, text, rows, said) => expect(intake(text)).toMatchObject({ rows, said }));
});

test.each([
  ["天", "310天", "days 2019 310 天"],
  ["分", "85.5 分", "days 2019 85.5 分"],
  ["吨标准煤/万元", "0.35吨标准煤/万元", "days 2019 0.35 吨标准煤/万元"],
  ["万吨标准煤", "3.2万吨标准煤", "days 2019 3.2 万吨标准煤"],
  ["天", "310分", "days 2019 ?"],
])("under the plan's unit %s a cell %s is %s", (unit, value, row) => {
  const own = [{ id: "days", name: "天数", unit, target: 300 }];
  const { plan } = readPlan("p", utf8(JSON.stringify({ dabiao: 1, id: "p", period: { due: 2019 }, indicators: own })));
  expect(intake(`指标,年份,数值\ndays,2019,${value}`, {}, wantedBy([plan!], ["拉萨市"])).rows).toEqual([row]);
});

describe("what a file doesn't say can be declared", () => {
  const both = "指标,年份,数值,2018\nfirms,2019,29,21";
  const other = "名称,数值\nfirms,29";
  const plain = "指标,年份,数值\nfirms,2019,一\nrd,2019,×\nfirms,2018,29";
  const marked = { missing: new Set(["一", "×"]) };
  const map = (columns: object) => ({ map: new Map(Object.entries(columns)) as Declared["map"] });
  test.each([
    ["two layouts", both, {}, [], ["1:- ambiguous-layout"]],
    [
      "no row of figures is the header, also where the period is declared",
      "指标,单位,累计,同比(%)\nfirms,家,26,2\nrd,万元,26.1,22.3",
      map({ period: "2019" }),
      [],
      ["1:- missing-column"],
    ],
    ["--layout long", both, { layout: "long" }, ["firms 2019 29"], ["1:4 other-column"]],
    ["--layout years", "指标,2018\nfirms,21", { layout: "years" }, ["firms 2018 21"], []],
    ["--layout areas", both, { layout: "areas" }, [], ["1:- unknown-layout"]],
    ["no indicator and no period", other, {}, [], ["1:- missing-column"]],
    ["--map, by header and for every row", other, map({ indicator: "名称", period: "2019" }), ["firms 2019 29"], []],
    [
      "--map value",
      "指标,年份,计划,实绩\nfirms,2019,25,29",
      map({ value: "实绩" }),
      ["firms 2019 29"],
      ["1:3 other-column"],
    ],
    [
      "--map value where there is a column of that name too",
      "指标,年份,数值,实绩\nfirms,2019,25,29",
      map({ value: "实绩" }),
      ["firms 2019 29"],
      ["1:3 other-column"],
    ],
    ["--map to no heading", plain, map({ value: "实绩" }), [], ["1:- unknown-mapping"]],
    ["so where columns are years", "指标,2019\nfirms,", map({ value: "0" }), [], ["1:- unknown-mapping"]],
    [
      "and what else the file lacks",
      "名称,数字\nfirms,29",
      map({ value: "数植", indicator: "名称" }),
      [],
      ["1:- missing-column", "1:- unknown-mapping"],
    ],
    ...(
      [
        ["no period", { period: "去年" }],
        ["no unit", { unit: "家数" }],
        ["no status", { status: "计划" }],
        ["no date", { published: "去年" }],
        ["no statement", { statement: "占比" }],
        ["no indicator that a plan asks for", { indicator: "frims" }],
        ["no area that a plan asks for", { area: "成都市" }],
      ] as const
    ).map(([title, columns]): [string, string, Partial<Declared>, string[], string[]] => [
      `--map to ${title}`,
      plain,
      map(columns),
      [],
      ["1:- unknown-mapping"],
    ]),
    [
      "--map, for every row, of which none says anything else",
      "指标,年份,数值\nfirms,2019年,29\nrd,,3",
      map({ period: "2019" }),
      ["firms 2019 29", "rd 2019 3"],
      [],
    ],
    [
      "--map, for every row, of which some say something else",
      "地区,指标,年份,数值\n拉萨市,firms,2018,29\n成都市,firms,2017,21\n拉萨市,rd,2019,3",
      map({ area: "拉萨市", period: "2019" }),
      ["拉萨市 firms 2018 29", "拉萨市 rd 2019 3"],
      ["2:3 map-differs", "3:1 map-differs", "3:1 other-area"],
    ],
    [
      "--map unit, which a row's own goes before",
      "指标,年份,数值,单位\nrd,2018,3,\nrd,2019,4,亿元",
      map({ unit: "万元" }),
      ["rd 2018 3 万元", "rd 2019 4 亿元"],
      [],
    ],
    ["--missing", plain, marked, ["firms 2018 29"], []],
    [
      "the unit above the table, and a row's own before it",
      "单位：亿元\n指标,年份,数值,单位\nrd,2018,3,\nrd,2019,25000,万元",
      {},
      ["2018 3 亿元", "2019 25000 万元"].map((one) => `rd ${one}`),
      [],
    ],
    [
      "the unit of the heading beside a blank one",
      "指标,年份,数值(万元),单位\nrd,2018,3,\nrd,2019,4,亿元",
      {},
      ["2018 3 万元", "2019 4 亿元"].map((one) => `rd ${one}`),
      [],
    ],
  ])("%s", (_, text, declared, rows, said) => expect(intake(text, declared)).toMatchObject({ rows, said }));

  test("the error about two layouts names both", () =>
    expect(intake(both).args).toEqual([{ layouts: ["long", "years"] }]));

  test("--encoding is obeyed", () => {
    const read = (encoding: string) =>
      readActuals("a.csv", utf8("指标,年份,数值\nfirms,2019,29"), wanted, LIMITS, { ...NOTHING_DECLARED, encoding });
    expect(["utf-8", "gb18030"].map((encoding) => read(encoding).layout)).toEqual(["long", null]);
  });
});

/** A table of lines with the rows that it brings and what is said of it. */
type Units = [title: string, lines: readonly string[], rows: readonly string[], said?: readonly string[]];

describe("the unit in brackets behind a row's own name", () => {
  test.each<Units>([
    ["goes before the one above the table", ["单位：亿元", "指标,2019", "rd（万元）,5"], ["rd 2019 5 万元"]],
    ["also one of another dimension", ["单位：万元", "指标,2019", "firms（家）,5"], ["firms 2019 5 家"]],
    ["goes before that of the values", ["指标,年份,数值（亿元）", "rd（万元）,2019,5"], ["rd 2019 5 万元"]],
    ["goes before a blank unit cell", ["指标,单位,2019", "rd（万元）,,5"], ["rd 2019 5 万元"]],
    ["is that of its unit cell with 人民币", ["指标,单位,2019", "rd（万元）,人民币万元,5"], ["rd 2019 5 人民币万元"]],
    ["contradicts a unit cell", ["指标,单位,2019", "rd（万元）,亿元,5"], ["rd 2019 ? 亿元"], ["2:2 two-units"]],
    ["does not go before a unit in the figure's cell", ["指标,2019", "rd（万元）,5亿元"], ["rd 2019 5 亿元"]],
  ])("%s", (_, lines, rows, said = []) => expect(intake(lines.join("\n"))).toMatchObject({ rows, said }));

  test("goes before the one that the caller gives for all", () => {
    const map = new Map([["unit", "亿元"]] as const);
    expect(intake("指标,2019\nrd（万元）,5\nrd,6", { map }).rows).toEqual(["rd 2019 5 万元", "rd 2019 6 亿元"]);
  });
});

describe("a unit for the whole table", () => {
  const rows = ["rd 2019 5 万元"];
  test.each<Units>([
    ["stands above it behind the office", ["填报单位：市科技局,,单位：万元", "指标,年份,数值", "rd,2019,5"], rows],
    ["stands above it beside the office", ["单位名称：市科技局　单位：万元", "指标,年份,数值", "rd,2019,5"], rows],
    ["stands behind the heading of the names", ["指标（万元）,2019", "rd,5"], rows],
    ["stands there with its label", ["指标(单位：万元),2019", "rd,5"], rows],
    [
      "is one of money",
      ["金额单位：人民币万元", "指标,2019", "rd,5", "firms,6"],
      ["rd 2019 5 人民币万元", "firms 2019 6"],
    ],
    ["is one of numbers", ["数量单位：个", "指标,2019", "rd,5", "firms,6"], ["rd 2019 5", "firms 2019 6 个"]],
    [
      "is as it is for those who know it",
      ["计量单位：万元", "指标,2019", "rd,5", "firms,6"],
      [...rows, "firms 2019 6 万元"],
    ],
  ])("%s", (_, lines, rows, said = []) => expect(intake(lines.join("\n"))).toMatchObject({ rows, said }));

  test("is listed as taken, other lines above the table as left out", () => {
    const { repairs } = intake("指标表\n填报单位：市科技局,单位：万元\n指标,年份,数值\nrd,2019,5");
    expect(repairs.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["preamble", "指标表", ""],
      ["preamble", "填报单位：市科技局 单位：万元", "万元"],
    ]);
  });
});

describe("units in a row below the header", () => {
  test("are those of its columns", () => {
    const { rows, said, repairs } = intake("年份,rd,share,firms\n单位,万元,%,家\n2019,5,2,6");
    expect([rows, said]).toEqual([["rd 2019 5 万元", "share 2019 2 %", "firms 2019 6 家"], []]);
    expect(repairs.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["section", "单位 万元 % 家", "年份(单位) rd(万元) share(%) firms(家)"],
    ]);
  });

  test.each<Units>([
    ["leave a column without one", ["年份,rd,firms", ",万元,", "2019,5,6"], ["rd 2019 5 万元", "firms 2019 6"]],
    [
      "may repeat one in a heading",
      ["年份,rd（亿元）,firms", ",亿元,家", "2019,5,6"],
      ["rd 2019 5 亿元", "firms 2019 6 家"],
    ],
    [
      "are no units where a heading has another one",
      ["年份,rd（亿元）", ",万元", "2019,5"],
      ["rd 2019 5 亿元"],
      ["2:1 empty-cell", "2:2 bad-number"],
    ],
    [
      "are none for all where the names have another one",
      ["指标（亿元）,2019", ",万元", "rd,5"],
      ["rd 2019 5 亿元"],
      ["2:1 empty-cell"],
    ],
    ["may be one for all periods", ["指标,2018,2019", ",万元,万元", "rd,5,6"], ["rd 2018 5 万元", "rd 2019 6 万元"]],
    [
      "are not taken where another one stands above",
      ["单位：亿元", "指标,2018,2019", ",万元,万元", "rd,5,6"],
      ["rd 2018 5", "rd 2019 6"],
      ["3:1 unit-not-used"],
    ],
    [
      "are none where periods have several",
      ["指标,2018,2019", ",万元,元", "rd,5,6"],
      ["rd 2018 5", "rd 2019 6"],
      ["2:1 empty-cell"],
    ],
    ["stand below the values of a long table", ["指标,年份,数值", ",,万元", "rd,2019,5"], ["rd 2019 5 万元"]],
  ])("%s", (_, lines, rows, said = []) => expect(intake(lines.join("\n"))).toMatchObject({ rows, said }));
});

describe("a unit that is named and not taken is told where figures could be meant in it:", () => {
  const long = ["指标,年份,数值", "rd,2019,5"];
  const rows = ["rd 2019 5"];
  test.each<Units>([
    ["several above the table", ["单位：万元、家", ...long], rows, ["1:1 unit-not-used"]],
    ["one for money and one for numbers", ["金额单位：万元,数量单位：家,", ...long], rows, ["1:1 unit-not-used"]],
    ["half a unit above the table", ["单位：万", ...long], rows, ["1:1 unit-not-used"]],
    ["in the title", ["研发经费统计表（万元）", ...long], rows, ["1:1 unit-not-used"]],
    ["in another heading", ["指标,年份（万元）,数值", "rd,2019,5"], rows, ["1:1 unit-not-used"]],
    [
      "as another heading",
      ["指标,年份,数值,单位：万元", "rd,2019,5,"],
      rows,
      ["1:1 unit-not-used", "1:4 other-column"],
    ],
    ["in a note", [...long, "注：本表金额单位为万元"], rows, ["3:1 unit-not-used"]],
    ["in a heading between rows", ["指标,年份,数值", "一、经费（万元）,,", "rd,2019,5"], rows, ["2:1 unit-not-used"]],
    [
      "in a heading below rows like those below it",
      [...long, "经费（万元）,,", "rd,2018,6"],
      ["rd 2019 5", "rd 2018 6"],
      ["3:1 unit-not-used"],
    ],
    ["in a row between rows", ["指标,年份,数值", "单位：万元,,", "rd,2019,5"], rows, ["2:1 unit-not-used"]],
    [
      "in a heading, other than the one above the table",
      ["单位：亿元", "指标,年份,数值", "一、经费（万元）,,", "rd,2019,5"],
      ["rd 2019 5 亿元"],
      ["3:1 unit-not-used"],
    ],
    ["in a row below all rows", [...long, "金额单位：万元,,"], rows, ["3:1 unit-not-used"]],
    [
      "not of rows above the heading",
      [...long, "一、经费（万元）,,", "rd（万元）,2018,5"],
      ["rd 2019 5", "rd 2018 5 万元"],
    ],
    [
      "not of rows below another one",
      ["指标,年份,数值", "经费（万元）,,", "rd（万元）,2018,5", "经费（亿元）,,", "rd,2019,5"],
      ["rd 2018 5 万元", ...rows],
    ],
    ["not where it is the plan's", ["研发经费统计表（亿元）", ...long], rows],
    ["not where it fits no figure", ["企业名录（家）", ...long], rows],
    [
      "not where each figure has its own",
      ["单位：万元、家", "指标,年份,数值", "rd（亿元）,2019,5"],
      ["rd 2019 5 亿元"],
    ],
    ["not where it says the same", ["单位：亿元", ...long, "注：本表金额单位为亿元"], ["rd 2019 5 亿元"]],
    ["not where there is no figure", ["单位：万元、家", "指标,年份,数值", "rd,2019,—"], []],
    ["not of an office", ["单位：市科技局", ...long], rows],
  ])("%s", (_, lines, rows, said = []) => expect(intake(lines.join("\n"))).toMatchObject({ rows, said }));

  test("with the units, one indicator and the unit that its figures are taken in", () => {
    expect(intake("单位：家、万元\n指标,年份,数值\n R&D经费 ,2019,5").args).toEqual([
      { units: ["家", "万元"], indicator: "R&D经费", taken: ["亿元"], meant: "万元" },
    ]);
  });

  test("also where the plan has no unit, or nobody says what is planned", () => {
    const indicators = [{ id: "rd", target: 5 }];
    const { plan } = readPlan("p", utf8(JSON.stringify({ dabiao: 1, id: "p", period: { due: 2019 }, indicators })));
    for (const asked of [wantedBy([plan!], ["拉萨市"]), ANYTHING])
      expect(intake("经费（万元）\n指标,年份,数值\nrd,2019,5", {}, asked).args).toEqual([
        { units: ["万元"], indicator: "rd", taken: [], meant: "万元" },
      ]);
  });
});

describe("a blank cell in a column of units", () => {
  const header = "指标,年份,数值,单位";
  const rows = ["share 2019 2 %", "rd 2019 5 万元", "rd 2018 4"];
  test.each<Units>([
    [
      "is told below a unit that it may mean",
      [header, "share,2019,2,%", "rd,2019,5,万元", "rd,2018,4,"],
      rows,
      ["4:4 blank-unit"],
    ],
    [
      "is the plan's where the column has no other",
      [header, "rd,2019,5,亿元", "rd,2018,4,"],
      ["rd 2019 5 亿元", "rd 2018 4"],
    ],
    [
      "is the plan's where the others are of another kind",
      [header, "firms,2019,5,家", "rd,2018,4,"],
      ["firms 2019 5 家", "rd 2018 4"],
    ],
    [
      "is the table's where it has one",
      ["单位：亿元", header, "rd,2019,5,万元", "rd,2018,4,"],
      ["rd 2019 5 万元", "rd 2018 4 亿元"],
    ],
    [
      "is nothing where the row names its unit",
      [header, "rd,2019,5,万元", "rd（亿元）,2018,4,"],
      ["rd 2019 5 万元", "rd 2018 4 亿元"],
    ],
  ])("%s", (_, lines, rows, said = []) => expect(intake(lines.join("\n"))).toMatchObject({ rows, said }));

  test("is told once for an indicator, with the unit and its line", () =>
    expect(intake(`${header}\nrd,2019,5,万元\nrd,2018,4,\nrd,2017,4,`).args).toEqual([
      { indicator: "rd", taken: ["亿元"], unit: "万元", line: 2 },
    ]));
});

describe("a unit that nobody knows but the plan", () => {
  const indicators = [
    { id: "energy", name: "能耗强度", unit: "吨标准煤/万元", target: { "at-most": 5 } },
    { id: "cod", name: "化学需氧量", unit: "mg/L", target: { "at-most": 5 } },
  ];
  const { plan } = readPlan("p", utf8(JSON.stringify({ dabiao: 1, id: "p", period: { due: 2019 }, indicators })));
  const rowsOf = (...lines: readonly string[]) => intake(lines.join("\n"), {}, wantedBy([plan!], ["拉萨市"]));
  test.each<Units>([
    [
      "heads a column behind its indicator",
      ["年份,能耗强度(吨标准煤/万元)", "2019,5"],
      ["能耗强度 2019 5 吨标准煤/万元"],
    ],
    ["stands behind a row's own name", ["指标,2019", "cod（ｍｇ／Ｌ）,5"], ["cod 2019 5 ｍｇ／Ｌ"]],
    ["stands behind the name of the values", ["指标,年份,数值(mg/L)", "cod,2019,5"], ["cod 2019 5 mg/L"]],
    ["is none behind another indicator", ["年份,能耗强度(mg/L),cod", "2019,5,6"], ["cod 2019 6"], ["1:2 other-column"]],
    ["is none behind another row's name", ["指标,2019", "能耗强度(mg/L),5"], [], ["2:1 other-indicator"]],
    [
      "shows a misspelt heading",
      ["年份,能耗强渡(吨标准煤/万元),cod", "2019,5,6"],
      ["cod 2019 6"],
      ["1:2 misspelt-indicator"],
    ],
  ])("%s", (_, lines, rows, said = []) => expect(rowsOf(...lines)).toMatchObject({ rows, said }));
});

describe("SDMX-CSV", () => {
  const mapped = (header: string, where: object = {}) => ({
    map: new Map([["indicator", header] as const]),
    where: new Map(Object.entries(where).map(([name, value]) => [fold(name), String(value)])),
  });
  const eurostat = `DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
ESTAT:RD_E(1.0),12/03/24 23:00:00,A,PC,拉萨市,2018,3.09,\nESTAT:RD_E(1.0),12/03/24 23:00:00,A,PC,拉萨市,2019,3.13,p
ESTAT:RD_E(1.0),12/03/24 23:00:00,A,PC,拉萨市,2020,:,u\nESTAT:RD_E(1.0),12/03/24 23:00:00,A,PC,拉萨市,2021,3.2,f
ESTAT:RD_E(1.0),12/03/24 23:00:00,A,PC,EU27,2019,2.2,e`;
  const worldBank = `REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT,UNIT_MEASURE
拉萨市,rd,2018,12.5,6,CNY\n拉萨市,rd,2019,1.5,9,CNY\n拉萨市,firms,2019,29,0,\n拉萨市,firms,2018,,0,`;
  const oecd = `STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,MEASURE,SEX,AGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
DATAFLOW,OECD:DSD,I,拉萨市,firms,T,TOTAL,2018,21,A,0\nDATAFLOW,OECD:DSD,I,拉萨市,firms,T,TOTAL,2019,29,E,0
DATAFLOW,OECD:DSD,I,拉萨市,firms,F,TOTAL,2019,12,A,0`;
  const firms = ["拉萨市 firms 2018 21", "拉萨市 firms 2019 29 preliminary"];
  const shares = ["2018 3.09 %", "2019 3.13 % preliminary", "2021 3.2 % forecast"].map((one) => `拉萨市 share ${one}`);
  const money = ["拉萨市 rd 2018 12500000 CNY", "拉萨市 rd 2019 1500000000 CNY", "拉萨市 firms 2019 29"];
  test.each([
    ["of Eurostat, the indicator declared", eurostat, mapped("share"), shares, ["6:5 other-area"]],
    ["of Eurostat, undeclared", eurostat, {}, [], ["1:- missing-column"]],
    ["of the World Bank, with powers of ten", worldBank, {}, money, []],
    ["of the OECD, an open dimension fixed", oecd, mapped("MEASURE", { sex: "T" }), firms, []],
    ["of the OECD, two fixed", oecd, mapped("MEASURE", { SEX: "t", age: "Total" }), firms, []],
    [
      "of Eurostat, in one of its units",
      `${eurostat}\nESTAT:RD_E(1.0),12/03/24 23:00:00,A,MIO_EUR,拉萨市,2019,5,`,
      mapped("share", { unit: "PC" }),
      shares,
      ["6:5 other-area"],
    ],
    ["of the OECD, open where nothing is meant", oecd, mapped("MEASURE", { sex: "F" }), ["拉萨市 firms 2019 12"], []],
    ["of the OECD, none of it meant", oecd, mapped("MEASURE", { sex: "M" }), [], []],
    ["a dimension that there is not", worldBank, mapped("INDICATOR", { sex: "T" }), money, ["1:1 unknown-dimension"]],
  ])("%s", (_, text, declared, rows, said) => expect(intake(text, declared)).toMatchObject({ rows, said }));

  const cube = (...rows: string[]) =>
    ["DATAFLOW,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS", ...rows.map((row) => `X,${row}`)].join(
      "\n",
    );
  const none = "拉萨市 firms 2019 ?";
  const freq = `area,indicator,period,value,status,freq\n拉萨市,firms,2018,29,final,A\n拉萨市,firms,2019,29,p,A`;
  test.each([
    ["a flag says that there is no value", cube("I,拉萨市,firms,2019,29,M"), [none], ["2:6 void-value"]],
    ["and there is none", cube(",拉萨市,firms,2019,,M", ",拉萨市,rd,2019,NaN,Q"), [], []],
    ["a row deletes its value", cube("D,拉萨市,firms,2019,29,A"), [none], ["2:6 void-value"]],
    ["a row deletes what others give", cube("D,拉萨市,firms,2019,,"), [none], ["2:6 void-value"]],
    ["the status is a word", cube("I,拉萨市,firms,2019,29,预测"), ["拉萨市 firms 2019 29 forecast"], []],
    ["the status is none", cube("I,拉萨市,firms,2019,29,作废"), [none], ["2:7 bad-status"]],
    [
      "a plain table has a column freq",
      freq,
      ["拉萨市 firms 2018 29 final", none],
      ["1:6 other-column", "3:5 bad-status"],
    ],
  ])("%s", (_, text, rows, said) => expect(intake(text)).toMatchObject({ rows, said }));

  test("an open dimension is an error that names it and its values", () => {
    const { said, args } = intake(oecd, mapped("MEASURE"));
    expect([said, args]).toEqual([["1:6 open-dimension"], [{ dimension: "SEX", values: ["F", "T"] }]]);
  });
});
