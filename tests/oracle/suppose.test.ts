import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../src/core/period.ts";
import { SUPPOSED, type Supposition } from "../../src/core/suppose.ts";
import { readQuantity, readYesNo } from "../../src/read/number.ts";
import { compareOn, runsOf } from "./batches.ts";
import { type OracleCase, oracleCase } from "./cases.ts";
import { Features } from "./features.ts";
import { evaluated, inOracleForm } from "./judge.ts";
import { hasPython } from "./python.ts";

const runs = runsOf(60);

/** A case of verdicts with figures that are supposed. */
interface WhatIf extends OracleCase {
  readonly set: readonly { readonly indicator: string; readonly value: string; readonly period: string | null }[];
}

const number = fc.constantFrom(..."0 1 2.5 5 10 25 26 40 48 100 -1 25余 1—3".split(" "));
const period = fc.constantFrom(null, null, null, "2018", "2019", "2017", "2019Q4", "2018H1", "2019-12", "2016");

const whatIf: fc.Arbitrary<WhatIf> = oracleCase.chain((one) => {
  const { indicators, inputs = [] } = one.plan as Record<"indicators" | "inputs", readonly { readonly id: string }[]>;
  const names = [...indicators, ...inputs].map(({ id }) => id);
  return fc
    .array(fc.record({ indicator: fc.constantFrom(...names), value: number, yes: fc.boolean(), period }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((all) => ({
      ...one,
      set: all.map(({ yes, value, ...rest }) => ({
        ...rest,
        value: rest.indicator === "c" ? (yes ? "yes" : "no") : value,
      })),
    }));
});

function supposition({ indicator, value, period }: WhatIf["set"][number], at: number): Supposition {
  const read = indicator === "c" ? readYesNo(value) : readQuantity(value);
  if (read.kind !== "value") throw new Error(value);
  return {
    indicator,
    quantity: read.quantity,
    unit: "",
    period: period === null ? null : parsePeriod(period),
    at: { file: SUPPOSED, line: at + 1, column: null },
  };
}

const supposed = (one: WhatIf) => inOracleForm(evaluated(one, (rows) => rows, one.set.map(supposition)).scorecards[0]!);

interface Answer {
  readonly assessments: readonly { readonly verdict: string }[];
  /** The verdicts without what is supposed. */
  readonly before: readonly string[];
}

const settled = (own: unknown, { before: _, ...wanted }: Answer) => [own, wanted] as const;

function count(features: Features, one: WhatIf, answer: Answer): void {
  for (const { period } of one.set)
    features.add(period === null ? "of the run" : period.length === 4 ? "of a year" : "of a part of a year");
  for (const [at, { verdict }] of answer.assessments.entries()) {
    const was = answer.before[at];
    features.add(verdict === was ? "the same verdict" : `from ${was} to ${verdict}`);
  }
}

const WANTED = [
  ...["of the run", "of a year", "of a part of a year", "the same verdict"],
  ...["missed", "pending", "not-assessed"].map((verdict) => `from ${verdict} to met`),
  ...["met", "pending", "not-assessed"].map((verdict) => `from ${verdict} to missed`),
];

describe.skipIf(!hasPython)("the oracle of what would be in Python, written from the README alone", () => {
  const features = new Features();

  test(`agrees on every field of ${runs} random cases with --set`, { timeout: 60_000 + runs * 300 }, () =>
    compareOn<WhatIf, Answer>({ cases: whatIf, runs, script: "suppose.py", own: supposed, settled, count }, features),
  );

  test.skipIf(runs < 1000)("and what is supposed has changed verdicts both ways", () =>
    expect(features.lacking(WANTED)).toEqual([]),
  );
});
