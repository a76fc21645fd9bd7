import type { Assessment, Scorecard } from "../core/assessment.ts";
import { tallyOf as tallyOfChanges } from "../core/diff.ts";
import { areaText, type Group, textOf } from "../core/plan.ts";
import { type CellContext, type Column, none } from "./cells.ts";
import { comparisonBlocks } from "./comparison-table.ts";
import { columnsNamed, groupsOf, ownersText } from "./columns.ts";
import { closingVerdict } from "./exit.ts";
import { explanation, explanationOfTrend } from "./explanation.ts";
import { changeLines } from "./diff/table.ts";
import type { Against, Look, Run } from "./format.ts";
import { type GridColumn, type GridRow, grid } from "./grid.ts";
import { namesJoined } from "./join.ts";
import { legend, markedText } from "./legend.ts";
import { inAscii, mark, paintOf } from "./marks.ts";
import { breakCommands, safe } from "./safe.ts";
import { ownerBlocks } from "./owners/table.ts";
import { changeText, levelText, outlookText, seriesShown } from "./outlook.ts";
import { asOfText, isFollowed, listed, outlookLine, owing, tallyOf, whatIfs, placed } from "./select.ts";
import { statementLines } from "./statements.ts";
import { wrap } from "./wrap.ts";

/** Terminals from these widths on have room for more columns. */
const WIDE = 100;
const WIDER = 140;

/** The gap table for a terminal: as-of first, the verdict that decides last. */
export function table(run: Run, look: Look): string {
  if (run.scorecards.length === 0) return "";
  const parts = () =>
    run.compared
      ? comparisonBlocks(run, run.compared, look)
      : run.owners
        ? ownerBlocks(run, run.owners.rollUp, look)
        : blocksOf(run, look);
  if (run.owners?.alone) return breakCommands(`${parts().join("\n\n")}\n`);
  const blocks = look.quiet ? [] : parts();
  const { report } = look.catalogue;
  const areas = run.areasFromData === null || look.quiet ? [] : [report.areasFromData(run.areasFromData)];
  const closing = report.closing(run.closing, run.exit.code, run.exit.also);
  const verdict = closingVerdict(run);
  const last = `${paintOf(verdict, look)(mark(verdict, look))} ${look.paint.bold(closing)}`;
  const since = look.quiet || !run.against ? [] : [sinceLines(run.against, run.scorecards, look).join("\n")];
  return breakCommands(`${[...blocks, ...areas, ...since, look.ascii ? inAscii(last) : last].join("\n\n")}\n`);
}

/** What got worse since an earlier result, and how many other changes there are. */
function sinceLines({ path, changes }: Against, scorecards: Run["scorecards"], look: Look): string[] {
  const { catalogue, paint, width, ascii } = look;
  const worse = changes.filter(({ kind }) => kind === "worse");
  const tally = catalogue.diff.tally(tallyOfChanges(changes));
  return [
    ...wrap(safe(catalogue.diff.since(path)), width).map((line) => paint.bold(line)),
    ...changeLines(
      worse,
      look,
      scorecards.map(({ plan, area }) => ({ plan: plan.id, area })),
    ),
    ...wrap(ascii ? inAscii(tally) : tally, width),
  ];
}

function blocksOf(run: Run, look: Look): string[] {
  const supposed = whatIfs(run, look.catalogue);
  return run.scorecards.map((scorecard) => block(run, scorecard, supposed, look));
}

function block(run: Run, scorecard: Scorecard, supposed: readonly string[], look: Look): string {
  const head = heading(run, scorecard, supposed, look);
  if (look.explain.length > 0) {
    const context: CellContext = { scorecard, catalogue: look.catalogue, ascii: look.ascii };
    const chosen = scorecard.assessments.filter(({ indicator }) => look.explain.includes(indicator.id));
    const trends = scorecard.trends.filter(({ indicator }) => look.explain.includes(indicator.id));
    const texts = [
      ...chosen.map((one) => explanation(one, context, look)),
      ...trends.map((one) => explanationOfTrend(one, context, look)),
    ];
    return [head, ...texts].join("\n\n");
  }
  const notes = legend(scorecard, look).flatMap((line) => wrap(line, look.width));
  const dimmed = notes.map((line) => look.paint.dim(line));
  const followed = isFollowed(run, scorecard);
  const trends = trendRows(scorecard, look);
  const implied = statementLines(scorecard, look).flatMap((line) => wrap(safe(line), look.width));
  return [
    head,
    ...body(scorecard, look, followed),
    ...(trends.length > 0 ? ["", ...trends] : []),
    ...dimmed,
    "",
    ...closingOf(scorecard, look, followed),
    ...(implied.length > 0 ? ["", ...implied.map((line) => look.paint.dim(line))] : []),
  ].join("\n");
}

