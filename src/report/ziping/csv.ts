import { areaText, textOf } from "../../core/plan.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import type { Look, Run } from "../format.ts";
import { safe } from "../safe.ts";
import { csvFigure, csvFile, csvLabel } from "../spreadsheet.ts";
import { type FormColumn, FORM_COLUMNS, type FormRow } from "./columns.ts";
import { type Form, formsOf } from "./forms.ts";

/** The form as a spreadsheet opens it: one heading, a row a target, figures as bare numbers. */
export function zipingCsv(run: Run, look: Look): string {
  const { ziping: words } = look.catalogue;
  const forms = formsOf(run, look);
  const leading = leadingColumns(forms, look);
  const heads = [...leading.map(({ head }) => head), ...FORM_COLUMNS.map(({ id }) => words.columns[id])];
  const records = forms.flatMap((form) => {
    const subject = leading.map(({ of }) => csvLabel(safe(of(form))));
    return form.rows.map((row) => [...subject, ...FORM_COLUMNS.map((column) => cellOf(column, row))]);
  });
  return csvFile([heads.map(csvLabel), ...records]);
}

/** Numbers as they are; what stands in their place is a text like any other. */
const cellOf = (column: FormColumn, row: FormRow): string =>
  column.value ? csvFigure(safe(column.value(row))) : csvLabel(safe(column.text(row)));

interface Leading {
  readonly head: string;
  of(form: Form): string;
}

/** In front of the form's own columns what tells several forms in one sheet apart: the plan, the area, or both. */
function leadingColumns(forms: readonly Form[], { catalogue }: Look): Leading[] {
  const { columns } = catalogue.report;
  return [column(columns.plan!, forms, planOf, catalogue), column(columns.area!, forms, areaOf, catalogue)].filter(
    (one) => one !== null,
  );
}

interface Subject {
  readonly key: string;
  readonly name: string;
}

const planOf = ({ scorecard: { plan } }: Form, { language }: Catalogue): Subject => ({
  key: plan.id,
  name: textOf(plan.title, language, plan.id),
});

const areaOf = ({ scorecard: { area } }: Form, { language }: Catalogue): Subject => {
  const name = areaText(area, language);
  return { key: area?.code ?? name, name };
};

/** A column of the names of what differs between forms, with the key behind a name that two of them have; null: nothing does. */
function column(
  head: string,
  forms: readonly Form[],
  subjectOf: (form: Form, catalogue: Catalogue) => Subject,
  catalogue: Catalogue,
): Leading | null {
  const keys = new Map<string, Set<string>>();
  for (const { key, name } of forms.map((form) => subjectOf(form, catalogue))) {
    keys.set(name, (keys.get(name) ?? new Set()).add(key));
  }
  const isOne = keys.size === 0 || (keys.size === 1 && [...keys.values()][0]!.size === 1);
  if (isOne) return null;
  return {
    head,
    of(form) {
      const { key, name } = subjectOf(form, catalogue);
      return keys.get(name)!.size > 1 ? `${name} (${key})` : name;
    },
  };
}
