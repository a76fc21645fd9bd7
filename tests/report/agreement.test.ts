import fc from "fast-check";
import { expect, test } from "vitest";
import type { Language } from "../../src/core/plan.ts";
import { CATALOGUES } from "../../src/messages/registry.ts";
import { runWith } from "../cli/host.ts";
import { plainCase } from "../oracle/cases.ts";
import { COLUMNS, disagreements, RENDERINGS } from "./agreement.ts";
import { OWNER_COLUMNS, OWNER_RENDERINGS, ownerDisagreements, wrongOwnerRecords } from "./owners/agreement.ts";

const runs = Number(process.env.AGREEMENT_RUNS ?? 60);
const seed = Number(process.env.ORACLE_SEED ?? 20191231);

const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/** What a plan may say of an indicator besides what decides, and a baseline in a unit that has to be converted. */
const decoration = fc.record(
  {
    name: pick(["甲", "Alpha"], ["=乙", "=beta"], ["3/4|丙", "*c*"]),
    group: pick("inner", "outer", "other"),
    owners: pick({ lead: ["科技局", "等"], support: ["统计局"] }, { support: ["财政局", "等"] }, { lead: ["a|b"] }),
    note: pick("说明；“x”", " =1+1"),
    assumed: pick({ zh: "假定的", en: "assumed" }),
    baseline: fc.record({ value: pick("1000", "33333", "-5"), unit: pick("万元"), period: pick("2015", "2016") }),
  },
  { requiredKeys: [] },
);

const GROUPS = [
  { id: "outer", name: { zh: "外层", en: "Outer" }, owners: { lead: ["市府"] }, groups: [{ id: "inner" }] },
  { id: "other" },
];

const ownColumns = ["indicator", "period", "value", "unit", "status", "published", "scope"] as const;

/** A plan for one area, or a framework for two of which one submits less; its rows; and how it is asked. */
const made = fc
  .record({
    one: plainCase,
    decorations: fc.array(decoration, { minLength: 4, maxLength: 4 }),
    progress: pick(null, null, "linear", "cagr", "statcan", "destatis"),
    rounding: pick("half-up", "half-even"),
    areas: pick(["A"], ["A"], ["A", "B"]),
    language: pick<Language>("zh", "en"),
  })
  .map(({ one, decorations, progress, rounding, areas, language }) => {
    const { area, indicators, ...plan } = one.plan;
    const framework = areas.length > 1;
    const decorated = (indicators as Record<string, unknown>[]).map((indicator, index) => {
      const { baseline, name, ...own } = decorations[index]!;
      const [zh, en] = (name ?? []).map((text) => text + String(indicator.id));
      const isMoney = indicator.unit === "亿元" && indicator.baseline !== undefined;
      return {
        ...indicator,
        ...own,
        ...(zh ? { name: { zh, en } } : {}),
        ...(isMoney && baseline ? { baseline } : {}),
      };
    });
    const rows = areas.flatMap((name, nth) =>
      one.observations
        .filter((_, index) => nth === 0 || index % 3 > 0)
        .map((row) => [...(framework ? [name] : []), ...ownColumns.map((column) => row[column] ?? "")].join()),
    );
    const heads = [...(framework ? ["area"] : []), ...ownColumns].join();
    const files = {
      "plan.yaml": JSON.stringify({
        ...plan,
        ...(framework ? {} : { area }),
        rounding,
        groups: GROUPS,
        indicators: decorated,
      }),
      "a.csv": [heads, ...rows].join("\n"),
    };
    const asked = [
      ...(one.asOf === null ? [] : ["--as-of", one.asOf]),
      ...(progress === null ? [] : ["--progress", progress]),
    ];
    return { files, asked, language };
  });

test("every figure, verdict and count in every format is that of the JSON of the same run", async () => {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(made, async ({ files, asked, language }) => {
      for (const usual of [false, true]) {
        const renderings = RENDERINGS.filter((one) => (one.usual ?? false) === usual);
        const outputs = renderings.flatMap(({ format, path }) => ["-f", `${format}:${path}`]);
        const shown = [...(usual ? [] : ["--columns", COLUMNS.join()]), "--width", "2000", "--lang", language];
        const call = ["check", "plan.yaml", "-a", "a.csv", ...asked, ...shown, ...outputs, "-f", "json"];
        const { stdout, files: written } = await runWith(call, { files });
        const document = JSON.parse(stdout);
        judged += document.scorecards.length;
        for (const rendering of renderings) {
          const text = written.get(rendering.path) as string;
          expect(disagreements(rendering, text, document, CATALOGUES[language])).toEqual([]);
        }
      }
    }),
    { numRuns: runs, seed },
  );
  expect(judged).toBeGreaterThan(2 * runs);
}, 240_000);

test("who owes what is told in every format as in the JSON of the same run", async () => {
  const seen = { duties: 0, figures: 0, support: 0 };
  await fc.assert(
    fc.asyncProperty(made, async ({ files, asked, language }) => {
      const formats = [...OWNER_RENDERINGS.map(({ format }) => format), "csv"];
      const outputs = formats.flatMap((format) => ["-f", `${format}:out.${format}`]);
      const shown = ["--by", "owner", "--columns", OWNER_COLUMNS.join(), "--width", "2000", "--lang", language];
      const call = ["check", "plan.yaml", "-a", "a.csv", ...asked, ...shown, ...outputs, "-f", "json"];
      const { stdout, files: written } = await runWith(call, { files });
      const document = JSON.parse(stdout);
      for (const { role, figures } of document.owners.units.flatMap((unit: any) => unit.duties)) {
        seen.duties++;
        seen.figures += figures.length;
        if (role === "support") seen.support++;
      }
      for (const rendering of OWNER_RENDERINGS) {
        const text = written.get(`out.${rendering.format}`) as string;
        expect(ownerDisagreements(rendering, text, document, CATALOGUES[language]), rendering.format).toEqual([]);
      }
      expect(wrongOwnerRecords(written.get("out.csv") as string, document, CATALOGUES[language])).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs / 4);
}, 240_000);
