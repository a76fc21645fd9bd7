import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANYTHING, type Wanted } from "../../src/core/names.ts";
import type { Observation } from "../../src/core/observation.ts";
import { ObservationTable } from "../../src/core/observation-table.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { NearFinder } from "../../src/read/block-finder.ts";
import { findControl } from "../../src/read/decode.ts";
import type { Fields } from "../../src/read/fields.ts";
import { type Declared, NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS, type Limits } from "../../src/read/limits.ts";
import { readQuantity } from "../../src/read/number.ts";
import { openActuals, USUAL_PACE } from "../../src/read/observations.ts";
import { type LongWay, type Outcome, PlainRows } from "../../src/read/plain-rows.ts";
import type { Shape } from "../../src/read/row-finder.ts";
import { Scanner, textOf } from "../../src/read/scan.ts";
import { runs } from "../effort.ts";
import { bytes, inFull, inTurns, told, wantedOf } from "./helpers.ts";

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
  /** The steps that the other thread takes in which rows are found; null: there is no other. */
  readonly steps?: number | null;
}

const AT_ONCE = 1 << 18;

function read(one: Case, short: boolean) {
  const { input, wanted, declared, limits = LIMITS, block = AT_ONCE, pieces = AT_ONCE, steps = null } = one;
  const thread = steps === null ? null : inTurns(steps);
  const pace = { ...USUAL_PACE, block, short, start: thread && thread.start };
  const reader = openActuals("a.csv", wanted, limits, declared, pace);
  for (let at = 0; at < input.length; at += pieces) {
    reader.push(input.subarray(at, at + pieces));
    thread?.step();
  }
  const all = reader.end();
  return { ...inFull(all), areas: [...all.observations.areas()].sort() };
}

/** Both ways say the same of a file. */
function agree(one: Case): void {
  expect(read(one, true)).toEqual(read(one, false));
}

const fieldOf = (...texts: string[]) => fc.constantFrom(...texts);
const area = fieldOf(
  "拉萨市",
  '"拉萨\n市"',
  "西宁市",
  "西宁",
  "拉薩市",
  "成都市",
  "",
  " 拉萨市 ",
  "注：",
  "—",
  '"拉萨市"',
  "540100",
);
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
    "一、企业（万家）,,,,\n",
    "单位：‰,,,,\n",
    "注：单位为万家,,,,\n",
    "\n\n",
    '"a\nb"',
    ",,,,,,,,,\n",
    "area,period,indicator,value\n",
    `"${"lines\n".repeat(16)}"`,
  ],
  ...["x".repeat(70), "拉萨市,firms\n", "1,234,firms,2019,5,家\n", "𠮷"],
);

