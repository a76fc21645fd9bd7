import { expect, test } from "vitest";
import { type Diagnostic, error, warning } from "../../src/core/diagnostic.ts";
import { kept } from "../../src/report/kept.ts";

const at = (line: number) => ({ file: "a.csv", line, column: null });
const twice = (line: number) =>
  warning("actuals/duplicate-row", { indicator: "x", period: "2019", line: 2, file: "a.csv" }, at(line));
const unread = (line: number) => error("actuals/bad-number", { value: "?", indicator: "x" }, at(line));
const unknown = (line: number) => error("usage/unknown-area", { name: "a", suggestion: null }, at(line));
const shown = (some: readonly Diagnostic[]) =>
  some.map(({ code, at }) => `${at!.line} ${code.split("/")[1]}`).join(", ");

test.each<[string, readonly Diagnostic[], string, number, number]>([
  ["few are kept as they are", [twice(2), twice(3)], "2 duplicate-row, 3 duplicate-row", 0, 0],
  [
    "of many the first of each code",
    [twice(2), twice(3), unread(4), twice(5)],
    "2 duplicate-row, 3 duplicate-row, 4 bad-number",
    1,
    0,
  ],
  [
    "errors that are not kept are counted as errors",
    [unread(2), unread(3), unread(4), twice(5), twice(6), twice(7)],
    "2 bad-number, 3 bad-number, 5 duplicate-row, 6 duplicate-row",
    2,
    1,
  ],
  [
    "what is wrong with the call is kept whole",
    [unknown(1), unknown(2), unknown(3)],
    "1 unknown-area, 2 unknown-area, 3 unknown-area",
    0,
    0,
  ],
])("%s", (_, found, lines, omitted, omittedErrors) => {
  const { diagnostics, ...beyond } = kept(found, 2);
  expect([shown(diagnostics), beyond]).toEqual([lines, { omitted, omittedErrors }]);
});
