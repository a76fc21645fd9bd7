import type { Counts, Reason, Summary, Verdict } from "../core/assessment.ts";
import type { ComparatorName } from "../core/comparators/registry.ts";
import type { Cause, ChangeKind, PlanPart } from "../core/diff.ts";
import type { DiagnosticArgs, DiagnosticCode, RepairKind } from "../core/diagnostic.ts";
import type { MeasureName } from "../core/measures/registry.ts";
import type { Outlook, TrajectoryReason } from "../core/outlook.ts";
import type { Language, MissingRule } from "../core/plan.ts";
import type { ProgressMethodName } from "../core/progress/registry.ts";
import type { AggregatorName } from "../core/score/aggregate/registry.ts";
import type { ImputationName } from "../core/score/impute/registry.ts";
import type { NormaliserName } from "../core/score/normalise/registry.ts";
import type { ScoreReason } from "../core/score/outcome.ts";
import type { RollUpName } from "../core/score/roll-ups/registry.ts";
import type { Colour } from "../core/score/roll-ups/roll-up.ts";
import type { TreatmentName } from "../core/score/treat/registry.ts";
import type { StatementKind, Unsolved } from "../core/statement.ts";
import type { ComparePageWords } from "./compare-page.ts";
import type { FormWords } from "./form.ts";
import type { HtmlWords } from "./html.ts";
import type { OwnerWords } from "./owners.ts";
import type { ZipingWords } from "./ziping.ts";

/** What is wrong, and what to do about it. */
export interface Sentence {
  readonly what: string;
  readonly fix: string;
}

export type DiagnosticSentences = { readonly [C in DiagnosticCode]: (args: DiagnosticArgs[C]) => Sentence };

/** Counts of a scorecard that its closing lines speak of. */
export interface Tally extends Counts {
  readonly near: number;
  readonly early: number;
  readonly reasons: ReadonlyMap<Reason, number>;
}

export interface ReportWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly metEarly: string;
  readonly missedEarly: string;
  readonly reasons: Readonly<Record<TrajectoryReason, string>>;
  readonly outlooks: Readonly<Record<Outlook, string>>;
  /** How many targets are heading where, best first, and how many are behind their way. */
  readonly outlookTally: (counts: readonly (readonly [Outlook, number])[], behind: number) => string;
  /** Above the rows of indicators without a target. */
  readonly trends: string;
  readonly perYear: string;
  /** A figure set by hand: of which indicator and period. */
  readonly whatIf: (indicator: string, value: string, period: string) => string;
  readonly columns: Readonly<Record<string, string>>;
  readonly points: string;
  readonly separator: string;
  readonly needs: (value: string) => string;
  /** The bound itself does not pass. */
  readonly boundFails: (bound: string) => string;
  /** Before it is due: whether it would pass today. */
  readonly holdsToday: (holds: boolean | null) => string;
  readonly asOf: (period: string, from: "flag" | "plan" | "data") => string;
  readonly asOfDue: string;
  readonly due: (period: string) => string;
  readonly milestone: (period: string) => string;
  readonly ungrouped: string;
  readonly stale: string;
  readonly assumed: string;
  readonly aspired: string;
  readonly near: (share: string) => string;
  readonly about: (share: string) => string;
  readonly areasFromData: (count: number) => string;
  readonly tally: (tally: Tally) => string;
  readonly milestones: (counts: Summary["milestones"]) => string;
  readonly owing: (owners: string) => string;
  /** The last line of a run: what kept it from passing, the code and the other codes that also hold. */
  readonly closing: (why: readonly ClosingReason[], code: number, also: readonly number[]) => string;
  readonly targets: Readonly<Record<MeasureName, (comparison: string) => string>>;
  readonly sinceStart: string;
  readonly beyond: Readonly<Record<"above" | "below", string>>;
  readonly noRows: string;
  readonly yes: string;
  readonly no: string;
  readonly openList: string;
}

export type ClosingReason =
  | { readonly kind: "ranked"; readonly ranked: number; readonly unranked: number }
  | { readonly kind: "pass"; readonly near: number }
  | { readonly kind: "not-due" }
  /** Targets are due, and not one of all targets could be judged. */
  | { readonly kind: "none-assessed"; readonly due: number }
  | { readonly kind: "missed"; readonly count: number }
  | { readonly kind: "incomplete"; readonly count: number }
  | { readonly kind: "data"; readonly errors: number }
  | { readonly kind: "call"; readonly errors: number }
  | { readonly kind: "sound"; readonly files: number; readonly warnings: number }
  | { readonly kind: "warnings"; readonly count: number; readonly most: number }
  | { readonly kind: "what-if"; readonly count: number }
  /** Two results were compared: how many targets and places got worse, got better, and changed in another way. */
  | { readonly kind: "compared"; readonly worse: number; readonly better: number; readonly other: number }
  | { readonly kind: "condition"; readonly name: string; readonly count: number };

