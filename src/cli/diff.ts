import { compatibility, diff, type RankChange, type TargetChange } from "../core/diff.ts";
import { type Diagnostic, error } from "../core/diagnostic.ts";
import { fold, suggest } from "../core/fold.ts";
import type { Judged, Recorded, RecordedArea } from "../core/recorded.ts";
import { LIMITS, type Limits } from "../read/limits.ts";
import { readResult } from "../read/result.ts";
import { DIFF_FORMATS } from "../report/diff/registry.ts";
import type { DiffRun } from "../report/diff/run.ts";
import { deliverIn } from "./deliver.ts";
import { errorsIn, exitOfDiff } from "../report/exit.ts";
import type { Host } from "./host.ts";
import { readWhole } from "./inputs.ts";
import { DIFF_FORMAT_NAMES, type Options, outputsOf } from "./options.ts";
import { watched } from "./progress.ts";
import { refuse } from "./usage.ts";
import { VERSION } from "./version.ts";
import { languageOf } from "./world.ts";

/** Runs `dabiao diff`; gives the code that it ends with. */
export function diffResults(paths: readonly string[], options: Options, host: Host): Promise<number> {
  return watched(options, host, (world) => compareResults(paths, options, world));
}

async function compareResults(paths: readonly string[], options: Options, host: Host): Promise<number> {
  const outputs = outputsOf(options, "table", { formats: DIFF_FORMAT_NAMES });
  const [oldPath, newPath, extra] = paths;
  if (oldPath === undefined) refuse("usage/missing-argument", { name: "<old.json>" });
  if (newPath === undefined) refuse("usage/missing-argument", { name: "<new.json>" });
  if (extra !== undefined) refuse("usage/extra-argument", { value: extra });
  if (oldPath === "-" && newPath === "-") refuse("file/read-twice", { path: "-" });
  const limits = { ...LIMITS, ...Object.fromEntries(options.limit ?? []) };
  const found: Diagnostic[] = [];
  const before = await recordedIn(oldPath, limits, host, found);
  const after = await recordedIn(newPath, limits, host, found);
  const both = before !== null && after !== null;
  if (both) found.push(...compatibility(before, after), ...unknownNames([before, after], options));
  const errors = errorsIn(found);
  const changed = both && errors.call === 0 ? diff(narrowed(before, options), narrowed(after, options)) : null;
  const changes: readonly (TargetChange | RankChange)[] = [...(changed?.targets ?? []), ...(changed?.ranks ?? [])];
  const count = (kind: string) => changes.filter((one) => one.kind === kind).length;
  const [worse, better] = [count("worse"), count("better")];
  const counts = {
    worse,
    better,
    other: changes.length - worse - better,
    regressions: changes.filter(({ fails }) => fails).length,
  };
  const runWith = (failedOutputs: number): DiffRun => {
    const { code, also, closing } = exitOfDiff(errors, counts, options.failOn ?? ["never"], failedOutputs);
    return {
      version: VERSION,
      before,
      after,
      diff: changed,
      only: options.only ?? null,
      areas: options.area ?? null,
      exit: { code, also },
      closing,
      diagnostics: found,
      repairs: [],
      omitted: 0,
    };
  };
  const language = options.lang ?? languageOf(host) ?? "en";
  return deliverIn(DIFF_FORMATS, runWith, outputs, paths, options, language, limits, host);
}

/** A result in a file; null where it is none, and what is wrong with it has been reported. */
export async function recordedIn(
  path: string,
  limits: Limits,
  host: Host,
  found: Diagnostic[],
): Promise<Recorded | null> {
  const file = await readWhole(path, limits["result-size"], host, found);
  if (file === null) return null;
  const read = readResult(host.shown(path), file.bytes, file.sha256(), limits);
  found.push(...read.diagnostics);
  return read.result;
}

const namesOf = ({ code, name }: RecordedArea): string[] =>
  [code, name.zh, name.en].filter((one): one is string => !!one).map(fold);

const idsOf = ({ id, indicator }: Judged): string[] => [id, indicator].map(fold);

/** A result of the chosen indicators and areas alone; places are about all indicators, and go where some are chosen. */
function narrowed(recorded: Recorded, { only, area }: Options): Recorded {
  const wanted = (names: readonly string[] | undefined, own: readonly string[]) =>
    names === undefined || names.some((name) => own.includes(fold(name)));
  const areaWanted = (one: RecordedArea | null) => wanted(area, one === null ? [] : namesOf(one));
  return {
    ...recorded,
    scorecards: recorded.scorecards.filter((one) => areaWanted(one.area)),
    judged: recorded.judged.filter((one) => wanted(only, idsOf(one)) && areaWanted(one.area)),
    ranked: only === undefined ? (recorded.ranked?.filter((one) => areaWanted(one.area)) ?? null) : null,
  };
}

/** Names in the call that neither result has: they would select nothing, and nothing can't have changed. */
function unknownNames(results: readonly Recorded[], { only = [], area = [] }: Options): Diagnostic[] {
  const judged = results.flatMap((one) => one.judged);
  const ids = new Set(judged.flatMap(idsOf));
  const areas = [...judged, ...results.flatMap(({ ranked }) => ranked ?? [])].map((one) => one.area);
  const names = new Set(areas.flatMap((one) => (one === null ? [] : namesOf(one))));
  const unknown = (given: readonly string[], known: ReadonlySet<string>) =>
    given.filter((name) => !known.has(fold(name))).map((name) => ({ name, suggestion: suggest(name, known) }));
  return [
    ...unknown(area, names).map((args) => error("usage/unknown-area", args, null)),
    ...unknown(only, ids).map((args) => error("usage/unknown-indicator", { option: "--only", ...args }, null)),
  ];
}
