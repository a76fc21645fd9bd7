import { quotient } from "./exact.ts";
import { point } from "./interval.ts";
import type { Observation, Status } from "./observation.ts";
import type { Observations, Rows, SettledRows } from "./observations.ts";
import type { Period } from "./period.ts";

/** Everything of an observation that many rows share: all but its area, period, number and line. */
export type Manner = Omit<Observation, "area" | "period" | "quantity" | "at"> & {
  readonly at: Pick<Observation["at"], "file" | "column">;
};

/** Rows in a block; a table grows by blocks, so that it is never copied. Every row is looked at several times: by its bits. */
const BLOCK_BITS = 15;
const BLOCK = 1 << BLOCK_BITS;
const IN_BLOCK = BLOCK - 1;

/** Digits of a number that a double holds whatever they are. */
const MOST_DIGITS = 15;

/** How many decimals and how many periods there is room for. */
const DECIMAL_BITS = 4;
const DECIMALS = 1 << DECIMAL_BITS;
const WITHOUT_MANNER = DECIMALS - 1;
const LARGEST_16_BITS = 0xffff;
const PERIODS = 1 << 16;

/** In the place of a manner and decimals: the row is an object, by the number in the place of its value. */
const AS_OBJECT = 0;

const TENS = Array.from({ length: DECIMALS }, (_, decimals) => 10 ** decimals);

const PLAIN = /^(?:-(?!0(?:\.0*)?$))?(?:0|[1-9]\d*)(?:\.(\d+))?$/;

/** Numbers as small as they mostly are; a block in which one is larger has more room for all of them. */
interface Block {
  /** One more than the number of the manner with the decimals in its lowest bits. */
  manners: Uint16Array | Int32Array;
  readonly periods: Uint16Array;
  /** The digits of the number without its point. */
  digits: Int32Array | Float64Array;
  /** Counted from the line of the block's first row. */
  lines: Uint16Array | Int32Array;
  readonly firstLine: number;
}

/**
 * Observations in columns of numbers, ten bytes a row or twenty. A row that is written in plain digits is kept as those digits,
 * the place of the point, its line, and the numbers of its period and of what it shares with others; any other is kept as
 * the object that it is.
 */
export class ObservationTable implements Observations {
  length = 0;
  private readonly blocks: Block[] = [];
  /** The last of them, and the area of the last row. */
  private block: Block | null = null;
  private runArea = -1;
  private readonly manners: Manner[] = [];
  private readonly mannerNumbers = new Map<string, number>();
  /** The one in which each indicator came last: most have no other. */
  private readonly recentManners = new Map<string, number>();
  private readonly periods: Period[] = [];
  private readonly periodNumbers = new Map<string, number>();
  private recentPeriod: { readonly period: Period; readonly number: number } | null = null;
  private readonly names: string[] = [];
  private readonly areaNumbers = new Map<string, number>();
  private readonly objects: Observation[] = [];
  /** Rows of one area that stand together: the area and the first row of each run. */
  private readonly runs: { readonly area: number[]; readonly start: number[] } = { area: [], start: [] };
  private runsByArea: (readonly number[])[] | null = null;
  /** The rows of the area that was asked for last, as of a length of the table: whoever asks again asks area by area. */
  private recentRows: { readonly area: string; readonly length: number; readonly rows: Map<string, TableRows> } | null =
    null;

  /** The rows that each manner was last seen in, and which asking for an area they are of: few rows need a look at names. */
  private readonly rowsOfManner: (TableRows | undefined)[] = [];
  private generation = 0;

  /** The number of a folded area name, for `addPlain`. An area that has a number has no row yet. */
  area(name: string): number {
    return numbered(this.areaNumbers, this.names, name, name);
  }

  /** The number of a manner, for `addPlain`. */
  manner(one: Manner): number {
    const { indicator, unit, scope, status, published, source, at, columns } = one;
    const recent = this.recentManners.get(indicator);
    if (recent !== undefined && isSame(this.manners[recent]!, one)) return recent;
    const said = [indicator, unit, scope, status, published, source, at.file, at.column, columns.unit, columns.scope];
    const number = numbered(this.mannerNumbers, this.manners, said.join("\u0000"), one);
    this.recentManners.set(indicator, number);
    return number;
  }

