/*
 * A test runner for Stryker that runs the tests of core and read in its own process. Vitest takes most of a second for each
 * mutant before the first test runs; this takes a few milliseconds, so that every mutant of core and read can be tried.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { PluginKind, declareClassPlugin, tokens, commonTokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import fastCheck from "fast-check";
import { SLOW } from "./slow.mjs";
import * as vitest from "./vitest.mjs";
import { Library, world } from "./world.mjs";

/** Properties are tried with the same few cases for each mutant: what fails is the mutant, not the dice. */
const CASES = 25;
const SEED = 1;

/** A mutant that so many seconds of tests let pass counts as survived. It can only make the score too low. */
const SECONDS = Number(process.env.MUTANT_SECONDS ?? 2);

const quick = { ...fastCheck };
quick.assert = (property, parameters) =>
  fastCheck.assert(property, {
    ...parameters,
    numRuns: Math.min(parameters?.numRuns ?? CASES, CASES),
    seed: SEED,
    endOnFailure: true,
  });

const testFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => resolve(folder, name))
    .sort();

/** Beside the sandbox's sources: how long each test took, and what files were translated to. */
const [TIMES, CODE] = [resolve("test-times.json"), resolve("translated.json")];
const kept = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});

/** The tests that mirror a source. */
const mirror = (source) => resolve("tests", relative(resolve("src"), resolve(source)).replace(/\.ts$/, ".test.ts"));

/** How many folders two paths have in common. */
function shared(one, other) {
  const [left, right] = [one.split(sep), other.split(sep)];
  return left.findIndex((name, index) => name !== right[index]);
}

const secondsUsed = () => process.cpuUsage().user / 1e6;

const idOf = (file, name) => `${relative(process.cwd(), file).split(sep).join("/")}#${name}`;

const fileOf = (id) => id.slice(0, id.indexOf("#"));

/** Titles may occur twice; an id doesn't. */
function withIds(tests, file) {
  const seen = new Map();
  return tests.map((test) => {
    const times = (seen.get(test.name) ?? 0) + 1;
    seen.set(test.name, times);
    return { ...test, id: idOf(file, times === 1 ? test.name : `${test.name} (${times})`) };
  });
}

function testsByFile(ids) {
  const files = new Map();
  for (const id of ids) {
    const file = resolve(fileOf(id));
    files.set(file, (files.get(file) ?? new Set()).add(id));
  }
  return files;
}

/**
 * Adds what imports reach, the tops of modules, to what the files reach that import them. This counts only for what no test
 * reaches in another way: nearly every file imports nearly every module.
 */
function addImports(perTest, imports) {
  const reached = new Set(Object.values(perTest).flatMap((hits) => Object.keys(hits)));
  for (const [id, found] of imports) {
    const hits = (perTest[id] ??= {});
    for (const [mutant, count] of Object.entries(found)) if (!reached.has(mutant)) hits[mutant] = count;
  }
}

export class InProcessRunner {
  static inject = tokens(commonTokens.options);

  constructor(options) {
    this.folders = options.inProcess.folders;
    this.state = globalThis.__stryker__ ?? (globalThis.__stryker__ = {});
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // A promise that a changed source leaves behind belongs to no test any more.
    process.on("unhandledRejection", () => {});
    const fastCheckModule = { __esModule: true, ...quick, default: quick };
    this.library = new Library({ vitest: { __esModule: true, ...vitest }, "fast-check": fastCheckModule }, kept(CODE));
    this.files = this.folders.flatMap((folder) => testFiles(resolve(folder)));
    for (const file of this.files) await this.library.read(file);
    if (!existsSync(CODE)) writeFileSync(CODE, JSON.stringify(this.library.code));
  }

