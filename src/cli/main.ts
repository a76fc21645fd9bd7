import { Chalk } from "chalk";
import { Command, type CommanderError } from "commander";
import { type Diagnostic, error } from "../core/diagnostic.ts";
import { suggest } from "../core/fold.ts";
import type { CommandGroup } from "../messages/catalogue.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { diagnosticLines } from "../report/diagnostics.ts";
import type { Run } from "../report/format.ts";
import { json } from "../report/json.ts";
import { addCheck } from "./check.ts";
import { addCompare } from "./compare.ts";
import { colourDepth } from "./deliver.ts";
import { addDiff } from "./diff.ts";
import { addCompletion } from "./completion.ts";
import { addExplain, widthOf } from "./explain.ts";
import { addHelp, type HelpLook, helpText, readerOf } from "./help.ts";
import type { Host } from "./host.ts";
import { addInit } from "./init.ts";
import { bothLanguages, says } from "./options.ts";
import { addTemplate } from "./template.ts";
import { addSchema } from "./schema.ts";
import { UsageError } from "./usage.ts";
import { addValidate } from "./validate.ts";
import { VERSION } from "./version.ts";

export { nodeHost } from "./host.ts";

/**
 * The whole tool: arguments and a world in, an exit code out. It never throws and never ends the process, so that output on
 * its way to a pipe is not cut off.
 */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let code = 0;
  let help = "";
  const fail = (diagnostic: Diagnostic, failure: number) => giveUp(diagnostic, failure, help, argv, host);
  const program = build(
    argv,
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
      // commander helps with a command that there is not as if nothing stood there.
      const [first = "-"] = argv;
      const known = first.startsWith("-") || program.commands.some((command) => command.name() === first);
      if (problem.exitCode !== 0 || !known) {
        help = "";
        return fail(explainCall(problem, program, argv), 2);
      }
      const written = await host.stdout.write(help);
      return typeof written === "string" ? 0 : 4;
    }
    const detail = `${problem instanceof Error ? problem.message : String(problem)} (dabiao ${VERSION})`;
    return fail(error("internal/bug", { problem: detail }, null), 70);
  }
}

function build(
  argv: readonly string[],
  host: Host,
  done: (code: number) => void,
  say: (text: string) => void,
): Command {
  const program = new Command("dabiao");
  const look: HelpLook = {
    language: readerOf(argv, host),
    // A bare call has its help on stderr.
    paint: new Chalk({ level: colourDepth(argv.length === 0 ? host.stderr : host.stdout, undefined, host) }),
    width: widthOf(host),
  };
  program
    .usage("<command> [options]")
    .description(bothLanguages((words) => words.tool))
    .version(VERSION, "-V, --version", says("version"))
    .helpOption("-h, --help", says("help"))
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: say, writeErr: () => undefined, getOutHasColors: () => true })
    .configureHelp({ formatHelp: (command, helper) => helpText(command, helper, look) })
    .action(() => {
      program.outputHelp();
      throw new UsageError(error("usage/missing-argument", { name: "<command>" }, null));
    });
  program.commandsGroup("everyday" satisfies CommandGroup);
  addCheck(program, host, done);
  addCompare(program, host, done);
  addValidate(program, host, done);
  addDiff(program, host, done);
  addTemplate(program, host, done);
  program.commandsGroup("tools" satisfies CommandGroup);
  addExplain(program, host, done, run);
  addInit(program, host, done);
  addSchema(program, host, done);
  addCompletion(program, host, done);
  addHelp(program, host, done, run);
  for (const command of program.commands) {
    command.copyInheritedSettings(program).helpOption("-h, --help", says("help"));
  }
  return program;
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
  const [called] = operands;
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
 * Says why nothing was judged: in both languages where the call and the environment don't say which one its reader reads.
 * Whoever asked for JSON gets JSON.
 */
async function giveUp(
  diagnostic: Diagnostic,
  code: number,
  help: string,
  argv: readonly string[],
  host: Host,
): Promise<number> {
  const paint = new Chalk({ level: colourDepth(host.stderr, undefined, host) });
  const reader = readerOf(argv, host);
  const spoken = reader === null ? [CATALOGUES.en, CATALOGUES.zh] : [CATALOGUES[reader]];
  const lines = spoken.flatMap((catalogue) => diagnosticLines([diagnostic], 0, { catalogue, paint, limit: 1 }));
  await host.stderr.write(`${help}${help === "" ? "" : "\n"}${lines.join("\n")}\n`);
  const wantsJson = argv.some(
    (one, index) => /^(?:-f|--format)(?:=?json)?$/.test(one) && (one.endsWith("json") || argv[index + 1] === "json"),
  );
  if (!wantsJson) return code;
  const catalogue = CATALOGUES[reader ?? "en"];
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
  await host.stdout.write(json(run, { catalogue }));
  return code;
}
