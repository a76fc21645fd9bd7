import { listAreas } from "../core/area-list.ts";
import type { Scorecard } from "../core/assessment.ts";
import { reviewBreakdown } from "../core/breakdown.ts";
import { byPlace, type Diagnostic, type DiagnosticCode, error, warning } from "../core/diagnostic.ts";
import { emptyRun, evaluate, idlePlans } from "../core/evaluate.ts";
import { fold, suggest } from "../core/fold.ts";
import { lint } from "../core/lint.ts";
import { ANYTHING, askedOf, namesOfArea, namesOfIndicator, wantedBy, wantedByOutlines } from "../core/names.ts";
import type { Group, Indicator, Language, Plan } from "../core/plan.ts";
import { summarise } from "../core/summarise.ts";
import { SUPPOSED, type Supposition } from "../core/suppose.ts";
import { conversion, isMultiplied } from "../core/unit.ts";
import { stripMark, unifyLines } from "../read/decode.ts";
import { LIMITS, type Limits } from "../read/limits.ts";
import { readQuantity, readYesNo } from "../read/number.ts";
import { readPlan } from "../read/plan.ts";
import { groupsOf } from "../report/columns.ts";
import type { Run } from "../report/format.ts";
import { kept } from "../report/kept.ts";
import { isOpen, withoutNames } from "../report/open.ts";
import { errorsIn } from "../report/exit.ts";
import type { Host } from "./host.ts";
import { findActuals, findTables, gatherActuals, readLines, readWhole } from "./inputs.ts";
import { type Assumption, declaredBy, type Options } from "./options.ts";
import { VERSION } from "./version.ts";
import { languageOf } from "./world.ts";

/** Everything that inputs and options say, judged; the exit code is left to the command. */
export interface Gathered {
  readonly run: Omit<Run, "exit" | "closing">;
  /** Errors in the data that were counted and not kept. */
  readonly omittedErrors: number;
  readonly language: Language;
  /** Every sound plan, also one that nothing is judged by for want of areas. */
  readonly plans: readonly Plan[];
  readonly limits: Limits;
  /** Every file that the call names, also one that wasn't read because something else is wrong. */
  readonly named: readonly string[];
}

/**
 * Reads plans and actuals and judges the one by the other. Without any plan given the actuals are looked at for themselves;
 * `actuals` null: there are none.
 */
