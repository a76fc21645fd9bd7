import { Command, type CommanderError } from "commander";
import { type Diagnostic, error } from "../core/diagnostic.ts";
import type { CommandGroup } from "../messages/catalogue.ts";
import { type Call, COMMANDS, declareAll } from "./commands.ts";
import { bothLanguages, says } from "./help-words.ts";
import type { Host } from "./host.ts";
import { explainCall, giveUp, helpText } from "./later.ts";
import { UsageError } from "./usage.ts";
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
  const call = build(
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
    await call.program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (problem) {
    if (problem instanceof UsageError) return fail(problem.diagnostic, 2);
    if (isCommanderError(problem)) {
      // commander helps with a command that there is not as if nothing stood there.
      const [first = "-"] = argv;
      const known = first.startsWith("-") || COMMANDS.some(({ name }) => name === first);
      if (problem.exitCode !== 0 || !known) {
        help = "";
        declareAll(call);
        return fail(explainCall(problem, call.program, argv), 2);
      }
      const written = await host.stdout.write(help);
      if (typeof written === "string") return 0;
      help = "";
      return fail(error("output/cannot-write", { path: "stdout", problem: written.problem }, null), 4);
    }
    const detail = `${problem instanceof Error ? problem.message : String(problem)} (dabiao ${VERSION})`;
    return fail(error("internal/bug", { problem: detail }, null), 70);
  }
}

function build(argv: readonly string[], host: Host, done: (code: number) => void, say: (text: string) => void): Call {
  const program = new Command("dabiao");
  program
    .usage("<command> [options]")
    .description(bothLanguages((words) => words.tool))
    .version(VERSION, "-V, --version", says("version"))
    .helpOption("-h, --help", says("help"))
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: say, writeErr: () => undefined, getOutHasColors: () => true })
    .configureHelp({ formatHelp: (command, helper) => helpText(command, helper, argv, host) })
    .action(() => {
      program.outputHelp();
      throw new UsageError(error("usage/missing-argument", { name: "<command>" }, null));
    });
  const call: Call = { program, host, done, tool: run };
  // A command that the call doesn't name needs no options: to know them all takes longer than many a run.
  for (const { name, group, description, declare } of COMMANDS) {
    const command = program.command(name).helpGroup(group satisfies CommandGroup);
    command.description(bothLanguages(description)).helpOption("-h, --help", says("help"));
    if (argv.includes(name)) declare(command, call);
  }
  return call;
}

const isCommanderError = (problem: unknown): problem is CommanderError =>
  problem instanceof Error && typeof (problem as { exitCode?: unknown }).exitCode === "number" && "code" in problem;
