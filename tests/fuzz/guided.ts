/*
 * Fuzzing that is led by what the inputs reach: one that runs a block of our sources for the first time, or brings about a
 * diagnostic or verdict that no call of its command has had, is kept and changed again and again. guided.mjs starts this.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { ANYTHING } from "../../src/core/names.ts";
import { figures } from "../effort.ts";
import { bytesOf, cutAt, encoded, moveLine, SIGNS, splice } from "./bytes.ts";
import { call } from "./calls.ts";
import { Coverage } from "./coverage.ts";
import {
  brokenBy,
  type Broken,
  execute,
  type Execution,
  faultsOf,
  type Input,
  readInput,
  resultOf,
  saidBy,
  writtenInput,
} from "./execute.ts";
import { EXPLAINED, KINDS } from "./inputs.ts";
import { minimised } from "./minimise.ts";
import { unaccounted } from "./rows.ts";

interface Task {
  readonly seconds: number;
  readonly seed: number;
  /** Only what the grammars make, without asking what it reached: many times quicker. */
  readonly grown: boolean;
  /** Where finds are written. */
  readonly corpus: string;
  /** Words of the sources, which are put into files. */
  readonly dictionary: readonly string[];
  /** The bundle that runs, by its address, and its parts that are made of our sources, from and to. */
  readonly script: string;
  readonly sources: readonly (readonly [number, number])[];
  /** What is being run, for whoever watches: seconds since the start, then the input. */
  readonly current: SharedArrayBuffer;
}

const { seconds, seed, grown, corpus, dictionary, script, sources, current } = workerData as Task;
const isOurs = (offset: number) => sources.some(([from, to]) => offset >= from && offset < to);
const coverage = grown ? null : new Coverage(script, isOurs);

/** Inputs that are run before it is asked what they reached: to ask takes as long as to run a few. */
const BATCH = 16;
/** Inputs that are made by the grammars in one go. */
const FRESH = 64;
/** One in so many runs is repeated in other blocks and languages. */
const AGAIN = 16;
const LARGEST = 20_000;

/** Through the thread that started this one: what it writes itself is lost when that one ends. */
const say = (line: string): void => parentPort!.postMessage({ line });

