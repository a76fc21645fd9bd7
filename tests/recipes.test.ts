import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "dabiao-recipes-"));
const at = (...names: string[]) => join(folder, ...names);
const blocksOf = (file: string, language: string) =>
  [...readFileSync(file, "utf8").matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\``, "g"))].map(
    ([, body]) => body!,
  );
const ENGLISH = "docs/recipes.md";
const CHINESE = "docs/recipes.zh-CN.md";

const shell = (script: string) => {
  const { stdout, stderr, status } = spawnSync("bash", ["-o", "pipefail", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${at("bin")}:${process.env.PATH}`, HOME: folder, DABIAO_LANG: "en" },
  });
  return { stdout, stderr, status };
};
const runs = (probe: string): boolean => spawnSync("bash", ["-c", probe], { stdio: "ignore" }).status === 0;

/** What a recipe needs beside dabiao, and whether it is here. */
const TOOLS: Readonly<Record<string, boolean>> = {
  dabiao: true,
  for: true,
  sqlite3: runs("sqlite3 --version"),
  psql: runs("psql -d indicators -c 'SELECT indicator, period, value, unit FROM actuals'"),
  duckdb: runs("duckdb --version"),
  "spark-sql": runs("command -v spark-sql"),
  jq: runs("jq --version"),
  // A conversion takes its time and a home of its own.
  soffice: false,
};

interface Row {
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
}

beforeAll(() => {
  mkdirSync(at("bin"));
  symlinkSync(resolve("bin/dabiao.js"), at("bin", "dabiao"));
  for (const name of ["plan.yaml", "actuals.csv"]) cpSync(`data/lhasa/${name}`, at(name));
  const rows: Row[] = parseCsv(readFileSync(at("actuals.csv"), "utf8"), { columns: true, bom: true });
  writeFileSync(at("actuals.json"), JSON.stringify(rows));
  for (const name of ["plans", "submitted"]) mkdirSync(at(name));
  cpSync(at("plan.yaml"), at("plans", "lhasa.yaml"));
  cpSync(at("actuals.csv"), at("submitted", "lhasa.csv"));
  if (TOOLS.sqlite3) {
    const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
    const values = rows.map((row) => `(${[row.indicator, row.period, row.value, row.unit].map(text).join(", ")})`);
    execFileSync("sqlite3", [at("indicators.db")], {
      input: `CREATE TABLE actuals (indicator TEXT, period TEXT, value TEXT, unit TEXT);\nINSERT INTO actuals VALUES ${values.join(", ")};\n`,
    });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("every recipe that can run here", () => {
  const recipes = blocksOf(ENGLISH, "sh").map((script) => [/^\S+/.exec(script)![0], script] as const);

  test("is of a tool that is known", () => {
    expect(recipes.length).toBeGreaterThan(8);
    expect(recipes.filter(([tool]) => !(tool in TOOLS))).toEqual([]);
  });

  const piped = recipes.filter(([, script]) => script.includes("-a -"));
  for (const [tool, script] of piped) {
    test.runIf(TOOLS[tool])(`${tool}: judges what comes through the pipe as it judges the file: ${script}`, () => {
      const direct = shell("dabiao check plan.yaml -a actuals.csv --as-of 2019");
      const { stdout, stderr, status } = shell(script);
      expect([stdout, status], stderr).toEqual([direct.stdout, direct.status]);
      expect(stdout).toContain("1 missed");
    });
  }

  const others = recipes.filter(([tool, script]) => !script.includes("-a -") && tool !== "soffice");
  const shown: Readonly<Record<string, string>> = {
    "-f json |": "technology-smes\t-10\t家\n",
    "plans/*.yaml -a": "1 missed",
    "for plan": "lhasa: exit 3\n",
  };
  for (const [, script] of others) {
    test.runIf(TOOLS.jq || !script.includes("jq"))(script, () => {
      const expected = Object.entries(shown).find(([start]) => script.includes(start))![1];
      expect(shell(script).stdout).toContain(expected);
    });
  }
});

test("an empty pipe is an error, as the recipes say", () => {
  expect(shell("true | dabiao check plan.yaml -a - --as-of 2019").status).toBe(3);
});

test("both languages have the same recipes, and what is YAML is YAML", () => {
  for (const language of ["sh", "python", "yaml"])
    expect(blocksOf(CHINESE, language)).toEqual(blocksOf(ENGLISH, language));
  for (const text of blocksOf(ENGLISH, "yaml")) expect(Object.keys(parseYaml(text)).length).toBeGreaterThan(0);
});

test("the calls in YAML are ones that dabiao takes", () => {
  const calls = [...readFileSync(ENGLISH, "utf8").matchAll(/npx (dabiao .+)$/gm)].map(([, call]) => call!);
  expect(calls.length).toBe(3);
  for (const call of calls) expect(shell(call).status, call).not.toBe(2);
});
