import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import { figures } from "../effort.ts";
import type { Features } from "./features.ts";
import { ask } from "./python.ts";

/** Enough for one start of Python to cost little, few enough for a hundred thousand to fit. */
const BATCH = 500;

/** How many cases are run, from which seed: `ORACLE_CASES=100000 ORACLE_SEED=7 npx vitest run tests/oracle`. */
export const runsOf = (usual: number) => Number(process.env.ORACLE_CASES ?? usual);
export const seed = Number(process.env.ORACLE_SEED ?? 20191231);

interface Campaign<Case, Answer> {
  readonly cases: fc.Arbitrary<Case>;
  readonly runs: number;
  readonly script: string;
  /** What the tool says of a case, in the oracle's form. */
  readonly own: (one: Case) => unknown;
  /** What is to be equal, where the two can't be as they stand. */
  readonly settled?: (own: unknown, wanted: Answer) => readonly [own: unknown, wanted: unknown];
  readonly count: (features: Features, one: Case, answer: Answer) => void;
}

/** Puts the tool and the oracle side by side on random cases, and shows the first on which they differ. */
export function compareOn<Case, Answer>(campaign: Campaign<Case, Answer>, features: Features): void {
  const { cases, runs, script, own, settled, count } = campaign;
  const differing: { one: Case; said: unknown; wanted: unknown }[] = [];
  for (let done = 0; done < runs; done += BATCH) {
    const batch = fc.sample(cases, { numRuns: Math.min(BATCH, runs - done), seed: seed + done });
    const answers = ask<Answer>(script, batch);
    for (const [index, one] of batch.entries()) {
      const answer = answers[index]!;
      const [said, wanted] = settled ? settled(own(one), answer) : [own(one), answer];
      if (!isDeepStrictEqual(said, wanted)) differing.push({ one, said, wanted });
      count(features, one, answer);
    }
  }
  figures({ [script]: { cases: runs, seed, differing: differing.length } });
  if (process.env.ORACLE_FEATURES) {
    console.log(`${script}: ${runs} cases from seed ${seed}, ${differing.length} differ\n${features}`);
    for (const { one } of differing) console.log(JSON.stringify(one));
  }
  const [first] = differing;
  if (first) expect(first.said, `${differing.length} of ${runs}: ${JSON.stringify(first.one)}`).toEqual(first.wanted);
}
