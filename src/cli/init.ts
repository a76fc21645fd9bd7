import { type Diagnostic, error } from "../core/diagnostic.ts";
import { lastOf } from "../core/period.ts";
import type { Language } from "../core/plan.ts";
import { areaNamed, draftTargets } from "../read/draft-targets.ts";
import { draftActuals, type Surveyed, textOf } from "../read/draft-actuals.ts";
import { type Draft, type DraftWords, idOf, planText } from "../read/draft.ts";
import { LIMITS } from "../read/limits.ts";
import { readPlan } from "../read/plan.ts";
import { readCsvTargets, readMarkdownTargets, tablesOfMarkdown } from "../read/target-table.ts";
import { INIT_WORDS } from "../messages/registry.ts";
import { CI_PATHS, type CiName, ciText } from "./ci.ts";
import type { Host, NewFile } from "./host.ts";
import { readWhole } from "./inputs.ts";
import { declaredBy } from "./options.ts";
import { watched } from "./progress.ts";
import { planSchemaText, SCHEMA_FILE } from "./schema.ts";
import type { InitOptions } from "./tool-options.ts";
import { refuse } from "./usage.ts";
import { tell, writeNew } from "./written.ts";
import { safe } from "../report/safe.ts";
import { languageOf } from "./world.ts";

/** Begins a plan, or a CI file for one; gives the code that this ends with. */
export function init(plan: string | null, options: InitOptions, host: Host): Promise<number> {
  return watched(options, host, (world) => begin(plan, options, world));
}

const USUAL_PLAN = "plan.yaml";
const USUAL_ACTUALS = "data/*.csv";

/** Bytes of a table that a plan is made from. */
const TABLE_SIZE = 64 * 1_048_576;

/** A plan with the language that it is in, which is that of its comments. */
interface Begun {
  readonly text: string;
  readonly language: Language;
  /** The actuals that it was made from; null where it was made from something else. */
  readonly figures: string | null;
  /** How many targets are still to be written, and where; empty where all are there. */
  readonly left: readonly string[];
}

async function begin(given: string | null, options: InitOptions, host: Host): Promise<number> {
  const { ci, output } = options;
  if (given !== null && ci === undefined) {
    refuse("usage/missing-option", { option: /\.(?:md|markdown|csv|tsv)$/i.test(given) ? `--from ${given}` : "--ci" });
  }
  if (given !== null && options.from !== undefined) refuse("usage/extra-argument", { value: given });
  if (given === null && ci !== undefined && output === "-") refuse("usage/two-to-stdout", { formats: ["plan", ci] });
  if (given !== null) return onlyCi(given, ci!, options, host);
  const path = output ?? USUAL_PLAN;
  const begun = options.from === undefined ? starter(options, host) : await fromTable(options.from, options, host);
  if (begun === null) return 2;
  const { language } = begun;
  const words = INIT_WORDS[language];
  if (path === "-") {
    const code = await writeNew({ stdout: begun.text }, language, host);
    if (code === 0) await tell([], language, host, [...begun.left, words.schemaHint]);
    return code;
  }
  const due = dueOf(path, new TextEncoder().encode(begun.text));
  const files: NewFile[] = [{ path, text: begun.text }];
  if (ci !== undefined) files.push(ciFile(ci, CI_PATHS[ci], path, due, options, language));
  // The schema is the tool's own: one that is there serves as well.
  const schema = besides(path, SCHEMA_FILE);
  const hasSchema = await host.exists(schema);
  if (!hasSchema) files.push({ path: schema, text: planSchemaText() });
  const code = await writeNew({ files }, language, host);
  if (code !== 0) return code;
  const actuals = options.actuals?.[0] ?? begun.figures ?? (ci === undefined ? null : `"${USUAL_ACTUALS}"`);
  await tell([], language, host, [
    words.wrote(files.map((file) => host.shown(file.path))),
    ...(hasSchema ? [words.kept(host.shown(schema))] : []),
    ...begun.left,
    ...words.next(host.shown(path), actuals, options.asOf?.text ?? due ?? ""),
  ]);
  return 0;
}

/** The CI file alone, for a plan that there is. */
async function onlyCi(plan: string, ci: CiName, options: InitOptions, host: Host): Promise<number> {
  const found: Diagnostic[] = [];
  const read = await readWhole(plan, LIMITS["plan-size"], host, found);
  const language = options.lang ?? languageOf(host) ?? (read ? readPlan(plan, read.bytes).language : null) ?? "en";
  const faults = read ? readPlan(host.shown(plan), read.bytes).diagnostics : found;
  await tell(faults, language, host);
  if (read === null || faults.some(({ severity }) => severity === "error")) return 2;
  const path = options.output ?? CI_PATHS[ci];
  const file = ciFile(ci, path, plan, dueOf(plan, read.bytes), options, language);
  if (path === "-") return writeNew({ stdout: file.text }, language, host);
  const code = await writeNew({ files: [file] }, language, host);
  if (code === 0) await tell([], language, host, [INIT_WORDS[language].wrote([host.shown(path)])]);
  return code;
}