export async function gather(
  command: Run["command"],
  planPaths: readonly string[],
  actualPaths: readonly string[],
  options: Options,
  host: Host,
): Promise<Gathered> {
  const limits = { ...LIMITS, ...Object.fromEntries(options.limit ?? []) };
  const found: Diagnostic[] = [];
  const inputs: Run["inputs"][number][] = [];
  const read: Plan[] = [];
  const outlines: Plan[] = [];
  const texts = new Map<string, string>();
  let planLanguage: Language | null = null;
  for (const path of planPaths) {
    const file = await readWhole(path, limits["plan-size"], host, found);
    if (file === null) continue;
    inputs.push({
      role: "plan",
      path: host.shown(path),
      get sha256() {
        return file.sha256();
      },
      rows: null,
      encoding: null,
    });
    const one = readPlan(host.shown(path), file.bytes, limits);
    texts.set(host.shown(path), new TextDecoder().decode(file.bytes));
    found.push(...one.diagnostics);
    planLanguage ??= one.language;
    if (one.plan) read.push(one.plan);
    if (one.outline) outlines.push(one.outline);
  }
  if (planLanguage !== null) host.progress?.speak(planLanguage);
  const paths = await findActuals(actualPaths, host, found);
  const submitted: Diagnostic[] = [];
  const alone = planPaths.length === 0;
  // Where nothing is known of a plan, nothing can be said of the data, and beside a broken one not which names nobody asks for.
  const readable = alone || outlines.length > 0 ? paths : [];
  const declared = declaredBy(options);
  const wantedOf = (plans: readonly Plan[]) => {
    if (alone) return ANYTHING;
    return plans.length < planPaths.length ? wantedByOutlines(outlines, plans) : wantedBy(plans, options.area ?? null);
  };
  const { tables, host: again } = await findTables(readable, wantedOf(read), limits, declared, host);
  const isTable = (path: string) => tables.has(path);
  const lists = await gatherActuals(readable.filter(isTable), ANYTHING, limits, declared, again, submitted);
  const { plans, diagnostics: ofAreas } = listAreas(read, lists.areas);
  // A table of areas may tell of more parts than a plan; of sound plans the targets are looked at as they are judged.
  const broken = outlines.filter((one) => !read.includes(one));
  if (lists.areas.length === 0) found.push(...broken.flatMap(reviewBreakdown));
  // Of `compare`, --explain names areas, which the data have to say.
  const named = command === "compare" ? { ...options, explain: [] } : options;
  found.push(...twins(plans), ...unknownNames(plans, named), ...ofAreas);
  const others = readable.filter((path) => !isTable(path));
  const actuals = await gatherActuals(others, wantedOf(plans), limits, declared, again, submitted);
  const whole = plans.length === planPaths.length;
  if (whole) found.push(...idleConditions(plans, options));
  // Of many files, areas and rows there may be more than a call takes arguments.
  for (const one of whole ? submitted : withoutNames(submitted)) found.push(one);
  const order = new Map(readable.map((path, index) => [host.shown(path), index]));
  const submittedAs = [...lists.inputs, ...actuals.inputs];
  inputs.push(...submittedAs.sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0)));
  await host.progress?.blocking({ kind: "judging", figures: actuals.observations.length, plans: plans.length });
  const evaluation = evaluate({
    plans,
    observations: actuals.observations,
    statements: actuals.statements,
    areaNames: actuals.areaNames,
    unplaced: actuals.unplaced,
    blankPeriod: actuals.blankPeriod,
    asOf: options.asOf ?? null,
    knownOn: options.knownOn ?? null,
    areas: options.area ?? null,
    progress: options.progress ?? null,
    assumed: supposed(plans, options.set ?? [], found),
    stands: command === "compare",
    series: command === "template",
  });
  for (const one of evaluation.diagnostics) found.push(one);
  if (alone) for (const one of lint(actuals.observations)) found.push(one);
  const before = errorsIn(found);
  // A form is for what isn't there yet.
  const unfilled = command === "template";
  const silent = unfilled || before.data + before.call > 0 || (command === "validate" ? others : paths).length === 0;
  if (plans.length > 0 && !silent) {
    const { rows, blanks, statements } = actuals;
    found.push(
      ...emptyRun(evaluation, { rows, blanks, statements: statements.length, knownOn: options.knownOn ?? null }),
    );
  }
  // Where areas are compared, what is left out of the picture still counts for scores and ranks.
  const only = command === "compare" ? null : (options.only ?? null);
  const scorecards = evaluation.scorecards.map((scorecard) => narrowed(scorecard, only));
  // Of a name that picks nothing has been told already.
  if (command === "check" && (only === null || before.call === 0)) found.push(...idlePlans(scorecards, only !== null));
  const all = found.map((one) => (options.strict ? strictly(one) : one)).sort(byPlace);
  const { diagnostics, ...beyond } = kept(all);
  for (const path of readable) {
    const name = host.shown(path);
    const last = diagnostics.reduce((line, { at }) => (at?.file === name ? Math.max(line, at.line ?? 0) : line), 0);
    const text = last > 0 ? await readLines(path, last, host) : null;
    if (text !== null) texts.set(name, text);
  }
  const framework = options.area === undefined && plans.some(isOpen);
  return {
    language: options.lang ?? languageOf(host) ?? planLanguage ?? "en",
    limits,
    plans,
    omittedErrors: lists.omittedErrors + actuals.omittedErrors + beyond.omittedErrors,
    named: [...planPaths, ...paths],
    run: {
      version: VERSION,
      command,
      asOf: evaluation.asOf,
      asOfFrom: evaluation.asOfFrom,
      progress: options.progress ?? null,
      inputs,
      scorecards,
      areasFromData: framework ? scorecards.filter(({ plan }) => isOpen(plan)).length : null,
      diagnostics,
      sources: linesSpokenOf(diagnostics, texts),
      repairs: [...lists.repairs, ...actuals.repairs],
      omitted: lists.omitted + actuals.omitted + beyond.omitted,
    },
  };
}

