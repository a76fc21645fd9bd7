import { type Diagnostic, error, type Repair } from "../core/diagnostic.ts";
import { suggest } from "../core/fold.ts";
import { late } from "../core/late.ts";
import type { Wanted } from "../core/names.ts";
import { type Observations, together } from "../core/observations.ts";
import { lastOf, type Period } from "../core/period.ts";
import type { ListedArea } from "../core/plan.ts";
import type { Statement } from "../core/statement.ts";
import { allUnplaced, type Unplaced } from "../core/unplaced.ts";
import { countLines, joined, TextReader } from "../read/decode.ts";
import type { Declared } from "../read/header.ts";
import type { Limits } from "../read/limits.ts";
import { AREA_LIST, openActuals, USUAL_PACE } from "../read/observations.ts";
import { Probe } from "../read/probe.ts";
import type { Input } from "../report/format.ts";
import { type Bytes, type Host, problemOf, type ReadProblem } from "./host.ts";

const isProblem = (opened: Bytes | ReadProblem): opened is ReadProblem =>
  typeof opened === "string" || "problem" in opened;

async function report(path: string, problem: ReadProblem, host: Host, found: Diagnostic[]): Promise<void> {
  if (problem === "not-found") found.push(error("file/not-found", { path, suggestion: await near(path, host) }, null));
  else if (problem === "not-a-file") found.push(error("file/not-a-file", { path }, null));
  else found.push(error("file/unreadable", { path, problem: problem.problem }, null));
}

/** A file of nearly that name beside it, or one of that name in a folder of nearly the same name; null: there is none. */
async function near(path: string, host: Host): Promise<string | null> {
  if (/[*?[\]{}()!\\]/.test(path)) return null;
  const parts = path.split("/");
  const name = parts.pop()!;
  const beside = (await host.glob([...parts, "*"].join("/"))).map((one) => one.split("/").at(-1)!);
  const others = beside.filter((one) => one !== name);
  const meant = suggest(name, others) ?? others.find((one) => one.startsWith(`${name}.`)) ?? null;
  if (meant !== null) return [...parts, meant].join("/");
  const folder = parts.pop();
  if (!folder) return null;
  const folders = (await host.glob([...parts, "*", name].join("/"))).map((one) => one.split("/").at(-2)!);
  const other = suggest(folder, folders);
  return other && [...parts, other, name].join("/");
}

/** A plan's bytes, or null with the problem reported; not more of them than it takes to see that it is too large. The sum is of the whole file. */
export async function readWhole(path: string, limit: number, host: Host, found: Diagnostic[]) {
  const opened = await host.read(path);
  if (isProblem(opened)) {
    await report(path, opened, host, found);
    return null;
  }
  const hash = host.sha256();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of opened) {
      // What comes through a pipe may never end.
      const piece = path === "-" ? chunk.subarray(0, limit + 1 - length) : chunk;
      hash.update(piece);
      if (length > limit) continue;
      chunks.push(new Uint8Array(piece));
      length += piece.length;
      if (path === "-" && length > limit) break;
    }
  } catch (problem) {
    await report(path, { problem: problemOf(problem) }, host, found);
    return null;
  }
  // Most outputs say nothing of it.
  return { bytes: joined(chunks, length), sha256: late(() => hash.digest()) };
}

/** The files that the -a options mean: as they stand where there is such a file, else as patterns. */
export async function findActuals(given: readonly string[], host: Host, found: Diagnostic[]): Promise<string[]> {
  const paths: string[] = [];
  const known = new Set<string>();
  for (const one of given) {
    const pattern = /[*?[\]{}]/.test(one) && one !== "-" && !(await host.exists(one));
    let whole = true;
    const cant = (folder: string, problem: string) => {
      whole = false;
      found.push(error("file/unreadable", { path: host.shown(folder) || ".", problem }, null));
    };
    const matches = pattern ? await host.glob(one, cant) : [one];
    if (matches.length === 0 && whole) found.push(error("file/no-match", { pattern: one }, null));
    for (const match of matches) {
      const path = match.replace(/^(?:\.\/)+/, "");
      // ./a.csv and /data/a.csv may be one file.
      const file = path === "-" ? path : await host.identity(path);
      if (!known.has(file)) paths.push(path);
      else if (!pattern) found.push(error("file/read-twice", { path: host.shown(path) }, null));
      known.add(file);
    }
  }
  return paths;
}

