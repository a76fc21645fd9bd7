import { Command } from "commander";
import { expect, test } from "vitest";
import { COMMANDS, declareAll } from "../../src/cli/commands.ts";
import { HELP_WORDS } from "../../src/messages/help.ts";
import { memoryHost } from "./host.ts";

const named = (): Command => {
  const program = new Command("dabiao");
  for (const { name } of COMMANDS) program.command(name);
  return program;
};

test("every command once, the everyday ones first, described in both languages", () => {
  const names = COMMANDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.slice(0, 5)).toEqual(["check", "compare", "validate", "diff", "template"]);
  expect(COMMANDS.map(({ group }) => group)).toEqual([...Array(5).fill("everyday"), ...Array(5).fill("tools")]);
  for (const { name, description } of COMMANDS) {
    expect(description(HELP_WORDS.en), name).toMatch(/^[\x20-\x7e]+$/);
    expect(description(HELP_WORDS.zh), name).toMatch(/\p{Script=Han}/u);
  }
});

test("those that a call doesn't name get their options when all are asked for, and the others none twice", () => {
  const program = named();
  const call = { program, host: memoryHost({}).host, done: () => undefined, tool: async () => 0 };
  const check = program.commands.find((command) => command.name() === "check")!;
  COMMANDS.find(({ name }) => name === "check")!.declare(check, call);
  const count = check.options.length;
  declareAll(call);
  expect(check.options).toHaveLength(count);
  expect(program.commands.filter(({ options }) => options.length === 0)).toEqual([]);
});
