import type { Assessment, Scorecard, Verdict } from "../../core/assessment.ts";
import { tallyOf as tallyOfChanges } from "../../core/diff.ts";
import { type Source, textOf } from "../../core/plan.ts";
import type { CellContext } from "../cells.ts";
import { columnsNamed, nameOf, verdictText } from "../columns.ts";
import {
  actualText as changedActual,
  areaText,
  indicatorText,
  subjectOf,
  verdictText as changedVerdict,
  whyText,
} from "../diff/texts.ts";
import { explanation, explanationOfTrend } from "../explanation.ts";
import type { Look, Run } from "../format.ts";
import { legend, markedText } from "../legend.ts";
import { mark } from "../marks.ts";
import { originOf, unitOfRow } from "../origin.ts";
import { changeText, levelText, outlookText } from "../outlook.ts";
import { asOfText, isFollowed, listed, outlookLine, owing, tallyOf, whatIfs } from "../select.ts";
import { statementLines } from "../statements.ts";
import { ownersTitle } from "../owners/rows.ts";
import { groupPath, inGroups } from "../table.ts";
import { bulletFor, trendFor } from "./charts.ts";
import { type Body, dataTable, type Row, value, type Value } from "./data-table.ts";
import { chartKey } from "./key.ts";
import { type Markup, markup } from "./markup.ts";
import { ownerParts } from "./owners.ts";
import { page } from "./page.ts";
import {
  banner,
  diagnosticsSection,
  head,
  inputsSection,
  madeSection,
  plainTable,
  section,
  tableSection,
} from "./record.ts";

/**
 * A run of targets as a page: what decides, who is asked, every target, and what it all rests on. By owner each unit has its
 * part in place of the targets; a page for one unit alone says nothing of how the run ends.
 */
export function checkPage(run: Run, look: Look): string {
  const { catalogue } = look;
  const { scorecards, owners } = run;
  const title = owners && scorecards.length > 0 ? ownersTitle(run, look) : titleOf(run, look);
  const names = scorecards.length === 1 ? null : cardNames(run, catalogue.language);
  const whens = [...new Set(scorecards.map(({ asOf }) => asOfText(asOf, run, catalogue)))];
  const areas = run.areasFromData === null || owners?.alone ? [] : [catalogue.report.areasFromData(run.areasFromData)];
  return page({ language: catalogue.language, title, generator: `dabiao ${run.version}` }, [
    markup`${[
      markup`<header>
<h1 id="title">${title}</h1>
<p class="quiet">${[...whens, ...areas].filter((text) => text !== "").join(" · ")}</p>
${owners?.alone ? null : banner(run, look)}
${whatIfs(run, catalogue).map((line) => markup`<p class="supposed">${line}</p>`)}
</header>
`,
      owners
        ? ownerParts(run, owners.rollUp, look)
        : [
            names && overview(run, names, look),
            ...scorecards.map((one, index) => new Card(run, one, index, names?.[index] ?? null, look).markup()),
          ],
      changesSection(run, look),
      owners?.alone ? null : diagnosticsSection(run, look),
      inputsSection(run, look),
      madeSection(run, look),
    ]}`,
  ]);
}

function titleOf({ scorecards }: Run, { catalogue: { language, html } }: Look): string {
  const titles = new Set(scorecards.map(({ plan }) => textOf(plan.title, language, plan.id)));
  if (titles.size === 0) return html.inputsChecked;
  const [first] = scorecards;
  const title = [...titles].join(" · ");
  const place = scorecards.length === 1 ? areaName(first!, language) : "";
  return place === "" || title.includes(place) ? title : `${title} · ${place}`;
}

const areaName = ({ area }: Scorecard, language: "zh" | "en"): string =>
  area ? textOf(area.name, language, area.code ?? "") : "";

/** What the scorecards of a run are called among each other. */
function cardNames({ scorecards }: Run, language: "zh" | "en"): string[] {
  const plans = new Set(scorecards.map(({ plan }) => plan.id));
  return scorecards.map((scorecard) => {
    const { plan } = scorecard;
    const title = textOf(plan.title, language, plan.id);
    const place = areaName(scorecard, language);
    if (place === "") return title;
    return plans.size === 1 ? place : title.includes(place) ? title : `${title} · ${place}`;
  });
}

