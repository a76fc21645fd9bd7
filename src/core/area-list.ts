import { areaCalled, areasByName, labelOf, reviewAreas } from "./areas.ts";
import { byPosition } from "./comparable.ts";
import { type Diagnostic, error, type Place, warning } from "./diagnostic.ts";
import { fold, nearMiss } from "./fold.ts";
import { namesOfArea } from "./names.ts";
import type { Area, ListedArea, Plan } from "./plan.ts";

/** Names shorter than this resemble too many others. */
const SHORTEST = 5;

/**
 * The plans with what tables of areas say: a framework without areas of its own gets those of the tables, in their order;
 * areas of a plan get a parent and peers where they have none. A plan whose areas don't fit together with them is left out.
 */
export function listAreas(
  plans: readonly Plan[],
  listed: readonly ListedArea[],
): { readonly plans: readonly Plan[]; readonly diagnostics: readonly Diagnostic[] } {
  if (listed.length === 0) return { plans, diagnostics: [] };
  const rows = [...listed].sort((a, b) => byPosition(placed(a), placed(b)));
  if (plans.length === 0) return { plans, diagnostics: reviewAreas(rows) };
  const known = new Set<ListedArea>();
  const found = new Map<string, Diagnostic>();
  const note = (diagnostics: readonly Diagnostic[]) => {
    for (const one of diagnostics) found.set(JSON.stringify(one), one);
    return diagnostics.length === 0;
  };
  const sound = plans.flatMap((plan): Plan[] => {
    if (plan.area === null && plan.areas.length === 0) {
      for (const row of rows) known.add(row);
      return note(reviewAreas(rows)) ? [{ ...plan, areas: rows }] : [];
    }
    const own = plan.area ? [{ ...plan.area, targets: new Map(), at: wholeOf(plan) }] : plan.areas;
    const { areas, diagnostics } = completed(own, rows, known);
    const fits = note(diagnostics) && (plan.area !== null || note(reviewAreas(areas)));
    return fits ? [plan.area ? { ...plan, area: withoutPlace(areas[0]!) } : { ...plan, areas }] : [];
  });
  const names = plans.flatMap(({ area, areas }): readonly Area[] => (area ? [area] : areas)).flatMap(namesOfArea);
  for (const row of rows) if (!known.has(row)) note([unknownArea(row, names)]);
  return { plans: sound, diagnostics: [...found.values()] };
}

const placed = ({ at }: ListedArea) => ({ at: { ...at, line: at.line ?? 0 } });
const wholeOf = ({ file }: Plan): Place => ({ file, line: null, column: null });
const withoutPlace = ({ targets, at, ...area }: ListedArea): Area => area;

/** A row of an area that no plan has, told as rows of figures would be. */
function unknownArea(row: ListedArea, names: readonly string[]): Diagnostic {
  const name = labelOf(row);
  const near = namesOfArea(row).map((one) => nearMiss(one, names, SHORTEST));
  const suggestion = near.find((one) => one !== null) ?? null;
  if (suggestion === null) return warning("actuals/other-area", { name, rows: 1 }, row.at);
  return error("actuals/misspelt-area", { name, suggestion, rows: 1 }, row.at);
}

/** Areas of a plan with what the rows add to them; what contradicts is reported with both places. */
function completed(own: readonly ListedArea[], rows: readonly ListedArea[], known: Set<ListedArea>) {
  const index = areasByName(own);
  const diagnostics: Diagnostic[] = [];
  const areas = new Map(own.map((area) => [area, area]));
  const given = new Map<string, Place>();
  for (const row of rows) {
    const [area, other] = [...new Set(namesOfArea(row).flatMap((name) => index.get(name) ?? []))];
    if (!area) continue;
    known.add(row);
    const differs = (key: string, value: string, before: string, at: Place) => {
      const args = { area: labelOf(area), key, value, other: before, file: at.file, line: at.line ?? 0 };
      diagnostics.push(error("areas/differs", args, row.at));
    };
    if (other) {
      differs("name", labelOf(other), labelOf(area), area.at);
      continue;
    }
    const now = areas.get(area)!;
    const settle = (key: "code" | "parent" | "peers", isSame: (a: string, b: string) => boolean): string | null => {
      const [before, value] = [now[key], row[key]];
      const place = `${own.indexOf(area)} ${key}`;
      if (before === null) given.set(place, row.at);
      if (value !== null && before !== null && !isSame(before, value)) {
        differs(key, value, before, given.get(place) ?? area.at);
      }
      return before ?? value;
    };
    const sameArea = (a: string, b: string) =>
      fold(a) === fold(b) || (areaCalled(own, a) !== null && areaCalled(own, a) === areaCalled(own, b));
    const sameText = (a: string, b: string) => fold(a) === fold(b);
    const merged = {
      code: settle("code", sameText),
      parent: settle("parent", sameArea),
      peers: settle("peers", sameText),
    };
    areas.set(area, {
      ...now,
      ...merged,
      ...withNames(now, row),
      at: now.parent === null && row.parent !== null ? row.at : now.at,
    });
  }
  return { areas: [...areas.values()], diagnostics };
}

/** What an area is called together with what a row calls it. */
function withNames(area: ListedArea, row: ListedArea): Pick<Area, "name" | "aliases"> {
  const before = new Set(namesOfArea(area));
  const isNew = (one: string | undefined): one is string => one !== undefined && !before.has(fold(one));
  const { zh, en } = row.name;
  const name = {
    ...area.name,
    ...(isNew(zh) && area.name.zh === undefined ? { zh } : {}),
    ...(isNew(en) && area.name.en === undefined ? { en } : {}),
  };
  const further = [zh, en, ...row.aliases].filter(isNew).filter((one) => one !== name.zh && one !== name.en);
  return { name, aliases: [...area.aliases, ...further] };
}
