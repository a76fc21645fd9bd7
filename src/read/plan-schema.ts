import { COMPARATORS } from "../core/comparators/registry.ts";
import { MEASURES } from "../core/measures/registry.ts";
import { MISSING_RULES } from "../core/plan.ts";
import { PROGRESS_METHOD_NAMES } from "../core/progress/registry.ts";
import type { Aggregator } from "../core/score/aggregate/aggregator.ts";
import { AGGREGATORS } from "../core/score/aggregate/registry.ts";
import { IMPUTATIONS } from "../core/score/impute/registry.ts";
import { NORMALISERS } from "../core/score/normalise/registry.ts";
import { ROLL_UPS } from "../core/score/roll-ups/registry.ts";
import { TREATMENTS } from "../core/score/treat/registry.ts";
import { anyOf, choice, type Form, keyed, list, map, textLike } from "./form.ts";

/*
 * What an author may write, over a tree of texts: every scalar is looked at as it stands in the file. The JSON Schema for
 * editors comes from the same forms; there a number is a number, so the leaves carry what an editor sees.
 */

/** At most what exact arithmetic takes: 30 digits on either side of the point, an exponent of 30. */
const DECIMAL = String.raw`[+-]?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?(?:0?\d|[12]\d|30))?`;

/** The forms of scalars; a text of another form is reported under the code beside it. */
export const FORMS = {
  id: /^\p{L}[\p{L}\p{N}_.-]{0,63}$/u,
  number: new RegExp(`^${DECIMAL}$`),
  /** A number in the unit, with its percent sign or points where the measure takes them. */
  value: new RegExp(String.raw`^${DECIMAL}\s*(?:%|pp|个百分点)?$`),
  /** A baseline may be qualified as the document has it (180余), so its grammar is that of the data. */
  quantity: /\d/u,
  share: new RegExp(String.raw`^${DECIMAL}\s*%?$`),
  /** A share that may be a fraction: a third has no decimal. */
  fraction: new RegExp(String.raw`^${DECIMAL}\s*%?$|^\d{1,9}\s*/\s*0*[1-9]\d{0,8}$`),
  period: /\d{4}/u,
  date: /^\d{4}-\d{2}-\d{2}$/,
  whole: /^\d{1,3}$/,
  year: /^\d{4}$/,
  text: /\S/u,
} as const;

const described = (form: Form, description: string): Form => form.meta({ description });
const numeric = (pattern: RegExp, description: string) =>
  textLike(pattern).meta({ type: ["number", "string"], description });
const oneOf = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  described(choice(values), description);
const flag = (values: readonly ["true"] | readonly ["true", "false"], description: string) =>
  choice(values).meta({ type: "boolean", enum: values.map((value) => value === "true"), description });

const text = textLike(FORMS.text).meta({ type: ["string", "number"] });
const id = textLike(FORMS.id, /^[a-z][\w.-]{0,63}$/i).meta({
  description: "A letter, then letters of any script, digits, _ . -",
});
const value = numeric(FORMS.value, "A number in the indicator's unit; 30% for growth; 2pp for points");
const period = numeric(FORMS.period, "2019, 2019H1, 2019Q3, 2019-06, 2019-06-30 or 2006..2010");
const label = anyOf([text, map({ zh: text.optional(), en: text.optional() })]);
const texts = anyOf([text, list(text)]);

const within = numeric(
  FORMS.value,
  "How far from the number still counts: in the unit, 0.05pp on % units, 2.5% of the number on others",
);
const beyond = oneOf(["above", "below"], "The side on which leaving the range still passes");

const comparatorKeys = Object.fromEntries(
  COMPARATORS.map(({ name, takes }) => [name, (takes === "range" ? list(value).length(2) : value).optional()]),
);
const comparison = map({ ...comparatorKeys, within: within.optional(), beyond: beyond.optional() });