/** Several scorecards in one table, each with the way to its own part. */
function overview(run: Run, names: readonly string[], look: Look): Markup | null {
  const { catalogue } = look;
  const { html } = catalogue;
  const heads = [head(html.scorecard), ...COUNTED.map((name) => head(labelOf(name, look), "right", "short"))];
  const rows = run.scorecards.map((scorecard, index): Row => ({
    id: [scorecard.plan.id, scorecard.area?.code ?? ""].join(" ").trim(),
    cells: [
      [value("scorecard", markup`<a href="#card-${index + 1}">${names[index]!}</a>`)],
      ...COUNTED.map((name) => [value(name, String(countOf(scorecard, name)), toneOf(name))]),
    ],
  }));
  return tableSection("overview", 2, plainTable("overview", html.overview, heads, rows));
}

const COUNTED = ["met", "near", "missed", "pending", "not-assessed", "targets"] as const;
type Counted = (typeof COUNTED)[number] | "early" | "stale" | "behind";

const toneOf = (name: Counted): string | undefined =>
  name === "met" || name === "near" || name === "missed" || name === "pending" || name === "not-assessed"
    ? name
    : undefined;

function labelOf(name: Counted, { catalogue: { report, html } }: Look): string {
  return name === "targets" || name === "early" || name === "stale" || name === "behind"
    ? html.counts[name]
    : report.verdicts[name];
}

const countOf = ({ summary }: Scorecard, name: Counted): number =>
  summary[name === "not-assessed" ? "notAssessed" : name];

/** The part of a page that is about one scorecard. */
class Card {
  private readonly scorecard: Scorecard;
  /** What it is called among the others; null: there is none. */
  private readonly called: string | null;
  private readonly look: Look;
  private readonly context: CellContext;
  private readonly id: string;
  /** The level of the headings of its own sections. */
  private readonly level: 2 | 3;
  private readonly followed: boolean;

  constructor(run: Run, scorecard: Scorecard, index: number, called: string | null, look: Look) {
    this.scorecard = scorecard;
    this.called = called;
    this.look = look;
    this.context = { scorecard, catalogue: look.catalogue, ascii: look.ascii };
    this.id = `card-${index + 1}`;
    this.level = called === null ? 2 : 3;
    this.followed = isFollowed(run, scorecard);
  }

  markup(): Markup {
    const { plan, area } = this.scorecard;
    const heading = this.called === null ? null : markup`<h2 id="${this.id}-h">${this.called}</h2>`;
    const named = this.called === null ? "title" : `${this.id}-h`;
    return markup`<section class="card" id="${this.id}" aria-labelledby="${named}" data-plan="${plan.id}" data-area="${area?.code ?? areaName(this.scorecard, "zh")}">
${[
  heading,
  this.tiles(),
  this.attention(),
  this.targets(),
  this.progress(),
  this.trends(),
  this.arithmetic(),
  this.lines("statements", this.look.catalogue.html.statements, statementLines(this.scorecard, this.look)),
  this.checks(),
  this.sources(),
  this.figures(),
]}
</section>
`;
  }

  private part(name: string): string {
    return `${this.id}-${name}`;
  }

  private tiles(): Markup {
    const { look, scorecard } = this;
    const { report } = look.catalogue;
    const always: readonly Counted[] = COUNTED;
    const shown = [
      ...always,
      ...(["early", "stale", "behind"] as const).filter(
        (name) => (name !== "behind" || this.followed) && countOf(scorecard, name) > 0,
      ),
    ];
    const sign = (name: Counted): Markup | null =>
      name === "met" || name === "near" || name === "missed" || name === "pending" || name === "not-assessed"
        ? markup`<span class="mark" aria-hidden="true">${mark(name, look)}</span> `
        : null;
    const tiles = shown.map(
      (name) =>
        markup`<div class="tile ${toneOf(name) ?? "plain"}"><dt>${sign(name)}${labelOf(name, look)}</dt><dd data-column="${name}">${countOf(scorecard, name)}</dd></div>`,
    );
    const { milestones } = scorecard.summary;
    const outlooks = this.followed ? outlookLine(scorecard, look.catalogue) : null;
    return markup`<dl class="tiles">${tiles}</dl>
<p class="tally">${report.tally(tallyOf(scorecard))}</p>
${milestones.targets > 0 ? markup`<p class="tally">${report.milestones(milestones)}</p>` : null}
${outlooks === null ? null : markup`<p class="tally">${outlooks}</p>`}`;
  }

