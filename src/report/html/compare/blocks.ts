/**
 * Neighbours in blocks of at most so many. Those of one key stay together where they find room, and are cut into parts of
 * like size where there are too many of them.
 */
export function blocksOf<T>(
  things: readonly T[],
  keyOf: (thing: T) => unknown,
  most: number,
): readonly (readonly T[])[] {
  const blocks: T[][] = [];
  for (const run of runsOf(things, keyOf)) {
    const parts = Math.ceil(run.length / most);
    for (let number = 0; number < parts; number++) {
      const end = (count: number) => Math.floor((count * run.length) / parts);
      const part = run.slice(end(number), end(number + 1));
      const last = blocks.at(-1);
      if (last !== undefined && last.length + part.length <= most) last.push(...part);
      else blocks.push([...part]);
    }
  }
  return blocks;
}

/** Neighbours of one key. */
export function runsOf<T>(things: readonly T[], keyOf: (thing: T) => unknown): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const thing of things) {
    const run = runs.at(-1);
    if (run !== undefined && keyOf(run[0]!) === keyOf(thing)) run.push(thing);
    else runs.push([thing]);
  }
  return runs;
}
