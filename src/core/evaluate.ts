import { areaNamed, planFor } from "./areas.ts";
import { assess } from "./assess.ts";
import type { Scorecard, Trend } from "./assessment.ts";
import { reviewBreakdown } from "./breakdown.ts";
import { runChecks } from "./checks.ts";
import { earlier } from "./comparable.ts";
import { byPlace, type Diagnostic, error, type Report, warning } from "./diagnostic.ts";
import { toText } from "./exact.ts";
import { fold } from "./fold.ts";
import { derive } from "./formula/derive.ts";
import { groupBy } from "./group.ts";
import { pointOf, sameInterval } from "./interval.ts";
import { baselineIn, isSingle, valueAt } from "./measures/base.ts";
import { namesOfArea, namesOfIndicator } from "./names.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import type { Area, Indicator, Plan } from "./plan.ts";
import type { ProgressMethodName } from "./progress/registry.ts";
import { partsWithin, rollUp } from "./roll-up.ts";
import { checkSums, type Series, selectSeries } from "./select-series.ts";
import { solveBack, warnOfAbsence } from "./solve-back.ts";
import type { Statement } from "./statement.ts";
import { summarise } from "./summarise.ts";
import { reportSupposed, SUPPOSED, type Supposition, supposing } from "./suppose.ts";
import { type Stand, standsOf } from "./score/stand.ts";
import { checkJumps } from "./suspicions.ts";
import { trendFor } from "./trajectory.ts";

export interface Request {
  readonly plans: readonly Plan[];
  readonly observations: readonly Observation[];
  /** What the data say about figures without being one; left out: nothing. */
  readonly statements?: readonly Statement[];
  /** Each folded area name of the observations as it was written. */
  readonly areaNames: ReadonlyMap<string, readonly string[]>;
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
}

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
  const saidOfPlans = new Set<string>();
  const report: Report = (diagnostic) => {
    // What the data show to be wrong with a plan is wrong once, and not once for every area.
    const key = diagnostic.code.startsWith("plan/") ? JSON.stringify(diagnostic) : null;
    // Whoever supposes a figure knows that the data have another one.
    if (diagnostic.at?.file === SUPPOSED) return;
    if (key === null || !saidOfPlans.has(key)) diagnostics.push(diagnostic);
    if (key !== null) saidOfPlans.add(key);
  };
  const { observations, statements } = knownRows(request, report);
  const index = indexed(observations);
  const stated = indexed(statements);
  for (const plan of request.plans) for (const short of reviewBreakdown(plan)) report(short);
  const jobs = request.plans.flatMap((plan) => {
    const areas = areasOf(plan, request, index, report);
    // Areas that nobody asked for are looked at where those that are asked for are made of them.
    const unasked = partsWithin(plan, areas).map((area) => {
      const rows = [...rowsFor(plan, area, false, index)].filter(([indicator]) => indicator.rollUp);
      const statements: ReadonlyMap<Indicator, readonly Statement[]> = new Map();
      return { framework: plan, plan, area, asked: false, rows: new Map(rows), statements };
    });
    const asked = areas.map((area) => {
      const unnamed = plan.area !== null || plan.areas.length === 1 || request.areas?.length === 1;
      const own = planFor(plan, area);
      const of = { rows: rowsFor(own, area, unnamed, index), statements: rowsFor(own, area, unnamed, stated) };
      return { framework: plan, plan: own, area, asked: true, ...of };
    });
    return [...asked, ...unasked];
  });
  const submitted = jobs.flatMap(({ rows }) => [...rows.values()].flat());
  const latest = latestPeriod(submitted);
  const supposed = request.assumed ?? [];
  const known = jobs.map((job) => {
    const asOf = request.asOf ?? job.plan.asOf ?? latest;
    const suppositions = job.asked ? supposed : [];
    const all = new Map(
      [...job.rows].map(([indicator, own]) => [indicator, supposing(indicator, own, suppositions, asOf ?? latest)]),
    );
    const submitted = new Map([...all].map(([indicator, own]) => [indicator, settled(indicator, own, report)]));
    return { ...job, asOf, all, submitted };
  });
  const summed = rollUp(known, report).filter(({ asked }) => asked);
  const scorecards = summed.map(({ plan, area, asOf, all, submitted, statements }): Scorecard => {
    const series = derive(plan, submitted, report);
    runChecks(plan, series, report);
    const progress = request.progress ?? null;
    const rules = { asOf: asOf ?? BEFORE_ALL, near: plan.thresholds.near, progress };
    const assessments = plan.indicators.flatMap((indicator) =>
      indicator.targets.map((target) => assess(indicator, target, series.get(indicator)!, rules)),
    );
    const today = asOf === null || asOf === "due" ? latest : asOf;
    const trends = plan.indicators.flatMap((indicator): Trend[] => {
      if (indicator.targets.length > 0 || today === null) return [];
      const own = series.get(indicator)!;
      const trajectory = trendFor(indicator, own, today, plan.from, progress);
      return trajectory ? [{ indicator, unit: own.unit, trajectory, series: own }] : [];
    });
    const implied = [...plan.indicators, ...plan.inputs].flatMap((indicator) =>
      solveBack(indicator, statements.get(indicator)!, series.get(indicator)!, assessments, report),
    );
    const followed = [...assessments, ...trends].flatMap(({ trajectory }) => [trajectory?.start, trajectory?.now]);
    const stands = request.stands ? standsOf(plan, series, assessments, today) : new Map<Indicator, Stand>();
    const judged = [
      ...assessments.map(({ used }) => used),
      ...followed.map((station) => station?.used ?? []),
      ...[...stands.values()].flatMap(({ used, divisor }) => [used, divisor]),
    ];
    if (supposed.length > 0) reportSupposed(all, judged, report);
    const summary = summarise(assessments, trends);
    return { plan, area, asOf, assessments, trends, statements: implied, stands, summary };
  });
  if (request.plans.length > 0 && request.areas === null) reportUnheard(statements, jobs, report);
  const asOfFrom = request.asOf !== null ? "flag" : request.plans.some((plan) => plan.asOf !== null) ? "plan" : "data";
  const asOf = request.asOf ?? request.plans.find((plan) => plan.asOf !== null)?.asOf ?? latest;
  diagnostics.sort(byPlace);
  return { scorecards, asOf, asOfFrom, diagnostics, matched: submitted.length };
}