  /** The number of a period, for `addPlain`; null where there is no room for another one. */
  period(one: Period): number | null {
    const known = this.recentPeriod;
    if (known !== null && known.period === one) return known.number;
    const key = `${one.start}/${one.end} ${one.kind} ${one.text}`;
    if (this.periods.length === PERIODS && !this.periodNumbers.has(key)) return null;
    const number = numbered(this.periodNumbers, this.periods, key, one);
    this.recentPeriod = { period: one, number };
    return number;
  }

  /** The period of a row by these two numbers; null for a forecast, which no run goes by. */
  periodBy(manner: number, period: number): Period | null {
    return this.manners[manner]?.status === "forecast" ? null : this.periods[period]!;
  }

  /** Adds a row. */
  add(row: Observation): void {
    const { area, quantity } = row;
    const match = quantity && PLAIN.exec(quantity.raw);
    const decimals = match?.[1]?.length ?? 0;
    const digits = match ? match[0].replace(".", "") : "";
    const period = match && digits.length <= MOST_DIGITS ? this.period(row.period) : null;
    if (period !== null) {
      this.addPlain(this.area(area), this.manner(row), period, Number(digits), decimals, row.at.line);
      return;
    }
    this.objects.push(row);
    this.put(this.area(area), AS_OBJECT, 0, this.objects.length - 1, row.at.line);
  }

  /** Adds a row by the numbers of what it says: its digits as a whole number of at most 15 digits, `decimals` of them behind the point. */
  addPlain(area: number, manner: number, period: number, digits: number, decimals: number, line: number): void {
    this.put(area, manner * DECIMALS + decimals + 1, period, digits, line);
  }

  private put(area: number, manner: number, period: number, digits: number, line: number): void {
    const place = this.length & IN_BLOCK;
    if (place === 0) this.blocks.push((this.block = emptyBlock(line)));
    const block = this.block!;
    const offset = line - block.firstLine;
    if (manner > LARGEST_16_BITS || (offset & LARGEST_16_BITS) !== offset || (digits | 0) !== digits) {
      makeRoom(block, manner, digits, offset);
    }
    block.manners[place] = manner;
    block.periods[place] = period;
    block.digits[place] = digits;
    block.lines[place] = offset;
    if (area !== this.runArea) {
      this.runArea = area;
      this.runs.area.push(area);
      this.runs.start.push(this.length);
      this.runsByArea = null;
    }
    this.length++;
  }

  areas(): Iterable<string> {
    const runs = this.runsByNumber();
    return this.names.filter((_, area) => runs[area]!.length > 0);
  }

  of(area: string): ReadonlyMap<string, TableRows> {
    if (this.recentRows?.area === area && this.recentRows.length === this.length) return this.recentRows.rows;
    const rows = new Map<string, TableRows>();
    const generation = ++this.generation;
    for (const run of this.runsOf(area)) {
      const end = this.endOf(run);
      for (let row = this.runs.start[run]!; row < end; row++) {
        const number = this.mannerNumber(row);
        const recent = number < 0 ? undefined : this.rowsOfManner[number];
        if (recent !== undefined && recent.generation === generation) {
          recent.rows.push(row);
          continue;
        }
        const { indicator } = number < 0 ? this.objectOf(row) : this.manners[number]!;
        let known = rows.get(indicator);
        if (known) known.rows.push(row);
        else rows.set(indicator, (known = new TableRows(this, area, generation, row)));
        if (number >= 0) this.rowsOfManner[number] = known;
      }
    }
    this.recentRows = { area, length: this.length, rows };
    return rows;
  }

  survey(area: string, see: (indicator: string, period: Period, status: Status | null) => void): void {
    for (const run of this.runsOf(area)) {
      const end = this.endOf(run);
      for (let row = this.runs.start[run]!; row < end; row++) {
        const manner = this.mannerOf(row);
        if (manner === null) {
          const { indicator, period, status } = this.objectOf(row);
          see(indicator, period, status);
        } else see(manner.indicator, this.periodOf(row), manner.status);
      }
    }
  }

