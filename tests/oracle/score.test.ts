import { describe, expect, test } from "vitest";
import { MISSING_RULES } from "../../src/core/plan.ts";
import { AGGREGATORS } from "../../src/core/score/aggregate/registry.ts";
import { IMPUTATIONS } from "../../src/core/score/impute/registry.ts";
import { NORMALISERS } from "../../src/core/score/normalise/registry.ts";
import { SCORE_REASONS } from "../../src/core/score/outcome.ts";
import { ROLL_UPS } from "../../src/core/score/roll-ups/registry.ts";
import { COLOURS } from "../../src/core/score/roll-ups/roll-up.ts";
import { TREATMENTS } from "../../src/core/score/treat/registry.ts";
import { compareOn, runsOf } from "./batches.ts";
import { contest } from "./contest.ts";
import { Features } from "./features.ts";
import { type FrameCase, frameCase } from "./frames.ts";
import { hasPython } from "./python.ts";

const runs = runsOf(300);

type Entry = Readonly<Record<string, unknown>>;
interface Answer {
  readonly indicators: Readonly<Record<string, Entry>>;
  readonly matrix: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
  readonly ranking: Readonly<Record<string, Entry & { readonly groups: Readonly<Record<string, Entry>> }>>;
  /** Where the score of each area comes from; without a score left out. */
  readonly contributions?: Readonly<Record<string, Explained>>;
}
interface Explained {
  readonly additive?: string | null;
  readonly terms?: Readonly<Record<string, Entry>>;
  readonly parts?: Readonly<Record<string, Explained>>;
}

/**
 * The tool's doubles are the oracle's fractions and decimals where they agree to 1e-12 of the size that the figures of a group
 * have: sums of a dozen numbers of at most 1e3 are off by 1e-13 of that, a root by a few units of the last digit.
 */
