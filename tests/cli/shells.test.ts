import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ShellName, SHELLS } from "../../src/cli/shells.ts";
import { runWith } from "./host.ts";

const folder = mkdtempSync(join(tmpdir(), "dabiao-shells-"));
const has = (shell: string): boolean => spawnSync(shell, ["-c", "exit"]).status === 0;

beforeAll(async () => {
  for (const name of ["plan.yaml", "other plan.yml", "actuals.csv", "result.json", "notes.txt"])
    writeFileSync(join(folder, name), "");
  mkdirSync(join(folder, "data"));
  for (const shell of Object.keys(SHELLS)) {
    writeFileSync(join(folder, `script.${shell}`), (await runWith(["completion", shell])).stdout);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a shell offers behind these words, of which the last is unfinished. */
const OFFERS: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
  [["ch"], ["check"]],
  [["co"], ["compare", "completion"]],
  [
    ["check", "--format", "j"],
    ["json", "junit"],
  ],
  [
    ["check", "--lang", ""],
    ["en", "zh"],
  ],
  [["check", "--fail"], ["--fail-on"]],
  [["check", "pl"], ["plan.yaml"]],
  [["check", "plan.yaml", "-a", "a"], ["actuals.csv"]],
  [["diff", "re"], ["result.json"]],
  [
    ["diff", "--fail-on", ""],
    ["never", "regression"],
  ],
  [
    ["explain", "at-"],
    ["at-least", "at-most"],
  ],
  [
    ["schema", ""],
    ["plan", "result"],
  ],
  [
    ["completion", ""],
    ["bash", "fish", "zsh"],
  ],
  [
    ["init", "--ci", "git"],
    ["github", "gitlab"],
  ],
  [["help", "val"], ["validate"]],
];

const inBash = (words: readonly string[]): string[] => {
  const script =
    'source script.bash; COMP_WORDS=(dabiao "$@"); COMP_CWORD=$#; _dabiao; printf "%s\\n" "${COMPREPLY[@]}"';
  return execFileSync("bash", ["-c", script, "bash", ...words], { cwd: folder, encoding: "utf8" })
    .split("\n")
    .slice(0, -1);
};

const inFish = (words: readonly string[]): string[] => {
  const script = `source script.fish; complete -C ${JSON.stringify(["dabiao", ...words].join(" "))}`;
  const lines = execFileSync("fish", ["--no-config", "-c", script], { cwd: folder, encoding: "utf8" }).split("\n");
  return lines.slice(0, -1).map((line) => line.split("\t")[0]!);
};

describe.skipIf(!has("bash"))("bash", () => {
  test.each(OFFERS)("dabiao %j", (words, offered) => expect(inBash(words).sort()).toEqual(offered));

  test("files with blanks are whole, folders are offered, others are not", () => {
    expect(inBash(["check", ""]).sort()).toEqual(["data", "other plan.yml", "plan.yaml", "result.json"]);
    expect(inBash(["check", "-o", "n"])).toEqual(["notes.txt"]);
  });

  test("a value behind = is completed as well; behind what takes anything there is nothing", () => {
    expect([inBash(["check", "--lang", "=", "z"]), inBash(["check", "--lang", "="])]).toEqual([["zh"], ["zh", "en"]]);
    expect(inBash(["check", "--as-of", "2"])).toEqual([""]);
  });
});

describe.skipIf(!has("fish"))("fish", () => {
  test.each(OFFERS)("dabiao %j", (words, offered) => {
    // Fish lists files of other kinds behind those that are asked for.
    expect(inFish(words).sort()).toEqual(expect.arrayContaining([...offered]));
    if (!/^(?:pl|a|re)$/.test(words.at(-1)!)) expect(inFish(words)).toHaveLength(offered.length);
  });
});

describe.skipIf(!has("zsh"))("zsh", () => {
  /** What the script hands to the functions of zsh that offer things. */
  const handed = (words: readonly string[]): string => {
    const stubs =
      '_arguments() { print -rl -- "$@" }; _describe() { print -rl -- ${(P)${@[-1]}} }; _files() { :; }; compdef() { :; }; source ./script.zsh';
    const call = `words=(${["dabiao", ...words].map((word) => JSON.stringify(word)).join(" ")}); CURRENT=${words.length + 1}; _dabiao`;
    return execFileSync("zsh", ["-f", "-c", `${stubs}; ${call}`], { cwd: folder, encoding: "utf8" });
  };

  test("the commands with what they do, and the options of the one that is named", () => {
    expect(handed([""])).toMatch(/^check:gap table/m);
    expect(handed(["check", ""])).toMatch(/^\*--lang\[.*\]:value:\(zh en\)$/m);
    expect(handed(["check", ""])).toContain('*:argument:_files -g "*.(yaml|yml|json)(-.)"');
    expect(handed(["diff", ""])).toMatch(/^\*--fail-on\[.*\]:value:\(regression never\)$/m);
    expect(handed(["schema", ""])).toContain("*:argument:(plan result)");
  });

  test("in a terminal the values of an option are offered", () => {
    const script = `zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z 'PS1="> "; autoload -U compinit; compinit -u -D; source ./script.zsh; bindkey "^I" complete-word; print rea\\dy'
zpty -r -m z got "*ready*"; zpty -w -n z $'dabiao explain at-lea\\t X'
zpty -r -m z got "*at-least*X*" && print -r -- found; zpty -d z`;
    const { stdout } = spawnSync("zsh", ["-f", "-c", script], { cwd: folder, encoding: "utf8", timeout: 20_000 });
    expect(stdout).toContain("found");
  });
});

test.each(["bash", "zsh", "fish"] as const)(
  "%s: the script never calls the tool, and quotes in texts stay texts",
  (shell: ShellName) => {
    const hostile = SHELLS[shell]([
      { name: "", description: "", options: [], operands: { kind: "choices", choices: ["x"] } },
      {
        name: "x",
        description: "it's $(touch owned) `touch owned` [a]: \\",
        options: [
          {
            flags: ["--y"],
            description: "it's $(touch owned) [b]: \\",
            values: { kind: "choices", choices: ["p", "q"] },
          },
        ],
        operands: { kind: "free" },
      },
    ]);
    if (!has(shell)) return;
    writeFileSync(join(folder, "hostile"), hostile);
    const stub = shell === "zsh" ? "compdef() { :; }; " : "";
    const { status, stderr } = spawnSync(shell, ["-c", `${stub}source ./hostile; test ! -e owned`], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(hostile.replace(/^#.*$/gm, "")).not.toMatch(/\$\(dabiao|`dabiao|\(dabiao/);
  },
);
