/*
 * A world in memory, so that a test runs the whole tool in its own process:
 *
 *   const { code, stdout, stderr, files } = await runWith("check plan.yaml -a a.csv", { files: {...} });
 *
 * `files` afterwards holds what was there and what was written. Everything else of a world is optional: see `World`.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse/sync";
import { test } from "vitest";
import type { Host, Sink } from "../../src/cli/host.ts";
import { run } from "../../src/cli/main.ts";

/** A file's content; null: a folder, or anything else that is no regular file. */
export type File = string | Uint8Array | null;
type Texts = Readonly<Record<string, string>>;

export interface World {
  readonly files?: Readonly<Record<string, File>>;
  /** What "-" reads, the first time. */
  readonly stdin?: string;
  readonly env?: Texts;
  /** Columns of the terminal that both streams go to, and its colours (3); left out: they go to a pipe. */
  readonly terminal?: number;
  readonly depth?: Sink["depth"];
  /** What happens on writing to stdout: nobody reads any more ("closed"), or the system's code ("ENOSPC"). */
  readonly stdout?: string;
  /** Paths that can't be written or read, with the system's code. */
  readonly unwritable?: Texts;
  readonly unreadable?: Texts;
  /** Folders that no pattern can look into, with the system's code. */
  readonly closed?: Texts;
  /** Milliseconds that pass while a block of seven bytes is read. */
  readonly slow?: number;
  /** What reading any file throws. */
  readonly thrown?: unknown;
}

const FOLDER = "/home/user/work";
const absolute = (path: string): string => posix.resolve(FOLDER, path);
const bytesOf = (file: string | Uint8Array) => (typeof file === "string" ? new TextEncoder().encode(file) : file);

/** Seven bytes at a time, which cuts records and characters in two, each of which writes over those before. */
async function* blocks(bytes: Uint8Array, clock: Clock, slow: number): AsyncGenerator<Uint8Array> {
  const piece = new Uint8Array(7);
  for (let start = 0; start < bytes.length; start += 7) {
    clock.pass(slow);
    const next = bytes.subarray(start, start + 7);
    piece.set(next);
    yield piece.subarray(0, next.length);
    piece.fill(0);
  }
}

async function* copied(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield new Uint8Array(piece);
}

/** A time that passes only where a test lets it. */
class Clock {
  private time = 0;
  private readonly timers = new Map<() => void, number>();

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    this.timers.set(run, this.time + milliseconds);
    return () => void this.timers.delete(run);
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
    for (const [run, due] of this.timers) {
      if (due > this.time) continue;
      this.timers.delete(run);
      run();
    }
  }
}

export function memoryHost(world: World) {
  const files = new Map<string, File>(Object.entries(world.files ?? {}).map(([path, file]) => [absolute(path), file]));
  const said = { stdout: "", stderr: "" };
  const piped = [world.stdin ?? ""];
  const clock = new Clock();
  const sink = (name: "stdout" | "stderr"): Sink => ({
    terminal: world.terminal !== undefined,
    columns: world.terminal ?? null,
    depth: world.terminal === undefined ? 0 : (world.depth ?? 3),
    async write(text) {
      const fault = name === "stdout" ? world.stdout : undefined;
      if (fault !== undefined) return fault === "closed" ? "closed" : { problem: fault };
      said[name] += text;
      return "written";
    },
  });
  const host: Host = {
    env: world.env ?? {},
    windows: false,
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    async read(path) {
      if ("thrown" in world) throw world.thrown;
      const problem = world.unreadable?.[path];
      if (problem !== undefined) return { problem };
      const file = path === "-" ? (piped.pop() ?? "") : files.get(absolute(path));
      return file === undefined
        ? "not-found"
        : file === null
          ? "not-a-file"
          : blocks(bytesOf(file), clock, world.slow ?? 0);
    },
    gunzip: (packed) => Readable.from(copied(packed)).compose(createGunzip()) as AsyncIterable<Uint8Array>,
    exists: async (path) => files.has(absolute(path)),
    identity: async (path) => absolute(path),
    async glob(pattern, cant) {
      for (const [folder, problem] of Object.entries(world.closed ?? {})) cant?.(absolute(folder), problem);
      const signs: Texts = { "*": "[^/]*", "?": "[^/]" };
      let wanted: RegExp;
      try {
        wanted = new RegExp(`^${pattern.replace(/[*?.+^$(){}|\\]/g, (sign) => signs[sign] ?? `\\${sign}`)}$`);
      } catch {
        return [];
      }
      const paths = [...files].filter(([, file]) => file !== null).map(([path]) => posix.relative(FOLDER, path));
      return paths.filter((path) => wanted.test(path)).sort();
    },
    makeFolder: async (path) => world.unwritable?.[path] ?? null,
    async write(path, text) {
      const problem = world.unwritable?.[path] ?? null;
      if (problem === null) files.set(absolute(path), typeof text === "string" ? text : [...text].join(""));
      return problem;
    },
    async create(made) {
      const taken = made.find(({ path }) => files.has(absolute(path)));
      if (taken) return { path: taken.path, problem: "EEXIST" };
      for (const { path } of made) {
        const problem = world.unwritable?.[path] ?? world.unwritable?.[posix.dirname(path)];
        if (problem !== undefined) return { path, problem };
      }
      for (const { path, text } of made) files.set(absolute(path), text);
      return null;
    },
    sha256() {
      const hash = createHash("sha256");
      return {
        update: (bytes) => void hash.update(bytes),
        digest: () => hash.digest("hex"),
      };
    },
    async size(path) {
      const file = files.get(absolute(path)) ?? null;
      return file === null ? null : bytesOf(file).length;
    },
    now: () => clock.now(),
    after: (milliseconds, run) => clock.after(milliseconds, run),
    interrupted: () => () => undefined,
    shown: (path) => (posix.isAbsolute(path) ? posix.relative(FOLDER, path) : path),
  };
  return { host, files, said };
}

