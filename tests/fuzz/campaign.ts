import fc from "fast-check";

/** How many runs a campaign has: FUZZ_RUNS, else as many as a build has time for. FUZZ_SEED says which ones. */
export const runs = (usual: number): number => Number(process.env.FUZZ_RUNS ?? usual);

/** Time for so many runs on a machine with other things to do. */
export const timeFor = (count: number): number => 60_000 + count * 100;

const SEED = process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) };

/** Holds a law against so many inputs; what fails tells the seed and what the law threw, and not the bytes of the input. */
export async function hold<T>(law: fc.IRawProperty<T>, numRuns: number): Promise<void> {
  const { failed, seed, counterexamplePath, errorInstance, numShrinks } = await fc.check(law as fc.IAsyncProperty<T>, {
    numRuns,
    ...SEED,
  });
  if (!failed) return;
  const problem = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`FUZZ_SEED=${seed} (path ${counterexamplePath}, shrunk ${numShrinks} times)\n${problem}`);
}
