import { describe, expect, test } from "vitest";
import { TOPICS } from "../../src/cli/explain.ts";
import { HELP_TOPICS, readerOf } from "../../src/cli/help.ts";
import { pages as en } from "../../src/messages/en/pages.ts";
import { pages as zh } from "../../src/messages/zh/pages.ts";
import { LAYOUT_NAMES } from "../../src/read/layouts/registry.ts";
import { FORMATS } from "../../src/report/registry.ts";
import { widthOf } from "../../src/report/width.ts";
import { memoryHost, runWith } from "./host.ts";

const commands = async () => {
  const { stdout } = await runWith("--help --lang en");
  const part = stdout.slice(stdout.indexOf("Every day:"), stdout.indexOf("Other:"));
  return [...part.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name!);
};

test("commands stand in two groups, those of every day first", async () => {
  const { lines } = await runWith("--help --lang en");
  const headings = lines.filter((line) => /^\S.*:$/.test(line));
  expect(headings).toEqual(["Examples:", "Every day:", "Around it:", "Other:", "Help topics:", "Exit codes:"]);
  expect((await commands()).slice(0, 4)).toEqual(["check", "compare", "validate", "diff"]);
});

describe.each(["", "--lang zh", "--lang en"])("help %s", (language) => {
  test.each([50, 80, 100])("in lines that fit %i columns, none of them blank at the end", async (terminal) => {
    for (const command of ["", ...(await commands())]) {
      const { lines } = await runWith(`help ${command} ${language}`, { terminal, depth: 0 });
      expect(lines.filter((line) => widthOf(line) > terminal && !/^ {2}dabiao /.test(line))).toEqual([]);
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    }
  });
});

test("every command has examples of its own, options in groups, and every option says what it does, in both languages", async () => {
  for (const command of await commands()) {
    const { stdout, lines } = await runWith(`${command} --help`);
    expect(lines[1], command).toMatch(new RegExp(`^ {2}dabiao ${command}\\b`));
    const english = (await runWith(`${command} --help --lang en`)).stdout;
    const chinese = (await runWith(`${command} --help --lang zh`)).stdout;
    const flags = (text: string) => [...text.matchAll(/^ {2}(?:-\w, | {4})(--[a-z-]+)/gm)].map(([, flag]) => flag);
    expect(flags(english)).toEqual(flags(stdout));
    expect(flags(chinese)).toEqual(flags(stdout));
    expect(flags(stdout).at(-1)).toBe("--help");
    const bare = english
      .split("\n")
      .filter((line) => /^ {2}(?:-\w, | {4})--/.test(line) && !/ {2}\S.* {2}\S/.test(line));
    expect(bare, command).toEqual([]);
    expect(english.replace(/拉萨市|西宁市|万元/g, ""), command).not.toMatch(/\p{Script=Han}/u);
    expect(stdout.match(/^\S.*:$/gm)!.filter((heading) => !/\p{Script=Han}/u.test(heading))).toEqual([]);
  }
});

test("the options of check, group by group", async () => {
  const { stdout } = await runWith("check --help --lang en");
  const groups = stdout.split("\n\n").flatMap((block) => {
    const [heading = "", ...lines] = block.split("\n");
    const flags = lines.flatMap((line) => /^ {2}(?:-\w, | {4})--([a-z-]+)/.exec(line)?.[1] ?? []);
    return flags.length === 0 ? [] : [`${heading} ${flags.join(" ")}`];
  });
  expect(groups).toEqual([
    "Input: actuals encoding layout map where missing known-on strict repairs limit",
    "What is judged: as-of only area progress set",
    "What is shown: verdict sort columns by against explain",
    "Output: format output lang color ascii width quiet",
    "Exit code: fail-on on-missing",
    "Other: help",
  ]);
});

test("the language of a call, else of the environment, else none", () => {
  const reader = (call: string, env = {}) => readerOf(call.split(" "), memoryHost({ env }).host);
  expect([
    reader("check --lang zh"),
    reader("check --lang=en", { DABIAO_LANG: "zh" }),
    reader("check --lang fr", { DABIAO_LANG: "zh" }),
    reader("check", { DABIAO_LANG: "zh" }),
    reader("check", { LC_ALL: "zh_CN.UTF-8" }),
    reader("check --lang"),
  ]).toEqual(["zh", "en", "zh", "zh", null, null]);
});

describe("topics", () => {
  test("are listed below the commands, and each is a page of help and of explain", async () => {
    const { stdout } = await runWith("--help --lang en");
    for (const { name } of HELP_TOPICS) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} {2,}\\S`, "m"));
      const page = await runWith(`help ${name}`);
      expect([page.code, page.stdout]).toEqual([0, (await runWith(`explain ${name}`)).stdout]);
      expect(page.lines[0]).toContain(`${name} · `);
    }
    expect(TOPICS.filter(({ kind }) => kind === "topics").map(({ name }) => name)).toEqual(
      HELP_TOPICS.map(({ name }) => name),
    );
  });

  test.each([
    ["formats", FORMATS.map(({ name }) => name)],
    ["files", LAYOUT_NAMES],
    ["exit-codes", ["0", "1", "2", "3", "4", "70"]],
    ["environment", ["DABIAO_LANG", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM", "CI"]],
  ] as const)("%s says all of %j, in both languages", (topic, names) => {
    for (const { topics } of [en, zh]) {
      const text = topics[topic].text.join("\n");
      for (const name of names)
        expect(text).toMatch(new RegExp(`(?:^|\\W)${name}(?:[:：=,、 ]|\\p{Script=Han})`, "mu"));
    }
  });

  test("help on what isn't there: code 2, with what may be meant", async () => {
    const { code, stderr } = await runWith("help enviroment --lang en");
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "environment"?')]);
  });
});
