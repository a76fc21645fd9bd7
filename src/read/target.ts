import type { Operands } from "../core/comparators/comparator.ts";
import { COMPARATORS, type ComparatorName, comparatorNamed, isComparator } from "../core/comparators/registry.ts";
import { ABOVE_ZERO, BELOW_ZERO, comparisonOf, plainComparison, YES } from "../core/comparison.ts";
import {
  absolute,
  compare,
  isNegative,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  toText,
} from "../core/exact.ts";
import { decide } from "../core/interval.ts";
import { areComparable, baselineFor, isSingle } from "../core/measures/base.ts";
import type { Measure } from "../core/measures/measure.ts";
import { isMeasure, MEASURES, type MeasureName, measureNamed } from "../core/measures/registry.ts";
import {
  closingYear,
  openingYear,
  parsePeriod,
  type Period,
  periodsEnding,
  yearPeriod,
  yearsBetween,
} from "../core/period.ts";
import type { Baseline, Comparison, Kind, Target } from "../core/plan.ts";
import { isPercent } from "../core/unit.ts";
import { readWritten } from "./number.ts";
import { child, choice, type Fail, itemsOf, periodAt, textOf } from "./tree.ts";
import type { MapNode, Node } from "./yaml.ts";

/** What a target takes over from its indicator and its plan. */
export interface Setting {
  readonly id: string;
  readonly unit: string | null;
  readonly kind: Kind;
  readonly yearToDate: boolean;
  /** Whether its figures are computed from others. */
  readonly computed: boolean;
  readonly baseline: Baseline | null;
  readonly from: Period | null;
  readonly due: Period | null;
  /** The plan's tolerance for every "about" without its own. */
  readonly about: Rational | null;
}

/**
 * Every target of an indicator and then its milestones; what is wrong with one is reported and leaves it out. `beside`:
 * milestones that are read elsewhere and stand beside these targets.
 */
export function readTargets(
  indicator: Node,
  setting: Setting,
  fail: Fail,
  warn: Fail,
  beside: readonly Target[] = [],
): Target[] {
  const target = child(indicator, "target");
  const nodes = target?.kind === "list" ? target.items : target === null ? [] : [target];
  const targets = nodes.map((node, index) => {
    const id = index === 0 ? setting.id : `${setting.id}#${index + 1}`;
    return readTarget(node, { id, milestone: false }, setting, fail);
  });
  const counts = new Map<string, number>();
  const milestones = itemsOf(child(indicator, "milestones")).map((node) => {
    const written = textOf(child(node, "by")) ?? "";
    const by = parsePeriod(written)?.text ?? written;
    const nth = (counts.get(by) ?? 0) + 1;
    counts.set(by, nth);
    const id = nth === 1 ? `${setting.id}@${by}` : `${setting.id}@${by}#${nth}`;
    return readTarget(node, { id, milestone: true }, setting, fail);
  });
  const sound = [...targets, ...milestones].filter((one) => one !== null);
  for (const one of sound) checkDay(one, setting, warn);
  checkTogether(sound, beside, setting, warn);
  return sound;
}

/** Each target that no figure meets together with one before it: whatever the data say, one of the two is missed. A document may say both, and is judged by both. */
function checkTogether(targets: readonly Target[], beside: readonly Target[], { id, kind }: Setting, warn: Fail): void {
  targets.forEach((second, index) => {
    const first = [...beside, ...targets.slice(0, index)].find((one) => excludes(one, second, kind));
    if (first === undefined) return;
    const args = { indicator: id, by: second.due.text, first: promised(first), second: promised(second) };
    warn("plan/targets-clash", { ...args, line: first.at.line ?? 0 }, second.at);
  });
}

const OF_A_TREND: ReadonlySet<MeasureName> = new Set(["rising", "falling"]);

/** Whether two targets judge the same number and none is accepted by both. About without a tolerance misses nothing for sure. */
function excludes(a: Target, b: Target, kind: Kind): boolean {
  const same = (x: Period | null, y: Period | null) => x?.start === y?.start && x?.end === y?.end;
  const alike = a.measure === b.measure || (OF_A_TREND.has(a.measure) && OF_A_TREND.has(b.measure));
  const sameDue = kind === "flow" ? same(a.due, b.due) : a.due.end === b.due.end;
  if (!alike || !sameDue || a.comparison.tolerant || b.comparison.tolerant) return false;
  const sameStart = measureNamed(a.measure).needs === "nothing" || (same(a.from, b.from) && same(a.since, b.since));
  return sameStart && decide(a.comparison.accepts, b.comparison.accepts) === false;
}

