import { describe, expect, test } from "vitest";
import { fromNumber, type Rational, toNumber } from "../../../../src/core/exact.ts";
import { log } from "../../../../src/core/score/treat/log.ts";
import { sampleOf, treated } from "./samples.ts";

const doubles = (values: readonly (Rational | null)[]) => values.map((value) => value && toNumber(value));

describe("log: ln(x − min + 0.01 · range)", () => {
  // By Python's decimal with 50 digits.
  test.each([
    ["1 2 3", [-3.912023005428146, 0.019802627296179712, 0.7030975114131134]],
    ["100 - 0", [4.61512051684126, null, 0]],
    ["-3 -1", [-3.912023005428146, 0.7030975114131134]],
  ])("%s", (text, expected) => expect(doubles(log.treat(sampleOf(text)))).toEqual(expected));

  test("its doubles are taken for the numbers that they are", () =>
    expect(log.treat(sampleOf("1 2 3"))[1]).toEqual(fromNumber(0.019802627296179712)));

  test.each(["5 5", "5 -", "- -", ""])("%j has no range, and stays", (text) => expect(treated(log, text)).toBe(text));
});
