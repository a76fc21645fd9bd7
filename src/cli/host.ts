import {
  closeSync,
  constants,
  copyFileSync,
  type Dirent,
  fstatSync,
  linkSync,
  openSync,
  read as readInto,
  readFileSync,
  realpathSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { byText } from "../core/by-text.ts";
import type { FinderTask, StartThread } from "../read/far-finder.ts";
import type { Progress } from "./progress.ts";

/** A stream that text goes out through. */
export interface Sink {
  readonly terminal: boolean;
  /** Columns of the terminal; null where there is none or it doesn't say. */
  readonly columns: number | null;
  /** Colour depth that the terminal has: 0 none, 1 sixteen colours, 2 256, 3 all. */
  readonly depth: 0 | 1 | 2 | 3;
  /** "closed": nobody reads any more, which is no fault. Anything else that goes wrong is a problem by name. */
  write(text: string): Promise<"written" | "closed" | { readonly problem: string }>;
}

/** Why a file could not be read; what went wrong is named by the system's code (EACCES). */
export type ReadProblem = "not-found" | "not-a-file" | { readonly problem: string };

/** Bytes as they come. `size`: how many there are; left out: nobody knows. */
export type Bytes = AsyncIterable<Uint8Array> & { readonly size?: number };

/** A text, or its pieces where it is so long that it is made while it is written. */
export type Text = string | Iterable<string>;

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The world as the tool sees it; tests hand in one of their own. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly windows: boolean;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /**
   * The bytes of a file as they come, or of standard input for "-". Only regular files are opened. A piece may be overwritten
   * when the next one is asked for: whoever keeps it copies it.
   */
  read(path: string): Promise<Bytes | ReadProblem>;
  /** The bytes inside a gzip stream; throws with a code (Z_DATA_ERROR) where it is none. */
  gunzip(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** What two paths to one file have in common, and paths to two files never. */
  identity(path: string): Promise<string>;
  /** Paths that match a pattern, in order. `cant` hears of folders that could not be looked into: what is there is unknown. */
  glob(pattern: string, cant?: (folder: string, problem: string) => void): Promise<readonly string[]>;
  /** Makes a folder with those around it, where they aren't there: null, or the problem by name. */
  makeFolder(path: string): Promise<string | null>;
  /** Writes a whole file or nothing, a text or its pieces: null, or the problem by name. */
  write(path: string, text: Text): Promise<string | null>;
  /** Writes files that are not there yet, with their folders: all or none. null, or the first problem by name (EEXIST). */
  create(files: readonly NewFile[]): Promise<{ readonly path: string; readonly problem: string } | null>;
  /** Another thread that helps with a large file; left out: there is none to be had. */
  readonly startThread?: StartThread;
  sha256(): { update(bytes: Uint8Array): void; digest(): string };
  /** How many bytes a file has; null: it is none, or can't be looked at. */
  size(path: string): Promise<number | null>;
  /** Milliseconds since some moment; only how they differ means anything. */
  now(): number;
  /** Does something after so many milliseconds; what it gives takes that back. */
  after(milliseconds: number, run: () => void): () => void;
  /** What is written to standard error when the run is interrupted; what it gives takes that back. */
  interrupted(text: string): () => void;
  /** Where somebody watches: what is going on is said here. */
  readonly progress?: Progress;
  /** A path as outputs show it: never absolute, with forward slashes. */
  shown(path: string): string;
}

/** What went wrong by the name that the system gives it (EACCES), else in its own words. */
export const problemOf = (problem: unknown): string => (problem as { code?: string }).code ?? String(problem);

/** The real one. */
export function nodeHost(): Host {
  const windows = process.platform === "win32";
  return {
    env: process.env,
    windows,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    read,
    gunzip,
    exists: (path) =>
      disk()
        .stat(path)
        .then(
          () => true,
          () => false,
        ),
    glob: (pattern, cant) => globFiles(windows ? pattern.replaceAll("\\", "/") : pattern, cant),
    // Every run asks for this, and fs/promises takes as long to load as all that a small run judges.
    async identity(path) {
      try {
        return realpathSync.native(path);
      } catch {
        return resolve(path);
      }
    },
    makeFolder,
    write: writeWhole,
    create: createAll,
    startThread,
    sha256,
    size: (path) =>
      disk()
        .stat(path)
        .then(
          (there) => (there.isFile() ? there.size : null),
          () => null,
        ),
    now: () => performance.now(),
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    interrupted(text) {
      const leave = (signal: NodeJS.Signals) => {
        forget();
        try {
          writeSync(process.stderr.fd, text);
        } catch {
          // Nobody sees it any more.
        }
        process.kill(process.pid, signal);
      };
      const forget = () => void process.off("SIGINT", leave).off("SIGTERM", leave);
      process.on("SIGINT", leave).on("SIGTERM", leave);
      return forget;
    },
    shown(path) {
      const plain = isAbsolute(path) ? relative(process.cwd(), path) : path;
      return windows ? plain.replaceAll("\\", "/") : plain;
    },
  };
}

function sink(stream: NodeJS.WriteStream): Sink {
  let failure: string | null = null;
  stream.on("error", (problem) => {
    failure = problemOf(problem);
  });
  const outcome = () => (failure === null ? "written" : failure === "EPIPE" ? "closed" : { problem: failure });
  return {
    terminal: stream.isTTY === true,
    columns: stream.isTTY && stream.columns > 0 ? stream.columns : null,
    depth: stream.isTTY ? depthOf(stream.getColorDepth()) : 0,
    write(text) {
      if (failure !== null) return Promise.resolve(outcome());
      return new Promise((resolve) => {
        stream.write(text, (problem) => {
          if (problem) failure = problemOf(problem);
          resolve(outcome());
        });
      });
    },
  };
}

/*
 * What follows is loaded when it is asked for: together these modules of Node take as long to start as a third of Node itself.
 */
const crypto = () => process.getBuiltinModule("node:crypto");
const disk = () => process.getBuiltinModule("node:fs/promises");

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createGunzip } = process.getBuiltinModule("node:zlib");
  const { pipeline } = process.getBuiltinModule("node:stream");
  // Whatever goes wrong ends what is read from; by `compose` a stream that breaks off would end the process.
  yield* pipeline(copied(bytes), createGunzip(), () => {}) as AsyncIterable<Uint8Array>;
}

