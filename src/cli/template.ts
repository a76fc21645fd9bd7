import { byPlace, type Diagnostic, error } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import { type Filled, fillersOf, type FormRow, rowsToFill } from "../core/form.ts";
import { byTime } from "../core/period.ts";
import type { Area, Plan } from "../core/plan.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { diagnosticLines, repairLines } from "../report/diagnostics.ts";
import { formText } from "../report/form.ts";
import { safe } from "../report/safe.ts";
import { amongInputs, writeTo } from "./deliver.ts";
import { errorsIn, exitOfForm } from "../report/exit.ts";
import { isOpen } from "../report/open.ts";
import { pathsFor, placesIn } from "./file-names.ts";
import { chosenBy, type Gathered, gather } from "./gather.ts";
import type { Host, NewFile } from "./host.ts";
import { type Options, refusePlaces, refusePlans, ROLL_UPS } from "./options.ts";
import { watched } from "./progress.ts";
import { summingFor } from "./sums.ts";
import { paintFor } from "./world.ts";
import { faultOf } from "./written.ts";

/** Runs `dabiao template`; gives the code that it ends with. */
export function template(plans: readonly string[], options: Options, host: Host): Promise<number> {
  return watched(options, host, (world) => makeForms(plans, options, world));
}

/** A form that goes to one place; `path` null: to standard output. */
interface Form {
  readonly path: string | null;
  readonly rows: readonly FormRow[];
}

async function makeForms(plans: readonly string[], given: Options, host: Host): Promise<number> {
  const { output, ...others } = given;
  const options: Options = output === "-" ? others : given;
  refusePlans(plans, [options.actuals ?? []]);
  if (options.output !== undefined) refusePlaces("--output", options.output, ROLL_UPS);
  const gathered = await gather("template", plans, options.actuals ?? [], options, summingFor([], options, host));
  const { run, language } = gathered;
  const scorecards = run.scorecards.filter((one): one is Filled => one.series !== undefined);
  const found: Diagnostic[] = [...run.diagnostics];
  const isSound = () => errorsIn(found).call === 0;
  if (isSound()) found.push(...unasked(gathered.plans, scorecards, options));
  const rows = isSound() ? rowsOf(scorecards, options) : [];
  const forms = formsOf(rows, options, CATALOGUES[language].owners.none);
  found.push(...(await occupied(forms, gathered.named, options, host)));
  // The plans of a hundred thousand areas share one list of them.
  const lists = new Set(scorecards.map(({ plan }) => plan.areas));
  const named = new Set<Area>([...scorecards.flatMap(({ area }) => area ?? []), ...[...lists].flat()]);
  const areas = [...named];
  const texts = isSound()
    ? forms.map(({ path, rows }) => ({ path, text: formText(rows, areas, CATALOGUES[language]) }))
    : [];
  const { written, faults } = await writeForms(texts, options.force === true, host);
  // What came in between stands in the way as what was there before.
  found.push(...faults.filter(({ code }) => code === "output/exists"));
  const told = {
    ...gathered,
    found,
    faults: faults.filter(({ code }) => code !== "output/exists"),
    written: written.filter((path) => path !== options.output),
    rows: isSound() ? rows : null,
  };
  return tell(told, options, host);
}

/**
 * Writes forms with their folders; files that must not be there yet all or none. Which files were written, and why others
 * were not.
 */
async function writeForms(
  forms: readonly { readonly path: string | null; readonly text: string }[],
  force: boolean,
  host: Host,
): Promise<{ written: string[]; faults: Diagnostic[] }> {
  const written: string[] = [];
  const faults: Diagnostic[] = [];
  const files = forms.flatMap(({ path, text }): NewFile[] => (path === null ? [] : [{ path, text }]));
  for (const { text } of forms.filter(({ path }) => path === null)) {
    const problem = await toStdout(text, host);
    if (problem !== null) faults.push(faultOf({ path: "stdout", problem }));
  }
  if (!force && files.length > 0) {
    const failure = await host.create(files);
    return failure
      ? { written, faults: [...faults, faultOf(failure)] }
      : { written: files.map(({ path }) => path), faults };
  }
  for (const { path, text } of files) {
    const problem = await writeTo(path, text, true, host);
    if (problem === null) written.push(path);
    else faults.push(faultOf({ path, problem }));
  }
  return { written, faults };
}

/** What became of a call; `rows` null: nothing was to be written. */
interface Told extends Gathered {
  readonly found: readonly Diagnostic[];
  readonly faults: readonly Diagnostic[];
  readonly written: readonly string[];
  readonly rows: readonly FormRow[] | null;
}

