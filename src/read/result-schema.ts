import * as z from "zod";
import { REASONS, VERDICTS } from "../core/assessment.ts";
import { type ComparatorName, COMPARATORS } from "../core/comparators/registry.ts";
import { type MeasureName, MEASURES } from "../core/measures/registry.ts";
import { CAUSES, CHANGES, PLAN_PARTS } from "../core/diff.ts";
import { OUTLOOKS, TRAJECTORY_REASONS } from "../core/outlook.ts";
import type { Label } from "../core/plan.ts";
import { PROGRESS_METHOD_NAMES } from "../core/progress/registry.ts";
import { COLOURS } from "../core/score/roll-ups/roll-up.ts";
import { annotated, type Note } from "./plan-notes.ts";
import { RESULT_NOTES } from "./result-notes.ts";

/** @internal By which a file is known to be a result. */
export const HEAD = z.object({
  schemaVersion: z.string(),
  tool: z.object({ name: z.literal("dabiao") }),
  command: z.string(),
});

/** Digits of an exact number: formulas give some with a thousand. */
const EXACT = z.string().regex(/^-?\d{1,3000}(?:\.\d{1,3000}|\/0*[1-9]\d{0,2999})?$/);
const number = z.number().nullable();
const exact = EXACT.optional();
const label = z.object({ zh: z.string().optional(), en: z.string().optional() }).transform((texts) => texts as Label);
const area = z.object({ code: z.string().nullable(), name: label });
const names = <T extends string>(members: readonly { readonly name: T }[]) =>
  z.enum(members.map(({ name }) => name) as [T, ...T[]]);

