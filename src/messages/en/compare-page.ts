import type { ComparePageWords } from "../compare-page.ts";

export const comparePage: ComparePageWords = {
  headings: {
    ranking: "Ranking",
    notes: "How it was made, and what to know",
    groups: "Groups",
    profiles: "Profiles",
    matrix: "Indicators",
    explained: "Where the scores come from",
    unranked: "Not ranked",
  },
  pair: (first, second) => `${first} and ${second}`,
  part: (number, all) => ` (${number} of ${all})`,
  table: (caption) => `${caption} (table)`,
  place: (area, { rank, low, high, last }) =>
    low === null || high === null
      ? `${area}: rank ${rank} of ${last}`
      : low === high
        ? `${area}: rank ${rank} of ${last}, as good as certain`
        : `${area}: rank ${rank} of ${last}, in nine draws of ten from ${low} to ${high}`,
  strips: (last) =>
    last === 1
      ? "Beside each rank interval: the rank as a dot."
      : `Beside each rank interval: the rank as a dot, the interval as a line, from rank 1 (left) to ${last} (right).`,
  bars: "Under the counts: targets met (filled), missed (crossed), pending (dotted), the rest empty.",
  scoreBars: (low, high) => `Bars of the scores reach from ${low} to ${high}.`,
  groupBars: (ends) =>
    `${
      ends === null
        ? "Each group has a scale of its own, the same for all areas"
        : `All bars are on one scale, ${ends.low} to ${ends.high}`
    }; the upright stroke is the median of all areas.`,
  capped: (shown, all) => `The first ${shown} of ${all} areas; the tables have them all.`,
  ownTargets: "own target each",
  legend: "Signs: ",
  remarks: {
    imputed: "filled in",
    treated: "moved towards the others",
    uncounted: "shown, not counted",
    earlier: "of an earlier time",
  },
  position: "Position",
  positions: {
    score:
      "The farther to the right, the better: each line goes from the worst to the best of the scale that the score uses, or of all areas where it has none.",
    attainment: "The farther to the right, the more of the target is attained; the upright stroke is the target.",
  },
  apart: (first, own, second, other) => `${first} ${own}; ${second} ${other}`,
  termBars: {
    scores: "Where contributions add up, each bar starts where the one above it ends.",
    logarithms: "Where factors multiply, bars to the left lower the product, those to the right raise it.",
    effects:
      "Where it is shown what leaving a part out does, bars to the right say that the score would be higher without it, those to the left lower.",
  },
};
