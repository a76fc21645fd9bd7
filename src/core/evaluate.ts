import { areaNamed, planFor } from "./areas.ts";
import { assess } from "./assess.ts";
import type { Scorecard, Trend } from "./assessment.ts";
import { reviewBreakdown } from "./breakdown.ts";
import { ByIndicator, mapped, Places } from "./by-indicator.ts";
import { byText } from "./by-text.ts";
import { runChecks, warnOfUnchecked } from "./checks.ts";
import { earlier } from "./comparable.ts";
import { byPlace, type Diagnostic, error, type Report, warning } from "./diagnostic.ts";
import { toText } from "./exact.ts";
import { fold } from "./fold.ts";
import { derive } from "./formula/derive.ts";
import { groupBy } from "./group.ts";
import { pointOf, sameInterval } from "./interval.ts";
import { areComparable, baselineIn, isSingle, valueAt } from "./measures/base.ts";
import { late } from "./late.ts";
import { namesOfArea, namesOfIndicator } from "./names.ts";
import type { Observation } from "./observation.ts";
import { inMemory, joined, listed, type Observations, type Rows } from "./observations.ts";
import { lastOf, type Period } from "./period.ts";
import type { Area, Indicator, Plan, Target } from "./plan.ts";
import type { ProgressMethodName } from "./progress/registry.ts";
import { isSummed, partsWithin, rollUp } from "./roll-up.ts";
import { checkSums, type Series, selectSeries } from "./select-series.ts";
import { type Recent, SeriesOfArea } from "./series-of-area.ts";
import { solveBack, warnOfAbsence } from "./solve-back.ts";
import type { Statement } from "./statement.ts";
import { summarise } from "./summarise.ts";
import { reportSupposed, SUPPOSED, type Supposition, supposing } from "./suppose.ts";
import type { Trajectory } from "./outlook.ts";
import { type Stand, standsOf } from "./score/stand.ts";
import { checkJumps, checkNegatives, checkTotals, checkYears } from "./suspicions.ts";
import { trendFor } from "./trajectory.ts";
import { doubted, isUnplaced, type Unplaced } from "./unplaced.ts";

/** What is to be judged, by what, and which of it counts. */
export interface Request {
  readonly plans: readonly Plan[];
  readonly observations: readonly Observation[] | Observations;
  /** What the data say about figures without being one; left out: nothing. */
  readonly statements?: readonly Statement[];
  /** Each folded area name of the data as it was written; a framework has these areas, also where none of their rows counts. */
  readonly areaNames: ReadonlyMap<string, readonly string[]>;
  /** Figures that can't be placed: nothing is judged by the others of their area and indicator; left out: there are none. */
  readonly unplaced?: Unplaced;
  /** The latest period of figures that are asked for and left blank, for a run in which none is not; left out: there is none. */
  readonly blankPeriod?: Period | null;
  /** What the caller asks for; null: the plan's own, else the latest period in the data. */
  readonly asOf: Period | "due" | null;
  /** Only what was published by this day (20190131) counts; null: everything. */
  readonly knownOn: number | null;
  /** Areas picked by name or code; null: all. Each must be one that a plan has, unless there is a framework. */
  readonly areas: readonly string[] | null;
  /** A progress method for every target, in the place of the plans'; null or left out: theirs. */
  readonly progress?: ProgressMethodName | null;
  /** Figures that are supposed in the place of what was submitted; left out: none. */
  readonly assumed?: readonly Supposition[];
  /** Whether areas are to be compared, and what every indicator stands at is wanted. */
  readonly stands?: boolean;
  /** Whether every series is wanted, also of what nothing judges; left out: no. */
  readonly series?: boolean;
}

/** What was judged, and as of when. */
export interface Evaluation {
  /** Plans in the order given; a framework's areas in the order in which it lists them, else of their names. */
  readonly scorecards: readonly Scorecard[];
  readonly asOf: Period | "due" | null;
  readonly asOfFrom: "flag" | "plan" | "data";
  readonly diagnostics: readonly Diagnostic[];
  /** How many observations answer to an indicator and an area of the run. */
  readonly matched: number;
}

