import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { order } from "../../../../src/core/amount.ts";
import { add, compare, multiply, negate, type Rational, rational, toText } from "../../../../src/core/exact.ts";
import type { Goalposts } from "../../../../src/core/plan.ts";
import type { Cell, Normaliser } from "../../../../src/core/score/normalise/normaliser.ts";
import { NORMALISERS, normaliserNamed } from "../../../../src/core/score/normalise/registry.ts";
import type { Content } from "../../../support.ts";
import { cellOf, judgedCell, line, said, SETTING, withPosts } from "../cells.ts";
import { runs } from "../../../effort.ts";

const METHODS: readonly Normaliser[] = NORMALISERS;

describe("the ways to normalise", () => {
  test("goalposts being the default", () =>
    expect(METHODS.map(({ name }) => name)).toEqual([
      "goalposts",
      "attainment",
      "from-baseline",
      "guiyang",
      "efficacy",
      "min-max",
      "z-score",
      "rank",
      "borda",
      "percentile-rank",
      "distance-to-target",
      "distance-to-reference",
      "distance-to-max",
      "trend-score",
      "none",
    ]));

  test.each<[name: string, needs: string, ...is: string[]]>([
    ["goalposts", "goalposts", "shares"],
    ["attainment", "target", "shares", "judged"],
    ["from-baseline", "baseline", "shares", "judged"],
    ["guiyang", "target", "shares", "judged"],
    ["efficacy", "direction", "shares", "relative", "60–100"],
    ["min-max", "direction", "shares", "relative"],
    ["z-score", "direction", "relative", "takes mean", "takes deviation"],
    ["rank", "direction", "relative"],
    ["borda", "direction", "relative"],
    ["percentile-rank", "direction", "shares", "relative"],
    ["distance-to-target", "target", "shares", "relative"],
    ["distance-to-reference", "direction", "shares", "relative", "takes reference"],
    ["distance-to-max", "direction", "shares", "relative"],
    ["trend-score", "nothing", "judged"],
    ["none", "nothing"],
  ])("%s needs a plan to say its %s, and is: %s %s %s %s", (name, needs, ...is) => {
    const { shares, relative, judged, scale, takes, needs: own } = METHODS.find((one) => one.name === name)!;
    const said = [shares && "shares", relative && "relative", judged && "judged", scale?.join("–")];
    const found = [...said, ...takes.map((key) => `takes ${key}`)].filter(Boolean);
    expect([own, ...found.sort()]).toEqual([needs, ...is.sort()]);
  });

  test.each(NORMALISERS.map((one) => [one.name, one] as const))("%s is found by its name", (name, one) =>
    expect(normaliserNamed(name)).toBe(one),
  );

  test("only shares are put on a scale", () =>
    expect(METHODS.filter(({ shares, scale }) => scale !== null && !shares)).toEqual([]));
});

const fraction = fc
  .tuple(fc.bigInt({ min: -50n, max: 50n }), fc.constantFrom(1n, 2n, 3n, 7n, 10n))
  .map(([n, d]) => rational(n, d));
const unit = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => rational(n, d));
const posts = fc.record({ worst: fraction, best: fraction, transform: fc.constantFrom("linear", "ln") });
const direction = fc.constantFrom("up", "down");

/** Cells of one indicator in as many areas, the second being the reference. */
const cells = fc
  .tuple(fc.array(fc.option(fraction, { freq: 6 }), { minLength: 1, maxLength: 9 }), direction, fc.option(posts))
  .map(([values, way, ends]) => sampleOf(values, way as "up", ends as Goalposts | null));

function sampleOf(values: readonly (Rational | null)[], way: "up" | "down", ends: Goalposts | null): Cell[] {
  const indicator = withPosts(ends);
  return values.map((value, at) => cellOf(value, { indicator, direction: way, isReference: at === 1 }));
}

