import type { Command } from "commander";
import type { Scorecard } from "../core/assessment.ts";
import { byPlace, type Diagnostic, error, warning } from "../core/diagnostic.ts";
import { emptyRun, evaluate } from "../core/evaluate.ts";
import { fold, suggest } from "../core/fold.ts";
import { namesOfArea, namesOfIndicator, wantedBy } from "../core/names.ts";
import type { Group, Language, Plan } from "../core/plan.ts";
import { summarise } from "../core/summarise.ts";
import { LIMITS } from "../read/limits.ts";
import { readPlan } from "../read/plan.ts";
import { groupsOf } from "../report/columns.ts";
import type { Run } from "../report/format.ts";
import { deliver, languageOf } from "./deliver.ts";
import { CONDITIONS, exitOf, sideOf } from "./exit.ts";
import type { Host } from "./host.ts";
import { findActuals, gatherActuals, readWhole } from "./inputs.ts";
import { addOptions, declaredBy, type Options, outputsOf } from "./options.ts";
import { refuse } from "./usage.ts";
import { VERSION } from "./version.ts";

/** Declares `dabiao check`; the code it ends with goes to `done`. */
export function addCheck(program: Command, host: Host, done: (code: number) => void): void {
  addOptions(program.command("check")).action(async (plans: string[], options: Options) =>
    done(await check(plans, options, host)),
  );
}

async function check(planPaths: readonly string[], options: Options, host: Host): Promise<number> {
  const outputs = outputsOf(options);
  const csv = planPaths.find((path) => /\.(?:csv|tsv|xlsx?)$/i.test(path));
  if (csv !== undefined) refuse("usage/csv-as-plan", { path: csv });
  if (planPaths.length === 0) refuse("usage/missing-argument", { name: "<plan...>" });
  if (options.actuals === undefined) refuse("usage/missing-option", { option: "-a, --actuals" });
  if (options.failOn?.includes("never") && options.failOn.length > 1) {
    refuse("usage/bad-value", {
      option: "--fail-on",
      value: options.failOn.join(","),
      allowed: CONDITIONS,
      suggestion: "never",
    });
  }
  const limits = { ...LIMITS, ...Object.fromEntries(options.limit ?? []) };
  const found: Diagnostic[] = [];
  const inputs: Run["inputs"][number][] = [];
  const plans: Plan[] = [];
  let planLanguage: Language | null = null;
  for (const path of planPaths) {
    const file = await readWhole(path, limits["plan-size"], host, found);
    if (file === null) continue;
    inputs.push({ role: "plan", path: host.shown(path), sha256: file.sha256, rows: null, encoding: null });
    const read = readPlan(host.shown(path), file.bytes, limits);
    found.push(...read.diagnostics);
    planLanguage ??= read.language;
    if (read.plan) plans.push(read.plan);
  }
  found.push(...twins(plans));
  const language = options.lang ?? languageOf(host) ?? planLanguage ?? "en";
  found.push(...unknownNames(plans, options));
  const paths = await findActuals(options.actuals, host, found);
  const submitted: Diagnostic[] = [];
  const wanted = wantedBy(plans, options.area ?? null);
  // Without a plan nothing can be said of the data, and beside a broken one not which names nobody asks for.
  const actuals = await gatherActuals(
    plans.length === 0 ? [] : paths,
    wanted,
    limits,
    declaredBy(options),
    host,
    submitted,
  );
  found.push(...(plans.length === planPaths.length ? submitted : submitted.filter(({ code }) => !NAMES.has(code))));
  inputs.push(...actuals.inputs);
  const evaluation = evaluate({
    plans,
    observations: actuals.observations,
    areaNames: actuals.areaNames,
    asOf: options.asOf ?? null,
    knownOn: options.knownOn ?? null,
    areas: options.area ?? null,
  });
  found.push(...evaluation.diagnostics);
  const before = errorsIn(found);
  if (plans.length > 0 && before.data + before.call === 0) found.push(...emptyRun(evaluation, actuals.rows));
  const diagnostics = found.map((one) => (options.strict ? strictly(one) : one)).sort(byPlace);
  const scorecards = evaluation.scorecards.map((scorecard) => narrowed(scorecard, options.only ?? null));
  const rules = { failOn: options.failOn ?? ["missed"], onMissing: options.onMissing ?? "error" };
  const errors = errorsIn(diagnostics);
  const framework = options.area === undefined && plans.some((plan) => plan.area === null);
  const runWith = (failedOutputs: number): Run => {
    const { code, also, closing } = exitOf(scorecards, diagnostics, errors, rules, failedOutputs);
    return {
      version: VERSION,
      command: "check",
      asOf: evaluation.asOf,
      asOfFrom: evaluation.asOfFrom,
      exit: { code, also },
      closing,
      inputs,
      scorecards,
      areasFromData: framework ? scorecards.filter(({ plan }) => plan.area === null).length : null,
      diagnostics,
      repairs: actuals.repairs,
      omitted: actuals.omitted,
    };
  };
  return deliver(runWith, outputs, options, language, limits, host);
}