/** Judges every plan for every area. The order of the observations makes no difference. */
export function evaluate(request: Request): Evaluation {
  const diagnostics: Diagnostic[] = [];
  const saidOnce = new Set<string>();
  const report: Report = (diagnostic) => {
    // What is wrong with a plan or the call is wrong once, and not once for every area.
    const key = /^(?:plan|usage)\//.test(diagnostic.code) ? JSON.stringify(diagnostic) : null;
    // Whoever supposes a figure knows that the data have another one.
    if (diagnostic.at?.file === SUPPOSED) return;
    if (key === null || !saidOnce.has(key)) diagnostics.push(diagnostic);
    if (key !== null) saidOnce.add(key);
  };
  const { index, statements } = knownRows(request, report);
  const stated = groupBy(statements, ({ area }) => area);
  for (const plan of request.plans) for (const short of reviewBreakdown(plan)) report(short);
  const batches = request.plans.flatMap((plan) => batchesOf(plan, jobsFor(plan, request, index, report)));
  // Where everybody says as of when, nobody goes through all rows for it.
  const latest = late(() => latestOf(batches.flat(), index) ?? request.blankPeriod ?? null);
  let matched = 0;
  const heard = new Set<Statement>();
  const unplaced: Unplaced = request.unplaced ?? new Map();
  const settledJob = (job: Job): SettledJob => {
    const asOf = request.asOf ?? job.plan.asOf ?? latest();
    const rows = rowsOf(job, index);
    rows.forEach(({ length }) => (matched += length));
    const supposed = job.asked ? (request.assumed ?? []) : [];
    const all = supposed.length === 0 ? rows : withSupposed(rows, supposed, asOf, report);
    const { names, due } = ofEveryArea(job.plan);
    const submitted = mapped(all, (own, indicator) => {
      const before = all === rows ? own : rows.get(indicator)!;
      const series = settled(indicator, own, due, own === before ? report : besides(indicator, before, report));
      const isDoubted = unplaced.size > 0 && isUnplaced(unplaced, job.keys, names.get(indicator)!);
      return isDoubted ? doubted(series) : series;
    });
    const statements = job.asked && stated.size > 0 ? statementsOf(job, stated) : NO_STATEMENTS;
    for (const own of statements.values()) for (const one of own) heard.add(one);
    const { framework, plan, area, asked, keys } = job;
    return { framework, plan, area, asked, keys, asOf, all, submitted, statements, find: rowsFinder(job, index) };
  };
  const recent: Recent = { area: null };
  const scorecards = batches.flatMap((batch) =>
    rollUp(batch.map(settledJob), report)
      .filter(({ asked }) => asked)
      .map((job) => scorecardOf(job, request, latest, recent, report)),
  );
  if (request.plans.length > 0 && request.areas === null) {
    for (const one of statements) if (!heard.has(one)) warnOfAbsence(one, one.indicator, report);
  }
  warnOfUnchecked(scorecards, report);
  const asOfFrom = request.asOf !== null ? "flag" : request.plans.some((plan) => plan.asOf !== null) ? "plan" : "data";
  const asOf = request.asOf ?? request.plans.find((plan) => plan.asOf !== null)?.asOf ?? latest();
  diagnostics.sort(byPlace);
  return { scorecards, asOf, asOfFrom, diagnostics, matched };
}

/** One plan to be judged for one area. */
interface Job {
  /** The plan as it stands; `plan` is the same for this area. */
  readonly framework: Plan;
  readonly plan: Plan;
  readonly area: Area | null;
  /** false: it is looked at only because an area that is asked for is made of it. */
  readonly asked: boolean;
  /** The folded names under which rows speak of the area. */
  readonly keys: readonly string[];
}

