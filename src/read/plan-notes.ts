import { stringify } from "yaml";

/** What a key of a plan is for, where its schema doesn't say it, and what may stand behind it. */
export interface Note {
  readonly says?: string;
  readonly examples: readonly unknown[];
}

const note = (examples: readonly unknown[], says?: string): Note =>
  says === undefined ? { examples } : { says, examples };

/** Notes by key; "plan.period" is for the key at the root where the same key means something else below. */
export const PLAN_NOTES: ReadonlyMap<string, Note> = new Map(
  Object.entries({
    dabiao: note([1]),
    id: note(["high-tech-firms", "高新技术企业数量"]),
    lang: note(["zh"]),
    title: note(
      [{ zh: "国家创新型城市建设目标", en: "Innovative city targets" }],
      "A title, in one language or by language",
    ),
    name: note(
      ["高新技术企业数量", { zh: "高新技术企业数量", en: "High-tech firms" }],
      "A name, in one language or by language; default the id",
    ),
    zh: note(["高新技术企业数量"], "In Chinese"),
    en: note(["High-tech firms"], "In English"),
    aliases: note([["高企数"]], "Further names under which the data may speak of it"),
    area: note([{ code: "540100", name: "拉萨市" }]),
    areas: note([[{ code: "610702", name: "汉台区" }]]),
    code: note(["540100"]),
    parent: note(["汉中市"]),
    peers: note(["south"]),
    targets: note([{ "high-tech-firms": 12 }]),
    "plan.period": note([{ from: 2016, due: 2020 }], "When the plan starts and when its targets are due"),
    period: note([2016, "2006..2010"]),
    from: note([2016]),
    due: note([2020]),
    by: note([2018]),
    since: note([2015], "What growth and change are measured from, where there is no baseline"),
    "as-of": note([2020, "due"]),
    source: note(
      ["统计公报", { title: "实施意见", publisher: "市人民政府", issued: "2017-12-21" }],
      "Where it is written",
    ),
    publisher: note(["市人民政府"], "Who published it"),
    issued: note(["2017-12-21"], "The day on which it was issued"),
    number: note(["拉政发〔2017〕51号"], "The number of the document"),
    url: note(["https://example.org/plan"], "Where it can be read"),
    note: note(["数据由各区县报送"], "A remark, in one language or by language"),
    "plan.thresholds": note([{ near: "90%" }], "From where on a miss is near, and what about means"),
    near: note(["90%", 0.9]),
    about: note([2.0, "2.5%"], "About this number, as far as within says"),
    rounding: note(["half-up", "half-even"]),
    "plan.progress": note(["linear", { method: "statcan", limit: 100 }]),
    progress: note(["linear", { method: "eurostat" }], "How the way to the target is followed"),
    method: note(["linear", "goalposts"]),
    path: note(["linear"]),
    "base-year": note([2015]),
    window: note([5]),
    limit: note([100]),
    thresholds: note([[0.95, 0.6, 0]]),
    rates: note([["1.5%", "0.5%", 0]]),
    score: note([{ normalise: "min-max", aggregate: "geometric" }]),
    normalise: note(["min-max"], "How figures become numbers that can be joined"),
    scale: note([[0, 100]]),
    clamp: note([true]),
    mean: note([0, 0.5]),
    deviation: note([1]),
    reference: note(["拉萨市"]),
    aggregate: note(["arithmetic", { mean: 0.5 }], "How children are joined; default arithmetic"),
    weights: note(["relative"]),
    missing: note(["skip"]),
    "min-coverage": note(["80%", { share: "80%", of: "children" }], "How much must be there for a score"),
    share: note(["80%"]),
    of: note(["indicators"]),
    below: note(["unranked"]),
    impute: note(["latest"]),
    treat: note([{ winsorise: 3 }], "What is done about figures far from all others; default nothing"),
    winsorise: note([3]),
    coinr: note([5]),
    rank: note([{ precision: 3 }]),
    precision: note([3]),
    bands: note([[{ "at-least": 80, name: "优" }, { name: "良" }]]),
    colours: note(["two-worst", { red: 13, green: 2 }], "How figures and groups get their colours"),
    "share-red": note(["1/3"], "From which share of red children a group is red"),
    red: note([13]),
    middle: note([7]),
    green: note([2]),
    worst: note([2, 100]),
    best: note([75_000]),
    transform: note(["ln"]),
    groups: note([[{ id: "capacity", name: "自主创新能力" }]], "The groups of indicators; groups nest"),
    owners: note([{ lead: ["市科技局"], support: ["市统计局", "等"] }], "Who answers for it"),
    lead: note([["市科技局"]]),
    support: note([["市统计局", "等"]]),
    weight: note([2]),
    indicators: note(
      [[{ id: "high-tech-firms", unit: "家", target: { "more-than": 25 } }]],
      "What is measured, each with its targets",
    ),
    inputs: note([[{ id: "gdp", unit: "亿元", kind: "flow" }]]),
    checks: note([[{ id: "sum", that: "a + b", equals: "c" }]]),
    that: note(["city + national"]),
    equals: note([100], "Exactly this number; in a check, what the formula must give"),
    unit: note(["家", "%", "亿元"], "The unit of its numbers"),
    group: note(["capacity"]),
    kind: note(["flow"]),
    formula: note(["rd / gdp"]),
    "roll-up": note(["sum"]),
    breakdown: note(["sum"]),
    target: note(
      [35, { "more-than": 25 }, { growth: "30%" }, [{ "at-least": 3 }, { "at-most": 5 }]],
      "What was promised: a number is at-least; a comparator, or a comparator on a measure; a list is several targets",
    ),
    milestones: note([[{ by: 2018, "at-least": 20 }]], "Targets on the way, counted apart"),
    "at-least": note([18], "This number or more: 达到, 不低于, ≥"),
    "more-than": note([25], "More than this number, which itself fails: 超过, >"),
    "at-most": note([4.5], "This number or less: 控制在…以内, ≤"),
    "less-than": note([5], "Less than this number, which itself fails: 低于, <"),
    between: note([[3, 4]], "From the first to the second number, both included: 3—4个"),
    within: note([0.05, "0.05pp"]),
    beyond: note(["above"]),
    growth: note(["30%"], "Growth over the base: 增长30%"),
    change: note([2, "5pp"], "Difference from the base, in the unit or in points: 提高5个百分点"),
    "average-growth": note(["20%"], "Growth a year on average, from the base to the due year: 年均增长20%"),
    "yearly-growth": note(["10%"], "Growth in every single year: 每年增长10%"),
    rising: note([true], "Higher every year: 逐年提高"),
    falling: note([true], "Lower every year: 逐年下降"),
    "every-year": note([{ "at-least": 300 }], "The value of every year: 每年300期"),
    total: note([50], "The sum over the years of the plan, with kind: flow or cumulative: 累计50项"),
    done: note([true], "Answered with yes or no: 建成"),
    direction: note(["higher", "lower"]),
    goalposts: note([{ worst: 100, best: 75_000, transform: "ln" }], "The values that give nothing and everything"),
    per: note(["gdp"]),
    baseline: note([{ value: 45.2, period: 2016 }], "The value before, with its period"),
    value: note([45.2, "180余"]),
    wording: note(["超过25家"]),
    assumed: note(["文件未给出允许偏差"]),
    required: note([false]),
    commitment: note(["binding"]),
    definition: note(["经认定且在有效期内的企业数"], "What is counted and how"),
    scope: note(["全市"]),
    "max-age": note([2]),
    reported: note(["year-to-date"]),
  } satisfies Record<string, Note>),
);

