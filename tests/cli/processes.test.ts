/* The built tool as a process: what the system, a pipe, a full disk or somebody who ends it can do to its outputs. */
import { spawn, spawnSync, type SpawnOptions } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { figures } from "../effort.ts";

const TOOL = resolve("bin/dabiao.js");
const AT_CALL = resolve("tests/cli/at-call.cjs");
const SOAK = Number(process.env.SOAK ?? 0);
const posix = process.platform !== "win32";
const root = posix && process.getuid!() === 0;

const folder = mkdtempSync(join(tmpdir(), "dabiao-processes-"));
chmodSync(folder, 0o755);
const mounts: string[] = [];
afterAll(() => {
  for (const mount of mounts) spawnSync("umount", [mount]);
  rmSync(folder, { recursive: true, force: true });
});

/** A plan of so many indicators, all of them met by 2019 but every third. */
function inputs(path: string, size: number, name = "指标"): void {
  const ids = Array.from({ length: size }, (_, index) => index);
  writeFileSync(
    join(path, "plan.yaml"),
    `dabiao: 1\nid: p\narea: {name: A}\nperiod: {due: 2019}\nindicators:\n${ids.map((id) => `  - {id: x${id}, name: ${name}${id}, target: 5, owners: {lead: 单位${id % 3}}}\n`).join("")}`,
  );
  writeFileSync(
    join(path, "a.csv"),
    `indicator,period,value\n${ids.map((id) => `x${id},2019,${id % 3 === 0 ? 4 : 6}\n`).join("")}`,
  );
}

let made = 0;
function folderWith(size: number, name?: string): string {
  const path = join(folder, `${++made}`);
  mkdirSync(path);
  inputs(path, size, name);
  return path;
}
const CALL = "check plan.yaml -a a.csv --as-of 2019";

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built tool to its end; `during` may do something to it meanwhile. */
function ended(
  args: string,
  cwd: string,
  options: SpawnOptions & { node?: readonly string[]; during?: (child: ReturnType<typeof spawn>) => void } = {},
): Promise<Ended> {
  const { node = [], during, ...more } = options;
  const child = spawn(process.execPath, [...node, TOOL, ...args.split(" ")], { cwd, ...more });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  }
  during?.(child);
  return new Promise((done) => child.on("close", (code, signal) => done({ code, signal, ...said })));
}

const TRACE = /^\s+at |node:internal|Unhandled|UnhandledPromise/m;
const LEFT_OVER = /^\.dabiao-[0-9a-f]{12}\.tmp$/;
const leftIn = (path: string) => readdirSync(path).filter((name) => name.endsWith(".tmp"));

describe.runIf(posix)("a full disk", { timeout: 120_000 }, () => {
  const here = folderWith(3);
  const calls = [
    CALL,
    `${CALL} -f json`,
    "--version",
    "--help",
    "schema plan",
    "explain at-least",
    "completion bash",
    "init -o -",
    "template plan.yaml --period 2020",
  ];
  test.each(calls)("behind standard output: code 4 and a sentence, of %s", async (args) => {
    const { code, stderr } = await ended(args, here, { stdio: ["ignore", openSync("/dev/full", "w"), "pipe"] });
    expect([code, stderr]).toEqual([4, expect.stringContaining("output/cannot-write")]);
    expect(stderr).not.toMatch(TRACE);
  });

  test("behind standard error: the code stays what it is", async () => {
    const { code, stdout } = await ended(CALL, here, { stdio: ["ignore", "pipe", openSync("/dev/full", "w")] });
    expect([code, stdout.length > 100]).toEqual([1, true]);
  });

  test.runIf(root)("behind a file: code 4, the old report whole, nothing left over", async (context) => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=128k", "tmpfs", disk]).status !== 0) return context.skip();
    mounts.push(disk);
    writeFileSync(join(disk, "r.json"), "old");
    const { code, stderr } = await ended(`${CALL} -q -f json:${join(disk, "r.json")}`, folderWith(500));
    expect([code, stderr]).toEqual([4, expect.stringContaining("ENOSPC")]);
    expect([readFileSync(join(disk, "r.json"), "utf8"), readdirSync(disk)]).toEqual(["old", ["r.json"]]);
  });
});

