/* Two results beside one another, by hand: what a reader sees of them is up to the formats. */
import { diff } from "../../../src/core/diff.ts";
import type { Recorded } from "../../../src/core/recorded.ts";
import type { DiffRun } from "../../../src/report/diff/run.ts";

export function runOf(before: Recorded, after: Recorded, own: Partial<DiffRun> = {}): DiffRun {
  return {
    version: "1.2.3",
    before,
    after,
    diff: diff(before, after),
    only: null,
    areas: null,
    exit: { code: 0, also: [] },
    closing: [{ kind: "compared", worse: 1, better: 0, other: 0 }],
    diagnostics: [],
    repairs: [],
    omitted: 0,
    ...own,
  };
}