  /** What is missed and who owes figures, for whoever reads no further. */
  private attention(): Markup | null {
    const { look, scorecard, context } = this;
    const { html, report } = look.catalogue;
    const missed = scorecard.assessments.filter(({ verdict }) => verdict === "missed");
    const owners = owing(scorecard);
    if (missed.length === 0 && owners.length === 0) return null;
    const misses = missed.map((one) => {
      const facts = columnsNamed(["target", "actual", "gap"]).map(
        (column) => `${report.columns[column.id]} ${column.text(one, context)}`,
      );
      return markup`<li>${this.sign("missed")}<strong>${this.name(one)}</strong> <span class="missed">${verdictText(one, context)}</span> <span class="quiet">${facts.join(" · ")}</span></li>`;
    });
    const owed = owners.map(
      ([name, count]) => markup`<li><strong>${name}</strong> <span class="quiet">${html.owed(count)}</span></li>`,
    );
    return markup`<div class="attention">
${missed.length === 0 ? null : section(this.part("missed"), this.level, html.missed, [markup`<ul class="misses">${misses}</ul>`])}
${owners.length === 0 ? null : section(this.part("owing"), this.level, html.owing, [markup`<ul class="owners">${owed}</ul>`])}
</div>`;
  }

  private sign(verdict: Verdict): Markup {
    return markup`<span class="mark ${verdict}" aria-hidden="true">${mark(verdict, this.look)}</span>`;
  }

  private name(assessment: Assessment): string {
    return markedText(columnsNamed(["indicator"])[0]!, assessment, this.context);
  }

  private targets(): Markup | null {
    const { look, scorecard, context } = this;
    const { report, html } = look.catalogue;
    const assessments = listed(scorecard, look);
    if (assessments.length === 0) {
      return section(this.part("targets"), this.level, html.targets, [markup`<p>${report.noRows}</p>`]);
    }
    const columns = layoutOf(assessments, this.followed, look);
    const heads = columns.map(({ ids, width }) => {
      const [first] = columnsNamed(ids);
      return head(
        ids.map((id) => report.columns[id] ?? id),
        first!.align,
        width,
      );
    });
    let drawn = 0;
    const rows = (those: readonly Assessment[]): Row[] =>
      those.map((one) => ({
        id: one.target.id,
        sign: this.sign(one.verdict),
        cells: [
          ...columns.map(({ ids }) =>
            ids.filter((id, at) => at === 0 || says(id, one, context)).map((id) => this.cell(id, one)),
          ),
          [value("chart", this.charts(one, ++drawn), "quiet")],
        ],
      }));
    const table = dataTable({
      name: "targets",
      caption: html.targets,
      heads: [...heads, head(html.chart, "left", "charts")],
      bodies: this.bodies(assessments, rows),
      wide: (look.columns ?? []).length > 0,
    });
    const notes = legend(scorecard, { ...look, ascii: context.ascii });
    return section(this.part("targets"), this.level, html.targets, [
      table,
      chartKey(this.part("key"), scorecard, look.catalogue.html),
      notes.length === 0 ? null : markup`<ul class="notes">${notes.map((line) => markup`<li>${line}</li>`)}</ul>`,
    ]);
  }

  /** Rows group by group where they stand in the plan's order. */
  private bodies(assessments: readonly Assessment[], rows: (those: readonly Assessment[]) => Row[]): Body[] {
    const { look, scorecard } = this;
    const grouped = assessments.some(({ indicator }) => indicator.group !== null);
    if (look.sort !== "plan" || !grouped) return [{ heading: null, rows: rows(assessments) }];
    const groups: [string | null, Assessment[]][] = [];
    for (const one of inGroups(scorecard, assessments)) {
      const { group } = one.indicator;
      const last = groups.at(-1);
      if (last && last[0] === group) last[1].push(one);
      else groups.push([group, [one]]);
    }
    return groups.map(([group, those]) => ({ heading: groupPath(scorecard, group, look), rows: rows(those) }));
  }

  private cell(id: string, assessment: Assessment): Value {
    const { context } = this;
    const [column] = columnsNamed([id]);
    const text = markedText(column!, assessment, context);
    return id === "verdict"
      ? value(id, text, assessment.verdict)
      : value(id, text, QUIET.has(id) ? "quiet" : undefined);
  }

  private charts(assessment: Assessment, index: number): Markup | string {
    const { context } = this;
    const { report } = this.look.catalogue;
    const name = nameOf(assessment, this.look.catalogue);
    const id = `${this.id}-${index}`;
    const bullet = bulletFor(assessment, `${id}-b`, name, context);
    const trend = trendFor(assessment, `${id}-s`, name, context);
    if (bullet !== null || trend !== null) return markup`${bullet}${trend}`;
    const { actual, reason } = assessment;
    return actual === null && reason !== null ? report.reasons[reason] : "";
  }

