/** Words of `dabiao init`, of the plans and of the CI files that it writes, and of the commands beside it. */
export interface InitWords {
  readonly help: Readonly<
    Record<"plan" | "what" | "shell" | "from" | "ci" | "period" | "area" | "asOf" | "actuals" | "output", string>
  >;
  /** A whole plan to begin with; `modeline` is its first line. */
  readonly starter: (modeline: string) => string;
  /** Comments at the head of a plan that is made from a file. */
  readonly head: (source: string) => readonly string[];
  readonly area: string;
  /** What the data say of their areas: some of the names, and how many there are. */
  readonly areas: (names: readonly string[], count: number) => string;
  /** The periods of the data, "" where there is none. */
  readonly period: (first: string, last: string) => string;
  readonly open: Readonly<Record<"missing" | "unclear" | "no-tolerance", string>>;
  /** Above a line for the baseline that growth is measured from. */
  readonly baseline: string;
  readonly sample: string;
  readonly wrote: (paths: readonly string[]) => string;
  readonly kept: (path: string) => string;
  /** How many indicators are without a target, and the lines of the plan where one is to be filled in. */
  readonly left: (indicators: number, open: number, lines: readonly number[]) => string;
  /** What to do next; `actuals` are the files that the plan is to be judged by, null: a form that is still to be filled in. */
  readonly next: (plan: string, actuals: string | null, asOf: string) => readonly string[];
  /** How an editor finds the schema of a plan that went to standard output. */
  readonly schemaHint: string;
  readonly ci: {
    readonly head: string;
    /** Why the calls name a period. */
    readonly asOf: (asOf: string) => readonly string[];
    readonly validate: string;
    readonly check: string;
    readonly codes: readonly string[];
    readonly include: (path: string) => string;
    readonly warnOnly: string;
    readonly install: string;
  };
}
