import type { HelpWords, OptionName } from "../messages/catalogue.ts";
import { HELP_WORDS } from "../messages/help.ts";

/** A sentence of the help, a line a language: English, then Chinese. The help shows the one that its reader reads, or both. */
export const bothLanguages = (pick: (words: HelpWords) => string): string =>
  `${pick(HELP_WORDS.en)}\n${pick(HELP_WORDS.zh)}`;

/** The same with the values that may be chosen from, in a third line. */
export const withChoices = (sentence: string, choices: readonly string[]): string =>
  choices.length === 0 ? sentence : `${sentence}\n${choices.join(", ")}`;

/** What an option does, with the values that it takes. */
export const says = (option: OptionName, choices: readonly string[] = []): string =>
  withChoices(
    bothLanguages((words) => words.options[option]),
    choices,
  );
