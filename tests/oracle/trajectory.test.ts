import { describe, expect, test } from "vitest";
import { ESTIMATES, OUTLOOKS, TRAJECTORY_REASONS } from "../../src/core/outlook.ts";
import { PROGRESS_METHOD_NAMES } from "../../src/core/progress/registry.ts";
import { compareOn, runsOf } from "./batches.ts";
import { Features } from "./features.ts";
import { follow } from "./follow.ts";
import { hasPython } from "./python.ts";
import { type WayCase, wayCase } from "./ways.ts";

const runs = runsOf(500);

/** What hides a figure is drawn by the oracle of verdicts; flows that are due within a year have none here. */
const ELSEWHERE: readonly string[] = ["missing-input", "unreadable-value", "scope-mismatch", "not-in-its-year"];

type Said = Readonly<Record<string, unknown>>;

/** What a float that lies on a threshold decides is not compared: the last digit of a power differs between libraries. */
const DECIDED = ["outlook", "label", "score", "reason"];

/** Doubles are those of the oracle where they agree to 1e-12 of the values that they come from. */
function settled(own: Said, other: Said): Said {
  const values = ["now", "expected", "goal", "start"].map((key) => sizeOf(own[key]));
  const entries = Object.entries(own).map(([key, value]) => {
    const wanted = other[key];
    if (other.close === true && DECIDED.includes(key)) return [key, wanted];
    if (typeof value !== "number" || typeof wanted !== "number") return [key, value];
    const scale = Math.max(Math.abs(wanted), key === "ahead" ? Math.max(...values) : key === "aheadShare" ? 1 : 0);
    const near = Number.isFinite(value) && Math.abs(value - wanted) <= 1e-12 * scale;
    return [key, near ? wanted : value];
  });
  return Object.fromEntries(entries) as Said;
}

function sizeOf(value: unknown): number {
  const text = typeof value === "object" && value !== null && "value" in value ? value.value : value;
  if (typeof text === "number") return Math.abs(text);
  const [n = "0", d = "1"] = typeof text === "string" ? text.split("/") : [];
  return Math.abs(Number(n) / Number(d));
}

interface Followed {
  readonly id: string;
  readonly trajectory: Said | null;
}

const agreed = (own: readonly Followed[], other: readonly Followed[]) =>
  own.map(({ id, trajectory }, index) => {
    const wanted = other[index]?.trajectory ?? null;
    return { id, trajectory: trajectory && wanted && settled(trajectory, wanted) };
  });

const withoutMarks = (followed: readonly Followed[]) =>
  followed.map(({ id, trajectory }) => {
    const { close: _, ...said } = trajectory ?? {};
    return { id, trajectory: trajectory && said };
  });

interface Answer {
  readonly targets: readonly Followed[];
  readonly trends: readonly Followed[];
  readonly summary: object | "close";
}

function settledAll(said: unknown, wanted: Answer | null): readonly [own: unknown, wanted: unknown] {
  const own = said as Answer | null;
  if (own === null || wanted === null) return [own, wanted];
  // Where an outlook hangs on the last digit so do the counts.
  const summary = wanted.summary === "close" ? own.summary : wanted.summary;
  return [
    { targets: agreed(own.targets, wanted.targets), trends: agreed(own.trends, wanted.trends), summary: own.summary },
    { targets: withoutMarks(wanted.targets), trends: withoutMarks(wanted.trends), summary },
  ];
}

const WORDS = new Set(["method", "path", "direction", "outlook", "label", "reason", "expected", "ahead"]);

function count(features: Features, { method, plan }: WayCase, answer: Answer | null): void {
  if (method !== null) features.add(`asked: ${method}`);
  if (plan.progress !== undefined) features.add("progress of the plan");
  for (const { trajectory } of [...(answer?.targets ?? []), ...(answer?.trends ?? [])]) {
    if (trajectory === null) features.add("not followed");
    else {
      const { reasons, expected, ahead, ...said } = trajectory;
      features.addLeaves(said, WORDS);
      for (const [key, value] of Object.entries({ expected, ahead })) {
        features.add(`${key}: ${value == null ? "null" : typeof value === "number" ? "a double" : "exact"}`);
      }
      for (const why of [said.reason, ...Object.values(reasons ?? {})]) features.add(`why: ${String(why)}`);
    }
  }
  if (typeof answer?.summary === "object")
    features.addLeaves(answer.summary, new Set(["behind", "offTrack", "regressing"]));
}

const named = (key: string, all: readonly string[]) => all.map((name) => `${key}: ${name}`);

const WANTED = [
  ...named("method", PROGRESS_METHOD_NAMES),
  ...named("asked", PROGRESS_METHOD_NAMES),
  ...named("outlook", OUTLOOKS),
  ...named("path", ["linear", "compound"]),
  ...named("direction", ["up", "down"]),
  ...named(
    "why",
    TRAJECTORY_REASONS.filter((one) => !ELSEWHERE.includes(one)),
  ),
  ...named("expected", ["null", "exact", "a double"]),
  ...ESTIMATES.flatMap((key) => named(key, ["null"])),
  ...["score: given", "rate: given", "factor: given", "attained: given", "progress of the plan", "not followed"],
  ...["behind: 1", "offTrack: 1", "regressing: 1"],
];

describe.skipIf(!hasPython)("the oracle of trajectories in Python, written from their description alone", () => {
  const features = new Features();

  test(`agrees on every number, outlook and reason of ${runs} random cases`, { timeout: 60_000 + runs * 300 }, () =>
    compareOn<WayCase, Answer | null>(
      { cases: wayCase, runs, script: "trajectory.py", own: follow, settled: settledAll, count },
      features,
    ),
  );

  test.skipIf(runs < 500)("and the cases have shown every method, every outlook and every reason", () =>
    expect(features.lacking(WANTED)).toEqual([]),
  );
});
