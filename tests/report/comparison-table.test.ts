import stringWidth from "string-width";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CITIES, compare } from "../cli/cities.ts";
import { runWith } from "../cli/host.ts";
import { runs } from "../effort.ts";

describe("the table of a comparison", () => {
  test("ranking, groups and figures, at 80 columns", async () => {
    const { lines } = await compare("--width 80");
    expect(lines).toEqual([
      "Innovative cities   as of 2019 (latest in the data)",
      "",
      "#   Area  Score  Band  Met  Missed  Not assessed  Attained     Known",
      "1   甲市  81.67  good    3       0             0  100.00 %  100.00 %",
      "2   丙市  63.75  good    2       0             1  100.00 %   66.67 %",
      "3=  丁市  30.83  fair    1       2             0   58.33 %  100.00 %",
      "3=  乙市  30.83  fair    0       3             0   58.33 %  100.00 %",
      "",
      "#   Area     Input  Output",
      "    Weight  66.7 %  33.3 %",
      "1   甲市     85.00   75.00",
      "2   丙市     63.75       —",
      "3=  丁市     21.25   50.00",
      "3=  乙市     21.25   50.00",
      "",
      "#   Area    R&D share %    Labs  Patents  Park built",
      "    Weight       16.7 %  50.0 %   33.3 %           —",
      "1   甲市            ✓ 5    ✓ 10      200       ✓ yes",
      "2   丙市            ✓ 3    ✓ 20        —         ? —",
      "3=  丁市            ✗ 1    ✗ 40      100      ✓ yes*",
      "3=  乙市            ✗ 1    ✗ 40      100        ✗ no",
      "",
      "* of an earlier time: 丁市 Park built (2018)",
      "1 figure beyond the ends of the scale",
      "every cell: -f json",
      "4 areas ranked by score",
      "scored by goalposts; aggregate arithmetic, missing skip (the whole; groups have",
      "their own)",
      "",
      "areas: from the data, 4",
      "",
      "✓ 4 areas ranked; incomplete: 1 due target not assessed; 5 targets missed — exit 0",
    ]);
  });

  test("in Chinese, areas as columns", async () => {
    const { lines } = await compare("--lang zh --transpose --top 2 --only input --width 120");
    expect(lines.slice(0, 8)).toEqual([
      "创新型城市   截至 2019 年（数据中最新）",
      "",
      "指标         甲市   丙市",
      "#               1      2",
      "得分        81.67  63.75",
      "达标          3/3    2/3",
      "研发强度 %    ✓ 5    ✓ 3",
      "实验室 家    ✓ 10   ✓ 20",
    ]);
    expect(lines.slice(8, 11)).toEqual(["", "另有 2 个地区未显示", "1 个数值超出量程，按端点计"]);
  });

  test("in ASCII no sign of ours is another one", async () => {
    const { stdout } = await compare("--ascii --width 80");
    expect(stdout.replace(/[甲乙丙丁]市/g, "")).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test("the same figures at every width, in more blocks", async () => {
    const figures = async (width: number) => {
      const { lines } = await compare(`--width ${width}`);
      return lines
        .filter((line) => line.startsWith("3=  乙市"))
        .flatMap((line) => line.split(/\s{2,}/).slice(2))
        .join(" ");
    };
    expect(new Set(await Promise.all([40, 60, 80, 120, 300].map(figures))).size).toBe(1);
  });
});

describe("an indicator with several targets", () => {
  const plan = `dabiao: 1
id: p
period: { from: 2016, due: 2019 }
areas: [{ name: 甲 }, { name: 乙 }, { name: 丙, targets: { y: 9 } }]
indicators:
  - { id: x, name: Firms, unit: 家, target: [{ at-least: 20, by: 2018 }, { at-least: 35 }] }
  - { id: y, unit: "%", target: [{ at-least: 3 }, { at-most: 5 }, { change: 2, since: 2018 }] }
`;
  const rows = "甲,x,2018,21\n甲,x,2019,30\n乙,x,2018,19\n乙,x,2019,36\n丙,x,2018,30余\n甲,y,2019,6\n乙,y,2019,4\n";
  const world = { files: { "plan.yaml": plan, "a.csv": `area,indicator,period,value\n${rows}` } };
  const run = (args: string) => compare(`--as-of 2019 ${args}`, world);

  test("has in its cell each figure with its own verdict, and a note of what is compared", async () => {
    const { lines } = await run("--lang en --width 200 --sort name");
    const from = lines.findIndex((line) => line.includes("Firms"));
    expect(lines.slice(from, from + 6)).toEqual([
      "#  Area              Firms              y %",
      "3  丙              ? 30余!              ? —",
      "1  乙    ✓ 36; ✗ 19 (2018)  ✓ 4; ? — (2019)",
      "2  甲    ✗ 30; ✓ 21 (2018)  ✗ 6; ? — (2019)",
      "",
      "of several targets areas are compared by one: Firms (≥ 35, 2019); y (≥ 3 %, 2019)",
    ]);
  });

  test("is painted by the verdict that matters most", async () => {
    const { stdout } = await run("--lang en --width 200 --color always");
    expect(stdout).toMatch(/\x1b\[31m✓ 36; ✗ 19/);
    expect((await run("--lang en --width 200 --color always --transpose")).stdout).toMatch(/\x1b\[31m✓ 36; ✗ 19/);
  });

  test("has them in every format", async () => {
    const { stdout: page } = await run("--lang zh -f html");
    expect(page).toMatch(/class="v-missed"><span class="value">✓ 36; ✗ 19 家 \(2018\)</);
    const { stdout: records } = await run("--lang en -f csv");
    expect(records).toContain("36,2019,met,,missed: 19 (2018),4,2019,met,,not assessed: — (2019)");
    const { matrix } = JSON.parse((await run("-f json")).stdout);
    expect(matrix[0].cells[0]).toMatchObject({
      ...{ value: 36, period: "2019", verdict: "met", target: "x#2" },
      targets: [
        { id: "x#2", by: "2019", verdict: "met", reason: null, value: 36, raw: "36", unit: "家", period: "2019" },
        { id: "x", by: "2018", verdict: "missed", reason: null, value: 19, raw: "19", unit: "家", period: "2018" },
      ],
    });
    expect(matrix.map(({ cells }: { cells: { targets?: unknown[] }[] }) => cells[1]!.targets?.length)).toEqual([
      ...[3, 3],
      undefined,
    ]);
  });
});

describe("no line is wider than the terminal", () => {
  const plan = (indicators: readonly string[], names: readonly string[]) => `dabiao: 1
id: p
period: { due: 2019 }
score: {}
groups: [${names.map((name, index) => `{ id: g${index}, name: ${JSON.stringify(name)} }`).join(", ")}]
indicators:
${indicators.map((name, index) => `  - { id: x${index}, name: ${JSON.stringify(`${index} ${name}`)}, unit: 万元, target: 5, group: g${index % names.length}, goalposts: { worst: 0, best: 9 } }`).join("\n")}
`;
  const name = fc
    .array(fc.constantFrom("研", "发", "a", "Labs ", "专利授权量", "x", "\u202e", "é", " — "), {
      minLength: 1,
      maxLength: 9,
    })
    .map((parts) => parts.join("").trim())
    .filter((text) => text !== "");

  test.each([[""], ["--transpose"]])("%s", { timeout: 60_000 }, async (args) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { minLength: 1, maxLength: 14 }),
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(name, {
          minLength: 1,
          maxLength: 9,
          selector: (text) => text.normalize("NFKC").replace(/\s/g, ""),
        }),
        fc.constantFrom(60, 80, 100),
        async (indicators, groups, areas, width) => {
          const rows = areas.flatMap((area, at) =>
            indicators.map((_, index) => `"${area}市",x${index},2019,${((at + 2) * (index + 3) * 12345.67) % 99999}`),
          );
          const files = {
            "plan.yaml": plan(indicators, groups).replaceAll("\u202e", "\\u202e"),
            "a.csv": `area,indicator,period,value\n${rows.join("\n")}\n`,
          };
          const { stdout, stderr } = await runWith(
            [
              ..."compare plan.yaml -a a.csv --robustness 0 --width".split(" "),
              `${width}`,
              ...args.split(" ").filter((one) => one !== ""),
            ],
            { files },
          );
          expect(stdout, stderr).not.toBe("");
          const wide = stdout.split("\n").filter((line) => stringWidth(line) > width);
          expect(wide).toEqual([]);
        },
      ),
      { numRuns: runs(12) },
    );
  });
});

test("names are shown with what they hide, never obeyed", async () => {
  const csv = CITIES["a.csv"].replaceAll("乙市", "乙\u202e市\u001b[31m");
  const { stdout, stderr } = await compare("--width 80", { files: { ...CITIES, "a.csv": csv } });
  expect(`${stdout}${stderr}`).not.toMatch(/[\u001b\u202e]/);
});