/** What is promised, in the words of a plan: "at-least 30", "growth at-most 5%". */
function promised({ measure, comparison: { comparator, value, range } }: Target): string {
  const isGrowth = measureNamed(measure).takes === "growth";
  const show = (number: Rational) => (isGrowth ? `${toText(multiply(number, HUNDRED))}%` : toText(number));
  const numbers = (range ?? (value === null ? [] : [value])).map(show).join("..");
  return [measure === "level" ? "" : measure, comparator ?? "", numbers].filter((word) => word !== "").join(" ");
}

function readTarget(node: Node, own: Pick<Target, "id" | "milestone">, setting: Setting, fail: Fail): Target | null {
  const content = readContent(node, setting, fail);
  const ownDue = periodAt(node, "by", fail);
  const due = ownDue ?? setting.due;
  const from = periodAt(node, "from", fail) ?? setting.from;
  const since = periodAt(node, "since", fail);
  const undated = due === null && (!own.milestone || child(node, "by") !== null) && textOf(child(node, "by")) === null;
  if (undated && setting.id !== "") fail("plan/no-due", { indicator: setting.id }, node.at);
  if (content === null || due === null) return null;
  const target: Target = { ...own, ...content, due, from, since, at: node.at };
  checkNeeds(target, measureNamed(content.measure), setting, fail);
  return target;
}

interface Content {
  readonly measure: MeasureName;
  readonly comparison: Comparison;
}

const MODIFIERS = ["within", "beyond"] as const;

function readContent(node: Node, setting: Setting, fail: Fail): Content | null {
  if (node.kind === "list") return null;
  if (node.kind === "scalar") {
    const comparison = readLone(node, measureNamed("level"), "target", setting, fail);
    return comparison && { measure: "level", comparison };
  }
  const comparators = [...node.entries.keys()].filter(isComparator);
  const measures = [...node.entries.keys()].filter((key): key is MeasureName => isMeasure(key) && key !== "level");
  const keys = [...node.entries.keys()].filter((key) => isComparator(key) || (measures as string[]).includes(key));
  if (keys.length > 1) {
    fail("plan/two-comparators", { indicator: setting.id, keys }, node.entries.get(keys[1]!)!.keyAt);
    return null;
  }
  checkModifiers(node, comparators[0] ?? null, fail);
  const [measure] = measures;
  if (measure === undefined) {
    if (comparators.length === 0) {
      // A key that the schema doesn't know has been reported, with a suggestion that says more than this would.
      const known = new Set<string>([...MODIFIERS, "by", "from", "since"]);
      if ([...node.entries.keys()].every((key) => known.has(key))) {
        fail("plan/no-comparator", { indicator: setting.id }, node.at);
      }
      return null;
    }
    const comparison = readComparison(node, comparators[0]!, measureNamed("level"), setting, fail);
    return comparison && { measure: "level", comparison };
  }
  checkSince(node, measureNamed(measure), setting, fail);
  const comparison = readMeasure(child(node, measure)!, measureNamed(measure), setting, fail);
  return comparison && { measure, comparison };
}

function checkModifiers(node: MapNode, comparator: ComparatorName | null, fail: Fail): void {
  for (const modifier of MODIFIERS) {
    const entry = node.entries.get(modifier);
    if (!entry || (comparator && comparatorNamed(comparator).modifiers.includes(modifier))) continue;
    const beside = comparator ?? [...node.entries.keys()].find((key) => isMeasure(key)) ?? "";
    const belongs = COMPARATORS.filter((one) => (one.modifiers as readonly string[]).includes(modifier)).map(
      ({ name }) => name,
    );
    fail("plan/misplaced-key", { key: modifier, beside, belongs }, entry.keyAt);
  }
  const since = node.entries.get("since");
  if (comparator && since) {
    const belongs = MEASURES.filter(usesSince).map(({ name }) => name);
    fail("plan/misplaced-key", { key: "since", beside: comparator, belongs }, since.keyAt);
  }
}

const usesSince = ({ needs }: Measure): boolean => needs !== "nothing" && needs !== "window";

function checkSince(node: MapNode, measure: Measure, { kind }: Setting, fail: Fail): void {
  const since = node.entries.get("since");
  if (!since || (usesSince(measure) && !(measure.needs === "window-of-flows" && kind === "flow"))) return;
  const belongs = MEASURES.filter(usesSince).map(({ name }) => name);
  fail("plan/misplaced-key", { key: "since", beside: measure.name, belongs }, since.keyAt);
}

