import { byPlace, type Diagnostic, error, type Place, warning } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import { measureNamed } from "../core/measures/registry.ts";
import type { Language } from "../core/plan.ts";
import { isPercent } from "../core/unit.ts";
import { splitUnit } from "./columns.ts";
import { type Draft, type DraftGroup, type DraftIndicator, idsFor, lacksBase, refusal } from "./draft.ts";
import { FORMS } from "./plan-schema.ts";
import { readQuantity } from "./number.ts";
import { type Nature, type Owners, readNature, readOwners } from "./target-cells.ts";
import { type TargetColumn, type TargetRow, type TargetTable, periodOfCell } from "./target-table.ts";
import { readWording, sideOf, targetText, type WordedTarget, type Wording } from "./wording.ts";

/** What a caller says of a plan that a table doesn't. */
export interface DraftSetting {
  readonly file: string;
  readonly lang: Language;
  readonly id: string;
  readonly area: string | null;
  readonly from: string | null;
  /** When what says nothing of its own is due; null: as the table says. */
  readonly due: string | null;
}

export interface Drafted {
  /** null where there is an error. */
  readonly draft: Draft | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The plan that a table of targets makes. What its cells say beyond what is understood is told, and left to the author. */
export function draftTargets(table: TargetTable, setting: DraftSetting): Drafted {
  const found: Diagnostic[] = [];
  const due = setting.due ?? (table.hasUndated ? null : table.years.at(-1)!);
  const at = (line: number): Place => ({ file: setting.file, line, column: null });
  for (const { name, column } of table.others) {
    found.push(warning("actuals/other-column", { name }, { ...at(table.line), column }));
  }
  if (table.years.length > (table.hasUndated ? 0 : 1))
    found.push(warning("init/several-years", { years: table.years }, at(table.line)));
  const outside = table.years.filter((year) => isOutside(year, setting));
  if (outside.length > 0) {
    const { from } = setting;
    found.push(warning("init/year-outside", { years: outside, from: from ?? "", due: due! }, at(table.line)));
  }
  for (const { line, headings } of table.further) found.push(warning("init/other-table", { headings }, at(line)));
  const named = table.rows.filter((row) => row.cells.has("indicator") || reportNameless(row, at(row.line), found));
  const rows = withoutRepeated(named, at, found);
  const names = rows.map(({ cells }) => splitUnit(cells.get("indicator")!).name);
  const own = idsFor([...names, ...rows.flatMap(({ cells }) => cells.get("english") ?? [])]);
  const { ids, aliases } = codesOf(rows, names, own, at, found);
  const { groups, idOfPath } = groupsOf(rows);
  const draft: Draft = {
    lang: setting.lang,
    id: setting.id,
    title: table.title,
    area: setting.area === null ? null : areaNamed(setting.area),
    from: setting.from,
    due,
    groups,
    indicators: [],
  };
  const bare: string[] = [];
  const undated: string[] = [];
  const indicators = rows.map((row, index) => {
    const reading = new RowReading(row, at(row.line), table, due, found);
    const one = reading.indicator(
      names[index]!,
      aliases[index]!,
      ids[index]!,
      idOfPath.get(JSON.stringify(row.groups)) ?? null,
    );
    if (due === null && one.targets.some(({ by }) => by === null)) undated.push(one.name);
    else if (one.targets.length > 0) {
      const code = refusal(draft, one);
      if (code !== null) return reading.withdrawn(one, code);
    }
    if (lacksBase(one)) {
      found.push(warning("init/no-base", { indicator: one.name, wording: one.wording ?? "" }, at(row.line)));
    }
    if (reading.bare) bare.push(one.name);
    return one;
  });
  if (rows.length === 0) found.push(error("init/no-indicators", {}, at(table.line)));
  if (undated.length > 0) found.push(error("init/no-due", { indicators: undated }, at(table.line)));
  if (bare.length > 0) found.push(warning("init/bare-numbers", { indicators: bare }, at(table.line)));
  const sound = found.every(({ severity }) => severity !== "error");
  return { draft: sound ? { ...draft, indicators } : null, diagnostics: found.sort(byPlace) };
}

/** Whether a heading's year is none of those that the caller names. */
const isOutside = (year: string, { from, due }: DraftSetting): boolean =>
  due !== null && (year > due.slice(0, 4) || (from !== null && year < from.slice(0, 4)));

/** An area by what a caller calls it: digits are a code. */
export const areaNamed = (text: string): NonNullable<Draft["area"]> =>
  /^\d+$/.test(text) ? { code: text, name: null } : { code: null, name: text };

function reportNameless({ targets }: TargetRow, at: Place, found: Diagnostic[]): boolean {
  found.push(
    warning("init/unclear-cell", { column: "indicator", text: targets.map(({ text }) => text).join("；") }, at),
  );
  return false;
}

/** Of rows with one name the first is kept: a plan has each indicator once. */
function withoutRepeated(rows: readonly TargetRow[], at: (line: number) => Place, found: Diagnostic[]): TargetRow[] {
  const first = new Map<string, number>();
  return rows.filter(({ line, cells }) => {
    const name = splitUnit(cells.get("indicator")!).name;
    const known = first.get(fold(name));
    if (known === undefined) first.set(fold(name), line);
    else found.push(warning("init/repeated-indicator", { name, line: known }, at(line)));
    return known === undefined;
  });
}

/** The codes of a table as ids, or as aliases where no id may look so; one that is another's name or code is told. */
function codesOf(
  rows: readonly TargetRow[],
  names: readonly string[],
  ids: readonly string[],
  at: (line: number) => Place,
  found: Diagnostic[],
): { ids: readonly string[]; aliases: readonly (readonly string[])[] } {
  const codes = rows.map(({ cells }) => cells.get("id") ?? null);
  const known = [...names, ...rows.flatMap(({ cells }) => cells.get("english") ?? []), ...ids].map(fold);
  const isFree = (code: string, index: number): boolean =>
    codes.every((other, at) => other === null || at === index || fold(other) !== fold(code)) &&
    !known.some((name) => name === fold(code) && name !== fold(ids[index]!) && name !== fold(names[index]!));
  const read = codes.map((code, index) => {
    if (code === null) return { id: ids[index]!, aliases: [] };
    if (!isFree(code, index)) {
      found.push(warning("init/unclear-cell", { column: "id", text: code }, at(rows[index]!.line)));
      return { id: ids[index]!, aliases: [] };
    }
    return FORMS.id.test(code) ? { id: code, aliases: [] } : { id: ids[index]!, aliases: [code] };
  });
  return { ids: read.map(({ id }) => id), aliases: read.map(({ aliases }) => aliases) };
}

/** The groups that rows stand in, as a tree, and the id of each by its path. */
function groupsOf(rows: readonly TargetRow[]): {
  groups: readonly DraftGroup[];
  idOfPath: ReadonlyMap<string, string>;
} {
  const paths = new Map<string, readonly string[]>();
  for (const { groups } of rows) {
    for (let depth = 1; depth <= groups.length; depth++) {
      const path = groups.slice(0, depth);
      paths.set(JSON.stringify(path), path);
    }
  }
  const keys = [...paths.keys()];
  const ids = idsFor(
    keys.map((key) => paths.get(key)!.at(-1)!),
    "g",
  );
  const idOfPath = new Map(keys.map((key, index) => [key, ids[index]!]));
  const below = (parent: readonly string[]): DraftGroup[] =>
    keys.flatMap((key) => {
      const path = paths.get(key)!;
      const isChild = path.length === parent.length + 1 && parent.every((part, index) => part === path[index]);
      return isChild ? [{ id: idOfPath.get(key)!, name: path.at(-1)!, groups: below(path) }] : [];
    });
  return { groups: below([]), idOfPath };
}

type Phrase = Extract<Wording, { readonly kind: "targets" }>;

const behindYear = ({ year, text }: TargetRow["targets"][number]): string =>
  year === null ? text : `${year}: ${text}`;

/** One row of a table read cell by cell; what can't be read is told. */
class RowReading {
  /** Whether its target is a number without a word on which side passes. */
  bare = false;
  private readonly cells: ReadonlyMap<TargetColumn, string>;
  private readonly at: Place;
  private readonly phrases: TargetRow["targets"];
  private readonly table: TargetTable;
  /** When the plan is due. */
  private readonly due: string | null;
  private readonly found: Diagnostic[];

