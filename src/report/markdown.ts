import type { Scorecard } from "../core/assessment.ts";
import { tallyOf as tallyOfChanges } from "../core/diff.ts";
import { areaText, textOf } from "../core/plan.ts";
import { type CellContext, none } from "./cells.ts";
import { columnsNamed } from "./columns.ts";
import { comparisonNotes, comparisonTitle } from "./comparison.ts";
import { comparisonTables } from "./comparison-records.ts";
import type { Compared, Look, Run } from "./format.ts";
import { legend, markedText } from "./legend.ts";
import { changeTable } from "./diff/markdown.ts";
import { escaped, row, rule } from "./markdown-text.ts";
import { levelText, outlookText } from "./outlook.ts";
import { ownerSections } from "./owners/markdown.ts";
import { asOfText, isFollowed, listed, outlookLine, tallyOf, whatIfs } from "./select.ts";
import { statementLines } from "./statements.ts";

const DEFAULT = ["group", "indicator", "target", "actual", "period", "gap", "attainment", "verdict", "owner"];

/** Tables that can be pasted: one a scorecard, with its counts below and the run's closing line last. */
export function markdown(run: Run, look: Look): string {
  const { catalogue } = look;
  const { report, language } = catalogue;
  if (run.compared) return comparisonPage(run, run.compared, look);
  const columns = columnsNamed(look.columns ?? DEFAULT);
  if (run.owners?.alone) return `${ownerSections(run, run.owners.rollUp, look).join("\n\n")}\n`;
  const supposed = whatIfs(run, catalogue).flatMap((line) => [escaped(line), ""]);
  const blocks = run.owners
    ? ownerSections(run, run.owners.rollUp, look)
    : run.scorecards.map((scorecard) => {
        const { plan, area, asOf } = scorecard;
        const context: CellContext = { scorecard, catalogue, ascii: look.ascii };
        const title = [textOf(plan.title, language, plan.id), areaText(area, language)];
        const when = asOfText(asOf, run, catalogue);
        const assessments = listed(scorecard, look);
        const outlooks = isFollowed(run, scorecard) ? outlookLine(scorecard, catalogue) : null;
        return [
          `## ${escaped(title.filter((part) => part !== "").join(" · "))}`,
          "",
          escaped(when),
          "",
          ...supposed,
          row(columns.map(({ id }) => escaped(report.columns[id] ?? id))),
          rule(columns.map(({ align }) => align)),
          ...assessments.map((one) => row(columns.map((column) => escaped(markedText(column, one, context))))),
          "",
          ...trendTable(scorecard, context),
          ...legend(scorecard, look).flatMap((line) => [escaped(line), ""]),
          escaped(report.tally(tallyOf(scorecard))),
          ...(outlooks === null ? [] : ["", escaped(outlooks)]),
          ...(scorecard.statements.length > 0 ? [""] : []),
          ...statementLines(scorecard, look).map((line) => `- ${escaped(line)}`),
        ].join("\n");
      });
  const areas = run.areasFromData === null ? [] : [escaped(report.areasFromData(run.areasFromData))];
  const worse = run.against?.changes.filter(({ kind }) => kind === "worse") ?? [];
  const since = run.against
    ? [
        `### ${escaped(catalogue.diff.since(run.against.path))}`,
        ...changeTable(
          worse,
          look,
          run.scorecards.map(({ plan, area }) => ({ plan: plan.id, area })),
        ),
        escaped(catalogue.diff.tally(tallyOfChanges(run.against.changes))),
      ]
    : [];
  return `${[...blocks, ...areas, ...since, `**${escaped(report.closing(run.closing, run.exit.code, run.exit.also))}**`].join("\n\n")}\n`;
}

/** The ranking and the matrix, each a table, with what must be known beside them. */
function comparisonPage(run: Run, compared: Compared, look: Look): string {
  const { catalogue } = look;
  const { report } = catalogue;
  const tables = comparisonTables(compared, look).map(({ heads, rows, left }) =>
    [
      row(heads.map(escaped)),
      rule(heads.map((_, index) => (index < left ? "left" : "right"))),
      ...rows.map((cells) => row(cells.map(escaped))),
    ].join("\n"),
  );
  return `${[
    `## ${escaped(comparisonTitle(run, look))}`,
    escaped(asOfText(run.asOf, run, catalogue)),
    ...whatIfs(run, catalogue).map(escaped),
    ...tables,
    ...comparisonNotes(compared, look).map(escaped),
    `**${escaped(report.closing(run.closing, run.exit.code, run.exit.also))}**`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

/** The indicators that are followed without a target. */
function trendTable(scorecard: Scorecard, context: CellContext): string[] {
  if (scorecard.trends.length === 0) return [];
  const { columns, trends: heading } = context.catalogue.report;
  const ids = ["indicator", "actual", "period", "outlook"];
  const rows = scorecard.trends.map((trend) => {
    const { now } = trend.trajectory;
    return [
      textOf(trend.indicator.name, context.catalogue.language, trend.indicator.id),
      now ? levelText(now.value, trend, context) : none(context.ascii),
      now?.period ?? "",
      outlookText(trend.trajectory, context),
    ];
  });
  return [
    escaped(heading),
    "",
    row(ids.map((id) => escaped(columns[id] ?? id))),
    rule(ids.map((id) => (id === "actual" ? "right" : "left"))),
    ...rows.map((cells) => row(cells.map(escaped))),
    "",
  ];
}