async function* copied(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) yield new Uint8Array(piece);
}

/** Milliseconds after which nothing is expected any more of a thread that has had something to do. */
const PATIENCE = 20_000;

function startThread(task: FinderTask): ReturnType<StartThread> {
  if (process.getBuiltinModule("node:os").availableParallelism() < 2) return null;
  try {
    const { Worker } = process.getBuiltinModule("node:worker_threads");
    const worker = new Worker(join(__dirname, "finder.cjs"), { workerData: task, execArgv: [] });
    // Whoever waits for it sees that it doesn't begin, or finds no answer.
    worker.on("error", () => undefined);
    worker.unref();
    return (numbers, index, value) => Atomics.wait(numbers, index, value, PATIENCE) !== "timed-out";
  } catch {
    // Not where threads are not permitted.
    return null;
  }
}

function sha256(): ReturnType<Host["sha256"]> {
  const hash = crypto().createHash("sha256");
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => hash.digest("hex"),
  };
}

const depthOf = (bits: number): 0 | 1 | 2 | 3 => (bits >= 24 ? 3 : bits >= 8 ? 2 : bits >= 4 ? 1 : 0);

/** Bytes that are read in one go: a stream of Node takes longer to make than so many to read. */
const AT_ONCE = 1 << 20;

async function read(path: string): Promise<Bytes | ReadProblem> {
  if (path === "-") return process.stdin;
  try {
    // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const there = fstatSync(file);
    // What calls itself empty may be made as it is read.
    const isSmall = there.size > 0 && there.size < AT_ONCE;
    if (there.isFile() && !isSmall) {
      prepareForMuch();
      return Object.assign(piecesOf(file), { size: there.size });
    }
    try {
      return there.isFile() ? once(readFileSync(file)) : "not-a-file";
    } finally {
      closeSync(file);
    }
  } catch (problem) {
    const code = problemOf(problem);
    if (code === "ENOENT" || code === "ENOTDIR") return "not-found";
    return code === "EISDIR" || code === "ENXIO" ? "not-a-file" : { problem: code };
  }
}

