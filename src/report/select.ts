import { type Assessment, type Reason, type Scorecard, VERDICTS } from "../core/assessment.ts";
import { byText } from "../core/by-text.ts";
import { compare } from "../core/exact.ts";
import { textOf } from "../core/plan.ts";
import { OUTLOOKS } from "../core/outlook.ts";
import type { Catalogue, Tally } from "../messages/catalogue.ts";
import { nameOf } from "./columns.ts";
import type { Look, Run } from "./format.ts";

/** The assessments that the reader wants listed, in the wanted order. Counts are never affected. */
export function listed({ assessments }: Scorecard, { verdicts, sort, catalogue }: Look): readonly Assessment[] {
  const wanted = verdicts === null ? assessments : assessments.filter(({ verdict }) => verdicts.includes(verdict));
  if (sort === "plan") return wanted;
  const byName = (a: Assessment, b: Assessment) => byText(nameOf(a, catalogue), nameOf(b, catalogue));
  return [...wanted].sort(sort === "name" ? byName : worstFirst);
}

/** Missed before near before not assessed …; within a verdict the least attained first, unknown attainment last. */
function worstFirst(a: Assessment, b: Assessment): number {
  const byVerdict = VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict);
  if (byVerdict !== 0) return byVerdict;
  if (a.attainment && b.attainment) return compare(a.attainment, b.attainment);
  return Number(a.attainment === null) - Number(b.attainment === null);
}

/** A scorecard's counts with the reasons for what could not be assessed, most frequent first. */
export function tallyOf({ assessments, summary }: Scorecard): Tally {
  const counts = new Map<Reason, number>();
  for (const { reason, target } of assessments) {
    if (reason !== null && !target.milestone) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = new Map([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
  const early = assessments.filter((one) => one.early && one.verdict === "met" && !one.target.milestone).length;
  const { targets, met, near, missed, pending, notAssessed } = summary;
  return { targets, met, near, missed, pending, notAssessed, early, reasons };
}

/** Whether anybody asks where the targets are heading. */
export const isFollowed = ({ progress }: Pick<Run, "progress">, { assessments, trends }: Scorecard): boolean =>
  !!progress || trends.length > 0 || assessments.some(({ indicator }) => indicator.progress !== null);

/** How many are heading where, in one line; null where nothing is followed. */
export function outlookLine({ summary }: Scorecard, { report }: Catalogue): string | null {
  const { outlooks, behind } = summary;
  if (outlooks === null) return null;
  const counts = OUTLOOKS.map((outlook) => [outlook, outlooks[outlook]] as const).filter(([, count]) => count > 0);
  return report.outlookTally(counts, behind);
}

/** A heading with the place where the plan's title doesn't name it. */
export const placed = (heading: string, title: string, place: string, ascii: boolean): string =>
  place === "" || title.includes(place) ? heading : `${heading} ${ascii ? "-" : "·"} ${place}`;

/** The moment that is looked at, in words; "" where nothing tells it. */
export function asOfText(asOf: Run["asOf"], { asOfFrom }: Pick<Run, "asOfFrom">, { report }: Catalogue): string {
  return asOf === "due" ? report.asOfDue : asOf === null ? "" : report.asOf(asOf.text, asOfFrom);
}

/** A line for each figure that was set by hand. */
export function whatIfs({ diagnostics, scorecards }: Run, { report, language }: Catalogue): string[] {
  const plans = [...new Set(scorecards.map(({ plan }) => plan))];
  const named = new Map(
    plans.flatMap(({ inputs, indicators }) => [...inputs, ...indicators]).map((one) => [one.id, one.name]),
  );
  const lines = diagnostics.flatMap((one) => {
    if (one.code !== "run/what-if") return [];
    const { indicator, value, period } = one.args;
    return [report.whatIf(textOf(named.get(indicator) ?? {}, language, indicator), value, period)];
  });
  // By a framework every area has the same assumption.
  return [...new Set(lines)];
}

/** The units that lead on what is due and can't be assessed, with how many each; most first. */
export function owing({ assessments }: Scorecard): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { due, verdict, indicator, target } of assessments) {
    if (!due || target.milestone || verdict !== "not-assessed" || !indicator.required) continue;
    for (const owner of indicator.owners.lead) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
