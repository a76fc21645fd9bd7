import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { findActuals, gatherActuals, readLines, readWhole } from "../../src/cli/inputs.ts";
import type { Host } from "../../src/cli/host.ts";
import { run } from "../../src/cli/main.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { ANYTHING } from "../../src/core/names.ts";
import { NOTHING_DECLARED } from "../../src/read/header.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { csvText, each, memoryHost, planText, runWith } from "./host.ts";

const FILES = {
  "a.csv": csvText("x 2018 1"),
  "b.csv": csvText("x 2019 2; 科技型中小企业 2019 3 家"),
  "c[1].csv": csvText("x 2017 3"),
  "in/d.csv": csvText("x 2016 4"),
  "plan.yaml": planText("{id: x, target: 2}, {id: 科技型中小企业, unit: 家, target: 1}"),
};

each(`
  b.csv a.csv       │ b.csv a.csv          │
  *.csv             │ a.csv b.csv c[1].csv │
  ?.csv in/*.csv    │ a.csv b.csv in/d.csv │
  c[1].csv          │ c[1].csv             │
  a.csv *.csv       │ a.csv b.csv c[1].csv │
  none.csv -        │ none.csv -           │
  none/*.csv a.csv  │ a.csv                │ file/no-match
  a.csv a.csv       │ a.csv                │ file/read-twice
  a.csv ./a.csv     │ a.csv                │ file/read-twice
  in/../a.csv a.csv │ in/../a.csv          │ file/read-twice
  - -               │ -                    │ file/read-twice
`)("-a %s means %s", async (given, paths, code) => {
  const found: Diagnostic[] = [];
  expect((await findActuals(given!.split(" "), memoryHost({ files: FILES }).host, found)).join(" ")).toBe(paths);
  expect(found.map((one) => one.code).join()).toBe(code);
});

test("a plan is read whole, but not much further than it may be long", async () => {
  const { host } = memoryHost({ files: { long: "x".repeat(1_000) } });
  expect((await readWhole("long", 1_000, host, []))!.bytes.length).toBe(1_000);
  expect((await readWhole("long", 100, host, []))!.bytes.length).toBeLessThan(120);
});

test("the sum of a plan that is too long is that of the whole file; of a pipe, which may never end, that of what was read", async () => {
  const text = "x".repeat(1_000);
  const { host } = memoryHost({ files: { long: text }, stdin: text });
  const sum = (length: number) => createHash("sha256").update(text.slice(0, length)).digest("hex");
  expect((await readWhole("long", 100, host, []))!.sha256()).toBe(sum(1_000));
  expect((await readWhole("-", 100, host, []))!.sha256()).toBe(sum(101));
});

each(`
  134217727 │ 0
  134217728 │ 1
  -         │ 0
`)("a file of %s bytes is worth so many further threads: %s", async (size, threads) => {
  const { host } = memoryHost({ files: FILES });
  let started = 0;
  const large: Host = {
    ...host,
    // Of a pipe nobody knows how much will come.
    read: async (path) => Object.assign(await host.read(path), size === "-" ? {} : { size: Number(size) }),
    startThread: () => (started++, null),
  };
  const { observations } = await gatherActuals(["a.csv"], ANYTHING, LIMITS, NOTHING_DECLARED, large, []);
  expect([observations.length, started]).toEqual([1, Number(threads)]);
});

test("of a file that is looked up again only as much is read as the last line that is wanted takes", async () => {
  const { host } = memoryHost({});
  const line = `${"x".repeat(999)}\n`;
  let read = 0;
  async function* pieces() {
    for (; read < 20_000; read += 1_000) yield new TextEncoder().encode(line.repeat(1_000));
  }
  const large: Host = { ...host, read: async () => ((read = 0), pieces()) };
  const lineOf = async (last: number) => (await readLines("large", last, large))?.split("\n")[last - 1]?.length;
  expect([await lineOf(1), read <= 1_000]).toEqual([999, true]);
  expect([await lineOf(3_500), read <= 4_000]).toEqual([999, true]);
  // What takes more than some megabytes nobody waits for.
  expect([await lineOf(19_000), read < 19_000]).toEqual([undefined, true]);
  expect(await readLines("-", 1, large)).toBe(null);
});

