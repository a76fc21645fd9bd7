import { type Amount, isExact } from "../core/amount.ts";
import type { Assessment, Scorecard, Trend } from "../core/assessment.ts";
import type { Diagnostic, Repair } from "../core/diagnostic.ts";
import { rational, toNumber, toText } from "../core/exact.ts";
import type { Observation } from "../core/observation.ts";
import type { Station, Trajectory } from "../core/outlook.ts";
import type { Area } from "../core/plan.ts";
import type { Implied } from "../core/statement.ts";
import { gapUnit } from "../core/unit.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import { comparisonOf } from "./comparison-json.ts";
import { changeOf, countsOf } from "./diff/json.ts";
import type { Against, Look, Run } from "./format.ts";
import { diagnosticOf, isWrittenAs, type Json, numbered, quantityOf } from "./json-values.ts";
import { ownersOf } from "./owners/json.ts";
import { originOf, partOf, unitOfRow } from "./origin.ts";
import { jsonItem, jsonLines } from "./safe.ts";
import { isFollowed } from "./select.ts";
import { sideOf, targetText } from "./target-text.ts";

/** The contract for scripts: additive within 1.x, keys in this order, whatever the language, width and order of display. */
export function json(run: Run, look: Pick<Look, "catalogue">): string {
  return [...jsonPieces(run, look)].join("");
}

/** The same in pieces, one for each scorecard: of a hundred thousand areas neither the text nor what it is made of is there at once. */
export function jsonPieces(run: Run, { catalogue }: Pick<Look, "catalogue">): Iterable<string> {
  return piecesOf(run, catalogue);
}

const NO_SCORECARDS = '\n  "scorecards": [],\n';

function* piecesOf(run: Run, catalogue: Catalogue): Generator<string> {
  const { scorecards } = run;
  const whole = jsonLines(documentAround(run, catalogue));
  // Line ends within texts are escapes: these can't be but where they are.
  const place = scorecards.length === 0 ? -1 : whole.indexOf(NO_SCORECARDS);
  if (place < 0) {
    yield whole;
    return;
  }
  yield `${whole.slice(0, place)}\n  "scorecards": [\n`;
  for (const [index, scorecard] of scorecards.entries()) {
    const item = jsonItem(scorecardOf(scorecard, isFollowed(run, scorecard), catalogue));
    yield index + 1 < scorecards.length ? `${item},\n` : `${item}\n`;
  }
  yield `  ],\n${whole.slice(place + NO_SCORECARDS.length)}`;
}

/** The document without its scorecards. */
function documentAround(run: Run, catalogue: Catalogue): Json {
  return {
    schemaVersion: "1.0",
    tool: { name: "dabiao", version: run.version },
    command: run.command,
    options: {
      asOf: periodText(run.asOf),
      asOfFrom: run.asOfFrom,
      ...(run.progress ? { progress: run.progress } : {}),
      ...(whatIfs(run.diagnostics).length > 0 ? { set: whatIfs(run.diagnostics) } : {}),
    },
    exit: { code: run.exit.code, also: run.exit.also },
    inputs: run.inputs.map(({ role, path, sha256, rows, encoding }) => ({
      role,
      path,
      sha256,
      ...(role === "plan" ? {} : { rows, encoding }),
    })),
    scorecards: [],
    ...(run.compared ? comparisonOf(run.compared) : {}),
    ...(run.owners ? { owners: ownersOf(run.owners.rollUp) } : {}),
    diagnostics: run.diagnostics.map((diagnostic) => diagnosticOf(diagnostic, catalogue)),
    ...(run.repairs.length > 0 ? { repairs: run.repairs.map(repairOf) } : {}),
    ...(run.omitted > 0 ? { diagnosticsOmitted: run.omitted } : {}),
    ...(run.against ? { against: againstOf(run.against, catalogue) } : {}),
  };
}

const againstOf = ({ path, sha256, asOf, changes }: Against, catalogue: Catalogue): Json => ({
  path,
  sha256,
  asOf,
  ...countsOf(changes),
  changes: changes.map((one) => changeOf(one, catalogue)),
});

const repairOf = ({ kind, before, after, at }: Repair): Json => ({
  kind,
  file: at.file,
  line: at.line,
  column: at.column,
  before,
  after,
});

