import type { Language } from "../core/plan.ts";

/** Names side by side: 甲、乙 or "a, b". */
export const namesJoined = (names: readonly string[], language: Language): string =>
  names.join(language === "zh" ? "、" : ", ");

/** Statements side by side, those that say nothing left out: 甲；乙 or "a; b". */
export const clausesJoined = (clauses: readonly string[], language: Language): string =>
  clauses.filter((clause) => clause !== "").join(language === "zh" ? "；" : "; ");

/** Parts of one statement, those that say nothing left out: 甲，乙 or "a, b". */
export const phrasesJoined = (phrases: readonly string[], language: Language): string =>
  phrases.filter((phrase) => phrase !== "").join(language === "zh" ? "，" : ", ");
