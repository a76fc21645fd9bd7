/* No row is lost without a word, and no plan refused without one: FUZZ_RUNS and FUZZ_SEED as in fuzz.test.ts. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ANYTHING, type Wanted, wantedBy } from "../../src/core/names.ts";
import { readPlan } from "../../src/read/plan.ts";
import { hold, runs, timeFor } from "./campaign.ts";
import { bytesOf, cutAt, mutantOf } from "./bytes.ts";
import { DATA } from "./inputs.ts";
import { textOrBytes } from "./execute.ts";
import { planText } from "./plans.ts";
import { unaccounted } from "./rows.ts";
import { areaList, csvOf, figures } from "./tables.ts";
import { AREAS, IDS } from "./words.ts";

const RUNS = runs(200);

const either = { yesNo: false, number: true };
const ofWords: Wanted = {
  indicators: new Map([...IDS, "m"].map((id) => [id, either])),
  areas: new Set(AREAS.map((area) => area.toLowerCase())),
  units: new Map(),
  areaCount: AREAS.length,
};
const LHASA = wantedBy([readPlan("p.yaml", readFileSync("data/lhasa/plan.yaml")).plan!], null);
const one: Wanted = {
  indicators: new Map([["x", { yesNo: true, number: true }]]),
  units: new Map(),
  areas: null,
  areaCount: 1,
};
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

/** What a reader of plans gives against its own diagnostics; null: a plan and no error, or an error and no plan. */
function unspoken(file: Uint8Array): string | null {
  const { plan, diagnostics } = readPlan("p.yaml", file);
  const refused = diagnostics.some(({ severity }) => severity === "error");
  return (plan === null) === refused ? null : `${plan === null ? "no" : "a"} plan, ${diagnostics.length} diagnostics`;
}

test.each([
  ["plans of every shape", planText.map(bytesOf)],
  ["our own files, damaged", mutantOf(DATA)],
  ["bytes of any kind", fc.uint8Array({ maxLength: 200 })],
])(
  "%s are a plan, or something is said about what is none",
  async (_, files) => {
    const law = fc.property(files, (file) => {
      const fault = unspoken(file);
      if (fault !== null) throw new Error(`${fault}\n${JSON.stringify(textOrBytes(file))}`);
    });
    await hold(law, RUNS);
  },
  timeFor(RUNS),
);

/** How many places apart the cuts are; in a campaign there is one at every place. */
const STEP = process.env.FUZZ_RUNS === undefined ? 97 : 1;

test(
  "of our own files no row is lost and no plan refused without a word, wherever they are cut off",
  () => {
    for (const file of DATA.filter((bytes) => STEP === 1 || bytes.length < 3000)) {
      for (let at = 0; at <= file.length; at += STEP) {
        expect([unaccounted(cutAt(file, at), LHASA), unspoken(cutAt(file, at))]).toEqual([null, null]);
      }
    }
  },
  timeFor(20_000),
);
