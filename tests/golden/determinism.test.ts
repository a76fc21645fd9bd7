import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { EFFORT, figures, runs } from "../effort.ts";
import { runHere } from "../real-host.ts";

const bin = resolve("bin/dabiao.js");
const LHASA = ["check", "data/lhasa/plan.yaml", "-a", "data/lhasa/actuals.csv", "--as-of", "2019"];
const PANEL = ["compare", "data/compare/panel/panel.yaml", "-a", "data/compare/panel/actuals.csv"];
const SCORED = [...PANEL, "-a", "data/compare/panel/areas.csv", "--as-of", "2024"];

/** Between them they judge, follow, score, draw weights, sort names and write pages. */
const CALLS: readonly (readonly string[])[] = [
  LHASA,
  [...LHASA, "-f", "json", "--progress", "linear", "--lang", "en"],
  [...LHASA, "--by", "owner", "-f", "html"],
  [...SCORED, "--robustness", "50"],
  [...SCORED, "-f", "csv"],
  ["template", "data/lhasa/plan.yaml"],
];
const often = EFFORT > 1;
let calls = 0;
const versions = new Set<string>();
afterAll(() => figures({ calls, versions: [...versions] }));

function spawned(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
  node = process.execPath,
) {
  calls++;
  const options = { cwd, env: { PATH: process.env.PATH, ...env }, encoding: "utf8" } as const;
  const { stdout, stderr, status } = spawnSync(node, [bin, ...argv], options);
  return { stdout, stderr, status };
}

/** Where Node of a version is, from the package registry or what came from there before; null: neither. */
function nodeOf(version: string): string | null {
  try {
    const call = ["--yes", `node@${version}`, "-p", "process.execPath"];
    return execFileSync("npx", call, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 300_000,
    }).trim();
  } catch {
    return null;
  }
}

/** The same call with its files by their whole paths. */
const absolute = (argv: readonly string[]) => argv.map((one) => (one.startsWith("data/") ? resolve(one) : one));

describe.each((often ? CALLS : CALLS.slice(0, 1)).map((argv) => [argv.join(" "), argv] as const))("%s", (_, argv) => {
  const expected = spawned(argv);
  const fromAbove = spawned(absolute(argv), {}, "/");

  test("says something, and ends as it should", () => {
    expect(expected.stdout.length).toBeGreaterThan(100);
    expect(expected.status).toBe(argv[0] === "check" ? 3 : 0);
    expect(fromAbove.status).toBe(expected.status);
  });

  const nodes = often ? ["20", "22", "24"] : [""];
  describe.each(nodes)("Node %s", { timeout: 600_000 }, (version) => {
    const node = version === "" ? process.execPath : nodeOf(version);
    if (node !== null) versions.add(execFileSync(node, ["--version"], { encoding: "utf8" }).trim());
    const locales = ["C", "zh_CN.UTF-8", "de_DE.UTF-8"];
    const zones = ["UTC", "Asia/Shanghai", "America/Los_Angeles", ...(often ? ["Pacific/Kiritimati"] : [])];
    const worlds = locales.flatMap((LC_ALL) => zones.map((TZ) => ({ LC_ALL, TZ })));
    test.skipIf(node === null).each(worlds)("in $LC_ALL, $TZ, here and in another folder: the same bytes", (env) => {
      expect(spawned(argv, env, undefined, node!)).toEqual(expected);
      if (often || env.TZ === "UTC") expect(spawned(absolute(argv), env, "/", node!)).toEqual(fromAbove);
    });
  });
});

test("a pipe that is closed early: nothing is said of it, and the verdict's code stays", () => {
  const script = `"${process.execPath}" "${bin}" ${LHASA.join(" ")} -f json | head -n 1; exit \${PIPESTATUS[0]}`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
  expect(stdout).toBe("{\n");
  expect(stderr).not.toContain("EPIPE");
  expect(status).toBe(3);
});

test("--version needs nothing of the build", () => {
  expect(execFileSync(process.execPath, [bin, "--version"], { encoding: "utf8" })).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe("rows in any order, in any number of files in any order", () => {
  const folder = mkdtempSync(join(tmpdir(), "dabiao-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A result without what says where something stood; of names that nobody asks for every file says how many rows it has. */
  const withoutPlaces = (text: string) => {
    const { diagnostics, ...result } = JSON.parse(text, (key, value) =>
      ["file", "line", "column", "inputs"].includes(key) ? undefined : value,
    );
    const rows = new Map<string, number>();
    for (const { message: _, ...one } of diagnostics) {
      const counted = JSON.stringify({ ...one, args: { ...one.args, rows: undefined } });
      rows.set(counted, (rows.get(counted) ?? 0) + (one.args.rows ?? 1));
    }
    return { ...result, diagnostics: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)) };
  };

  /** Some way of dealing rows out to files: the order they are in, and the file of each. */
  const dealt = (rows: readonly string[]) =>
    fc.tuple(
      fc.shuffledSubarray([...rows], { minLength: rows.length }),
      fc.array(fc.nat(3), { minLength: rows.length, maxLength: rows.length }),
    );

  function written(header: string, [rows, files]: readonly [readonly string[], readonly number[]]): string[] {
    return [0, 1, 2, 3].flatMap((file) => {
      const own = rows.filter((_, index) => files[index] === file);
      if (own.length === 0) return [];
      const path = join(folder, `${file}.csv`);
      writeFileSync(path, [header, ...own].join("\r\n"));
      return ["-a", path];
    });
  }

  test.each([
    ["check", "data/lhasa/actuals.csv", ["check", "data/lhasa/plan.yaml", "--as-of", "2019", "--progress", "linear"]],
    ["compare", "data/compare/panel/actuals.csv", ["compare", "data/compare/panel/panel.yaml", "--as-of", "2024"]],
  ] as const)(
    "%s: the same JSON but for places, the same table, the same Markdown",
    async (_, file, argv) => {
      const [header = "", ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
      const outputs = async (actuals: readonly string[]) => {
        const told = [];
        for (const format of ["json", "table", "markdown"]) {
          const { stdout, code } = await runHere([...argv, ...actuals, "-f", format]);
          told.push(format === "json" ? withoutPlaces(stdout) : stdout, code);
        }
        return told;
      };
      const expected = await outputs(["-a", file]);
      figures({ shuffles: runs(20) });
      await fc.assert(
        fc.asyncProperty(dealt(rows), async (deal) => {
          expect(await outputs(written(header, deal))).toEqual(expected);
        }),
        { numRuns: runs(20) },
      );
    },
    60_000 * EFFORT,
  );
});
