import type { Argument, Command, Option } from "commander";
import type { Language } from "../core/plan.ts";
import { TOPICS } from "./explain.ts";
import { HELP_TOPICS } from "./help.ts";
import type { Host } from "./host.ts";
import type { Options } from "./options.ts";
import { SCHEMA_NAMES } from "./schema.ts";
import { SHELLS, type ShellName } from "./shells.ts";
import { oneOf, refuse, valuesOf } from "./usage.ts";
import { writeNew } from "./written.ts";
import { languageOf } from "./world.ts";

/** What may stand for a value: one of a list, a file with one of these endings (none: any), or anything ("free"). */
export type Values =
  | { readonly kind: "choices"; readonly choices: readonly string[] }
  | { readonly kind: "files"; readonly endings: readonly string[] }
  | { readonly kind: "free" };

export interface CompletedOption {
  /** "-f", "--format". */
  readonly flags: readonly string[];
  readonly description: string;
  /** null: it takes none. */
  readonly values: Values | null;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What its arguments may be. */
  readonly operands: Values;
}

const SHELL_NAMES = Object.keys(SHELLS) as readonly ShellName[];

/** Writes the script for a shell; gives the code that this ends with. `program`: with all that its commands take. */
export function completion(
  shell: string | undefined,
  { lang }: Options,
  program: Command,
  host: Host,
): Promise<number> {
  if (shell === undefined) return refuse("usage/missing-argument", { name: `<${SHELL_NAMES.join("|")}>` });
  const name = oneOf("completion", SHELL_NAMES)(shell);
  const language = lang ?? languageOf(host) ?? "en";
  return writeNew({ stdout: SHELLS[name](commandsOf(program, language)) }, language, host);
}

/** Every command with what may be written behind it, the tool without a command first. */
export function commandsOf(program: Command, language: Language): readonly CompletedCommand[] {
  const help = program.createHelp();
  const visible = help.visibleCommands(program);
  const names = visible.map((command) => command.name());
  return [program, ...visible].map((command) => ({
    name: command === program ? "" : command.name(),
    description: inOne(command.description(), language),
    options: help.visibleOptions(command).map((option) => optionOf(option, language)),
    operands:
      command === program
        ? { kind: "choices", choices: names }
        : command.name() === "help"
          ? { kind: "choices", choices: [...names, ...HELP_TOPICS.map(({ name }) => name)] }
          : operandsOf(command.registeredArguments),
  }));
}

function optionOf(option: Option, language: Language): CompletedOption {
  const values = valuesOf(option.parseArg as object | undefined);
  const flags = [option.short, option.long].filter((flag) => flag != null);
  return { flags, description: inOne(option.description, language), values: valuesFor(option, values) };
}

/** Files by what an option or argument calls its value. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  csv: ["csv", "tsv", "gz"],
  path: [],
  "result.json": ["json"],
  result: ["json"],
  plan: ["yaml", "yml", "json"],
  file: ["yaml", "yml", "csv", "tsv", "gz"],
  table: ["csv", "md", "markdown"],
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  topic: TOPICS.map(({ name }) => name),
  what: SCHEMA_NAMES,
  shell: SHELL_NAMES,
};

function valuesFor({ flags, required, optional }: Option, choices: readonly string[]): Values | null {
  if (!required && !optional) return null;
  if (choices.length > 0) return { kind: "choices", choices };
  return filesCalled(/<([^>]+)>/.exec(flags)?.[1] ?? "");
}

const filesCalled = (name: string): Values => {
  const endings = FILES[name];
  return endings === undefined ? { kind: "free" } : { kind: "files", endings };
};

function operandsOf([argument]: readonly Argument[]): Values {
  const name = argument?.name() ?? "";
  const choices = CHOICES[name];
  return choices ? { kind: "choices", choices } : filesCalled(name);
}

/** What stands in both languages, a line each, in one of them; the values of a third line are completed. */
const inOne = (description: string, language: Language): string => {
  const [english = "", chinese = english] = description.split("\n");
  return language === "en" ? english : chinese;
};
