import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "src");

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const modules = (readdirSync(source, { recursive: true }) as string[])
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

const text = (path: string): string => readFileSync(join(source, path), "utf8");

/** Every import and re-export of a module; imports of its own files as paths below src/. */
function importsOf(path: string): Import[] {
  const found: Import[] = [];
  for (const match of text(path).matchAll(/^(?:import|export)\s+(type\s+)?([^;]*?)\s*from\s+"([^"]+)";/gms)) {
    const [, type, names = "", specifier = ""] = match;
    const listed = /^\{([^}]*)\}$/s.exec(names.trim())?.[1];
    const everyNameIsType =
      listed?.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type ")) ?? false;
    const own = specifier.startsWith(".");
    const to = own ? relative(source, join(source, dirname(path), specifier)).replaceAll("\\", "/") : specifier;
    found.push({ from: path, to, typeOnly: type !== undefined || everyNameIsType });
  }
  for (const match of text(path).matchAll(/^import\s+"([^"]+)";|\bimport\(\s*"([^"]+)"\s*\)/g)) {
    found.push({ from: path, to: (match[1] ?? match[2])!, typeOnly: false });
  }
  return found;
}

const imports = modules.flatMap(importsOf);
const floor = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : path);
const isOwn = (path: string): boolean => path.endsWith(".ts");

/** Which floor may lean on which, and on which packages; a reason for each. */
const FLOORS: Readonly<
  Record<string, { readonly on: readonly string[]; readonly packages: readonly string[]; readonly why: string }>
> = {
  core: {
    on: ["core"],
    packages: ["opencc-js/dict/TSCharacters"],
    why: "verdicts depend on nothing but their arguments",
  },
  read: {
    on: ["core", "read"],
    packages: ["yaml", "csv-parse/sync", "zod"],
    why: "bytes become values without a world around them",
  },
  messages: { on: ["messages"], packages: [], why: "words know codes and arguments, no computation" },
  report: {
    on: ["core", "report"],
    packages: ["fast-string-width", "sarif"],
    why: "a run becomes text; the words come as an argument",
  },
  cli: {
    on: ["core", "read", "messages", "report", "cli"],
    packages: ["commander", "chalk", "tinyglobby"],
    why: "the only floor that touches the world",
  },
  "index.ts": {
    on: ["core", "read", "messages", "report"],
    packages: [],
    why: "the library is the tool without its shell",
  },
};

/** Types that may cross floors: they leave nothing behind at run time. */
const TYPES: Readonly<Record<string, { readonly on: readonly string[]; readonly packages: readonly string[] }>> = {
  messages: { on: ["core"], packages: [] },
  report: { on: ["messages"], packages: [] },
};

/** Within core: nouns below, comparators and measures on them, verbs on top. */
const NOUNS = [
  "exact",
  "interval",
  "remembered",
  "simplified",
  "fold",
  "by-text",
  "period",
  "unit",
  "observation",
  "diagnostic",
  "plan",
  "assessment",
  "names",
];

const level = (path: string): number => {
  const name = path.replace(/^core\//, "").replace(/\.ts$/, "");
  if (NOUNS.includes(name) || name.startsWith("units/")) return 0;
  if (name.startsWith("comparators/")) return 1;
  if (["comparison", "comparable", "select-series"].includes(name)) return 2;
  if (name.startsWith("measures/")) return 3;
  return 4;
};

test("every floor leans only on those below it, and only on its own packages", () => {
  const forbidden = imports.filter(({ from, to, typeOnly }) => {
    if (to.endsWith(".json")) return floor(from) !== "cli";
    if (to.startsWith("node:")) return floor(from) !== "cli";
    const rules = [FLOORS[floor(from)], typeOnly ? TYPES[floor(from)] : undefined];
    return !rules.some((rule) => (isOwn(to) ? rule?.on.includes(floor(to)) : rule?.packages.includes(to)));
  });
  expect(forbidden).toEqual([]);
});

test("within core imports go from verbs to measures to comparators to nouns", () => {
  const upwards = imports.filter(
    ({ from, to, typeOnly }) => !typeOnly && floor(from) === "core" && isOwn(to) && level(to) > level(from),
  );
  expect(upwards).toEqual([]);
});

test("no module needs itself, by whatever way round", () => {
  const needs = new Map(
    modules.map((path) => [
      path,
      imports.filter((one) => one.from === path && !one.typeOnly && isOwn(one.to)).map(({ to }) => to),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of needs.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of modules) visit(path, []);
  expect(cycles).toEqual([]);
});

test("every module with run-time code has a test under its own path", () => {
  const runs = (path: string) =>
    /^export\s+(?:async\s+)?(?:const|function|class|let)\b/m.test(text(path)) ||
    /^export\s+\{(?!\s*type\b[^}]*\})/m.test(text(path));
  const untested = modules.filter(
    (path) => runs(path) && !existsSync(join(root, "tests", path.replace(/\.ts$/, ".test.ts"))),
  );
  expect(untested).toEqual([]);
});

test("nothing below the shell knows a clock, a locale, a console, a process or chance", () => {
  const world =
    /\bDate\b|Math\.random|localeCompare|toLocale\w+|\bIntl\b|\bconsole\.|\bprocess\b|parseFloat|\beval\b|new Function/;
  const code = (path: string) =>
    text(path)
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
      .replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, "");
  expect(modules.filter((path) => floor(path) !== "cli" && world.test(code(path)))).toEqual([]);
});
