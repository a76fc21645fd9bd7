/**
 * What every page has: its ground and colours, headings, banner, tables that become cards on a narrow screen, and how all of
 * it prints. Colours only repeat what marks and words say; each has at least 4.5 to 1 against its ground.
 */
export const FRAME_STYLE = `
:root { color-scheme: light; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --ground: #ffffff; --soft: #f6f8fa;
  --met: #116329; --missed: #b3261e; --near: #8a4b00; --open: #0a5299; --unknown: #57606a; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 15px/1.5 system-ui, -apple-system, "Segoe UI",
  "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
main { max-width: 1240px; margin: 0 auto; padding: 32px 24px 56px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; letter-spacing: -0.01em; }
h2 { font-size: 19px; line-height: 1.3; margin: 40px 0 10px; }
h3 { font-size: 16px; line-height: 1.3; margin: 28px 0 8px; }
p { margin: 6px 0; max-width: 75em; }
a { color: var(--open); }
ul { margin: 6px 0; padding: 0; list-style: none; }
code, pre { font: 12.5px/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
pre { margin: 8px 0; padding: 12px 14px; overflow-x: auto; background: var(--soft); border-left: 3px solid var(--line);
  overflow-wrap: normal; white-space: pre; }
.quiet { color: var(--quiet); }
.met { color: var(--met); }
.missed { color: var(--missed); }
.near { color: var(--near); }
.pending { color: var(--open); }
.not-assessed { color: var(--unknown); }
.mark { font-weight: 700; }
.banner { display: flex; gap: 10px; align-items: baseline; margin: 16px 0 0; padding: 12px 16px; max-width: none;
  background: var(--soft); border-left: 6px solid var(--unknown); font-size: 17px; }
.banner.passed { border-color: var(--met); }
.banner.failed { border-color: var(--missed); }
.banner.passed .mark { color: var(--met); }
.banner.failed .mark { color: var(--missed); }
.supposed { margin-top: 8px; padding: 6px 16px; border: 2px dashed var(--near); color: var(--near); max-width: none; }
.data { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 13.5px; line-height: 1.4; }
.data caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.data th, .data td { padding: 7px 12px 7px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line);
  font-weight: inherit; }
.data tr > :last-child { padding-right: 0; }
.data thead th { color: var(--quiet); font-size: 12.5px; border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
.data .right { text-align: right; }
.data td > span, .data th > span { display: block; }
.data .quiet { font-size: 12.5px; }
.data .group th { padding-top: 16px; font-weight: 600; border-bottom: 1px solid var(--quiet); }
.data thead .short { width: 7%; }
.data thead .number { width: 9.5%; }
.data thead .level { width: 11%; }
.data thead .word { width: 15%; }
.data thead .name { width: 27%; }
.wide { overflow-x: auto; }
.wide .data { table-layout: auto; width: auto; min-width: 100%; }
.wide .data td > span, .wide .data tbody th > span { min-width: 4em; max-width: 22em; width: max-content; }
.wide .data .right > span { margin-left: auto; }
.facts { margin: 8px 0; font-size: 13.5px; }
.facts > div { display: grid; grid-template-columns: 8em minmax(0, 1fr); gap: 12px; padding: 3px 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
:focus-visible { outline: 2px solid var(--open); outline-offset: 2px; }
@media screen and (max-width: 860px) {
  main { padding: 20px 16px 40px; }
  h1 { font-size: 22px; }
  .data, .wide .data, .data tbody, .data tr, .data td, .data tbody th { display: block; width: auto; }
  .data thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .data tbody tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  .data tbody th, .data td, .data .right { padding: 2px 0; border: 0; text-align: left; }
  .data td { display: grid; grid-template-columns: 7.5em minmax(0, 1fr); column-gap: 12px; }
  .data td::before { content: attr(data-label); color: var(--quiet); font-size: 12.5px; grid-row: 1 / span 4; }
  .data td > span { grid-column: 2; }
  .wide .data td > span, .wide .data tbody th > span { width: auto; max-width: none; }
  .data .nil { display: none; }
  .data tbody .group { padding: 18px 0 0; border: 0; }
  .data .group th { padding: 0 0 4px; border-bottom: 1px solid var(--quiet); }
  .facts > div { grid-template-columns: 1fr; gap: 0; }
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { font-size: 9.5pt; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13pt; margin-top: 20pt; }
  h3 { font-size: 11pt; margin-top: 14pt; }
  h2, h3, .group, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, li, dl > div, .banner { break-inside: avoid; }
  .data { font-size: 8pt; }
  .data thead th, .data .quiet { font-size: 7.5pt; }
  .data th, .data td { padding: 4pt 7pt 4pt 0; }
  code, pre { font-size: 7.5pt; }
  pre { white-space: pre-wrap; }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
