import { expect, test } from "vitest";
import { sharedNumbers } from "../../src/read/shared-numbers.ts";
import { planOf, rowsOf } from "../support.ts";

const PLAN = planOf({ inputs: [{ id: "a" }, { id: "b" }], indicators: [{ id: "c" }] });

/** The pairs that share a number, for rows "indicator period value". */
const shared = (...rows: readonly string[]) => {
  const cells = rows
    .map((row) => row.split(" "))
    .map(([indicator = "", period = "", value = ""]) => ({ indicator, period, value }));
  return sharedNumbers(rowsOf([PLAN], cells).observations).map(({ args, at }) => `${at!.line} ${JSON.stringify(args)}`);
};

test.each([
  [
    "574 under two indicators",
    ["a 2019 574", "b 2019 574"],
    ['3 {"value":"574","indicators":["a","b"],"lines":["2","3"]}'],
  ],
  [
    "written in another way",
    ["a 2019 5740", "b 2019 0.574万"],
    ['3 {"value":"5740","indicators":["a","b"],"lines":["2","3"]}'],
  ],
  ["under one indicator", ["a 2018 574", "a 2019 574"], []],
  ["two digits", ["a 2019 57", "b 2019 57"], []],
  ["two digits and zeros", ["a 2019 57000", "b 2019 0.57"], []],
  ["two digits as a decimal", ["a 2019 5.7", "b 2019 5.7"], []],
  ["two digits behind zeros", ["a 2019 0.0057", "b 2019 0.0057"], []],
  ["two digits before zeros", ["a 2019 57000", "b 2019 57000"], []],
  ["zeros within", ["a 2019 1005", "b 2019 1005"], ['3 {"value":"1005","indicators":["a","b"],"lines":["2","3"]}']],
  ["what is no number", ["a 2019 574余", "b 2019 574余"], []],
])("%s", (_, rows, expected) => expect(shared(...rows)).toEqual(expected));

test("in more than 200 rows numbers meet by chance", () => {
  const rows = Array.from({ length: 199 }, (_, index) => `a ${1700 + index} ${1111 + index}`);
  expect(shared(...rows, "b 2019 1111")).toHaveLength(1);
  expect(shared(...rows, "b 2018 1", "b 2019 1111")).toEqual([]);
});
