import type { Assessment } from "../../core/assessment.ts";
import type { Observation } from "../../core/observation.ts";
import { type Source, textOf } from "../../core/plan.ts";
import { SUPPOSED } from "../../core/suppose.ts";
import type { Catalogue } from "../../messages/catalogue.ts";
import type { CellContext } from "../cells.ts";
import { clausesJoined } from "../join.ts";
import { originOf } from "../origin.ts";

/** Sources that a cell names one by one. */
const NAMED = 3;

/** Where the figures of a row come from, each once: as submitted with them, else as the plan says, else their places. */
export function sourceText(assessment: Assessment, { scorecard, catalogue }: CellContext): string {
  const sourceOf = (row: Observation): string => {
    const { source } = originOf(row, assessment, scorecard.plan);
    const planned = source ? citation(source, catalogue) : "";
    if (row.at.file === SUPPOSED) return catalogue.ziping.supposed;
    return row.source || planned || `${row.at.file}:${row.at.line}`;
  };
  const sources = [...new Set(assessment.used.map(sourceOf))];
  const named = clausesJoined(sources.slice(0, NAMED), catalogue.language);
  return sources.length > NAMED ? catalogue.ziping.sources(named, sources.length) : named;
}

/** A source in a few words; "" where it only has a note. */
const citation = ({ title, publisher, issued, number, url }: Source, { language }: Catalogue): string =>
  [publisher, textOf(title, language, ""), number, issued].filter((part) => part).join(" ") || (url ?? "");
