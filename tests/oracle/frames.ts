import fc from "fast-check";

/** One case for the oracle of comparisons: a framework with its areas, rows of all of them, and the year that is judged. */
export interface FrameCase {
  readonly plan: Record<string, unknown>;
  readonly observations: readonly Record<string, string>[];
  readonly asOf: string;
}

/** Something `often` times as often as nothing. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, often = 1) => fc.option(arbitrary, { nil: undefined, freq: often + 1 });
const defined = (object: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const SHARED = ["goalposts", "efficacy", "min-max", "percentile-rank", "distance-to-max", "distance-to-reference"];
const SAMPLE = [...SHARED, "z-score", "rank", "borda", "none"];
const OF_TARGET = ["attainment", "guiyang", "from-baseline", "distance-to-target"];

/** Few distinct figures, so that areas tie and lie at the ends; most of them are above 0. */
const figure = fc.constantFrom(..."1 2 2 3 4 5 5 8 10 10 12 20 25 40 48 50 80 100 0.5 1.5 33.3 1000".split(" "));
const any = fc.oneof({ weight: 9, arbitrary: figure }, fc.constantFrom("0", "-1", "-10", "-33.3"));
const ends = fc.constantFrom(
  ...(["0 100", "0 50", "1 40", "100 0", "40 2", "10 20", "-10 10", "5 80", "50 1"] as const).map((pair) =>
    pair.split(" "),
  ),
);
const level = fc.oneof(
  { weight: 3, arbitrary: figure.map((value) => ({ "at-least": value })) },
  { weight: 1, arbitrary: figure.map((value) => ({ "more-than": value })) },
  { weight: 2, arbitrary: figure.map((value) => ({ "at-most": value })) },
  { weight: 1, arbitrary: figure.map((value) => ({ "less-than": value })) },
);
const range = fc.oneof(
  figure.map((value) => ({ about: value, within: "1" })),
  fc.tuple(figure, figure).map(([a, b]) => ({ between: Number(a) <= Number(b) ? [a, b] : [b, a] })),
  figure.map((value) => ({ equals: value })),
);
const target = fc.oneof(
  { weight: 6, arbitrary: level as fc.Arbitrary<Record<string, unknown>> },
  { weight: 1, arbitrary: range },
  { weight: 1, arbitrary: fc.constantFrom("20%", "100%", "-10%").map((value) => ({ growth: value })) },
  { weight: 1, arbitrary: fc.constantFrom("2", "-5", "10").map((value) => ({ change: value })) },
  { weight: 1, arbitrary: fc.constantFrom("rising", "falling").map((name) => ({ [name]: "true", since: "2017" })) },
);
const isLevel = (one: object) => Object.keys(one).some((key) => /^(at-|more-|less-)/.test(key));

const indicator = fc
  .record({
    normalise: maybe(fc.constantFrom(...SAMPLE, ...OF_TARGET, ...OF_TARGET, "trend-score"), 2),
    progress: fc.constantFrom("statcan", "statcan", "un-progress-chart", "linear"),
    long: fc.boolean(),
    scale: maybe(fc.constantFrom(["1", "100"], ["0", "1"], ["-1", "1"])),
    clamp: maybe(fc.constantFrom("true", "false")),
    posts: ends,
    ln: fc.constantFrom(false, false, true),
    direction: fc.constantFrom("higher", "lower"),
    target,
    hasTarget: fc.boolean(),
    baseline: figure,
    per: fc.constantFrom(false, false, false, true),
    impute: fc.constantFrom(undefined, undefined, "latest", "linear", "peers", "mean", "median"),
    treat: fc.constantFrom<unknown>(
      ...[undefined, undefined, undefined, undefined, "log", "coinr", "winsorise", { winsorise: "2" }, { coinr: "1" }],
    ),
    colours: maybe(fc.tuple(figure, figure, fc.boolean(), fc.boolean())),
    weight: fc.constantFrom("1", "1", "2", "0.5", "12.5", "0"),
    maxAge: maybe(fc.constantFrom("0", "2")),
    kind: fc.constantFrom("stock", "stock", "stock", "flow"),
    group: fc.constantFrom(undefined, "g", "g", "h", "k"),
    by: fc.constantFrom(undefined, undefined, "2020"),
  })
  .map((one) => ({ ...one, posts: one.ln ? one.posts.map((end) => String(Math.abs(Number(end)) || 1)) : one.posts }));

