import { describe, expect, test } from "vitest";
import { wantedBy } from "../../src/core/names.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import { errorsIn } from "../../src/report/exit.ts";
import { checkRun } from "../../src/report/run.ts";
import { compareOn, runsOf } from "./batches.ts";
import { csvOf } from "./contest.ts";
import { Features } from "./features.ts";
import { inOracleForm } from "./judge.ts";
import { hasPython } from "./python.ts";
import { type RunCase, runCase } from "./runs.ts";

const runs = runsOf(100);
const bytes = (text: string) => new TextEncoder().encode(text);

interface Answer {
  readonly asOf: string | null;
  readonly scorecards?: readonly { area: string; result: string; assessments: readonly Record<string, unknown>[] }[];
  readonly exits?: Readonly<Record<string, readonly [code: number, also: readonly number[]]>>;
}

function checked({ plan, observations, asOf, knownOn, failOn, onMissing }: RunCase) {
  const read = readPlan("plan.yaml", bytes(JSON.stringify(plan)));
  if (!read.plan) throw new Error(`${JSON.stringify(read.diagnostics)}\n${JSON.stringify(plan)}`);
  const columns = ["area", "indicator", "period", "value", "unit", "status", "published", "scope"];
  const actuals = readActuals("a.csv", bytes(csvOf(observations, columns)), wantedBy([read.plan], null));
  const run = checkRun(
    { plans: [read], actuals: [actuals] },
    {
      asOf: asOf === "due" ? "due" : asOf === null ? null : parsePeriod(asOf),
      knownOn: knownOn == null ? null : Number(knownOn.replaceAll("-", "")),
      failOn,
      onMissing,
    },
  );
  const { call, data } = errorsIn(run.diagnostics);
  const warned = run.diagnostics.some(({ severity }) => severity === "warning");
  return { run, mix: [call > 0, data > 0, warned].map(Number).join(" ") };
}

type Checked = ReturnType<typeof checked>;

/** The exit code of the oracle is the one for the mix of errors and warnings that the tool found. */
function settled(own: unknown, wanted: Answer): readonly [own: unknown, wanted: unknown] {
  const { run, mix } = own as Checked;
  if (wanted.asOf === null || wanted.exits === undefined) return [run.asOf, null];
  const scorecards = run.scorecards.map((one) => {
    const { asOf: _, ...said } = inOracleForm(one);
    return { area: one.area!.code, ...said };
  });
  const asOf = run.asOf === "due" ? "due" : run.asOf!.text;
  const { exits, ...rest } = wanted;
  return [
    { asOf, scorecards, exit: [run.exit.code, run.exit.also] },
    { ...rest, exit: exits[mix] },
  ];
}

const WANTED = [
  ...["0", "1", "2", "3"].map((code) => `exit: ${code}`).filter((one) => one !== "exit: 2"),
  ...["exit: 3, also 1", "sum: met", "sum: missed", "sum: missing-input", "no row: no-observation"],
  ...["pass", "fail", "incomplete", "not-due"].map((result) => `result: ${result}`),
  ..."missed never near stale pending milestone warning".split(" ").map((name) => `fail-on ${name}`),
];

describe.skipIf(!hasPython)("the oracle of whole runs in Python, written from the design alone", () => {
  const features = new Features();
  const count = (_: Features, one: RunCase, answer: Answer) => {
    const { exit } = checked(one).run;
    features.add(`exit: ${exit.code}`);
    for (const also of exit.also) features.add(`exit: ${exit.code}, also ${also}`);
    for (const name of one.failOn) features.add(`fail-on ${name}`);
    for (const { area, result, assessments } of answer.scorecards ?? []) {
      features.add(`result: ${result}`);
      for (const { id, verdict, reason } of assessments) {
        const said = String(reason ?? verdict);
        if (area === "P" && id === "r") features.add(`sum: ${said}`);
        if (area === "Z") features.add(`no row: ${said}`);
      }
    }
  };

  test(
    `agrees on every verdict, count and exit code of ${runs} frameworks of six areas`,
    { timeout: 60_000 + runs * 1000 },
    () =>
      compareOn<RunCase, Answer>({ cases: runCase, runs, script: "run.py", own: checked, settled, count }, features),
  );

  test.skipIf(runs < 150)("and the runs have ended in every way", () => expect(features.lacking(WANTED)).toEqual([]));
});
