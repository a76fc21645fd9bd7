import fc from "fast-check";

/** One case for the oracle: a valid plan for one area, rows for its indicators, and the as-of to judge by. */
export interface OracleCase {
  readonly plan: Record<string, unknown>;
  readonly observations: readonly Record<string, string>[];
  readonly asOf: string | null;
  /** Only what was published by this day counts; left out or null: everything. */
  readonly knownOn?: string | null;
}

/** Something `often` times as often as nothing. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, often = 1) => fc.option(arbitrary, { nil: undefined, freq: often + 1 });
const defined = (object: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** Few distinct numbers, so that actuals often meet their bounds exactly. */
const number = fc.constantFrom(
  "0",
  "0.1",
  "0.3",
  "1",
  "1.1",
  "1.21",
  "2",
  "2.0",
  "3",
  "5",
  "10",
  "9.5",
  "20",
  "25",
  "26",
  "48",
  "-1",
  "-2.5",
);
const positive = fc.constantFrom("0.1", "0.2", "1", "1.1", "2", "4", "10", "25", "40", "100");
const rate = fc.constantFrom("10%", "21%", "30%", "0%", "-10%", "-50%", "100%");
const year = fc.constantFrom("2015", "2016", "2017", "2018", "2019", "2020");

function comparison(value: fc.Arbitrary<string>, within: fc.Arbitrary<string>) {
  const one = fc
    .constantFrom("at-least", "more-than", "at-most", "less-than", "equals")
    .chain((name) => value.map((v) => ({ [name]: v })));
  const about = fc
    .tuple(value, maybe(within), maybe(fc.constantFrom("above", "below")))
    .map(([v, tolerance, beyond]) => defined({ about: v, within: tolerance, beyond }));
  const between = fc
    .tuple(value, value, maybe(fc.constantFrom("above", "below")))
    .map(([a, b, beyond]) =>
      defined({ between: Number.parseFloat(a) <= Number.parseFloat(b) ? [a, b] : [b, a], beyond }),
    );
  return fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: about }, { weight: 1, arbitrary: between });
}

function target(kind: string, percent: boolean): fc.Arbitrary<Record<string, unknown>> {
  const within = percent ? fc.constantFrom("0.05", "0.05pp", "1") : fc.constantFrom("0.1", "2.5%", "1");
  const level = comparison(number, within);
  const points = fc.constantFrom("0.5pp", "10pp");
  const growing = (name: string) => fc.oneof(rate, comparison(rate, points)).map((value) => ({ [name]: value }));
  const points2 = percent ? number.map((value) => `${value}pp`) : number;
  const change = fc.oneof(number, points2, comparison(number, within)).map((value) => ({ change: value }));
  const flags = fc.constantFrom("rising", "falling").map((name) => ({ [name]: "true" }));
  const everyYear = level.map((value) => ({ "every-year": value }));
  const total = fc.oneof(number, level).map((value) => ({ total: value }));
  const measures = [
    level,
    level,
    growing("growth"),
    change,
    growing("average-growth"),
    growing("yearly-growth"),
    flags,
    everyYear,
  ];
  if (kind !== "stock") measures.push(total, total);
  return fc.oneof(...measures);
}

const due = fc.constantFrom("2018", "2019", "2019", "2019", "2020");
const partOfYear = fc.constantFrom("2018Q4", "2019Q2", "2019H1", "2019-06", "2019H2", "2018-12");
/** What is judged at one moment may be due within a year. */
const MOMENTARY = ["at-least", "more-than", "at-most", "less-than", "about", "between", "equals", "growth", "change"];

/** Measures that a baseline begins. */
export const FROM_BASE = ["growth", "change", "average-growth", "yearly-growth", "rising", "falling"];

function dated(kind: string, percent: boolean) {
  return fc
    .tuple(
      target(kind, percent),
      maybe(due),
      maybe(fc.constantFrom("2015", "2016", "2017")),
      fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, partOfYear),
      fc.constantFrom(undefined, undefined, undefined, "2015", "2017"),
    )
    .map(([content, year, since, part, from]) => {
      const [key = ""] = Object.keys(content);
      const by = MOMENTARY.includes(key) ? (part ?? year) : year;
      const takesSince = FROM_BASE.includes(key);
      const cumulative = key === "total" && kind === "cumulative";
      return defined({ ...content, by, from, since: takesSince || cumulative ? since : undefined });
    });
}

