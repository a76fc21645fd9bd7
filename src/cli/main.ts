import { Chalk } from "chalk";
import { Command, type CommanderError } from "commander";
import { type Diagnostic, error } from "../core/diagnostic.ts";
import { suggest } from "../core/fold.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { diagnosticLines } from "../report/diagnostics.ts";
import type { Run } from "../report/format.ts";
import { json } from "../report/json.ts";
import { addCheck } from "./check.ts";
import { addCompare } from "./compare.ts";
import { colourDepth, languageOf } from "./deliver.ts";
import { addDiff } from "./diff.ts";
import { addCompletion } from "./completion.ts";
import { addExplain } from "./explain.ts";
import type { Host } from "./host.ts";
import { addInit } from "./init.ts";
import { bothLanguages, says } from "./options.ts";
import { addSchema } from "./schema.ts";
import { UsageError } from "./usage.ts";
import { addValidate } from "./validate.ts";
import { VERSION } from "./version.ts";

export { nodeHost } from "./host.ts";

const EXAMPLES = [
  "dabiao check plan.yaml -a actuals.csv --as-of 2019",
  "dabiao compare framework.yaml -a cities.csv --as-of 2019 --top 10",
  'dabiao check plan.yaml -a "submitted/*.csv" --as-of 2019 --on-missing warn',
  "dabiao check plan.yaml -a actuals.csv --explain high-tech-firms",
  "dabiao check plan.yaml -a actuals.csv -f json:result.json -f markdown",
  "dabiao diff last-year.json result.json --fail-on regression",
];

/**
 * The whole tool: arguments and a world in, an exit code out. It never throws and never ends the process, so that output on
 * its way to a pipe is not cut off.
 */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let code = 0;
  let help = "";
  const fail = (diagnostic: Diagnostic, failure: number) => giveUp(diagnostic, failure, help, argv, host);
  const program = build(
    host,
    (result) => {
      code = result;
    },
    (out) => {
      help += out;
    },
  );
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (problem) {
    if (problem instanceof UsageError) return fail(problem.diagnostic, 2);
    if (isCommanderError(problem)) {
      if (problem.exitCode !== 0) return fail(explainCall(problem, program, argv), 2);
      const written = await host.stdout.write(help);
      return typeof written === "string" ? 0 : 4;
    }
    const detail = `${problem instanceof Error ? problem.message : String(problem)} (dabiao ${VERSION})`;
    return fail(error("internal/bug", { problem: detail }, null), 70);
  }
}

function build(host: Host, done: (code: number) => void, say: (text: string) => void): Command {
  const program = new Command("dabiao");
  program
    .description(bothLanguages((words) => words.tool))
    .version(VERSION, "-V, --version", says("version"))
    .helpOption("-h, --help", says("help"))
    .helpCommand(
      "help [command]",
      bothLanguages((words) => words.helpCommand),
    )
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: say, writeErr: () => undefined, getOutHelpWidth: () => host.stdout.columns ?? 100 })
    .configureHelp({ styleTitle: (title) => titleInBoth(title) })
    .action(() => {
      program.outputHelp();
      throw new UsageError(error("usage/missing-argument", { name: "<command>" }, null));
    });
  addCheck(program, host, done);
  addCompare(program, host, done);
  addValidate(program, host, done);
  addDiff(program, host, done);
  addExplain(program, host, done, run);
  addInit(program, host, done);
  addSchema(program, host, done);
  addCompletion(program, host, done);
  for (const command of [program, ...program.commands]) {
    if (command !== program) command.copyInheritedSettings(program).helpOption("-h, --help", says("help"));
    command.addHelpText("before", examples()).addHelpText("after", `\n${codes()}`);
  }
  return program;
}

function examples(): string {
  const title = bothLanguages((words) => words.headings.examples);
  return [`${title}:`, ...EXAMPLES.map((line) => `  ${line}`), ""].join("\n");
}

