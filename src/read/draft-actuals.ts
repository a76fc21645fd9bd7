import { type Diagnostic, error, warning } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import { ANYTHING } from "../core/names.ts";
import { byTime, type Period, parsePeriod } from "../core/period.ts";
import type { Language } from "../core/plan.ts";
import { conversion, isKnownUnit } from "../core/unit.ts";
import { splitUnit } from "./columns.ts";
import { openCsv } from "./csv.ts";
import { BadBytes, findControl, foreignFormat, TextReader } from "./decode.ts";
import { type Draft, type DraftIndicator, idsFor } from "./draft.ts";
import { areaNamed } from "./draft-targets.ts";
import { type Declared, findHeader } from "./header.ts";
import type { RawRow } from "./layouts/layout.ts";
import type { Limits } from "./limits.ts";
import { readQuantity, readYesNo } from "./number.ts";
import { readActuals } from "./observations.ts";
import { PROBED } from "./probe.ts";
import { readNature } from "./target-cells.ts";

/** What a table of figures says of the plan that they may be judged by. */
export interface Surveyed {
  /** null where the file can't be read or has no figures; the diagnostics say why. */
  readonly draft: Draft | null;
  /** Areas as they are written, in the order in which they come up. */
  readonly areas: readonly string[];
  /** The first and the last period with a figure. */
  readonly first: Period | null;
  readonly last: Period | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every heading may be an indicator or an area: nobody has said yet which there are. */
const ANY_NAME = { isIndicator: () => true, isArea: () => true, isUnit: isKnownUnit };

interface Series {
  readonly name: string;
  readonly units: Map<string, string>;
}

/** The plan that the columns of a file of actuals make, in any layout that the reader of actuals knows; its targets are left open. */
export function draftActuals(
  file: string,
  bytes: Uint8Array,
  setting: {
    readonly lang: Language;
    readonly id: string;
    readonly area: string | null;
    readonly from: string | null;
    readonly due: string | null;
  },
  limits: Limits,
  declared: Declared,
): Surveyed {
  const text = textOf(bytes, declared.encoding);
  const found = text === null ? null : findHeader(text.slice(0, PROBED), ANY_NAME, declared, limits);
  const header = found?.kind === "header" ? found : null;
  const series = new Map<string, Series>();
  const areas = new Map<string, string>();
  const periods: Period[] = [];
  // Of which indicators 金额单位 is the unit only a plan can say.
  const ofAll = (row: RawRow) => (header?.units.alike ? "" : row.text("unit"));
  const take = (row: RawRow) => {
    const value = row.text("value");
    const read = readQuantity(value, declared.missing);
    const isFigure = read.kind === "value" || readYesNo(value, declared.missing).kind === "value";
    // A row that names an indicator and its unit or anything else is about one, also without a figure. A column may be remarks.
    const isNamed = row.column("indicator") > 0 && (value !== "" || row.own("unit") !== "");
    if (!isFigure && !isNamed) return;
    const { name, unit } = splitUnit(row.text("indicator"));
    const period = parsePeriod(row.text("period").normalize("NFKC").trim());
    if (name === "" || period === null || row.text("statement") !== "") return;
    const known = series.get(fold(name)) ?? { name, units: new Map<string, string>() };
    series.set(fold(name), known);
    const own = row.own("unit") || unit || ofAll(row) || (read.kind === "value" ? (read.unit ?? "") : "");
    if (own !== "") known.units.set(fold(own), own);
    if (!isFigure) return;
    const area = row.text("area");
    if (area !== "" && !areas.has(fold(area))) areas.set(fold(area), area);
    periods.push(period);
  };
  const natures = new Natures(header?.reading.others ?? []);
  if (text !== null && header !== null) {
    const csv = openCsv(limits, header.delimiter, {
      record: ({ line, cells }) => {
        if (line <= header.line) return;
        header.reading.rows(cells).forEach(take);
        natures.see(cells);
      },
      problem: () => undefined,
    });
    csv.push(text);
    csv.end();
  }
  const all = [...series.values()];
  const written = [...areas.values()];
  if (periods.length === 0) {
    const faults = readActuals(file, bytes, ANYTHING, limits, declared).diagnostics.filter(
      ({ severity }) => severity === "error",
    );
    const none = error("init/no-indicators", {}, { file, line: null, column: null });
    return { draft: null, areas: written, first: null, last: null, diagnostics: faults.length > 0 ? faults : [none] };
  }
  const ids = idsFor(all.map(({ name }) => name));
  const single = setting.area ?? (written.length === 1 ? written[0]! : null);
  const ordered = periods.toSorted(byTime);
  const draft: Draft = {
    lang: setting.lang,
    id: setting.id,
    title: null,
    area: single === null ? null : areaNamed(single),
    from: setting.from,
    due: setting.due,
    groups: [],
    indicators: all.map((one, index): DraftIndicator => ({
      ...OPEN,
      id: ids[index]!,
      name: one.name,
      unit: unitOf(one),
    })),
  };
  return {
    draft,
    areas: written,
    first: ordered[0] ?? null,
    last: ordered.at(-1) ?? null,
    diagnostics: natures.told(file, header?.line ?? null),
  };
}

/** Which columns say of what kind targets are (约束性, 预期性), which no figures are. */
class Natures {
  private readonly columns: readonly { readonly name: string; readonly column: number; readonly values: Set<string> }[];

  constructor(others: readonly { readonly name: string; readonly column: number }[]) {
    this.columns = others.map((one) => ({ ...one, values: new Set() }));
  }

  see(cells: readonly string[]): void {
    for (const { column, values } of this.columns) {
      const text = cells[column - 1]?.trim() ?? "";
      if (values.size < SHOWN && readNature(text)?.commitment) values.add(text);
    }
  }

  told(file: string, line: number | null): Diagnostic[] {
    return this.columns
      .filter(({ values }) => values.size > 0)
      .map(({ name, column, values }) =>
        warning("init/typed-figures", { column: name, values: [...values] }, { file, line, column }),
      );
  }
}

/** Texts of a column that are shown. */
const SHOWN = 3;

const OPEN: Omit<DraftIndicator, "id" | "name" | "unit"> = {
  aliases: [],
  english: null,
  group: null,
  targets: [],
  open: "missing",
  remarks: [],
  wording: null,
  baseline: null,
  commitment: null,
  direction: null,
  lead: [],
  support: [],
  definition: null,
  note: null,
};

/** The unit of all figures: the first one where the others can be converted into it; else the author must say it. */
function unitOf({ units }: Series): string | null {
  const [first, ...others] = units.values();
  return first !== undefined && others.every((other) => conversion(other, first) !== null) ? first : null;
}

/** The text of a file in whatever encoding; null where it is no text. Markdown may begin with HTML. */
export function textOf(bytes: Uint8Array, encoding: string | null, markdown = false): string | null {
  let text = "";
  const reader = new TextReader(
    encoding,
    (head) => (markdown ? [null, "html"] : [null]).includes(foreignFormat(head)),
    (block) => {
      text += block;
    },
  );
  try {
    reader.push(bytes);
    reader.end();
  } catch (problem) {
    if (problem instanceof BadBytes) return null;
    throw problem;
  }
  return text === "" || findControl(text) !== null ? null : text;
}
