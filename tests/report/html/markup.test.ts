import { expect, test } from "vitest";
import { markup } from "../../../src/report/html/markup.ts";

test.each([
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ['" onload="x', "&quot; onload=&quot;x"],
  ["' x='", "&#39; x=&#39;"],
  ["&lt;", "&amp;lt;"],
  ["a\u202eb", "a\\u{202e}b"],
])("the text %j is no element, attribute or entity: %s", (text, expected) => {
  expect(markup`<p title="${text}">${text}</p>`.html).toBe(`<p title="${expected}">${expected}</p>`);
});

test.each([
  ["a piece stays as it is", markup`<b>${markup`<i>x</i>`}</b>`, "<b><i>x</i></b>"],
  ["a list has nothing between its members", markup`${["a", markup`<i></i>`, 1]}`, "a<i></i>1"],
  ["null is nothing", markup`a${null}b`, "ab"],
])("%s", (_, piece, expected) => {
  expect(piece.html).toBe(expected);
});
