import type * as z from "zod";
import { type Diagnostic, type DiagnosticArgs, type DiagnosticCode, error, warning } from "../core/diagnostic.ts";
import { type Rational, rational, ZERO } from "../core/exact.ts";
import { point, pointOf } from "../core/interval.ts";
import {
  type Figure,
  type Judged,
  keyOfArea,
  nameOfArea,
  type Ranked,
  type Recorded,
  type RecordedArea,
} from "../core/recorded.ts";
import { firstBadByte, stripMark } from "./decode.ts";
import { problemsOfJson } from "./json.ts";
import type { Limits } from "./limits.ts";
import { disagreementsIn, type Summed } from "./result-sums.ts";
import { type CELL, type FIGURE, HEAD, RESULT, type SCORECARD } from "./result-schema.ts";

/** What one result in JSON brought. */
export interface ReadResult {
  /** null where it can't be compared with anything; the diagnostics say why. */
  readonly result: Recorded | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** How far the JSON of a result is nested at most, with room for what later versions add. */
const DEPTH = 64;
/** Faults of form that are named: a file of another kind has one at every key. */
const MOST_FAULTS = 20;

/**
 * Reads what `check` or `compare` wrote with -f json. A number stands for its shortest decimal unless its `…Exact` says more.
 * What is not asked for is passed over: later versions may add to it.
 */
export function readResult(file: string, bytes: Uint8Array, sha256: string, limits: Limits): ReadResult {
  const diagnostics: Diagnostic[] = [];
  const fail = <C extends DiagnosticCode>(code: C, args: DiagnosticArgs[C], line: number | null = null, column = 1) => {
    diagnostics.push(error(code, args, { file, line, column: line === null ? null : column }));
    return { result: null, diagnostics };
  };
  if (bytes.length > limits["result-size"]) return fail("result/too-large", { limit: limits["result-size"] });
  const offset = firstBadByte(bytes);
  if (offset !== null) return fail("result/not-utf8", { offset });
  const text = stripMark(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  for (const problem of problemsOfJson(text, DEPTH).slice(0, MOST_FAULTS)) {
    const before = text.slice(0, problem.index).split("\n");
    const at = [before.length, before.at(-1)!.length + 1] as const;
    if (problem.kind === "syntax") fail("result/syntax", { ends: problem.ends }, ...at);
    else if (problem.kind === "too-deep") fail("result/too-deep", { limit: DEPTH }, ...at);
    else fail("result/bad-key", { key: problem.key, twice: problem.twice }, ...at);
  }
  if (diagnostics.length > 0) return { result: null, diagnostics };
  const document: unknown = JSON.parse(text);
  const head = HEAD.safeParse(document);
  if (!head.success) return fail("result/not-a-result", {});
  const { schemaVersion, command } = head.data;
  if (!/^1\.\d/.test(schemaVersion)) return fail("result/other-version", { version: schemaVersion });
  if (command !== "check" && command !== "compare") return fail("result/other-command", { command });
  const parsed = RESULT.safeParse(document);
  if (!parsed.success) {
    const keys = new Set(parsed.error.issues.map(({ path }) => written(path)));
    for (const key of [...keys].slice(0, MOST_FAULTS)) fail("result/wrong-shape", { key });
    return { result: null, diagnostics };
  }
  const { data } = parsed;
  const judgedIn = data.scorecards.map(judgedOf);
  const judged = judgedIn.flat();
  const seen = new Set<string>();
  for (const { plan, area, id } of [...judged, ...(data.ranking ?? []).map(placeOf)]) {
    const key = JSON.stringify([plan, keyOfArea(area), id]);
    if (seen.has(key)) fail("result/twice-judged", { plan, area: area === null ? "" : nameOfArea(area), id });
    seen.add(key);
  }
  if (data.scorecards.length === 0 && !data.ranking) {
    fail("result/nothing-judged", { code: String(data.exit.code) });
  }
  const disagreeing = data.scorecards.flatMap(({ summary, assessments }, card) =>
    disagreementsIn(
      summary,
      assessments.map((one, index) => summedOf(one, judgedIn[card]![index]!)),
    ).map(({ path, ...args }) => ({ key: written(["scorecards", card, ...path]), ...args })),
  );
  for (const args of disagreeing.slice(0, MOST_FAULTS)) fail("result/disagrees", args);
  if (diagnostics.length > 0) return { result: null, diagnostics };
  const errors = data.diagnostics.filter(({ severity }) => severity === "error").length;
  const at = { file, line: null, column: null };
  if (errors > 0) diagnostics.push(warning("result/with-errors", { errors }, at));
  const supposed = data.options.set?.length ?? 0;
  if (supposed > 0) diagnostics.push(warning("result/what-if", { figures: supposed }, at));
  const sums = (ofPlans: boolean) =>
    data.inputs.filter(({ role }) => (role === "plan") === ofPlans).map((one) => one.sha256);
  const result: Recorded = {
    path: file,
    sha256,
    command,
    asOf: data.options.asOf,
    inputs: { plan: sums(true).sort(), actuals: sums(false).sort() },
    scorecards: data.scorecards.map(({ plan, area }) => ({ plan, area })),
    judged,
    ranked: rankedOf(data),
    rules: new Map((data.indicators ?? []).map((one) => [one.id, JSON.stringify([one.direction, one.weight])])),
  };
  return { result, diagnostics };
}

/** A place in the ranking as if it were a target of a plan without a name. */
const placeOf = ({ area }: { readonly area: RecordedArea }) => ({ plan: "", area, id: "ranking" });

/** "scorecards[0].assessments[3].verdict". */
const written = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${String(key)}`)).join("");

/** A number as it was meant: by its exact text where it has one, else as the shortest decimal of the double. */
function amount(value: number | null, text: string | undefined): Rational | null {
  if (value === null) return null;
  const [, sign, whole = "0", fraction = "", divisor = "1", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?(?:e([+-]?\d+))?$/.exec(text ?? String(value))!;
  const shift = BigInt(Number(exponent) - fraction.length);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return shift >= 0n
    ? rational(digits * 10n ** shift, BigInt(divisor))
    : rational(digits, BigInt(divisor) * 10n ** -shift);
}

/** null for what is no figure: a cell that couldn't be read. */
function figureOf(written: z.infer<typeof FIGURE>): Figure | null {
  const { raw, unit, period } = written;
  const value = amount(written.value, written.valueExact);
  if (value !== null) return { interval: point(value), raw, unit, period };
  if (written.low === undefined && written.high === undefined) return null;
  const interval = {
    low: amount(written.low ?? null, written.lowExact),
    high: amount(written.high ?? null, written.highExact),
    lowOpen: written.lowOpen ?? false,
    highOpen: written.highOpen ?? false,
  };
  return { interval, raw, unit, period };
}

function judgedOf({ plan, area, asOf, assessments, thresholds }: z.infer<typeof SCORECARD>): Judged[] {
  const near = thresholds ? amount(thresholds.near, thresholds.nearExact) : null;
  return assessments.map((one): Judged => {
    const { target } = one;
    const [low, high] = target.range ?? [null, null];
    const range = [amount(low, target.rangeExact?.[0]), amount(high, target.rangeExact?.[1])] as const;
    return {
      plan,
      area,
      asOf,
      id: one.id,
      indicator: one.indicator,
      name: one.name,
      unit: one.unit,
      milestone: one.milestone,
      promised: {
        measure: target.measure,
        comparator: target.comparator,
        value: amount(target.value, target.valueExact),
        range: range[0] && range[1] && [range[0], range[1]],
        beyond: target.beyond ?? null,
        by: target.by,
      },
      baseline: one.baseline && figureOf(one.baseline),
      formula: one.formula ?? null,
      weight: amount(one.weight, one.weightExact)!,
      required: one.required,
      commitment: one.commitment,
      near,
      actual: one.actual && figureOf(one.actual),
      used: one.used.flatMap((row) => {
        const figure = figureOf(row);
        return figure === null ? [] : [{ ...figure, indicator: row.indicator ?? one.indicator }];
      }),
      bound: amount(target.bound, target.boundExact),
      verdict: one.verdict,
      reason: one.reason,
    };
  });
}

function summedOf(
  { due, early, actual }: z.infer<typeof SCORECARD>["assessments"][number],
  { promised, ...judged }: Judged,
): Summed {
  const { verdict, milestone, required, commitment, bound } = judged;
  const interval = judged.actual?.interval;
  return {
    ...{ verdict, milestone, required, commitment, due, early, bound },
    stale: actual?.stale ?? false,
    measure: promised.measure,
    comparator: promised.comparator,
    actual: interval ? pointOf(interval) : null,
    range: promised.range,
    beyond: promised.beyond,
  };
}

function rankedOf({ ranking, matrix, contributions }: z.infer<typeof RESULT>): Ranked[] | null {
  if (!ranking) return null;
  const figures = new Map((matrix ?? []).map(({ area, cells }) => [keyOfArea(area), new Map(cells.map(cellOf))]));
  const terms = new Map(
    (contributions ?? []).map(({ area, terms }) => [
      keyOfArea(area),
      new Map(terms.map(({ id, value, valueExact }) => [id, amount(value, valueExact) ?? ZERO])),
    ]),
  );
  return ranking.map(({ area, rank, score, scoreExact, coverage, counts }) => ({
    area,
    rank,
    score: amount(score, scoreExact),
    met: counts?.met ?? 0,
    coverage: JSON.stringify(coverage),
    figures: figures.get(keyOfArea(area)) ?? new Map(),
    terms: terms.get(keyOfArea(area)) ?? null,
  }));
}

function cellOf({ indicator, value, valueExact, period, unit }: z.infer<typeof CELL>): [string, Figure | null] {
  const amounted = amount(value, valueExact);
  return [indicator, amounted && { interval: point(amounted), raw: null, unit: unit ?? null, period: period ?? null }];
}
