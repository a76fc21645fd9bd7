/*
 * Runs as the shell would make them, but by hand: plans and data as texts through the real readers, the lines of both at
 * hand, and whatever else a test wants to say.
 */
import type { Assessment } from "../../src/core/assessment.ts";
import { byPlace, type Diagnostic } from "../../src/core/diagnostic.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { wantedBy } from "../../src/core/names.ts";
import type { Plan } from "../../src/core/plan.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import type { Look, Run } from "../../src/report/format.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const plain = (text: string) => text;

/** How a reader sees it: English and without colours unless the test says otherwise. */
export const lookOf = (own: Partial<Look> = {}): Look => ({
  catalogue: CATALOGUES.en,
  paint: { bold: plain, dim: plain, red: plain, green: plain, yellow: plain },
  ascii: false,
  width: 80,
  sort: "plan",
  verdicts: null,
  columns: null,
  explain: [],
  quiet: false,
  ...own,
});

export const inChinese = (own: Partial<Look> = {}): Look => lookOf({ catalogue: CATALOGUES.zh, ...own });

/** What was read and judged of these files by name: plans end in .yaml, all others are data. */
export function runOf(files: Readonly<Record<string, string>>, own: Partial<Run> = {}): Run {
  const names = Object.keys(files);
  const isPlan = (name: string) => name.endsWith(".yaml");
  const diagnostics: Diagnostic[] = [];
  const plans: Plan[] = [];
  for (const name of names.filter(isPlan)) {
    const read = readPlan(name, bytes(files[name]!));
    diagnostics.push(...read.diagnostics);
    if (read.plan) plans.push(read.plan);
  }
  const data = names.filter((name) => !isPlan(name));
  const read = data.map((name) => readActuals(name, bytes(files[name]!), wantedBy(plans, null)));
  const evaluation = evaluate({
    plans,
    observations: read.flatMap(({ observations }) => observations),
    areaNames: new Map(read.flatMap(({ areaNames }) => [...areaNames])),
    asOf: null,
    knownOn: null,
    areas: null,
  });
  diagnostics.push(...read.flatMap((one) => one.diagnostics), ...evaluation.diagnostics);
  return {
    version: "1.2.3",
    command: "check",
    asOf: evaluation.asOf,
    asOfFrom: evaluation.asOfFrom,
    exit: { code: 1, also: [] },
    closing: [{ kind: "missed", count: 1 }],
    inputs: names.map((path) => ({
      role: isPlan(path) ? "plan" : "actuals",
      path,
      sha256: "",
      rows: null,
      encoding: null,
    })),
    scorecards: evaluation.scorecards,
    areasFromData: null,
    diagnostics: diagnostics.sort(byPlace),
    repairs: read.flatMap(({ repairs }) => repairs),
    omitted: 0,
    sources: new Map(names.map((name) => [name, linesOf(files[name]!)])),
    ...own,
  };
}

const linesOf = (text: string): ReadonlyMap<number, string> =>
  new Map(text.split("\n").map((line, index) => [index + 1, line]));

/** A plan for Lhasa, 2017 to 2019, with these indicators, each on a line of its own from line 5 on. */
export const planText = (...indicators: readonly string[]): string =>
  [
    "dabiao: 1",
    "id: lhasa",
    'area: { code: "540100", name: { zh: 拉萨市, en: Lhasa } }',
    "period: { from: 2017, due: 2019 }\nindicators:",
    ...indicators.map((indicator) => `  - ${indicator}`),
    "",
  ].join("\n");

export const dataText = (...rows: readonly string[]): string => ["indicator,period,value", ...rows, ""].join("\n");

/** A run with nothing but these diagnostics. */
export const runWith = (diagnostics: readonly Diagnostic[], own: Partial<Run> = {}): Run => ({
  ...runOf({}),
  diagnostics,
  ...own,
});

/** Every verdict that decides something or nothing, in the order of the plan. */
export const VERDICTS = {
  "plan.yaml": planText(
    "{ id: met, name: { zh: 高新技术企业, en: High-tech firms }, unit: 家, target: { more-than: 25 } }",
    "{ id: missed, name: { zh: 科技型中小企业, en: Technology SMEs }, unit: 家, target: { more-than: 50 } }",
    "{ id: aspired, unit: 家, commitment: aspired, target: { at-least: 10 } }",
    "{ id: unsaid, unit: 家, target: { at-least: 4 } }",
    "{ id: optional, unit: 家, required: false, target: { at-least: 4 } }",
    "{ id: pending, unit: 家, target: { at-most: 7, by: 2025 } }",
    "{ id: stepped, unit: 家, target: { at-least: 9 }, milestones: [{ at-least: 8, by: 2018 }] }",
  ),
  "data.csv": dataText(
    "met,2019,29",
    "missed,2019,40",
    "aspired,2019,9",
    "pending,2019,5",
    "stepped,2018,6",
    "stepped,2019,9",
  ),
} as const;

/** Texts that another reader than a person could take for something of its own. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ["the end of CDATA", "a]]>b"],
  ["markup", `<b a="1">&amp;'`],
  ["a command at the start", "::error file=x::y"],
  ["an old command", "a##[set-output name=pass]true"],
  ["an escape of GitHub", "50%, a:b%0A%25"],
  ["line ends", "a\nb\r\nc\u2028d"],
  ["escape sequences", "a\u001b]0;x\u0007\u009bb\u0000"],
  ["quotes and backslashes", `a"b'c\\d\``],
  ["a directive of TAP", "a # SKIP b \\# TODO"],
  ["the ends of a YAML block", "... --- !x &y *z: {"],
  ["Chinese", "拉萨市：“科技”，100％"],
  ["directions and invisible signs", "a\u202eb\u200bc\ufeff"],
  ["what no document may hold", "a\ud800b\ufffec\uffff"],
];

/** All that an assessment says, which a copy by spreading lacks in part. */
export const copyOf = (one: Assessment): Assessment => {
  const inherited = Object.keys(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(one)));
  const worked = inherited.filter((key) => key !== "constructor").map((key) => [key, one[key as keyof Assessment]]);
  return { ...one, ...Object.fromEntries(worked) };
};

/** The same run with this text for the name of every indicator. */
export const renamed = (run: Run, text: string): Run => ({
  ...run,
  scorecards: run.scorecards.map((scorecard) => ({
    ...scorecard,
    assessments: scorecard.assessments.map((one) => ({
      ...copyOf(one),
      indicator: { ...one.indicator, name: { en: text } },
    })),
  })),
});
