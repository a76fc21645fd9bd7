import { attainment } from "./attainment.ts";
import { borda } from "./borda.ts";
import { distanceToMax } from "./distance-to-max.ts";
import { distanceToReference } from "./distance-to-reference.ts";
import { distanceToTarget } from "./distance-to-target.ts";
import { efficacy } from "./efficacy.ts";
import { fromBaseline } from "./from-baseline.ts";
import { goalposts } from "./goalposts.ts";
import { guiyang } from "./guiyang.ts";
import { minMax } from "./min-max.ts";
import { none } from "./none.ts";
import type { Normaliser } from "./normaliser.ts";
import { percentileRank } from "./percentile-rank.ts";
import { rank } from "./rank.ts";
import { trendScore } from "./trend-score.ts";
import { zScore } from "./z-score.ts";

/** Every way to normalise, in the order in which help and documentation list them; the first is the default. */
export const NORMALISERS = [
  goalposts,
  attainment,
  fromBaseline,
  guiyang,
  efficacy,
  minMax,
  zScore,
  rank,
  borda,
  percentileRank,
  distanceToTarget,
  distanceToReference,
  distanceToMax,
  trendScore,
  none,
] as const;

export type NormaliserName = (typeof NORMALISERS)[number]["name"];

const byName = new Map<string, Normaliser>(NORMALISERS.map((one) => [one.name, one]));

export const normaliserNamed = (name: NormaliserName): Normaliser => byName.get(name)!;