const lines = (header: string, row: fc.Arbitrary<readonly string[]>) =>
  fc
    .tuple(
      fieldOf("", "", "", "统计表\n", "\n", "单位：万家、%\n", "金额单位：万元\n"),
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

/** Areas by periods by indicators or the other way round, as programs write them, with here and there a row that doesn't belong. */
const panel = fc
  .record({
    kinds: fc.array(fc.tuple(indicator, unit, further), { minLength: 1, maxLength: 4 }),
    areas: fc.array(area, { minLength: 1, maxLength: 3 }),
    times: fc.array(time, { minLength: 1, maxLength: 3 }),
    values: fc.array(fc.oneof({ weight: 3, arbitrary: fieldOf("1", "2.50", "-3", "") }, value), {
      minLength: 1,
      maxLength: 7,
    }),
    strange: fc.array(fc.tuple(fc.nat(71), hostile), { maxLength: 3 }),
    byArea: fc.boolean(),
    end: fieldOf("\n", "\n", "\r\n"),
  })
  .map(({ kinds, areas, times, values, strange, byArea, end }) => {
    const pairs = byArea
      ? areas.flatMap((area) => times.map((time) => [area, time]))
      : times.flatMap((time) => areas.map((area) => [area, time]));
    const once = pairs.flatMap(([area, time]) => kinds.map((kind) => [area!, time!, ...kind] as const));
    const rows = [...once, ...once].map(([area, time, indicator, unit, note], row) =>
      [area, indicator, time, values[row % values.length], unit, note].join(","),
    );
    for (const [place, text] of strange) rows.splice(place, 1, text);
    return `area,indicator,period,value,unit,备注\n${rows.join(end)}${end}`;
  });

const FILES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  long: lines("area,indicator,period,value,unit", fc.tuple(area, indicator, time, value, unit)),
  "that repeat themselves": panel,
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
      limits: fc.constantFrom(
        LIMITS,
        LIMITS,
        { ...LIMITS, cell: 8 },
        { ...LIMITS, record: 60 },
        { ...LIMITS, "file-size": 900 },
      ),
      block: fc.integer({ min: 150, max: 700 }),
      pieces: fc.constantFrom(1, 3, 64, 300, 10_000),
      steps: fc.constantFrom(null, null, Infinity, Infinity, 0, 2, 5, 12),
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
      fc.property(
        fc.oneof(broken, FILES["long"]!.map(gb)),
        fc.integer({ min: 150, max: 700 }),
        fc.constantFrom(null, Infinity, 2),
        (input, block, steps) => {
          const pace = { wanted: framework, block, steps, pieces: 200 };
          agree({ input, ...pace });
          agree({ input, ...pace, declared: { ...NOTHING_DECLARED, encoding: "gb18030" } });
          agree({ input: Uint8Array.of(0xef, 0xbb, 0xbf, ...input), ...pace });
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test.each([
    [
      "a heading between rows and a note below",
      "area,period,firms",
      ["A,2019,6", "B,2019,8", "West,,", "Note: by law,,"],
    ],
    [
      "indicators that nobody asks for",
      "area,indicator,period,value",
      ["A,firms,2019,6", "B,gdp,2019,6", "C,gdp,2019,6"],
    ],
    ["rows outside of what is meant", "area,sex,indicator,period,value", ["A,T,firms,2019,6", "B,F,firms,2019,6"]],
  ])("an area that has no more than %s is none", (_, header, rows) => {
    const lines = [rows[0]!, ...rows, ...rows.slice(1).toReversed(), rows[0]!];
    const where = new Map(header.includes("sex") ? [["sex", "T"]] : []);
    const input = bytes(`${header}\n${lines.join("\n")}\n`);
    for (const steps of [null, 2, Infinity]) {
      const one = { input, wanted: framework, declared: { ...NOTHING_DECLARED, where }, block: 64, steps };
      agree(one);
      expect(read(one, true).areas).toEqual(rows[0] === "A,2019,6" ? ["a", "b"] : ["a"]);
    }
  });

  test("where the reading ends before the first byte that tells the encoding, or at the bound of a file", () => {
    const rows = (count: number) => "a,firms,2019,5\n".repeat(count);
    const header = "area,indicator,period,value\n";
    const gb = (text: string) =>
      Uint8Array.of(...bytes(text), ...GB18030.get("拉")!, ...bytes(`,firms,2019,5\n${rows(20)}`));
    for (const steps of [null, 0, 3, Infinity]) {
      const pace = { wanted: framework, block: 64, pieces: 64, steps };
      const second = { ...pace, input: gb(`${header}${rows(20)}area,period,indicator,value\n${rows(12)}`) };
      agree(second);
      expect(read(second, true)).toMatchObject({ encoding: "utf-8", repairs: [] });
      agree({ ...pace, input: gb(`${header}${rows(20)}`) });
      const long = { ...pace, input: bytes(`${header}${rows(60)}`), limits: { ...LIMITS, "file-size": 640 } };
      agree(long);
      expect(read(long, true).rows).toBe(40);
    }
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

const LONG: Fields = { area: 0, period: 2, values: [3], read: [1], passed: [], unnamed: [] };
const YEARS: Fields = { area: 0, period: -1, values: [2, 3], read: [1], passed: [], unnamed: [] };
const AREAS: Fields = { area: -1, period: 1, values: [2, 3], read: [0], passed: [], unnamed: [] };

/**
 * What records bring below a header that has no more than its line: the figures, rows and blanks that were counted, names
 * that nobody asks for, names of areas; and how many of the records went the long way. Its rule: an indicator "other" and an
 * area "elsewhere" are asked for by nobody, "outside" is no part of what is meant, "thousand" stands for a number in
 * thousands, and about "odd" something has to be said.
 */
function taken(rows: readonly (string | Uint8Array)[], fields: Fields, isShort: boolean, longest = 100) {
  let [long, counted, blanks] = [0, 0, 0];
  const named: string[] = [];
  const tallies = { area: { rows: 0 }, indicator: { rows: 0 } };
  const table = new ObservationTable();
  const record = (line: number, cells: readonly string[]): readonly Outcome[] | null => {
    long++;
    if (line === 1) return null;
    counted++;
    if (cells.length !== width) return null;
    const said = fields.read.map((field) => cells[field]!);
    if (said.includes("outside")) return [];
    const outcomes = fields.values.map((field, index): Outcome => {
      const area = fields.area < 0 ? `area ${index}` : cells[fields.area]!.trim();
      if (area === "elsewhere" || area === "—") {
        if (index === 0) tallies.area.rows++;
        return { kind: "other-area", tally: tallies.area };
      }
      if (said[0] === "other") {
        if (index === 0) tallies.indicator.rows++;
        return { kind: "other-indicator", tally: tallies.indicator };
      }
      if (fields.area >= 0) named.push(area);
      const read = readQuantity(said[0] === "thousand" ? `${cells[field]}000` : cells[field]!);
      const period = parsePeriod(fields.period < 0 ? `${2018 + index}` : cells[fields.period]!);
      if (read.kind === "missing") {
        blanks++;
        return { kind: "else" };
      }
      if (period === null) return { kind: "else" };
      const observation: Observation = {
        indicator: said.join(),
        area,
        period,
        quantity: read.kind === "value" ? read.quantity : null,
        unit: "",
        scope: "",
        status: null,
        published: null,
        source: "",
        at: { file: "a.csv", line, column: field + 1 },
        columns: { unit: 0, scope: 0 },
      };
      table.add(observation);
      return { kind: "observed", observation };
    });
    return said.includes("odd") ? null : outcomes;
  };
  const way: LongWay = {
    record,
    part: () => 0,
    isOver: () => false,
    period: parsePeriod,
    area: (text) => (text === "elsewhere" ? null : text),
    nameArea: (area) => void named.push(area),
    countRow: () => void counted++,
    countBlank: () => void blanks++,
  };
  const width = Math.max(fields.area, fields.period, ...fields.values, ...fields.read, ...fields.passed) + 1;
  const shape: Shape = { fields, width, delimiter: 0x2c, limits: { cell: longest, record: 1_000 } };
  const text = Uint8Array.from([10, ...rows.flatMap((row) => [...(typeof row === "string" ? bytes(row) : row), 10])]);
  const takeShort = () => {
    const plain = new PlainRows(shape, table, way);
    const finder = new NearFinder(shape, 1);
    finder.push(text, true);
    for (let found = finder.next(); found !== null; found = finder.next()) {
      if (plain.take(found.bytes, found.rows) < found.rows.count || !found.understood) return false;
    }
    return true;
  };
  const takeLong = () =>
    new Scanner(0x2c, 1_000, ({ bytes, starts, ends, count }, line) => {
      const cells = Array.from({ length: count }, (_, at) => textOf(bytes, starts[at]!, ends[at]!));
      if (cells.some((cell) => cell === null || findControl(cell) !== null)) return false;
      record(line, cells as string[]);
      return true;
    }).scan(text, true).understood;
  const all = isShort ? takeShort() : takeLong();
  const figures = [...table].map(
    ({ indicator, area, period, quantity, at }) =>
      `${at.line}:${at.column} ${indicator} ${area} ${period.text} ${quantity?.raw} ${JSON.stringify(quantity?.low?.n, (_, n) => String(n))}`,
  );
  const names = [...new Set(named)].sort();
  return { long, brought: { figures, counted, blanks, tallies, names, all }, named };
}

describe("what the short way takes is what the long way would make of it, which is gone once for", () => {
  /** Three times these rows bring the same either way; so many of them go the long one. */
  function check(rows: readonly (string | Uint8Array)[], long: number, fields: Fields, longest?: number): void {
    const thrice = [...rows, ...rows, ...rows];
    const short = taken(thrice, fields, true, longest);
    expect(short.brought).toEqual(taken(thrice, fields, false, longest).brought);
    expect(short.long).toBe(long);
  }

  describe("numbers in plain digits", () => {
    test.each(
      ["0", "9", "10", "100", "0.5", "0.05", "10.25", "1.0", "-5", "-0.5", '"12"', '"-12.5"', "", "123456789012345"]
        .concat(["12345678901234.5", "-12345678901234.5", "0.12345678901234", "-123456789012345"])
        .map((number) => [number]),
    )("%s", (number) => {
      check(["a,x,2018,5", `a,x,2018,${number}`], 1, LONG);
      check(["a,x,5,5", `a,x,${number},7`, `a,x,7,${number}`], 1, YEARS);
    });

    test.each(
      ["-0", "-0.0", "05", "00", "-05", "00.5", ".5", "-.5", "5.", "1.2.3", "1:5", "1/5", "+5", " 5", "5 ", '""', '"-"']
        .concat(["-", ".", "1e3", "x", "1234567890123456", "123456789012345.6", "0.123456789012345678", '"1,234"'])
        .concat(["-1234567890123456", "650余", "９"])
        .map((number) => [number]),
    )("not %s, which goes it every time", (number) => check(["a,x,2018,5", `a,x,2018,${number}`], 4, LONG));

    test("a number that stands for another one goes it every time", () => check(["a,thousand,2018,5"], 3, LONG));
  });

  test.each<[title: string, long: number, fields: Fields, ...rows: string[]]>([
    ["one row", 1, LONG, "a,x,2018,5"],
    ["other areas and periods", 1, LONG, "a,x,2018,5", "b,x,2018,6", "a,x,2019,7", " b ,x,2020,8", '"c",x,2018,9'],
    ["each indicator", 2, LONG, "a,x,2018,5", "a,y,2018,6", "b,y,2019,7", "b,x,2018,8"],
    ["an area that nobody asks for", 2, LONG, "a,x,2018,5", "elsewhere,x,2018,6", "elsewhere,x,2019,7"],
    ["an indicator that nobody asks for", 2, LONG, "a,x,2018,5", "b,other,2018,6", "a,other,2018,"],
    ["an indicator that nobody asks for, below years", 1, YEARS, "a,other,5,6", "b,other,7,"],
    ["what lies outside", 1, LONG, "a,outside,2018,5", "b,outside,2019,6"],
    ["both at once, which is outside alone", 2, LONG, "elsewhere,x,2018,5", "elsewhere,outside,2018,6"],
    ["years as columns", 1, YEARS, "a,x,5,6", "b,x,7,8"],
    ["areas as columns", 1, AREAS, "x,2018,5,6", "x,2019,7,8"],
    ["a period in the first field", 1, { ...LONG, area: 2, period: 0 }, "2018,x,a,5", "2019,x,b,6"],
    ["each place of a blank", 2, YEARS, "a,x,5,", "a,x,5,6", "b,x,,7", "b,x,8,"],
    ["a row of four filled cells and a blank value", 1, LONG, "a,x,2018,5", "b,x,2018,"],
    ["one of three filled cells, below years", 1, YEARS, "a,x,5,6", "b,x,,7"],
    ["one of three filled cells, below areas", 1, AREAS, "x,2018,5,6", "x,2019,,7"],
    ["a record that says what it needs", 1, { ...YEARS, values: [2], read: [1, 3] }, "a,x,5,y", "b,x,,y"],
  ])("%s", (_, long, fields, ...rows) => check(rows, long, fields));

  test.each<[title: string, long: number, fields: Fields, ...rows: string[]]>([
    ["a period that is none", 4, LONG, "a,x,2018,5", "a,x,soon,6"],
    ["a blank period", 4, LONG, "a,x,2018,5", "a,x,,6"],
    ["a mark for no area", 4, LONG, "a,x,2018,5", "—,x,2018,6"],
    ["a row that something is said about", 3, LONG, "a,odd,2018,5"],
    ["areas as columns that nobody asks for", 4, { ...AREAS, area: 0, read: [] }, "a,2018,5,6", "—,2018,7,8"],
    ["a cell too many", 4, LONG, "a,x,2018,5", "a,x,2018,6,"],
    ["a cell too few", 4, LONG, "a,x,2018,5", "a,x,2018"],
    ["two filled cells, below years, which may be a note", 4, YEARS, "a,x,5,6", "a,x,,"],
    ["two filled cells, below areas", 4, AREAS, "x,2018,5,6", "x,2018,,"],
    ["two filled cells and a mark", 4, { ...YEARS, values: [2], read: [1, 3] }, "a,x,5,—", "a,x,,—"],
  ])("%s goes it every time", (_, long, fields, ...rows) => check(rows, long, fields));

  test.each<[title: string, cell: string, long: number]>([
    ["in ASCII", "no. 1 ~", 1],
    ["in quotes", '"n,1"', 1],
    ["blank", "", 1],
    ["as long as allowed", "12345678", 1],
    ["with other characters, in which something may be wrong", "拉", 4],
    ["too long", "123456789", 4],
  ])("a cell that nobody reads, %s", (_, cell, long) =>
    check(["a,x,2018,5,", `a,x,2018,6,${cell}`], long, { ...LONG, passed: [4], unnamed: [] }, 8),
  );

  test.each<[title: string, row: string, long: number]>([
    ["a number as long as allowed", "a,x,2018,12345678", 1],
    ["a number too long", "a,x,2018,123456789", 4],
    ["an area as long as allowed", "abcdefgh,x,2018,5", 1],
    ["an area too long", "abcdefghi,x,2018,5", 4],
    ["a period as long as allowed", "a,x,2018年,5", 1],
    ["a period too long", "a,x,2018-01-01,5", 4],
  ])("%s", (_, row, long) => check(["a,x,2018,5", row], long, LONG, 8));

  test.each<[title: string, row: Uint8Array]>([
    ["an area that is no UTF-8", Uint8Array.of(0xff, ...bytes(",x,2018,5"))],
    ["a period that is none", Uint8Array.of(...bytes("a,x,"), 0xff, ...bytes(",5"))],
    ["an area with a control character", bytes("a\u0085,x,2018,5")],
    ["a period with one", bytes("a,x,2018\u0085,5")],
  ])("it stops before %s", (_, row) => check(["a,x,2018,5", row], 1, LONG));

  test("an area is named once, where it has a place for a figure that is asked for", () => {
    const rows = ["a,x,2018,5", "b,x,2018,6", "c,other,2018,7", "d,x,2018,", "b,x,2019,8", "c,other,2018,7"];
    expect(taken(rows, LONG, true).named).toEqual(["a", "b", "d"]);
  });

  test.each<[title: string, row: (number: number) => string]>([
    ["indicators", (number) => `a,x${number},2018,5`],
    ["periods", (number) => `a,x,${new Date(number * 86_400_000).toISOString().slice(0, 10)},5`],
  ])("more %s than it has room for are told apart", (_, row) => {
    const rows = Array.from({ length: (1 << 16) + 3 }, (_, number) => row(number));
    const again = [...rows, ...rows.slice(-3), ...rows.slice(-2)];
    expect(taken(again, LONG, true).brought).toEqual(taken(again, LONG, false).brought);
  });
});