export interface ExplainWords {
  readonly target: string;
  readonly wording: string;
  readonly due: string;
  readonly formula: string;
  readonly rollUp: string;
  /** Behind a sum: of how many areas it is. */
  readonly sumOf: (areas: number) => string;
  readonly missing: string;
  readonly figures: string;
  readonly baseline: string;
  readonly actual: string;
  readonly bound: string;
  readonly comparison: string;
  readonly gap: string;
  readonly attainment: string;
  readonly fromBaseline: string;
  readonly verdict: string;
  readonly owners: string;
  readonly assumed: string;
  readonly definition: string;
  readonly note: string;
  readonly none: string;
  readonly isDue: (due: string, asOf: string) => string;
  readonly notDue: (due: string, asOf: string) => string;
  readonly holds: (holds: boolean | null) => string;
  readonly source: (source: string) => string;
  readonly start: string;
  /** The figure that the way has come to, where the actual is another one. */
  readonly soFar: string;
  readonly way: string;
  readonly ahead: string;
  readonly progress: string;
  readonly required: string;
  readonly change: string;
  readonly projected: string;
  readonly attained: string;
  readonly trend: string;
  readonly years: (years: string) => string;
  readonly ofTheWay: (share: string) => string;
  readonly atGrowth: (rate: string) => string;
  readonly aheadOrBehind: (ahead: boolean, size: string) => string;
  readonly onTheWay: string;
  readonly attainedIn: (year: string) => string;
  readonly attainedSince: (period: string) => string;
  readonly notSaid: (reason: string) => string;
  readonly score: (score: string) => string;
}

/** What a submitted statement says and implies, its numbers written out. */
export interface StatedFacts {
  /** The indicator's. */
  readonly name: string;
  readonly kind: StatementKind;
  /** Per cent, without its sign; `falling`: it has one. */
  readonly rate: string;
  readonly falling: boolean;
  readonly period: string;
  /** The period that growth is measured from. */
  readonly base: string | null;
  readonly implies: "target" | "base";
  /** The one number or the few (`few`), else the range that they lie in; with the unit. */
  readonly answer: string;
  readonly few: boolean;
  readonly range: string;
  /** How many candidates there are, with so many decimals, or among the multiples of a larger number. */
  readonly count: string;
  readonly decimals: number;
  readonly multiple: string | null;
  readonly known: {
    readonly value: string;
    readonly from: "plan" | "data";
    readonly agrees: boolean;
    readonly inverse: boolean;
  } | null;
  /** Why nothing follows, in words; null where something does. */
  readonly reason: string | null;
}

export interface StatementWords {
  /** Labels of an explanation. */
  readonly stated: string;
  readonly implied: string;
  readonly rounding: string;
  readonly dash: string;
  readonly or: (candidates: readonly string[]) => string;
  readonly reasons: Readonly<Record<Exclude<Unsolved, Reason>, string>>;
  readonly unique: (facts: StatedFacts) => string;
  /** What the plan or the data say; "" where they say nothing. */
  readonly known: (facts: StatedFacts) => string;
  /** All of it in one line. */
  readonly line: (facts: StatedFacts) => string;
}

/** What is said of two results beside one another. */
export interface DiffWords {
  /** Headings of the kinds of changes, and the same in a count. */
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly tally: (counts: Readonly<Record<ChangeKind, number>>) => string;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly parts: Readonly<Record<PlanPart, string>>;
  readonly columns: Readonly<
    Record<
      | "subject"
      | "kind"
      | "plan"
      | "code"
      | "area"
      | "id"
      | "indicator"
      | "verdict"
      | "actual"
      | "cause"
      | "rank"
      | "score"
      | "unit"
      | "period"
      | "target"
      | "due"
      | "reason"
      | "fails",
      string
    >
  >;
  /** A column of the earlier and of the later result. */
  readonly before: (column: string) => string;
  readonly after: (column: string) => string;
  readonly target: string;
  readonly ranking: string;
  /** A file and the period that it was judged as of. */
  readonly file: (path: string, asOf: string | null) => string;
  readonly unranked: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  /** Above what got worse since an earlier result. */
  readonly since: (path: string) => string;
  /** What a target was before. */
  readonly formerly: (verdict: string, path: string) => string;
}

export interface DiagnosticWords {
  readonly error: string;
  readonly warning: string;
  readonly repair: string;
  readonly repairs: Readonly<Record<RepairKind, string>>;
  /** One line where the repairs are not listed. */
  readonly repaired: (count: number) => string;
  readonly readAs: (before: string, after: string) => string;
  /** One line for many names that no plan asks for. */
  readonly others: Readonly<
    Record<"indicator" | "area" | "column", (names: readonly string[], more: number, rows: number) => string>
  >;
  readonly more: (count: number) => string;
  /** How many there are; `omitted` were counted but not kept. */
  readonly counts: (errors: number, warnings: number, omitted?: number) => string;
  /** One target judged, in a sentence that stands alone; `actual` is null where there is none. */
  readonly judged: (name: string, verdict: string, target: string, actual: string | null) => string;
}