/** Versions of Node whose engine has been seen to know the options below; another one might complain about them. */
const TUNED = ["20", "22", "24"];

/** What is good for a run of a tenth of a second is not for one that reads millions of rows. */
function prepareForMuch(): void {
  const [major] = process.versions.node.split(".");
  if (!TUNED.includes(major!)) return;
  const { setFlagsFromString } = process.getBuiltinModule("node:v8");
  // What the engine has once found to live long it keeps with old things from the start, and with it whatever it points to:
  // series of areas that are long done with fill as much memory as all the rest.
  setFlagsFromString("--no-allocation-site-pretenuring");
  // Node 20's own; bin/dabiao.js asks for more patience.
  if (major === "20") setFlagsFromString("--interrupt-budget=135168");
}

/**
 * The bytes of an open file, in two pieces of memory that are filled again and again, so that a large file needs no more of it:
 * while one is looked at the next is read.
 */
async function* piecesOf(file: number): AsyncGenerator<Uint8Array> {
  const fill = (piece: Uint8Array) =>
    new Promise<Uint8Array>((resolve, reject) => {
      readInto(file, piece, 0, piece.length, null, (problem, size) =>
        problem ? reject(problem) : resolve(piece.subarray(0, size)),
      );
    });
  const [first, second] = [new Uint8Array(AT_ONCE), new Uint8Array(AT_ONCE)];
  let coming = fill(first);
  try {
    for (let free = second; ; free = free === first ? second : first) {
      const filled = await coming;
      if (filled.length === 0) return;
      coming = fill(free);
      // Whoever stops before the next piece is not told what is wrong with it.
      coming.catch(() => undefined);
      yield filled;
    }
  } finally {
    await coming.catch(() => undefined);
    closeSync(file);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Folder by folder: told to make them all at once, Node tries for ever where one can't be made (/proc/x/y). */
async function makeFolder(path: string): Promise<string | null> {
  const make = () =>
    disk()
      .mkdir(path)
      .then(() => null, problemOf);
  let problem = await make();
  if (problem === "ENOENT" && dirname(path) !== path) problem = (await makeFolder(dirname(path))) ?? (await make());
  if (problem !== "EEXIST") return problem;
  const there = await disk()
    .stat(path)
    .catch(() => null);
  return there?.isDirectory() ? null : problem;
}

/**
 * A link counts as what it leads to, and one that leads nowhere as a file, so that it is missed by name. Below "**" nothing
 * goes through links to folders, as in a shell: links in a circle would have no end there.
 */
async function globFiles(pattern: string, cant: Parameters<Host["glob"]>[1]): Promise<readonly string[]> {
  const { glob } = await import("tinyglobby");
  const leadsToFolder = async (path: string) =>
    !pattern.includes("**") &&
    (await disk()
      .stat(path)
      .then(
        (there) => there.isDirectory(),
        () => false,
      ));
  const seen = async (folder: string, entry: Dirent) => {
    const isFolder = entry.isSymbolicLink() ? await leadsToFolder(join(folder, entry.name)) : entry.isDirectory();
    return { name: entry.name, isFile: () => !isFolder, isDirectory: () => isFolder, isSymbolicLink: () => false };
  };
  const entriesOf = async (folder: string) => {
    try {
      const entries = await disk().readdir(folder, { withFileTypes: true });
      return await Promise.all(entries.map((entry) => seen(folder, entry)));
    } catch (problem) {
      const name = problemOf(problem);
      if (name !== "ENOENT" && name !== "ENOTDIR") cant?.(folder, name);
      return [];
    }
  };
  const readdir = (folder: string, _: object, done: (problem: null, entries: readonly object[]) => void) =>
    void entriesOf(folder).then((entries) => done(null, entries));
  try {
    const found = await glob(pattern, {
      debug: false,
      expandDirectories: false,
      followSymbolicLinks: false,
      onlyFiles: true,
      fs: { readdir: readdir as never },
    });
    return found.sort(byText);
  } catch {
    // It can't be made a pattern of, by its length for one: nothing is called so.
    return [];
  }
}

/** A file that takes the place of this one, or the new place, when it is whole. Its name says whose it is if it is left behind. */
const temporaryBeside = (path: string): string =>
  join(dirname(path), `.dabiao-${crypto().randomBytes(6).toString("hex")}.tmp`);

/** Makes a file that holds all of a text on the disk itself. It is there before anything waits, so that an interruption finds it. */
async function fill(path: string, text: Text, mode: number | null): Promise<void> {
  closeSync(openSync(path, "wx", 0o666));
  const file = await disk().open(path, "r+");
  try {
    // Some systems have no modes.
    if (mode !== null) await file.chmod(mode & 0o777).catch(() => undefined);
    await disk().writeFile(file, text);
    await file.sync();
  } finally {
    await file.close();
  }
}

const remove = (path: string): Promise<void> =>
  disk()
    .unlink(path)
    .catch(() => undefined);

/** Does something during which an interruption takes away what is unfinished at that moment. */
async function cleaning<T>(unfinished: () => Iterable<string>, work: () => Promise<T>): Promise<T> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let done = false;
  const leave = (signal: NodeJS.Signals) => {
    for (const path of done ? [] : unfinished()) {
      try {
        unlinkSync(path);
      } catch {
        // It was renamed or never made.
      }
    }
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => signals.forEach((signal) => process.off(signal, leave));
  for (const signal of signals) process.on(signal, leave);
  try {
    return await work();
  } finally {
    done = true;
    // A signal that is on its way would be lost with its listener.
    await nextTurn();
    await nextTurn();
    forget();
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A new file is made beside its place and linked there, which fails where something stands; some systems have no links. */
async function createAll(files: readonly NewFile[]): Promise<{ path: string; problem: string } | null> {
  const made: string[] = [];
  const beside: string[] = [];
  const unfinished = () => [...beside, ...made];
  return cleaning(unfinished, async () => {
    let at = "";
    try {
      for (const { path, text } of files) {
        at = path;
        const problem = await makeFolder(dirname(path));
        if (problem !== null) return { path, problem };
        const temporary = temporaryBeside(path);
        beside.push(temporary);
        await fill(temporary, text, null);
      }
      for (const [index, { path }] of files.entries()) {
        at = path;
        linkNew(beside[index]!, path);
        made.push(path);
      }
      return null;
    } catch (problem) {
      await Promise.all(made.map(remove));
      return { path: at, problem: problemOf(problem) };
    } finally {
      await Promise.all(beside.map(remove));
    }
  });
}

/** At once, so that an interruption never finds a file that nobody has noted. */
function linkNew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (problem) {
    if (problemOf(problem) === "EEXIST") throw problem;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

async function writeWhole(given: string, text: Text): Promise<string | null> {
  // A link is written through, and what is no file (a pipe, a device) takes the text as it comes.
  const path = await disk()
    .realpath(given)
    .catch(() => given);
  const there = await disk()
    .stat(path)
    .catch(() => null);
  if (there && !there.isFile())
    return disk()
      .writeFile(path, text)
      .then(() => null, problemOf);
  const temporary = temporaryBeside(path);
  return cleaning(
    () => [temporary],
    async () => {
      try {
        await fill(temporary, text, there && there.mode);
        await disk().rename(temporary, path);
        return null;
      } catch (problem) {
        await remove(temporary);
        return problemOf(problem);
      }
    },
  );
}
