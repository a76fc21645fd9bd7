import { bytesOf } from "./bytes.ts";
import type { Broken, Input } from "./execute.ts";

/** A list with as few parts as it takes for something still to hold; halves are tried first, single parts last. */
async function fewest<T>(parts: readonly T[], holds: (parts: readonly T[]) => Promise<boolean>): Promise<readonly T[]> {
  let left = parts;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length;) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (await holds(without)) left = without;
      else at += size;
    }
  }
  return left;
}

/** What is tried to make an input smaller. */
const TRIES = 500;

/** An input that breaks a rule, with as little in it as it takes to break the same one. */
export async function minimised(
  input: Input,
  rule: string,
  rulesBrokenBy: (input: Input) => Promise<readonly Broken[]>,
): Promise<Input> {
  let tries = 0;
  const breaks = async (one: Input) =>
    ++tries <= TRIES && (await rulesBrokenBy(one)).some((broken) => broken.rule === rule);
  let least = input;
  const keep = async (one: Input) => {
    if (!(await breaks(one))) return false;
    least = one;
    return true;
  };
  await fewest(Object.keys(least.files), (paths) =>
    keep({ ...least, files: Object.fromEntries(paths.map((path) => [path, input.files[path]!])) }),
  );
  await fewest(least.argv, (argv) => keep({ ...least, argv }));
  for (const [path, file] of Object.entries(least.files)) {
    if (file === null) continue;
    const put = (parts: readonly Uint8Array[]) =>
      keep({ ...least, files: { ...least.files, [path]: new Uint8Array(Buffer.concat(parts)) } });
    const lines = await fewest(linesOf(bytesOf(file)), put);
    const bytes = Buffer.concat(lines as Uint8Array[]);
    if (bytes.length <= 2000)
      await fewest(
        [...bytes].map((byte) => Uint8Array.of(byte)),
        put,
      );
  }
  const { env: _, terminal: __, ...bare } = least;
  await keep(bare);
  return least;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    lines.push(bytes.slice(start, end));
    start = end;
  }
  return lines;
}
