import type { Reason } from "../assessment.ts";
import { error, type Report, warning } from "../diagnostic.ts";
import { divide, ONE, type Rational, toText } from "../exact.ts";
import { pointOf, scaleInterval } from "../interval.ts";
import { areComparable } from "../measures/base.ts";
import type { Observation, Quantity } from "../observation.ts";
import { type Period, periodMeant, periodsEnding, previousPeriod } from "../period.ts";
import { type Indicator, type Plan, type WrittenFormula } from "../plan.ts";
import { isRoundedFrom, shownInterval } from "../precision.ts";
import {
  asReported,
  type Entry,
  type Figure,
  figureAt,
  type Missing,
  newestBegun,
  type Series,
} from "../select-series.ts";
import { compute, type Failure } from "./compute.ts";
import { inOrder } from "./order.ts";
import type { Formula, Reference } from "./parse.ts";
import { keyOf, referencesIn, write } from "./write.ts";
import {
  agree,
  type Clash,
  clashDiagnostic,
  factorOf,
  isClash,
  isOpen,
  isRatio,
  resultClash,
  typeOf,
  typeOfUnit,
  type UnitType,
  unknownType,
  unnamedClash,
} from "./units.ts";

/**
 * The series with what their indicators' formulas give: a value for every period that has all of its figures, where none was
 * submitted. A submitted value stands; where the computed one is another, that is reported.
 */
export function derive(
  plan: Pick<Plan, "inputs" | "indicators">,
  submitted: ReadonlyMap<Indicator, Series>,
  report: Report,
): ReadonlyMap<Indicator, Series> {
  const all = [...plan.inputs, ...plan.indicators];
  if (all.every(({ formula }) => formula === null)) return submitted;
  const derivation = new Derivation(all, submitted, report);
  for (const indicator of inOrder(all).order) {
    if (indicator.formula !== null) derivation.add(indicator, indicator.formula);
  }
  return derivation.series;
}

/** Computed values of one series before the submitted ones stand beside them. */
interface Computed {
  readonly entries: readonly Entry[];
  readonly unit: string | null;
}

/** What one unit is in the numbers that a formula is computed in. */
type Factor = (unit: string | null) => Rational;

/** A figure that a formula reads. */
type Term = Omit<Figure, "period"> & { readonly unit: string | null };

/** A figure's indicator and what it is for. */
interface Wanted {
  readonly indicator: Indicator;
  readonly period: Period;
}

const keyOfWanted = ({ indicator, period: { start, end } }: Wanted): string => `${indicator.id} ${start}/${end}`;

/** The plan's review sees to it that a formula's names are there, and baselines for its base(). */
class Derivation {
  readonly series: Map<Indicator, Series>;
  private readonly report: Report;
  private readonly byId: ReadonlyMap<string, Indicator>;
  private readonly types = new Map<string, UnitType>();
  private readonly lacks = new Map<string, readonly Missing[]>();
  private readonly references = new Map<Indicator, readonly Reference[]>();

  constructor(all: readonly Indicator[], submitted: ReadonlyMap<Indicator, Series>, report: Report) {
    this.series = new Map(submitted);
    this.report = report;
    this.byId = new Map(all.map((indicator) => [indicator.id, indicator]));
    for (const indicator of all) {
      const { unit } = submitted.get(indicator)!;
      if (unit !== null) this.types.set(indicator.id, typeOfUnit(unit));
      if (indicator.formula) this.references.set(indicator, referencesIn(indicator.formula.tree));
    }
  }

  /** Every indicator that its formula needs must have been added before. */
  add(indicator: Indicator, formula: WrittenFormula): void {
    const own = this.series.get(indicator)!;
    const references = this.references.get(indicator)!;
    const byPeriod =
      indicator.kind === "flow" ||
      references.some(({ how, name }) => how === "prev" || (how === "value" && this.isByPeriod(name)));
    const { entries: found, unit } = this.computed(indicator, formula, references, own, byPeriod);
    this.compareSubmitted(indicator, formula, own, found, byPeriod);
    const entries = merged(indicator, own.entries, found);
    const main = indicator.kind === "flow" ? entries : oneByEnd(indicator, entries, byPeriod);
    this.series.set(indicator, {
      ...own,
      unit,
      absence: this.absence(own, references),
      entries: main,
      derived: {
        entries,
        byPeriod,
        addsUp: onlyAdds(formula.tree) && references.every(({ name }) => this.byId.get(name)!.kind === "flow"),
        lacking: (period) => this.lacking({ indicator, period }),
        begun: (like, by) => this.begun(indicator, like, by),
      },
    });
  }

