import { reviewAreas } from "../core/areas.ts";
import { byPlace, type Diagnostic, error, warning } from "../core/diagnostic.ts";
import {
  compare,
  equals,
  isNegative,
  isZero,
  multiply,
  ONE,
  parseDecimal,
  type Rational,
  rational,
  subtract,
  toText,
} from "../core/exact.ts";
import { suggest } from "../core/fold.ts";
import { withReporting } from "../core/formula/reporting.ts";
import { reviewFormulas } from "../core/formula/review.ts";
import { namesOfIndicator } from "../core/names.ts";
import type { Quantity } from "../core/observation.ts";
import { type Period, parsePeriod } from "../core/period.ts";
import {
  type Area,
  type Baseline,
  type Commitment,
  type Group,
  type Indicator,
  type Kind,
  type Label,
  type Language,
  NO_OWNERS,
  type Owners,
  type Plan,
  type ProgressSetting,
  type Source,
  type Target,
} from "../core/plan.ts";
import { treeOf } from "../core/score/tree.ts";
import { directionOf } from "../core/score/direction.ts";
import { readAreas } from "./areas.ts";
import { readChecks } from "./check.ts";
import { readFormula } from "./formula.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { readQuantity, readWritten } from "./number.ts";
import { readProgress } from "./progress.ts";
import { GROUP_KEYS, needsScore, readJoining, readScore, readScoring, type ScoreDefaults } from "./score.ts";
import { readSum } from "./sums.ts";
import { checkShape } from "./shape.ts";
import { readTargets } from "./target.ts";
import { child, choice, type Fail, itemsOf, periodAt, textOf } from "./tree.ts";
import { type MapNode, type Node, readYaml } from "./yaml.ts";

