import { describe, expect, test } from "vitest";
import { CITIES, compare, compareJson } from "./cities.ts";
import { runWith } from "./host.ts";

const names = (lines: readonly string[]): string[] => {
  const first = lines.findIndex((line) => line.startsWith("#"));
  const rows = lines.slice(first + 1);
  return rows.slice(0, rows.indexOf("")).map((line) => line.split(/\s+/)[1]!);
};
const withFile = (name: keyof typeof CITIES, change: (text: string) => string) => ({
  files: { ...CITIES, [name]: change(CITIES[name]) },
});

describe("what is shown, and in which order", () => {
  test.each([
    ["", "甲市 丙市 丁市 乙市"],
    ["--sort rank", "甲市 丙市 丁市 乙市"],
    ["--sort name", "丁市 丙市 乙市 甲市"],
    ["--sort met", "甲市 丙市 丁市 乙市"],
    ["--sort attainment", "甲市 丙市 丁市 乙市"],
    ["--sort labs", "甲市 丙市 丁市 乙市"],
    ["--sort patents", "甲市 丁市 乙市 丙市"],
    ["--areas 乙市,甲市", "甲市 乙市"],
    ["--areas 乙市 --areas 丙市", "丙市 乙市"],
    ["--top 1", "甲市"],
    ["--sort name --top 2", "丁市 丙市"],
    ["--top 99", "甲市 丙市 丁市 乙市"],
  ])("%s: %s", async (args, expected) => {
    const { code, lines, stderr } = await compare(args);
    expect([names(lines).join(" "), code, stderr]).toEqual([expected, 0, ""]);
  });

  test("ranks are those among all areas, whatever is shown", async () => {
    const { lines } = await compare("--areas 乙市 --lang en");
    expect(lines.find((line) => line.includes("乙市"))).toMatch(/^3=\s+乙市\s+30\.83/);
    expect(lines).toContain("3 more areas not shown");
  });

  test.each([
    ["--only rd", ["R&D share %"]],
    ["--only 专利", ["Patents"]],
    ["--only input", ["R&D share %", "Labs"]],
    ["--only output,park", ["Patents", "Park built"]],
  ])("%s shows %j, and scores all", async (args, expected) => {
    const { lines } = await compare(`${args} --width 120`);
    const heads = lines.filter((line) => line.startsWith("#")).at(-1)!;
    expect(
      heads
        .replace("Area", "")
        .split(/\s{2,}/)
        .slice(1)
        .filter((one) => one !== ""),
    ).toEqual(expected);
    expect(lines.some((line) => /^1\s+甲市\s+81\.67/.test(line))).toBe(true);
  });

  test("groups of every plan can be asked for", async () => {
    const plan = (id: string, area: string, group: string) =>
      `dabiao: 1\nid: ${id}\narea: { name: ${area} }\nperiod: { due: 2019 }\ngroups: [{ id: ${group} }]\nindicators: [{ id: ${id}x, group: ${group}, target: 5 }, { id: y, target: 5 }]\n`;
    const files = {
      "p.yaml": plan("p", "甲市", "g"),
      "q.yaml": plan("q", "乙市", "h"),
      "a.csv": "area,indicator,period,value\n甲市,px,2019,7\n乙市,qx,2019,3\n甲市,y,2019,9\n",
    };
    const { stdout } = await runWith("compare p.yaml q.yaml -a a.csv --only h", { files });
    expect(stdout).toContain("qx");
    expect(stdout).not.toContain("px");
  });
});

describe("a call that can't be meant", () => {
  test.each([
    ["--sort lab", "usage/bad-value", "labs"],
    ["--sort pop", "usage/bad-value", null],
    ["--areas 甲", "usage/unknown-area", "甲市"],
    ["--areas 甲市,丙", "usage/unknown-area", "丙市"],
    ["--explain 庚", "usage/unknown-area", null],
    ["--only labz", "usage/unknown-indicator", "labs"],
  ])("%s", async (args, code, suggestion) => {
    const { exit, diagnostics, ranking } = await compareJson(args);
    expect(diagnostics).toMatchObject([{ code, severity: "error", args: { suggestion } }]);
    expect([exit.code, ranking.length]).toEqual([2, 4]);
  });

  test.each([
    "--top 0",
    "--top x",
    "--spread 100%",
    "--robustness -1",
    "--robustness 1000001",
    "--fail-on never,missed",
    "--format nothing",
  ])("%s", async (args) => {
    expect((await compare(args)).code).toBe(2);
  });
});