  async dryRun() {
    this.state.activeMutant = undefined;
    const coverage = (this.state.mutantCoverage = { static: {}, perTest: {} });
    const tests = [];
    const imports = new Map();
    const importing = (load) => {
      const before = this.state.currentTestId;
      this.state.currentTestId = "imports";
      try {
        return load();
      } finally {
        this.state.currentTestId = before;
      }
    };
    for (const file of this.files) {
      const started = performance.now();
      // What a file does outside of its tests counts as a test of its own, for which all of them are run.
      const id = (this.state.currentTestId = idOf(file, ""));
      const results = await this.runFile(world(this.library, importing), file, () => true);
      imports.set(id, coverage.perTest.imports ?? {});
      delete coverage.perTest.imports;
      const timeSpentMs = performance.now() - started;
      tests.push({ id, name: id, fileName: file, timeSpentMs, status: TestStatus.Success }, ...results);
    }
    this.state.currentTestId = undefined;
    addImports(coverage.perTest, imports);
    writeFileSync(TIMES, JSON.stringify(Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, hitLimit }) {
    const wanted = testsByFile(testFilter);
    const own = mirror(sandboxFileName);
    Object.assign(this.state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit, currentTestId: undefined });
    this.state.mutantCoverage = undefined;
    const load = world(this.library);
    const tests = [];
    const end = secondsUsed() + SECONDS;
    for (const file of this.inOrder(wanted, own)) {
      const ids = wanted.get(file);
      const all = ids === undefined || ids.has(idOf(file, ""));
      tests.push(...(await this.runFile(load, file, (id) => all || ids.has(id), end)));
      if (tests.at(-1)?.status === TestStatus.Failed || secondsUsed() > end) break;
    }
    const reached = determineHitLimitReached(this.state.hitCount, hitLimit);
    Object.assign(this.state, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests }, false);
  }

  /** The source's own tests first, as they are the likeliest to notice, then those nearest to it, the quickest of them first. */
  inOrder(wanted, own) {
    const sums = new Map(
      [...wanted].map(([file, ids]) => [file, [...ids].reduce((sum, id) => sum + this.time(id), 0)]),
    );
    const others = [...wanted.keys()].filter((file) => file !== own);
    others.sort((a, b) => shared(b, own) - shared(a, own) || sums.get(a) - sums.get(b));
    return this.files.includes(own) ? [own, ...others] : others;
  }

  /** How long a test took unchanged; a process that Stryker starts anew has it from the file of the first one. */
  time(id) {
    this.times ??= kept(TIMES);
    return this.times[id] ?? 0;
  }

  /** `end`: of the time for a mutant, whose tests stop there and at the first failure; null: all of them run. */
  async runFile(load, file, isWanted, end = null) {
    const results = [];
    const mine = SLOW.filter(([name]) => file.endsWith(name));
    const say = (id, name, started, error) => {
      const timeSpentMs = performance.now() - started;
      const failed = error === undefined ? null : String(error?.message ?? error);
      results.push(
        failed === null
          ? { id, name, fileName: file, timeSpentMs, status: TestStatus.Success }
          : { id, name, fileName: file, timeSpentMs, status: TestStatus.Failed, failureMessage: failed },
      );
    };
    let tests;
    try {
      tests = vitest.collect(() => load(file));
    } catch (error) {
      say(idOf(file, ""), file, performance.now(), error);
      return results;
    }
    const wanted = withIds(tests, file).filter(
      ({ id, name }) => isWanted(id) && !mine.some(([, title]) => name.endsWith(title)),
    );
    if (end !== null) wanted.sort((a, b) => this.time(a.id) - this.time(b.id));
    const ready = new Set();
    for (const { id, name, before, run } of wanted) {
      const started = performance.now();
      try {
        for (const prepare of before) {
          if (!ready.has(prepare)) await prepare();
          ready.add(prepare);
        }
        if (this.state.currentTestId !== undefined) this.state.currentTestId = id;
        await run();
        say(id, name, started);
      } catch (error) {
        say(id, name, started, error ?? "failed");
        if (end !== null) break;
      }
      if (end !== null && secondsUsed() > end) break;
    }
    return results;
  }
}

/** Where the tests are. */
export const strykerValidationSchema = {
  $schema: "http://json-schema.org/draft-07/schema",
  type: "object",
  properties: {
    inProcess: {
      type: "object",
      default: {},
      properties: { folders: { type: "array", items: { type: "string" }, default: ["tests/core", "tests/read"] } },
    },
  },
};

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", InProcessRunner)];
