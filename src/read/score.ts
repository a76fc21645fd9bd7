import {
  compare,
  divide,
  equals,
  isPositive,
  isZero,
  ONE,
  parseDecimal,
  type Rational,
  rational,
} from "../core/exact.ts";
import { suggest } from "../core/fold.ts";
import {
  type Aggregate,
  type Band,
  type Colours,
  type Goalposts,
  type Joining,
  type Label,
  MISSING_RULES,
  type MinCoverage,
  type Normalise,
  type RollUp,
  type Scoring,
  type ScoreSetting,
  type Target,
  type Treat,
  USUAL_JOINING,
} from "../core/plan.ts";
import { AGGREGATORS } from "../core/score/aggregate/registry.ts";
import type { Aggregator } from "../core/score/aggregate/aggregator.ts";
import { directionOf, directionOfTargets } from "../core/score/direction.ts";
import { IMPUTATIONS, type ImputationName } from "../core/score/impute/registry.ts";
import type { Normaliser } from "../core/score/normalise/normaliser.ts";
import { NORMALISERS, normaliserNamed } from "../core/score/normalise/registry.ts";
import { ROLL_UPS, type RollUpName } from "../core/score/roll-ups/registry.ts";
import type { RollUp as RollUpMethod } from "../core/score/roll-ups/roll-up.ts";
import { treatmentNamed, TREATMENTS, type TreatmentName } from "../core/score/treat/registry.ts";
import { readWritten } from "./number.ts";
import { child, choice, type Fail, itemsOf, textOf } from "./tree.ts";
import type { Node } from "./yaml.ts";

const NORMALISER_NAMES = NORMALISERS.map(({ name }) => name);
const AGGREGATOR_NAMES = AGGREGATORS.map(({ name }) => name);
const IMPUTATION_NAMES = IMPUTATIONS.map(({ name }) => name) as readonly ImputationName[];
const TREATMENT_NAMES = TREATMENTS.map(({ name }) => name) as readonly TreatmentName[];

const rollUps = ROLL_UPS as readonly RollUpMethod[];

/** Keys of an indicator or a group that mean nothing without a composite score. */
export const INDICATOR_KEYS = ["goalposts", "normalise", "per", "impute", "treat", "colours"] as const;
export const GROUP_KEYS = ["aggregate", "missing", "min-coverage"] as const;

/** What `score` says of every indicator that doesn't say it itself. */
export interface ScoreDefaults {
  readonly normalise: Normalise;
  readonly impute: ImputationName | null;
  readonly treat: Treat | null;
}

const USUAL: Normalise = {
  method: NORMALISERS[0].name,
  scale: null,
  clamp: true,
  mean: null,
  deviation: null,
  reference: null,
};

/** The plan's `score`; null where it has none. */
export function readScore(
  node: Node | null,
  label: (node: Node | null) => Label,
  fail: Fail,
): { readonly setting: ScoreSetting; readonly defaults: ScoreDefaults } | null {
  if (node?.kind !== "map") return null;
  const precision = textOf(child(child(node, "rank"), "precision"));
  const around = { ...USUAL, scale: scaleAt(node, fail) ?? USUAL.scale, clamp: clampAt(node) ?? USUAL.clamp };
  return {
    setting: {
      joins: readJoining(node, fail),
      weights: choice(child(node, "weights"), ["relative", "points"]) ?? "relative",
      precision: precision !== null && /^\d{1,2}$/.test(precision) ? Number(precision) : null,
      bands: bandsAt(node, label, fail),
      rollUp: rollUpAt(node, fail),
      at: node.at,
    },
    defaults: {
      normalise: readNormalise(child(node, "normalise"), around, fail),
      impute: choice(child(node, "impute"), IMPUTATION_NAMES),
      treat: treatAt(node, fail),
    },
  };
}

/** How a group, or the root, joins its children. */
export function readJoining(node: Node | null, fail: Fail): Joining {
  return {
    aggregate: aggregateAt(node, fail) ?? USUAL_JOINING.aggregate,
    missing: choice(child(node, "missing"), MISSING_RULES) ?? USUAL_JOINING.missing,
    minCoverage: minCoverageAt(node, fail),
  };
}

