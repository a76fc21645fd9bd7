import { normalize } from "node:path";
import type { Command } from "commander";
import { VERDICTS, type Verdict } from "../core/assessment.ts";
import { groupBy } from "../core/group.ts";
import { fold, suggest } from "../core/fold.ts";
import { type Period, parsePeriod } from "../core/period.ts";
import type { Language } from "../core/plan.ts";
import { PROGRESS_METHOD_NAMES, type ProgressMethodName } from "../core/progress/registry.ts";
import type { OptionGroup } from "../messages/catalogue.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { COLUMN_NAMES, type ColumnName, columnNamed } from "../read/columns.ts";
import { ENCODINGS } from "../read/decode.ts";
import type { Declared } from "../read/header.ts";
import { LAYOUT_NAMES } from "../read/layouts/registry.ts";
import { LIMITS, type Limits } from "../read/limits.ts";
import { wordOf } from "../read/number.ts";
import { COLUMNS } from "../report/columns.ts";
import { DIFF_FORMATS } from "../report/diff/registry.ts";
import { FORMATS } from "../report/registry.ts";
import { CONDITIONS, type Condition } from "../report/exit.ts";
import { SORTS as COMPARE_SORTS } from "../report/format.ts";
import { formatOf, OTHER_FORMATS, OTHER_VALUES, outputNamed } from "./other-names.ts";
import { placesIn } from "./file-names.ts";
import { bothLanguages, says, withChoices } from "./help-words.ts";
import { many, named, once, oneOf, refuse, taking, wholeNumber } from "./usage.ts";

/** What a roll-up may be by. */
export const ROLL_UPS = ["owner"] as const;

export interface Output {
  readonly format: string;
  /** null: standard output. */
  readonly path: string | null;
}

export interface Options {
  readonly actuals?: readonly string[];
  readonly asOf?: Period | "due";
  readonly area?: readonly string[];
  readonly only?: readonly string[];
  readonly verdict?: readonly Verdict[];
  /** Of `check` one of a few; of `compare` it may be an indicator too. */
  readonly sort?: string;
  readonly areas?: readonly string[];
  readonly top?: number;
  readonly transpose?: boolean;
  readonly robustness?: number;
  readonly spread?: number;
  readonly seed?: number;
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
  readonly progress?: ProgressMethodName;
  readonly set?: readonly Assumption[];
  readonly against?: string;
  readonly period?: readonly Period[];
  readonly force?: boolean;
  readonly by?: (typeof ROLL_UPS)[number];
  readonly limit?: readonly (readonly [keyof Limits, number])[];
  readonly quiet?: boolean;
  readonly knownOn?: number;
  readonly code?: readonly string[];
  readonly maxWarnings?: number;
  readonly maxErrors?: number;
  readonly encoding?: string;
  readonly layout?: string;
  readonly map?: readonly (readonly [ColumnName, string])[];
  readonly where?: readonly (readonly [string, string])[];
  readonly missing?: readonly string[];
  readonly repairs?: boolean;
}

/** What --set supposes: an indicator by any of its names, a value as a cell would hold it, and when; null: as of the run. */
export interface Assumption {
  readonly name: string;
  readonly value: string;
  readonly period: Period | null;
}

const parseAsOf = (value: string): Period | "due" =>
  value === "due"
    ? "due"
    : (parsePeriod(value) ??
      refuse("usage/bad-value", {
        option: "--as-of",
        value,
        allowed: ["due", "2019", "2019Q3", "2019-06"],
        suggestion: suggest(value, ["due"]),
      }));

const parseAsked = (value: string): Period =>
  parsePeriod(value) ??
  refuse("usage/bad-value", {
    option: "--period",
    value,
    allowed: ["2019", "2019Q3", "2019-06"],
    suggestion: null,
  });

const outputIn = (names: readonly string[]) =>
  taking(names, (value: string): Output => {
    const whole = outputNamed(value, names);
    if (whole !== null) refuse("usage/bad-value", { option: "--format", value, allowed: names, suggestion: whole });
    const colon = value.indexOf(":");
    const name = colon < 0 ? value : value.slice(0, colon);
    const path = colon < 0 ? null : value.slice(colon + 1);
    const format = oneOf("--format", names, OTHER_FORMATS)(name);
    if (path === "") refuse("usage/missing-value", { option: `--format ${name}:` });
    return { format, path };
  });