describe("a figure that is supposed", () => {
  const perHead = (plan: string) =>
    plan
      .replace("indicators:", "inputs: [{ id: people, unit: 万人 }]\nindicators:")
      .replace("unit: 件,", "unit: 件, per: people,");
  test.each([
    ["of an indicator without a target counts in every area", "--set patents=5", (plan: string) => plan, 4],
    ["that others are divided by, where there is one to divide", "--set people=5", perHead, 3],
    ["of an earlier time, where there is none since", "--set patents@2016=5", (plan: string) => plan, 1],
  ])("%s", async (_, args, change, counting) => {
    const { diagnostics } = await compareJson(args, withFile("plan.yaml", change));
    const said = diagnostics.filter(({ code }: { code: string }) => code === "run/what-if");
    const counted = said.filter((one: { args: { counts: boolean } }) => one.args.counts);
    expect([said.length, counted.length]).toEqual([4, counting]);
  });
});

test.each([
  ["of the peers that have one", "a,x,2019,1\na,y,2019,1\nb,x,2019,2\nb,y,2019,2\nc,x,2019,3", 1],
  ["nothing where no peer has one", "a,x,2019,1\nb,x,2019,2\nc,x,2019,3", 0],
])("a part without a score counts as the mean %s", async (_, rows, count) => {
  const files = {
    "plan.yaml":
      "dabiao: 1\nid: p\nperiod: { due: 2019 }\nscore: { normalise: min-max, missing: peer-mean }\nindicators: [{ id: x, direction: higher }, { id: y, direction: higher }]\n",
    "a.csv": `area,indicator,period,value\n${rows}\n`,
  };
  const { lines } = await compare("--lang en", { files });
  const told = lines.filter((line) => line.includes("without a score"));
  expect(told).toEqual(count === 0 ? [] : ["1 part without a score counts as the mean of the peers"]);
});

describe("exit codes", () => {
  test.each([
    ["nobody is held to anything by default", "", 0],
    ["a missed target, where it is asked for", "--fail-on missed", 1],
    ["a stale figure, where it is asked for", "--fail-on stale", 1],
    ["missing data, where it is asked for", "--on-missing error", 3],
    ["missing data go before a miss", "--on-missing error --fail-on missed", 3],
  ])("%s", async (_, args, code) => expect((await compare(args)).code).toBe(code));

  test("a broken plan", async () => {
    const { code, stderr } = await compare(
      "",
      withFile("plan.yaml", (text) => text.replace("weight: 3", "wight: 3")),
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining("wight")]);
  });

  test("bad data, with the rest compared", async () => {
    const { exit, ranking } = await compareJson(
      "",
      withFile("a.csv", (text) => text.replace("甲市,rd,2019,5", "甲市,rd,2019,five")),
    );
    expect([exit.code, ranking.length]).toEqual([3, 4]);
  });

  test("plans by two yardsticks: an error, and ranks by targets met", async () => {
    const own = (id: string, more: string) =>
      `dabiao: 1\nid: ${id}\narea: { name: ${id} }\nperiod: { due: 2019 }\nscore: {${more}}\nindicators: [{ id: x, target: 5, goalposts: { worst: 0, best: 9 } }]\n`;
    const files = {
      "p.yaml": own("甲市", ""),
      "q.yaml": own("乙市", "aggregate: median"),
      "a.csv": "area,indicator,period,value\n甲市,x,2019,7\n乙市,x,2019,3\n",
    };
    const run = JSON.parse((await runWith("compare p.yaml q.yaml -a a.csv -f json", { files })).stdout);
    expect(run.diagnostics.map(({ code, file }: Record<string, unknown>) => [code, file])).toEqual([
      ["plan/different-scores", "q.yaml"],
    ]);
    expect([run.exit.code, run.rankedBy, run.ranking.map(({ rank }: { rank: number }) => rank)]).toEqual([
      2,
      "met",
      [1, 2],
    ]);
  });

  test("figures in two units where the plan names none", async () => {
    const files = {
      "p.yaml":
        "dabiao: 1\nid: p\nperiod: { due: 2019 }\nscore: { normalise: min-max }\nindicators: [{ id: x, direction: higher }]\n",
      "a.csv": "area,indicator,period,value,unit\n甲市,x,2019,5,亿元\n乙市,x,2019,60000,万元\n",
    };
    const { code, stderr, stdout } = await runWith("compare p.yaml -a a.csv --lang zh", { files });
    expect(code).toBe(3);
    expect(stderr).toContain("actuals/mixed-units");
    expect(stdout).toContain("按达标项数排名");
  });
});

