import { expect, test } from "vitest";
import { parsePeriod } from "../../../src/core/period.ts";
import { form } from "../../../src/messages/en/form.ts";
import { columnNamed } from "../../../src/read/columns.ts";

test("every heading is one that the reader of actuals knows, for the column that it means", () => {
  for (const [column, heading] of Object.entries(form.columns)) expect(columnNamed(heading)).toBe(column);
});

test("months and days are read as what they are", () => {
  expect([form.date("2019", 6, null), form.date("2019", 6, 5)]).toEqual(["2019M06", "2019-06-05"]);
  expect(parsePeriod(form.date("2019", 6, null))?.text).toBe("2019-06");
});

test("how much is asked for", () => {
  expect(form.toFill(1, ["2019"])).toBe("1 row to fill in, for 2019");
  expect(form.toFill(3, ["2018", "2019"])).toBe("3 rows to fill in, for 2018, 2019");
  expect(form.goesInto(["a", "b"])).toBe("to compute a, b");
  expect(form.due("≥ 5", "2019")).toBe("≥ 5 (2019)");
});
