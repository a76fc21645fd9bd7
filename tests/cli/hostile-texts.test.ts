/*
 * Whatever the inputs, their names and the call hold: no output for people moves a cursor, turns a line round, hides
 * something or orders a CI about; no output has another structure than it would have with plain words; and in JSON the texts
 * are what they are. Every format of the registries is tried, so that a new one is too.
 */
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { DIFF_FORMATS } from "../../src/report/diff/registry.ts";
import { FORMATS } from "../../src/report/registry.ts";
import { runWith, type World } from "./host.ts";

/** Texts that a plan and a CSV may hold. Those that do nothing but at the start of a text have one of their own. */
const WRITTEN = {
  "commands of GitHub and Azure":
    "::error file=a,line=1::x ##[set-output name=pass]true ##vso[task.complete result=Succeeded;]x",
  "commands behind blanks and separators": "\u3000\u2003::set-output name=a::b\u2028::error::x\u2029::error::y",
  "commands on lines of their own, escaped, halved":
    "]a\n::stop-commands::x\nb %0A::error::x%0D%25 ,title=b:c,line=7 ##",
  "signs that turn the reading round or can't be seen":
    "a\u202eb\u2066c\u200f\u061cd\u200be\u00adf\u2060g\u3164h\u{e0041}i\u180ej",
  markup: "]]></td></testsuite>--><!--&#27;&amp;<script>alert(1)</script><img src=x onerror=alert(1)>'\"",
  "Markdown, TAP": "# b | c [x](javascript:alert(1)) `c` **d** ~~f~~\n\n- c\n| d |\nBail out!\nok 1 - z # SKIP",
  "a formula": '=HYPERLINK("http://x","y")',
  "a formula in full width": "＝cmd|'/C calc'!A0",
  "a formula behind a tab, templates": "\t=1+1 ${{ secrets.X }} {{7*7}} $(id) `id` %s %n",
} as const;

/** Texts that only names of files, arguments and JSON can hold. */
const RAW = {
  "colours, links, the clipboard":
    "\u001b[31mred\u001b[0m\u001b]8;;http://x\u0007y\u001b]8;;\u0007\u001b]52;c;eA==\u0007",
  "controls of one sign, steps back": "\u009d0;x\u009c\u009b2Jpass\b\b\b\bfail\rpass\u007f",
  "a line of its own, half a character": "x\n::error::y\n##[group]z\ud800b",
  "a command": "::error::y",
};

const PLAIN = "plain";

/** A plan with a text in every place that takes any, and figures of two areas, sources, a table of areas, a result of last year. */
function worldOf(text: string): World & { files: Record<string, string> } {
  const q = (more = "") => JSON.stringify(`${text}${more}`);
  const label = (more = "") => `{zh: ${q(more)}, en: ${q(more)}}`;
  const source = `{title: ${label()}, publisher: ${q()}, number: ${q()}, url: ${q()}, note: ${label()}}`;
  const owners = (n: number) => `{lead: [${q(` ${n}`)}, ${q("等")}], support: [${q(" 2")}]}`;
  const cell = (more = "") => `"${`${text}${more}`.replaceAll('"', '""')}"`;
  const plan = `dabiao: 1
id: p
title: ${label()}
source: ${source}
note: ${label()}
period: {from: 2016, due: 2019}
thresholds: {near: 80%}
score: {bands: [{name: ${label()}}]}
areas:
  - {code: A, name: ${label("甲")}, aliases: [${q(" alias 甲")}], peers: ${q(" peers")}}
  - {code: B, name: ${label("乙")}, peers: ${q(" peers")}}
groups: [{id: g, name: ${label(" g")}, owners: ${owners(1)}, note: ${label()}}]
inputs: [{id: i, name: ${label(" i")}, unit: ${q("u")}, note: ${label()}, source: ${source}}]
checks: [{id: c, that: x, equals: y, note: ${label()}}]
indicators:
  - {id: x, name: ${label(" x")}, aliases: [${q(" alias x")}], group: g, unit: ${q("u")}, target: 5, goalposts: {worst: 0, best: 9},
     wording: ${q()}, note: ${label()}, assumed: ${label()}, definition: ${label()}, milestones: [{by: 2018, at-least: 4}],
     baseline: {value: 1, unit: ${q("u")}, period: 2016, source: ${source}, note: ${label()}}, source: ${source}}
  - {id: y, name: ${label(" y")}, owners: ${owners(3)}, target: {equals: -3}, goalposts: {worst: -9, best: 9}, scope: ${q("s")}}
  - {id: z, name: ${label(" z")}, unit: "%", target: {growth: 10%}, goalposts: {worst: 0, best: 9}}
  - {id: t, name: ${label(" t")}, direction: higher, weight: 0}
`;
  const rows = (x: number) => `area,indicator,period,value,unit,scope,source,note,${cell(" extra column")}
A,x,2018,4,${cell("u")},,${cell()},${cell()},${cell()}
A,x,2019,${x},${cell("u")},,${cell()},${cell()},${cell()}
A,y,2019,-7,,${cell("s")},,,
A,z,2018,2,%,,${cell()},,
A,z,2019,约3,%,,${cell()},,
A,t,2018,2,,,${cell()},,
A,t,2019,3,,,${cell()},,
A,${cell(" nobody asks")},2019,1,,,,,
${cell(" elsewhere")},x,2019,1,,,,,
B,x,2019,${cell(" no number")},,,,,
B,y,${cell(" no period")},1,,${cell("s")},,,
`;
  return {
    files: {
      "plan.yaml": plan,
      "a.csv": rows(3),
      "before.csv": rows(6),
      "broken.yaml": `dabiao: 1\nid: p\n${q(" key")}: 1\ntarget: ${q()}\nindicators: [{id: x, group: ${q()}, target: ${q("5")}, unit: ${q()}, ${q(" k")}: 1}]\n`,
      "targets.csv": `指标,单位,2019年目标,责任单位\n${cell()},${cell("u")},≥5,${cell()}\n${cell(" 2")},%,${cell()},${cell()}\n`,
      "targets.md": `| 指标 | 单位 | 目标 |\n|---|---|---|\n| ${text.replace(/[|\n\r]/g, " ")} | 家 | 5 |\n`,
    },
  };
}

