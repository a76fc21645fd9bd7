import { Command, type Option } from "commander";
import fc from "fast-check";
import { COMMANDS } from "../../src/cli/commands.ts";
import { TOPICS } from "../../src/cli/explain.ts";
import { valuesOf } from "../../src/cli/usage.ts";
import { COLUMN_NAMES } from "../../src/read/columns.ts";
import { LIMITS } from "../../src/read/limits.ts";
import { memoryHost } from "../cli/host.ts";
import { AREAS, GROUPS, HOSTILE, hostile, IDS, number, period } from "./words.ts";

/** Files that calls may name, and some that there are not. */
export const PLANS = ["p.yaml", "q.yaml"] as const;
export const TABLES = ["a.csv", "b.csv", "areas.csv"] as const;
export const RESULTS = ["old.json", "new.json"] as const;
export const TARGETS = ["targets.md", "targets.csv"] as const;
const NOWHERE = [
  "nowhere.yaml",
  "no.csv",
  "folder",
  "*.csv",
  "{a,b}.csv",
  "-",
  "/dev/null",
  "../x",
  "./a.csv",
  "p.yaml/x",
] as const;
const OUTPUTS = [
  "out.json",
  "x.out.csv",
  "r.html",
  "r.md",
  "r.xml",
  "dir/r.txt",
  "a.csv",
  "p.yaml",
  "./a.csv",
  "-",
] as const;

const any = (...words: readonly string[]) => fc.constantFrom(...words);
const name = any(...IDS, ...AREAS, ...GROUPS, "a", "b", "m", "甲市");
const path = fc.oneof(
  { weight: 6, arbitrary: any(...OUTPUTS) },
  { weight: 1, arbitrary: any("{owner}.csv", "o/{owner}.md", "{x}.csv", "") },
  { weight: 1, arbitrary: hostile },
);
const file = fc.oneof(
  { weight: 8, arbitrary: any(...PLANS, ...TABLES) },
  { weight: 2, arbitrary: any(...TARGETS, ...RESULTS) },
  { weight: 2, arbitrary: any(...NOWHERE) },
  { weight: 1, arbitrary: hostile },
);
const often = <T>(most: fc.Arbitrary<T>, others: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: most }, { weight: 1, arbitrary: others });

/** What stands behind an option or as an argument, by what the help calls it; anything else gets words of every kind. */
const VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  csv: often(any(...TABLES, "*.csv"), file),
  plan: often(any(...PLANS), file),
  file,
  table: often(any(...TARGETS, ...TABLES), file),
  result: often(any(...RESULTS), file),
  "result.json": often(any(...RESULTS), file),
  path,
  topic: fc.oneof(any(...TOPICS.map((topic) => topic.name)), name, any("亿元", "数据过旧", "met")),
  what: any("plan", "result"),
  shell: any("bash", "zsh", "fish"),
  period,
  years: fc.oneof(period, any("2016..2019")),
  date: often(any("2019-06-30", "2020-01-31"), any("2019")),
  code: often(any("actuals/bad-number", "plan/duplicate-plan"), any("bad-number")),
  number: often(any("1", "2", "3", "50", "1000", "999999999999"), any("0", "1e3", "-1", "1.5")),
  columns: often(any("20", "40", "80", "120"), any("999999999999", "19")),
  draws: often(any("0", "1", "5", "100"), any("999999999999", "1.5")),
  share: often(any("25%", "0.25", "0", "99%"), any("1", "999%")),
  "name=number": fc
    .tuple(any(...Object.keys(LIMITS)), often(any("1", "2", "10", "100", "4096", "99999"), any("0", "")))
    .map((two) => two.join("=")),
  "column=header": fc
    .tuple(any(...COLUMN_NAMES, "指标"), any("指标", "x", "2019", "年份", "值"))
    .map((two) => two.join("=")),
  "name=value": any("sex=T", "sex=F", "a=b", "__proto__=x", "="),
  "indicator=value": fc.tuple(any(...IDS, "m", "x@2019", "x@"), number).map((two) => two.join("=")),
  order: any("plan", "gap", "name", "rank", "x", "constructor"),
  text: any("一", "5", "x", "—"),
  indicator: name,
  area: name,
  name,
  id: name,
};

const everything = fc.oneof(name, period, number, file, hostile, ...Object.values(VALUES));

/** A command with its options, as it declares itself. */
export interface Declared {
  readonly name: string;
  readonly options: readonly Option[];
  /** What its arguments are called. */
  readonly operands: readonly string[];
}

export const DECLARED: readonly Declared[] = COMMANDS.map(({ name, declare }) => {
  const program = new Command("dabiao");
  const command = program.command(name);
  const { host } = memoryHost({});
  declare(command, { program, host, done: () => undefined, tool: async () => 0 });
  return { name, options: command.options, operands: command.registeredArguments.map((one) => one.name()) };
});

