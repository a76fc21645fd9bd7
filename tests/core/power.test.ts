import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromNumber, ONE, power, rational } from "../../src/core/exact.ts";
import { exp, ln, pow } from "../../src/core/power.ts";

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
    // Where an engine of today is a digit off.
    [1.356, 3.2, 2.649909282672119],
    [1.774, 21, 169054.1846308166],
    [2.508, 29.7, 724482175767.3302],
  ])("%s to the power of %s is %s", (a, b, expected) => expect(pow(a, b)).toBe(expected));

  test.each([
    [0, 0.5, 0],
    [0, 0, 1],
    [5, 0, 1],
    [1, 1e300, 1],
    [4, 0.5, 2],
    [10, 400, Number.POSITIVE_INFINITY],
    [10, -400, 0],
    [10, -1e300, 0],
    [1, 0, 1],
    [1, -1e-300, 1],
    [5, -0, 1],
    [1, Number.POSITIVE_INFINITY, Number.NaN],
    [2, Number.NEGATIVE_INFINITY, 0],
    [2, Number.NaN, Number.NaN],
    [0, -1, Number.POSITIVE_INFINITY],
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

describe("a logarithm is the double nearest to it", () => {
  // By Python's decimal with 80 digits: float(Decimal(a).ln()).
  test.each([
    ["2", 2, 0.6931471805599453],
    ["10", 10, 2.302585092994046],
    ["100", rational(100), 4.605170185988092],
    ["75000", rational(75_000), 11.225243392518447],
    ["1/10", rational(1, 10), -2.302585092994046],
    ["1/3", rational(1, 3), -1.0986122886681098],
    ["1", ONE, 0],
    ["the double behind 1", 1 + Number.EPSILON, 2.2204460492503128e-16],
    ["10^60, more than a double holds whole", power(rational(10), 60), 138.15510557964274],
    ["1 + 10^-40, which is 1 in doubles", rational(10n ** 40n + 1n, 10n ** 40n), 1e-40],
    ["1 + 10^-60, nearer to 1 than fixed point can tell", rational(10n ** 60n + 1n, 10n ** 60n), 1e-60],
    ["0", 0, Number.NEGATIVE_INFINITY],
    ["below 0", rational(-1), Number.NaN],
    ["what is no number", Number.NaN, Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])("%s", (_, value, expected) => expect(ln(value)).toBe(expected));

  test("a fraction and the double that it is have the same", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
        expect(ln(fromNumber(value))).toBe(ln(value));
        expect(Math.abs(ln(value) - Math.log(value))).toBeLessThanOrEqual(2 * Number.EPSILON * Math.abs(ln(value)));
      }),
    );
  });

  test("it rises with its number", () => {
    const above = fc.bigInt({ min: 1n, max: 10n ** 30n });
    fc.assert(fc.property(above, above, above, (n, d, more) => ln(rational(n + more, d)) >= ln(rational(n, d))));
  });
});

describe("an exponential is the double nearest to it", () => {
  // By Python's decimal with 80 digits: float(Decimal(a).exp()).
  test.each([
    [0, 1],
    [1, 2.718281828459045],
    [-1, 0.36787944117144233],
    [0.1, 1.1051709180756477],
    [-0.1, 0.9048374180359595],
    [20.5, 799902177.4755054],
    [-700.25, 7.678723813110872e-305],
    [709.7, 1.6549840276802644e308],
    [1e-20, 1],
    // Where an engine of today is a digit off.
    [-4.259, 0.014136431776079627],
    [0.371, 1.4491830733866446],
    [Math.LN10, 10.000000000000002],
    [710, Number.POSITIVE_INFINITY],
    [-800, 0],
    [-1e300, 0],
    [Number.NaN, Number.NaN],
  ])("of %s is %s", (value, expected) => expect(exp(value)).toBe(expected));

  test("it undoes the logarithm", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (value) => Math.abs(exp(ln(value)) - value) <= 20 * Number.EPSILON * value,
      ),
    );
  });
});
