import { batch10m } from "./entries/batch-10m.mjs";
import { batch180k } from "./entries/batch-180k.mjs";
import { check } from "./entries/check.mjs";
import { draws } from "./entries/draws.mjs";
import { memory } from "./entries/memory.mjs";
import { plans } from "./entries/plans.mjs";
import { scoring } from "./entries/scoring.mjs";
import { start } from "./entries/start.mjs";
import { tables } from "./entries/tables.mjs";

/**
 * Everything that is measured, in the order of the page. An entry: `name`, `title(sizes)` and `about` in both languages, how
 * many `rounds`, which `ratio` (paired.mjs), its `sizes` and those of a quick test (`tiny`), whether it runs only when it is
 * asked for (`large`), and `prepare(folder, sizes)`, which writes the data and gives `{ files: [{ path, rows }], programs }`.
 */
export const ENTRIES = [start, check, batch180k, batch10m, memory, scoring, draws, tables, plans];
