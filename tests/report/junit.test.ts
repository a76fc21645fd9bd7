import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type Diagnostic, error, type Place, warning } from "../../src/core/diagnostic.ts";
import type { Run } from "../../src/report/format.ts";
import { junit } from "../../src/report/junit.ts";
import { HOSTILE, inChinese, lookOf, planText, renamed, runOf, runWith, VERDICTS } from "./made-run.ts";

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

const READER = `
import json, sys, xml.etree.ElementTree as tree
def walk(e):
    return {"tag": e.tag, "attributes": dict(e.attrib), "text": e.text or "", "children": [walk(c) for c in e]}
print(json.dumps([walk(tree.fromstring(text)) for text in json.load(sys.stdin)]))
`;
const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const python = has("python3", "-c", "import xml.etree.ElementTree");
const xmllint = has("xmllint", "--version");

/** The essentials of Jenkins' junit-10.xsd: which elements stand in which, with which attributes. */
const SCHEMA: Readonly<Record<string, { in: readonly string[]; needs: readonly string[]; may: readonly string[] }>> = {
  testsuites: { in: ["testsuite"], needs: [], may: ["name", "time", "tests", "failures", "errors"] },
  testsuite: {
    in: ["testsuite", "properties", "testcase", "system-out", "system-err"],
    needs: ["name", "tests", "failures", "errors"],
    may: ["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url"],
  },
  testcase: {
    in: ["skipped", "error", "failure", "system-out", "system-err"],
    needs: ["name"],
    may: ["time", "classname", "group"],
  },
  skipped: { in: [], needs: [], may: ["type", "message"] },
  error: { in: [], needs: [], may: ["type", "message"] },
  failure: { in: [], needs: [], may: ["type", "message"] },
  "system-out": { in: [], needs: [], may: [] },
};

function complaints({ tag, attributes, children }: Element): string[] {
  const rule = SCHEMA[tag];
  if (rule === undefined) return [`element ${tag}`];
  const given = Object.keys(attributes);
  return [
    ...rule.needs.filter((name) => !given.includes(name)).map((name) => `${tag} without ${name}`),
    ...given.filter((name) => ![...rule.needs, ...rule.may].includes(name)).map((name) => `${tag} with ${name}`),
    ...children.filter((child) => !rule.in.includes(child.tag)).map((child) => `${child.tag} in ${tag}`),
    ...["tests", "failures", "errors", "skipped"]
      .filter((name) => given.includes(name) && !/^\d+$/.test(attributes[name]!))
      .map((name) => `${name} of ${tag}`),
    ...(given.includes("time") && attributes.time !== "0" ? [`time of ${tag}`] : []),
    ...children.flatMap(complaints),
  ];
}

/** Where a document's own counts are not those of its elements. */
function miscounted(document: Element): string[] {
  const suites = document.children;
  const count = (suite: Element, tag: string) =>
    suite.children.filter(({ children }) => children.some((child) => child.tag === tag)).length;
  const claimed = (element: Element) => ["tests", "failures", "errors"].map((name) => Number(element.attributes[name]));
  const own = (suite: Element) => [suite.children.length, count(suite, "failure"), count(suite, "error")];
  const total = suites.map(own).reduce((sum, one) => sum.map((part, index) => part + one[index]!), [0, 0, 0]);
  return [
    ...suites
      .filter(
        (suite) =>
          String([...own(suite), count(suite, "skipped")]) !== String([...claimed(suite), suite.attributes.skipped]),
      )
      .map(({ attributes }) => attributes.name!),
    ...(String(total) === String(claimed(document)) ? [] : ["testsuites"]),
  ];
}

const at = (file: string, line: number | null = null, column: number | null = null): Place => ({ file, line, column });
const DIAGNOSTICS: readonly Diagnostic[] = [
  error("actuals/bad-period", { value: "19" }, at("data.csv", 2, 3)),
  warning("actuals/undated", { rows: 2 }, at("data.csv")),
  error("file/unreadable", { path: "gone.csv", problem: "EIO" }, at("gone.csv")),
  error("run/no-period", {}, null),
];
const FULL = { ...runOf(VERDICTS), diagnostics: DIAGNOSTICS };

const hostile = (text: string): Run => ({
  ...renamed(runOf(VERDICTS), text),
  diagnostics: [
    error("actuals/bad-period", { value: text }, at(text, 1, 1)),
    warning("actuals/other-indicator", { name: text, rows: 1 }, at(text, 2, 1)),
  ],
});
const RUNS: Readonly<Record<string, Run>> = {
  full: FULL,
  verdicts: runOf(VERDICTS),
  twice: runWith([DIAGNOSTICS[0]!, DIAGNOSTICS[0]!, DIAGNOSTICS[0]!], { omitted: 9 }),
  ...Object.fromEntries(HOSTILE.map(([name, text]) => [name, hostile(text)])),
};

/** The runs as a parser that is not ours reads them, all in one go; anything that is no XML throws. */
function parsedRuns(): ReadonlyMap<string, Element> {
  const documents = Object.values(RUNS).map((run) => junit(run, lookOf()));
  const { status, stdout, stderr } = spawnSync("python3", ["-c", READER], { input: JSON.stringify(documents) });
  if (status !== 0) throw new Error(String(stderr));
  const elements: Element[] = JSON.parse(String(stdout));
  return new Map(Object.keys(RUNS).map((name, index) => [name, elements[index]!]));
}

