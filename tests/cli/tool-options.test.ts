import { Command } from "commander";
import { expect, test } from "vitest";
import {
  addCompletionOptions,
  addExplainOptions,
  addHelpOptions,
  addInitOptions,
  addSchemaOptions,
} from "../../src/cli/tool-options.ts";
import { each, runWith } from "./host.ts";

test.each([
  [addExplainOptions, ["--lang", "--color", "--width"], "[topic...]"],
  [addSchemaOptions, ["--output", "--lang"], "[what]"],
  [addCompletionOptions, ["--lang"], "[shell]"],
  [addHelpOptions, ["--lang", "--width"], "[topic...]"],
  [addInitOptions, ["--from", "--period", "--area", "--ci", "--as-of", "--actuals", "--output", "--lang"], "[plan]"],
] as const)("command %#: its options and its argument", (addOptions, flags, argument) => {
  const command = addOptions(new Command("tool"));
  expect(command.options.map(({ long }) => long).slice(0, flags.length)).toEqual([...flags]);
  expect(command.createHelp().argumentTerm(command.registeredArguments[0]!)).toBe(
    argument.slice(1, -1).replace("...", ""),
  );
});

each(`
  init --period soon  │ "soon" is no value for --period; write one of 2016..2020, 2020
  init --as-of soon   │ "soon" is no value for --as-of
  init --ci travis    │ "travis" is no value for --ci
`)("%s is refused: %s", async (call, words) => {
  const { code, stderr } = await runWith(call!);
  expect([code, stderr.split("\n").join(" ")]).toEqual([2, expect.stringContaining(words!.split(";")[0]!)]);
});
