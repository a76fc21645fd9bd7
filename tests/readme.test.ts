import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CONDITIONS } from "../src/cli/exit.ts";
import { REASONS, VERDICTS } from "../src/core/assessment.ts";
import { COMPARATORS } from "../src/core/comparators/registry.ts";
import { MEASURES } from "../src/core/measures/registry.ts";
import { COLUMNS as ACTUALS } from "../src/read/columns.ts";
import { LAYOUT_NAMES } from "../src/read/layouts/registry.ts";
import { LIMITS } from "../src/read/limits.ts";
import { readPlan } from "../src/read/plan.ts";
import { planJsonSchema } from "../src/read/plan-schema.ts";
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
      expect(outcome.stdout.trimEnd()).toBe(output);
      last = outcome.code;
    }
  });
});

describe("every plan shown is one", () => {
  const validate = new Ajv({ strict: false }).compile(planJsonSchema());
  const plans = [...readme.matchAll(/```yaml\n([\s\S]*?)\n```/g)].map(([, body = ""]) => body);

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
