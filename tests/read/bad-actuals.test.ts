import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Wanted } from "../../src/core/names.ts";
import { openActuals, readActuals } from "../../src/read/observations.ts";
import { bytes, inFull, join, told, wantedOf } from "./helpers.ts";
import { runs } from "../effort.ts";

const lhasa = `dabiao: 1
id: lhasa
period: { due: 2019 }
area: { code: "540100", name: { zh: 拉萨市, en: Lhasa }, aliases: [拉萨] }
indicators:
  - { id: high-tech-firms, name: 高新技术企业数, aliases: [Ｒ＆Ｄ企业], unit: 家 }
  - { id: rd-intensity, unit: "%" }
  - { id: maker-spaces, name: 众创空间 }
  - { id: open-data, target: { done: true } }
`;
const xining = lhasa.replace("lhasa", "xining").replace(/area: .*/, 'area: { code: "630100", name: 西宁市 }');
const one = wantedOf(lhasa);
const two = wantedOf(lhasa, xining);

/** Columns: 1 area, 2 indicator, 3 period, 4 value, 5 unit, 6 status, 7 published. */
const HEADER = "area,indicator,period,value,unit,status,published\n";
const GOOD = "拉萨市,high-tech-firms,2018,29,家,,\n";
const BAD = "拉萨市,high-tech-firms,2018年Q,29,家,,\n";
/** Rows below the header, from line 2 on. */
const rows = (...lines: string[]) => HEADER + lines.map((line) => `${line}\n`).join("");
const value = (text: string) => rows(`拉萨市,high-tech-firms,2018,${text},家,,`);

/** What is expected is every diagnostic as "line:column code", in order; the codes' "actuals/" is left out. */
type Row = readonly [title: string, input: string | Uint8Array, ...expected: string[]];

function check(table: readonly Row[], wanted: Wanted = one) {
  test.each(table.map((row) => [row[0], row] as const))("%s", (_, [, input, ...expected]) => {
    const { diagnostics } = readActuals("a.csv", typeof input === "string" ? bytes(input) : input, wanted);
    expect(diagnostics.map(told)).toEqual(expected.map((each) => each.replace(" ", " actuals/")));
    expect(diagnostics.every(({ at }) => at?.file === "a.csv")).toBe(true);
  });
}

describe("files that are no CSV", () => {
  const hex = (text: string) => Uint8Array.from(text.match(/../g)!.map((byte) => Number.parseInt(byte, 16)));
  const wide = (text: string) => [...Buffer.from(text, "utf16le")];
  check([
    ["a workbook", hex("504b030414000600"), "-:- workbook"],
    ["an old workbook", hex("d0cf11e0a1b11ae1"), "-:- workbook"],
    ["a compressed file", hex("1f8b080000000000"), "-:- workbook"],
    ["a web page", "<!DOCTYPE html>\n<html></html>", "-:- web-page"],
    ["a table that calls itself a workbook", "\ufeff\n <TABLE><tr><td>拉萨市", "-:- web-page"],
    ["a workbook in XML", '<?xml version="1.0"?>\n<Workbook/>', "-:- web-page"],
    ["an empty file", "", "-:- empty"],
    ["a byte order mark only", "\ufeff", "-:- empty"],
    ["blank lines only", "\n  \n,,,\n", "-:- empty"],
    ["a header only is no fault", HEADER],
    ["a byte that is not UTF-8", join(HEADER, GOOD, "拉萨市,", [0xff], "\n"), "3:- bad-encoding"],
    ["the same behind a quoted line end", join(HEADER, '"拉\n萨",', [0xff], "\n"), "3:- bad-encoding"],
    ["a character cut off at the end", join(HEADER, GOOD, "拉", [0xe8, 0x90]), "3:- bad-encoding"],
    ["GBK is no fault", join(HEADER, [0xc0, 0xad, 0xc8, 0xf8, 0xca, 0xd0], ",high-tech-firms,2018,29,,,\n")],
    ["UTF-16 with its mark is none", join([0xff, 0xfe], wide(HEADER + GOOD))],
    ["UTF-16 without a mark is none", join(wide(HEADER + GOOD))],
    ["UTF-16 that breaks off within a character", join([0xff, 0xfe], wide(HEADER), "a"), "2:- bad-encoding"],
    ["NUL", rows("拉萨市,high-tech-firms,2018,2\u00009,家,,"), "2:- control-character"],
    ["ESC within quotes, on its own line", rows('拉萨市,"a\n\u001b[31m",2018,29,家,,'), "3:- control-character"],
    ["a byte order mark on a later line", `${HEADER}\ufeff${GOOD}`, "2:- control-character"],
  ]);
});