  *[Symbol.iterator](): Iterator<Observation> {
    const { area, start } = this.runs;
    for (let run = 0; run < start.length; run++) {
      const end = this.endOf(run);
      for (let row = start[run]!; row < end; row++) yield this.row(row, this.names[area[run]!]!);
    }
  }

  /**
   * What these rows are if nothing has to be settled about any of them: the one unit that they name, and the rows from the
   * oldest to the newest; null: something has to be.
   */
  settled(rows: readonly number[]): { readonly unit: string; readonly rows: readonly number[] } | null {
    let last = -1;
    let unit: string | null = null;
    let end = 0;
    let isOrdered = true;
    for (const row of rows) {
      const number = this.mannerNumber(row);
      if (number < 0) return null;
      if (number !== last) {
        const { status, scope, unit: own } = this.manners[number]!;
        if (status === "forecast" || scope !== "" || (unit !== null && own !== unit)) return null;
        unit = own;
        last = number;
      }
      const own = this.periodOf(row).end;
      if (own <= end) isOrdered = false;
      end = own;
    }
    const ordered = isOrdered ? rows : this.ordered(rows);
    return ordered && { unit: unit!, rows: ordered };
  }

  /** These rows, which are no objects, from the oldest to the newest; null: two are for one moment. */
  private ordered(rows: readonly number[]): readonly number[] | null {
    const endOf = (row: number) => this.periodOf(row).end;
    const ordered = rows.toSorted((a, b) => endOf(a) - endOf(b));
    return ordered.some((row, index) => index > 0 && endOf(row) === endOf(ordered[index - 1]!)) ? null : ordered;
  }

  /** -1: the row is an object. */
  private mannerNumber(row: number): number {
    const coded = this.blocks[row >>> BLOCK_BITS]!.manners[row & IN_BLOCK]!;
    return coded === AS_OBJECT ? -1 : (coded - 1) >>> DECIMAL_BITS;
  }

  /** null: the row is an object. */
  private mannerOf(row: number): Manner | null {
    const number = this.mannerNumber(row);
    return number < 0 ? null : this.manners[number]!;
  }

  /** Of a row that is no object. */
  periodOf(row: number): Period {
    return this.periods[this.blocks[row >>> BLOCK_BITS]!.periods[row & IN_BLOCK]!]!;
  }

  /** The same of its number. */
  doubleOf(row: number): number {
    const block = this.blocks[row >>> BLOCK_BITS]!;
    return block.digits[row & IN_BLOCK]! / TENS[(block.manners[row & IN_BLOCK]! - 1) & WITHOUT_MANNER]!;
  }

  private objectOf(row: number): Observation {
    return this.objects[this.blocks[row >>> BLOCK_BITS]!.digits[row & IN_BLOCK]!]!;
  }

  private runsOf(area: string): readonly number[] {
    return this.runsByNumber()[this.areaNumbers.get(area) ?? -1] ?? [];
  }

  /** The runs of every area that has a number. */
  private runsByNumber(): readonly (readonly number[])[] {
    if (this.runsByArea?.length !== this.names.length) this.runsByArea = groupedRuns(this.runs.area, this.names.length);
    return this.runsByArea;
  }

  /** The row behind the last one of a run. */
  private endOf(run: number): number {
    return this.runs.start[run + 1] ?? this.length;
  }

  /** The row itself, of the area that it is known to be of. */
  row(row: number, area: string): Observation {
    const manner = this.mannerOf(row);
    if (manner === null) return this.objectOf(row);
    const block = this.blocks[row >>> BLOCK_BITS]!;
    const place = row & IN_BLOCK;
    const digits = block.digits[place]!;
    const decimals = (block.manners[place]! - 1) & WITHOUT_MANNER;
    const { at, indicator, unit, scope, status, published, source, columns } = manner;
    const { low, high, lowOpen, highOpen } = point(quotient(digits, TENS[decimals]!));
    return {
      indicator,
      area,
      period: this.periodOf(row),
      quantity: { low, high, lowOpen, highOpen, raw: written(digits, decimals) },
      unit,
      scope,
      status,
      published,
      source,
      at: { file: at.file, line: block.firstLine + block.lines[place]!, column: at.column },
      columns,
    };
  }
}

