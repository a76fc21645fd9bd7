import { error } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import { namesOfIndicator } from "../core/names.ts";
import type { Language } from "../core/plan.ts";
import { CATALOGUES } from "../messages/registry.ts";
import type { Limits } from "../read/limits.ts";
import { diagnosticLines, repairLines } from "../report/diagnostics.ts";
import { type Format, formFor, type Look, type Run, type SortOrder, type Told } from "../report/format.ts";
import { inPieces } from "../report/pieces.ts";
import { FORMATS } from "../report/registry.ts";
import { safe } from "../report/safe.ts";
import type { Host, Sink, Text } from "./host.ts";
import type { Options, Output } from "./options.ts";
import { PLAIN, paintFor } from "./world.ts";

/** Wide enough for every column where no terminal says how wide it is. */
const UNBOUNDED = 120;

function widthOf({ width }: Options, { stdout, env }: Host): number {
  const own = Number(env.COLUMNS);
  return width ?? stdout.columns ?? (Number.isInteger(own) && own > 0 ? own : stdout.terminal ? 80 : UNBOUNDED);
}

/** An output of which only a part of the run may be a matter. */
export interface Destination<R> extends Output {
  /** What of the run goes there; left out: all of it. */
  readonly part?: (run: R) => R;
  /** One of several files that a path with names in it stands for: their folder is made, and they are listed. */
  readonly listed?: boolean;
}

/**
 * Writes a run down: diagnostics to stderr, files whole, standard output last; gives the code that it all ends with. None of
 * the `inputs` is written over.
 */
export async function deliver(
  runWith: (failedOutputs: number) => Run,
  outputs: readonly Destination<Run>[],
  inputs: readonly string[],
  options: Options,
  language: Language,
  limits: Limits,
  host: Host,
): Promise<number> {
  return deliverIn(FORMATS, runWith, outputs, inputs, options, language, limits, host);
}

/** The same for runs of any kind, in the formats that they have. */
export async function deliverIn<R extends Told>(
  formats: readonly Format<R>[],
  runWith: (failedOutputs: number) => R,
  outputs: readonly Destination<R>[],
  inputs: readonly string[],
  options: Options,
  language: Language,
  limits: Limits,
  host: Host,
): Promise<number> {
  const formatNamed = (name: string) => formats.find((format) => format.name === name);
  const catalogue = CATALOGUES[language];
  const run = runWith(0);
  const onStderr = paintFor(host.stderr, options.color, host);
  const explain = (options.explain ?? []).map(fold);
  const plans = [...new Set((run.scorecards ?? []).map(({ plan }) => plan))];
  const ids = plans.flatMap(({ indicators }) =>
    indicators.filter((one) => namesOfIndicator(one).some((name) => explain.includes(name))).map(({ id }) => id),
  );
  const look = (toFile: boolean): Look => ({
    catalogue,
    paint: toFile ? PLAIN : paintFor(host.stdout, options.color, host),
    ascii: options.ascii === true,
    width: toFile && options.width === undefined ? UNBOUNDED : widthOf(options, host),
    sort: (options.sort as SortOrder | undefined) ?? "plan",
    view: {
      areas: options.areas?.map(fold) ?? null,
      top: options.top ?? null,
      sort: options.sort ?? "rank",
      only: options.only?.map(fold) ?? null,
      transpose: options.transpose === true,
    },
    verdicts: options.verdict ?? null,
    columns: options.columns ?? null,
    explain: ids,
    quiet: options.quiet === true,
    shown: limits.shown,
  });
  const shown = options.quiet ? run.diagnostics.filter(({ severity }) => severity === "error") : run.diagnostics;
  const standing = outputs.find(({ path }) => path === null);
  const told = standing !== undefined && formatNamed(standing.format)!.tellsDiagnostics === true;
  const words = { catalogue, paint: onStderr, limit: limits.shown };
  const lines = told ? [] : diagnosticLines(shown, run.omitted, words);
  if (!options.quiet) lines.push(...repairLines(run.repairs, options.repairs === true, words));
  let failed = 0;
  const partOf = ({ part }: Destination<R>, whole: R): R => part?.(whole) ?? whole;
  const written: string[] = [];
  const isInput = amongInputs(inputs, host);
  /** Writes a run to a file; what kept it from that, null where nothing did. */
  const faultIn = async (format: Format<R>, of: R, path: string, write: (text: Text) => Promise<string | null>) => {
    const text = textIn(format, of, look(true));
    if (text === null) return error("output/too-large", { path, format: format.name }, null);
    const bugs: unknown[] = [];
    const problem = await write(typeof text === "string" ? text : watched(text, bugs));
    if (bugs.length > 0) throw bugs[0];
    return problem === null ? null : error("output/cannot-write", { path, problem }, null);
  };
  for (const output of outputs) {
    const { format, path, listed } = output;
    if (path === null) continue;
    if (await isInput(path)) {
      failed++;
      lines.push(...diagnosticLines([error("output/is-input", { path }, null)], 0, words));
      continue;
    }
    const fault = await faultIn(formFor(formatNamed(format)!, path), partOf(output, runWith(failed)), path, (text) =>
      writeTo(path, text, listed === true, host),
    );
    if (fault === null) {
      if (listed) written.push(path);
      continue;
    }
    failed++;
    lines.push(...diagnosticLines([fault], 0, words));
  }
  if (written.length > 0 && !options.quiet) lines.push(...catalogue.owners.written(written).map(safe));
  // The step summary of GitHub Actions takes the table that annotations have no room for.
  const page = host.env.GITHUB_STEP_SUMMARY;
  if (page && outputs.some(({ format }) => format === "github")) {
    const path = `GITHUB_STEP_SUMMARY (${page})`;
    const fault = await faultIn(formatNamed("markdown")!, runWith(failed), path, (text) => host.write(page, text));
    if (fault !== null) {
      failed++;
      lines.push(...diagnosticLines([fault], 0, words));
    }
  }
  let last = runWith(failed);
  let text = standing ? textIn(formatNamed(standing.format)!, partOf(standing, last), look(false)) : "";
  if (text === null) {
    last = runWith(++failed);
    text = "";
    const fault = error("output/too-large", { path: "stdout", format: standing!.format }, null);
    lines.push(...diagnosticLines([fault], 0, words));
  }
  // Whoever sees no closing line elsewhere sees it here; a table without anything to show has none.
  const closes = text !== "" && (standing?.format === "table" || told);
  if (!closes) lines.push(catalogue.report.closing(last.closing, last.exit.code, last.exit.also));
  if (lines.length > 0) await host.stderr.write(`${lines.join("\n")}\n`);
  if (!standing) return last.exit.code;
  const shownThere = await shownOn(host.stdout, text);
  if (typeof shownThere === "string") return last.exit.code;
  const fault = error("output/cannot-write", { path: "stdout", problem: shownThere.problem }, null);
  const { closing, exit } = runWith(failed + 1);
  const closed = [...diagnosticLines([fault], 0, words), catalogue.report.closing(closing, exit.code, exit.also)];
  await host.stderr.write(`${closed.join("\n")}\n`);
  return exit.code;
}

