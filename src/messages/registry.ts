import type { Language } from "../core/plan.ts";
import type { Catalogue } from "./catalogue.ts";
import { en } from "./en/index.ts";
import { zh } from "./zh/index.ts";

/** Every language that a report can be written in. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { zh, en };
