import type { DiagnosticCode } from "../core/diagnostic.ts";

/** A file of an example: its text, or its bytes where it is no text. */
export type ExampleFile = string | readonly number[];

/** A call and its files. What it doesn't say is as in USUAL. */
export interface Example {
  readonly argv?: readonly string[];
  readonly files: Readonly<Record<string, ExampleFile>>;
}

/** One thing that goes wrong, and the same thing done right. */
export interface ExamplePair {
  readonly bad: Example;
  readonly good: Example;
}

/** Codes that files and arguments alone can't bring about, with the reason. */
export const WITHOUT_EXAMPLE = {
  "file/unreadable": "needs a file that the system refuses to read",
  "output/too-large": "needs millions of rows",
  "output/cannot-write": "needs a folder that the system refuses to write to",
  "internal/bug": "would be mended if it were known",
} as const satisfies Partial<Record<DiagnosticCode, string>>;

export type CodeWithExample = Exclude<DiagnosticCode, keyof typeof WITHOUT_EXAMPLE>;

const HEAD = ["dabiao: 1", "id: lhasa", "area: { name: 拉萨市 }", "period: { from: 2017, due: 2019 }", "indicators:"];
const FIRMS = "  - { id: firms, unit: 家, target: 35 }";
const HEADER = "indicator,period,value,unit";
const ROW = "firms,2019,36,家";

const text = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;

/** What is not said otherwise: one target, one row, and the target is met. */
export const USUAL: Required<Example> = {
  argv: ["check", "plan.yaml", "-a", "actuals.csv", "--as-of", "2019"],
  files: {
    "plan.yaml": text(...HEAD, FIRMS),
    "actuals.csv": text(HEADER, ROW),
  },
};

/** An example with everything that it leaves to USUAL. */
export const wholeOf = ({ argv, files }: Example): Required<Example> => ({
  argv: argv ?? USUAL.argv,
  files: { ...USUAL.files, ...files },
});

const FINE: Example = { files: {} };

/** The usual call with more arguments behind it. */
const call = (...more: readonly string[]): Example => ({
  argv: [...USUAL.argv, ...more],
  files: {},
});
/** Another call altogether. */
const calls = (...argv: readonly string[]): Example => ({ argv, files: {} });

/** One target that these units lead on. */
const owned = (units: string): Example =>
  plan(...HEAD, FIRMS.replace(" }", ","), `      owners: { lead: [${units}] } }`);

/** A plan of these lines. */
const plan = (...lines: readonly string[]): Example => ({
  files: { "plan.yaml": text(...lines) },
});
/** The usual plan with these indicators. */
const indicators = (...items: readonly string[]): Example => plan(...HEAD, ...items.map((item) => `  - ${item}`));
/** The usual plan with a line in place of the one that starts alike, or more of them above its indicators. */
const heads = (...lines: readonly string[]): Example => {
  const keyOf = (line: string) => line.slice(0, line.search(/[:：]/));
  const replaced = HEAD.map((line) => lines.find((other) => keyOf(other) === keyOf(line)) ?? line);
  const added = lines.filter((line) => !replaced.includes(line));
  return plan(...replaced.slice(0, -1), ...added, replaced.at(-1)!, FIRMS);
};

/** A table of targets that a plan is made from. */
const targetsOf = (...rows: readonly string[]): Example["files"] => ({
  "targets.md": text("| indicator | target |", "| --- | --- |", ...rows),
});
/** The call that makes a plan from a document of these lines. */
const targets = (...lines: readonly string[]): Example => ({
  ...calls("init", "--from", "targets.md", "--period", "2016..2019", "-o", "-"),
  files: { "targets.md": text(...lines) },
});
/** The same for a table with these rows, or with a further column. */
const row = (cells: string, heading = "", cell = ""): Example =>
  heading === ""
    ? targets("| indicator | target |", "| --- | --- |", cells)
    : targets(`| indicator | target | ${heading} |`, "| --- | --- | --- |", `${cells} ${cell} |`);

/** The usual plan with average growth from a base of this period. */
const averaging = (period: string): Example =>
  plan(
    ...HEAD,
    "  - id: patents",
    `    baseline: { value: 200, period: ${period} }`,
    "    target: { average-growth: 10% }",
  );

/** The usual plan with a group, and its indicator in this one. */
const grouped = (group: string): Example =>
  plan(
    ...[...HEAD.slice(0, -1), "groups: [{ id: platforms, owners: { lead: 市科技局 } }]", HEAD.at(-1)!],
    `  - { id: firms, unit: 家, group: ${group}, target: 35 }`,
  );

/** Actuals of these lines, header and all. */
const file = (...lines: readonly string[]): Example => ({
  files: { "actuals.csv": text(...lines) },
});
/** Actuals of these rows below the usual header. */
const rows = (...lines: readonly string[]): Example => file(HEADER, ...lines);

/** The usual row with a note. */
const noted = (note: string): Example => file("indicator,period,value,note", `firms,2019,36,${note}`);

/** Examples of several files as one. */
const both = (...examples: readonly Example[]): Example => ({
  ...Object.assign({}, ...examples),
  files: Object.assign({}, ...examples.map(({ files }) => files)),
});

/** A text of ASCII with bytes in it. */
const bytes = (...parts: readonly (string | number)[]): readonly number[] =>
  parts.flatMap((part) => (typeof part === "number" ? part : [...part].map((character) => character.charCodeAt(0))));

const FRAMEWORK = HEAD.filter((line) => !line.startsWith("area"));
const IN_ENGLISH = plan(HEAD[0]!, HEAD[1]!, "area: { name: Lhasa City }", HEAD[3]!, HEAD[4]!, FIRMS);
const ANY_AREA = plan(...FRAMEWORK, FIRMS);
const FLOW = indicators("{ id: patents, unit: 件, kind: flow, target: 300 }");
const CUBE = "dataflow,indicator,sex,time_period,obs_value";

/** The usual plan with a check that the parts of its figure add up to it. */
const check = (that: string, equals: string): Example =>
  heads(
    "inputs: [{ id: industry, unit: 家 }, { id: farming, unit: 家 }]",
    `checks: [{ id: parts, that: ${that}, equals: ${equals} }]`,
  );
const sums = (that: string): Example => check(that, "firms");
const parts = (farming: number): Example => rows(ROW, "industry,2019,20,家", `farming,2019,${farming},家`);