function settled(own: unknown, wanted: unknown): readonly [own: unknown, wanted: unknown] {
  if (isEntry(own) && isEntry(wanted)) {
    const pairs = Object.keys(wanted).map((key) => [key, settled(own[key], wanted[key])] as const);
    const rest = Object.entries(own).filter(([key]) => !(key in wanted));
    return [
      Object.fromEntries([...rest, ...pairs.map(([key, [said]]) => [key, said])]),
      Object.fromEntries(pairs.map(([key, [, other]]) => [key, other])),
    ];
  }
  const other = typeof wanted === "string" && /^-?\d+(\/\d+)?$/.test(wanted) ? valueOf(wanted) : wanted;
  if (typeof own !== "number" || typeof other !== "number") return [own, other];
  return [Math.abs(own - other) <= 1e-12 * Math.max(100, Math.abs(other)) ? other : own, other];
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function valueOf(text: string): number {
  const [n = "", d = "1"] = text.split("/");
  return Number(n) / Number(d);
}

const methodOf = (value: unknown): string[] =>
  typeof value === "string" ? [value] : isEntry(value) ? [String(value.method ?? Object.keys(value)[0])] : [];

function countTerms(features: Features, { additive, terms = {}, parts = {} }: Explained): void {
  for (const [id, { filled, value }] of Object.entries(terms)) {
    features.add(`a term of ${String(additive)}`);
    if (id === "reweighting") features.add(`gaps of ${String(additive)}`);
    if (filled !== null) features.add(`a term filled by ${String(filled)}`);
    if (value === null) features.add("a term without which there is no score");
  }
  for (const part of Object.values(parts)) {
    features.add("a part by itself");
    countTerms(features, part);
  }
}

function count(
  features: Features,
  { plan }: FrameCase,
  { matrix, ranking, indicators, contributions = {} }: Answer,
): void {
  for (const one of Object.values(contributions)) countTerms(features, one);
  const score = plan.score as Entry | undefined;
  const all = plan.indicators as Entry[];
  const flat = (groups: unknown): Entry[] =>
    ((groups ?? []) as Entry[]).flatMap((group) => [group, ...flat(group.groups)]);
  if (!score) features.add("without a score");
  for (const part of score ? [score, ...all, ...flat(plan.groups)] : []) {
    for (const key of ["aggregate", "missing", "impute", "treat", "per", "weights", "clamp"]) {
      for (const name of methodOf(part[key])) features.add(`${key}: ${name}`);
    }
  }
  for (const name of methodOf(score?.colours)) features.add(`colours: ${name}`);
  for (const { normalise } of Object.values(indicators)) features.add(`normalise: ${String(normalise)}`);
  for (const cells of Object.values(matrix)) {
    for (const { normalised, ...said } of Object.values(cells)) {
      features.add(`normalised: ${normalised === null ? "null" : "given"}`);
      for (const [key, value] of Object.entries(said)) features.add(`${key}: ${String(value)}`);
    }
  }
  for (const { groups, rank, tied, reason, band, score: own } of Object.values(ranking)) {
    features.add(
      `rank: ${rank === null ? (own === null ? "no score" : "too little known") : tied === true ? "tied" : "given"}`,
    );
    features.add(`band: ${String(band)}`);
    features.add(`reason of an area: ${String(reason)}`);
    for (const each of Object.values(groups)) {
      features.add(`colour of a group: ${String(each.colour)}`);
      features.add(`reason of a group: ${String(each.reason)}`);
    }
  }
}

const named = (key: string, all: readonly string[]) => all.map((name) => `${key}: ${name}`);
const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

/** What the oracle of verdicts has, or a single plan can't show: more than 10,000 areas, another direction in another plan. */
const ELSEWHERE = [
  ..."no-baseline no-tolerance conflicting-values unreadable-value unit-mismatch scope-mismatch too-many-areas".split(
    " ",
  ),
  ..."no-direction no-goalposts nothing-judged nothing-scored child-missing low-coverage".split(" "),
];
const OF_GROUPS = ["null", "nothing-scored", "child-missing", "low-coverage", "not-positive"];

const WANTED = [
  ...named("normalise", namesOf(NORMALISERS)),
  ...named("aggregate", namesOf(AGGREGATORS)),
  ...named("impute", namesOf(IMPUTATIONS)),
  ...named("imputed", namesOf(IMPUTATIONS)),
  ...named("treat", namesOf(TREATMENTS)),
  ...named("colours", namesOf(ROLL_UPS)),
  ...named("missing", MISSING_RULES),
  ...named("reason", ["null", ...SCORE_REASONS.filter((one) => !ELSEWHERE.includes(one))]),
  ...named("reason of a group", OF_GROUPS),
  ...named("reason of an area", [...OF_GROUPS, "nothing-judged"]),
  ...named("colour", ["null", ...COLOURS]),
  ...named("colour of a group", ["null", ...COLOURS]),
  ...named("rank", ["given", "tied", "no score", "too little known"]),
  ...named("band", ["null", "high", "middle", "low"]),
  ...["scores", "logarithms"].flatMap((sums) => [`a term of ${sums}`, `gaps of ${sums}`]),
  ...["a term of null", "a term filled by zero", "a term filled by peer-mean", "a part by itself"],
  "a term without which there is no score",
  ...["treated: true", "clamped: true", "per: pop", "weights: points", "clamp: false", "without a score"],
];

describe.skipIf(!hasPython)("the oracle of comparisons in Python, written from the pages on scores alone", () => {
  const features = new Features();

  test(
    `agrees on every number, reason, colour, band and rank of ${runs} random frameworks`,
    { timeout: 60_000 + runs * 500 },
    () => {
      compareOn<FrameCase, Answer>(
        { cases: frameCase, runs, script: "score.py", own: contest, settled, count },
        features,
      );
    },
  );

  test.skipIf(runs < 600)("and the frameworks have shown every method, every reason and every way to end", () =>
    expect(features.lacking(WANTED)).toEqual([]),
  );
});
