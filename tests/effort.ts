// @ts-expect-error A script without types.
import { figures as add } from "./soak/figures.mjs";

/**
 * How hard the tests try: 1 where nobody says, as in CI. `EFFORT=20 npx vitest run tests/core` tries twenty times as many
 * cases of every law; what takes long in any number of cases (every page, every version of Node) is done above 1 only.
 */
export const EFFORT = Number(process.env.EFFORT ?? 1);

/** Cases of a law; `few`: as many as CI has time for. */
export const runs = (few: number): number => Math.ceil(few * EFFORT);

/** Adds to the figures of `npm run soak`; nowhere else. */
export const figures: (found: Readonly<Record<string, unknown>>) => void = add;