test("who says that numbers lie on a line has them there", () => {
  const lined = METHODS.filter(({ line: one }) => one !== undefined);
  expect(lined.map(({ name }) => name)).toEqual(["goalposts", "none"]);
  fc.assert(
    fc.property(cells, fc.constantFrom(...lined), (own, method) => {
      for (const [at, cell] of own.entries()) {
        const found = method.line!(cell);
        if (found === null || cell.value === null) continue;
        expect(method.normalise(own, SETTING)[at]).toEqual(add(multiply(found.slope, cell.value), found.start));
      }
    }),
  );
});

const scaled = (cell: Cell, by: Rational): Cell => {
  const ends = cell.indicator.scoring!.goalposts;
  const own = ends && { ...ends, worst: multiply(ends.worst, by), best: multiply(ends.best, by) };
  return { ...cell, value: cell.value && multiply(cell.value, by), indicator: withPosts(own) };
};

const BY_FIGURES = METHODS.filter(
  ({ needs, name }) => needs !== "target" && needs !== "baseline" && name !== "trend-score",
);
const each = test.each(BY_FIGURES.map((one) => [one.name, one] as const));

describe("laws of those that go by figures", () => {
  each("%s: another unit changes no bit", (name, method) => {
    if (name === "none")
      return expect(line(method, [scaled(cellOf(rational(3), { indicator: withPosts(null) }), rational(2))])).toBe("6");
    return fc.assert(
      fc.property(cells, unit, (own, by) => {
        expect(
          said(
            method,
            own.map((one) => scaled(one, by)),
          ),
        ).toEqual(said(method, own));
      }),
    );
  });

  each("%s: the order of the areas changes none of their numbers", (_, method) => {
    const shuffled = cells.chain((own) =>
      fc.shuffledSubarray([...own.keys()], { minLength: own.length }).map((places) => ({ own, places })),
    );
    fc.assert(
      fc.property(shuffled, ({ own, places }) => {
        const numbers = said(method, own);
        expect(
          said(
            method,
            places.map((place) => own[place]!),
          ),
        ).toEqual(places.map((place) => numbers[place]));
      }),
    );
  });

  each("%s: who is better never gets less, alike figures get the same", (name, method) => {
    fc.assert(
      fc.property(cells, (own) => {
        const { indicator, direction: way } = own[0]!;
        const ends = indicator.scoring!.goalposts;
        const byEnds = ends !== null && (name === "goalposts" || name === "efficacy");
        const upwards = byEnds ? compare(ends.best, ends.worst) > 0 : way === "up";
        const numbers = method.normalise(own, SETTING);
        for (const [i, one] of own.entries()) {
          for (const [j, other] of own.entries()) {
            const [a, b] = [numbers[i]!, numbers[j]!];
            if (typeof a === "string" || typeof b === "string" || !one.value || !other.value) continue;
            const better = compare(one.value, other.value) * (upwards ? 1 : -1);
            if (better === 0) expect(order(a, b)).toBe(0);
            else expect(order(a, b) * better).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  each("%s: less is better as more of the opposite", (name, method) => {
    fc.assert(
      fc.property(fc.array(fc.option(fraction, { freq: 6 }), { minLength: 1, maxLength: 9 }), (values) => {
        const mirrored = values.map((value) => value && negate(value));
        const [down, up] = [sampleOf(values, "down", null), sampleOf(mirrored, "up", null)];
        expect(said(method, down), name).toEqual(said(method, up));
      }),
    );
  });

  each("%s: a figure that is missing is never scored", (_, method) => {
    fc.assert(
      fc.property(cells, (own) => {
        const numbers = said(method, own);
        for (const [at, { value }] of own.entries()) if (value === null) expect(numbers[at]).toBe("no-observation");
      }),
    );
  });
});

describe("who stands alone stays as it is when another area comes", () => {
  const alone = BY_FIGURES.filter(({ relative }) => !relative);
  test("these are goalposts and none", () => expect(alone.map(({ name }) => name)).toEqual(["goalposts", "none"]));

  test.each(alone.map((one) => [one.name, one] as const))("%s", (_, method) => {
    fc.assert(
      fc.property(cells, fraction, (own, value) => {
        const more = [...own, { ...own[0]!, value }];
        expect(said(method, more).slice(0, -1)).toEqual(said(method, own));
      }),
    );
  });

  test("the others are moved by it, each in some case", () => {
    const few = sampleOf([rational(1), rational(2), rational(3)], "up", null);
    const more = [...few, ...sampleOf([rational(-7)], "up", null)];
    const moved = BY_FIGURES.filter((one) => `${said(one, more).slice(0, 3)}` !== `${said(one, few)}`);
    expect(moved.map(({ name }) => name)).toEqual(
      BY_FIGURES.filter(({ relative }) => relative).map(({ name }) => name),
    );
  });
});

describe("laws of those that go by the target", () => {
  const BY_TARGET = METHODS.filter(({ needs }) => needs === "target" || needs === "baseline");
  const amount = fc.integer({ min: 1, max: 90 });
  const kind = fc.constantFrom("at-least", "at-most", "between", "growth", "average-growth");
  const areas = fc.array(fc.record({ kind, start: amount, bound: amount, more: amount, value: amount }), {
    minLength: 2,
    maxLength: 4,
  });
  type Area = { kind: string; start: number; bound: number; more: number; value: number };

  function judged({ kind: own, start, bound, more, value }: Area, by: string): Cell {
    const times = (number: number) => toText(multiply(rational(number), parse(by)));
    const target = own.endsWith("growth")
      ? { [own]: `${bound - 45}%` }
      : { [own]: own === "between" ? [times(bound), times(bound + more)] : times(bound) };
    const content: Content = { baseline: { value: times(start), period: 2017 }, target };
    return judgedCell(content, { 2019: times(value) });
  }
  const parse = (text: string) => {
    const [whole = "", part = ""] = text.split(".");
    return rational(BigInt(whole + part), 10n ** BigInt(part.length));
  };

  test("another unit changes no bit", () => {
    fc.assert(
      fc.property(areas, fc.constantFrom("10", "0.1", "2.5", "0.0004", "100000000"), (own, by) => {
        const [plain, other] = [own.map((one) => judged(one, "1")), own.map((one) => judged(one, by))];
        for (const method of BY_TARGET) expect(said(method, other), method.name).toEqual(said(method, plain));
      }),
      { numRuns: runs(60) },
    );
  });

  test("nor does the order of the areas, and who stands alone doesn't see the others", () => {
    fc.assert(
      fc.property(areas, (own) => {
        const all = own.map((one) => judged(one, "1"));
        for (const method of BY_TARGET) {
          const numbers = said(method, all);
          expect(said(method, [...all].reverse()).reverse(), method.name).toEqual(numbers);
          if (!method.relative)
            expect(
              all.flatMap((one) => said(method, [one])),
              method.name,
            ).toEqual(numbers);
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test("who is nearer to the target, or farther beyond it, never gets less", () => {
    fc.assert(
      fc.property(areas, amount, ([one], value) => {
        if (one!.kind === "between") return;
        const [a, b] = [judged(one!, "1"), judged({ ...one!, value }, "1")];
        for (const method of BY_TARGET) {
          const [first, second] = method.normalise([a, b], SETTING);
          if (typeof first === "string" || typeof second === "string") continue;
          const better = compare(a.value!, b.value!) * (a.direction === "up" ? 1 : -1);
          expect(order(first!, second!) * better, method.name).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test("what is worth more than 0 and less than 1 by the rule of Guiyang isn't met", () => {
    fc.assert(
      fc.property(areas, ([one]) => {
        const cell = judged(one!, "1");
        const [share] = normaliserNamed("guiyang").normalise([cell], SETTING);
        if (typeof share === "string") return;
        expect(order(share!, rational(1)) < 0 ? cell.assessment!.holds : true).toBe(
          order(share!, rational(1)) < 0 ? false : true,
        );
        expect(order(share!, rational(0))).toBeGreaterThanOrEqual(0);
        expect(order(share!, rational(1))).toBeLessThanOrEqual(0);
      }),
      { numRuns: runs(60) },
    );
  });
});