const periodText = (period: Run["asOf"]): string | null => (period === "due" ? "due" : (period?.text ?? null));

function scorecardOf(scorecard: Scorecard, followed: boolean, catalogue: Catalogue): Json {
  const { plan, area, asOf, summary, assessments, trends, statements } = scorecard;
  const { near, about } = plan.thresholds;
  const { targets, met, missed, pending, notAssessed, near: nearly } = summary.milestones;
  return {
    plan: plan.id,
    area: area && areaOf(area),
    asOf: periodText(asOf),
    summary: {
      result: summary.result,
      targets: summary.targets,
      due: summary.due,
      met: summary.met,
      near: summary.near,
      missed: summary.missed,
      pending: summary.pending,
      notAssessed: summary.notAssessed,
      early: summary.early,
      stale: summary.stale,
      milestones: { targets, met, missed, pending, notAssessed, near: nearly },
      ...(followed && summary.outlooks ? { outlooks: { ...summary.outlooks }, behind: summary.behind } : {}),
    },
    assessments: assessments.map((assessment) => assessmentOf(assessment, scorecard, catalogue)),
    ...(trends.length > 0 ? { trends: trends.map(trendOf) } : {}),
    ...(statements.length > 0 ? { statements: statements.map(impliedOf) } : {}),
    ...(near || about ? { thresholds: { ...numbered("near", near), ...numbered("about", about) } } : {}),
  };
}

const areaOf = ({ code, name }: Area): Json => ({ code, name: { ...name } });

function observationOf(row: Observation, assessment: Assessment, scorecard: Scorecard): Json {
  const { plan } = scorecard;
  const part = partOf(row, scorecard);
  const unit = unitOfRow(row, assessment, plan);
  const origin = originOf(row, assessment, plan);
  return {
    ...(row.quantity ? quantityOf(row.quantity, row.quantity.raw, unit) : { value: null, raw: null, unit }),
    period: row.period.text,
    stale: false,
    file: row.at.file,
    line: row.at.line,
    ...(origin === assessment.indicator ? {} : { indicator: origin.id }),
    ...(part === null ? {} : { area: areaOf(part) }),
  };
}

function actualOf({ actual, stale, used }: Assessment): Json {
  if (actual === null) return null;
  const single = used.length === 1 ? used[0]! : null;
  return {
    ...quantityOf(actual.interval, actual.raw, actual.unit),
    period: actual.period,
    stale,
    file: single?.at.file ?? null,
    line: single?.at.line ?? null,
  };
}

function assessmentOf(assessment: Assessment, scorecard: Scorecard, catalogue: Catalogue): Json {
  const { target, indicator, unit, missing } = assessment;
  const { comparison } = target;
  const { baseline, owners } = indicator;
  const lackingAreas = [...new Set(missing.flatMap(({ area }) => area ?? []))];
  return {
    id: target.id,
    indicator: indicator.id,
    name: { ...indicator.name },
    group: indicator.group,
    unit,
    milestone: target.milestone,
    target: {
      measure: target.measure,
      comparator: comparison.comparator,
      ...numbered("value", comparison.value),
      ...numbered("bound", assessment.bound),
      range: comparison.range?.map(toNumber) ?? null,
      ...(comparison.range?.some((end) => !isWrittenAs(toNumber(end), toText(end)))
        ? { rangeExact: comparison.range.map(toText) }
        : {}),
      direction: comparison.direction,
      ...(sideOf(comparison) === null ? {} : { beyond: sideOf(comparison) }),
      by: target.due.text,
      text: targetText(assessment, unit, catalogue, { withUnit: false }),
      wording: indicator.wording,
    },
    baseline: baseline && {
      ...quantityOf(baseline.quantity, baseline.quantity.raw, baseline.unit),
      period: baseline.period?.text ?? null,
    },
    actual: actualOf(assessment),
    used: assessment.used.map((row) => observationOf(row, assessment, scorecard)),
    ...numbered("gap", assessment.gap),
    gapUnit: gapUnit(unit),
    ...numbered("shortfall", assessment.shortfall),
    ...numbered("needs", assessment.needs),
    ...numbered("attainment", assessment.attainment),
    ...numbered("fromBaseline", assessment.fromBaseline),
    trajectory: assessment.trajectory && trajectoryOf(assessment.trajectory),
    due: assessment.due,
    verdict: assessment.verdict,
    early: assessment.early,
    holds: assessment.holds,
    reason: assessment.reason,
    ...numbered("weight", indicator.weight),
    required: indicator.required,
    commitment: indicator.commitment,
    assumed: indicator.assumed && { ...indicator.assumed },
    owners: { lead: owners.lead, support: owners.support, open: owners.open },
    ...(indicator.formula === null ? {} : { formula: indicator.formula.text }),
    ...(missing.length === 0 ? {} : { missing: [...new Set(missing.map((one) => one.indicator))] }),
    ...(lackingAreas.length === 0 ? {} : { missingAreas: lackingAreas.map(areaOf) }),
  };
}

