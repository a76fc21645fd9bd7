import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ANYTHING, wantedBy } from "../../src/core/names.ts";
import { type Declared, NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { openActuals, readActuals, USUAL_PACE } from "../../src/read/observations.ts";
import { bytes, inFull, interval, join, planOf, told, wantedOf } from "./helpers.ts";

const PLAN = `dabiao: 1
id: p
period: { due: 2019 }
area: { code: "540100", name: { zh: 拉萨市, en: Lhasa } }
indicators:
  - { id: firms, name: 高新技术企业, unit: 家 }
  - { id: rd, name: { zh: 研发强度, en: R&D intensity }, unit: "%" }
  - { id: open, target: { done: true } }
`;
const one = wantedOf(PLAN);
const framework = wantedOf(PLAN.replace(/area: .*\n/, ""));
const read = (text: string, wanted = one) => readActuals("a.csv", bytes(text), wanted);
const observed = (text: string, wanted = one) => read(text, wanted).observations;

test("a row is an observation with its places", () => {
  const header = "note,unit,area,scope,indicator,value,period,source,status,published\n";
  const text = `${header}x,家,拉萨市,全市,高新技术企业,29,2018年,年鉴,初步,2019-01-18\n`;
  expect(read(text)).toEqual({
    observations: [
      {
        indicator: "高新技术企业",
        area: "拉萨市",
        period: { text: "2018", start: 20180101, end: 20181231, kind: "year" },
        quantity: { low: { n: 29n, d: 1n }, high: { n: 29n, d: 1n }, lowOpen: false, highOpen: false, raw: "29" },
        unit: "家",
        scope: "全市",
        status: "preliminary",
        published: 20190118,
        source: "年鉴",
        at: { file: "a.csv", line: 2, column: 6 },
        columns: { unit: 2, scope: 4 },
      },
    ],
    statements: [],
    areas: [],
    areaNames: new Map([["拉萨市", ["拉萨市"]]]),
    rows: 1,
    unplaced: new Map(),
    blanks: 0,
    blankPeriod: null,
    encoding: "utf-8",
    layout: "long",
    repairs: [],
    diagnostics: [],
    omitted: 0,
    omittedErrors: 0,
  });
});

test("figures that are asked for and left blank are counted, others are not", () => {
  const form = read("indicator,period,value\nfirms,2018,\nfirms,2019,—\nother,2019,\n");
  expect([form.rows, form.blanks, form.observations.length]).toEqual([3, 2, 0]);
});

test("a statement left blank is counted too", () => {
  const form = read("indicator,period,value,statement\nfirms,2019,,growth\nfirms,2019,—,completion\n");
  expect([form.rows, form.blanks, form.statements.length]).toEqual([2, 2, 0]);
});

test("three columns are enough where the plan has one area", () => {
  const [row] = observed("indicator,period,value\nfirms,2018,29\n");
  expect(read("indicator,period,value\nfirms,2018,29\n").areaNames.size).toBe(0);
  expect(row).toMatchObject({
    area: "",
    unit: "",
    scope: "",
    status: null,
    published: null,
    source: "",
    columns: { unit: 0, scope: 0 },
  });
});

test("Chinese and SDMX headers name the same columns", () => {
  const rows = "拉萨市,firms,2018,29,家\n";
  const [expected] = observed(`area,indicator,period,value,unit\n${rows}`);
  for (const header of [
    "城市,指标,年份,数值,单位",
    "REF_AREA,Indicator,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE",
    "地区 , 指标名称,时期,实际值,单位",
  ]) {
    expect(observed(`${header}\n${rows}`)).toEqual([expected]);
  }
});

test.each([
  ["a semicolon", ";"],
  ["a tab", "\t"],
  ["a full-width comma", "，"],
  ["a bar", "|"],
])("%s between cells is a repair", (_, delimiter) => {
  const text = "indicator,period,value,unit\nfirms,2018,29,家\n";
  const { observations, repairs, diagnostics } = read(text.replaceAll(",", delimiter));
  expect([observations, diagnostics]).toEqual([observed(text), []]);
  expect(repairs).toEqual([
    { kind: "delimiter", before: delimiter, after: ",", at: { file: "a.csv", line: 1, column: 1 } },
  ]);
});

test("names are folded and kept as they were written", () => {
  const { observations, areaNames } = read(
    "area,indicator,period,value\n拉萨市,Ｒ＆Ｄ  Intensity,2018,2\nLHASA,RD,2017,2\n拉 萨市,rd,2016,2\n",
  );
  expect(observations.map(({ area, indicator }) => `${area} ${indicator}`)).toEqual([
    "拉萨市 r&dintensity",
    "lhasa rd",
    "拉萨市 rd",
  ]);
  expect([...areaNames]).toEqual([
    ["拉萨市", ["拉萨市", "拉 萨市"]],
    ["lhasa", ["LHASA"]],
  ]);
});

describe("cells", () => {
  const row = (cells: string) => observed(`indicator,period,value,unit,status,published\n${cells}\n`)[0];
  test.each<[cells: string, expected: string | null, unit: string]>([
    ["firms,2018,29,家,,", "[29, 29]", "家"],
    ["firms,2018,650余,家,,", "(650, ∞)", "家"],
    ["firms,2018,3.4—3.5,个,,", "[3.4, 3.5]", "个"],
    ["firms,2018,约5,家,,", "(-∞, ∞)", "家"],
    ["rd,2018,2.0%,,,", "[2, 2]", "%"],
    ["rd,2018,2.0%,％,,", "[2, 2]", "%"],
    ["rd,2018,2.0,％,,", "[2, 2]", "％"],
    ["open,2018,是,,,", "[1, 1]", ""],
    ["open,2018,no,,,", "[0, 0]", ""],
    ["open,2018,0,,,", "[0, 0]", ""],
    ["firms,2018,5万,家,,", "[50000, 50000]", "家"],
    ["firms,2018,5万个,家,,", "[5, 5]", "万个"],
    ["firms,2018,5,,,", "[5, 5]", ""],
    ["firms,2018,5.5.5,家,,", null, "家"],
    ["firms,2018,5人,家,,", null, ""],
    ["open,2018,maybe,,,", null, ""],
  ])("%s", (cells, expected, unit) => {
    const found = row(cells)!;
    expect([found.quantity && interval(found.quantity), found.unit]).toEqual([expected, unit]);
  });

  test("a blank value and a bad period are no observation", () => {
    expect([row("firms,2018,,家,,"), row("firms,2018, ,家,,"), row("firms,soon,29,家,,")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each<[text: string, status: string | null]>([
    ...["final", "最终", "核实", "最终核实"].map((text): [string, string] => [text, "final"]),
    ...["revised", "Revised", "修订"].map((text): [string, string] => [text, "revised"]),
    ...["preliminary", "初步", "初步核算", "快报"].map((text): [string, string] => [text, "preliminary"]),
    ...["forecast", "预测", "预计"].map((text): [string, string] => [text, "forecast"]),
    ["", null],
  ])("status %s is %s", (text, expected) => expect(row(`firms,2018,29,,${text},`)!.status).toBe(expected));

  test.each([
    ["2019-01-18", 20190118],
    ["2019年1月18日", 20190118],
    ["2019-02", 20190228],
    ["2019", 20191231],
    ["", null],
  ])("published %s", (text, expected) => expect(row(`firms,2018,29,,,${text}`)!.published).toBe(expected));
});

describe("what is counted", () => {
  test("rows are those below the header that are not blank, whatever becomes of them", () => {
    const text =
      "area,indicator,period,value\n拉萨市,firms,2018,29\n\n,,,\n成都市,firms,2018,1\n拉萨市,gdp,2018,1\n拉萨市,firms\n";
    const { rows, observations, diagnostics } = read(text);
    expect([rows, observations.length]).toEqual([4, 1]);
    expect(diagnostics.map(told)).toEqual([
      "5:1 actuals/other-area ×1",
      "6:2 actuals/other-indicator ×1",
      "7:2 actuals/ragged-row",
    ]);
  });

  test("titles, section rows and notes are no rows", () => {
    const text =
      "拉萨市主要指标,,\n\nindicator,period,value\n一、创新能力,,\nfirms,2018,29\n注：firms 为年末数,,\n数据来源：市统计局,,\n";
    const { rows, observations, repairs, diagnostics } = read(text);
    expect([rows, observations.length, diagnostics]).toEqual([1, 1, []]);
    expect(repairs.map(({ kind, before, at }) => `${at.line} ${kind}: ${before}`)).toEqual([
      "1 preamble: 拉萨市主要指标",
      "4 section: 一、创新能力",
      "6 note: 注：firms 为年末数",
      "7 note: 数据来源：市统计局",
    ]);
  });

  test("1,000 diagnostics are kept, all are counted", () => {
    const { rows, diagnostics, omitted, omittedErrors } = read(
      `indicator,period,value\n${"firms,soon,1\n".repeat(1_500)}`,
    );
    expect([rows, diagnostics.length, omitted, omittedErrors]).toEqual([1_500, 1_000, 500, 500]);
  });
});

describe("areas", () => {
  test("a misspelt name is an error beside thousands that nobody asks for", () => {
    const counties = Array.from({ length: 1_200 }, (_, index) => `${index}县,firms,2018,1\n`).join("");
    const text = `area,indicator,period,value\n${counties}Lhassa,firms,2018,1\n拉萨市,高薪技术企业,2019,1\n`;
    const { diagnostics, omitted, omittedErrors } = read(text);
    expect([diagnostics.length, omitted, omittedErrors]).toEqual([1_000, 202, 0]);
    expect(diagnostics.filter(({ severity }) => severity === "error").map(told)).toEqual([
      "1202:1 actuals/misspelt-area → lhasa ×1",
      "1203:2 actuals/misspelt-indicator → 高新技术企业 ×1",
    ]);
  });

  test("a framework takes every area", () => {
    const { observations, diagnostics } = read(
      "area,indicator,period,value\n成都市,firms,2018,1\n540102,firms,2018,2\n",
      framework,
    );
    expect([observations.map(({ area }) => area), diagnostics]).toEqual([["成都市", "540102"], []]);
  });

  test("a framework needs the column", () => {
    const { observations, diagnostics } = read("indicator,period,value\nfirms,2018,1\n", framework);
    expect([observations, diagnostics.map(told)]).toEqual([[], ["1:1 actuals/missing-area"]]);
  });

  test("areas picked by name take rows of these alone", () => {
    const wanted = wantedBy([planOf(PLAN.replace(/area: .*\n/, ""))], ["成都市"]);
    const { observations, diagnostics } = read(
      "area,indicator,period,value\n成都市,firms,2018,1\n西宁市,firms,2018,2\n",
      wanted,
    );
    expect([observations.length, diagnostics.map(told)]).toEqual([1, ["3:1 actuals/other-area ×1"]]);
  });
});

test("a file that was opened is read as one that is in memory", () => {
  const text = "\ufeffarea,indicator,period,value\r\n拉萨市,firms,2018,29\r\n";
  const reader = openActuals("a.csv", one);
  for (const byte of bytes(text)) reader.push(Uint8Array.of(byte));
  expect(inFull(reader.end())).toEqual(read(text));
});

test("a file larger than the limit is refused, and what follows is passed over", () => {
  const text = "indicator,period,value\nfirms,2018,29\n";
  const reading = (limit: number) => {
    const reader = openActuals("a.csv", one, { ...LIMITS, "file-size": limit });
    reader.push(bytes(text));
    const { isOver } = reader;
    reader.push(bytes(""));
    reader.push(bytes(isOver ? text : ""));
    const { diagnostics, rows } = reader.end();
    return [isOver, rows, ...diagnostics.map(({ code, args }) => `${code} ${JSON.stringify(args)}`)];
  };
  expect(reading(text.length)).toEqual([false, 1]);
  expect(reading(text.length - 1)).toEqual([true, 0, `actuals/too-large {"limit":${text.length - 1}}`]);
});

test("rows that are like others are counted like them", () => {
  const rows = [
    "拉萨市,firms,2017,5",
    "拉萨市,firms,2018,6",
    "LHASA,firms,2019,7",
    "LHASA,firms,2016,",
    "LHASA,firms,2015,",
    "成都市,firms,2018,1",
    "成都市,firms,2019,1",
    "成都市,firms,2017,1",
    "拉萨市,gdp,2018,1",
    "拉萨市,gdp,2019,1",
    "540100,gdp,2017,1",
  ];
  const found = read(`area,indicator,period,value\n${rows.join("\n")}\n`);
  expect([found.rows, found.blanks, found.observations.length]).toEqual([11, 2, 3]);
  expect([...found.areaNames]).toEqual([
    ["拉萨市", ["拉萨市"]],
    ["lhasa", ["LHASA"]],
  ]);
  expect(found.diagnostics.map(told)).toEqual(["7:1 actuals/other-area ×3", "10:2 actuals/other-indicator ×3"]);
});

test("what has to be said about a row is said of every row that is like it", () => {
  const { diagnostics, repairs } = read(`indicator,period,value,status\n${"firms,2018,5,x\n".repeat(3)}`);
  expect([diagnostics.map(told), repairs]).toEqual([["2:4", "3:4", "4:4"].map((at) => `${at} actuals/bad-status`), []]);
});

test.each([
  ["最终核实数", "final 5"],
  ["快报数", "preliminary 5"],
  ["预计值", "forecast 5"],
  ["计划数", "null null"],
  ["目标", "null null"],
])("the figure of the status %s is %s", (status, expected) => {
  const [one] = read(`indicator,period,value,status\nfirms,2018,5,${status}\n`).observations;
  expect(`${one!.status} ${one!.quantity?.raw ?? null}`).toBe(expected);
});

test("without a plan columns and headings are what they are", () => {
  const { diagnostics, repairs } = read("indicator,period,value,colour\n一、工业,,,\na,2018,5,\n", ANYTHING);
  expect([diagnostics.map(told), repairs.map(({ kind }) => kind)]).toEqual([["1:4 actuals/other-column"], ["section"]]);
});

test("1,000 repairs are kept of a file", () => {
  const { repairs, rows } = read(`indicator,period,value\n${"firms,2018,２\n".repeat(1_200)}`);
  expect([repairs.length, rows]).toEqual([1_000, 1_200]);
});

test("a file that brings nothing is empty, pushed or not", () => {
  expect(openActuals("a.csv", one, LIMITS).end().diagnostics.map(told)).toEqual(["-:- actuals/empty"]);
});

test("the actuals of the examples have no errors: every row is an observation, a statement or of an indicator that no plan asks for", () => {
  for (const city of ["lhasa", "hanzhong", "xining"]) {
    const file = (name: string) => readFileSync(new URL(`../../data/${city}/${name}`, import.meta.url));
    const wanted = wantedOf(file("plan.yaml").toString());
    const { observations, statements, rows, diagnostics } = readActuals("actuals.csv", file("actuals.csv"), wanted);
    const others = diagnostics.map(({ args }) => (args as { rows: number }).rows);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(observations.length + statements.length + others.reduce((sum, count) => sum + count, 0)).toBe(rows);
  }
});

describe("a row with a kind of statement", () => {
  const HEADER = "indicator,period,value,unit,status,published,scope,source,statement";
  const stated = (...rows: readonly string[]) => read([HEADER, ...rows, ""].join("\n"));

  test("is a statement with its place, and no observation", () => {
    const { statements, observations, areaNames, diagnostics, rows } = stated(
      "高新技术企业,2019,同比增长43%,家,初步,2020-01-18,全市,公报,增速",
      "高新技术企业,2019,—,家,,,,,completion",
    );
    expect([observations, areaNames.size, diagnostics, rows]).toEqual([[], 0, [], 2]);
    expect(statements).toEqual([
      {
        indicator: "高新技术企业",
        area: "",
        kind: "growth",
        period: { text: "2019", start: 20190101, end: 20191231, kind: "year" },
        base: { text: "2018", start: 20180101, end: 20181231, kind: "year" },
        rate: { n: 43n, d: 100n },
        step: { n: 1n, d: 100n },
        raw: "同比增长43%",
        scope: "全市",
        status: "preliminary",
        published: 20200118,
        source: "公报",
        at: { file: "a.csv", line: 2, column: 3 },
      },
    ]);
  });

  test.each([
    ["without one it is an ordinary row", "firms,2019,36,家,,,,,", [], 0, 1],
    ["a mark for nothing is none", "firms,2019,36,家,,,,,—", [], 0, 1],
    ["a kind that nobody knows leaves the row out", "rd,2019,43%,,,,,,grwth", ["2:9 unknown-statement → growth"], 0, 0],
    ["a rate that can't be read is left out", "firms,2019,43,,,,,,growth", ["2:3 bad-statement"], 0, 0],
    ["of a status that is none", "firms,2019,43%,,draft,,,,growth", ["2:5 bad-status"], 1, 0],
    ["of a period that can't be read", "firms,19年,43%,,,,,,growth", ["2:2 bad-period"], 0, 0],
    ["of an indicator that nobody asks for", "others,2019,43%,,,,,,growth", ["2:1 other-indicator ×1"], 0, 0],
    ["its % does not clash with the indicator's unit", "firms,2019,43%,家,,,,,growth", [], 1, 0],
    ["with its unit beside it", "firms,2019,307,%,,,,,completion", [], 1, 0],
    ["a phrase in an ordinary row is no figure", "firms,2019,增长43%,家,,,,,", ["2:3 statement-as-figure"], 0, 1],
  ])("%s", (_, row, said, statements, observations) => {
    const found = stated(row);
    expect(found.diagnostics.map(told)).toEqual(said.map((one) => one.replace(" ", " actuals/")));
    expect([found.statements.length, found.observations.length]).toEqual([statements, observations]);
  });

  test("a kind that is near to a known one is suggested", () => {
    expect(stated("rd,2019,43%,,,,,,grwth").diagnostics).toMatchObject([
      { args: { value: "grwth", suggestion: "growth", allowed: ["completion", "growth"] } },
    ]);
  });

  test("a misspelt column would make figures of statements, and is an error", () => {
    const { diagnostics } = read("indicator,period,value,statment\nrd,2019,43%,growth\n");
    expect(diagnostics).toMatchObject([
      {
        code: "actuals/missing-column",
        severity: "error",
        at: { line: 1, column: 4 },
        args: { columns: ["statement"] },
      },
    ]);
  });

  test("the kind may hold for every row of a file, in any layout", () => {
    const declared = { ...NOTHING_DECLARED, map: new Map([["statement", "completion"]] as const) };
    const found = readActuals("a.csv", bytes("indicator,2018,2019\nfirms,98%,103%\n"), one, LIMITS, declared);
    expect([found.layout, found.observations.length]).toEqual(["years", 0]);
    expect(found.statements.map(({ period, raw }) => `${period.text} ${raw}`)).toEqual(["2018 98%", "2019 103%"]);
  });

  test("what was repaired to read it is listed", () => {
    expect(
      stated("firms,2019,１，３３０％,,,,,,completion").repairs.map(({ kind, after }) => `${kind} ${after}`),
    ).toEqual(["full-width 1330%", "separators 1330%"]);
  });
});

describe("a line of a table that is no row of it", () => {
  const HEADER = "indicator,period,value,source";
  /** What became of a line below the header: "note 注：x" for a repair, "2:1 code" for a fault, else how many rows and figures. */
  function line(text: string, header = HEADER, wanted = one): string {
    const { rows, observations, repairs, diagnostics } = read(`${header}\n${text}\n`, wanted);
    const said = [...repairs.map(({ kind, before }) => `${kind} ${before}`), ...diagnostics.map(told)];
    return said.length > 0 ? said.join("; ") : `${rows} row, ${observations.length} figure`;
  }

  test.each(
    "注 说明 来源 资料来源 数据来源 备注 单位负责人 统计负责人 负责人 填表人 联系电话 报出日期 制表 note notes source NOTE"
      .split(" ")
      .map((word) => [word]),
  )("%s, with a colon, a number or by itself, is a note", (word) => {
    const kinds = [`${word}：x`, `${word}:x`, `${word} : x`, `${word}1. x`, word];
    expect(kinds.map((text) => line(`${text},,,`))).toEqual(kinds.map((text) => `note ${text}`));
  });

  test.each([
    ["a note over two cells", "注：firms,年末数,,", "note 注：firms"],
    ["a note behind blank cells", ",,注：x,", "note 注：x"],
    ["a note behind a cell of blanks", " ,注：x,,", "note 注：x"],
    ["a heading that ends like a note", "专利来源,,,", "section 专利来源"],
    ["a heading before cells of blanks", "工业, ,  ,", "section 工业"],
    ["a name before a mark for nothing is an indicator", "工业,—,,", "2:1 actuals/other-indicator ×1"],
    ["a name with a number in it is none", "工业（一、）,—,—,—", "2:1 actuals/other-indicator ×1"],
    ["a number and a name beside something are none", "一、工业,2018,,", "2:1 actuals/other-indicator ×1"],
    ["they stand first", "—,一、工业,—,", "2:1 actuals/other-indicator ×1"],
    ["blanks around a note", "  注：x  ,,,", "note 注：x"],
    ["an indicator whose name begins like a note is a row", "说明书,2018,5,年鉴", "2:1 actuals/other-indicator ×1"],
    ["an indicator whose name ends like a note is a row", "专利来源,2018,5,", "2:1 actuals/other-indicator ×1"],
    ["a full row is none, whatever its first cell", "注：x,2018,5,", "2:1 actuals/other-indicator ×1"],
    ["a heading", "一、工业,,,", "section 一、工业"],
    ["a heading without a number", "工业,,,", "section 工业"],
    ["a numbered heading before marks for nothing", "(一)工业,—,—,—", "section (一)工业"],
    ["one in full-width brackets", "（12）工业,—,—,—", "section （12）工业"],
    ["a heading in blanks", "  工业  ,,,", "section 工业"],
    ["a name before marks for nothing is an indicator", "工业,—,—,—", "2:1 actuals/other-indicator ×1"],
    ["a heading stands first", ",工业,,", "2:1 actuals/empty-cell"],
    ["an indicator of the plan is none", "高新技术企业,,,", "2:2 actuals/empty-cell"],
    ["a number is none", "12,,,", "2:1 actuals/other-indicator ×1; 2:2 actuals/empty-cell"],
    ["nor is one with a sign", "-12,,,", "2:1 actuals/other-indicator ×1; 2:2 actuals/empty-cell"],
    ["two names are none", "工业,农业,,", "2:1 actuals/other-indicator ×1"],
  ])("%s", (_, text, expected) => expect(line(text)).toBe(expected));
});

describe("a message says", () => {
  /** "code args" of each message. */
  const messages = (text: string | Uint8Array, declared: Partial<Declared> = {}, wanted = one) =>
    readActuals("a.csv", typeof text === "string" ? bytes(text) : text, wanted, LIMITS, {
      ...NOTHING_DECLARED,
      ...declared,
    }).diagnostics.map(({ code, args }) => `${code.replace("actuals/", "")} ${JSON.stringify(args)}`);
  const row = (cells: string) => `indicator,period,value,unit,status,published,statement\n${cells}\n`;

  test.each<[title: string, text: string | Uint8Array, ...expected: string[]]>([
    ["which program's file it is", join("PK", [3, 4]), 'workbook {"kind":"xlsx"}'],
    [
      "which byte is not of which encoding",
      join("a,b\n", [0xff]),
      'missing-column {"columns":["indicator","period","value"],"found":["a","b"],"suggestions":[]}',
    ],
    [
      "the same where nothing stands before it",
      join([0xff]),
      'bad-encoding {"offset":0,"encoding":"utf-8","other":null}',
    ],
    [
      "the same within quotes, and nothing of them",
      join(row("firms,2018,29,,,,"), '"x', [0xff]),
      'bad-encoding {"offset":75,"encoding":"utf-8","other":null}',
    ],
    ["which character it is", row("fi\u0000rms,2018,29,,,,"), 'control-character {"character":"U+0000"}'],
    [
      "only what comes first",
      "a,b\nx\u0000,1\n",
      'missing-column {"columns":["indicator","period","value"],"found":["a","b"],"suggestions":[]}',
    ],
    ["how long a record may be", row(`${"x".repeat(65_537)},2018,29,,,,`), 'record-too-long {"limit":65536}'],
    ["how long a cell may be", row(`${"x".repeat(4_097)},2018,29,,,,`), 'cell-too-long {"limit":4096}'],
    [
      "which column there is twice",
      "indicator,period,value,指标\n",
      'duplicate-column {"name":"指标","column":"indicator"}',
    ],
    ["which column is not read", "indicator,period,value,colour\n", 'other-column {"name":"colour"}'],
    [
      "which column was meant for a statement",
      "indicator,period,value,statment\n",
      'missing-column {"columns":["statement"],"found":["statment"],"suggestions":["statment → statement"]}',
    ],
    [
      "which indicator a heading was meant for",
      "年份,firms,高薪技术企业(家)\n",
      'misspelt-indicator {"name":"高薪技术企业(家)","suggestion":"高新技术企业","rows":0}',
    ],
    ["how many cells there are and should be", row("firms,2018,29"), 'ragged-row {"expected":7,"found":3}'],
    ["what is blank", row(",,29,,,,"), 'empty-cell {"column":"indicator"}', 'empty-cell {"column":"period"}'],
    [
      "the cell, its unit and its indicator",
      row("firms,2018,29人,家,,,"),
      'unknown-unit-in-cell {"value":"29人","unit":"人","indicator":"firms"}',
    ],
    ["what is no number", row("firms,2018,5.5.5,,,,"), 'bad-number {"value":"5.5.5","indicator":"firms"}'],
    [
      "what is a spreadsheet's error",
      row("firms,2018,#REF!,,,,"),
      'spreadsheet-error {"value":"#REF!","indicator":"firms"}',
    ],
    ["what is a date", row("firms,2018,3-4,,,,"), 'date-in-value {"value":"3-4","indicator":"firms"}'],
    ["where one or nothing is meant", row("firms,2018,一,,,,"), 'ambiguous-one {"indicator":"firms"}'],
    ["what is neither yes nor no", row("open,2018,maybe,,,,"), 'bad-yes-no {"value":"maybe","indicator":"open"}'],
    [
      "what is a statement",
      row("firms,2018,增长43%,,,,"),
      'statement-as-figure {"value":"增长43%","indicator":"firms","kind":"growth"}',
    ],
    [
      "what is no statement, and why",
      row("firms,2018,43,,,,growth"),
      'bad-statement {"value":"43","indicator":"firms","kind":"growth","why":"bare"}',
    ],
    ["what is no period", row("firms,soon,29,,,,"), 'bad-period {"value":"soon"}'],
    [
      "what is no status, and what may stand there",
      row("firms,2018,29,,draft,,"),
      'bad-status {"value":"draft","allowed":["final","revised","preliminary","forecast"]}',
    ],
    ["what is no date", row("firms,2018,29,,,last May,"), 'bad-date {"value":"last May"}'],
    [
      "the same of a statement's status and date",
      row("firms,2018,43%,,draft,soon,growth"),
      'bad-status {"value":"draft","allowed":["final","revised","preliminary","forecast"]}',
      'bad-date {"value":"soon"}',
    ],
    [
      "which number two indicators share",
      row("firms,2018,574,,,,\nrd,2018,574,,,,"),
      'same-value {"value":"574","indicators":["firms","rd"],"lines":["2","3"]}',
    ],
    [
      "which column of a list of areas there is twice",
      "地区,上级,城市\n",
      'duplicate-column {"name":"城市","column":"area"}',
    ],
    ["which one is not read", "地区,上级,人口\n", 'other-column {"name":"人口"}'],
    ["that a list's row has no area", "地区,上级\n,汉中市\n", 'empty-cell {"column":"area"}'],
    ["that a header stands too far down", `${"\n".repeat(70_000)}indicator,period,value\nfirms,2018,29\n`, "empty {}"],
  ])("%s", (_, text, ...expected) => expect(messages(text)).toEqual(expected));

  test("which layout a header has not, and what it has", () =>
    expect(messages("indicator,period,value\n", { layout: "years" })).toEqual([
      'unknown-layout {"found":["indicator","period","value"],"layout":"years"}',
    ]));

  test("which dimension there is not, and which there are", () =>
    expect(messages("freq,indicator,AGES,time_period,obs_value\n", { where: new Map([["age", "T"]]) })).toEqual([
      'unknown-dimension {"dimension":"age","known":["AGES"],"suggestion":"AGES"}',
    ]));

  test("how many areas there are where none is named", () =>
    expect(messages("indicator,period,value\nfirms,2018,29\n", {}, { ...one, areaCount: 2 })).toEqual([
      'missing-area {"areas":2}',
    ]));

  test("each name that nobody asks for, for as many rows as there are, whatever they hold", () => {
    const text = "area,indicator,2018,2019\n成都市,firms,1,2\n拉萨市,gdp,1,2\n拉萨市,gdp,3,4\n,,5,6\n";
    expect(messages(text)).toEqual([
      'other-area {"name":"成都市","rows":1}',
      'other-indicator {"name":"gdp","rows":2}',
      'empty-cell {"column":"indicator"}',
    ]);
  });

  test("once a row that its area is blank where there is more than one", () => {
    const text = "area,indicator,2018,2019\n,firms,1,2\n";
    expect(messages(text, {}, framework)).toEqual(['empty-cell {"column":"area"}']);
    const { observations, diagnostics } = read(text, framework);
    expect([observations, diagnostics.map(told)]).toEqual([[], ["2:1 actuals/empty-cell"]]);
  });
});

describe("what a file is found to be", () => {
  test("nothing, where there is nothing in it", () => {
    const { encoding, layout, diagnostics } = read("");
    expect([encoding, layout, diagnostics.map(told)]).toEqual([null, null, ["-:- actuals/empty"]]);
  });

  test.each<[declared: string | null, repairs: number]>([
    [null, 1],
    ["gb18030", 0],
  ])("in GB18030, which is a repair where nobody has said so (%s)", (encoding, repairs) => {
    // 家 by python3: "家".encode("gb18030").
    const input = join("indicator,period,value,unit\nfirms,2018,29,", [0xbc, 0xd2], "\n");
    const found = readActuals("a.csv", input, one, LIMITS, { ...NOTHING_DECLARED, encoding });
    expect([found.encoding, found.observations[0]!.unit, found.repairs.length]).toEqual(["gb18030", "家", repairs]);
  });

  test("a list of areas between other delimiters, which is a repair", () => {
    const repairs = (text: string) => read(text).repairs.map(({ kind, before, after }) => `${kind} ${before} ${after}`);
    expect([repairs("地区;上级\n汉中市;\n"), repairs("地区,上级\n汉中市,\n")]).toEqual([["delimiter ; ,"], []]);
  });

  test("without a fault behind the one that ends it", () => {
    const reader = openActuals("a.csv", one, LIMITS, NOTHING_DECLARED, { ...USUAL_PACE, block: 64, short: false });
    reader.push(bytes(`indicator,period,value\nfirms,2018,2\u00009\n${"x".repeat(100)}\u0000`));
    expect(reader.end().diagnostics.map(told)).toEqual(["2:- actuals/control-character"]);
  });
});

describe("cells that may be one number, torn by its comma,", () => {
  const torn = (cells: string) =>
    read(`indicator,period,unit,value,scope\n${cells}\n`).diagnostics.some(({ code }) => code === "actuals/ragged-row");
  test.each([
    ["5,234", true],
    ["12,234", true],
    [" 123,234.5", true],
    ["123,234.55 ", true],
    ["1234,567", false],
    ["5,2345", false],
    ["5,23", false],
    ["x5,234", false],
    ["5x,234", false],
    ["5,x234", false],
    ["5,234x", false],
    ["5,234.", false],
    ["5,234.x", false],
  ])("%s with a cell too many: %s", (cells, expected) => expect(torn(`firms,2018,家,${cells},`)).toBe(expected));
  test("are two cells in a row that is as long as the header", () => expect(torn("firms,2018,家,5,234")).toBe(false));
  test("are not torn where only blanks are too many", () => expect(torn("firms,2018,家,29,全市, ,")).toBe(false));
});

describe("what a row says", () => {
  test("without a plan is yes, no or a number", () =>
    expect(
      observed("indicator,period,value\na,2018,是\nb,2018,5\n", ANYTHING).map(({ quantity }) => quantity?.raw),
    ).toEqual(["是", "5"]));

  test("of no indicator is nothing, also without a plan", () =>
    expect(observed("indicator,period,value\n,2018,5\n", ANYTHING)).toEqual([]));

  test("of an indicator in two columns is not a heading", () => {
    const declared = { ...NOTHING_DECLARED, map: new Map([["period", "2018"]] as const) };
    const found = readActuals("a.csv", bytes("indicator,value\nfirms,5\ngdp,\n"), one, LIMITS, declared);
    expect([found.repairs, found.diagnostics.map(told)]).toEqual([[], ["3:1 actuals/other-indicator ×1"]]);
  });

  test("below indicators as columns, with the unit of its own heading or of its column", () => {
    const found = observed("年份,单位,Firms,R & D Intensity（%）\n2018,家,5,2\n");
    expect(found.map(({ indicator, unit, columns }) => [indicator, unit, columns.unit])).toEqual([
      ["firms", "家", 2],
      ["r&dintensity", "%", 0],
    ]);
  });

  test("has the place of its scope where it has no unit", () =>
    expect(observed("indicator,period,value,scope\nfirms,2018,5,全市\n")[0]!.columns).toEqual({ unit: 0, scope: 4 }));

  test.each([
    ["２", "家", "2"],
    ["2 %", "%", "2"],
    ["２", "", "2"],
    ["2 个", "个", "2 个"],
  ])("%s under the unit %j is repaired to %s", (value, unit, after) =>
    expect(read(`indicator,period,value,unit\nrd,2018,${value},${unit}\n`).repairs[0]).toMatchObject({
      before: value,
      after,
    }),
  );

  test.each([
    ["growth", "2019", "43%", "2018"],
    ["growth", "2019-03", "环比增长5%", "2019-02"],
    ["growth", "2019-03", "同比增长5%", "2018-03"],
    ["completion", "2019", "98%", undefined],
  ])("as %s of %s (%s) is measured from %s", (kind, period, value, base) => {
    const { statements } = read(`indicator,period,value,statement\nfirms,${period},${value},${kind}\n`);
    expect(statements.map((one) => one.base?.text)).toEqual([base]);
  });

  test("of blanks alone is no row", () => expect(read("indicator,period,value\n , ,\t\nfirms,2018,5\n").rows).toBe(1));
});

describe("a dimension that is open", () => {
  const cube = (rows: readonly string[], where: object = {}) =>
    readActuals(
      "a.csv",
      bytes(`freq,indicator,SEX,AGE,time_period,obs_value\n${rows.map((row) => `A,${row}\n`).join("")}`),
      one,
      LIMITS,
      {
        ...NOTHING_DECLARED,
        where: new Map(Object.entries(where)),
      },
    );
  const open = (...found: Parameters<typeof cube>) =>
    cube(...found).diagnostics.map(({ code, args, at }) => `${at!.line}:${at!.column} ${code} ${JSON.stringify(args)}`);

  test("is named with its values, its header and its column", () => {
    expect(open(["firms,T,Y,2018,5", "firms, F,Y,2019,6"])).toEqual([
      '1:3 actuals/open-dimension {"dimension":"SEX","values":["F","T"]}',
    ]);
    expect(open(["firms,T,Y,2018,5", "firms,T,O,2019,6"])).toEqual([
      '1:4 actuals/open-dimension {"dimension":"AGE","values":["O","Y"]}',
    ]);
  });

  test("with five values at most", () =>
    expect(open([..."GFEDCBA"].map((sex, index) => `firms,${sex},Y,201${index},5`))).toEqual([
      '1:3 actuals/open-dimension {"dimension":"SEX","values":["C","D","E","F","G"]}',
    ]));

  test("is none where no figure is asked for, or where one of its values is meant", () => {
    const names = [["other,T,Y,2018,5", "other,F,Y,2019,6"], {}] as const;
    expect(open(...names)).toEqual(['2:2 actuals/other-indicator {"name":"other","rows":2}']);
    const { observations, rows, diagnostics } = cube(["firms,T,Y,2018,5", "firms,F,Y,2018,6"], { sex: "t" });
    expect([observations.map(({ quantity }) => quantity!.raw), rows, diagnostics]).toEqual([["5"], 2, []]);
  });
});

describe("plain rows are looked up once, and others every time:", () => {
  /** How often what is wanted was asked for, over 300 rows below a header. */
  function lookups(text: string, declared: Partial<Declared> = {}): number {
    let count = 0;
    const indicators = new Map(one.indicators!);
    const get = indicators.get.bind(indicators);
    indicators.get = (name) => (count++, get(name));
    const [header, row] = text.split("\n") as [string, string];
    readActuals("a.csv", bytes(`${header}\n${`${row}\n`.repeat(300)}`), { ...one, indicators }, LIMITS, {
      ...NOTHING_DECLARED,
      ...declared,
    });
    return count;
  }
  const LINES = "indicator,period,value,unit\nfirms,2018,5,家";
  test.each<[title: string, text: string, declared: Partial<Declared>, isOnce: boolean]>([
    ["commas", LINES, {}, true],
    ["tabs", LINES.replaceAll(",", "\t"), {}, true],
    ["full-width commas", LINES.replaceAll(",", "，"), {}, false],
    ["a word that means nothing", LINES, { missing: new Set(["x"]) }, true],
    ["a word with digits that does", LINES, { missing: new Set(["n9"]) }, true],
    ["a number that does", LINES, { missing: new Set(["x", "999"]) }, false],
    ["a negative one", LINES, { missing: new Set(["-999"]) }, false],
    [
      "a dimension that is chosen",
      "freq,indicator,SEX,period,value\nA,firms,T,2018,5",
      { where: new Map([["sex", "T"]]) },
      true,
    ],
    ["a period that is chosen", LINES, { where: new Map([["period", "2018"]]) }, false],
    ["a status that is none", "indicator,period,value,status\nfirms,2018,5,x", {}, false],
  ])("%s", (_, text, declared, isOnce) => expect(lookups(text, declared)).toBe(isOnce ? 1 : 300));
});