describe.runIf(posix)("streams", { timeout: 120_000 }, () => {
  const here = folderWith(1200);

  test.each([
    ["standard output", ">&-"],
    ["standard error", "2>&-"],
    ["standard input", "<&-"],
    ["all three", "<&- >&- 2>&-"],
  ])("%s closed: the code stays what it is", (_, closed) => {
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"$0" "$@" ${closed}`, process.execPath, TOOL, ...CALL.split(" ")],
      {
        cwd: folderWith(3),
        encoding: "utf8",
      },
    );
    expect(status, stderr).toBe(1);
    expect(stderr).not.toMatch(TRACE);
  });

  test("nobody reads on behind the first line: quiet, and the code stays what it is", async () => {
    for (const format of ["table", "json"]) {
      const { code, signal, stderr } = await ended(`${CALL} -f ${format}`, here, {
        during: (child) => child.stdout!.once("data", () => child.stdout!.destroy()),
      });
      expect([code, signal, stderr], format).toEqual([1, null, expect.not.stringMatching(TRACE)]);
    }
  });

  test("a megabyte goes whole through a pipe that is read slowly", async () => {
    const slow = await ended(`${CALL} -f json`, here, {
      during: (child) => {
        const timer = setInterval(() => {
          child.stdout!.pause();
          setTimeout(() => child.stdout!.resume(), 5);
        }, 10);
        child.on("close", () => clearInterval(timer));
      },
    });
    expect(slow.code).toBe(1);
    expect(Buffer.byteLength(slow.stdout)).toBeGreaterThan(1 << 20);
    await ended(`${CALL} -q -f json:r.json`, here);
    expect(slow.stdout === readFileSync(join(here, "r.json"), "utf8")).toBe(true);
  });
});

describe.runIf(posix)("ended at any moment", { timeout: 3_600_000 }, () => {
  const args = `${CALL} -q -f json:r.json -f csv:r.csv`;
  const here = folderWith(40);
  const outputs = ["r.json", "r.csv"];

  /** What stands under each name when nothing happens, and how many calls that takes. */
  const whole = (async () => {
    const env = { ...process.env, AT: "0", WHEN: "before", COUNT: "1" };
    const { code, stderr } = await ended(args, here, { node: ["--require", AT_CALL], env });
    const calls = Number(/calls: (\d+)/.exec(stderr)?.[1]);
    return { code, calls, texts: new Map(outputs.map((name) => [name, readFileSync(join(here, name), "utf8")])) };
  })();

  async function strike(signal: NodeJS.Signals, at: number, when: string) {
    for (const name of leftIn(here)) rmSync(join(here, name));
    for (const name of outputs) writeFileSync(join(here, name), "old");
    const env = { ...process.env, DO: signal, AT: String(at), WHEN: when };
    const run = await ended(args, here, { node: ["--require", AT_CALL], env });
    const { texts } = await whole;
    for (const name of outputs) {
      const text = readFileSync(join(here, name), "utf8");
      expect(text === "old" || text === texts.get(name), `${signal} ${when} call ${at}: ${name}`).toBe(true);
    }
    return run;
  }

  test.each(["SIGKILL", "SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "by %s at each call to the file system: every report old or new, never half",
    async (signal) => {
      const { calls, code } = await whole;
      expect([code, calls > 20]).toEqual([1, true]);
      const step = SOAK ? 1 : signal === "SIGKILL" ? 3 : signal === "SIGINT" ? 6 : 9;
      for (let at = 1; at <= calls; at += step) {
        const run = await strike(signal, at, (at / step) % 2 < 1 ? "before" : "after");
        expect([run.signal, run.code], `at call ${at}: ${run.stderr}`).toEqual([signal, null]);
        if (signal !== "SIGKILL") expect(leftIn(here), `at call ${at}`).toEqual([]);
        for (const name of leftIn(here)) expect(name).toMatch(LEFT_OVER);
      }
      // What lies about disturbs nobody.
      const after = await ended(args.replace("a.csv", "*.csv").replace("r.csv", "r2.csv"), here);
      expect(after.code).not.toBe(70);
    },
  );

  test.runIf(SOAK)("by kill -9 after any time", async () => {
    const begun = performance.now();
    await ended(args, here);
    const took = performance.now() - begun;
    const { texts } = await whole;
    let killed = 0;
    for (let round = 0; round < SOAK; round++) {
      for (const name of outputs) writeFileSync(join(here, name), "old");
      const run = await ended(args, here, {
        during: (child) => setTimeout(() => child.kill("SIGKILL"), (took * (round % 100)) / 90),
      });
      if (run.signal === "SIGKILL") killed++;
      for (const name of outputs) {
        const text = readFileSync(join(here, name), "utf8");
        expect(text === "old" || text === texts.get(name), `round ${round}: ${name}`).toBe(true);
      }
    }
    figures({ killed, rounds: SOAK });
    for (const name of leftIn(here)) {
      expect(name).toMatch(LEFT_OVER);
      rmSync(join(here, name));
    }
  });
});

test.runIf(posix)(
  "two runs that write the same file at once: it is one of the two, whole",
  { timeout: 3_600_000 },
  async () => {
    const [one, two] = [folderWith(60, "甲"), folderWith(60, "乙")];
    const out = join(folder, "shared.json");
    const texts = new Set<string>();
    for (const here of [one, two]) {
      await ended(`${CALL} -q -f json:${out}`, here);
      texts.add(readFileSync(out, "utf8"));
    }
    expect(texts.size).toBe(2);
    for (let round = 0; round < Math.max(4, Math.min(SOAK, 50)); round++) {
      const both = await Promise.all([one, two].map((here) => ended(`${CALL} -q -f json:${out}`, here)));
      expect(both.map(({ code }) => code)).toEqual([1, 1]);
      expect(texts.has(readFileSync(out, "utf8"))).toBe(true);
    }
    expect(leftIn(folder)).toEqual([]);
  },
);

describe.runIf(posix)("a poor home", { timeout: 120_000 }, () => {
  const here = folderWith(3);

  test.each([
    ["no HOME and no PATH", {}],
    ["a HOME that is nowhere", { HOME: "/none/at/all", TMPDIR: "/none", XDG_CACHE_HOME: "/none" }],
    ["a HOME that is no folder", { HOME: "/dev/null", TMPDIR: "/dev/null" }],
  ])("%s", async (_, env) => {
    expect(await ended(CALL, here, { env })).toEqual({ ...(await ended(CALL, here)), stderr: expect.any(String) });
  });

  test.runIf(root)("a folder and files that can be read only, by somebody who may not more", async (context) => {
    const nobody = { uid: 65_534, gid: 65_534 };
    // Where the tool itself is out of their reach there is nothing to see.
    if ((await ended("--version", "/", nobody)).code !== 0) return context.skip();
    const locked = folderWith(3);
    chmodSync(locked, 0o555);
    expect((await ended(CALL, locked, nobody)).code).toBe(1);
    const written = await ended(`${CALL} -f json:r.json`, locked, nobody);
    expect([written.code, written.stderr]).toEqual([4, expect.stringContaining("EACCES")]);
    chownSync(join(locked, "a.csv"), 0, 0);
    chmodSync(join(locked, "a.csv"), 0o600);
    const unread = await ended(CALL, locked, nobody);
    expect([unread.code, unread.stderr]).toEqual([2, expect.stringContaining("EACCES")]);
    const hidden = join(locked, "sub");
    cpSync(here, hidden, { recursive: true });
    chmodSync(hidden, 0o700);
    const passed = await ended("check plan.yaml -a **/*.csv --as-of 2019", locked, nobody);
    expect([passed.code, passed.stderr]).toEqual([2, expect.stringMatching(/sub.*EACCES/)]);
  });
});

describe("what the tool can do at all", { timeout: 120_000 }, () => {
  const here = folderWith(3);
  const built = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((path) => /\.[cm]js$/.test(path));
  const sources = built.map((path) => [path, readFileSync(join("dist", path), "utf8")] as const);

  test("it asks Node for files, streams, hashes, the terminal, a second thread and its engine, for nothing that leads to the network or another program", () => {
    const calls =
      /(?:require|getBuiltinModule|\bimport)\(\s*["'`]([\w:/-]+)["'`]\s*\)|\bimport\b[^;"']*["']([\w:/-]+)["']/g;
    const asked = sources.flatMap(([, text]) =>
      [...text.matchAll(calls)].map(([, one, other]) => (one ?? other)!.replace(/^node:/, "")),
    );
    const allowed = "crypto events fs fs/promises module os path process stream tty url v8 worker_threads zlib".split(
      " ",
    );
    expect([...new Set(asked)].filter((name) => !allowed.includes(name)).sort()).toEqual([]);
    expect(asked).toContain("fs");
  });

  // zod makes checks of results from keys of its own schema, where code may be made of strings, and tries that by Function("").
  test("it makes no code of texts, and has no words for the network", () => {
    const words =
      /\bnew Function\b|\bFunction\((?!``|"")|(?<![\w.$])eval\(|\bimportScripts\b|\bWebAssembly\b|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/g;
    for (const [path, text] of sources) expect(text.match(words), path).toBeNull();
  });

  test.each([
    ["without __proto__", ["--disable-proto=throw"]],
    ["without code from strings", ["--disallow-code-generation-from-strings"]],
    ["with frozen intrinsics", ["--frozen-intrinsics"]],
    [
      "allowed to read and nothing else",
      process.version.startsWith("v20.")
        ? ["--experimental-permission", "--allow-fs-read=*"]
        : ["--permission", "--allow-fs-read=*"],
    ],
  ])("it runs %s, and says the same", async (_, node) => {
    for (const args of [`${CALL} -f json`, "compare plan.yaml -a a.csv --as-of 2019 -f html"]) {
      const [run, usual] = [await ended(args, here, { node }), await ended(args, here)];
      expect([run.code, run.stdout], run.stderr).toEqual([usual.code, usual.stdout]);
    }
  });

  test.runIf(posix && spawnSync("strace", ["-V"]).status === 0)(
    "no system call goes to the network or starts a program",
    () => {
      const log = join(folder, "calls");
      const watched = "socket,connect,bind,sendto,execve,execveat,fork,vfork";
      const strace = [
        "-f",
        "-e",
        `trace=${watched}`,
        "-o",
        log,
        process.execPath,
        TOOL,
        ...CALL.split(" "),
        "-f",
        "json:r.json",
      ];
      const { status } = spawnSync("strace", strace, { cwd: here });
      // Where processes may not be watched there is nothing to see.
      if (status !== 1) return;
      const calls = readFileSync(log, "utf8")
        .split("\n")
        .filter((line) => /^\d+ +\w+\(/.test(line));
      expect(calls.filter((line) => !/AF_UNIX/.test(line)).map((line) => line.replace(/^\d+ +(\w+).*/, "$1"))).toEqual([
        "execve",
      ]);
    },
  );
});
