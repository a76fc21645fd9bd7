import { Command } from "commander";
import { expect, test } from "vitest";
import { explainCall, giveUp } from "../../src/cli/give-up.ts";
import { error } from "../../src/core/diagnostic.ts";
import { memoryHost } from "./host.ts";

const program = new Command("dabiao");
program.command("check").argument("[plan]").option("--lang <lang>");
program.command("diff").option("--fail-on <condition>");

test.each([
  ["commander.unknownCommand", "unknown command 'chek'", ["chek"], "usage/unknown-command", { suggestion: "check" }],
  [
    "commander.unknownOption",
    "unknown option '--lan'",
    ["check", "--lan"],
    "usage/unknown-option",
    { suggestion: "--lang" },
  ],
  // What only another command knows is no suggestion; where no command is named all of them count.
  [
    "commander.unknownOption",
    "unknown option '--fail-onn'",
    ["check", "--fail-onn"],
    "usage/unknown-option",
    { suggestion: null },
  ],
  [
    "commander.unknownOption",
    "unknown option '--fail-onn'",
    ["--fail-onn"],
    "usage/unknown-option",
    { suggestion: "--fail-on" },
  ],
  [
    "commander.optionMissingArgument",
    "option '--lang <lang>' argument missing",
    ["check"],
    "usage/missing-value",
    { option: "--lang <lang>" },
  ],
  ["commander.somethingElse", "no idea", ["check"], "usage/extra-argument", { value: "no idea" }],
] as const)("%s of %s", (code, message, argv, expected, args) => {
  const problem = Object.assign(new Error(message), { code, exitCode: 1 });
  expect(explainCall(problem as never, program, argv)).toMatchObject({ code: expected, args });
});

test("both languages where nobody says which; JSON for whoever asked for it, help above", async () => {
  const { host, said } = memoryHost({});
  const fault = error("usage/missing-value", { option: "--lang" }, null);
  expect(await giveUp(fault, 2, "HELP\n", ["check", "-f", "json"], host)).toBe(2);
  expect(said.stderr).toMatch(/^HELP\n\nerror usage\/missing-value[\s\S]*错误 usage\/missing-value/);
  expect(JSON.parse(said.stdout)).toMatchObject({ exit: { code: 2 }, diagnostics: [{ code: "usage/missing-value" }] });
});
