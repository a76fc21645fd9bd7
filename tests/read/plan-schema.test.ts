import { describe, expect, test } from "vitest";
import { FORMS } from "../../src/read/plan-schema.ts";

describe("the forms of scalars", () => {
  test.each<[form: keyof typeof FORMS, good: readonly string[], bad: readonly string[]]>([
    ["id", ["a", "专利", "a-1.b_c", "p".repeat(64)], ["", "1a", "-a", "a b", "r&d", "__proto__", "p".repeat(65)]],
    ["number", ["5", "-2.50", "+1", "1e3"], ["", "5.", ".5", "1,000", "0x1F", "1e400", "５"]],
    ["value", ["5", "30%", "30 %", "0.05pp", "2个百分点"], ["%", "5家", "≥5", "5%%", "5 pp x"]],
    ["share", ["90%", "0.9", "2.5 %"], ["90pp", "most"]],
    ["period", ["2019", "2019Q3", "2006..2010", "2019年6月"], ["19", "soon"]],
    ["date", ["2017-12-21"], ["2017-12", "2017/12/21", "2017-1-1", "20171221"]],
    ["whole", ["0", "1", "999"], ["-1", "1.5", "1000", ""]],
    ["quantity", ["15", "180余", "约5"], ["many", ""]],
    ["text", ["a", " 专利 "], ["", "  ", "\n"]],
  ])("%s", (form, good, bad) => {
    for (const text of good) expect(FORMS[form].test(text), text).toBe(true);
    for (const text of bad) expect(FORMS[form].test(text), text).toBe(false);
  });
});
