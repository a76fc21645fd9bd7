import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { VERDICTS } from "../../src/core/assessment.ts";
import type { DiagnosticCode } from "../../src/core/diagnostic.ts";
import { OUTLOOKS, TRAJECTORY_REASONS } from "../../src/core/outlook.ts";
import { MEASURES } from "../../src/core/measures/registry.ts";
import type { Catalogue } from "../../src/messages/catalogue.ts";
import { COLUMNS } from "../../src/report/columns.ts";

const source = readFileSync(new URL("../../src/core/diagnostic.ts", import.meta.url), "utf8");
const body = /export interface DiagnosticArgs \{\n([\s\S]*?)\n\}/.exec(source)![1]!;

/** Every code of src/core/diagnostic.ts with the types of its arguments, as they stand there. */
export const CODES = [...body.matchAll(/^ {2}"([^"]+)": (?:Record<never, never>|\{([^}]*)\});$/gm)].map(
  ([, code, fields = ""]) => [code as DiagnosticCode, [...fields.matchAll(/(\w+): ([^;]+?)\s*(?:;|$)/g)]] as const,
);
export const COUNT = body.match(/^ {2}"/gm)!.length;

const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  string: ["sample", "another"],
  number: [1, 7],
  boolean: [true, false],
  "string | null": ["sample", null],
  "readonly string[]": [["first", "second"], "one two three".split(" ")],
};

/** JavaScript's own words for nothing and for objects, blanks for something left out, an end that no line has. */
const SLIPS = /undefined|null|NaN|Infinity|\[object|function|=>|\{\}|,,|\$\{| {2}|[.。]$/;

/** What a code says for two sets of arguments of its types; it must say something, without slips. */
export function sentencesFor(catalogue: Catalogue, [code, fields]: (typeof CODES)[number]) {
  return [0, 1].map((index) => {
    const args = Object.fromEntries(fields.map(([, name, type]) => [name, SAMPLES[type!]![index]]));
    const { what, fix } = (
      catalogue.sentences[code] as (args: object) => {
        what: string;
        fix: string;
      }
    )(args);
    expect([what, fix].filter((half) => half === "" || SLIPS.test(half))).toEqual([]);
    return { what, fix };
  });
}

/** Every text of a catalogue's part, functions called with sample arguments. */
export function texts(part: unknown, ...args: readonly unknown[]): string[] {
  if (typeof part === "string") return [part];
  if (typeof part === "function") return texts(part(...args));
  return part !== null && typeof part === "object" ? Object.values(part).flatMap((inner) => texts(inner, ...args)) : [];
}

/** Every verdict, reason, measure and column has words of its own; gives every text of the reports. */
export function reportTexts({ report, explain }: Pick<Catalogue, "report" | "explain">): string[] {
  expect(Object.keys(report.verdicts).sort()).toEqual([...VERDICTS].sort());
  expect(Object.keys(report.reasons).sort()).toEqual([...TRAJECTORY_REASONS].sort());
  expect(Object.keys(report.targets).sort()).toEqual(MEASURES.map(({ name }) => name).sort());
  expect(COLUMNS.filter(({ id }) => !report.columns[id])).toEqual([]);
  for (const words of [report.verdicts, report.reasons, report.columns]) {
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  }
  expect(Object.keys(report.outlooks).sort()).toEqual([...OUTLOOKS].sort());
  const { tally, closing, separator, targets, outlookTally, milestones, ...rest } = report;
  const counts = { targets: 15, met: 1, near: 2, missed: 3, pending: 4, notAssessed: 5 };
  expect(milestones(counts).match(/\d+/g)).toEqual(["1", "2", "3", "9"]);
  expect(milestones({ ...counts, near: 0 }).match(/\d+/g)).toEqual(["1", "3", "9"]);
  expect(outlookTally([["on-track", 2]], 0)).toContain(report.outlooks["on-track"]);
  expect(outlookTally([["moderate", 1]], 3)).toMatch(/3/);
  const said = [milestones(counts), ...texts(rest, "5", "flag", 2), ...texts(explain, "2019", "2018")];
  expect(said.filter((text) => text === "" || SLIPS.test(text))).toEqual([]);
  return said;
}
