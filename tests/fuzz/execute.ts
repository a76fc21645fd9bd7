/*
 * One run of the whole tool in memory, and what must hold of every such run whatever the input was. Each rule says in a
 * sentence what was broken; a run that breaks none gives an empty list.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { run } from "../../src/cli/main.ts";
import { pages as en } from "../../src/messages/en/pages.ts";
import { pages as zh } from "../../src/messages/zh/pages.ts";
import { resultJsonSchema } from "../../src/read/result-schema.ts";
import { FORMATS } from "../../src/report/registry.ts";
import { type File, memoryHost } from "../cli/host.ts";

/** A call with the files that there are. */
export interface Input {
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, File>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Columns of the terminal; left out: the output goes to a pipe. */
  readonly terminal?: number;
}

export interface Execution {
  readonly input: Input;
  /** null: it threw. */
  readonly code: number | null;
  readonly thrown: unknown;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  /** Files afterwards, by their whole paths. */
  readonly after: ReadonlyMap<string, File>;
  /** Whole paths of files that were read, with what they held. */
  readonly read: ReadonlyMap<string, File>;
}

/** A rule that a run broke, and how. */
export interface Broken {
  readonly rule: string;
  readonly how: string;
}

/** What a run may take at most, on a machine with other things to do. */
const MOST_MILLISECONDS = 10_000;

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
}

/** Runs the tool; files are read in blocks of so many bytes. */
export async function execute(input: Input, block = 4096): Promise<Execution> {
  const { host, files, said } = memoryHost({ ...input, stdin: String(input.files["-"] ?? "") });
  const read = new Map<string, File>();
  const world = {
    ...host,
    async read(path: string) {
      const file = files.get(await host.identity(path));
      if (path === "-" || file === undefined || file === null) return host.read(path);
      read.set(await host.identity(path), file);
      return pieces(typeof file === "string" ? new TextEncoder().encode(file) : file, block);
    },
  };
  const start = performance.now();
  let code: number | null = null;
  let thrown: unknown = null;
  try {
    code = await run(input.argv, world);
  } catch (problem) {
    thrown = problem;
  }
  return { input, code, thrown, ...said, milliseconds: performance.now() - start, after: files, read };
}

const isSame = (a: File | undefined, b: File | undefined): boolean =>
  a === b || (a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0);

/** What the call asks to have written to standard output; null: it can't be told. */
function standingFormat({ argv }: Input): string | null {
  const given = argv.flatMap((one, index) =>
    one === "-f" || one === "--format" ? [argv[index + 1] ?? ""] : (/^(?:--format=|-f)(.+)$/s.exec(one)?.[1] ?? []),
  );
  // Help and the version are no run, and of several letters in one word who knows which take a value.
  if (argv.some((one) => /^(?:-[a-eg-z]+f|-h|--help|-V|--version)/.test(one))) return null;
  const standing = given.map((one) => one.trim()).filter((one) => !one.includes(":"));
  return given.length === 0 ? "table" : standing.length === 1 ? standing[0]! : null;
}

