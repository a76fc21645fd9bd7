import { expect, test } from "vitest";
import { escaped, row, rule } from "../../src/report/markdown-text.ts";

test("cells stand between bars; nothing in a text is markup, and none of it starts a line", () => {
  expect(row(["a", "b"])).toBe("| a | b |");
  expect(rule(["left", "right"])).toBe("| --- | ---: |");
  expect(escaped("a|b *c* <d> &e")).toBe("a\\|b \\*c\\* &lt;d\\> &amp;e");
  expect(escaped("a\u0000")).toBe("a\\\\u{0}".replace("\\\\", "\\\\"));
});
