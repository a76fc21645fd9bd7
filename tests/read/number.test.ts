import { describe, expect, test } from "vitest";
import { isMissing, readQuantity, readWritten, readYesNo } from "../../src/read/number.ts";
import { interval, written } from "./helpers.ts";

describe("readQuantity(text)", () => {
  test.each([
    ["29", "[29, 29]"],
    ["2.50", "[2.5, 2.5]"],
    ["-2", "[-2, -2]"],
    ["+5", "[5, 5]"],
    ["007", "[7, 7]"],
    ["1.2e3", "[1200, 1200]"],
    ["12E-1", "[1.2, 1.2]"],
    ["-0", "[0, 0]"],
    [" 45.2 ", "[45.2, 45.2]"],
    ["650余", "(650, ∞)"],
    ["30多", "(30, ∞)"],
    ["30以上", "[30, ∞)"],
    ["近30", "(-∞, 30)"],
    ["不足30", "(-∞, 30)"],
    ["逾30", "(30, ∞)"],
    ["超30", "(30, ∞)"],
    ["超过30", "(30, ∞)"],
    ["突破30", "(30, ∞)"],
    ["近-30", "(-∞, -30)"],
    ["约1,234", "(-∞, ∞)"],
    ["逾1,234.5", "(1234.5, ∞)"],
    ["超过1,234", "(1234, ∞)"],
    ["1,234余", "(1234, ∞)"],
    ["1,234以上", "[1234, ∞)"],
    ["-1,234", "[-1234, -1234]"],
    ["+1,234,567", "[1234567, 1234567]"],
    ["1'234'567", "[1234567, 1234567]"],
    ["0.5—0.75", "[0.5, 0.75]"],
    ["1e2~1e3", "[100, 1000]"],
    ["约5", "(-∞, ∞)"],
    ["5左右", "(-∞, ∞)"],
    ["3.4—3.5", "[3.4, 3.5]"],
    ["3~4", "[3, 4]"],
    ["3～4", "[3, 4]"],
    ["3–4", "[3, 4]"],
    ["3至4", "[3, 4]"],
    ["-4~-3", "[-4, -3]"],
  ])("%s is %s", (text, expected) => {
    const read = readQuantity(text);
    expect(read.kind === "value" && [interval(read.quantity), read.quantity.raw, read.unit === "%"]).toEqual([
      expected,
      text.trim(),
      false,
    ]);
  });

  test.each([
    ["2.0%", "[2, 2]"],
    ["2.0 %", "[2, 2]"],
    ["约2%", "(-∞, ∞)"],
    ["3—4%", "[3, 4]"],
  ])("%s is %s under a percent sign", (text, expected) => {
    const read = readQuantity(text);
    expect(read.kind === "value" && [interval(read.quantity), read.unit === "%"]).toEqual([expected, true]);
  });

  test.each(["", " ", "\t", "\u3000"])("%j is missing, never zero", (text) => {
    expect(readQuantity(text)).toEqual({ kind: "missing" });
  });

  const marks = "- -- --- — —— – − / \\ NaN null none na N/A #N/A 无 无数据 缺 空 待报 － : ： ..";
  test.each([...marks.split(" "), "N / A", " 无 数 据 "])("so is %s", (text) => {
    expect(readQuantity(text)).toEqual({ kind: "missing" });
    expect(isMissing(text)).toBe(true);
  });

  test.each(["0", "9", "零", "A", ";", "-1"])("%s is not", (text) => expect(isMissing(text)).toBe(false));

  test("so is what the caller declares", () => {
    const declared = new Set(["保密"]);
    expect(readQuantity(" 保密 ", declared)).toEqual({ kind: "missing" });
    expect(readQuantity("保密")).toEqual({ kind: "bad", why: "number" });
  });

  test.each<[text: string, expected: string, unit: string | null, repairs: readonly string[], plain: string]>([
    ["2.50", "[2.5, 2.5]", null, [], "2.50"],
    ["５", "[5, 5]", null, ["full-width"], "5"],
    ["2．0", "[2, 2]", null, ["full-width"], "2.0"],
    ["1 234", "[1234, 1234]", null, ["blanks"], "1234"],
    ["−5", "[-5, -5]", null, ["minus"], "-5"],
    ["1,234,567.8", "[1234567.8, 1234567.8]", null, ["separators"], "1234567.8"],
    ["十二", "[12, 12]", null, ["numeral"], "12"],
    ["一百零三", "[103, 103]", null, ["numeral"], "103"],
    ["5万", "[50000, 50000]", null, ["multiplier"], "50000"],
    ["1.5千", "[1500, 1500]", null, ["multiplier"], "1500"],
    ["5百万", "[5000000, 5000000]", null, ["multiplier"], "5000000"],
    ["5千万", "[50000000, 50000000]", null, ["multiplier"], "50000000"],
    ["5亿", "[500000000, 500000000]", null, ["multiplier"], "500000000"],
    ["5万亿", "[5000000000000, 5000000000000]", null, ["multiplier"], "5000000000000"],
    ["5万余", "(50000, ∞)", null, ["multiplier"], "5余万"],
    ["5余万", "(50000, ∞)", null, ["multiplier"], "5余万"],
    ["3~5万", "[30000, 50000]", null, ["multiplier"], "3~5万"],
    ["约5万", "(-∞, ∞)", null, ["multiplier"], "约5万"],
    ["近5万", "(-∞, 50000)", null, ["multiplier"], "近5万"],
    ["约  5", "(-∞, ∞)", null, ["blanks"], "约5"],
    ["1,234.56", "[1234.56, 1234.56]", null, ["separators"], "1234.56"],
    ["百二十", "[120, 120]", null, ["numeral"], "120"],
    ["近5万户", "(-∞, 5)", "万户", ["unit-in-cell"], "近5"],
    ["5亿元以上", "[5, ∞)", "亿元", ["unit-in-cell"], "5以上"],
    ["5多家", "(5, ∞)", "家", ["unit-in-cell"], "5多"],
    ["5km2", "[5, 5]", "km2", ["unit-in-cell"], "5"],
    ["5cm3", "[5, 5]", "cm3", ["unit-in-cell"], "5"],
    ["5m2", "[5, 5]", "m2", ["unit-in-cell"], "5"],
    ["5‰", "[5, 5]", "‰", ["unit-in-cell"], "5"],
    ["5万%", "[5, 5]", "万%", [], "5"],
    ["3〜4", "[3, 4]", null, ["minus"], "3~4"],
    ["－5", "[-5, -5]", null, ["full-width"], "-5"],
    ["–5", "[-5, -5]", null, ["minus"], "-5"],
    ["－ 5", "[-5, -5]", null, ["full-width", "blanks"], "-5"],
    ["五", "[5, 5]", null, ["numeral"], "5"],
    ["两百", "[200, 200]", null, ["numeral"], "200"],
    ["〇", "[0, 0]", null, ["numeral"], "0"],
    ["一百〇三", "[103, 103]", null, ["numeral"], "103"],
    ["二千三百四十五", "[2345, 2345]", null, ["numeral"], "2345"],
    ["九千零六", "[9006, 9006]", null, ["numeral"], "9006"],
    ["十", "[10, 10]", null, ["numeral"], "10"],
    ["二十", "[20, 20]", null, ["numeral"], "20"],
    ["三百万", "[3000000, 3000000]", null, ["numeral", "multiplier"], "3000000"],
    ["五余", "(5, ∞)", null, ["numeral"], "5余"],
    ["5家", "[5, 5]", "家", ["unit-in-cell"], "5"],
    ["3.367亿元", "[3.367, 3.367]", "亿元", ["unit-in-cell"], "3.367"],
    ["2.0%", "[2, 2]", "%", [], "2.0"],
    ["5箱", "[5, 5]", "箱", ["unit-in-cell"], "5"],
  ])("%s is %s with the unit %s, repairs %j", (text, expected, unit, repairs, plain) => {
    const read = readQuantity(text);
    expect(read.kind === "value" && { ...read, quantity: interval(read.quantity) }).toEqual({
      kind: "value",
      quantity: expected,
      unit,
      repairs,
      plain,
    });
  });

  const bad =
    "12,34 12,34,567 1e31~1e32 1~1e99 1_000 0x10 0b1 1e400 e5 .5 --5 12.3.4 Infinity 3—3 4—3 3—4—5 —3 % 5. 5-";
  const chinese = "٣ 余 约 余5 约5余 ≥5 是 百";
  test.each([...bad.split(" "), ...chinese.split(" "), "1".repeat(31), `0.${"1".repeat(31)}`])(
    "%s is no number",
    (text) => expect(readQuantity(text)).toEqual({ kind: "bad", why: "number" }),
  );

  test("a text of 256 characters is the longest that is looked at", () => {
    const kinds = [255, 256].map((length) => readQuantity(`5${"x".repeat(length)}`).kind);
    expect(kinds).toEqual(["value", "bad"]);
  });

  // What stands behind a number is taken for its unit; the reader of rows refuses one that nobody knows.
  test.each(["1e", "5%%", "5约", "3月x"])("%s has a unit that is none", (text) => {
    expect(readQuantity(text)).toMatchObject({ kind: "value", unit: text.slice(1), repairs: ["unit-in-cell"] });
  });

  test.each([
    ["3-4", "date"],
    ["1/2", "date"],
    ["2018-03-04", "date"],
    ["3月4日", "date"],
    ["4-Mar", "date"],
    ["#DIV/0!", "spreadsheet-error"],
    ["2018-3", "date"],
    ["2018/03/04", "date"],
    ["1/2/18", "date"],
    ["1-2-2018", "date"],
    ["3月", "date"],
    ["12月31日", "date"],
    ["12月31", "date"],
    ["2018年12月", "date"],
    ["14-Mar", "date"],
    ["Mar-4", "date"],
    ["mar-14", "date"],
    ["#REF!", "spreadsheet-error"],
    ["#value!", "spreadsheet-error"],
    ["#NAME?", "spreadsheet-error"],
    ["#NUM!", "spreadsheet-error"],
    ["#NULL!", "spreadsheet-error"],
    ["#SPILL!", "spreadsheet-error"],
    ["#CALC!", "spreadsheet-error"],
    ["#", "spreadsheet-error"],
    ["a3-4", "number"],
    ["3-4a", "number"],
    ["20180-1", "number"],
    ["2018-123", "number"],
    ["1-2-20180", "number"],
    ["-2-3", "number"],
    ["第3月", "number"],
    ["年3月", "number"],
    ["a4-Mar", "number"],
    ["4-March", "number"],
    ["March-4", "number"],
    ["Mar-4a", "number"],
    ["Mar-145", "number"],
    ["x#REF!", "number"],
    ["#REF!x", "number"],
    ["x##", "number"],
    ["##x", "number"],
    ["一百二", "number"],
    ["三千五", "number"],
    ["十百", "number"],
    ["百百", "number"],
    ["百千", "number"],
    ["千", "number"],
    ["七八", "number"],
    ["一二", "number"],
    ["####", "spreadsheet-error"],
    ["一", "lone-one"],
    ["3-4", "date"],
    ["12/25", "date"],
    ["25-12", "date"],
    ["2021-03", "date"],
    ["35-01", "date"],
    ["35-40", "number"],
    ["13/31", "number"],
    ["0-0", "number"],
    ["2021-35", "number"],
  ])("%s is no number but %s", (text, why) => expect(readQuantity(text)).toEqual({ kind: "bad", why }));

  // NFKC would make 291, 52, 101/2 and 1234 of these.
  test.each(["29①", "5²", "10½", "12 34", "1 234 56", "20 19 年", "⁵", "29❶", "1 234～1 500", "1  234"])(
    "%s is no number",
    (text) => expect(readQuantity(text)).toEqual({ kind: "bad", why: "number" }),
  );

  test.each(["5m²", "12 345", "1 234.56", "1 234 567", "约 1 234", "2 000.5 万"])("%s is one", (text) =>
    expect(readQuantity(text).kind).toBe("value"),
  );

  test("30 digits on either side of the point are read exactly", () => {
    const read = readQuantity(`${"9".repeat(30)}.${"1".repeat(30)}`);
    expect(read.kind === "value" && read.quantity.low).toEqual({
      n: BigInt("9".repeat(30) + "1".repeat(30)),
      d: 10n ** 30n,
    });
  });

  test("a binary fraction is the decimal that is written", () => {
    const read = readQuantity("0.1");
    expect(read.kind === "value" && read.quantity.low).toEqual({
      n: 1n,
      d: 10n,
    });
  });
});