/** @internal */
export const FIGURE = z.object({
  value: number,
  valueExact: exact,
  low: number.optional(),
  lowExact: exact,
  high: number.optional(),
  highExact: exact,
  lowOpen: z.boolean().optional(),
  highOpen: z.boolean().optional(),
  raw: z.string().nullable(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
});

const ASSESSMENT = z
  .object({
    id: z.string(),
    indicator: z.string(),
    name: label,
    unit: z.string().nullable(),
    milestone: z.boolean(),
    target: z.object({
      measure: names<MeasureName>(MEASURES),
      comparator: names<ComparatorName>(COMPARATORS).nullable(),
      value: number,
      valueExact: exact,
      bound: number,
      boundExact: exact,
      range: z.tuple([z.number(), z.number()]).nullable(),
      rangeExact: z.tuple([EXACT, EXACT]).optional(),
      beyond: z.enum(["above", "below"]).optional(),
      by: z.string(),
    }),
    baseline: FIGURE.nullable(),
    actual: FIGURE.extend({ stale: z.boolean().optional() }).nullable(),
    used: z.array(FIGURE.extend({ indicator: z.string().optional() })),
    due: z.boolean().optional(),
    verdict: z.enum(VERDICTS),
    early: z.boolean().optional(),
    reason: z.enum(REASONS).nullable(),
    weight: z.number(),
    weightExact: exact,
    required: z.boolean(),
    commitment: z.enum(["binding", "expected", "aspired"]),
    formula: z.string().optional(),
  })
  .refine(({ verdict, reason }) => (verdict === "not-assessed") === (reason !== null), { path: ["reason"] });

const count = z.int().nonnegative();
const COUNTS = z.object({ targets: count, met: count, missed: count, pending: count, notAssessed: count });
const RESULTS = z.enum(["pass", "fail", "incomplete", "not-due"]);

/** @internal */
export const SCORECARD = z.object({
  plan: z.string(),
  area: area.nullable(),
  asOf: z.string().nullable(),
  summary: COUNTS.extend({
    ...{ result: RESULTS, due: count, near: count, early: count, stale: count },
    milestones: COUNTS.extend({ near: count }).partial(),
  })
    .partial()
    .optional(),
  assessments: z.array(ASSESSMENT),
  thresholds: z.object({ near: number, nearExact: exact }).optional(),
});

/** @internal */
export const CELL = z.object({
  indicator: z.string(),
  value: number,
  valueExact: exact,
  period: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
});

/** @internal What the reader asks of a result of check or compare. */
export const RESULT = z.object({
  options: z.object({ asOf: z.string().nullable(), set: z.array(z.unknown()).optional() }),
  exit: z.object({ code: z.number() }),
  inputs: z.array(z.object({ role: z.string(), sha256: z.string() })),
  scorecards: z.array(SCORECARD).default([]),
  diagnostics: z.array(z.object({ severity: z.string() })),
  indicators: z.array(z.object({ id: z.string(), direction: z.unknown(), weight: z.unknown() })).nullish(),
  matrix: z.array(z.object({ area, cells: z.array(CELL) })).nullish(),
  ranking: z
    .array(
      z.object({
        rank: z.int().positive().nullable(),
        area,
        score: number,
        scoreExact: exact,
        coverage: z.unknown(),
        counts: z.object({ met: count }).nullish(),
      }),
    )
    .nullish(),
  contributions: z
    .array(z.object({ area, terms: z.array(z.object({ id: z.string(), value: number, valueExact: exact })) }))
    .nullish(),
});

/*
 * What the tool writes: what the reader asks of it, with everything that the reader passes over. Objects stay open, since
 * later versions add to them.
 */

const text = z.string().nullable();
const double = z.number().nullable();

/** A number under a key, with its exact text where the double is not exact. */
const numbered = <K extends string>(...keys: readonly K[]) =>
  Object.fromEntries(keys.flatMap((key) => [[key, number] as const, [`${key}Exact`, exact] as const])) as Record<
    K,
    typeof number
  > &
    Record<`${K}Exact`, typeof exact>;

const said = FIGURE.partial({ period: true });
const placed = { file: text, line: z.int().nullable() };
const stale = { stale: z.boolean() };

const STATION = z.object({ ...numbered("value"), raw: text, period: z.string(), ...placed });

const TRAJECTORY = z.object({
  method: z.enum(PROGRESS_METHOD_NAMES as unknown as readonly [string, ...string[]]),
  ...numbered("expected", "ahead", "ratio"),
  outlook: z.enum(OUTLOOKS),
  ...numbered("required", "actual", "projected"),
  attained: text,
  score: double,
  reason: z.enum(TRAJECTORY_REASONS).nullable(),
  label: text,
  path: z.enum(["linear", "compound"]),
  direction: z.enum(["up", "down"]).nullable(),
  start: STATION.nullable(),
  now: STATION.nullable(),
  goal: z.object({ ...numbered("value"), period: z.string() }).nullable(),
  expectedAt: text,
  ...numbered("aheadShare"),
  rate: double,
  factor: double,
  requiredGrowth: double,
  actualGrowth: double,
  reasons: z.record(z.string(), z.enum(TRAJECTORY_REASONS)),
});

const TOLD_ASSESSMENT = ASSESSMENT.safeExtend({
  group: text,
  target: ASSESSMENT.shape.target.extend({
    direction: z.enum(["up", "down", "range", "none"]),
    text: z.string(),
    wording: text,
  }),
  actual: FIGURE.extend({ ...stale, ...placed }).nullable(),
  used: z.array(FIGURE.extend({ indicator: z.string().optional(), ...stale, ...placed, area: area.optional() })),
  ...numbered("gap"),
  gapUnit: text,
  ...numbered("shortfall", "needs", "attainment", "fromBaseline"),
  trajectory: TRAJECTORY.nullable(),
  due: z.boolean(),
  early: z.boolean(),
  holds: z.boolean().nullable(),
  assumed: label.nullable(),
  owners: z.object({
    lead: z.array(z.string()),
    support: z.array(z.string()),
    open: z.array(z.enum(["lead", "support"])),
  }),
  missing: z.array(z.string()).optional(),
  missingAreas: z.array(area).optional(),
});

const TREND = z.object({
  id: z.string(),
  indicator: z.string(),
  name: label,
  group: text,
  unit: text,
  trajectory: TRAJECTORY,
});

const IMPLIED = z.object({
  indicator: z.string(),
  name: label,
  kind: z.enum(["completion", "growth"]),
  period: z.string(),
  base: text,
  raw: z.string(),
  file: z.string(),
  line: z.int(),
  ...numbered("rate", "rateLow", "rateHigh", "actual"),
  unit: text,
  implies: z.enum(["target", "base"]),
  ...numbered("value", "low", "high"),
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  candidates: z.array(z.number()),
  candidatesExact: z.array(EXACT).optional(),
  ...numbered("count", "known"),
  unique: z.boolean(),
  knownFrom: z.enum(["plan", "data"]).nullable(),
  agrees: z.boolean().nullable(),
  inverse: z.boolean(),
  reason: text,
});

const TOLD_SCORECARD = SCORECARD.extend({
  summary: COUNTS.extend({
    result: RESULTS,
    due: count,
    near: count,
    early: count,
    stale: count,
    milestones: COUNTS.extend({ near: count.optional() }),
    outlooks: z.object(Object.fromEntries(OUTLOOKS.map((name) => [name, count]))).optional(),
    behind: count.optional(),
  }),
  assessments: z.array(TOLD_ASSESSMENT),
  trends: z.array(TREND).optional(),
  statements: z.array(IMPLIED).optional(),
  thresholds: z
    .object({ ...numbered("near", "about") })
    .partial()
    .optional(),
});

const CHANGE_COUNTS = z.object({
  ...Object.fromEntries(CHANGES.map((kind) => [kind, count])),
  regressions: count,
});

const JUDGED = z.object({
  asOf: text,
  verdict: z.enum(VERDICTS),
  reason: z.enum(REASONS).nullable(),
  actual: FIGURE.nullable(),
  unit: text,
  target: z.object({
    measure: names<MeasureName>(MEASURES),
    comparator: names<ComparatorName>(COMPARATORS).nullable(),
    ...numbered("value", "bound", "low", "high"),
    beyond: z.enum(["above", "below"]).nullable(),
    by: z.string(),
    text: z.string(),
  }),
  baseline: said.nullable(),
  formula: text,
  ...numbered("weight"),
  required: z.boolean(),
  commitment: z.enum(["binding", "expected", "aspired"]),
  ...numbered("near"),
});

const CHANGED = {
  kind: z.enum(CHANGES),
  regression: z.boolean(),
  causes: z.array(z.enum(CAUSES)),
};

const CHANGE = z.object({
  ...CHANGED,
  parts: z.array(z.enum(PLAN_PARTS)),
  plan: z.string(),
  area: area.nullable(),
  id: z.string(),
  indicator: z.string(),
  name: label,
  milestone: z.boolean(),
  before: JUDGED.nullable(),
  after: JUDGED.nullable(),
});

const PLACE = z.object({ rank: z.int().positive().nullable(), ...numbered("score") });

const RANK_CHANGE = z.object({
  ...CHANGED,
  area,
  before: PLACE.nullable(),
  after: PLACE.nullable(),
  ...numbered("moved"),
  terms: z.array(z.object({ id: z.string(), ...numbered("value") })).nullable(),
});

const DIAGNOSTIC = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  file: text,
  line: z.int().nullable(),
  column: z.int().nullable(),
  message: z.string(),
  args: z.record(z.string(), z.unknown()),
});