/** What one plan file brought. */
export interface ReadPlan {
  /** null where there is an error: a plan is whole or it is not judged by. */
  readonly plan: Plan | null;
  /**
   * What could be understood of it: enough to tell which rows of the data it asks for, never to judge by. Targets are broken
   * down only where no error could have left one of them out. The plan itself where that is sound; null where nothing could be.
   */
  readonly outline: Plan | null;
  /** The plan's own language, also where the plan has errors: they are reported in it. */
  readonly language: Language | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one plan from its bytes. Every problem of form and of meaning is reported in one go; nothing throws. */
export function readPlan(file: string, bytes: Uint8Array, limits: Limits = LIMITS): ReadPlan {
  const diagnostics: Diagnostic[] = [];
  const root = readYaml(file, bytes, limits, (diagnostic) => diagnostics.push(diagnostic));
  if (root === null) return { plan: null, outline: null, language: null, diagnostics: diagnostics.sort(byPlace) };
  diagnostics.push(...checkShape(root));
  // What follows from a due period that is misspelt or malformed has been said by naming that.
  let undue = diagnostics.some(({ args }) => Object.values(args).some((value) => DUE_KEYS.has(String(value))));
  const fail: Fail = (code, args, at) => {
    if (code === "plan/no-due" && undue) return;
    diagnostics.push(error(code, args, at));
    // The plan's own period is read before its indicators.
    undue ||= code === "plan/bad-period" && "key" in args && args.key === "due";
  };
  const warn: Fail = (code, args, at) => diagnostics.push(warning(code, args, at));
  const misshapen = diagnostics.some(({ severity }) => severity === "error");
  const { plan: written, doubtful } = toPlan(file, root, fail, warn);
  const plan = withReporting(written);
  const ofAreas = reviewAreas(plan.areas);
  diagnostics.push(...reviewFormulas(plan), ...ofAreas);
  const sound = diagnostics.every(({ severity }) => severity !== "error");
  const { language } = plan;
  const inDoubt = (id: string) => misshapen || ofAreas.length > 0 || doubtful === "all" || doubtful.has(id);
  const outline = (): Plan => {
    const indicators = plan.indicators.map((one) => (inDoubt(one.id) ? { ...one, breakdown: false } : one));
    return { ...plan, indicators };
  };
  const read = sound ? { plan, outline: plan } : { plan: null, outline: outline() };
  return { ...read, language, diagnostics: diagnostics.sort(byPlace) };
}

/** The indicators of which a target may be lacking because something is wrong with it, or with what all targets take over. */
type Doubtful = ReadonlySet<string> | "all";

const DUE_KEYS = new Set(["period", "due", "by"]);

function toPlan(file: string, root: MapNode, told: Fail, warn: Fail): { plan: Plan; doubtful: Doubtful } {
  let failed = 0;
  const fail: Fail = (code, args, at) => {
    failed++;
    told(code, args, at);
  };
  const doubtful = new Set<string>();
  let all = false;
  const reading = <T>(read: () => T, onFailure: (found: T) => void): T => {
    const before = failed;
    const found = read();
    if (failed > before) onFailure(found);
    return found;
  };
  const forAll = () => {
    all = true;
  };
  const language = choice<Language>(child(root, "lang"), ["zh", "en"]);
  const ids = idsIn(root);
  const reader = new PlanParts(language ?? "en", ids, fail, warn);
  checkVersion(root, fail);
  const thresholds = child(root, "thresholds");
  const about = reading(() => reader.share(thresholds, "about"), forAll);
  const progress = readProgress(child(root, "progress"), null, fail);
  const score = readScore(child(root, "score"), (node) => reader.label(node), fail);
  const groups = reader.groups(child(root, "groups"), { owners: null, progress, scored: score !== null });
  const period = child(root, "period");
  const due = reading(() => periodAt(period, "due", fail), forAll);
  const from = reading(() => periodAt(period, "from", fail), forAll);
  const reversed = from !== null && due !== null && from.start > due.end;
  if (reversed) {
    forAll();
    fail("plan/wrong-order", { from: from.text, due: due.text }, child(period, "from")!.at);
  }
  const defaults = {
    from: reversed ? null : from,
    due,
    about,
    progress,
    score: score?.defaults ?? null,
    targeted: targetedIn(root),
  };
  const indicators = itemsOf(child(root, "indicators")).map((node) =>
    reading(
      () => reader.indicator(node, defaults),
      ({ id }) => doubtful.add(id),
    ),
  );
  const inputs = itemsOf(child(root, "inputs")).map((node) => reader.indicator(node, { ...defaults, score: null }));
  checkNames([...inputs, ...indicators], fail);
  const failOf =
    (indicator: string): Fail =>
    (code, args, at) => {
      doubtful.add(indicator);
      fail(code, args, at);
    };
  const areas = readAreas(
    child(root, "areas"),
    (item) => reading(() => reader.area(item), forAll),
    indicators,
    defaults,
    failOf,
    warn,
  );
  const setting = score?.setting ?? null;
  // Of a weight below 0 it has been said that there is no such weight.
  const scored = setting !== null && indicators.length > 0 && indicators.every(({ weight }) => !isNegative(weight));
  if (scored && treeOf({ groups, indicators }, setting).root.children.length === 0) {
    fail("plan/nothing-weighs", {}, setting.at);
  }
  const single = child(root, "area");
  if (single && areas.length > 0) fail("plan/area-and-areas", { line: single.at.line ?? 0 }, child(root, "areas")!.at);
  const plan: Plan = {
    id: textOf(child(root, "id")) ?? "",
    file,
    language,
    title: reader.label(child(root, "title")),
    area: reader.area(single),
    areas,
    from: defaults.from,
    asOf: textOf(child(root, "as-of")) === "due" ? "due" : periodAsOf(root, fail),
    thresholds: { near: reader.near(thresholds), about },
    rounding: choice(child(root, "rounding"), ["half-up", "half-even"]) ?? "half-up",
    source: reader.source(child(root, "source")),
    note: reader.label(child(root, "note")),
    groups,
    indicators,
    inputs,
    checks: readChecks(child(root, "checks"), ids, fail),
    score: setting,
  };
  return { plan, doubtful: all ? "all" : doubtful };
}

/** The indicators that areas have targets of their own for. */
function targetedIn(root: MapNode): ReadonlySet<string> {
  const targets = itemsOf(child(root, "areas")).map((item) => child(item, "targets"));
  return new Set(targets.flatMap((node) => (node?.kind === "map" ? [...node.entries.keys()] : [])));
}

/** Every id that a formula may name. */
function idsIn(root: MapNode): ReadonlySet<string> {
  const items = ["inputs", "indicators"].flatMap((key) => itemsOf(child(root, key)));
  return new Set(items.map((item) => textOf(child(item, "id"))).filter((id) => id !== null));
}

function periodAsOf(root: MapNode, fail: Fail): Period | null {
  const node = child(root, "as-of");
  const text = textOf(node);
  if (text === null) return null;
  const period = parsePeriod(text);
  if (period === null) fail("plan/bad-period", { key: "as-of", value: text }, node!.at);
  return period;
}

function checkVersion(root: MapNode, fail: Fail): void {
  const node = child(root, "dabiao");
  const text = textOf(node);
  const version = text === null ? null : parseDecimal(text);
  if (version && !equals(version, ONE)) fail("plan/unsupported-version", { version: text! }, node!.at);
}

function checkNames(indicators: readonly Indicator[], fail: Fail): void {
  const ids = new Map<string, Indicator>();
  const names = new Map<string, Indicator>();
  for (const indicator of indicators) {
    if (indicator.id === "") continue;
    const twin = ids.get(indicator.id);
    if (twin) {
      fail("plan/duplicate-id", { id: indicator.id, line: twin.at.line ?? 0 }, indicator.at);
      continue;
    }
    ids.set(indicator.id, indicator);
    for (const name of namesOfIndicator(indicator)) {
      const other = names.get(name);
      if (other) fail("plan/name-clash", { name, ids: [other.id, indicator.id] }, indicator.at);
      else names.set(name, indicator);
    }
  }
}

const OPEN_LIST = /^(?:等|等等|etc\.?|…|\.\.\.)$/i;
const HUNDRED = rational(100n);
const HALF = rational(1n, 2n);

/** The units that a text names with signs between them, as documents write lists; brackets may hold such signs of their own. */
function unitsNamed(text: string): string[] {
  const plain = text.replace(/[（(][^（()）]*[)）]/gu, "");
  if (!/[、，；]/u.test(plain)) return [text];
  return plain
    .split(/[、，；]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

const AREA_KEYS = new Set(["code", "name", "aliases", "parent", "peers", "targets"]);

/** Known names that a diagnostic lists and compares with. */
const NAMED = 100;

/** What a plan says for every indicator that doesn't say it itself. */
interface Defaults {
  readonly from: Period | null;
  readonly due: Period | null;
  readonly about: Rational | null;
  readonly progress: ProgressSetting | null;
  /** null: the plan scores nothing. */
  readonly score: ScoreDefaults | null;
  readonly targeted: ReadonlySet<string>;
}

/** What the groups around a group say. */
interface Around {
  readonly owners: Owners | null;
  readonly progress: ProgressSetting | null;
  readonly scored: boolean;
}

/** Reads the parts of a plan, knowing its language and the groups that it has met. */
class PlanParts {
  private readonly language: Language;
  private readonly ids: ReadonlySet<string>;
  private readonly fail: Fail;
  private readonly warn: Fail;
  private readonly groupOwners = new Map<string, Owners>();
  private readonly groupProgress = new Map<string, ProgressSetting | null>();
  private readonly groupLines = new Map<string, number>();

  constructor(language: Language, ids: ReadonlySet<string>, fail: Fail, warn: Fail) {
    this.language = language;
    this.ids = ids;
    this.fail = fail;
    this.warn = warn;
  }

  label(node: Node | null): Label {
    const plain = textOf(node);
    if (plain !== null) return { [this.language]: plain };
    const zh = textOf(child(node, "zh"));
    const en = textOf(child(node, "en"));
    return { ...(zh === null ? {} : { zh }), ...(en === null ? {} : { en }) };
  }

  share(parent: Node | null, key: string): Rational | null {
    const node = child(parent, key);
    const text = textOf(node);
    const written = text === null ? null : readWritten(text);
    if (written === null || written.suffix === "pp") return null;
    const share = written.suffix === "%" ? rational(written.number.n, written.number.d * HUNDRED.n) : written.number;
    const sound = !isNegative(share) && compare(share, ONE) <= 0;
    if (!sound) this.fail("plan/bad-share", { key, value: text! }, node!.at);
    return sound ? share : null;
  }

  /** The attainment from which a miss is near and fails nothing: 10% for "within 10 %" would let nearly all of them pass. */
  near(thresholds: Node | null): Rational | null {
    const share = this.share(thresholds, "near");
    if (share === null || compare(share, HALF) >= 0) return share;
    const node = child(thresholds, "near")!;
    const rest = isZero(share) ? null : `${toText(multiply(subtract(ONE, share), HUNDRED))}%`;
    const tell = rest === null ? this.fail : this.warn;
    tell("plan/wide-near", { value: textOf(node)!, rest }, node.at);
    return share;
  }

  number(parent: Node | null, key: string, absent: Rational): Rational {
    const node = child(parent, key);
    const text = textOf(node);
    const number = text === null ? null : parseDecimal(text);
    if (number && isNegative(number)) this.fail("plan/bad-number", { key, value: text! }, node!.at);
    return number ?? absent;
  }

  source(node: Node | null): Source | null {
    if (node === null) return null;
    const own = (key: string) => textOf(child(node, key));
    const issued = own("issued");
    if (issued !== null && /^\d{4}-\d{2}-\d{2}$/.test(issued) && parsePeriod(issued) === null) {
      this.fail("plan/bad-date", { key: "issued", value: issued }, child(node, "issued")!.at);
    }
    return {
      title: this.label(node.kind === "map" ? child(node, "title") : node),
      publisher: own("publisher"),
      issued,
      number: own("number"),
      url: own("url"),
      note: this.label(child(node, "note")),
    };
  }

  area(node: Node | null): Area | null {
    if (node?.kind !== "map") return null;
    const code = textOf(child(node, "code"));
    const name = this.label(child(node, "name"));
    const misspelt = [...node.entries.keys()].some((key) => !AREA_KEYS.has(key));
    if (code === null && name.zh === undefined && name.en === undefined && !misspelt) {
      this.fail("plan/area-without-name", {}, node.at);
    }
    const [parent, peers] = [textOf(child(node, "parent")), textOf(child(node, "peers"))];
    return { code, name, aliases: this.texts(child(node, "aliases")), parent, peers };
  }

  texts(node: Node | null): string[] {
    const single = textOf(node);
    if (single !== null) return [single];
    return itemsOf(node)
      .map(textOf)
      .filter((text) => text !== null);
  }

  owners(node: Node | null): Owners | null {
    if (node?.kind !== "map") return null;
    const read = (key: "lead" | "support") => {
      const names = this.texts(child(node, key));
      this.checkOwners(child(node, key), key);
      return { names: names.filter((name) => !OPEN_LIST.test(name)), open: names.some((name) => OPEN_LIST.test(name)) };
    };
    const lead = read("lead");
    const support = read("support");
    const open = [lead.open ? "lead" : null, support.open ? "support" : null].filter((list) => list !== null);
    return { lead: lead.names, support: support.names, open: open as Owners["open"] };
  }

  /** A name with a separator in it would be one unit, and none of those that it names would find what it answers for. */
  private checkOwners(list: Node | null, key: string): void {
    for (const node of list?.kind === "list" ? list.items : [list]) {
      const name = textOf(node) ?? "";
      const names = unitsNamed(name);
      if (names.length > 1) this.warn("plan/joined-owners", { key, name, names }, node!.at);
    }
  }

  groups(node: Node | null, around: Around): Group[] {
    return itemsOf(node).map((item) => {
      const id = textOf(child(item, "id")) ?? "";
      const own = this.owners(child(item, "owners"));
      const known = this.groupLines.get(id);
      if (known !== undefined && id !== "") this.fail("plan/duplicate-id", { id, line: known }, item.at);
      this.groupLines.set(id, item.at.line ?? 0);
      this.groupOwners.set(id, own ?? around.owners ?? NO_OWNERS);
      const progress = readProgress(child(item, "progress"), around.progress, this.fail);
      this.groupProgress.set(id, progress);
      if (!around.scored) for (const key of GROUP_KEYS) needsScore(item, key, this.fail);
      return {
        id,
        name: this.label(child(item, "name")),
        owners: own,
        weight: this.number(item, "weight", ONE),
        joins: readJoining(item, this.fail),
        groups: this.groups(child(item, "groups"), { ...around, owners: own ?? around.owners, progress }),
      };
    });
  }

  indicator(node: Node, defaults: Defaults): Indicator {
    const id = textOf(child(node, "id")) ?? "";
    const group = textOf(child(node, "group"));
    if (group !== null && !this.groupOwners.has(group)) {
      const known = [...this.groupOwners.keys()].slice(0, NAMED);
      this.fail("plan/unknown-group", { group, suggestion: suggest(group, known), known }, child(node, "group")!.at);
    }
    const unit = textOf(child(node, "unit"));
    const kind = choice<Kind>(child(node, "kind"), ["stock", "flow", "cumulative"]) ?? "stock";
    const baseline = this.baseline(child(node, "baseline"), unit);
    const assumed = child(node, "assumed");
    const yearToDate = textOf(child(node, "reported")) === "year-to-date";
    const figures = { unit, kind, yearToDate, computed: child(node, "formula") !== null, baseline };
    const targets = readTargets(node, { id, ...figures, ...defaults }, this.fail, this.warn);
    const direction = this.direction(node, id, targets);
    const own = { id, targets, baseline: baseline !== null, targeted: defaults.targeted.has(id) };
    const scoring = readScoring(node, own, direction, defaults.score, this.ids, this.fail);
    const around = group === null ? defaults.progress : (this.groupProgress.get(group) ?? defaults.progress);
    return {
      id,
      name: this.label(child(node, "name")),
      aliases: this.texts(child(node, "aliases")),
      unit,
      group,
      kind,
      yearToDate,
      formula: readFormula(node, "formula", this.ids, this.fail),
      rollUp: readSum(node, "roll-up", { id, unit, targets }, this.fail),
      breakdown: readSum(node, "breakdown", { id, unit, targets }, this.fail),
      baseline,
      targets,
      direction: direction ?? (scoring?.goalposts ? directionOf(scoring.goalposts) : null),
      progress: readProgress(child(node, "progress"), around, this.fail),
      scoring,
      weight: this.number(node, "weight", ONE),
      required: textOf(child(node, "required")) !== "false",
      commitment: choice<Commitment>(child(node, "commitment"), ["binding", "expected", "aspired"]) ?? "expected",
      assumed: assumed && this.label(assumed),
      wording: textOf(child(node, "wording")),
      definition: this.label(child(node, "definition")),
      note: this.label(child(node, "note")),
      scope: textOf(child(node, "scope")),
      source: this.source(child(node, "source")),
      owners: this.owners(child(node, "owners")) ?? (group === null ? null : this.groupOwners.get(group)) ?? NO_OWNERS,
      maxAge: Number(textOf(child(node, "max-age")) ?? 1),
      at: node.at,
    };
  }

  /** What `direction` says, which must not be against the targets; a trend without a target needs it. */
  private direction(node: Node, id: string, targets: readonly Target[]): "up" | "down" | null {
    const written = choice(child(node, "direction"), ["higher", "lower"] as const);
    const own = written === null ? null : written === "higher" ? "up" : "down";
    const against = targets.find(({ comparison }) => comparison.direction === (own === "up" ? "down" : "up"));
    if (own !== null && against) {
      this.fail("plan/direction-clash", { indicator: id, direction: written! }, child(node, "direction")!.at);
    }
    const asked = child(node, "progress");
    if (own === null && asked !== null && child(node, "target") === null && child(node, "direction") === null) {
      this.fail("plan/needs-direction", { indicator: id }, asked.at);
    }
    return own;
  }

  private baseline(node: Node | null, unit: string | null): Baseline | null {
    const valueNode = child(node, "value");
    const text = textOf(valueNode);
    if (text === null) return null;
    const read = readQuantity(text);
    if (read.kind !== "value") {
      if (/\d/.test(text)) this.fail("plan/bad-number", { key: "value", value: text }, valueNode!.at);
      return null;
    }
    const own = textOf(child(node, "unit")) ?? read.unit ?? unit;
    const quantity: Quantity = read.quantity;
    return { quantity, unit: own, period: periodAt(node, "period", this.fail) };
  }
}
