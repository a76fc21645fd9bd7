import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANYTHING, type Wanted } from "../../src/core/names.ts";
import { ObservationTable } from "../../src/core/observation-table.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { type Declared, NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS, type Limits } from "../../src/read/limits.ts";
import { openActuals } from "../../src/read/observations.ts";
import { type LongWay, PlainRows } from "../../src/read/plain-rows.ts";
import { Scanner } from "../../src/read/scan.ts";
import { runs } from "../effort.ts";
import { bytes, inFull, told, wantedOf } from "./helpers.ts";

const PLAN = `dabiao: 1
id: p
period: { due: 2019 }
indicators:
  - { id: firms, name: 高新技术企业, unit: 家 }
  - { id: rd, name: 研发强度, unit: "%" }
  - { id: open, target: { done: true } }
`;
const framework = wantedOf(PLAN);
const two = wantedOf(
  PLAN.replace("period:", "area: { name: 拉萨市 }\nperiod:"),
  PLAN.replace("period:", "area: { name: 西宁市 }\nperiod:").replace("id: p", "id: q"),
);
const one = wantedOf(PLAN.replace("period:", 'area: { code: "540100", name: 拉萨市 }\nperiod:'));

interface Case {
  readonly input: Uint8Array;
  readonly wanted: Wanted;
  readonly declared?: Declared;
  readonly limits?: Limits;
  readonly block?: number;
  readonly pieces?: number;
}

function read({ input, wanted, declared, limits = LIMITS, block = 1 << 18, pieces = 1 << 18 }: Case, short: boolean) {
  const reader = openActuals("a.csv", wanted, limits, declared, { block, short });
  for (let at = 0; at < input.length; at += pieces) reader.push(input.subarray(at, at + pieces));
  return inFull(reader.end());
}

/** Both ways say the same of a file. */
function agree(one: Case): void {
  expect(read(one, true)).toEqual(read(one, false));
}

const fieldOf = (...texts: string[]) => fc.constantFrom(...texts);
const area = fieldOf("拉萨市", "西宁市", "西宁", "拉薩市", "成都市", "", " 拉萨市 ", "注：", "—", '"拉萨市"', "540100");
const indicator = fieldOf("firms", "rd", "高新技术企业", "研发强度（%）", "open", "gdp", "GDP", "", "合计");
const time = fieldOf("2017", "2018", "2019", "2019年", "2019Q3", "去年", "", " 2019");
const value = fieldOf(
  ...[
    "1",
    "0",
    "35",
    "2.0",
    "0.05",
    "-3",
    "-0",
    "007",
    ".5",
    "5.",
    "+4",
    "1e3",
    "650余",
    "２．０％",
    "—",
    "",
    " 3",
    "是",
    "否",
  ],
  ...[
    "1,234",
    '"1,234"',
    '"12.5"',
    '""',
    "3亿元",
    "12.5%",
    "#DIV/0!",
    "99999999999999999999",
    "123456789012345",
    "-999",
    "x",
  ],
);
const unit = fieldOf("家", "%", "万家", "", "亿元");
const further = fieldOf(
  "",
  "年鉴",
  '"局, 处"',
  '"a""b"',
  "初步",
  "预测",
  "final",
  "2019-03-01",
  "全市",
  "a\tb",
  "增长",
  "12",
);
const hostile = fieldOf(
  ...[
    "\n",
    "\r",
    '"',
    'a"b',
    "\u0000",
    "\u007f",
    "\u0085",
    "\ufeff",
    "注：x\n",
    "一、工业\n",
    "\n\n",
    '"a\nb"',
    ",,,,,,,,,\n",
  ],
  ...["x".repeat(70), "拉萨市,firms\n", "1,234,firms,2019,5,家\n", "𠮷"],
);

const lines = (header: string, row: fc.Arbitrary<readonly string[]>) =>
  fc
    .tuple(
      fieldOf("", "", "", "统计表\n", "\n"),
      fieldOf("\n", "\n", "\r\n"),
      fc.array(
        fc.oneof({ weight: 12, arbitrary: row.map((cells) => cells.join(",")) }, { weight: 1, arbitrary: hostile }),
        {
          maxLength: 60,
        },
      ),
      fc.boolean(),
    )
    .map(([title, end, rows, ends]) => `${title}${[header, ...rows].join(end)}${ends ? end : ""}`);