/** What was known on a day. A row that doesn't say when it was published can't be said to have been known. */
function knownRows({ observations, statements = [], knownOn }: Request, report: Report) {
  if (knownOn === null) return { observations, statements };
  const undated = [...observations, ...statements].filter(({ published }) => published === null);
  if (undated.length > 0) {
    const first = undated.reduce(earlier);
    report(warning("actuals/undated", { rows: undated.length }, { ...first.at, column: null }));
  }
  const isKnown = ({ published }: Row) => published !== null && published <= knownOn;
  return { observations: observations.filter(isKnown), statements: statements.filter(isKnown) };
}

/** Statements about an area of which there is no figure at all, so that it has no scorecard. */
function reportUnheard(
  statements: readonly Statement[],
  jobs: readonly { readonly statements: ReadonlyMap<Indicator, readonly Statement[]> }[],
  report: Report,
): void {
  const heard = new Set(jobs.flatMap((job) => [...job.statements.values()].flat()));
  for (const one of statements) if (!heard.has(one)) warnOfAbsence(one, one.indicator, report);
}

type Row = Observation | Statement;
type Index<T extends Row = Observation> = ReadonlyMap<string, ReadonlyMap<string, readonly T[]>>;

function indexed<T extends Row>(rows: readonly T[]): Index<T> {
  const byArea = groupBy(rows, ({ area }) => area);
  return new Map([...byArea].map(([area, own]) => [area, groupBy(own, ({ indicator }) => indicator)]));
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function areasOf(plan: Plan, { areas, areaNames }: Request, index: Index, report: Report): (Area | null)[] {
  const named = plan.area ? [plan.area] : plan.areas;
  if (named.length > 0) {
    const picked = areas && new Set(areas.map(fold));
    return named.filter((area) => picked === null || namesOfArea(area).some((name) => picked.has(name)));
  }
  if (areas !== null) return areas.map(areaNamed);
  const found: { name: string; area: Area | null }[] = [];
  for (const key of index.keys()) {
    const written = [...(areaNames.get(key) ?? [key])].sort(byCodePoint);
    found.push({ name: written[0] ?? key, area: key === "" ? null : areaNamed(written[0] ?? key) });
    if (written.length > 1) {
      const first = [...index.get(key)!.values()].flat().reduce(earlier);
      report(warning("actuals/area-variants", { names: written }, { ...first.at, column: null }));
    }
  }
  return found.sort((a, b) => byCodePoint(a.name, b.name)).map(({ area }) => area);
}

/** `unnamed`: rows without an area can only mean this one. */
function rowsFor<T extends Row>(plan: Plan, area: Area | null, unnamed: boolean, index: Index<T>) {
  const keys = [...(area === null ? [] : namesOfArea(area)), ...(area === null || unnamed ? [""] : [])];
  const known = keys.flatMap((key) => index.get(key) ?? []);
  const rows = new Map<Indicator, readonly T[]>();
  for (const [indicator, names] of namesIn(plan)) {
    const found = known.flatMap((own) => names.flatMap((name) => own.get(name) ?? NO_ROWS));
    rows.set(indicator, found);
  }
  return rows;
}

const NO_ROWS: readonly never[] = [];

const namesOfPlans = new WeakMap<Plan, readonly (readonly [Indicator, readonly string[]])[]>();

/** The names of a plan's indicators, folded once and not once for every area. */
function namesIn(plan: Plan): readonly (readonly [Indicator, readonly string[]])[] {
  const known = namesOfPlans.get(plan);
  if (known) return known;
  const names = [...plan.inputs, ...plan.indicators].map((one) => [one, namesOfIndicator(one)] as const);
  namesOfPlans.set(plan, names);
  return names;
}

/** Where the data have no period to judge by, nothing is due. */
const BEFORE_ALL: Period = { text: "", start: 0, end: 0, kind: "day" };

/** The latest end among the rows, as its longest period; forecasts don't count. */
function latestPeriod(rows: readonly Observation[]): Period | null {
  let latest: Period | null = null;
  for (const { period, status } of rows) {
    if (status === "forecast") continue;
    if (latest === null || period.end > latest.end || (period.end === latest.end && period.start < latest.start)) {
      latest = period;
    }
  }
  return latest;
}

/** The series of an indicator, with everything that is questionable about it reported. */
function settled(indicator: Indicator, rows: readonly Observation[], report: Report): Series {
  const series = selectSeries(indicator, rows, report);
  checkSums(indicator, series, report);
  checkJumps(indicator, series, report);
  checkBaseline(indicator, series, report);
  return series;
}

/** Warns where the plan's baseline and the data disagree on the same moment; the baseline is what counts. */
function checkBaseline(indicator: Indicator, series: Series, report: Report): void {
  const { baseline } = indicator;
  const own = baseline && isSingle(baseline) ? baselineIn(baseline, series.unit) : null;
  if (!baseline || !own) return;
  const moments = new Map<string, Period>();
  for (const period of [baseline.period, ...indicator.targets.map((target) => target.since)]) {
    if (period) moments.set(period.text, period);
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

/** What a run must say when its data answered nothing: there is no verdict to trust. */
export function emptyRun(evaluation: Evaluation, rows: number, statements = 0): Diagnostic[] {
  if (evaluation.matched === 0) return [error("run/nothing-matched", { rows, statements }, null)];
  return evaluation.asOf === null ? [error("run/no-period", {}, null)] : [];
}