const indicator = (id: string, fixed?: string) =>
  fc
    .record({
      kind: id === "c" ? fc.constant("stock") : fc.constantFrom("stock", "stock", "flow", "cumulative"),
      unit:
        fixed === undefined
          ? fc.constantFrom("%", "%", "家", "家", "亿元", "亿元", "万人", "‰", undefined)
          : fc.constant(fixed),
      maxAge: maybe(fc.constantFrom("0", "1", "2")),
      required: fc.constantFrom(undefined, "true", "false"),
      commitment: maybe(fc.constantFrom("binding", "aspired")),
      scope: fc.constantFrom(undefined, undefined, undefined, "全市"),
      yearToDate: fc.boolean(),
      part: fc.constantFrom(undefined, undefined, "2016H2", "2017Q2"),
      baseline: maybe(
        fc.record({
          value: fc.oneof(positive, number, fc.constant("10余")),
          period: fc.constantFrom("2015", "2016", "2017", "2006..2010", undefined),
          unit: fc.constantFrom(undefined, undefined, undefined, "kin", "人"),
        }),
      ),
    })
    .chain((base) =>
      fc
        .tuple(
          id === "c"
            ? fc.constant([{ done: "true" }])
            : fc.array(dated(base.kind, base.unit === "%"), { minLength: 1, maxLength: 2 }),
          fc.array(
            dated(base.kind, base.unit === "%").chain((content) =>
              fc.constantFrom("2017", "2018").map((by) => ({ ...content, by })),
            ),
            { maxLength: id === "c" ? 0 : 1 },
          ),
        )
        .map(([targets, milestones]) => {
          const before = base.baseline;
          const unit = before?.unit === "kin" ? kinOf(base.unit) : base.unit && before?.unit;
          const period = base.kind === "flow" ? (base.part ?? before?.period) : before?.period;
          const own = before && defined({ ...before, unit, period });
          return defined({
            id,
            kind: base.kind,
            unit: base.unit,
            "max-age": base.maxAge,
            required: base.required,
            commitment: base.commitment,
            scope: base.scope,
            reported: base.yearToDate && base.kind === "flow" ? "year-to-date" : undefined,
            baseline: own,
            target: targets.map((one) => fitSince(one, own, base.kind)),
            milestones: milestones.length > 0 ? milestones.map((one) => fitSince(one, own, base.kind)) : undefined,
          });
        }),
    );

/** Inputs of every kind, one of them computed; d is computed from them, in a unit that its formula gives. */
const formulas = fc
  .constantFrom("money", "money", "ratio", "ratio", "each")
  .chain((type) =>
    fc.record({
      kinds: fc.array(fc.constantFrom("stock", "flow", "flow", "cumulative"), { minLength: 5, maxLength: 5 }),
      base: fc.constantFrom("4", "10", "10余"),
      nested: formulaOf("money", false),
      formula: type === "each" ? formulaOf("money", true).map((money) => `(${money}) / k`) : formulaOf(type, true),
      own: indicator("d", { money: "亿元", ratio: "%", each: "亿元/家" }[type]),
    }),
  )
  .map(({ kinds, base, nested, formula, own }) => ({
    inputs: [
      { id: "m", unit: "亿元", kind: kinds[0] },
      { id: "n", unit: "万元", kind: kinds[1] },
      { id: "k", unit: "家", kind: kinds[2], baseline: { value: base, period: "2015" } },
      { id: "p", unit: "%", kind: kinds[3] },
      { id: "j", unit: "亿元", kind: kinds[4], formula: nested },
    ],
    own: { ...own, formula, reported: undefined },
  }));

/** A formula that gives money or a ratio; `j` is itself computed. */
function formulaOf(type: "money" | "ratio", withComputed: boolean): fc.Arbitrary<string> {
  const { money, ratio } = fc.letrec<{ money: string; ratio: string }>((tie) => {
    const pair = (a: fc.Arbitrary<string>, sign: string, b: fc.Arbitrary<string>) =>
      fc.tuple(a, b).map(([x, y]) => `(${x} ${sign} ${y})`);
    const leaf = fc.constantFrom("m", "m", "n", "prev(m)", ...(withComputed ? ["j"] : []));
    return {
      money: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        leaf,
        pair(tie("money"), "+", tie("money")),
        pair(tie("money"), "-", tie("money")),
        pair(tie("money"), "*", tie("ratio")),
        pair(tie("money"), "/", fc.constantFrom("2", "3")),
        fc
          .tuple(fc.constantFrom("sum", "max", "min"), tie("money"), tie("money"))
          .map(([f, a, b]) => `${f}(${a}, ${b})`),
      ),
      ratio: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        fc.constantFrom("p", "k / base(k)", "k / prev(k)", "m / n"),
        pair(tie("money"), "/", tie("money")),
        pair(tie("ratio"), "-", fc.constantFrom("1", "p")),
        pair(fc.constantFrom("1", "150%"), "+", tie("ratio")),
        tie("ratio").map((one) => `-(${one})`),
      ),
    };
  });
  return type === "money" ? money : ratio;
}

