import type { Cause, PlanPart, RankChange, TargetChange } from "../../core/diff.ts";
import { equals, type Rational, toText } from "../../core/exact.ts";
import { pointOf } from "../../core/interval.ts";
import { textOf } from "../../core/plan.ts";
import type { Figure, Judged, Ranked, RecordedArea } from "../../core/recorded.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import { differenceUnit, none, shownUnit, withUnit } from "../cells.ts";
import { intervalText } from "../columns.ts";
import type { Look } from "../format.ts";
import { namesJoined, phrasesJoined } from "../join.ts";
import { distinctFigures, figure, percentage, signed } from "../numbers.ts";
import { minus, promiseText } from "../target-text.ts";

export type Writing = Pick<Look, "catalogue" | "ascii">;

/** Whose change it is: the later side, where there is one, has the newer names. */
export const subjectOf = ({ before, after }: TargetChange): Judged => (after ?? before)!;

export const placeOf = ({ before, after }: RankChange): Ranked => (after ?? before)!;

export const areaText = (area: RecordedArea | null, { language }: Catalogue): string =>
  area === null ? "" : textOf(area.name, language, area.code ?? "");

/** The indicator's name; of a milestone with its period. */
export function indicatorText(
  { name, indicator, milestone, promised }: Judged,
  { language, report }: Catalogue,
): string {
  const text = textOf(name, language, indicator);
  return milestone ? `${text} (${report.milestone(promised.by)})` : text;
}

const arrow = (ascii: boolean): string => (ascii ? " -> " : " → ");

/** One text where both sides have the same, or only one side has any; else both. */
function fromTo(before: string | null, after: string | null, ascii: boolean): string {
  if (before === null || after === null || before === after) return after ?? before ?? "";
  return before + arrow(ascii) + after;
}

/** A verdict with its reason where it has one. */
export function verdictOf({ verdict, reason }: Judged, { report }: Catalogue): string {
  const word = report.verdicts[verdict];
  return reason === null ? word : word + report.separator + report.reasons[reason];
}

export const verdictText = ({ before, after }: TargetChange, { catalogue, ascii }: Writing): string =>
  fromTo(before && verdictOf(before, catalogue), after && verdictOf(after, catalogue), ascii);

/** The actuals of both sides with their periods, with as many digits as it takes to tell them apart. */
export function actualText({ before, after }: TargetChange, { catalogue, ascii }: Writing): string {
  const [old, now] = [before?.actual ?? null, after?.actual ?? null];
  const sides = [before, after].filter((side) => side !== null);
  const alike = sides.length < 2 || unitText(sides[0]!, catalogue) === unitText(sides[1]!, catalogue);
  const [oldPoint, newPoint] = [old && pointOf(old.interval), now && pointOf(now.interval)];
  const pair = oldPoint && newPoint ? distinctFigures(oldPoint, newPoint) : null;
  const amountOf = (side: Judged, own: Figure, known: string | undefined) => {
    const point = pointOf(own.interval);
    if (side.promised.measure === "done") return catalogue.report[point?.n === 1n ? "yes" : "no"];
    return point ? minus(known ?? figure(point), ascii) : (own.raw ?? intervalText(own.interval, ascii));
  };
  const show = (side: Judged | null, known: string | undefined, plain: boolean, dated: boolean) => {
    if (side === null) return null;
    if (side.actual === null) return none(ascii);
    const amount = amountOf(side, side.actual, known);
    const unit = side.promised.measure === "done" || plain ? null : unitText(side, catalogue);
    const { period } = side.actual;
    return withUnit(amount, unit) + (dated && period !== null ? ` (${period})` : "");
  };
  const samePoint = oldPoint !== null && newPoint !== null && equals(oldPoint, newPoint);
  const samePeriod = old !== null && now !== null && old.period === now.period;
  if (alike && samePoint && samePeriod) return show(after, undefined, false, true)!;
  const plain = alike && old !== null && now !== null;
  return fromTo(show(before, pair?.[0], plain, !samePeriod), show(after, pair?.[1], false, true), ascii);
}

