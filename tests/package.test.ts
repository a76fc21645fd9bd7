import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "dabiao-package-"));
const installed = join(folder, "node_modules", "dabiao");
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync("npm", [...args, "--loglevel=error"], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, npm_config_offline: "true" },
  });

describe("the tarball, installed in an empty folder without a network", () => {
  beforeAll(() => {
    // The build is fresh: the tests' set-up has just made it.
    const [{ filename }] = JSON.parse(
      npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], process.cwd()),
    );
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    npm(["install", "--no-audit", "--no-fund", join(folder, filename)], folder);
  }, 120_000);

  test("brings the tool, its data and the licences of what it bundles, and no dependency", () => {
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    expect(manifest.dependencies).toBeUndefined();
    expect(readFileSync(join(installed, "dist", "THIRD-PARTY-LICENCES.txt"), "utf8")).toMatch(
      /commander[\s\S]*csv-parse[\s\S]*yaml[\s\S]*zod/,
    );
    for (const path of ["LICENSE", "README.md", "CHANGELOG.md", "docs/recipes.md", "data/lhasa/plan.yaml"])
      expect(existsSync(join(installed, path)), path).toBe(true);
    for (const path of ["src", "tests"]) expect(existsSync(join(installed, path)), path).toBe(false);
  });

  test("runs", () => {
    const bin = join(folder, "node_modules", ".bin", "dabiao");
    const data = "node_modules/dabiao/data/hanzhong";
    const { stdout, status } = spawnSync(
      bin,
      ["check", `${data}/plan.yaml`, "-a", `${data}/actuals.csv`, "--as-of", "2021"],
      { cwd: folder, encoding: "utf8" },
    );
    expect(stdout).toContain("通过 — 退出码 0");
    expect(status).toBe(0);
  });

  test("is a library with types", () => {
    const script =
      'import { readPlan } from "dabiao"; console.log(readPlan("p.yaml", new TextEncoder().encode("")).diagnostics[0].code);';
    writeFileSync(join(folder, "use.mjs"), script);
    expect(execFileSync(process.execPath, ["use.mjs"], { cwd: folder, encoding: "utf8" }).trim()).toBe("plan/empty");
    writeFileSync(
      join(folder, "use.mts"),
      'import { readPlan, type Plan } from "dabiao";\nexport const plan: Plan | null = readPlan("p.yaml", new Uint8Array()).plan;\n',
    );
    const tsc = join(process.cwd(), "node_modules", ".bin", "tsc");
    for (const [module, resolution] of [
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ] as const) {
      const options = [
        "--noEmit",
        "--strict",
        "--target",
        "es2023",
        "--module",
        module,
        "--moduleResolution",
        resolution,
      ];
      const { stdout, status } = spawnSync(tsc, [...options, "use.mts"], { cwd: folder, encoding: "utf8" });
      expect([stdout, status], resolution).toEqual(["", 0]);
    }
  });
});
