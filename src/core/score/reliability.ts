import type { Scorecard } from "../assessment.ts";
import { rational } from "../exact.ts";
import type { Normalise } from "../plan.ts";
import {
  type Alternatives,
  alternatives,
  type Draws,
  leaveOneOut,
  type RankInterval,
  type Shift,
  weightDraws,
  type Ways,
} from "./robustness.ts";
import { type Composite, normalisedBy } from "./score.ts";

/** How far a ranking hangs on what its author could have decided otherwise. */
export interface Reliability {
  readonly draws: Draws;
  /** By area, in the order of the scorecards; null: it isn't ranked. */
  readonly intervals: readonly (RankInterval | null)[];
  /** What leaving out each indicator does to the ranks, in the plan's order; null: no area is ranked with and without it. */
  readonly dropped: readonly { readonly id: string; readonly shift: Shift | null }[];
  readonly alternatives: Alternatives;
}

/** Above 0, so that geometric and harmonic means of them exist. */
const SCALE = [rational(1n), rational(100n)] as const;

const usual: Omit<Normalise, "method"> = { scale: SCALE, clamp: true, mean: null, deviation: null, reference: null };

/** The grid of alternatives: beside the plan's own ways those that rankings use most. */
const NORMALISERS: readonly Normalise[] = (["min-max", "z-score", "percentile-rank"] as const).map((method) => ({
  ...usual,
  method,
}));
const AGGREGATES: Ways["aggregates"] = [
  null,
  ...(["arithmetic", "geometric"] as const).map((method) => ({ method, parameter: null })),
];
const MISSING: Ways["missing"] = [null, "skip", "peer-mean"];

/** Draws of weights, indicators left out, and other ways to the score; the same seed gives the same numbers everywhere. */
export function reliabilityOf(composite: Composite, scorecards: readonly Scorecard[], draws: Draws): Reliability {
  const { tree, ranked, result } = composite;
  const { leaves, exactLeaf } = ranked;
  const own = { name: "plan", leaves, exactLeaf };
  const normalised = [own, ...NORMALISERS.map((one) => normalisedBy(composite, scorecards, one))];
  return {
    draws,
    intervals: weightDraws(tree, ranked, result, draws),
    dropped: leaveOneOut(tree, ranked, result).map(({ id, shift }) => ({ id, shift })),
    alternatives: alternatives(tree, ranked, result, { normalised, aggregates: AGGREGATES, missing: MISSING }),
  };
}