function parseLimit(value: string): readonly [keyof Limits, number] {
  const [name = "", number = ""] = value.split("=");
  const limit = oneOf("--limit", Object.keys(LIMITS) as (keyof Limits)[])(name);
  if (number === "") {
    refuse("usage/bad-value", { option: "--limit", value, allowed: [`${name}=${LIMITS[limit]}`], suggestion: null });
  }
  return [limit, wholeNumber(`--limit ${name}`, 1)(number)];
}

/** "name=value", split at the first sign. */
function pair(option: string, value: string): readonly [string, string] {
  const sign = value.indexOf("=");
  if (sign > 0 && sign < value.length - 1) return [value.slice(0, sign).trim(), value.slice(sign + 1).trim()];
  return refuse("usage/bad-value", { option, value, allowed: ["name=value"], suggestion: null });
}

function parseDay(value: string): number {
  const period = parsePeriod(value);
  return period?.kind === "day"
    ? period.end
    : refuse("usage/bad-value", { option: "--known-on", value, allowed: ["2019-01-31"], suggestion: null });
}

function parseMap(value: string): readonly [ColumnName, string] {
  const [name, header] = pair("--map", value);
  return [oneOf("--map", COLUMN_NAMES)(columnNamed(name) ?? name), header];
}

function parseAssumption(given: string): Assumption {
  const [left, value] = pair("--set", given);
  const at = left.lastIndexOf("@");
  if (at < 0) return { name: left, value, period: null };
  const period = parsePeriod(left.slice(at + 1));
  return period !== null && at > 0
    ? { name: left.slice(0, at).trim(), value, period }
    : refuse("usage/bad-value", {
        option: "--set",
        value: given,
        allowed: ["indicator=value", "indicator@2019=value"],
        suggestion: null,
      });
}

/** How far a weight may be off: a share from 0 up to but not 1, as 25% or 0.25. */
function parseSpread(value: string): number {
  const [, number, percent] = /^(\d{1,3}(?:\.\d{1,9})?)\s*(%?)$/.exec(value) ?? [];
  const spread = Number(number) / (percent === "%" ? 100 : 1);
  return spread < 1
    ? spread
    : refuse("usage/bad-value", { option: "--spread", value, allowed: ["25%", "0.25"], suggestion: null });
}

/** A value that is taken as it is written. */
export const text = (value: string): string => value;
const SORTS = ["plan", "gap", "name"] as const;
const LANGUAGES = ["zh", "en"] as const;
const COLOURS = ["auto", "always", "never"] as const;
const MISSING = ["error", "warn"] as const;
/** Options that most commands take: in which language they speak, whether in colours, and how wide. */
export const LANGUAGE = [
  "--lang <lang>",
  says("lang", LANGUAGES),
  once("--lang", oneOf("--lang", LANGUAGES, OTHER_VALUES.lang)),
] as const;
export const COLOUR = [
  "--color <when>",
  says("color", COLOURS),
  once("--color", oneOf("--color", COLOURS, OTHER_VALUES.color)),
] as const;
export const WIDTH = ["--width <columns>", says("width"), once("--width", wholeNumber("--width", 20))] as const;

const ENCODING_NAMES = ENCODINGS.map(({ name }) => name);

/** A code as it is written; half of one is as near as a slip. There are too many to list. */
function parseCode(value: string): string {
  const codes = Object.keys(CATALOGUES.en.sentences);
  if (codes.includes(value)) return value;
  const half = codes.find((code) => code.endsWith(`/${value}`)) ?? null;
  return refuse("usage/bad-value", { option: "--code", value, allowed: [], suggestion: half ?? suggest(value, codes) });
}

/** GBK is the part of GB18030 that Excel writes. */
const parseEncoding = taking(ENCODING_NAMES, (value: string): string =>
  oneOf(
    "--encoding",
    ENCODING_NAMES,
    OTHER_VALUES.encoding,
  )(/^(?:gbk|gb2312|ansi)$/i.test(value) ? "gb18030" : value.toLowerCase()),
);

