import { nearMiss } from "../core/fold.ts";

/** Pairs of names that are compared to find misspelt ones: a file of nothing but strange names must not take minutes. */
const COMPARED = 2_000_000;

/** Names that are compared however many are known. */
const AT_LEAST = 1_000;

/** A name in the data that nobody asks for, as it is written first. */
export interface Unasked {
  readonly written: string;
  readonly line: number;
  readonly column: number;
  /** The folded name that it is a slip for; null: it is another one. */
  readonly meant: string | null;
  rows: number;
}

/** Folded names in the data that nobody asks for, beside those that somebody does. */
export class UnaskedNames {
  private readonly found = new Map<string, Unasked>();
  private readonly known: readonly string[];
  private readonly shortest: number;
  private left: number;

  /** `shortest`: characters of the shortest names of which one can be a slip for another. */
  constructor(known: Iterable<string>, shortest: number) {
    this.known = [...known];
    this.shortest = shortest;
    this.left = most(this.known);
  }

  /** Counts a row under such a name if it is the first of its record; null: no record has begun with the name yet. */
  tally(key: string, written: string, line: number, column: number, first: boolean): Unasked | null {
    const known = this.found.get(key);
    if (known && first) known.rows++;
    if (known || !first) return known ?? null;
    const meant = this.left-- > 0 ? nearMiss(key, this.known, this.shortest) : null;
    const one: Unasked = { written, line, column, meant, rows: 1 };
    this.found.set(key, one);
    return one;
  }

  /** In the order in which they came. */
  all(): Iterable<Unasked> {
    return this.found.values();
  }

  /**
   * Names too short to be slips for themselves that resemble one of which the data say nothing at all, with that; what two
   * names resemble is meant by neither.
   */
  likely(isWithout: (name: string) => boolean): ReadonlyMap<Unasked, string> {
    const without = this.known.filter(isWithout);
    const likely = new Map<string, Unasked | null>();
    let left = most(without);
    for (const [key, one] of this.found) {
      if (one.meant !== null) continue;
      if (left-- <= 0) break;
      const like = nearMiss(key, without, 2);
      if (like !== null) likely.set(like, likely.has(like) ? null : one);
    }
    return new Map([...likely].flatMap(([name, one]) => (one === null ? [] : [[one, name] as const])));
  }
}

const most = (known: readonly string[]): number => Math.max(AT_LEAST, COMPARED / known.length);
