import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { type File, runWith } from "../cli/host.ts";

/** What the departments answer; one of them doesn't. */
const ANSWERS = new Map([
  ["高新技术企业", "29"],
  ["众创空间", "21"],
  ["R&D经费支出占GDP比重", "２．０％"],
]);

/** The form with its value column filled in, every other cell as it was. */
function filled(form: string): string {
  const [head = [], ...rows] = parseCsv(form, { bom: true }) as string[][];
  const [name, value] = [/^(?:指标|indicator)$/, /^(?:数值|value)$/].map((one) =>
    head.findIndex((cell) => one.test(cell)),
  );
  const answered = rows.map((row) => row.with(value!, ANSWERS.get(row[name!]!) ?? ""));
  return `\ufeff${[head, ...answered].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")}\r\n`;
}

const words = (line: string): string[] => line.match(/"[^"]*"|\S+/g)!.map((word) => word.replace(/^"|"$/g, ""));

test.each([
  ["README.md", "## Your own plan"],
  ["README.zh-CN.md", "## 自己的计划"],
])(
  "whoever follows %s comes from a table of targets to a plan, a form, a gap table, a report and a CI job",
  async (readme, heading) => {
    const text = readFileSync(readme, "utf8");
    const block = /```sh\n([\s\S]*?)```/.exec(text.slice(text.indexOf(heading)))![1]!;
    const commands = block.trim().split("\n");
    expect(commands.length).toBeLessThan(10);
    let files: Record<string, File> = { "targets.md": readFileSync("data/lhasa/targets.md", "utf8") };
    const said: { command: string; code: number; stdout: string; stderr: string }[] = [];
    for (const command of commands) {
      const ended = await runWith(words(command).slice(2), { files });
      files = Object.fromEntries(ended.files);
      said.push({ command, ...ended });
      if (typeof files["form.csv"] === "string" && command.includes("template")) {
        files = { ...files, "form.csv": filled(files["form.csv"]) };
      }
    }
    expect(said.map(({ code }) => code)).toEqual([0, 0, 0, 3, 3, 3, 0]);
    const [begun, , , table, owners] = said;
    expect(begun!.stderr).toContain("init/no-tolerance");
    expect(table!.stdout).toMatch(/✓ .*29 家.*\n✗ .*21 家 .*\n.*\n✓ .*2 %.*\n\? /);
    expect(owners!.stdout).toMatch(/^市财政局 · /m);
    expect(files["report.html"]).toMatch(/^<!doctype html>[\s\S]*29 家[\s\S]*<\/html>\n$/);
    const job = parseYaml(files[".github/workflows/dabiao.yml"] as string);
    const steps = (job.jobs.dabiao.steps as { run?: string }[]).flatMap(({ run }) => run?.trim().split("\n") ?? []);
    expect(steps.length).toBeGreaterThan(1);
    const codes: number[] = [];
    for (const step of steps) {
      expect(step).toContain("--as-of 2019");
      codes.push((await runWith(words(step.replace("--yes ", "")).slice(2), { files })).code);
    }
    expect(codes).toEqual([3, 3]);
  },
);

test("a form that comes back blank is data that are missing, for whoever submits them", async () => {
  const begun = Object.fromEntries((await runWith("init --lang zh")).files);
  const files = Object.fromEntries((await runWith("template plan.yaml -o form.csv", { files: begun })).files);
  const { code, stdout, stderr } = await runWith("check plan.yaml -a form.csv --as-of 2025", { files });
  expect([code, stderr.includes("run/nothing-matched")]).toEqual([3, false]);
  expect(stdout).toContain("3 项无法评定（3 项无数据）");
});
