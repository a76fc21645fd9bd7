import type { Assessment, Scorecard, Trend } from "../core/assessment.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { groupBy } from "../core/group.ts";
import { areaText } from "../core/plan.ts";
import type { CellContext } from "./cells.ts";
import { columnsNamed, verdictText } from "./columns.ts";
import { placeText } from "./diagnostics.ts";
import {
  closingText,
  isFailing,
  judgement,
  messageOf,
  outlookNamed,
  ruleOf,
  ruleOfExit,
  standingOf,
  trendText,
} from "./findings.ts";
import type { Look, Run } from "./format.ts";
import { safe } from "./safe.ts";

type Outcome =
  | { readonly kind: "passed" }
  | { readonly kind: "system-out"; readonly text: string }
  | { readonly kind: "skipped"; readonly message: string }
  | { readonly kind: "failure" | "error"; readonly type: string; readonly message: string; readonly text: string };

interface Case {
  readonly name: string;
  readonly outcome: Outcome;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** JUnit XML for servers that show tests: a suite a file with its diagnostics, a suite a scorecard with its targets. */
export function junit(run: Run, look: Look): string {
  const found = [...filesOf(run, look), ...run.scorecards.map((scorecard) => suiteOf(scorecard, run, look))];
  const failed = found.some((suite) => count(suite, "failure") + count(suite, "error") > 0);
  const suites = run.exit.code === 0 || failed ? found : [...found, endingOf(run, look)];
  const counts = (kind: Outcome["kind"]) => suites.reduce((sum, suite) => sum + count(suite, kind), 0);
  const tests = suites.reduce((sum, { cases }) => sum + cases.length, 0);
  const totals = { name: "dabiao", tests, failures: counts("failure"), errors: counts("error"), time: 0 };
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes(totals)}>`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
  ].join("\n")}\n`;
}

const count = ({ cases }: Suite, kind: Outcome["kind"]): number =>
  cases.filter(({ outcome }) => outcome.kind === kind).length;

/** How a run ended, where nothing that is listed made it fail. */
function endingOf(run: Run, look: Look): Suite {
  const type = ruleOfExit(run);
  const text = closingText(run, look);
  return { name: "dabiao", cases: [{ name: type, outcome: { kind: "failure", type, message: text, text } }] };
}

/** Every input, then the files that could not be read, then what belongs to none. */
function filesOf(run: Run, look: Look): Suite[] {
  const byFile = groupBy(run.diagnostics, ({ at }) => at?.file ?? null);
  const files = new Set([...run.inputs.map(({ path }) => path), ...byFile.keys()].filter((file) => file !== null));
  const sound: Case = { name: look.catalogue.diagnostics.counts(0, 0), outcome: { kind: "passed" } };
  const suites = [...files].map((name): Suite => {
    const found = byFile.get(name);
    return { name, cases: found === undefined ? [sound] : casesOf(found, run, look) };
  });
  const placeless = casesOf(byFile.get(null) ?? [], run, look);
  const { more } = look.catalogue.diagnostics;
  if (run.omitted > 0)
    placeless.push({ name: more(run.omitted), outcome: { kind: "skipped", message: more(run.omitted) } });
  return placeless.length === 0 ? suites : [...suites, { name: "dabiao", cases: placeless }];
}

function casesOf(diagnostics: readonly Diagnostic[], run: Run, { catalogue }: Look): Case[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, at } = diagnostic;
    const place = [at?.line ?? null, at?.column ?? null].filter((part) => part !== null).join(":");
    const name = place === "" ? code : `${place} ${code}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const message = messageOf(diagnostic, catalogue);
    const text = at === null ? message : `${placeText(at)}: ${message}`;
    return {
      name: times === 1 ? name : `${name} #${times}`,
      outcome: isFailing(diagnostic, run)
        ? { kind: "failure", type: code, message, text }
        : { kind: "system-out", text },
    };
  });
}

function suiteOf(scorecard: Scorecard, run: Run, { catalogue, ascii }: Look): Suite {
  const context: CellContext = { scorecard, catalogue, ascii };
  const { plan, area } = scorecard;
  return {
    name: area === null ? plan.id : `${plan.id} ${areaText(area, catalogue.language)}`,
    cases: [
      ...scorecard.assessments.map((assessment) => {
        const [id, indicator, target] = columnsNamed(["id", "indicator", "target"]).map((column) =>
          column.text(assessment, context),
        );
        return { name: `${id}: ${indicator} ${target}`, outcome: outcomeOf(assessment, context, run) };
      }),
      ...scorecard.trends.map((trend) => ({ name: trend.indicator.id, outcome: trendOutcome(trend, context, run) })),
    ],
  };
}

function outcomeOf(assessment: Assessment, context: CellContext, run: Run): Outcome {
  const { reason, target } = assessment;
  const message = judgement(assessment, context, run);
  const text = `${placeText(target.at)}: ${message}`;
  switch (standingOf(assessment, run)) {
    case "passed":
      return { kind: "passed" };
    case "failed":
      return { kind: "failure", type: ruleOf(assessment, run), message, text };
    case "unsaid":
      return { kind: "error", type: reason!, message, text };
    case "open":
      return { kind: "skipped", message: verdictText(assessment, context) };
  }
}

/** An indicator without a target can't be met: it fails by --fail-on, or it is only told. */
function trendOutcome(trend: Trend, context: CellContext, run: Run): Outcome {
  const message = trendText(trend, context);
  const outlook = outlookNamed(trend, run);
  if (outlook === null) return { kind: "skipped", message };
  return { kind: "failure", type: `outlook/${outlook}`, message, text: `${placeText(trend.indicator.at)}: ${message}` };
}

function suiteLines(suite: Suite): string[] {
  const { name, cases } = suite;
  const totals = {
    name,
    tests: cases.length,
    failures: count(suite, "failure"),
    errors: count(suite, "error"),
    skipped: count(suite, "skipped"),
    time: 0,
  };
  return [`  <testsuite${attributes(totals)}>`, ...cases.flatMap((one) => caseLines(name, one)), "  </testsuite>"];
}

function caseLines(suite: string, { name, outcome }: Case): string[] {
  const head = `    <testcase${attributes({ classname: suite, name, time: 0 })}`;
  const around = (inside: string) => [`${head}>`, `      ${inside}`, "    </testcase>"];
  switch (outcome.kind) {
    case "passed":
      return [`${head}/>`];
    case "system-out":
      return around(`<system-out>${escaped(outcome.text)}</system-out>`);
    case "skipped":
      return around(`<skipped${attributes({ message: outcome.message })}/>`);
    default: {
      const { kind, type, message, text } = outcome;
      return around(`<${kind}${attributes({ message, type })}>${escaped(text)}</${kind}>`);
    }
  }
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text as XML takes it: without the characters that no XML document may hold, and nothing in it is markup. */
const escaped = (text: string): string =>
  safe(text)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