test("the whole text of a small run", () => {
  const run = runOf({
    "plan.yaml": planText("{ id: x, target: 5 }"),
    "data.csv": "indicator,period,value\nx,2019,3\n",
  });
  expect(junit({ ...run, diagnostics: [warning("plan/tab", {}, at("data.csv"))] }, inChinese()))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dabiao" tests="3" failures="1" errors="0" time="0">
  <testsuite name="plan.yaml" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="plan.yaml" name="0 处错误，0 处警告" time="0"/>
  </testsuite>
  <testsuite name="data.csv" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="data.csv" name="plan/tab" time="0">
      <system-out>data.csv: 这一行用制表符缩进；请用空格缩进</system-out>
    </testcase>
  </testsuite>
  <testsuite name="lhasa 拉萨市" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="lhasa 拉萨市" name="x: x ≥ 5" time="0">
      <failure message="拉萨市 · x：未达标：需 5；目标 ≥ 5，实际 3 (2019)" type="verdict/missed">plan.yaml:6:22: 拉萨市 · x：未达标：需 5；目标 ≥ 5，实际 3 (2019)</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test("without inputs it is an empty document", () => {
  expect(junit(runWith([], { exit: { code: 0, also: [] } }), lookOf())).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="dabiao" tests="0" failures="0" errors="0" time="0">\n</testsuites>\n',
  );
});

test("no clock, no duration but 0", () => {
  const text = junit(FULL, lookOf());
  expect(text).not.toMatch(/timestamp|hostname/);
  expect(new Set(text.match(/time="[^"]*"/g))).toEqual(new Set(['time="0"']));
});

describe.skipIf(!python)("as a parser of XML reads it", () => {
  const read = python ? parsedRuns() : new Map<string, Element>();
  /** Suites by name, each with its cases as name and outcome. */
  const suitesOf = (name: string) =>
    read
      .get(name)!
      .children.map(({ attributes, children }) => [
        attributes.name,
        children.map((one) => [one.attributes.name, one.children[0]?.tag ?? "passed"]),
      ]);

  test.each(Object.keys(RUNS))("%s keeps to the schema, and its counts are right", (name) => {
    expect([...complaints(read.get(name)!), ...miscounted(read.get(name)!)]).toEqual([]);
  });

  test("a suite a file, sound ones with one case that passes; what belongs to no file comes last; then the scorecards", () => {
    const suites = suitesOf("full");
    expect(suites.slice(0, -1)).toEqual([
      ["plan.yaml", [["0 errors, 0 warnings", "passed"]]],
      [
        "data.csv",
        [
          ["2:3 actuals/bad-period", "failure"],
          ["actuals/undated", "system-out"],
        ],
      ],
      ["gone.csv", [["file/unreadable", "failure"]]],
      ["dabiao", [["run/no-period", "failure"]]],
    ]);
    expect(suites.at(-1)![0]).toBe("lhasa Lhasa");
  });

  test("a case a target: misses fail, missing figures that are required are errors, the rest is skipped", () => {
    expect(suitesOf("verdicts").at(-1)![1]).toEqual([
      ["met: High-tech firms > 25", "passed"],
      ["missed: Technology SMEs > 50", "failure"],
      ["aspired: aspired ≥ 10", "skipped"],
      ["unsaid: unsaid ≥ 4", "error"],
      ["optional: optional ≥ 4", "skipped"],
      ["pending: pending ≤ 7", "skipped"],
      ["stepped: stepped ≥ 9", "passed"],
      ["stepped@2018: stepped (milestone 2018) ≥ 8", "skipped"],
    ]);
  });

  test("every outcome says why", () => {
    const cases = read.get("verdicts")!.children.at(-1)!.children;
    const [, missed, aspired, unsaid] = cases.map(({ children }) => children[0]!);
    const miss = "Lhasa · Technology SMEs: missed: needs 51; target > 50, actual 40 (2019)";
    expect(missed).toMatchObject({
      attributes: { message: miss, type: "verdict/missed" },
      text: `plan.yaml:7:80: ${miss}`,
    });
    expect(aspired!.attributes).toEqual({ message: "missed: needs 10" });
    expect(unsaid!.attributes).toEqual({
      message: "Lhasa · unsaid: not assessed: no data; target ≥ 4",
      type: "no-observation",
    });
  });

  test("cases of one suite have names of their own; what was counted but not kept is a skipped one", () => {
    expect(suitesOf("twice")).toEqual([
      [
        "data.csv",
        [
          ["2:3 actuals/bad-period", "failure"],
          ["2:3 actuals/bad-period #2", "failure"],
          ["2:3 actuals/bad-period #3", "failure"],
        ],
      ],
      ["dabiao", [["… and 9 more; -f json lists them", "skipped"]]],
    ]);
  });

  test.each(HOSTILE)("%s comes out as it went in", (name) => {
    const document = read.get(name);
    const [file] = document!.children.filter(
      ({ children }) => children[0]!.attributes.name === "1:1 actuals/bad-period",
    );
    const [failure, output] = file!.children.map(({ children }) => children[0]!);
    expect(failure!.text).toBe(`${file!.attributes.name}:1:1: ${failure!.attributes.message}`);
    expect(output!.text.startsWith(`${file!.attributes.name}:2:1: no plan asks for `)).toBe(true);
    // The same text by way of a name, an attribute and a body.
    const shown = /^"(.*)" is no period;/s.exec(failure!.attributes.message!)![1]!;
    expect(document!.children.at(-1)!.children[0]!.attributes.name).toContain(shown.replace(/^:\\u\{3a\}/, "::"));
  });
});

test.each(HOSTILE)("%s leaves no character that XML forbids and nothing that a log obeys", (name) => {
  const text = junit(RUNS[name]!, lookOf());
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}|[\ufffe\uffff]|##\[|^\s*::/mu);
});

test.skipIf(!xmllint)("xmllint finds nothing", () => {
  const { status, stderr } = spawnSync("xmllint", ["--noout", "-"], { input: junit(FULL, lookOf()) });
  expect([status, String(stderr)]).toEqual([0, ""]);
});
