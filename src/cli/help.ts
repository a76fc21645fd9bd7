import type { Command, Help, Option } from "commander";
import type { Language } from "../core/plan.ts";
import type { CommandGroup, HelpTopic, HelpWords, OptionGroup } from "../messages/catalogue.ts";
import { topics as en } from "../messages/en/topics.ts";
import { HELP_WORDS } from "../messages/help.ts";
import { topics as zh } from "../messages/zh/topics.ts";
import type { Paint } from "../report/format.ts";
import { widthOf as widthOfText } from "../report/width.ts";
import { pad, wrap } from "../report/wrap.ts";
import { bothLanguages } from "./help-words.ts";
import type { Host } from "./host.ts";
import { languageOf, paintFor } from "./world.ts";

/** How the reader of the help sees it. */
interface HelpLook {
  /** null: nobody knows which one, so both are written. */
  readonly language: Language | null;
  readonly paint: Paint;
  readonly width: number;
}

/** What each command is called like; "" is the tool as a whole. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  "": [
    "dabiao init --from targets.md",
    "dabiao template plan.yaml -o form.csv",
    "dabiao check plan.yaml -a actuals.csv --as-of 2019",
    "dabiao compare framework.yaml -a cities.csv --as-of 2019 --top 10",
    'dabiao validate plan.yaml "submitted/*.csv"',
    "dabiao diff last-year.json result.json --fail-on regression",
    "dabiao explain not-assessed",
  ],
  check: [
    "dabiao check plan.yaml -a actuals.csv --as-of 2019",
    'dabiao check plan.yaml -a "submitted/*.csv" --as-of 2019 --on-missing warn',
    "dabiao check plan.yaml -a actuals.csv --explain high-tech-firms",
    "dabiao check plan.yaml -a actuals.csv -f json:result.json -f markdown",
    "dabiao check plan.yaml -a actuals.csv --set high-tech-firms=26",
    "dabiao check plan.yaml -a actuals.csv --as-of 2019 --by owner",
    'dabiao check plan.yaml -a actuals.csv --as-of 2019 -f "markdown:owed/{owner}.md"',
  ],
  compare: [
    "dabiao compare framework.yaml -a cities.csv --as-of 2019 --top 10",
    "dabiao compare framework.yaml -a cities.csv --areas 拉萨市,西宁市",
    "dabiao compare framework.yaml -a cities.csv --explain 拉萨市",
    "dabiao compare framework.yaml -a cities.csv --sort high-tech-firms -f csv -o cities.out.csv",
  ],
  validate: [
    'dabiao validate plan.yaml "submitted/*.csv"',
    "dabiao validate plan.yaml actuals.csv --as-of 2019 --on-missing warn",
    "dabiao validate plan.yaml actuals.csv --max-warnings 0 -f github",
  ],
  diff: [
    "dabiao diff last-year.json result.json",
    "dabiao diff last-year.json result.json --fail-on regression",
    "dabiao diff last-year.json result.json --only high-tech-firms -f markdown",
  ],
  template: [
    "dabiao template plan.yaml --period 2019 -o form.csv",
    'dabiao template plan.yaml -a actuals.csv -o "forms/{owner}.csv"',
  ],
  explain: ["dabiao explain not-assessed", "dabiao explain more-than", "dabiao explain 万元", "dabiao explain"],
  init: [
    "dabiao init",
    "dabiao init --from targets.md",
    "dabiao init --from actuals.csv -o plan.yaml",
    "dabiao init plan.yaml --ci github --as-of 2019",
  ],
  schema: ["dabiao schema plan -o plan.schema.json", "dabiao schema result"],
  completion: [
    "dabiao completion bash > ~/.local/share/bash-completion/completions/dabiao",
    'dabiao completion zsh > "${fpath[1]}/_dabiao"',
    "dabiao completion fish > ~/.config/fish/completions/dabiao.fish",
  ],
  help: ["dabiao help check", "dabiao help files", "dabiao help --lang zh"],
};

const OPTION_GROUPS: readonly OptionGroup[] = ["inputs", "judged", "score", "shown", "output", "exit", "other"];
const COMMAND_GROUPS: readonly CommandGroup[] = ["everyday", "tools"];
const CODES = [0, 1, 2, 3, 4, 70] as const;

/** Where there is less room beside names, what they mean stands below them. */
const LEAST = 30;

/** Flags that are longer have a line of their own. */
const WIDEST = 27;

/** Prose is hard to read in lines that are longer. */
const LONGEST = 100;

/** The columns that pages and help are written in. */
export function widthOf({ stdout, env }: Host): number {
  const own = Number(env.COLUMNS);
  return Math.min(stdout.columns ?? (Number.isInteger(own) && own > 0 ? own : 80), LONGEST);
}

/** The topics of `dabiao help`, each with its title: English, then Chinese. */
export const HELP_TOPICS: readonly { readonly name: HelpTopic; readonly titles: string }[] = (
  Object.keys(en) as HelpTopic[]
).map((name) => ({ name, titles: `${en[name].title}\n${zh[name].title}` }));

/** The language that the call or the environment names; null: neither does, or the call names two. */
export function readerOf(argv: readonly string[], host: Host): Language | null {
  const named = argv.flatMap((one, index): Language[] => {
    const value = one === "--lang" ? argv[index + 1] : /^--lang=(.*)$/.exec(one)?.[1];
    return value === "zh" || value === "en" ? [value] : [];
  });
  return new Set(named).size > 1 ? null : (named[0] ?? languageOf(host));
}

