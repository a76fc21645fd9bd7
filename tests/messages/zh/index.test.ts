import { expect, test } from "vitest";
import * as comparison from "../../../src/messages/zh/comparison.ts";
import * as messages from "../../../src/messages/zh/diagnostics.ts";
import { diff } from "../../../src/messages/zh/diff.ts";
import { help } from "../../../src/messages/zh/help.ts";
import { html } from "../../../src/messages/zh/html.ts";
import { zh } from "../../../src/messages/zh/index.ts";
import * as words from "../../../src/messages/zh/report.ts";
import * as more from "../../../src/messages/zh/statements.ts";

test("the catalogue is that of its language, with every part", () => {
  expect(zh).toEqual({ language: "zh", ...messages, ...words, ...more, ...comparison, diff, help, html });
});
