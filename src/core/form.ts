import type { Scorecard } from "./assessment.ts";
import { fold } from "./fold.ts";
import { type Owed, owedAt, periodsFor } from "./owed.ts";
import { byTime, lastOf, type Period } from "./period.ts";
import { type Area, figureOf, type Indicator, NO_OWNERS, type Owners, type Plan } from "./plan.ts";
import type { Series } from "./select-series.ts";

/** A figure that somebody is asked to fill in. */
export interface FormRow extends Owed {
  readonly plan: Plan;
  readonly unit: string | null;
  /** Whether yes or no is asked for. */
  readonly yesNo: boolean;
  /** The indicators that it is wanted for: itself, or those whose formulas read it. */
  readonly wantedFor: readonly Indicator[];
  /** Its own, else those of the indicators that it is wanted for. */
  readonly owners: Owners;
}

/** A scorecard with every series that its plan's figures make. */
export type Filled = Scorecard & { readonly series: ReadonlyMap<Indicator, Series> };

/** What is asked for. */
export interface Asking {
  /** null: every period that the targets go by; of an indicator without a target, the last one of the plan. */
  readonly periods: readonly Period[] | null;
  /** Which indicators. */
  readonly chosen: (indicator: Indicator) => boolean;
}

/**
 * The rows of a form: every figure that is not there yet, once, of each area in turn as its plan orders them. Where a formula
 * gives an indicator, its inputs are asked for; where the parts of an area are added up, the parts.
 */
export function rowsToFill(scorecards: readonly Filled[], { periods, chosen }: Asking): FormRow[] {
  const rows = new Map<string, { owed: Owed; plan: Plan; unit: string | null; wantedFor: Indicator[] }>();
  const areas = new Map<string, number>();
  for (const { area } of scorecards) numbered(areas, areaKey(area));
  for (const scorecard of scorecards) {
    const { plan, series } = scorecard;
    for (const indicator of plan.indicators.filter(chosen)) {
      const asked = periods ?? periodsOf(indicator, plan);
      const last = asked.at(-1);
      const owed = asked.flatMap((period) => owedAt(indicator, period, series.get(indicator)!, scorecard));
      const divisor = plan.score && indicator.scoring?.per ? figureOf(plan, indicator.scoring.per) : undefined;
      if (divisor && last) owed.push(...owedAt(divisor, last, series.get(divisor)!, scorecard));
      for (const one of owed) {
        const { start, end } = one.period;
        numbered(areas, areaKey(one.area));
        const key = JSON.stringify([areaKey(one.area), fold(one.indicator.id), start, end]);
        const known = rows.get(key);
        if (known) {
          if (!known.wantedFor.includes(indicator)) known.wantedFor.push(indicator);
          continue;
        }
        const unit = one.indicator.unit ?? series.get(one.indicator)?.unit ?? null;
        rows.set(key, { owed: one, plan, unit, wantedFor: [indicator] });
      }
    }
  }
  const series = new Map<string, number>();
  const ordered = [...rows.values()].map(({ owed, plan, unit, wantedFor }) => ({
    row: {
      ...owed,
      plan,
      unit,
      yesNo: isYesNo(owed.indicator),
      wantedFor,
      owners: ownersOf(owed.indicator, wantedFor),
    },
    area: numbered(areas, areaKey(owed.area)),
    indicator: numbered(series, owed.indicator.id),
  }));
  ordered.sort((a, b) => a.area - b.area || a.indicator - b.indicator || byTime(a.row.period, b.row.period));
  return ordered.map(({ row }) => row);
}

const areaKey = (area: Area | null): string => (area === null ? "" : JSON.stringify([area.code, area.name]));

/** The number that a key was seen as. */
function numbered(seen: Map<string, number>, key: string): number {
  const known = seen.get(key) ?? seen.size;
  seen.set(key, known);
  return known;
}

/** The periods of an indicator's targets, oldest first and each once. */
function periodsOf(indicator: Indicator, plan: Plan): Period[] {
  const found = new Map<string, Period>();
  for (const target of indicator.targets) {
    for (const period of periodsFor(indicator, target)) found.set(`${period.start}/${period.end}`, period);
  }
  if (found.size === 0) {
    const last = lastOf(plan.indicators.flatMap(({ targets }) => targets.map(({ due }) => due)));
    return last ? [last] : [];
  }
  return [...found.values()].sort(byTime);
}

/** What an area's own targets ask for; looking at those of all areas for every row would take the square of them. */
const isYesNo = ({ targets }: Indicator): boolean =>
  targets.length > 0 && targets.every(({ measure }) => measure === "done");

function ownersOf({ owners }: Indicator, wantedFor: readonly Indicator[]): Owners {
  if (owners.lead.length + owners.support.length > 0) return owners;
  const [first = NO_OWNERS, ...more] = wantedFor.map((one) => one.owners);
  return more.reduce((joined, { lead, support, open }): Owners => {
    return {
      lead: together(joined.lead, lead),
      support: together(joined.support, support),
      open: [...new Set([...joined.open, ...open])],
    };
  }, first);
}

function together(names: readonly string[], more: readonly string[]): readonly string[] {
  const known = new Set(names.map(fold));
  return [...names, ...more.filter((name) => !known.has(fold(name)))];
}

/** The units whose forms hold a row: those that lead, else those that support; null: nobody is named. */
export const fillersOf = ({ owners: { lead, support } }: FormRow): readonly [string | null, ...string[]] => {
  const [first = null, ...more] = lead.length > 0 ? lead : support;
  return [first, ...more];
};