const measureKeys = Object.fromEntries(
  MEASURES.filter(({ name }) => name !== "level").map(({ name, takes }) => [
    name,
    (takes === "flag"
      ? flag(["true"], "true")
      : takes === "comparison"
        ? comparison
        : anyOf([value, comparison])
    ).optional(),
  ]),
);

const targetKeys = { ...comparison.keys, ...measureKeys, from: period.optional(), since: period.optional() };
const target = map({ ...targetKeys, by: period.optional() });
const targets = anyOf([value, target, list(anyOf([value, target])).min(1)]);
const milestone = map({ ...targetKeys, by: period });

const owners = map({
  lead: texts.optional().meta({ description: "牵头单位; 等 at the end leaves the list open" }),
  support: texts.optional().meta({ description: "协办单位; 等 at the end leaves the list open" }),
});

const source = anyOf([
  text,
  map({
    title: label.optional(),
    publisher: text.optional(),
    issued: textLike(FORMS.date).optional(),
    number: text.optional(),
    url: text.optional(),
    note: label.optional(),
  }),
]);

const weight = numeric(FORMS.number, "Relative to its siblings; default 1");

const progressMethod = oneOf(
  PROGRESS_METHOD_NAMES as unknown as readonly [string, ...string[]],
  "How the outlook is told; default linear",
);
const progressKeys = map({
  method: progressMethod.optional(),
  path: oneOf(["linear", "compound"], "How the way to the target is drawn; default as the method has it").optional(),
  "base-year": numeric(FORMS.year, "The year to start from, or the next that has a figure").optional(),
  window: numeric(FORMS.whole, "Years that the trend looks back from the newest figure").optional(),
  limit: numeric(FORMS.number, "A natural limit of the values; statcan asks for less growth near it").optional(),
  thresholds: list(numeric(FORMS.share, "A ratio: 0.95 or 95%"))
    .length(3)
    .optional()
    .meta({ description: "From which ratio on it is on track, moderate, off track; below the last it regresses" }),
  rates: list(numeric(FORMS.share, "Growth per year: 1.5% or 0.015"))
    .length(3)
    .optional()
    .meta({ description: "The same of the growth per year where there is no target" }),
});
/** The method alone, or with what belongs to it. */
const progress = anyOf([progressMethod, progressKeys]);

type Names = readonly [string, ...string[]];
const namesOf = (registry: readonly { readonly name: string }[]) =>
  registry.map(({ name }) => name) as unknown as Names;

const number = (description: string) => numeric(FORMS.number, description);
const scale = list(number("An end")).length(2).meta({ description: "Where the worst and the best go: [0, 100]" });
const clamp = flag(["true", "false"], "Whether what lies beyond the ends counts as the end; default true");

const normaliser = oneOf(namesOf(NORMALISERS), "How figures become numbers that can be joined; default goalposts");
/** The method alone, or with what belongs to it. */
const normalise = anyOf([
  normaliser,
  map({
    method: normaliser.optional(),
    scale: scale.optional(),
    clamp: clamp.optional(),
    mean: number("Of z-scores; default 0").optional(),
    deviation: number("Of z-scores; default 1").optional(),
    reference: text.optional().meta({ description: "The area that distances are measured to" }),
  }),
]);

const aggregators = AGGREGATORS as readonly Aggregator[];
const parameters = { exponent: FORMS.number, count: FORMS.whole } as const;
const aggregate = anyOf([
  oneOf(namesOf(aggregators.filter(({ takes }) => takes === "nothing")), "How children are joined; default arithmetic"),
  ...aggregators.flatMap(({ name, takes }) =>
    takes === "nothing" ? [] : [map({ [name]: numeric(parameters[takes], `The ${takes}`) })],
  ),
]);

const missing = oneOf(MISSING_RULES, "What stands for a child without a score; default skip");
const fraction = numeric(FORMS.fraction, "A share: 1/3, 33% or 0.33");
const minCoverage = anyOf([
  fraction,
  map({
    share: fraction,
    of: oneOf(["indicators", "children"], "What is counted; default indicators").optional(),
    below: oneOf(["unranked", "unscored"], "What it is with less; default unranked").optional(),
  }),
]);

