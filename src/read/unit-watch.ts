import { type Diagnostic, type Place, warning } from "../core/diagnostic.ts";
import { couldBeMeant, type Mention, mayMatter } from "./mentions.ts";

/** A figure that has no unit of its own, for all figures of its indicator. */
interface Unnamed {
  readonly indicator: string;
  /** The units in which it is taken: the one for the whole table, else those of the plans. */
  readonly taken: readonly string[];
  readonly part: number;
  /** Where its unit is left blank in a column of units and nothing else says it. */
  readonly blank: Place | null;
}

interface Passed {
  readonly place: Place;
  readonly mentions: readonly Mention[];
  /** The part of the table that it heads; null, and one without a row: it may be about all of it. */
  readonly part: number | null;
}

/** Lines that name units, parts that headings make of a table, and units of a column, that are kept. */
const KEPT = 100;

/**
 * Watches over units that a file names where they are not taken for its figures. Whoever overlooks one is wrong by the
 * factor between the two, and no number shows it: what might have been meant is told, never guessed.
 */
export class UnitWatch {
  /** Of the table; headings that name a unit begin another one. */
  part = 0;
  private readonly passed: Passed[] = [];
  private readonly unnamed = new Map<string, Unnamed>();
  private readonly column = new Map<string, number>();
  /** Parts with a row. */
  private readonly filled = new Set<number>();

  /** A line names units that are not taken. */
  pass(mentions: readonly Mention[], place: Place): void {
    this.keep(mentions, place, null);
  }

  /** The same of a heading between rows. */
  head(mentions: readonly Mention[], place: Place): void {
    if (mentions.length === 0 || this.passed.length === KEPT) return;
    this.part++;
    this.keep(mentions, place, this.part);
  }

  /** A row is of the part that has begun last. */
  fillPart(): void {
    this.filled.add(this.part);
  }

  private keep(mentions: readonly Mention[], place: Place, part: number | null): void {
    if (mentions.length > 0 && this.passed.length < KEPT) this.passed.push({ place, mentions, part });
  }

  /** A cell of the column of units is filled. */
  fillColumn(unit: string, line: number): void {
    if (!this.column.has(unit) && this.column.size < KEPT) this.column.set(unit, line);
  }

  /** Whether a figure of an indicator without a unit of its own is a new one in this part of the table. */
  isNew(indicator: string): boolean {
    return !this.unnamed.has(this.key(indicator));
  }

  /** A figure has no unit of its own. `key`: the folded name of its indicator. */
  name(key: string, figure: Omit<Unnamed, "part">): void {
    this.unnamed.set(this.key(key), { ...figure, part: this.part });
  }

  private readonly key = (indicator: string): string => `${this.part} ${indicator}`;

  /** What might have been meant otherwise. */
  diagnostics(): Diagnostic[] {
    return [...this.passed.flatMap((one) => this.ofPassed(one)), ...this.ofBlanks()];
  }

  private ofPassed({ place, mentions, part }: Passed): Diagnostic[] {
    for (const figure of this.unnamed.values()) {
      const { indicator, taken } = figure;
      const isMeant = part === null || part === figure.part || !this.filled.has(part);
      const mattering = isMeant ? mentions.find((one) => mayMatter(one, taken)) : undefined;
      if (mattering === undefined) continue;
      const units = [...new Set(mentions.map(({ text }) => text))];
      return [warning("actuals/unit-not-used", { units, indicator, taken, meant: mattering.unit }, place)];
    }
    return [];
  }

  private ofBlanks(): Diagnostic[] {
    const seen = new Set<string>();
    return [...this.unnamed.values()].flatMap(({ indicator, taken, blank }) => {
      if (blank === null || seen.has(indicator)) return [];
      seen.add(indicator);
      const other = [...this.column].find(([unit]) => taken.some((one) => couldBeMeant(unit, one)));
      if (other === undefined) return [];
      const [unit, line] = other;
      return [warning("actuals/blank-unit", { indicator, taken, unit, line }, blank)];
    });
  }
}