/** What takes time, and how far it has come. */
export type Step =
  /** `file` null: standard input; sizes in bytes; `total` null: nobody knows. */
  | { readonly kind: "reading"; readonly file: string | null; readonly read: number; readonly total: number | null }
  | { readonly kind: "judging"; readonly figures: number; readonly plans: number }
  | { readonly kind: "comparing"; readonly areas: number }
  | { readonly kind: "writing"; readonly file: string };

/** Options of commands, by their long name. */
export type OptionName =
  | "actuals"
  | "as-of"
  | "area"
  | "areas"
  | "top"
  | "transpose"
  | "robustness"
  | "spread"
  | "seed"
  | "explain-area"
  | "only"
  | "verdict"
  | "sort"
  | "format"
  | "output"
  | "columns"
  | "lang"
  | "color"
  | "ascii"
  | "width"
  | "fail-on"
  | "on-missing"
  | "strict"
  | "explain"
  | "progress"
  | "set"
  | "limit"
  | "against"
  | "known-on"
  | "by"
  | "period"
  | "by-filler"
  | "force"
  | "max-warnings"
  | "max-errors"
  | "code"
  | "encoding"
  | "layout"
  | "map"
  | "where"
  | "missing"
  | "repairs"
  | "quiet"
  | "version"
  | "help";

/** Under which options stand together in the help. */
export type OptionGroup = "inputs" | "judged" | "score" | "shown" | "output" | "exit" | "other";

/** Under which commands do. */
export type CommandGroup = "everyday" | "tools";

export interface HelpWords {
  readonly headings: Readonly<Record<"examples" | "usage" | "arguments" | "topics" | "codes", string>>;
  readonly optionGroups: Readonly<Record<OptionGroup, string>>;
  readonly commandGroups: Readonly<Record<CommandGroup, string>>;
  /** Where both languages stand: how to have only this one. */
  readonly onlyThis: string;
  readonly tool: string;
  readonly check: string;
  readonly compare: string;
  readonly explain: string;
  readonly topic: string;
  readonly validate: string;
  readonly files: string;
  readonly template: string;
  readonly diff: string;
  readonly results: string;
  readonly failOnWorse: string;
  readonly init: string;
  readonly schema: string;
  readonly completion: string;
  readonly helpCommand: string;
  readonly plans: string;
  /** What each option does; those that take one of a list are told the list by the registry that has it. */
  readonly options: Readonly<Record<OptionName, string>>;
  readonly codes: Readonly<Record<0 | 1 | 2 | 3 | 4 | 70, string>>;
}

/** What `dabiao explain` says of a topic; a diagnostic's own sentence and its examples may say the rest. */
export interface Page {
  readonly title: string;
  /** Paragraphs: what it means, why it is so, what to do. */
  readonly text: readonly string[];
}

/** What the help has a page on that is no entry of a registry. */
export type HelpTopic = "as-of" | "files" | "formats" | "exit-codes" | "environment";

/** What there is to say of composite scores beside their methods. */
export type ScoreTopic = "score" | "weights" | "min-coverage" | "ranking" | "colours" | "contributions" | "robustness";

/** The pages on composite scores. */
export interface ScorePages {
  readonly scores: Readonly<Record<ScoreTopic, Page>>;
  readonly normalisers: Readonly<Record<NormaliserName, Page>>;
  readonly aggregators: Readonly<Record<AggregatorName, Page>>;
  readonly missingRules: Readonly<Record<MissingRule, Page>>;
  readonly imputations: Readonly<Record<ImputationName, Page>>;
  readonly treatments: Readonly<Record<TreatmentName, Page>>;
  readonly rollUps: Readonly<Record<RollUpName, Page>>;
  readonly scoreReasons: Readonly<Record<Exclude<ScoreReason, Reason>, Page>>;
}

/** Every page by the topic's name, kind by kind in the order in which they are listed. A missing page is a compile error. */
export interface Pages extends ScorePages {
  readonly topics: Readonly<Record<HelpTopic, Page>>;
  readonly verdicts: Readonly<Record<Verdict, Page>>;
  readonly reasons: Readonly<Record<TrajectoryReason, Page>>;
  readonly outlooks: Readonly<Record<Outlook, Page>>;
  readonly methods: Readonly<Record<ProgressMethodName, Page>>;
  readonly comparators: Readonly<Record<ComparatorName, Page>>;
  readonly measures: Readonly<Record<MeasureName, Page>>;
  /** By the name of a dimension in the registry of units. */
  readonly units: Readonly<Record<string, Page>>;
  readonly changes: Readonly<Record<ChangeKind, Page>>;
  readonly causes: Readonly<Record<Cause, Page>>;
  readonly exits: Readonly<Record<`exit-${keyof HelpWords["codes"]}`, Page>>;
  readonly diagnostics: Readonly<Record<DiagnosticCode, Page>>;
}