describe("every format", () => {
  const world = withFile("a.csv", (text) => text.replace("丁市", "丁\u202e市"));

  test.each(["table", "json", "csv", "markdown", "pretty", "compact", "junit", "sarif", "github", "tap"])(
    "%s",
    async (format) => {
      for (const lang of ["zh", "en"]) {
        const { code, stdout, stderr } = await compare(`-f ${format} --lang ${lang}`, world);
        expect([code, stdout === ""], stderr).toEqual([0, false]);
        expect(`${stdout}${stderr}`).not.toMatch(/undefined|NaN|\[object/);
        // JSON is for programs: there a name is what it is.
        if (format !== "json") expect(`${stdout}${stderr}`).not.toContain("\u202e");
      }
    },
  );

  test.each(["junit", "sarif", "tap", "github"])("%s says of targets what it says for check", async (format) => {
    const args = ["plan.yaml", "-a", "a.csv", "-f", format];
    const [check, own] = await Promise.all(
      ["check", "compare"].map((command) => runWith([command, ...args], { files: CITIES })),
    );
    expect(own!.stdout.match(/missed/g)?.length).toBe(check!.stdout.match(/missed/g)?.length);
  });

  test.each([
    ["no rows", "area,indicator,period,value\n"],
    ["no row that anybody asks for", "area,indicator,period,value\n甲市,other,2019,5\n"],
    ["one area", "area,indicator,period,value\n甲市,rd,2019,5\n"],
  ])("with %s", async (_, csv) => {
    for (const format of ["table", "json", "csv", "markdown", "junit", "tap"]) {
      for (const args of ["", "--transpose", "--sort rd", "--only output"]) {
        const { code, stdout } = await compare(`-f ${format} ${args}`, { files: { ...CITIES, "a.csv": csv } });
        expect(code, `${format} ${args}`).toBeLessThan(4);
        if (format === "json") expect(() => JSON.parse(stdout)).not.toThrow();
      }
    }
  });
});

test("rows, files and plans in another order change nothing but where things stand", async () => {
  const [head, ...rows] = CITIES["a.csv"].trim().split("\n");
  const half = (from: number, to: number) => [head, ...[...rows].reverse().slice(from, to)].join("\n");
  const files = { ...CITIES, "b.csv": half(0, 6), "c.csv": half(6, 99) };
  const args = "compare plan.yaml --robustness 0 -f json".split(" ");
  const run = async (...actuals: string[]) => {
    const { matrix, ranking } = JSON.parse(
      (await runWith([...args, ...actuals.flatMap((path) => ["-a", path])], { files })).stdout,
    );
    return JSON.parse(
      JSON.stringify({ matrix, ranking }, (key, value) => (key === "file" || key === "line" ? null : value)),
    );
  };
  const whole = await run("a.csv");
  expect(await run("b.csv", "c.csv")).toEqual(whole);
  expect(await run("c.csv", "b.csv")).toEqual(whole);
});