/** A number that may be a double: then it stands for itself. */
function estimated(key: string, value: Amount | null): { readonly [key: string]: Json } {
  return value !== null && isExact(value) ? numbered(key, value) : { [key]: value };
}

function trajectoryOf(trajectory: Trajectory): Json {
  const { start, now, goal } = trajectory;
  return {
    method: trajectory.method,
    ...estimated("expected", trajectory.expected),
    ...estimated("ahead", trajectory.ahead),
    ...estimated("ratio", trajectory.ratio),
    outlook: trajectory.outlook,
    ...estimated("required", trajectory.required),
    ...estimated("actual", trajectory.actual),
    ...estimated("projected", trajectory.projected),
    attained: trajectory.attained,
    score: trajectory.score,
    reason: trajectory.reason,
    label: trajectory.label,
    path: trajectory.path,
    direction: trajectory.direction,
    start: start && stationOf(start),
    now: now && stationOf(now),
    goal: goal && { ...numbered("value", goal.value), period: goal.period },
    expectedAt: trajectory.expectedAt,
    ...estimated("aheadShare", trajectory.aheadShare),
    rate: trajectory.rate,
    factor: trajectory.factor,
    requiredGrowth: trajectory.requiredGrowth,
    actualGrowth: trajectory.actualGrowth,
    reasons: { ...trajectory.reasons },
  };
}

const stationOf = ({ value, period, raw, used }: Station): Json => ({
  ...numbered("value", value),
  raw,
  period,
  file: used.length === 1 ? used[0]!.at.file : null,
  line: used.length === 1 ? used[0]!.at.line : null,
});

const trendOf = ({ indicator, unit, trajectory }: Trend): Json => ({
  id: indicator.id,
  indicator: indicator.id,
  name: { ...indicator.name },
  group: indicator.group,
  unit,
  trajectory: trajectoryOf(trajectory),
});

/** The figures that were set by hand. */
const whatIfs = (diagnostics: readonly Diagnostic[]): { readonly [key: string]: Json }[] =>
  diagnostics.flatMap((one) => (one.code === "run/what-if" ? [{ ...one.args }] : []));

function impliedOf({ statement, indicator, unit, implies, rate, actual, solution, known, reason }: Implied): Json {
  const candidates = solution?.candidates ?? [];
  return {
    indicator: indicator.id,
    name: { ...indicator.name },
    kind: statement.kind,
    period: statement.period.text,
    base: statement.base?.text ?? null,
    raw: statement.raw,
    file: statement.at.file,
    line: statement.at.line,
    ...numbered("rate", statement.rate),
    ...numbered("rateLow", rate.low),
    ...numbered("rateHigh", rate.high),
    ...numbered("actual", actual),
    unit,
    implies,
    ...numbered("value", solution?.value ?? null),
    ...numbered("low", solution?.interval.low ?? null),
    ...numbered("high", solution?.interval.high ?? null),
    lowOpen: solution?.interval.lowOpen ?? false,
    highOpen: solution?.interval.highOpen ?? false,
    candidates: candidates.map(toNumber),
    ...(candidates.every((one) => isWrittenAs(toNumber(one), toText(one)))
      ? {}
      : { candidatesExact: candidates.map(toText) }),
    ...numbered("count", solution && rational(solution.count)),
    unique: solution !== null && solution.value !== null,
    ...numbered("known", known?.value ?? null),
    knownFrom: known?.from ?? null,
    agrees: known?.agrees ?? null,
    inverse: known?.inverse ?? false,
    reason,
  };
}