  /** Where targets are heading, in numbers. */
  private progress(): Markup | null {
    const { look, scorecard, context } = this;
    if (!this.followed) return null;
    const { report, html } = look.catalogue;
    const columns = columnsNamed([
      "indicator",
      "expected",
      "ahead",
      "change",
      "required",
      "projected",
      "attained",
      "outlook",
    ]);
    const heads = columns.map(({ id, align }) =>
      head(report.columns[id] ?? id, align, id === "indicator" ? "name" : id === "outlook" ? "word" : ""),
    );
    const rows = listed(scorecard, look)
      .filter(({ trajectory }) => trajectory !== null)
      .map((one): Row => ({
        id: one.target.id,
        cells: columns.map((column) => [value(column.id, markedText(column, one, context))]),
      }));
    return tableSection(this.part("progress"), this.level, plainTable("progress", html.progress, heads, rows));
  }

  /** Indicators without a target that are followed. */
  private trends(): Markup | null {
    const { look, scorecard, context } = this;
    const { report, language } = look.catalogue;
    const ids = ["indicator", "actual", "period", "change", "outlook"] as const;
    const heads = [
      ...ids.map((id) =>
        head(
          report.columns[id] ?? id,
          id === "actual" || id === "change" ? "right" : "left",
          id === "indicator" ? "name" : "",
        ),
      ),
      head(look.catalogue.html.chart, "left", "charts"),
    ];
    const rows = scorecard.trends.map((trend, index): Row => {
      const { indicator, trajectory } = trend;
      const name = textOf(indicator.name, language, indicator.id);
      const texts = [
        name,
        trajectory.now ? levelText(trajectory.now.value, trend, context) : "—",
        trajectory.now?.period ?? "",
        changeText(trend, context),
        outlookText(trajectory, context),
      ];
      return {
        id: indicator.id,
        cells: [
          ...ids.map((id, at) => [value(id, texts[at]!)]),
          [value("chart", trendFor(trend, this.part(`trend-${index + 1}`), name, context) ?? "")],
        ],
      };
    });
    return tableSection(this.part("trends"), this.level, plainTable("trends", report.trends, heads, rows));
  }

  /** The arithmetic of the indicators that the call asks for. */
  private arithmetic(): Markup | null {
    const { look, scorecard, context } = this;
    const wanted = (one: { readonly indicator: { readonly id: string } }) => look.explain.includes(one.indicator.id);
    const plain = { ...look, paint: PLAIN };
    const texts = [
      ...scorecard.assessments.filter(wanted).map((one) => explanation(one, context, plain)),
      ...scorecard.trends.filter(wanted).map((one) => explanationOfTrend(one, context, plain)),
    ];
    if (texts.length === 0) return null;
    const blocks = texts.map(
      (text) => markup`<pre tabindex="0">${text.split("\n").map((line) => markup`${line}\n`)}</pre>`,
    );
    return section(this.part("arithmetic"), this.level, look.catalogue.html.arithmetic, blocks);
  }

  private lines(name: string, heading: string, lines: readonly string[]): Markup | null {
    if (lines.length === 0) return null;
    return section(this.part(name), this.level, heading, [
      markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`,
    ]);
  }

  /** Identities that the data must fulfil; where the sides differ is among the problems. */
  private checks(): Markup | null {
    const { html } = this.look.catalogue;
    const rows = this.scorecard.checks.map(({ check: { id, text }, compared, differing }): Row => {
      const found =
        compared === 0 ? html.uncompared : differing === 0 ? html.agrees(compared) : html.differs(differing);
      return { id, cells: [[value("check", text)], [value("finding", found, differing === 0 ? undefined : "missed")]] };
    });
    const heads = [head(html.identity), head(html.finding)];
    return tableSection(this.part("checks"), this.level, plainTable("checks", html.checks, heads, rows));
  }

  /** The documents that the plan and its indicators are taken from. */
  private sources(): Markup | null {
    const { plan } = this.scorecard;
    const { language, html } = this.look.catalogue;
    const note = textOf(plan.note, language, "");
    const sources = [plan.source, ...plan.indicators.map(({ source }) => source)].filter((one) => one !== null);
    if (sources.length === 0 && note === "") return null;
    const entries = [...new Set(sources)].map((source) => this.source(source));
    return section(this.part("sources"), this.level, html.sources, [
      ...entries,
      note === "" ? null : markup`<p>${note}</p>`,
    ]);
  }

  private source({ title, publisher, issued, number, url, note }: Source): Markup {
    const { language, html } = this.look.catalogue;
    const words = html.document;
    const facts = [
      [words.title, textOf(title, language, "")],
      [words.publisher, publisher ?? ""],
      [words.issued, issued ?? ""],
      [words.number, number ?? ""],
      [words.url, url ?? ""],
      [words.note, textOf(note, language, "")],
    ].filter(([, text]) => text !== "");
    return markup`<dl class="facts">${facts.map(([label, text]) => markup`<div><dt>${label!}</dt><dd>${text!}</dd></div>`)}</dl>`;
  }

  /** Every submitted figure behind a verdict, each once, where it stands. */
  private figures(): Markup | null {
    const { look, scorecard } = this;
    const { language, report, html } = look.catalogue;
    const seen = new Set<string>();
    const rows: Row[] = [];
    for (const assessment of scorecard.assessments) {
      for (const row of assessment.used) {
        const place = `${row.at.file}:${row.at.line}`;
        const key = `${place}:${row.at.column ?? ""}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const origin = originOf(row, assessment, scorecard.plan);
        rows.push({
          id: assessment.target.id,
          cells: [
            [value("figure", textOf(origin.name, language, origin.id))],
            [value("figure-period", row.period.text)],
            [
              value(
                "raw",
                [row.quantity?.raw ?? "", unitOfRow(row, assessment, scorecard.plan) ?? ""].join(" ").trim(),
              ),
            ],
            [value("place", place)],
            [value("source", row.source)],
          ],
        });
      }
    }
    const heads = [
      head(report.columns.indicator!),
      head(report.columns.period!, "left", "short"),
      head(html.figure.value, "right"),
      head(html.figure.place),
      head(html.figure.source),
    ];
    return tableSection(this.part("figures"), this.level, plainTable("figures", html.figures, heads, rows));
  }
}

