import { fold } from "./fold.ts";
import type { Area, Indicator, Plan, Target } from "./plan.ts";
import { unitKey } from "./unit.ts";

const folded = (names: readonly (string | null | undefined)[]): string[] => [
  ...new Set(names.filter((name): name is string => !!name).map(fold)),
];

/** Every folded name under which rows may speak of an indicator: its id, names and aliases. */
export const namesOfIndicator = ({ id, name, aliases }: Indicator): string[] =>
  folded([id, name.zh, name.en, ...aliases]);

/** Every folded name under which rows may speak of an area: its code, names and aliases. */
export const namesOfArea = ({ code, name, aliases }: Area): string[] => folded([code, name.zh, name.en, ...aliases]);

/** Whether an indicator's values are yes or no, numbers, or either. */
export interface Asked {
  readonly yesNo: boolean;
  readonly number: boolean;
}

/** What an indicator's values are by its own targets and those that single areas have instead. */
export function askedOf({ areas }: Pick<Plan, "areas">, { id, targets }: Indicator): Asked {
  const further = areas.flatMap((area) => [area.targets.get(id)].filter((own) => own !== undefined));
  const all = targets.length > 0 || further.length === 0 ? [targets, ...further] : further;
  const isYesNo = (own: readonly Target[]) => own.some(({ measure }) => measure === "done");
  return { yesNo: all.some(isYesNo), number: !all.every(isYesNo) };
}

/** What the reader of actuals must know of the plans to tell rows that are asked for from all others. */
export interface Wanted {
  /** Folded names of indicators with the values that they may have; null: every indicator is wanted. */
  readonly indicators: ReadonlyMap<string, Asked> | null;
  /** The units that plans give them, as `unitKey` has them. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folded names of areas; null: every area is wanted. */
  readonly areas: ReadonlySet<string> | null;
  /** How many areas the run is about, as far as the plans say: rows without an area can only speak of a single one. */
  readonly areaCount: number;
}

/** What a run without plans keeps: everything, whatever it is about. */
export const ANYTHING: Wanted = { indicators: null, units: new Map(), areas: null, areaCount: 1 };

/** Without knowing the targets nobody knows which of the two an indicator's values are. */
export const EITHER: Asked = { yesNo: true, number: true };

/**
 * What a run keeps where only some of its plans are sound. The outlines of all of them may lack an area, or a target that
 * asks for yes or no: a row has the benefit of that.
 */
export function wantedByOutlines(outlines: readonly Plan[], sound: readonly Plan[]): Wanted {
  const known = wantedBy(sound, null).indicators!;
  const { indicators, units } = wantedBy(outlines, null);
  const all = [...indicators!.keys()].map((name) => [name, known.get(name) ?? EITHER] as const);
  return { ...ANYTHING, indicators: new Map(all), units };
}

/** What a run over these plans keeps. `areas` are those that the caller picked by name; null: those of the plans. */
export function wantedBy(plans: readonly Plan[], areas: readonly string[] | null): Wanted {
  const indicators = new Map<string, Asked>();
  const units = new Map<string, Set<string>>();
  const own = new Set<string>();
  const distinct = new Set<string>();
  let anyArea = false;
  for (const plan of plans) {
    if (plan.area) {
      const names = namesOfArea(plan.area);
      distinct.add(names[0]!);
      for (const name of names) own.add(name);
    } else if (plan.areas.length > 0) {
      for (const area of plan.areas) {
        const names = namesOfArea(area);
        distinct.add(names[0]!);
        for (const name of names) own.add(name);
      }
    } else {
      anyArea = true;
    }
    for (const indicator of [...plan.inputs, ...plan.indicators]) {
      const { yesNo, number } = askedOf(plan, indicator);
      for (const name of namesOfIndicator(indicator)) {
        const known = indicators.get(name);
        indicators.set(name, { yesNo: yesNo || !!known?.yesNo, number: number || !!known?.number });
        if (indicator.unit !== null) units.set(name, (units.get(name) ?? new Set()).add(unitKey(indicator.unit)));
      }
    }
  }
  const picked = new Set(areas?.map(fold));
  // Code and name of one area are two names and no two areas.
  const chosen = areas === null ? distinct.size : Math.min(picked.size, distinct.size);
  if (!anyArea) return { indicators, units, areas: own, areaCount: chosen };
  if (areas === null) return { indicators, units, areas: null, areaCount: distinct.size };
  return { indicators, units, areas: new Set([...own, ...picked]), areaCount: picked.size };
}
