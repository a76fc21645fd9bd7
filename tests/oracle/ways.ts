import fc from "fast-check";
import { FROM_BASE } from "./cases.ts";

/** One case for the oracle of trajectories: a valid plan for one area, rows, the as-of, and what --progress names. */
export interface WayCase {
  readonly plan: Record<string, unknown>;
  readonly observations: readonly Record<string, string>[];
  readonly asOf: string | null;
  readonly method: string | null;
}

/** Something `often` times as often as nothing. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, often = 1) => fc.option(arbitrary, { nil: undefined, freq: often + 1 });
const defined = (object: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const METHODS = ["linear", "cagr", "eurostat", "statcan", "sdsn", "un-progress-chart", "destatis"];

/** Few distinct numbers, so that figures often lie on the way, at the goal or at a threshold. */
const number = fc.constantFrom(
  ..."0 0.5 1 1.1 1.21 2 2.5 4 5 8 9 9.5 10 10.4 11 12 14.5 20 25 40 45.2 49.7 50 66.6 71.4 99.2 100 -1 -2.5 -10".split(
    " ",
  ),
);
const positive = fc.constantFrom("0.5", "1", "2", "4", "5", "10", "14.5", "20", "25", "40", "50", "100");
const rate = fc.constantFrom("10%", "21%", "30%", "100%", "0%", "-10%", "-50%");

function comparison(value: fc.Arbitrary<string>, within: fc.Arbitrary<string>) {
  const one = fc
    .constantFrom("at-least", "at-least", "more-than", "at-most", "less-than", "equals")
    .chain((name) => value.map((v) => ({ [name]: v })));
  const about = fc
    .tuple(value, maybe(within), maybe(fc.constantFrom("above", "below")))
    .map(([v, tolerance, beyond]) => defined({ about: v, within: tolerance, beyond }));
  const between = fc
    .tuple(value, value, maybe(fc.constantFrom("above", "below")))
    .map(([a, b, beyond]) =>
      defined({ between: Number.parseFloat(a) <= Number.parseFloat(b) ? [a, b] : [b, a], beyond }),
    );
  return fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: about }, { weight: 1, arbitrary: between });
}

type Content = Record<string, unknown>;

function target(kind: string, percent: boolean): fc.Arbitrary<Content> {
  const within = percent ? fc.constantFrom("0.05", "0.5pp", "1") : fc.constantFrom("0.1", "5%", "1");
  const level = comparison(number, within);
  const growing = (name: string) =>
    fc.oneof(rate, comparison(rate, fc.constantFrom("0.5pp", "10pp"))).map((value) => ({ [name]: value }));
  const change = fc.oneof(number, comparison(number, within)).map((value) => ({ change: value }));
  const total = fc.oneof(number, comparison(fc.oneof(positive, number), within)).map((value) => ({ total: value }));
  const trend = fc.constantFrom("rising", "falling").map((name) => ({ [name]: "true" }));
  const yearly = fc.oneof(
    trend,
    growing("yearly-growth"),
    level.map((value) => ({ "every-year": value })),
  );
  const measures = [
    { weight: 6, arbitrary: level as fc.Arbitrary<Content> },
    { weight: 1, arbitrary: growing("growth") },
    { weight: 1, arbitrary: change },
    { weight: 1, arbitrary: growing("average-growth") },
    { weight: 1, arbitrary: yearly },
  ];
  if (kind !== "stock") measures.push({ weight: 4, arbitrary: total });
  return fc.oneof(...measures);
}

const due = fc.constantFrom("2018", "2019", "2019", "2020", "2025", "2030");

function dated(kind: string, percent: boolean) {
  const partial = kind === "flow" ? due : fc.oneof({ weight: 6, arbitrary: due }, fc.constantFrom("2019Q2", "2019-06"));
  return fc
    .tuple(
      target(kind, percent),
      maybe(partial),
      maybe(fc.constantFrom("2015", "2016", "2017")),
      fc.constantFrom(undefined, undefined, undefined, "2017"),
    )
    .map(([content, by, since, from]) => {
      const [key = ""] = Object.keys(content);
      const takesSince = FROM_BASE.includes(key);
      const cumulative = key === "total" && kind === "cumulative";
      const whole = ["average-growth", "yearly-growth", "rising", "falling", "every-year"].includes(key);
      return defined({
        ...content,
        by: whole && by !== undefined && by.length > 4 ? "2019" : by,
        since: takesSince || cumulative ? since : undefined,
        from,
      });
    });
}

