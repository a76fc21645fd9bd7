import { type Amount, isExact, toDouble } from "../core/amount.ts";
import { compare, multiply, type Rational, subtract } from "../core/exact.ts";
import type { Estimate, Goal, Station, Trajectory, TrajectoryReason } from "../core/outlook.ts";
import { compoundRate, slope } from "../core/progress/method.ts";
import { progressMethodNamed } from "../core/progress/registry.ts";
import { type CellContext, isChange } from "./cells.ts";
import { figure, percentage, signed } from "./numbers.ts";
import {
  bareText,
  differenceText,
  type Followed,
  levelText,
  outlookText,
  rateText,
  scheduleText,
  shownAmount,
} from "./outlook.ts";
import { minus } from "./target-text.ts";

/** How a trajectory came about: every number with what it is made of, and the place of the figures. */
export function courseLines(trajectory: Trajectory, one: Followed, context: CellContext): [string, string][] {
  return new Course(trajectory, one, context).lines();
}

class Course {
  private readonly trajectory: Trajectory;
  private readonly one: Followed;
  private readonly context: CellContext;
  private readonly signs: { readonly dash: string; readonly over: string; readonly times: string };

  constructor(trajectory: Trajectory, one: Followed, context: CellContext) {
    this.trajectory = trajectory;
    this.one = one;
    this.context = context;
    this.signs = context.ascii ? { dash: "-", over: "/", times: "x" } : { dash: "−", over: "÷", times: "×" };
  }

  lines(): [string, string][] {
    const { trajectory, one, context } = this;
    const words = context.catalogue.explain;
    const { start, now, goal } = trajectory;
    const lines: [string, string][] = [];
    // Why nothing can be said is said once; the outlook's own reason beside the outlook.
    const given = new Set<TrajectoryReason | null>([trajectory.reason]);
    const add = (label: string, text: string | null, name: Estimate | null = null) => {
      const why = name === null ? null : (trajectory.reasons[name] ?? null);
      if (text === null || (why !== null && given.has(why))) return;
      if (why !== null) given.add(why);
      lines.push([label, text]);
    };
    add(words.start, start && this.station(start));
    if (one.target === undefined) add(words.actual, now && this.station(now));
    else if (now && now.period !== start?.period && now.period !== (one.actual?.period ?? now.period)) {
      add(words.soFar, this.station(now));
    }
    if (goal !== null) {
      add(words.way, this.expected(), "expected");
      add(words.ahead, this.schedule(), "ahead");
    }
    add(words.change, this.change(), "actual");
    add(words.progress, this.progress());
    if (goal !== null) {
      add(words.required, this.required(), "required");
      add(words.projected, this.projected(), "projected");
      add(words.attained, this.attained(), "attained");
    }
    return lines;
  }

  /** A number by itself, without its unit. */
  private bare(amount: Amount): string {
    return bareText(amount, this.context);
  }

  /** With four digits that mean something, so that a quotient of two of them can be followed. */
  private precise(amount: Amount): string {
    return minus(String(Number(toDouble(amount).toPrecision(4))), this.context.ascii);
  }

  private minus(a: Rational, b: Rational): string {
    return `${this.bare(a)} ${this.signs.dash} ${this.bare(b).startsWith("−") ? `(${this.bare(b)})` : this.bare(b)}`;
  }

  private years(from: Rational, to: Rational): string {
    return this.context.catalogue.explain.years(figure(subtract(to, from)));
  }

  private why(name: Estimate): string {
    const { report, explain } = this.context.catalogue;
    const reason: TrajectoryReason | undefined = this.trajectory.reasons[name];
    return explain.notSaid(reason ? report.reasons[reason] : report.outlooks["n/a"]);
  }

  private station({ value, period, used }: Station): string {
    const { one, context } = this;
    const [row] = used;
    const place = row && used.length === 1 ? row.at : one.indicator.at;
    return `${levelText(value, one, context)} (${period})   ${place.file}:${place.line}`;
  }

  private expected(): string {
    const { trajectory, one, context, signs } = this;
    const { start, goal, expected, expectedAt, now, path } = trajectory;
    if (expected === null || !start || !goal) return this.why("expected");
    const result = `${levelText(expected, one, context)} (${expectedAt})`;
    const at = now && compare(now.at, start.at) > 0 ? now.at : null;
    if (at === null) return result;
    const way = slope(start, goal);
    const onLine =
      isExact(expected) && compare(subtract(expected, start.value), multiply(way, subtract(at, start.at))) === 0;
    const [passed, whole] = [figure(subtract(at, start.at)), figure(subtract(goal.at, start.at))];
    if (path === "linear" && onLine) {
      return `${this.bare(start.value)} + (${this.minus(goal.value, start.value)}) ${signs.times} ${passed} ${signs.over} ${whole} = ${result}`;
    }
    if (path === "compound" && !isExact(expected)) {
      const growth = `(${this.bare(goal.value)} ${signs.over} ${this.bare(start.value)})`;
      return `${this.bare(start.value)} ${signs.times} ${growth}^(${passed} ${signs.over} ${whole}) = ${result}`;
    }
    return result;
  }

