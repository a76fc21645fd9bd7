import { listAreas } from "../core/area-list.ts";
import { compareAreas } from "../core/compare.ts";
import { byPlace, type Diagnostic, type Repair } from "../core/diagnostic.ts";
import { emptyRun, evaluate, idlePlans } from "../core/evaluate.ts";
import type { Observation } from "../core/observation.ts";
import { lastOf, type Period } from "../core/period.ts";
import type { ListedArea, Plan } from "../core/plan.ts";
import type { ProgressMethodName } from "../core/progress/registry.ts";
import type { Draws } from "../core/score/robustness.ts";
import type { Statement } from "../core/statement.ts";
import { allUnplaced, type Unplaced } from "../core/unplaced.ts";
import type { Catalogue } from "../messages/catalogue.ts";
import { type Condition, errorsIn, exitOf, exitOfComparison } from "./exit.ts";
import type { Input, Look, Run } from "./format.ts";
import { kept } from "./kept.ts";
import { isOpen, withoutNames } from "./open.ts";

/** What was read of plans and actuals: what `readPlan` and `readActuals` give. */
export interface ReadInputs {
  readonly plans: readonly { readonly plan: Plan | null; readonly diagnostics: readonly Diagnostic[] }[];
  readonly actuals: readonly {
    readonly observations: readonly Observation[];
    readonly statements: readonly Statement[];
    readonly areas: readonly ListedArea[];
    readonly areaNames: ReadonlyMap<string, readonly string[]>;
    readonly rows: number;
    readonly unplaced: Unplaced;
    readonly blanks: number;
    readonly blankPeriod: Period | null;
    readonly repairs: readonly Repair[];
    readonly diagnostics: readonly Diagnostic[];
    readonly omitted: number;
    readonly omittedErrors: number;
  }[];
}

/** What a run goes by; what is left out is as the command line has it without options. */
export interface RunOptions {
  /** The moment that is looked at (`--as-of`); left out or null: the plan's own, else the latest period in the data. */
  readonly asOf?: Period | "due" | null;
  /** Only what was published by this day (20190131) counts (`--known-on`). */
  readonly knownOn?: number | null;
  /** Only these areas, by code, name or alias (`--area`). */
  readonly areas?: readonly string[] | null;
  /** A progress method in the place of the plans' (`--progress`). */
  readonly progress?: ProgressMethodName | null;
  /** What gives code 1 (`--fail-on`). */
  readonly failOn?: readonly Condition[];
  /** Whether missing data give code 3 (`--on-missing`). */
  readonly onMissing?: "error" | "warn";
  /** What the JSON says of the files, with the hashes that the caller has of them; left out: nothing. */
  readonly inputs?: readonly Input[];
  /** What the JSON says of the tool; left out: "library". */
  readonly version?: string;
}

/** What `dabiao check` has to say of these inputs, ready for any of the `reports`. Pure: nothing is opened or written. */
export function checkRun(inputs: ReadInputs, options: RunOptions = {}): Run {
  const { run, omittedErrors } = judged("check", inputs, options);
  const rules = { failOn: options.failOn ?? ["missed"], onMissing: options.onMissing ?? "error" } as const;
  const errors = errorsIn(run.diagnostics, omittedErrors);
  const { code, also, closing } = exitOf(run.scorecards, run.diagnostics, errors, rules, 0);
  return { ...run, exit: { code, also }, closing };
}

/** What `dabiao compare` has to say of them: areas side by side, scores and ranks. `draws`: how often weights are drawn. */
export function compareRun(inputs: ReadInputs, options: RunOptions = {}, draws: Partial<Draws> = {}): Run {
  const { run, omittedErrors } = judged("compare", inputs, options);
  const { diagnostics: found, ...comparison } = compareAreas(run.scorecards, draws);
  const diagnostics = [...run.diagnostics, ...found].sort(byPlace);
  const rules = { failOn: options.failOn ?? ["never"], onMissing: options.onMissing ?? "warn" } as const;
  const errors = errorsIn(diagnostics, omittedErrors);
  const { areas } = comparison;
  const { code, also, closing } = exitOfComparison(areas, run.scorecards, diagnostics, errors, rules, 0);
  return { ...run, diagnostics, compared: { ...comparison, explain: [] }, exit: { code, also }, closing };
}

function judged(command: "check" | "compare", { plans: read, actuals }: ReadInputs, options: RunOptions) {
  const found = read.flatMap(({ diagnostics }) => diagnostics);
  const whole = read.flatMap(({ plan }) => plan ?? []);
  const listed = listAreas(
    whole,
    actuals.flatMap(({ areas }) => areas),
  );
  found.push(...listed.diagnostics);
  const { plans } = listed;
  const submitted = actuals.flatMap(({ diagnostics }) => diagnostics);
  for (const one of plans.length === read.length ? submitted : withoutNames(submitted)) found.push(one);
  const statements = actuals.flatMap((one) => one.statements);
  const areaNames = new Map<string, readonly string[]>();
  for (const [key, written] of actuals.flatMap((one) => [...one.areaNames])) {
    areaNames.set(key, [...new Set([...(areaNames.get(key) ?? []), ...written])]);
  }
  const evaluation = evaluate({
    plans,
    observations: actuals.flatMap(({ observations }) => observations),
    statements,
    areaNames,
    unplaced: allUnplaced(actuals.map((one) => one.unplaced)),
    blankPeriod: lastOf(actuals.flatMap((one) => one.blankPeriod ?? [])),
    asOf: options.asOf ?? null,
    knownOn: options.knownOn ?? null,
    areas: options.areas ?? null,
    progress: options.progress ?? null,
    stands: command === "compare",
  });
  for (const one of evaluation.diagnostics) found.push(one);
  const before = errorsIn(found);
  const sum = (of: "rows" | "blanks") => actuals.reduce((total, one) => total + one[of], 0);
  const silent = before.call + before.data > 0 || actuals.length === 0 || plans.length === 0;
  if (!silent)
    found.push(
      ...emptyRun(evaluation, {
        rows: sum("rows"),
        statements: statements.length,
        blanks: sum("blanks"),
        knownOn: options.knownOn ?? null,
      }),
    );
  const { scorecards, asOf, asOfFrom } = evaluation;
  if (command === "check") found.push(...idlePlans(scorecards));
  const open = (options.areas ?? null) === null && plans.some(isOpen);
  const { diagnostics, ...beyond } = kept(found.sort(byPlace));
  const run: Omit<Run, "exit" | "closing"> = {
    version: options.version ?? "library",
    command,
    asOf,
    asOfFrom,
    progress: options.progress ?? null,
    inputs: options.inputs ?? [],
    scorecards,
    areasFromData: open ? scorecards.filter(({ plan }) => isOpen(plan)).length : null,
    diagnostics,
    repairs: actuals.flatMap(({ repairs }) => repairs),
    omitted: actuals.reduce((sum, { omitted }) => sum + omitted, beyond.omitted),
  };
  return { run, omittedErrors: actuals.reduce((sum, one) => sum + one.omittedErrors, beyond.omittedErrors) };
}

const same = (text: string): string => text;

/** How results look in a file: without colours, in lines of 120 columns, all of it. `own` says what is to be otherwise. */
export const plainLook = (catalogue: Catalogue, own: Partial<Look> = {}): Look => ({
  catalogue,
  paint: { bold: same, dim: same, red: same, green: same, yellow: same },
  ascii: false,
  width: 120,
  sort: "plan",
  verdicts: null,
  columns: null,
  explain: [],
  quiet: false,
  ...own,
});