type Drawn = typeof indicator extends fc.Arbitrary<infer T> ? T : never;

/** A method with what it needs, and nothing that contradicts it. */
function indicatorOf(one: Drawn, at: number, usual: string, hasScore: boolean): Record<string, unknown> {
  const method = one.normalise ?? usual;
  const ofTarget = OF_TARGET.includes(method);
  const isTrend = method === "trend-score";
  const hasTarget = ofTarget || one.hasTarget;
  const aim = ofTarget || isLevel(one.target) ? one.target : undefined;
  const upwards = aim && ("at-least" in aim || "more-than" in aim);
  const isPosted = method === "goalposts" || (method === "efficacy" && one.ln);
  const [worst = "0", best = "1"] = one.posts;
  const flat = worst === best ? [worst, String(Number(worst) + 1)] : [worst, best];
  const ordered = flat.toSorted((a, b) => Number(a) - Number(b));
  const targeted = hasTarget && aim !== undefined;
  const posts = isPosted ? (targeted ? (upwards ? ordered : ordered.toReversed()) : flat) : undefined;
  // Colours and goalposts must want the same.
  const isUp = targeted ? upwards === true : posts ? Number(posts[1]) > Number(posts[0]) : one.direction === "higher";
  const ownSetting = hasScore && one.normalise !== undefined;
  const said = one.long
    ? defined({
        method,
        scale: SHARED.includes(method) || ofTarget ? one.scale : undefined,
        clamp: SHARED.includes(method) || ofTarget ? one.clamp : undefined,
        ...(method === "distance-to-reference" ? { reference: "B" } : {}),
      })
    : method === "distance-to-reference"
      ? { method, reference: "B" }
      : method;
  return defined({
    id: `i${at}`,
    unit: "家",
    kind: one.kind,
    group: one.group,
    weight: one.weight === "1" || (one.weight === "0" && at === 0) ? undefined : one.weight,
    "max-age": one.maxAge,
    target: targeted ? { ...aim, by: one.by } : undefined,
    baseline: ofTarget ? { value: one.baseline, period: "2017" } : undefined,
    direction: targeted || posts ? undefined : one.direction,
    normalise: ownSetting ? said : undefined,
    goalposts:
      posts && hasScore
        ? { worst: posts[0], best: posts[1], transform: one.ln && isPosted ? "ln" : undefined }
        : undefined,
    progress: isTrend ? { method: one.progress, "base-year": "2016" } : undefined,
    per: one.per && hasScore && !targeted && !isTrend ? "pop" : undefined,
    impute: hasScore && !ofTarget && !isTrend ? one.impute : undefined,
    treat: hasScore && !isPosted && !ofTarget && !isTrend ? one.treat : undefined,
    colours: hasScore && !targeted ? coloursOf(one.colours, isUp) : undefined,
  });
}

function coloursOf(drawn: Drawn["colours"], isUp: boolean): Record<string, unknown> | undefined {
  if (!drawn || drawn[0] === drawn[1]) return undefined;
  const [low, high] = [Number(drawn[0]), Number(drawn[1])].toSorted((a, b) => a - b);
  const [red, green] = isUp ? [low!, high!] : [high!, low!];
  return defined({
    red: String(red),
    green: String(green),
    middle: drawn[2] ? String(red + (green - red) / 4) : undefined,
    worst: String(red - (green - red)),
    best: String(green + (drawn[3] ? 2 : 1) * (green - red)),
  });
}

const aggregate = fc.constantFrom<unknown>(
  ...["arithmetic", "arithmetic", "geometric", "harmonic", "minimum", "median", "copeland"],
  ...[{ mean: "2" }, { mean: "0.5" }, { mean: "-1" }, { worst: "1" }, { worst: "2" }],
);
const joins = fc.record({
  aggregate: maybe(aggregate, 2),
  missing: fc.constantFrom(undefined, undefined, "skip", "zero", "fail", "peer-mean"),
  "min-coverage": fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    fc.oneof(
      fc.constantFrom<unknown>("50%", "80%"),
      fc.record({
        share: fc.constantFrom("50%", "60%", "100%"),
        of: fc.constantFrom("indicators", "children"),
        below: fc.constantFrom("unranked", "unscored"),
      }),
    ),
  ),
});
const weight = maybe(fc.constantFrom("2", "0.5"));
const bands = [
  { "at-least": "80", name: { en: "high" } },
  { "at-least": "50", name: { en: "middle" } },
  { name: { en: "low" } },
];