  /** What can't be read for a formula isn't missing. */
  private absence(own: Series, references: readonly Reference[]): Reason {
    const read = references
      .filter(({ how }) => how !== "base")
      .map(({ name }) => this.series.get(this.byId.get(name)!)!);
    return read.some(({ absence }) => absence === "unreadable-value") ? "unreadable-value" : own.absence;
  }

  private isByPeriod(name: string): boolean {
    const indicator = this.byId.get(name)!;
    return indicator.kind === "flow" || (this.series.get(indicator)!.derived?.byPeriod ?? false);
  }

  private typeOf = ({ how, name }: Pick<Reference, "how" | "name">): UnitType => {
    const unit = how === "base" ? this.byId.get(name)!.baseline!.unit : null;
    return unit === null ? (this.types.get(name) ?? unknownType(name)) : typeOfUnit(unit);
  };

  private computed(
    indicator: Indicator,
    formula: WrittenFormula,
    references: readonly Reference[],
    own: Series,
    byPeriod: boolean,
  ): Computed {
    const declared = own.unit;
    const type = typeOf(formula.tree, this.typeOf);
    const measure = this.measure(indicator, formula, references, type, declared);
    const known = isClash(type) || isOpen(type) ? null : type;
    const unit = declared ?? known?.unit ?? null;
    if (declared === null && known) this.types.set(indicator.id, known);
    const entries: Entry[] = [];
    for (const period of this.periods(indicator, references, byPeriod)) {
      const figures = new Map<string, Term>();
      for (const reference of references) {
        const figure = this.figure(reference, period);
        const isUnlike = byPeriod && reference.how === "base" && !this.isBaseFor(reference.name, period);
        if (figure) figures.set(keyOf(reference), isUnlike ? { ...figure, problem: "no-baseline" } : figure);
      }
      if (figures.size < references.length) continue;
      if (typeof measure !== "function" && entries.length === 0) this.report(clashDiagnostic(measure, formula));
      entries.push(this.entry(formula, period, figures, measure, unit));
    }
    return { entries, unit };
  }

  /** In which numbers to compute: each figure in its dimensions' first units, or all as they stand where none has a unit. */
  private measure(
    indicator: Indicator,
    formula: WrittenFormula,
    references: readonly Reference[],
    type: UnitType | Clash,
    declared: string | null,
  ): Clash | Factor {
    if (isClash(type)) return type;
    const own = declared === null ? null : typeOfUnit(declared);
    if (own && agree(type, own) === false) return resultClash(formula, type, declared!);
    const unnamed = own === null && indicator.targets.length > 0 ? unnamedClash(formula, type) : null;
    if (!isOpen(type)) return unnamed ?? factorOf;
    const unitless = references.filter((one) => isOpen(this.typeOf(one)));
    const none = unitless.length === references.length;
    // Numbers without any unit may be added up in the indicator's own; what they are as a ratio nobody knows.
    if (none && (own === null || !isRatio(own))) return () => ONE;
    return {
      kind: "unknown",
      formula: write(formula.tree),
      left: [...new Set(unitless.map(({ name }) => name))].join(", "),
      leftUnit: "",
      right: "",
      rightUnit: declared ?? "",
      at: 0,
    };
  }

