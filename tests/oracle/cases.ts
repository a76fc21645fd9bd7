import fc from "fast-check";

/** One case for the oracle: a valid plan for one area, rows for its indicators, and the as-of to judge by. */
export interface OracleCase {
  readonly plan: Record<string, unknown>;
  readonly observations: readonly Record<string, string>[];
  readonly asOf: string | null;
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
  const change = fc.oneof(number, comparison(number, within)).map((value) => ({ change: value }));
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

function dated(kind: string, percent: boolean) {
  return fc
    .tuple(target(kind, percent), maybe(due), maybe(fc.constantFrom("2015", "2016", "2017")))
    .map(([content, by, since]) => {
      const [key = ""] = Object.keys(content);
      const takesSince = ["growth", "change", "average-growth", "yearly-growth", "rising", "falling"].includes(key);
      const cumulative = key === "total" && kind === "cumulative";
      return defined({ ...content, by, since: takesSince || cumulative ? since : undefined });
    });
}

const indicator = (id: string, fixed?: string) =>
  fc
    .record({
      kind: id === "c" ? fc.constant("stock") : fc.constantFrom("stock", "stock", "flow", "cumulative"),
      unit: fixed === undefined ? fc.constantFrom("%", "家", "亿元", undefined) : fc.constant(fixed),
      maxAge: maybe(fc.constantFrom("0", "1", "2")),
      required: maybe(fc.constantFrom("true", "false")),
      commitment: maybe(fc.constantFrom("binding", "aspired")),
      scope: maybe(fc.constant("全市")),
      yearToDate: fc.boolean(),
      baseline: maybe(
        fc.record({
          value: fc.oneof(positive, number, fc.constant("10余")),
          period: fc.constantFrom("2015", "2016", "2017", "2006..2010"),
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
          const own = base.baseline;
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
            target: targets.map((one) => fitSince(one, own?.period)),
            milestones: milestones.length > 0 ? milestones.map((one) => fitSince(one, own?.period)) : undefined,
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

/** Drops what the plan's reader would refuse: a start that is not before the due period. */
function fitSince(content: Record<string, unknown>, baseline: string | undefined): Record<string, unknown> {
  const by = String(content.by ?? "2019");
  const { since, ...rest } = content;
  const kept = since !== undefined && String(since) < by ? { ...rest, since } : rest;
  const single = baseline !== undefined && !baseline.includes("..");
  return "average-growth" in kept && single && baseline >= by ? { ...kept, by: "2020" } : kept;
}

const parts = fc.constantFrom("H1", "H2", "Q1", "Q2", "Q3", "Q4", "-03", "-06", "-12", "-06-30", "-12-31");
const period = fc.oneof(
  { weight: 5, arbitrary: year },
  { weight: 1, arbitrary: fc.tuple(year, parts).map(([y, p]) => y + p) },
);
const value = fc.oneof(
  { weight: 8, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom("", "25余", "10以上", "近26", "约10", "1—3", "不足2", "5左右") },
);

function row(ids: readonly { id: string; unit: string | undefined }[]) {
  return fc
    .record({
      which: fc.nat(ids.length - 1),
      period,
      value,
      yesNo: fc.constantFrom("是", "否", "yes", "0", ""),
      unit: fc.constantFrom("own", "own", "own", "own", "", "人"),
      status: fc.constantFrom("", "", "", "final", "revised", "preliminary", "forecast"),
      published: fc.constantFrom("", "", "2019-05-01", "2020-01-15"),
      scope: fc.constantFrom("", "", "", "全市", "市辖区"),
    })
    .map(({ which, unit, value, yesNo, ...rest }) => {
      const { id, unit: own } = ids[which]!;
      const text = id === "c" ? yesNo : value;
      return { area: "A", indicator: id, ...rest, value: text, unit: unit === "own" ? (own ?? "家") : unit };
    });
}

/** Complete runs of years make the yearly measures and totals meaningful more often than single rows would. */
function run(ids: readonly { id: string; unit: string | undefined }[]) {
  return fc
    .record({
      which: fc.nat(Math.max(0, ids.length - 2)),
      first: fc.constantFrom(2015, 2016, 2017),
      values: fc.array(number, { minLength: 2, maxLength: 5 }),
    })
    .map(({ which, first, values }) =>
      values.map((one, index) => ({
        area: "A",
        indicator: ids[which]!.id,
        period: String(first + index),
        value: one,
        unit: ids[which]!.unit ?? "",
        status: "",
        published: "",
        scope: "",
      })),
    );
}

export const oracleCase: fc.Arbitrary<OracleCase> = fc
  .tuple(indicator("a"), indicator("b"), fc.option(formulas, { nil: null }), indicator("c"))
  .chain(([a, b, computed, c]) => {
    const indicators = [a, b, ...(computed ? [defined(computed.own)] : []), c];
    const inputs = computed?.inputs ?? [];
    // More rows about what a formula reads than about anything else: it needs all of its figures.
    // Near the end stand m, n, k, p, then j and c.
    const named: readonly Record<string, unknown>[] = [
      a,
      b,
      ...(computed ? [computed.own] : []),
      ...inputs.slice(0, 4),
      ...inputs.slice(0, 4),
      ...inputs,
      c,
    ];
    const ids = named.map((one) => ({ id: String(one.id), unit: one.unit as string | undefined }));
    return fc
      .record({
        rows: fc.array(row(ids), { maxLength: computed ? 14 : 8 }),
        runs: fc.array(run(ids), { maxLength: computed ? 3 : 2 }),
        // Every input for the same years, so that formulas have values, and not only reasons for none.
        whole: fc.tuple(fc.boolean(), fc.tuple(...ids.slice(-6, -2).map((one) => run([one])))),
        asOf: fc.constantFrom(null, "2017", "2018", "2019", "2019", "2020", "due", "2019Q3"),
        near: maybe(fc.constantFrom("90%", "50%")),
        about: maybe(fc.constant("2.5%"), 3),
      })
      .map(({ rows, runs, whole: [complete, inputRuns], asOf, near, about }) => ({
        plan: {
          dabiao: "1",
          id: "p",
          area: { code: "A" },
          period: { from: "2016", due: "2019" },
          ...(near || about ? { thresholds: defined({ near, about }) } : {}),
          ...(computed ? { inputs } : {}),
          indicators,
        },
        observations: [...rows, ...runs.flat(), ...(computed && complete ? inputRuns.flat() : [])],
        asOf,
      }));
  });
