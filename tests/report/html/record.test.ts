import { expect, test } from "vitest";
import { warning } from "../../../src/core/diagnostic.ts";
import {
  banner,
  diagnosticsSection,
  head,
  inputsSection,
  madeSection,
  plainTable,
  section,
  tableSection,
} from "../../../src/report/html/record.ts";
import { value } from "../../../src/report/html/data-table.ts";
import { inChinese, lookOf, runWith } from "../made-run.ts";
import { plain, rowsOf } from "./read-page.ts";

const PLACE = { file: "a.csv", line: 3, column: 2 };
const found = warning("actuals/duplicate-row", { indicator: "x", period: "2019", line: 2, file: "a.csv" }, PLACE);

test("the banner says how the run ended, with its sign", () => {
  const run = runWith([]);
  expect(plain(banner(run, lookOf()).html)).toBe("✗1 target missed — exit 1\n");
  const passed = { ...run, exit: { code: 0, also: [] }, closing: [{ kind: "pass", near: 0 }] as const };
  expect(banner(passed, inChinese()).html).toContain('class="banner passed"');
});

test("figures that were set by hand are said in the banner", () => {
  const run = { ...runWith([]), closing: [{ kind: "what-if", count: 1 }] as const };
  expect(banner(run, lookOf()).html).toContain("set by hand: a trial, not a result");
});

test("a problem with its place, its code, the line it stands in, and what to do", () => {
  const run = runWith([found], { sources: new Map([["a.csv", new Map([[3, "x,2019,<5>"]])]]) });
  const [row] = rowsOf(diagnosticsSection(run, lookOf()).html, "diagnostics");
  expect(Object.fromEntries(row!)).toMatchObject({
    "": "actuals/duplicate-row",
    severity: "warning",
    place: "a.csv:3:2",
    code: "actuals/duplicate-row",
    line: "x,2019,<5>",
  });
  expect(row!.get("what")).not.toBe("");
  expect(row!.get("fix")).not.toBe("");
});

test("a long line is cut where it stands for no more than a reminder", () => {
  const run = runWith([found], { sources: new Map([["a.csv", new Map([[3, "y".repeat(900)]])]]) });
  expect(rowsOf(diagnosticsSection(run, lookOf()).html, "diagnostics")[0]!.get("line")).toBe(`${"y".repeat(200)}…`);
});

test.each([
  ["as many as the reader wants to see", 2, 5, 2, "… and 3 more"],
  ["a thousand where nobody says", undefined, 1_001, 1_000, "… and 1 more"],
  ["all that there are", 5, 5, 5, "fix"],
])("problems in the table: %s, the rest counted", (_, shown, there, listed, more) => {
  const run = runWith(Array.from({ length: there }, () => found));
  const { html } = diagnosticsSection(run, lookOf(shown === undefined ? {} : { shown }));
  expect([rowsOf(html, "diagnostics").length, html.includes("… and")]).toEqual([listed, listed < there]);
  expect(html).toContain(more);
  expect(plain(html)).toContain(`0 errors, ${there} warnings`);
});

test("no problems, problems that were only counted, repairs", () => {
  expect(plain(diagnosticsSection(runWith([]), lookOf()).html)).toContain("No problems.");
  expect(plain(diagnosticsSection(runWith([], { omitted: 7 }), lookOf()).html)).toContain("7");
  const repair = { kind: "blanks", before: "1 000", after: "1000", at: PLACE } as const;
  expect(diagnosticsSection(runWith([], { repairs: [repair] }), lookOf()).html).toContain('data-column="repairs"');
});

test("inputs by their checksum, an earlier result among them", () => {
  const run = runWith([], {
    inputs: [{ role: "actuals", path: "a.csv", sha256: "ab12", rows: 3, encoding: "gb18030" }],
    against: { path: "r.json", sha256: "cd34", asOf: null, changes: [], failing: new Map() },
  });
  expect(rowsOf(inputsSection(run, lookOf())!.html, "inputs").map((row) => [...row.values()].join(" "))).toEqual([
    "a.csv a.csv actuals 3 gb18030 ab12",
    "r.json r.json earlier result   cd34",
  ]);
  expect(inputsSection(runWith([]), lookOf())).toBeNull();
});

test("which tool made it, and the method that the call named", () => {
  expect(plain(madeSection(runWith([]), lookOf()).html)).toContain("dabiao 1.2.3, command check");
  expect(plain(madeSection(runWith([], { progress: "cagr" }), inChinese()).html)).toContain("cagr");
});

test("a part is named by its heading; a table without rows is no part", () => {
  expect(section("a", 3, "A & B", []).html).toContain(
    '<section id="a" aria-labelledby="a-h">\n<h3 id="a-h">A &amp; B</h3>',
  );
  expect(tableSection("a", 2, plainTable("t", "T", [head("H")], []))).toBeNull();
  expect(tableSection("a", 2, plainTable("t", "T", [head("H")], [{ cells: [[value("h", "1")]] }]))!.html).toContain(
    "<h2",
  );
});