  private entry(
    formula: WrittenFormula,
    period: Period,
    figures: ReadonlyMap<string, Term>,
    measure: Clash | Factor,
    unit: string | null,
  ): Entry {
    const all = [...figures.values()];
    const used = [...new Set(all.flatMap((figure) => figure.used))];
    const unknown = (problem: Reason): Entry => {
      return { period, quantity: null, problem, used, computed: { period, figures, parts: null, value: null } };
    };
    const problem = all.find((figure) => figure.problem !== null)?.problem;
    if (problem) return unknown(problem);
    if (typeof measure !== "function") return unknown("unit-mismatch");
    const take = (how: Reference["how"]) => (name: string) => {
      const figure = figures.get(keyOf({ how, name }))!;
      return scaleInterval(figure.interval, measure(figure.unit));
    };
    const source = { value: take("value"), previous: take("prev"), baseline: take("base") };
    const result = compute(formula.tree, source);
    // Every figure is there, so that none can be missing.
    if (typeof result === "string") return unknown(this.reasonOf(result as Exclude<Failure, "missing">, formula));
    const value = scaleInterval(result, divide(ONE, measure(unit))!);
    const single = pointOf(value);
    const quantity: Quantity = { ...value, raw: single ? toText(single) : "" };
    return { period, quantity, problem: null, used, computed: { period, figures, parts: null, value } };
  }

  private reasonOf(failure: Exclude<Failure, "missing">, formula: WrittenFormula): Reason {
    if (failure !== "too-large") return failure;
    const args = { key: "formula", text: "", why: "too-large", position: 1 };
    this.report(error("plan/bad-formula", args, formula.at));
    return "unreadable-value";
  }

  /** What a formula reads for a period: of these very days from flows, at its end from all others. */
  private figure({ how, name }: Reference, period: Period): Term | null {
    const indicator = this.byId.get(name)!;
    const series = this.series.get(indicator)!;
    if (how === "base") {
      const { quantity, unit } = indicator.baseline!;
      const { raw } = quantity;
      return { interval: quantity, problem: null, used: [], entries: [], raw, unit: unit ?? series.unit };
    }
    const when = how === "prev" ? previousPeriod(period) : period;
    if (when === null) return null;
    const figure = figureAt(indicator, series, when);
    return figure && { ...figure, unit: series.unit };
  }

  /** Whether the baseline of a flow is as long as a period, so that figures of both can stand in one formula. */
  private isBaseFor(name: string, period: Period): boolean {
    const indicator = this.byId.get(name)!;
    const own = indicator.baseline!.period;
    return own === null || areComparable(indicator, own, period);
  }

  /** Every period for which there might be a value. */
  private periods(indicator: Indicator, references: readonly Reference[], byPeriod: boolean): Iterable<Period> {
    const known = references.flatMap(({ how, name }) => {
      if (how === "base") return [];
      const { derived, entries } = this.series.get(this.byId.get(name)!)!;
      return (derived?.entries ?? entries).map(({ period }) => period);
    });
    const found = new Map<string, Period>();
    if (!byPeriod) {
      for (const period of known) {
        const same = found.get(String(period.end));
        if (!same || period.start < same.start) found.set(String(period.end), period);
      }
      return found.values();
    }
    const add = (period: Period) => {
      const key = `${period.start}/${period.end}`;
      if (!found.has(key)) found.set(key, period);
    };
    for (const period of known) {
      for (const one of [period, ...periodsEnding(period.end)]) {
        add(one);
        add(asReported(indicator, one));
      }
    }
    // prev() alone reaches a period for which nothing has been reported yet.
    for (const { due } of indicator.targets) add(asReported(indicator, periodMeant(due)));
    return found.values();
  }

  /** Warns where a submitted value is not what the formula gives, by more than the rounding of how it is written. */
  private compareSubmitted(
    indicator: Indicator,
    { tree }: WrittenFormula,
    own: Series,
    found: readonly Entry[],
    byPeriod: boolean,
  ): void {
    const key = ({ start, end }: Period) => (byPeriod ? `${start}/${end}` : String(end));
    const byKey = new Map(found.map((entry) => [key(entry.period), entry]));
    for (const { quantity, period, used } of own.entries) {
      const same = byKey.get(key(period)) ?? byKey.get(key(periodMeant(period)));
      const computed = same?.computed;
      if (!quantity || !computed?.value || isRoundedFrom(quantity, computed.value)) continue;
      const figures = [...computed.figures].map(
        ([name, { interval, unit }]) => `${name} = ${shownInterval(interval)}${unit === null ? "" : ` ${unit}`}`,
      );
      const args = {
        indicator: indicator.id,
        period: period.text,
        submitted: quantity.raw,
        computed: shownInterval(computed.value),
        formula: write(tree),
        figures,
        lines: same!.used.map(({ at }: Observation) => `${at.file}:${at.line}`),
      };
      this.report(warning("actuals/formula-differs", args, used[0]!.at));
    }
  }