  constructor({ cells, targets }: TargetRow, at: Place, table: TargetTable, due: string | null, found: Diagnostic[]) {
    this.cells = cells;
    this.phrases = targets;
    this.due = due;
    this.at = at;
    this.table = table;
    this.found = found;
  }

  indicator(name: string, aliases: readonly string[], id: string, group: string | null): DraftIndicator {
    const { cells } = this;
    const { commitment, direction, comparator } = this.nature();
    const unit = cells.get("unit") ?? splitUnit(cells.get("indicator")!).unit ?? this.table.unit;
    const wording = this.wording();
    const own = {
      id,
      name,
      aliases,
      english: cells.get("english") ?? null,
      group,
      wording: cells.get("wording") ?? wording,
      baseline: this.baseline(),
      ...this.owners(),
      definition: cells.get("definition") ?? null,
      note: cells.get("note") ?? null,
    };
    const phrases: Phrase[] = [];
    for (const { year, text } of this.phrases) {
      const phrase = this.phrase(name, text, year, phrases.at(-1)?.unit ?? unit);
      if (phrase !== null) phrases.push(phrase);
    }
    const isWhole = phrases.length === this.phrases.length;
    if (phrases.length === 0) {
      const open = this.phrases.length === 0 ? "missing" : "unclear";
      return { ...own, unit, targets: [], open, commitment, direction };
    }
    // What is only striven for beside a firm target of another year is no firm one.
    const firm = phrases.filter(({ aspired }) => !aspired);
    const kept = firm.length === 0 ? phrases : firm;
    const beyond = [
      ...phrases.flatMap((phrase) => phrase.beyond),
      ...phrases.filter((phrase) => !kept.includes(phrase)).flatMap(({ targets }) => targets),
    ].map(targetText);
    if (beyond.length > 0) {
      const left = { indicator: name, wording: wording!, beyond: beyond.join(", ") };
      this.found.push(warning("init/aspired-part", left, this.at));
    }
    const isBare = kept.some(({ bare }) => bare);
    const sided = comparator ?? (direction === "lower" ? "at-most" : null);
    this.bare = isBare && sided === null && direction === null;
    const targets = kept.flatMap((phrase) =>
      phrase.targets.map((target): WordedTarget => {
        const isOpen = phrase.bare && sided !== null && target.measure === "level" && target.comparator === "at-least";
        return isOpen ? { ...target, comparator: sided } : target;
      }),
    );
    const isAgainst = targets.some((target) => {
      const side = sideOf(target);
      return (
        (direction !== null && side !== null && side !== direction) ||
        (comparator !== null && target.comparator !== comparator)
      );
    });
    if (isAgainst) {
      this.bare = false;
      this.found.push(
        warning("init/unclear-target", { indicator: name, wording: wording!, why: "direction" }, this.at),
      );
      return { ...own, unit, targets: [], open: "unclear", commitment, direction: null };
    }
    const about = targets.filter(({ comparator }) => comparator === "about");
    const read = kept.at(-1)!.unit;
    if (about.length > 0) {
      const inPoints = isPercent(read) || about.some(({ measure }) => measureNamed(measure).takes === "growth");
      const suffix = inPoints ? "pp" : "";
      this.found.push(warning("init/no-tolerance", { indicator: name, wording: wording!, suffix }, this.at));
    }
    // A number alone is no wording.
    const saysNothing = isBare && isWhole && beyond.length === 0 && phrases.length === 1;
    return {
      ...own,
      wording: saysNothing ? (cells.get("wording") ?? null) : own.wording,
      unit: read,
      targets,
      remarks: [
        ...own.remarks,
        ...beyond.map((text) => `aspired: ${text}`),
        ...(isWhole ? [] : this.phrases.map(behindYear)),
      ],
      open: about.length > 0 ? "no-tolerance" : null,
      // What is firm beside an aspiration stays so, whatever the whole row is called.
      commitment:
        beyond.length > 0 && commitment === "aspired" ? null : (commitment ?? (firm.length === 0 ? "aspired" : null)),
      direction: null,
    };
  }