function valueFor(option: Option): fc.Arbitrary<string> {
  const choices = valuesOf(option.parseArg as object | undefined);
  const called = /[<[]([^>\]]+)/.exec(option.flags)?.[1] ?? "";
  const usual = VALUES[called] ?? everything;
  if (choices.length === 0) {
    return fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: everything });
  }
  const one = any(...choices);
  const several = fc.array(one, { minLength: 2, maxLength: 3 }).map((words) => words.join());
  const withPath = fc.tuple(one, path).map((two) => two.join(":"));
  return fc.oneof(
    { weight: 40, arbitrary: one },
    { weight: 2, arbitrary: several },
    { weight: called.includes(":") ? 10 : 1, arbitrary: withPath },
    { weight: 1, arbitrary: everything },
  );
}

/** One option with its value, in each way that one may write it; now and then without. */
function optionOf(option: Option): fc.Arbitrary<readonly string[]> {
  const flags = [option.short, option.long].filter((flag) => flag != null);
  if (!option.required && !option.optional) return any(...flags).map((flag) => [flag]);
  const given = fc.tuple(any(...flags), valueFor(option));
  return fc.oneof(
    { weight: 40, arbitrary: given },
    { weight: 6, arbitrary: given.map(([flag, value]) => [`${flag}${flag.startsWith("--") ? "=" : ""}${value}`]) },
    { weight: 1, arbitrary: given.map(([flag]) => [flag]) },
  );
}

/** The argument that a command mostly starts with, and the options that it needs to do anything. */
const NEEDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: [
    ["p.yaml", "-a", "a.csv"],
    ["p.yaml", "-a", "a.csv", "--as-of", "2019"],
    ["p.yaml", "q.yaml", "-a", "*.csv"],
  ],
  compare: [
    ["p.yaml", "-a", "a.csv"],
    ["p.yaml", "-a", "a.csv", "-a", "areas.csv"],
    ["p.yaml", "q.yaml", "-a", "a.csv"],
  ],
  validate: [["p.yaml"], ["a.csv"], ["p.yaml", "a.csv"], ["p.yaml", "q.yaml", "a.csv", "b.csv"]],
  diff: [
    ["old.json", "new.json"],
    ["old.json", "old.json"],
  ],
  template: [["p.yaml"], ["p.yaml", "-a", "a.csv"]],
  init: [[], ["--from", "targets.md"], ["--from", "targets.csv", "--period", "2016..2019"], ["--from", "a.csv"]],
};

/** A few options of a command, seldom one of them twice. */
function someOf(options: readonly Option[]): fc.Arbitrary<readonly string[]> {
  if (options.length === 0) return fc.constant([]);
  const indices = fc.nat(options.length - 1);
  const chosen = fc.oneof(
    { weight: 8, arbitrary: fc.uniqueArray(indices, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(indices, { maxLength: 5 }) },
  );
  const each = options.map(optionOf);
  return chosen.chain((which) => fc.tuple(...which.map((index) => each[index]!))).map((words) => words.flat());
}

/** Options of a command that say how it judges and shows, and name no further files. */
export const optionsFor = (name: string): fc.Arbitrary<readonly string[]> =>
  someOf(
    DECLARED.find((one) => one.name === name)!.options.filter(({ flags }) => !/<(?:csv|result\.json)>/.test(flags)),
  );

const ofCommand = ({ name: command, options, operands }: Declared): fc.Arbitrary<readonly string[]> => {
  const needed = fc.constantFrom(...(NEEDED[command] ?? [[]]));
  const free = fc.array(fc.oneof(...operands.map((one) => VALUES[one] ?? everything), everything), { maxLength: 3 });
  const json = fc.constantFrom([], [], ["-f", "json"]);
  const takesFormats = options.some(({ long }) => long === "--format");
  return fc
    .tuple(
      fc.oneof({ weight: NEEDED[command] ? 12 : 0, arbitrary: needed }, { weight: 1, arbitrary: free }),
      takesFormats ? json : fc.constant([]),
      someOf(options),
    )
    .map(([start, format, more]) => [command, ...start, ...format, ...more]);
};

const JUDGING = new Set(["check", "compare"]);
const everyCommand = fc.oneof(
  ...DECLARED.map((one) => ({ weight: JUDGING.has(one.name) ? 5 : 2, arbitrary: ofCommand(one) })),
);

/** A word too many, too few, or in another place. */
const slip = (call: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constant(call) },
    { weight: 1, arbitrary: fc.nat(call.length).map((at) => call.filter((_, index) => index !== at)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(call.length), fc.oneof(everything, fc.constantFrom("--", "-", "--nope", "-h", "-V", ...HOSTILE)))
        .map(([at, word]) => [...call.slice(0, at), word, ...call.slice(at)]),
    },
  );

/** Calls of every command with every option that there is. */
export const call: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 30, arbitrary: everyCommand.chain(slip) },
  { weight: 1, arbitrary: fc.array(everything, { maxLength: 4 }) },
);