const score = fc
  .record({
    normalise: fc.constantFrom("goalposts", "goalposts", ...SAMPLE, ...OF_TARGET),
    setting: fc.boolean(),
    joins,
    scale: maybe(fc.constantFrom(["1", "100"], ["0", "1"], ["0", "100"]), 2),
    clamp: maybe(fc.constantFrom("true", "false")),
    weights: maybe(fc.constant("points")),
    impute: fc.constantFrom(undefined, undefined, undefined, "mean", "peers", "latest"),
    precision: maybe(fc.constantFrom("0", "1", "3")),
    bands: fc.constantFrom(undefined, bands, bands.slice(0, 2)),
    colours: fc.constantFrom<unknown>(
      ...["two-worst", "two-worst", undefined, { "share-red": "1/3" }, { "share-red": { "at-least": "1/2" } }],
      ...[{ "share-red": { "more-than": "25%" } }],
    ),
  })
  .map(({ joins: own, precision, setting, normalise, impute, ...rest }) => ({
    usual: normalise,
    spec: defined({
      ...rest,
      ...own,
      // Posts are compared with figures, not with what stands in for them by another method.
      impute: OF_TARGET.includes(normalise) ? undefined : impute,
      normalise:
        normalise === "z-score" && setting
          ? { method: normalise, mean: "50", deviation: "10" }
          : normalise === "distance-to-reference"
            ? { method: normalise, reference: "A" }
            : normalise,
      rank: precision === undefined ? undefined : { precision },
    }),
  }));

const AREAS = ["A", "B", "C", "D", "E", "F"];

/** The rows of one indicator in one area: the year that is judged, or only an earlier or a later one, or nothing. */
const rowsOf = (area: string, id: string, positive: boolean) =>
  fc
    .tuple(
      fc.constantFrom(
        "2016 2017 2018 2019",
        "2017 2018 2019",
        "2017 2019",
        "2019",
        "2017 2018",
        "2016 2017",
        "2017 2020",
        "",
      ),
      fc.array(positive ? figure : any, { minLength: 4, maxLength: 4 }),
      fc.constantFrom(...Array<string>(12).fill(""), "余", "forecast"),
    )
    .map(([years, values, odd]) =>
      years
        .split(" ")
        .filter((year) => year !== "")
        .map((period, nth, all) => {
          const value = values[nth]! + (odd === "余" && nth === all.length - 1 ? "余" : "");
          const status = odd === "forecast" && nth === all.length - 1 ? "forecast" : "";
          return { area, indicator: id, period, value, unit: "家", status, published: "", scope: "" };
        }),
    );

export const frameCase: fc.Arbitrary<FrameCase> = fc
  .tuple(
    fc.oneof({ weight: 12, arbitrary: score }, fc.constant(null)),
    fc.array(indicator, { minLength: 2, maxLength: 5 }),
    fc.record({ g: joins, h: joins, k: joins, weights: fc.tuple(weight, weight, weight) }),
    fc.array(fc.constantFrom("south", "north", undefined), { minLength: 2, maxLength: 6 }),
  )
  .chain(([drawn, all, { g, h, k, weights }, peers]) => {
    const indicators = all.map((one, at) => indicatorOf(one, at, drawn?.usual ?? "goalposts", drawn !== null));
    const areas = peers.map((group, at) => defined({ code: AREAS[at], peers: group }));
    const codes = areas.map(({ code }) => String(code));
    const ids = indicators.map(({ id }) => String(id));
    const rows = codes.flatMap((code) => [
      ...ids.map((id) => rowsOf(code, id, false)),
      rowsOf(code, "pop", code !== "B").map((own) => own.map((row) => ({ ...row, unit: "人" }))),
    ]);
    const groupOf = (id: string, own: typeof g, heavy: string | undefined) =>
      drawn === null ? { id } : defined({ id, weight: heavy, ...defined(own) });
    return fc.tuple(...rows).map((found) => ({
      plan: defined({
        dabiao: "1",
        id: "p",
        period: { from: "2017", due: "2019" },
        groups: [
          { ...groupOf("g", g, weights[0]), groups: [groupOf("k", k, weights[2])] },
          groupOf("h", h, weights[1]),
        ],
        areas,
        inputs: [{ id: "pop", unit: "人" }],
        indicators,
        score: drawn?.spec,
      }),
      observations: found.flat(),
      asOf: "2019",
    }));
  });