  /** What the columns of types and directions say together; a cell that is not understood, or that clashes, is told and says nothing. */
  private nature(): Nature {
    const none: Nature = { commitment: null, direction: null, comparator: null };
    const [type, direction] = (["type", "direction"] as const).map((column): Nature => {
      const text = this.cells.get(column);
      const read = text === undefined ? none : readNature(text);
      if (read === null) this.unclear(column, text!);
      return read ?? none;
    });
    const clash = (["direction", "comparator"] as const).some(
      (key) => type![key] !== null && direction![key] !== null && type![key] !== direction![key],
    );
    if (clash) {
      this.unclear("direction", `${this.cells.get("type")!} / ${this.cells.get("direction")!}`);
      return { ...none, commitment: type!.commitment };
    }
    return {
      commitment: type!.commitment ?? direction!.commitment,
      direction: direction!.direction ?? type!.direction,
      comparator: direction!.comparator ?? type!.comparator,
    };
  }

  /** Who answers for it; a cell with more than names stays as a remark. */
  private owners(): Pick<DraftIndicator, "lead" | "support" | "remarks"> {
    const remarks: string[] = [];
    const [lead, support] = (["lead", "support"] as const).map((column): Owners => {
      const text = this.cells.get(column) ?? "";
      const read = readOwners(text, column);
      if (read.hasMore) {
        this.unclear(column, text);
        remarks.push(`${column}: ${text}`);
      }
      return read;
    });
    const leading = [...new Set([...lead!.lead, ...support!.lead])];
    const supporting = [...new Set([...lead!.support, ...support!.support])];
    return {
      lead: leading,
      support: supporting.filter((name) => name === "等" || !leading.includes(name)),
      remarks,
    };
  }

