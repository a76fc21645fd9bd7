import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { commandsOf } from "../../src/cli/completion.ts";
import { bothLanguages } from "../../src/cli/help-words.ts";
import { addCheckOptions } from "../../src/cli/options.ts";
import { addCompletionOptions } from "../../src/cli/tool-options.ts";
import { LAYOUT_NAMES } from "../../src/read/layouts/registry.ts";
import { FORMATS } from "../../src/report/registry.ts";
import { each, runWith } from "./host.ts";

const program = new Command("dabiao").helpOption("-h, --help", "help\n帮助");
addCheckOptions(program.command("check").description(bothLanguages(({ check }) => check)));
addCompletionOptions(program.command("completion").description(bothLanguages(({ completion }) => completion)));

describe("commandsOf()", () => {
  const check = commandsOf(program, "en").find(({ name }) => name === "check")!;
  const option = (flag: string) => check.options.find(({ flags }) => flags.includes(flag));

  test("every command, its options and their values, as their parsers take them", () => {
    expect(commandsOf(program, "en").map(({ name }) => name)).toEqual(["", "check", "completion", "help"]);
    expect(option("-f")?.values).toEqual({ kind: "choices", choices: FORMATS.map(({ name }) => name) });
    expect(option("--layout")?.values).toEqual({ kind: "choices", choices: LAYOUT_NAMES });
    expect(option("--encoding")?.values).toMatchObject({ kind: "choices" });
    expect(option("--as-of")?.values).toEqual({ kind: "free" });
    expect(option("--strict")?.values).toBeNull();
    expect(option("-a")?.values).toMatchObject({ kind: "files", endings: ["csv", "tsv", "gz"] });
    expect(option("--output")?.values).toEqual({ kind: "files", endings: [] });
    expect(check.operands).toMatchObject({ kind: "files", endings: ["yaml", "yml", "json"] });
  });

  test("descriptions are in one language, without the values that are completed", () => {
    expect(option("--lang")?.description).toMatch(/^language; else DABIAO_LANG, else the plan's$/);
    const zh = commandsOf(program, "zh").flatMap(({ options }) => options);
    expect(zh.filter(({ description }) => !/\p{Script=Han}/u.test(description) || description.includes(" · "))).toEqual(
      [],
    );
  });

  test("every option with a list in its help is completed from that list", async () => {
    const shown = commandsOf(program, "en").find(({ name }) => name === "check")!.options;
    const checked: string[] = [];
    for (const { flags, values } of shown) {
      const help = program.commands[0]!.options.find(({ long }) => long === flags.at(-1))?.description ?? "";
      const listed = help.split("\n")[2]?.split(", ");
      if (listed === undefined || flags.at(-1) === "--limit") continue;
      expect(values, flags.join()).toEqual({ kind: "choices", choices: listed });
      checked.push(flags.at(-1)!);
    }
    expect(checked).toEqual(expect.arrayContaining(["--format", "--lang", "--verdict", "--columns", "--by"]));
  });

  test("help is completed with commands and topics", () => {
    const help = commandsOf(program, "en").find(({ name }) => name === "help")!;
    expect(help.operands).toMatchObject({ choices: expect.arrayContaining(["check", "exit-codes", "files"]) });
  });
});

each(`
  completion         │ usage/missing-argument │ <bash|zsh|fish> is missing
  completion tcsh    │ usage/bad-value        │ "tcsh" is no value for completion
`)("%s is refused with %s", async (call, code, words) => {
  const { stderr, ...rest } = await runWith(call!);
  expect(rest).toMatchObject({ code: 2, stdout: "" });
  expect(stderr.split("\n")[0]).toContain(`error ${code}  ${words}`);
});

test.each(["bash", "zsh", "fish"])(
  "%s: the same script each time, small, in the language that is asked for",
  async (shell) => {
    const [once, again, zh] = await Promise.all(
      [[], [], ["--lang", "zh"]].map((more) => runWith(["completion", shell, ...more])),
    );
    expect([once!.code, once!.stderr, once!.stdout]).toEqual([0, "", again!.stdout]);
    expect(once!.stdout.length).toBeLessThan(40_000);
    expect(/\p{Script=Han}/u.test(zh!.stdout)).toBe(shell !== "bash");
    expect(/\p{Script=Han}/u.test(once!.stdout)).toBe(false);
  },
);