const isJson = (text: string): boolean => /^[{[]/.test(text);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Everything that was written: both streams and every file that wasn't there or is another one now, by where it went. */
function outputsOf({ input, stdout, stderr, after }: Execution): Map<string, string> {
  const outputs = new Map([
    ["stderr", stderr],
    ["stdout", stdout],
  ]);
  const before = memoryHost(input).files;
  for (const [path, file] of after) {
    if (typeof file === "string" && !isSame(before.get(path), file)) outputs.set(path, file);
  }
  return outputs;
}

/** The outputs that are for people, or at least not JSON, which has escapes of its own. Tables in CSV end lines in CRLF. */
const humanOf = (execution: Execution): [string, string][] =>
  [...outputsOf(execution)]
    .filter(([, text]) => !isJson(text))
    .map(([path, text]) => [path, text.endsWith("\r\n") ? text.replaceAll("\r\n", "\n") : text]);

const hasColours = ({ input: { argv, terminal, env } }: Execution): boolean =>
  terminal !== undefined || argv.some((one) => one.startsWith("--color")) || env?.FORCE_COLOR !== undefined;

const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}|(?<!^)\ufeff/u;
const OWN_COLOURS = /\u001b\[\d+(?:;\d+)*m/g;

/** Result of the tool in JSON, as far as rules look into it. */
interface Result {
  readonly command: string;
  readonly exit: { readonly code: number; readonly also: readonly number[] };
  readonly scorecards?: readonly {
    readonly summary: Readonly<Record<"targets" | "met" | "near" | "missed" | "pending" | "notAssessed", number>>;
    readonly assessments: readonly {
      readonly id: string;
      readonly milestone: boolean;
      readonly verdict: string;
      readonly actual: object | null;
      readonly reason: string | null;
    }[];
  }[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
}

/** The result that a run gives as JSON; null: it gives none. */
export function resultOf({ input, stdout }: Execution): Result | null {
  if (standingFormat(input) !== "json" || !isJson(stdout)) return null;
  return (parsed(stdout) as Result | undefined) ?? null;
}

const SCHEMA = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(resultJsonSchema());
const CODES = new Set(Object.keys(en.diagnostics).filter((code) => Object.hasOwn(zh.diagnostics, code)));
const SAID = /^(?:[^\n]*: )?(error|warning|错误|警告) ([a-z]+\/[a-z-]+) {2}/gmu;
const plain = (text: string): string => text.replace(OWN_COLOURS, "");

/** The diagnostics that a run says, by severity and code. */
export function saidBy(execution: Execution): { readonly severity: "error" | "warning"; readonly code: string }[] {
  const inJson = resultOf(execution)?.diagnostics ?? [];
  const lines = [...plain(execution.stderr).matchAll(SAID)].map(([, word, code]) => ({
    severity: /error|错误/.test(word!) ? ("error" as const) : ("warning" as const),
    code: code!,
  }));
  return [...inJson.map(({ severity, code }) => ({ severity: severity as "error", code })), ...lines];
}

const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, Map.prototype, String.prototype];
const prototypeKeys = () => PROTOTYPES.map((one) => Reflect.ownKeys(one).map(String).join()).join(";");
const SOUND = prototypeKeys();

/** Whether a text is well-formed XML without a document type, as far as a reader of JUnit needs it. */
function xmlFault(text: string): string | null {
  const open: string[] = [];
  const body = text.replace(/^<\?xml[^?]*\?>/, "").trim();
  const token = /<(\/?)([A-Za-z_][\w.-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
  for (let match = token.exec(body); match; match = token.exec(body)) {
    const [whole, closing, name, attributes = "", alone] = match;
    const loose = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(name === undefined ? whole : attributes);
    if (loose) return `a loose & in ${whole.slice(0, 80)}`;
    if (name === undefined) continue;
    if (closing && open.pop() !== name) return `</${name}> closes nothing`;
    if (!closing && !alone) open.push(name);
    if (token.lastIndex === body.length) return open.length === 0 ? null : `<${open.at(-1)}> stays open`;
  }
  return token.lastIndex === 0 && open.length === 0 && /^\s*$/.test(body) ? null : "no XML";
}

type Rule = (execution: Execution) => string | null | undefined;

const RULES: Readonly<Record<string, Rule>> = {
  "nothing is thrown": ({ code, thrown }) =>
    code === null ? (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)) : null,

  "the exit code is a documented one, and never that of a bug": ({ code, stderr }) =>
    code === null || [0, 1, 2, 3, 4].includes(code) ? null : `exit ${code}: ${stderr.slice(0, 400)}`,

  "it ends in time": ({ milliseconds }) => (milliseconds > MOST_MILLISECONDS ? `${Math.round(milliseconds)} ms` : null),

  "every code that it says has a page": (execution) => saidBy(execution).find(({ code }) => !CODES.has(code))?.code,

  "with an error it doesn't end in 0": (execution) =>
    execution.code === 0 ? saidBy(execution).find(({ severity }) => severity === "error")?.code : null,

  "what is JSON can be parsed": (execution) => {
    const format = standingFormat(execution.input);
    const wanted = (format === "json" || format === "sarif") && execution.stdout !== "" && execution.code !== 2;
    if (wanted && parsed(execution.stdout) === undefined) return `stdout: ${execution.stdout.slice(0, 200)}`;
    const broken = [...outputsOf(execution)].find(([, text]) => text.startsWith("{") && parsed(text) === undefined);
    return broken && `${broken[0]}: ${broken[1].slice(0, 200)}`;
  },

  "a result is what the schema of results says, with the code that the run ends with": (execution) => {
    const result = resultOf(execution);
    if (result === null) return null;
    if (!SCHEMA(result)) return JSON.stringify(SCHEMA.errors?.slice(0, 2));
    return result.exit.code === execution.code ? null : `${result.exit.code} is said, ${execution.code} is given`;
  },

  "what is met, near or missed has an actual, and what isn't assessed has a reason": (execution) =>
    resultOf(execution)
      ?.scorecards?.flatMap(({ assessments }) => assessments)
      .filter(
        ({ verdict, actual, reason }) =>
          (["met", "near", "missed"].includes(verdict) && actual === null) ||
          (verdict === "not-assessed") !== (reason !== null),
      )
      .map(({ id, verdict, reason }) => `${id}: ${verdict}, ${reason}`)[0],

  "a summary counts the targets below it": (execution) =>
    resultOf(execution)
      ?.scorecards?.map(({ summary, assessments }) => {
        const count = (verdict: string) =>
          assessments.filter((one) => !one.milestone && one.verdict === verdict).length;
        const { targets, met, near, missed, pending, notAssessed } = summary;
        const counted = ["met", "near", "missed", "pending", "not-assessed"].map(count);
        const told = [met, near, missed, pending, notAssessed];
        const sums = counted.join() === told.join() && told.reduce((sum, one) => sum + one, 0) === targets;
        return sums ? null : `${JSON.stringify(summary)} for ${counted.join()}`;
      })
      .find((fault) => fault !== null),

  "a table in CSV has rows of one width": ({ input, stdout }) => {
    if (!["csv", "ziping-csv"].includes(standingFormat(input) ?? "") || isJson(stdout)) return null;
    try {
      parse(stdout, { bom: true });
      return null;
    } catch (problem) {
      return String(problem);
    }
  },

  "JUnit is XML": (execution) =>
    [...outputsOf(execution)]
      .filter(
        ([path, text]) =>
          text.startsWith("<?xml") || (path === "stdout" && standingFormat(execution.input) === "junit"),
      )
      .filter(([, text]) => text !== "" && execution.code !== 2)
      .flatMap(([path, text]) => xmlFault(text)?.replace(/^/, `${path}: `) ?? [])[0],

  "no control, direction mark or other hidden character gets through": (execution) => {
    for (const [path, text] of humanOf(execution)) {
      const own = hasColours(execution) ? plain(text) : text;
      const found = HIDDEN.exec(own);
      if (found) return `${path}: ${JSON.stringify(own.slice(Math.max(0, found.index - 60), found.index + 40))}`;
    }
    return null;
  },

  "no line is a command to a CI log but those of our own": (execution) => {
    const isGithub = execution.input.argv.some((one) => one.includes("github"));
    for (const [path, text] of humanOf(execution)) {
      const said = plain(text);
      const found = /##(?:\[|vso\[)/.exec(said) ?? [...said.matchAll(/^\s*::.*$/gmu)].find(([line]) => !isOwn(line));
      if (found) return `${path}: ${JSON.stringify(said.slice(Math.max(0, found.index! - 40), found.index! + 80))}`;
    }
    return null;
    function isOwn(line: string): boolean {
      return isGithub && /^\n*::(?:error|warning|notice)(?: (?:file|line|col|title)=[^:]*)?::/.test(line);
    }
  },

  "a file that was read is what it was": ({ after, read }) =>
    [...read].find(([path, file]) => !isSame(after.get(path), file))?.[0],

  "prototypes are what they were": () => (prototypeKeys() === SOUND ? null : "a prototype has other keys"),
};

/** The rules that a run broke. */
export const brokenBy = (execution: Execution): Broken[] =>
  Object.entries(RULES).flatMap(([rule, broken]) => {
    const how = broken(execution);
    return how == null ? [] : [{ rule, how }];
  });

/** Runs the tool and gives the rules that are broken. `again`: also those about a second run, in other blocks and languages. */
export async function faultsOf(input: Input, again = false): Promise<{ execution: Execution; broken: Broken[] }> {
  const execution = await execute(input);
  const broken = brokenBy(execution);
  if (!again) return { execution, broken };
  const second = await execute(input, 7);
  for (const [path, text] of outputsOf(execution)) {
    if (outputsOf(second).get(path) === text) continue;
    broken.push({ rule: "the same bytes in, the same bytes out, however they come", how: path });
  }
  const codes = await Promise.all(
    ["zh", "en"].map(async (lang) => (await execute({ ...input, env: { ...input.env, DABIAO_LANG: lang } })).code),
  );
  if (codes.some((code) => code !== execution.code)) {
    broken.push({ rule: "the code is the same in every language", how: [execution.code, ...codes].join() });
  }
  return { execution, broken };
}

/** Names of the formats of `check`, for whoever writes calls. */
export const FORMAT_NAMES = FORMATS.map(({ name }) => name);

/** What an input looks like in the corpus: bytes that are no text in Base64. */
interface Written {
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, string | null | { readonly base64: string }>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: number;
}

export function writtenInput({ argv, files, env, terminal }: Input): string {
  const texts = Object.entries(files).map(([path, file]) => [
    path,
    file instanceof Uint8Array ? textOrBytes(file) : file,
  ]);
  const written = {
    argv,
    files: Object.fromEntries(texts),
    ...(env ? { env } : {}),
    ...(terminal ? { terminal } : {}),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** Bytes as the corpus holds them: as a text where they are one. */
export function textOrBytes(bytes: Uint8Array): string | { base64: string } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const isText = Buffer.compare(Buffer.from(text), bytes) === 0;
  return isText ? text : { base64: Buffer.from(bytes).toString("base64") };
}

export function readInput(text: string): Input {
  const { files, ...rest } = JSON.parse(text) as Written;
  const entries = Object.entries(files).map(([path, file]): [string, File] => [
    path,
    file !== null && typeof file === "object" ? Uint8Array.from(Buffer.from(file.base64, "base64")) : file,
  ]);
  return { ...rest, files: Object.fromEntries(entries) };
}