const unitText = ({ promised, actual, unit }: Judged, catalogue: Catalogue): string | null => {
  const own = actual?.unit ?? unit;
  return promised.measure === "change" ? differenceUnit(own, catalogue) : shownUnit(own, catalogue);
};

/** Every cause, and of the plan what differs. */
export function whyText({ causes, parts, before, after }: TargetChange, writing: Writing): string {
  const { catalogue } = writing;
  const said = before && after ? parts.map((part) => partText(part, before, after, writing)) : [];
  const differing = phrasesJoined(said, catalogue.language);
  const detail = (cause: Cause) =>
    cause !== "plan" || said.length === 0 ? "" : catalogue.language === "zh" ? `（${differing}）` : ` (${differing})`;
  return namesJoined(
    causes.map((cause) => catalogue.diff.causes[cause] + detail(cause)),
    catalogue.language,
  );
}

/** A part of the plan, before and after, in the words and numbers that plans have. */
function partText(part: PlanPart, before: Judged, after: Judged, { catalogue, ascii }: Writing): string {
  const { report, diff } = catalogue;
  const share = (value: Rational | null) => (value === null ? none(ascii) : percentage(value));
  const values: Readonly<Record<PlanPart, (side: Judged) => string>> = {
    target: ({ promised, unit }) => promiseText(promised, shownUnit(unit, catalogue), catalogue, { ascii }),
    by: ({ promised }) => promised.by,
    baseline: ({ baseline }) => (baseline === null ? none(ascii) : baselineText(baseline, catalogue, ascii)),
    formula: ({ formula }) => formula ?? none(ascii),
    weight: ({ weight }) => minus(toText(weight), ascii),
    required: ({ required }) => (required ? report.yes : report.no),
    commitment: ({ commitment }) => commitment,
    milestone: ({ milestone }) => (milestone ? report.yes : report.no),
    near: ({ near }) => share(near),
  };
  return `${diff.parts[part]} ${fromTo(values[part](before), values[part](after), ascii)}`;
}

function baselineText({ interval, raw, unit, period }: Figure, catalogue: Catalogue, ascii: boolean): string {
  const point = pointOf(interval);
  const text = point ? minus(figure(point), ascii) : (raw ?? intervalText(interval, ascii));
  return withUnit(text, shownUnit(unit, catalogue)) + (period === null ? "" : ` (${period})`);
}

export function rankText({ before, after }: RankChange, { catalogue, ascii }: Writing): string {
  const show = (side: Ranked | null) => side && (side.rank === null ? catalogue.diff.unranked : String(side.rank));
  return fromTo(show(before), show(after), ascii);
}

/** The scores of both sides, and how far the one is from the other. */
export function scoreText({ before, after, moved }: RankChange, { ascii }: Writing): string {
  const [old, now] = [before?.score ?? null, after?.score ?? null];
  const pair = old && now ? distinctFigures(old, now) : null;
  const show = (side: Ranked | null, known: string | undefined) =>
    side && (side.score === null ? none(ascii) : minus(known ?? figure(side.score), ascii));
  const change = moved === null || moved.n === 0n ? "" : ` (${signed(moved, ascii ? "-" : "−")})`;
  return fromTo(show(before, pair?.[0]), show(after, pair?.[1]), ascii) + change;
}

export const rankWhyText = ({ causes }: RankChange, { catalogue }: Writing): string =>
  namesJoined(
    causes.map((cause) => catalogue.diff.causes[cause]),
    catalogue.language,
  );

/** How the leaves moved a score: "−0.02 = −0.03 rd-intensity +0.01 firms"; null where that isn't told. */
export function termsText({ moved, terms }: RankChange, { ascii }: Writing): string | null {
  if (moved === null || terms === null || terms.length === 0) return null;
  const sign = ascii ? "-" : "−";
  return `${signed(moved, sign)} = ${terms.map(({ id, value }) => `${signed(value, sign)} ${id}`).join(" ")}`;
}