describe("headers", () => {
  const header = (text: string) => `${text}\n${"x,".repeat(text.split(",").length - 1)}x\n`;
  check([
    ["semicolons", "area;indicator;period;value\n"],
    ["tabs", "area\tindicator\tperiod\tvalue\n"],
    ["full-width commas", "城市，指标，年份，数值\n"],
    ["bars", "area|indicator|period|value\n"],
    ["years as columns", "指标,2017,2018\n"],
    ["a title above it", `拉萨市主要指标\n\n${HEADER}${BAD}`, "4:3 bad-period"],
    ["no indicator", header("area,period,value"), "1:- missing-column"],
    ["no header at all", GOOD, "1:- missing-column"],
    ["a header on line 3", `\n\n${header("area,indicator,value")}`, "3:- missing-column"],
    ["one column", "area\n", "1:- missing-column"],
    ["a column twice", "area,indicator,period,value,value\n", "1:5 duplicate-column"],
    ["a column under two names", "area,城市,indicator,period,value\n", "1:2 duplicate-column"],
    ["a column twice but for its case", "indicator,period,value,PERIOD ,note\n", "1:4 duplicate-column"],
    [
      "figures under a heading merged over two columns",
      "指标,2017,,2018,\nhigh-tech-firms,20,21,30,29\nhigh-tech-firms,1,2,3,4\n",
      "2:3 unnamed-column",
      "2:5 unnamed-column",
    ],
    [
      "a unit under no heading",
      "指标,,2018\nhigh-tech-firms,见注,1\nhigh-tech-firms,万元,310000\n",
      "3:2 unnamed-column",
    ],
    [
      "another header further down: nothing below it is read",
      "指标,单位,2017,2018\nrd-intensity,%,1,1\n表二\n指标,单位,2018,2017\nhigh-tech-firms,家,96,x\n",
      "4:- second-header",
    ],
    ["a heading of two lines, filled", "指标,2018,2018年\n指标,目标,实际\nhigh-tech-firms,9,8\n", "2:- second-header"],
    [
      "the same header once more",
      "指标,单位,2018\nrd-intensity,%,1\n指标, 单位 ,2018\nhigh-tech-firms,家,x\n",
      "4:3 bad-number",
    ],
    [
      "headings that were meant to be years, beside others",
      "指标,2018,2O19,2019（初步）,2019年5-6月,2019年增速,排名\nhigh-tech-firms,20,30,31,9,5,2\n",
      "1:3 bad-period",
      "1:4 bad-period",
      "1:5 bad-period",
      "1:6 other-column",
      "1:7 other-column",
    ],
    [
      "a unit behind the name and another in its column",
      rows("拉萨市,high-tech-firms（万家）,2018,29,家,,"),
      "2:5 two-units",
    ],
    ["the same unit in both", rows("拉萨市,high-tech-firms（家）,2018,29,家,,")],
    ["a row above the header", `${GOOD}${HEADER}`, "1:1 row-above-header"],
    ["a title of as many cells above the header", `拉萨市,2018,1,家,,,\n${HEADER}${GOOD}`],
    ["a row in one cell", rows('"拉萨市,high-tech-firms,2018,29,家"'), "2:1 ragged-row"],
    ["a row with another delimiter", rows("拉萨市;high-tech-firms;2018;29"), "2:1 ragged-row"],
    ["a row with blanks in the place of commas", rows("拉萨市 high-tech-firms 2018 29 家 x y"), "2:1 ragged-row"],
    ["a heading with marks and no number", rows("一、创新，能力，投入", GOOD.trim())],
    ["a remark under no heading is a warning", "指标,2018,\nhigh-tech-firms,1,快报\n", "2:3 unnamed-column"],
    ["nothing and marks for nothing under no heading", "指标,2018,,\nhigh-tech-firms,1,,—\nhigh-tech-firms,2, ,\n"],
    ["numbers of rows under no heading, in front", ",指标,2018\n0,high-tech-firms,1\n1,high-tech-firms,2\n"],
    ["an unknown column is a warning", "indicator,colour,period,value\n", "1:2 other-column"],
  ]);
  const energy =
    "dabiao: 1\nid: p\narea: { name: 拉萨市 }\nperiod: { due: 2019 }\nindicators: [{ id: energy, unit: 吨标准煤/万元 }]";
  const above = "energy（吨标准煤/万元）,2018,1\nindicator,period,value\n";
  check([["a row above the header in the plan's own unit", above, "1:1 row-above-header"]], wantedOf(energy));
  check([["no area with two areas in the plans", header("indicator,period,value"), "1:1 missing-area"]], two);

  test.each([
    ["a misspelt column", "area,indicator,perod,value", ["period"], ["perod → period"]],
    [
      "two misspelt columns",
      "area,indicater,perod,value",
      ["indicator", "period"],
      ["indicater → indicator", "perod → period"],
    ],
    ["a misspelt Chinese column", "城市,指标,年份,数直", ["value"], ["数直 → 数值"]],
    ["a column that resembles none", "area,indicator,period,measurement", ["value"], []],
  ])("%s: what is missing, and what was probably meant", (_, text, columns, suggestions) => {
    const { diagnostics } = readActuals("a.csv", bytes(`${text}\n`), one);
    const found = text.split(",");
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ["actuals/missing-column", { columns, found, suggestions }],
    ]);
  });
});

