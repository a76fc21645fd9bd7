import { describe, expect, test } from "vitest";
import { CITIES, compare } from "../../../cli/cities.ts";
import { runHere } from "../../../real-host.ts";
import { HOSTILE } from "../../made-run.ts";
import { headings } from "../read-page.ts";
import { runWith } from "../../../cli/host.ts";
import { tablesOf } from "./read-tables.ts";

const page = async (args = "") => (await compare(`${args} -f html`)).stdout;

const PANEL =
  "compare data/compare/panel/panel.yaml -a data/compare/panel/actuals.csv -a data/compare/panel/areas.csv --as-of 2024 -f html";

/** Texts that an input can hold: what the readers refuse gets into no comparison. */
const READABLE = HOSTILE.filter(([, text]) => !/[^\P{C}\r\n]/u.test(text));

describe("a comparison as a page", () => {
  test("of the invented panel: what stands on it, in its order", async () => {
    const { stdout } = await runHere(PANEL.split(" "));
    const names = headings(stdout);
    expect(names.filter((name) => !name.startsWith("3"))).toEqual([
      "1 十二个虚构城市的综合评分",
      "2 排名",
      "2 计分方法与说明",
      "2 分组得分",
      "2 各地区分组情况",
      "2 逐项指标",
      "2 问题与提示",
      "2 输入文件",
      "2 生成说明",
    ]);
    expect(names.filter((name) => name.startsWith("3"))).toHaveLength(12);
    expect(["ranking", "groups", "matrix"].map((name) => tablesOf(stdout, name).length)).toEqual([1, 2, 2]);
  });

  test("explanations and pairs stand before the groups", async () => {
    const names = headings(await page("--lang en --areas 甲市,乙市 --explain 甲市")).filter((name) => name[0] === "2");
    expect(names.slice(2, 5)).toEqual(["2 Where the scores come from", "2 甲市 and 乙市", "2 Groups"]);
  });

  test("what every output must say is said: the notes, the verdict of the run, what was supposed", async () => {
    const text = await page("--lang en --set rd=4");
    const markdown = (await compare("--lang en --set rd=4 -f markdown")).stdout;
    const notes = [...text.matchAll(/<li>(.*?)<\/li>/g)].map(([, note]) => note!);
    expect(notes.length).toBeGreaterThan(2);
    expect(notes.filter((note) => !markdown.replaceAll("\\", "").includes(note))).toEqual([]);
    expect(text).toMatch(/<p class="supposed">.*R&amp;D share = 4/);
    expect(text).toMatch(/class="banner passed"[\s\S]*data-column="closing">/);
  });

  test("the same for the same run, closed as opened, ids and names each once", async () => {
    const text = await page("--explain 甲市 --areas 甲市,乙市");
    expect(await page("--explain 甲市 --areas 甲市,乙市")).toBe(text);
    const open: string[] = [];
    for (const [, end, name, closed] of text.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/gi)) {
      if (closed || name === "meta") continue;
      if (end) expect(open.pop()).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...text.matchAll(/ aria-labelledby="([^"]*)"/g)].map(([, id]) => id!);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    const regions = [...text.matchAll(/ aria-label="([^"]*)"/g)].map(([, label]) => label!);
    expect(new Set(regions).size).toBe(regions.length);
  });

  test.each(READABLE)(
    "%s in names of areas, groups and indicators makes neither elements nor attributes",
    async (_, text) => {
      const count = async (name: string) => {
        const quoted = JSON.stringify(name);
        const plan = CITIES["plan.yaml"]
          .replace("{ zh: 创新型城市, en: Innovative cities }", quoted)
          .replace("{ zh: 投入, en: Input }", quoted)
          .replace("{ zh: 研发强度, en: R&D share }", quoted)
          .replace("{ zh: 优, en: good }", quoted);
        const rows = CITIES["a.csv"].replaceAll("甲市", `"${name.replaceAll('"', '""')}"`);
        const { stdout } = await runWith("compare plan.yaml -a a.csv --areas 乙市,丙市,丁市 --robustness 10 -f html", {
          files: { "plan.yaml": plan, "a.csv": rows },
        });
        const whole = await runWith("compare plan.yaml -a a.csv --robustness 10 -f html", {
          files: { "plan.yaml": plan, "a.csv": rows },
        });
        expect(whole.stdout).toContain('data-table="matrix"');
        return [stdout, whole.stdout].flatMap((one) => [one.split("<").length, one.split('"').length]);
      };
      expect(await count(text)).toEqual(await count("x"));
    },
  );

  test("a plan without a score has neither groups nor scores", async () => {
    const call = "compare data/compare/cities/framework.yaml -a data/compare/cities/actuals.csv -f html";
    const { stdout } = await runHere(call.split(" "));
    expect(["groups", "matrix", "ranking"].map((name) => tablesOf(stdout, name).length)).toEqual([0, 2, 1]);
    expect(stdout).not.toMatch(/data-column="(score|interval|coverage)"/);
  });

  test("where no plan could be read there is nothing to compare, and the page says what is wrong", async () => {
    const { stdout } = await runWith("compare plan.yaml -a a.csv -f html --lang en", {
      files: { "plan.yaml": "dabiao: 1\nid: [", "a.csv": CITIES["a.csv"] },
    });
    expect(headings(stdout)[0]).toBe("1 Check of the inputs");
    expect(stdout).not.toContain("data-table=");
  });
});
