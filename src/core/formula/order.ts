import type { Indicator } from "../plan.ts";
import { referencesIn } from "./write.ts";

/** Formulas that need each other: the ids all the way round, and the name in the first one that leads on. */
export interface Circle {
  readonly first: Indicator;
  /** a, b, a */
  readonly ids: readonly string[];
  /** Where in the formula of the first its next one stands, from 0. */
  readonly position: number;
}

/** Formulas that all need each other make more circles than anyone would read. */
const MOST_CIRCLES = 50;

/** The names whose figures a formula needs. A baseline is the plan's own word, so base() needs none. */
const needs = ({ formula }: Indicator): readonly { name: string; at: number }[] =>
  formula === null ? [] : referencesIn(formula.tree).filter(({ how }) => how !== "base");

/**
 * Every indicator behind those that its formula needs, and the circles that make this impossible. prev() breaks no circle: a
 * figure of the year before that is itself computed goes back to a first one that nothing gives.
 */
export function inOrder(indicators: readonly Indicator[]): {
  readonly order: readonly Indicator[];
  readonly circles: readonly Circle[];
} {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const order: Indicator[] = [];
  const circles: Circle[] = [];
  const done = new Set<Indicator>();
  // A stack of our own: chains may be longer than the engine's.
  for (const root of indicators) {
    const open = new Map<Indicator, Iterator<{ name: string; at: number }>>();
    const path: { indicator: Indicator; at: number }[] = [];
    const enter = (indicator: Indicator) => {
      open.set(indicator, needs(indicator)[Symbol.iterator]());
      path.push({ indicator, at: 0 });
    };
    if (!done.has(root)) enter(root);
    while (path.length > 0) {
      const top = path.at(-1)!;
      const { value, done: over } = open.get(top.indicator)!.next();
      const next = over ? undefined : byId.get(value.name);
      if (over) {
        path.pop();
        open.delete(top.indicator);
        done.add(top.indicator);
        order.push(top.indicator);
      } else if (next && open.has(next)) {
        top.at = value.at;
        const round = path.slice(path.findIndex(({ indicator }) => indicator === next));
        if (circles.length < MOST_CIRCLES) circles.push(circleOf(round, indicators));
      } else if (next && !done.has(next)) {
        top.at = value.at;
        enter(next);
      }
    }
  }
  return { order, circles };
}

/** A circle from the one of its members that stands first in the plan. */
function circleOf(path: readonly { indicator: Indicator; at: number }[], indicators: readonly Indicator[]): Circle {
  const members = new Map(path.map((one, index) => [one.indicator, index]));
  const start = members.get(indicators.find((indicator) => members.has(indicator))!)!;
  const round = [...path.slice(start), ...path.slice(0, start)];
  const ids = round.map(({ indicator }) => indicator.id);
  return { first: round[0]!.indicator, ids: [...ids, ids[0]!], position: round[0]!.at };
}