/** Says on standard error what is wrong, which files were written and how much there is to fill in; gives the code. */
async function tell(told: Told, options: Options, host: Host): Promise<number> {
  const { run, found, faults, written, rows, limits, omittedErrors } = told;
  const catalogue = CATALOGUES[told.language];
  const words = {
    catalogue,
    paint: paintFor(host.stderr, options.color, host),
    limit: limits.shown,
  };
  const diagnostics = [...found].sort(byPlace);
  const shown = options.quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  const lines = [...diagnosticLines(shown, run.omitted, words), ...diagnosticLines(faults, 0, words)];
  if (!options.quiet) {
    lines.push(...repairLines(run.repairs, options.repairs === true, words));
    if (written.length > 0) lines.push(...catalogue.owners.written(written).map(safe));
    if (rows !== null) lines.push(countLine(rows, catalogue.form));
  }
  const { code, also, closing } = exitOfForm(errorsIn(found, omittedErrors), faults.length);
  if (closing.length > 0) lines.push(catalogue.report.closing(closing, code, also));
  if (lines.length > 0) await host.stderr.write(`${lines.join("\n")}\n`);
  return code;
}

/**
 * Files that are there and must not be written over. Those that the call itself reads are kept whoever forces it: the form
 * leaves out what they hold.
 */
async function occupied(
  forms: readonly Form[],
  inputs: readonly string[],
  { force }: Options,
  host: Host,
): Promise<Diagnostic[]> {
  const isInput = amongInputs(inputs, host);
  const found: Diagnostic[] = [];
  for (const { path } of forms) {
    if (path === null) continue;
    if ((await isInput(path)) || (!force && (await host.exists(path))))
      found.push(error("output/exists", { path }, null));
  }
  return found;
}

async function toStdout(text: string, host: Host): Promise<string | null> {
  const outcome = await host.stdout.write(text);
  return typeof outcome === "string" ? null : outcome.problem;
}

function rowsOf(scorecards: readonly Filled[], { period, only }: Options): FormRow[] {
  const byPlan = new Map(scorecards.map(({ plan }) => [plan, only === undefined ? () => true : chosenBy(plan, only)]));
  const chosen = new Set([...byPlan].flatMap(([plan, isChosen]) => plan.indicators.filter(isChosen)));
  return rowsToFill(scorecards, { periods: period ?? null, chosen: (indicator) => chosen.has(indicator) });
}

/** Plans of which nothing can be asked: for no area, or for no period. */
function unasked(plans: readonly Plan[], scorecards: readonly Filled[], { period }: Options): Diagnostic[] {
  return plans.flatMap((plan): Diagnostic[] => {
    const at = { file: plan.file, line: null, column: null };
    const own = scorecards.filter((one) => one.plan.id === plan.id && one.plan.file === plan.file);
    if (own.length === 0) return isOpen(plan) ? [error("template/no-area", { plan: plan.id }, at)] : [];
    const targeted = own.some((one) => one.plan.indicators.some(({ targets }) => targets.length > 0));
    return period === undefined && !targeted ? [error("template/no-period", { plan: plan.id }, at)] : [];
  });
}

/**
 * The forms that a call asks for; by owner in the order in which their units come up, what has none last. A row that several
 * units lead on stands in the form of each, and once in a form for all.
 */
function formsOf(rows: readonly FormRow[], { output, by }: Options, nobody: string): Form[] {
  const single = output === undefined || !placesIn(output).includes("owner");
  if (single && by === undefined) return [{ path: output ?? null, rows }];
  const units = new Map<string | null, { readonly name: string; readonly rows: FormRow[] }>();
  for (const row of rows) {
    const fillers = fillersOf(row);
    for (const name of single ? fillers.slice(0, 1) : fillers) {
      const key = name === null ? null : fold(name);
      const unit = units.get(key) ?? { name: name ?? nobody, rows: [] };
      if (unit.rows.at(-1) !== row) unit.rows.push(row);
      units.set(key, unit);
    }
  }
  const ordered = [...units].sort(([a], [b]) => Number(a === null) - Number(b === null)).map(([, unit]) => unit);
  if (single) return [{ path: output ?? null, rows: ordered.flatMap((unit) => unit.rows) }];
  const paths = pathsFor(
    output,
    ordered.map(({ name }) => name),
  );
  return ordered.map((unit, index) => ({ path: paths[index]!, rows: unit.rows }));
}

function countLine(rows: readonly FormRow[], words: (typeof CATALOGUES)["en"]["form"]): string {
  if (rows.length === 0) return words.nothing;
  const periods = [...new Map(rows.map(({ period }) => [period.text, period])).values()];
  return words.toFill(
    rows.length,
    periods.sort(byTime).map(({ text }) => text),
  );
}
