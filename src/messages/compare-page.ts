/** Where a rank lies among so many; `low` and `high` null: nothing says how far it may be off. */
export interface Place {
  readonly rank: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly last: number;
}

/** What the page of a comparison says beside what every output of it says. */
export interface ComparePageWords {
  readonly headings: Readonly<
    Record<"ranking" | "notes" | "groups" | "profiles" | "matrix" | "explained" | "unranked", string>
  >;
  /** Of the section on two areas. */
  readonly pair: (first: string, second: string) => string;
  /** Behind a caption, where a table is cut into parts. */
  readonly part: (number: number, all: number) => string;
  /** What the region is called that a table scrolls in. */
  readonly table: (caption: string) => string;
  /** What a rank's strip says, for those who don't see it. */
  readonly place: (area: string, place: Place) => string;
  /** What the strips show, from the first rank to the last. */
  readonly strips: (last: number) => string;
  /** What the bars of the counts show. */
  readonly bars: string;
  /** Between which scores the bars of scores lie. */
  readonly scoreBars: (low: string, high: string) => string;
  /** What the bars of the groups show; the ends null: every group has its own. */
  readonly groupBars: (ends: { readonly low: string; readonly high: string } | null) => string;
  readonly capped: (shown: number, all: number) => string;
  /** In the place of a target that isn't the same everywhere. */
  readonly ownTargets: string;
  /** Above signs and colours. */
  readonly legend: string;
  readonly remarks: Readonly<Record<"imputed" | "treated" | "uncounted" | "earlier", string>>;
  readonly position: string;
  /** What the places of two areas are measured by. */
  readonly positions: Readonly<Record<"score" | "attainment", string>>;
  /** Two figures, for those who don't see how far they are apart. */
  readonly apart: (first: string, own: string, second: string, other: string) => string;
  /** What the bars beside the terms of a score show. */
  readonly termBars: Readonly<Record<"scores" | "logarithms" | "effects", string>>;
}
