/**
 * How comparisons look. The colours of a dashboard get darker the worse they are, so that they keep their order on a printer
 * without colours; the word stands in every cell. Matrices are cut into tables of so many columns as A4 has room for; where a
 * screen has less they scroll, with the names of areas kept in sight.
 */
export const COMPARE_STYLE = `
.scroll { overflow-x: auto; margin: 0 0 16px; }
.scroll:focus-visible { outline: 3px solid var(--open); outline-offset: 2px; }
.compared { border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; font-size: 14px; }
.compared caption { text-align: left; color: var(--quiet); padding: 0 0 6px; }
.compared th, .compared td { padding: 5px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  font-weight: 400; overflow-wrap: anywhere; hyphens: auto; }
.compared thead th { font-weight: 600; vertical-align: bottom; line-height: 1.3; font-size: 12.5px; }
.groups.compared thead th, .matrix.compared thead th { padding-left: 5px; padding-right: 5px; }
.groups.compared td, .matrix.compared td { padding-left: 5px; padding-right: 5px; }
.compared thead tr:last-child > * { border-bottom: 2px solid var(--ink); }
.compared tbody th { font-weight: 600; }
.compared th[scope="row"], .compared thead tr > :first-child { position: sticky; left: 0; z-index: 1;
  background: var(--ground); }
.compared small { display: block; font-size: 12px; font-weight: 400; color: var(--quiet); }
.compared td .number { white-space: nowrap; }
.compared tfoot > tr > * { font-weight: 700; border-top: 2px solid var(--ink); border-bottom: 0; }
.about { color: var(--quiet); max-width: 80ch; margin: 0 0 12px; }
.points { list-style: disc; padding-left: 1.3em; max-width: 90ch; }
.place { display: inline-block; min-width: 1.6em; color: var(--quiet); font-weight: 400; font-variant-numeric: tabular-nums; }

.ranking.compared { width: 100%; table-layout: fixed; min-width: 720px; }
.ranking.drawn-3 { min-width: 940px; }
.ranking thead th:first-child { position: static; width: 46px; }
.ranking thead th:nth-child(2) { position: sticky; left: 0; background: var(--ground); width: 18%; }
.ranking thead .drawn { width: 24%; }
.ranking.drawn-1 thead .drawn { width: 36%; }
.ranking.drawn-3 thead .drawn { width: 14%; }
.ranking td, .ranking tbody th { vertical-align: middle; }
.ranking.compared td, .ranking.compared thead th, .pair.compared td, .pair.compared thead th, .explained.compared td,
  .explained.compared thead th { overflow-wrap: break-word; }
.compared .right, .compared thead .right { text-align: right; }
.beside { display: flex; align-items: center; gap: 8px; }
.beside .number { min-width: 4.6em; text-align: right; flex: none; }
.beside .chart { flex: 1; min-width: 0; width: auto; }
.compared caption.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.ranking .unranked th[scope="rowgroup"] { padding-top: 14px; color: var(--quiet); }

.groups.compared, .matrix.compared { table-layout: fixed; --lead: 1.8;
  width: min(100%, calc((var(--lead) + var(--n)) * 14%));
  min-width: calc((var(--lead) + var(--n)) * 84px); }
${[1, 2, 3, 4, 5, 6, 7, 8].map((count) => `.of-${count} { --n: ${count}; }`).join("\n")}
.groups tr > :first-child, .matrix tr > :first-child { width: calc(var(--lead) * 100% / (var(--lead) + var(--n))); }
.groups thead .inner { font-weight: 400; }
.groups thead .inner::before { content: "› "; color: var(--quiet); }
.groups td, .matrix td, .groups thead th:not(:first-child), .matrix thead th:not(:first-child) { text-align: right; }
.matrix .paths th:not(:first-child) { text-align: left; color: var(--quiet); font-weight: 400; border-left: 1px solid var(--line); }
.matrix .paths th[scope="rowgroup"] { text-align: left; color: var(--quiet); font-weight: 400; padding-top: 12px; }
.compared .weights > *, .compared .targets > * { color: var(--quiet); font-weight: 400; font-size: 13px; }
.matrix .value, .groups .value { display: flex; flex-flow: row-reverse wrap; justify-content: space-between; gap: 0 4px; }
.value .word { font-size: 12px; line-height: 21px; }
.shade.red { background: #ee9c94; }
.shade.orange { background: #f6c48c; }
.shade.yellow { background: #fae7a0; }
.shade.green { background: #dff3df; }
.shade { border-right: 1px solid var(--ground); }
.compared .shade small { color: var(--ink); }
.v-missed:not(.shade) .value { color: var(--missed); font-weight: 600; }
.v-met:not(.shade) .value { color: var(--met); }
.v-near:not(.shade) .value { color: var(--near); }
.v-not-assessed:not(.shade) .value, .v-pending:not(.shade) .value { color: var(--quiet); }

.chart { display: block; width: 100%; height: 16px; overflow: visible; }
.patterns { position: absolute; }
.sign { vertical-align: -3px; }
.rail { stroke: var(--line); stroke-width: 2; }
.whisker, .stop { stroke: var(--ink); stroke-width: 1.5; }
.here { fill: var(--open); stroke: var(--ground); stroke-width: 1; }
.diamond { fill: var(--ground); stroke: var(--near); stroke-width: 2.5; }
.gap { stroke: var(--quiet); stroke-width: 4; }
.goal, .median { stroke: var(--ink); stroke-width: 2; }
.zero { stroke: var(--quiet); stroke-width: 1; }
.track { fill: var(--soft); stroke: var(--line); stroke-width: 1; }
.fill.score, .fill.more { fill: #4b6a88; }
.fill.less { fill: url(#hatch); stroke: var(--missed); stroke-width: 1; }
.fill.red { fill: #b3261e; }
.fill.orange { fill: #c4630a; }
.fill.yellow { fill: #a88100; }
.fill.green { fill: #1a7f37; }
.part.met { fill: var(--met); }
.part.missed { fill: url(#hatch); stroke: var(--missed); stroke-width: 1; }
.part.pending { fill: url(#dots); stroke: var(--quiet); stroke-width: 1; }
.under { fill: var(--ground); }
#hatch .over { fill: var(--missed); }
#dots .over { fill: var(--quiet); }

.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: 14px; grid-template-columns: repeat(auto-fill, minmax(310px, 1fr)); }
.cards > li { border: 1px solid var(--line); padding: 10px 12px; break-inside: avoid; }
.cards h3 { margin: 0; font-size: 16px; overflow-wrap: anywhere; }
.cards p { margin: 0 0 6px; color: var(--quiet); }
.cards dl { margin: 0; font-size: 13px; font-variant-numeric: tabular-nums; }
.line { display: grid; grid-template-columns: 40% minmax(0, 1fr); gap: 0 8px; align-items: center; border-top: 1px solid var(--line); padding: 3px 0; }
.line dt { overflow-wrap: anywhere; }
.line dd { margin: 0; display: flex; flex-direction: row-reverse; align-items: center; gap: 8px; }
.line dd span { flex: none; width: 7.8em; }
.line .chart { flex: 1; min-width: 0; width: auto; }
.depth-1 dt { padding-left: 12px; }
.depth-2 dt { padding-left: 24px; }
.depth-3 dt { padding-left: 36px; }

.pair.compared { width: 100%; min-width: 760px; }
.pair tbody th, .explained tbody th { min-width: 9em; }
.pair thead th:first-child { width: 24%; }
.pair td[data-column] { min-width: 5.5em; }
.pair td, .pair tbody th, .explained td { vertical-align: middle; }
.pair .rest th { font-weight: 400; }
.pair.compared .position { min-width: 180px; width: 26%; }
.pair thead th:nth-child(2), .pair td:nth-child(2), .pair .number, .explained .number { text-align: right; }
.pair td .number { display: block; }
.explained td { text-align: right; }
.explained .beside { flex-direction: row-reverse; }
.explained .beside .number { min-width: 6.5em; }
.explained.compared { width: 100%; min-width: 560px; max-width: 820px; margin-bottom: 4px; }
.explained td:last-child { width: 44%; min-width: 120px; }

@media (max-width: 600px) {
  .groups.compared, .matrix.compared { --lead: 1.5; }
}
@media print {
  .scroll { overflow: visible; margin-bottom: 10pt; }
  .compared { font-size: 7.5pt; }
  .compared th, .compared td { padding: 2pt 3pt; }
  .compared th[scope="row"], .compared thead tr > :first-child { position: static; }
  .compared small, .value .word, .compared .weights > *, .compared .targets > * { font-size: 6.5pt; }
  .groups.compared, .matrix.compared, .ranking.compared, .pair.compared, .explained.compared { min-width: 0; }
  .compared thead { display: table-header-group; }
  .compared tfoot { display: table-row-group; }
  .compared tr, .line { break-inside: avoid; }
  .compared caption, section > .about:not(:last-child) { break-after: avoid; }
  .compared thead th { font-size: 6.8pt; }
  .pair.compared .position, .explained td:last-child { min-width: 0; }
  .ranking.drawn-3 thead .drawn { width: 11%; }
  .ranking thead th:first-child { width: 22pt; }
  .beside { gap: 4pt; }
  .beside .number { min-width: 3.8em; }
  .cards { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8pt; }
  .line { grid-template-columns: 36% minmax(0, 1fr); }
  .line dd { gap: 3pt; }
  .line dd span { width: 7.4em; }
  .cards dl { font-size: 7.5pt; }
  .cards h3 { font-size: 9.5pt; }
  .shade, .chart, .chart * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