type Kind = "scalar" | "list" | "map";
const kindOf = (value: unknown): Kind =>
  Array.isArray(value) ? "list" : typeof value === "object" && value !== null ? "map" : "scalar";

/** What a key of a plan or an item of its list may look like in one of these forms, as a line of YAML; null: nothing is noted. */
export function exampleAt(path: readonly PropertyKey[], kinds: readonly string[]): string | null {
  const keys = path.filter((step) => typeof step === "string");
  const [name = "", within = "plan"] = keys.toReversed();
  const note = PLAN_NOTES.get(`${within}.${name}`) ?? PLAN_NOTES.get(name);
  const isItem = typeof path.at(-1) === "number";
  const values: readonly unknown[] = note?.examples ?? [];
  const example = (isItem ? values.flat() : values).find((one) => kinds.includes(kindOf(one)));
  if (example === undefined) return null;
  const written = stringify(example, { collectionStyle: "flow", lineWidth: 0 }).trimEnd();
  return `${isItem ? "-" : `${name}:`} ${written}`;
}

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A JSON Schema with what notes say beside every key: an own description stays, examples are those that the key's schema
 * takes by its form (a list of values takes its own). Beside a reference draft 7 reads nothing, so that it moves inside.
 */
export function annotated(schema: Schema, notes: ReadonlyMap<string, Note>, within: string): Schema {
  const result: Schema = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties" && isSchema(value)) {
      result[key] = Object.fromEntries(
        Object.entries(value).map(([name, own]) => [name, withNote(own as Schema, name, notes, within)]),
      );
    } else if (key === "definitions" || key === "$defs") {
      const parts = Object.entries(value as Schema);
      result[key] = Object.fromEntries(parts.map(([name, own]) => [name, annotated(own as Schema, notes, "")]));
    } else if (Array.isArray(value)) {
      result[key] = value.map((one: unknown) => (isSchema(one) ? annotated(one, notes, within) : one));
    } else {
      result[key] = isSchema(value) ? annotated(value, notes, within) : value;
    }
  }
  return result;
}

function withNote(schema: Schema, name: string, notes: ReadonlyMap<string, Note>, within: string): Schema {
  const own = annotated(schema, notes, name);
  const said = notes.get(`${within}.${name}`) ?? notes.get(name);
  if (said === undefined) return own;
  const values = Array.isArray(own.enum) ? own.enum : null;
  const examples = values === null ? said.examples : said.examples.filter((one) => values.includes(one));
  const shown = { examples: examples.length > 0 || values === null ? examples : values.slice(0, 1) };
  const description = own.description ?? said.says;
  const { $ref, ...rest } = own;
  return {
    ...($ref === undefined ? rest : { ...rest, allOf: [{ $ref }] }),
    ...(description === undefined ? {} : { description }),
    ...(said.examples.length === 0 ? {} : shown),
  };
}