describe("readYesNo(text)", () => {
  test.each([
    ["1", ["是", "yes", "Yes", "Y", "true", "TRUE", "1", " 是 ", "已完成", "完成", "√", "✓"]],
    ["0", ["否", "no", "N", "false", "0", "未完成", "×", "未 完成"]],
  ])("is %s for each word that says so", (expected, words) => {
    for (const word of words) {
      const read = readYesNo(word);
      expect(read.kind === "value" && interval(read.quantity), word).toBe(`[${expected}, ${expected}]`);
      expect(read.kind === "value" && read.quantity.raw).toBe(word.trim());
    }
  });

  test("is missing for a blank and bad for everything else", () => {
    expect(readYesNo(" ")).toEqual({ kind: "missing" });
    expect(readYesNo("缺")).toEqual({ kind: "missing" });
    expect(readYesNo("不适用", new Set(["不适用"]))).toEqual({ kind: "missing" });
    for (const word of ["2", "maybe", "是否", "on", "1.0", "未知"])
      expect(readYesNo(word), word).toEqual({ kind: "bad", why: "number" });
  });
});

describe("readWritten(text)", () => {
  test.each([
    ["5", "5", ""],
    ["2.50", "2.5", ""],
    ["30%", "30", "%"],
    ["-10 %", "-10", "%"],
    ["0.05pp", "0.05", "pp"],
    ["0.5 pp", "0.5", "pp"],
    ["2个百分点", "2", "pp"],
    [" 5 ", "5", ""],
  ])("%s is %s with the sign '%s'", (text, number, suffix) => {
    const read = readWritten(text);
    expect([written(read?.number ?? null), read?.suffix]).toEqual([number, suffix]);
  });

  test.each(["", "%", "pp", "5%%", "5 p p", "５%", "5家", "≥5", "约5", "1,234", "5\n%x", "9".repeat(31)])(
    "%j is none",
    (text) => {
      expect(readWritten(text)).toBeNull();
    },
  );
});