function errorsIn(diagnostics: readonly Diagnostic[]): { call: number; data: number } {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return {
    call: errors.filter((one) => sideOf(one) === "call").length,
    data: errors.filter((one) => sideOf(one) === "data").length,
  };
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
function unknownNames(plans: readonly Plan[], { area = [], only = [], explain = [] }: Options): Diagnostic[] {
  if (plans.length === 0) return [];
  const areas = plans.flatMap((plan) => (plan.area ? namesOfArea(plan.area) : []));
  const anyArea = plans.some((plan) => plan.area === null);
  const groups = plans.flatMap((plan) => groupsOf(plan.groups).map(({ id }) => id));
  const ids = plans.flatMap((plan) => plan.indicators.map(({ id }) => id));
  const known = new Set([...plans.flatMap((plan) => plan.indicators.flatMap(namesOfIndicator)), ...groups.map(fold)]);
  const missing = (option: string, given: readonly string[]) =>
    given
      .filter((name) => !known.has(fold(name)))
      .map((name) =>
        error("usage/unknown-indicator", { option, name, suggestion: suggest(name, [...ids, ...groups]) }, null),
      );
  const unknownAreas = anyArea ? [] : area.filter((name) => !areas.includes(fold(name)));
  return [
    ...unknownAreas.map((name) => error("usage/unknown-area", { name, suggestion: suggest(name, areas) }, null)),
    ...missing("--only", only),
    ...missing("--explain", explain),
  ];
}

const NAMES = new Set([
  "actuals/other-indicator",
  "actuals/misspelt-indicator",
  "actuals/other-area",
  "actuals/misspelt-area",
]);

const STRICT = new Set(["actuals/other-indicator", "actuals/other-area", "actuals/other-column"]);

const strictly = (diagnostic: Diagnostic): Diagnostic =>
  STRICT.has(diagnostic.code) ? { ...diagnostic, severity: "error" } : diagnostic;

/** A scorecard of the chosen indicators and groups alone, counted anew. */
function narrowed(scorecard: Scorecard, only: readonly string[] | null): Scorecard {
  if (only === null) return scorecard;
  const wanted = new Set(only.map(fold));
  const within = (groups: readonly Group[], chosen: boolean): string[] =>
    groups.flatMap((group) => {
      const here = chosen || wanted.has(fold(group.id));
      return [...(here ? [group.id] : []), ...within(group.groups, here)];
    });
  const groups = new Set(within(scorecard.plan.groups, false));
  const assessments = scorecard.assessments.filter(
    ({ indicator }) =>
      namesOfIndicator(indicator).some((name) => wanted.has(name)) ||
      (indicator.group !== null && groups.has(indicator.group)),
  );
  return { ...scorecard, assessments, summary: summarise(assessments) };
}
