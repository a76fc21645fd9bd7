/*
 * The whole tool over inputs of every kind. FUZZ_RUNS says how many runs there are (FUZZ_RUNS=100000 for a campaign), FUZZ_SEED
 * which ones; what fails prints its seed, and the input as the corpus would hold it.
 */
import fc from "fast-check";
import { afterAll, describe, test } from "vitest";
import { figures } from "../effort.ts";
import { hold, runs, timeFor } from "./campaign.ts";
import { faultsOf, writtenInput } from "./execute.ts";
import { KINDS } from "./inputs.ts";

const RUNS = runs(300);
/** One in so many runs is repeated in other blocks and languages. */
const AGAIN = 5;

describe("no input breaks a rule", () => {
  afterAll(() => figures({ runs: RUNS, seed: process.env.FUZZ_SEED ?? "by chance" }));

  test.each(Object.entries(KINDS))(
    "%s",
    async (_, { share, inputs }) => {
      let count = 0;
      const law = fc.asyncProperty(inputs, async (input) => {
        const { broken } = await faultsOf(input, count++ % AGAIN === 0);
        if (broken.length === 0) return;
        const rules = broken.map(({ rule, how }) => `${rule}: ${how}`).join("\n");
        throw new Error(`${rules}\n${writtenInput(input)}`);
      });
      await hold(law, Math.ceil((RUNS * share) / 100));
    },
    timeFor(RUNS),
  );
});
