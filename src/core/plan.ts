import type { ComparatorName } from "./comparators/registry.ts";
import type { Place } from "./diagnostic.ts";
import type { Rational, Rounding } from "./exact.ts";
import type { Formula } from "./formula/parse.ts";
import type { Interval } from "./interval.ts";
import type { MeasureName } from "./measures/registry.ts";
import type { Quantity } from "./observation.ts";
import type { Path } from "./outlook.ts";
import type { Period } from "./period.ts";
import type { Thresholds } from "./progress/method.ts";
import type { ProgressMethodName } from "./progress/registry.ts";
import type { AggregatorName } from "./score/aggregate/registry.ts";
import type { ImputationName } from "./score/impute/registry.ts";
import type { NormaliserName } from "./score/normalise/registry.ts";
import type { RollUpName } from "./score/roll-ups/registry.ts";
import type { TreatmentName } from "./score/treat/registry.ts";

/** A language of reports and of names. */
export type Language = "zh" | "en";

/** A text in one language or both; empty where the author gave none. */
export type Label = { readonly [lang in Language]?: string };

/** The label's text in a language, else in the other one, else the fallback. */
export function textOf(label: Label, language: Language, fallback: string): string {
  return label[language] ?? label.zh ?? label.en ?? fallback;
}

/** What an area is called; "" where there is none. */
export const areaText = (area: Pick<Area, "code" | "name"> | null, language: Language): string =>
  area === null ? "" : textOf(area.name, language, area.code ?? "");

/** The input or indicator with an id. */
export const figureOf = ({ inputs, indicators }: Plan, id: string): Indicator | undefined =>
  inputs.find((one) => one.id === id) ?? indicators.find((one) => one.id === id);

/** What the plan's author promised: read once, never changed. Without an area it is a framework for every area in the data. */
export interface Plan {
  readonly id: string;
  readonly file: string;
  readonly language: Language | null;
  readonly title: Label;
  readonly area: Area | null;
  /** The areas of a framework, in the plan's order; empty: those in the data. */
  readonly areas: readonly ListedArea[];
  readonly asOf: Period | "due" | null;
  /** When the plan starts: the first year of its targets' windows, and where their ways start unless a base says otherwise. */
  readonly from: Period | null;
  readonly thresholds: { readonly near: Rational | null; readonly about: Rational | null };
  readonly rounding: Rounding;
  readonly source: Source | null;
  readonly note: Label;
  /** Top-level groups in the plan's order. */
  readonly groups: readonly Group[];
  /** In the plan's order. */
  readonly indicators: readonly Indicator[];
  /** Read for formulas and checks, never judged. */
  readonly inputs: readonly Indicator[];
  readonly checks: readonly Check[];
  /** How areas are scored and ranked; null: they aren't. */
  readonly score: ScoreSetting | null;
}

/** What the plan says of its composite score; its indicators and groups may say more of themselves. */
export interface ScoreSetting {
  /** How the root joins its children. */
  readonly joins: Joining;
  /** points: a group weighs what its children weigh together. */
  readonly weights: "relative" | "points";
  /** Decimals to which scores are rounded before they are ranked and banded; null: not at all. */
  readonly precision: number | null;
  /** The first that a score reaches is its own; one without a bound takes the rest. */
  readonly bands: readonly Band[];
  /** How colours of indicators become those of groups; null: groups have none. */
  readonly rollUp: RollUp | null;
  readonly at: Place;
}

export interface Band {
  readonly atLeast: Rational | null;
  readonly name: Label;
}

/** How a group's score comes from those of its children. */
export interface Joining {
  readonly aggregate: Aggregate;
  readonly missing: MissingRule;
  readonly minCoverage: MinCoverage | null;
}

/** How children are joined where nobody says. */
export const USUAL_JOINING: Joining = {
  aggregate: { method: "arithmetic", parameter: null },
  missing: "skip",
  minCoverage: null,
};

export interface Aggregate {
  readonly method: AggregatorName;
  /** The exponent of a power mean, the count of the worst; null where the method takes none. */
  readonly parameter: Rational | null;
}

/** What stands for a child without a score: nothing (the others weigh more), 0, no score at all, the mean of its peers. */
export const MISSING_RULES = ["skip", "zero", "fail", "peer-mean"] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