function jobsFor(plan: Plan, request: Request, index: Observations, report: Report): Job[] {
  const areas = areasOf(plan, request, index, report);
  const asked = areas.map((area): Job => {
    const unnamed = plan.area !== null || plan.areas.length === 1 || request.areas?.length === 1;
    return { framework: plan, plan: planFor(plan, area), area, asked: true, keys: keysOf(area, unnamed) };
  });
  const unasked = partsWithin(plan, areas).map((area): Job => ({
    framework: plan,
    plan,
    area,
    asked: false,
    keys: keysOf(area, false),
  }));
  return [...asked, ...unasked];
}

/** Jobs that have to be known together: all where figures of areas are added up, else each alone. */
const batchesOf = (plan: Plan, jobs: readonly Job[]): (readonly Job[])[] =>
  isSummed(plan) ? [jobs] : jobs.map((job) => [job]);

/** The rows of a job by indicator; of an area that nobody asked for those that others are made of. */
function rowsOf({ plan, keys, asked }: Job, index: Observations): ReadonlyMap<Indicator, Rows> {
  const known = keys.map((key) => index.of(key));
  const rows = byIndicator(plan, known, joined, NO_ROWS);
  return asked ? rows : new Map([...rows].filter(([indicator]) => indicator.rollUp));
}

/** Holds on to nothing but a job and the rows of the run. */
const rowsFinder = (job: Job, index: Observations) => () => rowsOf(job, index);

/** Rows with what is supposed in the place of some. */
function withSupposed(
  rows: ReadonlyMap<Indicator, Rows>,
  supposed: readonly Supposition[],
  asOf: Period | "due" | null,
  report: Report,
): ReadonlyMap<Indicator, Rows> {
  const inPlace = (own: Rows, indicator: Indicator): Rows => {
    const before = own.all();
    const after = supposing(indicator, before, supposed, asOf, report);
    return after === before ? own : listed(after);
  };
  return mapped(rows, inPlace);
}

/** A job with all that was submitted for it. */
interface SettledJob extends Job {
  readonly asOf: Period | "due" | null;
  /** Rows as they are judged, suppositions in their places. */
  readonly all: ReadonlyMap<Indicator, Rows>;
  readonly submitted: ReadonlyMap<Indicator, Series>;
  readonly statements: ReadonlyMap<Indicator, readonly Statement[]>;
  /** Finds its rows once more, as they were submitted. */
  readonly find: () => ReadonlyMap<Indicator, Rows>;
}

function scorecardOf(
  { plan, area, asOf, all, submitted, statements, find }: SettledJob,
  request: Request,
  latest: () => Period | null,
  recent: Recent,
  report: Report,
): Scorecard {
  const { places, targets, untargeted } = ofEveryArea(plan);
  const series = new SeriesOfArea(derive(plan, submitted, report), places.indicators, find, recent);
  const checks = runChecks(plan, series, report);
  const progress = request.progress ?? null;
  const rules = { asOf: asOf ?? BEFORE_ALL, near: plan.thresholds.near, progress };
  const assessments = targets.map(([indicator, target]) => assess(indicator, target, series, rules));
  const today = asOf === null || asOf === "due" ? latest() : asOf;
  const trends: Trend[] = [];
  for (const indicator of untargeted) {
    if (today === null || (indicator.progress ?? progress) === null) continue;
    const trajectory = trendFor(indicator, series.get(indicator)!, today, plan.from, progress);
    if (trajectory) trends.push(new Followed(indicator, trajectory, series));
  }
  const stated = statements.size === 0 ? [] : [...plan.indicators, ...plan.inputs];
  const implied = stated.flatMap((indicator) =>
    solveBack(indicator, statements.get(indicator) ?? [], series.get(indicator)!, assessments, report),
  );
  const stands = request.stands ? standsOf(plan, series, assessments, today) : new Map<Indicator, Stand>();
  if ((request.assumed ?? []).length > 0) {
    const followed = [...assessments, ...trends].flatMap(({ trajectory }) => [trajectory?.start, trajectory?.now]);
    const used = [
      ...assessments.map(({ used }) => used),
      ...followed.map((station) => station?.used ?? []),
      ...[...stands.values()].flatMap(({ used, divisor }) => [used, divisor]),
    ];
    reportSupposed(new Map([...all].map(([indicator, own]) => [indicator, own.all()])), used, report);
  }
  const summary = summarise(assessments, trends);
  const scorecard = { plan, area, asOf, assessments, trends, checks, statements: implied, stands, summary };
  return request.series ? { ...scorecard, series } : scorecard;
}

