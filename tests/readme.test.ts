import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CONDITIONS } from "../src/report/exit.ts";
import { REASONS, VERDICTS } from "../src/core/assessment.ts";
import { COMPARATORS } from "../src/core/comparators/registry.ts";
import { MEASURES } from "../src/core/measures/registry.ts";
import { MISSING_RULES } from "../src/core/plan.ts";
import { PROGRESS_METHOD_NAMES } from "../src/core/progress/registry.ts";
import { AGGREGATORS } from "../src/core/score/aggregate/registry.ts";
import { IMPUTATIONS } from "../src/core/score/impute/registry.ts";
import { NORMALISERS } from "../src/core/score/normalise/registry.ts";
import { ROLL_UPS } from "../src/core/score/roll-ups/registry.ts";
import { TREATMENTS } from "../src/core/score/treat/registry.ts";
import { COLUMNS as ACTUALS } from "../src/read/columns.ts";
import { LAYOUT_NAMES } from "../src/read/layouts/registry.ts";
import { LIMITS } from "../src/read/limits.ts";
import { readPlan } from "../src/read/plan.ts";
import { planJsonSchema } from "../src/read/plan-json-schema.ts";
import { SCORE_FORM } from "../src/read/plan-schema.ts";
import { GROUP_KEYS, INDICATOR_KEYS } from "../src/read/score.ts";
import { COLUMNS } from "../src/report/columns.ts";
import { FORMATS } from "../src/report/registry.ts";
import { runHere } from "./real-host.ts";

const FILES = ["README.md", "README.zh-CN.md"] as const;
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

test("both languages have the same parts, sessions and tables", () => {
  const shapes = FILES.map((file) => {
    const text = readFileSync(file, "utf8");
    const prose = text.replace(/```[\s\S]*?```/g, "");
    return {
      parts: [...prose.matchAll(/^(#+) /gm)].map(([, level]) => level),
      sessions: sessions(text).map((session) => session.map(({ command }) => command.split(" ").slice(0, 4).join(" "))),
      plans: [...text.matchAll(/^```yaml$/gm)].length,
      rows: [...prose.matchAll(/^\|/gm)].length,
    };
  });
  expect(shapes[1]).toEqual(shapes[0]);
});

describe("every plan shown is one", () => {
  const validate = new Ajv({ strict: false }).compile(planJsonSchema());
  const blocksOf = (text: string) => [...text.matchAll(/```yaml\n([\s\S]*?)\n```/g)].map(([, body = ""]) => body);
  const plans = FILES.flatMap((file) => blocksOf(readFileSync(file, "utf8")));

  test.each(plans)("plan %#", (text) => {
    expect(readPlan("plan.yaml", new TextEncoder().encode(text)).diagnostics).toEqual([]);
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(["lhasa", "xining", "hanzhong"])("data/%s/plan.yaml is accepted by the JSON Schema", (name) => {
    expect(validate(parse(readFileSync(`data/${name}/plan.yaml`, "utf8"))), JSON.stringify(validate.errors)).toBe(true);
  });
});

/** Headings of the parts that are read here, in both languages. */
const TITLES = {
  "README.md": {
    comparators: "Comparators",
    measures: "Measures",
    methods: "Where targets are heading",
    formats: "Formats",
    actuals: "The actuals",
    layouts: "Files and layouts",
    compare: "Comparing areas",
    changes: "What changed",
    verdicts: "Verdicts",
    codes: "Exit codes",
  },
  "README.zh-CN.md": {
    comparators: "比较方式",
    measures: "度量",
    methods: "走势与前景",
    formats: "格式",
    actuals: "实际值",
    layouts: "文件与版式",
    compare: "地区比较",
    changes: "两次结果之间的变化",
    verdicts: "结论",
    codes: "退出码",
  },
} as const;

describe.each(FILES)("the tables of %s list every entry of the registries, and nothing else", (file) => {
  const titles = TITLES[file];
  const section = (title: keyof typeof titles) =>
    readFileSync(file, "utf8")
      .replace(/```[\s\S]*?```/g, "")
      .split(/^#+ /m)
      .find((part) => part.startsWith(`${titles[title]}\n`)) ?? "";
  const rows = (title: keyof typeof titles) =>
    section(title)
      .split("\n")
      .filter((line, index, lines) => /^\| *[`\w]/.test(line) && !lines[index + 1]?.startsWith("|---"))
      .map((line) => /^\| *`?([\w-]+)/.exec(line)![1]);
  const named = (registry: readonly { readonly name: string }[]) => registry.map(({ name }) => name);

  test.each([
    ["comparators", named(COMPARATORS)],
    ["measures", named(MEASURES)],
    ["formats", named(FORMATS)],
    ["actuals", named(ACTUALS)],
    ["layouts", LAYOUT_NAMES.toSorted((a, b) => Number(a === "sdmx") - Number(b === "sdmx"))],
    ["codes", ["0", "1", "2", "3", "4", "70"]],
  ] as const)("%s", (title, names) => expect(rows(title)).toEqual(names));

  test("verdicts", () => expect([...rows("verdicts")].sort()).toEqual([...VERDICTS].sort()));

  test("progress methods", () => {
    expect(rows("methods")).toEqual(expect.arrayContaining([...PROGRESS_METHOD_NAMES]));
  });

  test.each([
    ["columns", COLUMNS.map(({ id }) => id), "formats"],
    ["limits", Object.keys(LIMITS), "formats"],
    ["conditions", CONDITIONS.filter((name) => name !== "missed"), "codes"],
    ["reasons", [...REASONS], "verdicts"],
  ] as const)("%s", (_, names, title) => {
    for (const name of names) expect(section(title)).toContain(name);
  });
});

describe.each(FILES)("%s says how areas are compared", (file) => {
  const text = readFileSync(file, "utf8").replace(/```[\s\S]*?```/g, "");
  const names = (registry: readonly { readonly name: string }[]) => registry.map(({ name }) => name);
  const partFrom = (start: string, end: string): string => text.slice(text.indexOf(start), text.indexOf(end));
  const compared = partFrom(`\n## ${TITLES[file].compare}\n`, `\n## ${TITLES[file].changes}\n`);
  const parts = compared.split(/^### /m).slice(1);
  const rowsOf = (part: string) => [...part.matchAll(/^\| `([\w-]+)/gm)].map(([, name]) => name);

  test("a table for each of these, in this order, with a row an entry and nothing else", () => {
    const options = ["areas", "only", "top", "sort", "transpose", "explain", "robustness", "spread", "seed"];
    expect(parts.map(rowsOf)).toEqual([
      Object.keys(SCORE_FORM.keys),
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
