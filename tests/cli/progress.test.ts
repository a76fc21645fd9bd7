import { describe, expect, test } from "vitest";
import { watched } from "../../src/cli/progress.ts";
import { csvText, LHASA, memoryHost, planText, runWith, type World } from "./host.ts";

const ERASED = "\r\u001b[K";
const rows = csvText(Array.from({ length: 30 }, (_, index) => `x ${1990 + index} ${index}`).join("; "));
const files = { "plan.yaml": planText("{id: x, target: 5}"), "a.csv": rows };
const CALL = "check plan.yaml -a a.csv --lang en";
const run = (args: string, world: World = {}) => runWith(args, { terminal: 80, depth: 0, slow: 10, files, ...world });

/** The lines that a terminal showed for a while, in order. */
const told = (stderr: string): string[] =>
  stderr
    .split(ERASED)
    .slice(1)
    .map((text) => text.split("\n")[0]!)
    .filter((text) => text !== "");

/** What a terminal shows once everything has been written. */
function screen(text: string): string {
  let lines = [""];
  for (const part of text.split(/(\r\u001b\[K|\n)/)) {
    if (part === ERASED) lines[lines.length - 1] = "";
    else if (part === "\n") lines = [...lines, ""];
    else lines[lines.length - 1] += part;
  }
  return lines.join("\n");
}

test("after half a second a line says what is read and how far it has come, then what is judged", async () => {
  const lines = told((await run(CALL)).stderr);
  expect(lines[0]).toMatch(/^reading a\.csv: 0\.0 of 0\.0 MB \(\d+ %\)$/);
  expect(lines.at(-1)).toBe("judging 30 figures by 1 plan");
  const shares = lines.flatMap((line) => /\((\d+) %\)/.exec(line)?.[1] ?? []).map(Number);
  // A file is looked at before it is read.
  const read = shares.slice(shares.indexOf(Math.min(...shares)));
  expect(read.length).toBeGreaterThan(2);
  expect(read).toEqual(read.toSorted((a, b) => a - b));
});

test("not oftener than ten times a second", async () => {
  const blocks = Math.ceil(rows.length / 7) + Math.ceil(files["plan.yaml"].length / 7);
  const lines = told((await run(CALL)).stderr);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.length).toBeLessThanOrEqual((3 * blocks * 10) / 100 + 2);
});

test("nothing of it is left on the terminal, and both streams say what they say without it", async () => {
  const [watching, piped] = [await run(CALL), await runWith(CALL, { files })];
  expect(watching.stderr).toContain("reading");
  expect(screen(watching.stderr)).toBe(screen(piped.stderr));
  expect(watching.stdout).not.toContain(ERASED);
  expect(watching.code).toBe(piped.code);
});

describe("not a word", () => {
  test.each([
    ["within half a second", CALL, { slow: 0.01 }],
    ["where nobody is told", `${CALL} --quiet`, {}],
    ["where the terminal can't erase", CALL, { env: { TERM: "dumb" } }],
    ["in CI", CALL, { env: { CI: "true" } }],
  ])("%s", async (_, call, world) => {
    const { stderr } = await run(call, world);
    expect(stderr).not.toContain(ERASED);
  });

  test("in a pipe", async () => {
    expect((await runWith(CALL, { files, slow: 10 })).stderr).not.toContain(ERASED);
  });
});

test.each([
  ["--lang", `${CALL.replace("en", "zh")}`, {}, "正在读取 a.csv："],
  ["the environment", "check plan.yaml -a a.csv", { env: { DABIAO_LANG: "zh" } }, "正在读取 a.csv："],
  [
    "the plan",
    "check plan.yaml -a a.csv",
    { files: { ...files, "plan.yaml": `lang: zh\n${files["plan.yaml"]}` } },
    "正在读取 a.csv：",
  ],
  ["nobody", "check plan.yaml -a a.csv", {}, "reading a.csv"],
])("in the language of %s", async (_, call, world, start) => {
  expect(told((await run(call, world)).stderr).some((line) => line.startsWith(start))).toBe(true);
});