/** What a format makes of a run; null where that is more than a text can hold. */
function textIn<R extends Told>(format: Format<R>, run: R, look: Look): Text | null {
  try {
    return format.pieces ? wholeOrPieces(format.pieces(run, look)) : format.render(run, look);
  } catch (thrown) {
    if (thrown instanceof RangeError && thrown.message === "Invalid string length") return null;
    throw thrown;
  }
}

/** Characters up to which a text is made as a whole before any of it is written, and that are written in one go beyond that. */
const AT_ONCE = 1 << 22;

function wholeOrPieces(pieces: Iterable<string>): Text {
  const large = inPieces(pieces, AT_ONCE);
  const { value: first = "", done } = large.next();
  return done || first.length < AT_ONCE ? first : chained(first, large);
}

function* chained(first: string, others: Iterable<string>): Generator<string> {
  yield first;
  yield* others;
}

/** Pieces as they come; what breaks off their making is noted, so that nobody takes it for a fault of the file. */
function* watched(pieces: Iterable<string>, bugs: unknown[]): Generator<string> {
  try {
    yield* pieces;
  } catch (bug) {
    bugs.push(bug);
    throw bug;
  }
}

async function shownOn(sink: Sink, text: Text): ReturnType<Sink["write"]> {
  for (const piece of typeof text === "string" ? [text] : text) {
    const outcome = await sink.write(piece);
    if (outcome !== "written") return outcome;
  }
  return "written";
}

/** Whether a path leads to one of these files, however either is written; nothing is looked up before somebody asks. */
export function amongInputs(inputs: readonly string[], host: Host): (path: string) => Promise<boolean> {
  let own: Promise<ReadonlySet<string>> | null = null;
  return async (path) => {
    own ??= Promise.all(inputs.map((one) => host.identity(one))).then((all) => new Set(all));
    return (await own).has(await host.identity(path));
  };
}

/** Writes a file, where it is one of several with the folder that it is to stand in; null, or the problem by name. */
export async function writeTo(path: string, text: Text, withFolder: boolean, host: Host): Promise<string | null> {
  const folder = /^(.*)[/\\][^/\\]*$/s.exec(path)?.[1];
  const problem = withFolder && folder ? await host.makeFolder(folder) : null;
  return problem ?? host.write(path, text);
}
