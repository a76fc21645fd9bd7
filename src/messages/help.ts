import type { Language } from "../core/plan.ts";
import type { HelpWords } from "./catalogue.ts";
import { help as en } from "./en/help.ts";
import { help as zh } from "./zh/help.ts";

/** The words of the help apart from the catalogues: every call has use for them, most have none for all the rest. */
export const HELP_WORDS: Readonly<Record<Language, HelpWords>> = { zh, en };
