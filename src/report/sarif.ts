import type { Log, PhysicalLocation } from "sarif";
import { countsCharacters, type Finding, findingsOf } from "./findings.ts";
import type { Look, Run } from "./format.ts";
import { jsonLines, safe } from "./safe.ts";

/** SARIF 2.1.0 for code scanning: diagnostics, misses and due targets that can't be assessed, every one with a place. */
export function sarif(run: Run, look: Look): string {
  return jsonLines(document(run, look));
}

function document(run: Run, look: Look): Log {
  const findings = findingsOf(run, look);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "dabiao",
            version: run.version,
            language: look.catalogue.language,
            rules: rules.map((id) => ({ id, shortDescription: { text: titleOf(id) } })),
          },
        },
        columnKind: "utf16CodeUnits",
        ...(run.omitted > 0 ? { properties: { diagnosticsOmitted: run.omitted } } : {}),
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.indexOf(finding.rule),
          level: finding.severity,
          message: { text: plain(finding.message) },
          locations: [{ physicalLocation: locationOf(finding, run) }],
        })),
      },
    ],
  };
}

/** SARIF takes [text](address) for a link, also in plain text. */
const plain = (text: string): string => text.replaceAll("](", "] (");

/** "plan/unknown-key" as "plan: unknown key"; the sentences are about single cases and stand in the results. */
const titleOf = (rule: string): string => rule.replace("/", ": ").replaceAll("-", " ");

/** Code scanning refuses a whole file for one result without a place: what has none is laid at the file that it names. */
function locationOf({ at, about }: Finding, run: Run): PhysicalLocation {
  const file = at?.file ?? about ?? run.inputs[0]?.path ?? ".";
  const column = at !== null && at.line !== null && countsCharacters(at, run) ? at.column : null;
  return {
    artifactLocation: { uri: safe(file).split("/").map(encodeURIComponent).join("/") },
    region: { startLine: Math.max(1, at?.line ?? 1), ...(column === null ? {} : { startColumn: Math.max(1, column) }) },
  };
}