/** A generator of numbers from 0 up to but not a bound (mulberry32). */
function chance(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const below = chance(seed);
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;

const kept: Input[] = [];
const seen = new Set<string>();
const finds = new Map<string, number>();
let runs = 0;
let made = 0;

/** What an input brought about, besides the blocks that it ran. */
function traitsOf(execution: Execution): string[] {
  const [command = ""] = execution.input.argv;
  const result = resultOf(execution);
  const verdicts = (result?.scorecards ?? []).flatMap(({ assessments }) =>
    assessments.map(({ verdict, reason }) => `${command} ${verdict} ${reason}`),
  );
  return [`${command} ${execution.code}`, ...saidBy(execution).map(({ code }) => `${command} ${code}`), ...verdicts];
}

function isNew(traits: readonly string[]): boolean {
  const before = seen.size;
  for (const trait of traits) seen.add(trait);
  return seen.size > before;
}

let fresh: Input[] = [];

/** The next input that a grammar makes. */
function next(): Input {
  if (fresh.length === 0) {
    const kinds = Object.values(KINDS).map(({ share, inputs }) => ({ weight: share, arbitrary: inputs }));
    fresh = fc.sample(fc.oneof(...kinds), { numRuns: FRESH, seed: seed * 1_000_003 + made++ });
  }
  return fresh.pop()!;
}

const word = (): Uint8Array => bytesOf(below(2) === 0 ? pick(SIGNS) : pick(dictionary));
const anyFile = (): Uint8Array => {
  const files = Object.values(pick(kept).files).filter((file) => file !== null);
  return files.length === 0 ? word() : bytesOf(pick(files));
};

/** A file with one thing changed. */
function changedFile(file: Uint8Array): Uint8Array {
  const at = below(file.length + 1);
  switch (below(12)) {
    case 0:
      return splice(file, at, 0, Uint8Array.of(below(256)));
    case 1:
      return splice(file, at, 1 + below(8), new Uint8Array());
    case 2:
      return splice(file, at, 1, Uint8Array.of(below(256)));
    case 3:
      return cutAt(file, at);
    case 4:
      return encoded(file, below(20));
    case 5:
      return moveLine(file, below(1000), below(1000), below(2) === 0);
    case 6: {
      const other = anyFile();
      return splice(file, at, below(40), other.slice(below(other.length + 1)).slice(0, below(200)));
    }
    case 7: {
      const other = anyFile();
      return new Uint8Array(Buffer.concat([cutAt(file, at), other.slice(below(other.length + 1))]));
    }
    default:
      return replacedWord(file);
  }
}

/** A word of a file replaced by one of the sources or of another file, as a reader of its language would cut it. */
function replacedWord(file: Uint8Array): Uint8Array {
  const text = Buffer.from(file).toString("utf8");
  const words = [...text.matchAll(/[\p{L}\p{N}_%.-]+/gu)];
  if (words.length === 0) return splice(file, below(file.length + 1), 0, word());
  const one = pick(words);
  const others = Buffer.from(anyFile())
    .toString("utf8")
    .match(/[\p{L}\p{N}_%.-]+/gu);
  const put = others !== null && below(2) === 0 ? pick(others) : Buffer.from(word()).toString("utf8");
  return bytesOf(text.slice(0, one.index) + put + text.slice(one.index + one[0].length));
}

/** An input that was kept, with a few things changed. */
function changed(input: Input): Input {
  let { argv, files } = input;
  for (let times = 1 + below(4); times > 0; times--) {
    const paths = Object.keys(files).filter((path) => files[path] !== null);
    if (below(4) === 0 || paths.length === 0) argv = changedCall(argv);
    else {
      const path = pick(paths);
      const file = below(12) === 0 ? anyFile() : changedFile(bytesOf(files[path]!));
      files = { ...files, [path]: file.slice(0, LARGEST) };
    }
  }
  return { ...input, argv, files };
}

let calls: (readonly string[])[] = [];

function changedCall(argv: readonly string[]): readonly string[] {
  if (calls.length === 0) calls = fc.sample(call, { numRuns: FRESH, seed: seed * 7_368_787 + made++ });
  const other = calls.pop()!;
  const at = below(argv.length + 1);
  switch (below(4)) {
    case 0:
      return argv.filter((_, index) => index !== at);
    case 1:
      return [...argv, ...other.slice(below(other.length + 1))];
    case 2:
      return argv[0] === undefined ? other : [argv[0], ...other.slice(1)];
    default:
      return [...argv.slice(0, at), pick([pick(dictionary), ...other, ...argv]), ...argv.slice(at)];
  }
}

/** Says to whoever watches what is run now. */
function announce(input: Input): void {
  const bytes = new TextEncoder().encode(writtenInput(input));
  const [head, text] = [new Int32Array(current, 0, 2), new Uint8Array(current, 8)];
  const length = Math.min(bytes.length, text.length);
  text.set(bytes.subarray(0, length));
  Atomics.store(head, 1, length);
  Atomics.add(head, 0, 1);
}

async function report(input: Input, { rule, how }: Broken): Promise<void> {
  // One find a rule and place of the sources, or the many inputs that lead there would hide all others.
  const key = `${rule} ${how.replace(/\d+|".*"/gs, "").slice(0, 120)}`;
  const before = finds.get(key) ?? 0;
  finds.set(key, before + 1);
  if (before > 0) return;
  const least = await minimised(input, rule, async (one) => {
    announce(one);
    return (await faultsOf(one, true)).broken;
  });
  const name = `${corpus}/find-${seed}-${finds.size}.json`;
  writeFileSync(name, writtenInput(least));
  say(`FIND ${rule}: ${how.slice(0, 300)}\n  ${name}`);
}

const accountsFor = (input: Input): Broken[] =>
  Object.values(input.files).flatMap((file) => {
    const how = file === null || bytesOf(file).length > 4000 ? null : unaccounted(bytesOf(file), ANYTHING);
    return how === null ? [] : [{ rule: "every row is accounted for", how }];
  });

async function tried(input: Input): Promise<Execution> {
  announce(input);
  const again = ++runs % AGAIN === 0;
  const { execution, broken } = again ? await faultsOf(input, true) : await once(input);
  for (const one of [...broken, ...(again ? accountsFor(input) : [])]) await report(input, one);
  return execution;
}

async function once(input: Input): Promise<{ execution: Execution; broken: Broken[] }> {
  const execution = await execute(input);
  return { execution, broken: brokenBy(execution) };
}

/** Keeps those of a few inputs that reach something new, which is seen when parts of them are run once more by themselves. */
async function keepNew(batch: readonly Input[], coverage: Coverage): Promise<void> {
  for (const half of [batch.slice(0, batch.length / 2), batch.slice(batch.length / 2)]) {
    for (const input of half) {
      announce(input);
      await execute(input);
    }
    if (half.length === 1) {
      if (coverage.note() > 0) kept.push(half[0]!);
    } else if (coverage.hasNews()) await keepNew(half, coverage);
  }
}

let peak = 0;
let told = Date.now();

/** Says every half a minute, and at the end, how far it has come. */
function tell(always = false): void {
  peak = Math.max(peak, process.memoryUsage.rss());
  if (!always && Date.now() - told < 30_000) return;
  told = Date.now();
  const reached = coverage === null ? "" : `${coverage.functions} functions, ${coverage.blocks} further blocks, `;
  const memory = Math.round(peak / 1_048_576);
  say(`${runs} runs, ${reached}${seen.size} traits, ${kept.length} kept, ${finds.size} finds, ${memory} MiB at most`);
}

/** Runs a few inputs and keeps those that brought about something new. */
async function step(batch: readonly Input[]): Promise<void> {
  for (const input of batch) if (isNew(traitsOf(await tried(input)))) kept.push(input);
  if (coverage?.hasNews()) await keepNew(batch, coverage);
}

process.on("unhandledRejection", (problem) => {
  say(`FIND unhandled rejection: ${String(problem)}`);
  finds.set(`unhandled ${String(problem)}`, 1);
});
const known = readdirSync(corpus).filter((name) => name.endsWith(".json"));
const seeds = [...EXPLAINED, ...known.map((name) => readInput(readFileSync(`${corpus}/${name}`, "utf8")))];
const end = Date.now() + seconds * 1000;
while (Date.now() < end) {
  const one = () => seeds.pop() ?? (grown || kept.length < 20 || below(4) === 0 ? next() : changed(pick(kept)));
  await step(Array.from({ length: BATCH }, one));
  tell();
}
tell(true);
const reached = { functions: coverage?.functions ?? 0, blocks: coverage?.blocks ?? 0 };
figures({ runs, seed, ...reached, finds: finds.size, memory: Math.round(peak / 1_048_576) });
parentPort!.postMessage({ finds: finds.size });