/** What a flow brought in a part of a year is compared with what it brought in such a part, and a year with a year. */
function asLong(content: Record<string, unknown>, baseline: string | undefined): Record<string, unknown> {
  const isPart = baseline !== undefined && !baseline.includes("..") && baseline.length > 4;
  const fixed = baseline !== undefined && !baseline.includes("..");
  const { by = "2019", since } = content as { by?: string; since?: string };
  if (!FROM_BASE.some((key) => key in content)) return content;
  if (by.length > 4 && since !== undefined) return { ...content, since: since + by.slice(4) };
  if (by.length > 4 && (!fixed || baseline.slice(4) === by.slice(4))) return content;
  const year = by.slice(0, 4);
  // Of a part of a year a baseline is none of a year, and what stands at since is the base.
  return { ...content, by: isPart && year <= "2017" ? "2020" : year, since: isPart ? "2017" : since };
}

/** Drops what the plan's reader would refuse: a start that is not before the due period, an average from no year. */
function fitSince(
  content: Record<string, unknown>,
  baseline: { readonly period?: string | undefined } | undefined,
  kind: string,
): Record<string, unknown> {
  const { since, from, ...rest } = kind === "flow" ? asLong(content, baseline?.period) : content;
  const by = String(rest.by ?? "2019");
  const year = by.slice(0, 4);
  const kept = defined({
    ...rest,
    from: from !== undefined && String(from) < year ? from : undefined,
    since: since !== undefined && String(since).slice(0, 4) < year ? since : undefined,
  });
  const period = baseline?.period;
  const late = period !== undefined && !period.includes("..") && period >= by;
  const undated = baseline !== undefined && period === undefined;
  if (late && FROM_BASE.some((key) => key in kept)) return { ...kept, by: "2020" };
  if (!undated || !("average-growth" in kept)) return kept;
  const { "average-growth": value, ...others } = kept;
  return { ...others, growth: value };
}

/** Another unit of the same dimension. */
const KIN: Readonly<Record<string, string>> = { "%": "‰", "‰": "%", 亿元: "万元", 家: "个", 万人: "人" };
const kinOf = (unit: string | undefined) => (unit === undefined ? undefined : KIN[unit]);

const parts = fc.constantFrom("H1", "H2", "Q1", "Q2", "Q3", "Q4", "-03", "-06", "-12", "-06-30", "-12-31");
const period = fc.oneof(
  { weight: 3, arbitrary: year },
  { weight: 1, arbitrary: fc.tuple(year, parts).map(([y, p]) => y + p) },
);
const ODD = "| |—|/|n/a|25余|20多|10以上|近26|约10|1—3|不足2|5左右|2万|１．１|0.5倍|#REF!|两三|1,210|10.0".split("|");
const value = fc.oneof({ weight: 5, arbitrary: number }, { weight: 1, arbitrary: fc.constantFrom(...ODD) });
const status = fc.constantFrom("", "", "", "", "final", "revised", "preliminary", "forecast");
const published = fc.constantFrom("", "", "2019-05-01", "2020-01-15");

interface Named {
  readonly id: string;
  readonly kind: string;
  readonly unit: string | undefined;
  readonly scope: string | undefined;
}

/** A row of any kind for an indicator. */
const oddRow = ({ id, unit: own }: Named) =>
  fc
    .record({
      period,
      value,
      unit: fc.constantFrom("own", "own", "own", "own", "", "", "kin", "人"),
      withUnit: fc.boolean(),
      status,
      published,
      scope: fc.constantFrom("", "", "", "", "全市", "市辖区"),
    })
    .map(({ unit, withUnit, value, ...rest }) => {
      // A number may bring its unit along.
      const beside = withUnit && unit === "" && own !== undefined && /^-?[\d.]+$/.test(value) ? own : "";
      const said = unit === "own" ? (own ?? "家") : unit === "kin" ? (kinOf(own) ?? "个") : unit;
      return { area: "A", indicator: id, ...rest, value: value + beside, unit: said };
    });

const yesNo = fc
  .record({ period, value: fc.constantFrom("是", "否", "yes", "no", "0", "1", "", "约10"), status, published })
  .map((one) => ({ area: "A", indicator: "c", ...one, unit: "", scope: "" }));

/** Values as a series has them: about the same, on their way up or down, or of any size. */
const course = fc.oneof(
  fc.array(number, { minLength: 6, maxLength: 6 }),
  fc
    .tuple(positive, fc.constantFrom(-1, 0, 0.1, 0.5, 1, 2, 5))
    .map(([first, step]) => Array.from({ length: 6 }, (_, at) => String(+(Number(first) + at * step).toFixed(2)))),
  fc
    .tuple(fc.constantFrom(1, 10, 25, 40), fc.constantFrom(9, 10, 11, 12, 13, 20))
    .map(([first, tenths]) => Array.from({ length: 6 }, (_, at) => (first * (tenths / 10) ** at).toFixed(at))),
);