describe("rows", () => {
  check([
    ["a short row", rows("拉萨市,high-tech-firms,2018"), "2:3 ragged-row"],
    ["a long row", rows("拉萨市,high-tech-firms,2018,29,家,,,x"), "2:8 ragged-row"],
    ["a row that is long by blanks alone", rows("拉萨市,high-tech-firms,2018,29,家,,, ,")],
    ["thousands without quotes", value("1,234"), "2:8 ragged-row"],
    [
      "thousands without quotes in a full row",
      rows("拉萨市,high-tech-firms,2018,1,234,家,快报,2019"),
      "2:8 ragged-row",
    ],
    ["a quote within a cell", rows('拉萨市,high-tech-firms,2018,2"9,家,,'), "2:- bad-quote"],
    ["text behind a closing quote", rows('拉萨市,high-tech-firms,2018,"29"家,家,,'), "2:- bad-quote"],
    ["a blank before a quote", rows('拉萨市, "high-tech-firms",2018,29,家,,'), "2:- bad-quote"],
    [
      "a bad quote costs its row alone",
      rows('拉萨市,x"y,2018,29,家,,') + GOOD + BAD,
      "2:- bad-quote",
      "4:3 bad-period",
    ],
    [
      "an unclosed quote that meets another",
      rows('拉萨市,"x,2018,29,家,,', '拉萨市,"y",2018,29,家,,') + BAD,
      "2:- bad-quote",
      "4:3 bad-period",
    ],
    ["an unclosed quote on the last line", rows('拉萨市,high-tech-firms,2018,"29,家,,'), "2:- unclosed-quote"],
    ["an unclosed quote without a line end", `${HEADER}"`, "2:- unclosed-quote"],
    [
      "an unclosed quote on line 3 of 10,000",
      `${HEADER}${GOOD}拉萨市,"x,2018,29,家,,\n${GOOD.repeat(9_997)}`,
      "3:- unclosed-quote",
    ],
    ["an unclosed quote below blank lines", `${HEADER}\n\n${GOOD}"拉萨市\n\n`, "5:- unclosed-quote"],
    ["a cell of 4,097 characters", rows(`拉萨市,high-tech-firms,2018,29,${"家".repeat(4_097)},,`), "2:5 cell-too-long"],
    ["a cell of 4,096 is no fault", rows(`拉萨市,high-tech-firms,2018,29,家,,${" ".repeat(4_096)}`)],
    [
      "a row of over 65,536 characters",
      rows(`拉萨市,${"x".repeat(65_537)},2018,29,家,,`) + BAD,
      "2:- record-too-long",
      "3:3 bad-period",
    ],
  ]);
});

