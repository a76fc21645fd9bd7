import { compare } from "../core/exact.ts";
import { placeText } from "./diagnostics.ts";
import { closingText, countsCharacters, type Finding, findingsOf } from "./findings.ts";
import type { Look, Run } from "./format.ts";
import { safe } from "./safe.ts";

/** GitHub shows so many annotations of each severity in a step and drops the rest without a word. */
const SHOWN = 10;

/** Annotations for GitHub Actions, the worst first; what GitHub would drop is counted. The closing line comes last. */
export function github(run: Run, look: Look): string {
  const findings = findingsOf(run, look).sort(worstFirst);
  const of = (severity: Finding["severity"]) => findings.filter((one) => one.severity === severity).slice(0, SHOWN);
  const shown = [...of("error"), ...of("warning")];
  const hidden = findings.length - shown.length + run.omitted;
  const more = hidden > 0 ? [command("notice", [], look.catalogue.diagnostics.more(hidden))] : [];
  return `${[...shown.map((one) => annotation(one, run)), ...more, closingText(run, look)].join("\n")}\n`;
}

/** What decides the exit code by its order, then the least attained; else the order of places and plans stays. */
function worstFirst(a: Finding, b: Finding): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.attainment && b.attainment) return compare(a.attainment, b.attainment);
  return Number(a.attainment === null) - Number(b.attainment === null);
}

function annotation({ rule, severity, at, message }: Finding, run: Run): string {
  const properties: [string, string | number | null][] = [
    ["file", at && safe(at.file)],
    ["line", at?.line ?? null],
    ["col", at && countsCharacters(at, run) ? at.column : null],
    ["title", rule],
  ];
  // The place once more: a plain log shows the message alone.
  return command(severity, properties, at === null ? message : `${placeText(at)}: ${message}`);
}

function command(name: string, properties: readonly [string, string | number | null][], message: string): string {
  const given = properties
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`);
  return `::${name}${given.length > 0 ? ` ${given.join(",")}` : ""}::${data(message)}`;
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
