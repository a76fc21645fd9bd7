import { describe, expect, test } from "vitest";
import { type FinderTask, findRows, type StartThread } from "../../src/read/far-finder.ts";
import { NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { openActuals, USUAL_PACE } from "../../src/read/observations.ts";
import { bytes, inFull, inTurns, told, wantedOf } from "./helpers.ts";

const wanted = wantedOf("dabiao: 1\nid: p\nperiod: { due: 2019 }\nindicators: [{ id: firms, unit: 家, target: 5 }]\n");
const HEADER = "area,indicator,period,value\n";
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `拉萨市${from + at},firms,2019,${from + at}\n`).join("");

/** A thread, how often it was started and asked to go on, and whether it was told to end. */
function watched(steps?: number) {
  const seen = { started: 0, steps: 0 };
  const tasks: FinderTask[] = [];
  const thread = inTurns(steps);
  const step = () => {
    seen.steps++;
    return thread.step();
  };
  const start: StartThread = (task) => {
    seen.started++;
    tasks.push(task);
    thread.start(task);
    return step;
  };
  /** One that begins only now would end at once. */
  const isEnded = () => findRows(tasks[0]!).next().done === true;
  return { start, step, seen, isEnded };
}

/** Reads a file in blocks of 64 bytes; between them the other thread goes on. */
function read(text: string | Uint8Array, start: StartThread | null, step = () => true) {
  const reader = openActuals("a.csv", wanted, LIMITS, NOTHING_DECLARED, { ...USUAL_PACE, block: 64, start });
  const input = typeof text === "string" ? bytes(text) : text;
  for (let at = 0; at < input.length; at += 64) {
    reader.push(input.subarray(at, at + 64));
    step();
  }
  return inFull(reader.end());
}

const LONG = HEADER + rows(0, 60);

describe("another thread helps", () => {
  test("once, and is told when that was all", () => {
    const { start, step, seen, isEnded } = watched();
    expect(read(LONG, start, step)).toEqual(read(LONG, null));
    expect(seen.started).toBe(1);
    expect(isEnded()).toBe(true);
  });

  test.each<[title: string, start: StartThread]>([
    ["it is not to be had", () => null],
    ["it never begins", () => () => expect.unreachable()],
  ])("or nobody, where %s", (_, start) => expect(read(LONG, start)).toEqual(read(LONG, null)));

  test.each([1, 2, 3, 7, 12])("until it gives no answer, as after %i steps", (steps) => {
    const { start, step, seen, isEnded } = watched(steps);
    expect(read(LONG, start, step)).toEqual(read(LONG, null));
    expect(seen.started).toBe(1);
    expect(isEnded()).toBe(true);
  });
});

describe("what it finds and nobody can take is read as text, with all that follows:", () => {
  const middle = (text: string) => `${HEADER}${rows(0, 30)}${text}${rows(30, 60)}`;

  test.each<[title: string, text: string | Uint8Array, problems: readonly string[]]>([
    ["a quote in a cell", middle('拉萨"市,firms,2019,5\n'), ["32:- actuals/bad-quote"]],
    ["a control character", middle("拉\u0085萨市,firms,2019,5\n"), ["32:- actuals/control-character"]],
    ["a lone CR", middle("拉萨市,firms,2019,5\r"), []],
    [
      "what is no UTF-8",
      Uint8Array.of(...bytes(HEADER + rows(0, 30)), 0xff, ...bytes(rows(30, 60))),
      ["32:- actuals/bad-encoding"],
    ],
    ["a figure of another kind", middle("拉萨市,firms,2019,650余\n"), []],
    ["a second header", middle("area,indicator,period,目标\n"), ["32:- actuals/second-header"]],
  ])("%s", (_, text, problems) => {
    const { start, step, isEnded } = watched();
    const found = read(text, start, step);
    expect(found).toEqual(read(text, null));
    expect(found.diagnostics.filter(({ severity }) => severity === "error").map(told)).toEqual(problems);
    expect(isEnded()).toBe(true);
  });

  test("or not at all, where the file is too large", () => {
    const { start, isEnded } = watched();
    const limits = { ...LIMITS, "file-size": 1_000 };
    const pace = { ...USUAL_PACE, block: 64, start };
    const reader = openActuals("a.csv", wanted, limits, NOTHING_DECLARED, pace);
    for (let at = 0; at < LONG.length; at += 100) reader.push(bytes(LONG.slice(at, at + 100)));
    expect(reader.end().diagnostics.map(told)).toContain("-:- actuals/too-large");
    expect(isEnded()).toBe(true);
  });
});
