/** What the page of a run has besides: tiles, what asks for attention, and the charts of targets. */
export const CHECK_STYLE = `
.tiles { display: flex; flex-wrap: wrap; gap: 8px 28px; margin: 24px 0 8px; }
.tile { display: flex; flex-direction: column-reverse; min-width: 76px; padding-left: 10px; border-left: 3px solid currentColor; }
.tile.plain { border-color: var(--line); }
.tile dt { font-size: 13px; color: var(--ink); }
.tile dt .mark { color: inherit; }
.tile dd { margin: 0; font-size: 26px; line-height: 1.2; font-weight: 600; }
.card > section > ul > li, .units li { padding: 2px 0; }
.tally { color: var(--quiet); font-size: 13.5px; }
.attention { display: flex; flex-wrap: wrap; gap: 0 56px; }
.attention > section { flex: 1 1 300px; min-width: 0; }
.attention > section:first-child { flex-grow: 2; }
.owners { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 0 20px; }
.attention section li { padding: 3px 0; position: relative; }
.attention section .misses li { padding-left: 1.4em; }
.attention .misses .quiet { margin-left: 6px; font-size: 13.5px; }
.attention .mark { position: absolute; left: 0; }
.data thead .charts { width: 208px; }
.targets th[scope="row"] { position: relative; padding-left: 22px; }
.targets th[scope="row"] .mark { position: absolute; left: 0; font-size: 15px; }
.targets [data-column="indicator"] { font-weight: 500; }
.targets [data-column="verdict"] { font-weight: 600; }
.bullet, .trend { display: block; max-width: 100%; height: auto; overflow: visible; }
.bullet { width: 200px; }
.trend { width: 160px; margin-top: 4px; }
.bullet text, .trend text { font-size: 10px; fill: var(--quiet); }
.band { fill: #e4e8ec; }
.axis { fill: none; stroke: var(--quiet); stroke-width: 1; }
.bar, .dot { fill: currentColor; stroke: currentColor; stroke-width: 1; }
.bar.stale, .dot.stale { fill: var(--ground); }
.hatch { fill: none; stroke: currentColor; stroke-width: 1.2; }
.bound { fill: none; stroke: var(--ink); stroke-width: 2.5; }
.ring { fill: var(--ground); stroke: var(--ink); stroke-width: 1.4; }
.reach { fill: none; stroke: var(--ink); stroke-width: 2; }
.level { fill: none; stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 3 2; }
.way { fill: none; stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 1 2.5; }
.series { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.point { fill: var(--ink); stroke: var(--ink); stroke-width: 1.2; }
.point.preliminary { fill: var(--ground); }
.flag { fill: var(--ink); }
.key { margin: 14px 0 6px; font-size: 12.5px; color: var(--quiet); }
.key figcaption { font-weight: 600; }
.key ul { display: flex; flex-wrap: wrap; gap: 2px 20px; }
.key svg { width: 26px; height: 17px; vertical-align: -4px; }
.notes { font-size: 12.5px; color: var(--quiet); }
@media screen and (max-width: 860px) {
  .tiles { gap: 12px 20px; }
  .targets th[scope="row"] { padding-left: 22px; font-size: 15px; }
}
@media print {
  .card + .card { break-before: page; }
  .tiles { gap: 6pt 18pt; margin: 12pt 0 6pt; }
  .tile dd { font-size: 16pt; }
  .tile dt { font-size: 8pt; }
  .data thead .charts { width: 150px; }
  .bullet { width: 150px; }
  .trend { width: 120px; }
  .targets th[scope="row"] { padding-left: 14pt; }
  .targets th[scope="row"] .mark { font-size: 9pt; }
  .key, .notes, .card > section > ul > li { padding: 2px 0; }
.tally { font-size: 7.5pt; }
  .key { break-inside: avoid; }
}
`;
