import { stringify } from "yaml";
import type { DiagnosticCode } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import { COMMAND, HIDDEN, visible } from "../core/hidden.ts";
import type { Commitment, Language } from "../core/plan.ts";
import { readPlan } from "./plan.ts";
import { FORMS } from "./plan-schema.ts";
import { targetText, type WordedTarget } from "./wording.ts";

/** What stands in the place of a target: one to fill in, one whose words were not understood, one without its tolerance. */
export type Open = "missing" | "unclear" | "no-tolerance";

/** An indicator as a plan will have it; null and empty lists are left out. */
export interface DraftIndicator {
  readonly id: string;
  readonly name: string;
  /** Further names in the data. */
  readonly aliases: readonly string[];
  readonly english: string | null;
  readonly unit: string | null;
  readonly group: string | null;
  readonly targets: readonly WordedTarget[];
  /** null: its targets are whole. */
  readonly open: Open | null;
  /** What is said beside the targets and has no key of its own, as comments below them. */
  readonly remarks: readonly string[];
  readonly wording: string | null;
  readonly baseline: { readonly value: string; readonly period: string | null } | null;
  readonly commitment: Commitment | null;
  readonly direction: "higher" | "lower" | null;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly definition: string | null;
  readonly note: string | null;
}

export interface DraftGroup {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly DraftGroup[];
}

export interface Draft {
  readonly lang: Language;
  readonly id: string;
  readonly title: string | null;
  readonly area: { readonly code: string | null; readonly name: string | null } | null;
  readonly from: string | null;
  readonly due: string | null;
  readonly groups: readonly DraftGroup[];
  readonly indicators: readonly DraftIndicator[];
}

/** The comments of a plan that is begun; each a line without its "#". */
export interface DraftWords {
  readonly head: readonly string[];
  /** Above a line for the area that is to be filled in. */
  readonly area: string;
  readonly period: string;
  readonly open: Readonly<Record<Open, string>>;
  /** Above a line for the baseline that growth needs. */
  readonly baseline: string;
  /** What may be written for a target, as a plan has it. */
  readonly sample: string;
}

const NO_WORDS: DraftWords = {
  head: [],
  area: "",
  period: "",
  open: { missing: "", unclear: "", "no-tolerance": "" },
  baseline: "",
  sample: "",
};

/** Marks that turn the direction of writing are left out: what follows them would be shown as something else. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Bidi_Control}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
/** A text by escapes where a terminal or a CI would take a sign in it for something else; null where none does. */
function escaped(text: string): string | null {
  if (visible(text) === text) return null;
  const codeOf = (sign: string) => `\\U${sign.codePointAt(0)!.toString(16).padStart(8, "0")}`;
  return JSON.stringify(text).replace(HIDDEN, codeOf).replace(COMMAND, "#\\x23");
}
const written = (text: string): string =>
  escaped(oneLine(text)) ?? stringify(oneLine(text), { lineWidth: 0, blockQuote: false }).trimEnd();
/** The same inside brackets, where commas and brackets mean something. */
const inBrackets = (text: string): string =>
  escaped(oneLine(text)) ??
  stringify([oneLine(text)], { lineWidth: 0, collectionStyle: "flow" })
    .trim()
    .replace(/^\[\s*|\s*\]$/g, "");
const number = (text: string): string => (FORMS.number.test(text) ? text : inBrackets(text));

/** A plan as text, with comments where something is left to its author. */
export function planText(draft: Draft, words: DraftWords = NO_WORDS): string {
  const lines = words.head.map((line) => (line === "" ? "#" : `# ${visible(line)}`));
  const say = (line: string) => lines.push(line);
  const remark = (line: string) => line !== "" && lines.push(`# ${line}`);
  say("dabiao: 1");
  say(`id: ${draft.id}`);
  say(`lang: ${draft.lang}`);
  if (draft.title !== null) say(`title: ${written(draft.title)}`);
  if (draft.area !== null) say(`area: { ${areaKeys(draft.area)} }`);
  else if (words.area !== "") {
    remark(words.area);
    say('# area: { code: "540100", name: 拉萨市 }');
  }
  if (draft.due === null) remark(words.period);
  if (draft.due !== null) say(`period: { ${draft.from === null ? "" : `from: ${draft.from}, `}due: ${draft.due} }`);
  else if (words.period !== "")
    say(
      `# period: { from: ${draft.from ?? 2020}, due: ${draft.from === null ? 2025 : `${Number(draft.from.slice(0, 4)) + 5}`} }`,
    );
  if (draft.groups.length > 0) lines.push("groups:", ...draft.groups.flatMap((group) => groupLines(group, "  ")));
  say("indicators:");
  for (const indicator of draft.indicators) lines.push(...indicatorLines(indicator, words));
  return `${lines.join("\n")}\n`;
}

const areaKeys = ({ code, name }: NonNullable<Draft["area"]>): string =>
  [code === null ? "" : `code: "${code}"`, name === null ? "" : `name: ${inBrackets(name)}`]
    .filter((part) => part !== "")
    .join(", ");

