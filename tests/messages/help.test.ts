import { expect, test } from "vitest";
import { HELP_WORDS } from "../../src/messages/help.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";

test("the words of the help are those of the catalogues", () => {
  expect(HELP_WORDS).toEqual({ zh: CATALOGUES.zh.help, en: CATALOGUES.en.help });
});
