import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CONDITIONS } from "../src/cli/exit.ts";
import { REASONS, VERDICTS } from "../src/core/assessment.ts";
import { COMPARATORS } from "../src/core/comparators/registry.ts";
import { MEASURES } from "../src/core/measures/registry.ts";
import { MISSING_RULES } from "../src/core/plan.ts";
import { AGGREGATORS } from "../src/core/score/aggregate/registry.ts";
import { IMPUTATIONS } from "../src/core/score/impute/registry.ts";
import { NORMALISERS } from "../src/core/score/normalise/registry.ts";
import { ROLL_UPS } from "../src/core/score/roll-ups/registry.ts";
import { TREATMENTS } from "../src/core/score/treat/registry.ts";
import { COLUMNS as ACTUALS } from "../src/read/columns.ts";
import { LAYOUT_NAMES } from "../src/read/layouts/registry.ts";
import { LIMITS } from "../src/read/limits.ts";
import { readPlan } from "../src/read/plan.ts";
import { planJsonSchema, planSchema } from "../src/read/plan-schema.ts";
import { GROUP_KEYS, INDICATOR_KEYS } from "../src/read/score.ts";
import { COLUMNS } from "../src/report/columns.ts";
import { FORMATS } from "../src/report/registry.ts";
import { runHere } from "./real-host.ts";

const FILES = ["README.md", "README.zh-CN.md"] as const;
const readme = readFileSync("README.md", "utf8");
const demo: string = JSON.parse(readFileSync("package.json", "utf8")).scripts.demo;

interface Shown {
  readonly command: string;
  readonly output: string;
}

/** The sessions of a file: commands behind "$ " with the output below each. */
function sessions(text: string): Shown[][] {
  return [...text.matchAll(/```console\n([\s\S]*?)\n```/g)].map(([, body = ""]) =>
    body
      .split(/^\$ /m)
      .filter((part) => part !== "")
      .map((part) => {
        const [command = "", ...lines] = part.split("\n");
        return { command, output: lines.join("\n").trimEnd() };
      }),
  );
}

const argvOf = (command: string): string[] =>
  (command === "npm run demo" ? demo.replace("node bin/dabiao.js", "npx dabiao") : command).split(" ").slice(2);

describe.each(FILES)("%s shows what the tool prints", (file) => {
  const shown = sessions(readFileSync(file, "utf8"));

  test("there is something to run", () => expect(shown.length).toBeGreaterThan(2));

  test.each(shown.map((session) => [session[0]!.command, session] as const))("%s", async (_, session) => {
    let last = 0;
    for (const { command, output } of session) {
      if (command === "echo $?") {
        expect(output).toBe(String(last));
        continue;
      }
      const outcome = await runHere(argvOf(command));
      // A CSV has a byte order mark and CR LF, which a page has not.
      expect(
        outcome.stdout
          .replace(/^\ufeff/, "")
          .replaceAll("\r\n", "\n")
          .trimEnd(),
      ).toBe(output);
      last = outcome.code;
    }
  });
});