/** An indicator that is followed without a target. */
class Followed implements Trend {
  readonly indicator: Indicator;
  readonly trajectory: Trajectory;
  readonly #series: SeriesOfArea;

  constructor(indicator: Indicator, trajectory: Trajectory, series: SeriesOfArea) {
    this.indicator = indicator;
    this.trajectory = trajectory;
    this.#series = series;
  }

  get series(): Series {
    return this.#series.get(this.indicator)!;
  }

  get unit(): string | null {
    return this.series.unit;
  }
}

/** What was known on a day. A row that doesn't say when it was published can't be said to have been known. */
function knownRows({ observations, statements = [], knownOn }: Request, report: Report) {
  const index = "areas" in observations ? observations : inMemory(observations);
  if (knownOn === null) return { index, statements };
  const undated = [...index, ...statements].filter(({ published }) => published === null);
  if (undated.length > 0) {
    const first = undated.reduce(earlier);
    report(warning("actuals/undated", { rows: undated.length }, { ...first.at, column: null }));
  }
  const isKnown = ({ published }: Row) => published !== null && published <= knownOn;
  return { index: inMemory([...index].filter(isKnown)), statements: statements.filter(isKnown) };
}

type Row = Observation | Statement;

function areasOf(plan: Plan, { areas, areaNames }: Request, index: Observations, report: Report): (Area | null)[] {
  const named = plan.area ? [plan.area] : plan.areas;
  if (named.length > 0) {
    const picked = areas && new Set(areas.map(fold));
    return named.filter((area) => picked === null || namesOfArea(area).some((name) => picked.has(name)));
  }
  if (areas !== null) return areas.map(areaNamed);
  const found: { name: string; area: Area | null }[] = [];
  for (const key of new Set([...index.areas(), ...areaNames.keys()])) {
    const written = [...(areaNames.get(key) ?? [key])].sort(byText);
    found.push({ name: written[0]!, area: key === "" ? null : areaNamed(written[0]!) });
    if (written.length > 1) {
      const rows = [...index.of(key).values()].flatMap((own) => own.all());
      const at = rows.length === 0 ? null : { ...rows.reduce(earlier).at, column: null };
      report(warning("actuals/area-variants", { names: written }, at));
    }
  }
  const totals = found.filter(({ name }) => isTotal(name));
  if (totals.length > 0) {
    report(warning("actuals/total-area", { names: totals.map(({ name }) => name).sort(byText) }, null));
  }
  for (const names of alikeAreas(found.map(({ name }) => name))) {
    report(warning("actuals/alike-areas", { names }, null));
  }
  return found.sort((a, b) => byText(a.name, b.name)).map(({ area }) => area);
}

/** What the last rows of a table are called, which add up the areas above them or tell their average. */
const SUMMED =
  /(?:[合总小共累]计|总和|平均[值数]?|均值|中位数)(?:\([^()]*\))?$|^(?:全[国省市区县部体]|各[省市区县州]+)$/u;
const SUMMED_IN_ENGLISH =
  /\b(?:sub-?)?totals?$|\b(?:average|avg\.?|median)$|^(?:mean|sum|overall|all(?: (?:areas|regions|cities|counties|provinces))?)$/iu;

function isTotal(name: string): boolean {
  const plain = name.normalize("NFKC").trim();
  return SUMMED.test(plain.replace(/\s/gu, "")) || SUMMED_IN_ENGLISH.test(plain);
}

/** What Chinese names of areas end in, and codes that went through a column of numbers. */
const RANK = /(?<=..)(?:特别行政区|自治[区州县旗]|地区|[省市县区州盟旗])$|(?<=^\d{6})\.0+$/u;