/** How much must be known for a score: the share of the indicators below or of the children. */
export interface MinCoverage {
  readonly share: Rational;
  readonly of: "indicators" | "children";
  /** What it is without that: scored and not ranked, or not scored. */
  readonly below: "unranked" | "unscored";
}

/** A group's colour from those of its indicators. */
export interface RollUp {
  readonly method: RollUpName;
  /** The share of red ones that makes it red, and whether that share itself does; null where the method takes none. */
  readonly share: Rational | null;
  readonly inclusive: boolean;
}

/** How the figures of an indicator become numbers that can be joined: its own keys over those of the plan. */
export interface Scoring {
  readonly normalise: Normalise;
  readonly goalposts: Goalposts | null;
  /** The input or indicator that every figure is divided by. */
  readonly per: string | null;
  /** What stands for a figure that isn't there; null: nothing. */
  readonly impute: ImputationName | null;
  readonly treat: Treat | null;
  readonly colours: Colours | null;
}

export interface Normalise {
  readonly method: NormaliserName;
  /** Where 0 and 1 go; null: the method's own. */
  readonly scale: readonly [Rational, Rational] | null;
  /** Whether what lies beyond the ends counts as the end. */
  readonly clamp: boolean;
  /** Of z-scores. */
  readonly mean: Rational | null;
  readonly deviation: Rational | null;
  /** The area that distances are measured to. */
  readonly reference: string | null;
}

/** The values that give nothing and everything; the one that is better is the best, be it larger or smaller. */
export interface Goalposts {
  readonly worst: Rational;
  readonly best: Rational;
  readonly transform: "linear" | "ln";
}

export interface Treat {
  readonly method: TreatmentName;
  /** The most points that are moved; null: the method's own. */
  readonly most: number | null;
}

/** Where a dashboard's colours begin. Worse than red it is red, from green on green; between them yellow begins at the middle. */
export interface Colours {
  readonly red: Rational;
  /** null: halfway between red and green. */
  readonly middle: Rational | null;
  readonly green: Rational;
  /** The ends of the scale; null: those of the goalposts, else red and green themselves. */
  readonly worst: Rational | null;
  readonly best: Rational | null;
}

/** An identity that the data must fulfil in every period that has all of its figures. */
export interface Check {
  readonly id: string;
  readonly that: WrittenFormula;
  readonly equals: WrittenFormula;
  /** As the plan has it: "city + national = industry". */
  readonly text: string;
  /** How far the two sides may differ. */
  readonly within: Rational;
  /** The same as the plan has it; null: it says nothing. */
  readonly tolerance: WrittenTolerance | null;
  /** Whether each figure may be off by half a unit of its last digit besides. */
  readonly halfUnit: boolean;
  readonly at: Place;
}

/** A tolerance in a plan: its sign says in what, nothing in the unit. */
export interface WrittenTolerance {
  readonly text: string;
  readonly sign: "%" | "pp" | "";
  readonly at: Place;
}

/** A place, or whatever else a plan is for. */
export interface Area {
  readonly code: string | null;
  readonly name: Label;
  readonly aliases: readonly string[];
  /** Name or code of the area that it is a part of, as written. */
  readonly parent: string | null;
  /** Name of the group of areas that it is compared with. */
  readonly peers: string | null;
}

/** An area that a framework names, whether or not the data do. */
export interface ListedArea extends Area {
  /** What stands here in the place of an indicator's targets (not its milestones), by the indicator's id. */
  readonly targets: ReadonlyMap<string, readonly Target[]>;
  readonly at: Place;
}

export interface Source {
  readonly title: Label;
  readonly publisher: string | null;
  readonly issued: string | null;
  readonly number: string | null;
  readonly url: string | null;
  readonly note: Label;
}

/** An OECD dimension or pillar. */
export interface Group {
  readonly id: string;
  readonly name: Label;
  readonly owners: Owners | null;
  readonly weight: Rational;
  /** How its score comes from those of its children. */
  readonly joins: Joining;
  readonly groups: readonly Group[];
}

/** The units that owe a figure: 牵头 and 协办. `open` names the lists that end in 等, so that more units share the duty. */
export interface Owners {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly open: readonly ("lead" | "support")[];
}

export const NO_OWNERS: Owners = { lead: [], support: [], open: [] };