function aggregateAt(parent: Node | null, fail: Fail): Aggregate | null {
  const node = child(parent, "aggregate");
  const plain = choice(node, AGGREGATOR_NAMES);
  if (plain !== null) return { method: plain, parameter: null };
  if (node?.kind !== "map") return null;
  const found = (AGGREGATORS as readonly Aggregator[]).find(({ name }) => node.entries.has(name));
  const value = found && child(node, found.name);
  const text = textOf(value ?? null);
  const number = text === null ? null : parseDecimal(text);
  if (!found || !value || number === null) return null;
  if (found.takes === "count" && isZero(number)) {
    fail("plan/bad-number", { key: found.name, value: text! }, value.at);
  }
  return { method: found.name as Aggregate["method"], parameter: number };
}

function minCoverageAt(parent: Node | null, fail: Fail): MinCoverage | null {
  const node = child(parent, "min-coverage");
  const written = node?.kind === "map" ? child(node, "share") : node;
  const share = shareIn(written);
  if (share === null) return null;
  if (share.n < 0n || compare(share, ONE) > 0) {
    fail("plan/bad-share", { key: "min-coverage", value: textOf(written)! }, written!.at);
  }
  return {
    share,
    of: choice(child(node, "of"), ["indicators", "children"]) ?? "indicators",
    below: choice(child(node, "below"), ["unranked", "unscored"]) ?? "unranked",
  };
}

/** A share as it is written: 0.8, 80 % or 1/3. */
function shareIn(node: Node | null): Rational | null {
  const text = textOf(node);
  if (text === null) return null;
  const [above = "", below] = text.split("/");
  if (below !== undefined) {
    const [n, d] = [parseDecimal(above.trim()), parseDecimal(below.trim())];
    return n && d && divide(n, d);
  }
  const written = readWritten(text);
  if (written === null || written.suffix === "pp") return null;
  return written.suffix === "%" ? rational(written.number.n, written.number.d * 100n) : written.number;
}

function bandsAt(node: Node, label: (node: Node | null) => Label, fail: Fail): Band[] {
  const items = itemsOf(child(node, "bands"));
  const bands = items.map((item) => ({ atLeast: numberAt(item, "at-least"), name: label(child(item, "name")) }));
  for (const [index, { atLeast }] of bands.entries()) {
    const before = bands[index - 1];
    if (!before) continue;
    const falls = before.atLeast !== null && (atLeast === null || compare(atLeast, before.atLeast) < 0);
    if (!falls) fail("plan/bands-order", {}, items[index]!.at);
  }
  return bands;
}

function rollUpAt(parent: Node, fail: Fail): RollUp | null {
  const node = child(parent, "colours");
  const plain = choice(
    node,
    rollUps.filter(({ takesShare }) => !takesShare).map(({ name }) => name as RollUpName),
  );
  if (plain !== null) return { method: plain, share: null, inclusive: false };
  if (node?.kind !== "map") return null;
  const found = rollUps.find(({ name, takesShare }) => takesShare && node.entries.has(name));
  const written = found ? child(node, found.name) : null;
  const inclusive = child(written, "at-least") !== null;
  const value = written?.kind === "map" ? child(written, inclusive ? "at-least" : "more-than") : written;
  const share = shareIn(value);
  if (!found || share === null) return null;
  if (share.n < 0n || compare(share, ONE) > 0) {
    fail("plan/bad-share", { key: found.name, value: textOf(value)! }, value!.at);
  }
  return { method: found.name as RollUpName, share, inclusive };
}

const numberAt = (parent: Node | null, key: string): Rational | null => {
  const text = textOf(child(parent, key));
  return text === null ? null : parseDecimal(text);
};

const clampAt = (node: Node | null): boolean | null => {
  const text = choice(child(node, "clamp"), ["true", "false"]);
  return text === null ? null : text === "true";
};

