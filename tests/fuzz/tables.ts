import fc from "fast-check";
import { COLUMNS } from "../../src/read/columns.ts";
import { encoded } from "./bytes.ts";
import { AREAS, hostile, IDS, mostly, number, OWNERS, PERIODS, period, UNITS } from "./words.ts";

/** Rows of cells, as a table of any layout has them. */
export type Cells = readonly (readonly string[])[];

const names = mostly([...IDS, "a", "b", "c", "d", "m", "n", "k"], 30);
const areas = mostly(AREAS, 30);

const cellOf: Readonly<Record<string, fc.Arbitrary<string>>> = {
  area: areas,
  indicator: names,
  period,
  value: number,
  unit: mostly(UNITS, 30),
  status: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("", "", "final", "修订", "初步", "forecast") }, hostile),
  published: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("", "", "2019-05-01", "2020-01-15") }, hostile),
  scope: fc.constantFrom("", "", "全市", "市辖区"),
  statement: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom("", "", "", "completion", "growth", "完成率", "增长") },
    hostile,
  ),
};

const cell = (column: string): fc.Arbitrary<string> =>
  cellOf[column] ?? fc.oneof({ weight: 6, arbitrary: fc.constantFrom("", "统计公报", "注") }, hostile);

const headings = (name: string, aliases: readonly string[]) => fc.constantFrom(name, name, name, ...aliases);
const REQUIRED = COLUMNS.filter(({ required }) => required);
const OPTIONAL = COLUMNS.filter(({ required }) => !required);

/** One observation a row, under some of the columns that there are. */
const long: fc.Arbitrary<Cells> = fc
  .tuple(fc.subarray(OPTIONAL, { maxLength: 5 }), fc.boolean())
  .chain(([some, mixed]) => {
    const columns = mixed ? [...some, ...REQUIRED] : [...REQUIRED, ...some];
    return fc.tuple(
      fc.tuple(...columns.map(({ name, aliases }) => headings(name, aliases))),
      fc.array(fc.tuple(...columns.map(({ name }) => cell(name))), { maxLength: 12 }),
    );
  })
  .map(([header, rows]) => [header, ...rows]);

/** A row an indicator, a column for each year. */
const years: fc.Arbitrary<Cells> = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...PERIODS), { minLength: 1, maxLength: 4 }), fc.boolean())
  .chain(([periods, withArea]) =>
    fc
      .array(fc.tuple(areas, names, fc.constantFrom(...UNITS), ...periods.map(() => number)), { maxLength: 6 })
      .map((rows) => {
        const whole = [["地区", "指标", "单位", ...periods], ...rows];
        return withArea ? whole : whole.map((row) => row.slice(1));
      }),
  );

/** A row an area and period, a column for each indicator, its unit in brackets. */
const indicators: fc.Arbitrary<Cells> = fc
  .uniqueArray(fc.constantFrom(...IDS, "a", "b", "m"), { minLength: 1, maxLength: 4 })
  .chain((ids) =>
    fc
      .tuple(
        fc.tuple(...ids.map((id) => fc.constantFrom(id, id, `${id}(万元)`, `${id}（%）`, `${id}(?)`))),
        fc.array(fc.tuple(areas, period, ...ids.map(() => number)), { maxLength: 6 }),
      )
      .map(([header, rows]) => [["area", "year", ...header], ...rows]),
  );

/** A row an indicator and period, a column for each area. */
const acrossAreas: fc.Arbitrary<Cells> = fc
  .uniqueArray(fc.constantFrom(...AREAS), { minLength: 1, maxLength: 3 })
  .chain((own) =>
    fc
      .array(fc.tuple(names, period, ...own.map(() => number)), { maxLength: 6 })
      .map((rows) => [["指标", "年份", ...own], ...rows]),
  );

