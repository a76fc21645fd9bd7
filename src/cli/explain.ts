import { error } from "../core/diagnostic.ts";
import { fold, suggest } from "../core/fold.ts";
import type { Language } from "../core/plan.ts";
import { conversion } from "../core/unit.ts";
import { DIMENSIONS } from "../core/units/registry.ts";
import type { HelpWords, Page, PageKind, Pages, PageWords } from "../messages/catalogue.ts";
import { pages as en, words as enWords } from "../messages/en/pages.ts";
import { EXAMPLES, type Example, type ExamplePair, USUAL, wholeOf } from "../messages/examples.ts";
import { CATALOGUES } from "../messages/registry.ts";
import { snippetOf } from "../messages/snippets.ts";
import { pages as zh, words as zhWords } from "../messages/zh/pages.ts";
import { diagnosticLines } from "../report/diagnostics.ts";
import { type PageLook, pageText, type ShownExamples, topicList } from "../report/page.ts";
import type { Host, Sink } from "./host.ts";
import { widthOf } from "./help.ts";
import type { Options } from "./options.ts";
import { refuse } from "./usage.ts";
import { languageOf, paintFor } from "./world.ts";

/** Pages are no part of the catalogues: the library has no use for them. */
const PAGES: Readonly<Record<Language, { readonly pages: Pages; readonly words: PageWords }>> = {
  zh: { pages: zh, words: zhWords },
  en: { pages: en, words: enWords },
};

/** The whole tool, for the examples: their pages show what it really says of them. */
export type Tool = (argv: readonly string[], host: Host) => Promise<number>;

/**
 * Writes the page of a topic, or the list of all; gives the code that this ends with. `further`: other names that may be
 * meant where there is no such topic.
 */
export async function explain(
  asked: string,
  options: Options,
  host: Host,
  tool: Tool,
  further: readonly string[] = [],
): Promise<number> {
  const language = options.lang ?? languageOf(host) ?? "en";
  const { pages, words } = PAGES[language];
  const paint = paintFor(host.stdout, options.color, host);
  const look: PageLook = { words, paint, width: options.width ?? widthOf(host) };
  const topic = find(asked);
  const text =
    topic === null
      ? topicList(titles(pages, kindsFor(asked, further)), look)
      : pageText(topic.name, pageFor(topic, pages, words), await examplesOf(topic, language, host, tool), look) +
        snippetText(topic, look);
  const written = await host.stdout.write(text);
  if (typeof written === "string") return 0;
  const fault = error("output/cannot-write", { path: "stdout", problem: written.problem }, null);
  const onStderr = paintFor(host.stderr, options.color, host);
  const lines = diagnosticLines([fault], 0, { catalogue: CATALOGUES[language], paint: onStderr, limit: 1 });
  await host.stderr.write(`${lines.join("\n")}\n`);
  return 4;
}

interface Topic {
  readonly kind: PageKind;
  /** In the registry of its kind. */
  readonly own: string;
  /** What it is listed as: its own name, unless a topic before it has that. */
  readonly name: string;
}

/** The keys under which a plan names what is of a kind; several kinds have a linear, and impute-linear is only one of them. */
const KEYS: Readonly<Partial<Record<PageKind, string>>> = {
  methods: "progress",
  normalisers: "normalise",
  aggregators: "aggregate",
  missingRules: "missing",
  imputations: "impute",
  treatments: "treat",
  rollUps: "colours",
  causes: "cause",
};

const withKey = (kind: PageKind, own: string): string => (KEYS[kind] ? `${KEYS[kind]}-${own}` : own);

const KINDS = Object.keys(en) as readonly PageKind[];

/** Every topic in the order in which they are listed; no two have one name. */
export const TOPICS: readonly Topic[] = topicsOf(en);

function topicsOf(pages: Pages): readonly Topic[] {
  const taken = new Set<string>();
  return KINDS.flatMap((kind) =>
    Object.keys(pages[kind]).map((own): Topic => {
      const name = taken.has(own) ? withKey(kind, own) : own;
      taken.add(name);
      return { kind, own, name };
    }),
  );
}

const pageOf = (pages: Pages, { kind, own }: Topic): Page => (pages[kind] as Readonly<Record<string, Page>>)[own]!;

/** A page, and where those are that go by the same name. */
function pageFor(topic: Topic, pages: Pages, words: PageWords): Page {
  const { title, text } = pageOf(pages, topic);
  const others = TOPICS.filter((other) => other !== topic && other.own === topic.own);
  return { title, text: [...text, ...others.map(({ kind, name }) => words.namesake(name, words.kinds[kind]))] };
}

/** How a plan says it; "" where none does. */
function snippetText({ kind, own }: Topic, { words, paint }: PageLook): string {
  const lines = snippetOf(kind, own)?.split("\n") ?? [];
  return lines.length === 0 ? "" : ["", paint.bold(words.inPlan), ...lines.map((line) => `  ${line}`), ""].join("\n");
}

const titles = (pages: Pages, kinds: readonly PageKind[]) =>
  new Map(
    kinds.map((kind) => [
      kind,
      TOPICS.filter((topic) => topic.kind === kind).map((topic) => ({
        name: topic.name,
        title: pageOf(pages, topic).title,
      })),
    ]),
  );

/** How names are compared: without case, blanks, hyphens and the colon of a plan (impute: mean). */
const keyOf = (text: string): string => fold(text).replace(/[-_:]/g, "");