/** A verdict of a year ago, when nothing was due, as results have it. */
const judgedIn = (plan: string, id: string): readonly string[] => [
  `{ "plan": "${plan}", "area": { "code": null, "name": { "zh": "拉萨市" } },`,
  `  "asOf": "2018", "assessments": [{ "id": "${id}", "indicator": "${id}",`,
  '    "name": {}, "unit": "家", "milestone": false, "weight": 1,',
  '    "required": true, "commitment": "expected", "baseline": null,',
  '    "target": { "measure": "level", "comparator": "at-least",',
  '      "value": 35, "bound": 35, "range": null, "by": "2019" },',
  '    "used": [], "actual": { "value": 30, "raw": "30", "unit": "家",',
  '      "period": "2018" },',
  '    "verdict": "pending", "reason": null }] }',
];
/** The lines of a result; those of `other` stand in the place of the one that starts alike. */
function resultText(scorecards: readonly (readonly string[])[], ...other: readonly string[]): string {
  const keyOf = (line: string) => line.slice(0, line.indexOf(":"));
  const lines = [
    "{",
    '"schemaVersion": "1.0",',
    '"tool": { "name": "dabiao", "version": "1.0.0" },',
    '"command": "check",',
    '"options": { "asOf": "2018" },',
    '"exit": { "code": 0 },',
    '"inputs": [],',
    '"scorecards": [',
    ...scorecards.flatMap((one, index) => (index === 0 ? one : [",", ...one])),
    "],",
    '"diagnostics": []',
    "}",
  ];
  return text(...lines.map((line) => other.find((one) => keyOf(one) === keyOf(line)) ?? line));
}
const JUDGED = judgedIn("lhasa", "firms");
/** The usual call with such a result to compare with. */
const against = (content: ExampleFile): Example => ({
  ...call("--against", "r.json"),
  files: { "r.json": content },
});
/** The usual one, with other lines. */
const lastTime = (...other: readonly string[]): Example => against(resultText([JUDGED], ...other));
const AGAINST = ["check", "plan.yaml", "-a", "actuals.csv", "--against", "r.json"];
/** Two results beside one another. */
const compared = (...other: readonly string[]): Example => ({
  argv: ["diff", "old.json", "new.json"],
  files: { "old.json": resultText([JUDGED]), "new.json": resultText([JUDGED], ...other) },
});
/** The usual plan for these areas. */
const areas = (...items: readonly string[]): Example =>
  plan(...FRAMEWORK.slice(0, -1), "areas:", ...items.map((item) => `  - ${item}`), FRAMEWORK.at(-1)!, FIRMS);
const ofArea = (...names: readonly string[]): Example =>
  file("area,indicator,period,value", ...names.map((name) => `${name},firms,2019,36`));
/** A city and its two districts, with this indicator and targets of their own. */
const city = (indicator: string, ...targets: readonly string[]): Example => {
  const own = ["", "parent: 拉萨市, ", "parent: 拉萨市, "];
  const items = ["拉萨市", "城关区", "达孜区"].map(
    (name, index) => `  - { name: ${name}, ${own[index]}targets: { firms: ${targets[index] ?? "5"} } }`,
  );
  return plan(...FRAMEWORK.slice(0, -1), "areas:", ...items, FRAMEWORK.at(-1)!, `  - { id: firms, ${indicator} }`);
};
const ofDistricts = (...lines: readonly string[]): Example => file("area,indicator,period,value", ...lines);

/** A table of areas beside the actuals. */
const listing = (...lines: readonly string[]): Example => ({
  argv: ["check", "plan.yaml", "-a", "areas.csv", "-a", "actuals.csv", "--as-of", "2019"],
  files: { "areas.csv": text("area,parent,peers", ...lines) },
});

const STATED = `${HEADER},statement`;
/** The usual plan with an indicator that is computed from R&D expenditure and GDP. */
const derived = (formula: string): Example =>
  plan(
    ...HEAD.slice(0, -1),
    "inputs:",
    "  - { id: rd, unit: 万元, kind: flow }",
    "  - { id: gdp, unit: 亿元, kind: flow }",
    HEAD.at(-1)!,
    FIRMS,
    `  - { id: share, unit: "%", formula: ${formula}, target: 2.0 }`,
  );
const figures = (...more: readonly string[]): Example => rows(ROW, "rd,2019,125460,万元", "gdp,2019,615,亿元", ...more);

const FIRMS_SCORED = "  - { id: firms, unit: 家, target: 35, goalposts: { worst: 0, best: 50 }";
const POSTED = `${FIRMS_SCORED} }`;
/** The usual plan with a composite score. */
const scored = (firms: string, ...keys: readonly string[]): Example =>
  plan(...HEAD.slice(0, -1), "score:", "  normalise: goalposts", ...keys, HEAD.at(-1)!, firms);
/** A second plan beside it, for another area. */
const scoredApart = (aggregate: string): Example => ({
  argv: ["compare", "plan.yaml", "other.yaml", "-a", "actuals.csv", "--as-of", "2019"],
  files: {
    ...scored(POSTED, "  aggregate: arithmetic").files,
    "other.yaml": text(
      HEAD[0]!,
      "id: xining",
      "area: { name: 西宁市 }",
      HEAD[3]!,
      `score: { aggregate: ${aggregate} }`,
      HEAD[4]!,
      POSTED,
    ),
    "actuals.csv": text(`area,${HEADER}`, `拉萨市,${ROW}`, "西宁市,firms,2019,40,家"),
  },
});
/** Two plans beside one another, the second with an as-of of its own. */
const timed = (asOf: string): Example => ({
  argv: ["compare", "plan.yaml", "other.yaml", "-a", "actuals.csv"],
  files: {
    ...heads('as-of: "2019"').files,
    "other.yaml": text(HEAD[0]!, "id: xining", "area: { name: 西宁市 }", HEAD[3]!, `as-of: "${asOf}"`, HEAD[4]!, FIRMS),
    "actuals.csv": text(`area,${HEADER}`, `拉萨市,${ROW}`, `西宁市,firms,${asOf},40,家`),
  },
});
/** Two areas, one of them measured against the other. */
const referring = (reference: string): Example => ({
  argv: ["compare", "plan.yaml", "-a", "actuals.csv", "--as-of", "2019"],
  files: {
    "plan.yaml": text(
      ...FRAMEWORK.slice(0, -1),
      "score:",
      `  normalise: { method: distance-to-reference, reference: ${reference} }`,
      FRAMEWORK.at(-1)!,
      FIRMS,
    ),
    "actuals.csv": text(`area,${HEADER}`, `拉萨市,${ROW}`, "西宁市,firms,2019,40,家"),
  },
});
const coloured = (colours: string): Example => scored(`${FIRMS_SCORED},\n      colours: { ${colours} } }`);

