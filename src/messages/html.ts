/** What only a page says: headings, counts and the keys of its charts. Names of columns and verdicts are those of every report. */
export interface HtmlWords {
  /** The title of a page without a plan. */
  readonly inputsChecked: string;
  readonly overview: string;
  /** Heading of a column that names what was judged: a plan, an area, both. */
  readonly scorecard: string;
  readonly counts: Readonly<Record<"targets" | "early" | "stale" | "behind", string>>;
  readonly missed: string;
  readonly owing: string;
  readonly owed: (count: number) => string;
  readonly targets: string;
  readonly progress: string;
  readonly arithmetic: string;
  readonly statements: string;
  readonly checks: string;
  readonly identity: string;
  readonly finding: string;
  /** In how many periods the sides of an identity agree. */
  readonly agrees: (periods: number) => string;
  /** No period has all of its figures. */
  readonly uncompared: string;
  readonly differs: (count: number) => string;
  readonly sources: string;
  readonly document: Readonly<Record<"title" | "publisher" | "issued" | "number" | "url" | "note", string>>;
  readonly figures: string;
  readonly figure: Readonly<Record<"value" | "place" | "source", string>>;
  readonly supposed: string;
  readonly diagnostics: string;
  readonly noDiagnostics: string;
  readonly diagnostic: Readonly<Record<"severity" | "code" | "place" | "what" | "fix", string>>;
  readonly inputs: string;
  readonly input: Readonly<Record<"path" | "role" | "rows" | "encoding" | "sha256", string>>;
  readonly roles: Readonly<Record<"plan" | "actuals" | "areas" | "earlier", string>>;
  readonly made: string;
  readonly madeBy: (version: string, command: string) => string;
  readonly followedBy: (method: string) => string;
  readonly chart: string;
  readonly key: string;
  readonly signs: Readonly<
    Record<
      | "actual"
      | "dot"
      | "stale"
      | "qualified"
      | "bound"
      | "accepted"
      | "baseline"
      | "expected"
      | "series"
      | "preliminary"
      | "way"
      | "milestone",
      string
    >
  >;
}
