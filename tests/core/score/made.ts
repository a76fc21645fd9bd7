import { divide, parseDecimal, type Rational, toNumber } from "../../../src/core/exact.ts";
import {
  type Aggregate,
  type Group,
  type Indicator,
  type Joining,
  type MinCoverage,
  type MissingRule,
  type Plan,
  type ScoreSetting,
  USUAL_JOINING,
} from "../../../src/core/plan.ts";
import type { Column, Frame } from "../../../src/core/score/join.ts";
import { type Tree, treeOf } from "../../../src/core/score/tree.ts";

/** "1/3", "-2", "0.5" as the number that it writes. */
export function fraction(text: string): Rational {
  const [n = "", d = "1"] = text.split("/");
  return divide(parseDecimal(n)!, parseDecimal(d)!)!;
}

/** "geometric", "worst 2 zero", "arithmetic skip 80%i" (of indicators, "80%c" of children, unscored below it). */
export function joining(text: string): Joining {
  const parts = text.split(" ").filter((part) => part !== "");
  const takes = ["mean", "worst"].includes(parts[0] ?? "");
  const [method = "arithmetic", ...rest] = parts;
  const parameter = takes ? fraction(rest.shift()!) : null;
  const share = rest.find((part) => part.includes("%"));
  const missing = rest.find((part) => !part.includes("%"));
  const minCoverage: MinCoverage | null =
    share === undefined
      ? null
      : {
          share: fraction(`${share.split("%")[0]}/100`),
          of: share.endsWith("c") ? "children" : "indicators",
          below: "unscored",
        };
  return {
    aggregate: { method: method as Aggregate["method"], parameter },
    missing: (missing ?? "skip") as MissingRule,
    minCoverage,
  };
}

export interface Part {
  readonly id: string;
  readonly weight?: string;
  /** How it joins what it has; left out: the usual way. */
  readonly joins?: string;
  /** Left out: it is an indicator. */
  readonly has?: readonly Part[];
}

/** The tree of a plan with such parts; groups of a group come before its indicators, as in every tree. */
export function treeFrom(joins: string, parts: readonly Part[], weights: ScoreSetting["weights"] = "relative"): Tree {
  const indicators: Indicator[] = [];
  const groups = (list: readonly Part[], around: string | null): Group[] =>
    list.flatMap(({ id, weight = "1", joins: own, has }) => {
      if (has !== undefined) {
        const group = { id, name: {}, owners: null, weight: fraction(weight) };
        return [{ ...group, joins: own === undefined ? USUAL_JOINING : joining(own), groups: groups(has, id) }];
      }
      indicators.push({ id, name: {}, weight: fraction(weight), group: around } as Indicator);
      return [];
    });
  const plan: Pick<Plan, "groups" | "indicators"> = { groups: groups(parts, null), indicators };
  return treeOf(plan, { joins: joining(joins), weights } as ScoreSetting);
}

/** Indicators a, b, c, … with such weights under the root. */
export const flat = (joins: string, ...weights: string[]): Tree =>
  treeFrom(
    joins,
    weights.map((weight, index) => ({ id: String.fromCharCode(97 + index), weight })),
  );

export interface Areas extends Frame {
  readonly exactLeaf: (leaf: number, area: number) => Rational | null;
}

/** Areas, one row each: "3 1/3 -" are its figures, "-" one that it lacks. Without `peers` each has all the others. */
export function frameOf(rows: readonly string[], peers?: Frame["peers"]): Areas {
  const cells = rows.map((row) => row.split(" ").map((cell) => (cell === "-" ? null : fraction(cell))));
  const count = cells[0]?.length ?? 0;
  const leaves: Column[] = Array.from({ length: count }, (_, leaf) =>
    Float64Array.from(cells, (row) => (row[leaf] == null ? Number.NaN : toNumber(row[leaf]!))),
  );
  const others = () => rows.map((_, area) => [...rows.keys()].filter((one) => one !== area));
  return {
    areas: rows.length,
    peers: peers ?? others(),
    leaves,
    exactLeaf: (leaf, area) => cells[area]![leaf] ?? null,
  };
}
