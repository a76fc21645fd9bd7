import { expect, test } from "vitest";
import { bothLanguages, says, withChoices } from "../../src/cli/help-words.ts";
import { HELP_WORDS } from "../../src/messages/help.ts";

test("a line a language, English first, then the choices where there are any", () => {
  const { en, zh } = HELP_WORDS;
  expect(bothLanguages(({ check }) => check)).toBe(`${en.check}\n${zh.check}`);
  expect(withChoices("a\nb", [])).toBe("a\nb");
  expect(says("lang", ["zh", "en"])).toBe(`${en.options.lang}\n${zh.options.lang}\nzh, en`);
});