function groupLines({ id, name, groups }: DraftGroup, indent: string): string[] {
  const own = [`${indent}- id: ${id}`, `${indent}  name: ${written(name)}`];
  if (groups.length === 0) return own;
  return [...own, `${indent}  groups:`, ...groups.flatMap((group) => groupLines(group, `${indent}    `))];
}

function indicatorLines(one: DraftIndicator, words: DraftWords): string[] {
  const lines = [`id: ${one.id}`];
  const key = (name: string, text: string | null) => text !== null && lines.push(`${name}: ${text}`);
  const texted = (name: string, text: string | null) => key(name, text === null ? null : written(text));
  if (one.english === null) texted("name", one.name);
  else key("name", `{ zh: ${inBrackets(one.name)}, en: ${inBrackets(one.english)} }`);
  if (one.aliases.length > 0) key("aliases", `[${one.aliases.map(inBrackets).join(", ")}]`);
  texted("unit", one.unit);
  key("group", one.group);
  if (one.baseline !== null) {
    const { value, period } = one.baseline;
    key("baseline", `{ value: ${number(value)}${period === null ? "" : `, period: ${period}`} }`);
  }
  if (lacksBase(one) && words.baseline !== "")
    lines.push(`# ${words.baseline}`, "# baseline: { value: 0, period: 2020 }");
  const targets = one.targets.map(targetText);
  if (targets.length === 1) key("target", targets[0]!);
  else if (targets.length > 1) key("target", `[${targets.join(", ")}]`);
  if (one.open !== null && words.open[one.open] !== "") {
    lines.push(`# ${words.open[one.open]}`);
    if (one.open !== "no-tolerance") lines.push(`# target: ${words.sample}`);
  }
  for (const remark of one.remarks) lines.push(`# ${visible(oneLine(remark))}`);
  texted("wording", one.wording);
  if (one.commitment !== "expected") key("commitment", one.commitment);
  key("direction", one.direction);
  const owners = [listOf("lead", one.lead), listOf("support", one.support)].filter((part) => part !== "");
  if (owners.length > 0) key("owners", `{ ${owners.join(", ")} }`);
  texted("definition", one.definition);
  texted("note", one.note);
  return lines.map((line, index) => `${index === 0 ? "  - " : "    "}${line}`);
}

const FROM_BASE: ReadonlySet<string> = new Set(["growth", "average-growth", "change"]);

/** Whether a target is measured from a base that nothing gives. */
export const lacksBase = ({ baseline, targets }: Pick<DraftIndicator, "baseline" | "targets">): boolean =>
  baseline === null && targets.some(({ measure, since }) => since === null && FROM_BASE.has(measure));

const listOf = (key: string, names: readonly string[]): string =>
  names.length === 0 ? "" : `${key}: [${names.map(inBrackets).join(", ")}]`;

/** An id for each name: a letter, then letters of any script, digits, _ . -; no two alike, and none that is another's name. */
export function idsFor(names: readonly string[], prefix = "i"): string[] {
  const taken = new Map<string, number>();
  for (const [index, name] of names.entries()) if (!taken.has(fold(name))) taken.set(fold(name), index);
  return names.map((name, index) => {
    const base = idOf(name, prefix);
    for (let count = 1; ; count++) {
      const id = count === 1 ? base : `${base.slice(0, 58)}-${count}`;
      const owner = taken.get(fold(id));
      if (owner !== undefined && owner !== index) continue;
      taken.set(fold(id), index);
      return id;
    }
  });
}

/** Characters of a name that its id may come from. */
const NAMING = 500;

/** A name in the form of an id: words joined by hyphens, signs left out. */
export function idOf(name: string, prefix: string): string {
  const plain = name.slice(0, NAMING).normalize("NFKC").replace(HIDDEN, "").trim();
  const joined = /\p{Script=Han}/u.test(plain)
    ? plain.replace(/[^\p{L}\p{N}_.-]+/gu, "")
    : plain
        .toLowerCase()
        .replace(/&/g, "")
        .replace(/[^\p{L}\p{N}_.]+/gu, "-");
  const trimmed = joined.replace(/^[-_.]+|[-_.]+$/gu, "");
  const own = /^\p{L}/u.test(trimmed) ? trimmed : `${prefix}-${trimmed}`;
  const cut = [...own]
    .slice(0, 60)
    .join("")
    .replace(/[-_.]+$/u, "");
  return FORMS.id.test(cut) ? cut : prefix;
}

/** What the reader of plans says against an indicator of a draft, as its first code; null where it takes it. */
export function refusal(draft: Draft, indicator: DraftIndicator): DiagnosticCode | null {
  const bytes = new TextEncoder().encode(planText({ ...draft, indicators: [indicator] }));
  const { diagnostics } = readPlan("plan.yaml", bytes);
  // What an author may write against a warning is none to begin with.
  return diagnostics.find(({ severity, code }) => severity === "error" || code === "plan/targets-clash")?.code ?? null;
}
