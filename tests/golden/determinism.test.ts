import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runHere } from "../real-host.ts";

const bin = resolve("bin/dabiao.js");
const args = ["check", "data/lhasa/plan.yaml", "-a", "data/lhasa/actuals.csv", "--as-of", "2019"];

function spawned(env: Record<string, string>, argv: readonly string[] = args, cwd = process.cwd()) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...argv], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

describe("the built tool prints the same bytes wherever it runs", () => {
  const expected = spawned({});

  test("and ends with the verdict's code", () => expect(expected.status).toBe(3));

  const locales = ["C", "zh_CN.UTF-8", "de_DE.UTF-8"];
  const zones = ["UTC", "Asia/Shanghai", "America/Los_Angeles"];
  test.each(locales.flatMap((LC_ALL) => zones.map((TZ) => ({ LC_ALL, TZ }))))("$LC_ALL, $TZ", (env) => {
    expect(spawned(env)).toEqual(expected);
  });

  test("in another folder", () => {
    const paths = args.map((one) => (one.startsWith("data/") ? resolve(one) : one));
    expect(spawned({}, paths, tmpdir()).stdout).toBe(expected.stdout);
  });

  test("into a pipe that is closed early it stays quiet and keeps its code", () => {
    const script = `"${process.execPath}" "${bin}" ${args.join(" ")} -f json | head -n 1; exit \${PIPESTATUS[0]}`;
    const { stdout, stderr, status } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect(stdout).toBe("{\n");
    expect(stderr).not.toContain("EPIPE");
    expect(status).toBe(3);
  });

  test("--version needs nothing of the build", () => {
    expect(execFileSync(process.execPath, [bin, "--version"], { encoding: "utf8" })).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test("shuffled rows in shuffled files change nothing but places", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dabiao-"));
  const [header = "", ...rows] = readFileSync("data/lhasa/actuals.csv", "utf8").trimEnd().split("\n");
  const withoutPlaces = (text: string) => {
    const result = JSON.parse(text, (key, value) =>
      ["file", "line", "column", "inputs"].includes(key) ? undefined : value,
    );
    result.diagnostics.sort((a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return result;
  };
  const judged = async (...files: string[]) =>
    withoutPlaces(
      (
        await runHere([
          "check",
          "data/lhasa/plan.yaml",
          ...files.flatMap((file) => ["-a", file]),
          "--as-of",
          "2019",
          "-f",
          "json",
        ])
      ).stdout,
    );
  const expected = await judged("data/lhasa/actuals.csv");
  const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
  await fc.assert(
    fc.asyncProperty(shuffled, async (order) => {
      const one = join(folder, "one.csv");
      writeFileSync(one, [header, ...order].join("\r\n"));
      const result = await judged(one);
      expect(result).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
