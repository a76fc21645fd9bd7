import { sentenceFor, placeText } from "../diagnostics.ts";
import type { Look, Run } from "../format.ts";
import { closingVerdict } from "../exit.ts";
import { closingText, countsText } from "../findings.ts";
import { type DataTable, dataTable, type Head, type Row, value } from "./data-table.ts";
import { type Markup, markup } from "./markup.ts";
import { mark } from "../marks.ts";
import type { Align } from "../wrap.ts";

const BANNERS = { met: "passed", missed: "failed", "not-assessed": "open" } as const;

/** What decides, before everything else. */
export function banner(run: Run, look: Look): Markup {
  const verdict = closingVerdict(run);
  const supposed = run.closing.some(({ kind }) => kind === "what-if");
  return markup`<p class="banner ${BANNERS[verdict]}" role="note"><span class="mark" aria-hidden="true">${mark(verdict, look)}</span><strong data-column="closing">${closingText(run, look)}</strong></p>
${supposed ? markup`<p class="supposed"><strong>${look.catalogue.html.supposed}</strong></p>` : null}`;
}

/** A part of a page under a heading of its own. */
export const section = (id: string, level: 2 | 3, heading: string, content: readonly (Markup | null)[]): Markup => {
  const tag = { html: `h${level}` };
  return markup`<section id="${id}" aria-labelledby="${id}-h">
<${tag} id="${id}-h">${heading}</${tag}>
${content}
</section>
`;
};

/** The same with a table in it, captioned by its heading; null where it has no rows. */
export function tableSection(
  id: string,
  level: 2 | 3,
  table: DataTable,
  after: readonly (Markup | null)[] = [],
): Markup | null {
  if (table.bodies.every(({ rows }) => rows.length === 0)) return null;
  return section(id, level, table.caption, [dataTable(table), ...after]);
}

/** A heading of one column, or of several that stand below one another. */
export const head = (text: string | readonly string[], align: Align = "left", width = ""): Head => ({
  texts: typeof text === "string" ? [text] : text,
  align,
  width,
});

/** A table whose rows stand in one body. */
export const plainTable = (name: string, caption: string, heads: readonly Head[], rows: readonly Row[]): DataTable => ({
  name,
  caption,
  heads,
  bodies: [{ heading: null, rows }],
});

/** Problems that a page lists where its reader names no other number. */
const MOST = 1_000;

/** Everything that was found wrong or worth a word, with its place and what to do about it. */
export function diagnosticsSection(run: Run, look: Look): Markup {
  const { catalogue } = look;
  const { html, diagnostics: words } = catalogue;
  const heads = [
    head(html.diagnostic.severity, "left", "short"),
    head(html.diagnostic.place, "left", "place"),
    head(html.diagnostic.what),
    head(html.diagnostic.fix),
  ];
  const limit = look.shown ?? MOST;
  const hidden = Math.max(0, run.diagnostics.length - limit);
  const rows = run.diagnostics.slice(0, limit).map((diagnostic): Row => {
    const { severity, code, at } = diagnostic;
    const { what, fix } = sentenceFor(diagnostic, catalogue);
    const line = at && at.line !== null ? (run.sources?.get(at.file)?.get(at.line) ?? null) : null;
    return {
      id: code,
      cells: [
        [value("severity", words[severity], severity === "error" ? "missed" : "near")],
        [value("place", placeText(at)), value("code", markup`<code>${code}</code>`)],
        [value("what", what), ...(line === null ? [] : [value("line", markup`<code>${shortened(line)}</code>`)])],
        [value("fix", fix)],
      ],
    };
  });
  const counts = run.diagnostics.length + run.omitted === 0 ? html.noDiagnostics : countsText(run, look);
  return section("diagnostics", 2, html.diagnostics, [
    markup`<p>${counts}</p>`,
    rows.length === 0 ? null : dataTable(plainTable("diagnostics", html.diagnostics, heads, rows)),
    hidden === 0 ? null : markup`<p>${words.more(hidden)}</p>`,
    run.repairs.length === 0 ? null : markup`<p data-column="repairs">${words.repaired(run.repairs.length)}</p>`,
  ]);
}

/** Characters of a line of an input that are quoted. */
const QUOTED = 200;

const shortened = (line: string): string => (line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line);

/** What went in, by its checksum. */
export function inputsSection({ inputs, against }: Run, { catalogue: { html } }: Look): Markup | null {
  const earlier = against
    ? [{ role: "earlier" as const, path: against.path, sha256: against.sha256, rows: null, encoding: null }]
    : [];
  const heads = [
    head(html.input.path),
    head(html.input.role, "left", "short"),
    head(html.input.rows, "right", "short"),
    head(html.input.encoding, "left", "short"),
    head(html.input.sha256),
  ];
  const rows = [...inputs, ...earlier].map(({ path, role, rows, encoding, sha256 }): Row => ({
    id: path,
    cells: [
      [value("path", path)],
      [value("role", html.roles[role])],
      [value("rows", rows === null ? "" : String(rows))],
      [value("encoding", encoding ?? "")],
      [value("sha256", markup`<code>${sha256}</code>`)],
    ],
  }));
  return tableSection("inputs", 2, plainTable("inputs", html.inputs, heads, rows));
}

/** Which tool made the page, and how it was told to. */
export function madeSection(run: Run, { catalogue: { html } }: Look): Markup {
  return section("made", 2, html.made, [
    markup`<p>${html.madeBy(run.version, run.command)}</p>`,
    run.progress ? markup`<p>${html.followedBy(run.progress)}</p>` : null,
  ]);
}