const sdmx: fc.Arbitrary<Cells> = fc
  .array(
    fc.tuple(
      fc.constant("X"),
      names,
      areas,
      period,
      number,
      fc.constantFrom("", "3", "6", "-1", "99", "x"),
      fc.constantFrom("", "p", "bf", "r"),
      fc.constantFrom("T", "T", "F"),
    ),
    { maxLength: 8 },
  )
  .map((rows) => [
    ["DATAFLOW", "indicator", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MULT", "OBS_FLAG", "sex"],
    ...rows,
  ]);

/** A table of areas, which holds no figures. */
export const areaList: fc.Arbitrary<Cells> = fc
  .array(fc.tuple(areas, areas, fc.oneof(fc.constant(""), areas), mostly(["", "g"])), { maxLength: 6 })
  .map((rows) => [["area", "name", "parent", "peers"], ...rows]);

/** Targets as documents list them. */
export const targetCells: fc.Arbitrary<Cells> = fc
  .tuple(
    fc.constantFrom("目标值", "2019年目标", "target", "目标"),
    fc.array(
      fc.tuple(
        fc.constantFrom("", "创新主体", "创新投入"),
        mostly([...IDS, "科技型中小企业", "R&D经费(万元)", "失业率"], 30),
        fc.oneof(
          fc.constantFrom(
            ..."超过25家|建成35家|达到2.0%左右|逐年提高|3—4个|不超过10|年均增长8%|翻一番|≥80|>25|100%|完成|累计50项|控制在4.5%以内|比2015年增长30%|不低于全省平均|".split(
              "|",
            ),
          ),
          number,
          hostile,
        ),
        fc.constantFrom(...UNITS),
        fc.constantFrom(...OWNERS, "市科技局、工信局等"),
        fc.constantFrom("", "约束性", "预期性", "正向", "逆向"),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([target, rows]) => [["一级指标", "指标名称", target, "单位", "牵头单位", "指标属性"], ...rows]);

/** Lines around a table, and rows that are none of it. */
const odd = fc.constantFrom<readonly string[]>(
  ["2019年主要指标"],
  ["单位：万元"],
  ["注：数据为初步核算"],
  ["一、创新主体", "", "", ""],
  ["", "", "", ""],
  [""],
  ["x"],
  ["x", "2019"],
  ["x", "2019", "1", "234", "家"],
  ["x", "2019", "5", "家", "", "", ""],
);

const quoted = (text: string): string => (/[",;\t\n\r，|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Cells as CSV, in some encoding and with what else stands around tables. */
export const csvOf = (cells: fc.Arbitrary<Cells>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      cells,
      fc.array(fc.tuple(fc.nat(30), odd), { maxLength: 2 }),
      fc.constantFrom(",", ",", ",", ",", ";", "\t", "，", "|"),
      fc.option(fc.nat(), { freq: 4, nil: null }),
      fc.boolean(),
    )
    .map(([table, others, delimiter, encoding, ends]) => {
      const rows = [...table];
      for (const [at, row] of others) rows.splice(at % (rows.length + 1), 0, row);
      const text = rows.map((row) => row.map(quoted).join(delimiter)).join("\n") + (ends ? "\n" : "");
      const bytes = new TextEncoder().encode(text);
      return encoding === null ? bytes : encoded(bytes, encoding);
    });

/** A Markdown document with a table. */
export const markdownOf = (cells: fc.Arbitrary<Cells>): fc.Arbitrary<string> =>
  cells.map(([header = [], ...rows]) => {
    const line = (row: readonly string[]) => `| ${row.map((one) => one.replaceAll("|", "\\|")).join(" | ")} |`;
    return ["# 目标", "", line(header), line(header.map(() => "---")), ...rows.map(line), ""].join("\n");
  });

/** Figures in every layout that there is. */
export const figures: fc.Arbitrary<Cells> = fc.oneof(
  { weight: 5, arbitrary: long },
  { weight: 2, arbitrary: years },
  { weight: 2, arbitrary: indicators },
  acrossAreas,
  sdmx,
);
