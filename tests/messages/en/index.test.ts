import { expect, test } from "vitest";
import * as comparison from "../../../src/messages/en/comparison.ts";
import * as messages from "../../../src/messages/en/diagnostics.ts";
import { diff } from "../../../src/messages/en/diff.ts";
import { help } from "../../../src/messages/en/help.ts";
import { html } from "../../../src/messages/en/html.ts";
import { en } from "../../../src/messages/en/index.ts";
import * as words from "../../../src/messages/en/report.ts";
import * as more from "../../../src/messages/en/statements.ts";

test("the catalogue is that of its language, with every part", () => {
  expect(en).toEqual({ language: "en", ...messages, ...words, ...more, ...comparison, diff, help, html });
});
