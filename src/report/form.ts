import { fold } from "../core/fold.ts";
import type { FormRow } from "../core/form.ts";
import { namesOfArea, namesOfIndicator } from "../core/names.ts";
import type { Period } from "../core/period.ts";
import { type Area, areaText, type Indicator, textOf } from "../core/plan.ts";
import type { Catalogue, FormColumn } from "../messages/catalogue.ts";
import { shownUnit } from "./cells.ts";
import { ownersText } from "./columns.ts";
import { clausesJoined } from "./join.ts";
import { safe } from "./safe.ts";
import { csvFile, csvText, isPlain } from "./spreadsheet.ts";
import { targetText } from "./target-text.ts";

/**
 * A form to fill in: a CSV whose header the reader of actuals knows, with the values blank. Names and periods are written so
 * that they are read as what they are after a spreadsheet has opened and saved them. `areas` are all that a run has.
 */
export function formText(rows: readonly FormRow[], areas: readonly Area[], catalogue: Catalogue): string {
  const { columns } = catalogue.form;
  const ids = (Object.keys(columns) as FormColumn[]).filter(
    (id) => id !== "scope" || rows.some(({ indicator }) => indicator.scope !== null),
  );
  const taken = namesTaken(areas);
  const records = rows.map((row) => {
    const cells: Readonly<Record<FormColumn, string>> = {
      area: row.area === null ? "" : areaCell(row.area, taken, catalogue),
      indicator: indicatorCell(row.indicator, catalogue),
      period: periodCell(row.period, catalogue),
      value: "",
      unit: row.unit !== null && isPlain(row.unit) ? row.unit : "",
      scope: row.indicator.scope ?? "",
      status: "",
      source: "",
      note: noteText(row, catalogue),
      target: targetsText(row, catalogue),
      definition: definitionText(row.indicator, catalogue),
      owner: ownersText(row.owners, row.owners.lead.length > 0 ? "lead" : "support", catalogue),
    };
    return ids.map((id) => csvText(safe(cells[id])));
  });
  return csvFile([ids.map((id) => columns[id]), ...records]);
}

/** How many of the areas go by each name. */
function namesTaken(areas: readonly Area[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const area of areas) for (const name of namesOfArea(area)) taken.set(name, (taken.get(name) ?? 0) + 1);
  return taken;
}

/** Whether a text comes out of a cell as it went in: without hidden signs, and nothing that a spreadsheet would guard. */
const isSound = (text: string | null | undefined): text is string =>
  !!text && text === text.trim() && safe(text) === text && isPlain(text);

/** The first name of an area that is sound and that no other area has. */
function areaCell(area: Area, taken: ReadonlyMap<string, number>, { language }: Catalogue): string {
  const names = [area.name[language], area.name.zh, area.name.en, area.code, ...area.aliases];
  const usable = names.find((name) => isSound(name) && taken.get(fold(name)) === 1);
  return usable ?? areaText(area, language);
}

/** The indicator's name; its id, which is always sound, where the name is not. */
function indicatorCell(indicator: Indicator, { language }: Catalogue): string {
  const name = textOf(indicator.name, language, indicator.id);
  return isSound(name) && namesOfIndicator(indicator).includes(fold(name)) ? name : indicator.id;
}

/** Months and days in a way that spreadsheets don't turn into dates of another form. */
function periodCell({ text }: Period, { form }: Catalogue): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return text;
  return form.date(year, Number(month), day === undefined ? null : Number(day));
}

function noteText({ indicator, yesNo, wantedFor }: FormRow, { form, language }: Catalogue): string {
  const others = wantedFor.filter(({ id }) => id !== indicator.id);
  const said = [
    yesNo ? form.yesNo : "",
    indicator.yearToDate ? form.toDate : indicator.kind === "stock" ? "" : form.kinds[indicator.kind],
    others.length > 0 ? form.goesInto(others.map((one) => textOf(one.name, language, one.id))) : "",
    wantedFor.every(({ required }) => !required) ? form.optional : "",
  ];
  return clausesJoined(said, language);
}

/** What the plan promises of the row's own indicator, each target with when it is due. */
function targetsText({ indicator, unit, wantedFor }: FormRow, catalogue: Catalogue): string {
  const own = wantedFor.find(({ id }) => id === indicator.id);
  const said = (own?.targets ?? []).map((target) => {
    const text = targetText({ target, indicator }, shownUnit(unit, catalogue), catalogue);
    return catalogue.form.due(text, target.due.text);
  });
  return clausesJoined(said, catalogue.language);
}

function definitionText({ definition, note }: Indicator, { language }: Catalogue): string {
  return clausesJoined([textOf(definition, language, ""), textOf(note, language, "")], language);
}
