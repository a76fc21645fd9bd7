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

/** How often a thread was started, how often it was waited for, and whether it was told to end. */
function watched(answers?: number) {
  const seen = { started: 0, waits: 0 };
  const tasks: FinderTask[] = [];
  const start: StartThread = (task) => {
    seen.started++;
    tasks.push(task);
    const wait = inTurns(answers)(task)!;
    return (...given) => {
      seen.waits++;
      return wait(...given);
    };
  };
  /** One that begins only now would end at once. */
  const isEnded = () => findRows(tasks[0]!).next().done === true;
  return { start, seen, isEnded };
}

/** Reads a file in blocks of 64 bytes. */
function read(text: string | Uint8Array, start: StartThread | null) {
  const reader = openActuals("a.csv", wanted, LIMITS, NOTHING_DECLARED, { ...USUAL_PACE, block: 64, start });
  reader.push(typeof text === "string" ? bytes(text) : text);
  return inFull(reader.end());
}

const LONG = HEADER + rows(0, 60);

describe("another thread helps", () => {
  test("once, and is told when that was all", () => {
    const { start, seen, isEnded } = watched();
    expect(read(LONG, start)).toEqual(read(LONG, null));
    expect(seen.started).toBe(1);
    expect(seen.waits).toBe(9);
    expect(isEnded()).toBe(true);
  });

  test.each<[title: string, start: StartThread]>([
    ["it is not to be had", () => null],
    ["it never begins", () => () => true],
  ])("or nobody, where %s", (_, start) => expect(read(LONG, start)).toEqual(read(LONG, null)));

  test.each([0, 1, 2, 5])("until it gives no answer, as after %i of them", (answers) => {
    const { start, seen, isEnded } = watched(answers);
    expect(read(LONG, start)).toEqual(read(LONG, null));
    expect(seen).toEqual({ started: 1, waits: answers + 1 });
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
    const { start, isEnded } = watched();
    const found = read(text, start);
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