export type PageKind = keyof Pages;

/** The words around the pages. */
export interface PageWords {
  readonly kinds: Readonly<Record<PageKind, string>>;
  readonly wrong: string;
  readonly right: string;
  /** How a call ends. */
  readonly exit: (code: number, meaning: string) => string;
  /** Above lines of a plan that use what the page is about. */
  readonly inPlan: string;
  /** Another page on something of the same name: as which topic it is found, and of which kind it is. */
  readonly namesake: (topic: string, kind: string) => string;
  /** Below the list of topics. */
  readonly usage: string;
}

/** What is said of areas side by side. */
export interface ComparisonWords {
  readonly columns: Readonly<Record<ComparisonColumn, string>>;
  readonly reasons: Readonly<Record<ScoreReason, string>>;
  readonly colours: Readonly<Record<Colour, string>>;
  /** How many areas are ranked, by what, and how many aren't. */
  readonly ranked: (ranked: number, by: "score" | "met") => string;
  readonly unranked: (names: readonly string[]) => string;
  /** How many are not shown. */
  readonly more: (count: number) => string;
  /** Figures that were filled in or moved before they were scored, each with its area and indicator. */
  readonly imputed: (cells: readonly string[]) => string;
  readonly treated: (cells: readonly string[]) => string;
  readonly clamped: (count: number) => string;
  /** What became of one figure before it was scored. */
  readonly changed: {
    readonly imputed: (method: string) => string;
    readonly treated: (method: string) => string;
    readonly clamped: string;
  };
  /** Indicators with several targets, each with the one that counts. */
  readonly several: (indicators: readonly string[]) => string;
  /** Figures of an earlier time than the moment that is looked at. */
  readonly earlier: (cells: readonly string[]) => string;
  /** Parts without a score of their own that count all the same. */
  readonly standIns: Readonly<Record<"zero" | "peer-mean", (count: number) => string>>;
  /** How the whole is scored: the normalisers, how the root joins its parts, what it does about gaps, how much it asks for. */
  readonly scoredBy: (
    normalisers: readonly string[],
    aggregate: string,
    missing: string,
    least: string | null,
  ) => string;
  /** Behind it, where groups are joined otherwise than the whole. */
  readonly groupsOwn: string;
  /** How many areas are not shown. */
  readonly hidden: (count: number) => string;
  /** Figures that are shown and count for nothing, each with why. */
  readonly uncounted: (cells: readonly string[]) => string;
  readonly allCells: string;
  /** Of what a rank interval comes. */
  readonly draws: (count: number, spread: string, seed: number) => string;
  /** The indicators without which the ranks move most. */
  readonly dropped: (moves: readonly string[]) => string;
  readonly move: (name: string, mean: string, largest: number) => string;
  /** How far the ranks move over other ways to the score. */
  readonly alternatives: (count: number, mean: string, largest: number) => string;
  /** Labels of an explanation. */
  readonly explained: Readonly<Record<"scored" | "gaps" | "sum" | "product" | "without" | "steps" | "factor", string>>;
  readonly differenceOf: (first: string, second: string) => string;
  readonly filled: Readonly<Record<"zero" | "peer-mean", string>>;
  /** A score's steps in their fixed order. */
  readonly order: string;
}

export type ComparisonColumn =
  | "rank"
  | "tied"
  | "area"
  | "code"
  | "score"
  | "band"
  | "interval"
  | "coverage"
  | "reason"
  | "met"
  | "near"
  | "missed"
  | "pending"
  | "not-assessed"
  | "attainment"
  | "indicator"
  | "weight"
  | "difference"
  | "verdict"
  | "normalised"
  | "contribution"
  | "colour"
  | "interval-low"
  | "interval-high"
  | "period"
  | "remark";

/** Everything that a person reads, in one language. A missing sentence is a compile error. */
export interface Catalogue {
  readonly language: Language;
  readonly sentences: DiagnosticSentences;
  readonly diagnostics: DiagnosticWords;
  readonly report: ReportWords;
  readonly explain: ExplainWords;
  readonly statements: StatementWords;
  readonly comparison: ComparisonWords;
  readonly comparePage: ComparePageWords;
  readonly diff: DiffWords;
  readonly ziping: ZipingWords;
  readonly owners: OwnerWords;
  readonly form: FormWords;
  readonly help: HelpWords;
  /** What a run is doing right now, in a few words. */
  readonly progress: (step: Step) => string;
  readonly html: HtmlWords;
}
