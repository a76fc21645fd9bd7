/* No row is lost without a word: FUZZ_RUNS and FUZZ_SEED as in fuzz.test.ts. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ANYTHING, type Wanted, wantedBy } from "../../src/core/names.ts";
import { readPlan } from "../../src/read/plan.ts";
import { hold, runs, timeFor } from "./campaign.ts";
import { cutAt, mutantOf } from "./bytes.ts";
import { DATA } from "./inputs.ts";
import { textOrBytes } from "./execute.ts";
import { unaccounted } from "./rows.ts";
import { areaList, csvOf, figures } from "./tables.ts";
import { AREAS, IDS } from "./words.ts";

const RUNS = runs(1000);

const either = { yesNo: false, number: true };
const ofWords: Wanted = {
  indicators: new Map([...IDS, "m"].map((id) => [id, either])),
  areas: new Set(AREAS.map((area) => area.toLowerCase())),
  areaCount: AREAS.length,
};
const LHASA = wantedBy([readPlan("p.yaml", readFileSync("data/lhasa/plan.yaml")).plan!], null);
const one: Wanted = { indicators: new Map([["x", { yesNo: true, number: true }]]), areas: null, areaCount: 1 };
const wanted = fc.constantFrom(ofWords, ofWords, one, LHASA, ANYTHING);

test.each([
  ["tables of every layout", csvOf(figures)],
  ["tables of areas", csvOf(areaList)],
  ["our own files, damaged", mutantOf(DATA)],
])(
  "every row of %s is accounted for",
  async (_, files) => {
    const law = fc.property(files, wanted, (file, asked) => {
      const fault = unaccounted(file, asked);
      if (fault !== null) throw new Error(`${fault}\n${JSON.stringify(textOrBytes(file))}`);
    });
    await hold(law, RUNS);
  },
  timeFor(RUNS),
);

/** How many places apart the cuts are; in a campaign there is one at every place. */
const STEP = process.env.FUZZ_RUNS === undefined ? 17 : 1;

test(
  "every row of our own files is accounted for, wherever they are cut off",
  () => {
    for (const file of DATA.filter((bytes) => bytes.length < 3000)) {
      for (let at = 0; at <= file.length; at += STEP) expect(unaccounted(cutAt(file, at), LHASA)).toBe(null);
    }
  },
  timeFor(1000),
);