describe("lines", () => {
  const text = `${HEADER}${BAD}拉萨市,high-tech-firms,2018,29,"家\n个",,\n${BAD}\n  \n,,,,,,\n${BAD}`;
  const expected = ["2:3 bad-period", "5:3 bad-period", "9:3 bad-period"];
  check([
    ["LF", text, ...expected],
    ["CR LF", text.replaceAll("\n", "\r\n"), ...expected],
    ["CR", text.replaceAll("\n", "\r"), ...expected],
    ["no line end at the end", text.trimEnd(), ...expected],
    ["a byte order mark", `\ufeff${text}`, ...expected],
    [
      "all three in turn",
      `${HEADER.trim()}\r\n${BAD.trim()}\r${BAD.trim()}\n${BAD.trim()}\r\n\r\n${BAD}`,
      ...["2", "3", "4", "6"].map((line) => `${line}:3 bad-period`),
    ],
    [
      "CR LF within quotes",
      `${HEADER}拉萨市,"x\r\n\r\ny",2018,29,家,,\r\n${BAD}`,
      "2:2 other-indicator ×1",
      "5:3 bad-period",
    ],
  ]);
});

describe("cells", () => {
  const refused =
    (code: string) =>
    (text: string): Row => [`${text} is ${code}`, value(text), `2:4 ${code}`];
  const good = (text: string): Row => [`${text} is read`, value(text)];
  const cells = (text: string) => rows(`拉萨市,${text}`);
  check([
    ...`"12,34" 0x10 1_000 Infinity 1e400 1e31 ${"9".repeat(31)} 12.3.4`.split(" ").map(refused("bad-number")),
    ..."≥5 .5 3.5—3.4 =1+1 余 约5余".split(" ").map(refused("bad-number")),
    ..."2.0% 5人 5万元 5箱".split(" ").map(refused("unknown-unit-in-cell")),
    ..."1/3 2018-03-04 3-4 3月4日".split(" ").map(refused("date-in-value")),
    ..."#DIV/0! #REF! ####".split(" ").map(refused("spreadsheet-error")),
    ["一 is a numeral or a dash", value("一"), "2:4 ambiguous-one"],
    ...`"1,234" ２.０ １２ −5 5万 5家 5万个 NaN -- — N/A`.split(" ").map(good),
    good("5 000"),
    ..."29 -2.50 +5 1.2e3 0 650余 3.4—3.5 约5 5左右 近30 不足30 30以上 30多".split(" ").map(good),
    ["blanks around a number", value(" 5 ")],
    ["a blank value is missing, not wrong", value("")],
    ["a percentage under %", cells("rd-intensity,2018,2.0%,%,,")],
    ["a percentage under a full-width ％", cells("rd-intensity,2018,2.0 %,％,,")],
    ["yes", cells("open-data,2018,是,,,")],
    ["neither yes nor no", cells("open-data,2018,maybe,,,"), "2:4 bad-yes-no"],
    ...["2019Q5", "2019-13", "2019-02-30", "19", "Q3 2019", "2019..2017", "去年"].map((text): Row => [
      `${text} is no period`,
      cells(`high-tech-firms,${text},29,家,,`),
      "2:3 bad-period",
    ]),
    ["a misspelt status", cells("high-tech-firms,2018,29,家,finnal,"), "2:6 bad-status"],
    ["a status in capitals", cells("high-tech-firms,2018,29,家,FINAL,")],
    ["a status in Chinese", cells("high-tech-firms,2018,29,家,快报,")],
    ["a day that does not exist", cells("high-tech-firms,2018,29,家,,2019-02-29"), "2:7 bad-date"],
    ["a date in words", cells("high-tech-firms,2018,29,家,,last May"), "2:7 bad-date"],
    ["no indicator", cells(",2018,29,家,,"), "2:2 empty-cell"],
    ["no period", cells("high-tech-firms,,29,家,,"), "2:3 empty-cell"],
    ["no area with one area in the plan", rows(",high-tech-firms,2018,29,家,,")],
    [
      "four faults in one row, in order of place",
      cells("high-tech-firms,2019-13,5.5.5,家,draft,soon"),
      "2:3 bad-period",
      "2:4 bad-number",
      "2:6 bad-status",
      "2:7 bad-date",
    ],
  ]);
});