function ciFile(
  ci: CiName,
  path: string,
  plan: string,
  due: string | null,
  { asOf, actuals }: InitOptions,
  language: Language,
): NewFile {
  // A path that can't be seen as it is would do something else in a script.
  const strange = (one: string) => safe(one) !== one;
  if (strange(plan))
    refuse("usage/bad-value", { option: "--ci", value: plan, allowed: [USUAL_PLAN], suggestion: null });
  const hidden = actuals?.find(strange);
  if (hidden !== undefined) {
    refuse("usage/bad-value", { option: "--actuals", value: hidden, allowed: [USUAL_ACTUALS], suggestion: null });
  }
  const period = asOf?.text ?? due ?? refuse("usage/missing-option", { option: "--as-of" });
  return { path, text: ciText(ci, { plan, actuals: actuals ?? [USUAL_ACTUALS], asOf: period }, INIT_WORDS[language]) };
}

/** The last period in which a target of a plan is due; null where it has none. */
function dueOf(path: string, bytes: Uint8Array): string | null {
  const { plan } = readPlan(path, bytes);
  const common = plan?.indicators.flatMap(({ targets }) => targets) ?? [];
  const own = plan?.areas.flatMap(({ targets }) => [...targets.values()].flat()) ?? [];
  return lastOf([...common, ...own].map(({ due }) => due))?.text ?? null;
}

/** A file in the folder of another one. */
const besides = (path: string, name: string): string => path.replace(/[^/\\]*$/, name);

const MODELINE = `# yaml-language-server: $schema=./${SCHEMA_FILE}`;

function starter({ lang }: InitOptions, host: Host): Begun {
  const language = lang ?? languageOf(host) ?? "en";
  return { text: INIT_WORDS[language].starter(MODELINE), language, figures: null, left: [] };
}

/** The plan that a table makes, whatever is told about it; null where there is none. */
async function fromTable(from: string, options: InitOptions, host: Host): Promise<Begun | null> {
  const found: Diagnostic[] = [];
  const file = await readWhole(from, TABLE_SIZE, host, found);
  const shown = host.shown(from);
  if (file !== null && /\.ya?ml$/i.test(from)) {
    found.push(error("init/is-plan", { path: shown }, { file: shown, line: null, column: null }));
  }
  if (file !== null && file.bytes.length > TABLE_SIZE) {
    found.push(error("actuals/too-large", { limit: TABLE_SIZE }, { file: shown, line: null, column: null }));
  }
  const markdown = /\.(?:md|markdown)$/i.test(from);
  const isEmpty = file?.bytes.length === 0;
  const read = isEmpty ? "" : file && textOf(file.bytes, options.encoding ?? null, markdown);
  const chinese = /\p{Script=Han}/u.test(read ?? "");
  const language = options.lang ?? languageOf(host) ?? (chinese ? "zh" : "en");
  if (file === null || found.length > 0) {
    await tell(found, language, host);
    return null;
  }
  const setting = {
    file: shown,
    // Of the names, whatever language the comments are in.
    lang: chinese ? "zh" : "en",
    id: idOf(stemOf(from), "plan"),
    area: options.area ?? null,
    from: options.period?.from ?? null,
    due: options.period?.due ?? null,
  } as const;
  const table = read === null ? null : markdown ? readMarkdownTargets(read) : readCsvTargets(read, LIMITS);
  let draft: Draft | null;
  let surveyed: Surveyed | null = null;
  if (table !== null) {
    const drafted = draftTargets(table, setting);
    draft = drafted.draft;
    found.push(...drafted.diagnostics);
  } else if (markdown && read !== null) {
    const tables = tablesOfMarkdown(read)
      .slice(0, LISTED)
      .map(({ line, cells }) => `${line}: ${cells.join(" | ")}`);
    const place = { file: shown, line: null, column: null };
    const isHtml = tables.length === 0 && /<table[\s>]/i.test(read);
    found.push(isHtml ? error("init/html-table", {}, place) : error("init/no-table", { tables }, place));
    draft = null;
  } else {
    surveyed = draftActuals(shown, file.bytes, setting, LIMITS, declaredBy(options));
    draft = surveyed.draft;
    found.push(...surveyed.diagnostics);
  }
  await tell(found, language, host);
  if (draft === null) return null;
  const whole = options.area === undefined ? draft : { ...draft, area: areaNamed(options.area) };
  const plan = planText(whole, wordsFor(language, shown, surveyed));
  const open = whole.indicators.filter(({ targets }) => targets.length === 0).length;
  const lines = plan.split("\n").flatMap((line, index) => (OPEN_LINE.test(line) ? [index + 1] : []));
  const left = open === 0 ? [] : [INIT_WORDS[language].left(whole.indicators.length, open, lines)];
  // Targets that were taken for figures would meet themselves.
  const isTyped = surveyed?.diagnostics.some(({ code }) => code === "init/typed-figures") ?? false;
  return { text: plan, language, figures: surveyed === null || isTyped ? null : shown, left };
}

/** Where a target is to be filled in. */
const OPEN_LINE = /^ +# target: /;

/** Names of areas that a comment lists. */
const LISTED = 10;

function wordsFor(language: Language, source: string, surveyed: Surveyed | null): DraftWords {
  const words = INIT_WORDS[language];
  const [first, ...comments] = [MODELINE.slice(2), ...words.head(source)];
  const areas = surveyed?.areas ?? [];
  return {
    head: [first!, ...comments, ...(areas.length > 1 ? [words.areas(areas.slice(0, LISTED), areas.length)] : [])],
    area: words.area,
    period: words.period(surveyed?.first?.text ?? "", surveyed?.last?.text ?? ""),
    open: words.open,
    baseline: words.baseline,
    sample: words.sample,
  };
}

const stemOf = (path: string): string => path.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