const shares = fc.constantFrom(["0.95", "0.6", "0"], ["1", "0.5", "0"], ["80%", "40%", "-10%"]);
const rates = fc.constantFrom(["0.03", "0.01", "0"], ["10%", "5%", "-5%"]);
const keys = fc
  .record({
    method: maybe(fc.constantFrom(...METHODS), 4),
    path: maybe(fc.constantFrom("linear", "compound")),
    "base-year": maybe(fc.constantFrom("2014", "2015", "2016", "2017")),
    window: maybe(fc.constantFrom("1", "2", "3", "5")),
    limit: maybe(fc.constantFrom("0", "5", "40", "100", "-100")),
    thresholds: maybe(shares),
    rates: maybe(rates),
  })
  .chain((all) =>
    // Most plans say a key or two.
    fc.constantFrom(0, 0, 1, 2).map((drop) => {
      const { "base-year": base, window, ...rest } = all;
      return defined({ ...rest, "base-year": drop === 1 ? base : undefined, window: drop === 2 ? window : undefined });
    }),
  );

const progress = fc.oneof({ weight: 5, arbitrary: keys }, fc.constantFrom(...METHODS));

const indicator = (id: string) =>
  fc
    .record({
      kind: fc.constantFrom("stock", "stock", "flow", "cumulative"),
      unit: fc.constantFrom("%", "家", "亿元", undefined),
      maxAge: maybe(fc.constantFrom("0", "2")),
      yearToDate: fc.boolean(),
      progress: maybe(progress, 3),
      group: fc.constantFrom(undefined, undefined, "outer", "inner"),
      commitment: fc.constantFrom(undefined, undefined, "aspired"),
      direction: fc.constantFrom("higher", "lower"),
      untargeted: fc.constantFrom(true, false, false, false),
      baseline: maybe(
        fc.record(
          {
            value: fc.oneof({ weight: 4, arbitrary: positive }, number, fc.constant("10余")),
            period: fc.constantFrom("2010", "2015", "2016", "2017", "2015Q2", "2006..2010"),
            unit: fc.constant("人"),
          },
          { requiredKeys: ["value"] },
        ),
        2,
      ),
    })
    .chain(({ kind, unit, maxAge, yearToDate, progress: own, direction, untargeted, baseline: before, ...place }) => {
      // Only now and then is the baseline in people.
      const { unit: people, ...rest } = before ?? { value: "1" };
      const baseline = before && (people !== undefined && unit !== undefined && before.value === "4" ? before : rest);
      const one = dated(kind, unit === "%");
      return fc
        .tuple(
          fc.array(one, { minLength: 1, maxLength: 2 }),
          fc.array(
            fc.tuple(one, fc.constantFrom("2017", "2018", "2018", "2019Q1", "2019H1")).map(([content, by]) => {
              const whole = Object.keys(content).some((key) => /growth|rising|falling|every/.test(key));
              return { ...content, by: whole && by.length > 4 ? "2018" : by };
            }),
            { maxLength: 2 },
          ),
        )
        .map(([targets, milestones]) =>
          defined({
            id,
            kind,
            unit,
            "max-age": maxAge,
            reported: yearToDate && kind === "flow" ? "year-to-date" : undefined,
            progress: own,
            ...place,
            baseline,
            ...(untargeted
              ? { direction }
              : {
                  target: targets.map((each) => fit(each, before !== undefined, baseline?.period, kind)),
                  milestones:
                    milestones.length > 0
                      ? milestones.map((each) => fit(each, before !== undefined, baseline?.period, kind))
                      : undefined,
                }),
          }),
        );
    });

/** Drops what the plan's reader would refuse: a start that is not before the due period, totals due within a year. */
function fit(content: Content, hasBaseline: boolean, baseline: string | undefined, kind: string): Content {
  const { since, from, ...rest } = content;
  const total = "total" in rest && kind === "flow";
  const isYearly = "rising" in rest || "falling" in rest || "yearly-growth" in rest;
  const single = baseline !== undefined && !baseline.includes("..");
  const said = String(rest.by ?? "2019");
  const isLate = single && baseline >= said && FROM_BASE.some((key) => key in rest);
  const by = isLate ? "2018" : said;
  const due = total && by.length > 4 ? by.slice(0, 4) : by;
  const kept = rest.by === undefined ? rest : { ...rest, by: due };
  const dated = defined({
    ...kept,
    since: since !== undefined && String(since) < due.slice(0, 4) && !(isYearly && hasBaseline) ? since : undefined,
    from: from !== undefined && String(from) < due.slice(0, 4) ? from : undefined,
  });
  const undated = hasBaseline && baseline === undefined;
  if ("average-growth" in dated && (undated || (single && baseline.length > 4))) {
    const [key, value] = ["growth", dated["average-growth"]];
    const { "average-growth": _, ...others } = dated;
    return asLong({ ...others, [key]: value }, baseline, kind);
  }
  return asLong(dated, baseline, kind);
}