/** The inputs and indicators of the plans: what --set can give a figure to. */
const settable = (plans: readonly Plan[]) => plans.flatMap(({ inputs, indicators }) => [...inputs, ...indicators]);

/** The one of them that goes by a name. */
const figureNamed = (plans: readonly Plan[], name: string) =>
  settable(plans).find((one) => namesOfIndicator(one).includes(fold(name)));

/** What --set supposes, read as a cell of the data would be; what can't be read is an error in the call. */
function supposed(plans: readonly Plan[], given: readonly Assumption[], found: Diagnostic[]): Supposition[] {
  return given.flatMap(({ name, value, period }, index): Supposition[] => {
    const indicator = figureNamed(plans, name);
    if (!indicator) return [];
    const yesNo = plans.some((plan) => plan.indicators.includes(indicator) && askedOf(plan, indicator).yesNo);
    const read = yesNo ? readYesNo(value) : readQuantity(value);
    const unit = read.kind === "value" ? (read.unit ?? "") : "";
    const fits = unit === "" || indicator.unit === null || conversion(unit, indicator.unit) !== null;
    const twice =
      unit === "" && indicator.unit !== null && isMultiplied(indicator.unit) && /\d\s*[十百千万亿]/u.test(value);
    if (read.kind === "value" && fits && !twice) {
      const at = { file: SUPPOSED, line: index + 1, column: null };
      return [{ indicator: fold(name), quantity: read.quantity, unit, period, at }];
    }
    const option = `--set ${name}`;
    const args = yesNo
      ? { option, value, allowed: ["yes", "no", "是", "否"], suggestion: null }
      : { option, value, allowed: [], suggestion: null, unit: indicator.unit ?? "" };
    found.push(error("usage/bad-value", args, null));
    return [];
  });
}

/** The lines that diagnostics are about, each with the one before it. */
function linesSpokenOf(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): NonNullable<Run["sources"]> {
  const sources = new Map<string, Map<number, string>>();
  for (const [file, text] of texts) {
    const lines = unifyLines(stripMark(text)).split("\n");
    const wanted = new Map<number, string>();
    for (const { at } of diagnostics) {
      if (at?.file !== file || at.line === null) continue;
      for (const line of [at.line - 1, at.line]) {
        const source = lines[line - 1];
        if (source !== undefined) wanted.set(line, source);
      }
    }
    sources.set(file, wanted);
  }
  return sources;
}

function twins(plans: readonly Plan[]): Diagnostic[] {
  const first = new Map<string, Plan>();
  return plans.flatMap((plan) => {
    const known = first.get(plan.id);
    if (!known) first.set(plan.id, plan);
    return known
      ? [
          warning(
            "plan/duplicate-plan",
            { id: plan.id, file: known.file },
            { file: plan.file, line: null, column: null },
          ),
        ]
      : [];
  });
}

