import type { Language } from "../core/plan.ts";
import type { Catalogue } from "./catalogue.ts";
import { catalogue as en } from "./en/index.ts";
import { initWords as enInit } from "./en/init.ts";
import type { InitWords } from "./init.ts";
import { catalogue as zh } from "./zh/index.ts";
import { initWords as zhInit } from "./zh/init.ts";

/** Every language that a report can be written in; a run speaks one of them and needs no other. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  get zh() {
    return zh();
  },
  get en() {
    return en();
  },
};

/** The words of the commands that write files to go on with; apart from the others, since the library has no use for them. */
export const INIT_WORDS: Readonly<Record<Language, InitWords>> = {
  get zh() {
    return zhInit();
  },
  get en() {
    return enInit();
  },
};