function scaleAt(node: Node | null, fail: Fail): readonly [Rational, Rational] | null {
  const found = child(node, "scale");
  const [low, high] = itemsOf(found).map((item) => {
    const text = textOf(item);
    return text === null ? null : parseDecimal(text);
  });
  if (!low || !high) return null;
  if (compare(low, high) < 0) return [low, high];
  const [from, to] = itemsOf(found).map((item) => textOf(item)!);
  fail("plan/empty-range", { low: from!, high: to! }, found!.at);
  return null;
}

function readNormalise(node: Node | null, around: Normalise, fail: Fail): Normalise {
  if (node === null) return around;
  const method = choice(node.kind === "map" ? child(node, "method") : node, NORMALISER_NAMES);
  const own = method ?? around.method;
  const { takes, shares } = normaliserNamed(own);
  const deviation = numberAt(node, "deviation");
  if (deviation !== null && !isPositive(deviation)) {
    fail(
      "plan/bad-number",
      { key: "deviation", value: textOf(child(node, "deviation"))! },
      child(node, "deviation")!.at,
    );
  }
  const belongs = [...(shares ? ["scale", "clamp"] : []), ...takes];
  for (const key of ["scale", "clamp", "mean", "deviation", "reference"]) {
    const value = child(node, key);
    if (value !== null && !belongs.includes(key)) {
      const owners = NORMALISERS.filter((one) =>
        key === "scale" || key === "clamp" ? one.shares : (one.takes as readonly string[]).includes(key),
      );
      fail("plan/misplaced-key", { key, beside: own, belongs: owners.map(({ name }) => name) }, value.at);
    }
  }
  return {
    method: own,
    scale: scaleAt(node, fail) ?? around.scale,
    clamp: clampAt(node) ?? around.clamp,
    mean: numberAt(node, "mean") ?? around.mean,
    deviation: deviation ?? around.deviation,
    reference: textOf(child(node, "reference")) ?? around.reference,
  };
}

function treatAt(parent: Node | null, fail: Fail): Treat | null {
  const node = child(parent, "treat");
  const plain = choice(node, TREATMENT_NAMES);
  if (plain !== null) return { method: plain, most: null };
  if (node?.kind !== "map") return null;
  const method = TREATMENT_NAMES.find((name) => node.entries.has(name));
  const most = method === undefined ? null : textOf(child(node, method));
  if (method === undefined || most === null) return null;
  if (/^0+$/.test(most)) fail("plan/bad-number", { key: method, value: most }, child(node, method)!.at);
  return { method, most: Number(most) };
}

/** What an indicator says of its score over what the plan says; null where the plan has no score. */
export function readScoring(
  node: Node,
  {
    id,
    targets,
    baseline,
    targeted,
  }: {
    readonly id: string;
    readonly targets: readonly Target[];
    readonly baseline: boolean;
    /** Whether areas have targets of their own for it. */
    readonly targeted: boolean;
  },
  direction: "up" | "down" | null,
  defaults: ScoreDefaults | null,
  ids: ReadonlySet<string>,
  fail: Fail,
): Scoring | null {
  if (defaults === null) {
    for (const key of INDICATOR_KEYS) needsScore(node, key, fail);
    return null;
  }
  const goalposts = goalpostsAt(node, id, fail);
  const per = textOf(child(node, "per"));
  if (per !== null && !ids.has(per)) {
    fail("plan/unknown-name", { name: per, suggestion: suggest(per, [...ids]) }, child(node, "per")!.at);
  }
  const normalise = readNormalise(child(node, "normalise"), defaults.normalise, fail);
  const own = directionOfTargets(targets);
  const isTarget = targeted || targets.some(({ milestone }) => !milestone);
  const known = own ?? (goalposts && directionOf(goalposts)) ?? direction;
  const has = {
    nothing: true,
    goalposts: goalposts !== null,
    direction: known !== null || targeted,
    target: isTarget,
    baseline: isTarget && baseline,
  };
  const method: Normaliser = normaliserNamed(normalise.method);
  // Whoever weighs nothing is no part of the score.
  const weightless = textOf(child(node, "weight")) !== null && numberAt(node, "weight")?.n === 0n;
  const { name, needs } = method;
  // Of goalposts that are no good it has been said what is wrong with them.
  const spoken = needs === "goalposts" && child(node, "goalposts") !== null;
  if (!has[needs] && !weightless && !spoken) {
    fail("plan/normalise-needs", { indicator: id, method: name, needs }, node.at);
  }
  const { impute, treat } = figureKeys(node, method, defaults, fail);
  const posted = goalposts && directionOf(goalposts);
  const against = posted !== null && [own, direction].includes(posted === "up" ? "down" : "up");
  if (against) fail("plan/goalposts-clash", { indicator: id }, child(node, "goalposts")!.at);
  const colours = coloursAt(node, fail);
  if (colours !== null && known !== null && compare(colours.green, colours.red) > 0 !== (known === "up")) {
    fail("plan/colours-clash", { indicator: id }, child(node, "colours")!.at);
  }
  return { normalise, goalposts, per, impute, treat, colours };
}