/** A series: the years from some year on, one of them perhaps missing, one perhaps in its quarters, halves or months. */
function seriesOf({ id, unit: own, scope }: Named) {
  return fc
    .record({
      values: course,
      skip: fc.constantFrom(0, 0, 0, 1, 2),
      count: fc.constantFrom(3, 4, 5, 5, 6, 6, 6),
      hole: fc.constantFrom(null, null, null, null, 1, 2, 3),
      split: fc.constantFrom(null, null, null, null, 3, 4),
      into: fc.constantFrom("Q1 Q2 Q3 Q4", "Q1 Q2 Q3 Q4", "H1 H2", "H1", "Q1 Q2 Q3", "-06 -12", "Q3", "-06-30"),
      kin: fc.constantFrom(false, false, false, false, false, true),
      status: fc.constantFrom("", "", "final", "preliminary"),
      published: fc.constantFrom("", "", "2019-05-01", "2019-03-01"),
      vague: fc.constantFrom(...Array<string>(14).fill(""), "余", "以上", "左右"),
    })
    .map(({ values, skip, count, hole, split, into, kin, vague, ...rest }) => {
      const unit = kin ? (kinOf(own) ?? own ?? "") : (own ?? "");
      const times =
        unit === own || own === undefined ? 1 : { 亿元: 10_000, 万人: 10_000, "%": 10, "‰": 0.1, 家: 1 }[own];
      const said = (text: string) =>
        times === undefined || times === 1 ? text : String(+(Number(text) * times).toFixed(6));
      const row = (when: string, text: string) => ({
        ...{ area: "A", indicator: id, period: when, value: said(text), unit, scope: scope ?? "" },
        ...rest,
      });
      return values.slice(0, count).flatMap((text, at) => {
        const year = String(2015 + skip + at);
        if (at === hole) return [];
        if (at === split) return into.split(" ").map((part) => row(year + part, text));
        const last = row(year, text);
        return at === count - 1 && vague !== "" && !text.startsWith("-")
          ? [{ ...last, value: last.value + vague }]
          : [last];
      });
    });
}

/** The rows of an indicator: mostly a series, with odd rows now and then, or nothing. */
function rowsOf(one: Named) {
  if (one.id === "c") return fc.array(yesNo, { maxLength: 3 });
  const series = seriesOf(one);
  const odd = fc.array(oddRow(one), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 7, arbitrary: series },
    { weight: 3, arbitrary: fc.tuple(series, odd).map(([own, more]) => [...own, ...more]) },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: fc.constant([]) },
  );
}

const asOf = fc.constantFrom(
  ...[null, null, "2017", "2018", "2018", "2019", "2019", "2019", "2019", "2020", "due", "due"],
  ...["2019Q3", "2018H1", "2019-06", "2019-12-31"],
);

export const oracleCase: fc.Arbitrary<OracleCase> = fc
  .tuple(indicator("a"), indicator("b"), fc.option(formulas, { nil: null }), indicator("c"))
  .chain(([a, b, computed, c]) => {
    const indicators: Record<string, unknown>[] = [a, b, ...(computed ? [defined(computed.own)] : []), c];
    const inputs = computed?.inputs ?? [];
    const named = [...indicators, ...inputs] as unknown as Named[];
    // What is computed has rows of its own now and then.
    const submitted = (one: Named) =>
      "formula" in one ? fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, rowsOf(one)) : rowsOf(one);
    return fc
      .record({
        rows: fc.tuple(...named.map(submitted)),
        asOf,
        planAsOf: fc.constantFrom(undefined, undefined, undefined, undefined, "2018", "2019", "due"),
        knownOn: fc.constantFrom(...Array<null>(9).fill(null), "2019-05-01", "2019-12-31"),
        near: maybe(fc.constantFrom("90%", "50%")),
        about: maybe(fc.constant("2.5%"), 3),
      })
      .map(({ rows, asOf, planAsOf, knownOn, near, about }) => ({
        plan: {
          dabiao: "1",
          id: "p",
          area: { code: "A" },
          period: { from: "2016", due: "2019" },
          ...(planAsOf === undefined ? {} : { "as-of": planAsOf }),
          ...(near || about ? { thresholds: defined({ near, about }) } : {}),
          ...(computed ? { inputs } : {}),
          indicators,
        },
        observations: rows.flat(),
        asOf,
        knownOn,
      }));
  });

/** Those of which the plan speaks of whole years alone, and of every baseline in the unit of its indicator. */
export const plainCase: fc.Arbitrary<OracleCase> = oracleCase.filter(
  ({ plan }) => !/"by":"\d{4}[^"]|"baseline":\{[^}]*"unit"/.test(JSON.stringify(plan)),
);