describe("names that no plan knows", () => {
  const named = (...names: string[]) => rows(...names.map((name) => `${name},2018,29,家,,`));
  check([
    [
      "one edit away",
      named("拉萨市,maker-space", "拉萨市,maker_spaces"),
      "2:2 other-indicator ×1",
      "3:2 misspelt-indicator → maker-spaces ×1",
    ],
    ["two edits away", named("拉萨市,hgih-tehc-firms"), "2:2 misspelt-indicator → high-tech-firms ×1"],
    ["three edits away", named("拉萨市,hgih-tehc-frims"), "2:2 other-indicator ×1"],
    [
      "in a short name two edits are far",
      named("拉萨市,众创时间", "拉萨市,众筹时间"),
      "2:2 misspelt-indicator → 众创空间 ×1",
      "3:2 other-indicator ×1",
    ],
    ["a name that contains a known one", named("拉萨市,国家级众创空间"), "2:2 other-indicator ×1"],
    ["a name that a known one contains", named("拉萨市,高新技术企业"), "2:2 other-indicator ×1"],
    ["a name that folds to a known one is known", named("Ｌｈａｓａ,R&D 企业", "拉 萨,HIGH-TECH-FIRMS")],
    [
      "once a name, with its rows",
      named("拉萨市,gdp", "拉萨市,maker-spacse", "拉萨市,GDP", "拉萨市,gdp"),
      "2:2 other-indicator ×3",
      "3:2 misspelt-indicator → maker-spaces ×1",
    ],
    ["a misspelt area", named("Lhassa,maker-spaces", "Lhassa,maker-spaces"), "2:1 misspelt-area → lhasa ×2"],
    ["an area of three characters may be another one", named("拉莎市,maker-spaces"), "2:1 other-area → 拉萨市 ×1"],
    ["or be written for one without figures", named("Lhaa,maker-spaces"), "2:1 other-area → lhasa ×1"],
    ["which one that has figures can't be", named("拉莎市,maker-spaces", "拉萨市,maker-spaces"), "2:1 other-area ×1"],
    ["nor what two resemble", named("拉莎市,gdp", "拉卜市,gdp"), "2:1 other-area ×1", "3:1 other-area ×1"],
    ["another area, whatever its indicators", named("成都市,maker-spacse"), "2:1 other-area ×1"],
    ["an area that contains a known one", named("拉萨市城关区,maker-spaces"), "2:1 other-area ×1"],
    [
      "codes are never near",
      named("540102,maker-spaces", "540101,maker-spaces"),
      "2:1 other-area ×1",
      "3:1 other-area ×1",
    ],
  ]);

  check([
    [
      "what else is wrong with a row under a misspelt indicator",
      rows("拉萨市,maker-spacse,2019-13,5.5.5,家,draft,soon", "拉萨市,maker-spacse,2019,x,家,,"),
      "2:2 misspelt-indicator → maker-spaces ×2",
      "2:3 bad-period",
      "2:4 bad-number",
      "2:6 bad-status",
      "2:7 bad-date",
      "3:4 bad-number",
    ],
    [
      "under a misspelt area, and under both",
      rows("Lhassa,maker-spaces,2019,x,家,,", "Lhassa,maker-spacse,2018,y,家,,", "Lhassa,gdp,2018,z,家,,"),
      "2:1 misspelt-area → lhasa ×3",
      "2:4 bad-number",
      "3:2 misspelt-indicator → maker-spaces ×1",
      "3:4 bad-number",
      "4:2 other-indicator ×1",
    ],
    [
      "by what the indicator that is meant asks for",
      rows("拉萨市,opn-data,2018,maybe,,,", "拉萨市,opn-data,2018,是,,,"),
      "2:2 misspelt-indicator → open-data ×2",
      "2:4 bad-yes-no",
    ],
  ]);

  test("nothing is judged by a row under a misspelt name", () => {
    const sound = rows("拉萨市,maker-spacse,2018,29,家,,", "Lhassa,maker-spaces,2018,29,家,,");
    const read = readActuals("a.csv", bytes(sound), one);
    expect([read.observations, read.statements, read.areaNames.size]).toEqual([[], [], 0]);
  });

  test("a near miss is an error, any other name a warning", () => {
    const { diagnostics } = readActuals(
      "a.csv",
      bytes(named("Lhassa,maker-spaces", "成都市,x", "拉萨市,maker-spacse", "拉萨市,gdp")),
      one,
    );
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["error", "warning", "error", "warning"]);
  });
});