export type Kind = "stock" | "flow" | "cumulative";
export type Commitment = "binding" | "expected" | "aspired";

/** An OECD individual indicator. */
export interface Indicator {
  readonly id: string;
  readonly name: Label;
  readonly aliases: readonly string[];
  /** null: any single unit in the data is taken. */
  readonly unit: string | null;
  /** Id of its group, or null. */
  readonly group: string | null;
  readonly kind: Kind;
  /** Figures for a part of a year count from 1 January. */
  readonly yearToDate: boolean;
  /** How it is computed from other figures; null: it is submitted. */
  readonly formula: WrittenFormula | null;
  /** Whether the figure of an area that submits none is the sum of those of its parts. */
  readonly rollUp: boolean;
  /** Whether the targets of the parts of an area must add up to its own. */
  readonly breakdown: boolean;
  readonly baseline: Baseline | null;
  /** Every target and then every milestone, each judged on its own; empty for an indicator that is only observed. */
  readonly targets: readonly Target[];
  /** Which way is better where no target says it; null: nobody says. */
  readonly direction: "up" | "down" | null;
  /** What the plan, its group and the indicator say together; null: none of them says anything. */
  readonly progress: ProgressSetting | null;
  /** null: the plan scores nothing. */
  readonly scoring: Scoring | null;
  readonly weight: Rational;
  readonly required: boolean;
  readonly commitment: Commitment;
  /** What the plan's author chose where the document says nothing; marked in every report. */
  readonly assumed: Label | null;
  readonly wording: string | null;
  readonly definition: Label;
  readonly note: Label;
  /** null: any single scope in the data is taken. */
  readonly scope: string | null;
  readonly source: Source | null;
  /** The indicator's own, else those of the nearest group that has any. */
  readonly owners: Owners;
  /** Years that a figure of a stock may be old and still be judged. */
  readonly maxAge: number;
  readonly at: Place;
}

/** How the way to a target is measured; null: as the method has it. */
export interface ProgressSetting {
  /** null: linear. */
  readonly method: ProgressMethodName | null;
  readonly path: Path | null;
  /** The year to start from, or the next one with a figure; goes before the baseline. */
  readonly baseYear: number | null;
  /** Years that the trend looks back from the newest figure; goes before the baseline as well. */
  readonly window: number | null;
  readonly limit: Rational | null;
  readonly thresholds: Thresholds | null;
  /** The thresholds of growth per year where there is no target. */
  readonly rates: Thresholds | null;
}

/** A formula as it stands in a plan. */
export interface WrittenFormula {
  readonly tree: Formula;
  readonly text: string;
  readonly at: Place;
  /** Whether the text stands in the file character by character, so that a part of it has a column of its own. */
  readonly verbatim: boolean;
}

/** The place of a character within a formula, counted from 0. */
export const placeWithin = ({ at, verbatim }: Pick<WrittenFormula, "at" | "verbatim">, position: number): Place =>
  verbatim && at.column !== null ? { ...at, column: at.column + position } : at;

/** The situation before: what growth and change are measured from. */
export interface Baseline {
  readonly quantity: Quantity;
  /** The indicator's own unit where the plan gives the baseline none. */
  readonly unit: string | null;
  readonly period: Period | null;
}

/** A comparator on a measure, due at a period. */
export interface Target {
  /** The indicator's id, with #2, #3 for further targets of a list and @2018 for a milestone. */
  readonly id: string;
  readonly milestone: boolean;
  readonly measure: MeasureName;
  readonly comparison: Comparison;
  readonly due: Period;
  readonly from: Period | null;
  readonly since: Period | null;
  readonly at: Place;
}

/** What a comparator says of a measure's value, in the measure's own terms: 30 % growth is 0.3. */
export interface Comparison {
  /** null where the measure itself compares (rising, falling, done). */
  readonly comparator: ComparatorName | null;
  readonly value: Rational | null;
  /** The two ends as the plan gives them, where it is a range; a side let pass lies beyond. */
  readonly range: readonly [Rational, Rational] | null;
  readonly accepts: Interval;
  readonly direction: Direction;
  /** Whether what is not accepted can't be called a miss either: "about" without a tolerance. */
  readonly tolerant: boolean;
}

export type Direction = "up" | "down" | "range" | "none";
