import type { Command, CommanderError } from "commander";
import { type Diagnostic, error } from "../core/diagnostic.ts";
import { suggest } from "../core/fold.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { diagnosticLines } from "../report/diagnostics.ts";
import type { Run } from "../report/format.ts";
import { json } from "../report/json.ts";
import { readerOf } from "./help.ts";
import type { Host } from "./host.ts";
import { VERSION } from "./version.ts";
import { paintFor } from "./world.ts";

/** Says in our own words what commander stopped at; its sentences hold only the name. */
export function explainCall({ code, message }: CommanderError, program: Command, argv: readonly string[]): Diagnostic {
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
export async function giveUp(
  diagnostic: Diagnostic,
  code: number,
  help: string,
  argv: readonly string[],
  host: Host,
): Promise<number> {
  const paint = paintFor(host.stderr, undefined, host);
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
