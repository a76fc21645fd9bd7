import type { Command } from "commander";
import type { CommandGroup, HelpWords } from "../messages/catalogue.ts";
import type { Tool } from "./explain.ts";
import type { Host } from "./host.ts";
import {
  addCheckOptions,
  addCompareOptions,
  addCompletionOptions,
  addDiffOptions,
  addExplainOptions,
  addHelpOptions,
  addInitOptions,
  addSchemaOptions,
  addTemplateOptions,
  addValidateOptions,
  check,
  compare,
  completion,
  diffResults,
  explain,
  init,
  schema,
  template,
  validate,
} from "./later.ts";
import type { Options } from "./options.ts";
import type { InitOptions } from "./tool-options.ts";

/** The call that a command is declared for. */
export interface Call {
  readonly program: Command;
  readonly host: Host;
  /** Takes the code that it ends with. */
  readonly done: (code: number) => void;
  /** The whole tool, for whoever shows what it says. */
  readonly tool: Tool;
}

interface Declared {
  readonly name: string;
  readonly group: CommandGroup;
  readonly description: (words: HelpWords) => string;
  /** Gives it its options, and says what it does. */
  declare(command: Command, call: Call): void;
}

/** Gives a command options and what it does with a list of files. */
const ofFiles =
  (
    addOptions: (command: Command) => Command,
    run: (files: string[], options: Options, host: Host) => Promise<number>,
  ) =>
  (command: Command, { host, done }: Call): void => {
    addOptions(command).action(async (files: string[], options: Options) => done(await run(files, options, host)));
  };

/** Gives options to those commands too that the call doesn't name. */
export function declareAll(call: Call): void {
  for (const { name, declare } of COMMANDS) {
    const command = call.program.commands.find((one) => one.name() === name)!;
    if (command.options.length === 0) declare(command, call);
  }
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly Declared[] = [
  {
    name: "check",
    group: "everyday",
    description: (words) => words.check,
    declare: ofFiles(addCheckOptions, check),
  },
  {
    name: "compare",
    group: "everyday",
    description: (words) => words.compare,
    declare: ofFiles(addCompareOptions, compare),
  },
  {
    name: "validate",
    group: "everyday",
    description: (words) => words.validate,
    declare: ofFiles(addValidateOptions, validate),
  },
  {
    name: "diff",
    group: "everyday",
    description: (words) => words.diff,
    declare: ofFiles(addDiffOptions, diffResults),
  },
  {
    name: "template",
    group: "everyday",
    description: (words) => words.template,
    declare: ofFiles(addTemplateOptions, template),
  },
  {
    name: "explain",
    group: "tools",
    description: (words) => words.explain,
    declare: (command, { host, done, tool }) =>
      addExplainOptions(command).action(async (words: string[], options: Options) =>
        done(await explain(words.join(" "), options, host, tool)),
      ),
  },
  {
    name: "init",
    group: "tools",
    description: (words) => words.init,
    declare: (command, { host, done }) =>
      addInitOptions(command).action(async (plan: string | undefined, options: InitOptions) =>
        done(await init(plan ?? null, options, host)),
      ),
  },
  {
    name: "schema",
    group: "tools",
    description: (words) => words.schema,
    declare: (command, { host, done }) =>
      addSchemaOptions(command).action(async (what: string | undefined, options: Options) =>
        done(await schema(what ?? "plan", options, host)),
      ),
  },
  {
    name: "completion",
    group: "tools",
    description: (words) => words.completion,
    declare: (command, call) =>
      addCompletionOptions(command).action(async (shell: string | undefined, options: Options) => {
        declareAll(call);
        call.done(await completion(shell, options, call.program, call.host));
      }),
  },
  {
    name: "help",
    group: "tools",
    description: (words) => words.helpCommand,
    declare: (command, { program, host, done, tool }) =>
      addHelpOptions(command).action(async (words: string[], options: Options) => {
        const commands = program.commands.map((one) => one.name());
        const [first, ...others] = words;
        if (first === undefined) return program.help();
        if (others.length === 0 && commands.includes(first)) {
          return program.commands.find((one) => one.name() === first)!.help();
        }
        done(await explain(words.join(" "), options, host, tool, commands));
      }),
  },
];
