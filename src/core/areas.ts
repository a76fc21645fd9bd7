import { type Diagnostic, error } from "./diagnostic.ts";
import { fold, suggest } from "./fold.ts";
import { groupBy } from "./group.ts";
import { namesOfArea } from "./names.ts";
import type { Area, Indicator, ListedArea, Plan } from "./plan.ts";

/** What a diagnostic calls an area: its name, else its code. */
export const labelOf = ({ code, name }: Area): string => name.zh ?? name.en ?? code ?? "";

/** An area that no plan describes, by its code and its names: the first Chinese and the first other one, the rest aliases. */
export function areaFrom(code: string | null, names: readonly string[]): Area {
  const zh = names.find((name) => /\p{Script=Han}/u.test(name));
  const en = names.find((name) => !/\p{Script=Han}/u.test(name));
  const aliases = names.filter((name) => name !== zh && name !== en);
  const plain = (name: string) => name.normalize("NFKC").trim();
  return {
    code: code === null ? null : plain(code),
    name: { ...(zh === undefined ? {} : { zh: plain(zh) }), ...(en === undefined ? {} : { en: plain(en) }) },
    aliases,
    parent: null,
    peers: null,
  };
}

/** An area known by a single word: by its code where that is one (GB/T 2260 has six digits), else by its name. */
export const areaNamed = (word: string): Area =>
  /^\d{6}$/.test(word.normalize("NFKC").trim()) ? areaFrom(word, []) : areaFrom(null, [word]);

const indexes = new WeakMap<readonly ListedArea[], ReadonlyMap<string, ListedArea>>();

/** Areas by every folded name of theirs; of several with one name the first. */
export function areasByName(areas: readonly ListedArea[]): ReadonlyMap<string, ListedArea> {
  const known = indexes.get(areas);
  if (known) return known;
  const index = new Map<string, ListedArea>();
  for (const area of areas) {
    for (const name of namesOfArea(area)) if (!index.has(name)) index.set(name, area);
  }
  indexes.set(areas, index);
  return index;
}

/** The listed area that a name or a code means, or null. */
export const areaCalled = (areas: readonly ListedArea[], name: string): ListedArea | null =>
  areasByName(areas).get(fold(name)) ?? null;

type Children = ReadonlyMap<ListedArea, readonly ListedArea[]>;
const parts = new WeakMap<readonly ListedArea[], Children>();

/** The areas that another one is made of, in the plan's order. */
export function childrenByArea(areas: readonly ListedArea[]): Children {
  const known = parts.get(areas);
  if (known) return known;
  const parentOf = (area: ListedArea) => (area.parent === null ? null : areaCalled(areas, area.parent));
  const children = groupBy(areas, parentOf);
  const found: Children = new Map([...children].flatMap(([parent, own]) => (parent ? [[parent, own]] : [])));
  parts.set(areas, found);
  return found;
}

/** What is wrong with a list of areas: one named twice, a parent that is not among them, parents that go round. */
export function reviewAreas(areas: readonly ListedArea[]): Diagnostic[] {
  const index = areasByName(areas);
  const found: Diagnostic[] = [];
  for (const area of areas) {
    const name = namesOfArea(area).find((one) => index.get(one) !== area);
    const first = name === undefined ? undefined : index.get(name);
    if (first) {
      const written = [area.code, area.name.zh, area.name.en, ...area.aliases].find((one) => one && fold(one) === name);
      const args = { name: written ?? labelOf(area), line: first.at.line ?? 0, file: first.at.file };
      found.push(error("areas/duplicate", args, area.at));
    }
    if (area.parent === null || areaCalled(areas, area.parent)) continue;
    const others = areas.filter((other) => other !== area);
    const suggestion = suggest(
      area.parent,
      others.flatMap(({ code, name: { zh, en } }) => [zh, en, code]).filter(isText),
    );
    found.push(error("areas/unknown-parent", { area: labelOf(area), parent: area.parent, suggestion }, area.at));
  }
  for (const circle of circlesOf(areas)) {
    found.push(error("areas/circle", { circle: [...circle, circle[0]!].map(labelOf) }, circle[0]!.at));
  }
  return found;
}

const isText = (text: string | null | undefined): text is string => !!text;

/** Areas that are parts of each other, each round once, from the one that stands first. */
function circlesOf(areas: readonly ListedArea[]): ListedArea[][] {
  const circles: ListedArea[][] = [];
  const seen = new Set<ListedArea>();
  for (const start of areas) {
    const way: ListedArea[] = [];
    let area: ListedArea | null = start;
    while (area && !seen.has(area)) {
      seen.add(area);
      way.push(area);
      area = area.parent === null ? null : areaCalled(areas, area.parent);
    }
    const back = area ? way.indexOf(area) : -1;
    if (back >= 0) circles.push(way.slice(back));
  }
  return circles;
}

/** The plan as it is for one of its areas: with that area's own targets, if it is listed with any, in the place of the general ones. */
export function planFor(plan: Plan, area: Area | ListedArea | null): Plan {
  const own = area !== null && "targets" in area ? area.targets : null;
  if (own === null || own.size === 0) return plan;
  const indicators = plan.indicators.map((indicator): Indicator => {
    const targets = own.get(indicator.id);
    if (!targets) return indicator;
    const milestones = indicator.targets.filter(({ milestone }) => milestone);
    // The document's words for the general target are none for this one.
    const wording = milestones.length < indicator.targets.length ? null : indicator.wording;
    return { ...indicator, wording, targets: [...targets, ...milestones] };
  });
  return { ...plan, indicators };
}
