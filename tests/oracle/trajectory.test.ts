import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { follow } from "./follow.ts";
import { wayCase } from "./ways.ts";

const python = spawnSync("python3", ["--version"]).status === 0;
const runs = Number(process.env.ORACLE_CASES ?? 500);
const seed = Number(process.env.ORACLE_SEED ?? 20191231);

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

describe.skipIf(!python)("the oracle of trajectories in Python, written from their description alone", () => {
  test(`agrees on every number, outlook and reason of ${runs} random cases`, { timeout: 60_000 + runs * 20 }, () => {
    const cases = fc.sample(wayCase, { numRuns: runs, seed });
    const script = fileURLToPath(new URL("trajectory.py", import.meta.url));
    const input = cases.map((one) => JSON.stringify(one)).join("\n");
    const output = execFileSync("python3", ["-B", script], { input, encoding: "utf8", maxBuffer: 1 << 30 });
    const expected = output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { targets: Followed[]; trends: Followed[] } | null);
    for (const [index, one] of cases.entries()) {
      const [own, other] = [follow(one), expected[index]!];
      if (own === null || other === null) {
        expect(own, JSON.stringify(one)).toEqual(other);
        continue;
      }
      for (const part of ["targets", "trends"] as const) {
        expect(agreed(own[part] as Followed[], other[part]), JSON.stringify(one)).toEqual(withoutMarks(other[part]));
      }
    }
  });
});
