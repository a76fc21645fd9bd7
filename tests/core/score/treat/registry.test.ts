import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, equals, multiply, negate, rational } from "../../../../src/core/exact.ts";
import { TREATMENTS, treatmentNamed } from "../../../../src/core/score/treat/registry.ts";
import type { Treatment } from "../../../../src/core/score/treat/treatment.ts";
import { coinr } from "../../../../src/core/score/treat/coinr.ts";
import { winsorise } from "../../../../src/core/score/treat/winsorise.ts";

const all: readonly (readonly [string, Treatment])[] = TREATMENTS.map((one) => [one.name, one]);

test("the treatments", () => expect(TREATMENTS.map(({ name }) => name)).toEqual(["winsorise", "log", "coinr"]));

test.each(TREATMENTS.map((one) => [one.name, one] as const))("%s is found by its name", (name, one) =>
  expect(treatmentNamed(name)).toBe(one),
);

describe("laws", () => {
  const near = fc.integer({ min: 0, max: 6 });
  const figure = fc
    .tuple(
      fc.oneof({ weight: 8, arbitrary: near }, fc.integer({ min: -5000, max: 5000 })),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([n, d]) => rational(n, d));
  const values = fc.array(fc.option(figure, { freq: 9 }), { maxLength: 16 });
  const most = fc.integer({ min: 0, max: 6 });

  test.each(all)("%s: the order of the areas makes no difference, what is missing stays so", (_, { treat }) => {
    fc.assert(
      fc.property(values, most, (own, points) => {
        expect(treat([...own].reverse(), points)).toEqual([...treat(own, points)].reverse());
        expect(treat(own, points).map((one) => one === null)).toEqual(own.map((one) => one === null));
      }),
    );
  });

  test.each(all)("%s: alike figures stay alike, and none overtakes another", (_, { treat }) => {
    fc.assert(
      fc.property(values, most, (own, points) => {
        const after = treat(own, points);
        for (const [i, one] of own.entries()) {
          for (const [j, other] of own.entries()) {
            if (!one || !other) continue;
            const order = compare(after[i]!, after[j]!);
            if (equals(one, other)) expect(order).toBe(0);
            else expect(order * compare(one, other)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  test("winsorise: no more points than may be, another unit or the mirror changes nothing", () => {
    const by = rational(-7, 3);
    fc.assert(
      fc.property(values, most, (own, points) => {
        const after = winsorise.treat(own, points);
        expect(own.filter((one, at) => one && !equals(one, after[at]!)).length).toBeLessThanOrEqual(points);
        const turned = winsorise.treat(
          own.map((one) => one && multiply(one, by)),
          points,
        );
        expect(turned).toEqual(after.map((one) => one && multiply(one, by)));
        expect(
          winsorise.treat(
            own.map((one) => one && negate(one)),
            points,
          ),
        ).toEqual(after.map((one) => one && negate(one)));
      }),
    );
  });

  test("what has been winsorised by COINr's rule and stays a figure of the sample needs nothing more", () => {
    fc.assert(
      fc.property(values, (own) => {
        const once = coinr.treat(own, 5);
        const isWinsorised = once.every((one) => one === null || own.some((other) => other && equals(one, other)));
        if (isWinsorised) expect(coinr.treat(once, 5)).toEqual(once);
      }),
    );
  });
});
