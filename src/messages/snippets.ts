import type { PageKind, Pages } from "./catalogue.ts";

type Snippets = { readonly [K in PageKind]?: { readonly [N in keyof Pages[K]]?: string } };

const lines = (...all: readonly string[]): string => all.join("\n");

/** A plan's `score` with one key, and where the method needs more of an indicator, that. */
const scored = (key: string, ...indicator: readonly string[]): string =>
  lines(`score: { ${key} }`, ...(indicator.length > 0 ? ["indicators:", ...indicator] : []));

const DIRECTION = "  - { id: patents, unit: 件, direction: higher }";

/** Lines of a plan that use what a page is about, the same in every language; a page on what no plan says has none. */
export const SNIPPETS = {
  scores: {
    score: lines(
      "score: { normalise: goalposts, aggregate: arithmetic }",
      "groups:",
      "  - { id: input, aggregate: geometric }",
      "indicators:",
      "  - { id: rd, group: input, goalposts: { worst: 0.5, best: 4 } }",
      "  - { id: patents, direction: higher, normalise: min-max }",
    ),
    weights: lines(
      "score: { weights: points }",
      "indicators:",
      "  - { id: rd, weight: 15, goalposts: { worst: 0.5, best: 4 } }",
      "  - { id: firms, weight: 5, goalposts: { worst: 0, best: 3000 } }",
    ),
    "min-coverage": scored("min-coverage: { share: 80%, of: children, below: unscored }"),
    ranking: lines(
      "score:",
      "  scale: [0, 1]",
      "  rank: { precision: 3 }",
      "  bands:",
      "    - { at-least: 0.8, name: { zh: 高, en: high } }",
      "    - { name: { zh: 低, en: low } }",
    ),
    colours: lines(
      "score: { colours: two-worst }",
      "indicators:",
      "  - id: poverty",
      "    goalposts: { worst: 40, best: 0 }",
      "    colours: { red: 13, green: 2 }",
    ),
  },
  normalisers: {
    goalposts: scored("normalise: goalposts", "  - { id: gdp, goalposts: { worst: 100, best: 75000, transform: ln } }"),
    attainment: scored("normalise: attainment", "  - { id: maker-spaces, unit: 家, target: 35 }"),
    "from-baseline": scored(
      "normalise: from-baseline",
      "  - id: st-contribution",
      "    target: 48",
      "    baseline: { value: 45.2, period: 2017 }",
    ),
    guiyang: lines(
      "score: { normalise: guiyang, weights: points }",
      "indicators:",
      "  - { id: energy, weight: 6, target: { at-most: 0.6 } }",
    ),
    efficacy: scored("normalise: efficacy", "  - { id: rd, goalposts: { worst: 0.5, best: 4 } }"),
    "min-max": scored("normalise: min-max", "  - { id: unemployment, direction: lower }"),
    "z-score": scored("normalise: { method: z-score, mean: 50, deviation: 10 }", DIRECTION),
    rank: scored("normalise: rank", DIRECTION),
    borda: scored("normalise: borda", DIRECTION),
    "percentile-rank": scored("normalise: percentile-rank", DIRECTION),
    "distance-to-target": scored("normalise: distance-to-target", "  - { id: poverty, target: { at-most: 7.25 } }"),
    "distance-to-reference": lines(
      "score:",
      "  normalise: { method: distance-to-reference, reference: 深圳市 }",
      "indicators:",
      DIRECTION,
    ),
    "distance-to-max": scored("normalise: distance-to-max", DIRECTION),
    "trend-score": lines(
      "score: { normalise: trend-score }",
      "progress: { method: statcan, base-year: 2015 }",
      "indicators:",
      DIRECTION,
    ),
    none: scored("normalise: none", "  - { id: business-climate, direction: higher }"),
  },
  aggregators: {
    arithmetic: scored("aggregate: arithmetic"),
    geometric: scored("aggregate: geometric, scale: [1, 100]"),
    harmonic: scored("aggregate: harmonic, scale: [1, 100]"),
    mean: scored("aggregate: { mean: 0.5 }"),
    minimum: scored("aggregate: minimum, missing: fail"),
    worst: scored("aggregate: { worst: 2 }, min-coverage: 80%"),
    median: scored("aggregate: median"),
    copeland: scored("aggregate: copeland"),
  },
  missingRules: {
    skip: scored("missing: skip, min-coverage: 80%"),
    zero: scored("missing: zero"),
    fail: scored("missing: fail"),
    "peer-mean": scored("missing: peer-mean"),
  },
  imputations: {
    latest: scored("impute: latest"),
    linear: scored("impute: linear"),
    peers: scored("impute: peers"),
    mean: scored("impute: mean"),
    median: scored("impute: median"),
  },
  treatments: {
    winsorise: scored("normalise: min-max, treat: { winsorise: 3 }", DIRECTION),
    log: scored("normalise: min-max, treat: log", DIRECTION),
    coinr: scored("normalise: min-max, treat: coinr", DIRECTION),
  },
  rollUps: {
    "two-worst": scored("colours: two-worst"),
    "share-red": scored("colours: { share-red: { more-than: 1/3 } }"),
  },
} as const satisfies Snippets;

/** The lines for a page; null where no plan says what it is about. */
export const snippetOf = (kind: PageKind, name: string): string | null =>
  (SNIPPETS as Readonly<Record<string, Readonly<Record<string, string>>>>)[kind]?.[name] ?? null;
