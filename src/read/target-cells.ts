import type { ComparatorName } from "../core/comparators/registry.ts";
import type { Commitment } from "../core/plan.ts";
import { comparatorNamed } from "./wording.ts";

export interface Nature {
  readonly commitment: Commitment | null;
  readonly direction: "higher" | "lower" | null;
  readonly comparator: ComparatorName | null;
}

const KIND = "(?:性|型)?(?:指标|目标)?";
const COMMITMENTS: readonly (readonly [RegExp, Commitment])[] = [
  [new RegExp(`^(?:约束${KIND}|(?:binding|mandatory)(?: (?:indicator|target))?)$`, "iu"), "binding"],
  [new RegExp(`^(?:力争|争取|aspired|aspirational)${KIND}$`, "iu"), "aspired"],
  [new RegExp(`^(?:预期${KIND}|(?:expected|indicative)(?: (?:indicator|target))?)$`, "iu"), "expected"],
];
const DIRECTIONS: readonly (readonly [RegExp, "higher" | "lower"])[] = [
  [/^(?:正向?(?:型|类)?(?:指标)?|[越愈][高大多][越愈][好优]|higher(?: is better)?|↑)$/iu, "higher"],
  [
    /^(?:[逆负反]向?(?:型|类)?(?:指标)?|控制(?:性|型|类)?(?:指标)?|[越愈][低小少][越愈][好优]|lower(?: is better)?|↓)$/iu,
    "lower",
  ],
];

/** What a cell says of how firm a target is and which side passes; null where a part of it is not understood or two clash. */
export function readNature(text: string): Nature | null {
  const found: { -readonly [key in keyof Nature]: Nature[key] } = {
    commitment: null,
    direction: null,
    comparator: null,
  };
  const parts = text.normalize("NFKC").split(/[(),、;/]|(?<=\p{Script=Han}) (?=\p{Script=Han})/u);
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== "")) {
    const read = {
      commitment: COMMITMENTS.find(([pattern]) => pattern.test(part))?.[1] ?? null,
      direction: DIRECTIONS.find(([pattern]) => pattern.test(part))?.[1] ?? null,
      comparator: comparatorNamed(part),
    };
    for (const key of ["commitment", "direction", "comparator"] as const) {
      if (read[key] !== null && found[key] !== null && found[key] !== read[key]) return null;
    }
    if (Object.values(read).every((one) => one === null)) return null;
    Object.assign(found, {
      commitment: read.commitment ?? found.commitment,
      direction: read.direction ?? found.direction,
      comparator: read.comparator ?? found.comparator,
    });
  }
  return found;
}

export interface Owners {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** Whether a part of the text is no name of a unit; it is among neither. */
  readonly hasMore: boolean;
}

type Role = "lead" | "support";
const roleOf = (word: string): Role => (/^(?:牵头|主办|责任|lead)/iu.test(word) ? "lead" : "support");

const ROLE = "牵头|主办|配合|协办|参与";
const ROLE_BEFORE = new RegExp(`^(${ROLE}|责任)(?:单位|部门)? ?[:：]`, "u");
const ROLE_IN_BRACKETS = new RegExp(`^(.+?) ?[(（](${ROLE}|lead|support)(?:单位|部门|ing)?[)）]$`, "iu");
const ROLE_BEHIND = new RegExp(`^(.+?)(?:共同)?(${ROLE})(?:负责|落实|单位)?$`, "u");
const BY_DUTY = /(?:按照?(?:各自)?(?:职责|分工)+(?:分别)?)?(?:共同|分别)?(?:负责|落实)?$/u;
const OPEN_LIST = /^(.+?) ?等 ?(?:[\d一二三四五六七八九十]+ ?[个家]?)?(?:有关|相关)?(?:单位|部门)?$/u;
/** Phrases that name no unit: 各区县, 有关部门, 同上. */
const NO_NAME = /^[各同]|有关|相关|其他|其它|所有|牵头|配合|负责|职责|分工|以及|[:：/／。]|.{41}/u;

/** The units that a cell names, as documents write them: 甲、乙; 甲（牵头）、乙; 甲牵头，乙配合; 牵头：甲；配合：乙; 甲／乙. 等 stays. */
export function readOwners(text: string, column: Role): Owners {
  const found: { name: string; role: Role | null }[] = [];
  let hasMore = false;
  for (const [half, side] of text.split("／").entries()) {
    // What stands behind ／ supports.
    let role: Role | null = half === 0 ? null : "support";
    for (const clause of side.split(/[，,；;。]/u)) {
      const before = ROLE_BEFORE.exec(clause.trim());
      if (before) role = roleOf(before[1]!);
      let waiting: { name: string; role: Role | null }[] = [];
      const names = clause.trim().replace(ROLE_BEFORE, "").split("、");
      for (const written of names.map((name) => name.trim()).filter((name) => name !== "")) {
        const inBrackets = ROLE_IN_BRACKETS.exec(written);
        const behind = inBrackets ? null : ROLE_BEHIND.exec(written);
        const own = inBrackets ?? behind;
        const bare = (own?.[1] ?? written).replace(BY_DUTY, "").trim();
        const open = OPEN_LIST.exec(bare)?.[1];
        const name = open ?? bare;
        if (name === "" || NO_NAME.test(name)) hasMore = true;
        else waiting.push({ name, role: inBrackets ? roleOf(own![2]!) : role });
        if (open !== undefined) waiting.push({ name: "等", role });
        if (behind === null) continue;
        // 甲、乙牵头: both do.
        found.push(...waiting.map((one) => ({ ...one, role: roleOf(behind[2]!) })));
        waiting = [];
      }
      found.push(...waiting);
    }
  }
  // Beside those that are said to lead, the others support.
  const usual = found.some(({ role }) => role === "lead") ? "support" : column;
  const named = (wanted: Role) => [
    ...new Set(found.filter(({ role }) => (role ?? usual) === wanted).map(({ name }) => name)),
  ];
  const lead = named("lead");
  return { lead, support: named("support").filter((name) => name === "等" || !lead.includes(name)), hasMore };
}
