import { describe, expect, test } from "vitest";
import { wantedBy } from "../../src/core/names.ts";
import { parsePeriod } from "../../src/core/period.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { readActuals } from "../../src/read/observations.ts";
import { readPlan } from "../../src/read/plan.ts";
import { formatNamed } from "../../src/report/registry.ts";
import { compareRun, plainLook } from "../../src/report/run.ts";
import { compareOn, runsOf } from "./batches.ts";
import { csvOf } from "./contest.ts";
import { Features } from "./features.ts";
import { type FrameCase, frameCase } from "./frames.ts";
import { hasPython } from "./python.ts";

const runs = runsOf(40);

/** How far ranks move on average and at most, and how many areas have no score. */
type Moved = readonly [mean: string | number | null, largest: number | null, unscored?: number];
type Answer = Readonly<Record<"indicators" | "alternatives" | "areas", Readonly<Record<string, Moved>>>> | null;

interface Written {
  readonly robustness?: {
    readonly indicators: readonly Entry[];
    readonly alternatives: readonly Entry[];
    readonly areas: readonly {
      readonly area: { readonly code: string };
      readonly best: number;
      readonly worst: number;
    }[];
  };
}
interface Entry {
  readonly id: string;
  readonly normalise: string | null;
  readonly aggregate: string | null;
  readonly missing: string | null;
  readonly meanRankChange: number | null;
  readonly largestRankChange: number | null;
  readonly unscored: number;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const none = (name: string | null) => name ?? "None";

/** The case through the whole of `compare` with a single draw, and what its JSON says of robustness besides that. */
function shaken({ plan, observations, asOf }: FrameCase): Answer {
  const read = readPlan("plan.yaml", bytes(JSON.stringify(plan)));
  if (!read.plan) throw new Error(`${JSON.stringify(read.diagnostics)}\n${JSON.stringify(plan)}`);
  const columns = ["area", "indicator", "period", "value", "unit", "status"];
  const actuals = readActuals("a.csv", bytes(csvOf(observations, columns)), wantedBy([read.plan], null));
  const run = compareRun({ plans: [read], actuals: [actuals] }, { asOf: parsePeriod(asOf)! }, { count: 1 });
  const { robustness } = JSON.parse(formatNamed("json")!.render(run, plainLook(CATALOGUES.en))) as Written;
  if (!robustness) return null;
  return {
    indicators: Object.fromEntries(
      robustness.indicators.map((one) => [one.id, [one.meanRankChange, one.largestRankChange]]),
    ),
    alternatives: Object.fromEntries(
      robustness.alternatives.map((one) => [
        [one.normalise, one.aggregate, one.missing].map(none).join(" "),
        [one.meanRankChange, one.largestRankChange, one.unscored],
      ]),
    ),
    areas: Object.fromEntries(robustness.areas.map(({ area, best, worst }) => [area.code, [best, worst]])),
  };
}

/** A mean of ranks is a double: the one that the oracle's fraction is. */
const settled = (own: unknown, wanted: Answer) => {
  const double = (value: Moved[number]) =>
    typeof value === "string"
      ? value
          .split("/")
          .map(Number)
          .reduce((a, b) => a / b)
      : value;
  const told = Object.entries(wanted ?? {}).map(([key, all]) => {
    const entries = Object.entries(all).map(([name, moved]) => [name, moved.map(double)] as const);
    return [key, Object.fromEntries(entries)] as const;
  });
  return [own, wanted && Object.fromEntries(told)] as const;
};

function count(features: Features, _: FrameCase, answer: Answer): void {
  if (answer === null) return features.add("no score");
  for (const [, largest] of Object.values(answer.indicators)) features.add(`without one: ${movedBy(largest)}`);
  for (const [, largest, unscored = 0] of Object.values(answer.alternatives)) {
    features.add(`otherwise: ${movedBy(largest)}`);
    if (unscored > 0) features.add("otherwise: unscored");
  }
}

const movedBy = (largest: number | null): string =>
  largest === null ? "nobody has a rank" : largest === 0 ? "nobody moves" : "somebody moves";

const WANTED = ["without one", "otherwise"].flatMap((how) => [`${how}: nobody moves`, `${how}: somebody moves`]);

describe.skipIf(!hasPython)("the oracle of robustness in Python, written from its page alone", () => {
  const features = new Features();

  test(
    `agrees on how far ranks move in ${runs} random frameworks, without each indicator and by 36 other ways`,
    { timeout: 60_000 + runs * 5000 },
    () =>
      compareOn<FrameCase, Answer>(
        { cases: frameCase, runs, script: "robustness.py", own: shaken, settled, count },
        features,
      ),
  );

  test.skipIf(runs < 40)("and ranks have moved and stayed", () => expect(features.lacking(WANTED)).toEqual([]));
});
