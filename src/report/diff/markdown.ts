import { CHANGES, type ChangeKind, tallyOf, type TargetChange } from "../../core/diff.ts";
import { type Judged, keyOfArea } from "../../core/recorded.ts";
import type { Look } from "../format.ts";
import { escaped, row } from "../markdown-text.ts";
import type { DiffRun } from "./run.ts";
import {
  actualText,
  areaText,
  indicatorText,
  placeOf,
  rankText,
  rankWhyText,
  scoreText,
  subjectOf,
  termsText,
  verdictText,
  whyText,
  type Writing,
} from "./texts.ts";

/** The same as the table, to be pasted: one table of targets, one of places, the closing line last. */
export function markdown(run: DiffRun, look: Look): string {
  const { before, after, diff } = run;
  const { catalogue } = look;
  const words = catalogue.diff;
  const closing = `**${escaped(catalogue.report.closing(run.closing, run.exit.code, run.exit.also))}**`;
  if (before === null || after === null || diff === null) return `${closing}\n`;
  const files = [before, after].map(({ path, asOf }) => words.file(path, asOf));
  const blocks = [
    `## ${escaped(files.join(" → "))}`,
    ...changeTable(diff.targets, look, [...before.judged, ...after.judged]),
    escaped(words.tally(tallyOf(diff.targets))),
  ];
  if (diff.ranks !== null) {
    blocks.push(`### ${words.ranking}`, ...rankTable(diff.ranks, look), escaped(words.tally(tallyOf(diff.ranks))));
  }
  return `${[...blocks, closing].join("\n\n")}\n`;
}

const lines = (headings: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0
    ? []
    : [
        [
          row(headings.map(escaped)),
          row(headings.map(() => "---")),
          ...rows.map((cells) => row(cells.map(escaped))),
        ].join("\n"),
      ];

/** Every change of a target as one table; none where nothing changed. `among` as in `changeLines`. */
export function changeTable(
  changes: readonly TargetChange[],
  writing: Writing,
  among: readonly Pick<Judged, "plan" | "area">[],
): string[] {
  const { catalogue } = writing;
  const { columns, kinds } = catalogue.diff;
  const subjects = [...changes.map(subjectOf), ...among];
  const plans = new Set(subjects.map(({ plan }) => plan)).size > 1;
  const areas = new Set(subjects.map(({ area }) => keyOfArea(area))).size > 1;
  const headings = [
    columns.kind,
    ...(plans ? [columns.plan] : []),
    ...(areas ? [columns.area] : []),
    columns.indicator,
    columns.verdict,
    columns.actual,
    columns.cause,
  ];
  return lines(
    headings,
    inKinds(changes).map((one) => [
      kinds[one.kind],
      ...(plans ? [subjectOf(one).plan] : []),
      ...(areas ? [areaText(subjectOf(one).area, catalogue)] : []),
      indicatorText(subjectOf(one), catalogue),
      verdictText(one, writing),
      actualText(one, writing),
      whyText(one, writing),
    ]),
  );
}

function rankTable(changes: NonNullable<NonNullable<DiffRun["diff"]>["ranks"]>, look: Look): string[] {
  const { columns, kinds } = look.catalogue.diff;
  return lines(
    [columns.kind, columns.area, columns.rank, columns.score, columns.cause],
    inKinds(changes).map((one) => [
      kinds[one.kind],
      areaText(placeOf(one).area, look.catalogue),
      rankText(one, look),
      [scoreText(one, look), termsText(one, look)].filter((part) => part !== null).join("; "),
      rankWhyText(one, look),
    ]),
  );
}

const inKinds = <T extends { readonly kind: ChangeKind }>(changes: readonly T[]): T[] =>
  CHANGES.flatMap((kind) => changes.filter((one) => one.kind === kind));
