import { groupBy } from "../../core/group.ts";
import { type Duty, type Owner, type OwnerRollUp, STANDINGS } from "../../core/owners.ts";
import type { Owed } from "../../core/owed.ts";
import { byTime, type Period } from "../../core/period.ts";
import { areaText, type Indicator, type Plan, textOf } from "../../core/plan.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import type { CellContext } from "../cells.ts";
import { columnsNamed, nameOf, verdictText } from "../columns.ts";
import type { Look, Run } from "../format.ts";
import { namesJoined, phrasesJoined } from "../join.ts";
import { legend, markedText } from "../legend.ts";
import { outlookText, scheduleText } from "../outlook.ts";
import { asOfText, placed, whatIfs } from "../select.ts";

/** A figure that a unit has still to submit, in words. */
export interface WantedFigure {
  readonly plan: string;
  readonly area: string;
  readonly figure: string;
  readonly unit: string;
  /** All of them, oldest first. */
  readonly period: string;
  /** How many figures these are. */
  readonly count: number;
  readonly why: string;
  readonly role: string;
  readonly definition: string;
}

/** A cell of a row about a duty. */
export interface DutyColumn {
  readonly id: string;
  readonly align: "left" | "right";
  readonly heading: string;
  text(duty: Duty): string;
}

/** Who is spoken of: a unit's name, or that there is none. */
export function ownerName({ name }: Pick<Owner, "name">, { owners }: Catalogue): string {
  return name ?? owners.none;
}

/** How a unit stands, role by role. */
export function ownerTally({ name, lead, support }: Owner, { owners }: Catalogue): string {
  const said = (["lead", "support"] as const).flatMap((list) => {
    const counts = list === "lead" ? lead : support;
    if (counts.targets + counts.milestones === 0) return [];
    const held = STANDINGS.map((one) => [one, counts[one]] as const).filter(([, count]) => count > 0);
    return [owners.tally(name === null ? null : list, counts.targets, counts.milestones, held)];
  });
  return said.join(owners.between);
}

/** What a unit must act on; where verdicts are picked, what has one of them. */
export const listedDuties = ({ duties }: Owner, { verdicts }: Pick<Look, "verdicts">): Duty[] =>
  duties.filter(({ standing, assessment }) =>
    verdicts === null
      ? standing === "missed" || standing === "near" || standing === "behind" || standing === "unsettled"
      : standing !== "missing" && verdicts.includes(assessment.verdict),
  );

/**
 * The figures that a unit has still to submit, one row for all periods of a series, first those without which nothing can be
 * judged; where verdicts are picked, for what has one of them.
 */
export function wantedFigures({ duties }: Owner, look: Pick<Look, "catalogue" | "verdicts">): WantedFigure[] {
  const { catalogue, verdicts } = look;
  const told = new Set<string>();
  const found = new Map<string, { figure: WantedFigure; periods: Period[] }>();
  for (const duty of [...duties].sort((a, b) => Number(a.assessment.stale) - Number(b.assessment.stale))) {
    const { assessment, scorecard, role, figures } = duty;
    if (verdicts !== null && !verdicts.includes(assessment.verdict)) continue;
    for (const owed of figures) {
      const { indicator, period } = owed;
      const area = areaText(owed.area, catalogue.language);
      const series = JSON.stringify([scorecard.plan.id, area, indicator.id]);
      if (told.has(`${series} ${period.text}`)) continue;
      told.add(`${series} ${period.text}`);
      const known = found.get(series);
      if (known) {
        known.periods.push(period);
        continue;
      }
      const figure = {
        plan: scorecard.plan.id,
        area,
        figure: textOf(indicator.name, catalogue.language, indicator.id),
        unit: indicator.unit ?? (indicator.id === assessment.indicator.id ? assessment.unit : null) ?? "",
        period: "",
        count: 0,
        why: whyText(duty, owed, catalogue),
        role: role === null ? "" : catalogue.owners.roles[role],
        definition: definitionText(indicator, scorecard.plan, catalogue),
      };
      found.set(series, { figure, periods: [period] });
    }
  }
  return [...found.values()].map(({ figure, periods }) => {
    const inOrder = periods.toSorted(byTime).map(({ text }) => text);
    return { ...figure, count: periods.length, period: namesJoined(inOrder, catalogue.language) };
  });
}

export type FigureColumn = "plan" | "area" | "figure" | "unit" | "period" | "why" | "role" | "definition";

/** The columns that such rows need. */
export function figureColumns(run: Run, figures: readonly WantedFigure[], look: Pick<Look, "catalogue">) {
  const { report, owners } = look.catalogue;
  const places = placesOf(run);
  const needed: Readonly<Record<FigureColumn, boolean>> = {
    plan: places.includes("plan"),
    area: places.includes("area") || figures.some(({ area }) => area !== figures[0]!.area),
    figure: true,
    unit: figures.some(({ unit }) => unit !== ""),
    period: true,
    why: true,
    role: figures.some(({ role }) => role === owners.roles.support),
    definition: figures.some(({ definition }) => definition !== ""),
  };
  const words: Readonly<Record<string, string>> = { ...report.columns, ...owners.columns };
  return (Object.keys(needed) as FigureColumn[])
    .filter((id) => needed[id])
    .map((id) => ({ id, heading: words[id] ?? id }));
}

