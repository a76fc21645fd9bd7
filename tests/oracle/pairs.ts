/* Pairs of results for the oracle of differences: the same plan and rows run twice, with something changed in between. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { fold } from "../../src/core/fold.ts";
import { wantedBy } from "../../src/core/names.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import type { Condition } from "../../src/report/exit.ts";
import type { Run } from "../../src/report/format.ts";
import { json } from "../../src/report/json.ts";
import { checkRun, compareRun } from "../../src/report/run.ts";
import { csvOf } from "./contest.ts";
import { frameCase } from "./frames.ts";
import { runCase } from "./runs.ts";

/** Two documents as `check` or `compare` writes them, and what makes the difference fail. */
export interface PairCase {
  readonly old: Document;
  readonly new: Document;
  readonly failOn: readonly Condition[];
}
export type Document = Readonly<Record<string, unknown>>;

/** What is run: a plan, rows, a moment; `ranked` by compare. */
interface Call {
  readonly plan: Plan;
  readonly observations: readonly Row[];
  readonly asOf: string | null;
  readonly ranked: boolean;
  /** Of these areas alone; left out: of all. */
  readonly areas?: readonly string[];
}
type Content = Record<string, unknown>;
type Row = Readonly<Record<string, string>>;
interface Plan extends Content {
  readonly areas: readonly Content[];
  readonly indicators: readonly Content[];
}

const COLUMNS = ["area", "indicator", "period", "value", "unit", "status", "published", "scope"];
const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** What the call says in JSON; null where its plan is refused. */
function documentOf({ plan, observations, asOf, ranked, areas }: Call): Document | null {
  const text = JSON.stringify(plan);
  const { areas: listed, ...rest } = plan;
  const csv = csvOf(observations, COLUMNS);
  const read = readPlan("plan.yaml", bytes(text));
  if (!read.plan) return null;
  const inputs = { plans: [read], actuals: [readActuals("a.csv", bytes(csv), wantedBy([read.plan], null))] };
  const file = { rows: observations.length, encoding: "utf-8" };
  const options = {
    areas: areas ?? null,
    asOf: asOf === "due" ? ("due" as const) : asOf === null ? null : parsePeriod(asOf),
    inputs: [
      // As if areas were listed in a table of their own.
      { role: "plan" as const, path: "plan.yaml", sha256: sha256(JSON.stringify(rest)), ...file },
      { role: "areas" as const, path: "areas.csv", sha256: sha256(JSON.stringify(listed)), ...file },
      { role: "actuals" as const, path: "a.csv", sha256: sha256(csv), ...file },
    ],
  };
  const run: Run = ranked ? compareRun(inputs, options, { count: 0 }) : checkRun(inputs, options);
  const explain = plan.areas.map(({ code }) => fold(String(code)));
  const told = run.compared ? { ...run, compared: { ...run.compared, explain } } : run;
  return JSON.parse(json(told, { catalogue: CATALOGUES.en })) as Document;
}

/** Something that is done to a call, at a place and with a number to choose by; what doesn't fit leaves it as it was. */
type Change = (call: Call, at: number, by: number) => Call;

const replaced = <T>(all: readonly T[], at: number, change: (one: T) => readonly T[]): T[] =>
  all.flatMap((one, index) => (index === at % all.length ? change(one) : [one]));
const planned = (call: Call, change: Partial<Plan>): Call => ({ ...call, plan: { ...call.plan, ...change } as Plan });
const indicated = (call: Call, at: number, change: (one: Content) => readonly Content[]): Call =>
  planned(call, { indicators: replaced(call.plan.indicators, at, change) });
const picked = <T>(all: readonly T[], by: number): T => all[by % all.length]!;
const rowed = (call: Call, at: number, change: (row: Row) => readonly Row[]): Call =>
  call.observations.length === 0 ? call : { ...call, observations: replaced(call.observations, at, change) };
const KIN: Readonly<Record<string, readonly [string, number]>> = {
  亿元: ["万元", 10_000],
  家: ["个", 1],
  万人: ["人", 10_000],
};