/** What a flow brought in a year is compared with what it brought in another one. */
function asLong(content: Content, baseline: string | undefined, kind: string): Content {
  if (kind !== "flow" || !("growth" in content || "change" in content)) return content;
  const by = content.by === undefined ? undefined : String(content.by).slice(0, 4);
  const isPart = baseline !== undefined && !baseline.includes("..") && baseline.length > 4;
  return defined({ ...content, by, since: isPart ? (content.since ?? "2016") : content.since });
}

const row = (area: Content, indicator: string, period: string, value: string, unit: string, status = "") => ({
  area: "A",
  indicator,
  period,
  value,
  unit,
  status,
  published: "",
  scope: "",
  ...area,
});

/** Values that rise or fall by the same step or the same share each year, written without loss. */
const steady = fc
  .tuple(
    fc.constantFrom(5, 10, 14.5, 20, 45.2, 66.6, 100),
    fc.constantFrom(-2.5, -1, -0.5, 0, 0.5, 1, 2, 5),
    fc.constantFrom(null, null, 9, 10, 11, 12),
  )
  .map(([first, step, tenths]) =>
    Array.from({ length: 8 }, (_, year) =>
      tenths === null ? (first + year * step).toFixed(1) : (first * (tenths / 10) ** year).toFixed(year + 1),
    ),
  );

/** Runs of years, of quarters of a late year, and now and then a figure that is odd. */
function rowsOf(id: string, unit: string) {
  const value = fc.oneof({ weight: 16, arbitrary: number }, fc.constantFrom("25余", "10以上", "约10", ""));
  const wild = fc.array(maybe(value, 8), { minLength: 1, maxLength: 8 });
  const years = fc
    .tuple(fc.constantFrom(2010, 2012, 2014, 2015, 2016, 2017), fc.oneof(steady, steady, wild))
    .map(([first, values]) =>
      values.flatMap((one, index) => (one === undefined ? [] : [row({}, id, String(first + index), one, unit)])),
    );
  const parts = fc
    .tuple(
      fc.constantFrom("2018", "2019", "2019", "2020"),
      fc.constantFrom(["Q1", "Q2", "Q3", "Q4"], ["H1", "H2"], ["-01", "-02", "-03"], ["-03-15"]),
      fc.array(value, { minLength: 1, maxLength: 4 }),
    )
    .map(([year, names, values]) =>
      names.slice(0, values.length).map((name, index) => row({}, id, year + name, values[index]!, unit)),
    );
  const odd = fc
    .tuple(
      fc.constantFrom("2015", "2017", "2018", "2019"),
      value,
      fc.constantFrom("", "forecast", "final"),
      fc.constantFrom(unit, unit, "人"),
    )
    .map(([period, one, status, own]) => row({}, id, period, one, own, status));
  return fc.tuple(years, maybe(parts, 2), maybe(odd, 1)).chain(([run, some, one]) =>
    fc.constantFrom(0, 0, 1, 2, 3, 3).map((mix) => [
      ...(mix === 2 ? [] : run),
      ...(mix > 0 && some ? some : []),
      // One odd row in a few.
      ...(mix === 1 && one ? [one] : []),
    ]),
  );
}

export const wayCase: fc.Arbitrary<WayCase> = fc.tuple(indicator("a"), indicator("b")).chain((indicators) => {
  const rows = indicators.map((one) => rowsOf(String(one.id), String(one.unit ?? "")));
  return fc
    .record({
      rows: fc.tuple(rows[0]!, rows[1]!),
      asOf: fc.constantFrom(null, "2016", "2017", "2018", "2018", "2019Q2", "2019Q3", "2019", "2020", "2021", "due"),
      from: maybe(fc.constantFrom("2015", "2016", "2017"), 3),
      progress: maybe(progress),
      ofGroups: fc.tuple(maybe(progress), maybe(progress)),
      method: maybe(fc.constantFrom(...METHODS)),
      about: maybe(fc.constant("5%")),
    })
    .map(({ rows, asOf, from, progress, ofGroups: [outer, inner], method, about }) => ({
      plan: defined({
        dabiao: "1",
        id: "p",
        area: { code: "A" },
        period: defined({ from: from ?? "2016", due: "2019" }),
        thresholds: about === undefined ? undefined : { about },
        progress,
        groups: [defined({ id: "outer", progress: outer, groups: [defined({ id: "inner", progress: inner })] })],
        indicators,
      }),
      observations: rows.flat(),
      asOf,
      method: method ?? null,
    }));
});
