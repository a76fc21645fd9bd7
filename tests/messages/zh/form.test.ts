import { expect, test } from "vitest";
import { parsePeriod } from "../../../src/core/period.ts";
import { form } from "../../../src/messages/zh/form.ts";
import { columnNamed } from "../../../src/read/columns.ts";

test("每个列名都是读取实际值时认得的列名，且是同一列", () => {
  for (const [column, heading] of Object.entries(form.columns)) expect(columnNamed(heading)).toBe(column);
});

test("月份和日期能按原意读回", () => {
  expect([form.date("2019", 6, null), form.date("2019", 6, 5)]).toEqual(["2019年6月", "2019年6月5日"]);
  expect(parsePeriod(form.date("2019", 6, 5))?.text).toBe("2019-06-05");
});

test("待填多少", () => {
  expect(form.toFill(3, ["2018", "2019"])).toBe("待填 3 行，时期：2018、2019");
  expect(form.goesInto(["甲", "乙"])).toBe("用于计算甲、乙");
  expect(form.due("≥ 5", "2019")).toBe("≥ 5（2019）");
});