/** Whether a column that stands below another one has anything to add to it. */
const says = (id: string, assessment: Assessment, context: CellContext): boolean =>
  columnsNamed([id]).some((column) => (column.value ?? column.text)(assessment, context) !== "") &&
  !(id === "outlook" && assessment.trajectory?.outlook === "n/a");

const plain = (text: string): string => text;
const PLAIN: Look["paint"] = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain };

/** Columns that stand below another one and say what is less important. */
const QUIET: ReadonlySet<string> = new Set(["owner", "period", "from-baseline", "outlook"]);

interface Place {
  /** Columns that stand below one another in one cell. */
  readonly ids: readonly string[];
  readonly width: string;
}

/** The columns that the reader asks for, one a cell; else those that a page has room for. */
function layoutOf(assessments: readonly Assessment[], followed: boolean, look: Look): readonly Place[] {
  const known = columnsNamed(look.columns ?? []);
  if (known.length > 0) return known.map(({ id }) => ({ ids: [id], width: "" }));
  const owned = assessments.some(({ indicator }) => indicator.owners.lead.length > 0);
  const based = assessments.some(({ fromBaseline }) => fromBaseline !== null);
  return [
    { ids: owned ? ["indicator", "owner"] : ["indicator"], width: "name" },
    { ids: ["target"], width: "level" },
    { ids: ["actual", "period"], width: "number" },
    { ids: ["gap"], width: "number" },
    { ids: based ? ["attainment", "from-baseline"] : ["attainment"], width: "number" },
    { ids: followed ? ["verdict", "outlook"] : ["verdict"], width: "word" },
  ];
}

/** What got worse since an earlier result, and how many other changes there are. */
function changesSection({ against, scorecards }: Run, look: Look): Markup | null {
  if (!against) return null;
  const { catalogue } = look;
  const { diff } = catalogue;
  const worse = against.changes.filter(({ kind }) => kind === "worse");
  const several = new Set(scorecards.map(({ area }) => area)).size > 1;
  const heads = [
    head([diff.columns.indicator, ...(several ? [diff.columns.area] : [])], "left", "name"),
    head(diff.columns.verdict),
    head(diff.columns.actual),
    head(diff.columns.cause),
  ];
  const rows = worse.map((change): Row => {
    const subject = subjectOf(change);
    const area = several ? [value("area", areaText(subject.area, catalogue), "quiet")] : [];
    return {
      id: subject.id,
      cells: [
        [value("indicator", indicatorText(subject, catalogue)), ...area],
        [value("change", changedVerdict(change, look), "missed")],
        [value("actuals", changedActual(change, look))],
        [value("cause", whyText(change, look))],
      ],
    };
  });
  const table = rows.length === 0 ? null : dataTable(plainTable("changes", diff.since(against.path), heads, rows));
  const tally = markup`<p>${diff.tally(tallyOfChanges(against.changes))}</p>`;
  return section("changes", 2, diff.since(against.path), [table, tally]);
}