  /** What the cells of targets say, each behind its year where there are several. */
  private wording(): string | null {
    const [first, ...others] = this.phrases;
    if (first === undefined) return null;
    if (others.length === 0) return first.text;
    return this.phrases.map(behindYear).join("; ");
  }

  /** The targets of one cell with the periods in which they are due; null where it is not understood, which is told. */
  private phrase(name: string, text: string, year: string | null, unit: string | null): Phrase | null {
    const read = readWording(text, unit, [name]);
    if (read.kind === "unclear") {
      const why = { why: read.why, ...(read.why === "unit" && unit !== null ? { unit } : {}) };
      this.found.push(warning("init/unclear-target", { indicator: name, wording: text, ...why }, this.at));
      return null;
    }
    const cell = this.period("due");
    const dated = (target: WordedTarget): WordedTarget => {
      const said = [target.by, year, cell].filter((one) => one !== null);
      const [taken, ...others] = said;
      const other = others.find((one) => one !== taken);
      if (other !== undefined) {
        this.found.push(warning("init/two-dates", { indicator: name, taken: taken!, other }, this.at));
      }
      // What is due with the plan needs no date of its own, unless others beside it have one.
      const isUsual =
        taken === this.due &&
        target.by === null &&
        cell === null &&
        !this.table.hasUndated &&
        this.table.years.length < 2;
      return { ...target, by: isUsual ? null : (taken ?? null) };
    };
    return { ...read, targets: read.targets.map(dated), beyond: read.beyond.map(dated) };
  }

  /** The same without a target that no plan would have as it stands. */
  withdrawn(one: DraftIndicator, why: Diagnostic["code"]): DraftIndicator {
    const wording = this.wording() ?? "";
    this.found.push(warning("init/unclear-target", { indicator: one.name, wording, why }, this.at));
    return { ...one, targets: [], open: "unclear" };
  }

  private unclear(column: TargetColumn, text: string): void {
    this.found.push(warning("init/unclear-cell", { column, text }, this.at));
  }

  private period(column: "due" | "base-year"): string | null {
    const text = this.cells.get(column);
    if (text === undefined) return null;
    const period = periodOfCell(text);
    if (period === null) this.unclear(column, text);
    return period;
  }

  private baseline(): DraftIndicator["baseline"] {
    const text = this.cells.get("baseline");
    const period = this.period("base-year") ?? this.table.base;
    if (text === undefined) return null;
    const [, inner, year] = /^(.+?)[(（](\d{4})年?[)）]$/u.exec(text) ?? [];
    const value = inner ?? text;
    if (readQuantity(value).kind === "value" && /\d/.test(value)) return { value, period: year ?? period };
    this.unclear("baseline", text);
    return null;
  }
}
