import type { Diff } from "../../core/diff.ts";
import type { Recorded } from "../../core/recorded.ts";
import type { Told } from "../format.ts";

/** Two results beside one another, before any wording or layout. */
export interface DiffRun extends Told {
  readonly version: string;
  /** null: it could not be read. */
  readonly before: Recorded | null;
  readonly after: Recorded | null;
  /** null where one of them could not be read, or nothing can be compared. */
  readonly diff: Diff | null;
  /** Names that the caller narrowed it to; null: everything. */
  readonly only: readonly string[] | null;
  readonly areas: readonly string[] | null;
}