test("standard input has no size; a comparison says what it does; files that are written are named", async () => {
  const piped = await run("check plan.yaml -a - --lang en", { stdin: rows });
  expect(told(piped.stderr)[0]).toMatch(/^reading standard input: \d\.\d MB$/);
  const compared = await run("compare plan.yaml -a a.csv --lang en");
  expect(told(compared.stderr)).toContain("comparing 1 area: scores, ranks, weights drawn at random");
});

test("a line is never longer than the terminal is wide, and holds no control characters of a file's name", async () => {
  const name = `${"很长的文件名".repeat(20)}.csv`;
  const { stderr } = await run(`check plan.yaml -a ${name}`, { files: { ...files, [name]: rows } });
  const line = told(stderr)[0]!;
  expect(line.endsWith("…")).toBe(true);
  expect([...line].length).toBeLessThan(60);
  const odd = "\u001b[31mx.csv";
  const coloured = await run(`check plan.yaml -a ${odd}`, { files: { ...files, [odd]: rows } });
  expect(told(coloured.stderr)[0]).toContain("\\u{1b}[31mx.csv");
  const ascii = await run(`check plan.yaml -a ${name} --ascii`, { files: { ...files, [name]: rows } });
  expect(told(ascii.stderr)[0]).toMatch(/\.\.\.$/);
});

test("the line is gone before anything else is written, whichever stream it goes to, and when all fails", async () => {
  const { host } = memoryHost({ terminal: 80, files: LHASA, slow: 600 });
  const written: string[] = [];
  const sink = (name: string) => ({
    ...host.stderr,
    write: async (text: string) => {
      written.push(`${name}${text}`);
      return "written" as const;
    },
  });
  const world = { ...host, stdout: sink("out:"), stderr: sink("err:") };
  const read = async (from: typeof host) => {
    const bytes = await from.read("plan.yaml");
    if (typeof bytes !== "string" && !("problem" in bytes)) for await (const _ of bytes) break;
  };
  await watched({}, world, async (own) => {
    await read(own);
    await own.stdout.write("result");
  });
  await expect(
    watched({}, world, async (own) => {
      await read(own);
      throw new Error("odd");
    }),
  ).rejects.toThrow("odd");
  const shape = written.map((text) => text.replace(/reading .*/s, "reading").replaceAll(ERASED, "<"));
  expect(shape).toEqual(["err:<reading", "err:<", "out:result", "err:<reading", "err:<"]);
});

test("a source that says nothing for a while is told of all the same; whoever interrupts finds a clean line", async () => {
  const { host } = memoryHost({ terminal: 80, files });
  let due: (() => void) | null = null;
  const watchedFor: string[] = [];
  const lines: string[] = [];
  const world = {
    ...host,
    after: (_: number, run: () => void) => {
      due = run;
      return () => undefined;
    },
    interrupted: (text: string) => {
      watchedFor.push(text);
      return () => void watchedFor.pop();
    },
    stderr: {
      ...host.stderr,
      write: async (text: string) => {
        lines.push(text);
        return "written" as const;
      },
    },
  };
  await watched({}, world, async (own) => {
    const bytes = await own.read("a.csv");
    if (typeof bytes === "string" || "problem" in bytes) throw new Error("no file");
    for await (const _ of bytes) break;
    expect(lines).toEqual([]);
    due!();
    await Promise.resolve();
    expect(lines.join("")).toContain("reading a.csv");
    expect(watchedFor).toEqual([ERASED]);
    await own.progress!.blocking({ kind: "judging", figures: 1, plans: 1 });
    // Nothing but the system itself can end what lets nothing else happen.
    expect(watchedFor).toEqual([]);
  });
  expect(watchedFor).toEqual([]);
});