/** The help of a command, or of the tool as a whole: examples first, exit codes last. */
export function helpText(command: Command, helper: Help, argv: readonly string[], host: Host): string {
  const look: HelpLook = {
    language: readerOf(argv, host),
    // A bare call has its help on stderr.
    paint: paintFor(argv.length === 0 ? host.stderr : host.stdout, undefined, host),
    width: widthOf(host),
  };
  const isTool = command.parent === null;
  const commands = isTool ? helper.visibleCommands(command) : [];
  const commandRow = (one: Command): Row => [one.name(), one.description()];
  const options = helper.visibleOptions(command);
  const optionRow = (one: Option): Row => [aligned(helper.optionTerm(one)), one.description];
  const argumentRows = helper.visibleArguments(command).map((one): Row => [helper.argumentTerm(one), one.description]);
  const codeRows = CODES.map((code): Row => [String(code), bothLanguages((words) => words.codes[code])]);
  const optionColumn = columnOf(options.map(optionRow));
  const commandColumn = columnOf(commands.map(commandRow));
  const blocks = [
    section(look, (words) => words.headings.examples, (EXAMPLES[isTool ? "" : command.name()] ?? []).map(indented)),
    usage(helper.commandUsage(command), look),
    sentence(command.description(), look.width, look),
    ...COMMAND_GROUPS.map((group) => {
      const own = commands.filter((one) => groupOfCommand(one) === group).map(commandRow);
      return section(look, (words) => words.commandGroups[group], rows(own, look, commandColumn));
    }),
    section(look, (words) => words.headings.arguments, rows(argumentRows, look)),
    ...OPTION_GROUPS.map((group) => {
      const own = options.filter((one) => groupOfOption(one) === group).map(optionRow);
      return section(look, (words) => words.optionGroups[group], rows(own, look, optionColumn));
    }),
    topics(look, isTool),
    look.language === null
      ? sentence(
          bothLanguages((words) => words.onlyThis),
          look.width,
          look,
        )
      : [],
    section(look, (words) => words.headings.codes, rows(codeRows, look)),
  ];
  const shown = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${shown.join("\n\n")}\n`;
}

const indented = (line: string): string => `  ${line}`;

/** Long flags stand below one another, whether or not there is a short one. */
const aligned = (flags: string): string => (flags.startsWith("--") ? `    ${flags}` : flags);

const groupOfCommand = (command: Command): CommandGroup =>
  COMMAND_GROUPS.find((group) => group === command.helpGroup()) ?? "tools";

/** commander puts its own two under the group of the options before them. */
const groupOfOption = ({ long, helpGroupHeading }: Option): OptionGroup =>
  OPTION_GROUPS.find((group) => group === helpGroupHeading && long !== "--help" && long !== "--version") ?? "other";

/** Words in the reader's language, or in both. */
function both(pick: (words: HelpWords) => string, language: Language | null): string {
  const languages = language === null ? (["en", "zh"] as const) : [language];
  return languages.map((one) => pick(HELP_WORDS[one])).join(" · ");
}

/** A heading with what stands under it; nothing where nothing does. */
function section(look: HelpLook, heading: (words: HelpWords) => string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title(heading, look), ...lines];
}

const title = (heading: (words: HelpWords) => string, { paint, language }: HelpLook): string =>
  paint.bold(`${both(heading, language)}${language === "zh" ? "：" : ":"}`);

function usage(text: string, look: HelpLook): string[] {
  const heading = `${title((words) => words.headings.usage, look)}${look.language === "zh" ? "" : " "}`;
  const start = widthOfText(heading);
  const [first = "", ...rest] = wrap(text, Math.max(20, look.width - start));
  return [heading + first, ...rest.map((line) => " ".repeat(start) + line)];
}

/** A text of a line a language, and the choices where there are any: in one line if it fits, else one below the other. */
function sentence(description: string, width: number, { language }: HelpLook): string[] {
  const [en = "", zh = en, choices = ""] = description.split("\n");
  const texts = language === null ? [en, zh] : [language === "en" ? en : zh];
  const colon = language === "zh" ? "：" : ": ";
  const whole = texts.join(" · ");
  const line = choices === "" ? whole : `${whole}${colon}${choices}`;
  if (widthOfText(line) <= width) return [line];
  const told = widthOfText(whole) <= width ? [whole] : texts;
  return [...told, ...(choices === "" ? [] : [choices])].flatMap((one) => wrap(one, width));
}

type Row = readonly [name: string, description: string];

const columnOf = (members: readonly Row[]): number =>
  Math.min(WIDEST, Math.max(0, ...members.map(([name]) => widthOfText(name))));

/** Names with what they mean in a column beside them. */
function rows(members: readonly Row[], look: HelpLook, column = columnOf(members)): string[] {
  const room = look.width - column - 4;
  if (room < LEAST) {
    return members.flatMap(([name, description]) => [
      `  ${name}`,
      ...sentence(description, Math.max(LEAST, look.width - 8), look).map((line) => `        ${line}`),
    ]);
  }
  return members.flatMap(([name, description]) => {
    const lines = sentence(description, room, look);
    const beside = widthOfText(name) <= column ? lines : ["", ...lines];
    return beside.map((line, index) => `  ${pad(index === 0 ? name : "", column, "left")}  ${line}`.trimEnd());
  });
}

/** The topics that have a page: with their titles below the tool, by name alone below a command. */
function topics(look: HelpLook, isTool: boolean): string[] {
  const names = HELP_TOPICS.map(({ name }) => name).join(", ");
  const lines = isTool
    ? rows(
        HELP_TOPICS.map(({ name, titles }): Row => [name, titles]),
        look,
      )
    : wrap(`dabiao help: ${names}`, look.width - 2).map(indented);
  return section(look, (words) => words.headings.topics, lines);
}
