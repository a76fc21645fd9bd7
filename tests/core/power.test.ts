import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pow } from "../../src/core/power.ts";

describe("a power of a double is the double nearest to it, on every engine", () => {
  // By Python's decimal with 60 digits: float((Decimal(b) * Decimal(a).ln()).exp()).
  test.each([
    [0.7172413793103448, 0.125, 0.95930822291342],
    [0.5, 1 / 15, 0.9548416039104165],
    [1.2, 5, 2.4883199999999994],
    [2, 0.5, 1.4142135623730951],
    [0.666, 4.44, 0.16452260505309907],
    [1e-300, 0.01, 0.0009999999999999998],
    [1.0000001, 12345.678, 1.001235330131453],
    [179.3, -2.5, 2.3230003546019904e-6],
    [3.5e10, 1 / 3, 3271.0663101885884],
  ])("%s to the power of %s is %s", (a, b, expected) => expect(pow(a, b)).toBe(expected));

  test.each([
    [0, 0.5, 0],
    [0, 0, 1],
    [5, 0, 1],
    [1, 1e300, 1],
    [4, 0.5, 2],
    [10, 400, Number.POSITIVE_INFINITY],
    [10, -400, 0],
  ])("%s to the power of %s is exactly %s", (a, b, expected) => expect(pow(a, b)).toBe(expected));

  test("the engine's own is never farther off than its last digits", () => {
    const base = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const exponent = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(base, exponent, (a, b) => {
        const [own, engine] = [pow(a, b), a ** b];
        return Math.abs(own - engine) <= 4 * Number.EPSILON * engine;
      }),
    );
  });

  test("a whole power and its root come back to where they were", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (a, years) => Math.abs(pow(pow(a, years), 1 / years) - a) <= 1e-13 * a,
      ),
    );
  });
});