const imputation = oneOf(namesOf(IMPUTATIONS), "What stands for a figure that is missing; default nothing");
const treatment = anyOf([
  oneOf(namesOf(TREATMENTS), "What is done about figures far from all others; default nothing"),
  ...TREATMENTS.flatMap(({ name, most }) =>
    most === null ? [] : [map({ [name]: numeric(FORMS.whole, "The most points that it moves") })],
  ),
]);

const rollUp = anyOf([
  oneOf(namesOf(ROLL_UPS.filter(({ takesShare }) => !takesShare)), "How colours of indicators become those of groups"),
  ...ROLL_UPS.filter(({ takesShare }) => takesShare).map(({ name }) =>
    map({
      [name]: anyOf([fraction, map({ "more-than": fraction }), map({ "at-least": fraction })]),
    }),
  ),
]);

/** @internal How areas are scored and ranked. */
export const SCORE_FORM = map({
  normalise: normalise.optional(),
  scale: scale.optional(),
  clamp: clamp.optional(),
  aggregate: aggregate.optional(),
  weights: oneOf(
    ["relative", "points"],
    "Among siblings (default), or points: a group weighs what its children weigh together",
  ).optional(),
  missing: missing.optional(),
  "min-coverage": minCoverage.optional(),
  impute: imputation.optional(),
  treat: treatment.optional(),
  rank: map({ precision: numeric(FORMS.whole, "Decimals to which scores are rounded first").optional() })
    .optional()
    .meta({ description: "Default: full precision" }),
  bands: list(map({ "at-least": number("The score from which it is one").optional(), name: label }))
    .optional()
    .meta({ description: "From the best down; the last may do without a bound" }),
  colours: rollUp.optional(),
});

const goalposts = map({
  worst: number("The value that gives nothing"),
  best: number("The value that gives everything"),
  transform: oneOf(["linear", "ln"], "default linear").optional(),
});

const colours = map({
  red: number("Worse than this it is red"),
  middle: number("Where orange ends and yellow begins; default halfway").optional(),
  green: number("From here on it is green"),
  worst: number("The end of the scale; default that of the goalposts").optional(),
  best: number("The other end").optional(),
});

const group: Form = map({
  id,
  name: label.optional(),
  owners: owners.optional(),
  weight: weight.optional(),
  progress: progress.optional(),
  aggregate: aggregate.optional(),
  missing: missing.optional(),
  "min-coverage": minCoverage.optional(),
  note: label.optional(),
  get groups(): Form {
    return list(group).optional();
  },
});

const formula = textLike(FORMS.text).meta({
  type: ["number", "string"],
  description: "Of ids: rd / gdp; city + national; firms / prev(firms) - 1",
});

const indicator = map({
  id,
  name: label.optional(),
  aliases: list(text).optional(),
  unit: text.optional().meta({ description: "Left out: any single unit in the data" }),
  group: text.optional().meta({ description: "The id of a group" }),
  kind: oneOf(
    ["stock", "flow", "cumulative"],
    "stock (default): a value at a moment; flow: of a period; cumulative: so far",
  ).optional(),
  formula: formula.optional(),
  "roll-up": oneOf(["sum"], "An area without a figure of its own has the sum of those of its parts").optional(),
  breakdown: oneOf(["sum"], "The targets of the parts of an area must add up to its own").optional(),
  target: targets.optional(),
  milestones: list(milestone).optional(),
  direction: oneOf(["higher", "lower"], "Which way is better, where no target says it").optional(),
  progress: progress.optional(),
  goalposts: goalposts.optional(),
  normalise: normalise.optional(),
  per: text.optional().meta({ description: "The id of the input or indicator that every figure is divided by" }),
  impute: imputation.optional(),
  treat: treatment.optional(),
  colours: colours.optional(),
  baseline: map({
    value: numeric(FORMS.quantity, "The value before, as the document has it"),
    unit: text.optional(),
    period: period.optional(),
    source: source.optional(),
    note: label.optional(),
  }).optional(),
  wording: text.optional().meta({ description: "The document's own few words" }),
  assumed: label.optional().meta({ description: "What the author chose where the document says nothing" }),
  weight: weight.optional(),
  required: flag(["true", "false"], "Whether missing data make the result incomplete; default true").optional(),
  commitment: oneOf(
    ["binding", "expected", "aspired"],
    "约束性, 预期性 (default) or 力争: an aspired target that is missed is shown and never fails",
  ).optional(),
  definition: label.optional(),
  note: label.optional(),
  scope: text.optional().meta({ description: "全市, 市辖区 …; left out: any single scope in the data" }),
  source: source.optional(),
  owners: owners.optional(),
  "max-age": numeric(FORMS.whole, "Years that a figure may be old and still be judged; default 1").optional(),
  reported: oneOf(["year-to-date"], "Figures for a part of a year count from 1 January").optional(),
});

