/*
 * Every call to the file system fails once, in turn, each time with another of the system's reasons: an old output stays
 * whole or the new one is, nothing is left over, and a run that ends as if nothing had happened has lost nothing.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import fsPromises from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Outcome, runHere } from "../real-host.ts";

const faults = vi.hoisted(() => {
  const state = { calls: 0, failing: 0, code: "", failed: "" };
  const fail = (name: string): Error | null => {
    state.calls++;
    if (state.calls !== state.failing) return null;
    state.failed = name;
    return Object.assign(new Error(`${state.code}: a made fault, ${name}`), { code: state.code });
  };
  /** A function that throws, or a function that rejects, where it is its turn. */
  const sync =
    <A extends unknown[], R>(name: string, real: (...args: A) => R) =>
    (...args: A): R => {
      const fault = fail(name);
      if (fault) throw fault;
      return real(...args);
    };
  const later =
    <A extends unknown[], R>(name: string, real: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const fault = fail(name);
      if (fault) throw fault;
      return real(...args);
    };
  return { state, fail, sync, later };
});

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const names = [
    "openSync",
    "fstatSync",
    "readFileSync",
    "closeSync",
    "unlinkSync",
    "linkSync",
    "copyFileSync",
  ] as const;
  const wrapped = Object.fromEntries(
    names.map((name) => [name, faults.sync(name, real[name] as (...args: unknown[]) => unknown)]),
  );
  const read = (...args: unknown[]) => {
    const fault = faults.fail("read");
    if (fault) setImmediate(args.at(-1) as (problem: Error) => void, fault);
    else (real.read as (...args: unknown[]) => void)(...args);
  };
  const native = faults.sync("realpath", real.realpathSync.native as (...args: unknown[]) => unknown);
  return { ...real, ...wrapped, read, realpathSync: Object.assign(() => "", { native }) };
});

const real = { ...fsPromises };
const folder = mkdtempSync(join(tmpdir(), "dabiao-faults-"));
const start = process.cwd();

beforeAll(() => {
  process.chdir(folder);
  // Every world listens to the streams of this process.
  for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);
  const handle = ["writeFile", "sync", "chmod", "close"] as const;
  const names = ["stat", "realpath", "mkdir", "rename", "unlink", "writeFile", "readdir"] as const;
  for (const name of names) {
    vi.spyOn(fsPromises, name).mockImplementation(faults.later(name, real[name] as never) as never);
  }
  vi.spyOn(fsPromises, "open").mockImplementation(
    faults.later("open", async (...args: Parameters<typeof real.open>) => {
      const file = await real.open(...args);
      for (const name of handle) {
        const own = (file[name] as (...args: unknown[]) => Promise<unknown>).bind(file);
        const shadow = faults.later(`handle.${name}`, own);
        // A handle that can't be closed is closed all the same.
        const value =
          name === "close"
            ? (...args: unknown[]) => shadow(...args).catch((problem) => own().then(() => Promise.reject(problem)))
            : shadow;
        Object.defineProperty(file, name, { value });
      }
      return file;
    }) as never,
  );
});

afterAll(() => {
  vi.restoreAllMocks();
  process.chdir(start);
  rmSync(folder, { recursive: true, force: true });
});

const INPUTS = {
  "plan.yaml":
    "dabiao: 1\nid: p\nperiod: {from: 2016, due: 2019}\nindicators: [{id: x, target: 5, owners: {lead: [甲, 乙]}}, {id: y, target: 1}]\n",
  "areas.csv": "area,name\nA,甲市\nB,乙市\n",
  // Longer than what is read in one go.
  "in/a.csv": `area,indicator,period,value,source
A,x,2019,6,
A,y,2019,1,
${Array.from(
  { length: 300 },
  (_, year) => `A,x,${1600 + year},6,${"s".repeat(4_000)}
`,
).join("")}`,
  "in/b.csv": "area,indicator,period,value\nB,x,2019,6\nB,y,2019,0\n",
  "old.json": "",
};
const OLD = "the report of last year, whole\n";