const FORMAT_NAMES = FORMATS.map(({ name }) => name);

export const DIFF_FORMAT_NAMES = DIFF_FORMATS.map(({ name }) => name);

const COLUMN_IDS = COLUMNS.map(({ id }) => id);

/** What says of files of actuals how they are to be read. */
export function addDeclaring(command: Command): Command {
  return command
    .optionsGroup("inputs" satisfies OptionGroup)
    .option("--encoding <name>", says("encoding", ENCODING_NAMES), once("--encoding", parseEncoding))
    .option("--layout <name>", says("layout", LAYOUT_NAMES), once("--layout", oneOf("--layout", LAYOUT_NAMES)))
    .option("--map <column=header>", says("map"), named("--map", parseMap, null))
    .option(
      "--where <name=value>",
      says("where"),
      named("--where", (value) => pair("--where", value), null),
    )
    .option("--missing <text>", says("missing"), many("--missing", text));
}

/** What every command that reads inputs takes. */
function addReadingOptions(command: Command): Command {
  return addDeclaring(command)
    .option("--known-on <date>", says("known-on"), once("--known-on", parseDay))
    .option("--strict", says("strict"))
    .option("--repairs", says("repairs"))
    .option("--limit <name=number>", says("limit", Object.keys(LIMITS)), named("--limit", parseLimit));
}

/** What every command that says whether data are missing takes. */
function addInputOptions(command: Command): Command {
  return addReadingOptions(command)
    .optionsGroup("exit" satisfies OptionGroup)
    .option("--on-missing <how>", says("on-missing", MISSING), once("--on-missing", oneOf("--on-missing", MISSING)));
}

/** What every command that writes a run takes. */
function addOutputOptions(command: Command, formats: readonly string[] = FORMAT_NAMES): Command {
  return command
    .optionsGroup("output" satisfies OptionGroup)
    .option("-f, --format <name[:path]>", says("format", formats), many("--format", outputIn(formats), null))
    .option("-o, --output <path>", says("output"), once("--output", text))
    .option(...LANGUAGE)
    .option(...COLOUR)
    .option("--ascii", says("ascii"))
    .option(...WIDTH)
    .option("-q, --quiet", says("quiet"));
}

/** What every command that judges plans starts with. */
function addPlans(command: Command): Command {
  return command
    .usage("<plan...> -a <csv> [options]")
    .argument(
      "[plan...]",
      bothLanguages((words) => words.plans),
    )
    .optionsGroup("inputs" satisfies OptionGroup)
    .option("-a, --actuals <csv>", says("actuals"), many("--actuals", text, null))
    .optionsGroup("judged" satisfies OptionGroup)
    .option("--as-of <period>", says("as-of"), once("--as-of", parseAsOf))
    .option("--only <id>", says("only"), many("--only", text));
}

/** What moves verdicts, outlooks and the code that a run ends with. */
function addRules(command: Command): Command {
  return command
    .optionsGroup("exit" satisfies OptionGroup)
    .option("--fail-on <condition>", says("fail-on", CONDITIONS), many("--fail-on", oneOf("--fail-on", CONDITIONS)))
    .optionsGroup("judged" satisfies OptionGroup)
    .option(
      "--progress <method>",
      says("progress", PROGRESS_METHOD_NAMES),
      once("--progress", oneOf("--progress", PROGRESS_METHOD_NAMES)),
    )
    .option("--set <indicator=value>", says("set"), many("--set", parseAssumption, null));
}

/** Gives `check` its arguments and options. */
export function addCheckOptions(command: Command): Command {
  addPlans(command)
    .option("--area <name>", says("area"), many("--area", text))
    .optionsGroup("shown" satisfies OptionGroup)
    .option(
      "--verdict <verdict>",
      says("verdict", VERDICTS),
      many("--verdict", oneOf("--verdict", VERDICTS, OTHER_VALUES.verdict)),
    )
    .option("--sort <order>", says("sort", SORTS), once("--sort", oneOf("--sort", SORTS)))
    .option("--columns <id>", says("columns", COLUMN_IDS), many("--columns", oneOf("--columns", COLUMN_IDS)))
    .option("--by <what>", says("by", ROLL_UPS), once("--by", oneOf("--by", ROLL_UPS)))
    .option("--against <result.json>", says("against"), once("--against", text))
    .option("--explain <indicator>", says("explain"), many("--explain", text));
  return addInputOptions(addOutputOptions(addRules(command)));
}