describe("every plan shown is one", () => {
  const validate = new Ajv({ strict: false }).compile(planJsonSchema());
  const blocksOf = (text: string) => [...text.matchAll(/```yaml\n([\s\S]*?)\n```/g)].map(([, body = ""]) => body);
  const chinese = blocksOf(readFileSync("README.zh-CN.md", "utf8"));
  const plans = [...blocksOf(readme), ...chinese.filter((text) => text.startsWith("dabiao: "))];

  test.each(plans)("plan %#", (text) => {
    expect(readPlan("plan.yaml", new TextEncoder().encode(text)).diagnostics).toEqual([]);
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(["lhasa", "xining", "hanzhong"])("data/%s/plan.yaml is accepted by the JSON Schema", (name) => {
    expect(validate(parse(readFileSync(`data/${name}/plan.yaml`, "utf8"))), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe("the tables list every entry of the registries, and nothing else", () => {
  const section = (title: string) =>
    readme
      .replace(/```[\s\S]*?```/g, "")
      .split(/^#+ /m)
      .find((part) => part.startsWith(`${title}\n`)) ?? "";
  const rows = (title: string) =>
    section(title)
      .split("\n")
      .filter((line) => /^\| *[`\w]/.test(line))
      .slice(1)
      .map((line) => /^\| *`?([\w-]+)/.exec(line)?.[1]);

  test.each([
    ["Comparators", COMPARATORS.map(({ name }) => name)],
    ["Measures", MEASURES.map(({ name }) => name)],
    ["Formats", FORMATS.map(({ name }) => name)],
    ["The actuals", ACTUALS.map(({ name }) => name)],
    ["Files and layouts", LAYOUT_NAMES.toSorted((a, b) => Number(a === "sdmx") - Number(b === "sdmx"))],
    ["Exit codes", ["0", "1", "2", "3", "4", "70"]],
  ])("%s", (title, names) => expect(rows(title)).toEqual(names));

  test("Verdicts", () => expect([...rows("Verdicts")].sort()).toEqual([...VERDICTS].sort()));

  test.each([
    ["columns", COLUMNS.map(({ id }) => id), "Formats"],
    ["limits", Object.keys(LIMITS), "Formats"],
    ["conditions", CONDITIONS.filter((name) => name !== "missed"), "Exit codes"],
    ["reasons", [...REASONS], "Verdicts"],
  ] as const)("%s", (_, names, title) => {
    for (const name of names) expect(section(title)).toContain(name);
  });
});

describe.each(FILES)("%s says how areas are compared", (file) => {
  const text = readFileSync(file, "utf8").replace(/```[\s\S]*?```/g, "");
  const names = (registry: readonly { readonly name: string }[]) => registry.map(({ name }) => name);
  const partFrom = (start: string, end: string): string => text.slice(text.indexOf(start), text.indexOf(end));
  const compared =
    file === "README.md"
      ? partFrom("\n## Comparing areas\n", "\n## Verdicts\n")
      : partFrom("\n## 地区比较\n", "\n## 表述\n");
  const parts = compared.split(/^### /m).slice(1);
  const rowsOf = (part: string) => [...part.matchAll(/^\| `([\w-]+)/gm)].map(([, name]) => name);

  test("a table for each of these, in this order, with a row an entry and nothing else", () => {
    const options = ["areas", "only", "top", "sort", "transpose", "explain", "robustness", "spread", "seed"];
    expect(parts.map(rowsOf)).toEqual([
      Object.keys(planSchema.shape.score.unwrap().shape),
      [...INDICATOR_KEYS, ...GROUP_KEYS, "direction", "weight"],
      names(NORMALISERS),
      names(AGGREGATORS),
      [...MISSING_RULES],
      names(IMPUTATIONS),
      names(TREATMENTS),
      names(ROLL_UPS),
      options.map((option) => `--${option}`),
    ]);
  });

  test("whether another area moves the numbers of a normaliser", () => {
    const unmoved = NORMALISERS.filter(({ relative }) => !relative);
    const said = [...parts[2]!.matchAll(/^\| `([\w-]+)`.*\| (?:no matter|不影响) \|$/gm)].map(([, name]) => name);
    expect(said).toEqual(names(unmoved));
  });

  test("every option that compare has and check hasn't is in its table", async () => {
    const optionsOf = async (command: string) =>
      [...(await runHere([command, "--help"])).stdout.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name!);
    const others = await optionsOf("check");
    const own = (await optionsOf("compare")).filter((name) => !others.includes(name));
    expect(own.length).toBeGreaterThan(2);
    expect(rowsOf(parts.at(-1)!)).toEqual(expect.arrayContaining(own));
  });

  test("every key that compare adds to JSON, and the keys of each area", async () => {
    const lhasa = ["data/lhasa/plan.yaml", "-a", "data/lhasa/actuals.csv", "-f", "json"];
    const [check, compare] = await Promise.all(
      ["check", "compare"].map(async (command) => JSON.parse((await runHere([command, ...lhasa])).stdout)),
    );
    const added = Object.keys(compare).filter((key) => !(key in check));
    expect(added).toEqual(expect.arrayContaining(["indicators", "matrix", "ranking"]));
    for (const key of added) expect(compared).toContain(`\`${key}\``);
    for (const key of Object.keys(compare.ranking[0])) expect(compared).toMatch(new RegExp(`\\b${key}\\b`));
  });
});
