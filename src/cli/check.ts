import { Chalk } from "chalk";
import type { Command } from "commander";
import type { Scorecard } from "../core/assessment.ts";
import { VERDICTS } from "../core/assessment.ts";
import { byPlace, type Diagnostic, error, warning } from "../core/diagnostic.ts";
import { emptyRun, evaluate } from "../core/evaluate.ts";
import { fold, suggest } from "../core/fold.ts";
import { namesOfArea, namesOfIndicator, wantedBy } from "../core/names.ts";
import { type Period, parsePeriod } from "../core/period.ts";
import type { Group, Language, Plan } from "../core/plan.ts";
import { summarise } from "../core/summarise.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { LIMITS, type Limits } from "../read/limits.ts";
import { readPlan } from "../read/plan.ts";
import { COLUMNS, groupsOf } from "../report/columns.ts";
import { diagnosticLines } from "../report/diagnostics.ts";
import type { Look, Run, SortOrder } from "../report/format.ts";
import { FORMATS, formatNamed } from "../report/registry.ts";
import { CONDITIONS, type Condition, exitOf, sideOf } from "./exit.ts";
import type { Host, Sink } from "./host.ts";
import { findActuals, gatherActuals, readWhole } from "./inputs.ts";
import { many, once, oneOf, refuse, wholeNumber } from "./usage.ts";
import { VERSION } from "./version.ts";

interface Output {
  readonly format: string;
  /** null: standard output. */
  readonly path: string | null;
}

interface Options {
  readonly actuals?: readonly string[];
  readonly asOf?: Period | "due";
  readonly area?: readonly string[];
  readonly only?: readonly string[];
  readonly verdict?: Look["verdicts"] & object;
  readonly sort?: SortOrder;
  readonly format?: readonly Output[];
  readonly output?: string;
  readonly columns?: readonly string[];
  readonly lang?: Language;
  readonly color?: "auto" | "always" | "never";
  readonly ascii?: boolean;
  readonly width?: number;
  readonly failOn?: readonly Condition[];
  readonly onMissing?: "error" | "warn";
  readonly strict?: boolean;
  readonly explain?: readonly string[];
  readonly limit?: readonly (readonly [keyof Limits, number])[];
  readonly quiet?: boolean;
}

const parseAsOf = (value: string): Period | "due" =>
  value === "due"
    ? "due"
    : (parsePeriod(value) ??
      refuse("usage/bad-value", {
        option: "--as-of",
        value,
        allowed: ["due", "2019", "2019Q3", "2019-06"],
        suggestion: null,
      }));

function parseOutput(value: string): Output {
  const colon = value.indexOf(":");
  const name = colon < 0 ? value : value.slice(0, colon);
  const path = colon < 0 ? null : value.slice(colon + 1);
  const format = oneOf(
    "--format",
    FORMATS.map((one) => one.name),
  )(name);
  if (path === "") refuse("usage/missing-value", { option: `--format ${name}:` });
  return { format, path };
}

function parseLimit(value: string): readonly [keyof Limits, number] {
  const [name = "", number = ""] = value.split("=");
  const limit = oneOf("--limit", Object.keys(LIMITS) as (keyof Limits)[])(name);
  return [limit, wholeNumber(`--limit ${name}`, 1)(number)];
}

const names = (items: readonly { readonly name: string }[]): string => items.map(({ name }) => name).join(", ");

