import { expect, test } from "vitest";
import { toText } from "../../src/core/exact.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { type ReadQuantity, readQuantity, readYesNo } from "../../src/read/number.ts";

/** "29", "(650, ∞) 家 unit-in-cell": the numbers, the cell's own unit and what was changed; "missing"; "bad: why". */
function said(read: ReadQuantity): string {
  if (read.kind !== "value") return read.kind === "bad" ? `bad: ${read.why}` : read.kind;
  const { low, high, lowOpen, highOpen } = read.quantity;
  const [from, to] = [low ? toText(low) : "-∞", high ? toText(high) : "∞"];
  const interval = `${low && !lowOpen ? "[" : "("}${from}, ${to}${high && !highOpen ? "]" : ")"}`;
  return [from === to ? from : interval, read.unit, ...read.repairs].filter((one) => one).join(" ");
}

// What a cell says, and how it may be written.
test.each([
  ["5", "5 +5 5.0 005 5e0 0.5e1 50E-1"],
  ["-2.5", "-2.5 -2.50 -25e-1"],
  ["29 full-width", "２９ ２９．０ 2９ ＋２９"],
  ["-2 full-width", "－２ －2 ﹣2"],
  ["-2 minus", "−2 –2"],
  ["1234567 separators", "1,234,567 1'234'567 +1,234,567.00"],
  ["1234567 full-width separators", "１，２３４，５６７ 1，234，567"],
  ["40000 multiplier", "4万 4.0万 0.0004亿"],
  ["1200000000000 multiplier", "1.2万亿 12000亿"],
  ["12340000 separators multiplier", "1,234万"],
  ["3.367 亿元 unit-in-cell", "3.367亿元"],
  ["25 家 unit-in-cell", "25家 25.0家 +25家"],
  ["3 个百分点 unit-in-cell", "3个百分点"],
  ["0.5 人年/万人 unit-in-cell", "0.5人年/万人"],
  ["2 %", "2% 2.0%"],
  ["2 % full-width", "2.0％ ２．０％"],
  ["12 numeral", "十二"],
  ["103 numeral", "一百零三"],
  ["2000 numeral", "二千 两千"],
  ["1005 numeral", "一千零五"],
  ["0 numeral", "零 〇"],
  ["37 家 numeral unit-in-cell", "三十七家"],
  ["(650, ∞)", "650余 650多 逾650 超650 超过650 突破650"],
  ["(40000, ∞) multiplier", "4万余 4万多 4余万 逾4万"],
  ["(4, ∞) 万家 unit-in-cell", "4万多家 4余万家"],
  ["(10, ∞) numeral", "十余 十多"],
  ["[30, ∞)", "30以上"],
  ["[70, ∞) %", "70%以上"],
  ["(-∞, 30)", "近30 不足30"],
  ["(-∞, ∞)", "约30 30左右"],
  ["[3.4, 3.5]", "3.4—3.5 3.4–3.5 3.4~3.5 3.4至3.5"],
  ["[3.4, 3.5] full-width", "3.4～3.5 ３．４～３．５"],
  ["[-4, -3]", "-4~-3"],
  ["[3, 4] 个 unit-in-cell", "3—4个 3~4个"],
  ["[3, 4] %", "3—4%"],
  ["[30000, 40000] multiplier", "3—4万"],
  ["missing", "- -- — —— – − － / \\ na N/A #N/A NaN null None 无 无数据 缺 空 待报 : ： … ... …… ......"],
  ["bad: spreadsheet-error", "#DIV/0! #REF! #VALUE! #NAME? #NUM! #NULL! #SPILL! ### ########## ＃DIV/0！ #div/0!"],
  ["bad: date", "3-4 3/4 ３－４ 2018-03 2018-03-04 2018/3/4 4-Mar Mar-04 3月4日 2018年3月4日"],
  ["bad: lone-one", "一"],
  [
    "bad: number",
    "abc 1e400 1e999999999 0x10 0b1 Infinity -Infinity ∞ 1_000 ٣ ½ 5½ Ⅲ $5 ≥5 >5 =5 ±5 5±2 --5 ++5 .5 1.2.3",
  ],
  [
    "bad: number",
    "12,34 1,2345 1234,567 1,,234 ,5 0,5 3—3 4—3 3—4—5 —5 约 余 万 % 百 千 百家 数十 几十 二〇一九 十十 “29”",
  ],
  ["bad: number", "约5左右 近5余 约约5 5万3 第3"],
])("%s: %s", (expected, spellings) => {
  for (const text of spellings.split(" ")) expect(said(readQuantity(text)), text).toBe(expected);
});

test.each([
  [" 45.2\t", "45.2"],
  ["1 234 567", "1234567 blanks"],
  ["29 家", "29 家 blanks unit-in-cell"],
  ["- 2", "-2 blanks"],
  ["一百 零三", "103 blanks numeral"],
  ["", "missing"],
  ["\t \u3000", "missing"],
  ["— —", "missing"],
  ["无 数据", "missing"],
  [". . .", "missing"],
])("blanks: %j is %s", (text, expected) => expect(said(readQuantity(text))).toBe(expected));

test("beside the number a cell keeps its own text and what was read", () => {
  expect(readQuantity(" ４万 ")).toMatchObject({ quantity: { raw: "４万" }, plain: "40000" });
  expect(readQuantity("3.367亿元")).toMatchObject({ quantity: { raw: "3.367亿元" }, plain: "3.367" });
});

test("thirty digits on either side of the point are exact, and one more is no number", () => {
  const [nines, ones] = ["9".repeat(30), "1".repeat(30)];
  expect(said(readQuantity(`${nines}.${ones}`))).toBe(`${nines}.${ones}`);
  for (const text of [`9${nines}`, `0.1${ones}`]) expect(said(readQuantity(text))).toBe("bad: number");
});

test("further marks for no figure are those that are declared", () => {
  const marks = new Set(["一", "×", "*"]);
  for (const text of ["一", " × ", "＊"]) expect(said(readQuantity(text, marks)), text).toBe("missing");
  expect([said(readQuantity("二", marks)), said(readQuantity("×5", marks))]).toEqual(["2 numeral", "bad: number"]);
});

test.each([
  ["1", "是 yes Yes Y true TRUE 1 １ 已完成 完成 √ ✓ ＹＥＳ"],
  ["0", "否 no N false 0 未完成 ×"],
  ["missing", "- — / 无 N/A"],
  ["bad: number", "2 1.0 maybe 是否 on 未知 不是"],
])("a yes or no that is %s: %s", (expected, words) => {
  for (const word of words.split(" ")) expect(said(readYesNo(word)), word).toBe(expected);
  expect([said(readYesNo(" ")), said(readYesNo("×", new Set(["×"])))]).toEqual(["missing", "0"]);
});

test("a number has 256 characters at most, with its unit and all", () => {
  const kinds = [255, 256].map((length) => readQuantity(`5${"家".repeat(length)}`).kind);
  expect(kinds).toEqual(["value", "bad"]);
});

test("no cell takes a second of work, however its text repeats itself", () => {
  const parts = [..."1-—一十百万余约#' (…", "1,", "1.", "1e", "1—", "一百", "家1"];
  const ends = ["", "!", "x1", "余余", "以上左右"];
  for (const text of parts.flatMap((part) => ends.map((end) => part.repeat(LIMITS.cell / part.length) + end))) {
    // What else the machine does is no work of ours.
    const start = process.cpuUsage();
    readQuantity(text);
    readYesNo(text);
    expect(process.cpuUsage(start).user, text.slice(0, 9)).toBeLessThan(1_000_000);
  }
});
