import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rational, toText } from "../../../src/core/exact.ts";
import { ascending, meanOf, medianOf, rangeOf, wholesOf } from "../../../src/core/score/statistics.ts";
import { number } from "../../support.ts";

const numbers = (text: string) => (text === "" ? [] : text.split(" ").map(number));

describe("mean, median and range", () => {
  test.each([
    ["3 1 2", "2", "2", "1 3"],
    ["1 2 4", "7/3", "2", "1 4"],
    ["4 1 2 3", "2.5", "2.5", "1 4"],
    ["-1 0.1", "-0.45", "-0.45", "-1 0.1"],
    ["7", "7", "7", null],
    ["7 7", "7", "7", null],
    ["", null, null, null],
  ])("of %j: %s, %s, %s", (text, mean, median, range) => {
    const values = numbers(text);
    const [own, middle, ends] = [meanOf(values), medianOf(values), rangeOf(values)];
    expect(own && toText(own)).toBe(mean);
    expect(middle && toText(middle)).toBe(median);
    expect(ends && `${toText(ends.min)} ${toText(ends.max)}`).toBe(range);
  });

  test("the order makes no difference", () => {
    const values = fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => rational(n, d)));
    fc.assert(
      fc.property(values, (own) => {
        const turned = [...own].reverse();
        expect([meanOf(turned), medianOf(turned), rangeOf(turned)]).toEqual([meanOf(own), medianOf(own), rangeOf(own)]);
      }),
    );
  });

  test.each([
    ["1 2.5 0.2", [10n, 25n, 2n]],
    ["-1 3", [-1n, 3n]],
    ["0.75 0.5", [3n, 2n]],
    ["", []],
  ])("%s in a unit in which all are whole", (text, expected) => expect(wholesOf(numbers(text))).toEqual(expected));

  test("ascending leaves what it was given as it was", () => {
    const values = numbers("3 -1 2");
    expect(ascending(values).map(toText)).toEqual(["-1", "2", "3"]);
    expect(values.map(toText)).toEqual(["3", "-1", "2"]);
  });
});