const EXIT = z.object({ code: z.int(), also: z.array(z.int()) });

const TOOL = HEAD.extend({
  schemaVersion: z.string().regex(/^1\.\d+$/),
  tool: HEAD.shape.tool.extend({ version: z.string() }),
});

const COLOUR = z.enum(COLOURS).nullable();

/** The terms of a score, and below them those of its groups. */
const PARTS: z.ZodType = z.lazy(() => PART);
const PART = z.object({
  id: text,
  score: double,
  additive: z.enum(["scores", "logarithms"]).nullable(),
  terms: z.array(
    z.object({
      id: z.string(),
      weight: double,
      normalised: double,
      filled: z.enum(["zero", "peer-mean"]).nullable(),
      value: number,
      factor: double,
    }),
  ),
  parts: z.array(PARTS),
});

const MOVED = { meanRankChange: double, largestRankChange: double };

const ROBUSTNESS = z.object({
  draws: count,
  spread: z.number(),
  seed: count,
  indicators: z.array(z.object({ id: z.string(), ...MOVED })),
  alternatives: z.array(z.object({ normalise: text, aggregate: text, missing: text, ...MOVED, unscored: count })),
  areas: z.array(z.object({ area, best: double, worst: double })),
});

const COMPARED = {
  rankedBy: z.enum(["score", "met"]),
  indicators: z.array(
    z.object({
      id: z.string(),
      name: label,
      group: text,
      unit: text,
      direction: z.enum(["up", "down"]).nullable(),
      ...numbered("weight"),
      effectiveWeight: double,
      normalise: text,
      bounds: z.object({ ...numbered("worst", "best"), transform: z.enum(["linear", "ln"]) }).nullable(),
    }),
  ),
  matrix: z.array(
    z.object({
      area,
      cells: z.array(
        CELL.extend({
          raw: text,
          unit: text,
          period: text,
          verdict: z.enum(VERDICTS).nullable(),
          normalised: double,
          colour: COLOUR,
          imputed: text,
          treated: z.boolean(),
          clamped: z.boolean(),
          reason: text,
          ...stale,
          ...numbered("scored"),
          ...placed,
          target: z.string(),
          targets: z.array(
            z.object({
              ...{ id: z.string(), by: z.string(), verdict: z.enum(VERDICTS), reason: z.enum(REASONS).nullable() },
              ...numbered("value"),
              ...{ raw: text, unit: text, period: text },
            }),
          ),
        }).partial({ scored: true, target: true, targets: true }),
      ),
    }),
  ),
  ranking: z.array(
    z.object({
      rank: z.int().positive().nullable(),
      tied: z.boolean(),
      area,
      score: double,
      band: label.nullable(),
      coverage: double,
      reason: text,
      interval: z.object({ low: count, high: count }).nullable(),
      counts: COUNTS,
      ...numbered("attainment"),
      groups: z.array(
        z.object({
          id: z.string(),
          score: double,
          coverage: double,
          colour: COLOUR,
          effectiveWeight: double,
          reason: text,
        }),
      ),
    }),
  ),
  contributions: z.array(PART.partial({ id: true, additive: true, parts: true }).extend({ area })).optional(),
  robustness: ROBUSTNESS.optional(),
};