const CHANGES: Readonly<Record<string, Change>> = {
  value: (call, at, by) =>
    rowed(call, at, (row) => [{ ...row, value: picked(["1", "5", "9.5", "10", "26", "100"], by) }]),
  "no row": (call, at) => rowed(call, at, () => []),
  "another unit": (call, at) =>
    rowed(call, at, (row) => {
      const [unit, times] = KIN[row.unit!] ?? [row.unit!, 1];
      return /^\d+(\.\d+)?$/.test(row.value!) ? [{ ...row, unit, value: String(Number(row.value) * times) }] : [row];
    }),
  "no rows of an area": (call, at) => {
    const area = picked(call.plan.areas, at).code;
    return { ...call, observations: call.observations.filter((row) => row.area !== area) };
  },
  moment: (call, at) => ({ ...call, asOf: picked(["2018", "2019", "2019", "2020", "due"], at) }),
  target: (call, at, by) =>
    indicated(call, at, (one) => [
      { ...one, target: picked(["5", { "at-most": "20" }, { "at-least": "9.5", by: "2020" }], by) },
    ]),
  milestones: (call, at) => indicated(call, at, ({ milestones: _, ...one }) => [one]),
  baseline: (call, at, by) =>
    indicated(call, at, (one) => [{ ...one, baseline: { value: picked(["2", "10"], by), period: "2016" } }]),
  weight: (call, at) => indicated(call, at, (one) => [{ ...one, weight: "3" }]),
  required: (call, at) => indicated(call, at, (one) => [{ ...one, required: String(one.required === "false") }]),
  commitment: (call, at) =>
    indicated(call, at, (one) => [{ ...one, commitment: one.commitment === "aspired" ? "binding" : "aspired" }]),
  "no indicator": (call, at) => indicated(call, at, () => []),
  near: (call, _, by) => planned(call, { thresholds: { near: picked(["90%", "50%", "10%"], by) } }),
  name: (call, at) => indicated(call, at, (one) => [{ ...one, name: "名称" }]),
  "no area": (call, at) => planned(call, { areas: replaced(call.plan.areas, at, () => []) }),
  "another call": (call, at) => ({
    ...call,
    areas: replaced(call.plan.areas, at, () => []).map(({ code }) => String(code)),
  }),
  "another plan": (call, at, by) => (by % 4 === 0 ? planned(call, { id: "q" }) : CHANGES.value!(call, at, by)),
};

const change = fc.record({ name: fc.constantFrom(...Object.keys(CHANGES)), at: fc.nat(200), by: fc.nat(50) });

const call: fc.Arbitrary<Call> = fc.oneof(
  { weight: 3, arbitrary: runCase.map((one) => ({ ...one, ranked: false }) as unknown as Call) },
  { weight: 2, arbitrary: frameCase.map((one) => ({ ...one, ranked: true }) as unknown as Call) },
);

/** Areas by name alone, or by code with a name; `keep`: those that stay as they are. */
function renamed(document: Document, keep: number): Document {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (key !== "area" || typeof value !== "object" || value === null) return value;
    const { code } = value as { code: string };
    const own = "ABCDEFPZ".indexOf(code[0]!);
    return { code: (keep >> own) % 2 === 0 ? null : code, name: { zh: `${code}区` } };
  }) as Document;
}

export const pairCase: fc.Arbitrary<PairCase> = fc
  .record({
    call,
    changes: fc.array(change, { maxLength: 4 }),
    ranked: fc.constantFrom(false, false, false, true),
    swapped: fc.boolean(),
    keep: fc.option(fc.tuple(fc.nat(255), fc.nat(255)), { nil: null, freq: 2 }),
    failOn: fc.constantFrom<readonly Condition[]>(["never"], ["regression"], ["regression"]),
  })
  .map(({ call, changes, ranked, swapped, keep, failOn }): PairCase | null => {
    const old = documentOf(call);
    const calls: Call[] = [ranked ? { ...call, ranked: false } : call];
    for (const { name, at, by } of changes) calls.unshift(CHANGES[name]!(calls[0]!, at, by));
    // A plan that is refused says nothing: the last one that isn't does.
    let later: Document | null = null;
    for (const one of calls) later ??= documentOf(one);
    if (!old || !later) return null;
    const [first, second] = swapped ? [later, old] : [old, later];
    const [before, after] = keep === null ? [first, second] : [renamed(first, keep[0]), renamed(second, keep[1])];
    return { old: before, new: after, failOn };
  })
  .filter((one) => one !== null);
