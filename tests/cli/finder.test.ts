/* The other thread of the built tool, in which rows of a large file are found. */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeHost } from "../../src/cli/host.ts";
import { FarFinder } from "../../src/read/far-finder.ts";
import type { Shape } from "../../src/read/row-finder.ts";
import { bytes } from "../read/helpers.ts";

const folder = mkdtempSync(join(tmpdir(), "dabiao-finder-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHAPE: Shape = {
  fields: { area: 0, period: -1, values: [1], read: [], passed: [], unnamed: [] },
  width: 2,
  delimiter: 0x2c,
  limits: { cell: 9, record: 20 },
};

test("it finds rows, and ends when it is told to", async () => {
  let ended: Promise<unknown> = Promise.resolve();
  const finder = FarFinder.start(SHAPE, 1, (task) => {
    const worker = new Worker(resolve("dist/cli/finder.cjs"), { workerData: task });
    ended = new Promise((resolve) => worker.on("exit", resolve));
    return (numbers, index, value) => Atomics.wait(numbers, index, value, 20_000) !== "timed-out";
  })!;
  const found = { rows: 0, line: 0, isFar: false };
  const takeAll = () => {
    for (let next = finder.next(); next !== null; next = finder.next()) {
      found.rows += next.rows.count;
      found.line = next.line;
      found.isFar ||= next.isFar;
    }
  };
  let pushed = 0;
  // Until it has begun all is found here.
  for (; !found.isFar && pushed < 1_000_000; pushed++) {
    finder.push(bytes(`b,${pushed}\n`.repeat(100)), false);
    takeAll();
    if (pushed % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  finder.push(bytes("c,6"), true);
  takeAll();
  expect(found).toEqual({ rows: pushed * 100 + 1, line: pushed * 100 + 2, isFar: true });
  finder.end();
  expect(await ended).toBe(0);
});

test("of one that can't be started nobody waits for anything", async () => {
  // Beside its sources the host has no built finder.
  const finder = FarFinder.start(SHAPE, 1, (task) => nodeHost().startThread!(task) && (() => expect.unreachable()));
  await new Promise((resolve) => setTimeout(resolve, 300));
  finder?.push(bytes("a,1\n"), true);
  expect(finder?.next()?.rows.count ?? 1).toBe(1);
});

const PLAN = `dabiao: 1
id: p
period: { due: 2019 }
indicators:
  - { id: firms, unit: 家, target: { more-than: 25 } }
  - { id: rd, unit: "%", target: 2 }
`;

const NOTE = "see the yearbook ".repeat(60);

/** Some 150 MB: the last rows are wrong in several ways. */
function writeLarge(path: string): void {
  const file = openSync(path, "w");
  writeSync(file, "area,indicator,period,value,unit,备注\n");
  for (let part = 0; part < 60; part++) {
    const lines: string[] = [];
    for (let area = part * 20; area < part * 20 + 20; area++) {
      for (let year = 1960; year < 2020; year++) {
        lines.push(`第${area}市,firms,${year},${(area * year) % 97},家,"${NOTE}, ${area % 7}"`);
        lines.push(`第${area}市,rd,${year},${((area + year) % 400) / 100},%,${NOTE}`);
      }
    }
    writeSync(file, `${lines.join("\n")}\n`);
  }
  writeSync(
    file,
    "第1市,firms,2019,26,家,\n第2市,rd,2019,650余,%,\n第3市,firms,2019,3\n第4市,rd,2019,2,千克,\n\n,rd,2019,2,%,\n",
  );
  closeSync(file);
}

/** Runs the built tool; what Node itself says of threads apart from what the tool says. */
function run(args: string, ...node: readonly string[]) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const child = spawnSync(process.execPath, [...node, resolve("bin/dabiao.js"), ...args.split(" ")], {
    cwd: folder,
    encoding: "utf8",
    env: { ...env, NODE_DEBUG: "worker", NODE_NO_WARNINGS: "1" },
    maxBuffer: 1 << 28,
  });
  const isOfNode = (line: string) => /^WORKER \d+: /.test(line);
  const lines = child.stderr.split("\n");
  return {
    told: { status: child.status, stdout: child.stdout, stderr: lines.filter((line) => !isOfNode(line)).join("\n") },
    threads: lines.filter(isOfNode).join("\n"),
  };
}

describe("of a large file", { timeout: 60_000 }, () => {
  const CALL = "check plan.yaml -a actuals.csv --as-of 2019 --lang en -f json";
  let [two, one]: ReturnType<typeof run>[] = [];
  beforeAll(() => {
    writeFileSync(at("plan.yaml"), PLAN);
    writeLarge(at("actuals.csv"));
    two = run(CALL);
    one = run(CALL, "--experimental-permission", "--allow-fs-read=*");
  }, 60_000);

  test("one thread says what two say, where no other is permitted", () => {
    expect(two!.told.status).toBe(3);
    expect(two!.told.stdout).toContain("actuals/ragged-row");
    expect(one!.told).toEqual(two!.told);
  });

  test.runIf(availableParallelism() > 1)("two read it", () => {
    expect([two, one].map((run) => /created Worker/.test(run!.threads))).toEqual([true, false]);
  });
});