/** What no output for people may hold: controls, signs that can't be seen or that turn the reading round, halves of characters. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\ufff9-\ufffb]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/u;
/** What a CI takes for commands, as their runners read a log. */
const COMMAND = /^[\s\u0085\u180e]*::|##\[|##vso\[/mu;

/** What an output holds that does something to whoever looks at it; `own`: commands that the format is made of. */
function harm(output: string, own: RegExp | null = null): string[] {
  const text = output.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const lines = text.split("\n");
  return lines.filter(
    (line) => UNSEEN.test(line) || (!(own?.test(line) ?? false) && COMMAND.test(line)) || /.##(?:\[|vso\[)/.test(line),
  );
}

const ANNOTATION =
  /^::(?:error|warning|notice)(?: (?:file=[^,:]*)?(?:,?line=\d+)?(?:,?col=\d+)?(?:,?title=[^,:]*)?)?::[^\r\n]*$/;

const widths = (text: string) => (parse(text, { bom: true }) as string[][]).map((cells) => cells.length);

/** Elements with the names of their attributes, in order; no value of one and no text. */
const elements = (text: string) =>
  text
    .replace(/<style>.*?<\/style>/gs, "")
    .match(/<[^>]*>/g)
    ?.map((tag) => tag.replace(/"[^"]*"/g, '""'));

/** How an output is built, whatever its texts are. */
const STRUCTURE: Readonly<Record<string, (text: string) => unknown>> = {
  html: elements,
  junit: elements,
  csv: widths,
  "ziping-csv": widths,
  markdown: (text) => bones(text),
  ziping: (text) => bones(text),
  github: (text) => text.split("\n").map((line) => /^::\w+/.exec(line)?.[0] ?? ""),
  tap: (text) =>
    text
      .split("\n")
      .map(
        (line) =>
          /^(?:(?:not )?ok \d+ -|1\.\.\d+| {2}---| {2}\.\.\.| {2}\w+: |# |TAP version)/.exec(line)?.[0] ?? `? ${line}`,
      ),
  json: (text) => shape(JSON.parse(text)),
  sarif: (text) => shape(JSON.parse(text)),
  table: (text) => text === "",
  pretty: (text) => text === "",
  compact: (text) => text.split("\n").length,
};

/** Of Markdown: what each line starts with, and how many bars part its cells; raw HTML there may be none. */
const bones = (text: string) => [
  ...text
    .split("\n")
    .map((line) =>
      [/^(?:#+ |- |\d+\. |> |\||$)/.exec(line)?.[0] ?? "text", (line.match(/(?<!\\)(?:\\\\)*\|/g) ?? []).length].join(
        " ",
      ),
    ),
  text.match(/<[a-z!/]|(?<!\\)\]\(/gi),
];

/** The keys of JSON, without its texts. */
const shape = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shape)
    : value !== null && typeof value === "object"
      ? Object.entries(value).map(([key, one]) => [key, shape(one)])
      : typeof value;

const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;
const NUMBER = /^-?\d+(?:\.\d+)?%?$/;

const names = (formats: readonly { readonly name: string }[]) => formats.map(({ name }) => name);
const ALL = names(FORMATS);

/** Texts take turns: of `every` things each text has another third, so that all are had by a few; all by all with SOAK=1. */
const turn = <T>(every: readonly T[], text: string): readonly T[] =>
  process.env.SOAK ? every : every.filter((_, index) => (index + TEXTS.indexOf(text)) % 3 === 0);
const TEXTS = Object.values({ ...WRITTEN, ...RAW }) as readonly string[];
/** What every text has in every format. */
const WHOLE = new Set(["check", "compare", "diff"]);

const CALLS: readonly (readonly [name: string, call: string, formats: readonly string[]])[] = [
  ["check", "check plan.yaml -a a.csv --as-of 2019 --progress linear --set x=4 --repairs", ALL],
  ["check, explained", "check plan.yaml -a a.csv --as-of 2019 --explain x,z,t", ["table"]],
  [
    "check, by owner",
    "check plan.yaml -a a.csv --as-of 2019 --by owner",
    names(FORMATS.filter((one) => one.tellsOwners)),
  ],
  ["check, beside a result", "check plan.yaml -a a.csv --as-of 2019 --against before.json", ALL],
  ["check of a broken plan", "check broken.yaml -a a.csv", ALL],
  ["validate", "validate plan.yaml a.csv", ALL],
  ["compare", "compare plan.yaml -a a.csv --as-of 2019 --robustness 10", ALL],
  ["compare, explained", "compare plan.yaml -a a.csv --as-of 2019 --explain A", ["table"]],
  ["diff", "diff before.json after.json", names(DIFF_FORMATS)],
];

async function withResults({ files }: World): Promise<World> {
  const made = async (data: string) => {
    const run = await runWith(`check plan.yaml -a ${data} --as-of 2019 -f json -q`, { files: files! });
    return run.stdout;
  };
  return { files: { ...files, "before.json": await made("before.csv"), "after.json": await made("a.csv") } };
}

const plainly = withResults(worldOf(PLAIN));
const likeness = new Map<string, Awaited<ReturnType<typeof runWith>>>();

async function likeThis(call: string) {
  const known = likeness.get(call) ?? (await runWith(call, await plainly));
  likeness.set(call, known);
  return known;
}

describe.each(Object.entries(WRITTEN))("%s in every text of a plan and its figures", (_, text) => {
  const world = withResults(worldOf(text));

  test.each(CALLS)("%s", async (name, given, formats) => {
    const broken = name === "check of a broken plan";
    for (const format of WHOLE.has(name) ? formats : turn(formats, text)) {
      const call = `${given} -f ${format} --lang ${format.length % 2 === 0 ? "zh" : "en"}`;
      const { code, stdout, stderr } = await runWith(call, await world);
      expect(harm(stderr), `${call}: standard error`).toEqual([]);
      expect(harm(stdout, format === "github" ? ANNOTATION : null), call).toEqual([]);
      const like = await likeThis(call);
      expect(code, `${call}: ${stderr}`).toBe(like.code);
      if (!STRUCTURE[format]) throw new Error(`what the structure of ${format} is has to be said here`);
      if (!broken) expect(STRUCTURE[format](stdout), call).toEqual(STRUCTURE[format](like.stdout));
      if (widths === STRUCTURE[format]) {
        const cells = (parse(stdout, { bom: true }) as string[][]).flat();
        expect(
          cells.filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell)),
          call,
        ).toEqual([]);
      }
      if (format === "json" && !broken) {
        expect(textsIn(JSON.parse(stdout)).filter((one) => one.includes(text.trim())).length, call).toBeGreaterThan(0);
      }
    }
  });

  test("forms and new plans", async () => {
    const calls = [
      "template plan.yaml -a a.csv --period 2020",
      "template plan.yaml --by owner -o {owner}.csv",
      "init --from targets.csv -o -",
      "init --from targets.md -o - --lang zh",
      "init --from a.csv -o -",
    ];
    for (const call of calls) {
      const { stdout, stderr, code, files } = await runWith(call, worldOf(text));
      const made = [...files].filter(([path]) => !(path in worldOf(text).files));
      for (const [path, content] of [["stdout", stdout], ["stderr", stderr], ...made] as [string, string][]) {
        expect(path, call).not.toMatch(UNSEEN);
        expect(harm(content), `${call}: ${path}`).toEqual([]);
      }
      expect(code, `${call}: ${stderr}`).toBe((await runWith(call, worldOf(PLAIN))).code);
    }
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(Object.entries({ ...WRITTEN, ...RAW }))("%s", (_, text) => {
  const name = text.replaceAll(/[/\0]/g, "_");
  const files = {
    ...worldOf(PLAIN).files,
    [`${name}.yaml`]: worldOf(PLAIN).files["plan.yaml"]!,
    [`${name}.csv`]: worldOf(PLAIN).files["a.csv"]!,
  };

  test("in names of files, in every format", async () => {
    for (const format of turn(ALL, text)) {
      const call = ["check", `${name}.yaml`, "-a", `${name}.csv`, "--as-of", "2019", "-f", format];
      const { stdout, stderr, code } = await runWith(call, { files });
      expect(code, `${format}: ${stderr}`).toBe(3);
      expect(harm(stderr), format).toEqual([]);
      expect(harm(stdout, format === "github" ? ANNOTATION : null), format).toEqual([]);
      if (format === "json")
        expect(JSON.parse(stdout).inputs.map((one: { path: string }) => one.path)).toEqual([
          `${name}.yaml`,
          `${name}.csv`,
        ]);
    }
  });

  const calls: readonly (readonly [string, readonly string[]])[] = [
    ["a command", [text]],
    ["a command for help", ["help", text]],
    ["a command before --help", [text, "--help"]],
    ["an option", ["check", `--${text}`]],
    ["an option of help", ["check", `--${text}`, "--help"]],
    ["a file that is missing", ["check", "plan.yaml", "-a", `${name}x.csv`]],
    ["a pattern", ["check", "plan.yaml", "-a", `${name}*.none`]],
    ["a file that can't be read", ["check", `closed/${name}`, "-a", `closed/${name}`]],
    ["an output that can't be written", ["check", "plan.yaml", "-a", "a.csv", "-f", `json:closed/${name}`]],
    ["a format", ["check", "plan.yaml", "-a", "a.csv", "-f", text]],
    ["a period", ["check", "plan.yaml", "-a", "a.csv", "--as-of", text]],
    ["an indicator", ["check", "plan.yaml", "-a", "a.csv", "--only", text, "--explain", text, "--area", text]],
    ["a supposition", ["check", "plan.yaml", "-a", "a.csv", "--set", `${text}=1`, "--set", `x=${text}`]],
    ["a column", ["check", "plan.yaml", "-a", "a.csv", "--columns", text]],
    [
      "what a file is said to hold",
      ["check", "plan.yaml", "-a", "a.csv", "--map", `value=${text}`, "--where", `${text}=${text}`, "--missing", text],
    ],
    ["a layout", ["check", "plan.yaml", "-a", "a.csv", "--layout", text]],
    ["a limit", ["check", "plan.yaml", "-a", "a.csv", "--limit", text]],
    [
      "areas of a comparison",
      ["compare", "plan.yaml", "-a", "a.csv", "--areas", text, "--explain", text, "--sort", text],
    ],
    ["a result", ["diff", text, `${name}.csv`]],
    ["a word to explain", ["explain", text]],
    ["a code", ["validate", "plan.yaml", "--code", text]],
    ["a schema, a shell", ["schema", text]],
    ["a shell", ["completion", text]],
    ["a place in a path", ["check", "plan.yaml", "-a", "a.csv", "-f", `csv:{${text}}.csv`]],
    ["a table for a plan", ["init", "--from", `${name}.csv`, "-o", "-"]],
    ["a plan for a CI", ["init", `${name}.yaml`, "--ci", "github", "-a", `${name}.csv`, "-o", "-"]],
    ["a plan for another CI", ["init", `${name}.yaml`, "--ci", "gitlab", "-a", `${name}.csv`, "-o", "-"]],
    ["a plan for hooks", ["init", `${name}.yaml`, "--ci", "pre-commit", "-a", `${name}.csv`, "-o", "-"]],
    ["an area of a plan", ["init", "--from", "targets.csv", "--area", text, "-o", "-"]],
  ];

  test.each(turn(calls, text))("as %s", async (_, args) => {
    const unreadable = { [`closed/${name}`]: "EACCES" };
    const { stdout, stderr, code } = await runWith(args, { files, unreadable, unwritable: unreadable });
    expect(code, stderr).not.toBe(70);
    expect(harm(stderr)).toEqual([]);
    expect(harm(stdout)).toEqual([]);
  });

  test("in every text of results that are compared", async () => {
    const { files } = await plainly;
    const written = (path: string) =>
      (files![path] as string).replaceAll(/\bplain/g, JSON.stringify(text).slice(1, -1));
    const world = { files: { "before.json": written("before.json"), "after.json": written("after.json") } };
    for (const format of names(DIFF_FORMATS)) {
      const { stdout, stderr, code } = await runWith(`diff before.json after.json -f ${format}`, world);
      expect(code, stderr).toBe(0);
      expect(harm(stderr), format).toEqual([]);
      expect(harm(stdout), format).toEqual([]);
      expect(STRUCTURE[format]!(stdout), format).toEqual(
        STRUCTURE[format]!((await likeThis(`diff before.json after.json -f ${format}`)).stdout),
      );
    }
  });
});