/** Beyond so many draws an interval moves no more, and the time that they take has no end. */
const MOST_DRAWS = 1_000_000;

/** Gives `compare` its arguments and options. */
export function addCompareOptions(command: Command): Command {
  addPlans(command)
    .optionsGroup("shown" satisfies OptionGroup)
    .option("--areas <name>", says("areas"), many("--areas", text))
    .option("--top <number>", says("top"), once("--top", wholeNumber("--top", 1)))
    .option("--sort <order>", says("sort", [...COMPARE_SORTS, "<indicator>"]), once("--sort", text))
    .option("--transpose", says("transpose"))
    .option("--explain <area>", says("explain-area"), many("--explain", text))
    .optionsGroup("score" satisfies OptionGroup)
    .option(
      "--robustness <draws>",
      says("robustness"),
      once("--robustness", wholeNumber("--robustness", 0, MOST_DRAWS)),
    )
    .option("--spread <share>", says("spread"), once("--spread", parseSpread))
    .option("--seed <number>", says("seed"), once("--seed", wholeNumber("--seed", 0)));
  return addInputOptions(addOutputOptions(addRules(command)));
}

/** Gives `validate` its arguments and options. */
export function addValidateOptions(command: Command): Command {
  command
    .usage("<file...> [options]")
    .argument(
      "[file...]",
      bothLanguages((words) => words.files),
    )
    .optionsGroup("judged" satisfies OptionGroup)
    .option("--as-of <period>", says("as-of"), once("--as-of", parseAsOf))
    .option("--area <name>", says("area"), many("--area", text))
    .optionsGroup("exit" satisfies OptionGroup)
    .option("--max-warnings <number>", says("max-warnings"), once("--max-warnings", wholeNumber("--max-warnings", 0)))
    .optionsGroup("shown" satisfies OptionGroup)
    .option("--code <code>", says("code"), many("--code", parseCode))
    .option("--max-errors <number>", says("max-errors"), once("--max-errors", wholeNumber("--max-errors", 1)));
  return addInputOptions(addOutputOptions(command));
}

/** Gives `template` its arguments and options. */
export function addTemplateOptions(command: Command): Command {
  command
    .usage("<plan...> [options]")
    .argument(
      "[plan...]",
      bothLanguages((words) => words.plans),
    )
    .optionsGroup("inputs" satisfies OptionGroup)
    .option("-a, --actuals <csv>", says("actuals"), many("--actuals", text, null))
    .optionsGroup("shown" satisfies OptionGroup)
    .option("--period <period>", says("period"), many("--period", parseAsked))
    .option("--by <what>", says("by-filler", ROLL_UPS), once("--by", oneOf("--by", ROLL_UPS)))
    .option("--area <name>", says("area"), many("--area", text))
    .option("--only <id>", says("only"), many("--only", text))
    .optionsGroup("output" satisfies OptionGroup)
    .option("-o, --output <path>", says("output"), once("--output", text))
    .option("--force", says("force"))
    .option(...LANGUAGE)
    .option(...COLOUR)
    .option("-q, --quiet", says("quiet"));
  return addReadingOptions(command);
}

/** Refuses what can't be plans: none, or a CSV in their place; and standard input read twice, as a plan or as another file. */
export function refusePlans(plans: readonly string[], others: readonly (readonly (string | undefined)[])[]): void {
  const csv = plans.find((path) => /\.(?:csv|tsv|xlsx?)$/i.test(path));
  if (csv !== undefined) refuse("usage/csv-as-plan", { path: csv });
  if (plans.length === 0) refuse("usage/missing-argument", { name: "<plan...>" });
  if ([plans, ...others].filter((paths) => paths.includes("-")).length > 1) refuse("file/read-twice", { path: "-" });
}