function heading(run: Run, { plan, area, asOf }: Scorecard, supposed: readonly string[], look: Look): string {
  const { catalogue, paint, ascii, width } = look;
  const { language } = catalogue;
  const title = textOf(plan.title, language, plan.id);
  const named = placed(title, title, areaText(area, language), ascii);
  const when = asOfText(asOf, run, catalogue);
  const [first = "", ...more] = wrap(`${safe(named)}   ${when}`.trimEnd(), width);
  const top = first.startsWith(safe(named))
    ? paint.bold(safe(named)) + first.slice(safe(named).length)
    : paint.bold(first);
  const lines = supposed.flatMap((line) => wrap(safe(ascii ? inAscii(line) : line), width));
  return [top, ...more, ...lines.map((line) => paint.yellow(line))].join("\n");
}

function defaultColumns(width: number, followed: boolean): readonly string[] {
  if (width < WIDE) return ["indicator", "target", "actual", "period", "gap", "verdict"];
  const heading = followed ? ["outlook", "verdict"] : ["verdict"];
  const wide = ["indicator", "target", "actual", "period", "gap"];
  if (width < WIDER) return [...wide, ...(followed ? [] : ["attainment"]), ...heading];
  return [...wide, "attainment", "from-baseline", ...heading];
}

/** Indicators without a target that are followed: what they come to, how they change, where they are heading. */
function trendRows(scorecard: Scorecard, look: Look): string[] {
  const { trends } = scorecard;
  if (trends.length === 0) return [];
  const { catalogue, paint, ascii, width } = look;
  const { columns, trends: heading } = catalogue.report;
  const context: CellContext = { scorecard, catalogue, ascii };
  const rows = trends.map((trend): GridRow => {
    const { indicator, trajectory } = trend;
    const cells = [
      textOf(indicator.name, catalogue.language, indicator.id),
      trajectory.now ? levelText(trajectory.now.value, trend, context) : none(ascii),
      trajectory.now?.period ?? "",
      changeText(trend, context),
      seriesShown(trend, context),
      outlookText(trajectory, context),
    ];
    return { kind: "cells", cells: cells.map(safe), paint: (text) => text };
  });
  const column = (id: string, align: "left" | "right", least: number | null): GridColumn => ({
    align,
    heading: columns[id] ?? id,
    least,
  });
  const shown = [
    column("indicator", "left", 12),
    column("actual", "right", null),
    column("period", "left", null),
    column("change", "right", null),
    column("series", "left", null),
    column("outlook", "left", 12),
  ];
  const style = { columns: (text: string) => paint.dim(text), rows: (text: string) => text };
  return [paint.bold(heading), ...grid(shown, rows, width, [0, 5], style)];
}

