import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}

interface Bill {
  readonly components: readonly Component[];
}

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
    for (const path of ["docs/recipes.md", "data/lhasa/plan.yaml"])
      expect(existsSync(join(installed, path)), path).toBe(true);
    expect(readdirSync(installed).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "README.zh-CN.md",
      "SECURITY.md",
      "SECURITY.zh-CN.md",
      "bin",
      "data",
      "dist",
      "docs",
      "package.json",
    ]);
  });

  test("runs nothing when it is installed", () => {
    const { scripts } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    const hooks = ["preinstall", "install", "postinstall", "preuninstall", "uninstall", "postuninstall"];
    expect(Object.keys(scripts).filter((name) => hooks.includes(name))).toEqual([]);
    // npm would build what has one of these.
    expect(existsSync(join(installed, "binding.gyp"))).toBe(false);
  });

  test("names in its bill of materials what npm says of each package that it bundles, and licences that ask for a notice only", () => {
    const bill: Bill = JSON.parse(readFileSync(join(installed, "dist", "sbom.cdx.json"), "utf8"));
    const all: Bill = JSON.parse(npm(["sbom", "--sbom-format", "cyclonedx"], process.cwd()));
    const told = new Map(all.components.map((one) => [one.name, one]));
    const plain = ({ name, version, purl, licenses, hashes }: Component) => ({ name, version, purl, licenses, hashes });
    expect(bill.components.map(plain)).toEqual(bill.components.map(({ name }) => plain(told.get(name)!)));
    const texts = readFileSync(join(installed, "dist", "THIRD-PARTY-LICENCES.txt"), "utf8");
    for (const { name, version, licenses } of bill.components) {
      expect(texts).toContain(`${name} ${version} (`);
      for (const { license, expression } of licenses)
        expect((license?.id ?? expression!).split(" AND ")).toSatisfy((ids: string[]) =>
          ids.every((id) => ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"].includes(id)),
        );
    }
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