test("a line of a large file is quoted beside what is said about it", async () => {
  const rest = `other,2019,5,${"x".repeat(999)}\n`.repeat(9_000);
  const files = { "plan.yaml": FILES["plan.yaml"], "a.csv": `indicator,period,value,note\nx,2018,1o,\n${rest}` };
  const { stdout } = await runWith("check plan.yaml -a a.csv -f pretty", { files });
  expect(stdout).toContain("2 | x,2018,1o");
});

each(`
  plan.yaml -a *.csv      │ a.csv 1, b.csv 2, c[1].csv 1 │ b.csv:2 b.csv:3
  plan.yaml -a - -a a.csv │ - 2, a.csv 1                 │ -:2 -:3
  - -a b.csv              │ b.csv 2                      │ b.csv:2 b.csv:3
`)("%s: each file is named with its rows, what they hold is judged together", async (args, files, places) => {
  const stdin = FILES[args!.startsWith("-") ? "plan.yaml" : "b.csv"];
  const json = await runWith(`check ${args} -f json`, { files: FILES, stdin });
  const read = JSON.parse(json.stdout)
    .inputs.slice(1)
    .map(({ path, rows }: Record<string, string>) => `${path} ${rows}`);
  expect([json.code, read.join(", ")]).toEqual([0, files]);
  const csv = await runWith(`check ${args} -f csv --columns place`, {
    files: FILES,
    stdin,
  });
  expect(csv.stdout.match(/[^\r\n']+:\d/g)!.join(" ")).toBe(places);
});

test.each([
  ["too long", "area,indicator,period,value\n", "x,y,2019,1\n", "--limit file-size=600000", "actuals/too-large"],
  ["no table", "PK\u0003\u0004", "x".repeat(1_000), "", "actuals/workbook"],
])("a pipe that never ends is read until it is %s, and left", async (_, head, piece, options, code) => {
  async function* endless() {
    yield new TextEncoder().encode(head);
    for (let pieces = 0; pieces < 100_000; pieces++) yield new TextEncoder().encode(piece);
    throw new Error("read to the end of what has none");
  }
  const { host, said } = memoryHost({ files: FILES });
  const piped = { ...host, read: async (path: string) => (path === "-" ? endless() : host.read(path)) };
  expect(await run(`check plan.yaml -a - ${options}`.trim().split(" "), piped)).toBe(3);
  expect(said.stderr).toContain(code);
});

test("a folder that no pattern can look into is an error, and what was found elsewhere is read all the same", async () => {
  const { stdout } = await runWith("check plan.yaml -a **.csv -f json", {
    files: FILES,
    closed: { "in/locked": "EACCES" },
  });
  const { inputs, diagnostics, exit } = JSON.parse(stdout);
  expect(inputs.length).toBeGreaterThan(1);
  expect(diagnostics[0]).toMatchObject({ code: "file/unreadable", args: { path: "in/locked", problem: "EACCES" } });
  expect(exit.code).toBe(2);
});

test("a file that could not be looked at is not read either, when it can be a moment later", async () => {
  const files = {
    ...FILES,
    "areas.csv": "area,name\nA,甲市\n",
    "plan.yaml": FILES["plan.yaml"].replace(/area:.*/, ""),
  };
  const { host, said } = memoryHost({ files });
  let times = 0;
  const read: Host["read"] = async (path) =>
    path === "areas.csv" && times++ === 0 ? { problem: "EMFILE" } : host.read(path);
  const code = await run("check plan.yaml -a areas.csv -a b.csv --area A --lang en".split(" "), { ...host, read });
  expect([code, said.stderr]).toEqual([2, expect.stringContaining("areas.csv can't be read (EMFILE)")]);
});

test("no name that a file is called itself is what was probably meant", async () => {
  const { host } = memoryHost({ files: { "plan.yaml": FILES["plan.yaml"], "link.csv": "" } });
  const gone: Host["read"] = async (path) => (path === "link.csv" ? "not-found" : host.read(path));
  const found: Diagnostic[] = [];
  await readWhole("link.csv", 10, { ...host, read: gone }, found);
  expect(found).toMatchObject([{ code: "file/not-found", args: { suggestion: null } }]);
});