const areaKeys = {
  code: numeric(FORMS.text, "Six digits of GB/T 2260, quoted").optional(),
  name: label.optional(),
  aliases: list(text).optional(),
  parent: text.optional().meta({ description: "Name or code of the area that it is a part of" }),
  peers: text.optional().meta({ description: "Name of the group of areas that it is compared with" }),
};

const listedArea = map({
  ...areaKeys,
  targets: keyed(targets)
    .optional()
    .meta({ description: "By the indicator's id: what stands here in the place of its targets" }),
});

const input = map({
  id: indicator.keys.id,
  name: indicator.keys.name,
  aliases: indicator.keys.aliases,
  unit: indicator.keys.unit,
  kind: indicator.keys.kind,
  formula: indicator.keys.formula,
  "roll-up": indicator.keys["roll-up"],
  scope: indicator.keys.scope,
  baseline: indicator.keys.baseline,
  note: indicator.keys.note,
  source: indicator.keys.source,
  reported: indicator.keys.reported,
});

const check = map({
  id,
  that: formula,
  equals: formula,
  within: within.optional(),
  rounding: oneOf(["half-unit"], "Each figure may be off by half a unit of its last digit").optional(),
  note: label.optional(),
});

/** @internal The form itself; the library shows its JSON Schema. */
export const PLAN_FORM = map({
  dabiao: numeric(FORMS.number, "Version of the plan format: 1"),
  id,
  lang: oneOf(["zh", "en"], "The plan's own language: the default of its reports").optional(),
  title: label.optional(),
  area: map(areaKeys)
    .optional()
    .meta({ description: "Left out: a framework for every area that is listed, or in the data" }),
  areas: list(listedArea)
    .min(1)
    .optional()
    .meta({ description: "The areas of a framework; left out: those in the data" }),
  period: map({ from: period.optional(), due: period.optional() }).optional(),
  "as-of": textLike(FORMS.text)
    .meta({ type: ["number", "string"], description: 'A period, or "due"' })
    .optional(),
  source: source.optional(),
  note: label.optional(),
  thresholds: map({
    near: numeric(FORMS.share, "The attainment from which a miss is near: 90%").optional(),
    about: numeric(
      FORMS.share,
      "The tolerance of every about without its own, as a share of the number: 2.5%",
    ).optional(),
  }).optional(),
  rounding: oneOf(["half-up", "half-even"], "How figures are rounded for display; default half-up").optional(),
  progress: progress.optional().meta({ description: "How the way to the targets is followed" }),
  score: SCORE_FORM.optional().meta({ description: "How areas are scored and ranked" }),
  groups: list(group).optional(),
  indicators: list(indicator).min(1),
  inputs: list(input).optional().meta({ description: "Figures that formulas and checks use and nothing judges" }),
  checks: list(check).optional().meta({ description: "Identities that the data must fulfil" }),
});
