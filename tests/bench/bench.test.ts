import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
// @ts-expect-error A script without types.
import { asked } from "./call.mjs";
// @ts-expect-error A script without types.
import { areaNames } from "./data.mjs";
// @ts-expect-error A script without types.
import { METHODS, run } from "./measure.mjs";
// @ts-expect-error A script without types.
import { filled, merged } from "./markdown.mjs";
// @ts-expect-error A script without types.
import { pages, readResults, ratioText, table, timeText } from "./page.mjs";
// @ts-expect-error A script without types.
import { answer, finding, hold, median } from "./paired.mjs";
// @ts-expect-error A script without types.
import { ENTRIES } from "./registry.mjs";

interface Prepared {
  readonly files: readonly { readonly path: string; readonly rows: number }[];
  readonly programs: Program[];
}

interface Program {
  readonly name: string;
  readonly argv: readonly string[] | null;
  readonly read?: (stdout: string) => string;
}

describe("the entries", () => {
  const names = ["start", "check", "batch-180k", "batch-10m", "memory", "scoring", "draws", "tables", "plans"];

  test("are listed in this order", () => {
    expect(ENTRIES.map(({ name }: { name: string }) => name)).toEqual(names);
    const stdout = execFileSync(process.execPath, ["tests/bench/run.mjs", "--list"], { encoding: "utf8" });
    expect([...stdout.matchAll(/^[\w-]+/gm)].map(([name]) => name)).toEqual(names);
    expect(stdout).toMatch(/batch-180k .*180,000 rows$/m);
    expect(stdout).toMatch(/batch-10m .*10,000,200 rows \(only with/m);
  });

  test.each([
    [["--entry", "chek"], 'no entry is called "chek"; there are start, check'],
    [["--rounds", "0"], '--rounds needs a whole number above 0, not "0"'],
    [["--rounds", "many"], 'not "many"'],
    [["--entry", "check", "--areas", "20"], "--areas is for the entry scoring"],
    [["--entry", "check", "--all"], "leave out --entry"],
    [["--entrys", "check"], "--entrys"],
    [["check"], "check"],
  ])("a call that can't be run is refused: %j", (args, message) => expect(() => asked(args)).toThrow(message));

  test.each([
    [[], names.filter((name) => name !== "batch-10m")],
    [["--all"], names],
    [
      ["--entry", "batch-10m", "--entry", "check"],
      ["check", "batch-10m"],
    ],
  ])("%j asks for %j", (args, own) =>
    expect(asked(args).entries.map(({ name }: { name: string }) => name)).toEqual(own),
  );

  test("a refused call says so and ends with code 2", () => {
    const { status, stderr } = spawnSync(process.execPath, ["tests/bench/run.mjs", "--entry", "chek"]);
    expect(status).toBe(2);
    expect(String(stderr)).toMatch(/no entry is called "chek"[\s\S]*--help/);
  });
});

// batch-10m is batch-180k with more areas.
const small = ENTRIES.filter(({ large }: { large?: boolean }) => !large);
const folders = small.map(() => mkdtempSync(join(tmpdir(), "dabiao-bench-test-")));
afterAll(() => folders.forEach((folder: string) => rmSync(folder, { recursive: true })));

for (const [index, entry] of small.entries()) {
  const folder = folders[index];
  const { files, programs }: Prepared = await entry.prepare(folder, entry.tiny);
  const [first, ...others]: Program[] = programs.filter(({ read }) => read !== undefined);

  describe(`${entry.name}, on little data`, () => {
    test("says what it measures in both languages", () => {
      for (const words of [entry.title(entry.sizes), entry.about]) expect(Object.keys(words)).toEqual(["en", "zh"]);
    });

    test.skipIf(files.length === 0)("writes as many rows as it says, each once", () => {
      for (const { path, rows } of files)
        expect(new Set(readFileSync(path, "utf8").trimEnd().split("\n")).size).toBe(rows + 1);
    });

    let found: string | undefined;
    const ours = (): string => (found ??= answer(first, folder));

    test(`${first!.name} finds something`, () => expect(ours()).not.toBe(""));

    for (const program of others)
      test.skipIf(program.argv === null)(`${program.name} finds the same`, () =>
        hold(program, answer(program, folder), ours()),
      );

    test("a program that finds something else, or nothing, is told", () => {
      const other = `${ours().replace(/\d/g, (digit) => String(9 - Number(digit)))} 7`;
      for (const own of [other, ""]) expect(() => hold(first, own, ours())).toThrow("finds something else");
      expect(finding(programs)).toContain(first);
    });
  });
}

test("areas have a name each, up to the half gigabyte of batch-10m", () => {
  const names: string[] = areaNames(16_667);
  expect(new Set(names).size).toBe(16_667);
  expect(names.every((name) => /^\p{Script=Han}{3,4}$/u.test(name))).toBe(true);
  expect(() => areaNames(1_000_000)).toThrow("not for 1000000");
});

describe("measuring", () => {
  const folder = mkdtempSync(join(tmpdir(), "dabiao-bench-test-"));
  const out = join(folder, "stdout");
  afterAll(() => rmSync(folder, { recursive: true }));
  const script = "process.stdout.write('done'); Buffer.alloc(100 * 2 ** 20, 1); process.exitCode = 3";
  const argv = [process.execPath, "-e", script];

  for (const { name, find } of METHODS) {
    const way = find();
    test.skipIf(way === null)(`${name} sees the memory of a child, what it writes and how it ends`, () => {
      const took = run({ argv, exit: 3 }, out, { run: way });
      expect(readFileSync(out, "utf8")).toBe("done");
      expect(took.wall).toBeGreaterThan(0);
      if (name === "wall time alone") expect([took.cpu, took.rss]).toEqual([null, null]);
      else {
        expect(took.cpu).toBeGreaterThan(0);
        expect(took.rss).toBeGreaterThan(100 * 2 ** 20);
        expect(took.rss).toBeLessThan(300 * 2 ** 20);
      }
      expect(() => run({ argv }, out, { run: way })).toThrow("ended with 3, not 0");
    });
  }

  test("no bundle of certificates slows Node down", () => {
    process.env.NODE_EXTRA_CA_CERTS ??= "";
    run({ argv: [process.execPath, "-p", "'NODE_EXTRA_CA_CERTS' in process.env"] }, out);
    expect(readFileSync(out, "utf8")).toBe("false\n");
  });

  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[1, null], null],
  ])("the median of %j is %s", (values, middle) => expect(median(values)).toBe(middle));
});