/**
 * What is done to figures before they are normalised: the indicator's own keys, which must mean something beside its
 * normaliser, else those of the plan where they do.
 */
function figureKeys(node: Node, method: Normaliser, defaults: ScoreDefaults, fail: Fail) {
  const goesByFigures = ({ judged }: Normaliser) => judged !== true;
  // On another scale neither goalposts nor targets are what the plan means.
  const isFree = (one: Normaliser) => goesByFigures(one) && one.needs !== "goalposts" && one.needs !== "target";
  const check = (key: "per" | "impute" | "treat", fits: (one: Normaliser) => boolean): boolean => {
    const own = child(node, key);
    if (fits(method)) return true;
    const belongs = (NORMALISERS as readonly Normaliser[]).filter(fits).map(({ name }) => name);
    if (own !== null) fail("plan/misplaced-key", { key, beside: method.name, belongs }, own.at);
    return false;
  };
  const impute = choice(child(node, "impute"), IMPUTATION_NAMES) ?? defaults.impute;
  const treat = treatAt(node, fail) ?? defaults.treat;
  const rescales = treat !== null && treatmentNamed(treat.method).rescales;
  check("per", goesByFigures);
  return {
    impute: impute !== null && check("impute", goesByFigures) ? impute : null,
    treat: treat !== null && check("treat", rescales ? isFree : goesByFigures) ? treat : null,
  };
}

/** Says of a key that it belongs to a composite score which the plan doesn't have. */
export function needsScore(node: Node, key: string, fail: Fail): void {
  const found = child(node, key);
  if (found !== null) fail("plan/needs-score", { key }, found.at);
}

function goalpostsAt(node: Node, id: string, fail: Fail): Goalposts | null {
  const found = child(node, "goalposts");
  const [worst, best] = [numberAt(found, "worst"), numberAt(found, "best")];
  if (worst === null || best === null) return null;
  const transform = choice(child(found, "transform"), ["linear", "ln"]) ?? "linear";
  const why = equals(worst, best)
    ? "equal"
    : transform === "ln" && !(isPositive(worst) && isPositive(best))
      ? "not-positive"
      : null;
  if (why === null) return { worst, best, transform };
  fail("plan/bad-goalposts", { indicator: id, why }, found!.at);
  return null;
}

function coloursAt(node: Node, fail: Fail): Colours | null {
  const found = child(node, "colours");
  const [red, green] = [numberAt(found, "red"), numberAt(found, "green")];
  if (red === null || green === null) return null;
  const [middle, worst, best] = [numberAt(found, "middle"), numberAt(found, "worst"), numberAt(found, "best")];
  const way = compare(green, red);
  const line = [worst, red, middle, green, best].filter((one) => one !== null);
  const inOrder = line.every((one, index) => index === 0 || compare(one, line[index - 1]!) * way >= 0);
  if (way !== 0 && inOrder) return { red, middle, green, worst, best };
  fail("plan/colours-order", { indicator: textOf(child(node, "id")) ?? "" }, found!.at);
  return null;
}