/** Names of areas that are the same but for such an ending, which one of them lacks: 常州 and 常州市, and not 吉林省 and 吉林市. */
function alikeAreas(names: readonly string[]): string[][] {
  const known = new Set(names);
  const groups = groupBy(names, (name) => name.replace(RANK, ""));
  const alike = [...groups].filter(([stem, { length }]) => length > 1 && known.has(stem));
  return alike.map(([, group]) => [...group].sort(byText));
}

/** `unnamed`: rows without an area can only mean this one. */
const keysOf = (area: Area | null, unnamed: boolean): readonly string[] => [
  ...(area === null ? [] : namesOfArea(area)),
  ...(area === null || unnamed ? [""] : []),
];

/** What is known by folded names of indicators, in one or several lots, as each indicator of the plan goes by them. */
function byIndicator<T>(
  plan: Plan,
  known: readonly ReadonlyMap<string, T>[],
  join: (parts: readonly T[]) => T,
  nothing: T,
): ByIndicator<T> {
  const { places, namesInOrder } = ofEveryArea(plan);
  const found = namesInOrder.map((names) => {
    let only: T = nothing;
    let parts: T[] | null = null;
    for (const own of known) {
      for (const name of names) {
        const part = own.get(name);
        if (part === undefined) continue;
        if (only === nothing) only = part;
        else (parts ??= [only]).push(part);
      }
    }
    return parts === null ? only : join(parts);
  });
  return new ByIndicator(places, found);
}

function statementsOf(
  { plan, keys }: Job,
  stated: ReadonlyMap<string, readonly Statement[]>,
): ReadonlyMap<Indicator, readonly Statement[]> {
  const known = keys.map((key) => groupBy(stated.get(key) ?? [], ({ indicator }) => indicator));
  return byIndicator<readonly Statement[]>(plan, known, (parts) => parts.flat(), []);
}

const NO_ROWS: Rows = listed([]);
const NO_STATEMENTS: ReadonlyMap<Indicator, readonly Statement[]> = new Map();

/** What is the same for every area of a plan. */
interface OfEveryArea {
  /** Its inputs and its indicators. */
  readonly places: Places;
  /** Its targets with their indicators, and the indicators that have none. */
  readonly targets: readonly (readonly [Indicator, Target])[];
  readonly untargeted: readonly Indicator[];
  /** The names of its indicators, folded once and not once for every area. */
  readonly names: ReadonlyMap<Indicator, readonly string[]>;
  readonly namesInOrder: readonly (readonly string[])[];
  /** All of them together, and those of what is added up. */
  readonly answers: ReadonlySet<string>;
  readonly summed: ReadonlySet<string>;
  /** What is due last; null: nothing is. */
  readonly due: Period | null;
}

const ofPlans = new WeakMap<Plan, OfEveryArea>();

function ofEveryArea(plan: Plan): OfEveryArea {
  const known = ofPlans.get(plan);
  if (known) return known;
  const indicators = [...plan.inputs, ...plan.indicators];
  const names = new Map(indicators.map((one) => [one, namesOfIndicator(one)] as const));
  const summed = [...names].filter(([{ rollUp }]) => rollUp);
  const targets = plan.indicators.flatMap((one) => one.targets.map((target) => [one, target] as const));
  const found = {
    places: new Places(indicators),
    targets,
    untargeted: plan.indicators.filter(({ targets }) => targets.length === 0),
    names,
    namesInOrder: [...names.values()],
    answers: new Set([...names.values()].flat()),
    summed: new Set(summed.flatMap(([, own]) => own)),
    due: lastOf(targets.map(([, { due }]) => due)),
  };
  ofPlans.set(plan, found);
  return found;
}

/** Where the data have no period to judge by, nothing is due. */
const BEFORE_ALL: Period = { text: "", start: 0, end: 0, kind: "day" };