function readMeasure(node: Node, measure: Measure, setting: Setting, fail: Fail): Comparison | null {
  if (measure.takes === "flag") {
    return measure.name === "rising" ? ABOVE_ZERO : measure.name === "falling" ? BELOW_ZERO : YES;
  }
  if (node.kind === "scalar") {
    return measure.takes === "comparison" ? null : readLone(node, measure, measure.name, setting, fail);
  }
  if (node.kind !== "map") return null;
  const comparators = [...node.entries.keys()].filter(isComparator);
  const [comparator] = comparators;
  checkModifiers(node, comparator ?? null, fail);
  if (comparator === undefined) {
    if ([...node.entries.keys()].every((key) => (MODIFIERS as readonly string[]).includes(key))) {
      fail("plan/no-comparator", { indicator: setting.id }, node.at);
    }
    return null;
  }
  if (comparators.length > 1) {
    fail(
      "plan/two-comparators",
      { indicator: setting.id, keys: comparators },
      node.entries.get(comparators[1]!)!.keyAt,
    );
    return null;
  }
  return readComparison(node, comparator, measure, setting, fail);
}

function readLone(node: Node, measure: Measure, key: string, setting: Setting, fail: Fail): Comparison | null {
  const value = readValue(node, measure, key, setting, fail);
  if (value === null) return null;
  const comparison = measure.name === "level" ? comparisonOf("at-least", single(value)) : plainComparison(value);
  return possible(comparison, measure, node, fail) ? comparison : null;
}

const single = (value: Rational): Operands => ({ low: value, high: value, tolerance: null, beyond: null });

function readComparison(
  node: MapNode,
  name: ComparatorName,
  measure: Measure,
  setting: Setting,
  fail: Fail,
): Comparison | null {
  const operand = child(node, name)!;
  const values =
    comparatorNamed(name).takes === "range"
      ? itemsOf(operand).map((item) => readValue(item, measure, name, setting, fail))
      : [readValue(operand, measure, name, setting, fail)];
  const [low, high = low] = values;
  if (!low || !high || values.includes(null)) return null;
  if (compare(low, high) > 0) {
    fail("plan/empty-range", { low: toText(low), high: toText(high) }, operand.at);
    return null;
  }
  const beyond = choice(child(node, "beyond"), ["above", "below"] as const);
  const tolerance = readTolerance(node, name, low, measure, setting, fail);
  const comparison = comparisonOf(name, { low, high, tolerance, beyond });
  return possible(comparison, measure, operand, fail) ? comparison : null;
}

/** Growth by −100 % and less would leave nothing or less than nothing; powers of it mean nothing. */
function possible({ accepts, value }: Comparison, { takes }: Measure, node: Node, fail: Fail): boolean {
  const least = value ?? accepts.low;
  if (takes !== "growth" || least === null || compare(least, negate(ONE)) > 0) return true;
  fail("plan/impossible-growth", { value: textOf(node) ?? toText(least) }, node.at);
  return false;
}

const TEN = rational(10n);
const HUNDRED = rational(100n);
const percentOf = (number: Rational): Rational => rational(number.n, number.d * 100n);

/** A number beside a comparator or a measure in the measure's own terms; what sign it may carry depends on both. */
function readValue(node: Node, measure: Measure, key: string, { unit }: Setting, fail: Fail): Rational | null {
  const text = textOf(node);
  const written = text === null ? null : readWritten(text);
  if (text === null || written === null) return null;
  const { number, suffix } = written;
  if (measure.takes === "growth") {
    if (suffix === "%") return percentOf(number);
    const isShare = suffix === "" && compare(absolute(number), TEN) < 0;
    const share = isShare ? { share: `${toText(multiply(number, HUNDRED))}%` } : {};
    fail("plan/needs-percent", { key, value: text, ...share }, node.at);
    return null;
  }
  const percent = isPercent(unit);
  if (suffix === "pp" && (measure.takes !== "change" || !percent)) {
    fail("plan/no-points", { key, value: text, unit: unit ?? "" }, node.at);
    return null;
  }
  if (suffix === "%" && (measure.takes === "change" || !percent)) {
    fail("plan/no-percent", { key, value: text, unit: unit ?? "" }, node.at);
    return null;
  }
  return number;
}

/** `within`, else the plan's own share; absolute, in the measure's terms; null where there is none. */
function readTolerance(
  node: MapNode,
  name: ComparatorName,
  value: Rational,
  measure: Measure,
  { unit, about }: Setting,
  fail: Fail,
): Rational | null {
  const takesTolerance = comparatorNamed(name).modifiers.includes("within");
  const within = child(node, "within");
  const text = textOf(within);
  const written = text === null ? null : readWritten(text);
  if (!takesTolerance) return null;
  if (text === null || written === null) return about && multiply(about, absolute(value));
  const { number, suffix } = written;
  const { at } = within!;
  if (isNegative(number)) {
    fail("plan/negative-tolerance", { value: text }, at);
    return null;
  }
  if (measure.takes === "growth") {
    if (suffix === "pp") return percentOf(number);
    fail("plan/needs-points", { key: "within", value: text }, at);
    return null;
  }
  const percent = isPercent(unit);
  if (suffix === "%" && percent) {
    fail("plan/no-percent", { key: "within", value: text, unit: unit! }, at);
    return null;
  }
  if (suffix === "pp" && !percent) {
    fail("plan/no-points", { key: "within", value: text, unit: unit ?? "" }, at);
    return null;
  }
  return suffix === "%" ? multiply(percentOf(number), absolute(value)) : number;
}

