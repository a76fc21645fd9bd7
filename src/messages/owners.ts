import type { Standing } from "../core/owners.ts";

/** What is said of the units that answer for targets. */
export interface OwnerWords {
  readonly title: string;
  /** In the place of a unit's name. */
  readonly none: string;
  readonly roles: Readonly<Record<"lead" | "support", string>>;
  readonly standings: Readonly<Record<Standing, string>>;
  /** How a unit stands in one role; null: nobody is named. */
  readonly tally: (
    role: "lead" | "support" | null,
    targets: number,
    milestones: number,
    counts: readonly (readonly [Standing, number])[],
  ) => string;
  readonly between: string;
  readonly columns: Readonly<
    Record<"owner" | "role" | "standing" | "figures" | "figure" | "why" | "definition", string>
  >;
  /** Above the figures that a unit has still to submit. */
  readonly toSubmit: (count: number) => string;
  readonly nothing: string;
  /** A target is judged by a figure of an earlier period. */
  readonly stale: (period: string) => string;
  /** A figure is wanted for the formula of another indicator. */
  readonly goesInto: (name: string) => string;
  readonly optional: string;
  /** Files that were written, one for each unit; a line each below the first. */
  readonly written: (paths: readonly string[]) => readonly string[];
  /** Indicators whose lists of owners end in 等: the first of so many. */
  readonly open: (names: readonly string[], total: number) => string;
}