test("--version is answered without the bundle", () => {
  const script = `process.argv.splice(1, 0, "dabiao"); process.argv[2] = "--version"; require("./bin/dabiao.js");
    process.on("exit", () => console.log(Object.keys(require.cache).length));`;
  const loaded = execFileSync(process.execPath, ["-e", script, "--", "--version"], { encoding: "utf8" });
  expect(loaded).toMatch(/^\d+\.\d+\.\d+\n2\n$/);
});

describe("the page", () => {
  const row = {
    version: "",
    note: null,
    wall: 1_234,
    cpu: null,
    rss: 2 ** 20,
    atMost: true,
    ratios: { wall: 1, cpu: null, rss: 0.01234 },
  };
  const result = {
    name: "check",
    rows: [
      { ...row, name: "dabiao check" },
      { name: "pandas", version: "", note: { en: "x", zh: "甲" }, missing: true },
    ],
  };

  test.each([
    [
      "en",
      "| dabiao check | 1.23 s | 1.00 | not measured | not measured | at most 1 MiB | 0.012 |",
      "| pandas (x) | not installed |",
    ],
    ["zh", "| dabiao check | 1.23 s | 1.00 | 未测 | 未测 | 不超过 1 MiB | 0.012 |", "| pandas（甲） | 未安装 |"],
  ])("tells what is not measured and not installed (%s)", (language, first, second) => {
    const text: string = table(result, language);
    expect(text).toContain(first);
    expect(text).toContain(second);
  });

  test.each([
    [timeText, 4.56, "4.6 ms"],
    [timeText, 24.4, "24 ms"],
    [timeText, 3_614, "3.61 s"],
    [timeText, 21_300, "21.3 s"],
    [ratioText, 0.0123, "0.012"],
    [ratioText, 5.432, "5.43"],
    [ratioText, 54.32, "54"],
  ])("%o of %s is %s", (text, value, shown) => expect(text(value)).toBe(shown));

  test("new figures take the place of old ones, in the order of the registry; the rest stays", () => {
    const of = (name: string, rounds: number) => ({ name, rounds });
    const old = [of("plans", 1), of("check", 1), of("no longer there", 1)];
    expect(merged(ENTRIES, old, [of("check", 2), of("start", 2)])).toEqual([
      of("start", 2),
      of("check", 2),
      of("plans", 1),
    ]);
  });

  test("figures stand between the marks, and nowhere else", () => {
    expect(filled("a\n<!-- bench -->\nold\n<!-- /bench -->\nb", "bench", "new $1\n")).toBe(
      "a\n<!-- bench -->\nnew $1\n<!-- /bench -->\nb",
    );
    expect(filled("no marks", "bench", "new\n")).toBe("no marks");
  });

  test("docs and READMEs show what is in results.json", () => {
    const shown = pages(readResults());
    const paths = shown.map(({ path }: { path: string }) => relative(".", path));
    expect(paths.slice(0, 2)).toEqual(["docs/benchmarks.md", "docs/benchmarks.zh-CN.md"]);
    for (const { path, text } of shown) expect(text, "node tests/bench/page.mjs").toBe(readFileSync(path, "utf8"));
    for (const { text } of shown.slice(0, 2)) expect(text).toMatch(/<!-- bench -->\n\n## /);
  });
});