/** Names in the call that no plan knows: they would select nothing, and nothing is no answer. */
function unknownNames(plans: readonly Plan[], { area = [], only = [], explain = [], set = [] }: Options): Diagnostic[] {
  if (plans.length === 0) return [];
  const areas = plans.flatMap((plan) => (plan.area ? [plan.area] : plan.areas).flatMap(namesOfArea));
  const anyArea = plans.some(isOpen);
  const groups = plans.flatMap((plan) => groupsOf(plan.groups).map(({ id }) => id));
  const written = plans.flatMap(({ indicators }) =>
    indicators.flatMap(({ id, name, aliases }) => [id, name.zh ?? id, name.en ?? id, ...aliases]),
  );
  const known = new Set([...plans.flatMap((plan) => plan.indicators.flatMap(namesOfIndicator)), ...groups.map(fold)]);
  const figures = new Set(settable(plans).flatMap(namesOfIndicator));
  const missing = (option: string, given: readonly string[]) =>
    given
      .filter((name) => !known.has(fold(name)))
      .map((name) =>
        error("usage/unknown-indicator", { option, name, suggestion: suggest(name, [...written, ...groups]) }, null),
      );
  const unknownAreas = anyArea ? [] : area.filter((name) => !areas.includes(fold(name)));
  return [
    ...unknownAreas.map((name) => error("usage/unknown-area", { name, suggestion: suggest(name, areas) }, null)),
    ...missing("--only", only),
    ...missing("--explain", explain),
    ...set
      .filter(({ name }) => !figures.has(fold(name)))
      .map(({ name }) =>
        error("usage/unknown-indicator", { option: "--set", name, suggestion: suggest(name, figures) }, null),
      ),
  ];
}

/** What --fail-on names and can't come true: the call would pass whatever the data say. */
function idleConditions(plans: readonly Plan[], { failOn = [], progress, against }: Options): Diagnostic[] {
  const isFollowed = (one: Indicator) => !!progress || one.progress !== null;
  const followed = plans.some(({ indicators }) => indicators.some(isFollowed));
  const withTarget = plans.some(({ indicators, areas }) =>
    indicators.some(
      (one) => isFollowed(one) && (one.targets.length > 0 || areas.some(({ targets }) => targets.has(one.id))),
    ),
  );
  const idle = new Map([
    ["behind", !withTarget],
    ["off-track", !followed],
    ["regression", !followed && against === undefined],
  ]);
  return failOn
    .filter((condition) => idle.get(condition))
    .map((condition) => error("usage/idle-condition", { condition }, null));
}

/** Names and units in the data that nothing takes, or that are taken for what they hardly are. */
const STRICT: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "actuals/other-indicator",
  "actuals/other-area",
  "actuals/other-column",
  "actuals/total-area",
  "actuals/unit-not-used",
  "actuals/blank-unit",
]);

const strictly = (diagnostic: Diagnostic): Diagnostic =>
  STRICT.has(diagnostic.code) ? { ...diagnostic, severity: "error" } : diagnostic;

/** A scorecard of the chosen indicators and groups alone, counted anew. */
function narrowed(scorecard: Scorecard, only: readonly string[] | null): Scorecard {
  if (only === null) return scorecard;
  const chosen = chosenBy(scorecard.plan, only);
  const assessments = scorecard.assessments.filter(({ indicator }) => chosen(indicator));
  const trends = scorecard.trends.filter(({ indicator }) => chosen(indicator));
  const statements = scorecard.statements.filter(({ indicator }) => chosen(indicator));
  return { ...scorecard, assessments, trends, statements, summary: summarise(assessments, trends) };
}

/** Whether an indicator is one of those that the caller picked, itself or by its group. */
export function chosenBy({ groups: all }: Plan, only: readonly string[]): (indicator: Indicator) => boolean {
  const wanted = new Set(only.map(fold));
  const within = (groups: readonly Group[], chosen: boolean): string[] =>
    groups.flatMap((group) => {
      const here = chosen || wanted.has(fold(group.id));
      return [...(here ? [group.id] : []), ...within(group.groups, here)];
    });
  const groups = new Set(within(all, false));
  return (indicator) =>
    namesOfIndicator(indicator).some((name) => wanted.has(name)) ||
    (indicator.group !== null && groups.has(indicator.group));
}
