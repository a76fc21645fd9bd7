import { expect, test } from "vitest";
import { fold } from "../../src/core/fold.ts";
import { isKnownUnit } from "../../src/core/unit.ts";
import { columnNamed } from "../../src/read/columns.ts";
import { headerAgain } from "../../src/read/second-header.ts";

const NAMES = {
  isIndicator: (name: string) => ["firms", "注"].includes(name),
  isArea: (name: string) => name === "城市",
  isUnit: isKnownUnit,
};

/** What a record is below a header. */
function again(header: string, record: string) {
  const fields = header.split(",");
  const known = new Map(fields.flatMap((field, index) => [[columnNamed(field), index] as const]));
  known.delete(null);
  const found = { fields: fields.map(fold), header: { known, constants: new Map(), rest: [] } };
  return headerAgain(found as never, record.split(","), NAMES);
}

test.each([
  ["the same once more", "指标,单位,2020年", "指标,单位,2020年", "same"],
  ["in other characters", "指标,单位,2020年", "指 标,单位,２０２０年", "same"],
  ["with years swapped", "指标,单位,2020,2021", "指标,单位,2021,2020", "another"],
  ["a second line of a heading", "指标,单位,2021年,2021年", "指标,单位,目标,实际", "another"],
  ["with its columns in another order", "指标,单位,2020年", "单位,指标,2020年", "another"],
  ["with a unit behind a name", "指标,2020年", "指标(家),2020年", "another"],
  ["of columns for indicators", "地区,年份,firms,rd", "地区,年份,rd,firms", "another"],
  ["of which only the period is a heading", "城市,年份,firms", "汉台区,年份,rd", "another"],
  ["a row", "指标,单位,2020年", "firms,家,30", null],
  ["an indicator that is called like a column", "指标,单位,2020年", "注,家,30", null],
  ["an area that is", "地区,指标,2020年", "城市,firms,30", null],
  ["a heading among the values alone", "指标,单位,2020年", "firms,家,目标", null],
])("%s: %s, then %s", (_, header, record, expected) => expect(again(header, record)).toBe(expected));
