import { expect, test } from "vitest";
import { dataTable, value } from "../../../src/report/html/data-table.ts";
import { markup } from "../../../src/report/html/markup.ts";
import { head } from "../../../src/report/html/record.ts";

const table = (own = {}) =>
  dataTable({
    name: "targets",
    caption: "Targets",
    heads: [head("Indicator", "left", "name"), head(["Actual", "Year"], "right")],
    bodies: [
      {
        heading: "Firms <b>",
        rows: [
          {
            id: 'a"b',
            sign: markup`<i>✓</i>`,
            cells: [[value("indicator", "x & y")], [value("actual", "29", "met"), value("period", "2018")]],
          },
          { cells: [[value("indicator", "z")], [value("actual", "—")]] },
        ],
      },
    ],
    ...own,
  }).html;

test("headings for columns, groups and rows; every value under the name of its column", () => {
  const html = table();
  expect(html).toContain("<caption>Targets</caption>");
  expect(html).toContain('scope="col" class="right"><span>Actual</span><span>Year</span></th>');
  expect(html).toContain('scope="rowgroup" colspan="2">Firms &lt;b&gt;</th>');
  expect(html).toContain(
    '<tr role="row" data-id="a&quot;b"><th role="rowheader" scope="row" class="left"><i>✓</i><span data-column="indicator">x &amp; y</span></th>' +
      '<td role="cell" class="right" data-label="Actual / Year"><span data-column="actual" class="met">29</span><span data-column="period">2018</span></td></tr>',
  );
});

test("a cell that says nothing is marked, so that a card can leave it out", () => {
  expect(table().match(/class="right nil"/g)).toHaveLength(1);
});

test("a table that may be wider than the page is a region that can be reached and moved", () => {
  expect(table()).not.toContain("tabindex");
  expect(table({ wide: true })).toMatch(/^<div class="wide" role="region" tabindex="0" aria-label="Targets">/);
});
