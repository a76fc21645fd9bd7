import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import fsPromises from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import v8 from "node:v8";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test, vi } from "vitest";
import { nodeHost } from "../../src/cli/host.ts";

const folder = mkdtempSync(join(tmpdir(), "dabiao-"));
const at = (...names: string[]) => join(folder, ...names);
const host = nodeHost();
const posix = process.platform !== "win32";
for (const name of ["a.csv", "b.csv", "c[1].csv"]) writeFileSync(at(name), name);
mkdirSync(at("sub"));
/** More than is read in one go. */
const LARGE = Array.from({ length: 500_000 }, (_, index) => index * 7919).join(",");
writeFileSync(at("sub", "d.csv"), LARGE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file's text, or why it can't be read. */
const text = async (path: string) => {
  const opened = await host.read(path);
  if (typeof opened === "string" || "problem" in opened) return opened;
  const blocks: Uint8Array[] = [];
  for await (const block of opened) blocks.push(new Uint8Array(block));
  return `text: ${Buffer.concat(blocks)}`;
};

test("a regular file is read, in as many blocks as it takes; what is missing or a folder is not", async () => {
  const paths = [at("a.csv"), at("none.csv"), at("a.csv", "b.csv"), folder];
  expect(await Promise.all(paths.map(text))).toEqual(["text: a.csv", "not-found", "not-found", "not-a-file"]);
  expect((await text(at("sub", "d.csv"))) === `text: ${LARGE}`).toBe(true);
});

test("of a large file is known how many bytes it has", async () => {
  expect(await host.read(at("sub", "d.csv"))).toMatchObject({ size: LARGE.length });
});

test("the engine is told of a large file and of no small one, as far as it knows the words", async () => {
  const set = vi.spyOn(v8, "setFlagsFromString").mockImplementation(() => {});
  await text(at("a.csv"));
  expect(set).not.toHaveBeenCalled();
  await text(at("sub", "d.csv"));
  const said = set.mock.calls.map(([flags]) => flags);
  set.mockRestore();
  const [major] = process.versions.node.split(".");
  const known = ["20", "22", "24"].includes(major!) ? ["--no-allocation-site-pretenuring"] : [];
  if (major === "20") known.push("--interrupt-budget=135168");
  expect(said).toEqual(known);
  const told = execFileSync(process.execPath, [...known, "-e", "0"], { encoding: "utf8", stdio: "pipe" });
  expect(told).toBe("");
});

test("a large file that is packed is unpacked whole, though its pieces are written over", async () => {
  const plain = randomBytes(3 << 20);
  writeFileSync(at("sub", "e.gz"), gzipSync(plain, { level: 0 }));
  const opened = await host.read(at("sub", "e.gz"));
  if (typeof opened === "string" || "problem" in opened) throw new Error("it can't be read");
  const blocks: Uint8Array[] = [];
  for await (const block of host.gunzip(opened)) blocks.push(block);
  expect(Buffer.concat(blocks).equals(plain)).toBe(true);
});

test("a compressed file that ends too early is a problem by name, wherever it is cut", async () => {
  const packed = gzipSync("area,indicator,period,value\n".repeat(20));
  async function* cut(length: number) {
    yield packed.subarray(0, 2);
    yield packed.subarray(2, length);
  }
  const unpack = async (length: number) => {
    for await (const block of host.gunzip(cut(length))) void block;
  };
  for (let length = 2; length < packed.length; length++) {
    await expect(unpack(length), `${length} bytes`).rejects.toMatchObject({ code: expect.stringMatching(/^Z_/) });
  }
  await unpack(packed.length);
});

test.runIf(posix)("a pipe without a writer and a device without end are refused", { timeout: 2_000 }, async () => {
  execFileSync("mkfifo", [at("pipe")]);
  expect([await text(at("pipe")), await text("/dev/zero")]).toEqual(["not-a-file", "not-a-file"]);
});

test.runIf(posix)("a link is followed; links in a circle and impossible names are problems by name", async () => {
  symlinkSync(at("a.csv"), at("link"));
  symlinkSync(at("round"), at("round"));
  expect([await text(at("link")), await text(at("round"))]).toEqual(["text: a.csv", { problem: "ELOOP" }]);
  const names = await Promise.all([at("x".repeat(5_000)), "a\0b"].map(text));
  expect(names).toEqual([{ problem: "ENAMETOOLONG" }, { problem: expect.stringMatching(/^E/) }]);
});

test("a file is written whole: it takes the place of the old one, and nothing else is left", async () => {
  mkdirSync(at("out"));
  for (const content of ["first, and longer", "second"]) await host.write(at("out", "r.json"), content);
  expect([readdirSync(at("out")), readFileSync(at("out", "r.json"), "utf8")]).toEqual([["r.json"], "second"]);
});

test("a text may come in pieces; if one can't be made, there is no file", async () => {
  expect(await host.write(at("pieces.txt"), ["one, ", "拉萨", ""])).toBe(null);
  expect(readFileSync(at("pieces.txt"), "utf8")).toBe("one, 拉萨");
  rmSync(at("pieces.txt"));
  function* broken() {
    yield "one";
    throw new Error("oops");
  }
  expect(await host.write(at("broken.txt"), broken())).toContain("oops");
  expect(existsSync(at("broken.txt"))).toBe(false);
});

test("what fails says so by name, leaves nothing behind, and what was there as it was", async () => {
  const before = readdirSync(folder, { recursive: true });
  expect(await host.write(at("missing", "r.json"), "x")).toBe("ENOENT");
  expect(await host.write(at("sub"), "x")).toMatch(/^E(ISDIR|EXIST|PERM|ACCES)$/);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test("patterns match files alone, in code point order; brackets in a name are found by that name", async () => {
  const found = await host.glob(`${relative(process.cwd(), folder).replaceAll("\\", "/")}/*c*`);
  expect(found.map((path) => path.replace(/.*\//, ""))).toEqual(["a.csv", "b.csv", "c[1].csv"]);
  expect([await host.exists(at("c[1].csv")), await host.exists(at("none"))]).toEqual([true, false]);
});

test.runIf(posix)(
  "a pattern finds links and what they lead to; one that leads nowhere is found to be missed",
  async () => {
    mkdirSync(at("linked", "real"), { recursive: true });
    writeFileSync(at("linked", "real", "x.csv"), "x");
    symlinkSync(at("linked", "real"), at("linked", "folder"));
    symlinkSync(at("linked"), at("linked", "real", "circle"));
    symlinkSync("real/x.csv", at("linked", "link.csv"));
    symlinkSync("nowhere", at("linked", "lost.csv"));
    const found = async (pattern: string) => {
      const base = relative(process.cwd(), at("linked")).replaceAll("\\", "/");
      return (await host.glob(`${base}/${pattern}`)).map((path) => path.slice(base.length + 1)).join(" ");
    };
    expect(await found("*.csv")).toBe("link.csv lost.csv");
    expect(await found("*/*.csv")).toBe("folder/x.csv real/x.csv");
    // Not through links: in a circle there would be no end.
    expect(await found("**/*.csv")).toBe("link.csv lost.csv real/x.csv");
    expect(await found("folder/circle/folder/*.csv")).toBe("folder/circle/folder/x.csv");
  },
);

test.each([
  ["longer than a pattern may be", `${"*".repeat(70_000)}.csv`],
  ["braces in braces", `${"{".repeat(10_000)}.csv`],
  ["alternatives of alternatives", `${"{a,b}".repeat(20)}.csv`],
  ["a range without end", "{1..100000000}.csv"],
  ["signs that a search would go back for", `${"*a".repeat(5_000)}.csv`],
  ["nested repetitions", `${"+(".repeat(100)}a${")".repeat(100)}.csv`],
  ["open brackets", `${"[".repeat(10_000)}.csv`],
  ["folders at any depth, a thousand times", `none/${"**/".repeat(1_000)}*.csv`],
])("a pattern that is a trap finds nothing, and ends: %s", { timeout: 20_000 }, async (_, pattern) => {
  expect(await host.glob(pattern)).toEqual([]);
});

test("a folder that can't be looked into is told by name, those around it are searched", async () => {
  const { readdir } = fsPromises;
  const spy = vi
    .spyOn(fsPromises, "readdir")
    .mockImplementation(((path: string, options: object) =>
      path.includes("sub")
        ? Promise.reject(Object.assign(new Error("no"), { code: "EACCES" }))
        : readdir(path, options as never)) as never);
  const told: string[] = [];
  const base = relative(process.cwd(), folder).replaceAll("\\", "/");
  const found = await host.glob(`${base}/**/*.csv`, (path, problem) => told.push(`${host.shown(path)} ${problem}`));
  spy.mockRestore();
  expect(found.map((path) => path.slice(base.length + 1))).toContain("a.csv");
  expect(told).toEqual([`${host.shown(at("sub"))} EACCES`]);
});

test("a new text takes the place of an old one with the rights that this had", async () => {
  writeFileSync(at("out", "private.json"), "old", { mode: 0o600 });
  expect(await host.write(at("out", "private.json"), "new")).toBeNull();
  expect([readFileSync(at("out", "private.json"), "utf8"), statSync(at("out", "private.json")).mode & 0o777]).toEqual([
    "new",
    0o600,
  ]);
});

test("a name as long as the system allows can be written", async () => {
  const name = `${"长".repeat(84)}.md`;
  expect(await host.write(at("out", name), "x")).toBeNull();
  expect(await host.create([{ path: at("out", "new", name), text: "x" }])).toBeNull();
});

test("a hash is that of all the bytes; a path in the working folder is never shown as absolute", () => {
  const hash = host.sha256();
  for (const part of ["a", "bc"]) hash.update(Buffer.from(part));
  expect(hash.digest()).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect([host.shown(join(process.cwd(), "in", "a.csv")), host.shown("in/a.csv")]).toEqual(["in/a.csv", "in/a.csv"]);
});

test("a regular file has a size, nothing else has", async () => {
  const sizes = await Promise.all([at("sub", "d.csv"), folder, at("none")].map((path) => host.size(path)));
  expect(sizes).toEqual([LARGE.length, null, null]);
});

test("what is to be written on an interruption is forgotten when it has been taken back", () => {
  const listening = () => ["SIGINT", "SIGTERM"].map((signal) => process.listenerCount(signal));
  const before = listening();
  const forget = host.interrupted("x");
  expect(listening()).toEqual(before.map((count) => count + 1));
  forget();
  expect(listening()).toEqual(before);
});

test("time goes on; what was put off can be taken back", () => {
  const start = host.now();
  host.after(60_000, () => expect.unreachable())();
  expect(host.now()).toBeGreaterThanOrEqual(start);
});

test("new files are written with their folders, all or none, and what is there is never replaced", async () => {
  const [first, second] = [at("new", "deep", "a.txt"), at("new", "b.txt")];
  const made = [first, second].map((path) => ({ path, text: path }));
  expect(await host.create(made)).toBeNull();
  expect(await text(first)).toBe(`text: ${first}`);
  const third = { path: at("new", "c.txt"), text: "c" };
  expect(await host.create([third, { path: second, text: "other" }])).toEqual({ path: second, problem: "EEXIST" });
  expect(readdirSync(at("new")).sort()).toEqual(["b.txt", "deep"]);
  expect(await text(second)).toBe(`text: ${second}`);
  expect(await host.create([{ path: at("a.csv", "x"), text: "" }])).toMatchObject({
    problem: expect.stringMatching(/^E/),
  });
});

test("folders are made one by one, and what can't be made is a problem and no endless trial", async () => {
  const deep = at("made", "one", "two");
  expect([await host.makeFolder(deep), await host.makeFolder(deep)]).toEqual([null, null]);
  expect(await host.makeFolder(at("a.csv", "x"))).toMatch(/^E/);
  expect(await host.makeFolder(at("a.csv"))).toBe("EEXIST");
  if (existsSync("/proc/self")) expect(await host.makeFolder("/proc/none/deeper")).toMatch(/^E/);
});

test("two paths to one file have one identity, whatever is there", async () => {
  const [plain, round, none] = [at("a.csv"), at("sub", "..", "a.csv"), at("none.csv")];
  const identities = await Promise.all([plain, round, none].map((path) => host.identity(path)));
  expect(identities[0]).toBe(identities[1]);
  expect(identities[2]).not.toBe(identities[0]);
});