/** Text of an input that is looked up again for code frames. */
const FRAMED = 8 * 1_048_576;

/**
 * The text of a file of actuals at least up to the end of a line, for code frames; null where it is standard input, that line
 * lies too far behind or the file can't be read again.
 */
export async function readLines(path: string, last: number, host: Host): Promise<string | null> {
  if (path === "-") return null;
  const opened = await host.read(path);
  if (isProblem(opened)) return null;
  let text = "";
  let lines = 0;
  const reader = new TextReader(
    null,
    () => true,
    (block) => {
      text += block;
      lines += countLines(block);
    },
  );
  try {
    for await (const chunk of unpacked(opened, host)) {
      reader.push(chunk);
      if (lines >= last) return text;
      if (text.length > FRAMED) return null;
    }
    reader.end();
    return text;
  } catch {
    // What can't be read has been said; a frame is no place to say it again.
    return text === "" ? null : text;
  }
}

async function* tapped(bytes: AsyncIterable<Uint8Array>, tap: (chunk: Uint8Array) => void): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    tap(chunk);
    yield chunk;
  }
}

/** The bytes themselves, or what is inside them where they are gzip by their first two. */
async function* unpacked(bytes: AsyncIterable<Uint8Array>, host: Host): AsyncIterable<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return;
  async function* whole(): AsyncIterable<Uint8Array> {
    try {
      yield first.value;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      // Whoever has seen enough leaves no file open.
      await source.return?.();
    }
  }
  const packed = first.value[0] === 0x1f && first.value[1] === 0x8b;
  yield* packed ? host.gunzip(whole()) : whole();
}

/**
 * Which files list areas, and a host that reads standard input from its beginning though it has been looked at. What could
 * not be looked at can't be read with it either: nobody would know what it is.
 */
export interface Sorted {
  readonly tables: ReadonlySet<string>;
  readonly host: Host;
}

/** Looks at the beginning of every file of actuals to find those that list areas. */
export async function findTables(
  paths: readonly string[],
  wanted: Wanted,
  limits: Limits,
  declared: Declared,
  host: Host,
): Promise<Sorted> {
  const tables = new Set<string>();
  const failed = new Map<string, ReadProblem>();
  let piped: AsyncIterable<Uint8Array> | null = null;
  for (const path of paths) {
    const opened = await host.read(path);
    if (isProblem(opened)) {
      failed.set(path, opened);
      continue;
    }
    const probe = new Probe(wanted, limits, declared);
    const once = path === "-" ? recording(opened) : null;
    const fault = await look(unpacked(once?.looked ?? opened, host), probe);
    if (fault !== null) failed.set(path, { problem: fault });
    piped = once?.whole ?? piped;
    if (probe.listsAreas) tables.add(path);
  }
  const read: Host["read"] = async (path) => (path === "-" ? piped : failed.get(path)) ?? host.read(path);
  return { tables, host: { ...host, read } };
}

/** Why what was to be looked at can't be read; null: it can, or what keeps it from it is in the bytes and said with them. */
async function look(bytes: AsyncIterable<Uint8Array>, probe: Probe): Promise<string | null> {
  try {
    for await (const chunk of bytes) {
      probe.push(chunk);
      if (probe.listsAreas !== null) break;
    }
    probe.end();
    return null;
  } catch (problem) {
    const name = problemOf(problem);
    return name.startsWith("Z_") ? null : name;
  }
}