/** Declares `dabiao check`; the code it ends with goes to `done`. */
export function addCheck(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command("check")
    .usage("<plan...> -a <csv> [options]")
    .description("gap table, verdicts and pass/fail summary of plans · 评定计划：差距表、结论和是否达标")
    .argument("[plan...]", "plan files in YAML · 计划文件（YAML）")
    .option(
      "-a, --actuals <csv>",
      "actuals; repeatable, globs, - for stdin · 实际值 CSV，可多次，可用通配符，- 为标准输入",
      many("--actuals", (value) => value, null),
    )
    .option("--as-of <period>", "judge as of a period, or due · 评定截至的时期，或 due", once("--as-of", parseAsOf))
    .option(
      "--area <name>",
      "only these areas; repeatable · 只评定这些地区，可多次",
      many("--area", (value) => value),
    )
    .option(
      "--only <id>",
      "only these indicators and groups · 只评定这些指标和分组",
      many("--only", (value) => value),
    )
    .option(
      "--verdict <verdict>",
      `list only ${VERDICTS.join(", ")} · 只列出这些结论`,
      many("--verdict", oneOf("--verdict", VERDICTS)),
    )
    .option(
      "--sort <order>",
      "plan, gap or name · 排序：计划、差距、名称",
      once("--sort", oneOf("--sort", ["plan", "gap", "name"])),
    )
    .option(
      "-f, --format <name[:path]>",
      `${names(FORMATS)}; repeatable · 输出格式，可多次`,
      many("--format", parseOutput, null),
    )
    .option(
      "-o, --output <path>",
      "write to a file, whole or not at all · 写入文件",
      once("--output", (value) => value),
    )
    .option(
      "--columns <id>",
      "columns of table, csv, markdown · 列",
      many(
        "--columns",
        oneOf(
          "--columns",
          COLUMNS.map(({ id }) => id),
        ),
      ),
    )
    .option(
      "--lang <lang>",
      "zh or en; else DABIAO_LANG, else the plan's · 语言",
      once("--lang", oneOf("--lang", ["zh", "en"])),
    )
    .option(
      "--color <when>",
      "auto, always or never · 颜色",
      once("--color", oneOf("--color", ["auto", "always", "never"])),
    )
    .option("--ascii", "only ASCII signs · 只用 ASCII 符号")
    .option("--width <columns>", "width of the table · 表格宽度", once("--width", wholeNumber("--width", 20)))
    .option(
      "--fail-on <condition>",
      `code 1 on more than missed: ${CONDITIONS.join(", ")} · 何时返回 1`,
      many("--fail-on", oneOf("--fail-on", CONDITIONS)),
    )
    .option(
      "--on-missing <how>",
      "missing data: error (code 3) or warn · 缺数据时：error 或 warn",
      once("--on-missing", oneOf("--on-missing", ["error", "warn"])),
    )
    .option("--strict", "names that no plan asks for are errors · 计划以外的名称视为错误")
    .option(
      "--explain <indicator>",
      "the arithmetic of one verdict · 逐步说明某指标的评定",
      many("--explain", (value) => value),
    )
    .option(
      "--limit <name=number>",
      `raise a bound: ${Object.keys(LIMITS).join(", ")} · 放宽上限`,
      many("--limit", parseLimit),
    )
    .option("-q, --quiet", "only errors and the closing line · 只输出错误和结论行")
    .action(async (plans: string[], options: Options) => done(await check(plans, options, host)));
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
  const actuals = await gatherActuals(plans.length === 0 ? [] : paths, wanted, limits, host, submitted);
  found.push(...(plans.length === planPaths.length ? submitted : submitted.filter(({ code }) => !NAMES.has(code))));
  inputs.push(...actuals.inputs);
  const evaluation = evaluate({
    plans,
    observations: actuals.observations,
    areaNames: actuals.areaNames,
    asOf: options.asOf ?? null,
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
      omitted: actuals.omitted,
    };
  };
  return deliver(runWith, outputs, options, language, limits, host);
}

function outputsOf({ format, output }: Options): readonly Output[] {
  const given = format ?? [{ format: FORMATS[0]!.name, path: null }];
  const bare = given.findIndex(({ path }) => path === null);
  if (output !== undefined && bare < 0) refuse("usage/extra-argument", { value: `--output ${output}` });
  const outputs = given.map((one, index) => (index === bare && output !== undefined ? { ...one, path: output } : one));
  const standing = outputs.filter(({ path }) => path === null).map((one) => one.format);
  if (standing.length > 1) refuse("usage/two-to-stdout", { formats: standing });
  return outputs;
}