/** Rows of a table about one indicator and area, by their numbers. */
class TableRows implements Rows {
  readonly rows: number[];
  /** Which asking for an area they were found by. */
  readonly generation: number;
  private readonly table: ObservationTable;
  private readonly area: string;

  constructor(table: ObservationTable, area: string, generation: number, first: number) {
    this.table = table;
    this.area = area;
    this.generation = generation;
    this.rows = [first];
  }

  get length(): number {
    return this.rows.length;
  }

  all(): Observation[] {
    return this.rows.map((row) => this.table.row(row, this.area));
  }

  settled(): SettledRows | null {
    const found = this.table.settled(this.rows);
    return found && new SettledTableRows(this.table, this.area, found.unit, found.rows);
  }
}

class SettledTableRows implements SettledRows {
  readonly unit: string;
  private readonly table: ObservationTable;
  private readonly area: string;
  private readonly rows: readonly number[];
  private numbers: readonly number[] | null = null;

  constructor(table: ObservationTable, area: string, unit: string, rows: readonly number[]) {
    this.table = table;
    this.area = area;
    this.unit = unit;
    this.rows = rows;
  }

  get length(): number {
    return this.rows.length;
  }

  period(index: number): Period {
    return this.table.periodOf(this.rows[index]!);
  }

  get doubles(): readonly number[] {
    if (this.numbers !== null) return this.numbers;
    // A list that is filled like this is one of doubles from the start; what `map` gives becomes one when the first comes.
    const numbers: number[] = [];
    for (const row of this.rows) numbers.push(this.table.doubleOf(row));
    this.numbers = numbers;
    return numbers;
  }

  row(index: number): Observation {
    return this.table.row(this.rows[index]!, this.area);
  }
}

/** The runs of each area, by their numbers. */
function groupedRuns(areas: readonly number[], count: number): (readonly number[])[] {
  const found: number[][] = Array.from({ length: count }, () => []);
  for (const [run, area] of areas.entries()) found[area]!.push(run);
  return found;
}

const emptyBlock = (firstLine: number): Block => ({
  manners: new Uint16Array(BLOCK),
  periods: new Uint16Array(BLOCK),
  digits: new Int32Array(BLOCK),
  lines: new Uint16Array(BLOCK),
  firstLine,
});

/** Widens the columns of a block for which these numbers are too large. */
function makeRoom(block: Block, manner: number, digits: number, offset: number): void {
  const { manners, digits: own, lines } = block;
  if (manner > LARGEST_16_BITS && manners instanceof Uint16Array) block.manners = Int32Array.from(manners);
  if ((digits | 0) !== digits && own instanceof Int32Array) block.digits = Float64Array.from(own);
  if ((offset & LARGEST_16_BITS) !== offset && lines instanceof Uint16Array) block.lines = Int32Array.from(lines);
}

/** Of two of one indicator. */
function isSame(a: Manner, b: Manner): boolean {
  return (
    a.unit === b.unit &&
    a.scope === b.scope &&
    a.status === b.status &&
    a.published === b.published &&
    a.source === b.source &&
    a.at.file === b.at.file &&
    a.at.column === b.at.column &&
    a.columns.unit === b.columns.unit &&
    a.columns.scope === b.columns.scope
  );
}

/** A whole number with its point put back: 205 with two decimals is 2.05. */
function written(digits: number, decimals: number): string {
  if (decimals === 0) return String(digits);
  const size = String(Math.abs(digits)).padStart(decimals + 1, "0");
  const cut = size.length - decimals;
  return `${digits < 0 ? "-" : ""}${size.slice(0, cut)}.${size.slice(cut)}`;
}

/** The number of a thing by its key; a new one gets the next. */
function numbered<T>(numbers: Map<string, number>, things: T[], key: string, thing: T): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, things.length);
  things.push(thing);
  return things.length - 1;
}