function codes(): string {
  const title = bothLanguages((words) => words.headings.codes);
  const lines = ([0, 1, 2, 3, 4, 70] as const).map((code) => {
    return `  ${String(code).padEnd(2)} ${bothLanguages((words) => words.codes[code])}`;
  });
  return [`${title}:`, ...lines].join("\n");
}

const TITLES = {
  "Usage:": "usage",
  "Options:": "options",
  "Commands:": "commands",
  "Arguments:": "arguments",
} as const;

/** commander's own headings in both languages; one that it may add later stays as it is. */
function titleInBoth(title: string): string {
  const heading = TITLES[title as keyof typeof TITLES];
  return heading === undefined ? title : `${bothLanguages((words) => words.headings[heading])}:`;
}

const isCommanderError = (problem: unknown): problem is CommanderError =>
  problem instanceof Error && typeof (problem as { exitCode?: unknown }).exitCode === "number" && "code" in problem;

/** Says in our own words what commander stopped at; its sentences hold only the name. */
function explainCall({ code, message }: CommanderError, program: Command, argv: readonly string[]): Diagnostic {
  const name = /'([^']*)'/.exec(message)?.[1] ?? "";
  const plain = name.split(" ")[0] ?? name;
  const commands = program.commands.map((command) => command.name());
  // Whatever stands behind a command that there is not, the command is what is wrong.
  const operands = argv.filter((one) => !one.startsWith("-"));
  const called = operands[0] === "help" ? operands[1] : operands[0];
  if (called !== undefined && !commands.includes(called)) {
    return error(
      "usage/unknown-command",
      { name: called, suggestion: suggest(called, commands), allowed: commands },
      null,
    );
  }
  switch (code) {
    case "commander.unknownCommand":
      return error(
        "usage/unknown-command",
        { name: plain, suggestion: suggest(plain, commands), allowed: commands },
        null,
      );
    case "commander.unknownOption": {
      // What another command knows is no suggestion: it could be the very flag that this one doesn't have.
      const able = program.commands.filter((command) => called === undefined || command.name() === called);
      const flags = able.flatMap((command) => command.options.map((option) => option.long ?? ""));
      const flag = plain.split("=")[0] ?? plain;
      return error("usage/unknown-option", { name: flag, suggestion: suggest(flag, flags) }, null);
    }
    case "commander.optionMissingArgument":
      return error("usage/missing-value", { option: name }, null);
    case "commander.excessArguments": {
      const own = program.commands.find((command) => command.name() === called);
      const value = own?.args[own.registeredArguments.length] ?? program.args[0] ?? "";
      return error("usage/extra-argument", { value }, null);
    }
    default:
      return error("usage/extra-argument", { value: name || message }, null);
  }
}

/**
 * Says why nothing was judged. The reader's language is unknown here, so both are written; whoever asked for JSON gets JSON.
 */
async function giveUp(
  diagnostic: Diagnostic,
  code: number,
  help: string,
  argv: readonly string[],
  host: Host,
): Promise<number> {
  const paint = new Chalk({ level: colourDepth(host.stderr, undefined, host) });
  const lines = [CATALOGUES.en, CATALOGUES.zh].flatMap((catalogue) =>
    diagnosticLines([diagnostic], 0, { catalogue, paint, limit: 1 }),
  );
  await host.stderr.write(`${help}${help === "" ? "" : "\n"}${lines.join("\n")}\n`);
  const wantsJson = argv.some(
    (one, index) => /^(?:-f|--format)(?:=?json)?$/.test(one) && (one.endsWith("json") || argv[index + 1] === "json"),
  );
  if (!wantsJson) return code;
  const catalogue = CATALOGUES[languageOf(host) ?? "en"];
  const run: Run = {
    version: VERSION,
    command: "check",
    asOf: null,
    asOfFrom: "data",
    exit: { code, also: [] },
    closing: [],
    inputs: [],
    scorecards: [],
    areasFromData: null,
    diagnostics: [diagnostic],
    repairs: [],
    omitted: 0,
  };
  await host.stdout.write(json.render(run, { catalogue }));
  return code;
}
