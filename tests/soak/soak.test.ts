import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, test } from "vitest";
// @ts-expect-error A script without types.
import { pages, readResults } from "./page.mjs";
// @ts-expect-error A script without types.
import { ENTRIES as LISTED } from "./registry.mjs";

interface Entry {
  readonly name: string;
  readonly title: Readonly<Record<string, string>>;
  readonly call: { readonly argv: readonly string[] };
}

const ENTRIES: readonly Entry[] = LISTED;
const soak = (...args: string[]) => spawnSync(process.execPath, ["tests/soak/run.mjs", ...args], { encoding: "utf8" });

describe("npm run soak", () => {
  test("lists what it would run", () => {
    const stdout = execFileSync(process.execPath, ["tests/soak/run.mjs", "--list"], { encoding: "utf8" });
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(ENTRIES.map(({ name }) => name));
    expect(stdout).toMatch(/^oracle +ORACLE_CASES=100000 npx vitest run tests\/oracle\/evaluate\.test\.ts$/m);
  });

  test.each([
    [["--entry", "orakel"], 'no entry is called "orakel"; there are oracle'],
    [["--entrys", "oracle"], "--entrys"],
    [["oracle"], "oracle"],
  ])("refuses %j", (args, message) => {
    const { status, stderr } = soak(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain("npm run soak -- --help");
  });

  test.each(ENTRIES.map((entry) => [entry.name, entry] as const))("%s runs files that are there", (_, entry) => {
    const paths = entry.call.argv.filter((one) => one.startsWith("tests/"));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(0);
    expect(Object.keys(entry.title)).toEqual(["en", "zh"]);
  });
});

describe("docs/reliability", () => {
  const shown: { path: string; text: string }[] = pages(readResults());

  test("shows what is in results.json, in both languages", () => {
    expect(shown.map(({ path }) => relative(".", path))).toEqual(["docs/reliability.md", "docs/reliability.zh-CN.md"]);
    for (const { path, text } of shown) expect(text).toBe(readFileSync(path, "utf8"));
  });

  test("has the same rows in both languages, and names tests that are there", () => {
    const [en, zh] = shown.map(({ text }) => text.split("\n").filter((line) => line.startsWith("|")));
    const named = (lines: readonly string[]) =>
      lines.map((line) => [...line.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path]) => path!));
    expect(named(zh!)).toEqual(named(en!));
    const paths = named(en!).flat();
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});