const FILES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  long: lines("area,indicator,period,value,unit", fc.tuple(area, indicator, time, value, unit)),
  "with more columns": lines(
    "序号,备注,area,indicator,period,value,unit,status,published,scope,source,statement,",
    fc.tuple(
      further,
      further,
      area,
      indicator,
      time,
      value,
      unit,
      further,
      further,
      further,
      further,
      further,
      further,
    ),
  ),
  "without areas": lines("indicator,period,value", fc.tuple(indicator, time, value)),
  indicators: lines("area,period,firms,研发强度（%）,备注", fc.tuple(area, time, value, value, further)),
  years: lines("area,indicator,unit,2017,2018,2019年", fc.tuple(area, indicator, unit, value, value, value)),
  areas: lines("indicator,period,拉萨市,西宁市", fc.tuple(indicator, time, value, value)),
  cube: lines(
    "STRUCTURE,FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_FLAG",
    fc.tuple(
      fieldOf("dataflow"),
      fieldOf("A", ""),
      area,
      indicator,
      fieldOf("T", "T", "F", ""),
      time,
      value,
      fieldOf("PC", "家"),
      fieldOf("0", "3", "", "x"),
      fieldOf("", "p", "f"),
    ),
  ),
  "areas themselves": lines("area,code,parent", fc.tuple(area, further, area)),
  anything: lines("a,b", fc.tuple(value, further)),
};

const DECLARED: Readonly<Record<string, Declared>> = {
  nothing: NOTHING_DECLARED,
  "a number that means nothing": { ...NOTHING_DECLARED, missing: new Set(["-999"]) },
  "a word that means nothing": { ...NOTHING_DECLARED, missing: new Set(["x"]) },
  "one sex": { ...NOTHING_DECLARED, where: new Map([["sex", "T"]]) },
  "one area": { ...NOTHING_DECLARED, where: new Map([["area", "拉萨市"]]) },
  "one note": { ...NOTHING_DECLARED, where: new Map([["备注", "年鉴"]]) },
  "a column of another name": { ...NOTHING_DECLARED, map: new Map([["source" as const, "备注"]]) },
  "an area for all": { ...NOTHING_DECLARED, map: new Map([["area" as const, "拉萨市"]]) },
  "a value for all": { ...NOTHING_DECLARED, map: new Map([["value" as const, "5"]]) },
  "one column for two": {
    ...NOTHING_DECLARED,
    map: new Map([
      ["source" as const, "area"],
      ["area" as const, "area"],
    ]),
  },
};

describe("the short way says of any file what the long way says,", () => {
  const cases = (text: fc.Arbitrary<string>) =>
    fc.record({
      input: text.map(bytes),
      wanted: fc.constantFrom(framework, one, two, ANYTHING),
      declared: fc.constantFrom(...Object.values(DECLARED)),
      limits: fc.constantFrom(LIMITS, LIMITS, { ...LIMITS, cell: 8 }, { ...LIMITS, record: 60 }),
      block: fc.integer({ min: 150, max: 700 }),
      pieces: fc.constantFrom(1, 3, 64, 10_000),
    });

  test.each(Object.entries(FILES))("%s", (_, text) => {
    fc.assert(fc.property(cases(text), agree), { numRuns: runs(300) });
  });

  test("with bytes that are no UTF-8, and in other encodings", () => {
    const broken = fc
      .tuple(FILES["long"]!, fc.array(fc.tuple(fc.nat(3_000), fc.nat(255)), { minLength: 1, maxLength: 4 }))
      .map(([text, faults]) => {
        const input = bytes(text);
        for (const [at, byte] of faults) if (input.length > 0) input[at % input.length] = byte;
        return input;
      });
    const gb = (text: string) => Uint8Array.from([...text].flatMap((each) => GB18030.get(each) ?? [...bytes(each)]));
    fc.assert(
      fc.property(fc.oneof(broken, FILES["long"]!.map(gb)), fc.integer({ min: 150, max: 700 }), (input, block) => {
        agree({ input, wanted: framework, block });
        agree({ input, wanted: framework, block, declared: { ...NOTHING_DECLARED, encoding: "gb18030" } });
        agree({ input: Uint8Array.of(0xef, 0xbb, 0xbf, ...input), wanted: framework, block });
      }),
      { numRuns: runs(300) },
    );
  });

  test("a byte that is no UTF-8 at the beginning of a block and of a line", () => {
    const sound = bytes("area,indicator,period,value\n拉萨市,firms,2019,5\n");
    const input = Uint8Array.of(...sound, 0xc0, ...bytes(",firms,2019,6\n"));
    agree({ input, wanted: framework, block: sound.length });
    const places = read({ input, wanted: framework, block: sound.length }, true).diagnostics.map(told);
    expect(places).toEqual(["3:- actuals/bad-encoding"]);
  });

  test("wherever a character is cut", () => {
    const rows = ["拉萨市,高新技术企业,2018,25,家", "西宁市,高新技术企业,2018,26,家", '"拉萨市",𠮷,2018,"27",家'];
    const input = bytes(`area,indicator,period,value,unit\n${rows.join("\n")}\n${rows.join("\n")}\n`);
    for (let block = 40; block <= input.length; block++) agree({ input, wanted: framework, block });
  });
});

