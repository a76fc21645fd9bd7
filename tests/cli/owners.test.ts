import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { check, each, lhasa } from "./host.ts";

const PLAN = `{id: a, target: 5, owners: {lead: [甲局], support: [乙局]}}, {id: b, target: 5, owners: {lead: [乙局, 等]}}, {id: c, target: 5}`;
const ROWS = "a 2019 4; c 2019 5";

describe("a path with {owner}", () => {
  test("a file for each unit, which holds nothing but its part; what goes elsewhere is the whole", async () => {
    const { code, stdout, stderr, files } = await check(
      PLAN,
      ROWS,
      "--as-of 2019 -f table -f csv:out/{owner}.csv --lang en",
    );
    const forms = [...files].filter(([path]) => path.startsWith("out/"));
    const records = forms.map(([path, text]) => {
      const rows = parse(String(text), { bom: true, columns: true }) as Record<string, string>[];
      return `${path}: ${rows.map((row) => `${row["Answers for it"]} ${row.Id} ${row.Role}`).join(", ")}`;
    });
    expect(records).toEqual([
      "out/甲局.csv: 甲局 a lead",
      "out/乙局.csv: 乙局 a support, 乙局 b lead",
      "out/no owner named.csv: no owner named c ",
    ]);
    expect(stdout).toContain("1 missed · 1 met · 1 not assessed (1 no data) · of 3 targets");
    expect(stdout).not.toContain("To submit");
    expect(stderr).toBe("3 files written:\n  out/甲局.csv\n  out/乙局.csv\n  out/no owner named.csv\n");
    expect(code).toBe(3);
  });

  test("a unit's Markdown says how the unit stands, and not how the run ends", async () => {
    const { files } = await check(PLAN, ROWS, "--as-of 2019 -f markdown:{owner}.md --lang en");
    const text = String(files.get("乙局.md"));
    expect(text).toContain("leads on 1: 1 without data; supports 1: 1 missed");
    expect(text).not.toContain("exit");
    expect(text).not.toContain("甲局");
  });

  test("JSON of a unit has its targets, counted anew, and the unit", async () => {
    const { files } = await check(PLAN, ROWS, "--as-of 2019 -f json:{owner}.json --lang en");
    const { scorecards, owners } = JSON.parse(String(files.get("甲局.json")));
    expect([scorecards[0].summary.targets, scorecards[0].summary.result]).toEqual([1, "fail"]);
    expect(scorecards[0].assessments.map(({ id }: { id: string }) => id)).toEqual(["a"]);
    expect([owners.complete, owners.units.map(({ name }: { name: string }) => name)]).toEqual([true, ["甲局"]]);
  });

  test("a what-if marks every file", async () => {
    const { files } = await check(PLAN, ROWS, "--as-of 2019 --set a=9 -f markdown:{owner}.md --lang en");
    expect(String(files.get("甲局.md"))).toContain("what if: a = 9 (2019), set by hand");
  });

  test("a file that can't be written gives code 4, and the others are written", async () => {
    const world = { unwritable: { "o/甲局.md": "ENOSPC" } };
    const { code, files, stderr } = await check(PLAN, ROWS, "--as-of 2019 -f markdown:o/{owner}.md --lang en", world);
    expect([code, [...files.keys()].filter((path) => path.startsWith("o/"))]).toEqual([
      4,
      ["o/乙局.md", "o/no owner named.md"],
    ]);
    expect(stderr).toContain("error output/cannot-write  o/甲局.md can't be written (ENOSPC)");
    const folder = await check(PLAN, ROWS, "--as-of 2019 -f markdown:o/{owner}.md", { unwritable: { o: "EACCES" } });
    expect(folder.code).toBe(4);
  });

  test("-o takes the place as well, and -q tells no files", async () => {
    const { files, stderr } = await check(
      PLAN,
      ROWS,
      "--as-of 2019 -f csv -o {owner}.csv -q --on-missing warn --lang en",
    );
    expect([...files.keys()]).toContain("甲局.csv");
    expect(stderr).not.toContain("written");
  });
});

each(`
  --by area                        │ "area" is no value for --by
  --by owner -f tap                │ "tap" is no value for --format (--by owner)
  -f junit:{owner}.xml             │ "junit" is no value for --format …:{owner}.xml
  -f markdown:{ower}.md            │ "{ower}" is no value for --format; did you mean "{owner}"?
  -f markdown:{area}.md            │ "{area}" is no value for --format
  -o {plan}.txt                    │ "{plan}" is no value for --output
`)("%s is refused", async (args, said) => {
  const { code, stderr, stdout } = await check(PLAN, ROWS, args!);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`error usage/bad-value  ${said}`);
});

test("--by owner beside a format that has no owners: that one has the whole, and no code changes", async () => {
  const args = "--as-of 2019 --lang en";
  const plain = await check(PLAN, ROWS, `${args} -f junit:a.xml`);
  const both = await check(PLAN, ROWS, `${args} -f junit:a.xml -f table --by owner`);
  expect(both.files.get("a.xml")).toBe(plain.files.get("a.xml"));
  expect(both.code).toBe((await check(PLAN, ROWS, args)).code);
});

test("without --by nothing changes: JSON has no key owners", async () => {
  expect(JSON.parse((await check(PLAN, ROWS, "-f json")).stdout).owners).toBeUndefined();
});

describe("the example of Lhasa by owner", () => {
  test("in Chinese, in 80 columns", async () => {
    const { lines } = await lhasa("--by owner --width 80");
    expect(lines.slice(0, 8)).toEqual([
      "拉萨市国家创新型城市建设目标   截至 2019 年（--as-of）",
      "",
      "市科技局 · 牵头 14 项：1 项未达标，11 项缺数据，2 项达标",
      "   指标               目标   实际  年份     差距  是否达标",
      "✗  科技型中小企业  > 50 家  40 家  2018*  −10 家  未达标：需 51 家",
      "催报清单：16 项数据",
      "  待报指标                     单位       年份              原因",
      "  每万名劳动力中研发人员       人年/万人  2019              无数据",
    ]);
    expect(lines.at(-1)).toBe("✗ 数据不全：11 项到期目标无法评定；1 项未达标 — 退出码 3（另有 1 未达标）");
  });

  test("in English, in ASCII, in 120 columns", async () => {
    const { stdout, lines } = await lhasa("--by owner --width 120 --lang en --ascii");
    expect(lines.slice(2, 8)).toEqual([
      "市科技局 - leads on 14: 1 missed, 11 without data, 2 met",
      "   Indicator        Target  Actual  Year   Gap  Verdict",
      "x  Technology SMEs    > 50      40  2018*  -10  missed: needs 51",
      "To submit: 16 figures",
      "  Figure                                                             Unit       Year              Why",
      "  R&D personnel per 10,000 labour force (full-time equivalent)       人年/万人  2019              no data",
    ]);
    expect(stdout).toContain("the list of owners is open (and others) for R&D personnel");
    expect(stdout).toMatch(/and\s+more\s+\(14 in all\)/);
    expect(lines.filter((line) => /[–—…·−✗]/.test(line))).toEqual([]);
  });
});
