import { areaFrom } from "../core/areas.ts";
import type { Place } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import { parsePeriod } from "../core/period.ts";
import type { ListedArea } from "../core/plan.ts";
import { columnNamed, FOR_PEOPLE, splitUnit } from "./columns.ts";
import type { Names } from "./layouts/layout.ts";

/** What a row of a table of areas can say of one of them, by the headers under which it is found. */
const COLUMNS = [
  { name: "area", aliases: ["地区", "城市", "区域", "区划", "city", "region", "ref_area", "geo"] },
  { name: "code", aliases: ["代码", "地区代码", "区划代码", "行政区划代码", "area_code"] },
  { name: "name", aliases: ["名称", "地区名称", "城市名称", "area_name"] },
  {
    name: "parent",
    aliases: ["上级", "上级地区", "上级区划", "上级代码", "所属地区", "所属城市", "所属市", "parent_area"],
  },
  { name: "peers", aliases: ["同类组", "同类地区", "同类地区组", "分组", "peer_group", "peer"] },
] as const;

type AreaColumn = (typeof COLUMNS)[number]["name"];

const byName = new Map<string, AreaColumn>(
  COLUMNS.flatMap(({ name, aliases }) => [name, ...aliases].map((alias): [string, AreaColumn] => [fold(alias), name])),
);

/** The header of a table of areas. */
export interface AreaHeader {
  readonly columns: ReadonlyMap<AreaColumn, number>;
  /** Fields that are not read, by number. */
  readonly others: readonly { readonly name: string; readonly column: number }[];
  /** Fields that name a column a second time. */
  readonly twice: readonly { readonly name: string; readonly column: number; readonly of: AreaColumn }[];
}

/** Columns of observations that may stand in a table of areas as well: they say nothing about a figure. */
const HARMLESS: ReadonlySet<string | null> = new Set([null, "area", "source", "note", ...FOR_PEOPLE]);

/**
 * The header of a table that lists areas: it says which area and something about it, and nothing in it heads a figure.
 * null: the table is none of areas.
 */
export function recogniseAreas(cells: readonly string[], { isIndicator, isUnit }: Names): AreaHeader | null {
  const isFigure = (name: string) => isIndicator(name) || isIndicator(splitUnit(name, isUnit).name);
  const columns = new Map<AreaColumn, number>();
  const others: { name: string; column: number }[] = [];
  const twice: { name: string; column: number; of: AreaColumn }[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim();
    const column = byName.get(fold(name)) ?? null;
    if (column !== null && columns.has(column)) twice.push({ name, column: index + 1, of: column });
    else if (column !== null) columns.set(column, index);
    else if (!HARMLESS.has(columnNamed(name)) || parsePeriod(name) !== null || isFigure(name)) return null;
    else if (name !== "") others.push({ name, column: index + 1 });
  }
  const names = columns.has("area") || columns.has("code");
  // Beside columns that nobody knows a name alone is too little to tell such a table from figures with a slip in their header.
  const sure = others.length === 0 || columns.has("parent") || columns.has("peers");
  return names && sure && columns.size > 1 ? { columns, others, twice } : null;
}

/** A code that needs no name beside it (GB/T 2260), and one that stands beside a name: CN-61, DE21. */
const SIX_DIGITS = /^\d{6}$/;
const CODE = /^[A-Z\d][A-Z\d._-]*$/;

/** The area of a row; null where the row names none. */
export function areaOfRow({ columns }: AreaHeader, cells: readonly string[], at: Place): ListedArea | null {
  const text = (column: AreaColumn): string | null => cells[columns.get(column) ?? -1]?.trim() || null;
  const [key, name] = [text("area"), text("name")];
  const isCode = key !== null && (name === null ? SIX_DIGITS : CODE).test(key.normalize("NFKC"));
  const coded = text("code") ?? (isCode ? key : null);
  const names = [key === coded ? null : key, name].filter((one) => one !== null);
  if (coded === null && names.length === 0) return null;
  return { ...areaFrom(coded, names), parent: text("parent"), peers: text("peers"), targets: new Map(), at };
}