/** 拉萨市 and 西宁市 by python3: "拉萨市西宁".encode("gb18030"). */
const GB18030 = new Map([
  ["拉", [0xc0, 0xad]],
  ["萨", [0xc8, 0xf8]],
  ["市", [0xca, 0xd0]],
  ["西", [0xce, 0xf7]],
  ["宁", [0xc4, 0xfe]],
]);

describe("the long way is gone once for each combination of what is said beside area, period and value", () => {
  /** How many of these rows, over and over, go the long way. */
  function longWays(rows: readonly string[], times: number): number {
    let long = 0;
    const table = new ObservationTable();
    const way: LongWay = {
      record: (line, cells) => {
        long++;
        const [area, indicator, period, value] = cells as [string, string, string, string];
        const observation = {
          indicator,
          area,
          period: parsePeriod(period) ?? parsePeriod("2000")!,
          quantity: { low: null, high: null, lowOpen: false, highOpen: false, raw: value },
          unit: "",
          scope: "",
          status: null,
          published: null,
          source: "",
          at: { file: "a.csv", line, column: 4 },
          columns: { unit: 0, scope: 0 },
        };
        return [{ kind: "observed", observation }];
      },
      period: parsePeriod,
      area: (text) => (text === "nowhere" ? null : text),
      nameArea: () => undefined,
      countRow: () => undefined,
      countBlank: () => undefined,
    };
    const fields = { area: 0, period: 2, values: [3], read: [1], passed: [] };
    const plain = new PlainRows(fields, { width: 4, line: 1 }, 100, table, way);
    const scanner = new Scanner(0x2c, 100, (record, line) => plain.take(record, line));
    scanner.scan(bytes(`area,indicator,period,value\n${`${rows.join("\n")}\n`.repeat(times)}`), true);
    // The header goes there too.
    return long - 1;
  }

  test.each<[title: string, rows: readonly string[], long: number]>([
    ["one row", ["a,x,2018,5"], 1],
    ["other numbers", ["a,x,2018,5", "a,x,2018,6.25", "a,x,2018,-7"], 1],
    ["other areas and periods", ["a,x,2018,5", "b,x,2018,5", "a,x,2019,5", "b,x,2020,5"], 1],
    ["another indicator", ["a,x,2018,5", "a,y,2018,5", "b,y,2019,5", "b,x,2018,5"], 2],
    ["an area that nobody asks for, which is seen to be observed here", ["a,x,2018,5", "nowhere,x,2018,5"], 51],
    ["a period that is none", ["a,x,2018,5", "a,x,soon,5"], 51],
    ["what is no plain number goes it every time", ["a,x,2018,5", "a,x,2018,650余"], 51],
  ])("%s", (_, rows, long) => expect(longWays(rows, 50)).toBe(long));
});