  private schedule(): string {
    const { trajectory, one, context } = this;
    const { now, expected, ahead, aheadShare } = trajectory;
    if (ahead === null || expected === null || now === null) return this.why("ahead");
    const share = aheadShare === null ? "" : this.ofTheWay(aheadShare);
    return `${scheduleText(ahead, one, context)}${share}`;
  }

  private ofTheWay(share: Amount): string {
    const { catalogue, ascii } = this.context;
    const text = signed(shownAmount(share), ascii ? "-" : "−");
    const points = minus(percentage(shownAmount(share)).replace(" %", ` ${catalogue.report.points}`), ascii);
    return ` (${catalogue.explain.ofTheWay(text.startsWith("+") ? `+${points}` : points)})`;
  }

  private change(): string {
    const { trajectory, one, context, signs } = this;
    const { start, now, actual, actualGrowth } = trajectory;
    if (actual === null || !start || !now) return this.why("actual");
    const growth = this.growth(actualGrowth);
    const ownTrend = !isExact(actual) || compare(actual, slope(start, now)) !== 0;
    const made = ownTrend
      ? ""
      : `(${this.minus(now.value, start.value)}) ${signs.over} ${this.years(start.at, now.at)} = `;
    return `${made}${differenceText(actual, one, context)}${context.catalogue.report.perYear}${growth}`;
  }

  /** Compound growth beside a change per year; of differences there is none. */
  private growth(rate: number | null): string {
    const { catalogue, ascii } = this.context;
    return rate === null || isChange(this.one) ? "" : ` (${catalogue.explain.atGrowth(rateText(rate, ascii))})`;
  }

  /** The number that the method compares, what it is made of, and what the method says of it. */
  private progress(): string {
    const { trajectory, context } = this;
    const { method, ratio, rate, factor, label, score } = trajectory;
    const { explain } = context.catalogue;
    const number = ratio ?? rate;
    const made = this.ratioMade();
    const told = number === null ? "" : `${made}${rate === null ? this.bare(number) : rateText(rate, context.ascii)}`;
    const scaled = factor === null ? "" : ` (C = ${this.bare(factor)})`;
    const said = label === null ? outlookText(trajectory, context) : `${outlookText(trajectory, context)} (${label})`;
    const points = score === null ? "" : `; ${explain.score(this.bare(score))}`;
    return `${method}: ${told}${scaled}${told === "" ? "" : context.ascii ? " -> " : " → "}${said}${points}`;
  }

  private ratioMade(): string {
    const { trajectory, signs, context } = this;
    const { method, start, now, goal, ratio, projected } = trajectory;
    if (ratio === null || !start || !now || !goal) return "";
    const { path } = progressMethodNamed(method);
    if (method === "destatis") {
      return projected === null
        ? ""
        : `(${this.minus(shownAmount(projected), now.value)}) ${signs.over} (${this.minus(goal.value, now.value)}) = `;
    }
    if (method === "un-progress-chart") {
      return projected === null
        ? ""
        : `(${this.minus(shownAmount(projected), start.value)}) ${signs.over} (${this.minus(goal.value, start.value)}) = `;
    }
    if (path === "linear") {
      return `${this.precise(slope(start, now))} ${signs.over} ${this.precise(slope(start, goal))} = `;
    }
    const [actual, required] = [compoundRate(start, now), compoundRate(start, goal)];
    return actual === null || required === null
      ? ""
      : `${rateText(actual, context.ascii)} ${signs.over} ${rateText(required, context.ascii)} = `;
  }

  private required(): string {
    const { trajectory, one, context } = this;
    const { required, requiredGrowth, now, start, goal } = trajectory;
    const from = now ?? start;
    if (required === null || !from || !goal) return this.why("required");
    const growth = this.growth(requiredGrowth);
    return `${differenceText(required, one, context)}${context.catalogue.report.perYear}${growth}${this.untilDue(from, goal)}`;
  }

  private untilDue(from: Station, goal: Goal): string {
    return compare(from.at, goal.at) < 0 ? `, ${this.years(from.at, goal.at)} (${from.period}–${goal.period})` : "";
  }

  private projected(): string {
    const { trajectory, one, context } = this;
    const { projected, goal } = trajectory;
    return projected === null ? this.why("projected") : `${levelText(projected, one, context)} (${goal!.period})`;
  }

  private attained(): string {
    const { attained, outlook } = this.trajectory;
    const { explain } = this.context.catalogue;
    if (attained === null) return this.why("attained");
    return outlook === "achieved" ? explain.attainedSince(attained) : explain.attainedIn(attained);
  }
}