/** Topics by the words that reports use for them, in every language: a reader has seen 数据过旧, not too-old. */
const shownAs = (): ReadonlyMap<string, string> =>
  new Map(
    Object.values(CATALOGUES).flatMap(({ report, comparison, diff }) =>
      [diff.causes, diff.kinds, comparison.reasons, report.verdicts, report.reasons, report.outlooks].flatMap((words) =>
        Object.entries(words).map(([name, word]): [string, string] => [keyOf(word), name]),
      ),
    ),
  );

/** The kinds whose topics are listed where nothing is a page: all without a word, and those that a plan has under a key. */
function kindsFor(asked: string, further: readonly string[]): readonly PageKind[] {
  const key = keyOf(asked);
  const kinds = key === "" ? KINDS : KINDS.filter((kind) => KEYS[kind] === key);
  return kinds.length > 0 ? kinds : unknown(asked, further);
}

/** What a report for CI calls a finding, where its page has another name. */
const RULES: ReadonlyMap<string, string> = new Map([
  ["verdict/stale", "too-old"],
  ["outlook/behind", "exit-1"],
  ["outlook/regression", "regressing"],
]);

/** The page of what such a report names: verdict/missed is missed, exit/3 is exit-3. */
const ofRule = (asked: string): string => {
  const rule = fold(asked);
  return RULES.get(rule) ?? rule.replace(/^(?:verdict|outlook|change)\//, "").replace(/^exit\//, "exit-");
};

function find(asked: string): Topic | null {
  const key = keyOf(asked);
  if (key === "") return null;
  const shown = shownAs().get(key);
  return (
    TOPICS.find(({ name }) => name === asked) ??
    TOPICS.find(({ name }) => keyOf(name) === key || name === `exit-${key}`) ??
    TOPICS.find(({ kind, own }) => keyOf(withKey(kind, own)) === key) ??
    TOPICS.find(({ name }) => name === shown) ??
    unitNamed(asked) ??
    TOPICS.find(({ name }) => name === ofRule(asked)) ??
    null
  );
}

/** The dimension that a unit belongs to: 亿元 is explained under CNY. */
function unitNamed(asked: string): Topic | null {
  const dimension = DIMENSIONS.find(({ units }) => conversion(asked, [...units.keys()][0]!) !== null);
  return TOPICS.find(({ kind, own }) => kind === "units" && own === dimension?.name) ?? null;
}

function unknown(asked: string, further: readonly string[]): never {
  const names = [...further, ...TOPICS.flatMap(({ kind, own, name }) => [name, withKey(kind, own)])];
  const half = names.find((name) => keyOf(name).endsWith(`/${keyOf(asked)}`));
  return refuse("usage/unknown-topic", { name: asked, suggestion: half ?? suggest(asked, names) });
}

async function examplesOf(
  { kind, own: name }: Topic,
  language: Language,
  host: Host,
  tool: Tool,
): Promise<ShownExamples | null> {
  const pair: ExamplePair | undefined = (EXAMPLES as Readonly<Record<string, ExamplePair>>)[name];
  if (kind !== "diagnostics" || !pair) return null;
  const { code, stderr, stdout } = await runExample(pair.bad, language, host, tool);
  return {
    usual: USUAL,
    bad: wholeOf(pair.bad),
    good: wholeOf(pair.good),
    said: spokenOf(name, `${stderr}\n${stdout}`, language),
    code,
    meaning: CATALOGUES[language].help.codes[code as keyof HelpWords["codes"]],
  };
}

/** What an output says under a code in a language: each line that names it, with the advice below. */
function spokenOf(code: string, output: string, language: Language): string[] {
  const { error, warning } = CATALOGUES[language].diagnostics;
  const heading = new RegExp(`^(?:.+: )?(?:${error}|${warning}) ${code}  `);
  const lines = output.split("\n");
  const said = lines.flatMap((line, index) => {
    if (!heading.test(line)) return [];
    const advice = lines.slice(index + 1).find((below) => !/^ +\d* \|/.test(below));
    return advice?.startsWith("  ") ? [line, advice] : [line];
  });
  return [...new Set(said)];
}

/** Runs the tool on an example in a world that has its files and nothing else. */
export async function runExample(
  example: Example,
  language: Language,
  host: Host,
  tool: Tool,
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const { argv, files } = wholeOf(example);
  const paths = Object.keys(files);
  const said = { stdout: "", stderr: "" };
  const sink = (name: keyof typeof said): Sink => ({
    terminal: false,
    columns: null,
    depth: 0,
    async write(text) {
      said[name] += text;
      return "written";
    },
  });
  const world: Host = {
    ...host,
    env: { DABIAO_LANG: language },
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    async read(path) {
      const content = files[path];
      if (content === undefined) return paths.some((one) => one.startsWith(`${path}/`)) ? "not-a-file" : "not-found";
      return oneChunk(typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content));
    },
    exists: async (path) => paths.includes(path),
    async glob(pattern) {
      const [before = "", behind = ""] = pattern.split("*");
      return paths.filter((path) => path.startsWith(before) && path.endsWith(behind)).sort();
    },
    makeFolder: async () => null,
    write: async () => null,
    create: async () => null,
    shown: (path) => path,
  };
  const code = await tool(argv, world);
  return { code, ...said };
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