export function languageOf({ env }: Host): Language | null {
  const own = env.DABIAO_LANG;
  return own === "zh" || own === "en" ? own : null;
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

/** Colour only where someone sees it: the flag, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then the terminal. */
export function colourDepth(sink: Sink, flag: Options["color"], { env }: Host): 0 | 1 | 2 | 3 {
  const forced = sink.depth === 0 ? 1 : sink.depth;
  if (flag === "never") return 0;
  if (flag === "always") return forced;
  if (env.NO_COLOR) return 0;
  const force = env.FORCE_COLOR ?? env.CLICOLOR_FORCE;
  if (force !== undefined && force !== "") return force === "0" ? 0 : forced;
  return sink.terminal && env.TERM !== "dumb" ? sink.depth : 0;
}

/** Wide enough for every column where no terminal says how wide it is. */
const UNBOUNDED = 120;

function widthOf({ width }: Options, { stdout, env }: Host): number {
  const own = Number(env.COLUMNS);
  return width ?? stdout.columns ?? (Number.isInteger(own) && own > 0 ? own : stdout.terminal ? 80 : UNBOUNDED);
}

async function deliver(
  runWith: (failedOutputs: number) => Run,
  outputs: readonly Output[],
  options: Options,
  language: Language,
  limits: Limits,
  host: Host,
): Promise<number> {
  const catalogue = CATALOGUES[language];
  const run = runWith(0);
  const onStderr = new Chalk({ level: colourDepth(host.stderr, options.color, host) });
  const explain = (options.explain ?? []).map(fold);
  const ids = run.scorecards.flatMap(({ plan }) =>
    plan.indicators.filter((one) => namesOfIndicator(one).some((name) => explain.includes(name))).map(({ id }) => id),
  );
  const look = (toFile: boolean): Look => ({
    catalogue,
    paint: new Chalk({ level: toFile ? 0 : colourDepth(host.stdout, options.color, host) }),
    ascii: options.ascii === true,
    width: toFile && options.width === undefined ? UNBOUNDED : widthOf(options, host),
    sort: options.sort ?? "plan",
    verdicts: options.verdict ?? null,
    columns: options.columns ?? null,
    explain: ids,
    quiet: options.quiet === true,
  });
  const shown = options.quiet ? run.diagnostics.filter(({ severity }) => severity === "error") : run.diagnostics;
  const lines = diagnosticLines(shown, run.omitted, { catalogue, paint: onStderr, limit: limits.shown });
  let failed = 0;
  for (const { format, path } of outputs) {
    if (path === null) continue;
    const problem = await host.write(path, formatNamed(format)!.render(runWith(failed), look(true)));
    if (problem === null) continue;
    failed++;
    const fault = error("output/cannot-write", { path, problem }, null);
    lines.push(...diagnosticLines([fault], 0, { catalogue, paint: onStderr, limit: limits.shown }));
  }
  const last = runWith(failed);
  if (last.scorecards.length === 0) lines.push(catalogue.report.closing(last.closing, last.exit.code, last.exit.also));
  if (lines.length > 0) await host.stderr.write(`${lines.join("\n")}\n`);
  const standing = outputs.find(({ path }) => path === null);
  if (!standing) return last.exit.code;
  const written = await host.stdout.write(formatNamed(standing.format)!.render(last, look(false)));
  if (typeof written === "string") return last.exit.code;
  const fault = error("output/cannot-write", { path: "stdout", problem: written.problem }, null);
  await host.stderr.write(`${diagnosticLines([fault], 0, { catalogue, paint: onStderr, limit: 1 }).join("\n")}\n`);
  return runWith(failed + 1).exit.code;
}