  /** The submitted figures that a period's value lacks, also those that another formula on the way to it needs. */
  private lacking(first: Wanted): readonly Missing[] {
    const open = [first];
    // A stack of our own: chains may be longer than the engine's. What is found is kept, for many ways lead to one figure.
    for (let one = open.pop(); one; one = open.pop()) {
      if (this.lacks.has(keyOfWanted(one))) continue;
      const absent = this.absent(one);
      const unknown = absent.filter((other) => !this.lacks.has(keyOfWanted(other)));
      if (unknown.length > 0) open.push(one, ...unknown);
      else this.lacks.set(keyOfWanted(one), this.lacksOf(one, absent));
    }
    return this.lacks.get(keyOfWanted(first))!;
  }

  /** What is missing where a value is not there: what its formula lacks, else the figure, or those of the parts of its area. */
  private lacksOf({ indicator, period }: Wanted, absent: readonly Wanted[]): readonly Missing[] {
    if (indicator.formula !== null) return [...new Set(absent.flatMap((one) => this.lacks.get(keyOfWanted(one))!))];
    const ofParts = this.series.get(indicator)!.derived?.lacking(period) ?? [];
    return ofParts.length > 0 ? ofParts : [{ indicator: indicator.id, period: period.text, area: null }];
  }

  /** The figures that a formula reads for a period and that are not there, in its order. */
  private absent({ indicator, period }: Wanted): Wanted[] {
    return (this.references.get(indicator) ?? []).flatMap((reference) => {
      const when = reference.how === "prev" ? previousPeriod(period) : period;
      if (when === null || this.figure(reference, period)) return [];
      return [{ indicator: this.byId.get(reference.name)!, period: when }];
    });
  }

  private begun(indicator: Indicator, like: Period, by: number): Period | null {
    const seen = new Set([indicator]);
    for (const one of seen) {
      for (const { name } of this.references.get(one) ?? []) seen.add(this.byId.get(name)!);
    }
    const known = [...seen].flatMap((one) => {
      if (one.formula !== null) return [];
      const { entries, derived } = this.series.get(one)!;
      const ofParts = derived?.begun(like, by) ?? null;
      const own = entries.map(({ period }) => period);
      return ofParts ? [...own, ofParts] : own;
    });
    return newestBegun(known, like, by);
  }
}

/** Computed entries give way to the submitted ones of their period; of a stock, to those of their last day. */
function merged(indicator: Indicator, submitted: readonly Entry[], computed: readonly Entry[]): Entry[] {
  const key = ({ period: { start, end } }: Entry) => (indicator.kind === "flow" ? `${start}/${end}` : String(end));
  const taken = new Set(submitted.map(key));
  return [...submitted, ...computed.filter((entry) => !taken.has(key(entry)))].sort(
    (a, b) => a.period.end - b.period.end || b.period.start - a.period.start,
  );
}

/** Of a stock one entry a day: of computed ones for lengths of time those as long as a target asks for, else years. */
function oneByEnd(indicator: Indicator, entries: readonly Entry[], byPeriod: boolean): readonly Entry[] {
  if (!byPeriod) return entries;
  const kinds = new Set(indicator.targets.map(({ due }) => asReported(indicator, periodMeant(due)).kind));
  if (kinds.size === 0) kinds.add("year");
  const chosen = new Map<number, Entry>();
  for (const entry of entries) {
    if (entry.computed === null || kinds.has(entry.period.kind)) chosen.set(entry.period.end, entry);
  }
  return [...chosen.values()];
}

/** Whether a formula is nothing but a sum, so that its value for a year is the sum of those of its months. */
function onlyAdds(tree: Formula): boolean {
  if (tree.kind === "figure") return tree.how === "value";
  if (tree.kind === "binary") return tree.operator === "+" && onlyAdds(tree.left) && onlyAdds(tree.right);
  return tree.kind === "call" && tree.name === "sum" && tree.args.every(onlyAdds);
}