/**
 * Whether a measure takes a baseline of the due period or later for its start. Average growth does too, and is told that the
 * years between are none; a year that `since` names comes before a baseline's, which then stands for its own year alone.
 */
function startsFrom(baseline: Period, { since, due }: Target, { needs }: Measure): boolean {
  if (needs === "reference") return closingYear(baseline) !== null && (since === null || baseline.end === due.end);
  return needs === "base";
}

/** Of a flow a single day is rarely meant: what the half of a year brought is no figure of its last day. */
function checkDay({ measure, due, at }: Target, { id, kind, yearToDate, computed }: Setting, warn: Fail): void {
  const byYears = ["reference", "window", "window-of-flows"].includes(measureNamed(measure).needs);
  if (kind !== "flow" || yearToDate || computed || byYears || due.kind !== "day") return;
  const periods = periodsEnding(due.end).map(({ text }) => text);
  warn("plan/flow-by-day", { indicator: id, day: due.text, periods }, at);
}

/** The base of a flow is as long as what is compared with it: a half of a year beside a whole one would make any year grow. */
function checkLength({ since, due, at }: Target, { needs }: Measure, setting: Setting, fail: Fail): void {
  const { id: indicator, baseline } = setting;
  const told = baseline && isSingle(baseline) ? baseline.period : null;
  const unlike = (base: Period, other: Period) => !areComparable(setting, base, other);
  const failOf = (key: string, base: Period, other: Period) =>
    fail("plan/unlike-base", { indicator, key, base: base.text, due: other.text }, at);
  if (needs === "reference") {
    const year = told && closingYear(told);
    const first = since && closingYear(since);
    if (year === null || (first !== null && year < first)) return;
    if (unlike(told!, yearPeriod(year))) failOf("baseline", told!, yearPeriod(year));
  } else if ((needs === "base" || needs === "base-years") && baselineFor(setting, due) === null) {
    if (since && unlike(since, due)) failOf("since", since, due);
    else if (told && !since) failOf("baseline", told, due);
  }
}

/** Years that growth may be compounded over: with each the exact fraction grows longer, and a result has room for 3,000 digits. */
const MOST_YEARS = 90;

/** What the measure needs from the plan besides its number: a kind, a window, a year to start from. */
function checkNeeds(target: Target, measure: Measure, setting: Setting, fail: Fail): void {
  const { from, since, due, at } = target;
  const { kind, baseline, id: indicator } = setting;
  const name = measure.name;
  if (!measure.kinds.includes(kind)) {
    fail("plan/wrong-kind", { measure: name, kind, kinds: measure.kinds }, at);
    return;
  }
  if (from && from.start > due.end) fail("plan/wrong-order", { from: from.text, due: due.text }, at);
  if (since && since.end >= due.end) fail("plan/wrong-order", { from: since.text, due: due.text }, at);
  const single = baseline && isSingle(baseline) ? baseline : null;
  if (single?.period && single.period.end >= due.end && startsFrom(single.period, target, measure)) {
    fail("plan/wrong-order", { from: single.period.text, due: due.text }, at);
  }
  if (measure.needs === "base-years") {
    const base = baselineFor(setting, due);
    const start = base ? base.period : since;
    if (base && base.period === null)
      fail("plan/missing-key", { key: "period", within: `${indicator}.baseline`, example: "period: 2016" }, at);
    const years = start && yearsBetween(start, due);
    const ends = { from: start?.text ?? "", due: due.text };
    if (start && (years === null || years < 1)) fail("plan/not-whole-years", ends, at);
    else if (years !== null && years > MOST_YEARS) fail("plan/too-many-years", { ...ends, limit: MOST_YEARS }, at);
  }
  if (kind === "flow") checkLength(target, measure, setting, fail);
  const byYears =
    measure.needs === "reference" ||
    measure.needs === "window" ||
    (measure.needs === "window-of-flows" && kind === "flow");
  if (!byYears) return;
  const notAYear = (key: string, period: Period) =>
    fail("plan/not-a-year", { key, value: period.text, measure: name }, at);
  if (closingYear(due) === null) notAYear("by", due);
  if (measure.needs === "reference") {
    const opening = single?.period ? closingYear(single.period) : null;
    if (since && closingYear(since) === null) notAYear("since", since);
    else if (!since && opening === null && from && openingYear(from) === null) notAYear("from", from);
    else if (!since && opening === null && !from) fail("plan/needs-reference", { measure: name, indicator }, at);
    return;
  }
  if (!from) fail("plan/needs-from", { measure: name, indicator }, at);
  else if (openingYear(from) === null) notAYear("from", from);
}
