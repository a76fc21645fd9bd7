import type { Language } from "../core/plan.ts";
import type { Catalogue } from "./catalogue.ts";
import { en } from "./en/index.ts";
import { init as enInit } from "./en/init.ts";
import type { InitWords } from "./init.ts";
import { zh } from "./zh/index.ts";
import { init as zhInit } from "./zh/init.ts";

/** Every language that a report can be written in. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { zh, en };

/** The words of the commands that write files to go on with; apart from the others, since the library has no use for them. */
export const INIT_WORDS: Readonly<Record<Language, InitWords>> = { zh: zhInit, en: enInit };