/** The period that ends last of those that rows of the jobs are about, of these the longest; forecasts don't count. */
function latestOf(jobs: readonly Job[], index: Observations): Period | null {
  let latest: Period | null = null;
  for (const { plan, keys, asked } of jobs) {
    const { answers, summed } = ofEveryArea(plan);
    const own = asked ? answers : summed;
    for (const key of keys) {
      index.survey(key, (indicator, period, status) => {
        const isLater =
          latest === null || period.end > latest.end || (period.end === latest.end && period.start < latest.start);
        if (isLater && status !== "forecast" && own.has(indicator)) latest = period;
      });
    }
  }
  return latest;
}

/** The series of an indicator, with everything that is questionable about it reported. */
function settled(indicator: Indicator, rows: Rows, due: Period | null, report: Report): Series {
  const series = selectSeries(indicator, rows, report);
  checkSums(indicator, series, report);
  checkJumps(indicator, series, report);
  checkYears(indicator, series, due, report);
  checkNegatives(indicator, series, report);
  checkTotals(indicator, series, report);
  checkBaseline(indicator, series, report);
  return series;
}

/** Reports what is wrong with rows in whose place something is supposed, and then what isn't said by that. */
function besides(indicator: Indicator, submitted: Rows, report: Report): Report {
  const said = new Set<string>();
  selectSeries(indicator, submitted, (one) => {
    if (one.severity === "warning") return;
    said.add(one.code);
    report(one);
  });
  return (one) => {
    if (!said.has(one.code)) report(one);
  };
}

/** Warns where the plan's baseline and the data disagree on the same moment; the baseline is what counts. */
function checkBaseline(indicator: Indicator, series: Series, report: Report): void {
  const { baseline } = indicator;
  const own = baseline && isSingle(baseline) ? baselineIn(baseline, series.unit) : null;
  if (!baseline || !own) return;
  const moments = new Map<string, Period>();
  for (const period of [baseline.period, ...indicator.targets.map((target) => target.since)]) {
    if (period && areComparable(indicator, baseline.period ?? period, period)) moments.set(period.text, period);
  }
  for (const period of moments.values()) {
    const found = valueAt(indicator, series, period, Number.POSITIVE_INFINITY);
    if (typeof found === "string" || sameInterval(found.interval, own)) continue;
    const value = pointOf(found.interval);
    report(
      warning(
        "actuals/base-differs",
        {
          indicator: indicator.id,
          period: period.text,
          baseline: baseline.quantity.raw,
          found: value ? toText(value) : (found.used[0]?.quantity?.raw ?? ""),
        },
        found.used[0]?.at ?? null,
      ),
    );
  }
}

/** How many rows of data there were, how many of them are statements, and how many figures that are asked for are blank. */
interface Answers {
  readonly rows: number;
  readonly statements?: number;
  readonly blanks?: number;
  /** Only what was published by this day counted; null or left out: everything did. */
  readonly knownOn?: number | null;
}

/**
 * What a run must say when its data answered nothing: there is no verdict to trust. Figures that are asked for and left blank
 * say that the data are the right ones and that nobody has filled them in, which is for the verdicts to say.
 */
export function emptyRun(
  evaluation: Evaluation,
  { rows, statements = 0, blanks = 0, knownOn = null }: Answers,
): Diagnostic[] {
  if (evaluation.matched === 0 && blanks === 0) {
    return [error("run/nothing-matched", { rows, statements, onlyKnown: knownOn !== null }, null)];
  }
  return evaluation.asOf === null ? [error("run/no-period", {}, null)] : [];
}

/**
 * An error for each plan by which nothing is judged, followed, checked or solved back: its code would be that of a pass. A
 * plan without targets is for `compare`. `narrowed`: the caller has picked some of its indicators.
 */
export function idlePlans(scorecards: readonly Scorecard[], narrowed = false): Diagnostic[] {
  const byFile = groupBy(scorecards, ({ plan }) => plan.file);
  return [...byFile].flatMap(([file, own]) => {
    const isIdle = own.every(({ assessments, trends, checks, statements }) =>
      [assessments, trends, checks, statements].every(({ length }) => length === 0),
    );
    if (!isIdle) return [];
    return [error("run/no-target", { plan: own[0]!.plan.id, narrowed }, { file, line: null, column: null })];
  });
}
