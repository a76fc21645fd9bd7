import { areaText, textOf } from "../../core/plan.ts";
import { none } from "../cells.ts";
import type { Look, Run } from "../format.ts";
import { thresholdLines } from "../legend.ts";
import { escaped, row, rule } from "../markdown-text.ts";
import { inAscii } from "../marks.ts";
import { asOfText, isFollowed, outlookLine, placed, tallyOf, whatIfs } from "../select.ts";
import { FORM_COLUMNS } from "./columns.ts";
import { type Form, formsOf } from "./forms.ts";

/** The self-assessment form (自评表) as it is handed in: one a scorecard, and how the run ended below. */
export function ziping(run: Run, look: Look): string {
  const { report } = look.catalogue;
  const closing = `**${said(report.closing(run.closing, run.exit.code, run.exit.also), look)}**`;
  const supposed = whatIfs(run, look.catalogue).map(escaped);
  return `${[...formsOf(run, look).map((form) => formText(form, supposed, run, look)), closing].join("\n\n")}\n`;
}

/** Our own words, in ASCII signs where only they are wanted. */
const said = (text: string, { ascii }: Look): string => escaped(ascii ? inAscii(text) : text);

function formText({ scorecard, rows }: Form, supposed: readonly string[], run: Run, look: Look): string {
  const { catalogue } = look;
  const { report, ziping: words } = catalogue;
  const followed = isFollowed(run, scorecard);
  const isAhead = rows.some(({ assessment }) => assessment.trajectory?.ahead != null);
  const outlooks = followed ? outlookLine(scorecard, catalogue) : null;
  const table = [
    row(FORM_COLUMNS.map(({ id }) => escaped(words.columns[id]))),
    rule(FORM_COLUMNS.map(({ align }) => align)),
    ...rows.map((one) => row(FORM_COLUMNS.map((column) => escaped(column.text(one))))),
  ].join("\n");
  const notes = [
    ...(isAhead ? [words.aheadNote(look.ascii ? "-" : "−", none(look.ascii))] : []),
    ...thresholdLines(scorecard.plan, report),
    report.tally(tallyOf(scorecard)),
    ...(outlooks === null ? [] : [outlooks]),
  ];
  return [
    `## ${escaped(titleOf(scorecard, look))}`,
    escaped(asOfText(scorecard.asOf, run, catalogue)),
    ...supposed,
    table,
    ...notes.map((note) => said(note, look)),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The plan's title made that of a form, with the area where it doesn't name it. */
function titleOf({ plan, area }: Form["scorecard"], { catalogue, ascii }: Look): string {
  const { language, ziping: words } = catalogue;
  const title = textOf(plan.title, language, plan.id);
  return placed(words.title(title), title, areaText(area, language), ascii);
}
