// What a whole process takes, in whatever language it is written: one way of measuring for all, the best that there is here.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const wrapper = join(dirname(fileURLToPath(import.meta.url)), "measure.py");

/** The environment of every program: the same words everywhere, no colour, nothing that slows Node down. */
export function environment() {
  const env = { ...process.env, DABIAO_LANG: "en", LC_ALL: "C.UTF-8", NO_COLOR: "1" };
  // The certificates have Node 20 parse a bundle at every start, longer than everything else of a small run.
  for (const name of ["NODE_EXTRA_CA_CERTS", "NODE_OPTIONS", "NODE_V8_COVERAGE", "FORCE_COLOR"]) delete env[name];
  return env;
}

const spawn = (argv, stdio) => spawnSync(argv[0], argv.slice(1), { env: environment(), stdio, maxBuffer: 2 ** 28 });

/** Through Python's wait4: to the microsecond. Null: there is no Python that can. */
function throughPython() {
  const probe = "import os, resource, sys; os.wait4; os.posix_spawnp; print(sys.executable)";
  const told = ["python3", "/usr/bin/python3"]
    .map((name) => spawn([name, "-I", "-c", probe], ["ignore", "pipe", "ignore"]))
    .find(({ status }) => status === 0);
  if (told === undefined) return null;
  const python = String(told.stdout).trim();
  return (argv, out) => {
    const ran = spawn([python, "-I", "-S", wrapper, ...argv], ["ignore", out, "pipe", "pipe"]);
    return { ...ran, took: ran.output?.[3]?.length > 0 ? JSON.parse(ran.output[3]) : null };
  };
}

/** Runs and takes the wall time from here. */
function timed(argv, out) {
  const start = performance.now();
  const ran = spawn(argv, ["ignore", out, "pipe"]);
  return { ...ran, took: { wall: performance.now() - start, cpu: null, rss: null, floor: 0 } };
}

/** Through GNU time: processor time to the hundredth of a second. Null: it isn't here. */
function throughTime() {
  const time = ["/usr/bin/time", "-q", "-f", "%U %S %M"];
  if (spawn([...time, "true"], ["ignore", "ignore", "ignore"]).status !== 0) return null;
  return (argv, out) => {
    const folder = mkdtempSync(join(tmpdir(), "dabiao-time-"));
    const path = join(folder, "took");
    try {
      const ran = timed([...time, "-o", path, ...argv], out);
      const [user, system, kilobytes] = readFileSync(path, "utf8").trim().split(" ").map(Number);
      return { ...ran, took: { ...ran.took, cpu: (user + system) * 1e3, rss: kilobytes * 1024 } };
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

/** Ways of measuring, the best first; the last one can't tell processor time and memory. */
export const METHODS = [
  { name: "wait4", find: throughPython },
  { name: "GNU time", find: throughTime },
  { name: "wall time alone", find: () => timed },
];

let chosen;

/** The best way of measuring here. */
export function method() {
  chosen ??= METHODS.map(({ name, find }) => ({ name, run: find() })).find(({ run }) => run !== null);
  return chosen;
}

/**
 * Runs a program with what it writes in a file, as no reader at the other end of a pipe should slow it down. Milliseconds and
 * bytes; cpu and rss are null where they can't be told, rss is at most `floor` where it is no higher. Throws where it ends
 * with another code than the one that is expected.
 */
export function run({ argv, exit = 0 }, path, way = method()) {
  const out = openSync(path, "w");
  const { status, signal, stderr, error, took } = way.run(argv, out);
  closeSync(out);
  if (status !== exit || took === null) {
    const ended = error?.message ?? `ended with ${status ?? signal}, not ${exit}`;
    throw new Error(`${argv.join(" ").slice(0, 300)}\n${ended}\n${stderr ?? ""}`);
  }
  return took;
}