/** The files below the working folder, by their paths. */
function filesHere(): Map<string, string> {
  const found = readdirSync(".", { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = found.map((one) => join(one.parentPath, one.name)).sort();
  return new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));
}

function setUp(given: Readonly<Record<string, string>>): void {
  for (const name of readdirSync(".")) rmSync(name, { recursive: true });
  mkdirSync("in");
  for (const [path, text] of Object.entries(given)) writeFileSync(path, text);
}

interface Ended extends Outcome {
  readonly files: ReadonlyMap<string, string>;
  readonly calls: number;
  readonly failed: string;
}

async function runFailing(
  args: string,
  given: Readonly<Record<string, string>>,
  failing: number,
  code: string,
): Promise<Ended> {
  const { state } = faults;
  setUp(given);
  Object.assign(state, { calls: 0, failing, code, failed: "" });
  const ended = await runHere(args.split(" "));
  const { calls, failed } = state;
  Object.assign(state, { failing: 0 });
  return { ...ended, files: filesHere(), calls, failed };
}

const CODES = ["EIO", "ENOSPC", "EACCES", "EMFILE", "EROFS", "ENOENT"];
/** Each code at every call, or they take turns. */
const ROUNDS = process.env.SOAK ? CODES.map((code) => [code]) : [CODES];

describe.each([
  [
    "a check with four outputs",
    "check plan.yaml -a areas.csv -a in/*.csv --as-of 2019 -f table -f json:r.json -f csv:r.csv -f junit:r.xml",
    ["r.json", "r.csv", "r.xml"],
  ],
  [
    "files for owners",
    "check plan.yaml -a areas.csv -a in/b.csv --as-of 2019 --by owner -f csv:out/{owner}.csv -f json:r.json",
    ["r.json"],
  ],
  ["a comparison", "compare plan.yaml -a areas.csv -a in/b.csv --as-of 2019 -f table -f markdown:r.md", ["r.md"]],
  ["forms", "template plan.yaml -a areas.csv --period 2020 --by owner -o out/{owner}.csv", []],
  ["a new plan", "init -o new/plan.yaml --ci github", []],
])("%s", (_, args, outputs) => {
  const given = { ...INPUTS, ...Object.fromEntries(outputs.map((path) => [path, OLD])) };

  test.each(ROUNDS)("%s at every call", { timeout: 600_000 }, async (...codes) => {
    const sound = await runFailing(args, given, 0, "");
    expect(sound.calls).toBeGreaterThan(10);
    const made = [...sound.files].filter(([path]) => !(path in INPUTS));
    expect(made.length).toBeGreaterThan(0);
    const seen = new Set<string>();
    for (let failing = 1; failing <= sound.calls; failing++) {
      const code = codes[failing % codes.length]!;
      const run = await runFailing(args, given, failing, code);
      const where = `${code} at call ${failing}, ${run.failed}`;
      seen.add(run.failed);
      expect([0, 1, 2, 3, 4], `${where}: ${run.stderr}`).toContain(run.code);
      expect(run.stderr, where).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      const unremovable = run.failed === "unlink";
      for (const [path, text] of run.files) {
        if (path in INPUTS)
          expect(text === INPUTS[path as keyof typeof INPUTS], `${where}: ${path} is as it was`).toBe(true);
        else if (/\.tmp$/.test(path)) expect(unremovable, `${where}: ${path} is left over`).toBe(true);
        else if (text !== OLD) expect(isWhole(path, text), `${where}: ${path} is whole`).toBe(true);
      }
      // An end like the usual one has to be one.
      if (run.code !== sound.code) continue;
      expect(run.stdout, where).toBe(sound.stdout);
      for (const [path, text] of made)
        expect(run.files.get(path) === text, `${where}: ${path} is the new one`).toBe(true);
    }
    expect(seen.size).toBeGreaterThan(5);
  });
});

/** Whether a file has its end, which every format has in another way. */
function isWhole(path: string, text: string): boolean {
  if (path.endsWith(".json")) return JSON.parse(text) !== null;
  if (path.endsWith(".xml")) return text.endsWith("</testsuites>\n");
  return text.endsWith("\n");
}