/** Arguments as one types them; those with blanks come as a list. */
export type Args = string | readonly string[];
const argsOf = (args: Args): readonly string[] => (typeof args === "string" ? (args.match(/\S+/g) ?? []) : args);

/** Runs the tool in such a world. Paths of `files` are those of the folder that it runs in. */
export async function runWith(args: Args, world: World = {}) {
  const { host, files, said } = memoryHost(world);
  const code = await run(argsOf(args), host);
  const shown = new Map([...files].map(([path, file]) => [posix.relative(FOLDER, path), file]));
  return {
    code,
    ...said,
    lines: said.stdout.split("\n").slice(0, -1),
    files: shown,
  };
}

/** A plan for the area Jia (甲市) over 2016 to 2019; "{id: x, target: 5}, …" is its indicators, else it is YAML. */
export const planText = (content: string): string =>
  `dabiao: 1\nid: p\narea: {code: A, name: {zh: 甲市, en: Jia}}\nperiod: {from: 2016, due: 2019}\n${
    content.startsWith("{") ? `indicators: [${content}]` : content
  }`;

/** Rows of a CSV: "x 2019 35; y 2019 36 家". */
export function csvText(rows: string): string {
  const lines = rows.split(";").map((row) => [...row.trim().split(" "), "", ""].slice(0, 4).join());
  return ["indicator,period,value,unit", ...lines].join("\n");
}

/** Checks one plan of this content by rows of this kind. */
export function check(content: string, rows: string, args: Args = "", world: World = {}) {
  const files = {
    "plan.yaml": planText(content),
    "a.csv": csvText(rows),
    ...world.files,
  };
  return runWith(["check", "plan.yaml", "-a", "a.csv", ...argsOf(args)], {
    ...world,
    files,
  });
}

/** The same, as the JSON that it gives. */
export async function checkJson(...[content, rows, args = "", world]: Parameters<typeof check>) {
  return JSON.parse((await check(content, rows, [...argsOf(args), "-f", "json"], world)).stdout);
}

/** The same, as the records of the CSV that it gives. */
export async function checkCsv(...[content, rows, args = "", world]: Parameters<typeof check>) {
  const { stdout } = await check(content, rows, [...argsOf(args), "-f", "csv"], world);
  return parse(stdout, { bom: true, columns: true }) as Record<string, string>[];
}

const example = (name: string): string => readFileSync(new URL(`../../data/lhasa/${name}`, import.meta.url), "utf8");

/** The example of Lhasa: fourteen targets, two met, one missed, eleven that can't be judged. */
export const LHASA = {
  "plan.yaml": example("plan.yaml"),
  "actuals.csv": example("actuals.csv"),
};

export const lhasa = (args: Args = "", world: World = {}) =>
  runWith([..."check plan.yaml -a actuals.csv --as-of 2019".split(" "), ...argsOf(args)], { files: LHASA, ...world });

const cellsOf = (line: string): string[] => line.split("│").map((cell) => cell.trim());

/** A test for each line of a table, its cells cut at "│". */
export const each = (table: string) => test.each(table.trim().split("\n").map(cellsOf));