function body(scorecard: Scorecard, look: Look, followed: boolean): string[] {
  const { report } = look.catalogue;
  const assessments = listed(scorecard, look);
  if (assessments.length === 0) return [report.noRows];
  const context: CellContext = { scorecard, catalogue: look.catalogue, ascii: look.ascii, marked: true };
  const chosen = columnsNamed(look.columns ?? defaultColumns(look.width, followed));
  const columns = look.columns === null ? chosen.filter((column) => says(column, assessments, context)) : chosen;
  const asColumn = ({ id, align }: Column): GridColumn => ({
    align,
    heading: safe(report.columns[id] ?? id),
    least: FOLDABLE.get(id) ?? null,
  });
  const rows: GridRow[] = [];
  const byGroup = look.sort === "plan" && columns.some(({ id }) => id === "indicator");
  let group: string | null | undefined;
  const grouped = assessments.some(({ indicator }) => indicator.group !== null);
  const ordered = byGroup && grouped ? inGroups(scorecard, assessments) : assessments;
  for (const assessment of ordered) {
    if (byGroup && grouped && assessment.indicator.group !== group) {
      group = assessment.indicator.group;
      rows.push({ kind: "heading", text: groupHeading(scorecard, group, look) });
    }
    const paint = paintOf(assessment.verdict, look);
    const cells = columns.map((column) => safe(markedText(column, assessment, context)));
    const decisive = (index: number) => index === 0 || columns[index - 1]?.id === "verdict";
    rows.push({
      kind: "cells",
      cells: [mark(assessment.verdict, look), ...cells],
      paint: (text, index) => (decisive(index) ? paint(text) : text),
    });
  }
  const markColumn: GridColumn = { align: "left", heading: "", least: null };
  const folding = ["assumed", "wording", "support", "owner", "indicator", "outlook", "target", "verdict"]
    .map((id) => columns.findIndex((column) => column.id === id) + 1)
    .filter((index) => index > 0);
  return grid([markColumn, ...columns.map(asColumn)], rows, look.width, folding, {
    columns: (text) => look.paint.dim(text),
    rows: (text) => look.paint.bold(text),
  });
}

/** Columns that may be folded, with the width they keep. */
const FOLDABLE = new Map([
  ["outlook", 10],
  ["indicator", 12],
  ["verdict", 14],
  ["target", 10],
  ["owner", 12],
  ["support", 12],
  ["wording", 12],
  ["assumed", 16],
]);

/** A column that has nothing to say in any row takes no room. */
function says(column: Column, assessments: readonly Assessment[], context: CellContext): boolean {
  if (column.id !== "from-baseline") return true;
  return assessments.some((assessment) => (column.value ?? column.text)(assessment, context) !== "");
}

/** Assessments group by group in the plan's order, those without a group last. */
export function inGroups({ plan }: Scorecard, assessments: readonly Assessment[]): readonly Assessment[] {
  const order = [...groupsOf(plan.groups).map(({ id }) => id as string | null), null];
  return order.flatMap((id) => assessments.filter(({ indicator }) => indicator.group === id));
}

function groupHeading(scorecard: Scorecard, id: string | null, look: Look): string {
  const { catalogue, ascii } = look;
  const path = id === null ? [] : pathTo(scorecard.plan.groups, id);
  const owners = path.findLast((group) => group.owners !== null)?.owners ?? null;
  const lead = owners ? ownersText(owners, "lead", catalogue) : "";
  const name = groupPath(scorecard, id, look);
  return safe(lead === "" ? name : `${name} ${ascii ? "-" : "·"} ${lead}`);
}

/** A group's name behind those of the groups that it is in; of none what such rows are called. */
export function groupPath({ plan }: Scorecard, id: string | null, { catalogue }: Pick<Look, "catalogue">): string {
  const path = id === null ? [] : pathTo(plan.groups, id);
  const names = path.map((group) => textOf(group.name, catalogue.language, group.id));
  return names.length > 0 ? names.join(" / ") : catalogue.report.ungrouped;
}

function pathTo(groups: readonly Group[], id: string): Group[] {
  for (const group of groups) {
    if (group.id === id) return [group];
    const below = pathTo(group.groups, id);
    if (below.length > 0) return [group, ...below];
  }
  return [];
}

function closingOf(scorecard: Scorecard, look: Look, followed: boolean): string[] {
  const { report, language } = look.catalogue;
  const { milestones } = scorecard.summary;
  const lines = [report.tally(tallyOf(scorecard))];
  if (milestones.targets > 0) lines.push(report.milestones(milestones));
  const outlooks = followed ? outlookLine(scorecard, look.catalogue) : null;
  if (outlooks !== null) lines.push(outlooks);
  const owners = owing(scorecard);
  if (owners.length > 0) {
    const names = owners.map(([name, count]) => `${name} ${count}`);
    lines.push(report.owing(safe(namesJoined(names, language))));
  }
  return lines.flatMap((line) => wrap(look.ascii ? inAscii(line) : line, look.width));
}