/** How many figures rows stand for. */
export const figureCount = (figures: readonly WantedFigure[]): number =>
  figures.reduce((sum, { count }) => sum + count, 0);

/** Why a figure is wanted: what is said of its target, or whose formula reads it; and when that is due, if it isn't yet. */
function whyText({ assessment }: Duty, { indicator }: Owed, catalogue: Catalogue): string {
  const { owners, report, language } = catalogue;
  const { reason, actual, due, target } = assessment;
  const said =
    indicator.id !== assessment.indicator.id
      ? owners.goesInto(nameOf(assessment, catalogue))
      : reason === null
        ? owners.stale(actual?.period ?? "")
        : report.reasons[reason];
  const parts = [said, due ? "" : report.due(target.due.text), assessment.indicator.required ? "" : owners.optional];
  return phrasesJoined(parts, language);
}

/** What a figure means; inputs have only a note to say it. */
function definitionText(indicator: Indicator, { inputs }: Plan, { language }: Catalogue): string {
  const { definition, note } = indicator;
  const isInput = inputs.includes(indicator);
  return textOf(definition, language, isInput ? textOf(note, language, "") : "");
}

const contextOf = ({ scorecard }: Duty, { catalogue, ascii }: Look): CellContext => ({
  scorecard,
  catalogue,
  ascii,
  marked: true,
});

const USUAL = ["indicator", "target", "actual", "period", "gap"] as const;

/** The columns of rows about duties: the usual ones or those that are picked, where they are and of which role. */
export function dutyColumns(run: Run, duties: readonly Duty[], look: Look): DutyColumn[] {
  const { report, owners } = look.catalogue;
  const ids = look.columns ?? [...USUAL, "verdict"];
  const own = columnsNamed([...placesOf(run).filter((id) => !ids.includes(id)), ...ids]).map((column): DutyColumn => ({
    id: column.id,
    align: column.align,
    heading: report.columns[column.id] ?? column.id,
    text: (duty) =>
      column.id === "verdict" ? standingText(duty, look) : markedText(column, duty.assessment, contextOf(duty, look)),
  }));
  if (!duties.some(({ role }) => role === "support")) return own;
  const role: DutyColumn = {
    id: "role",
    align: "left",
    heading: owners.columns.role,
    text: (duty) => (duty.role === null ? "" : owners.roles[duty.role]),
  };
  return [...own, role];
}

/** What tells rows apart that are alike but for where they are. */
export function placesOf({ scorecards }: Run): ("plan" | "area")[] {
  const plans = new Set(scorecards.map(({ plan }) => plan)).size;
  return [...(plans > 1 ? (["plan"] as const) : []), ...(scorecards.length > 1 ? (["area"] as const) : [])];
}

/** The verdict and why; of what is behind, by how much. */
function standingText(duty: Duty, look: Look): string {
  const context = contextOf(duty, look);
  const { assessment, standing } = duty;
  const { trajectory } = assessment;
  if (standing !== "behind" || !trajectory?.ahead) return verdictText(assessment, context);
  const said = [outlookText(trajectory, context), scheduleText(trajectory.ahead, assessment, context)];
  return phrasesJoined(said, look.catalogue.language);
}

/** What stands above it all: the plan and its area, or that there are several. */
export function ownersTitle({ scorecards }: Run, { catalogue, ascii }: Look): string {
  const plans = [...new Set(scorecards.map(({ plan }) => plan.id))];
  const [first] = scorecards;
  if (!first || plans.length > 1) return catalogue.owners.title;
  const title = textOf(first.plan.title, catalogue.language, first.plan.id);
  const place = scorecards.length === 1 ? areaText(first.area, catalogue.language) : "";
  return placed(title, title, place, ascii);
}

/** As of when, and what was supposed. */
export const ownersMoment = (run: Run, { catalogue }: Pick<Look, "catalogue">): string =>
  asOfText(run.scorecards.length === 1 ? run.scorecards[0]!.asOf : run.asOf, run, catalogue);

export const ownersSupposed = (run: Run, { catalogue }: Pick<Look, "catalogue">): string[] => whatIfs(run, catalogue);

/** A note has no room for every indicator; JSON names them all. */
const MOST_NAMES = 8;

/** What must be known beside the rows: signs and thresholds, and where lists are open. */
export function ownersNotes({ openLists }: OwnerRollUp, duties: readonly Duty[], look: Look): string[] {
  const { catalogue } = look;
  const signs = [...groupBy(duties, ({ scorecard }) => scorecard)].flatMap(([scorecard, own]) =>
    legend({ ...scorecard, assessments: own.map(({ assessment }) => assessment) }, look),
  );
  const names = openLists.map(({ indicator }) => textOf(indicator.name, catalogue.language, indicator.id));
  const open = names.length > 0 ? [catalogue.owners.open(names.slice(0, MOST_NAMES), names.length)] : [];
  return [...new Set(signs), ...open];
}