describe("a file in pieces", () => {
  const read = (input: Uint8Array, cuts: readonly number[], wanted: Wanted) => {
    const reader = openActuals("a.csv", wanted);
    const ends = [...new Set(cuts.map((cut) => cut % (input.length + 1)))].sort((a, b) => a - b);
    for (const [index, end] of [...ends, input.length].entries())
      reader.push(input.subarray(ends[index - 1] ?? 0, end));
    return inFull(reader.end());
  };
  const header = fc.constantFrom(HEADER, HEADER.replace("\n", "\r\n"), HEADER.replace("\n", "\r"), `\ufeff${HEADER}`);
  const piece = fc.constantFrom(
    "拉萨市,maker-spaces,2018,",
    GOOD,
    BAD,
    ",",
    '"',
    '""',
    "\n",
    "\r\n",
    "\r",
    "2018",
    "29",
    "家",
    " ",
    "𝟚",
    "gdp,",
  );
  const text = fc.tuple(header, fc.array(piece, { maxLength: 40 })).map(([top, pieces]) => top + pieces.join(""));
  const cuts = fc.array(fc.nat(1_000), { maxLength: 20 });

  test("gives what it gives as a whole, wherever it is cut", () => {
    fc.assert(
      fc.property(text, cuts, fc.constantFrom(one, two), (whole, places, wanted) => {
        expect(read(bytes(whole), places, wanted)).toEqual(readActuals("a.csv", bytes(whole), wanted));
      }),
      { numRuns: runs(1000) },
    );
  });

  test("also byte by byte", () => {
    const whole = bytes(
      `\ufeff${HEADER}${GOOD}拉萨市,"众创\r\n空间",2018,29,家,,\r\n\r\n${BAD}拉莎市,x,2018,"1,234",,,\r${GOOD.trim()}`,
    );
    const every = Array.from({ length: whole.length }, (_, index) => index);
    expect(read(whole, every, one)).toEqual(readActuals("a.csv", whole, one));
  });
});
