import type { Command } from "commander";
import { type Period, parsePeriod } from "../core/period.ts";
import type { OptionGroup } from "../messages/catalogue.ts";
import type { InitWords } from "../messages/init.ts";
import { INIT_WORDS } from "../messages/registry.ts";
import { CI_NAMES, type CiName } from "./ci.ts";
import { bothLanguages, says, withChoices } from "./help-words.ts";
import { addDeclaring, COLOUR, LANGUAGE, type Options, text, WIDTH } from "./options.ts";
import { many, once, oneOf, refuse } from "./usage.ts";

/** A sentence of the help of such a command, as `bothLanguages` has those of all others. */
const inBoth = (pick: (words: InitWords["help"]) => string): string =>
  `${pick(INIT_WORDS.en.help)}\n${pick(INIT_WORDS.zh.help)}`;

/** Gives `explain` its arguments and options. */
export function addExplainOptions(command: Command): Command {
  return command
    .usage("[topic] [options]")
    .argument(
      "[topic...]",
      bothLanguages((words) => words.topic),
    )
    .optionsGroup("output" satisfies OptionGroup)
    .option(...LANGUAGE)
    .option(...COLOUR)
    .option(...WIDTH);
}

/** Gives `schema` its arguments and options. */
export function addSchemaOptions(command: Command): Command {
  return command
    .usage("[plan|result] [options]")
    .argument(
      "[what]",
      inBoth((words) => words.what),
    )
    .optionsGroup("output" satisfies OptionGroup)
    .option("-o, --output <path>", says("output"), once("--output", text))
    .option(...LANGUAGE);
}

/** Gives `completion` its arguments and options. */
export function addCompletionOptions(command: Command): Command {
  return command
    .usage("<bash|zsh|fish> [options]")
    .argument(
      "[shell]",
      inBoth((words) => words.shell),
    )
    .option(...LANGUAGE);
}

/** Gives `help` its arguments and options. */
export function addHelpOptions(command: Command): Command {
  return command
    .usage("[command|topic] [options]")
    .argument(
      "[topic...]",
      bothLanguages((words) => words.topic),
    )
    .optionsGroup("output" satisfies OptionGroup)
    .option(...LANGUAGE)
    .option(...WIDTH);
}

export interface InitOptions extends Pick<Options, "lang" | "output" | "encoding" | "layout" | "map" | "missing"> {
  readonly from?: string;
  readonly ci?: CiName;
  readonly period?: { readonly from: string | null; readonly due: string };
  /** The area's name or code. */
  readonly area?: string;
  readonly asOf?: Period;
  readonly actuals?: readonly string[];
}

/** Gives `init` its arguments and options. */
export function addInitOptions(command: Command): Command {
  command
    .usage("[plan] [options]")
    .argument(
      "[plan]",
      inBoth((words) => words.plan),
    )
    .optionsGroup("inputs" satisfies OptionGroup)
    .option(
      "--from <table>",
      inBoth((words) => words.from),
      once("--from", text),
    )
    .option(
      "--period <years>",
      inBoth((words) => words.period),
      once("--period", parseYears),
    )
    .option(
      "--area <name>",
      inBoth((words) => words.area),
      once("--area", text),
    )
    .option(
      "--ci <system>",
      withChoices(
        inBoth((words) => words.ci),
        CI_NAMES,
      ),
      once("--ci", oneOf("--ci", CI_NAMES)),
    )
    .option(
      "--as-of <period>",
      inBoth((words) => words.asOf),
      once("--as-of", parseAsOf),
    )
    .option(
      "-a, --actuals <csv>",
      inBoth((words) => words.actuals),
      many("--actuals", text, null),
    )
    .optionsGroup("output" satisfies OptionGroup)
    .option(
      "-o, --output <path>",
      inBoth((words) => words.output),
      once("--output", text),
    )
    .option(...LANGUAGE);
  return addDeclaring(command);
}

function parseYears(value: string): { from: string | null; due: string } {
  const period = parsePeriod(value);
  if (period?.kind === "years") {
    const [from, due] = period.text.split("..");
    return { from: from!, due: due! };
  }
  return period
    ? { from: null, due: period.text }
    : refuse("usage/bad-value", { option: "--period", value, allowed: ["2016..2020", "2020"], suggestion: null });
}

const parseAsOf = (value: string): Period =>
  parsePeriod(value) ??
  refuse("usage/bad-value", { option: "--as-of", value, allowed: ["2019", "2019Q3", "2019-06"], suggestion: null });