/** For every code that can be brought about: how, and how not. Shared by the languages. */
export const EXAMPLES: Readonly<Record<CodeWithExample, ExamplePair>> = {
  "plan/too-large": { bad: call("--limit", "plan-size=100"), good: FINE },
  "plan/not-utf8": {
    // 拉萨市 and 家 as GBK has them.
    bad: {
      files: {
        "plan.yaml": bytes(
          ...["dabiao: 1\nid: lhasa\narea: { name: ", 0xc0, 0xad, 0xc8, 0xf8, 0xca, 0xd0, " }\n"],
          ...["period: { from: 2017, due: 2019 }\nindicators:\n"],
          ...["  - { id: firms, unit: ", 0xbc, 0xd2, ", target: 35 }\n"],
        ),
      },
    },
    good: FINE,
  },
  "plan/control-character": {
    bad: heads("note: ab\u0007cd"),
    good: heads("note: abcd"),
  },
  "plan/too-deep": {
    bad: heads(`note: ${"[".repeat(64)}`),
    good: heads("note: abcd"),
  },
  "plan/anchor": {
    bad: indicators("{ id: firms, unit: 家, target: 35, wording: *35家 }"),
    good: indicators('{ id: firms, unit: 家, target: 35, wording: "*35家" }'),
  },
  "plan/directive": {
    bad: plan("%YAML 1.2", "---", ...HEAD, FIRMS),
    good: FINE,
  },
  "plan/tag": {
    bad: indicators("{ id: firms, unit: 家, target: !!int 35 }"),
    good: FINE,
  },
  "plan/tab": {
    bad: plan(...HEAD, "\t- { id: firms, unit: 家, target: 35 }"),
    good: FINE,
  },
  "plan/full-width-colon": {
    bad: heads("period： { from: 2017, due: 2019 }"),
    good: FINE,
  },
  "plan/operator": {
    bad: plan(...HEAD, "  - id: firms", "    target: >= 35"),
    good: plan(...HEAD, "  - id: firms", "    target: { at-least: 35 }"),
  },
  "plan/several-documents": {
    bad: plan(...HEAD, FIRMS, "---", "dabiao: 1", "id: second"),
    good: FINE,
  },
  "plan/duplicate-key": {
    bad: indicators("{ id: firms, unit: 家, target: 35, target: 40 }"),
    good: FINE,
  },
  "plan/key-not-text": {
    bad: heads("[title, note]: abcd"),
    good: heads("note: abcd"),
  },
  "plan/syntax": {
    bad: plan(...HEAD, "  - { id: firms, unit: 家, target: 35"),
    good: FINE,
  },
  "plan/empty": { bad: plan("# dabiao: 1"), good: FINE },
  "plan/unsupported-version": { bad: heads("dabiao: 2"), good: FINE },
  "plan/unknown-key": {
    bad: indicators("{ id: firms, unit: 家, taget: 35 }"),
    good: FINE,
  },
  "plan/missing-key": {
    bad: indicators("{ unit: 家, target: 35 }"),
    good: FINE,
  },
  "plan/wrong-type": { bad: heads("area: 拉萨市"), good: FINE },
  "plan/bad-choice": {
    bad: indicators("{ id: firms, unit: 家, target: 35, kind: stok }"),
    good: indicators("{ id: firms, unit: 家, target: 35, kind: stock }"),
  },
  "plan/bad-number": {
    bad: indicators("{ id: firms, unit: 家, target: 35家 }"),
    good: FINE,
  },
  "plan/needs-percent": {
    bad: indicators("{ id: firms, baseline: { value: 21 }, target: { growth: 30 } }"),
    good: indicators("{ id: firms, baseline: { value: 21 }, target: { growth: 30% } }"),
  },
  "plan/needs-points": {
    bad: indicators("{ id: firms, target: { yearly-growth: { about: 8%, within: 0.5 } } }"),
    good: both(
      indicators("{ id: firms, target: { yearly-growth: { about: 8%, within: 0.5pp } } }"),
      rows("firms,2017,100,家", "firms,2018,108,家", "firms,2019,117,家"),
    ),
  },
  "plan/no-percent": {
    bad: indicators('{ id: rd, unit: "%", target: { about: 2.0, within: 5% } }'),
    good: both(indicators('{ id: rd, unit: "%", target: { about: 2.0, within: 0.05pp } }'), rows("rd,2019,2.03,%")),
  },
  "plan/no-points": {
    bad: indicators("{ id: firms, unit: 家, target: { about: 35, within: 2pp } }"),
    good: indicators("{ id: firms, unit: 家, target: { about: 35, within: 2 } }"),
  },
  "plan/bad-share": {
    bad: heads("thresholds: { near: 90 }"),
    good: heads("thresholds: { near: 90% }"),
  },
  "plan/wide-near": {
    bad: heads("thresholds: { near: 10% }"),
    good: heads("thresholds: { near: 90% }"),
  },
  "plan/bad-period": {
    bad: indicators("{ id: firms, target: 35, baseline: { value: 21, period: 2017Q5 } }"),
    good: indicators("{ id: firms, target: 35, baseline: { value: 21, period: 2017Q4 } }"),
  },
  "plan/bad-date": {
    bad: heads("source: { issued: 2017年12月21日 }"),
    good: heads("source: { issued: 2017-12-21 }"),
  },
  "plan/bad-id": {
    bad: heads("id: 2019-lhasa"),
    good: heads("id: lhasa-2019"),
  },
  "plan/empty-text": {
    bad: indicators('{ id: firms, unit: "", target: 35 }'),
    good: FINE,
  },
  "plan/too-short": {
    bad: indicators("{ id: firms, unit: 家, target: { between: [35] } }"),
    good: indicators("{ id: firms, unit: 家, target: { between: [35, 40] } }"),
  },
  "plan/duplicate-id": {
    bad: indicators("{ id: firms, unit: 家, target: 35 }", "{ id: firms, unit: 家, target: 40 }"),
    good: indicators("{ id: firms, unit: 家, target: [35, { at-most: 40 }] }"),
  },
  "plan/name-clash": {
    bad: indicators("{ id: firms, aliases: [载体], target: 35 }", "{ id: incubators, aliases: [载体] }"),
    good: indicators("{ id: firms, aliases: [众创空间], target: 35 }", "{ id: incubators, aliases: [孵化器] }"),
  },
  "plan/unknown-group": {
    bad: grouped("platfroms"),
    good: grouped("platforms"),
  },
  "plan/area-without-name": {
    bad: heads("area: { aliases: [拉萨] }"),
    good: FINE,
  },
  "plan/area-and-areas": {
    bad: heads("areas: [{ name: 城关区 }]"),
    good: both(areas("{ name: 拉萨市 }", "{ name: 城关区 }"), ofArea("拉萨市", "城关区")),
  },
  "plan/unknown-indicator": {
    bad: areas("{ name: 拉萨市, targets: { firm: 30 } }"),
    good: areas("{ name: 拉萨市, targets: { firms: 30 } }"),
  },
  "plan/not-summable": {
    bad: both(city('unit: "%", roll-up: sum'), ofArea("拉萨市", "城关区", "达孜区")),
    good: both(city("unit: 家, roll-up: sum"), ofArea("城关区", "达孜区")),
  },
  "plan/breakdown-short": {
    bad: both(city("unit: 家, breakdown: sum", "35", "20", "10"), ofArea("拉萨市", "城关区", "达孜区")),
    good: both(city("unit: 家, breakdown: sum", "35", "20", "15"), ofArea("拉萨市", "城关区", "达孜区")),
  },
  "plan/no-due": { bad: heads("period: { from: 2017 }"), good: FINE },
  "plan/no-comparator": {
    bad: indicators("{ id: firms, unit: 家, target: { by: 2019 } }"),
    good: indicators("{ id: firms, unit: 家, target: { at-least: 35, by: 2019 } }"),
  },
  "plan/two-comparators": {
    bad: indicators("{ id: firms, unit: 家, target: { at-least: 35, less-than: 40 } }"),
    good: indicators("{ id: firms, unit: 家, target: [{ at-least: 35 }, { less-than: 40 }] }"),
  },
  "plan/misplaced-key": {
    bad: indicators("{ id: firms, unit: 家, target: { at-least: 35, within: 2 } }"),
    good: indicators("{ id: firms, unit: 家, target: { about: 35, within: 2 } }"),
  },
  "plan/empty-range": {
    bad: indicators("{ id: firms, unit: 家, target: { between: [40, 35] } }"),
    good: indicators("{ id: firms, unit: 家, target: { between: [35, 40] } }"),
  },
  "plan/targets-clash": {
    bad: indicators("{ id: firms, unit: 家, target: [{ at-least: 30 }, { at-most: 20 }] }"),
    good: indicators("{ id: firms, unit: 家, target: [{ at-least: 30 }, { at-most: 40 }] }"),
  },
  "plan/negative-tolerance": {
    bad: indicators("{ id: firms, unit: 家, target: { about: 35, within: -2 } }"),
    good: indicators("{ id: firms, unit: 家, target: { about: 35, within: 2 } }"),
  },
  "plan/impossible-growth": {
    bad: indicators("{ id: firms, baseline: { value: 72 }, target: { growth: -150% } }"),
    good: indicators("{ id: firms, baseline: { value: 72 }, target: { growth: -50% } }"),
  },
  "plan/wrong-kind": {
    bad: indicators("{ id: firms, unit: 家, target: { total: 50 } }"),
    good: both(
      indicators("{ id: firms, unit: 家, kind: flow, target: { total: 50 } }"),
      rows("firms,2017,10,家", "firms,2018,20,家", "firms,2019,36,家"),
    ),
  },
  "plan/needs-from": {
    bad: plan(
      ...HEAD.map((line) => line.replace("from: 2017, ", "")),
      "  - { id: courses, target: { every-year: { at-least: 300 } } }",
    ),
    good: both(
      indicators("{ id: courses, target: { every-year: { at-least: 300 } } }"),
      rows("courses,2017,310,", "courses,2018,305,", "courses,2019,320,"),
    ),
  },
  "plan/needs-reference": {
    bad: plan(
      ...HEAD.map((line) => line.replace("from: 2017, ", "")),
      "  - { id: spending, target: { rising: true } }",
    ),
    good: both(
      plan(
        ...HEAD.map((line) => line.replace("from: 2017, ", "")),
        "  - { id: spending, target: { rising: true, since: 2017 } }",
      ),
      rows("spending,2017,1.5,%", "spending,2018,1.6,%", "spending,2019,1.8,%"),
    ),
  },
  "plan/not-a-year": {
    bad: indicators("{ id: spending, target: { rising: true, since: 2017-06 } }"),
    good: both(
      indicators("{ id: spending, target: { rising: true, since: 2017 } }"),
      rows("spending,2017,1.5,%", "spending,2018,1.6,%", "spending,2019,1.8,%"),
    ),
  },
  "plan/not-whole-years": {
    bad: averaging("2016-06"),
    good: both(averaging("2016"), rows("patents,2019,270,件")),
  },
  "plan/too-many-years": {
    bad: averaging("1016"),
    good: both(averaging("2016"), rows("patents,2019,270,件")),
  },
  "plan/unlike-base": {
    bad: indicators("{ id: firms, kind: flow, target: { growth: 10%, since: 2018H2 } }"),
    good: both(
      indicators("{ id: firms, kind: flow, target: { growth: 10%, since: 2018 } }"),
      rows("firms,2018,30,家", ROW),
    ),
  },
  "plan/wrong-order": {
    bad: heads("period: { from: 2020, due: 2019 }"),
    good: FINE,
  },
  "plan/bad-formula": {
    bad: sums("industry farming"),
    good: both(sums("industry + farming"), parts(16)),
  },
  "plan/unknown-name": {
    bad: sums("industry + framing"),
    good: both(sums("industry + farming"), parts(16)),
  },
  "plan/thresholds-order": {
    bad: heads("progress: { thresholds: [0, 0.6, 0.95] }"),
    good: heads("progress: { thresholds: [0.95, 0.6, 0] }"),
  },
  "plan/direction-clash": {
    bad: indicators("{ id: firms, unit: 家, direction: lower, target: 35 }"),
    good: indicators("{ id: firms, unit: 家, target: 35 }"),
  },
  "plan/needs-direction": {
    bad: indicators("{ id: firms, unit: 家, progress: { method: eurostat } }"),
    good: both(
      plan(...HEAD, "  - id: firms", "    unit: 家", "    direction: higher", "    progress: { method: eurostat }"),
      rows("firms,2018,30,家", ROW),
    ),
  },
  "plan/needs-score": {
    bad: indicators("{ id: firms, unit: 家, target: 35, goalposts: { worst: 0, best: 50 } }"),
    good: scored("  - { id: firms, unit: 家, target: 35, goalposts: { worst: 0, best: 50 } }"),
  },
  "plan/normalise-needs": {
    bad: scored(FIRMS),
    good: scored("  - { id: firms, unit: 家, target: 35, goalposts: { worst: 0, best: 50 } }"),
  },
  "plan/bad-goalposts": {
    bad: scored("  - { id: firms, unit: 家, target: 35, goalposts: { worst: 9, best: 9 } }"),
    good: scored("  - { id: firms, unit: 家, target: 35, goalposts: { worst: 0, best: 50 } }"),
  },
  "plan/goalposts-clash": {
    bad: scored("  - { id: firms, unit: 家, target: 35, goalposts: { worst: 50, best: 0 } }"),
    good: scored("  - { id: firms, unit: 家, target: 35, goalposts: { worst: 0, best: 50 } }"),
  },
  "plan/colours-clash": {
    bad: coloured("red: 40, green: 20"),
    good: coloured("red: 20, green: 40"),
  },
  "plan/colours-order": {
    bad: coloured("red: 20, middle: 60, green: 40"),
    good: coloured("red: 20, middle: 35, green: 40"),
  },
  "plan/unknown-reference": {
    bad: referring("西安市"),
    good: referring("西宁市"),
  },
  "plan/nothing-weighs": {
    bad: scored("  - { id: firms, target: 35, normalise: attainment, weight: 0 }"),
    good: scored("  - { id: firms, target: 35, normalise: attainment, weight: 2 }"),
  },
  "plan/bands-order": {
    bad: scored(POSTED, "  bands: [{ at-least: 50, name: 良 }, { at-least: 80, name: 优 }]"),
    good: scored(POSTED, "  bands: [{ at-least: 80, name: 优 }, { at-least: 50, name: 良 }]"),
  },
  "plan/different-scores": {
    bad: scoredApart("geometric"),
    good: scoredApart("arithmetic"),
  },
  "plan/unit-clash": {
    bad: derived("rd + firms"),
    good: both(derived("rd / gdp"), figures()),
  },
  "plan/converted-by-hand": {
    bad: derived("rd / gdp * 100"),
    good: both(derived("rd / gdp"), figures()),
  },
  "plan/circular-formula": {
    bad: derived("rd / gdp + prev(share)"),
    good: both(derived("rd / gdp"), figures()),
  },
  "plan/flow-by-day": {
    bad: indicators("{ id: firms, kind: flow, target: { at-least: 35, by: 2019-12-31 } }"),
    good: indicators("{ id: firms, kind: flow, target: { at-least: 35, by: 2019 } }"),
  },
  "plan/joined-owners": {
    bad: owned("市科技局、市工信局"),
    good: owned("市科技局, 市工信局"),
  },
  "plan/duplicate-plan": {
    bad: {
      argv: ["check", "plan.yaml", "second.yaml", "-a", "actuals.csv", "--as-of", "2019"],
      files: { "second.yaml": text(...HEAD, FIRMS) },
    },
    good: {
      argv: ["check", "plan.yaml", "second.yaml", "-a", "actuals.csv", "--as-of", "2019"],
      files: {
        "second.yaml": text(...HEAD.map((line) => line.replace("id: lhasa", "id: lhasa-2")), FIRMS),
      },
    },
  },
  "areas/duplicate": {
    bad: areas("{ name: 拉萨市 }", "{ name: 拉 萨 市 }"),
    good: both(areas("{ name: 拉萨市 }", "{ name: 城关区 }"), ofArea("拉萨市", "城关区")),
  },
  "areas/differs": {
    bad: both(areas("{ name: 拉萨市 }", "{ name: 城关区, peers: 主城区 }"), listing("城关区,拉萨市,郊区")),
    good: both(
      areas("{ name: 拉萨市 }", "{ name: 城关区, peers: 主城区 }"),
      ofArea("拉萨市", "城关区"),
      listing("城关区,拉萨市,主城区"),
    ),
  },
  "areas/unknown-parent": {
    bad: areas("{ name: 拉萨市 }", "{ name: 城关区, parent: 拉萨 }"),
    good: both(areas("{ name: 拉萨市 }", "{ name: 城关区, parent: 拉萨市 }"), ofArea("拉萨市", "城关区")),
  },
  "areas/circle": {
    bad: areas("{ name: 拉萨市, parent: 城关区 }", "{ name: 城关区, parent: 拉萨市 }"),
    good: both(areas("{ name: 拉萨市 }", "{ name: 城关区, parent: 拉萨市 }"), ofArea("拉萨市", "城关区")),
  },
  "actuals/too-large": { bad: call("--limit", "file-size=30"), good: FINE },
  "actuals/bad-encoding": {
    bad: {
      files: {
        "actuals.csv": bytes(text(HEADER), "firms,2019,36,", 0xff, 0xfe, text("")),
      },
    },
    good: FINE,
  },
  "actuals/workbook": {
    bad: {
      files: { "actuals.csv": bytes("PK", 0x03, 0x04, 0x14, 0x00, 0x06, 0x00) },
    },
    good: FINE,
  },
  "actuals/broken-gzip": {
    bad: {
      files: {
        "actuals.csv": bytes(0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, "firms"),
      },
    },
    good: FINE,
  },
  "actuals/web-page": {
    bad: file("<html><table>", "<tr><td>firms</td><td>36</td></tr>"),
    good: FINE,
  },
  "actuals/control-character": {
    bad: rows("firms,2019,36\u0000,家"),
    good: FINE,
  },
  "actuals/empty": { bad: { files: { "actuals.csv": "" } }, good: FINE },
  "actuals/ambiguous-layout": {
    bad: file("indicator,period,value,2019", "firms,2019,36,36"),
    good: file("indicator,period,value", "firms,2019,36"),
  },
  "actuals/unknown-layout": {
    bad: call("--layout", "years"),
    good: call("--layout", "long"),
  },
  "actuals/unknown-mapping": {
    bad: both(file("indicator,period,done", "firms,2019,36"), call("--map", "value=doen")),
    good: both(file("indicator,period,done", "firms,2019,36"), call("--map", "value=done")),
  },
  "actuals/map-differs": {
    bad: both(file("indicator,period,value", "firms,2018,36"), call("--map", "period=2019")),
    good: both(file("indicator,value", "firms,36"), call("--map", "period=2019")),
  },
  "actuals/missing-column": {
    bad: file("indicator,year,valeu", "firms,2019,36"),
    good: file("indicator,year,value", "firms,2019,36"),
  },
  "actuals/duplicate-column": {
    bad: file("indicator,period,value,数值", "firms,2019,36,37"),
    good: file("indicator,period,value", "firms,2019,36"),
  },
  "actuals/other-column": {
    bad: file("indicator,period,value,填报人", "firms,2019,36,李"),
    good: file("indicator,period,value,note", "firms,2019,36,李"),
  },
  "actuals/second-header": {
    bad: file("indicator,unit,2018,2019", "firms,家,30,36", "indicator,unit,2019,2018", "firms,家,36,30"),
    good: file("indicator,unit,2018,2019", "firms,家,30,36"),
  },
  "actuals/row-above-header": {
    bad: file("firms,2019,36", "indicator,year,value", "firms,2018,30"),
    good: file("indicator,year,value", "firms,2018,30", "firms,2019,36"),
  },
  "actuals/unnamed-column": {
    bad: file("indicator,,2019", "firms,家,36"),
    good: file("indicator,unit,2019", "firms,家,36"),
  },
  "actuals/unclosed-quote": {
    bad: file(`${HEADER},note`, 'firms,2019,36,家,"8 in 2018'),
    good: file(`${HEADER},note`, 'firms,2019,36,家,"8 in 2018"'),
  },
  "actuals/bad-quote": {
    bad: file(`${HEADER},note`, 'firms,2019,36,家,the "first" 36'),
    good: file(`${HEADER},note`, 'firms,2019,36,家,"the ""first"" 36"'),
  },
  "actuals/ragged-row": {
    bad: rows("firms,2019,1,036,家"),
    good: rows('firms,2019,"1,036",家'),
  },
  "actuals/cell-too-long": {
    bad: both(call("--limit", "cell=20"), noted("counted at the end of the year")),
    good: both(call("--limit", "cell=20"), noted("year's end")),
  },
  "actuals/record-too-long": {
    bad: both(call("--limit", "record=40"), noted("counted at the end of the year")),
    good: both(call("--limit", "record=40"), noted("year's end")),
  },
  "actuals/empty-cell": { bad: rows("firms,,36,家"), good: FINE },
  "actuals/bad-number": { bad: rows("firms,2019,36 or 37,家"), good: FINE },
  "actuals/spreadsheet-error": {
    bad: rows("firms,2019,#DIV/0!,家"),
    good: FINE,
  },
  "actuals/date-in-value": {
    bad: rows("firms,2019,3月4日,家"),
    good: rows("firms,2019,36—40,家"),
  },
  "actuals/ambiguous-one": {
    bad: both(indicators("{ id: university-parks, unit: 家, target: 1 }"), rows("university-parks,2019,一,家")),
    good: both(indicators("{ id: university-parks, unit: 家, target: 1 }"), rows("university-parks,2019,1,家")),
  },
  "actuals/scaled-twice": {
    bad: both(indicators("{ id: people, unit: 万人, target: 7 }"), rows("people,2019,8万,万人")),
    good: both(indicators("{ id: people, unit: 万人, target: 7 }"), rows("people,2019,8万人,")),
  },
  "actuals/unknown-unit-in-cell": {
    bad: rows("firms,2019,36万元,家"),
    good: rows("firms,2019,36家,家"),
  },
  "actuals/open-dimension": {
    bad: file(CUBE, "RD,firms,F,2018,20", "RD,firms,T,2019,36"),
    good: both(call("--where", "sex=T"), file(CUBE, "RD,firms,F,2018,20", "RD,firms,T,2019,36")),
  },
  "actuals/unknown-dimension": {
    bad: both(call("--where", "sx=T"), file(CUBE, "RD,firms,T,2019,36")),
    good: both(call("--where", "sex=T"), file(CUBE, "RD,firms,T,2019,36")),
  },
  "actuals/bad-yes-no": {
    bad: both(indicators("{ id: station, target: { done: true } }"), rows("station,2019,mostly,")),
    good: both(indicators("{ id: station, target: { done: true } }"), rows("station,2019,yes,")),
  },
  "actuals/bad-period": {
    bad: rows("firms,19年,36,家"),
    good: rows("firms,2019年,36,家"),
  },
  "actuals/unknown-statement": {
    bad: file(STATED, `${ROW},`, "firms,2019,103%,,complete"),
    good: file(STATED, `${ROW},`, "firms,2019,103%,,completion"),
  },
  "actuals/bad-statement": {
    bad: file(STATED, `${ROW},`, "firms,2019,103,,completion"),
    good: file(STATED, `${ROW},`, "firms,2019,103%,,completion"),
  },
  "actuals/statement-as-figure": {
    bad: rows(ROW, "firms,2018,完成年度目标的103%,"),
    good: file(STATED, `${ROW},`, "firms,2019,完成年度目标的103%,,completion"),
  },
  "actuals/statement-without-figure": {
    bad: file(STATED, `${ROW},`, "firms,2018,增长20%,,growth"),
    good: file(STATED, `${ROW},`, "firms,2019,增长20%,,growth"),
  },
  "actuals/completion-differs": {
    bad: file(STATED, `${ROW},`, "firms,2019,120%,,completion"),
    good: file(STATED, `${ROW},`, "firms,2019,103%,,completion"),
  },
  "actuals/growth-differs": {
    bad: file(STATED, "firms,2018,30,家,", `${ROW},`, "firms,2019,43%,,growth"),
    good: file(STATED, "firms,2018,30,家,", `${ROW},`, "firms,2019,20%,,growth"),
  },
  "actuals/bad-status": {
    bad: file(`${HEADER},status`, "firms,2019,36,家,ok"),
    good: file(`${HEADER},status`, "firms,2019,36,家,final"),
  },
  "actuals/void-value": {
    bad: file(`${CUBE},obs_status`, "RD,firms,T,2019,36,M"),
    good: file(`${CUBE},obs_status`, "RD,firms,T,2019,36,A"),
  },
  "actuals/bad-date": {
    bad: file(`${HEADER},published`, "firms,2019,36,家,20-01-18"),
    good: file(`${HEADER},published`, "firms,2019,36,家,2020-01-18"),
  },
  "actuals/missing-area": {
    bad: ANY_AREA,
    good: both(ANY_AREA, file("area,indicator,period,value,unit", "拉萨市,firms,2019,36,家")),
  },
  "actuals/misspelt-indicator": { bad: rows("frims,2019,36,家"), good: FINE },
  "actuals/other-indicator": {
    bad: rows("firms,2019,36,家", "incubators,2019,4,家"),
    good: both(
      indicators("{ id: firms, unit: 家, target: 35 }", "{ id: incubators, unit: 家 }"),
      rows("firms,2019,36,家", "incubators,2019,4,家"),
    ),
  },
  "actuals/misspelt-area": {
    bad: both(IN_ENGLISH, file("area,indicator,period,value,unit", "Lhasa Ctiy,firms,2019,36,家")),
    good: both(IN_ENGLISH, file("area,indicator,period,value,unit", "Lhasa City,firms,2019,36,家")),
  },
  "actuals/other-area": {
    bad: file("area,indicator,period,value", "拉萨市,firms,2019,36", "日喀则市,firms,2019,9"),
    good: file("area,indicator,period,value", "拉萨市,firms,2019,36"),
  },
  "actuals/area-variants": {
    bad: both(ANY_AREA, file("area,indicator,period,value", "Lhasa,firms,2018,30", "LHASA,firms,2019,36")),
    good: both(ANY_AREA, file("area,indicator,period,value", "Lhasa,firms,2018,30", "Lhasa,firms,2019,36")),
  },
  "actuals/total-area": {
    bad: both(ANY_AREA, file("area,indicator,period,value", "常州市,firms,2019,36", "合计,firms,2019,36")),
    good: both(ANY_AREA, file("area,indicator,period,value", "常州市,firms,2019,36")),
  },
  "actuals/alike-areas": {
    bad: both(ANY_AREA, file("area,indicator,period,value", "常州,firms,2019,36", "常州市,firms,2019,40")),
    good: both(ANY_AREA, file("area,indicator,period,value", "常州市,firms,2018,36", "常州市,firms,2019,40")),
  },
  "actuals/unit-mismatch": { bad: rows("firms,2019,36,万元"), good: FINE },
  "actuals/unit-not-used": {
    bad: both(
      indicators("{ id: rd, name: 研发经费, unit: 亿元, target: 3 }"),
      file("单位：万元、家", "指标,年份,数值", "研发经费,2019,3.4"),
    ),
    good: both(
      indicators("{ id: rd, name: 研发经费, unit: 亿元, target: 3 }"),
      file("单位：万元、家", "指标,年份,数值", "研发经费（万元）,2019,34000"),
    ),
  },
  "actuals/blank-unit": {
    bad: both(
      indicators("{ id: rd, unit: 亿元, target: 3 }", "{ id: grants, unit: 亿元, target: 1 }"),
      rows("grants,2019,12000,万元", "rd,2019,34000,"),
    ),
    good: both(
      indicators("{ id: rd, unit: 亿元, target: 3 }", "{ id: grants, unit: 亿元, target: 1 }"),
      rows("grants,2019,12000,万元", "rd,2019,34000,万元"),
    ),
  },
  "actuals/two-units": {
    bad: both(indicators("{ id: rd, unit: 亿元, target: 3 }"), rows("rd（万元）,2019,34000,亿元")),
    good: both(indicators("{ id: rd, unit: 亿元, target: 3 }"), rows("rd（万元）,2019,34000,万元")),
  },
  "actuals/mixed-units": {
    bad: both(indicators("{ id: output, target: 100 }"), rows("output,2018,98,亿元", "output,2019,1250000,万元")),
    good: both(
      indicators("{ id: output, unit: 亿元, target: 100 }"),
      rows("output,2018,98,亿元", "output,2019,1250000,万元"),
    ),
  },
  "actuals/other-scope": {
    bad: both(
      indicators("{ id: firms, unit: 家, scope: 全市, target: 35 }"),
      file(`${HEADER},scope`, "firms,2019,36,家,全市", "firms,2019,20,家,市辖区"),
    ),
    good: both(
      indicators("{ id: firms, unit: 家, scope: 全市, target: 35 }"),
      file(`${HEADER},scope`, "firms,2019,36,家,全市"),
    ),
  },
  "actuals/mixed-scopes": {
    bad: file(`${HEADER},scope`, "firms,2018,30,家,市辖区", "firms,2019,36,家,全市"),
    good: file(`${HEADER},scope`, "firms,2018,33,家,全市", "firms,2019,36,家,全市"),
  },
  "actuals/duplicate-row": { bad: rows(ROW, ROW), good: FINE },
  "actuals/conflicting-values": {
    bad: file(`${HEADER},status`, "firms,2019,34,家,", "firms,2019,36,家,"),
    good: file(`${HEADER},status`, "firms,2019,34,家,preliminary", "firms,2019,36,家,final"),
  },
  "actuals/identity": {
    bad: both(sums("industry + farming"), parts(15)),
    good: both(sums("industry + farming"), parts(16)),
  },
  "actuals/identity-undefined": {
    bad: both(check("industry / farming", "1.25"), parts(0)),
    good: both(check("industry / farming", "1.25"), parts(16)),
  },
  "actuals/identity-unchecked": {
    bad: both(sums("industry + farming"), rows(ROW, "industry,2018,20,家", "farming,2018,16,家")),
    good: both(sums("industry + farming"), parts(16)),
  },
  "actuals/formula-differs": {
    bad: both(derived("rd / gdp"), figures("share,2019,2.1,%")),
    good: both(derived("rd / gdp"), figures("share,2019,2.0,%")),
  },
  "actuals/missing-figures": {
    bad: both(
      calls("validate", "plan.yaml", "actuals.csv", "--as-of", "2019"),
      indicators("{ id: firms, target: 35 }", "{ id: incubators, target: 4, owners: { lead: 市科技局 } }"),
    ),
    good: both(
      calls("validate", "plan.yaml", "actuals.csv", "--as-of", "2019"),
      both(
        indicators("{ id: firms, target: 35 }", "{ id: incubators, target: 4, owners: { lead: 市科技局 } }"),
        rows("firms,2019,36,家", "incubators,2019,4,家"),
      ),
    ),
  },
  "actuals/undated": {
    bad: both(
      call("--known-on", "2020-06-30"),
      file(`${HEADER},published`, "firms,2018,36,家,2019-01-18", "firms,2019,38,家,"),
    ),
    good: both(
      call("--known-on", "2020-06-30"),
      file(`${HEADER},published`, "firms,2018,36,家,2019-01-18", "firms,2019,38,家,2020-01-18"),
    ),
  },
  "actuals/far-period": {
    bad: rows(ROW, "firms,2091,38,家"),
    good: rows("firms,2018,36,家", "firms,2019,38,家"),
  },
  "actuals/suspicious-jump": {
    bad: both(indicators('{ id: rd, unit: "%", target: 1.5 }'), rows("rd,2018,0.019,%", "rd,2019,1.9,%")),
    good: both(indicators('{ id: rd, unit: "%", target: 1.5 }'), rows("rd,2018,1.9,%", "rd,2019,1.9,%")),
  },
  "actuals/falling-total": {
    bad: both(
      indicators("{ id: built, kind: cumulative, unit: 套, target: { at-most: 30 } }"),
      rows("built,2018,14,套", "built,2019,9,套"),
    ),
    good: both(
      indicators("{ id: built, kind: cumulative, unit: 套, target: { at-most: 30 } }"),
      rows("built,2018,14,套", "built,2019,23,套"),
    ),
  },
  "actuals/negative-count": {
    bad: both(indicators("{ id: cases, unit: 起, target: { at-most: 5 } }"), rows("cases,2019,-999,起")),
    good: both(
      indicators("{ id: cases, unit: 起, required: false, target: { at-most: 5 } }"),
      rows("cases,2019,—,起", "cases,2018,3,起"),
    ),
  },
  "actuals/code-as-figure": {
    bad: both(indicators('{ id: rate, unit: "%", target: { at-most: 5 } }'), rows("rate,2019,-999,%")),
    good: both(indicators('{ id: rate, unit: "%", target: { at-most: 5 } }'), rows("rate,2019,—,%", "rate,2018,3,%")),
  },
  "actuals/same-value": {
    bad: both(
      indicators("{ id: products, target: 500 }", "{ id: firms, target: 500 }"),
      rows("products,2019,574,", "firms,2019,574,"),
    ),
    good: both(
      indicators("{ id: products, target: 500 }", "{ id: firms, target: 500 }"),
      rows("products,2019,574,", "firms,2019,547,"),
    ),
  },
  "actuals/sum-differs": {
    bad: both(FLOW, rows("patents,2019H1,140,件", "patents,2019H2,150,件", "patents,2019,310,件")),
    good: both(FLOW, rows("patents,2019H1,140,件", "patents,2019H2,170,件", "patents,2019,310,件")),
  },
  "actuals/roll-up-differs": {
    bad: both(
      city("unit: 家, roll-up: sum"),
      ofDistricts("拉萨市,firms,2019,36", "城关区,firms,2019,20", "达孜区,firms,2019,15"),
    ),
    good: both(
      city("unit: 家, roll-up: sum"),
      ofDistricts("拉萨市,firms,2019,35", "城关区,firms,2019,20", "达孜区,firms,2019,15"),
    ),
  },
  "actuals/base-differs": {
    bad: both(
      indicators("{ id: firms, target: 35, baseline: { value: 21, period: 2017 } }"),
      rows("firms,2017,25,家", "firms,2019,36,家"),
    ),
    good: both(
      indicators("{ id: firms, target: 35, baseline: { value: 21, period: 2017 } }"),
      rows("firms,2017,21,家", "firms,2019,36,家"),
    ),
  },
  "result/too-large": {
    bad: { ...lastTime(), argv: [...AGAINST, "--limit", "result-size=9"] },
    good: { ...lastTime(), argv: AGAINST },
  },
  "result/not-utf8": {
    // 拉萨 as GBK has it.
    bad: against(bytes('{\n"plan": "', 0xc0, 0xad, 0xc8, 0xf8, '"\n}\n')),
    good: lastTime(),
  },
  "result/syntax": { bad: against(resultText([JUDGED]).slice(0, 320)), good: lastTime() },
  "result/too-deep": { bad: against(text("[".repeat(65))), good: lastTime() },
  "result/bad-key": { bad: lastTime('"command": "check", "command": "check",'), good: lastTime() },
  "result/not-a-result": { bad: against(text('{ "name": "lhasa", "version": "1.0.0" }')), good: lastTime() },
  "result/other-version": { bad: lastTime('"schemaVersion": "2.0",'), good: lastTime() },
  "result/other-command": { bad: lastTime('"command": "validate",'), good: lastTime() },
  "result/wrong-shape": { bad: lastTime('"inputs": "plan.yaml",'), good: lastTime() },
  "result/twice-judged": {
    bad: against(resultText([JUDGED, JUDGED])),
    good: lastTime(),
  },
  "result/disagrees": {
    bad: against(resultText([JUDGED.map((line) => line.replace('"pending"', '"met"'))])),
    good: lastTime(),
  },
  "result/nothing-judged": { bad: against(resultText([], '"exit": { "code": 2 },')), good: lastTime() },
  "result/other-plans": { bad: against(resultText([JUDGED, judgedIn("xining", "jobs")])), good: lastTime() },
  "result/no-common-plan": { bad: against(resultText([judgedIn("xining", "jobs")])), good: lastTime() },
  "result/one-ranking": { bad: compared('"inputs": [], "ranking": [],'), good: compared() },
  "result/what-if": { bad: lastTime('"options": { "asOf": "2018", "set": ["firms"] },'), good: lastTime() },
  "result/with-errors": { bad: lastTime('"diagnostics": [{ "severity": "error" }]'), good: lastTime() },
  "run/no-target": { bad: indicators("{ id: firms, unit: 家 }"), good: FINE },
  "run/nothing-matched": { bad: file(HEADER), good: FINE },
  "run/what-if": {
    bad: call("--set", "firms=40"),
    good: FINE,
  },
  "run/different-periods": {
    bad: timed("2018"),
    good: timed("2019"),
  },
  "run/no-period": {
    bad: both(calls("check", "plan.yaml", "-a", "actuals.csv"), file(`${HEADER},status`, "firms,2019,36,家,forecast")),
    good: both(
      calls("check", "plan.yaml", "-a", "actuals.csv"),
      file(`${HEADER},status`, "firms,2019,36,家,preliminary"),
    ),
  },
  "file/not-found": {
    bad: calls("check", "plans.yaml", "-a", "actuals.csv", "--as-of", "2019"),
    good: FINE,
  },
  "file/no-match": {
    bad: calls("check", "plan.yaml", "-a", "*.tsv", "--as-of", "2019"),
    good: calls("check", "plan.yaml", "-a", "*.csv", "--as-of", "2019"),
  },
  "file/not-a-file": {
    bad: {
      ...calls("check", "plan.yaml", "-a", "data", "--as-of", "2019"),
      files: { "data/actuals.csv": text(HEADER, ROW) },
    },
    good: {
      ...calls("check", "plan.yaml", "-a", "data/*.csv", "--as-of", "2019"),
      files: { "data/actuals.csv": text(HEADER, ROW) },
    },
  },
  "file/read-twice": { bad: call("-a", "actuals.csv"), good: FINE },
  "init/is-plan": {
    bad: { ...calls("init", "--from", "p.yaml", "-o", "-"), files: { "p.yaml": text("dabiao: 1") } },
    good: targets("| indicator | target |", "| --- | --- |", "| firms | at least 35 |"),
  },
  "init/html-table": {
    bad: targets("<table><tr><td>firms</td><td>at least 35</td></tr></table>"),
    good: targets("| indicator | target |", "| --- | --- |", "| firms | at least 35 |"),
  },
  "init/no-table": {
    bad: targets("The targets are in the annex."),
    good: targets("| indicator | target |", "| --- | --- |", "| firms | at least 35 |"),
  },
  "init/no-due": {
    bad: { ...calls("init", "--from", "targets.md", "-o", "-"), files: targetsOf("| firms | at least 35 |") },
    good: targets("| indicator | target |", "| --- | --- |", "| firms | at least 35 |"),
  },
  "init/no-indicators": {
    bad: targets("| indicator | target |", "| --- | --- |"),
    good: targets("| indicator | target |", "| --- | --- |", "| firms | at least 35 |"),
  },
  "init/unclear-target": { bad: row("| 高新技术企业 | 大幅度提高 |"), good: row("| 高新技术企业 | 逐年提高 |") },
  "init/aspired-part": {
    bad: row("| 高新技术企业 | 超过25家，力争30家 |"),
    good: row("| 高新技术企业 | 超过25家 |"),
  },
  "init/no-tolerance": { bad: row("| 研发强度 | 2.0%左右 |"), good: row("| 研发强度 | 达到2.0% |") },
  "init/no-base": {
    bad: row("| 产值 | 增长8% |"),
    good: row("| 产值 | 增长8% |", "2016 baseline", "100"),
  },
  "init/typed-figures": {
    bad: {
      ...calls("init", "--from", "plan.csv", "-o", "-"),
      files: { "plan.csv": text("指标,2020年,2025年,属性", "企业,300,600,预期性") },
    },
    good: {
      ...calls("init", "--from", "plan.csv", "--period", "2020..2025", "-o", "-"),
      files: { "plan.csv": text("指标,2020年基期值,2025年目标值,属性", "企业,300,≥600,预期性") },
    },
  },
  "init/bare-numbers": { bad: row("| 登记失业率 | 4.5% |"), good: row("| 登记失业率 | ≤4.5% |") },
  "init/unclear-cell": {
    bad: row("| firms | ≥35 |", "baseline", "about a dozen"),
    good: row("| firms | ≥35 |", "baseline", "12"),
  },
  "init/several-years": {
    bad: targets("| 指标 | 2018年目标 | 2019年目标 |", "| --- | --- | --- |", "| 企业 | ≥30 | ≥35 |"),
    good: targets("| 指标 | 2019年目标 |", "| --- | --- |", "| 企业 | ≥35 |"),
  },
  "init/year-outside": {
    bad: targets("| 指标 | 2021年目标 |", "| --- | --- |", "| 企业 | ≥35 |"),
    good: targets("| 指标 | 2019年目标 |", "| --- | --- |", "| 企业 | ≥35 |"),
  },
  "init/two-dates": {
    bad: row("| 企业 | 到2018年≥35 |", "due", "2019"),
    good: row("| 企业 | ≥35 |", "due", "2019"),
  },
  "init/repeated-indicator": {
    bad: row("| firms | ≥35 |\n| firms | ≥40 |"),
    good: row("| firms | ≥35 |\n| large firms | ≥40 |"),
  },
  "init/other-table": {
    bad: row("| firms | ≥35 |\n\n| unit | task |\n| --- | --- |\n| bureau | report |"),
    good: row("| firms | ≥35 |"),
  },
  "usage/unknown-command": { bad: calls("chek", "plan.yaml"), good: FINE },
  "usage/unknown-option": {
    bad: call("--langg", "zh"),
    good: call("--lang", "zh"),
  },
  "usage/missing-argument": {
    bad: calls("check", "-a", "actuals.csv"),
    good: FINE,
  },
  "usage/missing-value": {
    bad: calls("check", "plan.yaml", "-a", "actuals.csv", "--as-of"),
    good: FINE,
  },
  "usage/missing-option": {
    bad: calls("check", "plan.yaml", "--as-of", "2019"),
    good: FINE,
  },
  "usage/bad-value": {
    bad: call("--fail-on", "mised"),
    good: call("--fail-on", "missed"),
  },
  "usage/extra-argument": {
    bad: calls("check", "plan.yaml", "-a", "actuals.csv", "-f", "json:run.json", "-o", "gaps.txt"),
    good: calls("check", "plan.yaml", "-a", "actuals.csv", "-f", "json:run.json", "-f", "table:gaps.txt"),
  },
  "usage/repeated-option": { bad: call("--as-of", "2018"), good: FINE },
  "usage/csv-as-plan": {
    bad: {
      ...calls("check", "plan.yaml", "-a", "actuals.csv", "second.csv"),
      files: { "second.csv": text(HEADER, ROW) },
    },
    good: {
      ...calls("check", "plan.yaml", "-a", "actuals.csv", "-a", "second.csv"),
      files: { "second.csv": text(HEADER, "firms,2018,30,家") },
    },
  },
  "template/no-area": {
    bad: {
      ...calls("template", "plan.yaml"),
      files: { "plan.yaml": text(...HEAD.filter((line) => !line.startsWith("area")), FIRMS) },
    },
    good: {
      ...calls("template", "plan.yaml", "--area", "拉萨市"),
      files: { "plan.yaml": text(...HEAD.filter((line) => !line.startsWith("area")), FIRMS) },
    },
  },
  "template/no-period": {
    bad: { ...calls("template", "plan.yaml"), files: { "plan.yaml": text(...HEAD, "  - { id: patents, unit: 件 }") } },
    good: {
      ...calls("template", "plan.yaml", "--period", "2019"),
      files: { "plan.yaml": text(...HEAD, "  - { id: patents, unit: 件 }") },
    },
  },
  "output/exists": {
    bad: calls("template", "plan.yaml", "-o", "actuals.csv"),
    good: calls("template", "plan.yaml", "-o", "form.csv"),
  },
  "output/is-input": {
    bad: call("-f", "csv:actuals.csv"),
    good: call("-f", "csv:gaps.csv"),
  },
  "usage/two-to-file": {
    bad: call("-f", "csv:r", "-f", "json:r"),
    good: call("-f", "csv:r", "-f", "json:s"),
  },
  "usage/two-to-stdout": {
    bad: call("-f", "table", "-f", "json"),
    good: call("-f", "table", "-f", "json:run.json"),
  },
  "usage/other-format": {
    bad: call("-o", "run.json"),
    good: call("-f", "json", "-o", "run.json"),
  },
  "usage/idle-condition": {
    bad: call("--fail-on", "behind"),
    good: { ...call("--fail-on", "behind"), ...heads("progress: { method: linear }") },
  },
  "usage/unknown-area": {
    bad: call("--area", "日喀则市"),
    good: call("--area", "拉萨市"),
  },
  "usage/unknown-topic": {
    bad: calls("explain", "at-lest"),
    good: calls("explain", "at-least"),
  },
  "usage/unknown-indicator": {
    bad: call("--only", "firm"),
    good: call("--only", "firms"),
  },
};
