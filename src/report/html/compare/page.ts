import { comparisonNotes, comparisonTitle, shownOf } from "../../comparison.ts";
import type { Compared, Look, Run } from "../../format.ts";
import { asOfText, whatIfs } from "../../select.ts";
import { type Markup, markup } from "../markup.ts";
import { page } from "../page.ts";
import { banner, diagnosticsSection, inputsSection, madeSection, section } from "../record.ts";
import { PATTERNS } from "./charts.ts";
import { explainedSection } from "./explained.ts";
import { groupSections } from "./groups.ts";
import { matrixSection } from "./matrix.ts";
import { pairSection } from "./pair.ts";
import { rankingSection } from "./ranking.ts";
import { paragraph } from "./table.ts";

/** A comparison as a page: the ranking and what must be known of it, the groups, two areas beside one another, the matrix. */
export function comparisonPage(run: Run, compared: Compared, look: Look): string {
  const shown = shownOf(compared, look);
  const title = comparisonTitle(run, look);
  const body = [
    headOf(run, title, look),
    rankingSection(compared, shown, look),
    notesSection(compared, look),
    explainedSection(compared, look),
    pairSection(compared, look),
    ...groupSections(compared, shown, look),
    matrixSection(compared, shown, look),
    diagnosticsSection(run, look),
    inputsSection(run, look),
    madeSection(run, look),
    PATTERNS,
  ].filter((part) => part !== null);
  return page({ language: look.catalogue.language, title, generator: `dabiao ${run.version}` }, body);
}

function headOf(run: Run, title: string, look: Look): Markup {
  const { catalogue } = look;
  const areas = run.areasFromData === null ? "" : catalogue.report.areasFromData(run.areasFromData);
  const facts = [asOfText(run.asOf, run, catalogue), areas].filter((text) => text !== "");
  return markup`<header>
<h1>${title}</h1>
${[
  paragraph(facts.join(" · "), "quiet"),
  banner(run, look),
  ...whatIfs(run, catalogue).map((line) => paragraph(line, "supposed")),
]}</header>
`;
}

function notesSection(compared: Compared, look: Look): Markup {
  return section("notes", 2, look.catalogue.comparePage.headings.notes, [
    markup`<ul class="points">${comparisonNotes(compared, look).map((line) => markup`<li>${line}</li>`)}</ul>
`,
  ]);
}
