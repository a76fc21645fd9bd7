// Programs and packages of others: each is looked for once.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { environment } from "./measure.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const found = new Map();

/** What a search gave the first time. */
function once(key, search) {
  if (!found.has(key)) found.set(key, search());
  return found.get(key);
}

/** What a command prints; null: it isn't here, or refuses. */
function printed(command, args) {
  const { status, stdout } = spawnSync(command, args, { env: environment(), stdio: ["ignore", "pipe", "ignore"] });
  return status === 0 ? String(stdout) : null;
}

const versionIn = (text) => /\d+(?:\.\d+)+/.exec(text ?? "")?.[0] ?? "";

const PYTHON = `import importlib.metadata, importlib.util, json, platform, sys
def version(module, package):
    try:
        return importlib.util.find_spec(module) and importlib.metadata.version(package)
    except ImportError:
        return None
packages = {"pandas": "pandas", "numpy": "numpy", "yaml": "PyYAML", "yaml._yaml": "PyYAML"}
versions = {module: version(module, package) for module, package in packages.items()}
print(json.dumps({"command": [sys.executable], "versions": {"python": platform.python_version(), **versions}}))`;

/** The Pythons here with the versions of what they have; the one that has most of it comes first. */
const pythons = () =>
  once("python", () => {
    const has = ({ versions }) => Object.values(versions).filter(Boolean).length;
    return ["python3", "/usr/bin/python3"]
      .map((name) => printed(name, ["-c", PYTHON]))
      .flatMap((text) => (text === null ? [] : [JSON.parse(text)]))
      .sort((a, b) => has(b) - has(a));
  });

/** A Python with all of "pandas", "numpy", "yaml", "yaml._yaml" (in C) that are asked for; the version is of the first. */
export function python(...modules) {
  const one = pythons().find(({ versions }) => modules.every((module) => versions[module]));
  return one === undefined ? null : { command: one.command, version: one.versions[modules[0]] };
}

/** Rscript with these packages; the version is of the first, "base" being R itself. */
export const r = (...packages) =>
  once(`R ${packages}`, () => {
    const versions = packages.map((name) => `as.character(packageVersion("${name}"))`);
    const text = printed("Rscript", ["--vanilla", "-e", `cat(${versions.join(', "", ')}, "")`]);
    return text === null ? null : { command: ["Rscript", "--vanilla"], version: versionIn(text) };
  });

/** A command on the PATH. */
export const command = (name, ...args) =>
  once(name, () => {
    const text = printed(name, args);
    return text === null ? null : { command: [name], version: versionIn(text) };
  });

/** Where a package of Node is: in DABIAO_BENCH_MODULES, here, or in dabiao's own folder. */
export const nodePackage = (name) =>
  once(`node ${name}`, () => {
    const folders = [process.env.DABIAO_BENCH_MODULES, "node_modules", join(root, "node_modules")];
    const path = folders
      .filter((folder) => folder !== undefined && folder !== "")
      .map((folder) => resolve(folder, name))
      .find((folder) => existsSync(join(folder, "package.json")));
    if (path === undefined) return null;
    const { version } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
    return { command: [process.execPath], version, path };
  });