const RUN = TOOL.extend({
  command: z.enum(["check", "validate"]),
  options: z.object({
    asOf: text,
    asOfFrom: z.enum(["flag", "plan", "data"]),
    progress: z.string().optional(),
    set: z.array(z.record(z.string(), z.unknown())).optional(),
  }),
  exit: EXIT,
  inputs: z.array(
    z.object({
      role: z.enum(["plan", "actuals", "areas"]),
      path: z.string(),
      sha256: z.string().regex(/^[\da-f]{64}$/),
      rows: count.nullable().optional(),
      encoding: text.optional(),
    }),
  ),
  scorecards: z.array(TOLD_SCORECARD),
  diagnostics: z.array(DIAGNOSTIC),
  repairs: z
    .array(
      z.object({
        kind: z.string(),
        file: z.string(),
        line: z.int().nullable(),
        column: z.int().nullable(),
        before: z.string(),
        after: z.string(),
      }),
    )
    .optional(),
  diagnosticsOmitted: count.optional(),
  against: CHANGE_COUNTS.extend({
    path: z.string(),
    sha256: z.string(),
    asOf: text,
    changes: z.array(CHANGE),
  }).optional(),
});

/** A comparison that came to nothing has no ranking: the diagnostics say why. */
const COMPARISON = RUN.extend({ command: z.literal("compare"), ...z.object(COMPARED).partial().shape });

const IDENTITY = z.object({
  path: z.string(),
  sha256: z.string(),
  command: z.enum(["check", "compare"]),
  plans: z.array(z.string()),
  asOf: text,
});

const DIFF = TOOL.extend({
  command: z.literal("diff"),
  options: z.object({ only: z.array(z.string()).nullable(), area: z.array(z.string()).nullable() }),
  exit: EXIT,
  old: IDENTITY.nullable(),
  new: IDENTITY.nullable(),
  summary: CHANGE_COUNTS.extend({ ranking: CHANGE_COUNTS.nullable() }).nullable(),
  changes: z.array(CHANGE),
  ranking: z.array(RANK_CHANGE).nullable(),
  diagnostics: z.array(DIAGNOSTIC),
});

/** The JSON Schema of what -f json writes, whatever the command: draft 2020-12. */
export function resultJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(z.union([RUN, COMPARISON, DIFF]), {
    io: "input",
    target: "draft-2020-12",
    reused: "ref",
  });
  const head = {
    $schema,
    $id: "urn:dabiao:schema:result:1",
    title: "dabiao result",
    description:
      "What check, compare, validate and diff write with -f json. Later versions of 1.x add keys and take none away.",
  };
  const notes = new Map([...RESULT_NOTES].map(([key, says]): [string, Note] => [key, { says, examples: [] }]));
  return { ...head, ...annotated(schema, notes, "result") };
}
