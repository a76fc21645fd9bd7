import { describe, expect, test } from "vitest";
import { CAUSES, CHANGES, compatibility, diff, PLAN_PARTS } from "../../src/core/diff.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { readResult } from "../../src/read/result.ts";
import { json } from "../../src/report/diff/json.ts";
import { errorsIn, exitOfDiff } from "../../src/report/exit.ts";
import { plainLook } from "../../src/report/run.ts";
import { compareOn, runsOf } from "./batches.ts";
import { Features } from "./features.ts";
import { type Document, type PairCase, pairCase } from "./pairs.ts";
import { hasPython } from "./python.ts";

const runs = runsOf(50);

interface Told {
  readonly kind: string;
  readonly regression: boolean;
  readonly causes: readonly string[];
  readonly parts?: readonly string[];
  readonly terms?: readonly unknown[] | null;
}
interface Answer {
  readonly exit: { readonly code: number };
  readonly changes: readonly Told[];
  readonly ranking: readonly Told[] | null;
  readonly diagnostics: readonly string[];
}

const recorded = (path: string, document: Document) => {
  const read = readResult(path, new TextEncoder().encode(JSON.stringify(document)), path, LIMITS);
  if (!read.result) throw new Error(JSON.stringify(read.diagnostics));
  return { ...read, result: read.result };
};

/** Both results through the whole of `diff`, in the oracle's form. */
function differenceOf({ old, new: later, failOn }: PairCase): unknown {
  const [before, after] = [recorded("old.json", old), recorded("new.json", later)];
  const diagnostics = [...before.diagnostics, ...after.diagnostics, ...compatibility(before.result, after.result)];
  const errors = errorsIn(diagnostics);
  const changed = errors.call === 0 ? diff(before.result, after.result) : null;
  const changes = [...(changed?.targets ?? []), ...(changed?.ranks ?? [])];
  const regressions = changes.filter(({ fails }) => fails).length;
  const { code, also, closing } = exitOfDiff(errors, { worse: 0, better: 0, other: 0, regressions }, failOn, 0);
  const run = {
    ...{ version: "", before: before.result, after: after.result, diff: changed, only: null, areas: null },
    ...{ exit: { code, also }, closing, diagnostics, repairs: [], omitted: 0 },
  };
  const { exit, summary, changes: targets, ranking } = JSON.parse(json(run, plainLook(CATALOGUES.en))) as Document;
  const told = JSON.parse(JSON.stringify({ exit, summary, changes: targets, ranking }), plainly) as Document;
  return { ...told, diagnostics: diagnostics.map((one) => one.code) };
}

const COUNTED = new Set(["value", "bound", "low", "high", "weight", "near", "score", "moved"]);

/** Numbers as fractions, areas by their codes, without names and sentences. */
function plainly(key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if (key === "area") return (value as { code: string | null }).code;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, own]) => {
      if (name.endsWith("Exact") || name === "name" || (name === "text" && "measure" in value)) return [];
      if (!COUNTED.has(name) || typeof own !== "number") return [[name, own]];
      const exact = (value as Record<string, unknown>)[`${name}Exact`];
      return [[name, fractionOf(typeof exact === "string" ? exact : String(own))]];
    }),
  );
}

function fractionOf(text: string): string {
  const [, sign = "", whole = "", digits = "", divisor = "1", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?(?:e([+-]?\d+))?$/.exec(text)!;
  const shift = Number(exponent) - digits.length;
  let n = BigInt(sign + whole + digits) * 10n ** BigInt(Math.max(shift, 0));
  let d = BigInt(divisor) * 10n ** BigInt(Math.max(-shift, 0));
  for (let [a, b] = [n < 0n ? -n : n, d]; ; [a, b] = [b, a % b]) {
    if (b !== 0n) continue;
    [n, d] = [n / a, d / a];
    return d === 1n ? String(n) : `${n}/${d}`;
  }
}

function count(features: Features, _: PairCase, { exit, changes, ranking, diagnostics }: Answer): void {
  features.add(`exit: ${exit.code}`);
  for (const code of diagnostics) features.add(code);
  for (const [of, all] of [["target", changes] as const, ["place", ranking ?? []] as const]) {
    for (const { kind, regression, causes, parts = [], terms } of all) {
      features.add(`${of}: ${kind}`);
      if (regression) features.add(`${of}: ${kind}, a regression`);
      for (const cause of causes) features.add(`${of}: by ${cause}`);
      for (const part of parts) features.add(`${of}: ${part} of the plan`);
      if (terms) features.add(`${of}: a sum`);
    }
  }
}

const WANTED = [
  ...CHANGES.map((kind) => `target: ${kind}`),
  ...CAUSES.filter((cause) => cause !== "others").map((cause) => `target: by ${cause}`),
  ...PLAN_PARTS.filter((part) => part !== "formula" && part !== "milestone").map(
    (part) => `target: ${part} of the plan`,
  ),
  ...["worse", "better", "new", "gone", "figure"].map((kind) => `place: ${kind}`),
  ...["data", "plan", "coverage", "as-of", "others"].map((cause) => `place: by ${cause}`),
  ...["worse", "gone"].flatMap((kind) => [`target: ${kind}, a regression`, `place: ${kind}, a regression`]),
  ...[
    "place: a sum",
    "exit: 0",
    "exit: 1",
    "exit: 2",
    "result/with-errors",
    "result/no-common-plan",
    "result/one-ranking",
  ],
];

describe.skipIf(!hasPython)("the oracle of differences in Python, written from the README and the pages alone", () => {
  const features = new Features();

  test(
    `agrees on every change, cause, place and exit code of ${runs} random pairs of results`,
    { timeout: 60_000 + runs * 500 },
    () =>
      compareOn<PairCase, Answer>(
        {
          cases: pairCase,
          runs,
          script: "diff.py",
          own: differenceOf,
          count,
        },
        features,
      ),
  );

  test.skipIf(runs < 80)("and the pairs have differed in every way", () =>
    expect(features.lacking(WANTED)).toEqual([]),
  );
});
