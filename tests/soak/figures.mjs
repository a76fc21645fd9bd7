import { appendFileSync } from "node:fs";

/** Adds to the figures of `npm run soak`, which names the file; nowhere else. */
export function figures(found) {
  if (process.env.FIGURES) appendFileSync(process.env.FIGURES, `${JSON.stringify(found)}\n`);
}