/** Refuses a call that can't mean anything: no plan, a CSV in its place, no actuals, never beside conditions. */
export function refuseBadCall(plans: readonly string[], { actuals, failOn, against }: Options): void {
  refusePlans(plans, []);
  if (actuals === undefined) refuse("usage/missing-option", { option: "-a, --actuals" });
  if (failOn?.includes("never") && failOn.length > 1) {
    const value = failOn.join(",");
    refuse("usage/bad-value", { option: "--fail-on", value, allowed: CONDITIONS, suggestion: "never" });
  }
  const piped = [plans, actuals!, [against]].filter((paths) => paths.includes("-"));
  if (piped.length > 1) refuse("file/read-twice", { path: "-" });
}

/** What `diff` fails on: all else is for the run that judged. */
const DIFF_CONDITIONS = ["regression", "never"] as const satisfies readonly Condition[];

/** Gives `diff` its arguments and options. */
export function addDiffOptions(command: Command): Command {
  command
    .usage("<old.json> <new.json> [options]")
    .argument(
      "[result...]",
      bothLanguages((words) => words.results),
    )
    .optionsGroup("shown" satisfies OptionGroup)
    .option("--area <name>", says("area"), many("--area", text))
    .option("--only <id>", says("only"), many("--only", text))
    .optionsGroup("exit" satisfies OptionGroup)
    .option(
      "--fail-on <condition>",
      withChoices(
        bothLanguages((words) => words.failOnWorse),
        DIFF_CONDITIONS,
      ),
      once(
        "--fail-on",
        taking(DIFF_CONDITIONS, (value: string) => [oneOf("--fail-on", DIFF_CONDITIONS)(value)]),
      ),
    )
    .optionsGroup("inputs" satisfies OptionGroup)
    .option("--limit <name=number>", says("limit", Object.keys(LIMITS)), named("--limit", parseLimit));
  return addOutputOptions(command, DIFF_FORMAT_NAMES);
}

/** What the options say of the files of actuals. */
export function declaredBy({
  encoding,
  layout,
  map,
  where,
  missing,
}: Pick<Options, "encoding" | "layout" | "map" | "where" | "missing">): Declared {
  return {
    encoding: encoding ?? null,
    layout: layout ?? null,
    map: new Map(map),
    where: new Map((where ?? []).map(([name, value]) => [fold(name), value])),
    missing: new Set((missing ?? []).map(wordOf)),
  };
}

/** Refuses a path with names in braces that mean nothing there. */
export function refusePlaces(option: string, path: string, known: readonly string[]): void {
  const unknown = placesIn(path).find((place) => !known.includes(place));
  if (unknown === undefined) return;
  const allowed = known.map((place) => `{${place}}`);
  const meant = suggest(unknown, known);
  const suggestion = meant === null ? null : `{${meant}}`;
  refuse("usage/bad-value", { option, value: `{${unknown}}`, allowed, suggestion });
}

/** Where each format goes; more than one cannot go to standard output. `places`: names in braces that paths may have. */
export function outputsOf(
  { format, output }: Options,
  usual: string,
  { formats = FORMAT_NAMES, places = [] }: { formats?: readonly string[]; places?: readonly string[] } = {},
): readonly Output[] {
  const other = output === undefined ? null : formatOf(output, formats);
  if (format === undefined && other !== null && other !== usual) {
    refuse("usage/other-format", { path: output!, format: other, usual });
  }
  const given = format ?? [{ format: usual, path: null }];
  const bare = given.findIndex(({ path }) => path === null);
  if (output !== undefined && bare < 0) refuse("usage/extra-argument", { value: `--output ${output}` });
  const outputs = given
    .map((one, index) => (index === bare && output !== undefined ? { ...one, path: output } : one))
    .map((one) => (one.path === "-" ? { ...one, path: null } : one));
  const standing = outputs.filter(({ path }) => path === null).map((one) => one.format);
  for (const { path } of outputs) {
    if (path !== null) refusePlaces(path === output ? "--output" : "--format", path, places);
  }
  if (standing.length > 1) refuse("usage/two-to-stdout", { formats: standing });
  for (const [path, shared] of groupBy(outputs, (one) => one.path && normalize(one.path))) {
    const formats = shared.map((one) => one.format);
    if (path !== null && formats.length > 1) refuse("usage/two-to-file", { path, formats });
  }
  return outputs;
}