/** What can be read only once, as something that can be looked at and then read from its beginning. */
function recording(bytes: AsyncIterable<Uint8Array>) {
  const source = bytes[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let last: Promise<IteratorResult<Uint8Array>> | null = null;
  const take = () => {
    last = source.next().then((next) => {
      if (!next.done) seen.push(next.value.slice());
      return next;
    });
    // Whoever looked may have gone by now; whoever reads gets the fault.
    last.catch(() => undefined);
    return last;
  };
  async function* looked(): AsyncIterable<Uint8Array> {
    for (let next = await take(); !next.done; next = await take()) yield next.value;
  }
  async function* whole(): AsyncIterable<Uint8Array> {
    const fault = await last?.then(
      () => null,
      (problem: unknown) => ({ problem }),
    );
    yield* seen;
    if (fault) throw fault.problem;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  return { looked: looked(), whole: whole() };
}

export interface Gathered {
  /** What tables of areas list. */
  readonly areas: readonly ListedArea[];
  readonly observations: Observations;
  readonly statements: readonly Statement[];
  readonly areaNames: ReadonlyMap<string, readonly string[]>;
  readonly inputs: readonly Input[];
  readonly rows: number;
  readonly unplaced: Unplaced;
  /** Figures that are asked for and left blank. */
  readonly blanks: number;
  /** The latest period of those; null: there is none. */
  readonly blankPeriod: Period | null;
  readonly repairs: readonly Repair[];
  readonly omitted: number;
  readonly omittedErrors: number;
}

/** Bytes of a file that is worth the start of a second thread. */
const LARGE = 1 << 27;

/** Reads every file of actuals, one after the other, as it streams in. */
export async function gatherActuals(
  paths: readonly string[],
  wanted: Wanted,
  limits: Limits,
  declared: Declared,
  host: Host,
  found: Diagnostic[],
): Promise<Gathered> {
  const areas: ListedArea[] = [];
  const observations: Observations[] = [];
  const statements: Statement[] = [];
  const areaNames = new Map<string, Set<string>>();
  const inputs: Input[] = [];
  let rows = 0;
  let blanks = 0;
  const blankPeriods: Period[] = [];
  const unplaced: Unplaced[] = [];
  let omitted = 0;
  let omittedErrors = 0;
  const repairs: Repair[] = [];
  for (const path of paths) {
    const opened = await host.read(path);
    if (isProblem(opened)) {
      await report(path, opened, host, found);
      continue;
    }
    const isLarge = (opened.size ?? 0) >= LARGE;
    const pace = { ...USUAL_PACE, start: (isLarge && host.startThread) || null };
    const reader = openActuals(host.shown(path), wanted, limits, declared, pace);
    const hash = host.sha256();
    try {
      const bytes = tapped(opened, (chunk) => hash.update(chunk));
      for await (const chunk of unpacked(bytes, host)) {
        reader.push(chunk);
        // A file ends, and its sum is of all of it; what comes through a pipe may never end.
        if (reader.isOver && path === "-") break;
      }
    } catch (problem) {
      const name = problemOf(problem);
      const at = { file: host.shown(path), line: null, column: null };
      if (name.startsWith("Z_")) found.push(error("actuals/broken-gzip", { problem: name }, at));
      else await report(path, { problem: name }, host, found);
      continue;
    }
    const read = reader.end();
    for (const area of read.areas) areas.push(area);
    observations.push(read.observations);
    for (const one of read.statements) statements.push(one);
    found.push(...read.diagnostics);
    repairs.push(...read.repairs);
    for (const [key, written] of read.areaNames) {
      areaNames.set(key, new Set([...(areaNames.get(key) ?? []), ...written]));
    }
    if (read.layout !== AREA_LIST) rows += read.rows;
    unplaced.push(read.unplaced);
    blanks += read.blanks;
    if (read.blankPeriod !== null) blankPeriods.push(read.blankPeriod);
    omitted += read.omitted;
    omittedErrors += read.omittedErrors;
    const sum = late(() => hash.digest());
    inputs.push({
      role: read.layout === AREA_LIST ? "areas" : "actuals",
      path: host.shown(path),
      get sha256() {
        return sum();
      },
      rows: read.rows,
      encoding: read.encoding,
    });
  }
  return {
    areas,
    observations: together(observations),
    statements,
    areaNames: new Map([...areaNames].map(([key, written]) => [key, [...written]])),
    inputs,
    rows,
    unplaced: allUnplaced(unplaced),
    blanks,
    blankPeriod: lastOf(blankPeriods),
    repairs,
    omitted,
    omittedErrors,
  };
}
