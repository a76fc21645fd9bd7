import type { Scorecard } from "../core/assessment.ts";
import { byPlace, type Diagnostic, warning } from "../core/diagnostic.ts";
import { UNSUBMITTED } from "../core/owed.ts";
import { owedFor } from "../core/owners.ts";
import { type Language, textOf } from "../core/plan.ts";
import type { Run } from "../report/format.ts";
import { deliver } from "./deliver.ts";
import { errorsIn, exitOfIntake } from "../report/exit.ts";
import { gather } from "./gather.ts";
import type { Host } from "./host.ts";
import { type Options, outputsOf } from "./options.ts";
import { watched } from "./progress.ts";
import { summingFor } from "./sums.ts";
import { refuse } from "./usage.ts";

/** Runs `dabiao validate`; gives the code that it ends with. */
export function validate(files: readonly string[], options: Options, host: Host): Promise<number> {
  return watched(options, host, (world) => examine(files, options, world));
}

const isPlan = (path: string): boolean => /\.(?:ya?ml|json)$/i.test(path);

async function examine(files: readonly string[], options: Options, host: Host): Promise<number> {
  const outputs = outputsOf(options, "pretty");
  if (files.length === 0) refuse("usage/missing-argument", { name: "<file...>" });
  const data = files.filter((path) => !isPlan(path));
  const gathered = await gather("validate", files.filter(isPlan), data, options, summingFor(outputs, options, host));
  const { run, language } = gathered;
  const figures = data.length > 0 && !onlyAreas(run.inputs);
  const missing = !figures ? [] : run.scorecards.flatMap((scorecard) => owed(scorecard, language));
  const codes = options.code === undefined ? null : new Set(options.code);
  const all = [...run.diagnostics, ...missing].sort(byPlace);
  const diagnostics = codes === null ? all : all.filter(({ code }) => codes.has(code));
  const incomplete = !figures ? 0 : run.scorecards.reduce((sum, { summary }) => sum + summary.incomplete, 0);
  const rules = { onMissing: options.onMissing ?? "error", maxWarnings: options.maxWarnings ?? null } as const;
  const runWith = (failedOutputs: number): Run => {
    const exit = exitOfIntake(
      all,
      errorsIn(all, gathered.omittedErrors),
      { files: files.length, incomplete, omittedWarnings: run.omitted - gathered.omittedErrors },
      rules,
      failedOutputs,
    );
    const { code, also, closing } = exit;
    return { ...run, scorecards: [], areasFromData: null, diagnostics, exit: { code, also }, closing };
  };
  const limits = { ...gathered.limits, shown: options.maxErrors ?? gathered.limits.shown };
  return deliver(runWith, outputs, gathered.named, options, language, limits, host);
}

/** Whether the files of actuals are nothing but tables of areas, so that no figure can be missing from them. */
const onlyAreas = (inputs: Run["inputs"]): boolean =>
  inputs.some(({ role }) => role === "areas") && inputs.every(({ role }) => role !== "actuals");

/**
 * The required figures that are still missing, by the unit that leads on them: of what is computed those that it lacks. One
 * period for all of them stands once, else each has its own beside it.
 */
function owed(scorecard: Scorecard, language: Language): Diagnostic[] {
  const byOwner = new Map<string, Map<string, { readonly name: string; readonly period: string }>>();
  for (const assessment of scorecard.assessments) {
    const { indicator, target, reason } = assessment;
    if (!indicator.required || target.milestone || !UNSUBMITTED.has(reason)) continue;
    const lacking = owedFor(assessment, scorecard);
    const figures = lacking.length > 0 ? lacking : [{ indicator, period: target.due }];
    for (const owner of indicator.owners.lead.length > 0 ? indicator.owners.lead : [""]) {
      const own = byOwner.get(owner) ?? new Map<string, { name: string; period: string }>();
      byOwner.set(owner, own);
      for (const { indicator: figure, period } of figures) {
        const name = textOf(figure.name, language, figure.id);
        own.set(`${name} ${period.text}`, { name, period: period.text });
      }
    }
  }
  const at = { file: scorecard.plan.file, line: null, column: null };
  return [...byOwner].map(([owner, own]) => {
    const periods = new Set([...own.values()].map(({ period }) => period));
    const [period = ""] = periods.size === 1 ? periods : [];
    const indicators = period === "" ? [...own.keys()] : [...own.values()].map(({ name }) => name);
    return warning("actuals/missing-figures", { owner, indicators, period }, at);
  });
}
