import { describe, expect, test } from "vitest";
import { beside, cell, paragraph, scrolled } from "../../../../src/report/html/compare/table.ts";
import { markup } from "../../../../src/report/html/markup.ts";
import { lookOf } from "../../made-run.ts";

describe("a table that scrolls by itself", () => {
  const table = (given: Partial<Parameters<typeof scrolled>[0]> = {}) =>
    scrolled({ name: "matrix", caption: "Indicators", ...given }, [markup`<tbody></tbody>`], lookOf()).html;

  test("can be reached by keyboard, and its region has a name that is not the heading's", () => {
    expect(table()).toMatch(
      /^<div class="scroll" role="region" tabindex="0" aria-label="Indicators \(table\)"><table /,
    );
  });

  test.each([
    [{}, 'class="compared matrix"', "<caption>"],
    [{ columns: 3 }, 'class="compared matrix of-3"', "<caption>"],
    [{ columns: 3, layout: "drawn-1" }, 'class="compared matrix drawn-1 of-3"', "<caption>"],
    [{ titled: true }, 'class="compared matrix"', '<caption class="said">'],
  ])("%j: %s, %s", (given, classes, caption) => {
    expect(table(given)).toContain(classes);
    expect(table(given)).toContain(caption);
  });
});

test.each([
  [cell("x", "<5"), '<td data-column="x">&lt;5</td>'],
  [cell("x", "5", "right"), '<td data-column="x" class="right">5</td>'],
  [beside("5", null), '<div class="beside"><span class="number">5</span></div>'],
  [beside("5", markup`<svg></svg>`), '<div class="beside"><span class="number">5</span><svg></svg></div>'],
])("%j is %s", (piece, expected) => expect(piece.html).toBe(expected));

test("a paragraph without a text is none", () => {
  expect(paragraph("", "about")).toBeNull();
  expect(paragraph("a", "about")!.html).toBe('<p class="about">a</p>\n');
});
