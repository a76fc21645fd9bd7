import { describe, expect, test } from "vitest";
import type { DiagnosticArgs } from "../../src/core/diagnostic.ts";
import { compareOn, runsOf } from "./batches.ts";
import { Features } from "./features.ts";
import { evaluated } from "./judge.ts";
import { hasPython } from "./python.ts";
import { type SidesCase, sidesCase } from "./sides.ts";

const runs = runsOf(50);

interface Answer {
  readonly counts: Readonly<Record<string, Readonly<Record<string, readonly [compared: number, differing: number]>>>>;
  readonly differing: readonly (readonly unknown[])[];
}

const byJson = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function checked(one: SidesCase): Answer {
  const { scorecards, diagnostics } = evaluated({ ...one, asOf: "2019" }, (rows) => rows);
  const differing = diagnostics
    .filter(({ code }) => code === "actuals/identity")
    .map(({ args }) => {
      const { check, period, left, right, difference, figures } = args as DiagnosticArgs["actuals/identity"];
      return [check, period, left, right, difference, figures.map((figure) => figure.split(" = ")[0]!).sort()];
    });
  const counts = scorecards.map(({ area, checks }) => {
    const own = checks.map(({ check, compared, differing }) => [check.id, [compared, differing] as const]);
    return [area!.code, Object.fromEntries(own)];
  });
  return { counts: Object.fromEntries(counts), differing: differing.sort(byJson) };
}

/** Half units alone, and with a tolerance besides; sides that are amounts, ratios and numbers. */
const WANTED = [
  "agrees",
  "differs",
  "lacks a figure",
  "half-unit: agrees",
  "half-unit: differs",
  "within: agrees",
  "within: differs",
].flatMap((end) =>
  ["a sum", "a share", "a year before", "a baseline", "a sum over areas", "a formula", "a number"].map(
    (side) => `${side}: ${end}`,
  ),
);

function count(features: Features, { plan }: SidesCase, { counts }: Answer): void {
  for (const { id, that, equals, within, rounding } of plan.checks as Record<string, string>[]) {
    const text = `${that} = ${equals}`;
    const sides = [
      /[a-c] \+/.test(text) && "a sum",
      /[pqd]\b/.test(text) && "a share",
      text.includes("prev") && "a year before",
      text.includes("base") && "a baseline",
      /\bt\b/.test(text) && "a sum over areas",
      /\b[de]\b/.test(text) && "a formula",
      /^\d+%? =|= \d+%?$/.test(text) && "a number",
    ].filter((side) => side !== false);
    for (const own of Object.values(counts)) {
      const [compared, differing] = own[id!]!;
      const ends = [differing > 0 && "differs", compared > differing && "agrees"].filter((end) => end !== false);
      for (const side of sides) {
        if (compared === 0) features.add(`${side}: lacks a figure`);
        for (const end of ends) {
          features.add(`${side}: ${end}`);
          if (rounding) features.add(`${side}: half-unit: ${end}`);
          if (within) features.add(`${side}: within: ${end}`);
        }
      }
    }
  }
}

describe.skipIf(!hasPython)("the oracle of identities in Python, written from the design alone", () => {
  const features = new Features();

  test(
    `agrees on every identity in every period of three areas in ${runs} random plans`,
    { timeout: 60_000 + runs * 500 },
    () =>
      compareOn<SidesCase, Answer>(
        {
          cases: sidesCase,
          runs,
          script: "identities.py",
          own: checked,
          settled: (own, wanted) => [own, { ...wanted, differing: [...wanted.differing].sort(byJson) }],
          count,
        },
        features,
      ),
  );

  test.skipIf(runs < 50)("and identities of every kind have ended in every way", () =>
    expect(features.lacking(WANTED)).toEqual([]),
  );
});
